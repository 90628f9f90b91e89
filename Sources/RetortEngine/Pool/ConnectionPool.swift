import Dispatch
import RetortSQL

/// The open connections of an engine, handed out to one user at a time.
///
/// What it decides stands in `PoolState`; this opens, closes and waits.
public final class ConnectionPool: Sendable {
  public let options: PoolOptions
  private let observers: [any EngineObserver]
  private let open: @Sendable (Interruption) throws -> Connection
  private let guarded: Lock<Guarded>
  private let start = ContinuousClock.now

  private struct Guarded {
    var state: PoolState
    var members: [Int: PoolMember] = [:]
    var waiters: [Int: @Sendable (Outcome) -> Void] = [:]
    var nextWaiter = 0
  }

  /// What someone in line gets in the end.
  enum Outcome: Sendable {
    case granted(PoolState.Grant)
    case closed
  }

  init(
    _ options: PoolOptions, _ observers: [any EngineObserver],
    open: @escaping @Sendable (Interruption) throws -> Connection
  ) {
    self.options = options
    self.observers = observers
    self.open = open
    guarded = Lock(Guarded(state: PoolState(options)))
  }

  deinit { close() }

  var now: Duration { ContinuousClock.now - start }

  /// How many connections there are now, and what the pool has done so far.
  public var statistics: PoolStatistics {
    guarded.withLock {
      PoolStatistics(
        idle: $0.state.idleCount, inUse: $0.state.inUseCount, waiting: $0.state.waiterCount,
        counts: $0.state.counts)
    }
  }

  // MARK: Taking

  /// Takes a connection; blocks while there is none.
  ///
  /// - Throws: `pool_timeout`, `pool_deadlock`, `pool_closed`, or why none can be opened.
  func take() throws -> PoolLease {
    let start = observers.isEmpty ? Duration.zero : now
    // Mostly nobody waits.
    var place: PlaceInLine?
    let request = try request {
      let mine = PlaceInLine()
      place = mine
      return { mine.end($0) }
    }
    switch (request, place) {
    case (.granted(let grant), _): return told(try lease(grant), since: start)
    case (.waiting, nil): throw ConnectionPool.closedError
    case (.waiting(let waiter), let place?):
      if !place.wait(options.timeout) {
        if abandon(waiter) { throw timeoutError }
        // It was granted in the last moment.
        _ = place.wait(nil)
      }
      return told(try lease(place.outcome), since: start)
    }
  }

  /// Tells the observers that somebody has got a connection.
  ///
  /// - Parameter start: when it was asked for.
  func told(_ lease: PoolLease, since start: Duration) -> PoolLease {
    guard !observers.isEmpty else { return lease }
    var lease = lease
    let now = now
    lease.takenAt = now
    for observer in observers { observer.checkedOut(lease.member.connection.number, waited: now - start) }
    return lease
  }

  enum Request {
    case granted(PoolState.Grant)
    case waiting(Int)
  }

  /// Asks for a connection.
  ///
  /// - Parameter line: makes what is called once, later, where someone has to wait.
  func request(_ line: () -> @Sendable (Outcome) -> Void) throws -> Request {
    let mine = PoolLeases.count(of: self)
    let (request, old) = try guarded.withLock { guarded throws -> (Request, [PoolMember]) in
      guard !guarded.state.isClosed else { throw ConnectionPool.closedError }
      guarded.nextWaiter += 1
      let waiter = guarded.nextWaiter
      let acquisition = guarded.state.acquire(waiter: waiter, at: now)
      let old = acquisition.close.compactMap { guarded.members.removeValue(forKey: $0) }
      if let grant = acquisition.grant { return (.granted(grant), old) }
      guard mine < guarded.state.inUseCount || mine == 0 else {
        _ = guarded.state.abandon(waiter: waiter)
        throw RetortError(
          "pool_deadlock",
          "this task has taken all \(mine) connections of the pool and asks for another one, which would wait for itself "
            + "for ever: use the connection that it has, or a larger pool")
      }
      guarded.waiters[waiter] = line()
      return (.waiting(waiter), old)
    }
    for member in old { member.connection.close() }
    return request
  }

