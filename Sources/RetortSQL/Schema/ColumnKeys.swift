// What columns ask for beside themselves becomes constraints and indexes of what they are put into.

extension Metadata {
  /// The schema with the keys of columns that were put into its tables when those were made already.
  package func takingKeys() -> Metadata {
    guard tables.contains(where: \.hasOpenKeys) else { return self }
    var metadata = self
    for index in tables.indices { metadata.tables[index].takeKeys() }
    return metadata
  }
}

extension Table {
  fileprivate var hasOpenKeys: Bool { columns.contains { !$0.keys.isEmpty } }

  /// Takes over the keys that columns ask for.
  package mutating func takeKeys() {
    guard hasOpenKeys else { return }
    let key = columns.filter { $0.keys.contains(.primaryKey) }.map(\.name)
    if !key.isEmpty, primaryKey == nil {
      constraints.insert(.primaryKey(PrimaryKey(columns: key)), at: 0)
    }
    for index in columns.indices {
      let (constraint, own) = columns[index].uniqueness(in: name)
      if let constraint { constraints.append(constraint) }
      if let own { indexes.append(own) }
      columns[index].keys = []
    }
  }
}

extension AddedColumn {
  /// The addition with the keys that its column asks for.
  func takingKeys(in table: String) -> AddedColumn {
    guard !column.keys.isEmpty else { return self }
    var addition = self
    if column.keys.contains(.primaryKey), !constraints.contains(where: { $0.kind == .primaryKey }) {
      addition.constraints.append(.primaryKey(PrimaryKey(columns: [column.name])))
    }
    let (constraint, index) = addition.column.uniqueness(in: table)
    if let constraint { addition.constraints.append(constraint) }
    if let index { addition.indexes.append(index) }
    addition.column.keys = []
    return addition
  }
}

extension Column {
  /// The unique constraint or the index that the column asks for.
  fileprivate func uniqueness(in table: String) -> (Constraint?, Index?) {
    if keys.contains(.index) {
      return (nil, Index(on: table, name, unique: keys.contains(.unique)))
    }
    return (keys.contains(.unique) ? .unique(UniqueConstraint(name)) : nil, nil)
  }
}
