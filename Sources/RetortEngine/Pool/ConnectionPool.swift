import Dispatch
import RetortSQL

/// The open connections of an engine, handed out to one user at a time.
///
/// What it decides stands in `PoolState`; this opens, closes and waits.
public final class ConnectionPool: Sendable {
  public let options: PoolOptions
  private let observers: [any EngineObserver]
  private let open: @Sendable (Interruption) throws -> Connection
  /// Whether its end is that of the engine: connections that are opened by hand have an engine with a pool of its own.
  private let tellsEnd: Bool
  private let guarded: Lock<Guarded>
  private let parked = ParkedConnections()
  private let start = ContinuousClock.now

  /// What is to be said to someone in line.
  private struct Call {
    let place: any WaitingPlace
    let grant: PoolState.Grant

    func say() { grant == .retry ? place.tryAgain() : place.end(.granted(grant)) }
  }

  private struct Guarded {
    var state: PoolState
    var members = NumberedList<PoolMember>()
    var waiters: [Int: any WaitingPlace] = [:]
    var nextWaiter = 0
    /// Who waits for the last connection to be closed.
    var endWaiters: [Int: any WaitingPlace] = [:]

    /// What is to be said, without the lock.
    mutating func calls(_ handovers: [PoolState.Handover]) -> [Call] {
      handovers.compactMap { handover in
        guard let place = waiters[handover.waiter] else { return nil }
        if handover.grant != .retry { waiters[handover.waiter] = nil }
        return Call(place: place, grant: handover.grant)
      }
    }
  }

  /// What is to be done without the lock.
  private struct Aftermath {
    var calls: [Call] = []
    var closed: [PoolMember] = []
    var endWaiters: [any WaitingPlace] = []

    func run() {
      for member in closed { member.connection.close() }
      for call in calls { call.say() }
      for place in endWaiters { place.end(.closed) }
    }
  }

  /// What someone in line gets.
  enum Outcome: Sendable {
    case granted(PoolState.Grant)
    case closed
  }

  init(
    _ options: PoolOptions, _ observers: [any EngineObserver], tellsEnd: Bool = true,
    open: @escaping @Sendable (Interruption) throws -> Connection
  ) {
    self.options = options
    self.observers = observers
    self.open = open
    self.tellsEnd = tellsEnd
    guarded = Lock(Guarded(state: PoolState(options)))
  }

  deinit { close() }

  var now: Duration { ContinuousClock.now - start }

  /// How many connections there are now, and what the pool has done so far.
  public var statistics: PoolStatistics {
    guarded.withLock {
      let parkedCount = parked.count
      var counts = $0.state.counts
      counts.checkouts += parked.takenCount
      return PoolStatistics(
        idle: $0.state.idleCount + parkedCount, inUse: $0.state.inUseCount - parkedCount,
        waiting: $0.state.waiterCount, counts: counts)
    }
  }

  // MARK: With the lock

  /// Changes what is behind the lock, and does then what follows.
  ///
  /// - Parameter isInvalidation: what is closed is told as given up.
  @discardableResult
  private func change<Result: Sendable>(
    isInvalidation: Bool = false, _ body: (inout Guarded, inout Aftermath) throws -> Result
  ) rethrows -> Result {
    var aftermath = Aftermath()
    defer {
      if isInvalidation { tellInvalidated(aftermath.closed.map(\.connection)) }
      aftermath.run()
    }
    return try guarded.withLock { guarded in
      defer {
        let out = parked.settle(isOpen: guarded.state.mayPark, generation: guarded.state.generation)
        if !out.isEmpty { comeBack(out, &guarded, &aftermath) }
        if guarded.state.isOver, !guarded.endWaiters.isEmpty {
          aftermath.endWaiters += guarded.endWaiters.values
          guarded.endWaiters = [:]
        }
      }
      return try body(&guarded, &aftermath)
    }
  }

  /// Takes out all that are parked, for the state to decide on.
  private func unpark(_ guarded: inout Guarded, _ aftermath: inout Aftermath) {
    let out = parked.takeAll()
    if !out.isEmpty { comeBack(out, &guarded, &aftermath) }
  }

