import RetortSQL

/// Converts the values of a column by its type.
struct ValueConverter {
  enum Kind: Hashable, CustomStringConvertible {
    case integer, decimal, float, boolean, text, binary, date, time, dateTime, json
    /// As 32 digits, or with dashes.
    case uuid(dashes: Bool)
    case choice([String])
    /// CHAR(32), which holds UUIDs without their dashes and other texts.
    case digits
    case other

    var description: String {
      switch self {
      case .integer: "an integer"
      case .decimal, .float: "a number"
      case .boolean: "a boolean"
      case .text, .digits: "a text"
      case .binary: "a text or {\"$bytes\": …}"
      case .date: "a date (2024-12-31)"
      case .time: "a time (23:59:59)"
      case .dateTime: "a date and time (2024-12-31 23:59:59)"
      case .json: "JSON"
      case .uuid: "a UUID"
      case .choice(let values): "one of \(values.joined(separator: ", "))"
      case .other: "a value"
      }
    }
  }

  let kind: Kind

  /// - Throws: `unsupported_type` for a UUID whose spelling the dialect does not know.
  init(_ type: SQLType, _ dialect: any Dialect) throws {
    let type = type.variant(for: dialect.optionNames)
    switch type.name {
    case .generic(let generic):
      switch generic {
      case .integer, .smallInteger, .bigInteger: kind = .integer
      case .numeric: kind = .decimal
      case .float, .double: kind = .float
      case .boolean: kind = .boolean
      case .string, .text, .unicode, .unicodeText: kind = .text
      case .largeBinary: kind = .binary
      case .date: kind = .date
      case .time: kind = .time
      case .dateTime: kind = .dateTime
      case .json: kind = .json
      case .uuid: kind = .uuid(dashes: !(try dialect.typeText(type).uppercased().hasPrefix("CHAR(32)")))
      case .enum: kind = type.rare.values.map { .choice($0) } ?? .text
      case .interval, .array: kind = .other
      }
    case .exact(let text):
      let words = text.uppercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
      kind = ValueConverter.kind(ofExact: words.map(String.init), length: type.length, text)
    }
  }

  private static func kind(ofExact words: [String], length: Int?, _ text: String) -> Kind {
    if text.contains("[") { return .other }
    switch words.first {
    case "INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT", "MEDIUMINT", "INT2", "INT4", "INT8", "SERIAL",
      "BIGSERIAL", "SMALLSERIAL":
      return .integer
    case "NUMERIC", "DECIMAL", "DEC": return .decimal
    case "REAL", "FLOAT", "DOUBLE", "FLOAT4", "FLOAT8": return .float
    case "BOOLEAN", "BOOL": return .boolean
    case "JSON", "JSONB": return .json
    case "UUID": return .uuid(dashes: true)
    case "CHAR" where words.dropFirst().first == "32" || length == 32: return .digits
    case "VARCHAR", "TEXT", "CHAR", "CHARACTER", "NVARCHAR", "CLOB": return .text
    case "BLOB", "BYTEA", "BINARY", "VARBINARY", "LONGBLOB", "MEDIUMBLOB", "TINYBLOB": return .binary
    default: return .other
    }
  }

  /// The value as the column takes it, nil where it is obviously none of its type.
  func convert(_ value: ParameterValue) -> ParameterValue? {
    switch value {
    case .null, .sql: return value
    default: break
    }
    switch kind {
    case .integer: return integer(value)
    case .decimal: return number(value, exact: true)
    case .float: return number(value, exact: false)
    case .boolean: return boolean(value)
    case .text: return text(value)
    case .binary: return binary(value)
    case .date: return moment(value, MomentText.isDate)
    case .time: return moment(value, MomentText.isTime)
    case .dateTime: return moment(value, MomentText.isDateTime)
    case .json: return .string(value.json.compactText)
    case .uuid(let dashes): return uuid(value, dashes: dashes)
    case .choice(let values):
      guard case .string(let text) = value, values.contains(text) else { return nil }
      return value
    case .digits:
      if case .string(let text) = value, text.utf8.count == 36, let same = uuid(value, dashes: false) {
        return same
      }
      return self.text(value)
    case .other: return value
    }
  }

