import Foundation
import Testing

/// Defects in what depends on tables: triggers, views, foreign keys, and constraints that are alike.
@Suite struct MendedDependentTests {
  private static let views = """
    CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
    CREATE VIEW v AS SELECT id, a FROM t;
    CREATE VIEW w AS SELECT id, a FROM v;
    CREATE TRIGGER w_insert INSTEAD OF INSERT ON w BEGIN INSERT INTO t (id, a) VALUES (new.id, new.a); END;
    """

  private func expectInsertable(_ project: Project, into view: String) throws {
    try project.database.run("INSERT INTO \(view) VALUES (7, 'seven');")
    expectEqual(try project.database.lines("SELECT id, a FROM t WHERE id = 7"), ["7|seven"])
  }

  @Test func insteadOfTriggersOutliveAChangedView() throws {
    let project = try Project.mended(Self.views, rows: "INSERT INTO t VALUES (1, 'x', 'y');")
    try project.addRevision(
      "two", after: "one",
      upgrade: """
        [{"op": "drop_view", "name": "v"},
         {"op": "drop_column", "table": "t", "column": "b"},
         {"op": "create_view", "name": "v", "sql": "SELECT id, a FROM t"}]
        """)
    try project.succeed("upgrade", "head")
    expectEqual(
      try project.database.lines("SELECT name FROM sqlite_master WHERE type = 'trigger'"), ["w_insert"])
    expectEqual(try project.database.lines("SELECT * FROM w"), ["1|x"])
    try expectInsertable(project, into: "w")
  }

  @Test func replacingAViewKeepsItsTriggers() throws {
    let trigger = """
      CREATE TRIGGER v_insert INSTEAD OF INSERT ON v BEGIN INSERT INTO t (id, a) VALUES (new.id, new.a); END;
      """
    let project = try Project.mended(Self.views + trigger, rows: "INSERT INTO t VALUES (1, 'x', 'y');")
    try project.addRevision(
      "two", after: "one",
      upgrade: """
        [{"op": "create_view", "name": "v", "sql": "SELECT id, upper(a) AS a FROM t", "or_replace": true}]
        """)
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT * FROM w"), ["1|X"])
    expectEqual(
      try project.database.lines("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1"),
      ["v_insert", "w_insert"])
    try expectInsertable(project, into: "v")
  }

  @Test func theRightOneOfTwoForeignKeysGoes() throws {
    let parent = "CREATE TABLE p (id INTEGER PRIMARY KEY);"
    for pair in [["", " ON DELETE CASCADE"], [" ON DELETE CASCADE", ""]] {
      let keys = pair.map { ", FOREIGN KEY (a) REFERENCES p (id)\($0)" }.joined()
      let project = try Project.atTarget(
        parent + "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT\(keys));",
        rows: "INSERT INTO p VALUES (1); INSERT INTO t VALUES (1, 1);")
      let target =
        parent
        + "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE);"
      try project.setTarget(target)
      try project.migrate("the plain one goes")
      expectSame(try SchemaDump(project.database), try SchemaDump(script: target), keys)
      try project.succeed("check")
      expectEqual(
        try project.database.lines("SELECT \"on_delete\" FROM pragma_foreign_key_list('t')"), ["CASCADE"])
    }
  }

  @Test func theRightOneOfTwoUniquesGoes() throws {
    for kept in [" ON CONFLICT REPLACE", ""] {
      let project = try Project.atTarget(
        "CREATE TABLE t (a INT, b INT, UNIQUE (a, b), UNIQUE (a, b) ON CONFLICT REPLACE);",
        rows: "INSERT INTO t VALUES (1, 1);")
      let target = "CREATE TABLE t (a INT, b INT, UNIQUE (a, b)\(kept));"
      try project.setTarget(target)
      try project.migrate("one goes")
      expectSame(try SchemaDump(project.database), try SchemaDump(script: target), kept)
      try project.succeed("check")
      expectEqual(try project.database.lines("SELECT * FROM t"), ["1|1"])
    }
  }

  @Test func aRebuildThatBreaksAForeignTrigger() throws {
    let project = try Project.mended(
      """
      CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b INT);
      CREATE TABLE u (id INTEGER PRIMARY KEY);
      CREATE TRIGGER u_new AFTER INSERT ON u BEGIN UPDATE t SET a = new.id; END;
      """, rows: "INSERT INTO t VALUES (1, 2, 3);")
    let drop = #"{"op": "drop_column", "column": "a"}"#
    try project.expectRefused(Operations.rebuild("t", drop), code: "breaks_trigger", naming: ["u_new"])
  }