  private func comeBack(
    _ out: [ParkedConnections.Parked], _ guarded: inout Guarded, _ aftermath: inout Aftermath
  ) {
    let now = now
    for parked in out { release(parked.number, isBroken: false, at: now, &guarded, &aftermath) }
  }

  private func release(
    _ number: Int, isBroken: Bool, at now: Duration, _ guarded: inout Guarded, _ aftermath: inout Aftermath
  ) {
    let returned = guarded.state.release(number, isBroken: isBroken, at: now)
    if returned.closes {
      remove([number], &guarded, &aftermath)
    } else if let member = guarded.members[number], member.seat == nil {
      // Others had all seats when it was opened.
      parked.admit(member, number: number, generation: member.generation)
    }
    aftermath.calls += guarded.calls(returned.handovers)
  }

  /// Connections that are to be closed.
  private func remove(_ numbers: [Int], _ guarded: inout Guarded, _ aftermath: inout Aftermath) {
    for number in numbers {
      guard let member = guarded.members.remove(number) else { continue }
      parked.dismiss(member)
      aftermath.closed.append(member)
    }
  }

  // MARK: Taking

  /// Takes a connection; blocks while there is none.
  ///
  /// - Throws: `pool_timeout`, `pool_deadlock`, `pool_closed`, or why none can be opened.
  func take() throws -> PoolLease {
    let start = observers.isEmpty ? .zero : now
    let lease =
      switch try request(mayBeOvertaken: true, { PlaceInLine() }) {
      case .granted(let grant, let member): try lease(grant, member)
      case .waiting(let waiter, let place): try lease(wait(waiter, place))
      }
    return try handedOut(lease, since: start)
  }

  /// A lease for the one who asked for it.
  ///
  /// - Parameter start: when it was asked for.
  /// - Throws: what an observer throws; the connection is closed then.
  func handedOut(_ lease: PoolLease, since start: Duration) throws -> PoolLease {
    var lease = lease
    do { try told(&lease, since: start) } catch {
      lease.giveBack(isBroken: true)
      throw error
    }
    return lease
  }

  /// Waits until there is something to be had.
  private func wait(_ waiter: Int, _ place: PlaceInLine) throws -> Outcome {
    var end = DispatchTime.now() + options.timeout.dispatchInterval
    while true {
      let isInTime = place.wait(until: end)
      if let outcome = place.outcome { return outcome }
      if !isInTime, abandon(waiter) { throw timeoutError }
      let acquisition = change { guarded, aftermath in
        if guarded.state.idleCount == 0 { unpark(&guarded, &aftermath) }
        let acquisition = guarded.state.retry(waiter: waiter, at: now)
        if acquisition?.grant != nil { guarded.waiters[waiter] = nil }
        remove(acquisition?.close ?? [], &guarded, &aftermath)
        return acquisition
      }
      if let grant = acquisition?.grant { return .granted(grant) }
      // Something was granted meanwhile, and the signal of it comes.
      if acquisition == nil { end = .distantFuture }
    }
  }

  /// Tells the observers that somebody has got a connection.
  ///
  /// - Parameter start: when it was asked for.
  /// - Throws: what an observer throws.
  func told(_ lease: inout PoolLease, since start: Duration) throws {
    guard !observers.isEmpty else { return }
    try prepare(&lease)
    let now = now
    lease.takenAt = now
    for observer in observers { observer.checkedOut(lease.member.connection.number, waited: now - start) }
  }

  /// How often a connection is replaced that an observer finds dead.
  private static let attempts = 3

  /// Lets the observers prepare a connection that is handed out.
  private func prepare(_ lease: inout PoolLease) throws {
    for attempt in 1...ConnectionPool.attempts {
      let connection = lease.member.connection
      do {
        return try connection.observing { for observer in observers { try observer.prepare(connection) } }
      } catch {
        guard (error as? DatabaseError)?.kind == .connectionLost, attempt < ConnectionPool.attempts else {
          throw error
        }
        invalidateOnce(lease)
        try reopen(&lease, wasHandedOut: false)
      }
    }
  }

