import CLibPQ
import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A libpq connection. Used by one thread at a time.
///
/// Every statement is sent without blocking and waited for with `poll`, so that a request to stop cancels it.
public final class PostgreSQLConnection: DriverConnection {
  /// The oldest version that is supported, as `PQserverVersion` tells it.
  static let oldestVersion: Int32 = 120_000

  private var handle: OpaquePointer?
  let interruption: Interruption?
  private let cacheSize: Int
  var statements: PostgreSQLStatementCache
  /// Whether the schema was changed, as far as is seen, since the transaction began.
  var hasChangedSchema = false
  /// Whether a command has put back what the server has for the session instead of what it began with.
  var hasLostSettings = false
  /// Whether it has also let go of advisory locks.
  var hasLostLocks = false
  /// The keys of advisory locks that the session holds until it ends, whatever it discards.
  var heldLocks: Set<Int64> = []
  /// What was read of things that were dropped and may come again, by kind and name.
  var keptPrivileges: [String: [String]] = [:]
  /// Queries that were sent and whose results were not read yet.
  var prefetched: ArraySlice<Prefetched> = []
  /// Called with each notice and warning of the server.
  public var onNotice: ((String) -> Void)? {
    didSet { notices.handler = onNotice }
  }
  private let notices = PostgreSQLNotices()
  let url: DatabaseURL
  let options: ConnectionOptions

  /// - Throws: `cannot_connect`, `access_denied`, `too_many_connections`, `server_too_old`, `interrupted`.
  public init(_ url: DatabaseURL, options: ConnectionOptions) throws {
    self.url = url
    self.options = options
    interruption = options.interruption
    switch url.option("prepared_statements") {
    case nil, "on": cacheSize = options.statementCacheSize
    case "off": cacheSize = 0
    case let other?:
      throw RetortError(
        "invalid_url", "prepared_statements is '\(other)' in the database URL; it can be on or off")
    }
    statements = PostgreSQLStatementCache(capacity: cacheSize)
    handle = try PostgreSQLConnector(url: url, interruption: options.interruption).connect()
    do {
      try setUp()
    } catch {
      close()
      throw error
    }
  }

  deinit { close() }

  /// What must be so whatever the server's configuration says: how values are printed, how strings are read.
  private func setUp() throws {
    let handle = try opened()
    let version = PQserverVersion(handle)
    guard version >= PostgreSQLConnection.oldestVersion else {
      throw DatabaseError(
        kind: .serverTooOld, nativeCode: Int(version),
        reason: "the server at \(url) is PostgreSQL \(version / 10_000).\(version % 10_000); "
          + "12 and later are supported")
    }
    // Unretained: both objects live as long as this connection, which ends the handle before they go.
    PQsetNoticeProcessor(
      handle,
      { context, message in
        guard let context, let message else { return }
        Unmanaged<PostgreSQLNotices>.fromOpaque(context).takeUnretainedValue().receive(
          String(cString: message))
      }, Unmanaged.passUnretained(notices).toOpaque())
    try execute(settings, [])
  }

  /// Sets again what the session began with, whatever was set since.
  func restoreSettings() throws {
    try execute("RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; \(settings)", [])
  }

  /// After RESET ALL and DISCARD ALL: values are read by these settings.
  private func bringBackSettings() throws {
    let locks = hasLostLocks ? heldLocks.sorted().map { "; SELECT pg_try_advisory_lock(\($0))" } : []
    (hasLostSettings, hasLostLocks) = (false, false)
    try execute(settings + locks.joined(), [])
  }

  /// What a session begins with.
  var settings: String {
    var settings =
      "SET standard_conforming_strings = on; SET datestyle = 'ISO, YMD'; SET intervalstyle = postgres; "
      + "SET bytea_output = hex; SET extra_float_digits = 1; SET xmloption = content; "
      + "SET client_min_messages = notice; "
      + "SET lock_timeout = \(PostgreSQLConnection.milliseconds(options.lockTimeout))"
    if let timeout = options.statementTimeout, timeout > 0 {
      settings += "; SET statement_timeout = \(PostgreSQLConnection.milliseconds(timeout))"
    }
    if options.readOnly { settings += "; SET default_transaction_read_only = on" }
    return settings
  }

  private static func milliseconds(_ seconds: Double) -> Int {
    Int(min(max(seconds * 1000, 1), 2_147_483_647).rounded())
  }

