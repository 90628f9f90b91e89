import RetortSQL

/// An error that a database or its client library reported.
public struct DatabaseError: RetortErrorProtocol {
  public enum Kind: String, Hashable, Sendable {
    case uniqueViolation = "unique_violation"
    case notNullViolation = "not_null_violation"
    case foreignKeyViolation = "foreign_key_violation"
    case checkViolation = "check_violation"
    case constraintViolation = "constraint_violation"
    case locked = "database_locked"
    case readOnly = "database_read_only"
    case corrupt = "database_corrupt"
    case notADatabase = "not_a_database"
    case full = "disk_full"
    case cannotOpen = "cannot_open_database"
    case interrupted = "interrupted"
    case ioError = "io_error"
    case connectionLost = "connection_lost"
    case cannotConnect = "cannot_connect"
    case accessDenied = "access_denied"
    case tooManyConnections = "too_many_connections"
    case serverTooOld = "server_too_old"
    case lockTimeout = "lock_not_available"
    case deadlock = "deadlock"
    /// Others changed what the transaction had read: it may succeed when it is run again.
    case serializationFailure = "serialization_failure"
    case statementTimeout = "statement_timeout"
    case undefinedTable = "undefined_table"
    case undefinedObject = "undefined_object"
    case duplicateObject = "duplicate_object"
    /// A value that the database cannot take or compute: out of range, too long, no number, a division by zero.
    case dataError = "data_error"
    case syntaxError = "syntax_error"
    /// Something that this database, this version or this storage engine cannot do.
    case notSupported = "not_supported"
    case statement = "statement_failed"
  }

  public var kind: Kind
  /// The database's own error number: SQLite's extended result code, MariaDB's error number.
  public var nativeCode: Int
  /// The SQLSTATE of servers that have one: five characters.
  public var sqlState: String?
  /// What the database said.
  public var reason: String
  /// The statement that failed, where there was one.
  public var statement: String?
  /// Of several statements that went out together, which one failed, from 0; nil where that is not known.
  public var position: Int?
  /// Where and what to do, put before and after the reason by those who know.
  public var context: String?
  public var advice: String?

  public init(
    kind: Kind, nativeCode: Int, sqlState: String? = nil, reason: String, statement: String? = nil,
    context: String? = nil, advice: String? = nil
  ) {
    self.sqlState = sqlState
    self.kind = kind
    self.nativeCode = nativeCode
    self.reason = reason
    self.statement = statement
    self.context = context
    self.advice = advice
  }

  public var code: String { kind.rawValue }

  public var message: String {
    var text = context.map { "\($0): " } ?? ""
    text += reason
    if let statement { text += " [\(DatabaseError.shortened(statement))]" }
    if let advice { text += "; \(advice)" }
    return text
  }

  private static func shortened(_ statement: String) -> String {
    let oneLine = statement.split { $0.isWhitespace }.joined(separator: " ")
    return oneLine.count <= 200 ? oneLine : oneLine.prefix(197) + "..."
  }
}
