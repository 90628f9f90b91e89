import Foundation
import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import Synchronization
import Testing

/// Many tasks over few connections, while tasks are cancelled, connections killed and the server killed and started again.
@Suite struct PoolTortureTests {
  /// `scripts/test --full` runs the count of the acceptance list.
  private static let tasks = ProcessInfo.processInfo.environment["RETORT_TEST_FULL"] == nil ? 300 : 1000
  private static let connections = 10

  @Test(.timeLimit(.minutes(5)), arguments: ServerKind.allCases)
  func onServers(kind: ServerKind) async throws {
    let server = try ServerInstance(kind)
    let url = try #require(server.url.string)
    try await torture(url, pool: PoolOptions(size: Self.connections, overflow: 0, timeout: .seconds(20))) {
      engine, round in
      if round % 25 == 10 {
        server.crash()
        try server.start()
      } else {
        try endOneConnection(of: engine, kind)
      }
    }
    let question =
      kind == .postgresql
      ? "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
      : "SELECT count(*) FROM information_schema.processlist WHERE id <> connection_id() AND user = 'retort'"
    let admin = try Engine(url, drivers: Self.drivers).connect()
    try await Self.until("the server has no connections any more") {
      (try? admin.scalar(question)) == .some(.integer(0))
    }
    withExtendedLifetime(server) {}
  }

  private static let drivers: [any Driver] = [SQLiteDriver(), PostgreSQLDriver(), MySQLDriver()]

