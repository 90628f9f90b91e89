import RetortSQL

// Transactions and savepoints, for bodies that wait for nothing and for those that do.
extension StatementExecutor where Self: ~Copyable {
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
  /// What is run after the database has rolled back by itself, or `rollBack()` was called in the block, is refused: it would be
  /// done by itself.
  ///
  /// - Parameter options: nil for those of `executionOptions`.
  /// - Throws: what `body` throws, `transaction_over`, `unsupported_option` for an option that the database does not have, `transaction_open` for
  ///   options inside a transaction, a `DatabaseError`.
  @discardableResult
  public func withTransaction<Result>(
    _ options: TransactionOptions? = nil, _ body: () throws -> Result
  ) throws -> Result {
    if isInTransaction {
      try requireNoOptions(options)
      return try withSavepoint(body)
    }
    // Within a block whose transaction is over this would be another one.
    try requireTransaction()
    let options = options ?? executionOptions.transaction
    defer { end(options) }
    do {
      try start(options)
      blockBegins()
      let result = try body()
      try requireTransaction()
      try execute("COMMIT")
      blockEnds()
      return result
    } catch {
      // The database may have rolled back by itself (disk full, deadlock, I/O error).
      rollBack()
      blockEnds()
      throw error
    }
  }

  /// The same for a body that waits for something else too. A task that is cancelled rolls back.
  @discardableResult
  public func withTransaction<Result>(
    _ options: TransactionOptions? = nil, _ body: () async throws -> Result
  ) async throws -> Result {
    if isInTransaction {
      try requireNoOptions(options)
      return try await withSavepoint(body)
    }
    // Within a block whose transaction is over this would be another one.
    try requireTransaction()
    let options = options ?? executionOptions.transaction
    defer { end(options) }
    do {
      try start(options)
      blockBegins()
      let result = try await body()
      try Task.checkCancellation()
      try requireTransaction()
      try execute("COMMIT")
      blockEnds()
      return result
    } catch {
      rollBack()
      blockEnds()
      throw error
    }
  }

  /// Begins a transaction that no block ends, with the options of `executionOptions`.
  public func begin() throws { try begin(nil) }

  /// Runs `body` inside a savepoint: released when it returns, rolled back to when it throws.
  @discardableResult
  public func withSavepoint<Result>(_ body: () throws -> Result) throws -> Result {
    let name = try beginSavepoint()
    do {
      let result = try body()
      try releaseSavepoint(name)
      return result
    } catch {
      rollBack(toSavepoint: name)
      throw error
    }
  }

  /// The same for a body that waits for something else too.
  @discardableResult
  public func withSavepoint<Result>(_ body: () async throws -> Result) async throws -> Result {
    let name = try beginSavepoint()
    do {
      let result = try await body()
      try releaseSavepoint(name)
      return result
    } catch {
      rollBack(toSavepoint: name)
      throw error
    }
  }

  /// How much of what others do is seen: on PostgreSQL in this transaction, or in the next one; on MariaDB and MySQL what the
  /// session is set to, whatever options the transaction began with; on SQLite `serializable`, or `readUncommitted` where a
  /// pragma says so.
  ///
  /// - Throws: `unsupported_option` where the database does not tell.
  public func isolationLevel() throws -> TransactionOptions.Isolation {
    guard let query = dialect.isolationQuery else {
      throw RetortError("unsupported_option", "\(dialect.name) does not tell its isolation level")
    }
    let value = try scalar(query)
    switch value {
    case .integer(0): return .serializable
    case .integer(1): return .readUncommitted
    default:
      let words = value?.text?.uppercased().split { $0 == "-" || $0 == " " }.joined(separator: " ") ?? ""
      guard let level = TransactionOptions.Isolation(rawValue: words) else {
        throw RetortError("unexpected_value", "'\(words)' is no isolation level that is known")
      }
      return level
    }
  }

  private func requireNoOptions(_ options: TransactionOptions?) throws {
    guard let options, options != TransactionOptions() else { return }
    throw RetortError(
      "transaction_open", "a transaction is open, whose options stay as they are: give them where it begins")
  }

  func start(_ options: TransactionOptions) throws {
    for statement in try dialect.beginStatements(options) { try execute(statement) }
  }

  func end(_ options: TransactionOptions) {
    for statement in dialect.endStatements(options) { _ = try? execute(statement) }
  }
}
