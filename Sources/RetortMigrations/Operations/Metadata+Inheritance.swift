import RetortSQL

/// The columns that tables have from those that they inherit from.
extension Metadata {
  /// Gives a column that a table has got to those that inherit from it.
  mutating func handDown(_ column: Column, of parent: QualifiedName, _ dialect: any Dialect) {
    for position in children(of: parent, dialect) {
      guard !has(column.name, at: position, dialect) else { continue }
      var inherited = column
      inherited.comment = nil
      inherited.identity = nil
      inherited.options.set("inherited", to: true, for: dialect.ownOptions)
      tables[position].columns.append(inherited)
      handDown(column, of: tables[position].qualifiedName, dialect)
    }
  }

  /// Takes a column that a table has lost from those that have it from there alone.
  mutating func takeBack(_ column: String, of parent: QualifiedName, _ dialect: any Dialect) {
    for position in children(of: parent, dialect) {
      let others = tables[position].parents.filter { !dialect.isSame($0, parent) }
      let isFromOther = others.contains { other in
        tablePosition(other, dialect).map { has(column, at: $0, dialect) } ?? false
      }
      let place = tables[position].columns.firstIndex {
        dialect.foldPart($0.name) == dialect.foldPart(column)
          && $0.options.flag("inherited", for: dialect.optionNames)
      }
      guard !isFromOther, let place else { continue }
      tables[position].columns.remove(at: place)
      takeBack(column, of: tables[position].qualifiedName, dialect)
    }
  }

  /// Renames a column of a table in those that have it from there.
  mutating func renameInherited(
    _ column: String, of parent: QualifiedName, to newName: String, _ dialect: any Dialect
  ) throws {
    for position in children(of: parent, dialect) where has(column, at: position, dialect) {
      let child = tables[position].qualifiedName
      var change = ColumnAlteration(column)
      change.newName = newName
      try edit(child, [.alterColumn(change)], dialect)
      renameReferences(toColumn: column, of: child, as: newName, dialect)
      try renameInherited(column, of: child, to: newName, dialect)
    }
  }

  /// Gives a table that inherits from another no more the CHECKs that it had from there: they stay, as its own.
  mutating func takeOverChecks(of parent: QualifiedName, to child: QualifiedName, _ dialect: any Dialect) {
    guard let origin = tablePosition(parent, dialect), let position = tablePosition(child, dialect) else {
      return
    }
    for case .check(var check) in tables[origin].constraints {
      let isThere = tables[position].constraints.contains {
        $0.kind == .check && $0.name.map(dialect.foldPart) == check.name.map(dialect.foldPart)
      }
      guard !isThere, !check.options.flag("no_inherit", for: dialect.optionNames) else { continue }
      check.comment = nil
      tables[position].constraints.append(.check(check))
    }
  }

  /// Gives a partition that becomes a table by itself the keys and indexes that it had for its parent's: they stay, under the
  /// names that the database has given them.
  mutating func takeOverKeys(of parent: QualifiedName, to child: QualifiedName, _ dialect: any Dialect) {
    guard let origin = tablePosition(parent, dialect), let position = tablePosition(child, dialect) else {
      return
    }
    var table = tables[position]
    func name(_ columns: [String], _ options: DialectOptions, _ kind: Constraint.Kind?) -> String? {
      let included = options.value("include", for: dialect.optionNames)?.stringArrayValue ?? []
      return dialect.implicitIndexName(table: table.name, columns: columns + included, of: kind) {
        candidate in
        (table.indexes.map(\.name) + table.constraints.compactMap(\.name)).contains(candidate)
      }
    }
    func has(_ constraint: Constraint) -> Bool {
      table.constraints.contains { $0.kind == constraint.kind && $0.columns == constraint.columns }
    }
    for constraint in tables[origin].constraints where !has(constraint) {
      switch constraint {
      case .primaryKey(var key):
        (key.name, key.comment) = (name(key.columns, key.options, .primaryKey) ?? key.name, nil)
        table.constraints.append(.primaryKey(key))
      case .unique(var unique):
        (unique.name, unique.comment) = (name(unique.columns, unique.options, .unique) ?? unique.name, nil)
        table.constraints.append(.unique(unique))
      case .foreignKey(var key):
        key.comment = nil
        table.constraints.append(.foreignKey(key))
      case .check, .exclude: continue
      }
    }
    for index in tables[origin].indexes
    where !table.indexes.contains(where: { $0.elements == index.elements && $0.unique == index.unique }) {
      var own = index
      let columns = index.elements.compactMap(\.column)
      (own.name, own.comment) = (name(columns, index.options, nil) ?? index.name, nil)
      table.indexes.append(own)
    }
    tables[position] = table
  }

  private func children(of parent: QualifiedName, _ dialect: any Dialect) -> [Int] {
    tables.indices.filter { index in tables[index].parents.contains { dialect.isSame($0, parent) } }
  }

  private func has(_ column: String, at position: Int, _ dialect: any Dialect) -> Bool {
    tables[position].columns.contains { dialect.foldPart($0.name) == dialect.foldPart(column) }
  }
}
