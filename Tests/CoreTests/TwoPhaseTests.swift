import Foundation
import RetortEngine
import RetortSQL
import Testing

/// Transactions that are prepared, and end later.
@Suite struct TwoPhaseTests {
  private let u = Shop.users
  private struct Failure: Error {}

  @Test func preparedAndCommittedElsewhere() throws {
    let database = try ShopDatabase(.postgresql)
    let engine = try database.engine()
    let name = "it's \\ order-17 ä"
    try engine.withConnection { connection in
      try connection.withPreparedTransaction(name) {
        try connection.execute(insert(into: u).values(u.name.set("dot")))
      }
      let isInTransaction = connection.isInTransaction
      #expect(!isInTransaction)
    }
    #expect(try database.connection.preparedTransactions() == [name])
    #expect(try database.connection.execute(select(u.id)).count == 4)
    // The connection that prepared it may be gone.
    engine.close()
    try database.connection.commitPrepared(name)
    #expect(try database.connection.execute(select(u.id)).count == 5)
    #expect(try database.connection.preparedTransactions() == [])
  }

  @Test func preparedAndRolledBack() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    for name in ["one", "two"] {
      try connection.withPreparedTransaction(name) {
        try connection.execute(insert(into: u).values(u.name.set(name)))
      }
    }
    #expect(try connection.preparedTransactions() == ["one", "two"])
    try connection.rollbackPrepared("one")
    try connection.commitPrepared("two")
    #expect(try connection.execute(select(u.name).where(u.name.in(["one", "two"]))).all() == ["two"])
  }

  @Test func aBodyThatFailsPreparesNothing() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    #expect(throws: Failure.self) {
      try connection.withPreparedTransaction("x") {
        try connection.execute(insert(into: u).values(u.name.set("dot")))
        throw Failure()
      }
    }
    #expect(try connection.preparedTransactions() == [])
    #expect(!connection.isInTransaction)
  }

  /// PostgreSQL answers PREPARE TRANSACTION with a rollback, and no error, where a statement had failed.
  @Test func aTransactionThatHadFailed() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    let error = #expect(throws: DatabaseError.self) {
      try connection.withPreparedTransaction("x") {
        _ = try? connection.execute("SELECT nothing FROM nowhere")
      }
    }
    #expect(error?.sqlState == "25P02")
    #expect(try connection.preparedTransactions() == [])
  }

  @Test func namesThatAreWrong() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    let missing = #expect(throws: DatabaseError.self) { try connection.commitPrepared("none") }
    #expect(missing?.kind == .undefinedObject)
    let long = #expect(throws: DatabaseError.self) {
      try connection.withPreparedTransaction(String(repeating: "x", count: 300)) {}
    }
    #expect(long != nil)
    #expect(!connection.isInTransaction)
    try connection.withTransaction {
      let error = #expect(throws: RetortError.self) { try connection.withPreparedTransaction("x") {} }
      #expect(error?.code == "transaction_open")
      let end = #expect(throws: RetortError.self) { try connection.commitPrepared("x") }
      #expect(end?.code == "transaction_open")
    }
  }

  /// The pool closes the connection that MariaDB binds the transaction to; then others can end it.
  @Test func preparedOnMariaDB() throws {
    let database = try ShopDatabase(.mariadb)
    let engine = try database.engine()
    // Names are those of the whole server.
    let name = "it's \\ ä " + String(database.path.suffix(20))
    try engine.withConnection { connection in
      try connection.withPreparedTransaction(name, TransactionOptions(isolation: .serializable)) {
        try connection.execute(insert(into: u).values(u.name.set("dot")))
        try connection.withTransaction { try connection.execute(insert(into: u).values(u.name.set("eve"))) }
      }
      let isInTransaction = connection.isInTransaction
      #expect(!isInTransaction)
    }
    #expect(try database.connection.preparedTransactions().contains(name))
    #expect(try database.connection.execute(select(u.id)).count == 4)
    #expect(try engine.withConnection { try $0.execute(select(u.id)).count } == 4)
    var tries = 0
    var isCommitted = false
    while !isCommitted {
      // The server may not have noticed yet that the connection is closed.
      do {
        try database.connection.commitPrepared(name)
        isCommitted = true
      } catch let error as DatabaseError where error.kind == .undefinedObject && tries < 1000 {
        tries += 1
        usleep(1000)
      }
    }
    #expect(try database.connection.execute(select(u.id)).count == 6)
    #expect(try !database.connection.preparedTransactions().contains(name))
  }

  @Test func endedWhereItWasPreparedOnMariaDB() throws {
    let database = try ShopDatabase(.mariadb)
    let connection = database.connection
    let name = String(database.path.suffix(30))
    try connection.withPreparedTransaction(name) { try connection.execute(delete(from: Shop.addresses)) }
    #expect(throws: DatabaseError.self) { try connection.execute("SELECT 1 FROM users FOR UPDATE") }
    try connection.rollbackPrepared(name)
    #expect(try connection.execute(select(Shop.addresses.id)).count == 3)
    #expect(throws: Failure.self) {
      try connection.withPreparedTransaction(name) {
        try connection.execute(delete(from: Shop.addresses))
        throw Failure()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.execute(select(Shop.addresses.id)).count == 3)
    let missing = #expect(throws: DatabaseError.self) { try connection.commitPrepared(name) }
    #expect(missing?.kind == .undefinedObject)
    let long = #expect(throws: RetortError.self) {
      try connection.withPreparedTransaction(String(repeating: "x", count: 65)) {}
    }
    #expect(long?.code == "identifier_too_long")
  }

  @Test func whereThereIsNoSuchThing() throws {
    let database = try ShopDatabase(.sqlite)
    let connection = database.connection
    let error = #expect(throws: RetortError.self) { try connection.withPreparedTransaction("x") {} }
    #expect(error?.code == "unsupported_option")
    #expect(!connection.isInTransaction)
  }
}
