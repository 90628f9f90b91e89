import Foundation
import Testing

/// Servers that cannot be reached, refuse, or go away: one clear error, nothing lost, and never a password.
@Suite struct ServerBadSurroundingsTests {
  /// A project at its first revision, with rows, and a second one that is pending.
  private static func makeProject(
    _ kind: ServerKind, pending: [String], on server: URLComponents? = nil
  ) throws -> ServerProject {
    let project = try ServerProject(kind, on: server)
    try project.project.addRevision(
      "one", after: nil,
      upgrade: """
        [{"op": "create_table", "table": "item", "columns": [
           {"name": "id", "type": "Integer", "primary_key": true}, {"name": "name", "type": "Text"}]},
         {"op": "bulk_insert", "table": "item", "rows": [{"id": 1, "name": "pen"}, {"id": 2, "name": null}]}]
        """)
    try project.succeed("upgrade", "head")
    try project.project.addRevision("two", after: "one", upgrade: "[\(pending.joined(separator: ", "))]")
    return project
  }

  private static let addColumn =
    #"{"op": "add_column", "table": "item", "column": {"name": "more", "type": "Integer"}}"#
  private static let createTable = Operations.execute("CREATE TABLE fresh (id int)")
  private static let insert = Operations.execute("INSERT INTO item (id, name) VALUES (3, 'ink')")

  private static func sleep(_ kind: ServerKind, _ seconds: Int) -> String {
    Operations.execute(kind == .postgresql ? "SELECT pg_sleep(\(seconds))" : "DO sleep(\(seconds))")
  }

  private struct State: Equatable {
    var dump: ServerDump
    var rows: [String: [String]]
    var versions: [String]
    var completed: [String]

    init(_ project: ServerProject) throws {
      dump = try ServerDump(project.database)
      rows = try project.database.rows(try ServerShape(project.database).everything)
      versions = try project.versionRows()
      completed = try project.completedRevisions()
    }
  }

  private static func expectKept(_ before: State, _ project: ServerProject) throws {
    let after = try State(project)
    expectSame(after.dump, before.dump)
    #expect(after == before)
  }

  /// Expects a refusal in which no password is seen.
  private static func expectRefusal(
    _ project: ServerProject, _ arguments: [String], code: String? = nil, naming words: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let message = try project.project.expectRefusal(
      arguments, code: code, naming: words, sourceLocation: sourceLocation
    ) { arguments in
      let result = try project.project.run(arguments, limit: 90)
      let output = result.output + result.errors
      #expect(!output.contains(ServerAccount.secret), "\(result)", sourceLocation: sourceLocation)
      return result
    }
    #expect(!message.contains(ServerAccount.secret), sourceLocation: sourceLocation)
  }

  private static func finish(_ project: ServerProject) throws {
    try project.succeed("upgrade", "head")
    expectEqual(try project.versionRows(), ["two"])
    expectEqual(try project.completedRevisions(), ["one", "two"])
  }

  // MARK: Connecting

  @Test(arguments: ServerKind.allCases)
  func wrongURLs(kind: ServerKind) throws {
    let project = try Self.makeProject(kind, pending: [Self.addColumn])
    guard var url = URLComponents(string: project.database.url) else { throw SupportError("no URL") }
    // PostgreSQL does not look at it where it trusts; MariaDB refuses one that is not the user's.
    if kind == .postgresql { url.password = ServerAccount.password }
    let good = url
    let before = try State(project)
    func refuse(_ code: String?, _ words: [String], _ change: (inout URLComponents) -> Void) throws {
      var url = good
      change(&url)
      for command in [["upgrade", "head"], ["current", "--verbose"]] {
        try Self.expectRefusal(project, command + ["--url", url.string ?? ""], code: code, naming: words)
      }
    }
    try refuse("cannot_connect", ["127.0.0.1", "port"]) { $0.port = 1 }
    try refuse("cannot_connect", ["nosuch.invalid", "host"]) { $0.host = "nosuch.invalid" }
    try refuse("cannot_connect", ["no_such_database"]) { $0.path = "/no_such_database" }
    try refuse("access_denied", ["nobody_here", "user"]) { $0.user = "nobody_here" }
    let tls = kind == .postgresql ? "sslmode" : "ssl-mode"
    let required = kind == .postgresql ? "require" : "required"
    try refuse("cannot_connect", [tls]) { $0.queryItems = [URLQueryItem(name: tls, value: required)] }
    try refuse(nil, [tls]) { $0.queryItems = [URLQueryItem(name: tls, value: "reqired")] }
    try refuse(nil, ["no_such_option"]) { $0.queryItems = [URLQueryItem(name: "no_such_option", value: "1")] }
    // What answers there is a server of the other kind.
    let other = try ServerKind.allCases.first { $0 != kind }?.server().port
    try refuse("cannot_connect", []) {
      $0.port = other
      $0.queryItems = [URLQueryItem(name: "connect_timeout", value: "2")]
    }
    try Self.expectKept(before, project)
    try Self.finish(project)
  }

