import RetortSQL

/// Opens connections to one kind of database.
public protocol Driver: Sendable {
  /// The URL schemes that it answers to.
  var schemes: [String] { get }
  var dialect: any Dialect { get }

  /// Opens a connection.
  ///
  /// - Parameter interruption: raised by others to stop a running statement.
  func connect(to url: DatabaseURL, options: ConnectionOptions) throws -> any DriverConnection

  /// The URL with a relative file looked for from `folder`, for databases that are files.
  func resolved(_ url: DatabaseURL, from folder: String) -> DatabaseURL

  /// The dialect for a URL, where no server was asked yet: the scheme may say more than the driver.
  func dialect(for url: DatabaseURL) -> any Dialect

  /// The driver with dialect and migration support for the server that answered.
  func informed(by connection: any DriverConnection) -> any Driver

  /// Whether each connection to the URL has a database of its own, which goes with it.
  func sharesNothing(_ url: DatabaseURL) -> Bool

  /// What migrations need of this database.
  var migrationSupport: any MigrationSupport { get }

  /// How the schema of such a database is read.
  var inspectionSupport: any InspectionSupport { get }
}

extension Driver {
  public func resolved(_ url: DatabaseURL, from folder: String) -> DatabaseURL { url }
  public func dialect(for url: DatabaseURL) -> any Dialect { dialect }
  public func sharesNothing(_ url: DatabaseURL) -> Bool { false }
  public func informed(by connection: any DriverConnection) -> any Driver { self }
}

/// How to open a connection.
public struct ConnectionOptions: Sendable {
  /// Fail rather than create the database where it does not exist.
  public var mustExist = false
  public var readOnly = false
  /// A file that does not exist reads as an empty database, and is not made.
  public var missingIsEmpty = false
  /// How long a statement waits for others' locks, in seconds.
  public var lockTimeout: Double = 30
  /// How long a statement may run, in seconds; nil for ever.
  public var statementTimeout: Double?
  public var interruption: Interruption?
  /// How many prepared statements a connection keeps.
  public var statementCacheSize = 100

  public init() {}
}

/// One connection's C handle and what can be done with it. Used by one thread at a time.
public protocol DriverConnection: AnyObject {
  /// Runs one statement to its end and returns how many rows it changed.
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

  /// Runs a statement that may answer with several sets of rows.
  ///
  /// - Parameters:
  ///   - onSet: called with the names of the columns of each set, before its rows.
  ///   - body: called with each row.
  func queryAll(
    _ sql: String, _ parameters: [SQLValue], onSet: ([String]) throws -> Void,
    _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws

  /// The key that the database made for the first row of the last INSERT, where it says so.
  var insertedKey: Int64? { get }

  /// The names of the columns of the last query, where it gave no row.
  var columnNames: [String] { get }

  /// Whether nothing shows that the server has closed the connection while it waited. Must not take time.
  var seemsAlive: Bool { get }

  /// Runs statements one after the other, in one round trip where the database takes them so. See
  /// `Connection.executeTogether`.
  func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult]

  /// Runs one statement for each set of parameters, as fast as the database takes them, and returns how many rows were
  /// changed in all. Those before one that fails may have been done.
  func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int

  /// Fills a table by the database's own way of loading rows, where it has one.
  ///
  /// - Parameters:
  ///   - target: the table with its columns, as they stand in the statement: `users (id, name)`.
  ///   - next: the next rows; nil after the last.
  /// - Returns: how many rows there were.
  /// - Throws: `unsupported_option` where the database has no such thing.
  func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int

  /// Whether a transaction is open.
  var isInTransaction: Bool { get }

  /// Whether it holds something that it cannot give back, so that nobody else should get it from a pool: a transaction of
  /// MariaDB that was prepared on it.
  var isBound: Bool { get }

  /// The dialect of the server that answered, where that differs from one to the other; else nil.
  var dialect: (any Dialect)? { get }

  func close()
}

extension DriverConnection {
  public var dialect: (any Dialect)? { nil }
  public var insertedKey: Int64? { nil }
  public var columnNames: [String] { [] }
  public var seemsAlive: Bool { true }
  public var isBound: Bool { false }

  public func stream(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    try query(sql, parameters, body)
  }

  public func queryAll(
    _ sql: String, _ parameters: [SQLValue], onSet: ([String]) throws -> Void,
    _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    var hasRows = false
    try query(sql, parameters) { row in
      if !hasRows { try onSet(row.names) }
      hasRows = true
      try body(row)
    }
    if !hasRows, !columnNames.isEmpty { try onSet(columnNames) }
  }

  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    try (0..<batch.count).reduce(0) { try $0 + execute(sql, Array(batch[$1])) }
  }

  public func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int {
    throw RetortError("unsupported_option", "this database has no COPY: leave the option out")
  }
}
