import RetortSQL

/// `drop_column`: removes a column with the constraints and indexes that consist of it alone.
///
/// ```json
/// {"op": "drop_column", "table": "post", "column": "author_id"}
/// ```
///
/// ```sql
/// ALTER TABLE post DROP COLUMN author_id
/// ```
public struct DropColumn: TableOperation {
  /// The name in `"op"`.
  public static let directive = "drop_column"

  /// The table.
  public var table: QualifiedName
  /// The column.
  public var column: String
  /// Whether the column may be absent.
  public var ifExists: Bool

  /// Drops `column`.
  public init(_ table: QualifiedName, column: String, ifExists: Bool = false) {
    self.table = table
    self.column = column
    self.ifExists = ifExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let column = object.required("column")?.identifier()
    let ifExists = object.bool("if_exists") ?? false
    guard let name, let column else { return nil }
    self.init(name, column: column, ifExists: ifExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object["column"] = .string(column)
    object.set("if_exists", flag: ifExists)
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .dropColumn(column, ifExists: ifExists) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try edit(&metadata, dialect)
    metadata.takeBack(column, of: table, dialect)
  }

  /// The column at its place, then the constraints and indexes that went with it; what needs more than one
  /// change of the table is one batch.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = try before.existingTable(table, dialect)
    let after = try before.table(table, after: tableChange, dialect)
    guard let place = old.columns.firstIndex(where: { dialect.foldPart($0.name) == dialect.foldPart(column) })
    else { return [] }
    var addition = AddedColumn(old.columns[place])
    if place + 1 < old.columns.count {
      addition.position =
        place == 0
        ? ColumnPosition(before: old.columns[1].name) : ColumnPosition(after: old.columns[place - 1].name)
    }
    let name = addition.column.name
    var others: [Operation] = []
    for constraint in old.constraints where !after.constraints.contains(constraint) {
      // Two of a kind do not fit into the column's own text.
      let isFirst = !addition.constraints.contains { $0.kind == constraint.kind }
      if isFirst, AddColumn.isInline(constraint, on: name) {
        addition.constraints.append(constraint)
      } else {
        others.append(Operation(.createConstraint(CreateConstraint(table, constraint))))
      }
    }
    let indexes = old.indexes.filter { !after.indexes.contains($0) }
      .map { Operation(.createIndex(CreateIndex($0, table: table))) }
    let add = Operation(.addColumn(AddColumn(table, addition)))
    if others.isEmpty { return [add] + indexes }
    return [Operation(.batchAlterTable(BatchAlterTable(table, operations: [add] + others + indexes)))]
  }

  public var effects: [Effect] {
    [.reads(.table(table)), .writes(.column(table, column)), .writes(.columnData(table, column))]
  }
}
