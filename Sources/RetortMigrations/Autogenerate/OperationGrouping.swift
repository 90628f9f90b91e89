import RetortSQL

extension Sequence where Element == Operation {
  /// The operations as a revision holds them: several in a row on one table become one `batch_alter_table`,
  /// so that a database that has to rebuild the table does so once.
  public func groupedByTable() -> [Operation] {
    var result: [Operation] = []
    var group: [Operation] = []
    var table: QualifiedName?

    func flush() {
      if let table, group.count > 1 {
        result.append(Operation(.batchAlterTable(BatchAlterTable(table, operations: group))))
      } else {
        result += group
      }
      group = []
    }
    for operation in self {
      let next = operation.groupingTable
      if next == nil || next != table { flush() }
      table = next
      if next == nil { result.append(operation) } else { group.append(operation) }
    }
    flush()
    return result
  }
}

extension Operation {
  /// The table that the operation changes, where it can stand in a batch with others.
  var groupingTable: QualifiedName? { (definition as? any TableOperation)?.tableName }
}
