import Foundation
import Testing

/// SIGKILL, to the runner and to the server, around the statements of an upgrade of thirty revisions that hold every
/// kind of operation. Whatever was cut off, the next upgrade goes on to where an undisturbed one ends.
@Suite struct ServerKillTests {
  /// An undisturbed upgrade.
  private struct Undisturbed {
    let ids: [String]
    let outcome: ServerOutcome
    let statements: Int
    let seconds: Double

    init(_ kind: ServerKind, on server: URLComponents? = nil) throws {
      let project = try ServerProject(kind, on: server)
      ids = try ServerHistory.add("thirty", to: project)
      let clock = ContinuousClock()
      let started = clock.now
      let result = try project.succeed("upgrade", "head", "--verbose")
      let taken = started.duration(to: clock.now).components
      seconds = Double(taken.seconds) + Double(taken.attoseconds) / 1e18
      statements = ServerKillTests.statements(in: result.errors)
      outcome = try ServerOutcome(project)
      try outcome.require(project, ids, "undisturbed")
    }
  }

  /// How many statements `--verbose` has announced.
  private static func statements(in errors: String) -> Int {
    let beginnings = [
      "BEGIN", "START", "COMMIT", "CREATE", "ALTER", "DROP", "RENAME", "COMMENT", "INSERT", "UPDATE",
      "DELETE",
    ]
    return errors.split(separator: "\n").filter { line in
      line.hasPrefix("  ")
        && beginnings.contains { line.dropFirst(2).hasPrefix($0 + " ") || line == "  \($0)" }
    }.count
  }

  /// Runs the upgrade until it has announced `number` statements, and a little longer, then kills it.
  private static func kill(
    _ project: ServerProject, atStatement number: Int, microseconds: UInt32
  ) throws -> CommandResult {
    let command = try project.project.start(["upgrade", "head", "--verbose"])
    while !command.hasEnded(), statements(in: try command.errorsSoFar()) < number { usleep(100) }
    if microseconds > 0 { usleep(microseconds) }
    command.send(SIGKILL)
    return try command.wait()
  }

  private static func finish(_ project: ServerProject, like expected: Undisturbed, _ label: String) throws {
    let result = try project.run("upgrade", "head")
    guard result.status == 0 else { throw SupportError("\(label): \(result)") }
    try expected.outcome.require(project, expected.ids, label)
  }

  private static func record(_ label: String, _ body: () throws -> Void) {
    do { try body() } catch { Issue.record("\(label): \(error)") }
  }

  // MARK: The runner

  @Test(arguments: ServerKind.allCases)
  func aroundEveryStatement(kind: ServerKind) throws {
    let expected = try Undisturbed(kind)
    try #require(expected.statements > 150, "\(expected.statements) statements")
    var random = SeededGenerator(seed: Amount.seed)
    let first = 1 + random.below(Amount.serverKillStride)
    for number in stride(from: first, through: expected.statements, by: Amount.serverKillStride) {
      // Right when the statement is announced, and when it runs or has just run.
      for delay in [0, UInt32(100 + random.below(3000))] {
        let label = "\(kind.rawValue), killed \(delay) µs after statement \(number) of \(expected.statements)"
        try Self.disturbed(kind, expected, label) {
          try Self.kill($0, atStatement: number, microseconds: delay)
        }
      }
    }
  }

  @Test(arguments: ServerKind.allCases)
  func atRandomMoments(kind: ServerKind) throws {
    let expected = try Undisturbed(kind)
    var random = SeededGenerator(seed: Amount.seed ^ 0x6b69)
    for number in 1...Amount.serverKills {
      let moment = Double.random(in: 0...expected.seconds, using: &random)
      try Self.disturbed(kind, expected, "\(kind.rawValue), kill \(number), after \(moment) s") { project in
        let command = try project.project.start(["upgrade", "head"])
        usleep(UInt32(moment * 1e6))
        command.send(SIGKILL)
        return try command.wait()
      }
    }
  }

  private static func disturbed(
    _ kind: ServerKind, _ expected: Undisturbed, _ label: String,
    _ disturb: (ServerProject) throws -> CommandResult
  ) throws {
    let project = try ServerProject(kind)
    _ = try ServerHistory.add("thirty", to: project)
    let ending = try disturb(project)
    #expect(ending.signal == SIGKILL || ending.status == 0, "\(label): \(ending)")
    record("\(label)\n\(ending.errors.suffix(500))") { try finish(project, like: expected, label) }
  }

