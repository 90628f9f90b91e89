import RetortSQL

extension PostgreSQLDialect {
  /// `CREATE TABLE …`: columns, then constraints in their order, one a line.
  ///
  /// ```sql
  /// CREATE TABLE address (
  ///   id SERIAL NOT NULL,
  ///   user_id INTEGER NOT NULL,
  ///   PRIMARY KEY (id),
  ///   FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
  /// )
  /// ```
  public func createTable(_ table: Table, ifNotExists: Bool) throws -> String {
    func option(_ key: String) -> JSONValue? { table.options.value(key, for: optionNames) }
    var text = "CREATE "
    if table.temporary { text += "TEMPORARY " }
    if table.options.flag("unlogged", for: optionNames) { text += "UNLOGGED " }
    text += "TABLE \(ifNotExists ? "IF NOT EXISTS " : "")"
    text += identifier(QualifiedName(table.name, schema: table.temporary ? nil : table.schema))

    let partition = option("partition_of")?.objectValue
    var lines: [String]
    if partition != nil {
      lines = table.columns.compactMap { column in
        column.serverDefault.map { "\(identifier(column.name)) WITH OPTIONS DEFAULT \(defaultText($0))" }
      }
    } else {
      lines = try table.columns.filter { !isInherited($0) }.map { try columnText($0, in: table) }
    }
    lines += try table.constraints.map(constraintText)
    for check in table.columns.compactMap({ typeCheck(for: $0) })
    where !table.constraints.contains(.check(check)) {
      lines.append(try constraintText(.check(check)))
    }
    if let partition {
      guard let parent = partition["table"]?.stringValue, let bounds = partition["bounds"]?.stringValue else {
        throw RetortError(
          "invalid_option", "table '\(table.name)': \"partition_of\" needs \"table\" and \"bounds\"")
      }
      let name = QualifiedName(parent, schema: partition["schema"]?.stringValue)
      text += " PARTITION OF \(identifier(name))"
      if !lines.isEmpty { text += " (\n  " + lines.joined(separator: ",\n  ") + "\n)" }
      text += " \(bounds)"
    } else {
      text += lines.isEmpty ? " ()" : " (\n  " + lines.joined(separator: ",\n  ") + "\n)"
    }
    let parents = option("inherits")?.stringArrayValue ?? []
    if !parents.isEmpty {
      text += " INHERITS (\(parents.map(qualifiedText).joined(separator: ", ")))"
    }
    if let key = option("partition_by")?.stringValue { text += " PARTITION BY \(key)" }
    if let method = option("using")?.stringValue { text += " USING \(identifier(method))" }
    if let parameters = option("with")?.objectValue, !parameters.isEmpty {
      text += " WITH (\(storageParameters(parameters)))"
    }
    if let action = option("on_commit")?.stringValue { text += " ON COMMIT \(action)" }
    if let space = option("tablespace")?.stringValue { text += " TABLESPACE \(identifier(space))" }
    return text
  }

  /// A column that comes from a parent table.
  func isInherited(_ column: Column) -> Bool { column.options.flag("inherited", for: optionNames) }

  /// A name as options spell it: `table` or `schema.table`.
  func qualifiedText(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2
      ? identifier(QualifiedName(parts[1], schema: parts[0])) : identifier(text)
  }

  /// `fillfactor = 70, autovacuum_enabled = false`.
  func storageParameters(_ object: JSONObject) -> String {
    object.members.map { member in
      "\(parameterName(member.key.asciiLowercased)) = \(parameterText(member.value))"
    }
    .joined(separator: ", ")
  }

  /// `toast.autovacuum_enabled` is two names.
  func parameterName(_ name: String) -> String {
    name.split(separator: ".").map { identifier(String($0)) }.joined(separator: ".")
  }

  func parameterText(_ value: JSONValue) -> String {
    switch value {
    case .bool(let value): value ? "true" : "false"
    case .string(let text): isPlainParameter(text) ? text : literal(text)
    default: value.compactText
    }
  }

