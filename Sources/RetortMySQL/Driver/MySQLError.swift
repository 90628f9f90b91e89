import CMariaDB
import RetortEngine
import RetortSQL

/// Reading error numbers: https://mariadb.com/kb/en/mariadb-error-code-reference/ and
/// https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html.
enum MySQLError {
  static func make(_ handle: UnsafeMutablePointer<MYSQL>, statement: String?) -> DatabaseError {
    make(
      Int(mysql_errno(handle)), state: text(mysql_sqlstate(handle)), reason: text(mysql_error(handle)),
      statement: statement)
  }

  static func make(_ prepared: UnsafeMutablePointer<MYSQL_STMT>, statement: String?) -> DatabaseError {
    make(
      Int(mysql_stmt_errno(prepared)), state: text(mysql_stmt_sqlstate(prepared)),
      reason: text(mysql_stmt_error(prepared)), statement: statement)
  }

  private static func make(_ code: Int, state: String, reason: String, statement: String?) -> DatabaseError {
    DatabaseError(
      kind: kind(of: code, reason: reason), nativeCode: code, sqlState: state.isEmpty ? nil : state,
      reason: reason, statement: statement, advice: advice(for: code, reason: reason))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  static func kind(of code: Int, reason: String) -> DatabaseError.Kind {
    switch code {
    case 1022, 1062, 1169, 1586, 1859: .uniqueViolation
    case 1048, 1263, 1364, 1566, 1830: .notNullViolation
    case 1216, 1217, 1451, 1452: .foreignKeyViolation
    case 3819, 4025: .checkViolation
    case 1205, 3572: .lockTimeout
    case 1213, 1614: .deadlock
    // Record has changed since last read (innodb_snapshot_isolation).
    case 1020: .serializationFailure
    case 1969, 3024: .statementTimeout
    case 1317: .interrupted
    case 1021, 1114: .full
    case 1290, 1792, 1836: .readOnly
    case 1194, 1195, 1712: .corrupt
    case 1044, 1045, 1142, 1143, 1227, 1251, 1370, 1410, 1419, 1698, 1820, 1862, 3118, 4151: .accessDenied
    case 1040, 1203, 1226: .tooManyConnections
    case 2002, 2003, 2005, 2026, 2059, 2061: .cannotConnect
    case 1053, 1080, 1152...1161, 1184, 1927, 2006, 2013, 2055, 4031: .connectionLost
    case 1051, 1109, 1146, 1347: .undefinedTable
    case 1049, 1054, 1072, 1091, 1128, 1176, 1305, 1360, 1397, 1539, 4089, 4091: .undefinedObject
    case 1007, 1050, 1060, 1061, 1304, 1359, 1440, 1537, 1826: .duplicateObject
    case 1064, 1149: .syntaxError
    // Among them those of storage engines, of partitions, of generated columns.
    case 1178, 1214, 1235, 1286, 1295, 1845, 1846, 3106: .notSupported
    case 1264, 1265, 1292, 1365, 1366, 1367, 1406, 1411, 1441, 1690, 3140, 3141, 3143, 3156, 4037, 4038:
      .dataError
    case 1005, 1025, 1026, 1030, 1877, 3: kindOfStorage(reason)
    default: .statement
    }
  }

  /// An error of the storage engine names the system's error number: `errno: 28 "No space left on device"`.
  private static func kindOfStorage(_ reason: String) -> DatabaseError.Kind {
    if reason.contains("No space left") || reason.contains("error 28 ") || reason.contains("errno: 28") {
      return .full
    }
    if reason.contains("errno: 150") { return .statement }
    if reason.contains("errno: 121") { return .duplicateObject }
    if reason.contains("errno: 152") { return .foreignKeyViolation }
    return reason.contains("rror writing") || reason.contains("rror on rename") ? .ioError : .statement
  }

  static func advice(for code: Int, reason: String) -> String? {
    switch kind(of: code, reason: reason) {
    case .connectionLost:
      return
        "what the server had not confirmed may or may not be done: run it again, Retort looks at what is there"
        + (code == 2006
          ? "; where it happens again, the statement may be longer than max_allowed_packet" : "")
    case .lockTimeout:
      return "another session holds a lock on the table or rows: see SHOW PROCESSLIST, "
        + "or wait longer with --lock-timeout"
    case .deadlock: return "the transaction was rolled back: run it again"
    case .statementTimeout: return "the statement took longer than the time limit that is set for it"
    case .full: return "free space on the server's disk and run it again"
    case .readOnly: return "the server or the session takes no changes (read_only, a replica?)"
    case .tooManyConnections: return "close other connections, or raise max_connections on the server"
    case .corrupt: return "see CHECK TABLE and REPAIR TABLE, or restore a backup"
    case .accessDenied where code != 1045 && code != 1698:
      return "see SHOW GRANTS; give the account the privilege that is named, or use another account"
    default: return code == 1153 ? "raise max_allowed_packet on the server" : nil
    }
  }

  /// Why a connection could not be made, and what to look at.
  static func connecting(_ handle: UnsafeMutablePointer<MYSQL>, settings: MySQLConnectionSettings)
    -> DatabaseError
  {
    var error = make(handle, statement: nil)
    error.context = "cannot connect to \(settings.place)"
    switch error.nativeCode {
    case 2005:
      error.kind = .cannotConnect
      error.advice = "check the host's name in the database URL"
    case 2002, 2003:
      error.kind = .cannotConnect
      error.advice = "check host and port in the database URL, and that the server runs and may be reached"
    case 2013 where error.reason.contains("initial communication packet"),
      2013 where error.reason.contains("handshake"),
      2013 where error.reason.contains("reading authorization"),
      2012, 2007:
      error.kind = .cannotConnect
      error.advice =
        "what answers there is no MariaDB or MySQL, or it is too busy: check the port, or raise connect_timeout"
    case 2026:
      error.kind = .cannotConnect
      error.advice = "check ssl-mode, ssl_ca, ssl_cert and ssl_key in the database URL"
    case 1045, 1698:
      error.kind = .accessDenied
      error.advice = "check user and password in the database URL"
    case 1044:
      error.kind = .accessDenied
      error.advice = "the account may not use this database: see SHOW GRANTS"
    case 1049:
      error.kind = .cannotConnect
      error.advice = "create the database, or check its name in the database URL"
    case 1129, 1130:
      error.kind = .accessDenied
      error.advice = "the server takes no connections from this host"
    case 2059, 2061:
      error.kind = .cannotConnect
      error.advice = "install the client plugin, or name its folder with plugin_dir"
    default: if error.kind == .connectionLost { error.kind = .cannotConnect }
    }
    return error
  }
}