  enum Request<Place: Sendable>: Sendable {
    /// With the connection, where there is one.
    case granted(PoolState.Grant, PoolMember?)
    case waiting(Int, Place)
  }

  /// Asks for a connection.
  ///
  /// - Parameters:
  ///   - mayBeOvertaken: by those who come later; whoever waits can try again.
  ///   - line: makes what is told, later, where someone has to wait. Mostly nobody has to.
  func request<Place: WaitingPlace>(mayBeOvertaken: Bool, _ line: () -> Place) throws -> Request<Place> {
    if let parked = parked.take() { return .granted(.use(parked.number), parked.member) }
    let mine = PoolLeases.count(of: self)
    let now = now
    return try change { guarded, aftermath throws -> Request<Place> in
      guard !guarded.state.isClosed else { throw ConnectionPool.closedError }
      // Another one may have parked there meanwhile.
      if guarded.state.idleCount == 0 { unpark(&guarded, &aftermath) }
      guarded.nextWaiter += 1
      let waiter = guarded.nextWaiter
      let acquisition = guarded.state.acquire(waiter: waiter, mayBeOvertaken: mayBeOvertaken, at: now)
      remove(acquisition.close, &guarded, &aftermath)
      if let grant = acquisition.grant {
        if case .use(let number) = grant { return .granted(grant, guarded.members[number]) }
        return .granted(grant, nil)
      }
      guard mine < guarded.state.inUseCount || mine == 0 else {
        // Nothing is free, so there is nothing to hand on.
        _ = guarded.state.abandon(waiter: waiter)
        throw RetortError(
          "pool_deadlock",
          "this task has taken all \(mine) connections of the pool and asks for another one, which would wait for itself "
            + "for ever: use the connection that it has, or a larger pool")
      }
      let place = line()
      guarded.waiters[waiter] = place
      return .waiting(waiter, place)
    }
  }

