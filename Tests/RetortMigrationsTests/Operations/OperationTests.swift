import RetortSQL
import RetortSQLite
import Testing

@testable import RetortMigrations

@Suite("Operations")
struct OperationTests {
  /// One of every directive.
  static let directives: [String] = [
    #"{"op": "create_table", "table": "t", "columns": [{"name": "id", "type": "Integer", "nullable": false}], "constraints": [{"type": "primary_key", "columns": ["id"]}]}"#,
    #"{"op": "drop_table", "table": "t", "if_exists": true}"#,
    #"{"op": "rename_table", "table": "t", "new_name": "u"}"#,
    #"{"op": "add_column", "table": "t", "column": {"name": "c", "type": {"type": "String", "length": 5}, "nullable": true, "server_default": "x"}, "insert_after": "id"}"#,
    #"{"op": "drop_column", "table": "t", "column": "c"}"#,
    #"{"op": "alter_column", "table": "t", "column": "c", "new_name": "d", "nullable": false, "server_default": null, "existing_nullable": true}"#,
    #"{"op": "create_index", "table": "t", "name": "i", "columns": ["a", {"sql": "lower(b)", "desc": true}], "unique": true, "options": {"sqlite": {"where": "a > 0"}}}"#,
    #"{"op": "drop_index", "name": "i", "table": "t"}"#,
    #"{"op": "create_constraint", "table": "t", "constraint": {"type": "check", "name": "k", "sql": "a > 0"}}"#,
    #"{"op": "drop_constraint", "table": "t", "name": "k", "type": "check"}"#,
    #"{"op": "create_table_comment", "table": "t", "comment": "c"}"#,
    #"{"op": "drop_table_comment", "table": "t", "existing_comment": "c"}"#,
    #"{"op": "batch_alter_table", "table": "t", "recreate": "always", "ops": [{"op": "drop_column", "column": "c"}, {"op": "rename_constraint", "name": "k", "new_name": "l"}]}"#,
    #"{"op": "execute", "sql": {"sqlite": "SELECT :a", "default": null}, "parameters": {"a": {"$bytes": "AP8="}}}"#,
    #"{"op": "bulk_insert", "table": "t", "rows": [{"a": 1, "b": null}, {"a": {"$sql": "1 + 1"}}]}"#,
    #"{"op": "create_enum", "name": "e", "values": ["a", "b"]}"#,
    #"{"op": "alter_enum", "name": "e", "add": [{"value": "c", "after": "a"}], "remove": ["b"], "replace_with": {"b": "a"}}"#,
    #"{"op": "drop_enum", "name": "e"}"#,
    #"{"op": "create_sequence", "name": "s", "start": 5, "cycle": true}"#,
    #"{"op": "drop_sequence", "name": "s"}"#, #"{"op": "create_schema", "name": "s", "if_not_exists": true}"#,
    #"{"op": "drop_schema", "name": "s", "cascade": true}"#,
    #"{"op": "create_view", "name": "v", "sql": "SELECT 1", "columns": ["one"]}"#,
    #"{"op": "drop_view", "name": "v"}"#, #"{"op": "create_extension", "name": "x"}"#,
    #"{"op": "drop_extension", "name": "x"}"#,
    #"{"op": "backfill", "table": "t", "set": {"a": "b"}, "where": "a IS NULL", "batch_size": 10, "key": ["id"]}"#,
    #"{"op": "rename_index", "name": "i", "new_name": "j", "table": "t"}"#,
    #"{"op": "rename_constraint", "table": "t", "name": "k", "new_name": "l"}"#,
    #"{"op": "validate_constraint", "table": "t", "name": "k"}"#,
    #"{"op": "set_table_options", "table": "t", "options": {"sqlite": {"strict": true}}}"#,
    #"{"op": "alter_sequence", "name": "s", "increment": 2, "owned_by": null}"#,
    #"{"op": "create_domain", "name": "d", "type": "Integer", "nullable": false, "checks": [{"sql": "VALUE > 0"}]}"#,
    #"{"op": "drop_domain", "name": "d"}"#,
    #"{"op": "create_trigger", "name": "g", "table": "t", "sql": "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END"}"#,
    #"{"op": "drop_trigger", "name": "g", "table": "t"}"#,
    #"{"op": "create_function", "name": "f(integer)", "sql": "CREATE FUNCTION f …"}"#,
    #"{"op": "drop_function", "name": "f(integer)"}"#,
    #"{"op": "autocommit_block", "ops": [{"op": "execute", "sql": "VACUUM"}]}"#,
    #"{"op": "set_comment", "on": "index", "name": "i", "comment": null}"#,
    #"{"op": "alter_domain", "name": "d", "nullable": true, "drop_checks": ["k"]}"#,
    #"{"op": "attach_partition", "table": "t", "partition": "p", "bounds": "DEFAULT"}"#,
    #"{"op": "detach_partition", "table": "t", "partition": "p"}"#,
    #"{"op": "move_to_schema", "on": "table", "name": "t", "new_schema": "s"}"#,
  ]

