import CMariaDB
import Dispatch
import RetortEngine
import RetortSQL
import Synchronization

/// Stops what a connection runs when it is asked to: the calls of libmariadb wait for the server and hear of nothing
/// meanwhile, so one timer for all connections looks after those that run something.
final class MySQLWatch: Sendable {
  private struct State {
    var isRunning = false
    /// It ran when the timer looked last.
    var wasRunning = false
    var killedAt: ContinuousClock.Instant?
    /// How many have ended.
    var number = 0

    mutating func end() { self = State(number: number + 1) }
  }

  private let interruption: Interruption
  private let settings: MySQLConnectionSettings
  private let id: UInt
  private let state = Lock(State())

  /// - Parameter id: the server's number for the connection.
  init(_ interruption: Interruption, settings: MySQLConnectionSettings, id: UInt) {
    self.interruption = interruption
    self.settings = settings
    self.id = id
    MySQLTimer.add(self)
  }

  /// The connection is closed.
  func end() { MySQLTimer.remove(self) }

  /// Looks after the connection while `body` runs.
  func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    let isFirst = state.withLock { state in
      defer { state.isRunning = true }
      return !state.isRunning
    }
    guard isFirst else { return try body() }
    MySQLTimer.wake()
    // Waits while the statement is being killed, so that the next one is not.
    defer { state.withLock { $0.end() } }
    return try body()
  }

  /// Stops what the connection runs, from another connection.
  static func kill(_ id: UInt, _ settings: MySQLConnectionSettings) {
    guard let other = try? settings.connect() else { return }
    defer { mysql_close(other) }
    mysql_query(other, "KILL QUERY \(id)")
  }

  /// Whether something runs; it is killed where that was asked for, on a thread of its own. What is short is left alone: what
  /// puts things in order after an interruption is. The server may have been too busy to hear of it: asked again every second.
  fileprivate func look() -> Bool {
    // Somebody who has it is killing the statement.
    state.withLockIfAvailable { state in
      defer { state.wasRunning = state.isRunning }
      guard state.isRunning, state.wasRunning, interruption.isRequested else { return state.isRunning }
      let now = ContinuousClock.now
      guard state.killedAt.map({ now - $0 >= .seconds(1) }) ?? true else { return true }
      state.killedAt = now
      DispatchQueue(label: "KILL QUERY").async { [self, number = state.number] in
        self.state.withLock { state in
          guard state.isRunning, state.number == number, interruption.isRequested else { return }
          MySQLWatch.kill(id, settings)
          state.killedAt = .now
        }
      }
      return true
    } ?? true
  }
}

/// Looks at the connections that run something, every 50 ms while there are any and a second longer.
private enum MySQLTimer {
  private static let watches = Lock<[ObjectIdentifier: MySQLWatch]>([:])
  private static let isTicking = Atomic<Bool>(false)
  private static let queue = DispatchQueue(label: "interrupted statements")

  static func add(_ watch: MySQLWatch) { watches.withLock { $0[ObjectIdentifier(watch)] = watch } }

  static func remove(_ watch: MySQLWatch) { watches.withLock { $0[ObjectIdentifier(watch)] = nil } }

  /// Something runs from now on.
  static func wake() {
    guard !isTicking.load(ordering: .sequentiallyConsistent),
      !isTicking.exchange(true, ordering: .sequentiallyConsistent)
    else { return }
    tick(quiet: 0)
  }

  /// - Parameter quiet: how often nothing ran.
  private static func tick(quiet: Int) {
    queue.asyncAfter(deadline: .now() + .milliseconds(50)) {
      if isSomethingRunning() { return tick(quiet: 0) }
      if quiet < 20 { return tick(quiet: quiet + 1) }
      isTicking.store(false, ordering: .sequentiallyConsistent)
      // Who began before that took it for ticking.
      if isSomethingRunning() { wake() }
    }
  }

  private static func isSomethingRunning() -> Bool {
    watches.withLock { Array($0.values) }.reduce(false) { $1.look() || $0 }
  }
}
