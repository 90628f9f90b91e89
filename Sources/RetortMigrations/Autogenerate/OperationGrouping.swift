import RetortSQL

extension Sequence where Element == Operation {
  /// The operations as a revision holds them: several in a row on one table become one `batch_alter_table`,
  /// so that a database that has to rebuild the table does so once.
  ///
  /// Indexes of materialized views stand by themselves, behind their views.
  public func groupedByTable() -> [Operation] {
    let views = Set(
      compactMap { operation -> QualifiedName? in
        if case .createView(let create) = operation.kind { create.view.qualifiedName } else { nil }
      })
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
      let next = operation.groupingTable.flatMap { views.contains($0) ? nil : $0 }
      // In a batch columns get their new names first: what is about the old ones stands before it.
      if next == nil || next != table || operation.renamesColumn && !group.allSatisfy(\.renamesColumn) {
        flush()
      }
      table = next
      if next == nil { result.append(operation) } else { group.append(operation) }
    }
    flush()
    return result
  }
}

extension Array where Element == Operation {
  /// The operations with `alter_enum` in an `autocommit_block` where a later one uses a member that it adds: in
  /// the transaction that adds it a member cannot be used.
  var withUsableEnumMembers: [Operation] {
    enumerated().map { index, operation in
      guard case .alterEnum(let alter) = operation.kind, alter.remove.isEmpty, !alter.add.isEmpty else {
        return operation
      }
      let later = self[(index + 1)...].map { JSONValue.object($0.json()).compactText }
      let isUsed = alter.add.contains { added in
        later.contains {
          $0.contains("'\(added.value)'") || $0.contains("\"server_default\":\"\(added.value)\"")
            || $0.contains("\"server_default\": \"\(added.value)\"")
        }
      }
      return isUsed ? Operation(.autocommitBlock(AutocommitBlock([operation]))) : operation
    }
  }
}

extension [Operation] {
  /// The same with indexes that are made or dropped `concurrently` in blocks outside the transaction, which they need.
  var withConcurrentIndexesAside: [Operation] {
    var result: [Operation] = []
    for operation in self {
      let isConcurrent =
        switch operation.kind {
        case .createIndex(let create): create.index.options.flag("concurrently", for: ["postgresql"])
        case .dropIndex(let drop): drop.options.flag("concurrently", for: ["postgresql"])
        default: false
        }
      guard isConcurrent else {
        result.append(operation)
        continue
      }
      if case .autocommitBlock(var block)? = result.last?.kind {
        block.operations.append(operation)
        result[result.count - 1] = Operation(.autocommitBlock(block))
      } else {
        result.append(Operation(.autocommitBlock(AutocommitBlock([operation]))))
      }
    }
    return result
  }
}

extension Operation {
  fileprivate var renamesColumn: Bool {
    if case .alterColumn(let alter) = kind { alter.alteration.newName != nil } else { false }
  }

  /// The table that the operation changes, where it can stand in a batch with others.
  var groupingTable: QualifiedName? { (definition as? any TableOperation)?.tableName }
}
