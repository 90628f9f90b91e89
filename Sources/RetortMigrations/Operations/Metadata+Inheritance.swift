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

  private func children(of parent: QualifiedName, _ dialect: any Dialect) -> [Int] {
    tables.indices.filter { index in tables[index].parents.contains { dialect.isSame($0, parent) } }
  }

  private func has(_ column: String, at position: Int, _ dialect: any Dialect) -> Bool {
    tables[position].columns.contains { dialect.foldPart($0.name) == dialect.foldPart(column) }
  }
}
