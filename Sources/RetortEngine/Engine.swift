import RetortSQL

/// A database's URL together with the driver that opens it, and a pool of connections to it.
///
/// Nothing is opened before it is needed. One engine a database and process is enough; copies share the pool.
///
/// ```swift
/// let engine = try Engine("postgresql://app@localhost/shop?pool_size=10", drivers: [PostgreSQLDriver()])
/// try engine.withTransaction { connection in
///   try connection.execute(insert(into: users).values(users.name.set("ada")))
/// }
/// ```
public struct Engine: Sendable {
  public let url: DatabaseURL
  public let driver: any Driver
  public let pool: ConnectionPool
  /// What holds for all that is run through this value. A copy with other options shares the pool.
  public var options = ExecutionOptions()
  let context: EngineContext

  /// The SQL of the statements that were run, by their structure; all connections share it.
  public var statementCache: StatementCache { context.cache }

  public var dialect: any Dialect { driver.dialect(for: url) }

  /// - Parameters:
  ///   - url: where the database is. `pool_size`, `pool_overflow`, `pool_timeout` and `pool_recycle` (seconds), and
  ///     `pool_pre_ping` (`on`, `off`) in it are the pool's options; the others are the driver's.
  ///   - drivers: the drivers to choose from, by the scheme of the URL.
  ///   - pool: the pool's options, where the URL does not say them. Nil for the usual ones; a SQLite database in memory has
  ///     one connection.
  ///   - connection: how connections of the pool are opened.
  ///   - statementCacheSize: how many statements are kept as SQL; 0 for none. `ConnectionOptions.statementCacheSize` is that of
  ///     prepared statements, which each connection has of its own.
  ///   - observers: are told what happens, in their order.
  /// - Throws: `unknown_dialect` where no driver answers to the URL's scheme, `invalid_url`.
  public init(
    _ url: DatabaseURL, drivers: [any Driver], pool: PoolOptions? = nil,
    connection: ConnectionOptions = ConnectionOptions(), statementCacheSize: Int = 500,
    observers: [any EngineObserver] = []
  ) throws {
    guard let driver = drivers.first(where: { $0.schemes.contains(url.scheme) }) else {
      let known = drivers.flatMap(\.schemes).sorted()
      throw RetortError(
        "unknown_dialect",
        "no driver for '\(url.scheme)://' URLs; this build knows \(known.joined(separator: ", "))"
          + NearestName.hint(for: url.scheme, among: known))
    }
    var url = url
    let options = try PoolOptions(
      takenFrom: &url, otherwise: pool ?? (driver.sharesNothing(url) ? .single : PoolOptions()))
    self.url = url
    self.driver = driver
    let context = EngineContext(StatementCache(capacity: statementCacheSize), observers)
    self.context = context
    self.pool = ConnectionPool(options, observers) { [url] interruption in
      var connectionOptions = connection
      connectionOptions.interruption = interruption
      return try Engine.open(url, driver, connectionOptions, pool: nil, context)
    }
  }

  /// The same, with the URL as text.
  public init(
    _ url: String, drivers: [any Driver], pool: PoolOptions? = nil,
    connection: ConnectionOptions = ConnectionOptions(), statementCacheSize: Int = 500,
    observers: [any EngineObserver] = []
  ) throws {
    try self.init(
      DatabaseURL(url), drivers: drivers, pool: pool, connection: connection,
      statementCacheSize: statementCacheSize, observers: observers)
  }

  private init(url: DatabaseURL, driver: any Driver, pool: ConnectionPool?, _ context: EngineContext) {
    self.url = url
    self.driver = driver
    self.context = context
    self.pool =
      pool
      ?? ConnectionPool(.none, context.observers, tellsEnd: false) { interruption in
        var options = ConnectionOptions()
        options.interruption = interruption
        return try Engine.open(url, driver, options, pool: nil, context)
      }
  }

  /// A connection by itself, outside the pool; its own `engine` knows the server that answered.
  public func connect(_ options: ConnectionOptions = ConnectionOptions()) throws -> Connection {
    try Engine.open(url, driver, options, pool: pool, context, self.options)
  }

  private static func open(
    _ url: DatabaseURL, _ driver: any Driver, _ options: ConnectionOptions, pool: ConnectionPool?,
    _ context: EngineContext, _ execution: ExecutionOptions = ExecutionOptions()
  ) throws -> Connection {
    do {
      let opened = try driver.connect(to: url, options: options)
      var engine = Engine(url: url, driver: driver.informed(by: opened), pool: pool, context)
      engine.options = execution
      let connection = Connection(opened, engine: engine)
      try context.tellOpened(connection)
      return connection
    } catch {
      throw context.observers.reduce(error) { $1.explained($0, opening: url) }
    }
  }

  /// Takes a connection of the pool for the length of `body`. Blocks while there is none.
  ///
  /// Outside a transaction each statement is done by itself.
  ///
  /// - Throws: what `body` throws, `pool_timeout`, `pool_deadlock`, `pool_closed`, why no connection can be opened.
  // Swift 6.3.1 crashes when it specialises this for a large result.
  @_semantics("optimize.sil.specialize.generic.never")
  @available(*, noasync, message: "this would block a thread of Swift's: call it with 'await'")
  @discardableResult
  public func withConnection<Result>(_ body: (borrowing PooledConnection) throws -> Result) throws -> Result {
    let holder = LeaseHolder(try pool.take())
    defer { holder.giveBack() }
    return try PoolLeases.adding(pool) { try body(PooledConnection(holder, options)) }
  }

  /// Takes a connection of the pool and runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// - Parameter retries: how often it is run again, from its beginning, where it was rolled back because of what others did
  ///   at the same time (`DatabaseError.isConflict`).
  @available(*, noasync, message: "this would block a thread of Swift's: call it with 'await'")
  @discardableResult
  public func withTransaction<Result>(
    _ options: TransactionOptions? = nil, retries: Int = 0,
    _ body: (borrowing PooledConnection) throws -> Result
  ) throws -> Result {
    try withConnection { connection in
      var attempt = 0
      while true {
        do {
          return try connection.withTransaction(options) { try body(connection) }
        } catch let error as DatabaseError where error.isConflict && attempt < retries {
          attempt += 1
          Conflict.wait(Conflict.pause(attempt))
        }
      }
    }
  }

  /// Closes the pool: connections in use are closed when they come back, new ones are not opened.
  public func close() { pool.close() }

  /// Closes the pool and waits for the connections that are in use: the end of a program that lets its work end.
  ///
  /// - Parameter timeout: how long at most.
  /// - Returns: whether all connections have come back; false where some are still in use, as the caller's own.
  @available(*, noasync, message: "this would block a thread of Swift's: call it with 'await'")
  @discardableResult
  public func close(waitingFor timeout: Duration) -> Bool { pool.close(waitingFor: timeout) }
}
