import CLibPQ
import RetortEngine
import RetortSQL

/// Reading what the server reports
/// (https://www.postgresql.org/docs/current/errcodes-appendix.html).
enum PostgreSQLError {
  static func make(_ result: OpaquePointer, connection: OpaquePointer, statement: String?) -> DatabaseError {
    func field(_ code: Character) -> String? {
      PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
    }
    let state = field("C")
    var reason =
      field("M")
      ?? SQLText.trimmed(PQresultErrorMessage(result).map { String(cString: $0) } ?? "")
    if reason.isEmpty {
      reason = SQLText.trimmed(PQerrorMessage(connection).map { String(cString: $0) } ?? "")
    }
    if let detail = field("D") { reason += " (\(detail))" }
    var kind = kind(of: state ?? "")
    // Both have the same SQLSTATE: the message tells them apart, on a server that speaks English.
    if kind == .interrupted, reason.contains("statement timeout") { kind = .statementTimeout }
    if PQstatus(connection) == CONNECTION_BAD { kind = .connectionLost }
    var error = DatabaseError(
      kind: kind, nativeCode: 0, sqlState: state, reason: reason, statement: statement,
      advice: advice(for: kind, state ?? ""))
    // The settings of a transaction that has begun.
    if state == "25001", statement?.prefix(3).uppercased() == "SET" {
      error.advice =
        "it must be the first statement of a transaction: leave it out, or begin one of your own with BEGIN "
        + "ISOLATION LEVEL … in an autocommit_block"
    }
    if error.advice == nil { error.advice = field("H").map(PostgreSQLError.sentence) }
    return error
  }

  static func connectionLost(_ handle: OpaquePointer, url: DatabaseURL, statement: String?) -> DatabaseError {
    let text = SQLText.trimmed(PQerrorMessage(handle).map { String(cString: $0) } ?? "")
    return DatabaseError(
      kind: .connectionLost, nativeCode: 0,
      reason: "the connection to \(url) was lost: "
        + text.split(separator: "\n").map { SQLText.trimmed(String($0)) }.joined(separator: "; "),
      statement: statement, advice: advice(for: .connectionLost, ""))
  }

  static func kind(of state: String) -> DatabaseError.Kind {
    switch state {
    case "23505", "23P01": return .uniqueViolation
    case "23502": return .notNullViolation
    case "23503": return .foreignKeyViolation
    case "23514": return .checkViolation
    case "55P03": return .lockTimeout
    case "40P01": return .deadlock
    case "40001": return .serializationFailure
    case "57014": return .interrupted
    case "57P01", "57P02", "57P03", "57P05", "08000", "08003", "08006": return .connectionLost
    case "53300": return .tooManyConnections
    case "42501", "28000", "28P01": return .accessDenied
    case "42P01": return .undefinedTable
    case "42703", "42704", "42883", "3F000", "3D000": return .undefinedObject
    case "42P07", "42P06", "42710", "42701", "42723": return .duplicateObject
    case "25006": return .readOnly
    case "53100": return .full
    case "58030": return .ioError
    case "XX001", "XX002": return .corrupt
    case "42601": return .syntaxError
    case "0A000": return .notSupported
    default:
      switch state.prefix(2) {
      case "22": return .dataError
      case "23": return .constraintViolation
      default: return .statement
      }
    }
  }

  private static func advice(for kind: DatabaseError.Kind, _ state: String) -> String? {
    switch kind {
    case .lockTimeout: "another session holds a lock: end it, or wait longer with --lock-timeout"
    case .statementTimeout:
      "it ran longer than statement_timeout allows: raise it in retort.yaml, or do less at once"
    case .deadlock: "another session waited for what this one held; run it again"
    case .serializationFailure: "another transaction changed what this one had read; run it again"
    case .connectionLost: "what was not committed is undone; run the command again when the server answers"
    case .accessDenied: "the user of the URL lacks the privilege: grant it, or use the owner of the tables"
    case .full: "nothing was changed: free space on the server's disk and run it again"
    default:
      state == "25001"
        ? "put it into an autocommit_block, or set \"transactional\": false in the revision" : nil
    }
  }

  /// A hint of the server as the end of a sentence.
  private static func sentence(_ hint: String) -> String {
    let text = hint.last == "." ? String(hint.dropLast()) : hint
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension DatabaseError {
  /// A prepared statement whose plan the schema no longer fits: "cached plan must not change result type", or
  /// that is gone because a pooler handed out another connection.
  var isStalePlan: Bool {
    (sqlState == "0A000" && reason.contains("cached plan")) || sqlState == "26000"
  }
}
