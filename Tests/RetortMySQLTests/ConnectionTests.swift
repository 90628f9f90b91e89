import Foundation
import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

@Suite struct ConnectionTests {
  func failure(_ change: (inout DatabaseURL) -> Void) throws -> DatabaseError? {
    let text = ProcessInfo.processInfo.environment["RETORT_TEST_MARIADB_URL"]
    var url = try DatabaseURL(try #require(text, "RETORT_TEST_MARIADB_URL is not set"))
    change(&url)
    return #expect(throws: DatabaseError.self) {
      try Engine(url, drivers: [MySQLDriver()]).connect()
    }
  }

  @Test func whatIsWrongIsSaid() throws {
    let host = try failure { $0.host = "no-such-host.invalid" }
    #expect(host?.kind == .cannotConnect)
    #expect(host?.message.contains("no-such-host.invalid") ?? false)
    let port = try failure { $0.port = 1 }
    #expect(port?.kind == .cannotConnect)
    #expect(port?.message.contains("port") ?? false)
    let user = try failure {
      $0.user = "nobody_here"
      $0.password = "sesame"
    }
    #expect(user?.kind == .accessDenied)
    #expect(!(user?.message.contains("sesame") ?? true))
    let database = try failure { $0.database = "no_such_database" }
    #expect(database?.kind == .cannotConnect)
    #expect(database?.message.contains("no_such_database") ?? false)
    let tls = try failure { $0.options.append(.init(name: "ssl-mode", value: "required")) }
    #expect(tls?.kind == .cannotConnect)
    #expect(tls?.message.contains("TLS") ?? false || tls?.message.contains("SSL") ?? false)
  }

