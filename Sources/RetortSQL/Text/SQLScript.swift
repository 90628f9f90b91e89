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
  /// `sqlite3_complete` (https://www.sqlite.org/c3ref/complete.html): the body ends with an END that follows a
  /// semicolon, which the END of a CASE, or a column of that name, cannot.
  /// Empty statements are left out. O(length).
  public static func statements(of text: String, rules: SQLLexicalRules) -> [Statement] {
    var tokenizer = SQLTokenizer(text, rules: rules)
    var result: [Statement] = []
    var words: [String] = []  // the first words of the statement, in upper case
    var start: Int?
    var end = 0
    var isInBody = false
    var followsSemicolon = false
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
      isInBody = false
      followsSemicolon = false
    }

    while let token = tokenizer.next() {
      let isSemicolon = token.kind == .symbol && tokenizer.bytes[token.range].elementsEqual(";".utf8)
      if isSemicolon, !isInBody {
        finish()
        continue
      }
      if start == nil { start = token.range.lowerBound }
      end = token.range.upperBound
      if token.kind == .word, words.count < 6 || isTrigger() {
        let word = tokenizer.text(token).uppercased()
        if words.count < 6 { words.append(word) }
        if !isInBody, word == "BEGIN", isTrigger() {
          isInBody = true
        } else if isInBody, word == "END", followsSemicolon {
          isInBody = false
        }
      }
      followsSemicolon = isSemicolon
    }
    finish()
    return result
  }
}
