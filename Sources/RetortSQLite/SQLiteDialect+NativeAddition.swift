import RetortSQL

extension SQLiteDialect {
  /// The text after ADD COLUMN, nil where SQLite refuses it, or refuses it as soon as the table has rows
  /// (https://www.sqlite.org/lang_altertable.html, section 5).
  ///
  /// - Parameter last: the table's last column, where it is known.
  func nativeAddition(_ added: AddedColumn, after last: String?, in table: Table? = nil) throws -> String? {
    let column = added.column
    guard added.position.isEnd || (last != nil && added.position.after.map(fold) == last.map(fold))
    else { return nil }
    if column.computed?.persisted == true { return nil }
    if column.autoincrement == .on { return nil }
    let isConstant = isConstantDefault(column.serverDefault)
    if !column.nullable,
      column.computed != nil || column.serverDefault == nil || isNullDefault(column.serverDefault)
    {
      return nil
    }
    guard isConstant else { return nil }
    var text = try columnText(column, in: table)
    for constraint in added.constraints {
      guard case .foreignKey(let key) = constraint, key.columns == [column.name] else { return nil }
      if column.serverDefault != nil, !isNullDefault(column.serverDefault) { return nil }
      text += " \(named(key.name))\(references(key))"
    }
    if let check = typeCheck(for: column) { text += " \(checkText(check))" }
    return text
  }

  private func isNullDefault(_ value: ServerDefault?) -> Bool {
    if case .sql(let text)? = value { text.uppercased() == "NULL" } else { value == nil }
  }

  private func isConstantDefault(_ value: ServerDefault?) -> Bool {
    guard let value else { return true }
    guard case .sql(let text) = value else { return !defaultText(value).hasPrefix("(") }
    let tokens = SQLTokenizer.tokens(of: text, rules: SQLiteDialect.lexicalRules)
    guard tokens.count == 1 else { return false }
    return !["CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"].contains(text.uppercased())
  }
}
