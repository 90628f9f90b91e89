import Foundation
import RetortSQL
import RetortSQLite
import Testing

@testable import RetortEngine

/// Connections that are handed on without the pool's lock: nobody sees a difference.
@Suite struct ParkedConnectionsTests {
  private func engine(_ options: PoolOptions) throws -> (engine: Engine, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parked-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return (try Engine("sqlite:///\(folder.path)/a.db", drivers: [SQLiteDriver()], pool: options), folder)
  }

  /// Against a list of those that wait: the one that came back last goes first, however many they are; what is too much is
  /// closed, and what was given up is not used again.
  @Test(arguments: 0..<12)
  func anyOrderOfUses(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = [1, 3, 9, 10, 14, 70][seed % 6]
    let overflow = seed % 3
    let (engine, folder) = try engine(PoolOptions(size: size, overflow: overflow))
    defer { try? FileManager.default.removeItem(at: folder) }
    let pool = engine.pool
    var waiting: [Int] = []
    var used: [(lease: PoolLease, isOutdated: Bool)] = []
    var taken = 0
    func take() throws {
      let lease = try pool.take()
      if let expected = waiting.popLast() {
        #expect(lease.number == expected && !lease.isFresh)
      } else {
        #expect(lease.isFresh)
      }
      taken += 1
      used.append((lease, false))
    }
    for _ in 0..<600 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<9 where used.count < size + overflow: try take()
      // Nearly all at once, so that many come back one after another.
      case 9: while used.count < size + overflow - 1 { try take() }
      case 10: while used.count > 1 { giveBack() }
      case 11 where Int.random(in: 0..<4, using: &random) == 0:
        pool.invalidate()
        waiting = []
        used = used.map { ($0.lease, true) }
      default: if !used.isEmpty { giveBack() }
      }
      let statistics = pool.statistics
      #expect(statistics.idle == waiting.count && statistics.inUse == used.count && statistics.waiting == 0)
      #expect(statistics.counts.checkouts == taken)
    }
    func giveBack() {
      let own = used.remove(at: Int.random(in: used.indices, using: &random))
      let number = own.lease.number
      own.lease.giveBack()
      if !own.isOutdated, waiting.count < size { waiting.append(number) }
    }
    while !used.isEmpty { giveBack() }
    engine.close()
    #expect(pool.statistics.idle == 0 && pool.statistics.inUse == 0)
    #expect(throws: RetortError.self) { try pool.take() }
  }

  /// Threads, more than connections, that take and give back while others give up all connections: no connection has two
  /// users, and none is lost.
  @Test func manyThreads() throws {
    let (engine, folder) = try engine(PoolOptions(size: 3, overflow: 1))
    defer { try? FileManager.default.removeItem(at: folder) }
    let users = Lock<Set<ObjectIdentifier>>([])
    let failures = Lock<[String]>([])
    let ended = DispatchSemaphore(value: 0)
    for thread in 0..<8 {
      Thread {
        do {
          for round in 0..<1500 {
            try engine.withConnection { connection in
              let own = ObjectIdentifier(connection.holder.lease.member)
              let isAlone = users.withLock { $0.insert(own).inserted }
              if !isAlone { failures.withLock { $0.append("two users") } }
              if round % 50 == thread { try connection.execute("SELECT 1") }
              users.withLock { _ = $0.remove(own) }
            }
            if round % 400 == thread { engine.pool.invalidate() }
          }
        } catch { failures.withLock { $0.append("\(error)") } }
        ended.signal()
      }.start()
    }
    for _ in 0..<8 { ended.wait() }
    #expect(failures.withLock { $0 } == [])
    let statistics = engine.pool.statistics
    #expect(statistics.inUse == 0 && statistics.waiting == 0 && statistics.idle <= 3)
    #expect(statistics.counts.checkouts == 8 * 1500)
    engine.close()
  }

  /// More connections than there are seats: those that are left have one in the end.
  @Test func manyConnections() throws {
    let (engine, folder) = try engine(PoolOptions(size: 3, overflow: nil))
    defer { try? FileManager.default.removeItem(at: folder) }
    var leases = try (0..<80).map { _ in try engine.pool.take() }
    #expect(leases.count { $0.member.seat != nil } == ParkedConnections.seats)
    leases.reverse()
    for lease in leases { lease.giveBack() }
    #expect(engine.pool.statistics.idle == 3)
    try engine.pool.take().giveBack()
    let lease = try engine.pool.take()
    #expect(!lease.isFresh && lease.member.seat != nil)
    lease.giveBack()
    engine.close()
  }

  /// Tasks and threads take turns; then the pool is closed under them.
  @Test(.timeLimit(.minutes(2))) func tasksAndThreadsAndTheEnd() async throws {
    let (engine, folder) = try engine(PoolOptions(size: 2, overflow: 0))
    defer { try? FileManager.default.removeItem(at: folder) }
    let ended = AsyncStream<Void>.makeStream()
    let failures = Lock<[String]>([])
    @Sendable func note(_ error: any Error) {
      if (error as? RetortError)?.code != "pool_closed" { failures.withLock { $0.append("\(error)") } }
    }
    for _ in 0..<3 {
      Thread {
        do { while true { try engine.withConnection { _ in } } } catch { note(error) }
        ended.continuation.yield()
      }.start()
    }
    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask {
          for _ in 0..<40 { try await engine.withConnection { _ in } }
          return 40
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(done == 800)
    engine.close()
    var threads = ended.stream.makeAsyncIterator()
    for _ in 0..<3 { await threads.next() }
    #expect(failures.withLock { $0 } == [])
    #expect(engine.pool.statistics.inUse == 0 && engine.pool.statistics.idle == 0)
  }
}
