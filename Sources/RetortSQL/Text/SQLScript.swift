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
      if delimiter != ";", token.kind == .word || token.kind == .parameter {
        // The client looks for it everywhere, also at the end of a word: `END$$`.
        var from = max(lower, passed)
        while let place = tokenizer.bytes.firstPlace(of: mark, in: from..<token.range.upperBound) {
          if place > from {
            if start == nil {
              start = rules.executableComments ? opening(tokenizer.bytes, passed, from) : from
            }
            end = place
          }
          finish(at: place)
          passed = place + mark.count
          from = passed
        }
        if from > lower {
          if from < token.range.upperBound {
            start = start ?? from
            end = token.range.upperBound
          }
          continue
        }
      }
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
  /// How many tokens were read.
  private var count = 0
  private var parentheses = 0
  private var hasParameters = false
  /// What was read of a definition may be followed by its body.
  private var isAtBody = false
  private var followsLabel = false

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
    if style == .mysql, token.kind == .parameter, text.utf8.first == UInt8(ascii: ":") {
      // A label's colon, and the word behind it: `lab:BEGIN`.
      read(":", word: "")
      read(String(text.dropFirst()), word: text.dropFirst().uppercased())
    } else {
      read(text, word: token.kind == .word ? text.uppercased() : "")
    }
  }

  private mutating func read(_ text: String, word: String) {
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

  /// Compound statements of MySQL and MariaDB: by themselves, and as the bodies of what is created
  /// (https://mariadb.com/kb/en/programmatic-compound-statements/).
  private mutating func readMySQL(_ word: String, _ text: String) {
    count += 1
    if endsBlock {
      endsBlock = false
      if SQLBody.compound.contains(word) { return }
    }
    if depth == 0 {
      if beginsBody(word, text) {
        depth = 1
        isAtBody = false
        atStatement = ["BEGIN", "LOOP", "REPEAT"].contains(word)
      } else {
        readHead(word, text)
      }
      return
    }
    defer {
      atStatement =
        text == ";" || word == "ATOMIC" && previous == "NOT"
        || [":", "BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT"].contains(word.isEmpty ? text : word)
    }
    switch word {
    case "END":
      depth -= 1
      endsBlock = true
    case "BEGIN", "CASE": depth += 1
    case "IF", "WHILE", "REPEAT", "LOOP", "FOR": if atStatement { depth += 1 }
    default: break
    }
  }

  private static let compound: Set<String> = ["IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR"]

  /// Whether a body begins at a word outside of any.
  private func beginsBody(_ word: String, _ text: String) -> Bool {
    if creates(["TRIGGER", "PROCEDURE", "FUNCTION", "EVENT"]) {
      return word == "BEGIN" || isAtBody && parentheses == 0 && SQLBody.compound.contains(word)
    }
    // `BEGIN` by itself begins a transaction.
    if word == "NOT", previous == "BEGIN", count == 2 || followsLabel && count == 4 { return true }
    return SQLBody.compound.contains(word) && (count == 1 || followsLabel && count == 3)
  }

  /// Follows what stands before a body: of a routine its parameters, of a trigger FOR EACH ROW, of an event DO.
  private mutating func readHead(_ word: String, _ text: String) {
    switch text {
    case "(": parentheses += 1
    case ")":
      parentheses -= 1
      if parentheses == 0, !hasParameters, creates(["PROCEDURE", "FUNCTION"]) {
        hasParameters = true
        isAtBody = true
      }
    case ":": if count == 2 { followsLabel = true }
    default: break
    }
    if word == "ROW", previous == "EACH", creates(["TRIGGER"]) { isAtBody = true }
    if word == "DO", creates(["EVENT"]) { isAtBody = true }
    // A body that is one simple statement.
    if isAtBody, SQLBody.simple.contains(word), !["CHARACTER", "CHAR", "RETURNS"].contains(previous) {
      isAtBody = false
    }
  }

  private static let simple: Set<String> = [
    "RETURN", "SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "SET", "CALL", "WITH", "SIGNAL", "TRUNCATE",
    "ALTER",
    "CREATE", "DROP",
  ]
}
