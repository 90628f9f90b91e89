import Foundation
import Testing

/// What the tests of mended defects share.
extension Project {
  /// A database made by revision `one` of raw SQL, with rows from the sqlite3 client.
  static func mended(_ schema: String, rows: String = "") throws -> Project {
    let project = try Project(schema: "")
    try project.addRevision("one", after: nil, upgrade: "[\(Operations.execute(schema))]")
    try project.succeed("upgrade", "head")
    try project.database.run("PRAGMA foreign_keys = ON;\n" + rows)
    return project
  }

  /// A database that stands at the target `schema`, with rows.
  static func atTarget(_ schema: String, rows: String = "") throws -> Project {
    let project = try Project(schema: schema)
    try project.migrate("start")
    try project.database.run("PRAGMA foreign_keys = ON;\n" + rows)
    return project
  }

  /// Expects that revision `two` with these operations is refused and changes nothing.
  @discardableResult
  func expectRefused(
    _ operations: String, code: String? = nil, naming words: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try addRevision("two", after: "one", upgrade: "[\(operations)]")
    let state = try DatabaseState(self)
    let message = try expectRefusal(
      ["upgrade", "head"], code: code, naming: words, sourceLocation: sourceLocation)
    try state.expectKept(in: self, operations)
    return message
  }
}

