import CSQLite
import RetortEngine
import RetortSQL

/// A handle of libsqlite3 with its prepared statements.
public final class SQLiteConnection: DriverConnection {
  private var handle: OpaquePointer?
  private var cache: SQLiteStatementCache
  private let interruption: Interruption?
  private let path: String?
  private let waiting: SQLiteWaiting

  /// Opens a file, or a database in memory where `path` is nil.
  public convenience init(path: String?, options: ConnectionOptions) throws {
    try self.init(SQLiteLocation(path: path), options: options)
  }

  init(_ location: SQLiteLocation, options: ConnectionOptions) throws {
    path = location.path
    interruption = options.interruption
    cache = SQLiteStatementCache(capacity: options.statementCacheSize)
    waiting = SQLiteWaiting(
      milliseconds: Int(max(0, min(options.lockTimeout * 1000, 2_000_000_000))),
      interruption: options.interruption)
    // One thread at a time uses a connection, so SQLite's own mutexes are not needed.
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    if options.readOnly {
      flags |= SQLITE_OPEN_READONLY
    } else {
      flags |= SQLITE_OPEN_READWRITE | (options.mustExist ? 0 : SQLITE_OPEN_CREATE)
    }
    if location.isURI { flags |= SQLITE_OPEN_URI }
    let code = sqlite3_open_v2(location.name(options), &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      var error = SQLiteError.make(code, handle: handle, statement: nil)
      error.context = path.map { "cannot open '\($0)'" }
      if error.kind == .cannotOpen {
        error.advice =
          options.mustExist
          ? "the file does not exist or cannot be read" : "check that the folder exists and may be written to"
      }
      sqlite3_close_v2(handle)
      self.handle = nil
      throw error
    }
    // Unretained is enough here and below: both objects live as long as this connection, which takes the
    // handlers away when it closes.
    sqlite3_busy_handler(
      handle,
      { context, count in
        guard let context else { return 0 }
        let waiting = Unmanaged<SQLiteWaiting>.fromOpaque(context).takeUnretainedValue()
        return waiting.shouldWait(count: Int(count)) ? 1 : 0
      }, Unmanaged.passUnretained(waiting).toOpaque())
    if let interruption {
      sqlite3_progress_handler(
        handle, 1000,
        { context in
          guard let context else { return 0 }
          return Unmanaged<Interruption>.fromOpaque(context).takeUnretainedValue().isRequested ? 1 : 0
        }, Unmanaged.passUnretained(interruption).toOpaque())
    }
    try defineRegularExpressions()
  }

  deinit { close() }

  public func close() {
    guard let handle else { return }
    cache.removeAll()
    sqlite3_progress_handler(handle, 0, nil, nil)
    sqlite3_busy_handler(handle, nil, nil)
    sqlite3_close_v2(handle)
    self.handle = nil
  }

  public var isInTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

  public private(set) var columnNames: [String] = []

  public var insertedKey: Int64? {
    // It stays what it was where nothing was inserted, and is the last one's of several.
    guard let handle, sqlite3_changes64(handle) == 1 else { return nil }
    let key = sqlite3_last_insert_rowid(handle)
    return key == 0 ? nil : key
  }

