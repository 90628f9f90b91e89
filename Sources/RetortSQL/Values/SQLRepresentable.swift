/// A Swift type whose values can be stored: how one becomes a value of SQL and back.
///
/// A custom type is made of another one:
///
/// ```swift
/// struct Email: SQLRepresentable, SQLExpression {
///   static var sqlType: SQLType { SQLType(.string, length: 254) }
///   var text: String
///   var sqlValue: SQLValue { .text(text) }
///   init(sqlValue: SQLValue) throws { text = try String(sqlValue: sqlValue) }
/// }
/// ```
public protocol SQLRepresentable: SQLConvertible {
  /// What a column of it is, where nothing else is said.
  static var sqlType: SQLType { get }

  /// The value as it is bound.
  var sqlValue: SQLValue { get }

  /// The value that a row gives.
  ///
  /// - Throws: `unexpected_null`, `unexpected_value` or `out_of_range` where it is none of this type's: nothing is ever lost
  ///   in silence.
  init(sqlValue: SQLValue) throws
}

extension SQLRepresentable where Self: SQLExpression {
  public typealias Value = Self
  public typealias Output = Self
  public var sqlNode: SQLNode { .bound(BoundValue(sqlValue)) }
}

/// A type whose values the dialects store in forms of their own: the type goes along with each.
protocol TypedRepresentable: SQLRepresentable, SQLExpression {}

extension TypedRepresentable {
  public var sqlNode: SQLNode { .bound(BoundValue(sqlValue, type: Self.sqlType)) }
}

/// An enumeration is stored as its raw values.
///
/// ```swift
/// enum Status: String, SQLRepresentable, SQLExpression { case open, closed }
/// tickets.status.eq(Status.open)   // tickets.status = ?
/// ```
extension SQLRepresentable where Self: RawRepresentable, RawValue: SQLRepresentable {
  public static var sqlType: SQLType { RawValue.sqlType }
  public var sqlValue: SQLValue { rawValue.sqlValue }

  public init(sqlValue: SQLValue) throws {
    let raw = try RawValue(sqlValue: sqlValue)
    guard let value = Self(rawValue: raw) else { throw sqlValue.mismatch(Self.self) }
    self = value
  }
}

extension SQLValue {
  /// The error of a value that is none of `type`.
  func mismatch(_ type: Any.Type) -> RetortError {
    switch self {
    case .null:
      RetortError(
        "unexpected_null",
        "NULL where a value of \(type) is expected: read it as \(type)?, "
          + "a column of a statement with optional()")
    default: RetortError("unexpected_value", "\(self) is no value of \(type)")
    }
  }
}
