import RetortEngine
import RetortSQL

/// What begins or ends a transaction.
enum TransactionControl {
  private static let words: Set<String> = [
    "BEGIN", "COMMIT", "END", "ABORT", "ROLLBACK", "START", "SAVEPOINT", "RELEASE", "PREPARE TRANSACTION",
  ]

  /// A revision's own COMMIT would leave half of it done and the rest outside any transaction.
  ///
  /// - Parameter sql: may be several statements, with comments before them.
  /// - Throws: `transaction_control`.
  static func refuse(in sql: String, _ dialect: any Dialect) throws {
    let rules = dialect.lexicalRules
    let texts =
      sql.utf8.contains(UInt8(ascii: ";")) ? SQLScript.statements(of: sql, rules: rules).map(\.text) : [sql]
    for text in texts {
      var tokenizer = SQLTokenizer(text, rules: rules)
      guard let first = tokenizer.next(), first.kind == .word else { continue }
      var word = tokenizer.text(first).uppercased()
      if word == "PREPARE", let next = tokenizer.next() { word += " \(tokenizer.text(next).uppercased())" }
      guard words.contains(word) else { continue }
      throw RetortError(
        "transaction_control",
        "\(word) cannot stand in a revision that runs in a transaction: leave it out, or set \"transactional\": false"
      )
    }
  }
}
