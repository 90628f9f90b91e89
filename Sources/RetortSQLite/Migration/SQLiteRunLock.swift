import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A lock on a file beside the database, `NAME-retort.lock`.
///
/// A transaction cannot span what runs outside one, so SQLite's own locks will not do. The operating system
/// lets go of the lock when the process ends, however it ends. The file is removed on release; that its path
/// still leads to it is checked after the lock was taken, so that nobody holds a lock on a file that is gone.
final class SQLiteRunLock: RunLock {
  private var descriptor: Int32
  private let path: String

  /// - Parameter database: the database's file; the lock is beside the file that it leads to.
  init(
    database: String, timeout: Double, interruption: Interruption?, onWait: (String) -> Void
  ) throws {
    path = SQLiteRunLock.resolved(database) + "-retort.lock"
    descriptor = -1
    let deadline = SQLiteRunLock.now() + max(0, timeout)
    var told = false
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        let reason = String(cString: strerror(errno))
        throw RetortError(
          "lock_failed",
          "cannot create the lock file '\(path)' (\(reason)): the folder of the database must be writable")
      }
      if flock(file, LOCK_EX | LOCK_NB) == 0 {
        if isSameFile(file) {
          descriptor = file
          writeHolder()
          return
        }
        close(file)
        continue
      }
      let code = errno
      let holder = SQLiteRunLock.holder(file)
      close(file)
      guard code == EWOULDBLOCK || code == EINTR else {
        throw RetortError("lock_failed", "cannot lock '\(path)': \(String(cString: strerror(code)))")
      }
      if interruption?.isRequested == true {
        throw RetortError("interrupted", "stopped while waiting for the lock; nothing was changed")
      }
      guard SQLiteRunLock.now() < deadline else {
        throw RetortError(
          "lock_timeout",
          "another run holds the lock on this database (\(holder)); waited \(SQLiteRunLock.seconds(timeout)) s: "
            + "try again when it is done, or wait longer with --lock-timeout")
      }
      if !told {
        told = true
        onWait("waiting for the lock on this database, held by \(holder)")
      }
      usleep(20_000)
    }
  }

  deinit { release() }

  func release() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
    descriptor = -1
  }

  private func isSameFile(_ file: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(file, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  private func writeHolder() {
    var started = time(nil)
    var parts = tm()
    gmtime_r(&started, &parts)
    let two = { (n: Int32) in n < 10 ? "0\(n)" : "\(n)" }
    let when =
      "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let text = "process \(getpid()) on \(host) since \(when)"
    ftruncate(descriptor, 0)
    _ = text.utf8.withContiguousStorageIfAvailable { write(descriptor, $0.baseAddress, $0.count) }
  }

  private static func holder(_ file: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 300)
    let count = pread(file, &buffer, buffer.count, 0)
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : "another process"
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
  }
}

/// A database in memory belongs to one connection.
private final class NoLock: RunLock {
  func release() {}
}

extension SQLiteMigrationSupport {
  public func acquireRunLock(
    _ connection: Connection, name: String, timeout: Double, interruption: Interruption?,
    onWait: (String) -> Void
  ) throws -> any RunLock {
    guard let path = try SQLiteDriver.path(of: connection.engine.url) else { return NoLock() }
    return try SQLiteRunLock(database: path, timeout: timeout, interruption: interruption, onWait: onWait)
  }
}
