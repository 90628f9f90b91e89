/// What a value of a row can be read as, and what can be written: a type that can be stored, an Optional of one, or
/// `SQLValue` for any.
public protocol SQLConvertible: Sendable {
  /// What a column of it is, where nothing else is said.
  static var storedType: SQLType { get }

  /// The value of a row.
  ///
  /// - Throws: `unexpected_null`, `unexpected_value` or `out_of_range` where it is none of this type's.
  static func read(_ value: SQLValue) throws -> Self

  /// The same from the current row of a query, without a value in between where that is not needed.
  ///
  /// - Parameter index: the column, from 0.
  static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> Self

  /// The value as it is bound.
  var storedValue: SQLValue { get }
}

extension SQLConvertible {
  public static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> Self {
    try read(row.value(index))
  }
}

extension SQLRepresentable {
  public static var storedType: SQLType { sqlType }
  public static func read(_ value: SQLValue) throws -> Self { try Self(sqlValue: value) }
  public var storedValue: SQLValue { sqlValue }
}

/// NULL is nil.
extension Optional: SQLConvertible where Wrapped: SQLRepresentable {
  public static var storedType: SQLType { Wrapped.sqlType }
  public static func read(_ value: SQLValue) throws -> Wrapped? {
    if case .null = value { nil } else { try Wrapped(sqlValue: value) }
  }
  public static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> Wrapped? {
    row.isNull(index) ? nil : try Wrapped.read(row, index)
  }
  public var storedValue: SQLValue { self?.sqlValue ?? .null }
}

/// As it comes.
extension SQLValue: SQLConvertible {
  public static var storedType: SQLType { SQLType(.text) }
  public static func read(_ value: SQLValue) -> SQLValue { value }
  public var storedValue: SQLValue { self }
}
