import Testing

/// What Alembic's batch mode was measured to lose, line by line: a rebuild here loses none of it.
@Suite struct AlembicAppendixTests {
  /// The harmless change that forces a rebuild.
  private static let addExtra = Operations.addColumn("extra", type: "INTEGER")

  /// A database made by one revision of raw SQL, with rows.
  private func project(_ schema: String, rows: String = "") throws -> Project {
    let project = try Project(schema: "")
    try project.addRevision("one", after: nil, upgrade: "[\(Operations.execute(schema))]")
    try project.succeed("upgrade", "head")
    try project.database.run("PRAGMA foreign_keys = ON;\n" + rows)
    return project
  }

  private func addRebuild(_ project: Project, _ operations: String, table: String = "t") throws {
    try project.addRevision("two", after: "one", upgrade: "[\(Operations.rebuild(table, operations))]")
  }

  /// Rebuilds `table` and compares with the expected schema and with the rows from before.
  @discardableResult
  private func rebuild(
    _ schema: String, rows: String, _ operations: String = addExtra, table: String = "t",
    expecting expected: String, renames: [String] = []
  ) throws -> Project {
    let project = try project(schema, rows: rows)
    let start = try SchemaDump(project.database)
    let target = try SchemaDump(script: expected)
    let surviving = SurvivingRows(from: start, to: target, renames: renames)
    let before = try surviving.rows(in: project.database, .start)
    try addRebuild(project, operations, table: table)
    try project.succeed("upgrade", "head")
    expectSame(try SchemaDump(project.database), target)
    expectEqual(try project.database.faults(), [])
    try SurvivingRows.compare(try surviving.rows(in: project.database, .target), with: before, "rebuilt")
    return project
  }

  /// A rebuild that must fail, and leave schema, rows and version as they were.
  private func refuse(_ schema: String, rows: String, _ operations: String) throws {
    let project = try project(schema, rows: rows)
    try addRebuild(project, operations)
    try expectUnchanged(project) { _ = try project.expect(1, ["upgrade", "head"]) }
  }

  private func expectUnchanged(_ project: Project, _ body: () throws -> Void) throws {
    let dump = try SchemaDump(project.database)
    let surviving = SurvivingRows(from: dump, to: dump)
    let rows = try surviving.rows(in: project.database, .start)
    let version = try project.versionRows()
    try body()
    expectSame(try SchemaDump(project.database), dump)
    try SurvivingRows.compare(try surviving.rows(in: project.database, .start), with: rows, "refused")
    expectEqual(try project.versionRows(), version)
  }

  @Test func autoincrementAndItsCounterStay() throws {
    let project = try rebuild(
      "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)",
      rows: "INSERT INTO t (a) VALUES ('x'), ('y'), ('z'); DELETE FROM t WHERE id = 3;",
      expecting: "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, extra INTEGER);")
    try project.database.run("INSERT INTO t (a) VALUES ('new');")
    expectEqual(try project.database.lines("SELECT max(id) FROM t"), ["4"])
    expectEqual(try project.database.lines("SELECT name, seq FROM sqlite_sequence"), ["t|4"])
  }

  @Test func theCounterOfAnEmptyTableStays() throws {
    let project = try rebuild(
      "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)",
      rows: "INSERT INTO t (id) VALUES (41); DELETE FROM t;",
      expecting: "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, extra INTEGER);")
    try project.database.run("INSERT INTO t (a) VALUES ('new');")
    expectEqual(try project.database.lines("SELECT id FROM t"), ["42"])
  }

