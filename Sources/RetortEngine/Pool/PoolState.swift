/// What a pool decides: which connection goes to whom, who waits, what is closed. It opens nothing and waits for nothing
/// itself, and is told the time.
///
/// Connections and waiters are numbers here. A *place* is the right to have a connection open: there are
/// `options.limit` of them, each taken by a connection that is idle, in use, or being opened.
struct PoolState {
  let options: PoolOptions
  private(set) var isClosed = false
  /// Connections that wait for work, the one that came back last at the end.
  private var idle: [Member] = []
  private var inUse = NumberedList<Member>()
  /// Connections that are being opened, with the generation in which that began.
  private var opening: [Int: Int] = [:]
  /// Who waits, in the order in which they came.
  private var waiters = WaitingLine()
  /// Connections that were opened in an earlier one are not used again.
  private(set) var generation = 0
  private var nextNumber = 0
  private(set) var counts = PoolCounts()

  private struct Member {
    let number: Int
    let openedAt: Duration
    let generation: Int
  }

  init(_ options: PoolOptions) { self.options = options }

  var idleCount: Int { idle.count }
  var inUseCount: Int { inUse.count }
  var waiterCount: Int { waiters.count }
  private var openCount: Int { idle.count + inUse.count + opening.count }

  /// Whether a connection that comes back may be handed on without a word to the state: nobody waits for it, or somebody was
  /// told to try again and has all of them taken out when they do; none is too many or may grow too old, and the one that
  /// comes back last goes first.
  var mayPark: Bool {
    !isClosed && (waiters.count == 0 || waiters.called > 0) && openCount <= options.size
      && options.recycle == nil
      && options.order == .lastInFirstOut
  }

  // MARK: Taking

  /// How long whoever is first in line may be overtaken. To hand every connection to the next in line would be a change
  /// of threads each time, which takes longer than a short use of a connection.
  static let patience = Duration.milliseconds(1)

  /// What someone who wants a connection gets.
  enum Grant: Hashable {
    /// This connection.
    case use(Int)
    /// The right to open one, under this number.
    case open(Int)
    /// The news that there is one, for whoever comes first: `retry`.
    case retry
  }

  struct Acquisition: Hashable {
    /// Nil: wait.
    var grant: Grant?
    /// Connections that have grown too old.
    var close: [Int] = []
  }

  /// Someone wants a connection; where there is none they are put in line.
  ///
  /// - Parameter mayBeOvertaken: for a while, by those who come later: they can `retry`.
  mutating func acquire(waiter: Int, mayBeOvertaken: Bool = false, at now: Duration) -> Acquisition {
    let result = take(at: now)
    if result.grant == nil {
      waiters.append(Waiter(number: waiter, since: now, mayBeOvertaken: mayBeOvertaken))
      counts.waits += 1
    }
    return result
  }

  /// Someone in line was told to try again. They keep their place where somebody else was quicker.
  ///
  /// - Returns: nil where they have been given something meanwhile.
  mutating func retry(waiter: Int, at now: Duration) -> Acquisition? {
    guard waiters.clearCall(of: waiter) else { return nil }
    let result = take(at: now)
    if result.grant != nil { waiters.remove(waiter) }
    return result
  }

  /// Takes a connection, or a place for one.
  private mutating func take(at now: Duration) -> Acquisition {
    var result = Acquisition()
    while let member = takeIdle() {
      if isUsable(member, at: now) {
        inUse.append(member, member.number)
        counts.checkouts += 1
        result.grant = .use(member.number)
        return result
      }
      result.close.append(member.number)
    }
    if openCount < options.limit { result.grant = .open(reserve()) }
    return result
  }

  private mutating func takeIdle() -> Member? {
    guard !idle.isEmpty else { return nil }
    return options.order == .lastInFirstOut ? idle.removeLast() : idle.removeFirst()
  }

  private func isUsable(_ member: Member, at now: Duration) -> Bool {
    member.generation == generation && (options.recycle.map { now - member.openedAt < $0 } ?? true)
  }

  private mutating func reserve() -> Int {
    nextNumber += 1
    opening[nextNumber] = generation
    return nextNumber
  }

  /// The connection of a reserved place is open, and in use.
  mutating func opened(_ number: Int, at now: Duration) {
    guard let generation = opening.removeValue(forKey: number) else { return }
    inUse[number] = Member(number: number, openedAt: now, generation: generation)
    counts.opened += 1
    counts.checkouts += 1
  }

  /// A connection in use was found dead and is opened again under its number.
  ///
  /// - Parameter wasHandedOut: whoever has it had the dead one before.
  mutating func reopened(_ number: Int, wasHandedOut: Bool, at now: Duration) {
    guard inUse[number] != nil else { return }
    inUse[number] = Member(number: number, openedAt: now, generation: generation)
    counts.opened += 1
    if wasHandedOut { counts.checkouts += 1 }
  }

  /// It could not be opened: the next in line may try.
  mutating func failedToOpen(_ number: Int) -> [Handover] {
    guard opening.removeValue(forKey: number) != nil else { return [] }
    return nextInLine()
  }

  // MARK: Giving back

  /// Who gets what.
  struct Handover: Hashable {
    var waiter: Int
    var grant: Grant
  }

  struct Return: Hashable {
    /// Whether the connection that came back is to be closed.
    var closes = false
    var handovers: [Handover] = []
  }

