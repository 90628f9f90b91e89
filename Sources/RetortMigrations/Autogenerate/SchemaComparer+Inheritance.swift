import RetortSQL

/// Tables that inherit from others.
extension SchemaComparer {
  /// A column of a parent, before and after.
  struct HandedColumn {
    /// Nil where the parent had none.
    var old: Column?
    var new: Column
  }

  /// Tables behind their parents: what those hand down comes before what the tables say themselves.
  func parentsFirst(_ pairs: [Pair]) -> [Pair] {
    guard pairs.contains(where: { !$0.old.parents.isEmpty || !$0.new.parents.isEmpty }) else {
      return pairs.sorted { $0.old.qualifiedName < $1.old.qualifiedName }
    }
    let parents = Dictionary(
      pairs.map { (key($0.old.qualifiedName), ($0.old.parents + $0.new.parents).map(key)) },
      uniquingKeysWith: { first, _ in first })
    var depths: [QualifiedName: Int] = [:]
    func depth(_ name: QualifiedName) -> Int {
      if let known = depths[name] { return known }
      // Tables that change places would lead round in circles.
      depths[name] = 0
      let depth = (parents[name] ?? []).map { depth($0) + 1 }.max() ?? 0
      depths[name] = depth
      return depth
    }
    return pairs.sorted {
      (depth(key($0.old.qualifiedName)), $0.old.qualifiedName) < (
        depth(key($1.old.qualifiedName)), $1.old.qualifiedName
      )
    }
  }

  /// The columns that the parents of a table hand down.
  func handed(
    _ table: Table, from live: [QualifiedName: Table], to target: [QualifiedName: Table]
  ) -> [String: HandedColumn] {
    var result: [String: HandedColumn] = [:]
    for name in table.parents {
      guard let parent = target[key(name)] else { continue }
      let before = live[key(name)]
      for column in parent.columns {
        let old = before?.columns.first { dialect.foldPart($0.name) == dialect.foldPart(column.name) }
        // Of two parents the one counts that changes.
        if old == column, result[dialect.foldPart(column.name)] != nil { continue }
        result[dialect.foldPart(column.name)] = HandedColumn(old: old, new: column)
      }
    }
    return result
  }

  /// What is a table's own of the columns that it has from its parents: their defaults, NOT NULL, comments and
  /// options. Most changes of a parent's column are made to those as well.
  func handedChanges(_ pair: Pair) -> [Operation] {
    guard !pair.handed.isEmpty else { return [] }
    return pair.new.columns.compactMap { column in
      guard isInherited(column) || isPartition(pair.new), column.computed == nil,
        let handed = pair.handed[dialect.foldPart(column.name)]
      else { return nil }
      var present = handed.new
      present.comment = nil
      if let own = pair.old.columns.first(where: {
        dialect.foldPart($0.name) == dialect.foldPart(column.name)
      }) {
        present = own
        if let before = handed.old { hand(down: before, handed.new, to: &present) }
      }
      guard present.computed == nil else { return nil }
      // The rest is always the parent's.
      var wanted = present
      wanted.serverDefault = column.serverDefault
      wanted.comment = column.comment
      wanted.options = column.options
      // A document need not say again what a parent's column or key says.
      if options.isExact || !column.nullable { wanted.nullable = column.nullable }
      var change = alteration(present, wanted, isKey: false)
      if let before = handed.old, !isSame(before.type, handed.new.type),
        present.serverDefault != nil || wanted.serverDefault != nil || handed.new.serverDefault != nil
      {
        // Around another type defaults go and come, those of the children with them.
        change = change ?? ColumnAlteration(column.name)
        change?.serverDefault = wanted.serverDefault.map { .set($0) } ?? .drop
      }
      return change.map { Operation(.alterColumn(AlterColumn(pair.old.qualifiedName, $0))) }
    }
  }

