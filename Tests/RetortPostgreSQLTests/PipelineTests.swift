import RetortEngine
import RetortPostgreSQL
import RetortSQL
import Testing

/// Several statements in one round trip, and those among them that are prepared.
@Suite struct PipelineTests {
  private static let insert = "INSERT INTO t VALUES ($1, $2)"

  private func database() throws -> TestDatabase {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (id integer PRIMARY KEY, v text)")
    return database
  }

  private func prepared(_ database: TestDatabase) throws -> [String] {
    try database.connection.rows("SELECT statement FROM pg_prepared_statements").map { $0[0].text ?? "" }
  }

  private func rows(_ database: TestDatabase) throws -> [[SQLValue]] {
    try database.connection.rows("SELECT id, v FROM t ORDER BY id")
  }

  @Test func whatComesAgainIsPrepared() throws {
    let database = try database()
    let rows: [[SQLValue]] = [[1, "a"], [2, "b"], [3, .null], [4, .text("日")]]
    #expect(
      try database.driver.prepared(rows.map { (PipelineTests.insert, $0) }) == [1, 1, 1, 1])
    #expect(try prepared(database) == [PipelineTests.insert])
    // In a transaction as well, among other statements.
    try database.driver.prepared([
      ("BEGIN", []), (PipelineTests.insert, [5, "e"]), ("CREATE TABLE u (i integer)", []),
      ("UPDATE t SET v = $1 WHERE id = $2", ["A", 1]), ("COMMIT", []),
    ])
    #expect(try prepared(database) == [PipelineTests.insert])
    #expect(try self.rows(database) == [[1, "A"]] + rows.dropFirst() + [[5, "e"]])
    // Off for those who have a pooler before the server.
    var url = database.url
    url.options.append(.init(name: "prepared_statements", value: "off"))
    let off = try PostgreSQLConnection(url, options: ConnectionOptions())
    try off.prepared((6..<9).map { (PipelineTests.insert, [.integer($0), .null]) })
    try off.query("SELECT count(*) FROM pg_prepared_statements", []) { #expect($0.integer(0) == 0) }
    #expect(try self.rows(database).count == 8)
  }

  /// A plan with rows ends when its table changes: another statement of the pipeline may do that.
  @Test func whatGivesRowsIsNotPrepared() throws {
    let database = try database()
    for round in 0..<4 {
      var seen: [[SQLValue]] = []
      try database.driver.prepared([
        ("BEGIN", []), (PipelineTests.insert, [.integer(Int64(round)), "x"]),
        ("ALTER TABLE t ADD COLUMN c\(round) text", []),
        ("SELECT * FROM t WHERE id = $1", [.integer(Int64(round))]), ("COMMIT", []),
      ]) { _, row in seen.append(row.values) }
      #expect(seen == [[.integer(Int64(round)), "x"] + [SQLValue](repeating: .null, count: round + 1)])
    }
  }

  /// What it names may be made by a statement before it: then it cannot be prepared, and runs all the same.
  @Test func whatIsMadeByThePipelineItself() throws {
    let database = try TestDatabase(.schema)
    for isOpen in [false, true] {
      for round in 0..<4 {
        if isOpen { try database.run("BEGIN") }
        try database.driver.prepared([
          ("CREATE TABLE t (id integer, v text)", []), (PipelineTests.insert, [1, "a"]),
          (PipelineTests.insert, [2, "b"]),
        ])
        #expect(try rows(database) == [[1, "a"], [2, "b"]], "\(isOpen) \(round)")
        try database.run("DROP TABLE t")
        if isOpen { try database.run("COMMIT") }
      }
    }
  }

