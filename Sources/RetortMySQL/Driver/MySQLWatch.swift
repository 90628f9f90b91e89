import CMariaDB
import Dispatch
import RetortEngine
import RetortSQL
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Stops what a connection runs when it is asked to, and where it waits for what never comes: the calls of libmariadb wait for
/// the server and hear of nothing meanwhile, so one timer for all connections looks after those that run something.
///
/// What never comes is the answer to the rest of a packet of several statements. Where KILL QUERY reaches the server after
/// the end of one and before the next one, MariaDB says with the answer to that one that there are more, and takes the next
/// command then: client and server wait for each other for ever.
final class MySQLWatch: Sendable {
  private struct State {
    var isRunning = false
    /// It ran when the timer looked last.
    var wasRunning = false
    var killedAt: ContinuousClock.Instant?
    /// The answer to the next statement of a packet is waited for.
    var awaited: Awaited?
    /// How many have ended.
    var number = 0

    mutating func end() { self = State(number: number + 1) }
  }

  private struct Awaited {
    let since = ContinuousClock.now
    let socket: Int32
    /// When the server is asked whether it still runs something, and how long after that again.
    var askedAfter = MySQLWatch.patience
    var isBeingAsked = false
    /// The line was cut.
    var isCut = false
  }

  /// How long an answer is waited for before the server is asked; twice as long each time, up to a minute.
  private static let patience = Duration.seconds(2)

  private let interruption: Interruption?
  private let settings: MySQLConnectionSettings
  private let id: UInt
  private let state = Lock(State())

  /// - Parameter id: the server's number for the connection.
  init(_ interruption: Interruption?, settings: MySQLConnectionSettings, id: UInt) {
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

  /// Waits for the answer to the next statement of a packet.
  ///
  /// - Parameters:
  ///   - socket: that of the connection.
  ///   - body: waits for it.
  /// - Returns: what `body` returns, and whether the server had left the rest of the packet: the line was cut then.
  func awaitingNext<Result>(on socket: Int32, _ body: () -> Result) -> (Result, isLeft: Bool) {
    state.withLock { $0.awaited = Awaited(socket: socket) }
    let result = body()
    let isCut = state.withLock { state in
      defer { state.awaited = nil }
      return state.awaited?.isCut ?? false
    }
    return (result, isCut)
  }

  /// Cuts the line where the server waits for the next command, and the connection for an answer.
  ///
  /// - Parameters:
  ///   - since: which answer is meant.
  ///   - socket: another number of the connection's. Where that was closed just before, nobody waits any more below.
  private func cutIfLeft(_ since: ContinuousClock.Instant, _ socket: Int32) {
    func isAwaiting() -> Bool { state.withLock { $0.awaited?.since == since } }
    defer {
      state.withLock { state in
        guard state.awaited?.since == since else { return }
        let waited = ContinuousClock.now - since
        state.awaited?.isBeingAsked = false
        state.awaited?.askedAfter = min(waited * 2, waited + .seconds(60))
      }
    }
    guard let other = try? settings.connect() else { return }
    defer { mysql_close(other) }
    // An answer that has just come is read between the two.
    for _ in 0..<2 {
      guard isIdle(other, for: ContinuousClock.now - since), isAwaiting() else { return }
      usleep(200_000)
    }
    state.withLock { state in
      guard state.awaited?.since == since else { return }
      state.awaited?.isCut = true
      shutdown(socket, Int32(SHUT_RDWR))
    }
  }

  /// Whether the server says that the connection waits for a command, and has done so for about as long as the answer is
  /// waited for: behind a proxy the number may be that of another connection.
  private func isIdle(_ other: UnsafeMutablePointer<MYSQL>, for waited: Duration) -> Bool {
    let query = "SELECT command, time FROM information_schema.processlist WHERE id = \(id)"
    guard mysql_query(other, query) == 0, let rows = mysql_use_result(other) else { return false }
    defer { mysql_free_result(rows) }
    guard let row = mysql_fetch_row(rows), let command = row[0], let time = row[1],
      let seconds = Int64(String(cString: time))
    else { return false }
    let whole = waited.components.seconds
    return String(cString: command) == "Sleep" && (whole - 2...whole + 10).contains(seconds)
  }

  /// Stops what the connection runs, from another connection.
  static func kill(_ id: UInt, _ settings: MySQLConnectionSettings) {
    guard let other = try? settings.connect() else { return }
    defer { mysql_close(other) }
    mysql_query(other, "KILL QUERY \(id)")
  }

  /// Whether something runs; what must be done about it is done on a thread of its own.
  fileprivate func look() -> Bool {
    // Somebody who has it is killing the statement.
    state.withLockIfAvailable { state in
      defer { state.wasRunning = state.isRunning }
      guard state.isRunning else { return false }
      killIfAsked(&state)
      askIfNothingComes(&state)
      return true
    } ?? true
  }

  /// Kills the statement where that was asked for. What is short is left alone: what puts things in order after an interruption
  /// is. The server may have been too busy to hear of it: asked again every second.
  private func killIfAsked(_ state: inout State) {
    guard state.wasRunning, let interruption, interruption.isRequested else { return }
    let now = ContinuousClock.now
    guard state.killedAt.map({ now - $0 >= .seconds(1) }) ?? true else { return }
    state.killedAt = now
    DispatchQueue(label: "KILL QUERY").async { [self, number = state.number] in
      self.state.withLock { state in
        guard state.isRunning, state.number == number, interruption.isRequested else { return }
        MySQLWatch.kill(id, settings)
        state.killedAt = .now
      }
    }
  }

  private func askIfNothingComes(_ state: inout State) {
    guard let awaited = state.awaited, !awaited.isBeingAsked,
      ContinuousClock.now - awaited.since >= awaited.askedAfter
    else { return }
    state.awaited?.isBeingAsked = true
    // A number of its own: libmariadb closes the connection's where reading fails, and another one may get that.
    let socket = dup(awaited.socket)
    DispatchQueue(label: "answers that do not come").async { [self] in
      cutIfLeft(awaited.since, socket)
      close(socket)
    }
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
