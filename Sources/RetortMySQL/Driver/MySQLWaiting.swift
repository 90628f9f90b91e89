import CMariaDB
import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs calls of libmariadb that wait for the server, through its non-blocking interface
/// (https://mariadb.com/kb/en/using-the-non-blocking-library/), so that a request to stop is heard meanwhile.
struct MySQLWaiting {
  /// How long a request to stop may go unheard, in milliseconds.
  private static let step: Int32 = 50

  let interruption: Interruption?
  /// Stops what the connection runs, from another connection.
  let kill: () -> Void

  /// Runs one call to its end.
  ///
  /// - Parameters:
  ///   - blocking: the plain call, for connections that nobody stops.
  ///   - start: begins it; gives what to wait for, 0 where it is done.
  ///   - goOn: goes on with it after what was waited for happened.
  func run<Result>(
    _ handle: UnsafeMutablePointer<MYSQL>, initial: Result, blocking: () -> Result,
    start: (inout Result) -> Int32, goOn: (inout Result, Int32) -> Int32
  ) -> Result {
    guard interruption != nil else { return blocking() }
    var result = initial
    var status = start(&result)
    var killedAt: Double?
    while status != 0 {
      let happened = wait(handle, for: status)
      if happened == 0, interruption?.isRequested == true {
        // The server may have been too busy to hear of it: asked again every second.
        let now = MySQLClock.now()
        if killedAt.map({ now - $0 >= 1 }) ?? true {
          kill()
          killedAt = now
        }
        continue
      }
      if happened != 0 { status = goOn(&result, happened) }
    }
    return result
  }

  private func wait(_ handle: UnsafeMutablePointer<MYSQL>, for status: Int32) -> Int32 {
    var descriptor = pollfd()
    descriptor.fd = Int32(mysql_get_socket(handle))
    if status & MYSQL_WAIT_READ != 0 { descriptor.events |= Int16(POLLIN) }
    if status & MYSQL_WAIT_WRITE != 0 { descriptor.events |= Int16(POLLOUT) }
    if status & MYSQL_WAIT_EXCEPT != 0 { descriptor.events |= Int16(POLLPRI) }
    var milliseconds = MySQLWaiting.step
    var isTimeout = false
    if status & MYSQL_WAIT_TIMEOUT != 0 {
      let limit = Int32(clamping: mysql_get_timeout_value_ms(handle))
      isTimeout = limit <= milliseconds
      milliseconds = min(milliseconds, limit)
    }
    let count = poll(&descriptor, 1, milliseconds)
    if count == 0 { return isTimeout ? MYSQL_WAIT_TIMEOUT : 0 }
    // A broken socket is for the library to find out.
    if count < 0 { return errno == EINTR ? 0 : status & ~MYSQL_WAIT_TIMEOUT }
    var happened: Int32 = 0
    if descriptor.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { happened |= MYSQL_WAIT_READ }
    if descriptor.revents & Int16(POLLOUT) != 0 { happened |= MYSQL_WAIT_WRITE }
    if descriptor.revents & Int16(POLLPRI) != 0 { happened |= MYSQL_WAIT_EXCEPT }
    let wanted = happened & status
    return wanted != 0 ? wanted : status & ~MYSQL_WAIT_TIMEOUT
  }
}

enum MySQLClock {
  /// Seconds of a clock that only goes forward.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