  /// Waits no longer. False where something was granted already.
  func abandon(_ waiter: Int) -> Bool {
    change { guarded, aftermath in
      let departure = guarded.state.abandon(waiter: waiter)
      if departure.hasLeft { guarded.waiters[waiter] = nil }
      aftermath.calls += guarded.calls(departure.handovers)
      return departure.hasLeft
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
  /// - Parameters:
  ///   - member: the connection, where it is known by now.
  ///   - thread: where a connection that is opened gets its async calls.
  func lease(
    _ grant: PoolState.Grant, _ member: PoolMember? = nil, on thread: ConnectionThread? = nil
  ) throws -> PoolLease {
    switch grant {
    case .open(let number):
      do {
        let member = try openMember(thread)
        let isClosed = change { guarded, _ in
          guarded.state.opened(number, at: now)
          guarded.members[number] = member
          parked.admit(member, number: number, generation: guarded.state.generation(of: number))
          return guarded.state.isClosed
        }
        let lease = PoolLease(pool: self, number: number, member: member, isFresh: true)
        guard !isClosed else {
          lease.giveBack()
          throw ConnectionPool.closedError
        }
        return lease
      } catch let error where guarded.withLock({ $0.members[number] == nil }) {
        failedToOpen(number)
        throw error
      }
    // Nobody is left with that.
    case .retry: throw ConnectionPool.closedError
    case .use(let number):
      guard let member = member ?? guarded.withLock({ $0.members[number] }) else {
        throw RetortError("pool_closed", "the connection is gone")
      }
      var lease = PoolLease(pool: self, number: number, member: member, isFresh: false)
      if !member.seemsAlive || options.prePing && !member.answers() {
        invalidateOnce(lease)
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
        failedToOpen(number)
        throw error
      }
    case .use(let number):
      guard let member = guarded.withLock({ $0.members[number] }) else { throw ConnectionPool.closedError }
      do { return try member.ownThread() } catch {
        PoolLease(pool: self, number: number, member: member, isFresh: false).giveBack()
        throw error
      }
    case .retry: throw ConnectionPool.closedError
    }
  }

  /// Opens the connection of a lease anew, where it was found dead.
  ///
  /// - Parameter wasHandedOut: whoever has the lease had the dead one before.
  func reopen(_ lease: inout PoolLease, wasHandedOut: Bool) throws {
    tellInvalidated([lease.member.connection])
    lease.member.connection.close()
    let member = try openMember(lease.member.takeThread())
    lease.member = member
    lease.isFresh = true
    let number = lease.number
    change { guarded, _ in
      guarded.state.reopened(number, wasHandedOut: wasHandedOut, at: now)
      if let old = guarded.members[number] { parked.dismiss(old) }
      guarded.members[number] = member
      parked.admit(member, number: number, generation: guarded.state.generation(of: number))
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
    let connection = lease.member.connection
    let isOutdated = !observers.isEmpty && guarded.withLock { $0.state.isOutdated(lease.number) }
    let isUsable = !isBroken && lease.member.reset(options)
    if lease.takenAt != nil { _ = toldBack(lease) }
    if isBroken || isOutdated || connection.isLost { tellInvalidated([connection]) }
    if connection.isLost { invalidateOnce(lease) }
    if isUsable, parked.park(lease.member) { return }
    let now = now
    change { guarded, aftermath in
      // They came back before this one.
      unpark(&guarded, &aftermath)
      release(lease.number, isBroken: !isUsable, at: now, &guarded, &aftermath)
    }
  }

  /// The place of a connection that could not be opened is free.
  private func failedToOpen(_ number: Int) {
    change { guarded, aftermath in
      aftermath.calls += guarded.calls(guarded.state.failedToOpen(number))
    }
  }

  /// Gives up all connections that are open now: those that wait at once, those in use when they come back.
  public func invalidate() {
    change(isInvalidation: true) { guarded, aftermath in
      unpark(&guarded, &aftermath)
      remove(guarded.state.invalidate(), &guarded, &aftermath)
    }
  }

  /// Gives up all connections where that of a lease is none that was given up already: others may have found the loss as well, and
  /// have opened new ones since.
  private func invalidateOnce(_ lease: PoolLease) {
    if !guarded.withLock({ $0.state.isOutdated(lease.number) }) { invalidate() }
  }

  private func tellInvalidated(_ connections: [Connection]) {
    for connection in connections where !connection.isInvalidated {
      connection.isInvalidated = true
      for observer in observers { observer.invalidated(connection.number) }
    }
  }

  /// Closes the connections that wait, lets those in use end, and hands out none any more.
  public func close() {
    let (waiters, isFirst) = change { guarded, aftermath in
      let isFirst = !guarded.state.isClosed
      unpark(&guarded, &aftermath)
      let (numbers, waiters) = guarded.state.close()
      remove(numbers, &guarded, &aftermath)
      return (waiters.compactMap { guarded.waiters.removeValue(forKey: $0) }, isFirst)
    }
    for place in waiters { place.end(.closed) }
    if isFirst, tellsEnd { for observer in observers { observer.engineClosed() } }
  }

  /// Closes it, and waits for the connections that are in use.
  ///
  /// - Returns: whether all are closed.
  func close(waitingFor timeout: Duration) -> Bool {
    close()
    let place = PlaceInLine()
    guard let number = awaitEnd(place) else { return true }
    _ = place.wait(until: .now() + timeout.dispatchInterval)
    return !leave(number)
  }

  /// - Returns: nil where there is nothing to wait for.
  func awaitEnd(_ place: any WaitingPlace) -> Int? {
    change { guarded, _ in
      guard !guarded.state.isOver else { return nil }
      guarded.nextWaiter += 1
      guarded.endWaiters[guarded.nextWaiter] = place
      return guarded.nextWaiter
    }
  }

  /// Waits no longer. False where the last connection is closed.
  func leave(_ number: Int) -> Bool {
    change { guarded, _ in guarded.endWaiters.removeValue(forKey: number) != nil }
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