  /// One that makes room for another one of the same pipeline is still sent.
  @Test func moreStatementsThanAreKept() throws {
    let database = try database()
    var options = ConnectionOptions()
    options.statementCacheSize = 2
    let connection = try PostgreSQLConnection(database.url, options: options)
    for round in 0..<6 {
      let texts = (0..<5).map { "INSERT INTO t VALUES ($1, $2 || '\($0)')" }
      try connection.prepared(
        [("BEGIN", [])]
          + (texts + texts).enumerated().map { ($1, [.integer(Int64(round * 10 + $0)), "x"]) }
          + [("COMMIT", [])])
    }
    #expect(try rows(database).count == 60)
    try connection.query("SELECT count(*) FROM pg_prepared_statements", []) { #expect($0.integer(0) <= 12) }
  }

  @Test func statementsThatTheServerHasForgotten() throws {
    let database = try database()
    var next: Int64 = 0
    func send(opening: Bool) throws {
      let rows = (next..<next + 3).map { (PipelineTests.insert, [SQLValue.integer($0), "x"]) }
      next += 3
      try database.driver.prepared(opening ? [("BEGIN", [])] + rows + [("COMMIT", [])] : rows)
    }
    for opening in [false, true, false, true] {
      try send(opening: opening)
      // By a statement that says so…
      try database.run(opening ? "DISCARD ALL" : "DEALLOCATE ALL")
    }
    // …or unseen: the transaction has failed then.
    try send(opening: false)
    try database.run("DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$")
    let before = next
    let error = #expect(throws: DatabaseError.self) { try send(opening: true) }
    #expect(error?.sqlState == "26000")
    #expect(error?.position == 1)
    try database.run("ROLLBACK")
    next = before
    try send(opening: true)
    #expect(try rows(database).count == Int(next))
  }

  /// Many rows are read anew each time: their table may be another one of the same name by then, or have other types.
  @Test func manyRowsGoWhereTheirNamesLead() throws {
    let database = try database()
    let insert = "INSERT INTO u VALUES ($1)"
    func many(_ connection: PostgreSQLConnection) throws {
      var batch = ParameterBatch(width: 1)
      for value in [0.1, 0.2, 0.3] { try batch.append(run: [.double(value)]) }
      try connection.executeMany(insert, batch)
    }
    try database.run("CREATE TABLE u (x real)")
    for _ in 0..<3 { try many(database.driver) }
    try database.run("ALTER TABLE u ALTER COLUMN x TYPE double precision", "DELETE FROM u")
    for _ in 0..<2 { try many(database.driver) }
    #expect(try database.connection.scalar("SELECT count(*) FROM u WHERE x IN (0.1, 0.2, 0.3)") == 6)
    try database.run("CREATE TEMPORARY TABLE u (x double precision)")
    try many(database.driver)
    #expect(try database.connection.scalar("SELECT count(*) FROM pg_temp.u") == 3)
  }

  @Test func wrongParameters() throws {
    let database = try database()
    try database.driver.prepared((0..<3).map { (PipelineTests.insert, [.integer($0), "x"]) })
    let count = #expect(throws: RetortError.self) {
      try database.driver.prepared([("SELECT 1", []), (PipelineTests.insert, [1])])
    }
    #expect(count?.code == "parameter_count")
    // Where one fails, it says which, and nothing of the pipeline is done.
    let duplicate = #expect(throws: DatabaseError.self) {
      try database.driver.prepared([4, 5, 0, 6].map { (PipelineTests.insert, [.integer($0), "x"]) })
    }
    #expect(duplicate?.kind == .uniqueViolation)
    #expect(duplicate?.position == 2)
    #expect(try rows(database).count == 3)
    let type = #expect(throws: DatabaseError.self) {
      try database.driver.prepared([
        (PipelineTests.insert, [7, "x"]), (PipelineTests.insert, ["seven", "x"]),
      ])
    }
    #expect(type?.sqlState == "22P02")
    #expect(type?.position == 1)
    #expect(try rows(database).count == 3)
  }
}

extension PostgreSQLConnection {
  /// A pipeline as the record of a revision goes out.
  @discardableResult
  fileprivate func prepared(
    _ statements: [(sql: String, parameters: [SQLValue])],
    _ body: (Int, borrowing any RowReader & ~Copyable) throws -> Void = { _, _ in }
  ) throws -> [Int] {
    try pipeline(statements, preparing: true, body)
  }
}
