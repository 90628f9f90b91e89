/// A statement as text, and the values that are bound to its parameters.
public struct CompiledStatement: Hashable, Sendable {
  public var sql: String
  /// In the order in which the driver takes them.
  public var parameters: [SQLValue]

  public init(_ sql: String, parameters: [SQLValue] = []) {
    self.sql = sql
    self.parameters = parameters
  }
}
