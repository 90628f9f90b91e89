import RetortSQL

extension SchemaComparer {
  /// The target with the indexes that its foreign keys need and that it does not name: a database that makes
  /// them by itself (InnoDB) reports them like any other index.
  ///
  /// Where such a key has no index in the target, one of the live table that holds just its columns is kept,
  /// whatever its name. Where there is none, the index gets the name that the server would give it: that of the
  /// key, or that of its first column. Only tables that are there already are completed: a new table gets such
  /// indexes from the server, and takes them along when it goes.
  func withForeignKeyIndexes(_ target: Metadata, live: Metadata) -> Metadata {
    guard capabilities.indexesForeignKeys, !options.isExact else { return target }
    let present = Dictionary(
      live.tables.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    var result = target
    result.tables = target.tables.mapOnThreads(with: forAnotherThread) { comparer, table in
      guard let old = present[comparer.key(table.qualifiedName)] else { return table }
      var table = table
      comparer.complete(&table, old)
      return table
    }
    return result
  }

  /// A schema that no database was asked about, with the indexes that a server has made for foreign keys, under the names that
  /// it gives them.
  public func withServersIndexes(_ declared: Metadata) -> Metadata {
    guard capabilities.indexesForeignKeys else { return declared }
    var result = declared
    for index in result.tables.indices {
      let keys = result.tables[index].foreignKeys.sorted { $0.columns.count > $1.columns.count }
      for key in keys where !hasIndex(for: key, result.tables[index]) {
        result.tables[index].indexes.append(serversIndex(for: key, result.tables[index]))
      }
    }
    return result
  }

  private func serversIndex(for foreignKey: ForeignKey, _ table: Table) -> Index {
    Index(
      name: freeName(foreignKey.name ?? foreignKey.columns.first ?? "fk", table),
      elements: foreignKey.columns.map { IndexElement(.column($0)) })
  }

  private func complete(_ table: inout Table, _ old: Table) {
    let lacking = table.foreignKeys.filter { !hasIndex(for: $0, table) }
    guard !lacking.isEmpty else { return }
    func name(_ index: Index) -> String { dialect.foldPart(index.name) }
    let declared = Set(table.indexes.map(name))
    var candidates = old.indexes.filter { !$0.unique && !declared.contains(name($0)) }
    // The widest first: it may serve the others.
    for foreignKey in lacking.sorted(by: { $0.columns.count > $1.columns.count })
    where !hasIndex(for: foreignKey, table) {
      let columns = foreignKey.columns.map(dialect.foldPart)
      let names = [foreignKey.name, foreignKey.columns.first].compactMap(\.self).map(dialect.foldPart)
      let fitting = candidates.filter { self.columns(of: $0) == columns }
      let named = names.lazy.compactMap { wanted in fitting.first { name($0) == wanted } }.first
      if let kept = named ?? fitting.first {
        table.indexes.append(kept)
        candidates.removeAll { $0 == kept }
      } else if hasIndex(for: foreignKey, old) || !holds(foreignKey, old) {
        table.indexes.append(serversIndex(for: foreignKey, table))
      }
    }
  }

  /// Whether the table has the foreign key, under whatever name.
  private func holds(_ foreignKey: ForeignKey, _ table: Table) -> Bool {
    let meaning = meaning(of: .foreignKey(foreignKey))
    return table.foreignKeys.contains { self.meaning(of: .foreignKey($0)) == meaning }
  }

  /// Whether a key or index begins with the columns of the foreign key, in their order.
  private func hasIndex(for foreignKey: ForeignKey, _ table: Table) -> Bool {
    let columns = foreignKey.columns.map(dialect.foldPart)
    let isInKey = table.constraints.contains { constraint in
      guard constraint.kind == .primaryKey || constraint.kind == .unique else { return false }
      return constraint.columns.lazy.map(dialect.foldPart).starts(with: columns)
    }
    // One that goes down serves as well as one that goes up.
    return isInKey
      || table.indexes.contains { index in
        index.elements.count >= columns.count
          && zip(index.elements, columns).allSatisfy { element, column in
            element.length == nil && element.column.map(dialect.foldPart) == column
          } && index.options.value("prefix", for: dialect.optionNames) == nil
      }
  }

  /// The columns of an index that holds nothing else, in full and ascending.
  private func columns(of index: Index) -> [String]? {
    guard index.options.value("prefix", for: dialect.optionNames) == nil else { return nil }
    let columns = index.elements.filter { $0.length == nil && !$0.descending }.compactMap(\.column)
    return columns.count == index.elements.count ? columns.map(dialect.foldPart) : nil
  }

  private func freeName(_ name: String, _ table: Table) -> String {
    let taken = Set(
      table.indexes.map { dialect.foldPart($0.name) }
        + table.constraints.compactMap(\.name).map(dialect.foldPart)
        .filter { $0 != dialect.foldPart(name) })
    guard taken.contains(dialect.foldPart(name)) else { return name }
    return (2...).lazy.map { "\(name)_\($0)" }.first { !taken.contains(dialect.foldPart($0)) } ?? name
  }
}
