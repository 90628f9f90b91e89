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
  private var inUse: [Int: Member] = [:]
  /// Connections that are being opened, with the generation in which that began.
  private var opening: [Int: Int] = [:]
  /// Who waits, in the order in which they came.
  private var waiters = WaitingLine()
  /// Connections that were opened in an earlier one are not used again.
  private var generation = 0
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

  // MARK: Taking

  /// What someone who wants a connection gets.
  enum Grant: Hashable {
    /// This connection.
    case use(Int)
    /// The right to open one, under this number.
    case open(Int)
  }

  struct Acquisition: Hashable {
    /// Nil: wait.
    var grant: Grant?
    /// Connections that have grown too old.
    var close: [Int] = []
  }

  /// Someone wants a connection; where there is none they are put in line.
  mutating func acquire(waiter: Int, at now: Duration) -> Acquisition {
    var result = Acquisition()
    while let member = takeIdle() {
      if isUsable(member, at: now) {
        inUse[member.number] = member
        counts.checkouts += 1
        result.grant = .use(member.number)
        return result
      }
      result.close.append(member.number)
    }
    if openCount < options.limit {
      result.grant = .open(reserve())
    } else {
      waiters.append(waiter)
      counts.waits += 1
    }
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
  mutating func failedToOpen(_ number: Int) -> Handover? {
    guard opening.removeValue(forKey: number) != nil else { return nil }
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
    var handover: Handover?
  }

  /// A connection comes back.
  ///
  /// - Parameter isBroken: it cannot be used again.
  mutating func release(_ number: Int, isBroken: Bool, at now: Duration) -> Return {
    guard let member = inUse.removeValue(forKey: number) else { return Return() }
    guard !isBroken, !isClosed, isUsable(member, at: now) else {
      return Return(closes: true, handover: isClosed ? nil : nextInLine())
    }
    if let waiter = waiters.popFirst() {
      inUse[number] = member
      counts.checkouts += 1
      return Return(handover: Handover(waiter: waiter, grant: .use(number)))
    }
    guard idle.count < options.size else { return Return(closes: true) }
    idle.append(member)
    return Return()
  }

  /// A place is free: the first in line may open a connection.
  private mutating func nextInLine() -> Handover? {
    guard openCount < options.limit, let waiter = waiters.popFirst() else { return nil }
    return Handover(waiter: waiter, grant: .open(reserve()))
  }

  // MARK: Leaving, ending

  /// Someone waits no longer. False where they have been given something already.
  mutating func abandon(waiter: Int) -> Bool {
    guard waiters.remove(waiter) else { return false }
    counts.timeouts += 1
    return true
  }

  /// The server was lost: no connection that is open now is used again. Returns those to close at once.
  mutating func invalidate() -> [Int] {
    generation += 1
    counts.invalidations += 1
    defer { idle = [] }
    return idle.map(\.number)
  }

  /// Whether a connection in use was opened before the last `invalidate`.
  func isOutdated(_ number: Int) -> Bool { inUse[number].map { $0.generation != generation } ?? true }

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

/// Who waits, in order; those who leave leave a gap that is skipped.
private struct WaitingLine {
  private var order: [Int] = []
  private var head = 0
  private var present: Set<Int> = []

  var count: Int { present.count }

  mutating func append(_ waiter: Int) {
    order.append(waiter)
    present.insert(waiter)
  }

  mutating func popFirst() -> Int? {
    while head < order.count {
      let waiter = order[head]
      head += 1
      if head > 64, head * 2 > order.count {
        order.removeFirst(head)
        head = 0
      }
      if present.remove(waiter) != nil { return waiter }
    }
    order = []
    head = 0
    return nil
  }

  mutating func remove(_ waiter: Int) -> Bool { present.remove(waiter) != nil }

  mutating func removeAll() -> [Int] {
    defer { self = WaitingLine() }
    return order[head...].filter(present.contains)
  }
}
