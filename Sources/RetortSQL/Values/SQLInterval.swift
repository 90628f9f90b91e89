/// A span of time in months, days and microseconds, as PostgreSQL's `INTERVAL` keeps it: a month is not so many days, and a
/// day is not always 24 hours.
///
/// ```swift
/// SQLInterval(months: 14, days: 3, microseconds: 4_500_000)   // 1 year 2 mons 3 days 00:00:04.5
/// ```
///
/// Other databases have no such type; there it is stored as text.
public struct SQLInterval: Hashable, Sendable {
  public var months: Int
  public var days: Int
  public var microseconds: Int

  public init(months: Int = 0, days: Int = 0, microseconds: Int = 0) {
    self.months = months
    self.days = days
    self.microseconds = microseconds
  }
}

extension SQLInterval: CustomStringConvertible, LosslessStringConvertible {
  /// As ISO 8601 writes a duration, which PostgreSQL reads: `P1Y2M3DT4.5S`.
  public var description: String {
    var text = "P"
    if months / 12 != 0 { text += "\(months / 12)Y" }
    if months % 12 != 0 { text += "\(months % 12)M" }
    if days != 0 { text += "\(days)D" }
    if microseconds != 0 {
      text += "T"
      let seconds = microseconds / 1_000_000
      if seconds / 3600 != 0 { text += "\(seconds / 3600)H" }
      if seconds / 60 % 60 != 0 { text += "\(seconds / 60 % 60)M" }
      let rest = abs(microseconds % 60_000_000)
      if rest != 0 {
        let fraction = String(1_000_000 + rest % 1_000_000).dropFirst()
        let sign = microseconds < 0 ? "-" : ""
        text += "\(sign)\(rest / 1_000_000)\(rest % 1_000_000 == 0 ? "" : ".\(fraction)")S"
      }
    }
    return text == "P" ? "PT0S" : text
  }

  /// Reads PostgreSQL's own form, `1 year 2 mons -3 days +04:05:06.5`, and that of ISO 8601; nil for anything else.
  public init?(_ text: String) {
    self.init()
    let isRead = text.hasPrefix("P") ? read(iso: text.dropFirst()) : read(postgres: text)
    if !isRead { return nil }
  }

  private mutating func read(iso text: Substring) -> Bool {
    var isTime = false
    var number = ""
    var hasParts = false
    for character in text {
      switch character {
      case "T": isTime = true
      case "0"..."9", "-", "+", ".": number.append(character)
      default:
        guard let microseconds = SQLInterval.scaled(number) else { return false }
        let whole = microseconds / 1_000_000
        let fits: Bool
        switch (character, isTime) {
        case ("Y", false): fits = SQLInterval.add(whole, times: 12, to: &months)
        case ("M", false): fits = SQLInterval.add(whole, times: 1, to: &months)
        case ("W", false): fits = SQLInterval.add(whole, times: 7, to: &days)
        case ("D", false): fits = SQLInterval.add(whole, times: 1, to: &days)
        case ("H", true): fits = SQLInterval.add(microseconds, times: 3600, to: &self.microseconds)
        case ("M", true): fits = SQLInterval.add(microseconds, times: 60, to: &self.microseconds)
        case ("S", true): fits = SQLInterval.add(microseconds, times: 1, to: &self.microseconds)
        default: return false
        }
        if !fits { return false }
        if character != "S", character != "H", !(character == "M" && isTime),
          microseconds % 1_000_000 != 0
        {
          return false
        }
        number = ""
        hasParts = true
      }
    }
    return hasParts && number.isEmpty
  }

  private mutating func read(postgres text: String) -> Bool {
    let words = text.split(separator: " ")
    guard !words.isEmpty else { return false }
    var index = 0
    while index < words.count {
      if words[index].contains(":") {
        guard index == words.count - 1, let time = SQLInterval.clock(words[index]) else { return false }
        return SQLInterval.add(time, times: 1, to: &microseconds)
      }
      guard index + 1 < words.count, let number = Int(words[index]) else { return false }
      let fits =
        switch words[index + 1] {
        case "year", "years": SQLInterval.add(number, times: 12, to: &months)
        case "mon", "mons": SQLInterval.add(number, times: 1, to: &months)
        case "day", "days": SQLInterval.add(number, times: 1, to: &days)
        default: false
        }
      if !fits { return false }
      index += 2
    }
    return true
  }

  /// `-04:05:06.5` in microseconds; there may be any number of hours.
  static func clock(_ text: Substring) -> Int? {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? scaled(String(parts[2])) : 0
    else { return nil }
    var value = seconds
    guard add(hours, times: 3_600_000_000, to: &value), add(minutes, times: 60_000_000, to: &value) else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// - Returns: false where the sum is larger than an Int, or the smallest one, which has no opposite.
  private static func add(_ number: Int, times factor: Int, to sum: inout Int) -> Bool {
    let product = number.multipliedReportingOverflow(by: factor)
    let result = sum.addingReportingOverflow(product.partialValue)
    sum = result.partialValue
    return !product.overflow && !result.overflow && sum != .min
  }

  /// A decimal number times a million; nil for more than six digits behind the point.
  private static func scaled(_ text: String) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]) else { return nil }
    var value = 0
    guard add(whole, times: 1_000_000, to: &value) else { return nil }
    guard parts.count == 2 else { return value }
    guard parts[1].utf8.count <= 6, !parts[1].isEmpty,
      let fraction = Int(parts[1] + String(repeating: "0", count: 6 - parts[1].utf8.count)), fraction >= 0
    else { return nil }
    return add(text.hasPrefix("-") ? -fraction : fraction, times: 1, to: &value) ? value : nil
  }
}

extension SQLInterval: TypedRepresentable {
  public static let sqlType = SQLType(.interval)
    .withVariant(SQLType(.string, length: 64), for: "mariadb", "mysql", "sqlite")
  public var sqlValue: SQLValue { .text(description) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue, let value = SQLInterval(text) else {
      throw sqlValue.mismatch(SQLInterval.self)
    }
    self = value
  }
}

/// A span of time without months and days: `INTERVAL` on PostgreSQL, `TIME` on MariaDB and MySQL, where it goes to ±838 hours;
/// microseconds as a number on SQLite.
extension Duration: TypedRepresentable {
  public static let sqlType = SQLType(.interval)
    .withVariant(SQLType(exact: "TIME(6)"), for: "mariadb", "mysql")
    .withVariant(SQLType(.bigInteger), for: "sqlite")

  /// - Note: What is finer than a microsecond is cut, as the databases cut it.
  public var sqlValue: SQLValue {
    let (seconds, attoseconds) = components
    let isNegative = seconds < 0 || attoseconds < 0
    let whole = seconds.magnitude
    func two(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let fraction = String(1_000_000 + (attoseconds / 1_000_000_000_000).magnitude).dropFirst()
    return .text(
      (isNegative ? "-" : "") + two(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60) + "."
        + fraction)
  }

  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .integer(let microseconds): self = .microseconds(microseconds)
    case .text(let text):
      if let microseconds = SQLInterval.clock(Substring(text)) {
        self = .microseconds(microseconds)
        return
      }
      guard let interval = SQLInterval(text) else { throw sqlValue.mismatch(Duration.self) }
      guard interval.months == 0, interval.days == 0 else {
        throw RetortError(
          "out_of_range", "\(text) has months or days, which are no fixed time: read it as SQLInterval")
      }
      self = .microseconds(interval.microseconds)
    default: throw sqlValue.mismatch(Duration.self)
    }
  }
}
