import RetortEngine
import RetortSQL

/// A value of a parameter or of a row: `1`, `"text"`, `{"$bytes": "aGk="}`, `{"$sql": "CURRENT_DATE"}`.
public enum ParameterValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// Any other number, as written.
  case number(String)
  case string(String)
  case bytes([UInt8])
  /// An SQL expression that becomes a part of the statement.
  case sql(String)
  /// An array or an object: JSON text.
  case json(JSONValue)

  /// About how long it is in a statement, in bytes.
  var length: Int {
    switch self {
    case .null, .bool: 4
    case .integer: 8
    case .number(let text), .string(let text), .sql(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    case .json(let value): value.compactText.utf8.count
    }
  }

  /// Reads a value. Nil where an issue was reported.
  init?(_ cursor: JSONCursor) {
    switch cursor.node.content {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .integer(value)
    case .number(let text): self = .number(text)
    case .string(let text): self = .string(text)
    case .array: self = .json(cursor.node.value)
    case .object(let members):
      guard members.count == 1, ["$bytes", "$sql"].contains(members[0].key), var object = cursor.object()
      else {
        self = .json(cursor.node.value)
        return
      }
      if let value = object.optional("$sql") {
        guard let sql = value.string() else { return nil }
        self = .sql(sql)
        return
      }
      guard let value = object.optional("$bytes"), let text = value.string() else { return nil }
      guard let bytes = Base64.decode(text) else {
        value.report("expected Base64 text (RFC 4648)")
        return nil
      }
      self = .bytes(bytes)
    }
  }

  /// The value as JSON.
  public var json: JSONValue {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let text): .number(text)
    case .string(let text): .string(text)
    case .bytes(let bytes): ["$bytes": .string(Base64.encode(bytes))]
    case .sql(let sql): ["$sql": .string(sql)]
    case .json(let value): value
    }
  }

  /// The value as a parameter: booleans as 0 and 1, numbers that a Double would change as text. An expression
  /// has none and stands in the statement.
  public var sqlValue: SQLValue {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let text): DecimalText.double(exactly: text).map { .double($0) } ?? .text(text)
    case .string(let text), .sql(let text): .text(text)
    case .bytes(let bytes): .blob(bytes)
    case .json(let value): .text(value.compactText)
    }
  }

  /// The value as SQL text, for scripts.
  public func literal(for dialect: any Dialect) -> String {
    switch self {
    case .null: return "NULL"
    case .bool(let value): return dialect.defaultText(.bool(value))
    case .integer(let value): return String(value)
    case .number(let text): return text
    case .string(let text): return dialect.literal(text)
    case .json(let value): return dialect.literal(value.compactText)
    case .sql(let sql): return sql
    case .bytes(let bytes):
      let hex = Hexadecimal.text(bytes)
      // Where texts may stand between dollars, x'…' is a bit string.
      return dialect.lexicalRules.dollarQuotes ? "'\\x\(hex)'::bytea" : "x'\(hex)'"
    }
  }
}

/// Numbers as text.
enum DecimalText {
  /// The number as a Double, nil where that would lose digits.
  static func double(exactly text: String) -> Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    // A Double keeps any 15 digits (DBL_DIG) within its range; with more, only what it would be written as.
    let isZero = significantDigits(text) == 0
    if value == 0 { return isZero ? value : nil }
    return significantDigits(text) <= 15 || value.description == text ? value : nil
  }

  /// Whether the text is a plain number: digits with a sign, fraction and exponent.
  static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }),
      (0x30...0x39).contains(first) || first == UInt8(ascii: "."), !text.utf8.contains(UInt8(ascii: "x")),
      !text.utf8.contains(UInt8(ascii: "X"))
    else { return false }
    return Double(text) != nil
  }

  private static func significantDigits(_ text: String) -> Int {
    let mantissa = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let digits = Array(mantissa.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 })
    return (digits.lastIndex { $0 != 0x30 } ?? -1) + 1
  }
}

/// Base64 with padding, RFC 4648 section 4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
      let word = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
      for place in 0..<4 {
        let isPadding = place > group.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[word >> (18 - 6 * place) & 63])
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes, nil where the text is no Base64.
  static func decode(_ text: String) -> [UInt8]? {
    let input = Array(text.utf8)
    guard input.count.isMultiple(of: 4) else { return nil }
    let padding = input.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
    if padding == 2, input.last != UInt8(ascii: "=") || input[input.count - 2] != UInt8(ascii: "=") {
      return nil
    }
    if padding == 1, input.last != UInt8(ascii: "=") { return nil }
    var result: [UInt8] = []
    var word = 0
    for (index, byte) in input.enumerated() {
      var digit = 0
      if index < input.count - padding {
        guard let found = alphabet.firstIndex(of: byte) else { return nil }
        digit = found
      }
      word = word << 6 | digit
      if index % 4 == 3 {
        result += [UInt8(word >> 16 & 255), UInt8(word >> 8 & 255), UInt8(word & 255)]
        word = 0
      }
    }
    guard result.suffix(padding).allSatisfy({ $0 == 0 }) else { return nil }
    return Array(result.dropLast(padding))
  }
}
