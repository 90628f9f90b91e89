/// Comparing and taking apart SQL text by its tokens.
public enum SQLText {
  /// The text of an identifier token without its quotes.
  public static func identifier(_ bytes: ArraySlice<UInt8>, kind: SQLToken.Kind) -> String {
    guard kind != .word, bytes.count >= 2, let quote = bytes.first else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex + 1
    let end = bytes.endIndex - 1
    while index < end {
      result.append(bytes[index])
      if bytes[index] == quote, quote != UInt8(ascii: "["), index + 1 < end, bytes[index + 1] == quote {
        index += 1
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text in a form in which two spellings of the same tokens are equal: one space between tokens, no
  /// comments, words and quoted identifiers in lower case and without quotes, `==` as `=`, `<>` as `!=`,
  /// no outer parentheses.
  ///
  /// It is for comparing only: the result is no longer valid SQL where an identifier needs its quotes.
  /// It does not know what words mean; `a = 1` and `1 = a` differ.
  public static func canonical(_ text: String, rules: SQLLexicalRules) -> String {
    String(
      decoding: Array(pieces(of: text, rules: rules).joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  /// The pieces that `canonical` puts together.
  public static func canonicalPieces(_ text: String, rules: SQLLexicalRules) -> [String] {
    pieces(of: text, rules: rules).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func pieces(of text: String, rules: SQLLexicalRules) -> ArraySlice<[UInt8]> {
    var tokenizer = SQLTokenizer(text, rules: rules)
    var pieces: [[UInt8]] = []
    while let token = tokenizer.next() {
      let bytes = tokenizer.bytes[token.range]
      switch token.kind {
      case .word, .quotedIdentifier:
        pieces.append(Array(identifier(bytes, kind: token.kind).asciiLowercased.utf8))
      case .symbol where bytes.elementsEqual("==".utf8): pieces.append(Array("=".utf8))
      case .symbol where bytes.elementsEqual("<>".utf8): pieces.append(Array("!=".utf8))
      case .number, .blob: pieces.append(bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 })
      default: pieces.append(Array(bytes))
      }
    }
    while pieces.last == [UInt8(ascii: ";")] { pieces.removeLast() }
    var slice = pieces[...]
    while slice.count >= 2, closesAtEnd(slice) { slice = slice.dropFirst().dropLast() }
    return slice
  }

  /// Whether the first piece is a parenthesis that the last one closes.
  private static func closesAtEnd(_ pieces: ArraySlice<[UInt8]>) -> Bool {
    let open = [UInt8(ascii: "(")]
    let close = [UInt8(ascii: ")")]
    guard pieces.first == open, pieces.last == close else { return false }
    var depth = 0
    for (index, piece) in zip(pieces.indices, pieces) {
      if piece == open { depth += 1 }
      if piece == close { depth -= 1 }
      if depth == 0 { return index == pieces.endIndex - 1 }
    }
    return false
  }

  /// The text without white space, comments and parentheses around it.
  public static func withoutOuterParentheses(_ text: String, rules: SQLLexicalRules) -> String {
    var current = trimmed(text)
    while true {
      let tokenizer = SQLTokenizer(current, rules: rules)
      let tokens = SQLTokenizer.tokens(of: current, rules: rules)
      guard tokens.count > 2, closesAtEnd(tokens.map { Array(tokenizer.bytes[$0.range]) }[...]),
        let first = tokens.first, let last = tokens.last
      else { return current }
      current = trimmed(
        String(decoding: tokenizer.bytes[first.range.upperBound..<last.range.lowerBound], as: UTF8.self))
    }
  }

  public static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    guard let start = bytes.firstIndex(where: { !isSpace($0) }),
      let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }

  /// Whether a word or quoted identifier of the text is `name`, in any case.
  public static func mentions(_ name: String, in text: String, rules: SQLLexicalRules) -> Bool {
    let wanted = name.asciiLowercased
    var tokenizer = SQLTokenizer(text, rules: rules)
    while let token = tokenizer.next() {
      guard token.kind == .word || token.kind == .quotedIdentifier else { continue }
      if identifier(tokenizer.bytes[token.range], kind: token.kind).asciiLowercased == wanted { return true }
    }
    return false
  }

  /// The text without `table.` in front of names.
  public static func removingQualifier(_ table: String, from text: String, rules: SQLLexicalRules) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let wanted = table.asciiLowercased
    let tokenizer = SQLTokenizer(text, rules: rules)
    let tokens = SQLTokenizer.tokens(of: text, rules: rules)
    var result: [UInt8] = []
    var copied = 0
    for (index, token) in tokens.enumerated() {
      guard token.kind == .word || token.kind == .quotedIdentifier, index + 2 < tokens.count,
        tokenizer.bytes[tokens[index + 1].range].elementsEqual(".".utf8),
        identifier(tokenizer.bytes[token.range], kind: token.kind).asciiLowercased == wanted
      else { continue }
      result += tokenizer.bytes[copied..<token.range.lowerBound]
      copied = tokens[index + 1].range.upperBound
    }
    result += tokenizer.bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with each identifier `name` (in any case) spelled `newName`; a word in front of a parenthesis
  /// is a function and stays.
  public static func renaming(
    _ name: String, to newName: String, in text: String, rules: SQLLexicalRules
  ) -> String {
    let wanted = name.asciiLowercased
    let tokenizer = SQLTokenizer(text, rules: rules)
    let tokens = SQLTokenizer.tokens(of: text, rules: rules)
    var result: [UInt8] = []
    var copied = 0
    for (index, token) in tokens.enumerated() {
      guard token.kind == .word || token.kind == .quotedIdentifier,
        identifier(tokenizer.bytes[token.range], kind: token.kind).asciiLowercased == wanted
      else { continue }
      if token.kind == .word, index + 1 < tokens.count,
        tokenizer.bytes[tokens[index + 1].range].elementsEqual("(".utf8)
      {
        continue
      }
      result += tokenizer.bytes[copied..<token.range.lowerBound]
      result += newName.utf8
      copied = token.range.upperBound
    }
    result += tokenizer.bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }
}
