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
  @TaskLocal private static var held = Held()

  /// Mostly it is one pool: that takes no memory of its own.
  private struct Held {
    private var first: ObjectIdentifier?
    private var count = 0
    private var others: [ObjectIdentifier: Int] = [:]

    subscript(pool: ObjectIdentifier) -> Int { pool == first ? count : others[pool] ?? 0 }

    mutating func add(_ pool: ObjectIdentifier) {
      if first == nil { first = pool }
      if pool == first { count += 1 } else { others[pool, default: 0] += 1 }
    }
  }

  static func count(of pool: ConnectionPool) -> Int { held[ObjectIdentifier(pool)] }

  private static func held(with pool: ConnectionPool) -> Held {
    var all = held
    all.add(ObjectIdentifier(pool))
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
