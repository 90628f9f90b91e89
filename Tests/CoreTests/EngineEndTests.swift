import Foundation
import RetortEngine
import RetortSQL
import RetortSQLite
import Synchronization
import Testing

/// How an engine ends, and what is at its other edges: connections that cannot be opened, the driver's own connection.
@Suite struct EngineEndTests {
  private let u = Shop.users

  @Test(arguments: DatabaseKind.allCases)
  func theEndWaitsForWhatIsInUse(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: PoolOptions(size: 2, overflow: 0))
    let hasBegun = AsyncStream<Void>.makeStream()
    let mayEnd = Mutex(false)
    let user = Task {
      try await engine.withConnection { connection in
        let count = try connection.scalar("SELECT count(*) FROM users")
        hasBegun.continuation.yield()
        while !mayEnd.withLock({ $0 }) { usleep(1000) }
        try connection.execute("SELECT 1")
        return count?.integer
      }
    }
    var begun = hasBegun.stream.makeAsyncIterator()
    await begun.next()
    func closeAndWait(_ time: Duration) -> Bool { engine.close(waitingFor: time) }
    // In vain, in both forms; then it goes.
    let first = await engine.close(waitingFor: .milliseconds(20))
    #expect(!first && !closeAndWait(.milliseconds(20)))
    let error = await #expect(throws: RetortError.self) { try await engine.withConnection { _ in } }
    #expect(error?.code == "pool_closed")
    async let last = engine.close(waitingFor: .seconds(60))
    mayEnd.withLock { $0 = true }
    #expect(await last)
    #expect(closeAndWait(.zero))
    #expect(try await user.value == 4)
    #expect(engine.pool.statistics.inUse == 0 && engine.pool.statistics.idle == 0)
    // Nobody waits where nothing is in use.
    let other = try database.engine()
    try await other.withConnection { _ = try $0.scalar("SELECT 1") }
    #expect(await other.close(waitingFor: .zero))
  }

  @Test func aTaskThatIsCancelledDoesNotWaitForTheEnd() async throws {
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine()
    try await engine.withConnection { (_: borrowing PooledConnection) async throws -> Void in
      let task = Task { await engine.close(waitingFor: .seconds(600)) }
      task.cancel()
      #expect(await !task.value)
    }
  }

  @Test func whyNoConnectionCouldBeOpened() throws {
    struct Away: Error { let url: String }
    struct Explaining: EngineObserver {
      func explained(_ error: any Error, opening url: DatabaseURL) -> any Error { Away(url: "\(url)") }
    }
    let engine = try Engine(
      "sqlite:////nowhere/at/all/x.db?mode=ro", drivers: [SQLiteDriver()], observers: [Explaining()])
    let error = #expect(throws: Away.self) { try engine.withConnection { _ in } }
    #expect(error?.url.contains("/nowhere/at/all/x.db") == true)
    #expect(throws: Away.self) { try engine.connect() }
  }

  @Test(arguments: DatabaseKind.allCases)
  func theDriversOwnConnection(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let value = try database.engine().withConnection { connection in
      try connection.withDriverConnection { driver in
        var value: SQLValue?
        try driver.query("SELECT 7", []) { value = $0.value(0) }
        return value
      }
    }
    #expect(value == 7)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func aPreparedTransactionWhoseBodyWaits(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    let name = "waits-\(UUID().uuidString)"
    struct Failure: Error {}
    await #expect(throws: Failure.self) {
      try await engine.withConnection { (connection: borrowing PooledConnection) async throws -> Void in
        try await connection.withPreparedTransaction(name) {
          try connection.execute("DELETE FROM addresses")
          await Task.yield()
          throw Failure()
        }
      }
    }
    try await engine.withConnection { (connection: borrowing PooledConnection) async throws -> Void in
      try await connection.withPreparedTransaction(name) {
        try connection.execute("DELETE FROM addresses WHERE user_id = 2")
        await Task.yield()
      }
      try connection.commitPrepared(name)
    }
    #expect(try database.connection.scalar("SELECT count(*) FROM addresses") == 2)
  }

  @Test(arguments: DatabaseKind.allCases)
  func rowsWithoutAPartnerAreNil(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let a = Shop.addresses
    let query = select(u.id, a.email.optional()).leftJoin(a, on: u.id.eq(a.userID)).where(u.id.in([2, 3]))
      .orderBy(u.id)
    let rows = try database.connection.execute(query).all()
    #expect(rows.map(\.1) == ["bob@example.org", nil])
    #expect(
      try query.compiled(for: database.connection.dialect).sql.contains(
        "SELECT users.id, addresses.email FROM"))
    let wrong = select(u.id, a.email).leftJoin(a, on: u.id.eq(a.userID)).where(u.id.eq(3))
    let error = #expect(throws: RetortError.self) { try database.connection.execute(wrong) }
    #expect(error?.code == "unexpected_null" && error?.message.contains("optional()") == true)
  }

  @Test(arguments: DatabaseKind.allCases)
  func allColumnsOfATable(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let table = try database.engine().withInspector { UntypedTable(try $0.table("addresses")) }
    let rows = try database.connection.execute(select(all: table).orderBy(table["id"]).limit(1)).all()
    #expect(rows.map(\.columns.names) == [["id", "user_id", "email"]])
    #expect(try rows[0].get("email", as: String.self) == "ada@example.org")
    var names: [String] = []
    try database.connection.forEach(
      statement("SELECT name, age FROM users WHERE id < \(3) ORDER BY id").columns(String.self, Int?.self)
    ) { name, age in names.append("\(name) \(age ?? 0)") }
    #expect(names == ["ada 36", "bob 17"])
  }
}
