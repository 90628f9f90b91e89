import RetortSQL

extension StatementExecutor where Self: ~Copyable {
  /// How the database means to run a statement: what EXPLAIN prints, `EXPLAIN QUERY PLAN` on SQLite.
  ///
  /// ```swift
  /// print(try connection.explain(select(users.id).where(users.name.eq("ada"))))
  /// // EXPLAIN SELECT users.id FROM users WHERE users.name = $1
  /// ```
  ///
  /// - Parameter analyze: whether the statement is run, to see how long its parts take. A change is done then.
  /// - Returns: a line for each row, its columns apart by ` | ` where there are several.
  /// - Throws: `unsupported_option` for `analyze` on SQLite, `unsupported_construct`, a `DatabaseError`.
  public func explain(_ statement: some ExecutableStatement, analyze: Bool = false) throws -> String {
    guard let prefix = dialect.explainPrefix(analyze: analyze) else {
      throw RetortError(
        "unsupported_option", "\(dialect.name) has no EXPLAIN that runs the statement: leave 'analyze' out")
    }
    let compiled = try compiled(statement)
    var lines: [String] = []
    try query("\(prefix) \(compiled.sql)", compiled.parameters) { row in
      lines.append((0..<row.count).map { row.text($0) ?? "NULL" }.joined(separator: " | "))
    }
    return lines.joined(separator: "\n")
  }
}
