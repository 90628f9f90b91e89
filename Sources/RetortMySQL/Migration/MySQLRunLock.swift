import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A lock of the server's by name (`GET_LOCK`), held by the connection of the run: the server lets go of it
/// when the connection ends, however it ends.
final class MySQLRunLock: RunLock {
  /// The longest name that both servers take.
  private static let longestName = 64

  private weak var connection: MySQLConnection?
  private let name: String
  private var isHeld = false

  init(
    _ connection: MySQLConnection, name given: String, timeout: Double, interruption: Interruption?,
    onWait: (String) -> Void
  ) throws {
    self.connection = connection
    name = MySQLRunLock.name(database: connection.database ?? "", given)
    let deadline = MySQLClock.now() + max(0, timeout)
    let dialect = connection.mySQLDialect
    var isFirst = true
    while true {
      // Short waits, so that a request to stop is heard and the holder can be told.
      let left = deadline - MySQLClock.now()
      let wait = isFirst || left <= 0 ? 0 : min(1, left)
      var result: Int64?
      try connection.queryText("SELECT GET_LOCK(\(dialect.literal(name)), \(wait))") { row in
        result = row.value(0).integer
      }
      if result == 1 {
        isHeld = true
        return
      }
      if interruption?.isRequested == true {
        throw RetortError("interrupted", "stopped while waiting for the lock; nothing was changed")
      }
      let holder = isFirst || left <= 0 ? MySQLRunLock.holder(of: name, connection, dialect) : ""
      guard left > 0 else {
        throw RetortError(
          "lock_timeout",
          "another run holds the lock on this database (\(holder)); waited \(MySQLRunLock.seconds(timeout)) s: "
            + "try again when it is done, or wait longer with --lock-timeout")
      }
      if isFirst { onWait("waiting for the lock on this database, held by \(holder)") }
      isFirst = false
    }
  }

  deinit { release() }

  func release() {
    guard isHeld, let connection else { return }
    isHeld = false
    let literal = connection.mySQLDialect.literal(name)
    try? connection.queryText("DO RELEASE_LOCK(\(literal))") { _ in }
  }

  /// Locks are the server's, not the database's; a name that would be too long ends in a digest.
  static func name(database: String, _ name: String) -> String {
    let full = "retort:\(database):\(name)"
    guard full.unicodeScalars.count > longestName else { return full }
    let digest = MySQLSchemaReader.digest([full])
    return String(String.UnicodeScalarView(full.unicodeScalars.prefix(longestName - 33))) + ":\(digest)"
  }

  /// Who holds the lock: connection, account, host and what is known of it.
  private static func holder(of name: String, _ connection: MySQLConnection, _ dialect: MySQLDialect)
    -> String
  {
    var text = "another connection"
    try? connection.queryText(
      "SELECT l.id, p.USER, p.HOST, p.TIME FROM (SELECT IS_USED_LOCK(\(dialect.literal(name))) AS id) l "
        + "LEFT JOIN information_schema.PROCESSLIST p ON p.ID = l.id"
    ) { row in
      guard let id = row.text(0) else { return }
      text = "connection \(id)"
      if let user = row.text(1) { text += " of \(user)" }
      if let host = row.text(2), !host.isEmpty { text += " from \(host)" }
      if let seconds = row.text(3) { text += ", last active \(seconds) s ago" }
    }
    return text
  }

  private static func seconds(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
  }
}

extension MySQLMigrationSupport {
  public func acquireRunLock(
    _ connection: Connection, name: String, timeout: Double, interruption: Interruption?,
    onWait: (String) -> Void
  ) throws -> any RunLock {
    guard let driver = connection.driverConnection as? MySQLConnection else {
      throw RetortError("wrong_driver", "this connection is not one to MariaDB or MySQL")
    }
    return try MySQLRunLock(
      driver, name: name, timeout: timeout, interruption: interruption, onWait: onWait)
  }
}

private enum MySQLClock {
  /// Seconds of a clock that only goes forward.
  static func now() -> Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }

  private static let start = ContinuousClock.now
}
