import RetortSQL

/// `create_table_comment`: sets a table's comment.
///
/// ```json
/// {"op": "create_table_comment", "table": "post", "comment": "What people wrote"}
/// ```
///
/// ```sql
/// -- PostgreSQL; SQLite has no comments
/// COMMENT ON TABLE post IS 'What people wrote'
/// ```
public struct CreateTableComment: TableOperation {
  /// The name in `"op"`.
  public static let directive = "create_table_comment"

  /// The table.
  public var table: QualifiedName
  /// The comment.
  public var comment: String
  /// The comment until now, as the document says.
  public var existing: Change<String>

  /// Sets the comment of `table`.
  public init(_ table: QualifiedName, comment: String, existing: Change<String> = .keep) {
    self.table = table
    self.comment = comment
    self.existing = existing
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let comment = object.required("comment")?.string()
    let existing = object.change("existing_comment") { $0.string() }
    guard let name, let comment else { return nil }
    self.init(name, comment: comment, existing: existing)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object["comment"] = .string(comment)
    object.set("existing_comment", existing) { .string($0) }
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .setComment(comment) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws { try edit(&metadata, dialect) }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let old = try before.existingTable(table, dialect).comment else {
      return [Operation(.dropTableComment(DropTableComment(table, existing: .set(comment))))]
    }
    let back = CreateTableComment(table, comment: old, existing: .set(comment))
    return [Operation(.createTableComment(back))]
  }

  public var effects: [Effect] { [.reads(.table(table)), .writes(.comment("\(table)"))] }
}
