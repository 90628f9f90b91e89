/// What differs between the dialects' lexical rules.
public struct SQLLexicalRules: Hashable, Sendable {
  /// `[name]` is an identifier (SQLite).
  public var brackets = false
  /// A backslash escapes in string literals (MySQL/MariaDB without NO_BACKSLASH_ESCAPES).
  public var backslashEscapes = false
  /// `$tag$ … $tag$` is a string (PostgreSQL).
  public var dollarQuotes = false
  /// `#` begins a comment (MySQL/MariaDB).
  public var hashComments = false
  /// `/* … /* … */ … */` (PostgreSQL).
  public var nestedComments = false
  /// `"x"` is a string (MySQL/MariaDB without ANSI_QUOTES).
  public var doubleQuotedStrings = false
  /// `E'…'` is a string with backslash escapes (PostgreSQL).
  public var escapeStrings = false

  /// `/*! … */` is code (MySQL/MariaDB): the comment's own signs are passed over, what is in it is not.
  public var executableComments = false

  public init() {}
}

/// A token of SQL text, as a range of its UTF-8 bytes.
public struct SQLToken: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case word
    case quotedIdentifier
    case string
    case blob
    case number
    case parameter
    case symbol
  }

  public var kind: Kind
  public var range: Range<Int>
}

/// Splits SQL text into tokens; white space and comments are passed over.
///
/// It never fails: an unterminated literal or comment reaches to the end of the text (`isUnterminated`).
public struct SQLTokenizer {
  public let bytes: [UInt8]
  public let rules: SQLLexicalRules
  public private(set) var position = 0
  public private(set) var isUnterminated = false
  private var isInExecutableComment = false

  public init(_ text: String, rules: SQLLexicalRules) {
    self.bytes = Array(text.utf8)
    self.rules = rules
  }

  public init(bytes: [UInt8], rules: SQLLexicalRules) {
    self.bytes = bytes
    self.rules = rules
  }

  /// All tokens of the text. O(length).
  public static func tokens(of text: String, rules: SQLLexicalRules) -> [SQLToken] {
    var tokenizer = SQLTokenizer(text, rules: rules)
    var tokens: [SQLToken] = []
    tokens.reserveCapacity(tokenizer.bytes.count / 5)
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  public func text(_ token: SQLToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// The next token, nil at the end.
  public mutating func next() -> SQLToken? {
    skipSpaceAndComments()
    guard position < bytes.count else { return nil }
    let start = position
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "'"):
      skipQuoted(byte, escapes: rules.backslashEscapes)
      return token(.string, from: start)
    case UInt8(ascii: "\""):
      skipQuoted(byte, escapes: rules.doubleQuotedStrings && rules.backslashEscapes)
      return token(rules.doubleQuotedStrings ? .string : .quotedIdentifier, from: start)
    case UInt8(ascii: "`"):
      skipQuoted(byte, escapes: false)
      return token(.quotedIdentifier, from: start)
    case UInt8(ascii: "[") where rules.brackets:
      skip(to: UInt8(ascii: "]"))
      return token(.quotedIdentifier, from: start)
    case UInt8(ascii: "$") where rules.dollarQuotes && skipDollarQuote():
      return token(.string, from: start)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      if peek(1) == UInt8(ascii: "'") {
        position += 1
        skipQuoted(UInt8(ascii: "'"), escapes: false)
        return token(.blob, from: start)
      }
      return word(from: start)
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      if rules.escapeStrings, peek(1) == UInt8(ascii: "'") {
        position += 1
        skipQuoted(UInt8(ascii: "'"), escapes: true)
        return token(.string, from: start)
      }
      return word(from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      skipNumber()
      return token(.number, from: start)
    case UInt8(ascii: ".") where isDigit(peek(1)):
      skipNumber()
      return token(.number, from: start)
    case UInt8(ascii: "?"):
      position += 1
      while isDigit(peek(0)) { position += 1 }
      return token(.parameter, from: start)
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "$"):
      if isWordStart(peek(1)) {
        position += 1
        skipWord()
        return token(.parameter, from: start)
      }
      return symbol(from: start)
    default:
      return isWordStart(byte) ? word(from: start) : symbol(from: start)
    }
  }

  private func token(_ kind: SQLToken.Kind, from start: Int) -> SQLToken {
    SQLToken(kind: kind, range: start..<position)
  }

  private mutating func word(from start: Int) -> SQLToken {
    skipWord()
    return token(.word, from: start)
  }

