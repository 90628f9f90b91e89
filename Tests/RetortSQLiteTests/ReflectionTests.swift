import RetortEngine
import RetortSQL
import RetortSQLite
import Testing

@Suite("Reflecting SQLite tables")
struct ReflectionTests {
  private func open() throws -> Connection {
    try Engine(DatabaseURL("sqlite://"), drivers: [SQLiteDriver()]).connect()
  }

  /// What SQLite's pragmas say of a table: they are right about what they tell.
  private func facts(_ connection: Connection, _ table: String) throws -> [[SQLValue]] {
    let columns = try connection.rows(
      "SELECT name, replace(lower(type), ' ', ''), \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?1)",
      [.text(table)])
    let keys = try connection.rows(
      "SELECT \"from\", \"table\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(?1) ORDER BY id, seq",
      [.text(table)])
    let indexes = try connection.rows(
      "SELECT l.\"unique\", l.origin, l.partial, x.seqno, x.name, x.\"desc\", x.coll FROM pragma_index_list(?1) l, "
        + "pragma_index_xinfo(l.name) x ORDER BY l.seq, x.seqno", [.text(table)])
    return columns + keys + indexes
  }

  static let tables = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)",
    "CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a)",
    "CREATE TABLE t (a TEXT COLLATE NOCASE NOT NULL ON CONFLICT IGNORE DEFAULT 'it''s', b varchar ( 10 ) UNIQUE ON CONFLICT REPLACE)",
    "CREATE TABLE t (a INT DEFAULT -1, b DEFAULT (1 + 1), c DEFAULT CURRENT_TIMESTAMP, d DEFAULT NULL, e DEFAULT x'00', f DEFAULT +5)",
    "CREATE TABLE t (a, b AS (a + 1), c INT GENERATED ALWAYS AS (a * 2) STORED, CHECK (a > 0) CONSTRAINT n CHECK (a < 9))",
    "CREATE TABLE \"odd name\" (\"select\" TEXT, [a b] INT, `c\"d` INT, 'e' REAL, PRIMARY KEY (\"select\", [a b] DESC)) WITHOUT ROWID",
    "CREATE TABLE t (a INTEGER, b TEXT, c ANY, PRIMARY KEY (a)) STRICT",
    "CREATE TABLE t (a INT CONSTRAINT f REFERENCES p ON DELETE CASCADE ON UPDATE SET NULL MATCH FULL DEFERRABLE INITIALLY DEFERRED, "
      + "b INT, FOREIGN KEY (a, b) REFERENCES p (x, y) NOT DEFERRABLE, UNIQUE (a, b) ON CONFLICT ROLLBACK)",
    "CREATE TABLE t (a BLOB SUB_TYPE TEXT DEFAULT NULL, b UNSIGNED BIG INT, c DECIMAL(4,2), d NUMERIC(-1, +2) NULL)",
    "CREATE TABLE t (a TEXT PRIMARY KEY COLLATE NOCASE, b TEXT, UNIQUE (b COLLATE NOCASE DESC)) -- end\n",
    "CREATE TABLE t (a TEXT CHECK (a IN ('x)', '(')) /* c */, b INT CONSTRAINT k NOT NULL CONSTRAINT u UNIQUE)",
  ]

  @Test("A table that is read and written again is the same table to SQLite", arguments: tables)
  func roundTrip(_ sql: String) throws {
    let first = try open()
    try first.execute(sql)
    let support = SQLiteMigrationSupport()
    let table = try #require(try support.reflect(first, options: ReflectionOptions()).tables.first)
    let second = try open()
    try second.execute(SQLiteDialect().createTable(table, ifNotExists: false))
    #expect(try facts(second, table.name) == facts(first, table.name))
    #expect(try support.reflect(second, options: ReflectionOptions()).tables.first == table)
  }

  @Test("Indexes, views and triggers are read")
  func objects() throws {
    let connection = try open()
    for sql in [
      "CREATE TABLE t (a TEXT, b INT)",
      "CREATE UNIQUE INDEX i ON t (a COLLATE NOCASE DESC, lower(a), b + 1) WHERE b > 0 AND a <> 'where'",
      "CREATE VIEW v (x) AS SELECT a FROM t",
      "CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN SELECT 1; END",
      "CREATE VIRTUAL TABLE f USING fts5(body)",
      "CREATE TABLE retort_version (version_num TEXT)",
    ] { try connection.execute(sql) }
    let metadata = try SQLiteMigrationSupport().reflect(connection, options: ReflectionOptions())
    #expect(metadata.tables.map(\.name) == ["t"])
    let index = try #require(metadata.tables.first?.indexes.first)
    #expect(
      index.elements == [
        IndexElement(.column("a"), descending: true, collation: "NOCASE"),
        IndexElement(.expression("lower(a)")),
        IndexElement(.expression("b + 1")),
      ])
    #expect(index.unique)
    #expect(index.options.value("where", for: ["sqlite"]) == "b > 0 AND a <> 'where'")
    #expect(metadata.views == [View("v", sql: "SELECT a FROM t", columns: ["x"])])
    #expect(metadata.triggers.map(\.table) == ["v"])
  }
}
