import RetortSQL

/// A connection to a database: statements, queries, transactions and savepoints.
///
/// A connection belongs to one task or thread at a time and is not `Sendable`.
public final class Connection {
  public let engine: Engine
  public let driverConnection: any DriverConnection
  /// Called with each statement before it runs.
  public var onStatement: ((String) -> Void)?
  private var savepointDepth = 0

  public init(_ driverConnection: any DriverConnection, engine: Engine) {
    self.driverConnection = driverConnection
    self.engine = engine
  }

  deinit { driverConnection.close() }

  public var dialect: any Dialect { driverConnection.dialect ?? engine.dialect }
  public var isInTransaction: Bool { driverConnection.isInTransaction }

  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  public func execute(_ sql: String, _ parameters: [SQLValue] = []) throws -> Int {
    onStatement?(sql)
    return try driverConnection.execute(sql, parameters)
  }

  public func query(_ sql: String, _ parameters: [SQLValue] = [], _ body: (any RowReader) throws -> Void)
    throws
  {
    try driverConnection.query(sql, parameters, body)
  }

  /// All rows of a query, as values.
  public func rows(_ sql: String, _ parameters: [SQLValue] = []) throws -> [[SQLValue]] {
    var rows: [[SQLValue]] = []
    try query(sql, parameters) { row in rows.append(row.values) }
    return rows
  }

  /// The first column of the first row, nil where there is no row.
  public func scalar(_ sql: String, _ parameters: [SQLValue] = []) throws -> SQLValue? {
    var result: SQLValue?
    try query(sql, parameters) { row in if result == nil { result = row.value(0) } }
    return result
  }

  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// - Parameter begin: the statement that begins it, e.g. `BEGIN IMMEDIATE`.
  @discardableResult
  public func withTransaction<Result>(begin: String = "BEGIN", _ body: () throws -> Result) throws -> Result {
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
