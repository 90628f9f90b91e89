import RetortEngine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Waits for locks of others (https://www.sqlite.org/c3ref/busy_handler.html), and hears of a request to stop
/// meanwhile, which `sqlite3_busy_timeout` would not.
final class SQLiteWaiting {
  private static let step = 10

  private let milliseconds: Int
  private let interruption: Interruption?

  init(milliseconds: Int, interruption: Interruption?) {
    self.milliseconds = milliseconds
    self.interruption = interruption
  }

  /// Sleeps a little and says whether to try again.
  ///
  /// - Parameter count: how often it was asked before for the same lock.
  func shouldWait(count: Int) -> Bool {
    guard interruption?.isRequested != true, count * SQLiteWaiting.step < milliseconds else { return false }
    usleep(UInt32(SQLiteWaiting.step * 1000))
    return true
  }
}
