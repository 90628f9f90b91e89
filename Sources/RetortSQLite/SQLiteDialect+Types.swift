import RetortSQL

extension SQLiteDialect {
  /// The type's text. Generic types take the names that SQLAlchemy gives them on SQLite, whose affinity is
  /// right; an exact type is rendered as it stands.
  public func typeText(_ type: SQLType) throws -> String {
    let type = type.variant(for: optionNames)
    switch type.name {
    case .exact(let text): return exactText(text, type)
    case .generic(let generic): return try genericText(generic, type)
    }
  }

  private func exactText(_ text: String, _ type: SQLType) -> String {
    let details = type.rare
    var arguments: [String] = []
    if let length = type.length { arguments.append(String(length)) }
    if let precision = type.precision { arguments.append(String(precision)) }
    if let scale = type.scale { arguments.append(String(scale)) }
    if arguments.isEmpty, let width = details.displayWidth ?? details.fractionalSeconds {
      arguments.append(String(width))
    }
    var result = text
    if details.varying == true { result += " VARYING" }
    if !arguments.isEmpty { result += "(\(arguments.joined(separator: ", ")))" }
    if type.timezone == true { result += " WITH TIME ZONE" }
    if details.unsigned == true { result += " UNSIGNED" }
    return result
  }

  private func genericText(_ generic: GenericType, _ type: SQLType) throws -> String {
    switch generic {
    case .integer: return "INTEGER"
    case .smallInteger: return "SMALLINT"
    case .bigInteger: return "BIGINT"
    case .numeric: return withPrecision("NUMERIC", type)
    case .float: return withPrecision("FLOAT", type)
    case .double: return withPrecision("DOUBLE", type)
    case .boolean: return "BOOLEAN"
    case .string, .unicode: return type.length.map { "VARCHAR(\($0))" } ?? "VARCHAR"
    case .text, .unicodeText: return "TEXT"
    case .largeBinary: return "BLOB"
    case .date: return "DATE"
    case .time: return "TIME"
    case .dateTime, .interval: return "DATETIME"
    case .uuid: return "CHAR(32)"
    case .json: return "JSON"
    case .enum:
      let longest = (type.rare.values ?? []).map(\.unicodeScalars.count).max()
      return (type.length ?? longest).map { "VARCHAR(\($0))" } ?? "VARCHAR"
    case .array:
      throw RetortError(
        "unsupported_type", "SQLite has no ARRAY type; give the type a variant for sqlite, e.g. JSON")
    }
  }

  private func withPrecision(_ name: String, _ type: SQLType) -> String {
    guard let precision = type.precision else { return name }
    return type.scale.map { "\(name)(\(precision), \($0))" } ?? "\(name)(\(precision))"
  }

  /// The CHECK that stands in for a type that SQLite does not have: the members of an Enum, 0 and 1 of a
  /// Boolean. Only where the type asks for it with `create_constraint`.
  func typeCheck(for column: Column) -> CheckConstraint? {
    let type = column.type.variant(for: optionNames)
    guard type.rare.createConstraint == true, case .generic(let generic) = type.name else { return nil }
    let name = identifier(column.name)
    switch generic {
    case .boolean: return CheckConstraint(name: type.rare.typeName, sql: "\(name) IN (0, 1)")
    case .enum:
      guard let values = type.rare.values else { return nil }
      let members = values.map { literal($0) }.joined(separator: ", ")
      return CheckConstraint(name: type.rare.typeName, sql: "\(name) IN (\(members))")
    default: return nil
    }
  }

  /// The table with the CHECKs of its types, AUTOINCREMENT as the table's option, and without what SQLite
  /// has not (comments).
  public func materialized(_ table: Table) -> Table {
    var table = table
    table.comment = nil
    table.schema = nil
    if isAutoincrement(table) { table.options.set("autoincrement", to: true, for: name) }
    for option in ["strict", "without_rowid", "autoincrement"]
    where !table.options.flag(option, for: optionNames) {
      table.options.set(option, to: nil, for: name)
    }
    table = withoutQualifiers(table)
    for index in table.columns.indices {
      if let check = typeCheck(for: table.columns[index]), !table.constraints.contains(.check(check)) {
        table.constraints.append(.check(check))
      }
      if table.columns[index].type.collation?.uppercased() == "BINARY" {
        table.columns[index].type.collation = nil
      }
      if table.options.flag("strict", for: optionNames) {
        table.columns[index].type = strictType(table.columns[index].type)
      }
      table.columns[index].autoincrement = .auto
      table.columns[index].comment = nil
      table.columns[index].onUpdate = nil
      table.columns[index].identity = nil
    }
    return table
  }

  /// A generic type as one of the six that a STRICT table takes (https://www.sqlite.org/stricttables.html).
  func strictType(_ type: SQLType) -> SQLType {
    let type = type.variant(for: optionNames)
    guard case .generic(let generic) = type.name else { return type }
    let name: String
    switch generic {
    case .integer, .smallInteger, .bigInteger, .boolean: name = "INTEGER"
    case .float, .double, .numeric: name = "REAL"
    case .largeBinary: name = "BLOB"
    case .string, .unicode, .text, .unicodeText, .date, .time, .dateTime, .interval, .uuid, .json, .enum:
      name = "TEXT"
    case .array: return type
    }
    return SQLType(exact: name, collation: type.collation)
  }

  /// The table with `table.` taken away in front of its columns in conditions and generated columns: under
  /// another name, as in a rebuild, it would mean nothing.
  func withoutQualifiers(_ table: Table) -> Table {
    var table = table
    func text(_ sql: String) -> String {
      SQLText.removingQualifier(table.name, from: sql, rules: lexicalRules)
    }
    for index in table.columns.indices {
      guard var computed = table.columns[index].computed else { continue }
      computed.sql = text(computed.sql)
      table.columns[index].computed = computed
    }
    table.constraints = table.constraints.map { constraint in
      guard case .check(var check) = constraint else { return constraint }
      check.sql = text(check.sql)
      return .check(check)
    }
    return table
  }
}

extension SQLiteDialect {
  /// UUIDs without dashes and moments in UTC, as SQLAlchemy stores them; spans of time in microseconds; decimal numbers as
  /// numbers.
  public func stored(_ bound: BoundValue) -> SQLValue {
    guard case .generic(let name)? = bound.type?.name else { return bound.value }
    switch name {
    case .uuid: return StoredForms.bareUUID(bound.value)
    case .dateTime: return StoredForms.withoutZone(bound.value)
    case .numeric: return StoredForms.number(bound.value)
    case .interval: return StoredForms.microseconds(bound.value)
    default: return bound.value
    }
  }
}
