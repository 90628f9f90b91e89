import CMariaDB
import RetortEngine
import RetortSQL

/// How values come off the line, the same by both protocols.
enum MySQLValue {
  /// - Throws: `unsupported_value`.
  static func requireFinite(_ number: Double) throws {
    guard number.isFinite else {
      throw RetortError(
        "unsupported_value",
        "MariaDB and MySQL have no \(number.isNaN ? "NaN" : "infinity"): bind NULL or a number")
    }
  }

  enum Kind: Hashable {
    case null
    case signed, unsigned
    case float, double
    /// Text as the server prints it: DECIMAL, strings, JSON, ENUM, SET.
    case text
    case bytes
    /// Up to 63 bits are a number, more are bytes.
    case bits(Int)
    case date, time, dateTime

    init(_ field: MYSQL_FIELD) {
      switch field.type {
      case MYSQL_TYPE_TINY, MYSQL_TYPE_SHORT, MYSQL_TYPE_LONG, MYSQL_TYPE_INT24, MYSQL_TYPE_LONGLONG,
        MYSQL_TYPE_YEAR:
        self = field.flags & UInt32(UNSIGNED_FLAG) != 0 ? .unsigned : .signed
      case MYSQL_TYPE_FLOAT: self = .float
      case MYSQL_TYPE_DOUBLE: self = .double
      case MYSQL_TYPE_NULL: self = .null
      case MYSQL_TYPE_BIT: self = .bits(Int(field.length))
      case MYSQL_TYPE_DATE, MYSQL_TYPE_NEWDATE: self = .date
      case MYSQL_TYPE_TIME, MYSQL_TYPE_TIME2: self = .time
      case MYSQL_TYPE_DATETIME, MYSQL_TYPE_TIMESTAMP, MYSQL_TYPE_DATETIME2, MYSQL_TYPE_TIMESTAMP2:
        self = .dateTime
      case MYSQL_TYPE_GEOMETRY: self = .bytes
      case MYSQL_TYPE_DECIMAL, MYSQL_TYPE_NEWDECIMAL, MYSQL_TYPE_JSON: self = .text
      default:
        // Character set 63 is `binary` (https://mariadb.com/kb/en/supported-character-sets-and-collations/).
        self = field.charsetnr == 63 ? .bytes : .text
      }
    }
  }

  static func decoded(text bytes: UnsafeRawBufferPointer, kind: Kind) -> SQLValue {
    switch kind {
    case .null: return .null
    case .signed, .unsigned:
      return Int64(digits: bytes).map { .integer($0) } ?? .text(String(decoding: bytes, as: UTF8.self))
    case .float, .double:
      let text = String(decoding: bytes, as: UTF8.self)
      return Double(text).map { .double($0) } ?? .text(text)
    case .text, .date, .time, .dateTime: return SQLValue(text: bytes)
    case .bytes: return .blob(Array(bytes))
    case .bits(let count): return bits(bytes, count: count)
    }
  }

  static func bits(_ bytes: UnsafeRawBufferPointer, count: Int) -> SQLValue {
    count > 63 ? .blob(Array(bytes)) : .integer(bytes.reduce(0) { $0 << 8 | Int64($1) })
  }

  /// A single-precision number as the text protocol gives it: six digits, the fewest that tell.
  static func float(_ value: Float) -> SQLValue { .double(Double(value.description) ?? Double(value)) }

  /// A point in time as the text protocol prints it, with `decimals` digits of the fraction.
  static func text(_ time: MYSQL_TIME, _ kind: Kind, decimals: Int) -> String {
    var text = ""
    if kind != .time {
      text = "\(padded(time.year, 4))-\(padded(time.month, 2))-\(padded(time.day, 2))"
      if kind == .date { return text }
      text += " "
    }
    if kind == .time, time.neg != 0 { text += "-" }
    // A TIME may have more than 24 hours, which come as days.
    let hours = time.hour + (kind == .time ? time.day * 24 : 0)
    text += "\(padded(hours, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
    // 31 and more: the server does not say.
    let digits = decimals <= 6 ? decimals : (time.second_part == 0 ? 0 : 6)
    if digits > 0 {
      text += "." + padded(UInt32(time.second_part), 6).prefix(digits)
    }
    return text
  }

  private static func padded(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
