import Dispatch
import RetortEngine
import RetortSQL
import Testing

/// Transactions that end before the block that they belong to: nothing that is run in it afterwards is done by itself.
@Suite struct TransactionEndTests {
  private let u = Shop.users
  private struct Stop: Error {}

  private func names(_ database: ShopDatabase) throws -> [String] {
    try database.connection.execute(select(u.name).where(u.id.gt(100)).orderBy(u.name)).all()
  }

  @Test(arguments: DatabaseKind.allCases)
  func rolledBackByHand(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    for nested in [false, true] {
      let error = #expect(throws: RetortError.self) {
        try connection.withTransaction {
          try connection.execute(insert(into: u).values(u.id.set(900), u.name.set("a")))
          connection.rollBack()
          if nested {
            try connection.withTransaction { try connection.execute("SELECT 1") }
          } else {
            try connection.execute(insert(into: u).values(u.id.set(901), u.name.set("b")))
          }
        }
      }
      #expect(error?.code == "transaction_over")
    }
    // Errors that are caught inside change nothing.
    for inner in [
      { try connection.withTransaction { _ = try connection.execute("SELECT 1") } },
      { try connection.begin() },
      { try connection.commit() },
      { try connection.withSavepoint { _ = try connection.execute("SELECT 1") } },
    ] as [() throws -> Void] {
      let error = #expect(throws: RetortError.self) {
        try connection.withTransaction {
          connection.rollBack()
          _ = try? inner()
          try connection.execute(insert(into: u).values(u.id.set(901), u.name.set("b")))
        }
      }
      #expect(error?.code == "transaction_over")
    }
    // Nothing is run any more, but the block says that it was not committed.
    let quiet = #expect(throws: RetortError.self) { try connection.withTransaction { connection.rollBack() } }
    #expect(quiet?.code == "transaction_over")
    let commit = #expect(throws: RetortError.self) {
      try connection.withTransaction { try connection.commit() }
    }
    #expect(commit?.code == "transaction_open")
    #expect(try names(database) == [])
    try connection.withTransaction {
      try connection.execute(insert(into: u).values(u.id.set(902), u.name.set("c")))
    }
    #expect(try names(database) == ["c"])
  }

  /// SQLite's OR ROLLBACK, a deadlock of MariaDB: the error does not leave the block, and the rest of it is refused.
  @Test func rolledBackBySQLite() async throws {
    let database = try ShopDatabase(.sqlite)
    let connection = database.connection
    func use() throws {
      try connection.withTransaction {
        _ = try? connection.execute("INSERT OR ROLLBACK INTO users (id, name) VALUES (1, 'x')")
        try connection.execute(insert(into: u).values(u.id.set(951), u.name.set("b")))
      }
    }
    let error = #expect(throws: RetortError.self) { try use() }
    #expect(error?.code == "transaction_over")
    #expect(try names(database) == [])
    // Without a block: until it is ended.
    try connection.begin()
    _ = try? connection.execute("INSERT OR ROLLBACK INTO users (id, name) VALUES (1, 'x')")
    #expect(
      #expect(throws: RetortError.self) { try connection.execute("SELECT 1") }?.code == "transaction_over")
    #expect(#expect(throws: RetortError.self) { try connection.commit() }?.code == "transaction_over")
    #expect(try connection.scalar("SELECT 1") == 1)
    // By hand, and as text.
    try connection.begin()
    _ = try? connection.execute("INSERT OR ROLLBACK INTO users (id, name) VALUES (1, 'x')")
    _ = try? connection.execute("ROLLBACK")
    #expect(try connection.scalar("SELECT 1") == 1)
    // A pool hands on a connection that knows nothing of it.
    let engine = try database.engine(pool: .single)
    await #expect(throws: RetortError.self) {
      try await engine.withTransaction { connection in
        _ = try? connection.execute("INSERT OR ROLLBACK INTO users (id, name) VALUES (1, 'x')")
        try connection.execute("SELECT 1")
      }
    }
    #expect(try await engine.withConnection { try $0.scalar("SELECT 1") } == 1)
  }

  @Test func aDeadlockOfMariaDB() throws {
    let database = try ShopDatabase(.mariadb)
    let one = try database.engine().connect()
    let engine = try database.engine()
    let (hasBegun, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let other = Background {
      try engine.withTransaction { two in
        try two.execute("UPDATE users SET age = 1 WHERE id = 2")
        // The one that has changed less is the victim.
        for id in 1...20 { try two.execute("INSERT INTO users (id, name) VALUES (\(500 + id), 'n\(id)')") }
        hasBegun.signal()
        mayGoOn.wait()
        try two.execute("UPDATE users SET age = 2 WHERE id = 1")
      }
    }
    hasBegun.wait()
    let error = #expect(throws: RetortError.self) {
      try one.withTransaction {
        try one.execute("UPDATE users SET age = 1 WHERE id = 1")
        mayGoOn.signal()
        var found: DatabaseError?
        do { try one.execute("UPDATE users SET age = 2 WHERE id = 2") } catch {
          found = error as? DatabaseError
        }
        #expect(found?.kind == .deadlock && !one.isInTransaction)
        try one.execute(insert(into: u).values(u.id.set(777), u.name.set("lost")))
      }
    }
    #expect(error?.code == "transaction_over")
    _ = try other.value()
    #expect(try !names(database).contains("lost"))
  }
}
