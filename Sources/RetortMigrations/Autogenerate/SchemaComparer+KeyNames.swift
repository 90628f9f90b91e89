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

  /// The operations with unique constraints and the like given other names before something else gets theirs, where a
  /// schema has such a name once. They go, or get their own new names, later.
  func withFreeConstraintNames(_ operations: [Operation], _ live: Metadata) -> [Operation] {
    guard capabilities.constraintsAreIndexes else { return operations }
    var owners: [String: (table: QualifiedName, constraint: Constraint)] = [:]
    for table in live.tables {
      for constraint in table.constraints where constraint.isIndex {
        guard let name = constraint.name else { continue }
        owners[place(name, table.qualifiedName)] = (table.qualifiedName, constraint)
      }
    }
    guard !owners.isEmpty else { return operations }

    // Where the names of today become free.
    var freed: [String: Int] = [:]
    for (index, operation) in operations.enumerated() {
      switch operation.kind {
      case .dropTable(let drop):
        for (place, owner) in owners where same(owner.table, drop.name) { freed[place] = index }
      case .dropConstraint(let drop):
        guard let name = drop.constraint.name else { continue }
        let place = place(name, drop.table)
        if let owner = owners[place], same(owner.table, drop.table) { freed[place] = index }
      case .renameConstraint(let rename):
        let place = place(rename.name, rename.table)
        if let owner = owners[place], same(owner.table, rename.table) { freed[place] = index }
      default: break
      }
    }
    var result = operations
    var early: [Int: [Operation]] = [:]
    for (index, operation) in operations.enumerated() {
      for made in relationsMade(by: operation) {
        let place = place(made.name, made)
        guard let end = freed[place], end > index, let owner = owners[place],
          let name = owner.constraint.name
        else { continue }
        freed[place] = nil
        let aside = asideName(of: name)
        early[index, default: []].append(
          Operation(
            .renameConstraint(
              RenameConstraint(owner.table, name: name, newName: aside, kind: owner.constraint.kind))))
        switch result[end].kind {
        case .dropConstraint(var drop):
          drop.constraint.name = aside
          result[end] = Operation(.dropConstraint(drop))
        case .renameConstraint(var rename):
          rename.name = aside
          result[end] = Operation(.renameConstraint(rename))
        default: break
        }
      }
    }
    guard !early.isEmpty else { return operations }
    return result.enumerated().flatMap { index, operation in (early[index] ?? []) + [operation] }
  }

  /// A name for what is about to go, within the 63 bytes that a name may have.
  private func asideName(of name: String) -> String {
    var start = name
    while start.utf8.count > 63 - 11 { start.removeLast() }
    return "\(start)_retort_old"
  }

  /// The names that an operation takes among tables, views, sequences and indexes.
  private func relationsMade(by operation: Operation) -> [QualifiedName] {
    func names(_ constraints: [Constraint], _ indexes: [Index], _ table: QualifiedName) -> [QualifiedName] {
      (constraints.filter(\.isIndex).compactMap(\.name) + indexes.map(\.name))
        .map { QualifiedName($0, schema: table.schema) }
    }
    switch operation.kind {
    case .createTable(let create):
      let table = create.table
      return [table.qualifiedName] + names(table.constraints, table.indexes, table.qualifiedName)
    case .createView(let create): return [create.view.qualifiedName]
    case .createSequence(let create): return [create.sequence.qualifiedName]
    case .addColumn(let add): return names(add.addition.constraints, add.addition.indexes, add.table)
    case .createConstraint(let create): return names([create.constraint], [], create.table)
    case .renameConstraint(let rename): return [QualifiedName(rename.newName, schema: rename.table.schema)]
    case .createIndex(let create): return names([], [create.index], create.table)
    case .renameIndex(let rename): return [QualifiedName(rename.newName, schema: rename.name.schema)]
    default: return []
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

extension Constraint {
  /// Whether the database keeps it as an index, with that's name.
  var isIndex: Bool { kind == .primaryKey || kind == .unique || kind == .exclude }
}