  private func integer(_ value: ParameterValue) -> ParameterValue? {
    switch value {
    case .integer, .bool: return value
    case .number(let text), .string(let text):
      if let number = Int64(text) { return .integer(number) }
      guard DecimalText.isNumber(text) else { return nil }
      // Larger than 64 bits, for unsigned columns: the database decides.
      if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }) {
        return .number(text)
      }
      return Double(text).flatMap { Int64(exactly: $0) }.map { .integer($0) }
    case .null, .sql, .bytes, .json: return nil
    }
  }

  private func number(_ value: ParameterValue, exact: Bool) -> ParameterValue? {
    switch value {
    case .integer: return value
    case .number(let text), .string(let text):
      let isSpecial = ["nan", "infinity", "-infinity", "inf", "-inf"].contains(text.lowercased())
      guard DecimalText.isNumber(text) || isSpecial else { return nil }
      if isSpecial { return .string(text) }
      // A text of many digits stays one in `sqlValue`; a binary column rounds it anyway.
      return exact ? .number(text) : Double(text).map { .number($0.isFinite ? $0.description : text) }
    case .null, .bool, .sql, .bytes, .json: return nil
    }
  }

  private func boolean(_ value: ParameterValue) -> ParameterValue? {
    switch value {
    case .bool: return value
    case .integer(let number): return number == 0 || number == 1 ? .bool(number == 1) : nil
    case .string(let text):
      switch text.lowercased() {
      case "true", "t", "1", "yes", "on": return .bool(true)
      case "false", "f", "0", "no", "off": return .bool(false)
      default: return nil
      }
    case .null, .number, .sql, .bytes, .json: return nil
    }
  }

  private func text(_ value: ParameterValue) -> ParameterValue? {
    switch value {
    case .integer(let number): .string(String(number))
    case .number(let text): .string(text)
    default: value
    }
  }

  private func binary(_ value: ParameterValue) -> ParameterValue? {
    switch value {
    case .bytes: value
    case .string(let text): .bytes(Array(text.utf8))
    default: nil
    }
  }

  private func moment(_ value: ParameterValue, _ isValid: (String) -> Bool) -> ParameterValue? {
    guard case .string(let text) = value else { return nil }
    let words = ["now", "today", "tomorrow", "yesterday", "epoch", "infinity", "-infinity", "allballs"]
    return isValid(text) || words.contains(text.lowercased()) ? value : nil
  }

  private func uuid(_ value: ParameterValue, dashes: Bool) -> ParameterValue? {
    var digits: [UInt8]
    switch value {
    case .string(let text):
      digits = Array(text.lowercased().utf8)
      if digits.count == 36 {
        guard [8, 13, 18, 23].allSatisfy({ digits[$0] == UInt8(ascii: "-") }) else { return nil }
        digits.removeAll { $0 == UInt8(ascii: "-") }
      }
    case .bytes(let bytes):
      guard bytes.count == 16 else { return nil }
      digits = bytes.flatMap { Array((($0 < 16 ? "0" : "") + String($0, radix: 16)).utf8) }
    default: return nil
    }
    let isHex = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard digits.count == 32, isHex else { return nil }
    if !dashes { return .string(String(decoding: digits, as: UTF8.self)) }
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(decoding: digits[$0], as: UTF8.self) }
    return .string(parts.joined(separator: "-"))
  }
}

/// Dates and times as ISO 8601 texts; the text itself is passed on.
enum MomentText {
  static func isDate(_ text: String) -> Bool { date(text[...])?.isEmpty ?? false }

  static func isTime(_ text: String) -> Bool { isTime(text[...]) }

  static func isDateTime(_ text: String) -> Bool {
    guard let rest = date(text[...]) else { return false }
    guard let first = rest.first else { return true }
    return (first == "T" || first == "t" || first == " ") && isTime(rest.dropFirst())
  }

  /// What follows the date, nil where there is none.
  private static func date(_ text: Substring) -> Substring? {
    var rest = text
    guard number(&rest, digits: 4) != nil, skip("-", &rest), let month = number(&rest, digits: 2),
      skip("-", &rest),
      let day = number(&rest, digits: 2), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return rest
  }

  private static func isTime(_ text: Substring) -> Bool {
    var rest = text
    guard let hour = number(&rest, digits: 2), hour <= 24, skip(":", &rest),
      let minute = number(&rest, digits: 2),
      minute < 60
    else { return false }
    if skip(":", &rest) {
      guard let second = number(&rest, digits: 2), second <= 60 else { return false }
      if skip(".", &rest) || skip(",", &rest) {
        guard number(&rest, digits: 1) != nil else { return false }
        while number(&rest, digits: 1) != nil {}
      }
    }
    _ = skip(" ", &rest)
    if rest.isEmpty || rest == "Z" || rest == "z" { return true }
    guard skip("+", &rest) || skip("-", &rest), number(&rest, digits: 2) != nil else { return false }
    if rest.isEmpty { return true }
    _ = skip(":", &rest)
    return number(&rest, digits: 2) != nil && rest.isEmpty
  }

  private static func number(_ rest: inout Substring, digits: Int) -> Int? {
    let prefix = rest.prefix(digits)
    guard prefix.count == digits, prefix.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(digits)
    return Int(prefix)
  }

  private static func skip(_ character: Character, _ rest: inout Substring) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }
}
