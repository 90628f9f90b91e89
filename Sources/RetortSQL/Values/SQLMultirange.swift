/// Several ranges of values: PostgreSQL's `INT4MULTIRANGE`, `TSTZMULTIRANGE` and the others (from 14 on).
///
/// ```swift
/// let opened: SQLMultirange<Int> = [SQLRange(1..<3), SQLRange(5..<8)]   // {[1,3),[5,8)}
/// ```
///
/// PostgreSQL gives them back in their order, without those that are empty, and makes one of those that meet.
public struct SQLMultirange<Bound: SQLRepresentable & Hashable>: Hashable, Sendable {
  public var ranges: [SQLRange<Bound>]

  public init(_ ranges: [SQLRange<Bound>]) { self.ranges = ranges }
}

extension SQLMultirange: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: SQLRange<Bound>...) { self.init(elements) }
}

extension SQLMultirange: CustomStringConvertible {
  /// The text that PostgreSQL reads: `{[1,3),[5,8)}`.
  public var description: String { "{" + ranges.map(\.description).joined(separator: ",") + "}" }
}

extension SQLMultirange: SQLRangeSet {}

extension SQLMultirange: TypedRepresentable {
  /// The multirange over `Bound`'s own type; text where the database has none.
  public static var sqlType: SQLType { SQLRange<Bound>.type("MULTIRANGE") }

  public var sqlValue: SQLValue { .text(description) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue, let parts = RangeText.ranges(of: text) else {
      throw sqlValue.mismatch(Self.self)
    }
    self.init(try parts.map { try SQLRange(sqlValue: .text($0)) })
  }
}
