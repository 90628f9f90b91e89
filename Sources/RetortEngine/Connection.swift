import RetortSQL

/// A connection to a database: statements, queries, transactions and savepoints.
///
/// A connection belongs to one task or thread at a time and is not `Sendable`.
public final class Connection: StatementExecutor {
  public let engine: Engine
  public let driverConnection: any DriverConnection
  /// Called with each statement before it runs.
  public var onStatement: ((String) -> Void)?
  /// Whether the server was lost while a statement ran.
  package private(set) var isLost = false
  private var savepointDepth = 0

  public init(_ driverConnection: any DriverConnection, engine: Engine) {
    self.driverConnection = driverConnection
    self.engine = engine
  }

  deinit { driverConnection.close() }

  /// Closes it. Statements throw `connection_closed` from now on.
  public func close() { driverConnection.close() }

  public var dialect: any Dialect { driverConnection.dialect ?? engine.dialect }
  public var statementCache: StatementCache { engine.statementCache }
  public var isInTransaction: Bool { driverConnection.isInTransaction }
  public var insertedKey: Int64? { driverConnection.insertedKey }

  @discardableResult
  public func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
    onStatement?(sql)
    return try noticingLoss { try driverConnection.execute(sql, parameters) }
  }

  public func query(_ sql: String, _ parameters: [SQLValue], _ body: (any RowReader) throws -> Void) throws {
    try noticingLoss { try driverConnection.query(sql, parameters, body) }
  }

  public func stream(_ sql: String, _ parameters: [SQLValue], _ body: (any RowReader) throws -> Void) throws {
    try noticingLoss { try driverConnection.stream(sql, parameters, body) }
  }

  @discardableResult
  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    onStatement?(sql)
    return try noticingLoss { try driverConnection.executeMany(sql, batch) }
  }

  @discardableResult
  public func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int {
    try noticingLoss { try driverConnection.copyRows(into: target, next) }
  }

  private func noticingLoss<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      if let error = error as? DatabaseError, error.kind == .connectionLost { isLost = true }
      throw error
    }
  }

  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// - Parameter begin: the statement that begins it, e.g. `BEGIN IMMEDIATE`.
  @discardableResult
  public func withTransaction<Result>(begin: String, _ body: () throws -> Result) throws -> Result {
    try execute(begin)
    return try rollingBack {
      let result = try body()
      try execute("COMMIT")
      return result
    }
  }

  /// Rolls back the transaction that `body` has left open when it throws.
  public func rollingBack<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      // The database may have rolled back by itself (disk full, I/O error).
      if isInTransaction { _ = try? driverConnection.execute("ROLLBACK", []) }
      throw error
    }
  }

  /// Runs `body` inside a savepoint: released when it returns, rolled back to when it throws.
  @discardableResult
  public func withSavepoint<Result>(_ body: () throws -> Result) throws -> Result {
    savepointDepth += 1
    let name = "retort_\(savepointDepth)"
    defer { savepointDepth -= 1 }
    try execute("SAVEPOINT \(name)")
    do {
      let result = try body()
      try execute("RELEASE SAVEPOINT \(name)")
      return result
    } catch {
      if isInTransaction {
        _ = try? driverConnection.execute("ROLLBACK TO SAVEPOINT \(name)", [])
        _ = try? driverConnection.execute("RELEASE SAVEPOINT \(name)", [])
      }
      throw error
    }
  }
}

@available(*, unavailable)
extension Connection: Sendable {}
