import RetortSQL

extension DocumentChecks {
  /// Reports an entry whose statement makes something of another name.
  ///
  /// - Parameter keywords: the words that the name stands behind: `TRIGGER`; `FUNCTION`, `PROCEDURE`, `AGGREGATE`.
  func requireName(_ name: String, in sql: String, after keywords: [String], _ cursor: JSONCursor) {
    guard let made = createdName(in: sql, after: keywords) else { return }
    let wanted = SQLText.trimmed(String(name.prefix { $0 != "(" }))
    let plain = createdName(in: "\(keywords[0]) \(wanted)", after: keywords) ?? wanted
    guard dialect.foldPart(made).asciiLowercased != dialect.foldPart(plain).asciiLowercased,
      dialect.foldPart(made).asciiLowercased != wanted.asciiLowercased
    else { return }
    cursor.report("the statement makes '\(made)', and the entry is called '\(wanted)'")
  }

  /// The name behind the first of the keywords, without its schema.
  private func createdName(in sql: String, after keywords: [String]) -> String? {
    let rules = dialect.lexicalRules
    let tokenizer = SQLTokenizer(sql, rules: rules)
    let tokens = SQLTokenizer.tokens(of: sql, rules: rules)
    func isWord(_ index: Int, _ words: [String]) -> Bool {
      tokens.indices.contains(index) && tokens[index].kind == .word
        && words.contains(tokenizer.text(tokens[index]).uppercased())
    }
    guard let keyword = tokens.indices.first(where: { isWord($0, keywords) }) else { return nil }
    var place = keyword + 1
    // MariaDB: CREATE AGGREGATE FUNCTION.
    if keywords.contains("FUNCTION"), isWord(place, ["FUNCTION"]) { place += 1 }
    if isWord(place, ["IF"]) {
      while isWord(place, ["IF", "NOT", "EXISTS"]) { place += 1 }
    }
    while tokens.indices.contains(place + 2), tokenizer.text(tokens[place + 1]) == "." { place += 2 }
    guard tokens.indices.contains(place), [.word, .quotedIdentifier, .string].contains(tokens[place].kind)
    else {
      return nil
    }
    return SQLText.identifier(tokenizer.bytes[tokens[place].range], kind: tokens[place].kind)
  }
}
