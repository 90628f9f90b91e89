/// A little tokenizer for SQLite's SQL, independent of the one under test.
struct SQLToken: Equatable {
  enum Kind { case word, quoted, string, number, symbol }
  var kind: Kind
  /// Words and quoted identifiers in lower case and without quotes, everything else as written.
  var text: String

  /// True for this keyword, not quoted.
  func isKeyword(_ keyword: String) -> Bool { kind == .word && text == keyword }

  var rendered: String {
    guard kind == .quoted else { return text }
    let plain = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return plain ? text : "[\(text)]"
  }
}

enum SQLTokens {
  static func of(_ sql: String) -> [SQLToken] {
    var scanner = Scanner(characters: Array(sql))
    var tokens: [SQLToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  /// One spelling for everything that means the same: no comments, one space, lower case, no quotes.
  static func normalised(_ tokens: some Sequence<SQLToken>) -> String {
    tokens.map(\.rendered).joined(separator: " ")
  }

  /// As `normalised`, without redundant parentheses around the whole.
  static func normalisedExpression(_ sql: String) -> String {
    normalised(strippingParentheses(of(sql)))
  }

  static func strippingParentheses(_ tokens: [SQLToken]) -> [SQLToken] {
    var tokens = tokens
    while tokens.first?.text == "(", tokens.first?.kind == .symbol,
      closing(tokens, from: 0) == tokens.count - 1
    {
      tokens = Array(tokens[1..<(tokens.count - 1)])
    }
    return tokens
  }

  /// The place of the parenthesis that closes the one at `start`.
  static func closing(_ tokens: [SQLToken], from start: Int) -> Int? {
    var depth = 0
    for (place, token) in tokens.enumerated().dropFirst(start) where token.kind == .symbol {
      if token.text == "(" { depth += 1 }
      if token.text == ")" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// Splits at the commas outside all parentheses.
  static func splitAtCommas(_ tokens: [SQLToken]) -> [[SQLToken]] {
    var parts: [[SQLToken]] = [[]]
    var depth = 0
    for token in tokens {
      if token.kind == .symbol {
        if token.text == "(" { depth += 1 }
        if token.text == ")" { depth -= 1 }
        if token.text == ",", depth == 0 {
          parts.append([])
          continue
        }
      }
      parts[parts.count - 1].append(token)
    }
    return parts
  }

  private struct Scanner {
    let characters: [Character]
    var place = 0

    func peek(_ ahead: Int = 0) -> Character? {
      place + ahead < characters.count ? characters[place + ahead] : nil
    }

    mutating func next() -> SQLToken? {
      skipSpaceAndComments()
      guard let first = peek() else { return nil }
      switch first {
      case "'": return SQLToken(kind: .string, text: "'" + quoted(until: "'", keepingQuotes: true) + "'")
      case "\"", "`": return SQLToken(kind: .quoted, text: quoted(until: first).lowercased())
      case "[": return SQLToken(kind: .quoted, text: quoted(until: "]").lowercased())
      default: break
      }
      if first.isLetter || first == "_" {
        return SQLToken(kind: .word, text: take { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" })
      }
      if first.isNumber || (first == "." && peek(1)?.isNumber == true) {
        return SQLToken(kind: .number, text: take { $0.isLetter || $0.isNumber || $0 == "." })
      }
      place += 1
      return SQLToken(kind: .symbol, text: String(first))
    }

    mutating func skipSpaceAndComments() {
      while let character = peek() {
        if character.isWhitespace {
          place += 1
        } else if character == "-", peek(1) == "-" {
          while let next = peek(), !next.isNewline { _ = next; place += 1 }
        } else if character == "/", peek(1) == "*" {
          place += 2
          while peek() != nil, !(peek() == "*" && peek(1) == "/") { place += 1 }
          place += 2
        } else {
          return
        }
      }
    }

    mutating func take(while belongs: (Character) -> Bool) -> String {
      let start = place
      while let character = peek(), belongs(character) { place += 1 }
      return String(characters[start..<min(place, characters.count)]).lowercased()
    }

    mutating func quoted(until end: Character, keepingQuotes: Bool = false) -> String {
      place += 1
      var text = ""
      while let character = peek() {
        place += 1
        if character == end {
          guard end != "]", peek() == end else { break }
          place += 1
          if keepingQuotes { text.append(character) }
        }
        text.append(character)
      }
      return text
    }
  }
}
