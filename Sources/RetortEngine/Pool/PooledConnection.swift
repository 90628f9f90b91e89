import RetortSQL

/// A connection of an engine's pool, for the length of a closure.
///
/// It cannot be copied and cannot leave the closure: the compiler sees to that.
///
/// ```swift
/// let names = try engine.withConnection { connection in
///   try connection.execute(select(users.name)).all()
/// }
/// ```
public struct PooledConnection: ~Copyable, StatementExecutor {
  let holder: LeaseHolder
  public let executionOptions: ExecutionOptions

  init(_ holder: LeaseHolder, _ options: ExecutionOptions) {
    self.holder = holder
    executionOptions = options
  }

  private var connection: Connection { holder.lease.member.connection }

  public var dialect: any Dialect { connection.dialect }
  public var statementCache: StatementCache { connection.statementCache }
  public var isInTransaction: Bool { connection.isInTransaction }
  /// Whether a savepoint is open: that of a `withTransaction` inside another one, or of `withSavepoint`.
  public var isInSavepoint: Bool { connection.isInSavepoint }
  public var insertedKey: Int64? { connection.insertedKey }
  public var columnNames: [String] { connection.columnNames }

  @discardableResult
  public func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
    try holder.run(sql) { try $0.execute(sql, parameters) }
  }

  public func query(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    try holder.run(sql) { connection in
      try connection.query(sql, parameters) { row in
        holder.mayRepeat = false
        try body(row)
      }
    }
  }

  public func stream(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    try holder.run(sql) { connection in
      try connection.stream(sql, parameters) { row in
        holder.mayRepeat = false
        try body(row)
      }
    }
  }

  public func queryAll(
    _ sql: String, _ parameters: [SQLValue], onSet: ([String]) throws -> Void,
    _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    holder.mayRepeat = false
    try connection.queryAll(sql, parameters, onSet: onSet, body)
  }

  @discardableResult
  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    try holder.run(sql) { try $0.executeMany(sql, batch) }
  }

  @discardableResult
  public func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int {
    holder.mayRepeat = false
    return try connection.copyRows(into: target, next)
  }

  public func begin(_ options: TransactionOptions?) throws {
    try holder.run("BEGIN") { try $0.begin(options ?? executionOptions.transaction) }
  }

  public func commit() throws { try connection.commit() }

  public func beginSavepoint() throws -> String {
    holder.mayRepeat = false
    return try connection.beginSavepoint()
  }

  public func releaseSavepoint(_ name: String) throws { try connection.releaseSavepoint(name) }
  public func rollBack(toSavepoint name: String) { connection.rollBack(toSavepoint: name) }
  public func rollBack() { connection.rollBack() }

  public func blockBegins() { connection.blockBegins() }
  public func blockEnds() { connection.blockEnds() }
  public func requireTransaction() throws { try connection.requireTransaction() }

  public func warn(_ warnings: [String], of sql: String) { connection.warn(warnings, of: sql) }
  public func note(_ origin: StatementOrigin?) { connection.note(origin) }

  /// Hands the driver's own connection to `body`, for what only that has. Observers hear of none of it.
  ///
  /// - Parameter body: must not keep it: it goes to somebody else afterwards.
  public func withDriverConnection<Result>(_ body: (any DriverConnection) throws -> Result) rethrows -> Result
  {
    holder.mayRepeat = false
    return try body(connection.driverConnection)
  }

  /// Gives the connection up: it is closed when the closure ends, and another one opened in its place when one is needed.
  public func invalidate() { holder.isInvalid = true }
}

/// The lease of one closure.
final class LeaseHolder {
  var lease: PoolLease
  /// Nothing has run on a connection that may have died while it waited: what fails for that can run again on another one.
  var mayRepeat: Bool
  var isInvalid = false

  init(_ lease: PoolLease) {
    self.lease = lease
    mayRepeat = !lease.isFresh
  }

  /// Runs a statement. Where it is the first one, and shows that the connection broke meanwhile, which nobody had noticed, it
  /// runs again on a new one; but only where it begins a transaction: anything else may have been done.
  ///
  /// - Parameter isHarmless: that it only reads.
  func run<Result>(
    _ sql: String, isHarmless: Bool = false, _ body: (Connection) throws -> Result
  ) throws -> Result {
    defer { mayRepeat = false }
    do {
      return try body(lease.member.connection)
    } catch let error as DatabaseError
      where error.kind == .connectionLost && mayRepeat && (isHarmless || beginsTransaction(sql))
    {
      lease.pool.invalidate()
      lease = lease.pool.toldBack(lease)
      let start = lease.pool.now
      try lease.pool.reopen(&lease, wasHandedOut: true)
      do { try lease.pool.told(&lease, since: start) } catch {
        isInvalid = true
        throw error
      }
      return try body(lease.member.connection)
    }
  }

  private func beginsTransaction(_ sql: String) -> Bool {
    ["BEGIN", "START TRANSACTION", "XA START"].contains { sql.hasPrefix($0) }
  }

  func giveBack() { lease.giveBack(isBroken: isInvalid) }
}
