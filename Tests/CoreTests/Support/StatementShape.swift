import RetortSQL

/// The tokens of a statement, and what stands between them.
struct StatementShape {
  struct Token: Equatable {
    enum Kind: Equatable { case name, string, blob, number, parameter, symbol }

    var kind: Kind
    var bytes: [UInt8]
    /// A text or a name without its quotes.
    var content: [UInt8]
  }

  private(set) var tokens: [Token] = []
  /// Every literal, name and comment ends, and there is nothing but white space between tokens.
  private(set) var isWhole = true

  init(_ sql: String, _ dialect: any Dialect) {
    let rules = dialect.lexicalRules
    var tokenizer = SQLTokenizer(sql, rules: rules)
    var end = 0
    func isBlank(_ range: Range<Int>) -> Bool {
      tokenizer.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A }
    }
    while let token = tokenizer.next() {
      if !isBlank(end..<token.range.lowerBound) { isWhole = false }
      end = token.range.upperBound
      tokens.append(StatementShape.token(token, Array(tokenizer.bytes[token.range]), rules))
    }
    if !isBlank(end..<tokenizer.bytes.count) || tokenizer.isUnterminated { isWhole = false }
    joinTextsWithNUL()
  }

  private static func token(_ token: SQLToken, _ bytes: [UInt8], _ rules: SQLLexicalRules) -> Token {
    switch token.kind {
    case .word: Token(kind: .name, bytes: bytes, content: bytes)
    case .quotedIdentifier: Token(kind: .name, bytes: bytes, content: unquoted(bytes, escapes: false))
    case .string:
      Token(kind: .string, bytes: bytes, content: unquoted(bytes, escapes: rules.backslashEscapes))
    case .blob: Token(kind: .blob, bytes: bytes, content: bytes)
    case .number: Token(kind: .number, bytes: bytes, content: bytes)
    case .parameter: Token(kind: .parameter, bytes: bytes, content: bytes)
    case .symbol: Token(kind: .symbol, bytes: bytes, content: bytes)
    }
  }

  /// What the database reads between the quotes, worked out apart from what writes them.
  private static func unquoted(_ bytes: [UInt8], escapes: Bool) -> [UInt8] {
    guard bytes.count >= 2, let quote = bytes.first else { return bytes }
    var result: [UInt8] = []
    var index = 1
    while index < bytes.count - 1 {
      var byte = bytes[index]
      if byte == quote {
        index += 1
      } else if escapes, byte == UInt8(ascii: "\\") {
        index += 1
        byte = bytes[index]
        switch byte {
        case UInt8(ascii: "0"): byte = 0
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "Z"): byte = 0x1A
        default: break
        }
      }
      result.append(byte)
      index += 1
    }
    return result
  }

  /// SQLite has texts with a NUL as `CAST(x'…' AS TEXT)`, which is one text.
  private mutating func joinTextsWithNUL() {
    let frame = ["CAST", "(", "", "AS", "TEXT", ")"].map { Array($0.utf8) }
    var index = 0
    while index + frame.count <= tokens.count {
      let part = tokens[index..<index + frame.count]
      let blob = tokens[index + 2]
      if blob.kind == .blob, zip(part, frame).allSatisfy({ $1.isEmpty || $0.bytes == $1 }) {
        let digits = blob.bytes.dropFirst(2).dropLast().map {
          UInt8($0 <= 0x39 ? $0 - 0x30 : ($0 | 0x20) - 0x57)
        }
        let content = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        tokens.replaceSubrange(
          index..<index + frame.count, with: [Token(kind: .string, bytes: blob.bytes, content: content)])
      }
      index += 1
    }
  }

  /// Why the two are not the same statement with another name or text in it; nil where they are.
  ///
  /// - Parameters:
  ///   - own: the names and texts of this one that the other one has others for.
  ///   - others: what the other one has for each of them.
  func difference(from other: StatementShape, own: [[UInt8]], others: [[UInt8]]) -> String? {
    guard isWhole, other.isWhole else {
      return "a literal, a name or a comment does not end, or hides something"
    }
    guard tokens.count == other.tokens.count else {
      return "\(other.tokens.count) tokens instead of \(tokens.count)"
    }
    for (one, two) in zip(tokens, other.tokens) where one != two {
      guard one.kind == two.kind, one.kind == .name || one.kind == .string,
        zip(own, others).contains(where: { $0 == one.content && $1 == two.content })
      else {
        return
          "\(String(decoding: one.bytes, as: UTF8.self)) became \(String(decoding: two.bytes, as: UTF8.self))"
      }
    }
    return nil
  }

  /// Why what the other one has in the place of one token of this is more than a part of an expression; nil where it is none.
  func breakout(of other: StatementShape, in place: [UInt8]) -> String? {
    guard isWhole, other.isWhole else {
      return "a literal, a name or a comment does not end, or hides something"
    }
    guard let index = tokens.firstIndex(where: { $0.content == place }) else {
      return tokens == other.tokens ? nil : "what it is not in changed"
    }
    let behind = tokens.count - index - 1
    guard other.tokens.count >= index + behind, other.tokens.prefix(index) == tokens.prefix(index),
      other.tokens.suffix(behind) == tokens.suffix(behind)
    else { return "what stands around it changed" }
    var depth = 0
    for token in other.tokens[index..<other.tokens.count - behind] {
      if token.bytes == [UInt8(ascii: "(")] { depth += 1 }
      if token.bytes == [UInt8(ascii: ")")] { depth -= 1 }
      // A question mark is an operator, where the dialect does not refuse it.
      let isParameter = token.kind == .parameter && token.bytes != [UInt8(ascii: "?")]
      if depth < 0 || token.bytes == [UInt8(ascii: ";")] || isParameter {
        return "\(String(decoding: token.bytes, as: UTF8.self)) reaches out of it"
      }
    }
    return depth == 0 ? nil : "a parenthesis stays open"
  }
}
