import RetortSQL

// Transactions in two phases: PostgreSQL's PREPARE TRANSACTION
// (https://www.postgresql.org/docs/current/sql-prepare-transaction.html), XA of MariaDB and MySQL
// (https://mariadb.com/kb/en/xa-transactions/).
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
  /// // PostgreSQL: BEGIN; INSERT …; PREPARE TRANSACTION 'order-17'; COMMIT PREPARED 'order-17'
  /// // MariaDB:    XA START 'order-17'; INSERT …; XA END 'order-17'; XA PREPARE 'order-17'; XA COMMIT 'order-17'
  /// ```
  ///
  /// On MariaDB, and on MySQL before 8.0.29, the connection can do nothing else until it has ended the transaction itself, and
  /// others can end it only when this connection is closed; a pool closes it when it comes back.
  ///
  /// - Parameters:
  ///   - name: up to 199 bytes on PostgreSQL, 64 on MariaDB and MySQL; not yet in use on the server.
  ///   - options: nil for those of `executionOptions`.
  /// - Throws: what `body` throws; `unsupported_option` where the database has no such thing, `transaction_open` within a
  ///   transaction, `identifier_too_long`; a `DatabaseError`, as where PostgreSQL's `max_prepared_transactions` is 0.
  @discardableResult
  public func withPreparedTransaction<Result>(
    _ name: String, _ options: TransactionOptions? = nil, _ body: () throws -> Result
  ) throws -> Result {
    let transaction = try beginTwoPhases(name, options)
    defer { end(transaction.options) }
    do {
      let result = try body()
      for statement in transaction.prepare { try execute(statement) }
      return result
    } catch {
      abandon(transaction)
      throw error
    }
  }

  /// The same for a body that waits for something else too. A task that is cancelled rolls back.
  @discardableResult
  public func withPreparedTransaction<Result>(
    _ name: String, _ options: TransactionOptions? = nil, _ body: () async throws -> Result
  ) async throws -> Result {
    let transaction = try beginTwoPhases(name, options)
    defer { end(transaction.options) }
    do {
      let result = try await body()
      try Task.checkCancellation()
      for statement in transaction.prepare { try execute(statement) }
      return result
    } catch {
      abandon(transaction)
      throw error
    }
  }

  private func beginTwoPhases(_ name: String, _ options: TransactionOptions?) throws -> TwoPhaseTransaction {
    let options = options ?? executionOptions.transaction
    let begin = try statements(for: .begin(name, options))
    let transaction = TwoPhaseTransaction(
      options: options, prepare: try statements(for: .prepare(name)),
      abandon: try statements(for: .abandon(name)))
    try requireNoTransaction("a transaction that is prepared cannot begin")
    do { for statement in begin { try execute(statement) } } catch {
      rollBack()
      end(options)
      throw error
    }
    return transaction
  }

  /// Which of the statements fails depends on how far it had come; a deadlock has ended the transaction, and not what it is
  /// called.
  private func abandon(_ transaction: TwoPhaseTransaction) {
    for statement in transaction.abandon { _ = try? execute(statement) }
    rollBack()
  }

  /// Commits a transaction that was prepared, on whichever connection to the database.
  ///
  /// - Throws: `transaction_open` within a transaction, a `DatabaseError` where none of the name waits.
  public func commitPrepared(_ name: String) throws { try end(.commit(name)) }

  /// Rolls back a transaction that was prepared, on whichever connection to the database.
  ///
  /// - Throws: as `commitPrepared`.
  public func rollbackPrepared(_ name: String) throws { try end(.rollback(name)) }

  /// The names of the transactions that were prepared and wait for their end: of the database on PostgreSQL, the oldest first;
  /// of the server on MariaDB and MySQL, by their names.
  ///
  /// - Throws: `unsupported_option` where the database has no such thing.
  public func preparedTransactions() throws -> [String] {
    var names: [String] = []
    for statement in try statements(for: .list) {
      try query(statement) { row in
        if let name = dialect.preparedName(row.values) { names.append(name) }
      }
    }
    return names
  }

  private func end(_ step: TwoPhaseStep) throws {
    let statements = try statements(for: step)
    try requireNoTransaction("a prepared transaction cannot be ended")
    for statement in statements { try execute(statement) }
  }

  private func statements(for step: TwoPhaseStep) throws -> [String] {
    guard let statements = try dialect.twoPhaseStatements(step) else {
      throw RetortError("unsupported_option", "\(dialect.name) has no transactions in two phases")
    }
    return statements
  }

  private func requireNoTransaction(_ what: String) throws {
    guard !isInTransaction else {
      throw RetortError(
        "transaction_open", "\(what) while a transaction is open: commit or roll it back first")
    }
  }
}

/// One that has begun, and what ends its first phase.
private struct TwoPhaseTransaction {
  let options: TransactionOptions
  let prepare: [String]
  let abandon: [String]
}
