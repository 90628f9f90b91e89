import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// Queries that are sent before their results are asked for.
@Suite struct PrefetchTests {
  private let first = PostgreSQLConnection.Prefetched(
    sql: "SELECT i::text FROM generate_series(1, 3) i", parameters: [])
  private let second = PostgreSQLConnection.Prefetched(sql: "SELECT $1::text", parameters: ["two"])
  private let third = PostgreSQLConnection.Prefetched(sql: "SELECT 'three'::text", parameters: [])

  private func values(_ connection: PostgreSQLConnection, _ query: PostgreSQLConnection.Prefetched) throws
    -> [String]
  {
    var result: [String] = []
    try connection.query(query.sql, query.parameters) { result.append($0.text(0) ?? "") }
    return result
  }

  @Test func areReadInTheirOrder() throws {
    let database = try TestDatabase(.schema)
    let driver = try database.driver
    try driver.prefetch([first, second, third])
    #expect(try values(driver, first) == ["1", "2", "3"])
    #expect(try values(driver, second) == ["two"])
    #expect(try values(driver, third) == ["three"])
    #expect(driver.prefetched.isEmpty)
    #expect(try values(driver, second) == ["two"])
  }

  @Test func areGivenUpWhereAnotherStatementComes() throws {
    let database = try TestDatabase(.schema)
    let driver = try database.driver
    try driver.prefetch([first, second, third])
    #expect(try values(driver, first) == ["1", "2", "3"])
    #expect(try values(driver, third) == ["three"])
    #expect(driver.prefetched.isEmpty)
    try driver.prefetch([first])
    try driver.execute("CREATE TABLE t (i integer)", [])
    try driver.prefetch([first, second])
    #expect(try driver.pipeline([("INSERT INTO t VALUES (1)", [])]) == [1])
    #expect(try values(driver, first) == ["1", "2", "3"])
  }

  /// A failure is told where its query is made; what was sent after it fails too, and the connection is good.
  @Test func aFailureIsToldWhereItBelongs() throws {
    let database = try TestDatabase(.schema)
    let driver = try database.driver
    let wrong = PostgreSQLConnection.Prefetched(sql: "SELECT 1 / 0", parameters: [])
    try driver.prefetch([first, wrong, third])
    #expect(try values(driver, first) == ["1", "2", "3"])
    let error = #expect(throws: DatabaseError.self) { try values(driver, wrong) }
    #expect(error?.sqlState == "22012")
    #expect(try values(driver, third) == ["three"])
    #expect(!driver.isInTransaction)
  }

  @Test func aBodyThatThrowsLeavesTheConnectionGood() throws {
    let database = try TestDatabase(.schema)
    let driver = try database.driver
    try driver.prefetch([first, second])
    #expect(throws: RetortError.self) {
      try driver.query(first.sql, []) { _ in throw RetortError("stop", "stop") }
    }
    #expect(try values(driver, third) == ["three"])
  }

  @Test func readsThroughATransaction() throws {
    let database = try TestDatabase(.schema)
    let driver = try database.driver
    try driver.execute("BEGIN", [])
    try driver.prefetch([first, second])
    #expect(driver.isInTransaction)
    #expect(try values(driver, first) == ["1", "2", "3"])
    try driver.execute("COMMIT", [])
    #expect(!driver.isInTransaction)
  }
}
