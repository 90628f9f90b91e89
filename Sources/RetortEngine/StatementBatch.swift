import RetortSQL

/// A statement with the values of its parameters.
public struct BoundStatement: Hashable, Sendable {
  public var sql: String
  public var parameters: [SQLValue]
  /// It is a query, whose rows are wanted.
  public var returnsRows: Bool

  public init(_ sql: String, _ parameters: [SQLValue] = [], returnsRows: Bool = false) {
    self.sql = sql
    self.parameters = parameters
    self.returnsRows = returnsRows
  }
}

/// What a statement of several gave.
public struct StatementResult: Hashable, Sendable {
  /// How many rows it changed; 0 for a query.
  public var count = 0
  /// The rows of a query.
  public var rows: [[SQLValue]] = []

  public init() {}
}

extension DriverConnection {
  /// One after the other.
  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    try statements.map { statement in
      var result = StatementResult()
      if statement.returnsRows {
        try query(statement.sql, statement.parameters) { row in
          result.rows.append((0..<row.count).map { row.value($0) })
        }
      } else {
        result.count = try execute(statement.sql, statement.parameters)
      }
      return result
    }
  }
}

extension Connection {
  /// Runs statements one after the other, in one round trip where the database takes them so.
  ///
  /// - Throws: the error of the first one that fails; its `statement` is that one's text. Those before it were
  ///   done, those after it were not.
  @discardableResult
  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    for statement in statements where !statement.returnsRows { onStatement?(statement.sql) }
    return try driverConnection.executeTogether(statements)
  }

  /// Runs `body` in a transaction that begins with the statements, whose results it is given: committed when it
  /// returns, rolled back when it throws.
  ///
  /// - Parameter begin: the statement that begins it, e.g. `BEGIN IMMEDIATE`.
  public func withTransaction<Result>(
    begin: String, opening statements: [BoundStatement], _ body: ([StatementResult]) throws -> Result
  ) throws -> Result {
    try committing { try body(Array(executeTogether([BoundStatement(begin)] + statements).dropFirst())) }
  }
}
