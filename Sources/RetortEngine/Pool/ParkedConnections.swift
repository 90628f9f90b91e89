import Synchronization

/// The connections of a pool that came back last, handed on without the pool's lock: with many threads, to wait for a lock
/// takes longer than all that is done behind it.
///
/// A connection that may stand here has a *seat*, a number below `seats`. All of what stands here is one word, so that
/// taking and putting are one exchange each: the seats of those that are parked, six bits each, the last one lowest; above
/// them how many they are, whether parking is *closed*, and a count of generations, so that no connection is parked by
/// somebody who looked at the generation before all were given up.
///
/// For the pool's state a parked connection is in use. Whoever holds the pool's lock decides whether there may be any, and
/// takes them out when somebody waits, when one too many is open, and when they are given up.
///
/// It is `@unchecked Sendable` because of the memory of the seats and the list of those that are free. A seat belongs to
/// the one who holds its connection, or is about to open or close it, and changes hands through the word alone, or through
/// the pool's lock; that list is behind the lock.
final class ParkedConnections: @unchecked Sendable {
  /// A connection, with what the pool knows of it.
  struct Parked {
    let number: Int
    let member: PoolMember
  }

  static let seats = 64
  /// How many are parked at most.
  private static let capacity: UInt64 = 9
  private static let seatBits: UInt64 = 6
  private static let countShift: UInt64 = 54
  private static let countMask: UInt64 = 0xF << countShift
  private static let seatsMask: UInt64 = (1 << countShift) - 1
  private static let closedBit: UInt64 = 1 << 58
  private static let generationShift: UInt64 = 59

  private let word: Atomic<UInt64>
  /// Connections that were opened in an earlier one are not parked.
  private let generation = Atomic<Int>(0)
  private let taken = Atomic<Int>(0)
  private let table: UnsafeMutablePointer<Parked?>
  /// The seats that nobody has. Behind the pool's lock.
  private var free: [Int] = Array((0..<ParkedConnections.seats).reversed())

  init() {
    word = Atomic(ParkedConnections.closedBit)
    table = .allocate(capacity: ParkedConnections.seats)
    table.initialize(repeating: nil, count: ParkedConnections.seats)
  }

  deinit {
    table.deinitialize(count: ParkedConnections.seats)
    table.deallocate()
  }

  /// How many were handed out here.
  var takenCount: Int { taken.load(ordering: .relaxed) }

  var count: Int { ParkedConnections.count(word.load(ordering: .relaxed)) }

  private static func count(_ word: UInt64) -> Int { Int((word & countMask) >> countShift) }

  // MARK: Without the lock

  /// Takes the one that was parked last; nil where there is none.
  func take() -> Parked? {
    var old = word.load(ordering: .acquiring)
    while true {
      let count = old & ParkedConnections.countMask
      guard count != 0 else { return nil }
      let seats = old & ParkedConnections.seatsMask
      let rest =
        old & ~(ParkedConnections.seatsMask | ParkedConnections.countMask)
        | (seats >> ParkedConnections.seatBits) | (count - (1 << ParkedConnections.countShift))
      let (exchanged, found) = word.weakCompareExchange(
        expected: old, desired: rest, ordering: .acquiringAndReleasing)
      if exchanged {
        taken.wrappingAdd(1, ordering: .relaxed)
        return table[Int(seats & (1 << ParkedConnections.seatBits - 1))]
      }
      old = found
    }
  }

  /// Parks a connection, which is somebody else's from then on: whoever holds it does so once.
  ///
  /// - Returns: false where it may not be parked, or there are too many already.
  func park(_ member: PoolMember) -> Bool {
    guard let seat = member.seat else { return false }
    var old = word.load(ordering: .acquiring)
    while true {
      // Whoever gives up all connections counts that first, and changes the word then.
      guard old & ParkedConnections.closedBit == 0,
        generation.load(ordering: .acquiring) == member.generation
      else { return false }
      let count = old & ParkedConnections.countMask
      guard count < ParkedConnections.capacity << ParkedConnections.countShift else { return false }
      let seats = (old & ParkedConnections.seatsMask) << ParkedConnections.seatBits | UInt64(seat)
      let more =
        old & ~(ParkedConnections.seatsMask | ParkedConnections.countMask) | seats
        | (count + (1 << ParkedConnections.countShift))
      let (exchanged, found) = word.weakCompareExchange(
        expected: old, desired: more, ordering: .acquiringAndReleasing)
      if exchanged { return true }
      old = found
    }
  }

  // MARK: Behind the pool's lock

  /// Gives a connection that nobody else uses a seat, where one is left.
  func admit(_ member: PoolMember, number: Int, generation: Int) {
    member.generation = generation
    guard member.seat == nil, let seat = free.popLast() else { return }
    member.seat = seat
    table[seat] = Parked(number: number, member: member)
  }

  /// The connection is to be closed, and not parked.
  func dismiss(_ member: PoolMember) {
    guard let seat = member.seat else { return }
    member.seat = nil
    table[seat] = nil
    free.append(seat)
  }

  /// Says whether connections may be parked, and which.
  ///
  /// - Returns: those that were parked and may not be any more, the one that was parked first at the beginning.
  func settle(isOpen: Bool, generation: Int) -> [Parked] {
    let isSame = self.generation.load(ordering: .relaxed) == generation
    let old = word.load(ordering: .relaxed)
    let wasOpen = old & ParkedConnections.closedBit == 0
    guard !isSame || wasOpen != isOpen else { return [] }
    self.generation.store(generation, ordering: .releasing)
    return takeAll(isOpen: isOpen, isNewGeneration: !isSame)
  }

  /// Takes all of them out, the one that was parked first at the beginning.
  func takeAll() -> [Parked] {
    let old = word.load(ordering: .relaxed)
    guard old & ParkedConnections.countMask != 0 else { return [] }
    return takeAll(isOpen: old & ParkedConnections.closedBit == 0, isNewGeneration: false)
  }

  private func takeAll(isOpen: Bool, isNewGeneration: Bool) -> [Parked] {
    var old = word.load(ordering: .acquiring)
    while true {
      let generations = (old >> ParkedConnections.generationShift) &+ (isNewGeneration ? 1 : 0)
      let emptied =
        generations << ParkedConnections.generationShift | (isOpen ? 0 : ParkedConnections.closedBit)
      let (exchanged, found) = word.weakCompareExchange(
        expected: old, desired: emptied, ordering: .acquiringAndReleasing)
      if exchanged { break }
      old = found
    }
    let seats = old & ParkedConnections.seatsMask
    return (0..<ParkedConnections.count(old)).reversed().compactMap { place in
      table[
        Int(seats >> (UInt64(place) * ParkedConnections.seatBits) & (1 << ParkedConnections.seatBits - 1))]
    }
  }
}
