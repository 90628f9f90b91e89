import RetortSQL

/// `drop_table_comment`: removes a table's comment.
///
/// ```json
/// {"op": "drop_table_comment", "table": "post", "existing_comment": "What people wrote"}
/// ```
///
/// ```sql
/// -- PostgreSQL; SQLite has no comments
/// COMMENT ON TABLE post IS NULL
/// ```
public struct DropTableComment: TableOperation {
  /// The name in `"op"`.
  public static let directive = "drop_table_comment"

  /// The table.
  public var table: QualifiedName
  /// The comment until now, as the document says.
  public var existing: Change<String>

  /// Removes the comment of `table`.
  public init(_ table: QualifiedName, existing: Change<String> = .keep) {
    self.table = table
    self.existing = existing
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let existing = object.change("existing_comment") { $0.string() }
    guard let name else { return nil }
    self.init(name, existing: existing)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object.set("existing_comment", existing) { .string($0) }
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .setComment(nil) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws { try edit(&metadata, dialect) }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let old = try before.existingTable(table, dialect).comment else { return [] }
    return [Operation(.createTableComment(CreateTableComment(table, comment: old, existing: .drop)))]
  }

  public var effects: [Effect] { [.reads(.table(table)), .writes(.comment("\(table)"))] }
}