  @Test(.timeLimit(.minutes(5))) func onSQLite() async throws {
    let path = FileManager.default.temporaryDirectory.path + "/torture-\(UUID().uuidString).db"
    defer {
      for suffix in ["", "-journal", "-wal", "-shm"] {
        _ = try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    let pool = PoolOptions(size: Self.connections, overflow: 0, timeout: .seconds(20))
    try await torture("sqlite:///\(path)", pool: pool) { engine, round in
      if round % 25 == 10 { engine.pool.invalidate() }
    }
  }

  /// Counts what the pool hands out and takes back.
  private final class Books: EngineObserver {
    struct Counts {
      var opened = 0
      var closed = 0
      var out = 0
      var back = 0
      var inUse: Set<ConnectionNumber> = []
      var handedOutTwice = 0
    }

    private let state = Lock(Counts())
    var counts: Counts { state.withLock { $0 } }

    func opened(_ connection: Connection) { state.withLock { $0.opened += 1 } }
    func closed(_ connection: ConnectionNumber) { state.withLock { $0.closed += 1 } }
    func checkedOut(_ connection: ConnectionNumber, waited: Duration) {
      state.withLock {
        $0.out += 1
        if !$0.inUse.insert(connection).inserted { $0.handedOutTwice += 1 }
      }
    }
    func checkedIn(_ connection: ConnectionNumber, held: Duration) {
      state.withLock {
        $0.back += 1
        $0.inUse.remove(connection)
      }
    }
  }

  private struct Work: TypedTable {
    static let tableName = QualifiedName("work")
    let source: FromSource
    var task: TypedColumn<Int, Int> { column("task") }
  }

  /// - Parameter disturb: does harm, again and again; gets the number of the time.
  private func torture(
    _ url: String, pool: PoolOptions, _ disturb: @escaping (Engine, Int) throws -> Void
  ) async throws {
    let books = Books()
    let engine = try Engine(url, drivers: Self.drivers, pool: pool, observers: [books])
    try await engine.withConnection { connection -> Void in
      try connection.execute("CREATE TABLE work (task integer NOT NULL)")
    }
    let tasks = (0..<Self.tasks).map { number in Task { try await persist(number, engine) } }

    // Harm comes from here, on a thread of its own, until all have ended.
    let isOver = Atomic<Bool>(false)
    let canceller = Task {
      var random = SeededGenerator(seed: 99)
      for task in tasks where random.chance(25) {
        try await Task.sleep(for: .microseconds(random.below(20_000)))
        task.cancel()
      }
    }
    let done = Lock<[Int: Result<Int?, any Error>]>([:])
    let collector = Task {
      for (number, task) in tasks.enumerated() {
        let result = await task.result
        done.withLock { $0[number] = result }
      }
      isOver.store(true, ordering: .releasing)
    }
    var round = 0
    while !isOver.load(ordering: .acquiring) {
      round += 1
      try disturb(engine, round)
      try await Task.sleep(for: .milliseconds(15))
    }
    await collector.value
    try await canceller.value

    try await require(books, engine, done.withLock { $0 })
    engine.close()
    try await Self.until("all connections are closed") { books.counts.opened == books.counts.closed }
  }

  /// Tries again where the server has gone, as applications do.
  ///
  /// - Returns: the row that was committed, where one was.
  private func persist(_ number: Int, _ engine: Engine) async throws -> Int? {
    var attempt = 0
    while true {
      do {
        return try await work(number, attempt, engine)
      } catch let error as DatabaseError
        where error.kind != .interrupted && attempt < 99 && Self.isExpected(error)
      {
        attempt += 1
        try await Task.sleep(for: .milliseconds(30))
      }
    }
  }

  /// What a task does with its connection, in one of several ways.
  private func work(_ number: Int, _ attempt: Int, _ engine: Engine) async throws -> Int? {
    var random = SeededGenerator(seed: UInt64(number))
    let pause = random.below(40_000)
    switch random.below(4) {
    case 0:
      try await engine.withConnection { connection -> Void in
        let isInTransaction = connection.isInTransaction
        #expect(!isInTransaction, "somebody's transaction was left open")
        for step in 0..<5 { try Self.echo(number * 10 + step, connection) }
      }
    case 1:
      try await engine.withConnection { (connection: borrowing PooledConnection) async throws -> Void in
        try Self.echo(number, connection)
        try await Task.sleep(for: .microseconds(pause))
        try Self.echo(-number, connection)
      }
    case 2:
      var count = 0
      for try await row in engine.stream(statement("SELECT task FROM work")) {
        count += try row.get(0, as: Int.self) >= 0 ? 1 : 0
        if count == 50 { break }
      }
    default:
      // A commit whose answer was lost may have been done: each attempt has a row of its own.
      let row = number * 100 + attempt
      try await engine.withTransaction { (connection: borrowing PooledConnection) async throws -> Void in
        try connection.execute(insert(into: Work()).values(Work().task.set(row)))
        if pause > 20_000 { try await Task.sleep(for: .microseconds(pause)) }
        try Self.echo(number, connection)
      }
      return row
    }
    return nil
  }

  /// The answer is to the question that was asked.
  private static func echo(_ number: Int, _ connection: borrowing PooledConnection) throws {
    let answer = try connection.execute(statement("SELECT \(number) + 0")).one().get(0, as: Int.self)
    #expect(answer == number)
  }

  private func require(_ books: Books, _ engine: Engine, _ results: [Int: Result<Int?, any Error>])
    async throws
  {
    var succeeded = 0
    var committed: [Int] = []
    for (number, result) in results {
      switch result {
      case .success(let row):
        succeeded += 1
        if let row { committed.append(row) }
      case .failure(let error): #expect(Self.isExpected(error), "task \(number): \(error)")
      }
    }
    #expect(results.count == Self.tasks)
    #expect(succeeded > Self.tasks / 2, "only \(succeeded) of \(Self.tasks) tasks came to their end")
    // Streams give their connections back in their own time, and one that was left while it waited may still get one.
    var statistics = engine.pool.statistics
    var counts = books.counts
    try await Self.until("all connections are back, and what was opened and closed is told") {
      statistics = engine.pool.statistics
      counts = books.counts
      return statistics.inUse == 0 && counts.out == counts.back
        && counts.opened - counts.closed == statistics.idle
    }
    #expect(counts.handedOutTwice == 0)
    #expect(counts.inUse.isEmpty)
    #expect(counts.out == counts.back)
    #expect(counts.out >= succeeded)
    #expect(statistics.waiting == 0)
    #expect(statistics.idle <= Self.connections)
    #expect(statistics.counts.checkouts >= counts.out)
    // Whoever comes now gets a connection that works.
    for _ in 0..<Self.connections * 2 { try await engine.withConnection { try Self.echo(7, $0) } }
    let rows = try await engine.withConnection { try $0.execute(select(Work().task)).all() }
    #expect(Set(rows).count == rows.count, "a task's row is there twice")
    #expect(Set(committed).isSubset(of: rows), "rows that were committed are not there")
  }

  /// What may happen to a task when it is cancelled, or its server goes.
  private static func isExpected(_ error: any Error) -> Bool {
    if error is CancellationError { return true }
    if let error = error as? RetortError { return error.code == "pool_timeout" }
    guard let error = error as? DatabaseError else { return false }
    let kinds: [DatabaseError.Kind] = [.interrupted, .connectionLost, .cannotConnect, .locked, .statement]
    // PostgreSQL refuses connections while it starts, in words of its own.
    return kinds.contains(error.kind)
      && (error.kind != .statement || error.sqlState?.hasPrefix("57P") == true)
  }

  private func endOneConnection(of engine: Engine, _ kind: ServerKind) throws {
    let connection = try engine.connect()
    switch kind {
    case .postgresql:
      try connection.execute(
        "SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' "
          + "AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1) AS one")
    case .mariadb:
      let id = try connection.scalar(
        "SELECT id FROM information_schema.processlist WHERE id <> connection_id() AND user = 'retort' "
          + "ORDER BY rand() LIMIT 1")
      if let id = id?.integer { _ = try? connection.execute("KILL \(id)") }
    }
  }

  private static func until(_ what: String, _ condition: () -> Bool) async throws {
    let limit = ContinuousClock.now + .seconds(30)
    while !condition() {
      guard ContinuousClock.now < limit else {
        Issue.record("not within 30 seconds: \(what)")
        return
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}
