import Foundation
import Testing

/// What a failed or interrupted revision leaves on MariaDB, where DDL is no transaction, and how it goes on.
@Suite struct ServerResumeTests {
  private static let createT =
    #"{"op": "create_table", "table": "t", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}"#

  private static func project(_ upgrade: String...) throws -> ServerProject {
    let project = try ServerProject(.mariadb)
    for (index, operations) in upgrade.enumerated() {
      try project.project.addRevision(
        "r\(index + 1)", after: index == 0 ? nil : "r\(index)", upgrade: "[\(operations)]")
    }
    return project
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String
    var upgrade: String
    /// What somebody does by hand before the next run.
    var repair: String
    /// A query that gives 1 where the statement was done.
    var proof: String

    var testDescription: String { name }
  }

  static let refusals: [Refusal] = [
    Refusal(
      name: "a table that was in the way goes", before: "CREATE TABLE t (x INT)", upgrade: createT,
      repair: "DROP TABLE t",
      proof:
        "SELECT count(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't'"
    ),
    Refusal(
      name: "a rename's new name becomes free", before: "CREATE TABLE a (x INT); CREATE TABLE b (y INT)",
      upgrade: Operations.execute("RENAME TABLE a TO b"), repair: "DROP TABLE b",
      proof:
        "SELECT count(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'x'"
        + " AND table_name = 'b'"),
    Refusal(
      name: "duplicates go, and an index comes",
      before: "CREATE TABLE t (id INT PRIMARY KEY, b INT); INSERT INTO t VALUES (1, 1), (2, 1)",
      upgrade:
        #"{"op": "create_constraint", "table": "t", "constraint": {"type": "unique", "name": "u", "columns": ["b"]}}"#,
      repair: "ALTER TABLE t ADD INDEX help (b); DELETE FROM t WHERE id = 2",
      proof:
        "SELECT count(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND index_name = 'u'"
    ),
  ]

  /// The server has said that the statement was not done.
  @Test(arguments: refusals)
  func whatTheServerRefusedRunsAgain(refusal: Refusal) throws {
    let project = try Self.project(refusal.upgrade)
    try project.database.run(refusal.before)
    #expect(try project.run("upgrade", "head").status == 1)
    try project.database.run(refusal.repair)
    let result = try project.succeed("upgrade", "head")
    #expect(result.errors.contains("the statement that failed is run again"), "\(result)")
    #expect(try project.database.lines(refusal.proof) == ["1"])
  }

  /// Another session holds the table; meanwhile the table changes.
  @Test func aStatementThatWaitedInVainRunsAgain() throws {
    let project = try Self.project(
      #"{"op": "add_column", "table": "t", "column": {"name": "c", "type": "Integer"}}"#)
    try project.database.run("CREATE TABLE t (id INT PRIMARY KEY, x INT)")
    let holder = try project.database.start("LOCK TABLES t READ; SELECT SLEEP(12);")
    usleep(500_000)
    let result = try project.run("upgrade", "head", "--lock-timeout", "1")
    #expect(result.status == 1 && result.errors.contains("Lock wait timeout"), "\(result)")
    _ = try holder.wait(limit: 60)
    try project.database.run("CREATE INDEX ix ON t (x)")
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SHOW COLUMNS FROM t LIKE 'c'").count == 1)
  }

  @Test func anExecuteIsMendedBehindWhatIsDone() throws {
    let project = try Self.project(Operations.execute("CREATE TABLE a (x INT); CREATE TABLE b (x INTT)"))
    #expect(try project.run("upgrade", "head").status == 1)
    try project.project.addRevision(
      "r1", after: nil,
      upgrade: "[\(Operations.execute("CREATE TABLE a (x BIGINT); CREATE TABLE b (x INT)"))]")
    let refused = try project.run("upgrade", "head")
    #expect(
      refused.status == 1 && refused.errors.contains("was changed after it had been run in part"),
      "\(refused)")
    try project.project.addRevision(
      "r1", after: nil, upgrade: "[\(Operations.execute("CREATE TABLE a (x INT); CREATE TABLE b (x INT)"))]")
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SHOW TABLES LIKE '_'") == ["a", "b"])
  }

