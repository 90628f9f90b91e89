import Foundation
import Testing

/// Defects of runs that stop halfway, of the journal, of backfill and of transactions.
@Suite struct MendedRunTests {
  // MARK: The journal

  /// A revision outside any transaction: `first`, then an insert, then one that fails while `gate` is missing.
  private func halfway(_ project: Project, note: String = "first") throws {
    try project.addRevision(
      "two", after: "one",
      upgrade: """
        [\(Operations.execute("INSERT INTO log VALUES ('\(note)')")),
         \(Operations.execute("INSERT INTO gate VALUES (1)")),
         \(Operations.execute("INSERT INTO log VALUES ('last')"))]
        """, downgrade: "[\(Operations.execute("DELETE FROM log"))]", extra: #" "transactional": false,"#)
  }

  private func stoppedHalfway() throws -> Project {
    let project = try Project(schema: "")
    try project.addRevision(
      "one", after: nil, upgrade: "[\(Operations.execute("CREATE TABLE log (a TEXT)"))]",
      downgrade: "[\(Operations.execute("DROP TABLE log"))]")
    try project.succeed("upgrade", "head")
    try halfway(project)
    try project.expect(1, ["upgrade", "head"])
    expectEqual(try project.database.lines("SELECT a FROM log"), ["first"])
    expectEqual(try project.versionRows(), ["one"])
    return project
  }

  @Test func aStoppedRevisionGoesOn() throws {
    let project = try stoppedHalfway()
    try project.database.run("CREATE TABLE gate (a INT);")
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT a FROM log"), ["first", "last"])
  }

  @Test func stampForgetsTheJournal() throws {
    let project = try stoppedHalfway()
    try project.database.run("CREATE TABLE gate (a INT);")
    try project.succeed("stamp", "two")
    try project.succeed("downgrade", "base")
    #expect(!(try project.database.hasTable("log")))
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT a FROM log"), ["first", "last"])
    expectEqual(try project.database.lines("SELECT count(*) FROM gate"), ["1"])
    expectEqual(try project.versionRows(), ["two"])
  }

  /// Half of a revision is no schema to go back from.
  @Test func aDowngradeWaitsUntilARevisionIsComplete() throws {
    let project = try stoppedHalfway()
    try project.database.run("CREATE TABLE gate (a INT);")
    try project.expectRefusal(
      ["downgrade", "base"], code: "interrupted_revision", naming: ["revision two", "retort stamp"])
    expectEqual(try project.versionRows(), ["one"])
    try project.succeed("upgrade", "head")
    try project.succeed("downgrade", "base")
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT a FROM log"), ["first", "last"])
  }

  @Test func aRevisionChangedHalfwayIsRefused() throws {
    let project = try stoppedHalfway()
    try project.database.run("CREATE TABLE gate (a INT);")
    try halfway(project, note: "edited")
    let state = try DatabaseState(project)
    try project.expectRefusal(["upgrade", "head"], code: "revision_changed", naming: ["two"])
    try state.expectKept(in: project, "edited")
    try halfway(project)
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT a FROM log"), ["first", "last"])
  }

  // MARK: Backfill

  private static func backfill(_ set: String, _ more: String = "") -> String {
    #"{"op": "backfill", "table": "t", "set": {\#(set)}\#(more)}"#
  }

  private static let numbers = """
    WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 25)
    """

  @Test func anInterruptedBackfillStartsAgainBelow() throws {
    let project = try Project(schema: "")
    let table = """
      CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b INT CHECK (b <> 15));
      INSERT INTO t (id, a) \(Self.numbers) SELECT n, n FROM i
      """
    try project.addRevision(
      "one", after: nil, upgrade: "[\(Operations.execute(table))]",
      downgrade: "[\(Operations.execute("DROP TABLE t"))]")
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Self.backfill(#""b": "a""#, #", "batch_size": 5"#))]")
    try project.expect(1, ["upgrade", "head"])
    expectEqual(try project.database.lines("SELECT count(b), max(b) FROM t"), ["10|10"])
    // Going back would forget how far it had come, and rows be changed twice: that is for somebody to say.
    try project.expectRefusal(["downgrade", "base"], code: "interrupted_revision", naming: ["revision two"])
    try project.succeed("stamp", "one")
    try project.succeed("downgrade", "base")
    let good = table.replacingOccurrences(of: "b <> 15", with: "b <> 99")
    try project.addRevision(
      "one", after: nil, upgrade: "[\(Operations.execute(good))]",
      downgrade: "[\(Operations.execute("DROP TABLE t"))]")
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT count(*), count(b) FROM t WHERE a = b"), ["25|25"])
  }

  @Test func rowsWhoseKeyIsNullAreFilled() throws {
    let project = try Project.mended(
      "CREATE TABLE t (k TEXT PRIMARY KEY, n INT DEFAULT 0)",
      rows: "INSERT INTO t (k) VALUES ('a'), (NULL), (NULL), ('b'), (NULL), (NULL), (NULL), ('c');")
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Self.backfill(#""n": "n + 1""#, #", "batch_size": 2"#))]")
    try project.succeed("upgrade", "head")
    expectEqual(
      try project.database.lines("SELECT count(*), count(k), min(n), max(n) FROM t"), ["8|3|1|1"])
  }

  @Test func aKeyWithNullsIsRefused() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, k INT UNIQUE, n INT)",
      rows: "INSERT INTO t VALUES (1, 1, 0), (2, NULL, 0), (3, NULL, 0);")
    try project.expectRefused(Self.backfill(#""n": "1""#, #", "key": ["k"]"#), code: "invalid_backfill")
  }

  @Test func aBackfillOfItsKeyIsRefused() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INT NOT NULL UNIQUE, n INT)", rows: "INSERT INTO t VALUES (1, 0), (2, 0);")
    try project.expectRefused(
      Self.backfill(#""id": "id + 10""#, #", "key": ["id"]"#), code: "invalid_backfill", naming: ["id"])
  }

  @Test(arguments: ["id INTEGER PRIMARY KEY", "id TEXT PRIMARY KEY", "id INT NOT NULL PRIMARY KEY"])
  func aBackfillOfThePrimaryKeyIsRefused(column: String) throws {
    let project = try Project.mended(
      "CREATE TABLE t (\(column), n INT)", rows: "INSERT INTO t VALUES (1, 0), (2, 0);")
    try project.expectRefused(
      Self.backfill(#""ID": "id + 10""#, ""), code: "invalid_backfill", naming: ["ID"])
  }

  @Test(arguments: [
    "id INTEGER PRIMARY KEY", "id INT", "id TEXT PRIMARY KEY", "id INT, PRIMARY KEY (id DESC)",
  ])
  func everyRowIsUpdatedOnce(key: String) throws {
    let parts = key.split(separator: ",", maxSplits: 1).map(String.init)
    let tail = parts.count > 1 ? "," + parts[1] : ""
    let project = try Project.mended(
      "CREATE TABLE t (\(parts[0]), n INT\(tail))",
      rows: "INSERT INTO t (id, n) \(Self.numbers) SELECT n, 100 FROM i;")
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Self.backfill(#""n": "n + 1""#, #", "batch_size": 7"#))]")
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT count(*), min(n), max(n) FROM t"), ["25|101|101"])
  }

  // MARK: Transactions

  @Test(arguments: ["COMMIT", "END", "ROLLBACK", "BEGIN", "SAVEPOINT s", "RELEASE s", "/* x */ commit"])
  func transactionsInExecuteAreRefused(word: String) throws {
    let project = try Project.mended("CREATE TABLE t (a INT)", rows: "INSERT INTO t VALUES (1);")
    try project.expectRefused(
      Operations.execute("INSERT INTO t VALUES (2); \(word); INSERT INTO t VALUES (3)"),
      code: "transaction_control")
  }

  /// Writes a configuration with one transaction for the whole run.
  private func oneTransaction(_ project: Project) throws {
    try project.write(
      """
      default:
        url: sqlite:///app.db
        script_location: migrations
        version_locations: [migrations/versions]
        target: schema.sql
        transaction: run
      """, to: "retort.yaml")
  }

  @Test func aRunInOneTransactionIsAllOrNothing() throws {
    let project = try Project(schema: "")
    try oneTransaction(project)
    try project.addRevision("one", after: nil, upgrade: "[\(Operations.execute("CREATE TABLE t (a INT)"))]")
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Operations.execute("INSERT INTO gate VALUES (1)"))]")
    let result = try project.expect(1, ["upgrade", "head"])
    #expect(!(result.output + result.errors).contains("upgrade one"), "\(result)")
    let asJSON = try project.expect(1, ["upgrade", "head", "--json"])
    #expect(asJSON.output.contains(#""error""#), "\(asJSON)")
    #expect(!asJSON.output.contains(#""event""#), "\(asJSON)")
    #expect(!(try project.database.hasTable("t")))
    expectEqual(try project.versionRows(), [])
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Operations.execute("INSERT INTO t VALUES (1)"))]")
    let events = try project.events("upgrade", "head")
    #expect(events.compactMap(\.revision).contains("one") && events.compactMap(\.revision).contains("two"))
    expectEqual(try project.versionRows(), ["two"])
  }

  @Test func aRunInOneTransactionChecksForeignKeys() throws {
    let project = try Project(schema: "")
    try oneTransaction(project)
    let tables = """
      CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (id INTEGER PRIMARY KEY, p_id INT REFERENCES p (id));
      INSERT INTO p VALUES (1); INSERT INTO t VALUES (1, 1)
      """
    try project.addRevision("one", after: nil, upgrade: "[\(Operations.execute(tables))]")
    let rebuild = Operations.rebuild("p", Operations.addColumn("extra"))
    try project.addRevision(
      "two", after: "one", upgrade: "[\(rebuild), \(Operations.execute("DELETE FROM p"))]")
    try project.expectRefusal(["upgrade", "head"], code: "foreign_key_violation")
    #expect(!(try project.database.hasTable("p")))
    expectEqual(try project.versionRows(), [])
  }

  // MARK: Files that may not grow

  /// The signal that the system sends at the limit must not end the process.
  @Test func aFileSizeLimitIsNoSignal() throws {
    let project = try Project.mended("CREATE TABLE t (a TEXT)")
    let rows =
      "INSERT INTO t \(Self.numbers.replacingOccurrences(of: "25", with: "50000")) SELECT hex(randomblob(50)) FROM i"
    try project.addRevision("two", after: "one", upgrade: "[\(Operations.execute(rows))]")
    let state = try DatabaseState(project)
    let shell = try Tools.search("sh", hint: "there is no shell")
    let limited = ["-c", "ulimit -f 600; exec \"$@\"", "sh", try Tools.retort().path]
    try project.expectRefusal(["upgrade", "head"]) { arguments in
      try RunningCommand(
        shell, limited + arguments, directory: project.folder, environment: Tools.environment()
      ).wait()
    }
    try state.expectKept(in: project, "limited")
    expectEqual(try project.database.faults(), [])
  }
}