  @Test func optionsOfTheURLAreChecked() throws {
    for text in ["sslmode=sometimes", "charset=latin1", "connect_timeout=soon", "colour=red"] {
      let error = #expect(throws: RetortError.self) {
        try MySQLConnectionSettings(try DatabaseURL("mariadb://u@h/d?\(text)"))
      }
      #expect(error?.code == "invalid_url")
    }
    let settings = try MySQLConnectionSettings(
      try DatabaseURL("mysql://u@h/d?ssl_mode=VERIFY_CA&ssl_ca=/x&connect-timeout=3&charset=utf8mb4"))
    #expect(settings.tls == .verifyCA)
    #expect(settings.connectTimeout == 3)
  }

  @Test(arguments: [
    ("10.11.19-MariaDB-0+deb12u1", "10.11.19", true), ("5.5.5-10.6.4-MariaDB-log", "10.6.4", true),
    ("8.0.36-0ubuntu0.22.04.1", "8.0.36", false), ("8.4.0", "8.4.0", false),
  ])
  func versionsAreRead(_ text: String, _ version: String, _ isMariaDB: Bool) {
    let server = MySQLServer.parse(version: text)
    #expect(server?.version.description == version)
    #expect(server?.isMariaDB == isMariaDB)
  }

  @Test func errorsHaveTheirKinds() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE p (id INT PRIMARY KEY, u INT UNIQUE, n INT NOT NULL, c INT CHECK (c > 0))",
      "CREATE TABLE k (p INT REFERENCES p (id), FOREIGN KEY (p) REFERENCES p (id))",
      "INSERT INTO p VALUES (1, 1, 1, 1)", "INSERT INTO k VALUES (1)")
    let cases: [(String, DatabaseError.Kind)] = [
      ("INSERT INTO p VALUES (1, 2, 1, 1)", .uniqueViolation),
      ("INSERT INTO p VALUES (2, 2, NULL, 1)", .notNullViolation),
      ("INSERT INTO p (id) VALUES (2)", .notNullViolation),
      ("INSERT INTO p VALUES (2, 2, 1, -1)", .checkViolation),
      ("INSERT INTO k VALUES (7)", .foreignKeyViolation), ("DELETE FROM p", .foreignKeyViolation),
      ("SELECT * FROM nowhere", .undefinedTable), ("SELECT nothing FROM p", .undefinedObject),
      ("DROP TABLE nowhere", .undefinedTable), ("CREATE TABLE p (id INT)", .duplicateObject),
      ("SELEC 1", .syntaxError), ("INSERT INTO p VALUES (3000000000, 3, 1, 1)", .dataError),
      ("INSERT INTO p VALUES ('x', 3, 1, 1)", .dataError),
      ("SELECT json_value('{', '$.a') + cast(-1 AS UNSIGNED) * 2", .dataError),
      ("SET STATEMENT max_statement_time = 0.1 FOR SELECT SLEEP(5)", .statementTimeout),
    ]
    for (sql, kind) in cases {
      let error = #expect(throws: DatabaseError.self, "\(sql)") { try database.connection.execute(sql) }
      #expect(error?.kind == kind, "\(sql)")
      #expect(error?.nativeCode ?? 0 > 0)
      #expect(error?.sqlState?.count == 5)
    }
    #expect(try database.connection.scalar("SELECT 1") == 1)
  }

  @Test func locksAndDeadlocksAreTold() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (id INT PRIMARY KEY, v INT)", "INSERT INTO t VALUES (1, 1), (2, 2)")
    var options = ConnectionOptions()
    options.lockTimeout = 1
    let other = try database.connect(options)
    try database.run("START TRANSACTION", "UPDATE t SET v = 3 WHERE id = 1")
    #expect(database.connection.isInTransaction)
    let rows = #expect(throws: DatabaseError.self) { try other.execute("UPDATE t SET v = 4 WHERE id = 1") }
    #expect(rows?.kind == .lockTimeout)
    let table = #expect(throws: DatabaseError.self) { try other.execute("ALTER TABLE t ADD x INT") }
    #expect(table?.kind == .lockTimeout)
    try database.run("ROLLBACK")
    #expect(!database.connection.isInTransaction)
  }

  @Test func aStatementThatRunsIsStopped() throws {
    for prepared in [false, true] {
      let interruption = Interruption()
      let database = try TestDatabase(interruption: interruption)
      let thread = Thread {
        usleep(300_000)
        interruption.request()
      }
      thread.start()
      let start = Date()
      let error = #expect(throws: DatabaseError.self) {
        if prepared {
          _ = try database.connection.rows(
            "SELECT sum(a.seq * b.seq) FROM seq_1_to_1000000 a, seq_1_to_1000000 b WHERE a.seq > ?", [1])
        } else {
          try database.connection.execute(
            "SELECT sum(a.seq * b.seq) FROM seq_1_to_1000000 a, seq_1_to_1000000 b")
        }
      }
      #expect(error?.kind == .interrupted, "\(error?.nativeCode ?? 0) \(error?.reason ?? "")")
      #expect(Date().timeIntervalSince(start) < 5)
    }
  }

  @Test func aLostConnectionIsToldAsSuch() throws {
    let database = try TestDatabase()
    let victim = try database.connect()
    let id = try #require(try victim.scalar("SELECT CONNECTION_ID()")?.integer)
    try database.run("KILL \(id)")
    let error = #expect(throws: DatabaseError.self) { try victim.execute("DO 1") }
    #expect(error?.kind == .connectionLost)
    #expect(throws: (any Error).self) { try victim.rows("SELECT ?", [1]) }
  }

  @Test func statementsAreCachedWithinTheirBound() throws {
    let database = try TestDatabase()
    var options = ConnectionOptions()
    options.statementCacheSize = 3
    let connection = try database.connect(options)
    func prepared() throws -> Int64 {
      try connection.rows("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'")[0][1].text.flatMap { Int64($0) }
        ?? -1
    }
    for _ in 0..<5 { _ = try connection.scalar("SELECT ? + 1", [1]) }
    #expect(try prepared() == 1)
    for number in 0..<10 { _ = try connection.scalar("SELECT ? + \(number)", [1]) }
    let open = try connection.rows("SHOW GLOBAL STATUS LIKE 'Prepared_stmt_count'")
    #expect(!open.isEmpty)
    #expect(try prepared() >= 10)
  }

  @Test func rowsStreamAndMayBeLeft() throws {
    let database = try TestDatabase()
    struct Enough: Error {}
    for parameters: [SQLValue] in [[], [1]] {
      var count = 0
      #expect(throws: Enough.self) {
        try database.connection.query(
          "SELECT seq FROM seq_1_to_100000" + (parameters.isEmpty ? "" : " WHERE 1 = ?"), parameters
        ) { _ in
          count += 1
          if count == 10 { throw Enough() }
        }
      }
      #expect(count == 10)
      #expect(try database.connection.scalar("SELECT 42") == 42)
    }
    // The line is taken while rows are read.
    #expect(throws: RetortError.self) {
      try database.connection.query("SELECT 1") { _ in try database.connection.execute("DO 1") }
    }
  }

  @Test func severalStatementsGoOutAtOnce() throws {
    let database = try TestDatabase()
    var seen: [[String?]] = []
    try database.driver.severalResults("SELECT 1, NULL; SELECT 'b' UNION SELECT 'c'; DO 1; SELECT 4") {
      number, row in seen.append(["\(number)"] + (0..<row.count).map { row.text($0) })
    }
    #expect(seen == [["0", "1", nil], ["1", "b"], ["1", "c"], ["3", "4"]])
    var reached = 0
    #expect(throws: DatabaseError.self) {
      try database.driver.severalResults("SELECT 1; SELECT nope; SELECT 3") { number, _ in reached = number }
    }
    #expect(reached == 0)
    #expect(try database.connection.scalar("SELECT 1") == 1)
  }

  // MARK: Several bound statements

  /// The values are written into the text, and mean what bound values mean.
  @Test(arguments: ["", "NO_BACKSLASH_ESCAPES", "ANSI_QUOTES"])
  func valuesMeanTheSameTogether(mode: String) throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (n INT, v LONGTEXT, b LONGBLOB, d DOUBLE, i BIGINT) CHARSET utf8mb4")
    try database.connection.execute("SET SESSION sql_mode = '\(mode)'")
    let texts = [
      "", "a'b", "a\\b\\'", "?", "😀 é", "\u{0}", "line\nline", "\"q\"", "`", "-- no", "/* no */ #",
    ]
    let insert = "INSERT INTO t (n, v, b, d, i) VALUES (?, ?, ?, ?, ?) /* ? */"
    var together: [BoundStatement] = []
    for (number, text) in texts.enumerated() {
      let values: [SQLValue] = [
        .text(text), .blob([0, 255, 39, 92] + Array(text.utf8)), .double(0.1 + Double(number) * 1e300),
        .integer(.min),
      ]
      try database.connection.execute(insert, [.integer(Int64(number))] + values)
      together.append(BoundStatement(insert, [.integer(Int64(number))] + values))
    }
    together.append(BoundStatement(insert, [0, .null, .null, .null, .bool(true)]))
    #expect(try database.connection.executeTogether(together).map(\.count) == together.map { _ in 1 })
    let differing = try database.connection.rows(
      "SELECT n, count(*) FROM t WHERE v IS NOT NULL GROUP BY n, v, hex(v), hex(b), d, i HAVING count(*) <> 2"
    )
    #expect(differing == [])
    #expect(try database.connection.scalar("SELECT count(*) FROM t WHERE v IS NULL AND i = 1") == 1)
    #expect(throws: RetortError.self) {
      try database.connection.executeTogether([BoundStatement("DO ?, ?", [1])])
    }
  }

  /// What stands before the one that failed was done, and it is named.
  @Test func aFailureTogetherNamesItsStatement() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (id INT PRIMARY KEY)")
    let failing = "INSERT INTO t VALUES (1)"
    let error = #expect(throws: DatabaseError.self) {
      try database.connection.executeTogether([
        BoundStatement("INSERT INTO t VALUES (?)", [1]), BoundStatement(failing),
        BoundStatement("INSERT INTO t VALUES (2)"),
      ])
    }
    #expect(error?.kind == .uniqueViolation && error?.statement == failing && error?.position == 1)
    #expect(try database.connection.rows("SELECT id FROM t") == [[1]])
    // One that is optional takes nothing along, and says why it failed.
    var question = BoundStatement("SHOW CREATE TABLE nosuch", returnsRows: true)
    question.isOptional = true
    let results = try database.connection.executeTogether([
      BoundStatement("INSERT INTO t VALUES (3)"), question,
    ])
    #expect(results.map(\.count) == [1, 0] && results[1].failure?.kind == .undefinedTable)
    question.sql = "SELECT id FROM t ORDER BY id"
    let rows = try database.connection.executeTogether([BoundStatement("DO 1"), question])[1]
    #expect(rows.rows == [[1], [3]] && rows.failure == nil)
  }

  /// A cancellation between two statements of a packet is none that was done in full: what the server has not answered was
  /// not begun.
  @Test(.timeLimit(.minutes(5))) func aCancellationBetweenStatementsIsNoticed() throws {
    let database = try TestDatabase()
    var connection = try database.connect()
    let other = try database.connect()
    let start = ContinuousClock.now
    var stopped = 0
    // How long the statements take depends on what else the machine does, and with it when a KILL comes in time.
    var duration = Duration.milliseconds(8)
    var round = 0
    while round < 40 || stopped == 0, ContinuousClock.now - start < .seconds(200) {
      defer { round += 1 }
      let id = try #require(try connection.scalar("SELECT connection_id()")?.integer)
      let statements = (0..<40).map { BoundStatement("CREATE TABLE k\(round)_\($0) (i int)") }
      let killer = try database.killer(of: id, within: duration)
      var done: Int
      do {
        let begin = ContinuousClock.now
        done = try connection.executeTogether(statements).count
        duration = ContinuousClock.now - begin
      } catch let error as DatabaseError {
        // Lost, where the server says that there are more answers and gives none.
        #expect(error.kind == .interrupted || error.kind == .connectionLost, "\(error)")
        done = try #require(error.position)
        #expect(error.statement == statements[done].sql)
        stopped += 1
        if error.kind == .connectionLost { connection = try database.connect() }
      }
      try killer.value()
      // A cancellation that came late is not this one's.
      _ = try? connection.scalar("SELECT 1")
      let count = try #require(
        try other.scalar(
          "SELECT count(*) FROM information_schema.tables WHERE table_schema = database() AND table_name LIKE 'k\(round)\\_%'"
        )?
        .integer)
      // The one that was cancelled may have been done, and so may one that the server said nothing about.
      #expect(Int(count) == done || Int(count) == done + 1, "\(count) are there, \(done) were answered")
    }
    #expect(stopped > 0)
  }

  /// Where the KILL comes behind the last look of a statement at it, as while that commits, the server leaves the rest without a
  /// word, after it has said that there is more. Nobody waits for that for ever.
  @Test(.timeLimit(.minutes(5))) func whatNeverComesIsNotWaitedFor() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (n INTEGER)")
    let statements = (0..<2000).map { BoundStatement("INSERT INTO t VALUES (\($0))") }
    func rows() throws -> Int { Int(try database.connection.scalar("SELECT count(*) FROM t")?.integer ?? -1) }
    var connection = try database.connect()
    let start = ContinuousClock.now
    _ = try connection.executeTogether(statements)
    let whole = ContinuousClock.now - start
    var lost = 0
    while lost == 0, ContinuousClock.now - start < .seconds(200) {
      try database.run("TRUNCATE t")
      let id = try #require(try connection.scalar("SELECT connection_id()")?.integer)
      let killer = try database.killer(of: id, within: whole)
      var error: DatabaseError?
      do { _ = try connection.executeTogether(statements) } catch let thrown as DatabaseError {
        error = thrown
      }
      try killer.value()
      let done = error?.position ?? statements.count
      let count = try rows()
      #expect(count == done || count == done + 1, "\(count) are there, \(done) were answered")
      guard let error else {
        // One that came late is not the next one's.
        _ = try? connection.scalar("SELECT 1")
        continue
      }
      #expect(error.kind == .interrupted || error.kind == .connectionLost, "\(error)")
      guard error.kind == .connectionLost else { continue }
      lost += 1
      #expect(error.reason.contains("has not run the rest") && connection.isLost)
      connection = try database.connect()
    }
    #expect(lost == 1, "the server never did it")
    #expect(try connection.scalar("SELECT 1") == 1)
  }

  /// What the server works at is waited for, however long it takes.
  @Test func longStatementsOfAPacketAreWaitedFor() throws {
    let database = try TestDatabase()
    let results = try database.connection.executeTogether([
      BoundStatement("DO 1"), BoundStatement("SELECT sleep(5)", returnsRows: true), BoundStatement("DO 1"),
    ])
    #expect(results.count == 3 && results[1].rows == [[0]])
  }

  /// More than a packet holds goes out in several.
  @Test func longStatementsGoOutOneByOne() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (v LONGTEXT)")
    let long = String(repeating: "é", count: 400_000)
    let statements = (1...3).map { _ in BoundStatement("INSERT INTO t VALUES (?)", [.text(long)]) }
    #expect(try database.connection.executeTogether(statements).map(\.count) == [1, 1, 1])
    #expect(
      try database.connection.rows("SELECT char_length(v) FROM t") == [[400_000], [400_000], [400_000]])
  }

  @Test func theSessionReadsAsOnEveryServer() throws {
    let database = try TestDatabase()
    var url = database.url
    url.options.append(.init(name: "sql_mode", value: "ANSI_QUOTES,NO_BACKSLASH_ESCAPES,STRICT_ALL_TABLES"))
    let connection = try Engine(url, drivers: [MySQLDriver()]).connect()
    #expect(try connection.scalar("SELECT @@sql_mode") == "STRICT_ALL_TABLES")
    #expect(try connection.scalar("SELECT \"a\\\\b\"") == "a\\b")
  }

  @Test func savepointsWork() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (id INT PRIMARY KEY)")
    struct Stop: Error {}
    try database.connection.withTransaction(begin: "START TRANSACTION") {
      try database.connection.execute("INSERT INTO t VALUES (1)")
      #expect(throws: Stop.self) {
        try database.connection.withSavepoint {
          try database.connection.execute("INSERT INTO t VALUES (2)")
          throw Stop()
        }
      }
      try database.connection.withSavepoint {
        _ = try database.connection.execute("INSERT INTO t VALUES (3)")
      }
    }
    #expect(try database.connection.rows("SELECT id FROM t ORDER BY id") == [[1], [3]])
  }

  @Test func callsGiveAllTheirResults() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE t (id INT)",
      "CREATE PROCEDURE p(x INT) BEGIN INSERT INTO t VALUES (x); SELECT * FROM t; END")
    try database.connection.execute("CALL p(1)")
    #expect(try database.connection.rows("CALL p(2)") == [[1], [2]])
    try database.connection.execute("CALL p(?)", [3])
    #expect(try database.connection.rows("CALL p(?)", [4]).count == 4)
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 4)
  }
}
