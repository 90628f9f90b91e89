import RetortSQL

/// Foreign keys, which must not stand in the way of changes to what they refer to.
extension SchemaComparer {
  /// Whether what a foreign key refers to is unique by an index, not by a constraint.
  func refersToIndex(_ key: ForeignKey, _ table: Table, _ target: Metadata) -> Bool {
    let name = self.key(QualifiedName(key.referentTable, schema: key.referentSchema))
    guard !key.referentColumns.isEmpty,
      let referent = target.tables.first(where: { self.key($0.qualifiedName) == name })
    else { return false }
    let columns = Set(key.referentColumns.map(dialect.foldPart))
    return !referent.constraints.contains {
      ($0.kind == .primaryKey || $0.kind == .unique) && Set($0.columns.map(dialect.foldPart)) == columns
    }
  }

  /// Whether what a foreign key refers to becomes what it is only by changes to a table that stays.
  func refersToChange(
    _ key: ForeignKey, from live: [QualifiedName: Table], to target: [QualifiedName: Table]
  ) -> Bool {
    let name = self.key(QualifiedName(key.referentTable, schema: key.referentSchema))
    guard capabilities.checksReferences, let old = live[name], let new = target[name], old != new else {
      return false
    }
    func column(_ name: String, _ table: Table) -> Column? {
      table.columns.first { dialect.foldPart($0.name) == dialect.foldPart(name) }
    }
    for name in key.referentColumns {
      guard let wanted = column(name, new) else { return false }
      guard let present = column(name, old) else { return true }
      let change = alteration(present, wanted, isKey: true)
      if change?.type != nil || !(change?.collation.isKept ?? true) { return true }
    }
    let columns = key.referentColumns.map(dialect.foldPart)
    func isKey(_ table: Table) -> Bool {
      table.constraints.contains {
        ($0.kind == .primaryKey || $0.kind == .unique)
          && Set($0.columns.map(dialect.foldPart)) == Set(columns)
      }
        || table.indexes.contains { index in
          Array(index.elements.prefix(columns.count)).compactMap(\.column).map(dialect.foldPart) == columns
        }
    }
    if !columns.isEmpty, isKey(new), !isKey(old) { return true }
    func option(_ key: String, _ table: Table) -> String? {
      table.options.value(key, for: dialect.optionNames)?.stringValue?.lowercased()
    }
    // A partitioned table of MariaDB or MySQL cannot be referred to.
    let takesReferences = [old, new].map {
      !capabilities.indexesForeignKeys || option("partition_by", $0) == nil
    }
    return option("engine", old) != option("engine", new) || takesReferences[0] != takesReferences[1]
  }

  /// Foreign keys that stay, over columns whose types change: a reference between two types may not even for
  /// a moment be there.
  func refreshedReferences(
    _ pairs: [Pair], _ changes: [Operation]
  ) -> (drops: [Operation], creates: [Operation]) {
    guard capabilities.checksReferences else { return ([], []) }
    var changed: [QualifiedName: Set<String>] = [:]
    for case .alterColumn(let alter) in changes.map(\.kind)
    where alter.alteration.type != nil || !alter.alteration.collation.isKept {
      changed[key(alter.table), default: []].insert(dialect.foldPart(alter.alteration.column))
    }
    // Texts without a collation of their own follow their table's.
    for pair in pairs where ["charset", "collate"].contains(where: { differ($0, pair) }) {
      for column in pair.new.columns where dialect.followsTable(column.type) {
        changed[key(pair.old.qualifiedName), default: []].insert(dialect.foldPart(column.name))
      }
    }
    // Nor can the key go that it refers to.
    var droppedKeys: [QualifiedName: [Set<String>]] = [:]
    for pair in pairs {
      let name = key(pair.old.qualifiedName)
      for operation in changes {
        if case .dropConstraint(let drop) = operation.kind, key(drop.table) == name,
          let constraint = pair.old.constraints.first(where: {
            $0.name != nil && $0.name == drop.constraint.name
              || $0.kind == .primaryKey && drop.constraint.kind == .primaryKey
          }), constraint.kind == .primaryKey || constraint.kind == .unique
        {
          droppedKeys[name, default: []].append(Set(constraint.columns.map(dialect.foldPart)))
        }
        if case .dropIndex(let drop) = operation.kind,
          let index = pair.old.indexes.first(where: { $0.name == drop.name.name && $0.unique }),
          drop.name.schema == pair.old.schema
        {
          droppedKeys[name, default: []].append(
            Set(index.elements.compactMap(\.column).map(dialect.foldPart)))
        }
      }
    }
    guard !changed.isEmpty || !droppedKeys.isEmpty else { return ([], []) }
    var drops: [Operation] = []
    var creates: [Operation] = []
    for pair in pairs {
      let table = pair.old.qualifiedName
      for foreignKey in pair.new.foreignKeys {
        guard
          let old = pair.old.foreignKeys.first(where: {
            meaning(of: .foreignKey($0)) == meaning(of: .foreignKey(foreignKey))
          })
        else { continue }
        let referent = key(
          QualifiedName(foreignKey.referentTable, schema: foreignKey.referentSchema))
        let own = changed[key(table)] ?? []
        let others = changed[referent] ?? []
        let columns = Set(foreignKey.referentColumns.map(dialect.foldPart))
        guard
          foreignKey.columns.contains(where: { own.contains(dialect.foldPart($0)) })
            || !columns.isDisjoint(with: others) || droppedKeys[referent]?.contains(columns) ?? false
        else { continue }
        var new = foreignKey
        // A rename of it stands among the changes already.
        new.name = old.name
        drops.append(drop(.foreignKey(old), pair.old))
        creates.append(Operation(.createConstraint(CreateConstraint(table, .foreignKey(new)))))
      }
    }
    return (drops, creates)
  }

  private func differ(_ option: String, _ pair: Pair) -> Bool {
    pair.old.options.value(option, for: dialect.optionNames)
      != pair.new.options.value(option, for: dialect.optionNames)
  }

  /// Foreign keys go before the columns and keys of other tables that they refer to, and come after them.
  func inReferenceOrder(_ operations: [Operation]) -> [Operation] {
    guard capabilities.checksReferences else { return operations }
    var drops: [Operation] = []
    var rest: [Operation] = []
    var adds: [Operation] = []
    for operation in operations {
      switch operation.kind {
      case .dropConstraint(let drop) where drop.constraint.kind == .foreignKey: drops.append(operation)
      case .createConstraint(let create) where create.constraint.kind == .foreignKey: adds.append(operation)
      default: rest.append(operation)
      }
    }
    return drops + rest + adds
  }
}