  @Test(arguments: ServerKind.allCases)
  func wrongPasswordsAndAReadOnlyServer(kind: ServerKind) throws {
    let server = try ServerInstance(kind, password: ServerAccount.password)
    let project = try Self.makeProject(kind, pending: [Self.addColumn], on: server.url)
    expectEqual(try project.project.read("retort.yaml").contains(ServerAccount.secret), true)
    let current = try project.succeed("current", "--json", "--verbose")
    #expect(!(current.output + current.errors).contains(ServerAccount.secret), "\(current)")

    let account = try ServerAccount(project.database, rights: "SELECT, INSERT, UPDATE, DELETE")
    let good = try account.url()
    let wrong = try account.url(password: "\(ServerAccount.secret)-wrong")
    let before = try State(project)
    for command in [["upgrade", "head"], ["current", "--verbose"]] {
      try Self.expectRefusal(
        project, command + ["--url", wrong], code: "access_denied", naming: [account.name, "password"])
    }
    try project.succeed("current", "--url", good)

    let readOnly =
      kind == .postgresql
      ? "ALTER ROLE \(account.name) SET default_transaction_read_only = on;" : "SET GLOBAL read_only = 1;"
    try project.database.run(readOnly)
    try Self.expectRefusal(project, ["stamp", "two", "--url", good], code: "database_read_only")
    try project.succeed("current", "--url", good)
    if kind == .mariadb { try project.database.run("SET GLOBAL read_only = 0;") }
    try Self.expectKept(before, project)
    try Self.finish(project)
  }

  @Test(arguments: ServerKind.allCases)
  func tooManyConnections(kind: ServerKind) throws {
    let project = try Self.makeProject(kind, pending: [Self.insert])
    let account = try ServerAccount(project.database, rights: "SELECT, INSERT, UPDATE, DELETE", limit: 1)
    let url = try account.url()
    let sleep = kind == .postgresql ? "SELECT pg_sleep(60);" : "DO sleep(60);"
    let holder = try project.database.start(sleep, as: account)
    while !holder.hasEnded(), try project.database.connections(of: account) == 0 { usleep(10_000) }
    let before = try State(project)
    for command in [["upgrade", "head"], ["current"]] {
      try Self.expectRefusal(project, command + ["--url", url], code: "too_many_connections")
    }
    holder.send(SIGKILL)
    _ = try holder.wait()
    try project.database.endOthers()
    try Self.expectKept(before, project)
    try Self.finish(project)
  }

  // MARK: Rights

  @Test(arguments: ServerKind.allCases)
  func whoMayOnlyRead(kind: ServerKind) throws {
    let project = try Self.makeProject(kind, pending: [Self.createTable])
    let account = try ServerAccount(project.database, rights: "SELECT")
    let url = try account.url()
    let before = try State(project)
    for command in ["upgrade head", "downgrade base", "stamp two"] {
      let arguments = command.split(separator: " ").map(String.init) + ["--url", url]
      try Self.expectRefusal(project, arguments, code: "access_denied")
    }
    try Self.expectKept(before, project)
    for command in ["current", "history", "heads"] { try project.succeed(command, "--url", url) }
    try Self.finish(project)
  }

