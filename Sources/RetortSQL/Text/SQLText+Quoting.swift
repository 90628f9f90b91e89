extension SQLText {
  /// The text between quotes, with each quote in it doubled.
  ///
  /// ```swift
  /// SQLText.quoted("it's", by: UInt8(ascii: "'"))   // 'it''s'
  /// ```
  ///
  /// It looks at bytes, as databases do. To Swift a quote with a combining mark behind it is one character, which is not
  /// equal to a quote: `replacing` would pass over it, and the text would end there.
  ///
  /// - Parameter quote: a quote of ASCII.
  public static func quoted(_ text: String, by quote: UInt8) -> String {
    var bytes: [UInt8] = [quote]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the text is that of one type and nothing else: words, names and arguments in parentheses that close. It could
  /// not end the CAST that it stands in.
  static func isTypeName(_ text: String, rules: SQLLexicalRules) -> Bool {
    let isPlain = text.utf8.allSatisfy {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F || $0 == 0x20
    }
    if isPlain { return text.utf8.contains { $0 != 0x20 } }
    var tokenizer = SQLTokenizer(text, rules: rules)
    var depth = 0
    var end = 0
    var count = 0
    while let token = tokenizer.next() {
      // A comment between tokens may hide what follows.
      guard tokenizer.bytes[end..<token.range.lowerBound].allSatisfy({ $0 == 0x20 }) else { return false }
      end = token.range.upperBound
      count += 1
      switch token.kind {
      case .word, .quotedIdentifier, .number, .string: continue
      case .blob, .parameter: return false
      case .symbol: break
      }
      switch tokenizer.text(token) {
      case "(": depth += 1
      case ")": depth -= 1
      case ",": if depth == 0 { return false }
      case ".", "[", "]": break
      default: return false
      }
      if depth < 0 { return false }
    }
    return count > 0 && depth == 0 && !tokenizer.isUnterminated && end == tokenizer.bytes.count
  }
}
