/// Splits a script into statements as the dialect's client would.
public enum SQLScript {
  /// A statement of a script.
  public struct Statement: Hashable, Sendable {
    /// Without the semicolon and surrounding white space; comments inside are kept.
    public var text: String
    /// The line on which it begins, from 1.
    public var line: Int
  }

  /// The statements between semicolons that stand outside literals, comments and bodies.
  ///
  /// A body is what stands between `BEGIN` and its `END`: of a trigger in SQLite, as in `sqlite3_complete`
  /// (https://www.sqlite.org/c3ref/complete.html), where the END follows a semicolon; of triggers, routines and
  /// events in MySQL and MariaDB, whose compound statements may nest; of `BEGIN ATOMIC` in PostgreSQL.
  /// The client command `DELIMITER` of MySQL and MariaDB is understood. Empty statements are left out.
  /// O(length).
  public static func statements(of text: String, rules: SQLLexicalRules) -> [Statement] {
    guard rules.hashComments else { return split(text, rules, delimiter: ";", firstLine: 1) }
    var rules = rules
    rules.executableComments = true
    // The client reads its own commands line by line.
    var result: [Statement] = []
    var delimiter = ";"
    var part: [Substring] = []
    var firstLine = 1
    var line = 0
    func flush() {
      result += split(
        part.joined(separator: "\n"), rules, delimiter: delimiter, firstLine: firstLine)
      part = []
    }
    guard text.asciiLowercased.contains("delimiter") else {
      return split(text, rules, delimiter: ";", firstLine: 1)
    }
    for entry in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      let words = entry.split(whereSeparator: \.isWhitespace)
      if words.count == 2, words[0].uppercased() == "DELIMITER" {
        flush()
        delimiter = String(words[1])
        firstLine = line + 1
      } else {
        part.append(entry)
      }
    }
    flush()
    return result
  }

  private static func split(
    _ text: String, _ rules: SQLLexicalRules, delimiter: String, firstLine: Int
  ) -> [Statement] {
    var tokenizer = SQLTokenizer(text, rules: rules)
    let mark = Array(delimiter.utf8)
    var result: [Statement] = []
    var body = SQLBody(rules: rules)
    var start: Int?
    var end = 0
    var passed = 0
    var line = firstLine
    var counted = 0

    func finish(at limit: Int?) {
      if let first = start {
        for byte in tokenizer.bytes[counted..<first] where byte == 0x0A { line += 1 }
        counted = first
        // What closes an executable comment belongs to the statement.
        let last = rules.executableComments ? limit ?? tokenizer.bytes.count : end
        result.append(
          Statement(
            text: SQLText.trimmed(String(decoding: tokenizer.bytes[first..<last], as: UTF8.self)), line: line)
        )
      }
      start = nil
      body = SQLBody(rules: rules)
    }

    while let token = tokenizer.next() {
      let lower = token.range.lowerBound
      let isDelimiter =
        lower >= passed && token.kind != .string && lower + mark.count <= tokenizer.bytes.count
        && tokenizer.bytes[lower..<lower + mark.count].elementsEqual(mark)
      if isDelimiter, delimiter != ";" || !body.isOpen {
        finish(at: lower)
        passed = lower + mark.count
        continue
      }
      guard lower >= passed else { continue }
      if start == nil { start = rules.executableComments ? opening(tokenizer.bytes, passed, lower) : lower }
      end = token.range.upperBound
      body.read(token, tokenizer)
    }
    finish(at: nil)
    return result
  }

  /// Where a statement begins whose first token is at `token`: with the sign of an executable comment.
  private static func opening(_ bytes: [UInt8], _ from: Int, _ token: Int) -> Int {
    var index = from
    while index + 2 < token {
      if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*"),
        bytes[index + 2] == UInt8(ascii: "!") || bytes[index + 2] == UInt8(ascii: "M")
      {
        return index
      }
      index += 1
    }
    return token
  }
}

/// Follows a statement token by token, to know whether a semicolon stands inside a body.
struct SQLBody {
  private enum Style { case sqlite, postgresql, mysql }

  private let style: Style
  /// The first words of the statement, in upper case.
  private var words: [String] = []
  private var depth = 0
  private var followsSemicolon = false
  /// The word before, empty after a symbol.
  private var previous = ""
  /// A statement may begin here.
  private var atStatement = false
  private var endsBlock = false

  init(rules: SQLLexicalRules) {
    style = rules.hashComments ? .mysql : rules.dollarQuotes ? .postgresql : .sqlite
  }

  var isOpen: Bool { depth > 0 }

  private var isCreate: Bool { words.first == "CREATE" }

  /// What the statement creates, after `OR REPLACE`, `TEMP`, `DEFINER = …` and the like.
  private func creates(_ kinds: Set<String>) -> Bool {
    guard isCreate else { return false }
    return words.dropFirst().contains(where: kinds.contains)
  }

  mutating func read(_ token: SQLToken, _ tokenizer: SQLTokenizer) {
    let text = tokenizer.text(token)
    let word = token.kind == .word ? text.uppercased() : ""
    if !word.isEmpty, words.count < 16 { words.append(word) }
    switch style {
    case .sqlite: readSQLite(word)
    case .postgresql: readPostgreSQL(word)
    case .mysql: readMySQL(word, text)
    }
    followsSemicolon = text == ";"
    previous = word
  }

  private mutating func readSQLite(_ word: String) {
    if depth == 0, word == "BEGIN" {
      let rest = words.dropFirst().drop { ["TEMP", "TEMPORARY", "OR", "REPLACE"].contains($0) }
      if isCreate, rest.first == "TRIGGER" { depth = 1 }
    } else if depth == 1, word == "END", followsSemicolon {
      depth = 0
    }
  }

  private mutating func readPostgreSQL(_ word: String) {
    if depth == 0 {
      if word == "ATOMIC", previous == "BEGIN", isCreate { depth = 1 }
    } else if word == "CASE" {
      depth += 1
    } else if word == "END" {
      depth -= 1
    }
  }

  private mutating func readMySQL(_ word: String, _ text: String) {
    if depth == 0 {
      if word == "BEGIN",
        creates(["TRIGGER", "PROCEDURE", "FUNCTION", "EVENT"]) || words.count == 2 && words[1] == "NOT"
      {
        depth = 1
        atStatement = true
      }
      return
    }
    defer {
      atStatement =
        text == ";"
        || [":", "BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT"].contains(word.isEmpty ? text : word)
    }
    if endsBlock {
      endsBlock = false
      if ["IF", "CASE", "LOOP", "WHILE", "REPEAT"].contains(word) { return }
    }
    switch word {
    case "END":
      depth -= 1
      endsBlock = true
    case "BEGIN", "CASE": depth += 1
    case "IF", "WHILE", "REPEAT", "LOOP": if atStatement { depth += 1 }
    default: break
    }
  }
}
