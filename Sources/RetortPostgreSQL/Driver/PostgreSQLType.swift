import CLibPQ
import RetortEngine
import RetortSQL

/// The object ids of the built-in types that are read and written in a form of their own
/// (https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat).
enum PostgreSQLType {
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let name: Oid = 19
  static let int8: Oid = 20
  static let int2: Oid = 21
  static let int4: Oid = 23
  static let text: Oid = 25
  static let oid: Oid = 26
  static let json: Oid = 114
  static let float4: Oid = 700
  static let float8: Oid = 701
  static let bpchar: Oid = 1042
  static let varchar: Oid = 1043
  static let date: Oid = 1082
  static let time: Oid = 1083
  static let timestamp: Oid = 1114
  static let numeric: Oid = 1700
  static let uuid: Oid = 2950

  /// Whether the binary form gives the same value as the text form. Not so for `timestamptz`, whose text
  /// depends on the session's time zone, nor for arrays and ranges, whose text the server's own functions
  /// write.
  static func isReadInBinary(_ type: Oid) -> Bool {
    switch type {
    case bool, bytea, name, int8, int2, int4, text, oid, json, float4, float8, bpchar, varchar, date, time,
      timestamp, numeric, uuid:
      true
    default: false
    }
  }

  static func isInteger(_ type: Oid) -> Bool { type == int8 || type == int4 || type == int2 || type == oid }

  /// Whether the binary form is the text itself.
  static func isText(_ type: Oid) -> Bool {
    type == text || type == varchar || type == bpchar || type == name || type == json
  }

  /// Whether the text form is the value.
  static func isPrinted(_ type: Oid) -> Bool {
    !isInteger(type) && type != bool && type != float4 && type != float8 && type != bytea
  }

  /// An integer in binary form.
  static func integer(binary bytes: UnsafeRawBufferPointer, type: Oid) -> Int64 {
    switch type {
    case int2: Int64(Int16(truncatingIfNeeded: integer(bytes)))
    case int4: Int64(Int32(truncatingIfNeeded: integer(bytes)))
    case oid: Int64(UInt32(truncatingIfNeeded: integer(bytes)))
    default: integer(bytes)
    }
  }

  static func double(binary bytes: UnsafeRawBufferPointer) -> Double {
    Double(bitPattern: UInt64(bitPattern: integer(bytes)))
  }

  /// A value in text form.
  static func value(text bytes: UnsafeRawBufferPointer, type: Oid) -> SQLValue {
    var string: String { String(decoding: bytes, as: UTF8.self) }
    switch type {
    case bool: return .bool(bytes.first == UInt8(ascii: "t"))
    case int2, int4, int8, oid: return Int64(digits: bytes).map { .integer($0) } ?? .text(string)
    case float4, float8: return .double(double(string))
    case bytea: return .blob(bytesOfHex(bytes))
    default: return SQLValue(text: bytes)
    }
  }

  /// `NaN`, `Infinity` and `-Infinity` as the server prints them are read by `Double` too.
  private static func double(_ text: String) -> Double { Double(text) ?? .nan }

  /// `\x0aff…`, as `bytea_output = hex` prints it.
  private static func bytesOfHex(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    guard text.count >= 2 else { return [] }
    func digit(_ byte: UInt8) -> UInt8 { byte <= 0x39 ? byte &- 0x30 : (byte | 0x20) &- 0x57 }
    return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
  }

  /// A value in binary form.
  static func value(binary bytes: UnsafeRawBufferPointer, type: Oid) -> SQLValue {
    switch type {
    case bool: return .bool(bytes.first == 1)
    case int2, int4, int8, oid: return .integer(integer(binary: bytes, type: type))
    case float4:
      // By its shortest text, so that 1.1 is 1.1 as in text form.
      let value = Float(bitPattern: UInt32(truncatingIfNeeded: integer(bytes)))
      return .double(Double(value.description) ?? Double(value))
    case float8: return .double(double(binary: bytes))
    case bytea: return .blob(Array(bytes))
    case date: return .text(PostgreSQLMoment.date(Int32(truncatingIfNeeded: integer(bytes))))
    case time: return .text(PostgreSQLMoment.time(integer(bytes)))
    case timestamp: return .text(PostgreSQLMoment.timestamp(integer(bytes)))
    case numeric: return .text(PostgreSQLNumeric.text(bytes))
    case uuid: return .text(uuidText(bytes))
    default: return SQLValue(text: bytes)
    }
  }

