import RetortEngine
import RetortMySQL
import RetortSQL
import RetortSQLite
import Synchronization
import Testing

/// Isolation levels, what a pool does with what comes back, and what it tells; full-text modes and upserts of MySQL.
@Suite struct EngineAdditionTests {
  private let u = Shop.users

  @Test(arguments: DatabaseKind.allCases)
  func isolationLevels(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let usual: [DatabaseKind: TransactionOptions.Isolation] = [
      .sqlite: .serializable, .postgresql: .readCommitted, .mariadb: .repeatableRead,
    ]
    #expect(try connection.isolationLevel() == usual[kind])
    switch kind {
    case .sqlite:
      try connection.execute("PRAGMA read_uncommitted = 1")
      #expect(try connection.isolationLevel() == .readUncommitted)
    case .postgresql:
      let level = try connection.withTransaction(TransactionOptions(isolation: .serializable)) {
        try connection.isolationLevel()
      }
      #expect(level == .serializable)
    case .mariadb:
      try connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
      #expect(try connection.isolationLevel() == .readCommitted)
    }
  }

  @Test(arguments: DatabaseKind.allCases, [PoolOptions.Reset.rollback, .commit])
  func whatIsLeftOpen(kind: DatabaseKind, reset: PoolOptions.Reset) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: PoolOptions(size: 1, overflow: 0, resetOnReturn: reset))
    try engine.withConnection { connection in
      try connection.execute("BEGIN")
      try connection.execute(insert(into: u).values(u.name.set("dot")))
    }
    let count = try engine.withConnection { connection in
      let isInTransaction = connection.isInTransaction
      #expect(!isInTransaction)
      return try connection.execute(select(u.id)).count
    }
    #expect(count == (reset == .commit ? 5 : 4))
  }

  /// A transaction without a block: what is not committed is undone, options end with it.
  @Test(arguments: DatabaseKind.allCases)
  func transactionsWithoutABlock(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: PoolOptions(size: 1, overflow: 0))
    func names() throws -> Int { try engine.withConnection { try $0.execute(select(u.id)).count } }
    let codes = try engine.withConnection { connection in
      try connection.begin()
      try connection.execute(insert(into: u).values(u.name.set("dot")))
      let inside = #expect(throws: RetortError.self) { try connection.begin() }
      try connection.commit()
      let outside = #expect(throws: RetortError.self) { try connection.commit() }
      try connection.begin()
      try connection.execute(delete(from: u).where(u.name.eq("dot")))
      connection.rollBack()
      return [inside?.code, outside?.code]
    }
    #expect(codes == ["transaction_open", "no_transaction"])
    #expect(try names() == 5)
    // What nobody ends is rolled back when the connection comes back, and so are the options.
    try engine.withConnection { connection in
      try connection.begin(TransactionOptions(readOnly: true))
      let error = #expect(throws: DatabaseError.self) {
        try connection.execute(insert(into: u).values(u.name.set("eve")))
      }
      #expect(error?.kind == .readOnly)
    }
    try engine.withConnection { connection in
      try connection.execute(insert(into: u).values(u.name.set("eve")))
      try connection.begin(TransactionOptions(readOnly: true))
      try connection.execute("COMMIT")
      try connection.begin()
      try connection.execute(insert(into: u).values(u.name.set("fay")))
    }
    #expect(try names() == 6)
  }

  private final class Recorder: EngineObserver {
    private let seen = Mutex<[String]>([])
    var events: [String] { seen.withLock { $0 } }
    private func add(_ event: String) { seen.withLock { $0.append(event) } }

    func firstOpened(_ connection: Connection) throws {
      add("first")
      try connection.execute("CREATE TEMPORARY TABLE settings (a integer)")
    }
    func opened(_ connection: Connection) { add("opened") }
    func reset(_ connection: Connection) { add("reset \(connection.isInTransaction)") }
    func checkedIn(_ connection: ConnectionNumber, held: Duration) { add("in") }
    func invalidated(_ connection: ConnectionNumber) { add("invalidated") }
    func closed(_ connection: ConnectionNumber) { add("closed") }
  }

  @Test func eventsOfAPool() throws {
    let database = try ShopDatabase(.sqlite)
    let recorder = Recorder()
    let engine = try database.engine(pool: PoolOptions(size: 1), observers: [recorder])
    try engine.withConnection { try $0.execute("BEGIN") }
    #expect(recorder.events == ["first", "opened", "reset false", "in"])
    engine.pool.invalidate()
    #expect(recorder.events.suffix(2) == ["invalidated", "closed"])
    try engine.withConnection { $0.invalidate() }
    #expect(recorder.events.suffix(4) == ["opened", "in", "invalidated", "closed"])
    engine.close()
    #expect(recorder.events.count == 10)
  }

  private struct Refusal: Error {}
  private final class Refusing: EngineObserver {
    func reset(_ connection: Connection) throws { throw Refusal() }
  }

  @Test func aResetThatFailsClosesTheConnection() throws {
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(pool: PoolOptions(size: 1), observers: [Refusing()])
    for _ in 0..<2 { try engine.withConnection { _ = try $0.scalar("SELECT 1") } }
    #expect(engine.pool.statistics.counts.opened == 2)
    #expect(engine.pool.statistics.idle == 0)
  }

  @Test func fullTextModes() throws {
    let dialect = DatabaseKind.mariadb.dialect
    for (mode, words) in [
      (FullTextMode.inBooleanMode, "IN BOOLEAN MODE"), (.inNaturalLanguageMode, "IN NATURAL LANGUAGE MODE"),
      (.withQueryExpansion, "WITH QUERY EXPANSION"),
    ] {
      #expect(
        try select(u.id).where(u.name.search("a", mode)).compiled(for: dialect).sql
          == "SELECT users.id FROM users WHERE MATCH (users.name) AGAINST (? \(words))")
    }
    #expect(
      try select(u.name.relevance(of: "a")).compiled(for: DatabaseKind.postgresql.dialect).sql
        == "SELECT CAST(ts_rank(to_tsvector(users.name), plainto_tsquery($1)) AS DOUBLE PRECISION) FROM users"
    )
    let kinds: [DatabaseKind] = [.sqlite, .postgresql]
    for kind in kinds {
      let error = #expect(throws: RetortError.self) {
        try select(u.id).where(u.name.search("a", .inBooleanMode)).compiled(for: kind.dialect)
      }
      #expect(error?.code == "unsupported_construct")
    }
  }

  @Test func fullTextOnMariaDB() throws {
    let database = try ShopDatabase(.mariadb)
    let connection = database.connection
    try connection.execute("CREATE FULLTEXT INDEX words ON users (name)")
    try connection.execute(insert(into: u).values(u.name.set("quick fox")))
    try connection.execute(insert(into: u).values(u.name.set("lazy fox")))
    let found = select(u.name).where(u.name.search("+fox -lazy", .inBooleanMode))
    #expect(try connection.execute(found).all() == ["quick fox"])
    let scores = select(u.name.relevance(of: "+fox -lazy", .inBooleanMode)).where(u.name.eq("quick fox"))
    #expect(try connection.execute(scores).one() ?? 0 > 0)
  }

  @Test func theNewRowOfMySQL() throws {
    let statement = insert(into: u).values(u.name.set("a"), u.age.set(1)).onConflict(
      u.name, update: [u.age.set(u.age.excluded)])
    let plain = insert(into: u).values(u.name.set("a")).onConflict(u.name, update: [u.age.set(3)])
    func sql(_ statement: Insert, _ server: MySQLServer) throws -> String {
      try statement.compiled(for: MySQLDialect(server: server)).sql
    }
    let new = MySQLServer(.mysql, MySQLServer.Version(8, 0, 19))
    let old = MySQLServer(.mysql, MySQLServer.Version(8, 0, 18))
    let begin = "INSERT INTO users (name, age) VALUES (?, ?)"
    #expect(try sql(statement, new) == "\(begin) AS new ON DUPLICATE KEY UPDATE age = new.age")
    for server in [old, .assumed] {
      #expect(try sql(statement, server) == "\(begin) ON DUPLICATE KEY UPDATE age = VALUES(age)")
    }
    #expect(try sql(plain, new) == "INSERT INTO users (name) VALUES (?) ON DUPLICATE KEY UPDATE age = ?")
  }
}