  /// Waits no longer. False where something was granted already.
  func abandon(_ waiter: Int) -> Bool {
    guarded.withLock { guarded in
      guard guarded.state.abandon(waiter: waiter) else { return false }
      guarded.waiters[waiter] = nil
      return true
    }
  }

  var timeoutError: RetortError {
    let statistics = statistics
    return RetortError(
      "pool_timeout",
      "no connection came free within \(options.timeout): all \(statistics.inUse) are in use and "
        + "\(statistics.waiting + 1) wait. Give connections back sooner, or use a larger pool (size \(options.size), overflow "
        + "\(options.overflow.map(String.init) ?? "any"))"
        + (PoolLeases.count(of: self) > 0
          ? "; this task holds \(PoolLeases.count(of: self)) of them itself" : ""))
  }

  static var closedError: RetortError { RetortError("pool_closed", "the engine was closed") }

  func lease(_ outcome: Outcome) throws -> PoolLease {
    switch outcome {
    case .granted(let grant): try lease(grant)
    case .closed: throw ConnectionPool.closedError
    }
  }

  /// Makes good on a grant: opens, or tries what is there.
  ///
  /// - Parameter thread: where a connection that is opened gets its async calls.
  func lease(_ grant: PoolState.Grant, on thread: ConnectionThread? = nil) throws -> PoolLease {
    switch grant {
    case .open(let number):
      do {
        let member = try openMember(thread)
        let isClosed = guarded.withLock { guarded in
          guarded.state.opened(number, at: now)
          guarded.members[number] = member
          return guarded.state.isClosed
        }
        let lease = PoolLease(pool: self, number: number, member: member, isFresh: true)
        guard !isClosed else {
          lease.giveBack()
          throw ConnectionPool.closedError
        }
        return lease
      } catch let error where guarded.withLock({ $0.members[number] == nil }) {
        hand(guarded.withLock { $0.state.failedToOpen(number) })
        throw error
      }
    case .use(let number):
      guard let member = guarded.withLock({ $0.members[number] }) else {
        throw RetortError("pool_closed", "the connection is gone")
      }
      var lease = PoolLease(pool: self, number: number, member: member, isFresh: false)
      if !member.seemsAlive || options.prePing && !member.answers() {
        invalidate()
        do { try reopen(&lease, wasHandedOut: false) } catch {
          lease.giveBack(isBroken: true)
          throw error
        }
      }
      return lease
    }
  }

  private func openMember(_ thread: ConnectionThread?) throws -> PoolMember {
    let interruption = Interruption()
    return PoolMember(try open(interruption), interruption, thread)
  }

  /// The thread for what has been granted: that of the connection, or a new one.
  func thread(for grant: PoolState.Grant) throws -> ConnectionThread {
    switch grant {
    case .open(let number):
      do { return try ConnectionThread() } catch {
        hand(guarded.withLock { $0.state.failedToOpen(number) })
        throw error
      }
    case .use(let number):
      guard let member = guarded.withLock({ $0.members[number] }) else { throw ConnectionPool.closedError }
      do { return try member.ownThread() } catch {
        PoolLease(pool: self, number: number, member: member, isFresh: false).giveBack()
        throw error
      }
    }
  }

  /// Opens the connection of a lease anew, where it was found dead.
  ///
  /// - Parameter wasHandedOut: whoever has the lease had the dead one before.
  func reopen(_ lease: inout PoolLease, wasHandedOut: Bool) throws {
    lease.member.connection.close()
    let member = try openMember(lease.member.takeThread())
    lease.member = member
    lease.isFresh = true
    let number = lease.number
    guarded.withLock { guarded in
      guarded.state.reopened(number, wasHandedOut: wasHandedOut, at: now)
      guarded.members[number] = member
    }
  }

  // MARK: Giving back

  /// Tells the observers that a connection comes back, where they were told that it was handed out.
  func toldBack(_ lease: PoolLease) -> PoolLease {
    guard let takenAt = lease.takenAt else { return lease }
    let held = now - takenAt
    for observer in observers { observer.checkedIn(lease.member.connection.number, held: held) }
    var lease = lease
    lease.takenAt = nil
    return lease
  }