  /// A big-endian number of up to eight bytes; callers cut it to its width.
  private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) }
  }

  private static func uuidText(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.count == 16 else { return Hexadecimal.text(bytes) }
    let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
    return parts.map { Hexadecimal.text(bytes[$0]) }.joined(separator: "-")
  }

  /// The binary form of a value for a parameter of a type, nil where it goes as text.
  static func binary(_ value: SQLValue, type: Oid) -> [UInt8]? {
    func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
      withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
    switch (value, type) {
    case (.integer(let number), int8): return bytes(number)
    case (.integer(let number), int4): return Int32(exactly: number).map(bytes)
    case (.integer(let number), int2): return Int16(exactly: number).map(bytes)
    case (.double(let number), float8): return bytes(number.bitPattern)
    case (.bool(let value), bool): return [value ? 1 : 0]
    case (.blob(let blob), bytea): return blob
    default: return nil
    }
  }
}

/// Dates and times from their binary form: days and microseconds since 2000-01-01, printed as ISO.
enum PostgreSQLMoment {
  static func date(_ days: Int32) -> String {
    switch days {
    case .max: return "infinity"
    case .min: return "-infinity"
    default:
      let date = civil(Int64(days))
      return date.text + date.era
    }
  }

  static func time(_ microseconds: Int64) -> String {
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = microseconds / 1_000_000
    var text = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    var fraction = microseconds % 1_000_000
    if fraction > 0 {
      var digits = 6
      while fraction % 10 == 0 {
        fraction /= 10
        digits -= 1
      }
      let number = String(fraction)
      text += "." + String(repeating: "0", count: digits - number.utf8.count) + number
    }
    return text
  }

  static func timestamp(_ microseconds: Int64) -> String {
    switch microseconds {
    case .max: return "infinity"
    case .min: return "-infinity"
    default:
      let day: Int64 = 86_400_000_000
      let days = microseconds >= 0 ? microseconds / day : (microseconds - day + 1) / day
      let date = civil(days)
      return "\(date.text) \(time(microseconds - days * day))\(date.era)"
    }
  }

  /// The proleptic Gregorian date of a day, counted from 2000-01-01.
  private static func civil(_ days: Int64) -> (text: String, era: String) {
    let date = LocalDate(daysSince1970: Int(days) + 10_957)
    let isBeforeChrist = date.year <= 0
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let year = isBeforeChrist ? 1 - date.year : date.year
    return (
      "\(padded(year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))", isBeforeChrist ? " BC" : ""
    )
  }
}

/// `numeric` from its binary form: groups of four decimal digits.
enum PostgreSQLNumeric {
  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.count >= 8 else { return "" }
    func word(_ index: Int) -> Int { Int(bytes[index * 2]) << 8 | Int(bytes[index * 2 + 1]) }
    let count = min(word(0), (bytes.count - 8) / 2)
    let weight = Int(Int16(truncatingIfNeeded: word(1)))
    let scale = word(3)
    switch word(2) {
    case 0xC000: return "NaN"
    case 0xD000: return "Infinity"
    case 0xF000: return "-Infinity"
    default: break
    }
    /// The group with the weight `place`, as four digits.
    func group(_ place: Int) -> String {
      let index = weight - place
      let text = String(index >= 0 && index < count ? word(4 + index) : 0)
      return String(repeating: "0", count: 4 - text.utf8.count) + text
    }
    var whole = weight >= 0 ? (0...weight).reversed().map(group).joined() : "0"
    whole = String(whole.drop { $0 == "0" })
    if whole.isEmpty { whole = "0" }
    var text = (word(2) == 0x4000 ? "-" : "") + whole
    if scale > 0 {
      let groups = (scale + 3) / 4
      text += "." + (1...groups).map { group(-$0) }.joined().prefix(scale)
    }
    return text
  }
}