  @Test func collationsStay() throws {
    try rebuild(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE UNIQUE, b TEXT COLLATE RTRIM)",
      rows: "INSERT INTO t VALUES (1, 'A', 'b ');",
      expecting: """
        CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE UNIQUE, b TEXT COLLATE RTRIM,
          extra INTEGER);
        """)
  }

  @Test(arguments: [
    "CREATE INDEX i ON t (a DESC);", "CREATE UNIQUE INDEX i ON t (a, b DESC);",
    "CREATE INDEX i ON t (lower(a), b + 1);", "CREATE INDEX i ON t (a) WHERE b > 3 AND a <> 'it''s';",
    "CREATE INDEX i ON t (a COLLATE NOCASE DESC);",
  ])
  func indexesStay(index: String) throws {
    try rebuild(
      "CREATE TABLE t (a TEXT, b INT);" + index, rows: "INSERT INTO t VALUES ('x', 1), ('y', 5);",
      expecting: "CREATE TABLE t (a TEXT, b INT, extra INTEGER);" + index)
  }

  @Test(arguments: ["STRICT", "WITHOUT ROWID", "STRICT, WITHOUT ROWID"])
  func optionsStay(options: String) throws {
    try rebuild(
      "CREATE TABLE t (a TEXT PRIMARY KEY, b INT) \(options)", rows: "INSERT INTO t VALUES ('x', 1);",
      expecting: "CREATE TABLE t (a TEXT PRIMARY KEY, b INT, extra INTEGER) \(options);")
  }

  @Test func generatedColumnsStay() throws {
    let columns = "a INT, s INT AS (a * 2) STORED, v TEXT GENERATED ALWAYS AS ('v' || a) VIRTUAL, z INT"
    let project = try rebuild(
      "CREATE TABLE t (\(columns))", rows: "INSERT INTO t (a, z) VALUES (1, 5), (2, 6);",
      expecting: "CREATE TABLE t (\(columns), extra INTEGER);")
    expectEqual(try project.database.lines("SELECT a, s, v, z FROM t"), ["1|2|v1|5", "2|4|v2|6"])
  }

  @Test func onConflictStays() throws {
    let project = try rebuild(
      """
      CREATE TABLE t (a INT UNIQUE ON CONFLICT REPLACE, b INT NOT NULL ON CONFLICT IGNORE,
        CONSTRAINT pair UNIQUE (a, b) ON CONFLICT FAIL)
      """, rows: "INSERT INTO t VALUES (1, 1), (2, 2);",
      expecting: """
        CREATE TABLE t (a INT UNIQUE ON CONFLICT REPLACE, b INT NOT NULL ON CONFLICT IGNORE, extra INTEGER,
          CONSTRAINT pair UNIQUE (a, b) ON CONFLICT FAIL);
        """)
    try project.database.run("INSERT INTO t (a, b) VALUES (1, 9); INSERT INTO t (a, b) VALUES (7, NULL);")
    expectEqual(try project.database.lines("SELECT a, b FROM t ORDER BY a"), ["1|9", "2|2"])
  }

  @Test func actionsOfReferencesStay() throws {
    let parent = "CREATE TABLE p (id INTEGER PRIMARY KEY);"
    let columns = """
      a INT REFERENCES p (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, b INT
      """
    let key = "CONSTRAINT to_p FOREIGN KEY (b) REFERENCES p (id) ON DELETE SET DEFAULT"
    try rebuild(
      parent + "CREATE TABLE t (\(columns), \(key))",
      rows: "INSERT INTO p VALUES (1), (2); INSERT INTO t VALUES (1, 2), (NULL, NULL);",
      expecting: parent + "CREATE TABLE t (\(columns), extra INTEGER, \(key));")
  }

  @Test func checksStay() throws {
    try rebuild(
      "CREATE TABLE t (a INT CHECK (a > 0), b TEXT, CHECK (b <> ')'), CONSTRAINT both CHECK (a < 9))",
      rows: "INSERT INTO t VALUES (1, 'x');",
      expecting: """
        CREATE TABLE t (a INT CHECK (a > 0), b TEXT, extra INTEGER, CHECK (b <> ')'),
          CONSTRAINT both CHECK (a < 9));
        """)
  }

  @Test func aColumnOfChecksIsRenamed() throws {
    try rebuild(
      "CREATE TABLE t (a INT CHECK (a > 0), b INT, CONSTRAINT both CHECK (a < b), CHECK (\"a\" <> 5))",
      rows: "INSERT INTO t VALUES (1, 2);",
      #"{"op": "alter_column", "column": "a", "new_name": "c"}"#,
      expecting:
        "CREATE TABLE t (c INT CHECK (c > 0), b INT, CONSTRAINT both CHECK (c < b), CHECK (c <> 5));",
      renames: ["t.a=t.c"])
  }

  @Test func triggersStayAndDoNotFire() throws {
    let rest = """
      CREATE TABLE log (what TEXT);
      CREATE TRIGGER t_insert AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('i ' || new.a); END;
      CREATE TRIGGER t_delete BEFORE DELETE ON t BEGIN INSERT INTO log VALUES ('d ' || old.a); END;
      """
    let project = try rebuild(
      "CREATE TABLE t (a INT);" + rest, rows: "INSERT INTO t VALUES (1), (2);",
      expecting: "CREATE TABLE t (a INT, extra INTEGER);" + rest)
    expectEqual(try project.database.lines("SELECT what FROM log"), ["i 1", "i 2"])
  }

  @Test func aTableUnderViewsIsRebuilt() throws {
    let project = try rebuild(
      "CREATE TABLE t (a INT, b INT); CREATE VIEW v AS SELECT a, b FROM t; CREATE VIEW w AS SELECT b FROM v;",
      rows: "INSERT INTO t VALUES (1, 2);", #"{"op": "alter_column", "column": "b", "type": "TEXT"}"#,
      expecting: """
        CREATE TABLE t (a INT, b TEXT);
        CREATE VIEW v AS SELECT a, b FROM t;
        CREATE VIEW w AS SELECT b FROM v;
        """)
    expectEqual(try project.database.lines("SELECT b FROM w"), ["2"])
  }

  /// Renaming a column that a view needs either carries the view along or fails cleanly.
  @Test func renamingUnderAViewLeavesNothingHalf() throws {
    let project = try project(
      "CREATE TABLE t (a INT, b INT); CREATE VIEW v AS SELECT a FROM t;",
      rows: "INSERT INTO t VALUES (1, 2);")
    try addRebuild(project, #"{"op": "alter_column", "column": "a", "new_name": "c"}"#)
    let before = try SchemaDump(project.database)
    let result = try project.run("upgrade", "head")
    if result.status == 0 {
      expectEqual(try SchemaDump(project.database).tables, ["t"])
      expectEqual(try project.database.lines("SELECT * FROM v"), ["1"])
    } else {
      #expect(result.status == 1)
      expectSame(try SchemaDump(project.database), before)
    }
  }

  @Test(arguments: ["", "ON DELETE CASCADE", "ON DELETE SET NULL", "ON DELETE RESTRICT"])
  func childrenStay(action: String) throws {
    let child = "CREATE TABLE c (id INTEGER PRIMARY KEY, t_id INT REFERENCES t (id) \(action));"
    let project = try rebuild(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);" + child,
      rows: "INSERT INTO t VALUES (1, 'x'), (2, 'y'); INSERT INTO c VALUES (1, 1), (2, 2), (3, 2);",
      expecting: "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, extra INTEGER);" + child)
    expectEqual(try project.database.lines("SELECT id, t_id FROM c ORDER BY id"), ["1|1", "2|2", "3|2"])
  }

  @Test func aFailedCopyLeavesNothingBehind() throws {
    try refuse(
      "CREATE TABLE t (a INT, b TEXT); CREATE INDEX i ON t (a);",
      rows: "INSERT INTO t VALUES (1, 'x'), (NULL, 'y');",
      #"{"op": "alter_column", "column": "a", "nullable": false}"#)
  }

  @Test func aCopyThatBreaksUniquenessLeavesNothingBehind() throws {
    try refuse(
      "CREATE TABLE t (a INT, b TEXT);", rows: "INSERT INTO t VALUES (1, 'x'), (1, 'y');",
      #"{"op": "create_constraint", "constraint": {"type": "unique", "columns": ["a"]}}"#)
  }

  @Test func aColumnOfACompositeIndexIsDroppedWithTheIndex() throws {
    try rebuild(
      "CREATE TABLE t (a INT, b INT, c INT); CREATE INDEX i ON t (a, b); CREATE INDEX j ON t (c DESC);",
      rows: "INSERT INTO t VALUES (1, 2, 3);",
      #"{"op": "drop_index", "name": "i"}, {"op": "drop_column", "column": "b"}"#,
      expecting: "CREATE TABLE t (a INT, c INT); CREATE INDEX j ON t (c DESC);")
  }

  /// Without a word about the index, the drop either takes the index along or fails cleanly.
  @Test func aColumnOfACompositeIndexLeavesNothingHalf() throws {
    let project = try project(
      "CREATE TABLE t (a INT, b INT, c INT); CREATE INDEX i ON t (a, b); CREATE INDEX j ON t (c DESC);",
      rows: "INSERT INTO t VALUES (1, 2, 3);")
    try addRebuild(project, #"{"op": "drop_column", "column": "b"}"#)
    let before = try SchemaDump(project.database)
    let result = try project.run("upgrade", "head")
    let after = try SchemaDump(project.database)
    if result.status == 0 {
      #expect(after.tables == ["t"])
      #expect(after.objects["index j"] == before.objects["index j"])
      expectEqual(try project.database.lines("SELECT * FROM t"), ["1|3"])
    } else {
      #expect(result.status == 1)
      expectSame(after, before)
    }
  }

  @Test func anExpressionIndexIsCreatedInTheBatch() throws {
    try rebuild(
      "CREATE TABLE t (a TEXT, b INT)", rows: "INSERT INTO t VALUES ('X', 1);",
      Self.addExtra + """
        , {"op": "create_index", "name": "i", "unique": true,
           "columns": [{"sql": "lower(a)"}, {"column": "b", "desc": true}, {"column": "extra"}],
           "options": {"sqlite": {"where": "b > 0"}}}
        """,
      expecting: """
        CREATE TABLE t (a TEXT, b INT, extra INTEGER);
        CREATE UNIQUE INDEX i ON t (lower(a), b DESC, extra) WHERE b > 0;
        """)
  }

  @Test func defaultsStay() throws {
    let columns = """
      a TEXT DEFAULT 'it''s', b TEXT DEFAULT '1', c INT DEFAULT (1 + 2), d TEXT DEFAULT CURRENT_TIMESTAMP, \
      e REAL DEFAULT -1.5, f BLOB DEFAULT x'00', g TEXT DEFAULT 'a "b"', h TEXT DEFAULT (upper('x') || ')')
      """
    try rebuild(
      "CREATE TABLE t (\(columns))", rows: "INSERT INTO t (a) VALUES ('z');",
      expecting: "CREATE TABLE t (\(columns), extra INTEGER);")
  }
}
