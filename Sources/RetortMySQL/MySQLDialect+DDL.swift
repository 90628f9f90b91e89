import RetortSQL

extension MySQLDialect {
  /// `CREATE TABLE …` with its indexes: columns, keys, constraints and options, one a line.
  ///
  /// ```sql
  /// CREATE TABLE address (
  ///   id INTEGER NOT NULL AUTO_INCREMENT,
  ///   user_id INTEGER NOT NULL,
  ///   PRIMARY KEY (id),
  ///   KEY ix_address_user_id (user_id),
  ///   FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
  /// ) ENGINE=InnoDB
  /// ```
  public func createTable(_ table: Table, ifNotExists: Bool) throws -> String {
    guard !table.columns.isEmpty else {
      throw RetortError("no_columns", "table '\(table.name)' has no columns, \(title) needs at least one")
    }
    var lines = try table.columns.map { try columnText($0, in: table) }
    lines += table.options.value("periods", for: optionNames)?.stringArrayValue ?? []
    // Keys come before what may need them.
    for case .primaryKey(let key) in table.constraints { lines.append(primaryKeyText(key)) }
    for case .unique(let unique) in table.constraints { lines.append(uniqueText(unique)) }
    lines += try table.indexes.map { try indexText($0) }
    for constraint in table.constraints {
      switch constraint {
      case .foreignKey(let key): lines.append(foreignKeyText(key))
      case .check(let check): if columnOfCheck(check) == nil { lines.append(try checkText(check)) }
      case .exclude: throw RetortError("unsupported_by_dialect", "\(title) has no EXCLUDE constraints")
      case .primaryKey, .unique: break
      }
    }
    lines += table.columns.compactMap { typeCheck(for: $0) }
      .filter { check in !table.constraints.contains(.check(check)) }.compactMap { try? checkText($0) }

    var text = "CREATE \(table.temporary ? "TEMPORARY " : "")TABLE \(ifNotExists ? "IF NOT EXISTS " : "")"
    text += "\(identifier(table.qualifiedName)) (\n  " + lines.joined(separator: ",\n  ") + "\n)"
    let options = tableOptions(table.options, comment: table.comment)
    if !options.isEmpty { text += " " + options.joined(separator: " ") }
    if let partitions = partitionText(table.options) { text += "\n\(partitions)" }
    return text
  }

  // MARK: Keys and constraints

  func named(_ name: String?) -> String { name.map { "CONSTRAINT \(identifier($0)) " } ?? "" }

  func primaryKeyText(_ key: PrimaryKey) -> String {
    "PRIMARY KEY (\(keyColumns(key.columns, key.options)))" + keyOptions(key.options, comment: key.comment)
  }

  func uniqueText(_ unique: UniqueConstraint) -> String {
    "UNIQUE KEY " + (unique.name.map { "\(identifier($0)) " } ?? "")
      + "(\(keyColumns(unique.columns, unique.options)))"
      + keyOptions(unique.options, comment: unique.comment)
  }

  private func keyColumns(_ columns: [String], _ options: DialectOptions) -> String {
    let lengths = options.value("length", for: optionNames)
    let descending = options.value("desc", for: optionNames)?.stringArrayValue ?? []
    var parts = columns.map { column in
      let length = lengths?.objectValue?[column]?.intValue ?? (columns.count == 1 ? lengths?.intValue : nil)
      return identifier(column) + (length.map { "(\($0))" } ?? "")
        + (descending.contains(column) ? " DESC" : "")
    }
    if let period = options.value("without_overlaps", for: optionNames)?.stringValue {
      parts.append("\(identifier(period)) WITHOUT OVERLAPS")
    }
    return parts.joined(separator: ", ")
  }

  /// What may stand behind a key's columns.
  private func keyOptions(_ options: DialectOptions, comment: String?) -> String {
    var text = ""
    if let using = options.value("using", for: optionNames)?.stringValue { text += " USING \(using)" }
    if let size = options.value("key_block_size", for: optionNames)?.intValue {
      text += " KEY_BLOCK_SIZE=\(size)"
    }
    if let parser = options.value("with_parser", for: optionNames)?.stringValue {
      text += " WITH PARSER \(identifier(parser))"
    }
    if let comment = comment ?? options.value("comment", for: optionNames)?.stringValue, !comment.isEmpty {
      text += " COMMENT \(literal(comment))"
    }
    if isHidden(options) { text += server.isMariaDB ? " IGNORED" : " INVISIBLE" }
    return text
  }

  /// Whether an index is kept and not used: `IGNORED` here, `INVISIBLE` there.
  func isHidden(_ options: DialectOptions) -> Bool {
    options.flag("ignored", for: optionNames) || options.flag("invisible", for: optionNames)
  }

  func foreignKeyText(_ key: ForeignKey) -> String {
    var text = named(key.name) + "FOREIGN KEY (\(identifiers(key.columns))) REFERENCES "
    text += identifier(QualifiedName(key.referentTable, schema: key.referentSchema))
    text += " (\(identifiers(key.referentColumns)))"
    if let action = key.onDelete { text += " ON DELETE \(action)" }
    if let action = key.onUpdate { text += " ON UPDATE \(action)" }
    return text
  }

