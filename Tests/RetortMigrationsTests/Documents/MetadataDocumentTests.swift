import RetortMigrations
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import Testing

/// Mistakes that are found when a document is read, and what is none.
@Suite struct MetadataDocumentTests {
  private static func table(_ constraints: String = "", indexes: String = "", type: String = #""Integer""#)
    -> String
  {
    """
    {"tables": [
    {"table": "t",
     "columns": [{"name": "id", "type": \(type)}, {"name": "a", "type": "Integer", "index": true}],
     "constraints": [
    \(constraints)],
     "indexes": [
    \(indexes)]}]}
    """
  }

  private static func key(
    _ more: String, table: String = "t", columns: String = #""a""#, others: String = #""id""#
  )
    -> String
  {
    """
    {"type": "foreign_key", "columns": [\(columns)], "referent_table": "\(table)", "referent_columns": [\(others)]\(more)}
    """
  }

  @discardableResult
  private func read(_ text: String, _ dialect: any Dialect = MySQLDialect()) throws -> (
    Metadata, [DocumentReference]
  ) {
    var references: [DocumentReference] = []
    let metadata = try MetadataDocument.read(
      Array(text.utf8), file: "s.json", dialect: dialect, references: &references)
    return (metadata, references)
  }

  static let mistakes: [(String, String)] = [
    (
      table(key(#", "on_delete": "EXPLODE""#)),
      "s.json:5: tables[0].constraints[0].on_delete: 'EXPLODE' is not one of"
    ),
    (table(key(#", "on_update": "CASCAD""#)), "(did you mean 'CASCADE'?)"),
    (
      table(key("", columns: #""a", "id""#)),
      "s.json:5: tables[0].constraints[0].referent_columns: 2 columns refer to 1"
    ),
    (
      table(key("", others: #""idd""#)),
      "s.json:5: tables[0].constraints[0]: table 't' has no column 'idd' (did you mean 'id'?)"
    ),
    (
      table(#"{"type": "primary_key", "columns": ["id"]}, {"type": "primary_key", "columns": ["a"]}"#),
      "s.json:5: tables[0].constraints[1]: the table has another primary key: (id)"
    ),
    (
      table(
        #"{"type": "check", "name": "c", "sql": "a > 0"}, {"type": "check", "name": "C", "sql": "a > 1"}"#),
      "s.json:5: tables[0].constraints[1]: table 't' has another constraint of the name 'C'"
    ),
    (
      table(
        #"{"type": "unique", "name": "i", "columns": ["a"]}"#, indexes: #"{"name": "i", "columns": ["id"]}"#),
      "table 't' has an index of the name 'i' as well"
    ),
    (
      table(indexes: #"{"name": "i", "columns": ["a"]}, {"name": "i", "columns": ["id"]}"#),
      "s.json:7: tables[0].indexes[1]: table 't' has another index of the name 'i'"
    ),
    (
      table(indexes: #"{"name": "ix_t_a", "columns": ["a"]}"#),
      "table 't' has another index of the name 'ix_t_a'"
    ),
    (
      table(indexes: #"{"name": "i", "columns": ["aa"]}"#),
      "s.json:7: tables[0].indexes[0]: table 't' has no column 'aa'"
    ),
    (
      table(type: #"{"type": "String", "length": -1}"#),
      "s.json:3: tables[0].columns[0].type.length: \"length\" must not be negative"
    ),
    (
      #"{"tables": [], "views": [{"name": "a", "sql": "SELECT * FROM b"}, {"name": "b", "sql": "SELECT 1 FROM c JOIN a ON 1"}]}"#,
      "s.json:1: views[0]: the view 'a' reads itself"
    ),
    (#"{"tables": [{"table": "retort_x", "columns": [{"name": "a", "type": "Integer"}]}]}"#, "Retort's own"),
  ]

  @Test(arguments: mistakes) func mistakesAreSaid(document: String, message: String) throws {
    let error = try #require(throws: RetortError.self) { try read(document) }
    #expect(error.code == "invalid_document" && error.message.contains(message), "\(error.message)")
  }

  static let rightOnes: [(String, any Dialect)] = [
    // Actions in any case, and PostgreSQL's of single columns.
    (table(key(#", "on_delete": "set  null", "on_update": "no action""#)), MySQLDialect()),
    (table(key(#", "on_delete": "SET NULL (a)""#)), PostgreSQLDialect()),
    // SQLite takes any names, and references to what is not there.
    (
      table(
        #"{"type": "check", "name": "c", "sql": "a > 0"}, {"type": "check", "name": "c", "sql": "a > 1"}"#),
      SQLiteDialect()
    ),
    (table(key("", others: #""idd""#)), SQLiteDialect()),
    // A CHECK and a UNIQUE have names of their own on MariaDB, and case counts on PostgreSQL.
    (
      table(
        #"{"type": "check", "name": "c", "sql": "a > 0"}, {"type": "unique", "name": "c", "columns": ["a"]}"#),
      MySQLDialect()
    ),
    (
      table(
        #"{"type": "check", "name": "c", "sql": "a > 0"}, {"type": "check", "name": "C", "sql": "a > 1"}"#),
      PostgreSQLDialect()
    ),
    (table(key("", columns: #""A""#, others: #""ID""#)), MySQLDialect()),
    (table(type: #""citext""#), PostgreSQLDialect()),
    // Columns and common table expressions that are called as views are.
    (
      """
      {"tables": [], "views": [{"name": "a", "sql": "SELECT b FROM t"}, {"name": "b", "sql": "SELECT a FROM a"},
       {"name": "c", "sql": "WITH d AS (SELECT 1) SELECT * FROM d"}, {"name": "d", "sql": "SELECT * FROM c"}]}
      """, PostgreSQLDialect()
    ),
  ]

  /// A statement makes what its entry says.
  @Test func namesOfStatements() throws {
    func functions(_ name: String, _ sql: String) -> String {
      #"{"functions": [{"name": "\#(name)", "sql": "\#(sql)"}]}"#
    }
    let wrong = #expect(throws: RetortError.self) {
      try read(
        functions("g()", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"), PostgreSQLDialect())
    }
    #expect(
      wrong?.message.contains("the statement makes 'f', and the entry is called 'g'") ?? false, "\(wrong)")
    let trigger = #expect(throws: RetortError.self) {
      try read(
        #"{"triggers": [{"name": "x", "table": "t", "sql": "CREATE TRIGGER y BEFORE INSERT ON t FOR EACH ROW SET @a = 1"}]}"#
      )
    }
    #expect(trigger?.message.contains("'y'") ?? false)
    for (name, sql) in [
      ("f(integer)", "CREATE OR REPLACE FUNCTION app.F(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
      (#"\"My f\"()"#, #"CREATE FUNCTION \"My f\"() RETURNS int LANGUAGE sql AS 'SELECT 1'"#),
      ("My f", #"CREATE PROCEDURE IF NOT EXISTS \"My f\"() SELECT 1"#),
      ("sum_of(integer)", "CREATE AGGREGATE sum_of(integer) (SFUNC = int4pl, STYPE = integer)"),
    ] {
      _ = try read(functions(name, sql), PostgreSQLDialect())
    }
  }

  @Test func whatIsLegalIsRead() throws {
    for (document, dialect) in Self.rightOnes {
      do {
        try read(document, dialect)
      } catch {
        Issue.record("\(dialect.name): \(error)\n\(document)")
      }
    }
  }

  @Test func whatTheDatabaseMustHave() throws {
    let (_, references) = try read(Self.table(Self.key("", table: "other")))
    #expect(references.map(\.table) == [QualifiedName("other")])
    #expect(references[0].location == "s.json:5: tables[0].constraints[0]")
    #expect(
      references[0].missing(among: ["others"]).message
        == "s.json:5: tables[0].constraints[0]: table 't' needs table 'other', which is neither in the document nor in "
        + "the database (did you mean 'others'?)")
    var held = Table("other")
    held.columns = [Column("ID", SQLType(.integer))]
    #expect(references[0].missingColumn(in: held, MySQLDialect()) == nil)
    #expect(references[0].missingColumn(in: held, PostgreSQLDialect()) != nil)
  }

  @Test func indexesOfATableStandInIt() throws {
    var table = Table("t")
    table.columns = [Column("a", SQLType(.integer))]
    table.indexes = [Index(name: "i", elements: [IndexElement(.column("a"))])]
    let json = Operation(.createTable(CreateTable(table))).json()
    #expect(JSONValue.object(json).compactText.contains(#""indexes": [{"name": "i", "columns": ["a"]}]"#))
  }
}