  private func read(_ text: String) -> (operation: Operation?, issues: [String]) {
    let reader = DocumentReader(file: "f", bytes: Array(text.utf8))
    let operation = reader.parse().flatMap { Operation($0) }
    return (operation, reader.issues.map(\.message))
  }

  @Test("There is an example here of every directive")
  func complete() {
    #expect(
      Set(Self.directives.compactMap { read($0).operation?.directive }) == Set(Operation.Kind.types.keys))
  }

  @Test("What is read is written again, and reads as the same", arguments: directives)
  func roundTrip(_ text: String) throws {
    let (operation, issues) = read(text)
    #expect(issues == [])
    let written = JSONValue.object(try #require(operation).json()).compactText
    #expect(written == text)
    #expect(read(written).operation == operation)
  }

  @Test("A key that is not known is named, with the place", arguments: directives)
  func unknownKey(_ text: String) {
    let issues = read(String(text.dropLast()) + #", "nonsense_": 1}"#).issues
    #expect(issues.contains { $0.hasPrefix("unknown key \"nonsense_\"") })
  }

  @Test(
    "What an operation does to a schema value, its reverse undoes",
    arguments: [
      #"{"op": "drop_table", "table": "item"}"#,
      #"{"op": "rename_table", "table": "item", "new_name": "thing"}"#,
      #"{"op": "add_column", "table": "item", "column": {"name": "c", "type": "Text", "unique": true}}"#,
      #"{"op": "drop_column", "table": "item", "column": "note"}"#,
      #"{"op": "alter_column", "table": "item", "column": "note", "type": "Text", "nullable": false, "server_default": "-"}"#,
      #"{"op": "alter_column", "table": "item", "column": "qty", "new_name": "amount"}"#,
      #"{"op": "drop_index", "name": "item_qty", "table": "item"}"#,
      #"{"op": "rename_index", "name": "item_qty", "new_name": "i", "table": "item"}"#,
      #"{"op": "drop_constraint", "table": "item", "name": "qty_positive", "type": "check"}"#,
      #"{"op": "set_table_options", "table": "item", "options": {"sqlite": {"strict": true}}}"#,
      #"{"op": "drop_view", "name": "items"}"#, #"{"op": "drop_trigger", "name": "item_gone"}"#,
      #"{"op": "create_table", "table": "n", "columns": [{"name": "a", "type": "Integer"}]}"#,
      #"{"op": "batch_alter_table", "table": "item", "ops": [{"op": "drop_column", "column": "note"}, {"op": "create_index", "name": "x", "columns": ["id"]}]}"#,
    ])
  func reversal(_ text: String) throws {
    let dialect = SQLiteDialect()
    let before = Metadata(
      tables: [
        Table(
          "item",
          columns: [
            Column("id", SQLType(.integer), nullable: false), Column("qty", SQLType(.integer)),
            Column("note", SQLType(exact: "VARCHAR(9)"), serverDefault: .string("x")),
          ],
          constraints: [
            .primaryKey(PrimaryKey(columns: ["id"])),
            .check(CheckConstraint(name: "qty_positive", sql: "qty > 0")),
          ], indexes: [Index(name: "item_qty", elements: [IndexElement(.column("qty"))])])
      ], views: [View("items", sql: "SELECT id FROM item")],
      triggers: [
        Trigger(
          "item_gone", table: "item", sql: "CREATE TRIGGER item_gone AFTER DELETE ON item BEGIN SELECT 1; END"
        )
      ])
    let operation = try #require(read(text).operation)
    var after = before
    try operation.apply(to: &after, dialect: dialect)
    #expect(after != before)
    for inverse in try operation.reversed(before: before, dialect: dialect) {
      try inverse.apply(to: &after, dialect: dialect)
    }
    #expect(after == before)
  }

  @Test("What cannot be undone says so", arguments: [#"{"op": "execute", "sql": "DELETE FROM t"}"#])
  func irreversible(_ text: String) throws {
    let operation = try #require(read(text).operation)
    let error = #expect(throws: RetortError.self) {
      try operation.reversed(before: Metadata(), dialect: SQLiteDialect())
    }
    #expect(error?.code == "irreversible")
  }
}