  /// The plan of a step may be longer than a TEXT.
  @Test func longStepsFit() throws {
    let tables = (1...400).map {
      "CREATE TABLE t\($0) (id INT PRIMARY KEY, name VARCHAR(200) NOT NULL DEFAULT 'some text')"
    }
    let view = "SELECT 1 AS x /* \(String(repeating: "x", count: 70_000)) */"
    let project = try Self.project(
      Operations.execute(tables.joined(separator: ";\n")),
      #"{"op": "create_view", "name": "v", "sql": \#(Operations.quoted(view))}"#)
    try project.succeed("upgrade", "head")
    #expect(
      try project.database.lines(
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
          + " AND table_name LIKE 't%'") == ["400"])
  }

  @Test func theOtherWayIsRefused() throws {
    let project = try Self.project(
      Self.createT,
      #"{"op": "create_table", "table": "b", "columns": [{"name": "id", "type": "Integer"}]}, "#
        + Operations.execute("INSERT INTO nosuch VALUES (1)"))
    #expect(try project.run("upgrade", "head").status == 1)
    #expect(try project.succeed("current").errors.contains("the upgrade of revision r2 is not complete"))
    let refused = try project.run("downgrade", "base")
    #expect(
      refused.status == 1 && refused.errors.contains("the upgrade of revision r2 was interrupted"),
      "\(refused)")
    #expect(try project.versionRows() == ["r1"])
    // Undone by hand.
    try project.database.run("DROP TABLE b")
    try project.succeed("stamp", "r1")
    try project.project.addRevision(
      "r1", after: nil, upgrade: "[\(Self.createT)]", downgrade: #"[{"op": "drop_table", "table": "t"}]"#)
    try project.succeed("downgrade", "base")
  }

