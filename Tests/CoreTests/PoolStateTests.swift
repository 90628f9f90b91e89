import Testing

@testable import RetortEngine

/// What a pool decides, without a database and without waiting.
@Suite struct PoolStateTests {
  private func state(
    _ size: Int, overflow: Int? = 0, recycle: Duration? = nil, order: PoolOptions.Order = .lastInFirstOut
  )
    -> PoolState
  {
    PoolState(PoolOptions(size: size, overflow: overflow, recycle: recycle, order: order))
  }

  /// Takes a connection that must be there, or be opened.
  private func take(_ state: inout PoolState, at now: Duration = .zero) throws -> Int {
    switch try #require(state.acquire(waiter: -1, at: now).grant) {
    case .use(let number): return number
    case .open(let number):
      state.opened(number, at: now)
      return number
    case .retry: return -1
    }
  }

  /// Asks for a connection that is not there.
  private func wait(_ waiter: Int, _ state: inout PoolState) {
    let acquisition = state.acquire(waiter: waiter, at: .zero)
    #expect(acquisition == PoolState.Acquisition())
  }

  /// Gives a connection back.
  private func back(_ number: Int, isBroken: Bool = false, _ state: inout PoolState) -> PoolState.Return {
    state.release(number, isBroken: isBroken, at: .zero)
  }

  @Test func opensUpToTheLimitThenWaitsInOrder() throws {
    var pool = state(1, overflow: 1)
    let first = try take(&pool)
    let second = try take(&pool)
    #expect(first != second)
    wait(7, &pool)
    wait(8, &pool)
    #expect(pool.waiterCount == 2)
    #expect(
      back(first, &pool) == PoolState.Return(handovers: [PoolState.Handover(waiter: 7, grant: .use(first))]))
    #expect(
      back(second, &pool) == PoolState.Return(handovers: [PoolState.Handover(waiter: 8, grant: .use(second))])
    )
    #expect(back(first, &pool) == PoolState.Return())
    #expect(back(second, &pool) == PoolState.Return(closes: true), "the overflow is not kept")
    #expect(pool.idleCount == 1)
  }

  @Test(arguments: [(PoolOptions.Order.lastInFirstOut, 2), (.firstInFirstOut, 1)])
  func takesTheOneThatTheOrderSays(order: PoolOptions.Order, expected: Int) throws {
    var pool = state(2, order: order)
    let numbers = [try take(&pool), try take(&pool)]
    for number in numbers { _ = pool.release(number, isBroken: false, at: .zero) }
    let next = try take(&pool)
    #expect(next == numbers[expected - 1])
  }

  @Test func oldConnectionsAreClosedAndReplaced() throws {
    var pool = state(2, recycle: .seconds(10))
    let old = try take(&pool, at: .seconds(0))
    _ = pool.release(old, isBroken: false, at: .seconds(1))
    let acquisition = pool.acquire(waiter: 1, at: .seconds(10))
    #expect(acquisition.close == [old])
    guard case .open(let new)? = acquisition.grant else {
      Issue.record("\(acquisition)")
      return
    }
    #expect(new != old)
  }

  @Test func aBrokenConnectionGivesItsPlaceToTheNextInLine() throws {
    var pool = state(1)
    let only = try take(&pool)
    wait(1, &pool)
    let returned = pool.release(only, isBroken: true, at: .zero)
    #expect(returned.closes)
    guard let handover = returned.handovers.first, case .open(let number) = handover.grant else {
      Issue.record("\(returned)")
      return
    }
    #expect(handover.waiter == 1)
    // It cannot be opened: the one after may try.
    wait(2, &pool)
    let next = pool.failedToOpen(number)
    #expect(next.first?.waiter == 2)
  }

  @Test func allThatAreOpenAreGivenUpWhenTheServerIsLost() throws {
    var pool = state(3)
    let used = try take(&pool)
    let waiting = try take(&pool)
    _ = pool.release(waiting, isBroken: false, at: .zero)
    let closed = pool.invalidate()
    #expect(closed == [waiting])
    #expect(pool.isOutdated(used))
    #expect(back(used, &pool).closes)
    let new = try take(&pool)
    #expect(!pool.isOutdated(new))
    #expect(back(new, &pool) == PoolState.Return())
  }

  @Test func whatWasBeingOpenedWhenTheServerWasLostIsNotKept() throws {
    var pool = state(1)
    guard case .open(let number)? = pool.acquire(waiter: 1, at: .zero).grant else { return }
    _ = pool.invalidate()
    pool.opened(number, at: .zero)
    #expect(pool.isOutdated(number))
    #expect(back(number, &pool).closes)
  }

  @Test func whoLeavesIsSkipped() throws {
    var pool = state(1)
    let only = try take(&pool)
    for waiter in 1...3 { wait(waiter, &pool) }
    let leaves = [pool.abandon(waiter: 1).hasLeft, pool.abandon(waiter: 1).hasLeft]
    #expect(leaves == [true, false])
    #expect(back(only, &pool).handovers.first?.waiter == 2)
    let leavesLate = pool.abandon(waiter: 2).hasLeft
    #expect(!leavesLate, "it was given something")
    #expect(pool.counts.timeouts == 1)
  }

  // MARK: Who may be overtaken

  /// For a millisecond whoever is quicker gets what comes back; then it goes to the first in line.
  @Test func theFirstInLineIsOvertakenForAWhile() throws {
    var pool = state(1)
    let only = try take(&pool)
    let first = pool.acquire(waiter: 1, mayBeOvertaken: true, at: .zero)
    #expect(first == PoolState.Acquisition())
    let told = pool.release(only, isBroken: false, at: .microseconds(10))
    #expect(told == PoolState.Return(handovers: [PoolState.Handover(waiter: 1, grant: .retry)]))
    let quicker = try take(&pool, at: .microseconds(11))
    #expect(quicker == only)
    let inVain = pool.retry(waiter: 1, at: .microseconds(12))
    #expect(inVain == PoolState.Acquisition())
    #expect(pool.waiterCount == 1)
    let late = pool.release(only, isBroken: false, at: PoolState.patience)
    #expect(late == PoolState.Return(handovers: [PoolState.Handover(waiter: 1, grant: .use(only))]))
    let tooLate = pool.retry(waiter: 1, at: PoolState.patience)
    #expect(tooLate == nil)
  }

  /// Told once: the next one back is for the next in line.
  @Test func asManyAreToldAsCanBeServed() throws {
    var pool = state(2)
    let both = [try take(&pool), try take(&pool)]
    for waiter in 1...3 { _ = pool.acquire(waiter: waiter, mayBeOvertaken: true, at: .zero) }
    #expect(back(both[0], &pool).handovers.first == PoolState.Handover(waiter: 1, grant: .retry))
    #expect(back(both[1], &pool).handovers.first == PoolState.Handover(waiter: 2, grant: .retry))
    // The one who was told leaves: the next one is told.
    let departure = pool.abandon(waiter: 1)
    #expect(departure.handovers.first == PoolState.Handover(waiter: 3, grant: .retry))
    let third = pool.retry(waiter: 3, at: .zero)
    #expect(third?.grant == .use(both[1]))
    let second = pool.retry(waiter: 2, at: .zero)
    #expect(second?.grant == .use(both[0]))
  }

  /// Who cannot try again is given it at once.
  @Test func whoCannotTryAgainIsNotOvertaken() throws {
    var pool = state(2)
    let both = [try take(&pool), try take(&pool)]
    _ = pool.acquire(waiter: 1, mayBeOvertaken: true, at: .zero)
    wait(2, &pool)
    #expect(back(both[0], &pool).handovers.first == PoolState.Handover(waiter: 1, grant: .retry))
    guard let handover = back(both[1], &pool).handovers.first, case .use = handover.grant else {
      Issue.record("nobody was given it")
      return
    }
    #expect(handover.waiter == 2)
    #expect(pool.idleCount == 1)
  }

  @Test func nothingIsHandedOutAfterTheEnd() throws {
    var pool = state(2)
    let used = try take(&pool)
    let idle = try take(&pool)
    wait(1, &pool)
    _ = pool.release(idle, isBroken: true, at: .zero)
    let ended = pool.close()
    #expect(pool.isClosed)
    #expect(ended.waiters.isEmpty, "the broken one's place went to it")
    #expect(back(used, &pool).closes)
  }

  /// Any order of events: never more connections than the limit, nobody is forgotten, no connection has two users.
  @Test(arguments: 0..<50)
  func anyOrderOfEvents(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = Int.random(in: 0...3, using: &random)
    let overflow = Int.random(in: size == 0 ? 1...2 : 0...2, using: &random)
    var pool = state(size, overflow: overflow, recycle: Bool.random(using: &random) ? .milliseconds(10) : nil)
    var inUse: Set<Int> = []
    var opening: Set<Int> = []
    var open: Set<Int> = []
    var waiting: [Int] = []
    var called: Set<Int> = []
    var patient: Set<Int> = []
    var time = 0
    func accept(_ grant: PoolState.Grant) {
      switch grant {
      case .use(let number):
        #expect(open.contains(number))
        let isFirst = inUse.insert(number).inserted
        #expect(isFirst, "\(number) has two users")
      case .open(let number): opening.insert(number)
      case .retry: Issue.record("nobody is left with that")
      }
    }
    func accept(_ handover: PoolState.Handover) {
      if handover.grant == .retry {
        #expect(patient.contains(handover.waiter))
        let isNews = called.insert(handover.waiter).inserted
        #expect(isNews, "\(handover.waiter) is told twice")
        return
      }
      #expect(
        waiting.first { !called.contains($0) || $0 == handover.waiter } == handover.waiter,
        "not the first in line")
      waiting.removeAll { $0 == handover.waiter }
      called.remove(handover.waiter)
      accept(handover.grant)
    }
    func close(_ numbers: [Int]) {
      for number in numbers {
        #expect(open.contains(number) && !inUse.contains(number))
        open.remove(number)
      }
    }
    for step in 0..<400 {
      time += Int.random(in: 0...3, using: &random)
      let now = Duration.microseconds(500 * time)
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4:
        let mayBeOvertaken = Bool.random(using: &random)
        let acquisition = pool.acquire(waiter: step, mayBeOvertaken: mayBeOvertaken, at: now)
        close(acquisition.close)
        if let grant = acquisition.grant {
          accept(grant)
        } else {
          waiting.append(step)
          if mayBeOvertaken { patient.insert(step) }
        }
      case 4..<6:
        guard let number = opening.randomElement(using: &random) else { continue }
        opening.remove(number)
        if Int.random(in: 0..<4, using: &random) == 0 {
          for handover in pool.failedToOpen(number) { accept(handover) }
        } else {
          pool.opened(number, at: now)
          open.insert(number)
          inUse.insert(number)
        }
      case 6..<9:
        guard let number = inUse.randomElement(using: &random) else { continue }
        inUse.remove(number)
        let returned = pool.release(number, isBroken: Int.random(in: 0..<5, using: &random) == 0, at: now)
        if returned.closes { open.remove(number) }
        for handover in returned.handovers { accept(handover) }
      default:
        if Bool.random(using: &random), let waiter = waiting.randomElement(using: &random) {
          let departure = pool.abandon(waiter: waiter)
          #expect(departure.hasLeft)
          waiting.removeAll { $0 == waiter }
          called.remove(waiter)
          for handover in departure.handovers { accept(handover) }
        } else if Bool.random(using: &random), let waiter = called.sorted().randomElement(using: &random) {
          called.remove(waiter)
          let retried = pool.retry(waiter: waiter, at: now)
          let acquisition = try #require(retried)
          close(acquisition.close)
          if let grant = acquisition.grant {
            waiting.removeAll { $0 == waiter }
            accept(grant)
          }
        } else if Int.random(in: 0..<5, using: &random) == 0 {
          for number in pool.invalidate() {
            #expect(open.contains(number))
            open.remove(number)
          }
        }
      }
      #expect(open.count + opening.count <= size + overflow)
      #expect(pool.inUseCount == inUse.count)
      #expect(pool.idleCount == open.count - inUse.count)
      #expect(pool.waiterCount == waiting.count)
      let free = size + overflow - inUse.count - opening.count
      #expect(called.count >= min(free, waiting.count), "somebody waits, and does not know of what is there")
    }
  }
}
