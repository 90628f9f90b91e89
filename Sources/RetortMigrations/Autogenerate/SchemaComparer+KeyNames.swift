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

  /// The operations with constraints and indexes given other names before something else gets theirs. They go, or get
  /// their own new names, later.
  ///
  /// Where constraints are indexes, a schema has the name of a key or an index once, as it has those of tables; that of a
  /// CHECK or foreign key a table has once.
  func withFreeConstraintNames(_ operations: [Operation], _ live: Metadata) -> [Operation] {
    guard capabilities.constraintsAreIndexes else { return operations }
    let owners = namesTaken(live)
    guard !owners.isEmpty else { return operations }
    let places = Dictionary(grouping: owners.keys) { key(owners[$0]?.table ?? QualifiedName("")) }

    // Where the names of today become free.
    var freed: [String: Int] = [:]
    for (index, operation) in operations.enumerated() {
      if case .dropTable(let drop) = operation.kind {
        for place in places[key(drop.name)] ?? [] { freed[place] = index }
      }
      for place in placesFreed(by: operation) {
        if let owner = owners[place], isOf(operation, owner) { freed[place] = index }
      }
    }
    var result = operations
    var early: [Int: [Operation]] = [:]
    var tables = droppedTables(operations)
    var asides: Set<String> = []
    func asideName(for name: String, _ schema: String?) -> String {
      let aside = AsideName.name(for: name) { candidate in
        let place = place(candidate, QualifiedName("", schema: schema))
        return asides.contains(place) || owners[place] != nil
      }
      asides.insert(place(aside, QualifiedName("", schema: schema)))
      return aside
    }
    for (index, operation) in operations.enumerated() {
      for place in placesTaken(by: operation) {
        if let drop = tables[place], drop.index > index, !isCreated(operation) {
          // What goes at the end makes room now.
          tables[place] = nil
          let aside = asideName(for: drop.name.name, drop.name.schema)
          early[index, default: []].append(Operation(.renameTable(RenameTable(drop.name, newName: aside))))
          let now = QualifiedName(aside, schema: drop.name.schema)
          for other in index..<drop.index {
            guard case .dropConstraint(var dropped) = result[other].kind, same(dropped.table, drop.name)
            else { continue }
            dropped.table = now
            result[other] = Operation(.dropConstraint(dropped))
          }
          result[drop.index] = Operation(.dropTable(DropTable(now)))
        }
        guard let end = freed[place], end > index, let owner = owners[place] else { continue }
        freed[place] = nil
        let aside = asideName(for: owner.name, owner.table.schema)
        early[index, default: []].append(owner.renamed(aside))
        result[end] = naming(owner.name, aside, in: result[end])
      }
    }
    guard !early.isEmpty else { return operations }
    return result.enumerated().flatMap { index, operation in (early[index] ?? []) + [operation] }
  }

  private func droppedTables(_ operations: [Operation]) -> [String: (index: Int, name: QualifiedName)] {
    var result: [String: (index: Int, name: QualifiedName)] = [:]
    for (index, operation) in operations.enumerated() {
      if case .dropTable(let drop) = operation.kind {
        result[place(drop.name.name, drop.name)] = (index, drop.name)
      }
    }
    return result
  }

  private func isCreated(_ operation: Operation) -> Bool {
    if case .createTable = operation.kind { true } else { false }
  }

  /// What has a name now.
  private struct NameOwner {
    var table: QualifiedName
    var name: String
    /// Nil for an index.
    var constraint: Constraint.Kind?

    func renamed(_ newName: String) -> Operation {
      if let constraint {
        return Operation(
          .renameConstraint(RenameConstraint(table, name: name, newName: newName, kind: constraint)))
      }
      return Operation(
        .renameIndex(
          RenameIndex(QualifiedName(name, schema: table.schema), newName: newName, table: table.name)))
    }
  }

  private func namesTaken(_ live: Metadata) -> [String: NameOwner] {
    var owners: [String: NameOwner] = [:]
    for table in live.tables {
      let name = table.qualifiedName
      for constraint in table.constraints {
        guard let own = constraint.name else { continue }
        owners[place(own, constraint.kind, name)] = NameOwner(
          table: name, name: own, constraint: constraint.kind)
      }
      for index in table.indexes {
        owners[place(index.name, nil, name)] = NameOwner(table: name, name: index.name)
      }
    }
    return owners
  }

  /// Where a constraint's or index's name stands: among those of the schema, or of the table.
  private func place(_ name: String, _ kind: Constraint.Kind?, _ table: QualifiedName) -> String {
    let isOfTable = kind == .check || kind == .foreignKey
    return place(name, table) + (isOfTable ? "\u{1}\(dialect.fold(table.name))" : "")
  }

  private func placesFreed(by operation: Operation) -> [String] {
    func both(_ name: String, _ kind: Constraint.Kind?, _ table: QualifiedName) -> [String] {
      guard let kind else { return [place(name, nil, table), place(name, .check, table)] }
      return [place(name, kind, table)]
    }
    switch operation.kind {
    case .dropConstraint(let drop):
      let kind = drop.constraint.kind ?? drop.constraint.definition?.kind
      return drop.constraint.name.map { both($0, kind, drop.table) } ?? []
    case .renameConstraint(let rename): return both(rename.name, rename.kind, rename.table)
    case .dropIndex(let drop): return [place(drop.name.name, drop.name)]
    case .renameIndex(let rename): return [place(rename.name.name, rename.name)]
    default: return []
    }
  }

  /// Whether the operation is about just this owner.
  private func isOf(_ operation: Operation, _ owner: NameOwner) -> Bool {
    switch operation.kind {
    case .dropConstraint(let drop): owner.constraint != nil && same(drop.table, owner.table)
    case .renameConstraint(let rename): owner.constraint != nil && same(rename.table, owner.table)
    case .dropIndex, .renameIndex: owner.constraint == nil
    default: false
    }
  }

  /// The operation with another name for what it drops or renames.
  private func naming(_ old: String, _ new: String, in operation: Operation) -> Operation {
    switch operation.kind {
    case .dropConstraint(var drop):
      drop.constraint.name = new
      return Operation(.dropConstraint(drop))
    case .renameConstraint(var rename):
      rename.name = new
      return Operation(.renameConstraint(rename))
    case .dropIndex(var drop):
      drop.name.name = new
      return Operation(.dropIndex(drop))
    case .renameIndex(var rename):
      rename.name.name = new
      return Operation(.renameIndex(rename))
    default: return operation
    }
  }

  private func placesTaken(by operation: Operation) -> [String] {
    func places(_ constraints: [Constraint], _ indexes: [Index], _ table: QualifiedName) -> [String] {
      constraints.compactMap { constraint in constraint.name.map { place($0, constraint.kind, table) } }
        + indexes.map { place($0.name, nil, table) }
    }
    func own(_ name: QualifiedName) -> String { place(name.name, name) }
    switch operation.kind {
    case .createTable(let create):
      let table = create.table
      return [own(table.qualifiedName)] + places(table.constraints, table.indexes, table.qualifiedName)
    case .createView(let create): return [own(create.view.qualifiedName)]
    case .createSequence(let create): return [own(create.sequence.qualifiedName)]
    case .addColumn(let add): return places(add.addition.constraints, add.addition.indexes, add.table)
    case .createConstraint(let create): return places([create.constraint], [], create.table)
    case .renameConstraint(let rename): return [place(rename.newName, rename.kind, rename.table)]
    case .createIndex(let create): return places([], [create.index], create.table)
    case .renameIndex(let rename):
      return [place(rename.newName, QualifiedName("", schema: rename.name.schema))]
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
