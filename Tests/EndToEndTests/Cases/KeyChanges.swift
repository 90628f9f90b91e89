/// Single changes of keys and table options, on tables with rows; some with children.
enum KeyChanges {
  static let all = primaryKeys + options

  private static func table(
    _ name: String, _ start: String, _ target: String, rows: String? = nil
  ) -> SchemaChange {
    let surroundings = """

      CREATE INDEX t_b ON t (b DESC);
      CREATE VIEW t_view AS SELECT a, b FROM t;
      CREATE TRIGGER t_insert AFTER INSERT ON t BEGIN SELECT 1; END;
      """
    return SchemaChange(
      name, start: start + surroundings,
      rows: rows ?? "INSERT INTO t (a, b, c) VALUES (5, 50, 'x'), (2, 20, 'y'), (9, 90, 'z');",
      target: target + surroundings)
  }

  static let primaryKeys: [SchemaChange] = [
    table(
      "add a primary key", "CREATE TABLE t (a INT NOT NULL, b INT, c TEXT);",
      "CREATE TABLE t (a INT NOT NULL, b INT, c TEXT, PRIMARY KEY (a));"),
    table(
      "drop a primary key", "CREATE TABLE t (a INT NOT NULL PRIMARY KEY, b INT, c TEXT);",
      "CREATE TABLE t (a INT NOT NULL, b INT, c TEXT);"),
    table(
      "drop a rowid key", "CREATE TABLE t (a INTEGER PRIMARY KEY, b INT, c TEXT);",
      "CREATE TABLE t (a INTEGER, b INT, c TEXT);"),
    table(
      "a second column for the primary key",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, PRIMARY KEY (a));",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, PRIMARY KEY (a, b));"),
    table(
      "another order of the primary key",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, PRIMARY KEY (a, b));",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, PRIMARY KEY (b, a));"),
    table(
      "another column as primary key", "CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER NOT NULL, c TEXT);",
      "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER PRIMARY KEY, c TEXT);"),
    table(
      "a name for the primary key",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, PRIMARY KEY (a, b));",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, CONSTRAINT t_key PRIMARY KEY (a, b));"),
    table(
      "a descending primary key",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, PRIMARY KEY (a, b));",
      "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c TEXT, PRIMARY KEY (a, b DESC));"),
    table(
      "ON CONFLICT of a primary key",
      "CREATE TABLE t (a INT NOT NULL, b INT, c TEXT, PRIMARY KEY (a));",
      "CREATE TABLE t (a INT NOT NULL, b INT, c TEXT, PRIMARY KEY (a) ON CONFLICT REPLACE);"),
    table(
      "drop a part of the primary key",
      "CREATE TABLE t (a INT NOT NULL, b INT, c TEXT, d INT NOT NULL DEFAULT 4, PRIMARY KEY (a, d));",
      "CREATE TABLE t (a INT NOT NULL, b INT, c TEXT, PRIMARY KEY (a));"),
    SchemaChange(
      "from a rowid key to a text key",
      start: "CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT NOT NULL, n INT);",
      rows: "INSERT INTO t VALUES (4, 'd', 1), (6, 'f', 2);",
      target: "CREATE TABLE t (id INTEGER NOT NULL, code TEXT NOT NULL PRIMARY KEY, n INT);"),
  ]

  static let options: [SchemaChange] = [
    Item.change(
      "AUTOINCREMENT on", Item.standard, "id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL"),
    Item.change(
      "AUTOINCREMENT off", "id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL", Item.standard),
    Item.change(
      "a column for a table with AUTOINCREMENT", "id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL",
      "id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT UNIQUE, name TEXT NOT NULL",
      rows: "DELETE FROM item WHERE id = 12;"),
    Item.change("STRICT on", Item.standard, Item.standard, options: ("", "STRICT")),
    Item.change("STRICT off", Item.standard, Item.standard, options: ("STRICT", "")),
    Item.change("WITHOUT ROWID on", Item.standard, Item.standard, options: ("", "WITHOUT ROWID")),
    Item.change("WITHOUT ROWID off", Item.standard, Item.standard, options: ("WITHOUT ROWID", "")),
    Item.change(
      "from WITHOUT ROWID to STRICT", Item.standard, Item.standard, options: ("WITHOUT ROWID", "STRICT")),
    Item.change(
      "a column for a STRICT table WITHOUT ROWID", Item.standard, "n ANY, \(Item.standard)",
      options: ("STRICT, WITHOUT ROWID", "WITHOUT ROWID, STRICT")),
    SchemaChange(
      "rowids of a table without a key",
      start: "CREATE TABLE t (a TEXT, b INT);",
      rows: """
        INSERT INTO t (rowid, a, b) VALUES (3, 'c', 1), (10, 'j', 2), (4, 'd', 3);
        DELETE FROM t WHERE rowid = 3;
        """, target: "CREATE TABLE t (a VARCHAR(9) COLLATE NOCASE, b INT);"),
  ]
}