  @Test func droppingATableUnderAView() throws {
    let project = try Project.mended(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT); CREATE VIEW v AS SELECT a FROM t;",
      rows: "INSERT INTO t VALUES (1, 2);")
    try project.expectRefused(#"{"op": "drop_table", "table": "t"}"#, code: "breaks_view", naming: ["v"])
  }

  private static let family = """
    CREATE TABLE p (id INTEGER PRIMARY KEY);
    CREATE TABLE t (id INTEGER PRIMARY KEY, p_id INT REFERENCES p (id));
    """

  @Test func oldViolationsDoNotBlockARebuild() throws {
    let project = try Project.mended(
      Self.family,
      rows: "PRAGMA foreign_keys = OFF; INSERT INTO p VALUES (1); INSERT INTO t VALUES (1, 1), (2, 99);")
    try project.addRevision(
      "two", after: "one", upgrade: "[\(Operations.rebuild("t", Operations.addColumn("extra")))]")
    try project.succeed("upgrade", "head")
    expectEqual(try project.database.lines("SELECT id, p_id, extra FROM t"), ["1|1|", "2|99|"])
    expectEqual(try project.versionRows(), ["two"])
  }

  @Test func newViolationsBlockARebuild() throws {
    let project = try Project.mended(
      Self.family,
      rows: "PRAGMA foreign_keys = OFF; INSERT INTO p VALUES (1), (2); INSERT INTO t VALUES (1, 1), (2, 99);")
    let rebuild = Operations.rebuild("t", Operations.addColumn("extra"))
    try project.expectRefused(
      Operations.execute("DELETE FROM p WHERE id = 1") + "," + rebuild, code: "foreign_key_violation")
    expectEqual(try project.database.lines("SELECT id FROM p"), ["1", "2"])
  }

  private static let trickyTriggers = """
    CREATE TABLE t (id INTEGER PRIMARY KEY, start INT, "end" INT);
    CREATE TABLE log (a INT, b TEXT);
    CREATE TRIGGER ends AFTER INSERT ON t BEGIN
      INSERT INTO log VALUES (new.end, CASE WHEN new.end > 5 THEN 'late' ELSE 'early' END);
      INSERT INTO log VALUES (new.start, CASE new.start WHEN 1 THEN 'one' END);
    END;
    """

  private func expectLogged(_ project: Project) throws {
    try project.database.run("INSERT INTO t VALUES (1, 1, 9), (2, 2, 3);")
    expectEqual(try project.database.lines("SELECT * FROM log"), ["9|late", "1|one", "3|early", "2|"])
  }

  @Test func endInsideATriggerOfExecute() throws {
    let project = try Project.mended(Self.trickyTriggers + " CREATE TABLE after (a INT)")
    #expect(try project.database.hasTable("after"))
    try expectLogged(project)
  }

  @Test func endInsideATriggerOfATarget() throws {
    let target = Self.trickyTriggers + "CREATE TABLE after (a INT);"
    let project = try Project.atTarget(target)
    expectSame(try SchemaDump(project.database), try SchemaDump(script: target))
    try project.succeed("check")
    try expectLogged(project)
  }

  @Test(arguments: [
    "CREATE TABLE made (a INT)", "CREATE TRIGGER other AFTER INSERT ON t BEGIN SELECT 1; END",
    "CREATE TRIGGER tr AFTER INSERT ON u BEGIN SELECT 1; END",
    "DELETE FROM t",
  ])
  func createTriggerMakesThatTriggerOnly(sql: String) throws {
    let project = try Project.mended(
      "CREATE TABLE t (a INT); CREATE TABLE u (a INT);", rows: "INSERT INTO t VALUES (1);")
    try project.expectRefused(
      #"{"op": "create_trigger", "name": "tr", "table": "t", "sql": \#(Operations.quoted(sql))}"#,
      code: "invalid_trigger")
  }

  @Test func otherSchemasAreRefused() throws {
    let operations = [
      #"{"op": "create_table", "table": "n", "schema": "other", "columns": [{"name": "a", "type": "Integer"}]}"#,
      #"{"op": "drop_table", "table": "t", "schema": "other"}"#,
      #"{"op": "add_column", "table": "t", "schema": "other", "column": {"name": "x", "type": "Text"}}"#,
      #"{"op": "drop_view", "name": "v", "schema": "other"}"#,
    ]
    for operation in operations {
      let project = try Project.mended(
        "CREATE TABLE t (a INT); CREATE VIEW v AS SELECT a FROM t;", rows: "INSERT INTO t VALUES (1);")
      try project.expectRefused(operation, code: "unsupported_by_dialect", naming: ["schema"])
    }
  }
}
