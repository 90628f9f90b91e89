/// A day and a time of day, without a time zone: `TIMESTAMP`, `DATETIME`. What a clock on the wall shows.
///
/// For a point in time, the same everywhere, use Foundation's `Date`.
public struct LocalDateTime: Hashable, Sendable, Comparable {
  public let date: LocalDate
  public let time: LocalTime

  public init(_ date: LocalDate, _ time: LocalTime) {
    self.date = date
    self.time = time
  }

  /// - Throws: `invalid_date`, `invalid_time`.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0
  ) throws {
    date = try LocalDate(year: year, month: month, day: day)
    time = try LocalTime(hour: hour, minute: minute, second: second, microsecond: microsecond)
  }

  public static func < (a: LocalDateTime, b: LocalDateTime) -> Bool { (a.date, a.time) < (b.date, b.time) }

  /// How many microseconds a clock that is never set has gone on since 1970-01-01 00:00.
  var microsecondsSince1970: Int {
    date.daysSince1970 * 86_400_000_000 + time.microsecondsSinceMidnight
  }

  init(microsecondsSince1970 microseconds: Int) {
    let day = 86_400_000_000
    let days = microseconds >= 0 ? microseconds / day : (microseconds - day + 1) / day
    date = LocalDate(daysSince1970: days)
    time = LocalTime(unchecked: microseconds - days * day)
  }
}

extension LocalDateTime: CustomStringConvertible, LosslessStringConvertible {
  /// `2024-02-29 23:59:59.500000`; a year before 1 AD has ` BC` at the end.
  public var description: String {
    var writer = MomentWriter()
    writer.write(self)
    if date.year <= 0 { writer.write(" BC") }
    return writer.text
  }

  /// Reads `2024-02-29 23:59:59.5`, with `T` or a space between; nil for anything else.
  public init?(_ text: String) {
    var text = text
    guard let value = text.withUTF8({ LocalDateTime(bytes: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = value
  }

  fileprivate init?(bytes: UnsafeRawBufferPointer) {
    guard let moment = MomentReader.read(bytes, { try? $0.dateTimePart() }), moment.offset == nil else {
      return nil
    }
    self = moment.dateTime
  }
}

extension LocalDateTime: TypedRepresentable {
  public static let sqlType = SQLType(.dateTime)
    .withVariant(SQLType(exact: "DATETIME(6)"), for: "mariadb", "mysql")
  public var sqlValue: SQLValue { .text(description) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue, let value = LocalDateTime(text) else {
      throw sqlValue.mismatch(LocalDateTime.self)
    }
    self = value
  }

  public static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> LocalDateTime {
    if let value = row.withTextBytes(index, { LocalDateTime(bytes: $0) }) { return value }
    return try LocalDateTime(sqlValue: row.value(index))
  }
}
