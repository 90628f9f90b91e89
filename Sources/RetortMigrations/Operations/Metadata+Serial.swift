import RetortSQL

/// A column that counts by itself and its sequence are one thing, as long as the sequence is what the type implies. A change
/// of the sequence or of the default alone makes two of them.
extension Metadata {
  /// The table's place and the column's that count with a sequence; nil where none does.
  func countingColumn(with sequence: QualifiedName, _ dialect: any Dialect) -> (table: Int, column: Int)? {
    for (table, entry) in tables.enumerated() {
      for (column, value) in entry.columns.enumerated() {
        if let own = dialect.explicitSequence(of: value, in: entry)?.sequence,
          dialect.isSame(own.qualifiedName, sequence)
        {
          return (table, column)
        }
      }
    }
    return nil
  }

  /// Makes a sequence and a default of a column that counts.
  mutating func unfoldSerial(_ place: (table: Int, column: Int), _ dialect: any Dialect) {
    let table = tables[place.table]
    guard let explicit = dialect.explicitSequence(of: table.columns[place.column], in: table) else { return }
    sequences.append(explicit.sequence)
    tables[place.table].columns[place.column] = explicit.column
  }

  /// The same for the column with a sequence's name, where there is no such sequence yet.
  mutating func unfoldSerial(_ sequence: QualifiedName, _ dialect: any Dialect) {
    guard !sequences.contains(where: { dialect.isSame($0.qualifiedName, sequence) }),
      let place = countingColumn(with: sequence, dialect)
    else { return }
    unfoldSerial(place, dialect)
  }

  /// Makes one thing of a sequence and its column again, where they are just what a column that counts has.
  mutating func foldSerial(_ sequence: QualifiedName, _ dialect: any Dialect) {
    guard let position = sequences.firstIndex(where: { dialect.isSame($0.qualifiedName, sequence) }) else {
      return
    }
    for table in tables.indices where sequences[position].isOwned(by: tables[table].qualifiedName, dialect) {
      for column in tables[table].columns.indices {
        var counting = tables[table].columns[column]
        guard counting.serverDefault != nil, counting.autoincrement != .on else { continue }
        counting.autoincrement = .on
        counting.serverDefault = nil
        if dialect.implicitSequence(table: tables[table].name, column: counting.name)
          != sequences[position].name
        {
          counting.options.set("sequence", to: .string(sequences[position].name), for: dialect.name)
        }
        guard let explicit = dialect.explicitSequence(of: counting, in: tables[table]),
          dialect.materialized(sequences[position]) == explicit.sequence,
          explicit.column == tables[table].columns[column]
        else { continue }
        tables[table].columns[column] = counting
        sequences.remove(at: position)
        return
      }
    }
  }
}