  func checkText(_ check: CheckConstraint) throws -> String {
    var text = named(check.name) + "CHECK \(parenthesized(check.sql))"
    if check.options.flag("not_enforced", for: optionNames), server.hasNotEnforcedChecks {
      text += " NOT ENFORCED"
    }
    return text
  }

  /// The column that a CHECK stays with on MariaDB: it has no name, and its column's definition holds it.
  func columnOfCheck(_ check: CheckConstraint) -> String? {
    guard server.hasColumnChecks, check.name == nil else { return nil }
    return check.options.value("column", for: optionNames)?.stringValue
  }

  // MARK: Indexes

  /// An index as a part of CREATE TABLE or ALTER TABLE.
  func indexText(_ index: Index) throws -> String {
    try kind(of: index) + "KEY \(identifier(index.name)) (" + elements(of: index) + ")"
      + keyOptions(index.options, comment: index.comment)
  }

  private func kind(of index: Index) -> String {
    if let prefix = index.options.value("prefix", for: optionNames)?.stringValue {
      return "\(prefix.uppercased()) "
    }
    return index.unique ? "UNIQUE " : ""
  }

  private func elements(of index: Index) throws -> String {
    try index.elements.map { element in
      var text: String
      switch element.key {
      case .column(let name):
        text = identifier(name)
        if let length = element.length { text += "(\(length))" }
      case .expression(let sql):
        guard server.hasFunctionalIndexes else {
          throw RetortError(
            "unsupported_by_dialect",
            "\(title) has no indexes on expressions (index '\(index.name)'): add a generated column and index that"
          )
        }
        text = parenthesized(sql)
      }
      if element.descending { text += " DESC" }
      return text
    }.joined(separator: ", ")
  }

  public func createIndex(_ index: Index, on table: QualifiedName, ifNotExists: Bool) throws -> String {
    var text = "CREATE \(kind(of: index))INDEX "
    if ifNotExists, server.hasConditionalParts { text += "IF NOT EXISTS " }
    text += "\(identifier(index.name)) ON \(identifier(table)) (\(try elements(of: index)))"
    return text + keyOptions(index.options, comment: index.comment)
  }

  public func dropIndex(_ name: QualifiedName, table: String?, ifExists: Bool) -> String {
    let condition = ifExists && server.hasConditionalParts ? "IF EXISTS " : ""
    let owner = identifier(QualifiedName(table ?? "", schema: name.schema))
    return "DROP INDEX \(condition)\(identifier(name.name)) ON \(owner)"
  }

  // MARK: Views

  public func createView(_ view: View, orReplace: Bool, ifNotExists: Bool) throws -> [String] {
    guard !view.materialized else {
      throw RetortError("unsupported_by_dialect", "\(title) has no materialized views (view '\(view.name)')")
    }
    var text = "CREATE \(orReplace ? "OR REPLACE " : "")"
    if let algorithm = view.options.value("algorithm", for: optionNames)?.stringValue {
      text += "ALGORITHM=\(algorithm.uppercased()) "
    }
    if let definer = view.options.value("definer", for: optionNames)?.stringValue {
      text += "DEFINER=\(account(definer)) "
    }
    if let security = view.options.value("sql_security", for: optionNames)?.stringValue {
      text += "SQL SECURITY \(security.uppercased()) "
    }
    if ifNotExists, !server.hasConditionalViews {
      throw RetortError(
        "unsupported_by_dialect", "\(title) has no CREATE VIEW IF NOT EXISTS: replace the view, or look first"
      )
    }
    text += "VIEW \(ifNotExists ? "IF NOT EXISTS " : "")\(identifier(view.qualifiedName))"
    if !view.columns.isEmpty { text += " (\(identifiers(view.columns)))" }
    text += " AS \(view.sql)"
    if let check = view.options.value("check_option", for: optionNames)?.stringValue {
      text += " WITH \(check.uppercased()) CHECK OPTION"
    }
    return [text]
  }

  /// `user@host` between quotes, as DEFINER wants it.
  func account(_ text: String) -> String {
    guard !text.hasPrefix("`"), !text.hasPrefix("'"), let at = text.lastIndex(of: "@") else { return text }
    return "\(quoted(String(text[..<at])))@\(quoted(String(text[text.index(after: at)...])))"
  }

  public func dropView(_ view: QualifiedName, materialized: Bool, ifExists: Bool) -> String {
    "DROP VIEW \(ifExists ? "IF EXISTS " : "")\(identifier(view))"
  }

  // MARK: Sequences

  func createSequence(_ sequence: DatabaseSequence) -> String {
    "CREATE SEQUENCE \(identifier(sequence.qualifiedName))" + sequenceOptions(sequence.options)
  }

  func sequenceOptions(_ options: SequenceOptions) -> String {
    var text = ""
    if let start = options.start { text += " START WITH \(start)" }
    if let minimum = options.minValue { text += " MINVALUE \(minimum)" }
    if let maximum = options.maxValue { text += " MAXVALUE \(maximum)" }
    if let increment = options.increment { text += " INCREMENT BY \(increment)" }
    if let cache = options.cache { text += cache > 0 ? " CACHE \(cache)" : " NOCACHE" }
    if let cycle = options.cycle { text += cycle ? " CYCLE" : " NOCYCLE" }
    return text
  }
}
