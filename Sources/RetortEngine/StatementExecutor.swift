import RetortSQL

/// What runs statements: a connection, a connection of a pool.
public protocol StatementExecutor: ~Copyable {
  var dialect: any Dialect { get }

  /// The SQL of statements that were run before.
  var statementCache: StatementCache { get }

  /// Whether a transaction is open.
  var isInTransaction: Bool { get }

  /// The key that the database made for the first row of the last INSERT, where it says so.
  var insertedKey: Int64? { get }

  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int

  /// Runs a query and hands each row to `body`.
  func query(_ sql: String, _ parameters: [SQLValue], _ body: (any RowReader) throws -> Void) throws

  /// The same, without holding more of the rows than it must.
  func stream(_ sql: String, _ parameters: [SQLValue], _ body: (any RowReader) throws -> Void) throws

  /// Runs one statement for each set of parameters, as fast as the database takes them, and returns how many rows were
  /// changed in all.
  func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int

  /// Fills a table with COPY (PostgreSQL).
  ///
  /// - Throws: `unsupported_option` on other databases.
  func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int

  /// Runs `body` inside a savepoint: released when it returns, rolled back to when it throws.
  @discardableResult
  func withSavepoint<Result>(_ body: () throws -> Result) throws -> Result
}

extension StatementExecutor where Self: ~Copyable {
  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  public func execute(_ sql: String) throws -> Int { try execute(sql, []) }

  public func query(_ sql: String, _ body: (any RowReader) throws -> Void) throws {
    try query(sql, [], body)
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

  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws. Inside a transaction it is a
  /// savepoint instead.
  ///
  /// ```swift
  /// try connection.withTransaction {
  ///   try connection.execute(update(accounts).set(accounts.balance.set(accounts.balance.minus(5))).where(accounts.id.eq(1)))
  ///   try connection.execute(update(accounts).set(accounts.balance.set(accounts.balance.plus(5))).where(accounts.id.eq(2)))
  /// }
  /// // BEGIN; UPDATE …; UPDATE …; COMMIT
  /// ```
  ///
  /// - Throws: what `body` throws, `unsupported_option` for an option that the database does not have, a `DatabaseError`.
  @discardableResult
  public func withTransaction<Result>(
    _ options: TransactionOptions = TransactionOptions(), _ body: () throws -> Result
  ) throws -> Result {
    if isInTransaction { return try withSavepoint(body) }
    defer { for statement in dialect.endStatements(options) { _ = try? execute(statement) } }
    for statement in try dialect.beginStatements(options) { try execute(statement) }
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // The database may have rolled back by itself (disk full, deadlock, I/O error).
      rollBack()
      throw error
    }
  }

  /// Rolls back what is open, after a failure: one of its own would hide that.
  func rollBack() {
    if isInTransaction { _ = try? execute("ROLLBACK") }
  }
}
