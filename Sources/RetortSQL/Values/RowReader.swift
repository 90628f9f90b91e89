/// The current row of a query. It is lent to the closure that it is handed to, and cannot be kept or copied: what it points to is
/// the database's.
public protocol RowReader: ~Copyable {
  var count: Int { get }
  func name(_ index: Int) -> String
  func value(_ index: Int) -> SQLValue
  /// The value as text; nil for NULL.
  func text(_ index: Int) -> String?
  /// The value as an integer; 0 for NULL, as SQLite converts.
  func integer(_ index: Int) -> Int64
  /// The value as a boolean; false for NULL.
  func bool(_ index: Int) -> Bool

  func isNull(_ index: Int) -> Bool
  /// The value where it is an integer, nil where it is anything else.
  func exactInteger(_ index: Int) -> Int64?
  /// The value where it is a double, nil where it is anything else.
  func exactDouble(_ index: Int) -> Double?
  /// The value where it is a boolean, nil where it is anything else.
  func exactBool(_ index: Int) -> Bool?
  /// The value where it is text, nil where it is anything else.
  func exactText(_ index: Int) -> String?
  /// What `body` makes of the bytes of a text, which need not become a `String`; nil where the value is anything else, or
  /// its text is not at hand.
  func withTextBytes<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result?) -> Result?
}

extension RowReader where Self: ~Copyable {
  public func bool(_ index: Int) -> Bool { integer(index) != 0 }

  public func isNull(_ index: Int) -> Bool {
    if case .null = value(index) { true } else { false }
  }

  public func exactInteger(_ index: Int) -> Int64? {
    if case .integer(let number) = value(index) { number } else { nil }
  }

  public func exactDouble(_ index: Int) -> Double? {
    if case .double(let number) = value(index) { number } else { nil }
  }

  public func exactBool(_ index: Int) -> Bool? {
    if case .bool(let flag) = value(index) { flag } else { nil }
  }

  public func withTextBytes<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result?) -> Result? {
    nil
  }

  public func exactText(_ index: Int) -> String? {
    if case .text(let text) = value(index) { text } else { nil }
  }

  /// All values of the row, in the order of the columns.
  public var values: [SQLValue] { (0..<count).map { value($0) } }

  /// The names of the columns, in their order.
  public var names: [String] { (0..<count).map { name($0) } }
}
