import RetortSQL

extension Effect {
  /// What a text reads, by its identifiers: each may be a table, and each may be a column of each.
  static func reads(mentionedIn sql: String) -> [Effect] {
    var tokenizer = SQLTokenizer(sql, rules: SQLLexicalRules())
    var names: Set<String> = []
    while let token = tokenizer.next() {
      guard token.kind == .word || token.kind == .quotedIdentifier else { continue }
      names.insert(SQLText.identifier(tokenizer.bytes[token.range], kind: token.kind))
    }
    let sorted = names.sorted()
    return sorted.flatMap { name -> [Effect] in
      let table = QualifiedName(name)
      return [.reads(.table(table)), .reads(.view(table))] + sorted.map { .reads(.column(table, $0)) }
    }
  }
}