  /// A connection comes back.
  ///
  /// - Parameter isBroken: it cannot be used again.
  mutating func release(_ number: Int, isBroken: Bool, at now: Duration) -> Return {
    guard let member = inUse.remove(number) else { return Return() }
    guard !isBroken, !isClosed, isUsable(member, at: now) else {
      return Return(closes: true, handovers: isClosed ? [] : nextInLine())
    }
    if let first = waiters.first,
      !first.mayBeOvertaken || now - first.since >= PoolState.patience || idle.count >= options.size
    {
      waiters.remove(first.number)
      inUse[number] = member
      counts.checkouts += 1
      return Return(handovers: [Handover(waiter: first.number, grant: .use(number))] + call())
    }
    guard idle.count < options.size else { return Return(closes: true) }
    idle.append(member)
    return Return(handovers: call())
  }

  /// A place is free: the first in line may open a connection.
  private mutating func nextInLine() -> [Handover] {
    guard openCount < options.limit, let first = waiters.first else { return [] }
    waiters.remove(first.number)
    return [Handover(waiter: first.number, grant: .open(reserve()))] + call()
  }

  /// Sees to it that as many in line know of it as can be served by the connections that are idle, and by places. What
  /// has happened since it was so the last time has set free one at most.
  private mutating func call() -> [Handover] {
    let free = options.limit - inUse.count - opening.count
    guard waiters.called < min(free, waiters.count), let next = waiters.firstUncalled else { return [] }
    if next.mayBeOvertaken {
      waiters.call(next.number)
      return [Handover(waiter: next.number, grant: .retry)]
    }
    waiters.remove(next.number)
    guard let member = takeIdle() else { return [Handover(waiter: next.number, grant: .open(reserve()))] }
    inUse.append(member, member.number)
    counts.checkouts += 1
    return [Handover(waiter: next.number, grant: .use(member.number))]
  }

  // MARK: Leaving, ending

  /// What happens when someone leaves.
  struct Departure: Hashable {
    /// False where they have been given something already.
    var hasLeft = false
    /// For somebody behind them.
    var handovers: [Handover] = []
  }

  /// Someone waits no longer.
  mutating func abandon(waiter: Int) -> Departure {
    guard waiters.remove(waiter) else { return Departure() }
    counts.timeouts += 1
    // They may have been the one who knew of a connection.
    return Departure(hasLeft: true, handovers: call())
  }

  /// The server was lost: no connection that is open now is used again. Returns those to close at once.
  mutating func invalidate() -> [Int] {
    generation += 1
    counts.invalidations += 1
    defer { idle = [] }
    return idle.map(\.number)
  }

  /// The generation of a connection in use.
  func generation(of number: Int) -> Int { inUse[number]?.generation ?? -1 }

  /// Whether a connection in use was opened before the last `invalidate`.
  func isOutdated(_ number: Int) -> Bool { inUse[number].map { $0.generation != generation } ?? true }

  /// Whether it is closed, and all connections are.
  var isOver: Bool { isClosed && openCount == 0 }

  /// No connection is handed out any more. Returns the connections to close at once, and who waits in vain.
  mutating func close() -> (connections: [Int], waiters: [Int]) {
    isClosed = true
    defer { idle = [] }
    return (idle.map(\.number), waiters.removeAll())
  }
}

/// What a pool has done so far.
public struct PoolCounts: Hashable, Sendable {
  /// Connections that were opened.
  public var opened = 0
  /// Connections that were handed out.
  public var checkouts = 0
  /// How often someone had to wait for one.
  public var waits = 0
  /// How often someone waited in vain, or gave up.
  public var timeouts = 0
  /// How often all connections were given up because the server was lost.
  public var invalidations = 0
}

/// One who waits.
private struct Waiter {
  let number: Int
  let since: Duration
  /// Those who come later may be quicker, for a while.
  let mayBeOvertaken: Bool
  /// They were told to try again, and have not yet.
  var isCalled = false
}

/// Who waits, in order; those who leave leave a gap that is skipped.
private struct WaitingLine {
  private var order: [Int] = []
  private var head = 0
  private var present: [Int: Waiter] = [:]
  /// How many were told to try again, and have not yet.
  private(set) var called = 0

  var count: Int { present.count }

  var first: Waiter? {
    mutating get {
      skipGaps()
      return head < order.count ? present[order[head]] : nil
    }
  }

  /// The first who does not know yet that there is something to be had. O(those who do).
  var firstUncalled: Waiter? {
    order[head...].lazy.compactMap { present[$0] }.first { !$0.isCalled }
  }

  mutating func append(_ waiter: Waiter) {
    skipGaps()
    order.append(waiter.number)
    present[waiter.number] = waiter
  }

  private mutating func skipGaps() {
    while head < order.count, present[order[head]] == nil { head += 1 }
    if head == order.count || head > 64 && head * 2 > order.count {
      order.removeFirst(head)
      head = 0
    }
  }

  mutating func call(_ waiter: Int) {
    present[waiter]?.isCalled = true
    called += 1
  }

  /// They try now. False where they are not in line any more.
  mutating func clearCall(of waiter: Int) -> Bool {
    guard let own = present[waiter] else { return false }
    if own.isCalled { called -= 1 }
    present[waiter]?.isCalled = false
    return true
  }

  @discardableResult
  mutating func remove(_ waiter: Int) -> Bool {
    guard let gone = present.removeValue(forKey: waiter) else { return false }
    if gone.isCalled { called -= 1 }
    return true
  }

  mutating func removeAll() -> [Int] {
    defer { self = WaitingLine() }
    return order[head...].filter { present[$0] != nil }
  }
}