/// Defects by which rows or rowids were lost.
@Suite struct MendedRowTests {
  @Test func onConflictReplaceDeletesNoDuplicates() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
      rows: "INSERT INTO t VALUES (1, 'x'), (2, 'x'), (3, 'y'), (4, 'y'), (5, 'z');")
    try project.expectRefused(
      """
      {"op": "create_constraint", "table": "t", "constraint": {"type": "unique", "name": "one_a",
       "columns": ["a"], "options": {"sqlite": {"on_conflict": "REPLACE"}}}}
      """, code: "unique_violation",
      naming: ["4 rows violate it", "(id=1, a='x')", "(id=2, a='x')", "(id=3, a='y')"])
    expectEqual(try project.database.lines("SELECT id, a FROM t"), ["1|x", "2|x", "3|y", "4|y", "5|z"])
  }

  @Test func statisticsOutliveARebuild() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE INDEX t_a ON t (a)",
      rows: "INSERT INTO t VALUES (1, 'x'), (2, 'x'), (3, 'y'); ANALYZE;")
    let before = try project.database.lines("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE tbl = 't'")
    expectEqual(before, ["t|t_a|3 2"])
    try project.addRevision(
      "two", after: "one",
      upgrade: #"[{"op": "alter_column", "table": "t", "column": "a", "nullable": false}]"#)
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT tbl, idx, stat FROM sqlite_stat1 WHERE tbl = 't'"), before)
  }

  @Test func onConflictIgnoreDropsNoNulls() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
      rows: "INSERT INTO t VALUES (1, 'x'), (2, NULL), (3, NULL);")
    try project.expectRefused(
      """
      {"op": "alter_column", "table": "t", "column": "a", "nullable": false,
       "options": {"sqlite": {"on_conflict_not_null": "IGNORE"}}}
      """, code: "not_null_violation", naming: ["2 rows violate it", "(id=2, a=NULL)", "(id=3, a=NULL)"])
    expectEqual(try project.database.lines("SELECT id, a FROM t"), ["1|x", "2|", "3|"])
  }

  @Test func aScriptWhoseCopyFailsChangesNothing() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", rows: "INSERT INTO t VALUES (1, 'x'), (2, NULL);")
    try project.addRevision(
      "two", after: "one",
      upgrade: #"[{"op": "alter_column", "table": "t", "column": "a", "nullable": false}]"#)
    let script = try project.succeed("upgrade", "one:two", "--sql").output
    #expect(script.contains("_retort_rebuild_t"))
    let state = try DatabaseState(project)
    // The client goes on after an error, unless it is told otherwise.
    let result = try project.database.start(script, stopsAtError: false).wait()
    #expect(result.errors.contains("NOT NULL constraint failed"), "\(result)")
    try state.expectKept(in: project, script)
    expectEqual(try project.database.lines("SELECT id, a FROM t"), ["1|x", "2|"])
    expectEqual(try project.versionRows(), ["one"])
  }

  @Test func aDescendingTableKeyStaysAnAlias() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id DESC))",
      rows: "INSERT INTO t VALUES (7, 'x'), (3, 'y');")
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Operations.rebuild("t", Operations.addColumn("extra")))]")
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT rowid, id, a FROM t"), ["3|3|y", "7|7|x"])
    try project.database.run("INSERT INTO t (a) VALUES ('new');")
    expectEqual(try project.database.lines("SELECT rowid, id FROM t WHERE a = 'new'"), ["8|8"])
  }

  @Test func aDescendingColumnKeyStaysNoAlias() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a TEXT)",
      rows: "INSERT INTO t (rowid, id, a) VALUES (40, 7, 'x'), (50, 3, 'y');")
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Operations.rebuild("t", Operations.addColumn("extra")))]")
    try project.succeed("upgrade", "head")
    expectEqual(
      try project.database.lines("SELECT rowid, id, a FROM t ORDER BY rowid"), ["40|7|x", "50|3|y"])
    try project.database.run("INSERT INTO t (a) VALUES ('new');")
    expectEqual(try project.database.lines("SELECT rowid, id IS NULL FROM t WHERE a = 'new'"), ["51|1"])
  }

  @Test func aKeyInAnotherCaseSurvives() throws {
    let schema = "CREATE TABLE t (Name TEXT, a INT, PRIMARY KEY (name COLLATE NOCASE DESC));"
    let project = try Project.atTarget(schema, rows: "INSERT INTO t VALUES ('x', 1), ('y', 2);")
    try project.succeed("check")
    let changed = schema.replacingOccurrences(of: "a INT", with: "a INT CHECK (a > 0)")
    try project.setTarget(changed)
    try project.expect(2, ["check"])
    try project.migrate("rebuild")
    try project.succeed("check")
    expectSame(try SchemaDump(project.database), try SchemaDump(script: changed))
    expectEqual(try project.database.lines("SELECT Name, a FROM t ORDER BY a"), ["x|1", "y|2"])
    _ = try project.database.runIgnoringErrors("INSERT INTO t VALUES ('X', 3);")
    expectEqual(try project.database.lines("SELECT count(*) FROM t"), ["2"])
  }

  @Test func accentedCapitalsAreOtherColumns() throws {
    let project = try Project.mended(
      #"CREATE TABLE t (id INTEGER PRIMARY KEY, "É" TEXT, "é" TEXT, a INT)"#,
      rows: #"INSERT INTO t VALUES (1, 'big', 'small', 5);"#)
    let drop = #"{"op": "drop_column", "column": "É"}"#
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Operations.rebuild("t", drop))]")
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines(#"SELECT id, "é", a FROM t"#), ["1|small|5"])
    expectEqual(
      try project.database.lines("SELECT name FROM pragma_table_info('t')"), ["id", "é", "a"])
  }

  @Test func accentedCapitalsAreOtherColumnsOfATarget() throws {
    let project = try Project.atTarget(
      #"CREATE TABLE t (id INTEGER PRIMARY KEY, "É" TEXT, "é" TEXT, a INT);"#,
      rows: "INSERT INTO t VALUES (1, 'big', 'small', 5);")
    try project.setTarget(#"CREATE TABLE t (id INTEGER PRIMARY KEY, "É" TEXT, a INT);"#)
    try project.migrate("the small one goes")
    expectEqual(try project.database.lines("SELECT * FROM t"), ["1|big|5"])
    try project.succeed("check")
  }

  @Test func aCheckThatNamesItsTableSurvives() throws {
    let schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b INT, CHECK (t.a > 0));"
    let project = try Project.atTarget(schema, rows: "INSERT INTO t VALUES (1, 2, 3);")
    let changed = schema.replacingOccurrences(of: "b INT", with: "b INT NOT NULL")
    try project.setTarget(changed)
    try project.migrate("rebuild")
    try project.succeed("check")
    expectEqual(
      try project.database.lines("SELECT \"notnull\" FROM pragma_table_info('t')"), ["0", "0", "1"])
    expectEqual(try project.database.lines("SELECT * FROM t"), ["1|2|3"])
    _ = try project.database.runIgnoringErrors("INSERT INTO t VALUES (2, -1, 3);")
    expectEqual(try project.database.lines("SELECT count(*) FROM t"), ["1"])
  }

  @Test func aGeneratedColumnBeforeWhatItIsMadeOf() throws {
    let project = try Project.atTarget(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, z INT);", rows: "INSERT INTO t VALUES (1, 7), (2, 8);")
    let columns = "id INTEGER PRIMARY KEY, twice INT AS (base * 2) VIRTUAL, base INT DEFAULT 4, z INT"
    try project.setTarget("CREATE TABLE t (\(columns));")
    try project.migrate("generated")
    try project.succeed("check")
    expectSame(try SchemaDump(project.database), try SchemaDump(script: "CREATE TABLE t (\(columns));"))
    expectEqual(try project.database.lines("SELECT * FROM t"), ["1|8|4|7", "2|8|4|8"])
  }

  @Test func aScriptDoesNotReachAttachedDatabases() throws {
    let project = try Project.mended("CREATE TABLE t (a INT)")
    let other = SQLiteClient(project.path("other.db"))
    try other.run("CREATE TABLE t (a INT); INSERT INTO t VALUES (1), (2);")
    for path in ["other.db", other.file.path] {
      let attach = Operations.execute("ATTACH '\(path)' AS o; DELETE FROM o.t")
      try project.addRevision(
        "two", after: "one", upgrade: #"[{"op": "autocommit_block", "ops": [\#(attach)]}]"#)
      let script = try project.succeed("upgrade", "one:two", "--sql").output
      #expect(script.contains("DELETE FROM o.t"))
      try project.addRevision("two", after: "one", upgrade: "[\(attach)]")
      _ = try project.run("upgrade", "one:two", "--sql")
      expectEqual(try other.lines("SELECT a FROM t"), ["1", "2"], path)
    }
  }
}
