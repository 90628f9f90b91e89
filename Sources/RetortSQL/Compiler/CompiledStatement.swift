/// A statement as text, and the values that are bound to its parameters.
public struct CompiledStatement: Hashable, Sendable {
  public var sql: String
  /// In the order in which the driver takes them.
  public var parameters: [SQLValue]
  /// What is probably not meant, as tables in FROM that nothing joins. Empty where the statement comes out of a cache: whoever
  /// had it compiled was told.
  public var warnings: [String] = []
  /// Where its text comes from; nil where no cache was asked.
  public var origin: StatementOrigin?

  public init(_ sql: String, parameters: [SQLValue] = []) {
    self.sql = sql
    self.parameters = parameters
  }

  /// Whether the two are the same to a database, whoever was warned.
  public static func == (a: CompiledStatement, b: CompiledStatement) -> Bool {
    a.sql == b.sql && a.parameters == b.parameters
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(sql)
    hasher.combine(parameters)
  }
}

/// Where the text of a statement comes from, as SQLAlchemy's log says with `generated in` and `cached since`.
public enum StatementOrigin: Hashable, Sendable {
  /// It was compiled now, which took so long.
  case compiled(in: Duration)
  /// It was compiled earlier, and found in the cache.
  case cached(since: ContinuousClock.Instant)
}
