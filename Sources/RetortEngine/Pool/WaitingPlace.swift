import Dispatch
import RetortSQL

/// Whoever waits for a connection.
protocol WaitingPlace: Sendable {
  /// What they get. Called once.
  func end(_ outcome: ConnectionPool.Outcome)
  /// There is a connection, for whoever comes first. Only said to those who may be overtaken.
  func tryAgain()
}

/// A thread that waits for a connection.
final class PlaceInLine: WaitingPlace {
  private let semaphore = DispatchSemaphore(value: 0)
  private let result = Lock<ConnectionPool.Outcome?>(nil)

  /// Nil until something was granted.
  var outcome: ConnectionPool.Outcome? { result.withLock { $0 } }

  func end(_ outcome: ConnectionPool.Outcome) {
    result.withLock { $0 = outcome }
    semaphore.signal()
  }

  func tryAgain() { semaphore.signal() }

  /// False where nothing came in time.
  func wait(until end: DispatchTime) -> Bool { semaphore.wait(timeout: end) == .success }
}

extension Duration {
  var dispatchInterval: DispatchTimeInterval {
    let (seconds, attoseconds) = components
    guard seconds < 1_000_000 else { return .never }
    return .nanoseconds(Int(max(0, seconds * 1_000_000_000 + attoseconds / 1_000_000_000)))
  }
}
