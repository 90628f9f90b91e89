import RetortSQL

// Transactions in two phases: PostgreSQL's PREPARE TRANSACTION
// (https://www.postgresql.org/docs/current/sql-prepare-transaction.html).
extension StatementExecutor where Self: ~Copyable {
  /// Runs `body` in a transaction and prepares it under a name instead of committing it: it survives this connection and the
  /// server's end, and holds its locks, until somebody commits it or rolls it back by that name. It is rolled back when
  /// `body` throws.
  ///
  /// ```swift
  /// try orders.withPreparedTransaction("order-17") { try orders.execute(insert(into: order).values(…)) }
  /// try stock.withPreparedTransaction("order-17") { try stock.execute(update(items).set(…)) }
  /// try orders.commitPrepared("order-17")
  /// try stock.commitPrepared("order-17")
  /// // BEGIN; INSERT …; PREPARE TRANSACTION 'order-17'; COMMIT PREPARED 'order-17'
  /// ```
  ///
  /// - Parameters:
  ///   - name: up to 199 bytes, not yet in use on the server.
  ///   - options: nil for those of `executionOptions`.
  /// - Throws: what `body` throws; `unsupported_option` where the database has no such thing, `transaction_open` within a
  ///   transaction; a `DatabaseError`, as where the server's `max_prepared_transactions` is 0.
  @discardableResult
  public func withPreparedTransaction<Result>(
    _ name: String, _ options: TransactionOptions? = nil, _ body: () throws -> Result
  ) throws -> Result {
    let prepare = try statement(for: .prepare(name))
    try requireNoTransaction("a transaction that is prepared cannot begin")
    let options = options ?? executionOptions.transaction
    defer { end(options) }
    do {
      try begin(options)
      let result = try body()
      try execute(prepare)
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Commits a transaction that was prepared, on whichever connection to the database.
  ///
  /// - Throws: `transaction_open` within a transaction, a `DatabaseError` where none of the name waits.
  public func commitPrepared(_ name: String) throws { try end(.commit(name)) }

  /// Rolls back a transaction that was prepared, on whichever connection to the database.
  ///
  /// - Throws: as `commitPrepared`.
  public func rollbackPrepared(_ name: String) throws { try end(.rollback(name)) }

  /// The names of the database's transactions that were prepared and wait for their end, the oldest first.
  ///
  /// - Throws: `unsupported_option` where the database has no such thing.
  public func preparedTransactions() throws -> [String] {
    var names: [String] = []
    try query(statement(for: .list)) { row in names.append(row.text(0) ?? "") }
    return names
  }

  private func end(_ step: TwoPhaseStep) throws {
    let statement = try statement(for: step)
    try requireNoTransaction("a prepared transaction cannot be ended")
    try execute(statement)
  }

  private func statement(for step: TwoPhaseStep) throws -> String {
    guard let statement = dialect.twoPhaseStatement(step) else {
      throw RetortError(
        "unsupported_option", "\(dialect.name) prepares no transactions here: two phases are PostgreSQL's")
    }
    return statement
  }

  private func requireNoTransaction(_ what: String) throws {
    guard !isInTransaction else {
      throw RetortError(
        "transaction_open", "\(what) while a transaction is open: commit or roll it back first")
    }
  }
}
