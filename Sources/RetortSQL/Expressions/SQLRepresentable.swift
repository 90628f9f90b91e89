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
public protocol SQLRepresentable: Sendable {
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

extension SQLValue {
  /// The error of a value that is none of `type`.
  func mismatch(_ type: Any.Type) -> RetortError {
    switch self {
    case .null:
      RetortError("unexpected_null", "NULL where a value of \(type) is expected: read it as \(type)?")
    default: RetortError("unexpected_value", "\(self) is no value of \(type)")
    }
  }
}

extension FixedWidthInteger where Self: SQLRepresentable {
  public var sqlValue: SQLValue { Int64(exactly: self).map(SQLValue.integer) ?? .text(String(self)) }

  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .integer(let value):
      guard let value = Self(exactly: value) else {
        throw RetortError("out_of_range", "\(value) does not fit into \(Self.self)")
      }
      self = value
    // What is larger than a 64-bit number, or a NUMERIC.
    case .text(let text):
      guard let value = Self(text) else { throw sqlValue.mismatch(Self.self) }
      self = value
    default: throw sqlValue.mismatch(Self.self)
    }
  }
}

extension Int: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.bigInteger) }
}
extension Int64: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.bigInteger) }
}
extension Int32: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.integer) }
}
extension Int16: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.smallInteger) }
}

extension Double: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.double) }
  public var sqlValue: SQLValue { .double(self) }

  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .double(let value): self = value
    case .integer(let value):
      guard let exact = Double(exactly: value) else {
        throw RetortError("out_of_range", "\(value) is no Double without loss")
      }
      self = exact
    default: throw sqlValue.mismatch(Double.self)
    }
  }
}

extension String: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.text) }
  public var sqlValue: SQLValue { .text(self) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue else { throw sqlValue.mismatch(String.self) }
    self = text
  }
}

extension Bool: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.boolean) }
  public var sqlValue: SQLValue { .bool(self) }

  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .bool(let value): self = value
    // SQLite and MariaDB have numbers for them.
    case .integer(0): self = false
    case .integer(1): self = true
    default: throw sqlValue.mismatch(Bool.self)
    }
  }
}
