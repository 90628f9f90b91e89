import RetortSQL

extension Metadata {
  /// The position of a table by the dialect's rules for names.
  func tablePosition(_ name: QualifiedName, _ dialect: any Dialect) -> Int? {
    let wanted = (dialect.fold(name.name), name.schema.map(dialect.fold))
    return tables.firstIndex { (dialect.fold($0.name), $0.schema.map(dialect.fold)) == wanted }
  }

  /// The same, for an operation that needs the table.
  ///
  /// - Throws: `unknown_table`.
  func requiredTable(_ name: QualifiedName, _ dialect: any Dialect) throws -> Int {
    if let position = tablePosition(name, dialect) { return position }
    throw RetortError(
      "unknown_table",
      "there is no table '\(name)'\(NearestName.hint(for: name.name, among: tables.map(\.name)))")
  }

  /// Applies changes to one table.
  mutating func edit(_ name: QualifiedName, _ changes: [TableChange], _ dialect: any Dialect) throws {
    let position = try requiredTable(name, dialect)
    var editor = TableEditor(tables[position], dialect: dialect)
    for change in changes { try editor.apply(change) }
    tables[position] = editor.table
  }
}