  func giveBack(_ lease: PoolLease, isBroken: Bool) {
    let isUsable = !isBroken && lease.member.reset(options)
    _ = toldBack(lease)
    if lease.member.connection.isLost, !guarded.withLock({ $0.state.isOutdated(lease.number) }) {
      invalidate()
    }
    let (returned, resume, closed) = guarded.withLock { guarded in
      let returned = guarded.state.release(lease.number, isBroken: !isUsable, at: now)
      let closed = returned.closes ? guarded.members.removeValue(forKey: lease.number) : nil
      let resume = returned.handover.flatMap { guarded.waiters.removeValue(forKey: $0.waiter) }
      return (returned, resume, closed)
    }
    closed?.connection.close()
    if let handover = returned.handover { resume?(.granted(handover.grant)) }
  }

  private func hand(_ handover: PoolState.Handover?) {
    guard let handover else { return }
    let resume = guarded.withLock { $0.waiters.removeValue(forKey: handover.waiter) }
    resume?(.granted(handover.grant))
  }

  /// Gives up all connections that are open now: those that wait at once, those in use when they come back.
  public func invalidate() {
    let members = guarded.withLock { guarded in
      guarded.state.invalidate().compactMap { guarded.members.removeValue(forKey: $0) }
    }
    for member in members { member.connection.close() }
  }

  /// Closes the connections that wait, lets those in use end, and hands out none any more.
  public func close() {
    let (members, waiters) = guarded.withLock { guarded in
      let (numbers, waiters) = guarded.state.close()
      return (
        numbers.compactMap { guarded.members.removeValue(forKey: $0) },
        waiters.compactMap { guarded.waiters.removeValue(forKey: $0) }
      )
    }
    for member in members { member.connection.close() }
    for resume in waiters { resume(.closed) }
  }
}

/// A thread that waits for a connection.
private final class PlaceInLine: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private let result = Lock<ConnectionPool.Outcome?>(nil)

  var outcome: ConnectionPool.Outcome { result.withLock { $0 } ?? .closed }

  func end(_ outcome: ConnectionPool.Outcome) {
    result.withLock { $0 = outcome }
    semaphore.signal()
  }

  /// False where nothing came in time.
  func wait(_ timeout: Duration?) -> Bool {
    semaphore.wait(timeout: timeout.map { .now() + $0.dispatchInterval } ?? .distantFuture) == .success
  }
}

/// The state of a pool at one moment.
public struct PoolStatistics: Hashable, Sendable {
  /// Connections that are open and wait for work.
  public var idle: Int
  public var inUse: Int
  /// How many wait for a connection.
  public var waiting: Int
  public var counts: PoolCounts
}

/// The right to use a connection until it is given back.
struct PoolLease: Sendable {
  let pool: ConnectionPool
  let number: Int
  var member: PoolMember
  /// It was opened for this lease.
  var isFresh: Bool
  /// When observers were told of it.
  var takenAt: Duration?

  func giveBack(isBroken: Bool = false) { pool.giveBack(self, isBroken: isBroken) }
}

/// What the current task, or thread, has taken of pools.
enum PoolLeases {
  @TaskLocal private static var held: [ObjectIdentifier: Int] = [:]

  static func count(of pool: ConnectionPool) -> Int { held[ObjectIdentifier(pool)] ?? 0 }

  private static func held(with pool: ConnectionPool) -> [ObjectIdentifier: Int] {
    var all = held
    all[ObjectIdentifier(pool), default: 0] += 1
    return all
  }

  static func adding<Result>(_ pool: ConnectionPool, _ body: () throws -> Result) rethrows -> Result {
    try $held.withValue(held(with: pool), operation: body)
  }

  static func adding<Result>(_ pool: ConnectionPool, _ body: () async throws -> Result) async rethrows
    -> Result
  {
    try await $held.withValue(held(with: pool), operation: body)
  }
}

extension Duration {
  var dispatchInterval: DispatchTimeInterval {
    let (seconds, attoseconds) = components
    guard seconds < 1_000_000 else { return .never }
    return .nanoseconds(Int(max(0, seconds * 1_000_000_000 + attoseconds / 1_000_000_000)))
  }
}
