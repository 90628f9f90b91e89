import RetortSQL

extension SQLiteDialect {
  /// `CREATE TABLE …`: columns, then constraints in their order, one a line.
  ///
  /// ```sql
  /// CREATE TABLE address (
  ///   id INTEGER NOT NULL,
  ///   user_id INTEGER NOT NULL,
  ///   PRIMARY KEY (id),
  ///   FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
  /// )
  /// ```
  public func createTable(_ table: Table, ifNotExists: Bool) throws -> String {
    try createTable(table, named: table.name, ifNotExists: ifNotExists)
  }

  func createTable(_ table: Table, named name: String, ifNotExists: Bool) throws -> String {
    let table = name == table.name ? table : withoutQualifiers(table)
    guard !table.columns.isEmpty else {
      throw RetortError("no_columns", "table '\(table.name)' has no columns, SQLite needs at least one")
    }
    let inlineKey = inlinePrimaryKey(of: table)
    var lines = try table.columns.map { column in
      try columnText(column, inlineKey: inlineKey?.columns == [column.name] ? inlineKey : nil, in: table)
    }
    for constraint in table.constraints {
      if case .primaryKey = constraint, inlineKey != nil { continue }
      lines.append(try constraintText(constraint))
    }
    lines += table.columns.compactMap { typeCheck(for: $0) }
      .filter { check in !table.constraints.contains(.check(check)) }
      .map { checkText($0) }

    var text = "CREATE \(table.temporary ? "TEMPORARY " : "")TABLE \(ifNotExists ? "IF NOT EXISTS " : "")"
    let qualified = QualifiedName(name, schema: table.temporary ? nil : table.schema)
    text += "\(identifier(qualified)) (\n  " + lines.joined(separator: ",\n  ") + "\n)"
    var options: [String] = []
    if table.options.flag("strict", for: optionNames) { options.append("STRICT") }
    if table.options.flag("without_rowid", for: optionNames) { options.append("WITHOUT ROWID") }
    if !options.isEmpty { text += " " + options.joined(separator: ", ") }
    return text
  }

  /// AUTOINCREMENT and the `INTEGER PRIMARY KEY DESC` that is no rowid alias exist only in a column's own
  /// definition; every other key is written at the table's level, in its place among the constraints.
  private func inlinePrimaryKey(of table: Table) -> PrimaryKey? {
    guard let key = table.primaryKey, key.columns.count == 1, let column = table.column(key.columns[0]) else {
      return nil
    }
    let isDescending = !(key.options.value("desc", for: optionNames)?.arrayValue ?? []).isEmpty
    let isDescendingRowid =
      isDescending && isIntegerType(column.type) && !table.options.flag("without_rowid", for: optionNames)
    return isAutoincrement(table) || isDescendingRowid ? key : nil
  }

  func isAutoincrement(_ table: Table) -> Bool {
    guard let key = table.primaryKey, key.columns.count == 1 else { return false }
    return table.options.flag("autoincrement", for: optionNames)
      || table.column(key.columns[0])?.autoincrement == .on
  }

  func isIntegerType(_ type: SQLType) -> Bool {
    (try? typeText(type))?.uppercased() == "INTEGER"
  }

  func columnText(_ column: Column, inlineKey: PrimaryKey? = nil, in table: Table? = nil) throws -> String {
    var text = identifier(column.name)
    let isStrict = table?.options.flag("strict", for: optionNames) ?? false
    let type = try typeText(isStrict ? strictType(column.type) : column.type)
    if !type.isEmpty { text += " \(typeToken(type))" }
    if let collation = column.type.variant(for: optionNames).collation {
      text += " COLLATE \(identifier(collation))"
    }
    if !column.nullable {
      text += " NOT NULL" + conflict(column.options.value("on_conflict_not_null", for: optionNames))
    }
    if let inlineKey {
      if let name = inlineKey.name { text += " CONSTRAINT \(identifier(name))" }
      text += " PRIMARY KEY"
      if !(inlineKey.options.value("desc", for: optionNames)?.arrayValue ?? []).isEmpty { text += " DESC" }
      text += conflict(inlineKey.options.value("on_conflict", for: optionNames))
      if table.map(isAutoincrement) ?? false { text += " AUTOINCREMENT" }
    }
    if let value = column.serverDefault { text += " DEFAULT \(defaultText(value))" }
    if let computed = column.computed {
      text += " GENERATED ALWAYS AS (\(computed.sql)) \(computed.persisted == true ? "STORED" : "VIRTUAL")"
    }
    return text
  }

  /// A type's text is written as it is where SQLite reads it back so, else between quotes.
  private func typeToken(_ type: String) -> String {
    var cursor = SQLiteTokenCursor(type)
    while let token = cursor.current, token.kind == .word || token.kind == .quotedIdentifier {
      cursor.position += 1
    }
    if cursor.position > 0, cursor.isAtSymbol("(") { _ = try? cursor.parenthesized() }
    return cursor.position > 0 && cursor.isAtEnd ? type : quoted(type)
  }

