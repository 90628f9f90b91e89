import RetortEngine
import RetortSQL

extension PostgreSQLMigrationSupport {
  /// An index by its definition and whether it is valid; of anything else the whole catalogue's change
  /// counters would be needed, and only statements on indexes run outside transactions.
  public func digest(of subject: ChangeSubject, on connection: Connection) throws -> String {
    let dialect = PostgreSQLDialect()
    let name = dialect.identifier(subject.name)
    switch subject.kind {
    case .index:
      let row = try connection.rows(
        "SELECT indexrelid::text, pg_get_indexdef(indexrelid), indisvalid::text FROM pg_index "
          + "WHERE indexrelid = to_regclass($1)", [.text(name)]
      ).first
      // An invalid index is what an interrupted CREATE INDEX CONCURRENTLY leaves: it is as if it were not.
      guard let row, row[2].text == "true" else { return "absent" }
      return "\(row[0].text ?? "") \(row[1].text ?? "")"
    case .table:
      return try connection.scalar(
        "SELECT coalesce((SELECT c.oid::text || ' ' || coalesce(pg_get_expr(c.relpartbound, c.oid), '') "
          + "|| coalesce((SELECT string_agg(inhparent::text || inhdetachpending::text, ' ') FROM pg_inherits "
          + "WHERE inhrelid = c.oid), '') FROM pg_class c WHERE c.oid = to_regclass($1)), 'absent')",
        [.text(name)])?.text ?? ""
    default: return ""
    }
  }

  /// What raw SQL outside a transaction changes: only an index can be told by looking at it.
  public func subject(ofRaw sql: String) -> ChangeSubject? {
    let rules = PostgreSQLDialect.lexicalRules
    let tokenizer = SQLTokenizer(sql, rules: rules)
    let tokens = SQLTokenizer.tokens(of: sql, rules: rules)
    let words = tokens.prefix(9).map { tokenizer.text($0).uppercased() }
    guard
      ["CREATE", "ALTER", "DROP", "REINDEX", "TRUNCATE", "COMMENT", "GRANT", "REVOKE"].contains(words.first)
    else { return nil }
    guard words.prefix(3).contains("INDEX"), let place = words.firstIndex(of: "INDEX") else {
      return .database
    }
    var index = place + 1
    let passed: Set<String> = ["CONCURRENTLY", "IF", "NOT", "EXISTS"]
    while index < tokens.count, passed.contains(tokenizer.text(tokens[index]).uppercased()) { index += 1 }
    guard index < tokens.count, words.first != "REINDEX" else { return .database }
    func name(_ token: SQLToken) -> String {
      let text = SQLText.identifier(tokenizer.bytes[token.range], kind: token.kind)
      return token.kind == .word ? text.lowercased() : text
    }
    var schema: String?
    var found = name(tokens[index])
    if index + 2 < tokens.count, tokenizer.text(tokens[index + 1]) == "." {
      schema = found
      found = name(tokens[index + 2])
    }
    return ChangeSubject(.index, QualifiedName(found, schema: schema))
  }

  public func prepareRetry(of statement: ChangeStatement, on connection: Connection) throws {
    guard statement.subject.kind == .index else { return }
    let name = PostgreSQLDialect().identifier(statement.subject.name)
    let isInvalid = try connection.scalar(
      "SELECT NOT indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)", [.text(name)])
    if isInvalid == .bool(true) { try connection.execute("DROP INDEX CONCURRENTLY \(name)") }
  }

  public func check(_ conditions: [Postcondition], on connection: Connection) throws {
    let dialect = PostgreSQLDialect()
    func require(_ isSo: SQLValue?, _ message: String) throws {
      guard isSo == .bool(true) else { throw RetortError("postcondition_failed", message) }
    }
    for condition in conditions {
      switch condition {
      case .indexIsValid(let name):
        try require(
          connection.scalar(
            "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)",
            [.text(dialect.identifier(name))]),
          "the index '\(name)' is not valid: drop it (DROP INDEX CONCURRENTLY) and run the revision again")
      case .constraintIsValid(let table, let name):
        try require(
          connection.scalar(
            "SELECT convalidated FROM pg_constraint WHERE conrelid = to_regclass($1) AND conname = $2",
            [.text(dialect.identifier(table)), .text(name)]),
          "the constraint '\(name)' of table '\(table)' is not validated")
      case .columnHasType(let table, let column, let type):
        let found = try connection.scalar(
          "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = to_regclass($1) "
            + "AND attname = $2 AND NOT attisdropped", [.text(dialect.identifier(table)), .text(column)])?
          .text
        // A name that is not built in may be printed with its schema.
        let wanted = dialect.comparableType(type)
        let actual = found.map { PostgreSQLTypeName($0).canonical }
        let isSo =
          actual == wanted || (actual ?? "").hasSuffix(".\(wanted)") || wanted.hasSuffix(".\(actual ?? "")")
        try require(
          .bool(isSo),
          "column '\(column)' of table '\(table)' has the type \(found ?? "none") instead of \(wanted)")
      }
    }
  }
}
