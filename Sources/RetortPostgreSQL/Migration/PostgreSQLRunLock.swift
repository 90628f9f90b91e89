import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The lock of a run: an advisory lock on a connection of its own, outside any transaction, and another one
/// on the connection that does the work.
///
/// Both are polled. A session that waits inside `pg_advisory_lock` has a snapshot, for which CREATE INDEX
/// CONCURRENTLY waits in turn. The second lock tells whether the server is still busy with the last
/// statement of a runner that was killed: its first lock goes at once, as its connection is idle.
final class PostgreSQLRunLock: RunLock {
  private var guardian: Connection?
  private let worker: Connection
  private let key: Int64

  init(guardian: Connection, worker: Connection, key: Int64) {
    self.guardian = guardian
    self.worker = worker
    self.key = key
  }

  /// Also done by the server when the connections end.
  func release() {
    guard guardian != nil else { return }
    (worker.driverConnection as? PostgreSQLConnection)?.heldLocks.remove(key &+ 1)
    if !worker.isInTransaction { _ = try? worker.scalar("SELECT pg_advisory_unlock(\(key &+ 1))") }
    guardian?.driverConnection.close()
    guardian = nil
  }

  deinit { release() }
}

extension PostgreSQLMigrationSupport {
  public func acquireRunLock(
    _ connection: Connection, name: String, timeout: Double, interruption: Interruption?,
    onWait: (String) -> Void
  ) throws -> any RunLock {
    let guardian = try connection.engine.connect()
    let place = try guardian.scalar("SELECT current_database() || '.' || coalesce(current_schema(), '')")
    let key = PostgreSQLMigrationSupport.key("\(place?.text ?? "").\(name)")
    let limit = PostgreSQLMigrationSupport.now() + timeout
    var isTold = false
    for (session, key) in [(guardian, key), (connection, key &+ 1)] {
      var pause: UInt32 = 20_000
      while try session.scalar("SELECT pg_try_advisory_lock(\(key))") != .bool(true) {
        if interruption?.isRequested == true {
          throw RetortError("interrupted", "stopped on request while waiting for another run to end")
        }
        let holder = try holder(of: key, guardian)
        guard PostgreSQLMigrationSupport.now() < limit else {
          throw RetortError(
            "lock_timeout",
            "another run holds the lock of this database (\(holder)): wait for it, or wait longer with --lock-timeout"
          )
        }
        if !isTold { onWait("waiting for another run to end (\(holder))") }
        isTold = true
        usleep(pause)
        pause = min(pause * 2, 250_000)
      }
    }
    (connection.driverConnection as? PostgreSQLConnection)?.heldLocks.insert(key &+ 1)
    return PostgreSQLRunLock(guardian: guardian, worker: connection, key: key)
  }

  /// Who holds an advisory lock, in words.
  private func holder(of key: Int64, _ connection: Connection) throws -> String {
    let row = try connection.rows(
      """
      SELECT a.pid, a.usename, coalesce(a.client_addr::text, 'local'), a.application_name, a.state
      FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND (l.classid::bigint << 32 | l.objid::bigint) = \(key)
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """
    ).first
    guard let row, let pid = row[0].integer else { return "who is not known" }
    return "process \(pid), user \(row[1].text ?? "?"), from \(row[2].text ?? "?")"
  }

  /// FNV-1a over the name, positive so that the catalogue shows the same number.
  private static func key(_ name: String) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "retort.\(name)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(hash >> 2)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
