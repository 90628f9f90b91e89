/// Splits a script into statements as the dialect's client would.
public enum SQLScript {
  /// A statement of a script.
  public struct Statement: Hashable, Sendable {
    /// Without the semicolon and surrounding white space; comments inside are kept.
    public var text: String
    /// The line on which it begins, from 1.
    public var line: Int
  }

  /// The statements between semicolons that stand outside literals, comments and trigger bodies.
  ///
  /// A semicolon inside `CREATE [TEMP] TRIGGER … BEGIN … END` does not end the statement, as in
  /// `sqlite3_complete` (https://www.sqlite.org/c3ref/complete.html), with CASE … END kept apart.
  /// Empty statements are left out. O(length).
  public static func statements(of text: String, rules: SQLLexicalRules) -> [Statement] {
    var tokenizer = SQLTokenizer(text, rules: rules)
    var result: [Statement] = []
    var words: [String] = []  // the first words of the statement, in upper case
    var start: Int?
    var end = 0
    var depth = 0
    var line = 1
    var counted = 0

    func isTrigger() -> Bool {
      guard words.first == "CREATE" else { return false }
      let rest = words.dropFirst().drop { ["TEMP", "TEMPORARY", "OR", "REPLACE"].contains($0) }
      return rest.first == "TRIGGER"
    }
    func finish() {
      if let first = start {
        for byte in tokenizer.bytes[counted..<first] where byte == 0x0A { line += 1 }
        counted = first
        result.append(
          Statement(text: String(decoding: tokenizer.bytes[first..<end], as: UTF8.self), line: line))
      }
      start = nil
      words = []
      depth = 0
    }

    while let token = tokenizer.next() {
      if token.kind == .symbol, tokenizer.bytes[token.range].elementsEqual(";".utf8), depth == 0 {
        finish()
        continue
      }
      if start == nil { start = token.range.lowerBound }
      end = token.range.upperBound
      guard token.kind == .word, words.count < 6 || depth > 0 || isTrigger() else { continue }
      let word = tokenizer.text(token).uppercased()
      if words.count < 6 { words.append(word) }
      if isTrigger() {
        if word == "BEGIN" && depth == 0 {
          depth = 1
        } else if word == "CASE" && depth > 0 {
          depth += 1
        } else if word == "END" && depth > 0 {
          depth -= 1
        }
      }
    }
    finish()
    return result
  }
}
