/// How values are stored where a database has no type of their own for them.
package enum StoredForms {
  /// A UUID as 32 digits, as SQLAlchemy's `Uuid` stores it in a `CHAR(32)`.
  package static func bareUUID(_ value: SQLValue) -> SQLValue {
    guard case .text(let text) = value, text.utf8.count == 36 else { return value }
    return .text(text.replacing("-", with: ""))
  }

  /// A point in time in UTC without its zone.
  package static func withoutZone(_ value: SQLValue) -> SQLValue {
    guard case .text(let text) = value, text.hasSuffix("+00:00") else { return value }
    return .text(String(text.dropLast(6)))
  }

  /// A decimal number as the number that SQLite makes of it in a column: compared with a sum, which is no column, a text
  /// would be larger than every number. A number of more digits stays what it is, which the driver refuses: SQLite would make
  /// another number of it.
  package static func number(_ value: SQLValue) -> SQLValue {
    guard case .text(let text) = value, DecimalText.isNumber(text) else { return value }
    if let whole = Int64(text) { return .integer(whole) }
    guard significantDigits(of: text) <= 15, let number = Double(text), number.isFinite else {
      return .decimal(text)
    }
    return .double(number)
  }

  /// How many digits a number has without the zeros at its ends: a Double keeps 15.
  private static func significantDigits(of number: String) -> Int {
    let digits = number.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter { $0 &- 0x30 < 10 }
    guard let first = digits.firstIndex(where: { $0 != 0x30 }) else { return 0 }
    let last = digits.lastIndex { $0 != 0x30 } ?? first
    return last - first + 1
  }

  /// A span of time in microseconds.
  package static func microseconds(_ value: SQLValue) -> SQLValue {
    guard case .text(let text) = value, let number = SQLInterval.clock(Substring(text)) else { return value }
    return .integer(Int64(number))
  }
}
