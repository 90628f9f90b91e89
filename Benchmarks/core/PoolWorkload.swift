import Foundation
import RetortEngine
import RetortSQL
import RetortSQLite

/// Threads that take the connections of a pool, fewer than they are themselves, and give them back at once.
struct PoolWorkload {
  private static let threads = 8
  private let engine: Engine

  init(_ url: String) throws {
    engine = try Engine(url, drivers: [SQLiteDriver()], pool: PoolOptions(size: 4, overflow: 0))
  }

  /// The processor's time is what counts: waiting takes none. One thread by itself is timed by the clock.
  func checkout() throws {
    let each = Setting.rows(200_000) / PoolWorkload.threads
    let count = each * PoolWorkload.threads
    var waits = 0
    let timing = try timed(clock: processorTime) { _ in
      let before = engine.pool.statistics.counts
      try use(times: each)
      let after = engine.pool.statistics
      try expect(after.inUse == 0 && after.waiting == 0, "\(after)")
      waits = after.counts.waits - before.waits
      return Answer(rows: after.counts.checkouts - before.checkouts)
    }
    let start = wallClock()
    for _ in 0..<count { try engine.withConnection { _ in } }
    let alone = (wallClock() - start) / Double(count) * 1e6
    report("pool_checkout", count, timing, more: ", \"alone\": \(alone), \"waits\": \(waits)")
  }

  /// All threads take and give back so many times each.
  private func use(times: Int) throws {
    let failures = Lock<[String]>([])
    let ended = DispatchSemaphore(value: 0)
    for _ in 0..<PoolWorkload.threads {
      let thread = Thread { [engine] in
        do {
          for _ in 0..<times { try engine.withConnection { _ in } }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
        ended.signal()
      }
      thread.start()
    }
    for _ in 0..<PoolWorkload.threads { ended.wait() }
    let found = failures.withLock { $0 }
    try expect(found.isEmpty, found.joined(separator: "; "))
  }
}