  private func isPlainParameter(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    let isWord = text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x5F }
    let isNumber =
      (first >= 0x30 && first <= 0x39 || first == 0x2D)
      && text.utf8.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
    return isWord || isNumber
  }

  // MARK: Columns

  /// A column's definition.
  ///
  /// - Parameter table: where the column is part of it, so that `autoincrement: auto` can be read.
  func columnText(_ column: Column, in table: Table? = nil) throws -> String {
    var text = identifier(column.name)
    let isSerial = column.identity == nil && isAutoincrement(column, in: table)
    text += " \(isSerial ? try serialText(column.type) : try typeText(column.type))"
    if let method = column.options.value("compression", for: optionNames)?.stringValue {
      text += " COMPRESSION \(method)"
    }
    if let collation = column.type.variant(for: optionNames).collation {
      text += " COLLATE \(collationText(collation))"
    }
    if let value = column.serverDefault, !isSerial { text += " DEFAULT \(defaultText(value))" }
    if let computed = column.computed {
      text +=
        " GENERATED ALWAYS AS (\(PostgreSQLExpression.reproducible(computed.sql))) \(computed.persisted == false ? "VIRTUAL" : "STORED")"
    }
    if let identity = column.identity { text += " \(identityText(identity))" }
    if !column.nullable || isSerial { text += " NOT NULL" }
    return text
  }

  /// Whether the column is filled from a sequence of its own without saying so: it asks for it, or it is the
  /// one integer column of the primary key and says nothing else, as in SQLAlchemy.
  func isAutoincrement(_ column: Column, in table: Table?) -> Bool {
    if isSerialName(column.type) { return true }
    switch column.autoincrement {
    case .on: return true
    case .off: return false
    case .auto:
      guard let table, let key = table.primaryKey, key.columns == [column.name], column.serverDefault == nil,
        column.identity == nil, column.computed == nil, isInteger(column.type)
      else { return false }
      return !table.foreignKeys.contains { $0.columns.contains(column.name) }
    }
  }

  func isInteger(_ type: SQLType) -> Bool {
    ["smallint", "integer", "bigint"].contains(comparableType(type))
  }

  private static let serialNames: Set<String> = [
    "serial", "bigserial", "smallserial", "serial4", "serial8", "serial2",
  ]

  func isSerialName(_ type: SQLType) -> Bool {
    // This is asked of every column: most are told by their first letter.
    guard case .exact(let text) = type.variant(for: optionNames).name, let first = text.utf8.first,
      first | 0x20 == UInt8(ascii: "s") || first | 0x20 == UInt8(ascii: "b")
    else { return false }
    return PostgreSQLDialect.serialNames.contains(text.lowercased())
  }

  private func serialText(_ type: SQLType) throws -> String {
    switch comparableType(type) {
    case "smallint": return "SMALLSERIAL"
    case "bigint": return "BIGSERIAL"
    case "integer": return "SERIAL"
    default:
      throw RetortError(
        "unsupported_type",
        "\(try typeText(type)) cannot count by itself: autoincrement needs an integer type")
    }
  }

  func collationText(_ name: String) -> String { qualifiedText(name) }

  func identityText(_ identity: Identity) -> String {
    let options = sequenceOptions(identity.options)
    return "GENERATED \(identity.always == true ? "ALWAYS" : "BY DEFAULT") AS IDENTITY"
      + (options.isEmpty ? "" : " (\(options.joined(separator: " ")))")
  }

  func sequenceOptions(_ options: SequenceOptions) -> [String] {
    var parts: [String] = []
    if let value = options.increment { parts.append("INCREMENT BY \(value)") }
    if let value = options.minValue { parts.append("MINVALUE \(value)") }
    if let value = options.maxValue { parts.append("MAXVALUE \(value)") }
    if let value = options.start { parts.append("START WITH \(value)") }
    if let value = options.cache { parts.append("CACHE \(value)") }
    if let value = options.cycle { parts.append(value ? "CYCLE" : "NO CYCLE") }
    return parts
  }

  /// The CHECK that stands in for an enumeration that is a text. Only where the type asks for it.
  func typeCheck(for column: Column) -> CheckConstraint? {
    let type = column.type.variant(for: optionNames)
    guard case .generic(.enum) = type.name, type.rare.createConstraint == true, !isNative(type),
      let values = type.rare.values
    else { return nil }
    let members = values.map { literal($0) }.joined(separator: ", ")
    return CheckConstraint(name: type.rare.typeName, sql: "\(identifier(column.name)) IN (\(members))")
  }

  // MARK: Constraints

  func constraintText(_ constraint: Constraint) throws -> String {
    let name = constraint.name.map { "CONSTRAINT \(identifier($0)) " } ?? ""
    switch constraint {
    case .primaryKey(let key):
      return name + keyText("PRIMARY KEY", key.columns, key.options) + timing(key.deferrable, key.initially)
    case .unique(let unique):
      let distinct =
        unique.options.flag("nulls_not_distinct", for: optionNames) ? " NULLS NOT DISTINCT" : ""
      return name + keyText("UNIQUE\(distinct)", unique.columns, unique.options)
        + timing(unique.deferrable, unique.initially)
    case .foreignKey(let key): return name + foreignKeyText(key)
    case .check(let check):
      let needsLine = check.sql.contains("--")
      var text = name + "CHECK (\(PostgreSQLExpression.reproducible(check.sql))\(needsLine ? "\n" : ""))"
      if check.options.flag("no_inherit", for: optionNames) { text += " NO INHERIT" }
      if isNotValid(check.notValid, check.options) { text += " NOT VALID" }
      return text
    case .exclude(let exclude): return name + excludeText(exclude)
    }
  }

  func isNotValid(_ flag: Bool?, _ options: DialectOptions) -> Bool {
    flag == true || options.flag("not_valid", for: optionNames)
  }

  private func keyText(_ words: String, _ columns: [String], _ options: DialectOptions) -> String {
    if let index = options.value("using_index", for: optionNames)?.stringValue {
      return "\(words) USING INDEX \(identifier(index))"
    }
    return "\(words) (\(identifiers(columns)))" + indexParameters(options)
  }

  private func indexParameters(_ options: DialectOptions) -> String {
    var text = ""
    let included = options.value("include", for: optionNames)?.stringArrayValue ?? []
    if !included.isEmpty { text += " INCLUDE (\(identifiers(included)))" }
    if let parameters = options.value("with", for: optionNames)?.objectValue {
      text += " WITH (\(storageParameters(parameters)))"
    }
    if let space = options.value("tablespace", for: optionNames)?.stringValue {
      text += " USING INDEX TABLESPACE \(identifier(space))"
    }
    return text
  }

  private func foreignKeyText(_ key: ForeignKey) -> String {
    var text = "FOREIGN KEY (\(identifiers(key.columns))) REFERENCES "
    text += identifier(QualifiedName(key.referentTable, schema: key.referentSchema))
    if !key.referentColumns.isEmpty { text += " (\(identifiers(key.referentColumns)))" }
    if let match = key.match { text += " MATCH \(match)" }
    if let action = key.onDelete {
      text += " ON DELETE \(action)"
      let columns = key.options.value("on_delete_columns", for: optionNames)?.stringArrayValue ?? []
      if !columns.isEmpty { text += " (\(identifiers(columns)))" }
    }
    if let action = key.onUpdate { text += " ON UPDATE \(action)" }
    text += timing(key.deferrable, key.initially)
    if isNotValid(key.notValid, key.options) { text += " NOT VALID" }
    return text
  }

  private func excludeText(_ exclude: ExcludeConstraint) -> String {
    var text = "EXCLUDE"
    if let method = exclude.using { text += " USING \(identifier(self.method(method)))" }
    let elements = exclude.elements.map { "\(elementText($0.element)) WITH \($0.operator)" }
    text += " (\(elements.joined(separator: ", ")))" + indexParameters(exclude.options)
    if let condition = exclude.whereClause {
      text += " WHERE (\(PostgreSQLExpression.reproducible(condition)))"
    }
    return text + timing(exclude.deferrable, exclude.initially)
  }

  private func timing(_ deferrable: Bool?, _ initially: Initially?) -> String {
    var text = ""
    if let deferrable { text += deferrable ? " DEFERRABLE" : " NOT DEFERRABLE" }
    if let initially {
      if deferrable == nil, initially == .deferred { text += " DEFERRABLE" }
      text += " INITIALLY \(initially.rawValue)"
    }
    return text
  }

  // MARK: Indexes

  public func createIndex(_ index: Index, on table: QualifiedName, ifNotExists: Bool) throws -> String {
    func option(_ key: String) -> JSONValue? { index.options.value(key, for: optionNames) }
    func flag(_ key: String) -> Bool { index.options.flag(key, for: optionNames) }
    var text = "CREATE \(index.unique ? "UNIQUE " : "")INDEX "
    if flag("concurrently") { text += "CONCURRENTLY " }
    if ifNotExists { text += "IF NOT EXISTS " }
    text += "\(identifier(index.name)) ON \(flag("only") ? "ONLY " : "")\(identifier(table))"
    if let method = option("using")?.stringValue { text += " USING \(identifier(self.method(method)))" }
    text += " (\(index.elements.map(elementText).joined(separator: ", ")))"
    let included = option("include")?.stringArrayValue ?? []
    if !included.isEmpty { text += " INCLUDE (\(identifiers(included)))" }
    if flag("nulls_not_distinct") { text += " NULLS NOT DISTINCT" }
    if let parameters = option("with")?.objectValue { text += " WITH (\(storageParameters(parameters)))" }
    if let space = option("tablespace")?.stringValue { text += " TABLESPACE \(identifier(space))" }
    if let condition = option("where")?.stringValue, !condition.isEmpty {
      text += " WHERE \(PostgreSQLExpression.reproducible(condition))"
    }
    return text
  }

  func elementText(_ element: IndexElement) -> String {
    var text: String
    switch element.key {
    case .column(let name): text = identifier(name)
    case .expression(let sql): text = "(\(PostgreSQLExpression.reproducible(sql)))"
    }
    if let collation = element.collation { text += " COLLATE \(collationText(collation))" }
    if let operatorClass = element.operatorClass { text += " \(operatorClass)" }
    if element.descending { text += " DESC" }
    if let nulls = element.nulls { text += " NULLS \(nulls == .first ? "FIRST" : "LAST")" }
    return text
  }

  public func dropIndex(_ name: QualifiedName, table: String?, ifExists: Bool) -> String {
    "DROP INDEX \(ifExists ? "IF EXISTS " : "")\(identifier(name))"
  }
}
