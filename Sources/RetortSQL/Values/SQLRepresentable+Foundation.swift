public import FoundationEssentials

/// A point in time: `TIMESTAMP WITH TIME ZONE`. MariaDB, MySQL and SQLite have no such type; there it is stored in UTC
/// without saying so.
///
/// Databases count microseconds. A `Date` is written with the nearest one, and read back equal to what was written for 285
/// years around 2001; beyond that a `Date` cannot tell microseconds apart, and reading one that has them is an error.
extension Date: TypedRepresentable {
  public static let sqlType: SQLType = {
    var type = SQLType(.dateTime).withVariant(SQLType(exact: "DATETIME(6)"), for: "mariadb", "mysql")
    type.timezone = true
    return type
  }()

  public var sqlValue: SQLValue {
    // Whole seconds and the rest apart: their sum in microseconds would have more digits than a Double.
    let seconds = timeIntervalSinceReferenceDate.rounded(.down)
    let rest = ((timeIntervalSinceReferenceDate - seconds) * 1_000_000).rounded()
    if seconds.isNaN { return .decimal("NaN is no point in time") }
    guard seconds.isFinite else { return .text(seconds < 0 ? "-infinity" : "infinity") }
    guard abs(seconds) < 9_000_000_000_000 else {
      return .decimal("\(seconds) seconds from 2001 are no point in time")
    }
    let moment = LocalDateTime(
      microsecondsSince1970: (Int(seconds) + Date.referenceSeconds) * 1_000_000 + Int(rest))
    var writer = MomentWriter()
    writer.write(moment)
    writer.write("+00:00")
    if moment.date.year <= 0 { writer.write(" BC") }
    return .text(writer.text)
  }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue else { throw sqlValue.mismatch(Date.self) }
    if text == "infinity" || text == "-infinity" {
      self = Date(timeIntervalSinceReferenceDate: text == "infinity" ? .infinity : -.infinity)
      return
    }
    guard let moment = MomentReader.read(text, { try? $0.dateTimePart() }) else {
      throw sqlValue.mismatch(Date.self)
    }
    let microseconds = moment.dateTime.microsecondsSince1970 - (moment.offset ?? 0) * 1_000_000
    let whole = microseconds >= 0 ? microseconds / 1_000_000 : (microseconds - 999_999) / 1_000_000
    let rest = microseconds - whole * 1_000_000
    let seconds = Double(whole - Date.referenceSeconds)
    let value = seconds + Double(rest) / 1_000_000
    guard Int(((value - seconds) * 1_000_000).rounded()) == rest else {
      throw RetortError(
        "out_of_range",
        "\(text) is no Date without loss of its microseconds: read it as LocalDateTime or String")
    }
    self = Date(timeIntervalSinceReferenceDate: value)
  }

  /// 2001-01-01, counted from 1970.
  private static var referenceSeconds: Int { 978_307_200 }
}

/// A UUID: `UUID` where the database has it, else 32 digits, as SQLAlchemy's `Uuid` stores it.
extension UUID: TypedRepresentable {
  public static let sqlType = SQLType(.uuid)
  public var sqlValue: SQLValue { .text(uuidString.lowercased()) }

  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .text(let text):
      if let value = UUID(uuidString: text) {
        self = value
        return
      }
      // 32 digits without dashes.
      let digits = Array(text.utf8)
      guard digits.count == 32 else { throw sqlValue.mismatch(UUID.self) }
      let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        .map { String(decoding: digits[$0], as: UTF8.self) }
      guard let value = UUID(uuidString: parts.joined(separator: "-")) else {
        throw sqlValue.mismatch(UUID.self)
      }
      self = value
    case .blob(let b) where b.count == 16:
      self = UUID(
        uuid: (
          b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
        ))
    default: throw sqlValue.mismatch(UUID.self)
    }
  }
}

/// A number with decimal digits: `NUMERIC`. SQLite stores it as it stores numbers: exact are whole numbers of 64 bits and 15
/// digits of others.
extension Decimal: TypedRepresentable {
  public static var sqlType: SQLType { SQLType(.numeric) }
  public var sqlValue: SQLValue { .text(isNaN ? "NaN" : description) }

  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .integer(let value): self = Decimal(value)
    case .double(let value):
      // By its shortest text: 0.1 is 0.1.
      guard let decimal = Decimal(string: value.description) else { throw sqlValue.mismatch(Decimal.self) }
      self = decimal
    case .text(let text):
      if text == "NaN" {
        self = .nan
        return
      }
      guard DecimalText.isNumber(text), let decimal = Decimal(string: text) else {
        throw sqlValue.mismatch(Decimal.self)
      }
      guard DecimalText.significant(text) == DecimalText.significant(decimal.description) else {
        throw RetortError(
          "out_of_range", "\(text) has more digits than Decimal, which has 38: read it as String")
      }
      self = decimal
    default: throw sqlValue.mismatch(Decimal.self)
    }
  }
}

/// Decimal numbers as texts.
package enum DecimalText {
  /// Whether a text is one decimal number, and nothing else: `-1.5e3`.
  package static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func sign() {
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    }
    func digits() -> Int {
      let count = rest.prefix { $0 &- 0x30 < 10 }.count
      rest.removeFirst(count)
      return count
    }
    sign()
    var count = digits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      sign()
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// The sign and digits without what changes nothing: zeros before and behind.
  static func significant(_ text: String) -> String {
    var sign = ""
    var digits = Substring(text)
    if digits.hasPrefix("-") { sign = "-" }
    digits = digits.drop { $0 == "-" || $0 == "+" || $0 == "0" }
    if digits.contains(".") {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    return digits.isEmpty ? "0" : sign + digits
  }
}

/// Bytes: `BLOB`, `BYTEA`.
extension Data: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.largeBinary) }
  public var sqlValue: SQLValue { .blob([UInt8](self)) }

  public init(sqlValue: SQLValue) throws {
    guard case .blob(let bytes) = sqlValue else { throw sqlValue.mismatch(Data.self) }
    self = Data(bytes)
  }
}
