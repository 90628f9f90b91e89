import RetortSQL

/// The statements of a `.sql` target that shape the schema; rows, transactions, owners and grants are left out,
/// and so are the commands of the databases' clients.
struct TargetScript {
  private(set) var statements: [SQLScript.Statement] = []
  private(set) var notes: [String] = []
  private(set) var refused: String?

  private let dialect: any Dialect

  private static let skipped: Set<String> = [
    "INSERT", "REPLACE", "UPDATE", "DELETE", "SELECT", "WITH", "VALUES", "BEGIN", "COMMIT", "END", "ROLLBACK",
    "START", "SAVEPOINT", "RELEASE", "PRAGMA", "VACUUM", "ANALYZE", "REINDEX", "EXPLAIN", "LOCK", "UNLOCK",
    "GRANT", "REVOKE", "TRUNCATE", "COPY", "REFRESH", "OPTIMIZE", "FLUSH", "CALL",
  ]

  init(_ text: String, _ dialect: any Dialect) {
    self.dialect = dialect
    let rules = dialect.lexicalRules
    let source = withoutClientCommands(text)
    guard refused == nil else { return }
    for statement in SQLScript.statements(of: source, rules: rules) {
      var reading = rules
      reading.executableComments = rules.hashComments
      var tokenizer = SQLTokenizer(statement.text, rules: reading)
      let words = (0..<6).compactMap { _ in tokenizer.next().map { tokenizer.text($0).uppercased() } }
      let first = words.first ?? ""
      if first == "USE" || first == "ATTACH" || first == "DETACH"
        || words.starts(with: ["CREATE", "DATABASE"])
        || dialect.lexicalRules.hashComments && words.starts(with: ["CREATE", "SCHEMA"])
      {
        refused = TargetScript.refusal(statement.line, words.prefix(2).joined(separator: " "))
        return
      }
      if !isSkipped(words, statement.text) { statements.append(statement) }
    }
  }

  private static func refusal(_ line: Int, _ words: String) -> String {
    "\(line): '\(words)' cannot be part of a target: leave it out, the target is loaded into a database of its own"
  }

  private func isSkipped(_ words: [String], _ text: String) -> Bool {
    let first = words.first ?? ""
    let isPostgreSQL = dialect.lexicalRules.dollarQuotes
    if first == "SET" {
      // Settings change what later statements mean; roles are nothing that a schema has.
      if words.dropFirst().first == "ROLE" || words.starts(with: ["SET", "SESSION", "AUTHORIZATION"]) {
        return true
      }
      return dialect.lexicalRules.brackets || words.contains("TRANSACTION")
    }
    if isPostgreSQL, first == "SELECT", SQLText.mentions("set_config", in: text, rules: dialect.lexicalRules)
    {
      return false
    }
    if isPostgreSQL, first == "ALTER" {
      if words.starts(with: ["ALTER", "DEFAULT", "PRIVILEGES"]) { return true }
      let all = SQLTokenizer.tokens(of: text, rules: dialect.lexicalRules).suffix(3)
      let tokenizer = SQLTokenizer(text, rules: dialect.lexicalRules)
      let last = all.map { tokenizer.text($0).uppercased() }
      if last.count == 3, last[0] == "OWNER", last[1] == "TO" { return true }
    }
    return TargetScript.skipped.contains(first)
  }

  /// The script without the lines that only a client understands: `.mode` of sqlite3, `\\set` of psql, the rows
  /// that follow `COPY … FROM stdin`.
  private mutating func withoutClientCommands(_ text: String) -> String {
    let rules = dialect.lexicalRules
    let sign: Character? = rules.brackets ? "." : rules.dollarQuotes ? "\\" : nil
    guard let sign, text.contains(sign) else { return text }
    var line = 0
    var lines: [Substring] = []
    var isBetweenStatements = true
    var isInRows = false
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      if isInRows {
        isInRows = part != "\\."
        lines.append("")
        continue
      }
      let isCommand =
        isBetweenStatements && part.first == sign
        && part.dropFirst().first.map { $0.isLetter || $0 == "!" } == true
      if isCommand {
        let command = part.split(separator: " ").first ?? part
        if sign == "\\", ["\\c", "\\connect"].contains(command.split(separator: ";").first ?? "") {
          refused = TargetScript.refusal(line, String(command))
          return ""
        }
        notes.append("\(line): the client command '\(command)' is skipped")
        lines.append("")
        continue
      }
      lines.append(part)
      // A client's command stands on a line of its own, between statements.
      let code = part.split(separator: "--", maxSplits: 1, omittingEmptySubsequences: false)[0]
      guard let last = code.last(where: { !$0.isWhitespace }) else { continue }
      isBetweenStatements = last == ";"
      if sign == "\\", isBetweenStatements, isCopyFromStdin(code) {
        isInRows = true
        lines[lines.count - 1] = ""
      }
    }
    return lines.joined(separator: "\n")
  }

  private func isCopyFromStdin(_ line: Substring) -> Bool {
    let words = line.uppercased().split { !($0.isLetter || $0 == "_") }
    return words.first == "COPY"
      && zip(words, words.dropFirst()).contains { $0.0 == "FROM" && $0.1 == "STDIN" }
  }
}
