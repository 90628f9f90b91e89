import RetortEngine
import RetortSQL
import Testing

/// Connections in tasks.
@Suite struct AsyncTests {
  @Test(arguments: DatabaseKind.allCases)
  func statementsRunInATask(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    let names = try await engine.withConnection { connection in
      try connection.execute(select(Shop.users.name).orderBy(Shop.users.id)).all()
    }
    #expect(names.prefix(2) == ["ada", "bob"])
    try await engine.withTransaction { connection in
      await Task.yield()
      try connection.execute(insert(into: Shop.users).values(Shop.users.name.set("dot")))
    }
    struct Failure: Error {}
    await #expect(throws: Failure.self) {
      try await engine.withTransaction { connection in
        try connection.execute(delete(from: Shop.addresses))
        await Task.yield()
        throw Failure()
      }
    }
    let count = try await engine.withConnection { try $0.execute(select(Shop.users.id)).count }
    #expect(count == 5)
    #expect(engine.pool.statistics.inUse == 0)
  }

  /// More tasks that wait in the database than Swift has threads: all of them wait at the same time, and this one goes on
  /// meanwhile.
  @Test func waitingTasksBlockNoThreadOfSwift() async throws {
    let database = try ShopDatabase(.postgresql)
    let engine = try database.engine(pool: PoolOptions(size: 24, overflow: 0))
    try database.connection.execute("SELECT pg_advisory_lock(7)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<24 {
        group.addTask {
          try await engine.withConnection { _ = try $0.rows("SELECT pg_advisory_lock_shared(7)") }
        }
      }
      let waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
      while try database.connection.scalar(waiting)?.integer != 24 {
        try await Task.sleep(for: .milliseconds(5))
      }
      try database.connection.execute("SELECT pg_advisory_unlock(7)")
      try await group.waitForAll()
    }
    #expect(engine.pool.statistics.counts.opened == 24)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb, .sqlite])
  func cancellingATaskStopsItsStatement(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    let sleep =
      switch kind {
      case .postgresql: "SELECT pg_sleep(60)"
      case .mariadb: "SELECT sleep(60)"
      case .sqlite:
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000) SELECT count(*) FROM n"
      }
    let task = Task { try await engine.withConnection { try $0.rows(sleep).count } }
    while engine.pool.statistics.inUse == 0 { try await Task.sleep(for: .milliseconds(1)) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    let error = await #expect(throws: DatabaseError.self) { try await task.value }
    #expect(error?.kind == .interrupted)
    // The connection is good for the next task.
    let count = try await engine.withConnection { try $0.execute(select(Shop.users.id)).count }
    #expect(count == 4)
    #expect(engine.pool.statistics.inUse == 0)
  }

  @Test func aTaskThatWaitsForAConnectionCanBeCancelled() async throws {
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(pool: PoolOptions(size: 1, overflow: 0))
    try await engine.withConnection { _ in
      let task = Task.detached { try await engine.withConnection { _ in } }
      while engine.pool.statistics.waiting == 0 { try await Task.sleep(for: .milliseconds(1)) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(engine.pool.statistics.waiting == 0)
    }
  }

  @Test func waitingEndsWithTheTimeAllowed() async throws {
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(pool: PoolOptions(size: 1, overflow: 0, timeout: .milliseconds(50)))
    try await engine.withConnection { _ in
      let task = Task.detached { try await engine.withConnection { _ in } }
      let error = await #expect(throws: RetortError.self) { try await task.value }
      #expect(error?.code == "pool_timeout")
    }
    await #expect(throws: RetortError.self) {
      try await engine.withConnection { _ in try await engine.withConnection { _ in } }
    }
  }

  /// Tasks that come and go in any way, over few connections: the books are right at the end.
  @Test(arguments: DatabaseKind.allCases)
  func tasksThatAreCancelledAtRandom(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: PoolOptions(size: 4, overflow: 2, timeout: .seconds(60)))
    let tasks = (0..<200).map { number in
      Task {
        var random = SeededGenerator(seed: UInt64(number))
        try await engine.withTransaction(TransactionOptions(readOnly: true)) { connection in
          for _ in 0..<random.below(3) + 1 {
            let count = try connection.execute(select(Shop.users.id)).count
            guard count == 4 else { throw RetortError("wrong_count", "\(count)") }
            if random.chance(30) { try await Task.sleep(for: .milliseconds(random.below(4))) }
          }
        }
      }
    }
    var random = SeededGenerator(seed: 7)
    for task in tasks where random.chance(30) {
      if random.chance(50) { try await Task.sleep(for: .microseconds(random.below(500))) }
      task.cancel()
    }
    var done = 0
    for task in tasks {
      switch await task.result {
      case .success: done += 1
      case .failure(let error):
        let isExpected = error is CancellationError || (error as? DatabaseError)?.kind == .interrupted
        #expect(isExpected, "\(error)")
      }
    }
    #expect(done >= 130)
    let statistics = engine.pool.statistics
    #expect(statistics.inUse == 0)
    #expect(statistics.waiting == 0)
    #expect(statistics.idle <= 4)
  }
}
