import RetortSQL

extension SchemaComparer {
  /// Generated columns that are made of a column whose type changes, where the database holds on to its type: they
  /// are dropped before, and come again after. What is on several columns is dropped by itself.
  ///
  /// - Returns: the pair without them on the old side, and their drops.
  func withoutHeldGenerated(_ pair: Pair) -> (pair: Pair, drops: [Operation]) {
    guard capabilities.viewsHoldColumns, pair.old.columns.contains(where: { $0.computed != nil }) else {
      return (pair, [])
    }
    let new = Dictionary(
      pair.new.columns.map { (dialect.foldPart($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    let changing = pair.old.columns.filter { column in
      guard column.computed == nil, let wanted = new[dialect.foldPart(column.name)] else { return false }
      let change = alteration(column, wanted, isKey: false)
      return change?.type != nil || !(change?.collation.isKept ?? true)
    }
    guard !changing.isEmpty else { return (pair, []) }
    let remade = pair.old.columns.filter { column in
      guard let computed = column.computed, new[dialect.foldPart(column.name)]?.computed != nil else {
        return false
      }
      return changing.contains { SQLText.mentions($0.name, in: computed.sql, rules: dialect.lexicalRules) }
    }
    guard !remade.isEmpty else { return (pair, []) }
    let (rest, drops) = without(Set(remade.map { dialect.foldPart($0.name) }), pair.old)
    return (Pair(old: rest, new: pair.new, handed: pair.handed), drops)
  }

  /// What is done to columns, so that a generated column is there only while those that it is made of stay.
  func inGenerationOrder(_ operations: [Operation], _ pair: Pair) -> [Operation] {
    guard capabilities.viewsHoldColumns else { return operations }
    func wasGenerated(_ name: String) -> Bool {
      pair.old.columns.contains { dialect.foldPart($0.name) == dialect.foldPart(name) && $0.computed != nil }
    }
    let added = Set(
      operations.compactMap { operation -> String? in
        guard case .addColumn(let add) = operation.kind else { return nil }
        return dialect.fold(add.addition.column.name)
      })
    /// Whether the generated column is made of one that comes.
    func needsAdded(_ change: ColumnAlteration) -> Bool {
      guard case .set(let computed) = change.computed else { return false }
      return !SchemaComparer.names(in: computed.sql, dialect).isDisjoint(with: added)
    }
    func rank(_ operation: Operation) -> Int {
      switch operation.kind {
      case .dropColumn(let drop): wasGenerated(drop.column) ? 0 : 4
      case .alterColumn(let alter) where wasGenerated(alter.alteration.column):
        needsAdded(alter.alteration) ? 3 : 0
      // New columns keep their order: it is that of the table.
      case .addColumn: 2
      default: 1
      }
    }
    return (0...4).flatMap { number in operations.filter { rank($0) == number } }
  }
}
