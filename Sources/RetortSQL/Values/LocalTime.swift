/// A time of day, without a day and a time zone: `TIME`. As exact as a microsecond.
///
/// ```swift
/// try LocalTime(hour: 23, minute: 59, second: 59, microsecond: 500_000)   // 23:59:59.500000
/// ```
public struct LocalTime: Hashable, Sendable, Comparable {
  /// Microseconds since midnight; 86,400,000,000 is the end of the day, `24:00`, which PostgreSQL has.
  public let microsecondsSinceMidnight: Int

  public var hour: Int { microsecondsSinceMidnight / 3_600_000_000 }
  public var minute: Int { microsecondsSinceMidnight / 60_000_000 % 60 }
  public var second: Int { microsecondsSinceMidnight / 1_000_000 % 60 }
  public var microsecond: Int { microsecondsSinceMidnight % 1_000_000 }

  /// - Throws: `invalid_time` for a time that the day does not have.
  public init(hour: Int, minute: Int, second: Int = 0, microsecond: Int = 0) throws {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0..<1_000_000).contains(microsecond)
    else {
      throw RetortError("invalid_time", "a day has no time \(hour):\(minute):\(second) + \(microsecond) µs")
    }
    microsecondsSinceMidnight = ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond
  }

  /// - Throws: `invalid_time` where it is less than 0 or more than a day.
  public init(microsecondsSinceMidnight microseconds: Int) throws {
    guard (0...86_400_000_000).contains(microseconds) else {
      throw RetortError("invalid_time", "a day has no time \(microseconds) µs after midnight")
    }
    microsecondsSinceMidnight = microseconds
  }

  init(unchecked microseconds: Int) { microsecondsSinceMidnight = microseconds }

  public static func < (a: LocalTime, b: LocalTime) -> Bool {
    a.microsecondsSinceMidnight < b.microsecondsSinceMidnight
  }
}

extension LocalTime: CustomStringConvertible, LosslessStringConvertible {
  /// `23:59:59.500000`: always six digits, so that texts sort as times do.
  public var description: String {
    var writer = MomentWriter()
    writer.write(self)
    return writer.text
  }

  /// Reads `23:59`, `23:59:59` and `23:59:59.5`; nil for anything else, and for more digits than six.
  public init?(_ text: String) {
    guard let time = MomentReader.read(text, { try? $0.timePart() }) else { return nil }
    self = time
  }
}

extension LocalTime: TypedRepresentable {
  public static let sqlType = SQLType(.time).withVariant(SQLType(exact: "TIME(6)"), for: "mariadb", "mysql")
  public var sqlValue: SQLValue { .text(description) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue, let time = LocalTime(text) else {
      throw sqlValue.mismatch(LocalTime.self)
    }
    self = time
  }
}
