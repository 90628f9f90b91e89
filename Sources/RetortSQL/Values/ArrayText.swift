/// Arrays as texts: PostgreSQL's `{1,2,NULL}` (https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO) and JSON's
/// `[1, 2, null]`.
package enum ArrayText {
  /// The text of a PostgreSQL array.
  package static func postgresql(_ values: [SQLValue]) -> String {
    let items = values.map { value in
      switch value {
      case .null: "NULL"
      case .bool(let value): value ? "t" : "f"
      case .integer(let value): String(value)
      case .double(let value): number(value)
      case .text(let value): quoted(value)
      case .decimal(let value): DecimalText.isNumber(value) ? value : quoted(value)
      case .blob(let bytes): quoted("\\x" + Hexadecimal.text(bytes))
      case .array(let values): postgresql(values)
      }
    }
    return "{\(items.joined(separator: ","))}"
  }

  /// The text of a JSON array. Bytes are their hexadecimal digits.
  package static func json(_ values: [SQLValue]) -> String { jsonValue(.array(values)).compactText }

  private static func jsonValue(_ value: SQLValue) -> JSONValue {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .double(let value): value.isFinite ? .number(value.description) : .string(number(value))
    case .text(let value), .decimal(let value): .string(value)
    case .blob(let bytes): .string(Hexadecimal.text(bytes))
    case .array(let values): .array(values.map(jsonValue))
    }
  }

  private static func number(_ value: Double) -> String {
    value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : value.description
  }

  /// Between double quotes, as in arrays and ranges: quotes and backslashes in it get a backslash.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Reading

  /// The elements of either text; nil where it is neither.
  ///
  /// - Parameter type: what the elements are.
  static func items(of text: String, type: SQLType) -> [SQLValue]? {
    if text.utf8.first == UInt8(ascii: "[") {
      // Bounds of a PostgreSQL array that do not begin with 1 stand before it: `[0:1]={1,2}`.
      if let braces = text.firstRange(of: "]={") {
        return items(of: String(text[text.index(before: braces.upperBound)...]), type: type)
      }
      guard let node = try? JSONParser.parse(Array(text.utf8)), case .array(let items) = node.value else {
        return nil
      }
      return items.map { value(of: $0, type: type) }
    }
    var reader = Reader(Array(text.utf8))
    guard let items = reader.array(type), reader.isAtEnd else { return nil }
    return items
  }

  private static func value(of json: JSONValue, type: SQLType) -> SQLValue {
    switch json {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let text): typed(text, type)
    case .string(let text): typed(text, type)
    case .array(let items): .array(items.map { value(of: $0, type: type) })
    case .object: .text(json.compactText)
    }
  }

  /// The text of an element as the value that a column of the type would give.
  private static func typed(_ text: String, _ type: SQLType) -> SQLValue {
    guard case .generic(let name) = type.name else { return .text(text) }
    switch name {
    case .integer, .smallInteger, .bigInteger: return Int64(text).map { .integer($0) } ?? .text(text)
    case .float, .double: return Double(text).map { .double($0) } ?? .text(text)
    case .boolean: return text == "t" ? .bool(true) : text == "f" ? .bool(false) : .text(text)
    case .largeBinary:
      let digits = Array(text.utf8.drop { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "x") })
      func digit(_ byte: UInt8) -> UInt8 { byte <= 0x39 ? byte &- 0x30 : (byte | 0x20) &- 0x57 }
      return .blob(
        stride(from: 0, to: digits.count - 1, by: 2).map { digit(digits[$0]) << 4 | digit(digits[$0 + 1]) })
    default: return .text(text)
    }
  }

  /// Reads PostgreSQL's text.
  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }
    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func array(_ type: SQLType) -> [SQLValue]? {
      guard next == UInt8(ascii: "{") else { return nil }
      place += 1
      var items: [SQLValue] = []
      if next == UInt8(ascii: "}") {
        place += 1
        return items
      }
      while true {
        switch next {
        case UInt8(ascii: "{"):
          guard let inner = array(type) else { return nil }
          items.append(.array(inner))
        case UInt8(ascii: "\""):
          guard let text = quotedText() else { return nil }
          items.append(typed(text, type))
        default:
          let start = place
          while let byte = next, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") { place += 1 }
          let text = String(decoding: bytes[start..<place], as: UTF8.self)
          items.append(text == "NULL" ? .null : typed(text, type))
        }
        guard let byte = next else { return nil }
        place += 1
        if byte == UInt8(ascii: "}") { return items }
        guard byte == UInt8(ascii: ",") else { return nil }
      }
    }

    private mutating func quotedText() -> String? {
      place += 1
      var text: [UInt8] = []
      while let byte = next {
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let escaped = next else { return nil }
          place += 1
          text.append(escaped)
        default: text.append(byte)
        }
      }
      return nil
    }
  }
}
