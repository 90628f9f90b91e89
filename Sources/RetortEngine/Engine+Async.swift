import RetortSQL

extension Engine {
  /// Takes a connection of the pool for the length of `body`, which runs on the connection's own thread: its calls block
  /// that thread and none of Swift's.
  ///
  /// ```swift
  /// let names = try await engine.withConnection { connection in
  ///   try connection.execute(select(users.name)).all()
  /// }
  /// ```
  ///
  /// Cancelling the task stops the statement that runs; it throws `interrupted`.
  ///
  /// - Throws: `CancellationError`, what `body` throws, `pool_timeout`, `pool_deadlock`, `pool_closed`, why no connection
  ///   can be opened.
  @_semantics("optimize.sil.specialize.generic.never")  // as in Engine.swift
  @discardableResult
  public func withConnection<Result: Sendable>(
    _ body: sending (borrowing PooledConnection) async throws -> Result
  ) async throws -> Result {
    try Task.checkCancellation()
    let start = pool.now
    let grant = try await pool.grant()
    let thread = try pool.thread(for: grant)
    let cancellation = LeaseCancellation()
    return try await withTaskCancellationHandler {
      try await withTaskExecutorPreference(thread) {
        let holder = LeaseHolder(try pool.handedOut(pool.lease(grant, on: thread), since: start))
        cancellation.begin(holder.lease.member.interruption)
        defer {
          cancellation.end()
          holder.giveBack()
        }
        return try await PoolLeases.adding(pool) { try await body(PooledConnection(holder, options)) }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }

  /// Closes the pool and waits for the connections that are in use.
  ///
  /// - Parameter timeout: how long at most; a task that is cancelled waits no longer.
  /// - Returns: whether all connections have come back.
  @discardableResult
  public func close(waitingFor timeout: Duration) async -> Bool { await pool.close(waitingFor: timeout) }

  /// The same for a body that waits for nothing else.
  @_semantics("optimize.sil.specialize.generic.never")  // as in Engine.swift
  @discardableResult
  public func withConnection<Result: Sendable>(
    _ body: sending (borrowing PooledConnection) throws -> Result
  ) async throws -> Result {
    try await withConnection { (connection: borrowing PooledConnection) async throws -> Result in
      try body(connection)
    }
  }

  /// The same for a body that waits for nothing else.
  @_semantics("optimize.sil.specialize.generic.never")  // as in Engine.swift
  @discardableResult
  public func withTransaction<Result: Sendable>(
    _ options: TransactionOptions? = nil, retries: Int = 0,
    _ body: sending (borrowing PooledConnection) throws -> Result
  ) async throws -> Result {
    try await withTransaction(options, retries: retries) {
      (connection: borrowing PooledConnection) async throws -> Result in
      try body(connection)
    }
  }

  /// Takes a connection of the pool and runs `body` in a transaction: committed when it returns, rolled back when it throws
  /// or the task is cancelled.
  @_semantics("optimize.sil.specialize.generic.never")  // as in Engine.swift
  @discardableResult
  public func withTransaction<Result: Sendable>(
    _ options: TransactionOptions? = nil, retries: Int = 0,
    _ body: sending (borrowing PooledConnection) async throws -> Result
  ) async throws -> Result {
    try await withConnection { (connection: borrowing PooledConnection) async throws -> Result in
      var attempt = 0
      while true {
        do {
          return try await connection.withTransaction(options) { try await body(connection) }
        } catch let error as DatabaseError where error.isConflict && attempt < retries {
          attempt += 1
          try await Task.sleep(for: Conflict.pause(attempt))
        }
      }
    }
  }
}

/// Hands the cancelling of a task on to the connection that it has, and only while it has it.
final class LeaseCancellation: Sendable {
  private struct State {
    var interruption: Interruption?
    var isCancelled = false
  }

  private let state = Lock(State())

  func begin(_ interruption: Interruption) {
    state.withLock { state in
      state.interruption = interruption
      if state.isCancelled { interruption.request() }
    }
  }

  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.interruption?.request()
    }
  }

  /// The connection goes to somebody else: what is cancelled from now on is not theirs.
  func end() { state.withLock { $0.interruption = nil } }
}
