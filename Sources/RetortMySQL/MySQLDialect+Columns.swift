import RetortSQL

extension MySQLDialect {
  /// A column's definition, with all that is known of it: ALTER TABLE … MODIFY states it whole.
  ///
  /// - Parameter table: decides about AUTO_INCREMENT and gives the CHECK that stays with the column.
  func columnText(_ column: Column, in table: Table?) throws -> String {
    let type = column.type.variant(for: optionNames)
    var text = "\(identifier(column.name)) \(try typeText(type))"
    if let collation = collation(of: type) { text += " COLLATE \(word(collation))" }
    if column.options.flag("compressed", for: optionNames), server.hasColumnCompression {
      text += " COMPRESSED"
    }
    if let computed = column.computed {
      text += " GENERATED ALWAYS AS \(parenthesized(computed.sql)) "
      text += computed.persisted == true ? "STORED" : "VIRTUAL"
    }
    if let row = column.options.value("generated", for: optionNames)?.stringValue {
      text += " GENERATED ALWAYS AS \(row.uppercased())"
    }
    let isGenerated =
      column.computed != nil || column.options.value("generated", for: optionNames) != nil
    if !column.nullable {
      // MariaDB's generated columns take no NOT NULL.
      if !isGenerated || server.isMySQL { text += " NOT NULL" }
    } else if isTimestamp(type), !isGenerated {
      // Without the word a TIMESTAMP is NOT NULL where explicit_defaults_for_timestamp is off.
      text += " NULL"
    }
    if let id = column.options.value("srid", for: optionNames)?.intValue {
      if server.hasSRID {
        text += " SRID \(id)"
      } else if server.hasReferenceSystems {
        text += " REF_SYSTEM_ID=\(id)"
      }
    }
    if column.options.flag("invisible", for: optionNames), server.isMariaDB { text += " INVISIBLE" }
    if let value = column.serverDefault, !isGenerated { text += " DEFAULT \(defaultText(value, of: type))" }
    if let table, isAutoIncrement(column, in: table) {
      text += " AUTO_INCREMENT"
    } else if table == nil, column.autoincrement == .on {
      text += " AUTO_INCREMENT"
    }
    if let update = column.onUpdate { text += " ON UPDATE \(update)" }
    if column.options.flag("invisible", for: optionNames), server.isMySQL { text += " INVISIBLE" }
    if let comment = column.comment, !comment.isEmpty { text += " COMMENT \(literal(comment))" }
    if let format = column.options.value("column_format", for: optionNames)?.stringValue {
      text += " COLUMN_FORMAT \(format.uppercased())"
    }
    if let versioned = column.options.value("system_versioning", for: optionNames)?.boolValue {
      text += " \(versioned ? "WITH" : "WITHOUT") SYSTEM VERSIONING"
    }
    if let table, let check = columnCheck(column.name, in: table) {
      text += " CHECK \(parenthesized(check.sql))"
    }
    return text
  }

  /// The column of a name, in any case.
  func column(_ name: String, in table: Table) -> Column? {
    table.column(name) ?? table.columns.first { foldPart($0.name) == foldPart(name) }
  }

  /// The collation where the type can have it: one that stayed behind from another type means nothing.
  private func collation(of type: SQLType) -> String? {
    guard let collation = type.collation, isText(type) else { return nil }
    guard let charset = type.rare.charset else { return collation }
    return MySQLCharset.charset(of: MySQLCharset.spelled(collation)) == MySQLCharset.spelled(charset)
      ? collation : nil
  }

  /// The CHECK in a column's definition; MariaDB keeps one there at most.
  func columnCheck(_ column: String, in table: Table) -> CheckConstraint? {
    for case .check(let check) in table.constraints
    where columnOfCheck(check).map(foldPart) == foldPart(column) {
      return check
    }
    return nil
  }

  private func defaultText(_ value: ServerDefault, of type: SQLType) -> String {
    let text = defaultText(value)
    if server.hasBlobDefaults || text.hasPrefix("(") || !isLarge(type) { return text }
    return text.asciiLowercased == "null" ? text : "(\(text))"
  }

  /// Whether a column is AUTO_INCREMENT. `auto` means so for a primary key of one integer column that has no
  /// default and is no foreign key, as in SQLAlchemy.
  func isAutoIncrement(_ column: Column, in table: Table) -> Bool {
    switch column.autoincrement {
    case .on: return true
    case .off: return false
    case .auto:
      if column.identity != nil { return true }
      guard let key = table.primaryKey, key.columns.count == 1,
        foldPart(key.columns[0]) == foldPart(column.name),
        column.serverDefault == nil, column.computed == nil,
        !table.foreignKeys.contains(where: { $0.columns.contains { foldPart($0) == foldPart(column.name) } })
      else { return false }
      return isInteger(column.type)
    }
  }

  /// The CHECK that stands in for a type where the type asks for it: 0 and 1 of a Boolean, the members of an
  /// Enum that is not the server's own.
  func typeCheck(for column: Column) -> CheckConstraint? {
    let type = column.type.variant(for: optionNames)
    guard type.rare.createConstraint == true, case .generic(let generic) = type.name else { return nil }
    let name = identifier(column.name)
    switch generic {
    case .boolean: return CheckConstraint(name: type.rare.typeName, sql: "\(name) IN (0, 1)")
    case .enum where type.rare.native == false:
      guard let values = type.rare.values else { return nil }
      let members = values.map { literal($0) }.joined(separator: ", ")
      return CheckConstraint(name: type.rare.typeName, sql: "\(name) IN (\(members))")
    default: return nil
    }
  }
}
