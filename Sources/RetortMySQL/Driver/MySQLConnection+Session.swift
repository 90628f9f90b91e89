import CMariaDB
import RetortEngine
import RetortSQL

extension MySQLConnection {
  /// Finds out who answers, and sets the session up: one round trip, and a second one only where the server's
  /// `sql_mode` would change how statements are read.
  func begin() throws {
    guard let handle else { return }
    id = UInt(mysql_thread_id(handle))
    // The variables of the SELECT exist everywhere; the version decides about the rest.
    var sql = firstSettings
    sql += "; SELECT VERSION(), @@version_comment, @@sql_mode, @@lower_case_table_names, "
    sql +=
      "@@character_set_database, @@collation_database, @@default_storage_engine, CURRENT_USER(), DATABASE()"
    var values: [String?] = []
    do {
      try severalResults(sql) { _, row in values = (0..<row.count).map { row.text($0) } }
    } catch let error as DatabaseError where error.nativeCode == 1193 || error.nativeCode == 1064 {
      throw tooOld(String(cString: mysql_get_server_info(handle)))
    }
    guard values.count == 9, let version = values[0],
      let server = MySQLServer.parse(
        version: version, comment: values[1] ?? "")
    else { throw tooOld(String(cString: mysql_get_server_info(handle))) }
    guard server.version >= server.oldest else { throw tooOld(version) }
    self.server = server
    let modes = (values[2] ?? "").split(separator: ",").map(String.init)
    self.server.lowerCaseTableNames = values[3].flatMap { Int($0) } ?? 0
    self.server.databaseCharset = values[4] ?? "utf8mb4"
    self.server.databaseCollation = values[5] ?? ""
    self.server.defaultEngine = values[6] ?? "InnoDB"
    currentUser = values[7] ?? ""
    database = values[8]
    let wanted =
      settings.sqlMode.map { Set($0.uppercased().split(separator: ",").map(String.init)) } ?? Set(modes)
    let neutral = MySQLServer.neutral(wanted)
    self.server.sqlModes = Set(neutral)
    if let text = statementTimeout { try executeText(text) }
    if self.server.sqlModes != Set(modes) {
      try executeText(modeSetting)
    }
  }

  private var firstSettings: String {
    let seconds = max(1, Int(min(options.lockTimeout, 31_536_000)))
    let sql = "SET lock_wait_timeout = \(seconds), innodb_lock_wait_timeout = \(seconds)"
    return options.readOnly ? sql + "; SET SESSION TRANSACTION READ ONLY" : sql
  }

  private var statementTimeout: String? {
    guard let timeout = options.statementTimeout, timeout > 0 else { return nil }
    let value = server.isMariaDB ? String(timeout) : String(Int(max(1, timeout * 1000)))
    return "SET \(server.statementTimeoutVariable) = \(value)"
  }

  /// Sets again what `begin` has set.
  func setUp() throws {
    try executeText(firstSettings)
    if let text = statementTimeout { try executeText(text) }
    try setReading()
  }

  /// Sets again what statements are read by.
  func setReading() throws {
    try executeText("SET NAMES utf8mb4; \(modeSetting)")
  }

  private var modeSetting: String { "SET sql_mode = '\(server.sqlModes.sorted().joined(separator: ","))'" }

  private func tooOld(_ version: String) -> DatabaseError {
    DatabaseError(
      kind: .serverTooOld, nativeCode: 0,
      reason: "the server at \(settings.place) is version \(version)",
      advice: "Retort needs MariaDB 10.6 or MySQL 8.0, or later")
  }
}
