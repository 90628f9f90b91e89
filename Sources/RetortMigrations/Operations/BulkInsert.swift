import RetortEngine
import RetortSQL

/// `bulk_insert`: rows, their values converted by the columns' types.
///
/// ```json
/// {"op": "bulk_insert", "table": "color",
///  "columns": [{"name": "id", "type": "Integer"}, {"name": "hex", "type": "Text"}],
///  "rows": [{"id": 1, "hex": "#f00"}, {"id": 2, "hex": "#0f0"}]}
/// ```
///
/// ```sql
/// INSERT INTO color (id, hex) VALUES (?, ?), (?, ?)
/// ```
public struct BulkInsert: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "bulk_insert"

  /// A value of a row.
  public struct Cell: Hashable, Sendable {
    /// The column.
    public var column: String
    /// The value, not yet converted.
    public var value: ParameterValue

    /// The value of `column`.
    public init(column: String, value: ParameterValue) {
      self.column = column
      self.value = value
    }
  }

  /// The table.
  public var table: QualifiedName
  /// The columns' types, where the document says them; else those of the table count.
  public var columns: [Column]
  /// The rows; a column that a row leaves out gets its default.
  public var rows: [[Cell]]

  /// Inserts `rows` into `table`.
  public init(_ table: QualifiedName, columns: [Column] = [], rows: [[Cell]]) {
    self.table = table
    self.columns = columns
    self.rows = rows
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    var columns: [Column] = []
    for item in object.optional("columns")?.array() ?? [] {
      guard var column = ColumnDocument(item)?.column else { continue }
      // Keys are no part of it, and so imply nothing.
      column.nullabilityIsImplied = false
      columns.append(column)
    }
    let list = object.required("rows")
    var rows: [[Cell]] = []
    for item in list?.array() ?? [] {
      guard var row = item.object() else { continue }
      rows.append(
        row.all().compactMap { column, value in
          if !columns.isEmpty, !columns.contains(where: { $0.name == column }) {
            let hint = NearestName.hint(for: column, among: columns.map(\.name))
            value.report("\"columns\" has no column '\(column)'\(hint)")
          }
          return ParameterValue(value).map { Cell(column: column, value: $0) }
        })
    }
    guard let name, list != nil else { return nil }
    self.init(name, columns: columns, rows: rows)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    if !columns.isEmpty { object["columns"] = .array(columns.map { .object($0.json) }) }
    object["rows"] = .array(
      rows.map { row in .object(JSONObject(row.map { .init(key: $0.column, value: $0.value.json) })) })
  }

  /// None: it adds rows.
  public func changes() -> [SchemaChange] { [] }

  /// Does nothing: the schema stays.
  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    throw irreversible(BulkInsert.directive, "which of the rows of '\(table)' it added is not known")
  }

  public var effects: [Effect] {
    let names = Set(rows.flatMap { $0.map(\.column) }).sorted()
    return [.reads(.table(table)), .reads(.wholeTable(table)), .writes(.rows(table))]
      + names.map { .writes(.columnData(table, $0)) }
  }
}