  func constraintText(_ constraint: Constraint) throws -> String {
    switch constraint {
    case .primaryKey(let key):
      return named(key.name) + "PRIMARY KEY (\(keyColumns(key.columns, key.options)))"
        + conflict(key.options.value("on_conflict", for: optionNames))
    case .unique(let unique):
      return named(unique.name) + "UNIQUE (\(keyColumns(unique.columns, unique.options)))"
        + conflict(unique.options.value("on_conflict", for: optionNames))
    case .foreignKey(let key):
      return named(key.name) + "FOREIGN KEY (\(identifiers(key.columns))) " + references(key)
    case .check(let check): return checkText(check)
    case .exclude:
      throw RetortError("unsupported_by_dialect", "SQLite has no EXCLUDE constraints")
    }
  }

  func checkText(_ check: CheckConstraint) -> String {
    // A comment at the end of the condition must not swallow the parenthesis.
    let needsLine = check.sql.contains("--")
    return named(check.name) + "CHECK (\(check.sql)\(needsLine ? "\n" : ""))"
  }

  func references(_ key: ForeignKey) -> String {
    var text = "REFERENCES \(identifier(key.referentTable))"
    if !key.referentColumns.isEmpty { text += " (\(identifiers(key.referentColumns)))" }
    if let action = key.onDelete { text += " ON DELETE \(action)" }
    if let action = key.onUpdate { text += " ON UPDATE \(action)" }
    if let match = key.match { text += " MATCH \(match)" }
    if let deferrable = key.deferrable { text += deferrable ? " DEFERRABLE" : " NOT DEFERRABLE" }
    if let initially = key.initially {
      if key.deferrable == nil { text += " DEFERRABLE" }
      text += " INITIALLY \(initially.rawValue)"
    }
    return text
  }

  func named(_ name: String?) -> String {
    name.map { "CONSTRAINT \(identifier($0)) " } ?? ""
  }

  private func conflict(_ value: JSONValue?) -> String {
    value?.stringValue.map { " ON CONFLICT \($0.uppercased())" } ?? ""
  }

  private func keyColumns(_ columns: [String], _ options: DialectOptions) -> String {
    let descending = options.value("desc", for: optionNames)?.stringArrayValue ?? []
    let collations = options.value("collate", for: optionNames)?.objectValue
    return columns.map { column in
      var text = identifier(column)
      if let collation = collations?[column]?.stringValue { text += " COLLATE \(identifier(collation))" }
      if descending.contains(column) { text += " DESC" }
      return text
    }.joined(separator: ", ")
  }

  public func createIndex(_ index: Index, on table: QualifiedName, ifNotExists: Bool) throws -> String {
    var text = "CREATE \(index.unique ? "UNIQUE " : "")INDEX \(ifNotExists ? "IF NOT EXISTS " : "")"
    text += "\(identifier(QualifiedName(index.name, schema: table.schema))) ON \(identifier(table.name)) ("
    text += index.elements.map { elementText($0) }.joined(separator: ", ") + ")"
    if let condition = index.options.value("where", for: optionNames)?.stringValue {
      text += " WHERE \(condition)"
    }
    return text
  }

  private func elementText(_ element: IndexElement) -> String {
    var text: String
    switch element.key {
    case .column(let name): text = identifier(name)
    case .expression(let sql): text = needsParentheses(sql) ? "(\(sql))" : sql
    }
    if let collation = element.collation { text += " COLLATE \(identifier(collation))" }
    if element.descending { text += " DESC" }
    return text
  }

  /// A call such as `lower(name)` stands by itself; everything else is put between parentheses.
  private func needsParentheses(_ sql: String) -> Bool {
    var cursor = SQLiteTokenCursor(sql)
    guard cursor.current?.kind == .word, cursor.isAtSymbol("(", offset: 1) else { return true }
    cursor.position = 1
    guard (try? cursor.parenthesized()) != nil else { return true }
    return !cursor.isAtEnd
  }

  public func dropIndex(_ name: QualifiedName, table: String?, ifExists: Bool) -> String {
    "DROP INDEX \(ifExists ? "IF EXISTS " : "")\(identifier(name))"
  }

  public func createView(_ view: View, orReplace: Bool, ifNotExists: Bool) throws -> [String] {
    guard !view.materialized else {
      throw RetortError("unsupported_by_dialect", "SQLite has no materialized views (view '\(view.name)')")
    }
    let temporary = view.options.flag("temporary", for: optionNames)
    let name = QualifiedName(view.name, schema: temporary ? nil : view.schema)
    var text = "CREATE \(temporary ? "TEMPORARY " : "")VIEW "
    text += "\(ifNotExists ? "IF NOT EXISTS " : "")\(identifier(name))"
    if !view.columns.isEmpty { text += " (\(identifiers(view.columns)))" }
    text += " AS \(view.sql)"
    return (orReplace ? [dropView(view.qualifiedName, materialized: false, ifExists: true)] : []) + [text]
  }

  public func dropView(_ view: QualifiedName, materialized: Bool, ifExists: Bool) -> String {
    "DROP VIEW \(ifExists ? "IF EXISTS " : "")\(identifier(view))"
  }
}