  /// The server's version as a number: 150018 for 15.18.
  public var serverVersion: Int { handle.map { Int(PQserverVersion($0)) } ?? 0 }

  public func close() {
    guard let handle else { return }
    PQfinish(handle)
    self.handle = nil
  }

  public private(set) var columnNames: [String] = []

  public var isInTransaction: Bool {
    guard let handle else { return false }
    switch PQtransactionStatus(handle) {
    case PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE: return true
    default: return false
    }
  }

  /// What comes without being asked is the server's farewell, a notice, or the end of the connection.
  public var seemsAlive: Bool {
    guard let handle else { return false }
    var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    func isWell() -> Bool { PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK }
    guard poll(&descriptor, 1, 0) > 0 else { return true }
    guard isWell() else { return false }
    // Behind the farewell comes the end, a moment later.
    return poll(&descriptor, 1, 20) <= 0 || isWell()
  }

  func opened() throws -> OpaquePointer {
    guard let handle else { throw RetortError("connection_closed", "the connection is closed") }
    return handle
  }

  // MARK: Statements

  /// Runs one statement, or several without parameters, and returns how many rows the last one changed.
  @discardableResult
  public func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
    var changed = 0
    try run(sql, parameters, streaming: false) { result in
      changed = PostgreSQLResult.changedRows(result)
      // A transaction that has failed answers COMMIT and PREPARE TRANSACTION with a rollback and no error.
      if sql == "COMMIT" || sql.hasPrefix("PREPARE TRANSACTION "), let tag = PQcmdStatus(result),
        String(cString: tag) == "ROLLBACK"
      {
        throw DatabaseError(
          kind: .statement, nativeCode: 0, sqlState: "25P02",
          reason: "the transaction had failed and was rolled back instead of committed", statement: sql)
      }
    }
    return changed
  }

  public func query(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    if try takePrefetched(sql, parameters, body) { return }
    try run(sql, parameters, streaming: false) { result in
      try PostgreSQLConnection.read(result, body)
      noteColumns(result)
    }
  }

  /// Runs a query and hands each row to `body` as it comes from the server: memory does not grow with the
  /// number of rows. What is left when `body` throws is cancelled.
  public func stream(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    try run(sql, parameters, streaming: true) { result in
      try PostgreSQLConnection.read(result, body)
      noteColumns(result)
    }
  }

  func noteColumns(_ result: OpaquePointer) {
    guard PQntuples(result) == 0 else { return }
    columnNames = (0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
  }

  static func read(_ result: OpaquePointer, _ body: (borrowing any RowReader & ~Copyable) throws -> Void)
    throws
  {
    let count = PQntuples(result)
    guard count > 0 else { return }
    let isBinary = PQbinaryTuples(result) == 1
    for index in 0..<count { try body(PostgreSQLRow(result, index, isBinary: isBinary)) }
  }

  private func run(
    _ sql: String, _ parameters: [SQLValue], streaming: Bool, _ body: (OpaquePointer) throws -> Void
  ) throws {
    try dropPrefetched()
    let handle = try opened()
    try requireText(sql, "the statement")
    // Those of a pipeline.
    if hasLostSettings, PQtransactionStatus(handle) != PQTRANS_INERROR { try bringBackSettings() }
    let prepared = try preparedStatement(for: sql, parameters, handle)
    let sent: Int32
    if let prepared {
      let encoded = try PostgreSQLParameters(parameters, types: prepared.parameterTypes)
      sent = encoded.withPointers { types, values, lengths, formats in
        PQsendQueryPrepared(
          handle, prepared.name, Int32(parameters.count), values, lengths, formats,
          prepared.hasBinaryResult ? 1 : 0)
      }
    } else if parameters.isEmpty {
      sent = PQsendQuery(handle, sql)
    } else {
      let encoded = try PostgreSQLParameters(parameters, types: nil)
      sent = encoded.withPointers { types, values, lengths, formats in
        PQsendQueryParams(handle, sql, Int32(parameters.count), types, values, lengths, formats, 0)
      }
    }
    guard sent == 1 else { throw connectionFailure(sql) }
    if streaming { PQsetSingleRowMode(handle) }
    do {
      try receive(sql, body)
    } catch let error as DatabaseError where prepared != nil && error.isStalePlan {
      // The statement was prepared before a change of the schema; it is prepared again at its next use.
      forget(sql, after: error)
      guard !isInTransaction else { throw error }
      try run(sql, parameters, streaming: streaming, body)
    }
    if hasLostSettings, PQtransactionStatus(handle) != PQTRANS_INERROR { try bringBackSettings() }
  }

  /// The prepared statement for a text; nil where it is to be sent as it is.
  private func preparedStatement(
    for sql: String, _ parameters: [SQLValue], _ handle: OpaquePointer
  ) throws -> PostgreSQLStatement? {
    guard let prepared = try statement(for: sql, parameters, handle) else { return nil }
    try requireCount(of: parameters, prepared, sql)
    return prepared.takes(parameters) ? prepared : nil
  }

  /// Waits for all results of what was sent. The first failure is thrown after the rest has been read.
  func receive(_ sql: String, _ body: (OpaquePointer) throws -> Void) throws {
    let handle = try opened()
    var failure: (any Error)?
    while let result = try nextResult(sql) {
      defer { PQclear(result) }
      guard failure == nil else { continue }
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY:
        noteCommand(result, of: sql)
        do {
          try body(result)
        } catch {
          failure = error
          cancel()
        }
      case PGRES_COPY_IN:
        PQputCopyEnd(handle, "use copyIn for COPY FROM STDIN")
        failure = RetortError(
          "unsupported_statement",
          "COPY FROM STDIN needs the rows: use the connection's copyIn, or bulk_insert in a revision")
      case PGRES_COPY_OUT, PGRES_COPY_BOTH:
        cancel()
        while try copyRow() != nil {}
        failure = RetortError(
          "unsupported_statement", "COPY TO STDOUT gives rows: use the connection's copyOut")
      default:
        failure = PostgreSQLError.make(result, connection: handle, statement: sql)
      }
    }
    if let failure { throw failure }
  }

  /// The next result, nil after the last. Waits with `poll`; a request to stop cancels the statement once.
  func nextResult(_ sql: String) throws -> OpaquePointer? {
    let handle = try opened()
    var isCancelled = false
    while PQisBusy(handle) == 1 {
      if interruption?.isRequested == true, !isCancelled {
        isCancelled = true
        cancel()
      }
      try wait(for: Int16(POLLIN), milliseconds: interruption == nil ? -1 : 100)
      guard PQconsumeInput(handle) == 1 else { throw connectionFailure(sql) }
    }
    guard let result = PQgetResult(handle) else {
      if PQstatus(handle) == CONNECTION_BAD { throw connectionFailure(sql) }
      return nil
    }
    return result
  }

  func wait(for events: Int16, milliseconds: Int32) throws {
    var descriptor = pollfd(fd: PQsocket(try opened()), events: events, revents: 0)
    _ = poll(&descriptor, 1, milliseconds)
  }

  /// Asks the server to cancel what runs. Its answer is an error of the statement, or its result if that came
  /// first.
  func cancel() {
    guard let handle, let request = PQgetCancel(handle) else { return }
    var buffer = [CChar](repeating: 0, count: 256)
    PQcancel(request, &buffer, Int32(buffer.count))
    PQfreeCancel(request)
  }

  func connectionFailure(_ sql: String?) -> any Error {
    guard let handle else { return RetortError("connection_closed", "the connection is closed") }
    guard PQstatus(handle) == CONNECTION_BAD else {
      // What libpq itself does not send.
      let reason = SQLText.trimmed(String(cString: PQerrorMessage(handle)))
      if PQtransactionStatus(handle) == PQTRANS_ACTIVE {
        return RetortError(
          "connection_busy",
          "the rows of another query are being read on this connection: read them all first")
      }
      return DatabaseError(kind: .statement, nativeCode: 0, reason: reason, statement: sql)
    }
    return PostgreSQLError.connectionLost(handle, url: url, statement: sql)
  }

  /// libpq takes C strings: a NUL would end the text.
  func requireText(_ text: String, _ what: String) throws {
    guard !text.utf8.contains(0) else {
      throw RetortError("invalid_text", "\(what) holds a NUL character, which PostgreSQL's texts cannot")
    }
  }
}

@available(*, unavailable)
extension PostgreSQLConnection: Sendable {}

/// Hands notices on.
final class PostgreSQLNotices {
  var handler: ((String) -> Void)?

  func receive(_ message: String) {
    handler?(SQLText.trimmed(message))
  }
}
