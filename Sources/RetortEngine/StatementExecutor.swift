import RetortSQL

/// What runs statements: a connection, a connection of a pool.
public protocol StatementExecutor: ~Copyable {
  var dialect: any Dialect { get }

  /// The SQL of statements that were run before.
  var statementCache: StatementCache { get }

  /// What holds for all that is run.
  var executionOptions: ExecutionOptions { get }

  /// Whether a transaction is open.
  var isInTransaction: Bool { get }

  /// The key that the database made for the first row of the last INSERT, where it says so.
  var insertedKey: Int64? { get }

  /// The names of the columns of the last query, where it gave no row.
  var columnNames: [String] { get }

  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int

  /// Runs a query and hands each row to `body`.
  func query(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void)
    throws

  /// The same, without holding more of the rows than it must.
  func stream(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void)
    throws

  /// Runs a statement that may answer with several sets of rows, a procedure of MariaDB or MySQL.
  ///
  /// - Parameters:
  ///   - onSet: called with the names of the columns of each set, before its rows.
  ///   - body: called with each row.
  func queryAll(
    _ sql: String, _ parameters: [SQLValue], onSet: ([String]) throws -> Void,
    _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws

  /// Runs one statement for each set of parameters, as fast as the database takes them, and returns how many rows were
  /// changed in all.
  func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int

  /// Fills a table with COPY (PostgreSQL).
  ///
  /// - Throws: `unsupported_option` on other databases.
  func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int

  /// The transaction that is open now is that of a block, which ends it.
  func blockBegins()

  /// The block of the transaction has ended, and so has the transaction.
  func blockEnds()

  /// - Throws: `transaction_over` where the transaction of a block, or of `begin()`, was rolled back before its end.
  func requireTransaction() throws

  /// Tells the observers what is probably not meant in a statement.
  func warn(_ warnings: [String], of sql: String)

  /// Says where the text of the statement that runs next comes from, for the observers.
  func note(_ origin: StatementOrigin?)

  /// Begins a transaction that no block ends, but `commit()` or `rollBack()`. A connection that goes back to its pool before that
  /// is rolled back. `withTransaction` is safer: nobody forgets the end, nor what an error leaves open.
  ///
  /// ```swift
  /// try connection.begin(TransactionOptions(isolation: .serializable))
  /// try connection.execute(delete(from: accounts).where(accounts.balance.eq(0)))
  /// try connection.commit()
  /// // BEGIN ISOLATION LEVEL SERIALIZABLE; DELETE …; COMMIT
  /// ```
  ///
  /// - Parameter options: nil for those of `executionOptions`.
  /// - Throws: `transaction_open` inside another one, `unsupported_option`, a `DatabaseError`.
  func begin(_ options: TransactionOptions?) throws
  /// Commits the transaction that is open. One that cannot be committed is still open, or was rolled back: `rollBack()`
  /// fits both.
  ///
  /// - Throws: `no_transaction`, `transaction_open` in a block, which commits itself, `transaction_over` where the database has
  ///   rolled back already, a `DatabaseError`.
  func commit() throws

  /// Sets a savepoint.
  ///
  /// - Returns: its name.
  func beginSavepoint() throws -> String
  func releaseSavepoint(_ name: String) throws
  /// Rolls back to a savepoint after a failure, and throws none of its own, which would hide that.
  func rollBack(toSavepoint name: String)
  /// Rolls back the transaction that is open, after a failure, and throws none of its own.
  func rollBack()
}

extension StatementExecutor where Self: ~Copyable {
  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  public func execute(_ sql: String) throws -> Int { try execute(sql, []) }

  public func query(_ sql: String, _ body: (borrowing any RowReader & ~Copyable) throws -> Void) throws {
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
}