  /// Every attempt is killed after a few statements, those that go on where another was killed included.
  @Test(arguments: ServerKind.allCases)
  func againAndAgain(kind: ServerKind) throws {
    let expected = try Undisturbed(kind)
    var random = SeededGenerator(seed: Amount.seed ^ 0xa6a1)
    for round in 1...(Amount.isFull ? 10 : 1) {
      let project = try ServerProject(kind)
      _ = try ServerHistory.add("thirty", to: project)
      var kills = 0
      var isDone = false
      while !isDone, kills < 1000 {
        let result = try Self.kill(
          project, atStatement: 1 + random.below(24), microseconds: UInt32(random.below(2000)))
        isDone = result.status == 0
        guard isDone || result.signal == SIGKILL else {
          throw SupportError("round \(round), after \(kills) kills: \(result)")
        }
        kills += isDone ? 0 : 1
      }
      #expect(kills > 5)
      let label = "\(kind.rawValue), round \(round), \(kills) kills"
      Self.record(label) { try Self.finish(project, like: expected, label) }
    }
  }

  /// A run that ends between two statements of one operation, when the rows of the first are committed and nothing
  /// is recorded of the second yet, goes on with the second.
  @Test func endsBetweenTwoStatements() throws {
    let project = try ServerProject(.mariadb)
    let other = try ServerClient(.mariadb)
    try other.run("CREATE TABLE t (n int)")
    let account = try ServerAccount(project.database, rights: "ALL")
    let sql = """
      CREATE TABLE counter (n int); INSERT INTO counter (n) VALUES (1); CREATE INDEX t_n ON \(other.name).t (n)
      """
    try project.project.addRevision("one", after: nil, upgrade: "[\(Operations.execute(sql))]")
    // The run ends when it looks at the table, before it records that it begins with the index.
    let refused = try project.run("--url", account.url(), "upgrade", "head")
    #expect(refused.status == 1 && refused.errors.contains("denied"), "\(refused)")
    #expect(try project.database.lines("SELECT n FROM counter") == ["1"])
    try other.run("GRANT ALL ON \(other.name).* TO \(account.name)@'%'")
    let result = try project.succeed("--url", account.url(), "upgrade", "head")
    #expect(!result.errors.contains("statement that was interrupted"))
    #expect(try other.lines("SHOW CREATE TABLE t").joined().contains("KEY `t_n` (`n`)"))
    #expect(try project.database.lines("SELECT n FROM counter") == ["1"])
  }

  // MARK: The server

  /// The server keeps what it has confirmed, and the runner knows nothing of what it has not.
  ///
  /// MariaDB is killed in the full run only: in one of many kills in the middle of an ALTER TABLE that copies, it
  /// came back with the altered table but without its foreign key, which the journal's digest takes for done.
  @Test(arguments: Amount.isFull ? ServerKind.allCases : [.postgresql])
  func theServerIsKilled(kind: ServerKind) throws {
    let server = try ServerInstance(kind)
    let expected = try Undisturbed(kind, on: server.url)
    var random = SeededGenerator(seed: Amount.seed ^ 0x5e4f)
    for number in 1...Amount.serverCrashes {
      let project = try ServerProject(kind, on: server.url)
      _ = try ServerHistory.add("thirty", to: project)
      let command = try project.project.start(["upgrade", "head"])
      let moment = Double.random(in: 0...expected.seconds, using: &random)
      usleep(UInt32(moment * 1e6))
      server.crash()
      let ending = try command.wait()
      let label = "\(kind.rawValue), crash \(number) after \(moment) s: \(ending)"
      if ending.status != 0 {
        #expect(ending.status == 1 && !ending.timedOut, "\(label)")
        #expect(ending.errorLines.filter { $0.hasPrefix("error: ") }.count == 1, "\(label)")
        #expect(crashTraces(in: ending) == [], "\(label)")
      }
      try server.start()
      Self.record(label) { try Self.finish(project, like: expected, label) }
    }
  }
}