  @Test(arguments: ServerKind.allCases)
  func whoMayNotCreate(kind: ServerKind) throws {
    let project = try Self.makeProject(kind, pending: [Self.insert, Self.createTable])
    let account = try ServerAccount(project.database, rights: "SELECT, INSERT, UPDATE, DELETE")
    let url = try account.url()
    // Where MariaDB has no transaction around both, the row is one that the next run does not add again.
    let refused = try project.run("upgrade", "head", "--json", "--url", url)
    #expect(refused.status == 1 && refused.output.contains(#""access_denied""#), "\(refused)")
    #expect(!(refused.output + refused.errors).contains(ServerAccount.secret), "\(refused)")
    expectEqual(try project.versionRows(), ["one"])
    try Self.finish(project)
    expectEqual(try project.database.lines("SELECT id FROM item ORDER BY id"), ["1", "2", "3"])

    // And where not even the version table is there.
    let empty = try ServerProject(kind)
    try empty.project.addRevision("one", after: nil, upgrade: "[\(Self.createTable)]")
    let stranger = try ServerAccount(empty.database, rights: "SELECT")
    let result = try empty.run("upgrade", "head", "--json", "--url", try stranger.url())
    #expect(result.status == 1 && result.output.contains(#""access_denied""#), "\(result)")
    expectSame(try ServerDump(empty.database), .empty)
  }

  // MARK: Interruptions

  @Test(arguments: ServerKind.allCases)
  func aConnectionThatIsCut(kind: ServerKind) throws {
    let project = try Self.makeProject(kind, pending: [Self.insert, Self.sleep(kind, 3), Self.addColumn])
    let command = try project.project.start(["upgrade", "head", "--json", "--verbose"])
    while !command.hasEnded(), try !command.errorsSoFar().contains("sleep") { usleep(2000) }
    usleep(200_000)
    try project.database.endOthers()
    let result = try command.wait()
    #expect(result.status == 1 && !result.timedOut, "\(result)")
    #expect(result.output.contains(#""connection_lost""#), "\(result)")
    #expect(result.errorLines.filter { $0.hasPrefix("error: ") }.count == 1, "\(result)")
    #expect(crashTraces(in: result) == [], "\(result)")
    expectEqual(try project.versionRows(), ["one"])
    try Self.finish(project)
    expectEqual(try project.database.lines("SELECT id FROM item ORDER BY id"), ["1", "2", "3"])
  }

  @Test(arguments: ServerKind.allCases)
  func aStatementThatTakesTooLong(kind: ServerKind) throws {
    let slow =
      kind == .postgresql
      ? "CREATE TABLE counted AS SELECT 1 AS c FROM pg_sleep(4)"
      : """
      CREATE TABLE counted AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
      SELECT count(*) AS c FROM n a, n b, n c WHERE a.i + b.i + c.i = 7
      """
    let project = try Self.makeProject(kind, pending: [Operations.execute(slow)])
    try project.configure("statement_timeout", "1")
    let clock = ContinuousClock()
    let taken = try clock.measure {
      try Self.expectRefusal(project, ["upgrade", "head"], code: "statement_timeout", naming: ["counted"])
    }
    #expect(taken < .seconds(40), "\(taken)")
    expectEqual(try project.versionRows(), ["one"])
    try project.configure("statement_timeout", "100")
    try Self.finish(project)
    expectEqual(try project.database.lines("SELECT count(*) FROM counted"), ["1"])
  }

  @Test(arguments: ServerKind.allCases)
  func aTableThatSomebodyElseHolds(kind: ServerKind) throws {
    let project = try Self.makeProject(kind, pending: [Self.addColumn])
    let hold =
      kind == .postgresql
      ? "BEGIN; LOCK TABLE item; SELECT pg_sleep(60);" : "LOCK TABLES item WRITE; DO sleep(60);"
    let holds =
      kind == .postgresql
      ? "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%sleep(60)%'"
      : "SELECT count(*) FROM information_schema.PROCESSLIST WHERE DB = database() AND INFO LIKE '%sleep(60)%'"
    let holder = try project.database.start(hold)
    // The question is one of those that it counts.
    while !holder.hasEnded(), try project.database.lines(holds) != ["2"] { usleep(10_000) }
    let clock = ContinuousClock()
    let taken = try clock.measure {
      let result = try project.run("upgrade", "head", "--lock-timeout", "1", "--json")
      #expect(result.status == 1 && result.output.contains(#""lock_not_available""#), "\(result)")
      #expect(result.errors.contains("lock"), "\(result)")
    }
    #expect(taken < .seconds(30), "\(taken)")
    #expect(!holder.hasEnded())
    holder.send(SIGKILL)
    _ = try holder.wait()
    try project.database.endOthers()
    try Self.finish(project)
  }
}
