import RetortEngine
import RetortSQL

/// What begins or ends a transaction.
struct TransactionControl {
  private let dialect: any Dialect

  init(_ dialect: any Dialect) { self.dialect = dialect }

  private static let words: Set<String> = [
    "BEGIN", "COMMIT", "END", "ABORT", "ROLLBACK", "START", "SAVEPOINT", "RELEASE",
  ]

  /// Refuses what a revision may not hold.
  ///
  /// - Parameters:
  ///   - sql: may be several statements, with comments before them.
  ///   - inTransaction: whether the revision runs in a transaction there.
  /// - Throws: `transaction_control`.
  func check(_ sql: String, inTransaction: Bool) throws {
    try refuseLoose(in: sql)
    if inTransaction { try refuse(in: sql) }
  }

  /// A revision's own COMMIT would leave half of it done and the rest outside any transaction.
  private func refuse(in sql: String) throws {
    for words in statements(of: sql) {
      guard let word = words.first, TransactionControl.words.contains(word) else { continue }
      throw RetortError(
        "transaction_control",
        "\(word) cannot stand in a revision that runs in a transaction: leave it out, or set \"transactional\": false"
      )
    }
  }

  /// Outside a transaction a revision may have its own, which is done or not as a whole.
  /// What would keep that from being known is refused.
  private func refuseLoose(in sql: String) throws {
    for words in statements(of: sql) {
      if words.starts(with: ["PREPARE", "TRANSACTION"]) {
        throw RetortError(
          "transaction_control",
          "PREPARE TRANSACTION cannot stand in a revision: the transaction would outlive the run, with its locks. Leave it out"
        )
      }
      guard let word = words.first, ["COMMIT", "END", "ROLLBACK", "ABORT"].contains(word),
        words.suffix(2) == ["AND", "CHAIN"]
      else { continue }
      throw RetortError(
        "transaction_control",
        "\(word) AND CHAIN cannot stand in a revision: write \(word), and BEGIN for the next transaction")
    }
  }

  /// What a statement does to a transaction of a revision's own.
  enum Effect { case begins, commits, rollsBack }

  /// - Returns: nil where a revision cannot have a transaction of its own.
  func effect(of statement: String) -> Effect? {
    guard dialect.capabilities.transactionalDDL else { return nil }
    let words = words(of: statement)
    switch words.first {
    case "BEGIN", "START": return .begins
    case "COMMIT", "END": return words.dropFirst().first == "PREPARED" ? nil : .commits
    case "ROLLBACK", "ABORT": return words.contains("TO") || words.contains("PREPARED") ? nil : .rollsBack
    default: return nil
    }
  }

  /// Whether a statement can have committed a part of what it does when it fails.
  func mayCommit(_ statement: String) -> Bool {
    dialect.capabilities.transactionalDDL && ["CALL", "DO"].contains(words(of: statement).first)
  }

  /// The first words of each statement of a text.
  private func statements(of sql: String) -> [[String]] {
    guard sql.utf8.contains(UInt8(ascii: ";")) else { return [words(of: sql)] }
    return SQLScript.statements(of: sql, rules: dialect.lexicalRules).map { words(of: $0.text) }
  }

  private func words(of statement: String) -> [String] {
    var tokenizer = SQLTokenizer(statement, rules: dialect.lexicalRules)
    var words: [String] = []
    while words.count < 5, let token = tokenizer.next(), token.kind == .word {
      words.append(tokenizer.text(token).uppercased())
    }
    return words
  }
}
