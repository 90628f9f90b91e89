import RetortSQL

/// Walks the tokens of a stored statement.
struct SQLiteTokenCursor {
  let bytes: [UInt8]
  let tokens: [SQLToken]
  var position = 0

  init(_ text: String) {
    var tokenizer = SQLTokenizer(text, rules: SQLiteDialect.lexicalRules)
    var tokens: [SQLToken] = []
    tokens.reserveCapacity(tokenizer.bytes.count / 4)
    while let token = tokenizer.next() { tokens.append(token) }
    self.bytes = tokenizer.bytes
    self.tokens = tokens
  }

  var isAtEnd: Bool { position >= tokens.count }
  var current: SQLToken? { position < tokens.count ? tokens[position] : nil }

  /// Whether the current token is this keyword (given in upper case).
  func isAt(_ keyword: StaticString, offset: Int = 0) -> Bool {
    guard position + offset < tokens.count else { return false }
    let token = tokens[position + offset]
    guard token.kind == .word, token.range.count == keyword.utf8CodeUnitCount else { return false }
    let wanted = UnsafeBufferPointer(start: keyword.utf8Start, count: keyword.utf8CodeUnitCount)
    return zip(bytes[token.range], wanted).allSatisfy { ($0 >= 97 && $0 <= 122 ? $0 & 0xDF : $0) == $1 }
  }

  func isAtSymbol(_ symbol: Unicode.Scalar, offset: Int = 0) -> Bool {
    guard position + offset < tokens.count else { return false }
    let token = tokens[position + offset]
    return token.kind == .symbol && token.range.count == 1
      && bytes[token.range.lowerBound] == UInt8(ascii: symbol)
  }

  mutating func take(_ keyword: StaticString) -> Bool {
    guard isAt(keyword) else { return false }
    position += 1
    return true
  }

  mutating func take(_ first: StaticString, _ second: StaticString) -> Bool {
    guard isAt(first), isAt(second, offset: 1) else { return false }
    position += 2
    return true
  }

  mutating func takeSymbol(_ symbol: Unicode.Scalar) -> Bool {
    guard isAtSymbol(symbol) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ keyword: StaticString) throws {
    guard take(keyword) else { throw failure("expected \(keyword)") }
  }

  mutating func expectSymbol(_ symbol: Unicode.Scalar) throws {
    guard takeSymbol(symbol) else { throw failure("expected '\(symbol)'") }
  }

  /// A name: a word, a quoted identifier or a string literal (which SQLite takes for a name here).
  mutating func name() throws -> String {
    guard let token = current, [.word, .quotedIdentifier, .string].contains(token.kind) else {
      throw failure("expected a name")
    }
    position += 1
    return SQLText.identifier(bytes[token.range], kind: token.kind)
  }

  /// `[schema .] name`.
  mutating func qualifiedName() throws -> QualifiedName {
    let first = try name()
    guard takeSymbol(".") else { return QualifiedName(first) }
    return QualifiedName(try name(), schema: first)
  }

  /// The source text of tokens from `start` up to the current one.
  func text(from start: Int) -> String {
    guard start < position else { return "" }
    return String(
      decoding: bytes[tokens[start].range.lowerBound..<tokens[position - 1].range.upperBound], as: UTF8.self)
  }

  /// The source text from the current token to the end.
  func rest() -> String {
    guard let token = current, let last = tokens.last else { return "" }
    return String(decoding: bytes[token.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  /// A parenthesised text, without its parentheses; the cursor stands behind it.
  mutating func parenthesized() throws -> String {
    try expectSymbol("(")
    let start = position
    var depth = 1
    while !isAtEnd {
      if isAtSymbol("(") { depth += 1 }
      if isAtSymbol(")") {
        depth -= 1
        if depth == 0 {
          let inner = text(from: start)
          position += 1
          return inner
        }
      }
      position += 1
    }
    throw failure("a parenthesis is not closed")
  }

  func failure(_ what: String) -> RetortError {
    let near = current.map { " near '\(String(decoding: bytes[$0.range], as: UTF8.self))'" } ?? " at the end"
    return RetortError("unreadable_schema", "\(what)\(near)")
  }
}
