import Foundation
import Testing

/// Several runners at once on one database of a server.
@Suite struct ServerConcurrencyTests {
  private static let runners = 10
  private static let revisions = 12
  private static let ids = (1...revisions).map { "r\($0 < 10 ? "0" : "")\($0)" }

  /// Revisions that show when one of them runs twice: each says so in a table.
  ///
  /// - Parameter concurrently: with indexes that PostgreSQL makes beside the work of others.
  private static func makeProject(_ kind: ServerKind, concurrently: Bool = false) throws -> ServerProject {
    let project = try ServerProject(kind)
    let start = """
      CREATE TABLE log (revision varchar(20));
      CREATE TABLE big (id integer NOT NULL PRIMARY KEY, a integer);
      INSERT INTO big (id, a)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) SELECT i, i % 7 FROM n
      """
    for (number, id) in ids.enumerated() {
      var operations = number == 0 ? [Operations.execute(start)] : []
      operations.append(Operations.execute("INSERT INTO log (revision) VALUES ('\(id)')"))
      if number > 0 {
        operations.append(
          """
          {"op": "add_column", "table": "big", "column": {"name": "c\(number)", "type": "Integer"}}
          """)
      }
      if concurrently, number % 3 == 1 {
        operations.append(
          """
          {"op": "autocommit_block", "ops": [{"op": "create_index", "name": "big_\(number)", "table": "big",
            "columns": ["a", "c\(number)"], "options": {"postgresql": {"concurrently": true}}}]}
          """)
      }
      try project.project.addRevision(
        id, after: number == 0 ? nil : ids[number - 1], upgrade: "[\(operations.joined(separator: ", "))]",
        downgrade: "null")
    }
    return project
  }

  private static func runAtOnce(
    _ project: ServerProject, _ arguments: [String], limit: Double
  ) throws -> [CommandResult] {
    let commands = try (1...runners).map { _ in try project.project.start(arguments) }
    return try commands.map { try $0.wait(limit: limit) }
  }

  private static func requireDone(_ project: ServerProject) throws {
    expectEqual(try project.database.lines("SELECT revision FROM log ORDER BY revision"), ids)
    expectEqual(try project.completedRevisions(), ids)
    expectEqual(try project.versionRows(), [ids[revisions - 1]])
    expectEqual(try project.database.lines("SELECT count(*) FROM big"), ["900"])
  }

  @Test(arguments: ServerKind.allCases)
  func everyRevisionRunsOnce(kind: ServerKind) throws {
    let project = try Self.makeProject(kind)
    for result in try Self.runAtOnce(project, ["upgrade", "head", "--lock-timeout", "100"], limit: 120) {
      #expect(result.status == 0, "\(result)")
    }
    try Self.requireDone(project)
  }

  /// A runner that waits for the lock must not hold what CREATE INDEX CONCURRENTLY waits for.
  @Test(arguments: ServerKind.allCases)
  func indexesMadeConcurrently(kind: ServerKind) throws {
    let project = try Self.makeProject(kind, concurrently: true)
    for result in try Self.runAtOnce(project, ["upgrade", "head", "--lock-timeout", "60"], limit: 60) {
      #expect(result.status == 0 && !result.timedOut, "\(result)")
      #expect(!result.errors.contains("deadlock"), "\(result)")
    }
    try Self.requireDone(project)
    if kind == .postgresql {
      expectEqual(try project.database.lines("SELECT count(*) FROM pg_index WHERE NOT indisvalid"), ["0"])
    }
  }

  /// Five go up while five go down: one after the other, whoever comes first.
  @Test(arguments: ServerKind.allCases)
  func upAndDownAtOnce(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    try project.project.addRevision(
      "one", after: nil,
      upgrade: """
        [{"op": "create_table", "table": "t", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]},
         {"op": "bulk_insert", "table": "t", "rows": [{"id": 1}, {"id": 2}]}]
        """, downgrade: #"[{"op": "drop_table", "table": "t"}]"#)
    let commands = try (1...Self.runners).map { number in
      try project.project.start(number % 2 == 0 ? ["upgrade", "head"] : ["downgrade", "base"])
    }
    for command in commands {
      let result = try command.wait(limit: 90)
      #expect(result.status == 0, "\(result)")
    }
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT id FROM t ORDER BY id"), ["1", "2"])
    let ups = try project.completedRevisions("upgrade").count
    let downs = try project.completedRevisions("downgrade").count
    #expect(ups == downs + 1, "\(ups) times up, \(downs) times down")
  }

  @Test(arguments: ServerKind.allCases)
  func ensuringTheVersionTableAtOnceMakesOne(kind: ServerKind) throws {
    let project = try Self.makeProject(kind)
    for result in try Self.runAtOnce(project, ["ensure-version"], limit: 60) {
      #expect(result.status == 0, "\(result)")
    }
    expectEqual(try project.versionRows(), [])
  }

  /// Whoever does not get the lock in time says who holds it, and has changed nothing.
  @Test(arguments: ServerKind.allCases)
  func theLockIsHeld(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    try project.project.addRevision(
      "one", after: nil, upgrade: "[\(Operations.execute("CREATE TABLE t (id int)"))]")
    try project.succeed("upgrade", "head")
    let sleep = kind == .postgresql ? "SELECT pg_sleep(10)" : "DO sleep(10)"
    try project.project.addRevision("two", after: "one", upgrade: "[\(Operations.execute(sleep))]")
    let holder = try project.project.start(["upgrade", "head", "--verbose"])
    while !holder.hasEnded(), try !holder.errorsSoFar().contains("sleep") { usleep(2000) }
    #expect(!holder.hasEnded())

    let clock = ContinuousClock()
    let taken = try clock.measure {
      let message = try project.project.expectRefusal(
        ["upgrade", "head", "--lock-timeout", "1"], code: "lock_timeout", naming: ["--lock-timeout"])
      let who = kind == .postgresql ? #/process \d+, user retort/# : #/connection \d+ of retort/#
      #expect(message.firstMatch(of: who) != nil, "\(message)")
    }
    // Two attempts, of one second each.
    #expect(taken > .seconds(2) && taken < .seconds(25), "\(taken)")
    expectEqual(try project.versionRows(), ["one"])

    // Questions are answered all the same.
    try project.succeed("current")
    try project.succeed("history", "--indicate-current")
    let result = try holder.wait()
    #expect(result.status == 0, "\(result)")
    expectEqual(try project.versionRows(), ["two"])
  }

  /// Runs on other databases of the server have locks of their own.
  @Test(arguments: ServerKind.allCases)
  func anotherDatabaseIsAnotherLock(kind: ServerKind) throws {
    let sleep = kind == .postgresql ? "SELECT pg_sleep(20)" : "DO sleep(20)"
    let slow = try ServerProject(kind)
    try slow.project.addRevision("one", after: nil, upgrade: "[\(Operations.execute(sleep))]")
    let holder = try slow.project.start(["upgrade", "head", "--verbose"])
    while !holder.hasEnded(), try !holder.errorsSoFar().contains("sleep") { usleep(2000) }
    let quick = try Self.makeProject(kind)
    try quick.succeed("upgrade", "head", "--lock-timeout", "5")
    #expect(!holder.hasEnded(), "the other run has ended before")
    try Self.requireDone(quick)
    holder.send(SIGKILL)
    _ = try holder.wait()
    try slow.database.endOthers()
  }
}
