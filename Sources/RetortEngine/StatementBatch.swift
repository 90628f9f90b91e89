import RetortSQL

/// A statement with the values of its parameters.
public struct BoundStatement: Hashable, Sendable {
  public var sql: String
  public var parameters: [SQLValue]
  /// It is a query, whose rows are wanted.
  public var returnsRows: Bool
  /// The last of several: what those before it did counts even where it fails.
  public var isOptional = false
  /// It has to change one row, no more and no less. Who sends it looks at that; within a block of the server's own, the
  /// block does.
  public var changesOneRow = false

  public init(_ sql: String, _ parameters: [SQLValue] = [], returnsRows: Bool = false) {
    self.sql = sql
    self.parameters = parameters
    self.returnsRows = returnsRows
  }
}

/// What a statement of several gave.
public struct StatementResult: Sendable {
  /// How many rows it changed; 0 for a query.
  public var count = 0
  /// The rows of a query.
  public var rows: [[SQLValue]] = []
  /// Why an optional statement failed.
  public var failure: DatabaseError?

  public init() {}
}

extension DriverConnection {
  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    try executeInTurn(statements)
  }

  /// One after the other, a round trip each.
  public func executeInTurn(_ statements: [BoundStatement]) throws -> [StatementResult] {
    try statements.enumerated().map { position, statement in
      var result = StatementResult()
      do {
        if statement.returnsRows {
          try query(statement.sql, statement.parameters) { row in
            result.rows.append(row.values)
          }
        } else {
          result.count = try execute(statement.sql, statement.parameters)
        }
      } catch let error as DatabaseError where statement.isOptional && error.kind != .connectionLost {
        result.failure = error
      } catch var error as DatabaseError {
        error.position = position
        throw error
      }
      return result
    }
  }
}

extension Connection {
  /// Runs statements one after the other, in one round trip where the database takes them so.
  ///
  /// - Throws: the error of the first one that fails; its `statement` is that one's text. Those before it were
  ///   done, those after it were not. Its `position` is set.
  @discardableResult
  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    for statement in statements where !statement.returnsRows { onStatement?(statement.sql) }
    // One text for all: they are one message to the server, and it answers all at once.
    return try observed(
      statements.map(\.sql).joined(separator: ";\n"), statements.flatMap(\.parameters)
    ) { count in
      let results = try driverConnection.executeTogether(statements)
      count = results.reduce(0) { $0 + $1.count + $1.rows.count }
      return results
    }
  }
}
