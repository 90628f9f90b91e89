import Foundation
import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

@Suite struct ConnectionTests {
  struct Enough: Error {}

  /// The memory of this process, in bytes.
  static func residentMemory() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return try #require(pages) * 4096
  }

  // MARK: Streaming

  @Test func aMillionRowsStreamInConstantMemory() throws {
    let database = try TestDatabase(.schema)
    let start = try ConnectionTests.residentMemory()
    var most = start
    var count: Int64 = 0
    var sum: Int64 = 0
    // 300 MB of rows. Other tests run at the same time, and take memory too.
    try database.driver.stream(
      "SELECT i, repeat('x', 300) FROM generate_series(1, 1000000) i WHERE i > $1", [0]
    ) { row in
      count += 1
      sum += row.integer(0)
      if count % 20_000 == 0 { most = max(most, try ConnectionTests.residentMemory()) }
    }
    #expect(count == 1_000_000)
    #expect(sum == 500_000_500_000)
    #expect(most - start < 150_000_000, "\(most - start) bytes")
  }

  @Test func rowsThatStreamMayBeLeft() throws {
    let database = try TestDatabase(.schema)
    for parameters: [SQLValue] in [[], [1], [1], [1]] {
      let sql =
        "SELECT i FROM generate_series(1, 10000000) i" + (parameters.isEmpty ? "" : " WHERE 1 = $1::integer")
      var count = 0
      #expect(throws: Enough.self) {
        try database.driver.stream(sql, parameters) { _ in
          count += 1
          if count == 10 { throw Enough() }
        }
      }
      #expect(count == 10)
      #expect(try database.connection.scalar("SELECT 42") == 42)
    }
    var count = 0
    #expect(throws: Enough.self) {
      try database.connection.query("SELECT i FROM generate_series(1, 100) i") { _ in
        count += 1
        if count == 10 { throw Enough() }
      }
    }
    #expect(count == 10)
    #expect(!database.connection.isInTransaction)
  }

  @Test func aStreamThatFailsGivesItsRowsFirst() throws {
    let database = try TestDatabase(.schema)
    var seen: [Int64] = []
    let error = #expect(throws: DatabaseError.self) {
      try database.driver.stream("SELECT 1 / (4 - i) FROM generate_series(1, 10) i", []) { row in
        seen.append(row.integer(0))
      }
    }
    #expect(error?.sqlState == "22012")
    #expect(seen == [0, 0, 1])
    #expect(try database.connection.scalar("SELECT 42") == 42)
  }

  // MARK: Statements

  @Test func severalStatementsAreOneTransaction() throws {
    let database = try TestDatabase(.schema)
    #expect(
      try database.connection.execute(
        "CREATE TABLE t (i integer); INSERT INTO t VALUES (1), (2), (3); DELETE FROM t WHERE i > 1") == 2)
    #expect(try database.connection.rows("SELECT 1, NULL; SELECT 2, 'b'") == [[1, nil], [2, "b"]])
    let error = #expect(throws: DatabaseError.self) {
      try database.connection.execute(
        "INSERT INTO t VALUES (5); SELECT * FROM nowhere; INSERT INTO t VALUES (6)")
    }
    #expect(error?.kind == .undefinedTable)
    #expect(try database.connection.rows("SELECT i FROM t") == [[1]])
    #expect(try database.connection.rows("") == [])
    #expect(try database.connection.execute("-- nothing") == 0)
  }

  @Test func parametersMustMatch() throws {
    let database = try TestDatabase(.schema)
    let none = #expect(throws: DatabaseError.self) { try database.connection.execute("SELECT $1") }
    #expect(none?.sqlState == "42P02")
    // The server counts at the first use, the driver at the next ones.
    let first = #expect(throws: DatabaseError.self) {
      try database.connection.rows("SELECT $1::integer + $2::integer", [1])
    }
    #expect(first?.sqlState == "08P01" && first?.kind == .statement)
    for parameters: [SQLValue] in [[1], [1, 2, 3]] {
      let second = #expect(throws: RetortError.self) {
        try database.connection.rows("SELECT $1::integer + $2::integer", parameters)
      }
      #expect(second?.code == "parameter_count")
      #expect(second?.message.hasPrefix("\(parameters.count) parameters were given for 2") ?? false)
    }
    #expect(try database.connection.rows("SELECT $1::integer + $2::integer", [1, 2]) == [[3]])
  }

  @Test func aNULIsRefused() throws {
    let database = try TestDatabase(.schema)
    let statement = #expect(throws: RetortError.self) { try database.connection.execute("SELECT 'a\u{0}b'") }
    #expect(statement?.code == "invalid_text")
    for _ in 0..<3 {
      let parameter = #expect(throws: RetortError.self) {
        try database.connection.rows("SELECT $1::text, $2::text", ["a", "b\u{0}c"])
      }
      #expect(parameter?.code == "invalid_text")
      #expect(parameter?.message.contains("parameter 2") ?? false)
    }
    let pipeline = #expect(throws: RetortError.self) {
      try database.driver.pipeline([("SELECT 1", []), ("SELECT $1::text", ["\u{0}"])])
    }
    #expect(pipeline?.code == "invalid_text")
    #expect(try database.connection.scalar("SELECT $1::bytea", [.blob([0, 1, 0])]) == .blob([0, 1, 0]))
  }

  @Test func theCommitOfAFailedTransactionIsAnError() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer)", "BEGIN", "INSERT INTO t VALUES (1)")
    #expect(database.connection.isInTransaction)
    #expect(throws: DatabaseError.self) { try database.run("SELECT nothing") }
    #expect(database.connection.isInTransaction)
    let next = #expect(throws: DatabaseError.self) { try database.connection.rows("SELECT $1::integer", [1]) }
    #expect(next?.sqlState == "25P02")
    let commit = #expect(throws: DatabaseError.self) { try database.run("COMMIT") }
    #expect(commit?.sqlState == "25P02")
    #expect(!database.connection.isInTransaction)
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 0)
  }

  @Test func transactionsAndSavepoints() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer PRIMARY KEY)")
    let connection = database.connection
    func insert(_ number: Int, thenThrow: Bool = false) throws {
      try connection.execute("INSERT INTO t VALUES (\(number))")
      if thenThrow { throw Enough() }
    }
    var kind: DatabaseError.Kind?
    var isThrown = false
    try connection.withTransaction {
      try insert(1)
      do {
        try connection.withSavepoint { try insert(1) }
      } catch let error as DatabaseError {
        kind = error.kind
      }
      try connection.withSavepoint {
        try insert(2)
        do {
          try connection.withSavepoint { try insert(3, thenThrow: true) }
        } catch is Enough {
          isThrown = true
        }
      }
    }
    #expect(kind == .uniqueViolation)
    #expect(isThrown)
    #expect(throws: Enough.self) { try connection.withTransaction { try insert(4, thenThrow: true) } }
    #expect(try connection.rows("SELECT i FROM t ORDER BY i") == [[1], [2]])
    #expect(!connection.isInTransaction)
  }

  // MARK: Prepared statements

  @Test func preparedStatementsFollowTheSchema() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (id integer, v integer)", "INSERT INTO t VALUES (1, 10)")
    func rows() throws -> [[SQLValue]] { try database.connection.rows("SELECT * FROM t WHERE id = $1", [1]) }
    for _ in 0..<3 { #expect(try rows() == [[1, 10]]) }
    try database.run("ALTER TABLE t ADD COLUMN w text DEFAULT 'new'")
    for _ in 0..<3 { #expect(try rows() == [[1, 10, "new"]]) }
    try database.run("ALTER TABLE t ALTER COLUMN v TYPE timestamptz USING 'epoch', DROP COLUMN w")
    for _ in 0..<3 { #expect(try rows().first?.count == 2) }
    try database.run("ALTER TABLE t ALTER COLUMN v TYPE integer USING 5")
    for _ in 0..<3 { #expect(try rows() == [[1, 5]]) }
    // In a transaction too, where a failure would be final.
    try database.run("BEGIN", "ALTER TABLE t ADD COLUMN w text")
    for _ in 0..<3 { #expect(try rows() == [[1, 5, .null]]) }
    try database.run("ROLLBACK")
    for _ in 0..<3 { #expect(try rows() == [[1, 5]]) }
    // What another session changes is found out by the failure.
    try database.connect().execute("ALTER TABLE t ADD COLUMN w text")
    for _ in 0..<3 { #expect(try rows() == [[1, 5, .null]]) }
    try database.run("BEGIN")
    try database.connect().execute("ALTER TABLE t DROP COLUMN w")
    let error = #expect(throws: DatabaseError.self) { try rows() }
    #expect(error?.sqlState == "0A000")
    try database.run("ROLLBACK")
    for _ in 0..<3 { #expect(try rows() == [[1, 5]]) }
    // A pooler may hand out another session.
    try database.run("DEALLOCATE ALL")
    for _ in 0..<3 { #expect(try rows() == [[1, 5]]) }
    // Changed rows are counted once.
    for _ in 0..<3 { #expect(try database.connection.execute("UPDATE t SET v = $1", [6]) == 1) }
    try database.run("DEALLOCATE ALL")
    #expect(try database.connection.execute("UPDATE t SET v = $1", [7]) == 1)
  }

  /// The server keeps what the names of a prepared statement, and the types of its parameters, were at first.
  @Test func preparedStatementsMeanWhatTheySay() throws {
    let database = try TestDatabase(.schema)
    let connection = database.connection
    func put(_ value: Double) throws { try connection.execute("INSERT INTO t VALUES ($1)", [.double(value)]) }
    try database.run("CREATE TABLE t (v real)")
    for _ in 0..<3 { try put(0.1) }
    try database.run("ALTER TABLE t ALTER v TYPE double precision")
    for _ in 0..<3 { try put(0.2) }
    #expect(try connection.scalar("SELECT count(*) FROM t WHERE v = 0.2") == 3)
    try database.run("CREATE TEMPORARY TABLE t AS SELECT 0.0::double precision AS v")
    for _ in 0..<3 { try put(0.3) }
    #expect(try connection.scalar("SELECT count(*) FROM pg_temp.t") == 4)
    try database.run("BEGIN", "DROP TABLE pg_temp.t")
    for _ in 0..<3 { try put(0.4) }
    try database.run("ROLLBACK")
    for _ in 0..<3 { try put(0.5) }
    #expect(
      try connection.rows("SELECT v FROM pg_temp.t WHERE v > 0.3") == [
        [.double(0.5)], [.double(0.5)], [.double(0.5)],
      ])
    try database.run(
      "DISCARD TEMP", "CREATE SCHEMA \(database.name)_2", "CREATE TABLE \(database.name)_2.t (v real)")
    defer { _ = try? connection.execute("DROP SCHEMA \(database.name)_2 CASCADE") }
    for _ in 0..<3 { try put(0.6) }
    try database.run("SET search_path TO \(database.name)_2")
    for _ in 0..<3 { try put(0.7) }
    #expect(try connection.scalar("SELECT count(*) FROM t") == 3)
  }

  /// Bytes are bytes for the server, prepared or not: it prints them where a text is wanted.
  @Test func bytesForATextArePrinted() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (v text)")
    for value in ["a", .blob([0x64]), "b", "c", .blob([0x64]), .blob([0x64])] as [SQLValue] {
      try database.connection.execute("INSERT INTO t VALUES ($1)", [value])
    }
    #expect(try database.connection.scalar("SELECT string_agg(v, ' ') FROM t") == #"a \x64 b c \x64 \x64"#)
  }

  /// How values are printed and strings are read does not depend on what a statement has reset.
  @Test func settingsSurviveAReset() throws {
    let database = try TestDatabase()
    try database.run("ALTER DATABASE \(database.name) SET datestyle TO german")
    let connection = try database.connect()
    for reset in ["RESET ALL", "DISCARD ALL", "BEGIN; RESET ALL; COMMIT", "BEGIN; RESET ALL; ROLLBACK"] {
      try connection.execute(reset)
      #expect(try connection.scalar("SELECT '2026-01-02'::date::text") == "2026-01-02", "\(reset)")
    }
  }

  @Test func preparedStatementsAreBounded() throws {
    let database = try TestDatabase(.schema)
    func prepared(_ connection: Connection) throws -> SQLValue? {
      try connection.scalar("SELECT count(*) FROM pg_prepared_statements")
    }
    func use(_ connection: Connection) throws {
      for number in 0..<10 {
        for _ in 0..<3 {
          #expect(
            try connection.scalar("SELECT $1::integer + \(number)", [1]) == .integer(Int64(number + 1)))
        }
      }
    }
    var options = ConnectionOptions()
    options.statementCacheSize = 3
    let three = try database.connect(options)
    try use(three)
    #expect(try prepared(three) == 3)
    // What is used again and again stays.
    for number in 0..<10 {
      _ = try three.scalar("SELECT $1::text", ["stays"])
      for _ in 0..<2 { _ = try three.scalar("SELECT $1::integer * \(number)", [1]) }
    }
    #expect(
      try three.scalar("SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT $1::text'") == 1
    )
    options.statementCacheSize = 0
    let none = try database.connect(options)
    try use(none)
    #expect(try prepared(none) == 0)
    var url = database.url
    url.options.append(.init(name: "prepared_statements", value: "off"))
    let off = try Engine(url, drivers: [PostgreSQLDriver()]).connect()
    try use(off)
    #expect(try prepared(off) == 0)
    // A statement that runs once is not prepared, nor is one without parameters.
    let once = try database.connect()
    _ = try once.scalar("SELECT $1::integer", [1])
    for _ in 0..<3 { _ = try once.scalar("SELECT 1") }
    #expect(try prepared(once) == 0)
  }
}