  @discardableResult
  public func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
    try withStatement(sql, parameters) { statement, handle in
      let before = sqlite3_total_changes64(handle)
      var code = sqlite3_step(statement)
      while code == SQLITE_ROW { code = sqlite3_step(statement) }
      guard code == SQLITE_DONE else { throw failure(code, sql) }
      // Of a statement that changes no rows it is what an earlier one left.
      return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }
  }

  public func query(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    try withStatement(sql, parameters) { statement, handle in
      var hasRows = false
      while true {
        let code = sqlite3_step(statement)
        if code == SQLITE_DONE { break }
        guard code == SQLITE_ROW else { throw failure(code, sql) }
        hasRows = true
        try body(SQLiteRow(statement: statement))
      }
      if !hasRows { columnNames = SQLiteRow(statement: statement).names }
    }
  }

  /// The handle, where it is open.
  func opened() throws -> OpaquePointer {
    guard let handle else { throw closedError }
    return handle
  }

  /// Prepares a statement without running it: for finding out whether a view or trigger is healthy.
  func check(_ sql: String) throws {
    guard let handle else { throw closedError }
    sqlite3_finalize(try prepare(sql, handle: handle, persistent: false))
  }

  /// From now on no other file can be attached, by ATTACH or by VACUUM INTO: what is tried on a disposable
  /// database must not reach real ones.
  func refuseOtherFiles() {
    guard let handle else { return }
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
  }

  private func withStatement<Result>(
    _ sql: String, _ parameters: [SQLValue], _ body: (OpaquePointer, OpaquePointer) throws -> Result
  ) throws -> Result {
    try withStatement(sql, isOnce: parameters.isEmpty) { statement, handle in
      try bind(parameters[...], to: statement, sql: sql)
      return try body(statement, handle)
    }
  }

  /// - Parameter isOnce: whether it is not worth keeping, unless it reads.
  func withStatement<Result>(
    _ sql: String, isOnce: Bool, _ body: (OpaquePointer, OpaquePointer) throws -> Result
  ) throws -> Result {
    guard let handle else { throw closedError }
    let statement: OpaquePointer
    if let cached = cache.take(sql) {
      statement = cached
    } else {
      statement = try prepare(sql, handle: handle, persistent: true)
    }
    // A statement left in the middle of its rows would pin its snapshot: reset it whatever happens.
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
      // DDL runs once; what is worth keeping reads, or takes parameters.
      if isOnce && sqlite3_stmt_readonly(statement) == 0 {
        sqlite3_finalize(statement)
      } else {
        cache.put(sql, statement)
      }
    }
    return try body(statement, handle)
  }

  private func prepare(_ sql: String, handle: OpaquePointer, persistent: Bool) throws -> OpaquePointer {
    var statement: OpaquePointer?
    var sql = sql
    var hasTail = false
    let code = sql.withUTF8 { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return SQLITE_OK }
      let bytes = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(
        handle, bytes, Int32(buffer.count), persistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0, &statement,
        &tail)
      if let tail, code == SQLITE_OK {
        hasTail = buffer[(tail - bytes)...].contains {
          $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x3B && $0 != 0x0D
        }
      }
      return code
    }
    guard code == SQLITE_OK else { throw failure(code, sql) }
    guard let statement else {
      throw RetortError("empty_statement", "there is no statement in '\(sql)'")
    }
    if hasTail, SQLScript.statements(of: sql, rules: SQLiteDialect.lexicalRules).count > 1 {
      sqlite3_finalize(statement)
      throw RetortError("several_statements", "one statement was expected, several were given: \(sql)")
    }
    return statement
  }

  func bind(_ parameters: ArraySlice<SQLValue>, to statement: OpaquePointer, sql: String) throws {
    try requireParameters(parameters.count, of: statement, sql)
    for (index, value) in zip(Int32(1)..., parameters) { try bind(value, at: index, to: statement, sql: sql) }
  }

  func requireParameters(_ count: Int, of statement: OpaquePointer, _ sql: String) throws {
    let wanted = Int(sqlite3_bind_parameter_count(statement))
    guard wanted == count else {
      throw RetortError("parameter_count", "\(count) parameters were given for \(wanted) in: \(sql)")
    }
  }

  /// - Parameter index: of the parameter, from 1.
  func bind(_ value: SQLValue, at index: Int32, to statement: OpaquePointer, sql: String) throws {
    let code: Int32
    switch value.arrayAsJSON {
    case .null: code = sqlite3_bind_null(statement, index)
    case .bool(let value): code = sqlite3_bind_int64(statement, index, value ? 1 : 0)
    case .integer(let number): code = sqlite3_bind_int64(statement, index, number)
    case .double(let number):
      guard !number.isNaN else {
        throw RetortError(
          "unsupported_value", "SQLite has no NaN, and would store NULL: bind NULL or a number")
      }
      code = sqlite3_bind_double(statement, index, number)
    case .decimal(let text):
      throw RetortError(
        "out_of_range",
        DecimalText.isNumber(text)
          ? "SQLite has no number like \(text): whole ones have 64 bits, others 15 digits. Bind it as a String, for a column of texts"
          : text)
    case .text(var text):
      code = text.withUTF8 { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text64(
            statement, index, $0.baseAddress, UInt64($0.count), retort_sqlite_transient(),
            UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      code =
        bytes.isEmpty
        ? sqlite3_bind_zeroblob(statement, index, 0)
        : bytes.withUnsafeBytes {
          sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), retort_sqlite_transient())
        }
    case .array: code = SQLITE_MISUSE
    }
    guard code == SQLITE_OK else { throw failure(code, sql) }
  }

  /// What SQLite says, and which file it is about where that is the file's fault.
  func failure(_ code: Int32, _ sql: String) -> DatabaseError {
    var error = SQLiteError.make(code, handle: handle, statement: sql)
    switch error.kind {
    case .corrupt, .notADatabase, .full, .ioError, .readOnly, .locked, .cannotOpen:
      if let path { error.context = "database '\(path)'" }
      error.statement = nil
    default: break
    }
    return error
  }

  private var closedError: RetortError { RetortError("connection_closed", "the connection is closed") }
}

@available(*, unavailable)
extension SQLiteConnection: Sendable {}
