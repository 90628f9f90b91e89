import RetortSQL

/// An operation that changes one table, and so may stand inside `batch_alter_table`.
protocol TableOperation: OperationDefinition {
  /// Nil where an index is named without its table.
  var tableName: QualifiedName? { get }
  var tableChange: TableChange { get }
}

extension TableOperation {
  /// The change by itself, outside a batch.
  var alteration: [SchemaChange] {
    tableName.map { [.alterTable(TableAlteration($0, changes: [tableChange]))] } ?? []
  }

  /// Makes the change to the table's value.
  func edit(_ metadata: inout Metadata, _ dialect: any Dialect) throws {
    guard let tableName else { return }
    try metadata.edit(tableName, [tableChange], dialect)
  }
}
