import RetortSQL

extension MySQLDialect {
  /// The type's text, its character set included and its collation not. Generic types become what SQLAlchemy
  /// makes of them on MySQL and MariaDB.
  public func typeText(_ type: SQLType) throws -> String {
    let type = type.variant(for: optionNames)
    var text: String
    switch type.name {
    case .exact(let name): text = exactText(name, type)
    case .generic(let generic): text = try genericText(generic, type)
    }
    if let charset = type.rare.charset { text += " CHARACTER SET \(word(charset))" }
    return text
  }

  private func exactText(_ name: String, _ type: SQLType) -> String {
    let details = type.rare
    var arguments: [String] = []
    if let length = type.length { arguments.append(String(length)) }
    if let precision = type.precision { arguments.append(String(precision)) }
    if let scale = type.scale { arguments.append(String(scale)) }
    if arguments.isEmpty, let width = details.displayWidth ?? details.fractionalSeconds {
      arguments.append(String(width))
    }
    if arguments.isEmpty, let values = details.values { arguments = values.map { literal($0) } }
    var result = name
    if details.varying == true { result += " VARYING" }
    if !arguments.isEmpty {
      result += "(\(arguments.joined(separator: details.values == nil ? ", " : ",")))"
    }
    if details.unsigned == true { result += " UNSIGNED" }
    if details.zerofill == true { result += " ZEROFILL" }
    return result
  }

  private func genericText(_ generic: GenericType, _ type: SQLType) throws -> String {
    switch generic {
    case .integer: return integer("INTEGER", type)
    case .smallInteger: return integer("SMALLINT", type)
    case .bigInteger: return integer("BIGINT", type)
    case .numeric: return signed(withPrecision("NUMERIC", type), type)
    case .float: return signed(withPrecision("FLOAT", type), type)
    case .double: return signed(withPrecision("DOUBLE", type), type)
    case .boolean: return "BOOL"
    case .string, .unicode:
      guard let length = type.length else {
        throw RetortError(
          "unsupported_type",
          "on \(title) a \(generic.rawValue) needs a length ({\"type\": \"\(generic.rawValue)\", \"length\": 255}); "
            + "Text has none")
      }
      return "VARCHAR(\(length))"
    case .text, .unicodeText: return type.length.map { "TEXT(\($0))" } ?? "TEXT"
    case .largeBinary: return type.length.map { "BLOB(\($0))" } ?? "BLOB"
    case .date: return "DATE"
    case .time: return withFraction("TIME", type)
    case .dateTime, .interval: return withFraction("DATETIME", type)
    case .uuid: return server.hasUUID && type.rare.native != false ? "UUID" : "CHAR(32)"
    case .json: return "JSON"
    case .enum:
      guard let values = type.rare.values, !values.isEmpty else {
        throw RetortError(
          "unsupported_type",
          "on \(title) an Enum needs its \"values\": it is a type of its column, and has no name")
      }
      if type.rare.native == false {
        return "VARCHAR(\(type.length ?? values.map(\.unicodeScalars.count).max() ?? 1))"
      }
      return "ENUM(\(values.map { literal($0) }.joined(separator: ",")))"
    case .array:
      throw RetortError(
        "unsupported_type",
        "\(title) has no ARRAY type; give the type a variant for \(name), e.g. JSON")
    }
  }

  private func integer(_ name: String, _ type: SQLType) -> String {
    signed(type.rare.displayWidth.map { "\(name)(\($0))" } ?? name, type)
  }

  private func signed(_ text: String, _ type: SQLType) -> String {
    text + (type.rare.unsigned == true ? " UNSIGNED" : "") + (type.rare.zerofill == true ? " ZEROFILL" : "")
  }

  private func withPrecision(_ name: String, _ type: SQLType) -> String {
    guard let precision = type.precision else { return name }
    return type.scale.map { "\(name)(\(precision), \($0))" } ?? "\(name)(\(precision))"
  }

  private func withFraction(_ name: String, _ type: SQLType) -> String {
    type.rare.fractionalSeconds.map { "\(name)(\($0))" } ?? name
  }

  /// The type as the server prints it, for comparing: `INTEGER` is `int(11)`, `BOOL` is `tinyint(1)`.
  public func comparableType(_ type: SQLType) -> String {
    guard let text = try? typeText(type) else { return "" }
    return MySQLTypeSpelling(text, server: server).canonical
  }

  /// The name in `comparableType`, without what stands behind it.
  private func comparableName(_ type: SQLType) -> String {
    let type = type.variant(for: optionNames)
    switch type.name {
    case .exact(let text):
      let word = text.utf8.prefix { $0 >= 0x61 && $0 <= 0x7A }
      if word.endIndex == text.endIndex || text.utf8[word.endIndex] == UInt8(ascii: "("),
        MySQLDialect.printedNames.contains(String(Substring(word)))
      {
        return String(Substring(word))
      }
    case .generic(.integer): return "int"
    case .generic(.bigInteger): return "bigint"
    case .generic(.string), .generic(.unicode): return "varchar"
    case .generic(.dateTime), .generic(.interval): return "datetime"
    case .generic(.numeric): return "decimal"
    default: break
    }
    return String(comparableType(type).prefix { $0 != "(" && $0 != " " })
  }

  /// Names by which the server prints types: those are not looked up. TEXT and BLOB of any length stand for their kind.
  private static let printedNames: Set<String> = [
    "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "char",
    "varchar", "tinytext",
    "text", "mediumtext", "longtext", "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob",
    "enum", "set",
    "date", "time", "datetime", "timestamp", "year",
  ]

  /// Whether the type is one of the integers, for AUTO_INCREMENT.
  func isInteger(_ type: SQLType) -> Bool {
    ["tinyint", "smallint", "mediumint", "int", "bigint"].contains(comparableName(type))
  }

  /// Whether the type holds text and so has a character set.
  func isText(_ type: SQLType) -> Bool {
    ["char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set"].contains(
      comparableName(type))
  }

  func isTimestamp(_ type: SQLType) -> Bool {
    // No other name means it.
    guard case .exact(let text) = type.variant(for: optionNames).name else { return false }
    return text.utf8.count >= 9 && comparableName(type) == "timestamp"
  }

  /// The types that take no literal default on MySQL.
  func isLarge(_ type: SQLType) -> Bool {
    let name = comparableName(type)
    return name.hasSuffix("blob") || name.hasSuffix("text")
      || [
        "json", "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring",
        "multipolygon", "geometrycollection",
      ].contains(name)
  }
}

extension MySQLDialect {
  public func followsTable(_ type: SQLType) -> Bool {
    isText(type) && (type.rare.charset == nil || type.collation == nil)
  }

  /// Moments in UTC; UUIDs without dashes where the server has no type for them.
  public func stored(_ bound: BoundValue) -> SQLValue {
    guard case .generic(let name)? = bound.type?.name else { return bound.value }
    switch name {
    case .uuid: return server.hasUUID ? bound.value : StoredForms.bareUUID(bound.value)
    case .dateTime: return StoredForms.withoutZone(bound.value)
    case .numeric:
      // A text would be compared as a text, or as a floating-point number.
      if case .text(let text) = bound.value, DecimalText.isNumber(text) { return .decimal(text) }
      return bound.value
    default: return bound.value
    }
  }
}
