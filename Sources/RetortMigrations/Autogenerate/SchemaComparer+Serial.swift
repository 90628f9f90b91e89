import RetortSQL

extension SchemaComparer {
  /// Both schemas with the sequence and default of a column that counts told apart, where the other side tells them apart: so
  /// that what differs is changed, and the counter stays.
  ///
  /// - Returns: the schemas, and the names of the sequences that were unfolded in the live one. A column whose type changes
  ///   takes such a sequence along: it is altered after that.
  func withExplicitSequences(
    _ live: Metadata, _ target: Metadata
  ) -> (live: Metadata, target: Metadata, unfolded: Set<QualifiedName>) {
    guard capabilities.sequences, !(live.sequences.isEmpty && target.sequences.isEmpty) else {
      return (live, target, [])
    }
    var result = (live: live, target: target, unfolded: Set<QualifiedName>())
    func names(_ metadata: Metadata) -> Set<QualifiedName> {
      Set(metadata.sequences.map { key($0.qualifiedName) })
    }
    let wanted = names(target)
    let held = names(live)
    let places = Dictionary(
      target.tables.enumerated().map { (key($1.qualifiedName), $0) }, uniquingKeysWith: { first, _ in first })
    for (index, table) in live.tables.enumerated() {
      guard let place = places[key(table.qualifiedName)] else { continue }
      for (column, value) in table.columns.enumerated() {
        guard
          let other = target.tables[place].columns.firstIndex(where: {
            dialect.foldPart($0.name) == dialect.foldPart(value.name)
          })
        else { continue }
        let new = target.tables[place].columns[other]
        if let explicit = dialect.explicitSequence(of: value, in: table),
          wanted.contains(key(explicit.sequence.qualifiedName))
        {
          result.live.unfoldSerial((index, column), dialect)
          result.unfolded.insert(key(explicit.sequence.qualifiedName))
          // The sequence of a column that counts gets the column's type with it.
          var typed = value
          typed.type = new.type
          if let then = dialect.explicitSequence(of: typed, in: table),
            let last = result.live.sequences.indices.last
          {
            result.live.sequences[last].dataType = then.sequence.dataType
          }
        } else if let explicit = dialect.explicitSequence(of: new, in: target.tables[place]),
          held.contains(key(explicit.sequence.qualifiedName))
        {
          result.target.unfoldSerial((place, other), dialect)
        }
      }
    }
    return result
  }
}
