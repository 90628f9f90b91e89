import RetortEngine
import RetortSQL

extension ConformanceSuite {
  private struct Failure: Error {}

  private static func failing(_ body: () throws -> Void) throws {
    do { try body() } catch is Failure { return }
    throw ConformanceFailure("the error did not come through")
  }

  static let transactionCases: [ConformanceCase] = [
    ConformanceCase("transactions", "are committed") { bench in
      try bench.createPeople()
      try bench.connection.withTransaction {
        try bench.expect(bench.connection.isInTransaction, "no transaction is open")
        _ = try bench.connection.execute(delete(from: q))
      }
      try bench.expect(!bench.connection.isInTransaction, "a transaction is open")
      try bench.expect(try bench.connection.execute(select(q.id)).count, 0, "the rows")
    },
    ConformanceCase("transactions", "are rolled back by an error") { bench in
      try bench.createPeople()
      try failing {
        try bench.connection.withTransaction {
          _ = try bench.connection.execute(delete(from: q))
          throw Failure()
        }
      }
      try bench.expect(!bench.connection.isInTransaction, "a transaction is open")
      try bench.expect(try bench.connection.execute(select(q.id)).count, 4, "the rows")
    },
    ConformanceCase("transactions", "are savepoints in each other") { bench in
      try bench.createPeople()
      try bench.connection.withTransaction {
        _ = try bench.connection.execute(delete(from: q).where(q.id.eq(1)))
        try failing {
          try bench.connection.withTransaction {
            _ = try bench.connection.execute(delete(from: q).where(q.id.eq(2)))
            try bench.connection.withTransaction {
              _ = try bench.connection.execute(delete(from: q).where(q.id.eq(3)))
            }
            throw Failure()
          }
        }
        try bench.connection.withTransaction {
          _ = try bench.connection.execute(delete(from: q).where(q.id.eq(4)))
        }
      }
      try bench.expect(try bench.connection.execute(select(q.id).orderBy(q.id)).all(), [2, 3], "the rows")
    },
    ConformanceCase("transactions", "go on after a statement that failed in a savepoint") { bench in
      try bench.createPeople()
      try bench.connection.withTransaction {
        try bench.expectError(.uniqueViolation) {
          try bench.connection.withSavepoint {
            _ = try bench.connection.execute(insert(into: p).values(p.name.set("ada")))
          }
        }
        _ = try bench.connection.execute(insert(into: p).values(p.name.set("eve")))
      }
      try bench.expect(try bench.connection.execute(select(count()).from(p)).one(), 5, "the rows")
    },
    ConformanceCase("transactions", "that only read", needs: [.readOnlyTransactions]) { bench in
      try bench.createPeople()
      try bench.connection.withTransaction(TransactionOptions(readOnly: true)) {
        try bench.expect(try bench.connection.execute(select(q.id)).count, 4, "the rows")
        try bench.expectError {
          try bench.connection.withSavepoint { _ = try bench.connection.execute(delete(from: q)) }
        }
      }
      try bench.expect(
        try bench.connection.execute(delete(from: q)).rowCount, 4, "what can be deleted after that")
    },
    ConformanceCase("transactions", "at every level of isolation", needs: [.isolationLevels]) { bench in
      try bench.createPeople()
      for level in TransactionOptions.Isolation.allCases {
        try bench.connection.withTransaction(TransactionOptions(isolation: level)) {
          try bench.expect(try bench.connection.execute(select(q.id)).count, 4, "the rows")
        }
      }
    },
    ConformanceCase(
      "transactions", "do not see each other's changes", needs: [.isolationLevels, .sharedDatabase]
    ) { bench in
      try bench.createPeople()
      let other = try bench.engine.connect()
      defer { other.close() }
      try bench.connection.withTransaction(TransactionOptions(isolation: .repeatableRead)) {
        try bench.expect(try bench.connection.execute(select(q.id)).count, 4, "the rows at first")
        _ = try other.execute(delete(from: q))
        try bench.expect(
          try bench.connection.execute(select(q.id)).count, 4, "the rows that another one deleted")
      }
      try bench.expect(try bench.connection.execute(select(q.id)).count, 0, "the rows after that")
    },
    ConformanceCase("transactions", "in two phases", needs: [.twoPhaseTransactions]) { bench in
      try bench.createPeople()
      for left in try bench.connection.preparedTransactions() { try bench.connection.rollbackPrepared(left) }
      try bench.connection.withPreparedTransaction("conformance") {
        _ = try bench.connection.execute(delete(from: q))
      }
      try bench.expect(try bench.connection.preparedTransactions(), ["conformance"], "what is prepared")
      try bench.expect(try bench.connection.execute(select(q.id)).count, 4, "the rows before the end")
      try bench.connection.commitPrepared("conformance")
      try bench.expect(try bench.connection.execute(select(q.id)).count, 0, "the rows after the end")
    },
    ConformanceCase("transactions", "with DDL are rolled back whole", needs: [.transactionalDDL]) { bench in
      defer { try? Table("gone").drop(on: bench.connection, checkFirst: true) }
      try failing {
        try bench.connection.withTransaction {
          try bench.connection.execute(
            bench.dialect.createTable(
              Table("gone", columns: [Column("id", SQLType(.integer))]), ifNotExists: false))
          throw Failure()
        }
      }
      try bench.expect(try Inspector(bench.connection).hasTable("gone"), false, "whether the table is there")
    },
  ]
}
