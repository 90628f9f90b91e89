import RetortEngine
import RetortSQL
import RetortSQLite
import Testing

@Suite("SQLite connections")
struct ConnectionTests {
  private func open(cache: Int = 100, interruption: Interruption? = nil) throws -> Connection {
    var options = ConnectionOptions()
    options.statementCacheSize = cache
    options.interruption = interruption
    return try Engine(DatabaseURL("sqlite://"), drivers: [SQLiteDriver()]).connect(options)
  }

  private struct Stop: Error {}

  @Test("Every kind of value goes in and comes back as it was")
  func values() throws {
    let connection = try open()
    let values: [SQLValue] = [
      .null, .integer(.max), .integer(.min), .double(-0.1), .text(""), .text("a\u{0}b'\"é🦆"), .blob([]),
      .blob([0, 255]),
    ]
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    #expect(try connection.rows("SELECT \(marks)", values) == [values])
  }

  @Test("A transaction holds DDL and data together, and an error takes both back")
  func transactions() throws {
    let connection = try open()
    #expect(throws: Stop.self) {
      try connection.withTransaction {
        try connection.execute("CREATE TABLE t (a)")
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.scalar("SELECT count(*) FROM sqlite_master") == 0)
    try connection.withTransaction { try connection.execute("CREATE TABLE t (a)") }
    #expect(try connection.scalar("SELECT count(*) FROM sqlite_master") == 1)
  }

  @Test("A savepoint takes back what came after it, also DDL, and nothing else")
  func savepoints() throws {
    let connection = try open()
    try connection.withTransaction {
      try connection.execute("CREATE TABLE a (x)")
      #expect(throws: Stop.self) {
        try connection.withSavepoint {
          try connection.execute("CREATE TABLE b (x)")
          try connection.withSavepoint { try connection.execute("INSERT INTO a VALUES (1)") }
          throw Stop()
        }
      }
      try connection.execute("INSERT INTO a VALUES (2)")
    }
    #expect(try connection.rows("SELECT name FROM sqlite_master") == [["a"]])
    #expect(try connection.rows("SELECT x FROM a") == [[2]])
  }

  @Test(
    "The statement cache is bounded, and a statement inside its own rows gets a handle of its own",
    arguments: [0, 1, 3])
  func cache(size: Int) throws {
    let connection = try open(cache: size)
    for round in 0..<3 {
      for number in 0..<10 {
        #expect(
          try connection.scalar("SELECT ?1 + \(number)", [.integer(Int64(round))])
            == .integer(Int64(round + number)))
      }
    }
    var pairs: [[Int64]] = []
    let sql = "SELECT value FROM (SELECT 1 AS value UNION SELECT 2)"
    try connection.query(sql) { outer in
      let first = outer.integer(0)
      try connection.query(sql) { pairs.append([first, $0.integer(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test("Errors carry SQLite's extended code, the kind and the statement")
  func errors() throws {
    let connection = try open()
    try connection.execute("CREATE TABLE t (a UNIQUE NOT NULL CHECK (a > 0))")
    try connection.execute("INSERT INTO t VALUES (1)")
    let cases: [(String, DatabaseError.Kind, Int)] = [
      ("INSERT INTO t VALUES (1)", .uniqueViolation, 2067),
      ("INSERT INTO t VALUES (NULL)", .notNullViolation, 1299),
      ("INSERT INTO t VALUES (-1)", .checkViolation, 275), ("SELECT nope FROM t", .undefinedObject, 1),
      ("SELECT nope(1)", .undefinedObject, 1), ("CREATE TABLE t (a)", .duplicateObject, 1),
      ("ALTER TABLE t ADD COLUMN a", .duplicateObject, 1), ("SELEC 1", .syntaxError, 1),
      ("SELECT (1", .syntaxError, 1), ("SELECT 'a", .syntaxError, 1),
      ("SELECT abs(-9223372036854775807 - 1)", .dataError, 1), ("SELECT sum(a, a) FROM t", .statement, 1),
    ]
    for (sql, kind, code) in cases {
      let error = #expect(throws: DatabaseError.self) { try connection.execute(sql) }
      #expect(error?.kind == kind)
      #expect(error?.nativeCode == code)
      #expect(error?.statement == sql)
    }
    #expect(throws: RetortError.self) { try connection.execute("SELECT 1; SELECT 2") }
    #expect(throws: RetortError.self) { try connection.execute("SELECT ?", []) }
    #expect(throws: RetortError.self) { try connection.execute("-- nothing") }
  }

  @Test("A request to stop ends a running statement")
  func interruption() throws {
    let interruption = Interruption()
    let connection = try open(interruption: interruption)
    interruption.request()
    let endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c"
    let error = #expect(throws: DatabaseError.self) { try connection.execute(endless) }
    #expect(error?.kind == .interrupted)
  }
}
