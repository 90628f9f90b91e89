extension SQLText {
  /// The statement with a line for each clause, and what is in parentheses and has clauses of its own further in: for logs and
  /// for people. Nothing but white space changes; what stands in comments is left out.
  ///
  /// ```swift
  /// SQLText.pretty("SELECT a FROM b WHERE c IN (SELECT d FROM e)", rules: dialect.lexicalRules)
  /// // SELECT a
  /// // FROM b
  /// // WHERE c IN (
  /// //   SELECT d
  /// //   FROM e
  /// // )
  /// ```
  ///
  /// - Complexity: O(length).
  public static func pretty(_ sql: String, rules: SQLLexicalRules) -> String {
    PrettyPrinter(sql, rules).text
  }
}

private struct PrettyPrinter {
  private let bytes: [UInt8]
  private let tokens: [SQLToken]
  private(set) var text = ""
  /// Whether each parenthesis that is open has clauses in it.
  private var open: [Bool] = []
  private var depth: Int { open.count(where: { $0 }) }

  /// Each begins a line, where the word before it is not one of those that belong to it.
  private static let clauses: Set<String> = [
    "from", "where", "group", "having", "window", "order", "limit", "offset", "fetch", "union", "except",
    "intersect",
    "set", "values", "returning", "select", "join", "for",
  ]
  private static let joins: Set<String> = [
    "inner", "left", "right", "full", "cross", "natural", "outer", "lateral",
  ]

  init(_ sql: String, _ rules: SQLLexicalRules) {
    let tokens = SQLTokenizer.tokens(of: sql, rules: rules)
    bytes = Array(sql.utf8)
    self.tokens = tokens
    for index in tokens.indices { write(index) }
  }

  private func word(_ index: Int) -> String {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return "" }
    return String(decoding: bytes[tokens[index].range], as: UTF8.self).asciiLowercased
  }

  private func string(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return String(decoding: bytes[tokens[index].range], as: UTF8.self)
  }

  private mutating func write(_ index: Int) {
    let string = string(index)
    if string == ")", tokens[index].kind == .symbol, open.popLast() ?? false { newLine() }
    let begins = beginsLine(index)
    if begins {
      newLine()
    } else if index > 0, tokens[index - 1].range.upperBound < tokens[index].range.lowerBound,
      !text.hasSuffix("\n"), !isAtLineStart
    {
      text += " "
    }
    text += string
    guard string == "(", tokens[index].kind == .symbol else { return }
    let next = word(index + 1)
    open.append(next == "select" || next == "with" || next == "values" && word(index + 2) == "")
    if open.last == true, next != "select" { newLine() }
  }

  private var isAtLineStart: Bool {
    text.isEmpty || text.last == "\n" || text.utf8.reversed().first { $0 != 0x20 } == 0x0A
  }

  /// A clause begins a line where it is not within parentheses that hold an expression.
  private func beginsLine(_ index: Int) -> Bool {
    guard index > 0, open.last != false else { return false }
    let word = word(index)
    let before = self.word(index - 1)
    switch word {
    case "": return false
    case "join": return !PrettyPrinter.joins.contains(before)
    case "on": return self.word(index + 1) == "conflict" || self.word(index + 1) == "duplicate"
    case "for": return ["update", "share", "no", "key"].contains(self.word(index + 1))
    case "set": return before != "update" && before != "character"
    case "values": return self.word(index + 1) == "" && string(index + 1) == "(" && string(index - 1) != "="
    case "select", "with": return string(index - 1) == "(" || word == "select"
    case "from": return before != "distinct"
    case "group": return before != "within"
    case "order": return self.word(index + 1) == "by" && string(index - 1) != "("
    default:
      if PrettyPrinter.joins.contains(word), word != "lateral", word != "outer" {
        return !PrettyPrinter.joins.contains(before) && string(index + 1) != "("
      }
      return PrettyPrinter.clauses.contains(word)
    }
  }

  private mutating func newLine() {
    while text.last == " " { text.removeLast() }
    if !text.isEmpty, text.last != "\n" { text += "\n" }
    text += String(repeating: "  ", count: depth)
  }
}
