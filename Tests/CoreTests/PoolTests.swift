import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import Synchronization
import Testing

/// The pool of an engine, on real databases.
@Suite struct PoolTests {
  private let u = Shop.users

  @Test(arguments: DatabaseKind.allCases)
  func connectionsAreUsedAgain(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    for _ in 0..<5 {
      let count = try engine.withConnection { try $0.execute(select(u.id)).count }
      #expect(count == 4)
    }
    #expect(engine.pool.statistics.counts.opened == 1)
    #expect(engine.pool.statistics.counts.checkouts == 5)
    #expect(engine.pool.statistics.idle == 1)
    engine.close()
    #expect(engine.pool.statistics.idle == 0)
    #expect(#expect(throws: RetortError.self) { try engine.withConnection { _ in } }?.code == "pool_closed")
  }

  @Test(arguments: DatabaseKind.allCases)
  func whatIsLeftOpenIsRolledBack(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    try engine.withConnection { connection in
      try connection.execute("BEGIN")
      try connection.execute(delete(from: Shop.addresses))
    }
    try engine.withConnection { connection in
      let isInTransaction = connection.isInTransaction
      let count = try connection.execute(select(Shop.addresses.id)).count
      #expect(!isInTransaction)
      #expect(count == 3)
    }
    #expect(engine.pool.statistics.counts.opened == 1)
  }

  @Test(arguments: DatabaseKind.allCases)
  func transactionsCommitAndRollBack(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    struct Failure: Error {}
    try engine.withTransaction { connection in
      try connection.execute(insert(into: u).values(u.name.set("dot")))
    }
    #expect(throws: Failure.self) {
      try engine.withTransaction { connection in
        try connection.execute(insert(into: u).values(u.name.set("eve")))
        throw Failure()
      }
    }
    let names = try engine.withConnection {
      try $0.execute(select(u.name).where(u.name.in(["dot", "eve"]))).all()
    }
    #expect(names == ["dot"])
  }

  @Test func askingForASecondOneThatCannotComeIsExplained() throws {
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(pool: PoolOptions(size: 1, overflow: 0, timeout: .seconds(30)))
    let error = #expect(throws: RetortError.self) {
      try engine.withConnection { _ in try engine.withConnection { _ in } }
    }
    #expect(error?.code == "pool_deadlock")
    #expect(engine.pool.statistics.waiting == 0)
  }

  @Test func waitingEndsWithTheTimeAllowed() throws {
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(pool: PoolOptions(size: 1, overflow: 0, timeout: .milliseconds(50)))
    let other = try engine.withConnection { _ in
      // Another thread asks meanwhile.
      Result { try Background { try engine.withConnection { _ in } }.value() }
    }
    let error = #expect(throws: RetortError.self) { try other.get() }
    #expect(error?.code == "pool_timeout")
    #expect(engine.pool.statistics.counts.timeouts == 1)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func aConnectionThatDiedWhileItWaitedIsReplaced(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    func id(_ connection: borrowing PooledConnection) throws -> SQLValue? {
      try connection.scalar(kind == .postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()")
    }
    let first = try engine.withConnection { try id($0) }
    try database.kill(try #require(first?.integer))
    // The first statement of a lease, a transaction's BEGIN here, finds it dead and begins on another one.
    let second = try engine.withTransaction { connection in
      try connection.execute(insert(into: u).values(u.name.set("dot")))
      return try id(connection)
    }
    #expect(first != second)
    #expect(engine.pool.statistics.counts.invalidations == 1)
    try database.kill(try #require(second?.integer))
    let count = try engine.withConnection { try $0.execute(select(u.name).where(u.name.eq("dot"))).count }
    #expect(count == 1)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func aChangeIsNotRepeated(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    let error = #expect(throws: DatabaseError.self) {
      try engine.withConnection { connection in
        // What died before it was handed out would be replaced.
        let id = try connection.scalar(
          kind == .postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()")
        try database.kill(try #require(id?.integer))
        try connection.execute(insert(into: u).values(u.name.set("dot")))
      }
    }
    #expect(error?.kind == .connectionLost)
    // The next one is a new one.
    let count = try engine.withConnection { try $0.execute(select(u.id)).count }
    #expect(count == 4)
    #expect(engine.pool.statistics.counts.invalidations == 1)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func aPingFindsADeadConnection(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: PoolOptions(prePing: true))
    let id = try engine.withConnection {
      try $0.scalar(kind == .postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()")
    }
    try database.kill(try #require(id?.integer))
    // A change too: nothing was sent before.
    try engine.withConnection { try $0.execute(insert(into: u).values(u.name.set("dot"))) }
    #expect(engine.pool.statistics.counts.opened == 2)
  }

  @Test func optionsInTheURL() throws {
    let engine = try Engine(
      "sqlite:///x.db?pool_size=3&pool_overflow=any&pool_timeout=7&pool_recycle=60&pool_pre_ping=on",
      drivers: [SQLiteDriver()])
    #expect(
      engine.pool.options
        == PoolOptions(size: 3, overflow: nil, timeout: .seconds(7), recycle: .seconds(60), prePing: true))
    #expect(engine.url.options.isEmpty)
    for bad in ["pool_size=-1", "pool_size=x", "pool_pre_ping=maybe", "pool_recycle=0"] {
      #expect(throws: RetortError.self) { try Engine("sqlite:///x.db?\(bad)", drivers: [SQLiteDriver()]) }
    }
    #expect(try Engine("sqlite://", drivers: [SQLiteDriver()]).pool.options == .single)
  }

  /// Threads that take, use and give back, with the state of the pool right at the end.
  @Test(arguments: DatabaseKind.allCases)
  func manyThreads(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: PoolOptions(size: 2, overflow: 1))
    let work = (0..<8).map { _ in
      Background {
        for _ in 0..<25 {
          let count = try engine.withConnection { try $0.execute(select(Shop.users.id)).count }
          guard count == 4 else { throw RetortError("wrong_count", "\(count)") }
        }
      }
    }
    for thread in work { try thread.value() }
    let statistics = engine.pool.statistics
    #expect(statistics.inUse == 0)
    #expect(statistics.waiting == 0)
    #expect(statistics.idle <= 2)
    #expect(statistics.counts.checkouts == 200)
  }
}