  private mutating func symbol(from start: Int) -> SQLToken {
    position += 1
    if let second = peek(0), SQLTokenizer.isPair(bytes[start], second) {
      position += 1
      if second == UInt8(ascii: ">"), bytes[start] == UInt8(ascii: "-"), peek(0) == UInt8(ascii: ">") {
        position += 1
      }
    }
    return token(.symbol, from: start)
  }

  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "<"), UInt8(ascii: "=")),
      (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "<"), UInt8(ascii: "<")),
      (UInt8(ascii: ">"), UInt8(ascii: "=")), (UInt8(ascii: ">"), UInt8(ascii: ">")),
      (UInt8(ascii: "!"), UInt8(ascii: "=")), (UInt8(ascii: "|"), UInt8(ascii: "|")),
      (UInt8(ascii: "-"), UInt8(ascii: ">")), (UInt8(ascii: ":"), UInt8(ascii: ":")):
      true
    default: false
    }
  }

  private func peek(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private func isWordStart(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte == UInt8(ascii: "_") || byte >= 0x80
      || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  /// Whether a byte of UTF-8 goes on with a word that has begun: a letter, a digit, `_` or `$`.
  package static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private mutating func skipWord() {
    while let byte = peek(0), SQLTokenizer.isInWord(byte) { position += 1 }
  }

  private mutating func skipNumber() {
    if peek(0) == UInt8(ascii: "0"), let second = peek(1), second | 0x20 == UInt8(ascii: "x") {
      position += 2
      while let byte = peek(0), isDigit(byte) || isWordStart(byte) { position += 1 }
      return
    }
    while isDigit(peek(0)) || peek(0) == UInt8(ascii: "_") { position += 1 }
    if peek(0) == UInt8(ascii: ".") {
      position += 1
      while isDigit(peek(0)) || peek(0) == UInt8(ascii: "_") { position += 1 }
    }
    if let byte = peek(0), byte | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if isDigit(peek(1 + sign)) {
        position += 1 + sign
        while isDigit(peek(0)) { position += 1 }
      }
    }
    // What follows without a space belongs to the (malformed) number.
    while let byte = peek(0), isWordStart(byte) { position += 1 }
  }

  private mutating func skipQuoted(_ quote: UInt8, escapes: Bool) {
    position += 1
    while position < bytes.count {
      if bytes[position] == quote {
        position += 1
        guard peek(0) == quote else { return }
      } else if escapes, bytes[position] == UInt8(ascii: "\\") {
        position += 1
      }
      position += 1
    }
    position = bytes.count
    isUnterminated = true
  }

  private mutating func skip(to end: UInt8) {
    while position < bytes.count {
      position += 1
      if bytes[position - 1] == end { return }
    }
    isUnterminated = true
  }

  private mutating func skipDollarQuote() -> Bool {
    var end = position + 1
    while end < bytes.count, isWordStart(bytes[end]) || (end > position + 1 && isDigit(bytes[end])) {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return false }
    let tag = bytes[position...end]
    var search = end + 1
    while search + tag.count <= bytes.count {
      if bytes[search..<search + tag.count].elementsEqual(tag) {
        position = search + tag.count
        return true
      }
      search += 1
    }
    position = bytes.count
    isUnterminated = true
    return true
  }

  private mutating func skipSpaceAndComments() {
    while let byte = peek(0) {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        position += 1
      // Where # begins a comment, -- does so only before a space: 5--2 is 7.
      case UInt8(ascii: "-")
      where peek(1) == UInt8(ascii: "-") && (!rules.hashComments || (peek(2) ?? 0x20) <= 0x20):
        skipLine()
      case UInt8(ascii: "#") where rules.hashComments:
        skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        if rules.executableComments, skipExecutableComment() { continue }
        skipBlockComment()
      case UInt8(ascii: "*")
      where rules.executableComments && isInExecutableComment && peek(1) == UInt8(ascii: "/"):
        isInExecutableComment = false
        position += 2
      case 0xEF where peek(1) == 0xBB && peek(2) == 0xBF:
        position += 3  // a byte order mark
      default:
        return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
  }

  /// `/*!`, `/*M!` and the version after it.
  private mutating func skipExecutableComment() -> Bool {
    var length = 2
    if peek(length) == UInt8(ascii: "M") { length += 1 }
    guard peek(length) == UInt8(ascii: "!") else { return false }
    position += length + 1
    while isDigit(peek(0)) { position += 1 }
    isInExecutableComment = true
    return true
  }

  private mutating func skipBlockComment() {
    position += 2
    var depth = 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        position += 2
        depth -= 1
        if depth == 0 { return }
      } else if rules.nestedComments, bytes[position] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        position += 2
        depth += 1
      } else {
        position += 1
      }
    }
    isUnterminated = true
  }
}
