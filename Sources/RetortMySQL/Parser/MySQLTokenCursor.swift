import RetortSQL

/// Walks the tokens of a statement that the server printed.
struct MySQLTokenCursor {
  let bytes: [UInt8]
  let tokens: [SQLToken]
  var position = 0

  /// - Parameter rules: how the text was printed; Retort's sessions print by the standard ones.
  init(_ text: String, rules: SQLLexicalRules = MySQLDialect.lexicalRules) {
    var tokenizer = SQLTokenizer(bytes: MySQLTokenCursor.unwrapped(Array(text.utf8)), rules: rules)
    var tokens: [SQLToken] = []
    tokens.reserveCapacity(tokenizer.bytes.count / 4)
    while let token = tokenizer.next() { tokens.append(token) }
    self.bytes = tokenizer.bytes
    self.tokens = tokens
  }

  /// The text with what stands in `/*!80000 … */` and `/*M!100301 … */` as if it were no comment: the server
  /// hides there what other versions would not read.
  static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    func isComment(_ index: Int) -> Int? {
      guard index + 3 < bytes.count, bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*")
      else { return nil }
      var next = index + 2
      if bytes[next] == UInt8(ascii: "M") { next += 1 }
      guard next < bytes.count, bytes[next] == UInt8(ascii: "!") else { return nil }
      return next + 1
    }
    guard bytes.indices.contains(where: { isComment($0) != nil }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var isInside = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\"") {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != byte {
          if bytes[index] == UInt8(ascii: "\\"), byte != UInt8(ascii: "`") { index += 1 }
          index += 1
        }
        index = min(index + 1, bytes.count)
        result += bytes[start..<index]
      } else if let start = isComment(index) {
        index = start
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        result.append(0x20)
        isInside = true
      } else if isInside, byte == UInt8(ascii: "*"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/")
      {
        index += 2
        result.append(0x20)
        isInside = false
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
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

  /// A name: a word or a quoted identifier.
  mutating func name() throws -> String {
    guard let token = current, token.kind == .word || token.kind == .quotedIdentifier else {
      throw failure("expected a name")
    }
    position += 1
    return SQLText.identifier(bytes[token.range], kind: token.kind)
  }

  /// `[database .] name`.
  mutating func qualifiedName() throws -> QualifiedName {
    let first = try name()
    guard takeSymbol(".") else { return QualifiedName(first) }
    return QualifiedName(try name(), schema: first)
  }

  /// A string literal's value; its escapes are undone.
  mutating func string() throws -> String {
    guard let token = current, token.kind == .string else { throw failure("expected a string") }
    position += 1
    return MySQLTokenCursor.unescaped(bytes[token.range])
  }

  mutating func integer() throws -> Int64 {
    let isNegative = takeSymbol("-")
    guard let token = current, token.kind == .number,
      let number = Int64((isNegative ? "-" : "") + String(decoding: bytes[token.range], as: UTF8.self))
    else { throw failure("expected a number") }
    position += 1
    return number
  }

  /// The value of a literal between quotes.
  static func unescaped(_ literal: ArraySlice<UInt8>) -> String {
    String(decoding: unescapedBytes(literal), as: UTF8.self)
  }

  static func unescapedBytes(_ literal: ArraySlice<UInt8>) -> [UInt8] {
    guard let quote = literal.first, literal.count >= 2 else { return [] }
    var result: [UInt8] = []
    var index = literal.startIndex + 1
    let end = literal.endIndex - 1
    while index < end {
      var byte = literal[index]
      if byte == UInt8(ascii: "\\"), index + 1 < end {
        index += 1
        byte = literal[index]
        switch byte {
        case UInt8(ascii: "0"): byte = 0
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "Z"): byte = 0x1A
        case UInt8(ascii: "%"), UInt8(ascii: "_"): result.append(UInt8(ascii: "\\"))
        default: break
        }
      } else if byte == quote, index + 1 < end, literal[index + 1] == quote {
        index += 1
      }
      result.append(byte)
      index += 1
    }
    return result
  }

  func text(_ token: SQLToken) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

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
    let near = current.map { " near '\(text($0))'" } ?? " at the end"
    return RetortError("unreadable_schema", "\(what)\(near)")
  }
}
