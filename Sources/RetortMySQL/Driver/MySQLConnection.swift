import CMariaDB
import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A handle of libmariadb with its prepared statements.
///
/// Statements without parameters go by the text protocol, which takes all of them; those with parameters are
/// prepared. Both give the same values.
public final class MySQLConnection: DriverConnection {
  var handle: UnsafeMutablePointer<MYSQL>?
  var cache: MySQLStatementCache
  var inlining = MySQLInlining()
  let settings: MySQLConnectionSettings
  let interruption: Interruption?
  /// Where what runs can be interrupted; nil while it is opened.
  private var watch: MySQLWatch?
  /// How it was opened.
  let options: ConnectionOptions
  /// What is on the other end.
  public internal(set) var server = MySQLServer.assumed {
    didSet { mySQLDialect = MySQLDialect(server: server) }
  }
  /// The dialect of the server.
  private(set) var mySQLDialect = MySQLDialect(server: .assumed)
  /// The server's number for this connection.
  public internal(set) var id: UInt = 0
  /// `user@host`, as the server names the account.
  public internal(set) var currentUser = ""
  /// The database that names without one mean, nil where none was chosen.
  public internal(set) var database: String?
  /// Rows of a query are being read: the line is taken.
  var isReading = false
  public internal(set) var columnNames: [String] = []

  init(_ settings: MySQLConnectionSettings, options: ConnectionOptions) throws {
    self.settings = settings
    self.options = options
    interruption = options.interruption
    cache = MySQLStatementCache(capacity: options.statementCacheSize)
    handle = try settings.connect()
    do {
      try begin()
      watch = MySQLWatch(interruption, settings: settings, id: id)
    } catch {
      close()
      throw error
    }
  }

  deinit { close() }

  public func close() {
    guard let handle else { return }
    watch?.end()
    cache.removeAll()
    mysql_close(handle)
    self.handle = nil
  }

  public var isInTransaction: Bool { (isMarkedInTransaction || isInXA) && !isBound }

  /// A transaction that was prepared here waits for its end, and the server takes nothing else until then. MariaDB leaves it
  /// to others when the connection is closed, MySQL from 8.0.29 on at once.
  public private(set) var isBound = false

  /// Between XA START and XA PREPARE or XA ROLLBACK, also where a deadlock has undone what was changed.
  private var isInXA = false

  private var isMarkedInTransaction: Bool { handle.map { retort_mysql_in_transaction($0) != 0 } ?? false }

  /// Takes notice of what a statement that has succeeded does to a transaction in two phases.
  private func noticeTwoPhases(_ sql: String) {
    guard sql.utf8.starts(with: "XA ".utf8) else { return }
    func isStep(_ word: String) -> Bool { sql.utf8.dropFirst(3).starts(with: word.utf8) }
    guard !isStep("END"), !isStep("RECOVER") else { return }
    isInXA = isStep("START")
    isBound = isStep("PREPARE") && (server.isMariaDB || isMarkedInTransaction)
  }

  public var dialect: (any Dialect)? { mySQLDialect }

  /// A server says nothing without being asked but that it closes the connection.
  public var seemsAlive: Bool {
    guard let handle, !isReading else { return handle != nil }
    var descriptor = pollfd(fd: Int32(mysql_get_socket(handle)), events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) == 0
  }

  /// The handle, where it is open and free.
  func opened() throws -> UnsafeMutablePointer<MYSQL> {
    guard let handle else { throw RetortError("connection_closed", "the connection is closed") }
    guard !isReading else {
      throw RetortError(
        "connection_busy", "the rows of another query are being read on this connection: read them all first")
    }
    return handle
  }

  /// Runs calls that wait for the server, for whose statement an interruption is meant.
  func watched<Result>(_ body: () throws -> Result) rethrows -> Result {
    do {
      guard let watch else { return try body() }
      return try watch.during(body)
    } catch {
      noticeRollback(error)
      throw error
    }
  }

