/// A day of the calendar, without a time and a time zone: `DATE`.
///
/// ```swift
/// let day = try LocalDate(year: 2024, month: 2, day: 29)
/// print(day)   // 2024-02-29
/// ```
///
/// The calendar is the proleptic Gregorian one of ISO 8601 and SQL. Years go from -4712 (4713 BC) to 294276, which is what
/// PostgreSQL has; MariaDB, MySQL and SQLite have the years 0 to 9999.
public struct LocalDate: Hashable, Sendable, Comparable {
  /// 1 is 1 AD, 0 is 1 BC.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// - Throws: `invalid_date` for a day that the calendar does not have.
  public init(year: Int, month: Int, day: Int) throws {
    guard (1...12).contains(month), day >= 1, day <= LocalDate.days(inMonth: month, year: year) else {
      throw RetortError("invalid_date", "the calendar has no day \(year)-\(month)-\(day)")
    }
    self.init(unchecked: year, month, day)
  }

  init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that is so many days after 1970-01-01.
  ///
  /// By Howard Hinnant's `civil_from_days` (http://howardhinnant.github.io/date_algorithms.html).
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// How many days it is after 1970-01-01; `days_from_civil` of the same page.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: LocalDate, b: LocalDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension LocalDate: CustomStringConvertible, LosslessStringConvertible {
  /// `2024-02-29`; a year before 1 AD as PostgreSQL writes it: `0044-03-15 BC`.
  public var description: String {
    var writer = MomentWriter()
    writer.write(self)
    if year <= 0 { writer.write(" BC") }
    return writer.text
  }

  /// Reads `2024-02-29` and `0044-03-15 BC`; nil for anything else.
  public init?(_ text: String) {
    guard let date = MomentReader.read(text, { try? $0.datePart(era: $0.takeEra()) }) else { return nil }
    self = date
  }
}

extension LocalDate: TypedRepresentable {
  public static let sqlType = SQLType(.date)
  public var sqlValue: SQLValue { .text(description) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue, let date = LocalDate(text) else {
      throw sqlValue.mismatch(LocalDate.self)
    }
    self = date
  }
}