  /// Two version tables in one database know nothing of each other.
  @Test func versionTablesHaveTheirOwnJournal() throws {
    let project = try Self.project(Self.createT + ", " + Operations.execute("INSERT INTO nosuch VALUES (1)"))
    #expect(try project.run("upgrade", "head").status == 1)
    try project.configure("version_table", "v2")
    try project.project.addRevision(
      "r1", after: nil,
      upgrade: #"[{"op": "create_table", "table": "c", "columns": [{"name": "id", "type": "Integer"}]}]"#,
      downgrade: #"[{"op": "drop_table", "table": "c"}]"#)
    try project.succeed("upgrade", "head")
    try project.succeed("downgrade", "base")
    try project.configure("version_table", "retort_version")
    try project.project.addRevision(
      "r1", after: nil, upgrade: "[\(Self.createT), \(Operations.execute("SELECT 1"))]")
    let result = try project.succeed("upgrade", "head")
    #expect(result.errors.contains("1 of its steps are done"), "\(result)")
  }

  // MARK: What raw SQL may not do

  @Test(arguments: [
    ("USE mysql", "session_control"), ("LOCK TABLES t READ", "transaction_control"),
    ("/* c */ COMMIT", "transaction_control"),
    ("START TRANSACTION; INSERT INTO t VALUES (1); ROLLBACK", "transaction_control"),
    ("XA START 'x'", "transaction_control"),
  ])
  func ownTransactionsAndDatabasesAreRefused(sql: String, code: String) throws {
    let project = try Self.project(Self.createT + ", " + Operations.execute(sql))
    for arguments in [["upgrade", "head"], ["upgrade", "head", "--sql"]] {
      let result = try project.project.run(["--json"] + arguments)
      #expect(result.status == 1 && (result.errors + result.output).contains(code), "\(result)")
    }
    // Before anything was done.
    #expect(try project.database.lines("SHOW TABLES LIKE 't'").isEmpty)
  }

  /// A revision is marked as begun with the end of the one before it. Where it is refused before anything of it went
  /// out, nothing of it is left, and the way back is free.
  @Test func aRevisionThatIsRefusedInARunLeavesNoMark() throws {
    let project = try Self.project(Self.createT)
    try project.project.addRevision(
      "r2", after: "r1",
      upgrade: #"[{"op": "drop_table", "table": "t"}, \#(Operations.execute("LOCK TABLES t READ"))]"#)
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("LOCK TABLES cannot stand"), "\(result)")
    #expect(try project.database.lines("SELECT count(*) FROM retort_journal") == ["0"])
    #expect(try project.database.lines("SHOW TABLES LIKE 't'") == ["t"])
    #expect(try project.versionRows() == ["r1"])
    try project.succeed("downgrade", "base")
  }

  @Test func severalStatementsInAViewAreRefused() throws {
    let project = try Self.project(
      #"{"op": "create_view", "name": "v", "sql": "SELECT 1 AS x; DROP TABLE keep"}"#)
    try project.database.run("CREATE TABLE keep (id INT)")
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("the text holds 2 statements"), "\(result)")
    #expect(try project.database.lines("SHOW TABLES LIKE 'keep'") == ["keep"])
  }

  /// A revision means the same by itself and in a run.
  @Test(arguments: [
    "SET NAMES latin1", "SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES'", "SET sql_mode = 'ANSI_QUOTES'",
  ])
  func settingsEndWithTheRevision(set: String) throws {
    let second =
      #"{"op": "create_table", "table": "z", "comment": "é a\\b", "columns": [{"name": "x", "type": {"type": "String", "length": 20}, "server_default": "C:\\x"}]}, "#
      + #"{"op": "bulk_insert", "table": "z", "rows": [{"x": "é"}]}, "#
      + #"{"op": "add_column", "table": "z", "column": {"name": "y", "type": "Integer"}}"#
    func outcome(_ targets: [String]) throws -> [String] {
      let project = try Self.project(Operations.execute("CREATE TABLE q (a INT); \(set)"), second)
      for target in targets { try project.succeed("upgrade", target) }
      return try project.database.lines("SHOW CREATE TABLE z")
        + project.database.lines("SELECT hex(x) FROM z")
    }
    let apart = try outcome(["r1", "r2"])
    #expect(apart.last == "C3A9")
    expectEqual(try outcome(["head"]), apart, set)
  }

  /// The script of a statement that ends in a comment is one that the client runs.
  @Test func commentsDoNotSwallowWhatEndsAStatement() throws {
    let project = try Self.project(
      Operations.execute("CREATE TABLE c1 (a INT) -- x"), Operations.execute("CREATE TABLE c2 (a INT) # x"),
      #"{"op": "create_view", "name": "v", "sql": "SELECT 1 AS x -- y"}"#)
    let script = try project.succeed("upgrade", "head", "--sql").output
    try project.database.run(script)
    #expect(try project.database.lines("SHOW TABLES LIKE 'c_'") == ["c1", "c2"])
    #expect(try project.versionRows() == ["r3"])
  }

  /// What one account has created is no difference to another.
  @Test func definersThatNobodyNamedAreLeftOpen() throws {
    let project = try ServerProject(.mariadb, target: "target.json")
    try project.project.write(
      """
      {"tables": [{"table": "t", "columns": [{"name": "a", "type": "INTEGER"}]}],
       "views": [{"name": "v", "sql": "SELECT a FROM t"}],
       "triggers": [{"name": "tr", "table": "t",
         "sql": "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1"}],
       "functions": [{"name": "f", "sql": "CREATE FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1"}]}
      """, to: "target.json")
    try project.migrate("everything")
    try project.succeed("check")
    let account = try ServerAccount(project.database, rights: "ALL")
    try project.database.run(
      "GRANT SELECT ON mysql.* TO \(account.name)@'%'; GRANT SET USER ON *.* TO \(account.name)@'%'")
    try project.succeed("--url", account.url(), "check")
  }

  /// Steps that had nothing to do are done, and are not run on what came behind them.
  static let idleSteps: [(String, String)] = [
    (
      #"{"op": "drop_column", "table": "t", "column": "z", "if_exists": true}"#,
      #"{"op": "add_column", "table": "t", "column": {"name": "z", "type": "Integer"}}"#
    ),
    (
      #"{"op": "set_table_options", "table": "t", "options": {"sqlite": {"strict": true}}}"#,
      #"{"op": "rename_table", "table": "t", "new_name": "t2"}"#
    ),
    (
      #"{"op": "add_column", "table": "t", "column": {"name": "n", "type": "Integer"}, "if_not_exists": true}"#,
      #"{"op": "drop_column", "table": "t", "column": "n"}"#
    ),
  ]

  @Test(arguments: idleSteps) func stepsThatHadNothingToDoAreDone(idle: String, next: String) throws {
    func upgrade(_ last: String) -> String { "[\(idle), \(next), \(Operations.execute(last))]" }
    let failing = try Self.project(), whole = try Self.project()
    for (project, last) in [(failing, "DELETE FROM nosuch"), (whole, "DO 1")] {
      try project.database.run("CREATE TABLE t (id INT PRIMARY KEY, n INT); INSERT INTO t VALUES (1, 1)")
      try project.project.addRevision("r1", after: nil, upgrade: upgrade(last))
    }
    try whole.succeed("upgrade", "head")
    #expect(try failing.run("upgrade", "head").status == 1)
    let other = #"{"op": "drop_column", "table": "t", "column": "n", "if_exists": true}"#
    try failing.project.addRevision(
      "r1", after: nil, upgrade: upgrade("DO 1").replacing(idle, with: other))
    let refused = try failing.run("upgrade", "head")
    #expect(refused.status == 1 && refused.errors.contains("(step 1)"), "\(refused)")
    try failing.project.addRevision("r1", after: nil, upgrade: upgrade("DO 1"))
    let result = try failing.succeed("upgrade", "head")
    #expect(result.errors.contains("2 of its steps are done"), "\(result)")
    let columns =
      "SELECT concat(table_name, '.', column_name) FROM information_schema.columns WHERE table_schema = DATABASE()"
      + " AND table_name LIKE 't%' ORDER BY 1"
    #expect(try failing.database.lines(columns) == whole.database.lines(columns))
  }

  /// What steps that are done have set is set again in the session that goes on.
  @Test func settingsOutliveTheSession() throws {
    func upgrade(_ failing: String) -> String {
      let steps = [
        "SET @m = 70 + 7", "SET sql_mode = 'NO_BACKSLASH_ESCAPES'", failing,
        "UPDATE t SET n = @m, s = 'a\\nb'",
        "SET sql_mode = 'ANSI_QUOTES'; \(failing); UPDATE \"t\" SET n = n + 1",
      ]
      return "[\(steps.map { Operations.execute($0) }.joined(separator: ", "))]"
    }
    let project = try Self.project()
    try project.database.run(
      "CREATE TABLE t (id INT PRIMARY KEY, n INT, s TEXT); INSERT INTO t (id) VALUES (1)")
    try project.project.addRevision("r1", after: nil, upgrade: upgrade("DELETE FROM nosuch"))
    #expect(try project.run("upgrade", "head").status == 1)
    try project.database.run("CREATE TABLE nosuch (id INT)")
    try project.database.run("ALTER TABLE t ADD CONSTRAINT stop CHECK (n <> 78)")
    #expect(try project.run("upgrade", "head").status == 1)
    try project.database.run("ALTER TABLE t DROP CONSTRAINT stop")
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SELECT concat(n, ' ', hex(s)) FROM t") == ["78 615C6E62"])
  }

  /// Also where there is no other revision to run.
  @Test func theOtherWayIsRefusedAtTheEnds() throws {
    let project = try Self.project()
    try project.project.addRevision(
      "r1", after: nil, upgrade: "[\(Self.createT), \(Operations.execute("SELECT 1"))]",
      downgrade: #"[{"op": "drop_table", "table": "t"}, \#(Operations.execute("DELETE FROM nosuch"))]"#)
    try project.succeed("upgrade", "head")
    #expect(try project.run("downgrade", "base").status == 1)
    let refused = try project.run("upgrade", "head")
    #expect(
      refused.status == 1 && refused.errors.contains("the downgrade of revision r1 was interrupted"),
      "\(refused)")
    try project.database.run("CREATE TABLE nosuch (id INT)")
    try project.succeed("downgrade", "base")
    try project.succeed("upgrade", "head")
  }

  /// Where the first statement was refused, nothing is done.
  @Test func whereNothingIsDoneTheOtherWayIsFree() throws {
    let project = try Self.project(Self.createT, Operations.execute("ALTER TABLE nosuch ADD a INT"))
    #expect(try project.run("upgrade", "head").status == 1)
    #expect(try project.versionRows() == ["r1"])
    try project.project.addRevision(
      "r1", after: nil, upgrade: "[\(Self.createT)]", downgrade: #"[{"op": "drop_table", "table": "t"}]"#)
    try project.succeed("downgrade", "base")
  }

  /// Many rows that are long together fit into what the server takes at once.
  @Test func longRowsAreInsertedInParts() throws {
    let rows = (1...40).map { #"{"id": \#($0), "v": "\#(String(repeating: "x", count: 900_000))"}"# }
    let project = try Self.project(
      Operations.execute("CREATE TABLE t (id INT PRIMARY KEY, v LONGTEXT)"),
      #"{"op": "bulk_insert", "table": "t", "rows": [\#(rows.joined(separator: ", "))]}"#)
    try project.succeed("upgrade", "head")
    #expect(try project.database.lines("SELECT count(*), sum(length(v)) FROM t") == ["40\t36000000"])
  }
}
