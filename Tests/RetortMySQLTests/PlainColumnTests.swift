import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

/// A column that comes at the end, or that nothing else mentions, is planned without reading its table: the statements
/// and the errors are those that the whole table gives.
@Suite struct PlainColumnTests {
  static let tables = [
    """
    CREATE TABLE t (id INT PRIMARY KEY AUTO_INCREMENT, a INT, `b c` VARCHAR(20) COMMENT 'see a', d INT AS (a + 1),
      e INT CHECK (e > 0), note TEXT, f INT UNIQUE, g INT, KEY by_g (g), CONSTRAINT k CHECK (f <> g), `x``y` INT)
    """,
    "CREATE TABLE t (only_one INT)",
    "CREATE TABLE t (id INT, note INT, KEY note (id))",
    "CREATE TABLE t (id INT, notes INT, Note VARCHAR(10) DEFAULT 'x')",
    "CREATE TABLE t (id INT, note INT) WITH SYSTEM VERSIONING",
    "CREATE TABLE t (id INT, note INT, x INT) PARTITION BY HASH (note) PARTITIONS 3",
    "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (id INT, note INT, u INT, FOREIGN KEY (u) REFERENCES p (id))",
    "CREATE VIEW t AS SELECT 1 AS note", "DO 1",
  ]
  static let names = [
    "id", "a", "b c", "d", "e", "note", "NOTE", "f", "g", "by_g", "k", "x`y", "u", "only_one", "x", "nosuch",
    "int",
  ]

  @Test(arguments: tables) func plansAreThoseOfTheWholeTable(sql: String) throws {
    let database = try TestDatabase()
    for statement in sql.split(separator: "; ") { try database.run(String(statement)) }
    let dialect = try database.dialect
    let whole = SchemaValue(try database.reader.metadata(), dialect: dialect)
    func plan(_ change: TableChange, _ source: any SchemaSource) throws -> [String] {
      let alteration = TableAlteration(QualifiedName("t"), changes: [change])
      do {
        return try MySQLPlanner(dialect: dialect, source: source).statements(for: .alterTable(alteration))
          .map { $0.sql.asciiLowercased }
      } catch let error as RetortError {
        return [error.code, error.message]
      }
    }
    for name in Self.names {
      let changes: [TableChange] = [
        .dropColumn(name, ifExists: false), .dropColumn(name, ifExists: true),
        .addColumn(AddedColumn(Column(name, SQLType(.string, length: 20)))),
      ]
      for change in changes {
        let live = try plan(change, MySQLSchemaSource(reader: try database.reader))
        #expect(try live == plan(change, whole), "\(change)")
      }
    }
  }

  /// The table is read only where it must be.
  @Test func mentionsAreCounted() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (id INT PRIMARY KEY, Note INT COMMENT 'note, NOTE')")
    let source = MySQLSchemaSource(reader: try database.reader)
    #expect(
      try source.mentions(of: ["note", "id", "nosuch", "\n  `note` ", "\n  `", ""], in: QualifiedName("t"))
        == [3, 2, 0, 1, 2, 0])
    #expect(try source.mentions(of: ["note"], in: QualifiedName("nosuch")) == nil)
  }
}
