import Foundation
import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// Several statements at once, COPY, notices.
@Suite struct CopyTests {
  struct Enough: Error {}

  // MARK: Pipeline

  @Test func aPipelineGivesItsResultsInOrder() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer, v text)")
    var statements: [(sql: String, parameters: [SQLValue])] = [("SELECT 'first', $1::integer", [7])]
    for number in 0..<500 {
      statements.append(("INSERT INTO t VALUES ($1, $2)", [.integer(Int64(number)), .text("row \(number)")]))
    }
    statements.append(("SELECT i FROM t WHERE i < $1 ORDER BY i", [3]))
    statements.append(("UPDATE t SET v = NULL WHERE i < 100", []))
    statements.append(("SELECT count(*), count(v) FROM t", []))
    var seen: [[SQLValue]] = []
    let changed = try database.driver.pipeline(statements) { number, row in
      seen.append([.integer(Int64(number))] + (0..<row.count).map { row.value($0) })
    }
    #expect(seen == [[0, "first", 7], [501, 0], [501, 1], [501, 2], [503, 500, 400]])
    #expect(changed.count == 504)
    #expect(changed[1...500].allSatisfy { $0 == 1 })
    #expect(changed[502] == 100)
    #expect(!database.connection.isInTransaction)
    #expect(try database.driver.pipeline([]) == [])
  }

  // MARK: Bound statements together

  /// Those of a transaction are one pipeline; others have a transaction each.
  @Test func statementsTogether() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer PRIMARY KEY)")
    let connection = database.connection
    let insert = BoundStatement("INSERT INTO t VALUES ($1)", [1])
    let results = try connection.executeTogether([
      BoundStatement("BEGIN"), insert, BoundStatement("SELECT i, $1 FROM t", ["x"], returnsRows: true),
      BoundStatement("UPDATE t SET i = 5"),
    ])
    #expect(connection.isInTransaction)
    #expect(results.map(\.count) == [0, 1, 0, 1] && results[2].rows == [[1, "x"]])
    let error = #expect(throws: DatabaseError.self) {
      try connection.rollingBack {
        try connection.executeTogether([insert, insert, BoundStatement("COMMIT")])
      }
    }
    #expect(error?.kind == .uniqueViolation && error?.statement == insert.sql)
    #expect(!connection.isInTransaction)
    #expect(try connection.scalar("SELECT count(*) FROM t") == 0)
    // No transaction: what stands before a failure stays.
    #expect(throws: DatabaseError.self) { try connection.executeTogether([insert, insert, insert]) }
    #expect(try connection.scalar("SELECT count(*) FROM t") == 1)
    _ = try connection.executeTogether([
      BoundStatement("SELECT 1"), BoundStatement("CREATE INDEX CONCURRENTLY ix ON t (i)"),
    ])
    // What cannot be committed is not taken for committed.
    let deferred = "ALTER TABLE t ADD FOREIGN KEY (i) REFERENCES t (i) DEFERRABLE INITIALLY DEFERRED"
    try database.run("\(deferred); CREATE TABLE c (i integer REFERENCES t DEFERRABLE INITIALLY DEFERRED)")
    let commit = #expect(throws: DatabaseError.self) {
      try connection.rollingBack {
        try connection.executeTogether([
          BoundStatement("BEGIN"), BoundStatement("INSERT INTO c VALUES (9)"), BoundStatement("COMMIT"),
        ])
      }
    }
    #expect(commit?.kind == .foreignKeyViolation && commit?.statement == "COMMIT")
    #expect(!connection.isInTransaction)
  }

  @Test func afterAFailureThePipelineStops() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer PRIMARY KEY)")
    var reached: [Int] = []
    let error = #expect(throws: DatabaseError.self) {
      try database.driver.pipeline([
        ("INSERT INTO t VALUES (1)", []), ("SELECT 1", []), ("INSERT INTO t VALUES (1)", []),
        ("SELECT 2", []), ("INSERT INTO t VALUES (2)", []),
      ]) { number, _ in reached.append(number) }
    }
    #expect(error?.kind == .uniqueViolation)
    #expect(error?.statement == "INSERT INTO t VALUES (1)")
    #expect(reached == [1])
    // They ran in one transaction.
    #expect(!database.connection.isInTransaction)
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 0)
    let wrong = #expect(throws: DatabaseError.self) {
      try database.driver.pipeline([("SELECT 1", []), ("SELEC 2", []), ("SELECT 3", [])])
    }
    #expect(wrong?.sqlState == "42601")
    #expect(throws: Enough.self) {
      try database.driver.pipeline([("SELECT 1", []), ("SELECT 2", []), ("SELECT 3", [])]) { number, _ in
        if number == 1 { throw Enough() }
      }
    }
    #expect(try database.connection.rows("SELECT $1::integer", [5]) == [[5]])
  }

  @Test func aPipelineTakesPartInATransaction() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer PRIMARY KEY)", "BEGIN")
    try database.driver.pipeline([("INSERT INTO t VALUES ($1)", [1]), ("INSERT INTO t VALUES ($1)", [2])])
    #expect(database.connection.isInTransaction)
    try database.run("ROLLBACK")
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 0)
    try database.run("BEGIN")
    #expect(throws: DatabaseError.self) {
      try database.driver.pipeline([("SELECT nothing", []), ("SELECT 1", [])])
    }
    #expect(database.connection.isInTransaction)
    #expect(throws: DatabaseError.self) { try database.run("COMMIT") }
    #expect(!database.connection.isInTransaction)
  }

  // MARK: COPY

  @Test func rowsAreCopiedIn() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer, v text)")
    var pieces: [[UInt8]] = (0..<10_000).map { Array("\($0)\trow \($0) 😀\n".utf8) }
    // Pieces need not be rows, and may be empty.
    pieces += [Array("10000\tha".utf8), [], Array("lf\n10001\t\\N\n".utf8)]
    var iterator = pieces.makeIterator()
    let count = try database.driver.copyIn("COPY t FROM STDIN") { iterator.next() }
    #expect(count == 10_002)
    #expect(try database.connection.scalar("SELECT v FROM t WHERE i = 9999") == "row 9999 😀")
    #expect(
      try database.connection.rows("SELECT v FROM t WHERE i >= 10000 ORDER BY i") == [["half"], [nil]])
    #expect(try database.driver.copyIn("COPY t FROM STDIN") { nil } == 0)
  }

  @Test func aCopyInMayBeGivenUp() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer)")
    var count = 0
    #expect(throws: Enough.self) {
      try database.driver.copyIn("COPY t FROM STDIN") {
        count += 1
        if count > 100 { throw Enough() }
        return Array("\(count)\n".utf8)
      }
    }
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 0)
    // A row that is wrong.
    var rows = ["1\n", "two\n", "3\n"].makeIterator()
    let error = #expect(throws: DatabaseError.self) {
      try database.driver.copyIn("COPY t FROM STDIN") { rows.next().map { Array($0.utf8) } }
    }
    #expect(error?.sqlState == "22P02")
    let missing = #expect(throws: DatabaseError.self) {
      try database.driver.copyIn("COPY nowhere FROM STDIN") { nil }
    }
    #expect(missing?.kind == .undefinedTable)
    #expect(!database.connection.isInTransaction)
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 0)
  }

  @Test func rowsAreCopiedOut() throws {
    let database = try TestDatabase(.schema)
    var rows: [String] = []
    let count = try database.driver.copyOut(
      "COPY (SELECT i, 'é' || i, NULL FROM generate_series(1, 5000) i) TO STDOUT"
    ) { rows.append(String(decoding: $0, as: UTF8.self)) }
    #expect(count == 5000 && rows.count == 5000)
    #expect(rows.first == "1\té1\t\\N\n" && rows.last == "5000\té5000\t\\N\n")
    var seen = 0
    #expect(throws: Enough.self) {
      try database.driver.copyOut("COPY (SELECT generate_series(1, 10000000)) TO STDOUT") { _ in
        seen += 1
        if seen == 10 { throw Enough() }
      }
    }
    #expect(seen == 10)
    let error = #expect(throws: DatabaseError.self) {
      try database.driver.copyOut("COPY (SELECT 1 / (3 - i) FROM generate_series(1, 5) i) TO STDOUT") { _ in }
    }
    #expect(error?.sqlState == "22012")
    #expect(try database.connection.scalar("SELECT 42") == 42)
  }

  /// Each on a thread of its own: a driver that waited for ever would keep the others from running.
  @Test func copyInThePlaceOfSomethingElseIsSaid() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer)")
    let url = database.url
    let uses: [(String, @Sendable (PostgreSQLConnection) throws -> Void)] = [
      ("copyIn SELECT", { try $0.copyIn("SELECT 1") { nil } }),
      ("copyOut SELECT", { try $0.copyOut("SELECT 1") { _ in } }),
      ("execute COPY FROM", { try $0.execute("COPY t FROM STDIN", []) }),
      ("execute COPY TO", { try $0.execute("COPY t TO STDOUT", []) }),
      ("query COPY TO", { try $0.query("COPY (SELECT generate_series(1, 1000000)) TO STDOUT", []) { _ in } }),
      ("copyIn COPY TO", { try $0.copyIn("COPY (SELECT generate_series(1, 1000)) TO STDOUT") { nil } }),
      ("copyOut COPY FROM", { try $0.copyOut("COPY t FROM STDIN") { _ in } }),
    ]
    for (name, use) in uses {
      let outcome = Background {
        let connection = try PostgreSQLConnection(url, options: ConnectionOptions())
        var code = "none"
        do { try use(connection) } catch let error as RetortError { code = error.code }
        var answer: Int64 = 0
        try connection.query("SELECT 42", []) { answer = $0.integer(0) }
        return "\(code) \(answer)"
      }
      let text = try? outcome.wait(10)
      #expect(text == "unsupported_statement 42", "\(name)")
    }
  }

  // MARK: Notices

  @Test func noticesAreHandedOn() throws {
    let database = try TestDatabase(.schema)
    let driver = try database.driver
    var notices: [String] = []
    driver.onNotice = { notices.append($0) }
    try database.run(
      "DO $$ BEGIN RAISE NOTICE 'hello 😀'; RAISE WARNING 'take care'; RAISE LOG 'not for us'; END $$",
      "DROP TABLE IF EXISTS nowhere")
    #expect(notices.count == 3)
    #expect(notices.first?.contains("NOTICE:  hello 😀") ?? false)
    #expect(notices.dropFirst().first?.contains("WARNING:  take care") ?? false)
    #expect(notices.last?.contains("\"nowhere\" does not exist, skipping") ?? false)
    driver.onNotice = nil
    try database.run("DO $$ BEGIN RAISE NOTICE 'nobody listens'; END $$")
    #expect(notices.count == 3)
  }

  /// libpq knows no way on from a COPY among other statements.
  @Test(arguments: [
    "COPY numbers FROM STDIN", "\n copy numbers TO STDOUT", "/* see above */ COPY numbers FROM STDIN",
    "; -- nothing\n;COPY numbers TO STDOUT",
  ])
  func copyCannotGoOutWithOthers(sql: String) throws {
    let database = try TestDatabase()
    let connection = try database.connect()
    try connection.execute("CREATE TABLE numbers (n int)")
    let error = #expect(throws: RetortError.self) {
      try connection.executeTogether([
        BoundStatement("BEGIN"), BoundStatement("INSERT INTO numbers VALUES (1)"), BoundStatement(sql),
        BoundStatement("COMMIT"),
      ])
    }
    #expect(error?.code == "unsupported_statement")
    #expect(!connection.isInTransaction)
    #expect(try connection.rows("SELECT 1") == [[1]])
    #expect(try database.connection.rows("SELECT n FROM numbers") == [])
  }
}
