/// A value that goes to a database as a parameter, or comes from it in a row.
public enum SQLValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case double(Double)
  case text(String)
  case blob([UInt8])
  /// Goes to a database only: a decimal number, for MariaDB and MySQL, which compare a text as a text. Rows give such a thing as
  /// text. It is `out_of_range` on SQLite, whose numbers end before; a text that is no number says why it is none, and is refused
  /// by the databases.
  case decimal(String)
  /// Goes to a database only: as an array of PostgreSQL, as JSON text elsewhere. Rows give such a thing as text.
  indirect case array([SQLValue])

  public var isNull: Bool { self == .null }
  public var text: String? { if case .text(let value) = self { value } else { nil } }

  /// An array as the text of a JSON array, for databases without arrays; anything else as it is.
  package var arrayAsJSON: SQLValue {
    if case .array(let values) = self { .text(ArrayText.json(values)) } else { self }
  }

  public var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(nilLiteral: ()) { self = .null }
}