  /// Asks for the state of the connection where the server may have rolled back: its errors do not say that.
  ///
  /// 1020 is a conflict of snapshots, 1205 a wait for a lock (`innodb_rollback_on_timeout`), 1213 a deadlock, 1613 and 1614 are
  /// those of XA.
  private func noticeRollback(_ error: any Error) {
    guard let handle, !isReading, isMarkedInTransaction, let error = error as? DatabaseError,
      [1020, 1205, 1213, 1613, 1614].contains(error.nativeCode)
    else { return }
    mysql_real_query(handle, "DO 0", 4)
  }

  /// Waits for the answer to the next statement of a packet.
  ///
  /// - Throws: `connectionLost` where the server has left the packet.
  /// - Returns: what `mysql_next_result` returns.
  func nextResult(_ handle: UnsafeMutablePointer<MYSQL>) throws -> Int32 {
    guard let watch else { return mysql_next_result(handle) }
    let socket = Int32(mysql_get_socket(handle))
    let (code, isLeft) = watch.awaitingNext(on: socket) { mysql_next_result(handle) }
    guard !isLeft else {
      throw DatabaseError(
        kind: .connectionLost, nativeCode: 2013,
        reason: "the server has not run the rest of the statements that were sent together, and does not say "
          + "so, as it does where KILL QUERY comes between two of them; the connection was closed")
    }
    return code
  }

  /// Stops what the connection runs.
  func killStatement() { MySQLWatch.kill(id, settings) }

  func failure(_ handle: UnsafeMutablePointer<MYSQL>, _ sql: String?) -> DatabaseError {
    MySQLError.make(handle, statement: sql)
  }

  // MARK: DriverConnection

  public var insertedKey: Int64? {
    guard let key = handle.map({ mysql_insert_id($0) }), key != 0 else { return nil }
    return Int64(exactly: key)
  }

  @discardableResult
  public func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
    if parameters.isEmpty {
      let rows = try executeText(sql)
      noticeTwoPhases(sql)
      return rows
    }
    return try withPrepared(sql, parameters) { statement, handle in
      var rows = Int(clamping: mysql_stmt_affected_rows(statement))
      // The rows of a statement that has some are read and dropped.
      while true {
        if mysql_stmt_field_count(statement) > 0 {
          rows = 0
          while try fetch(statement, handle, sql) { rows += 1 }
        }
        guard mysql_stmt_more_results(statement) != 0 else { return rows }
        guard mysql_stmt_next_result(statement) == 0 else {
          throw MySQLError.make(statement, statement: sql)
        }
      }
    }
  }

  public func query(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    if parameters.isEmpty {
      try queryText(sql, body)
    } else {
      try withPrepared(sql, parameters) { statement, handle in
        let row = try MySQLPreparedRow(statement, sql: sql)
        var hasRows = false
        while try fetch(statement, handle, sql) {
          hasRows = true
          try body(row)
        }
        columnNames = hasRows ? [] : row.names
      }
    }
  }
}

extension MySQLConnection {
  public func queryAll(
    _ sql: String, _ parameters: [SQLValue], onSet: ([String]) throws -> Void,
    _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    guard !parameters.isEmpty else {
      return try severalResults(sql, onSet: { try onSet($1()) }, onEnd: { _, _ in }, onRow: { try body($1) })
    }
    try withPrepared(sql, parameters) { statement, handle in
      while true {
        // A procedure ends with a result that has no columns.
        if mysql_stmt_field_count(statement) > 0 {
          let row = try MySQLPreparedRow(statement, sql: sql)
          try onSet(row.names)
          while try fetch(statement, handle, sql) { try body(row) }
        }
        guard mysql_stmt_more_results(statement) != 0 else { return }
        guard mysql_stmt_next_result(statement) == 0 else { throw MySQLError.make(statement, statement: sql) }
      }
    }
  }
}

@available(*, unavailable)
extension MySQLConnection: Sendable {}
