extension FixedWidthInteger where Self: SQLRepresentable {
  public var sqlValue: SQLValue { Int64(exactly: self).map(SQLValue.integer) ?? .decimal(String(self)) }

  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .integer(let value):
      guard let value = Self(exactly: value) else {
        throw RetortError("out_of_range", "\(value) does not fit into \(Self.self)")
      }
      self = value
    // What is larger than a 64-bit number, or a NUMERIC.
    case .text(let text), .decimal(let text):
      guard let value = Self(text) else { throw sqlValue.mismatch(Self.self) }
      self = value
    default: throw sqlValue.mismatch(Self.self)
    }
  }

  public static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> Self {
    if let number = row.exactInteger(index), let value = Self(exactly: number) { return value }
    return try Self(sqlValue: row.value(index))
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
extension Int8: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.smallInteger) }
}
extension UInt: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { UInt64.sqlType }
}
extension UInt64: SQLRepresentable, SQLExpression {
  /// What holds all of them: `BIGINT UNSIGNED`, `NUMERIC(20)`.
  public static var sqlType: SQLType {
    SQLType(.numeric, precision: 20, scale: 0)
      .withVariant(SQLType(exact: "BIGINT UNSIGNED"), for: "mariadb", "mysql")
  }
}
extension UInt32: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.bigInteger) }
}
extension UInt16: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.integer) }
}
extension UInt8: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.smallInteger) }
}

extension Float: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.float, precision: 24) }
  public var sqlValue: SQLValue { .double(Double(self)) }

  public init(sqlValue: SQLValue) throws {
    let value = try Double(sqlValue: sqlValue)
    let float = Float(value)
    // A single-precision column gives the shortest decimal that stands for it; anything else would lose digits.
    guard value.isNaN || Double(float) == value || Double(float.description) == value else {
      throw RetortError("out_of_range", "\(value) does not fit into Float without loss: read it as Double")
    }
    self = float
  }
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

  public static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> Double {
    if let number = row.exactDouble(index) { return number }
    return try Double(sqlValue: row.value(index))
  }
}
