import RetortSQL

extension SchemaComparer {
  /// The operations with foreign keys that go dropped before others get their names, where a schema has a name once.
  func withFreeKeyNames(_ operations: [Operation], _ live: Metadata) -> [Operation] {
    guard capabilities.foreignKeyNamesAreShared else { return operations }
    var owners: [String: QualifiedName] = [:]
    for table in live.tables {
      for case .foreignKey(let key) in table.constraints {
        if let name = key.name { owners[place(name, table.qualifiedName)] = table.qualifiedName }
      }
    }
    guard !owners.isEmpty else { return operations }

    // Where the keys of today go.
    var freed: [String: Int] = [:]
    for (index, operation) in operations.enumerated() {
      switch operation.kind {
      case .dropTable(let drop):
        for (place, owner) in owners where key(owner) == key(drop.name) { freed[place] = index }
      case .dropConstraint(let drop):
        guard let name = drop.constraint.name else { continue }
        let place = place(name, drop.table)
        if owners[place].map(key) == key(drop.table), isForeignKey(drop.constraint) { freed[place] = index }
      default: break
      }
    }
    var early: [Int: [Operation]] = [:]
    var moved: Set<Int> = []
    for (index, operation) in operations.enumerated() {
      for (name, table) in keysMade(by: operation) {
        let place = place(name, table)
        guard let end = freed[place], end > index, let owner = owners[place] else { continue }
        freed[place] = nil
        if case .dropConstraint = operations[end].kind {
          early[index, default: []].append(operations[end])
          moved.insert(end)
        } else {
          early[index, default: []].append(
            Operation(
              .dropConstraint(DropConstraint(owner, DroppedConstraint(name: name, kind: .foreignKey)))))
        }
      }
    }
    guard !early.isEmpty else { return operations }
    return operations.enumerated().flatMap { index, operation in
      (early[index] ?? []) + (moved.contains(index) ? [] : [operation])
    }
  }

  private func place(_ name: String, _ table: QualifiedName) -> String {
    "\(table.schema.map(dialect.fold) ?? "")\u{1}\(dialect.foldPart(name))"
  }

  private func isForeignKey(_ dropped: DroppedConstraint) -> Bool {
    (dropped.kind ?? dropped.definition?.kind ?? .foreignKey) == .foreignKey
  }

  private func keysMade(by operation: Operation) -> [(name: String, table: QualifiedName)] {
    func named(_ constraints: [Constraint], _ table: QualifiedName) -> [(name: String, table: QualifiedName)]
    {
      constraints.compactMap { constraint in
        guard constraint.kind == .foreignKey, let name = constraint.name else { return nil }
        return (name, table)
      }
    }
    switch operation.kind {
    case .createTable(let create): return named(create.table.constraints, create.table.qualifiedName)
    case .createConstraint(let create): return named([create.constraint], create.table)
    case .renameConstraint(let rename):
      return rename.kind == .foreignKey ? [(rename.newName, rename.table)] : []
    default: return []
    }
  }
}
