extension String: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.text) }
  public var sqlValue: SQLValue { .text(self) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue else { throw sqlValue.mismatch(String.self) }
    self = text
  }

  public static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> String {
    if let text = row.exactText(index) { return text }
    return try String(sqlValue: row.value(index))
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

  public static func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int) throws -> Bool {
    if let flag = row.exactBool(index) { return flag }
    if let number = row.exactInteger(index), number == 0 || number == 1 { return number == 1 }
    return try Bool(sqlValue: row.value(index))
  }
}

extension Character: SQLRepresentable, SQLExpression {
  public static var sqlType: SQLType { SQLType(.string, length: 1) }
  public var sqlValue: SQLValue { .text(String(self)) }

  public init(sqlValue: SQLValue) throws {
    let text = try String(sqlValue: sqlValue)
    guard text.count == 1, let character = text.first else { throw sqlValue.mismatch(Character.self) }
    self = character
  }
}
