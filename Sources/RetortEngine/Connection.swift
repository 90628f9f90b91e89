import RetortSQL

/// A connection to a database: statements, queries, transactions and savepoints.
///
/// A connection belongs to one task or thread at a time and is not `Sendable`.
public final class Connection: StatementExecutor {
  public let engine: Engine
  public let driverConnection: any DriverConnection
  /// Tells it apart from the others.
  public let number: ConnectionNumber
  /// Called with each statement but queries before it runs; observers of an engine see more.
  public var onStatement: ((String) -> Void)?
  let observers: [any EngineObserver]
  private(set) var isObserving = false
  private var isClosed = false
  /// Whether the server was lost while a statement ran.
  package private(set) var isLost = false
  /// Whether observers were told that it was given up.
  var isInvalidated = false
  /// Of the statement that runs next.
  var origin: StatementOrigin?
  var savepointDepth = 0
  var transaction = TransactionState.none
  /// What the options of a transaction without a block have set is undone by these.
  private var optionsEnd: [String] = []

  public init(_ driverConnection: any DriverConnection, engine: Engine) {
    self.driverConnection = driverConnection
    self.engine = engine
    number = engine.context.nextNumber()
    observers = engine.context.observers
  }

  deinit { close() }

  /// Closes it. Statements throw `connection_closed` from now on.
  public func close() {
    driverConnection.close()
    guard !isClosed else { return }
    isClosed = true
    for observer in observers { observer.closed(number) }
  }

  public var dialect: any Dialect { driverConnection.dialect ?? engine.dialect }
  public var statementCache: StatementCache { engine.statementCache }
  public var executionOptions: ExecutionOptions { engine.options }
  public var isInTransaction: Bool { driverConnection.isInTransaction }
  /// Whether a savepoint is open: that of a `withTransaction` inside another one, or of `withSavepoint`.
  public var isInSavepoint: Bool { savepointDepth > 0 && isInTransaction }
  public var insertedKey: Int64? { driverConnection.insertedKey }
  public var columnNames: [String] { driverConnection.columnNames }

  @discardableResult
  public func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
    // Who writes that by hand has heard of it.
    if transaction == .byHandOver, sql.asciiLowercased.hasPrefix("rollback") { transaction = .none }
    onStatement?(sql)
    let (sql, new) = try rewritten(sql, parameters)
    let parameters = new ?? parameters
    return try observed(sql, parameters) { count in
      count = try driverConnection.execute(sql, parameters)
      return count
    }
  }

  public func query(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    guard isObserved else { return try noticingLoss { try driverConnection.query(sql, parameters, body) } }
    let (sql, new) = try rewritten(sql, parameters)
    let parameters = new ?? parameters
    try observed(sql, parameters) { count in
      try driverConnection.query(sql, parameters) { row in
        count += 1
        try body(row)
      }
    }
  }

  public func stream(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    guard isObserved else { return try noticingLoss { try driverConnection.stream(sql, parameters, body) } }
    let (sql, new) = try rewritten(sql, parameters)
    let parameters = new ?? parameters
    try observed(sql, parameters) { count in
      try driverConnection.stream(sql, parameters) { row in
        count += 1
        try body(row)
      }
    }
  }

  public func queryAll(
    _ sql: String, _ parameters: [SQLValue], onSet: ([String]) throws -> Void,
    _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    let (sql, new) = try rewritten(sql, parameters)
    let parameters = new ?? parameters
    try observed(sql, parameters) { count in
      try driverConnection.queryAll(sql, parameters, onSet: onSet) { row in
        count += 1
        try body(row)
      }
    }
  }

  @discardableResult
  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    onStatement?(sql)
    let (sql, _) = try rewritten(sql, batch.values, runs: batch.count)
    return try observed(sql, batch.values, runs: batch.count) { count in
      count = try driverConnection.executeMany(sql, batch)
      return count
    }
  }

  @discardableResult
  public func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int {
    try observed("COPY \(target) FROM STDIN", []) { count in
      count = try driverConnection.copyRows(into: target, next)
      return count
    }
  }

  func noticingLoss<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try sending(body)
    } catch {
      noteLoss(error)
      throw error
    }
  }

  func noteLoss(_ error: any Error) {
    if (error as? DatabaseError)?.kind == .connectionLost { isLost = true }
  }

  /// Whether somebody is told of what is run.
  var isObserved: Bool { !observers.isEmpty && !isObserving }

  /// Lets the observers have their say; what they run themselves is not told.
  func observing<Result>(_ body: () throws -> Result) rethrows -> Result {
    isObserving = true
    defer { isObserving = false }
    return try body()
  }

  public func note(_ origin: StatementOrigin?) { if isObserved { self.origin = origin } }

  public func warn(_ warnings: [String], of sql: String) {
    guard isObserved else { return }
    observing {
      for warning in warnings { for observer in observers { observer.warned(warning, of: sql, on: number) } }
    }
  }

  /// Tidies up after a failure, which another one would hide; no observer can refuse it.
  private func executeQuietly(_ sql: String) {
    do {
      _ = try observed(sql, []) { _ in try driverConnection.execute(sql, []) }
    } catch is DatabaseError {
    } catch {
      _ = try? driverConnection.execute(sql, [])
    }
  }

  public func begin(_ options: TransactionOptions?) throws {
    guard !isInTransaction else {
      throw RetortError(
        "transaction_open", "a transaction is open: end it first, or set a savepoint with beginSavepoint()")
    }
    if transaction == .blockOver { try requireTransaction() }
    transaction = .none
    // Those of one that was ended by hand.
    endOptions()
    savepointDepth = 0
    let options = options ?? executionOptions.transaction
    optionsEnd = dialect.endStatements(options)
    do { try start(options) } catch {
      rollBack()
      throw error
    }
    transaction = .byHand
  }

  public func commit() throws {
    guard transaction != .block else {
      throw RetortError(
        "transaction_open",
        "the transaction is that of a block, which commits when it returns: throw to undo it")
    }
    // SQLite's stays open where somebody else holds a lock.
    defer { if transaction != .blockOver, !isInTransaction { transaction = .none } }
    try requireTransaction()
    guard isInTransaction else {
      throw RetortError("no_transaction", "no transaction is open that could be committed")
    }
    try execute("COMMIT")
    savepointDepth = 0
    endOptions()
  }

  public func rollBack() {
    let isBlock = transaction == .block || transaction == .blockOver
    transaction = .none
    if isInTransaction { executeQuietly("ROLLBACK") }
    savepointDepth = 0
    endOptions()
    if isBlock { transaction = .blockOver }
  }

  /// Undoes what the options of a transaction have set for the session.
  func endOptions() {
    for statement in optionsEnd { executeQuietly(statement) }
    optionsEnd = []
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
      rollBack()
      throw error
    }
  }

  public func beginSavepoint() throws -> String {
    savepointDepth += 1
    let name = "retort_\(savepointDepth)"
    do {
      try execute("SAVEPOINT \(name)")
    } catch {
      savepointDepth -= 1
      throw error
    }
    return name
  }

  public func releaseSavepoint(_ name: String) throws {
    try execute("RELEASE SAVEPOINT \(dialect.identifier(name))")
    savepointDepth = max(0, savepointDepth - 1)
  }

  public func rollBack(toSavepoint name: String) {
    savepointDepth = max(0, savepointDepth - 1)
    guard isInTransaction else { return }
    executeQuietly("ROLLBACK TO SAVEPOINT \(dialect.identifier(name))")
    executeQuietly("RELEASE SAVEPOINT \(dialect.identifier(name))")
  }
}

@available(*, unavailable)
extension Connection: Sendable {}