  /// The same for a table that comes: CREATE TABLE says nothing of such columns but a partition's defaults.
  func handedChanges(ofNew table: Table, _ target: [QualifiedName: Table]) -> [Operation] {
    guard !table.parents.isEmpty else { return [] }
    var old = table
    old.columns = []
    var pair = Pair(old: old, new: table)
    pair.handed = handed(table, from: [:], to: target)
    if isPartition(table) {
      for (name, handed) in pair.handed {
        guard let column = table.columns.first(where: { dialect.foldPart($0.name) == name }) else { continue }
        pair.handed[name]?.new.serverDefault = column.serverDefault ?? handed.new.serverDefault
      }
    }
    return handedChanges(pair)
  }

  /// Defaults that columns of children have of their own and that another type of the parent's column would meet: they
  /// go before.
  func heldDefaults(_ pairs: [Pair]) -> [Operation] {
    pairs.filter { !$0.handed.isEmpty }.flatMap { pair in
      pair.old.columns.compactMap { column -> Operation? in
        guard column.serverDefault != nil, column.computed == nil,
          let handed = pair.handed[dialect.foldPart(column.name)], let before = handed.old,
          before.serverDefault == nil, !isSame(before.type, handed.new.type)
        else { return nil }
        var change = ColumnAlteration(column.name)
        change.serverDefault = .drop
        return Operation(.alterColumn(AlterColumn(pair.old.qualifiedName, change)))
      }
    }
  }

  /// What ALTER COLUMN of a parent does to a column of a child.
  private func hand(down old: Column, _ new: Column, to column: inout Column) {
    if !isSame(old.serverDefault, new.serverDefault) { column.serverDefault = new.serverDefault }
    if old.nullable != new.nullable { column.nullable = new.nullable }
    let before = old.options.merged(for: dialect.optionNames)
    let after = new.options.merged(for: dialect.optionNames)
    for name in ["statistics", "storage"] where before[name] != after[name] {
      column.options.set(name, to: after[name], for: dialect.ownOptions)
    }
  }

  /// The operations with columns that go from a table alone where one that inherits them keeps them: with the
  /// column of a table go those that others have from it.
  func withColumnsOfChildren(
    _ operations: [Operation], from live: Metadata, to target: Metadata
  ) -> [Operation] {
    let heirs = live.tables.filter { $0.options.value("inherits", for: ["postgresql"]) != nil }
    guard !heirs.isEmpty else { return operations }
    func has(_ column: String, _ table: QualifiedName, in metadata: Metadata) -> Bool {
      metadata.tables.contains { other in
        same(other.qualifiedName, table)
          && other.columns.contains { dialect.foldPart($0.name) == dialect.foldPart(column) }
      }
    }
    /// One that is to be an heir no more is none already when the column goes.
    func staysHeir(_ heir: Table, _ table: QualifiedName) -> Bool {
      guard let wanted = target.tables.first(where: { same($0.qualifiedName, heir.qualifiedName) }) else {
        return true
      }
      return wanted.parents.contains { same($0, table) }
    }
    /// The tables that have the column from this one alone.
    func children(_ table: QualifiedName, _ column: String) -> [Table] {
      heirs.filter { heir in
        heir.parents.contains { same($0, table) } && staysHeir(heir, table)
          && heir.columns.contains {
            dialect.foldPart($0.name) == dialect.foldPart(column)
              && $0.options.flag("inherited", for: dialect.optionNames)
          }
          && !heir.parents.contains { parent in
            !same(parent, table) && has(column, parent, in: live) && has(column, parent, in: target)
          }
      }
    }
    func drop(_ column: String, of table: QualifiedName) -> [Operation] {
      let children = children(table, column)
      guard children.contains(where: { has(column, $0.qualifiedName, in: target) }) else {
        return [Operation(.dropColumn(DropColumn(table, column: column)))]
      }
      let alone = "ALTER TABLE ONLY \(dialect.identifier(table)) DROP COLUMN \(dialect.identifier(column))"
      return [Operation(.execute(Execute(alone)))]
        + children.filter { child in
          !has(column, child.qualifiedName, in: target)
            && target.tables.contains { same($0.qualifiedName, child.qualifiedName) }
        }
        .flatMap { drop(column, of: $0.qualifiedName) }
    }
    return operations.flatMap { operation in
      if case .dropColumn(let dropped) = operation.kind {
        drop(dropped.column, of: dropped.table)
      } else {
        [operation]
      }
    }
  }
}
