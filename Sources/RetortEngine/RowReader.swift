import RetortSQL

/// The current row of a query. Valid only inside the closure that it is handed to.
public protocol RowReader {
  var count: Int { get }
  func name(_ index: Int) -> String
  func value(_ index: Int) -> SQLValue
  /// The value as text; nil for NULL.
  func text(_ index: Int) -> String?
  /// The value as an integer; 0 for NULL, as SQLite converts.
  func integer(_ index: Int) -> Int64
  /// The value as a boolean; false for NULL.
  func bool(_ index: Int) -> Bool
}

extension RowReader {
  public func bool(_ index: Int) -> Bool { integer(index) != 0 }

  /// All values of the row, in the order of the columns.
  public var values: [SQLValue] { (0..<count).map { value($0) } }
}
