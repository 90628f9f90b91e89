import Foundation
import Testing

/// Operations that need no look at the database go to PostgreSQL together. What goes wrong is told as if each had gone
/// by itself, and nothing of the revision stays.
@Suite struct StatementQueueTests {
  private static func table(_ name: String) -> String {
    #"{"op": "create_table", "table": "\#(name)", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}"#
  }

  private static func tables(_ project: ServerProject) throws -> [String] {
    try project.database.lines(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        + " AND table_name NOT LIKE 'retort%' ORDER BY 1")
  }

  /// The same statement twice: it is the second that fails.
  @Test func theOperationThatFailedIsNamed() throws {
    let project = try ServerProject(.postgresql)
    let drop = #"{"op": "drop_table", "table": "a"}"#
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a"))]")
    try project.project.addRevision(
      "r2", after: "r1", upgrade: "[\(Self.table("b")), \(drop), \(drop), \(Self.table("c"))]")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade[2] drop_table")
        && result.errors.contains("table \"a\" does not exist"), "\(result)")
    #expect(try project.versionRows() == ["r1"])
    #expect(try Self.tables(project) == ["a"])
    #expect(
      try project.database.lines("SELECT revision || outcome FROM retort_history ORDER BY id") == [
        "r1done", "r2failed",
      ])
  }

  /// A NULL where none may be is no sign of another version table.
  @Test func rowsThatDoNotFitAreTold() throws {
    let project = try ServerProject(.postgresql)
    try project.project.addRevision(
      "r1", after: nil,
      upgrade:
        #"[{"op": "alter_column", "table": "t", "column": "x", "nullable": false}, \#(Self.table("b"))]"#)
    try project.database.run("CREATE TABLE t (x int); INSERT INTO t VALUES (NULL)")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade[0] alter_column")
        && result.errors.contains("contains null values"), "\(result)")
    #expect(try Self.tables(project) == ["t"])
  }

  /// More than is sent at once, raw SQL among it that sees what went before.
  @Test func manyOperationsAreOneTransaction() throws {
    let project = try ServerProject(.postgresql)
    var operations = (0..<300).map { Self.table("t\($0)") }
    operations.insert(Operations.execute("INSERT INTO t149 VALUES (1)"), at: 150)
    operations.append(Operations.execute("ALTER TABLE t299 ADD COLUMN x int"))
    operations.append(#"{"op": "drop_column", "table": "t299", "column": "x"}"#)
    func revision(_ last: String) throws {
      try project.project.addRevision(
        "r1", after: nil, upgrade: "[\((operations + [last]).joined(separator: ", "))]")
    }
    try revision(Self.table("t7"))
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("upgrade[303] create_table"), "\(result)")
    #expect(try Self.tables(project) == [])
    try revision(Self.table("t300"))
    try project.succeed("upgrade", "head")
    #expect(try Self.tables(project).count == 301)
    #expect(try project.database.lines("SELECT id FROM t149") == ["1"])
  }

  /// What records a revision is prepared, and a revision may end that for the session.
  @Test func preparedStatementsThatARevisionDrops() throws {
    let project = try ServerProject(.postgresql)
    for number in 0..<12 {
      var operations = [Self.table("t\(number)")]
      switch number {
      case 3, 9: operations.append(Operations.execute("DEALLOCATE ALL"))
      case 6:
        operations.append(
          #"{"op": "autocommit_block", "ops": [\#(Operations.execute("DISCARD ALL"))]}"#)
      default: break
      }
      try project.project.addRevision(
        "r\(number)", after: number == 0 ? nil : "r\(number - 1)",
        upgrade: "[\(operations.joined(separator: ", "))]")
    }
    try project.succeed("upgrade", "head")
    #expect(try project.versionRows() == ["r11"])
    #expect(try Self.tables(project).count == 12)
    #expect(try project.database.lines("SELECT count(*) FROM retort_history") == ["12"])
  }

  /// What libpq could not go on from does not go out with others.
  @Test func aTriggerThatIsNoneIsRefused() throws {
    let project = try ServerProject(.postgresql)
    let trigger = #"{"op": "create_trigger", "name": "tr", "table": "a", "sql": "COPY a FROM STDIN"}"#
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a")), \(trigger)]")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade[1] create_trigger")
        && result.errors.contains("COPY FROM STDIN needs the rows"), "\(result)")
    #expect(try Self.tables(project) == [])
  }

  /// Behind a function's text as well: half of the revision would stay.
  @Test(arguments: [
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; COMMIT",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END; /* x */ COMMIT",
  ])
  func transactionControlBehindAFunctionIsRefused(sql: String) throws {
    let project = try ServerProject(.postgresql)
    let function = #"{"op": "create_function", "name": "f", "sql": "\#(sql)"}"#
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a")), \(function)]")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("COMMIT cannot stand in a revision"), "\(result)")
    #expect(try Self.tables(project) == [])
    try project.project.addRevision(
      "r1", after: nil,
      upgrade:
        "[\(Self.table("a")), \(function.replacing("; /* x */ COMMIT", with: "").replacing("; COMMIT", with: ""))]"
    )
    try project.succeed("upgrade", "head")
  }

  /// Somebody changes the version table between two revisions: here a trigger.
  @Test(arguments: ["[]", "[\(table("b"))]", "[\(Operations.execute("CREATE TABLE b (x int)"))]"])
  func theVersionTableIsWatched(upgrade: String) throws {
    let project = try ServerProject(.postgresql)
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a"))]")
    try project.project.addRevision("r2", after: "r1", upgrade: upgrade)
    try project.succeed("ensure-version")
    try project.database.run(
      """
      CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN UPDATE retort_version SET version_num = 'other'; RETURN NULL; END $$;
      CREATE TRIGGER meddle AFTER INSERT ON retort_history FOR EACH ROW EXECUTE FUNCTION meddle()
      """)
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1
        && result.errors.contains("holds [\"other\"] where [\"r1\"] was expected"), "\(result)")
    #expect(try Self.tables(project) == ["a"])
  }

  /// Somebody else does the same meanwhile, and moves the version row to where this run wants it: it is not done twice.
  @Test(arguments: [#"{"op": "drop_column", "table": "t", "column": "x"}"#, Operations.execute("SELECT 1")])
  func anotherRunnerIsNoticed(first: String) throws {
    let project = try ServerProject(.postgresql)
    let add = #"{"op": "add_column", "table": "t", "column": {"name": "x", "type": "Integer"}}"#
    let drop = #"{"op": "drop_column", "table": "t", "column": "x"}"#
    try project.project.addRevision("r1", after: nil, upgrade: "[]")
    try project.project.addRevision("r2", after: "r1", upgrade: "[\(first), \(add), \(drop), \(add)]")
    try project.succeed("upgrade", "r1")
    try project.database.run("CREATE TABLE t (x int, y int)")
    if first.contains("SELECT") { try project.database.run("ALTER TABLE t DROP x") }
    let other = try project.database.start(
      "BEGIN; LOCK TABLE t; INSERT INTO t (y) VALUES (42); UPDATE retort_version SET version_num = 'r2';"
        + " SELECT pg_sleep(2); COMMIT;")
    usleep(700_000)
    let result = try project.run("upgrade", "head")
    _ = try other.wait(limit: 60)
    #expect(result.status == 1 && result.errors.contains("the version table 'retort_version'"), "\(result)")
    #expect(try project.database.lines("SELECT y FROM t") == ["42"])
    #expect(
      try project.database.lines(
        "SELECT count(*) FROM retort_history WHERE revision = 'r2' AND outcome = 'done'")
        == ["0"])
  }

  /// How long it took is measured where the statements are.
  @Test func theHistorySaysHowLongItTook() throws {
    let project = try ServerProject(.postgresql)
    let trigger =
      #"{"op": "create_trigger", "name": "tr", "table": "a", "sql": "DO 'BEGIN PERFORM pg_sleep(1.5); END'"}"#
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a")), \(trigger)]")
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SELECT seconds BETWEEN 1.5 AND 30 FROM retort_history") == ["t"])
  }

  /// The server says why it has closed the connection, and the operation is named.
  @Test func aBackendThatIsEndedIsTold() throws {
    let project = try ServerProject(.postgresql)
    let trigger =
      #"{"op": "create_trigger", "name": "tr", "table": "a", "sql": "DO 'BEGIN PERFORM pg_sleep(20); END'"}"#
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a")), \(trigger)]")
    let run = try project.project.start(["upgrade", "head"])
    var ended = false
    for _ in 0..<100 where !ended {
      usleep(100_000)
      ended =
        try project.database.lines(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND pid <> pg_backend_pid()"
            + " AND datname = current_database()") == ["t"]
    }
    let result = try run.wait(limit: 60)
    #expect(
      result.status == 1 && result.errors.contains("upgrade[1] create_trigger")
        && result.errors.contains("terminating connection due to administrator command"), "\(result)")
    #expect(try Self.tables(project) == [])
  }

  /// What is found out at COMMIT names the revision, and is no sign of another version table.
  @Test func whatFailsAtTheEndNamesTheRevision() throws {
    let project = try ServerProject(.postgresql)
    try project.database.run(
      """
      CREATE TABLE t (id int NOT NULL);
      CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO t VALUES (NULL); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION late()
      """)
    try project.project.addRevision(
      "r1", after: nil, upgrade: #"[{"op": "bulk_insert", "table": "t", "rows": [{"id": 1}]}]"#)
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade of revision r1")
        && result.errors.contains("null value in column"), "\(result)")
    #expect(try project.database.lines("SELECT count(*) FROM t") == ["0"])
  }
}
