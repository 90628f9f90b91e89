import CSQLite
import RetortEngine

/// Reading SQLite's result codes (https://www.sqlite.org/rescode.html).
enum SQLiteError {
  static func make(_ code: Int32, handle: OpaquePointer?, statement: String?) -> DatabaseError {
    // Extended codes are on, so `code` may carry more than the low byte says.
    let reason =
      handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
      ?? String(cString: sqlite3_errstr(code))
    let extended = handle.map { sqlite3_extended_errcode($0) } ?? code
    return DatabaseError(
      kind: kind(of: extended, reason),
      nativeCode: Int(extended), reason: reason, statement: statement,
      advice: advice(for: extended))
  }

  /// One code stands for all that is wrong with a statement: the message says what.
  private static func kind(of code: Int32, _ reason: String) -> DatabaseError.Kind {
    guard code & 0xFF == SQLITE_ERROR else { return kind(of: code) }
    if reason.hasPrefix("no such table: ") { return .undefinedTable }
    let things = [
      "column", "function", "index", "trigger", "view", "collation sequence", "savepoint", "module",
    ]
    if things.contains(where: { reason.hasPrefix("no such \($0): ") }) { return .undefinedObject }
    if reason.hasSuffix(" already exists") || reason.hasPrefix("duplicate column name: ") {
      return .duplicateObject
    }
    if reason.hasSuffix(": syntax error") || reason.hasPrefix("unrecognized token: ")
      || reason == "incomplete input"
    {
      return .syntaxError
    }
    return reason == "integer overflow" ? .dataError : kind(of: code)
  }

  static func kind(of code: Int32) -> DatabaseError.Kind {
    // The extended constraint codes are SQLITE_CONSTRAINT | (n << 8).
    switch code {
    case SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (6 << 8), SQLITE_CONSTRAINT | (10 << 8):
      return .uniqueViolation
    case SQLITE_CONSTRAINT | (5 << 8): return .notNullViolation
    case SQLITE_CONSTRAINT | (3 << 8): return .foreignKeyViolation
    case SQLITE_CONSTRAINT | (1 << 8): return .checkViolation
    default: break
    }
    switch code & 0xFF {
    case SQLITE_CONSTRAINT: return .constraintViolation
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .locked
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: return .readOnly
    case SQLITE_CORRUPT: return .corrupt
    case SQLITE_NOTADB: return .notADatabase
    case SQLITE_FULL: return .full
    case SQLITE_CANTOPEN: return .cannotOpen
    case SQLITE_INTERRUPT: return .interrupted
    case SQLITE_IOERR: return .ioError
    case SQLITE_MISMATCH, SQLITE_TOOBIG: return .dataError
    default: return .statement
    }
  }

  private static func advice(for code: Int32) -> String? {
    switch kind(of: code) {
    case .locked: "another process holds a lock on the database: close it, or wait longer with --lock-timeout"
    case .readOnly: "check the permissions of the file and of its folder, where SQLite keeps its journal"
    case .corrupt: "the file is damaged: restore a backup, or try the sqlite3 client's .recover"
    case .notADatabase: "check that the URL names the right file"
    case .full: "nothing was changed: free space on the disk and run it again"
    default: nil
    }
  }
}
