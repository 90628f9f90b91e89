import Foundation
import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// What goes wrong, and what is said about it.
@Suite struct ConnectionErrorTests {
  /// The error of a connection with another URL than the server's.
  func failure(_ change: (inout DatabaseURL) -> Void) throws -> DatabaseError? {
    var url = try TestDatabase.serverURL()
    change(&url)
    return #expect(throws: DatabaseError.self) { try Engine(url, drivers: [PostgreSQLDriver()]).connect() }
  }

  // MARK: Connecting

  @Test func whatIsWrongWithTheURLIsSaid() throws {
    let host = try failure { $0.host = "no-such-host.invalid" }
    #expect(host?.kind == .cannotConnect)
    #expect(host?.message.contains("no-such-host.invalid") ?? false)
    let port = try failure { $0.port = 1 }
    #expect(port?.kind == .cannotConnect)
    #expect(port?.advice?.contains("port") ?? false)
    let user = try failure {
      $0.user = "nobody_here"
      $0.password = "sesame"
    }
    #expect(user?.kind == .accessDenied)
    #expect(user?.advice?.contains("user and password") ?? false)
    let database = try failure { $0.database = "no_such_database" }
    #expect(database?.kind == .cannotConnect)
    #expect(database?.message.contains("no_such_database") ?? false)
    #expect(database?.advice?.contains("create it first") ?? false)
    let tls = try failure { $0.options.append(.init(name: "sslmode", value: "require")) }
    #expect(tls?.kind == .cannotConnect)
    #expect(tls?.message.contains("SSL") ?? false)
    #expect(tls?.advice?.contains("sslmode") ?? false)
    let mode = try failure { $0.options.append(.init(name: "sslmode", value: "sometimes")) }
    #expect(mode?.message.contains("sometimes") ?? false)
    let option = try failure { $0.options.append(.init(name: "colour", value: "red")) }
    #expect(option?.kind == .cannotConnect)
    #expect(option?.message.contains("colour") ?? false)
  }

  @Test func passwordsAreNeverShown() throws {
    let changes: [(inout DatabaseURL) -> Void] = [
      { $0.host = "no-such-host.invalid" }, { $0.port = 1 }, { $0.user = "nobody_here" },
      { $0.database = "no_such_database" }, { $0.options.append(.init(name: "colour", value: "red")) },
    ]
    for change in changes {
      let inURL = try failure {
        $0.password = "sesame"
        change(&$0)
      }
      #expect(!(inURL?.message.contains("sesame") ?? true))
      let inOptions = try failure {
        $0.options.append(.init(name: "password", value: "sesame"))
        change(&$0)
      }
      #expect(!(inOptions?.message.contains("sesame") ?? true))
    }
    // Nor when the connection is lost later.
    let database = try TestDatabase(.schema)
    var url = database.url
    url.password = "sesame"
    let victim = try Engine(url, drivers: [PostgreSQLDriver()]).connect()
    let process = try database.process(victim)
    _ = try database.connection.scalar("SELECT pg_terminate_backend($1::integer)", [.integer(process)])
    for _ in 0..<3 {
      let lost = #expect(throws: DatabaseError.self) { try victim.rows("SELECT 1") }
      #expect(!(lost?.message.contains("sesame") ?? true))
    }
  }

  @Test func tooManyConnectionsAreTold() throws {
    let admin = try TestDatabase.admin()
    let role = "pgtests_\(UInt32.random(in: 0...UInt32.max))"
    try admin.execute("CREATE ROLE \(role) LOGIN CONNECTION LIMIT 0")
    defer { _ = try? admin.execute("DROP ROLE \(role)") }
    let error = try failure { $0.user = role }
    #expect(error?.kind == .tooManyConnections)
    #expect(error?.advice?.contains("max_connections") ?? false)
  }

  @Test func optionsOfTheURLReachTheServer() throws {
    var url = try TestDatabase.serverURL()
    url.options += [
      .init(name: "application_name", value: "a name"), .init(name: "connect_timeout", value: "5"),
      .init(name: "options", value: "-cwork_mem=1MB -cgeqo=off"), .init(name: "sslmode", value: "prefer"),
    ]
    let connection = try Engine(url, drivers: [PostgreSQLDriver()]).connect()
    #expect(
      try connection.rows(
        "SELECT current_setting('application_name'), current_setting('work_mem'), current_setting('geqo')")
        == [["a name", "1MB", "off"]])
    let plain = try TestDatabase.admin()
    #expect(try plain.scalar("SELECT current_setting('application_name')") == "retort")
    // Texts are UTF-8 whatever the URL says.
    url = try TestDatabase.serverURL()
    url.options.append(.init(name: "client_encoding", value: "LATIN1"))
    let latin = try Engine(url, drivers: [PostgreSQLDriver()]).connect()
    #expect(try latin.scalar("SELECT 'é😀'") == "é😀")
  }

  @Test func theSessionReadsAsOnEveryServer() throws {
    let database = try TestDatabase()
    for setting in [
      "datestyle = 'SQL, DMY'", "intervalstyle = iso_8601", "bytea_output = escape", "xmloption = document",
      "standard_conforming_strings = off", "extra_float_digits = -15", "client_min_messages = error",
      "lock_timeout = 1", "escape_string_warning = off",
    ] {
      try database.run("ALTER DATABASE \(database.name) SET \(setting)")
    }
    let connection = try database.connect()
    #expect(
      try connection.rows(
        "SELECT date '2024-01-02', interval '1 day 2 hours', '\\x00ff'::bytea, 'a\\b', 0.1::float8 + 0.2, 'x'::xml"
      )
        == [["2024-01-02", "1 day 02:00:00", .blob([0, 255]), "a\\b", .double(0.1 + 0.2), "x"]])
    #expect(try connection.scalar("SELECT current_setting('lock_timeout')") == "30s")
    var options = ConnectionOptions()
    options.readOnly = true
    options.lockTimeout = 2.5
    options.statementTimeout = 60
    let reader = try database.connect(options)
    let error = #expect(throws: DatabaseError.self) { try reader.execute("CREATE TABLE t ()") }
    #expect(error?.kind == .readOnly)
    #expect(try reader.scalar("SELECT current_setting('lock_timeout')") == "2500ms")
    #expect(try reader.scalar("SELECT current_setting('statement_timeout')") == "1min")
    #expect(try database.driver.serverVersion >= 120_000)
  }

  // MARK: Statements

  @Test func errorsHaveTheirKinds() throws {
    let database = try TestDatabase(.schema)
    try database.run(
      "CREATE TABLE p (id integer PRIMARY KEY, n integer NOT NULL, c integer CHECK (c > 0))",
      "CREATE TABLE k (p integer REFERENCES p)",
      "CREATE TABLE x (r int4range, EXCLUDE USING gist (r WITH &&))",
      "INSERT INTO p VALUES (1, 1, 1)", "INSERT INTO k VALUES (1)", "INSERT INTO x VALUES ('[1,5)')",
      "CREATE TYPE mood AS ENUM ('a')", "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'")
    let cases: [(String, DatabaseError.Kind, String)] = [
      ("INSERT INTO p VALUES (1, 1, 1)", .uniqueViolation, "23505"),
      ("INSERT INTO x VALUES ('[2,3)')", .uniqueViolation, "23P01"),
      ("INSERT INTO p VALUES (2, NULL, 1)", .notNullViolation, "23502"),
      ("INSERT INTO p VALUES (2, 1, -1)", .checkViolation, "23514"),
      ("INSERT INTO k VALUES (7)", .foreignKeyViolation, "23503"),
      ("DELETE FROM p", .foreignKeyViolation, "23503"),
      ("SELECT * FROM nowhere", .undefinedTable, "42P01"), ("DROP TABLE nowhere", .undefinedTable, "42P01"),
      ("SELECT nothing FROM p", .undefinedObject, "42703"), ("DROP TYPE nowhere", .undefinedObject, "42704"),
      ("SELECT nothing()", .undefinedObject, "42883"),
      ("CREATE TABLE nowhere.t ()", .undefinedObject, "3F000"),
      ("CREATE TABLE p ()", .duplicateObject, "42P07"),
      ("ALTER TABLE p ADD COLUMN id text", .duplicateObject, "42701"),
      ("CREATE TYPE mood AS ENUM ()", .duplicateObject, "42710"),
      ("CREATE SCHEMA \(database.name)", .duplicateObject, "42P06"),
      ("CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 2'", .duplicateObject, "42723"),
      ("SET TRANSACTION READ ONLY; CREATE TABLE r ()", .readOnly, "25006"),
      ("SET LOCAL ROLE pg_monitor; SELECT * FROM \(database.name).p", .accessDenied, "42501"),
      ("SELEC 1", .syntaxError, "42601"), ("SELECT 1/0", .dataError, "22012"),
      ("SELECT 'x'::integer", .dataError, "22P02"),
    ]
    for (sql, kind, state) in cases {
      let error = #expect(throws: DatabaseError.self, "\(sql)") { try database.connection.execute(sql) }
      #expect(error?.kind == kind, "\(sql)")
      #expect(error?.sqlState == state, "\(sql)")
      #expect(error?.statement == sql)
      #expect(!(error?.reason.isEmpty ?? true))
    }
    #expect(!database.connection.isInTransaction)
    #expect(try database.connection.scalar("SELECT 1") == 1)
  }

  static let states: [(String, DatabaseError.Kind)] = [
    ("23000", .constraintViolation), ("23001", .constraintViolation), ("40P01", .deadlock),
    ("55P03", .lockTimeout), ("53100", .full), ("53300", .tooManyConnections), ("58030", .ioError),
    ("XX001", .corrupt), ("XX002", .corrupt), ("57P01", .connectionLost), ("57P02", .connectionLost),
    ("57P03", .connectionLost), ("08006", .connectionLost), ("28000", .accessDenied),
    ("28P01", .accessDenied),
    ("25006", .readOnly), ("3D000", .undefinedObject), ("P0001", .statement), ("22003", .dataError),
    ("22P02", .dataError), ("42601", .syntaxError),
    ("40001", .serializationFailure),
    ("57014", .interrupted),
  ]

  @Test(arguments: states)
  func everySQLStateHasItsKind(_ state: String, _ kind: DatabaseError.Kind) {
    #expect(PostgreSQLError.kind(of: state) == kind)
  }

  @Test func detailsAndHintsAreTold() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (id integer PRIMARY KEY)", "INSERT INTO t VALUES (1)")
    let key = #expect(throws: DatabaseError.self) { try database.run("INSERT INTO t VALUES (1)") }
    #expect(key?.reason.hasSuffix("(Key (id)=(1) already exists.)") ?? false)
    let hint = #expect(throws: DatabaseError.self) {
      try database.run(
        "DO $$ BEGIN RAISE EXCEPTION 'no' USING HINT = 'Try another way.', DETAIL = 'why'; END $$")
    }
    #expect(hint?.reason == "no (why)")
    #expect(hint?.advice == "try another way")
    #expect(hint?.message.hasSuffix("; try another way") ?? false)
    try database.run("BEGIN")
    let vacuum = #expect(throws: DatabaseError.self) { try database.run("VACUUM t") }
    #expect(vacuum?.sqlState == "25001")
    #expect(vacuum?.advice?.contains("autocommit_block") ?? false)
    try database.run("ROLLBACK")
    let access = #expect(throws: DatabaseError.self) {
      try database.run("SET LOCAL ROLE pg_monitor; SELECT * FROM \(database.name).t")
    }
    #expect(access?.advice?.contains("grant it") ?? false)
  }

  // MARK: Waiting, stopping

  @Test func aStatementThatRunsIsStopped() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer)")
    let url = database.url
    let uses: [(String, @Sendable (PostgreSQLConnection) throws -> Void)] = [
      ("execute", { try $0.execute("SELECT pg_sleep(60)", []) }),
      ("bound", { try $0.query("SELECT pg_sleep($1)", [60]) { _ in } }),
      (
        "stream", { try $0.stream("SELECT i, pg_sleep(0.001) FROM generate_series(1, 60000) i", []) { _ in } }
      ),
      ("pipeline", { try $0.pipeline([("SELECT 1", []), ("SELECT pg_sleep(60)", []), ("SELECT 2", [])]) }),
      (
        "copyIn",
        {
          try $0.copyIn("COPY t FROM STDIN") {
            usleep(1000)
            return Array("1\n".utf8)
          }
        }
      ),
      (
        "copyOut",
        {
          try $0.copyOut("COPY (SELECT i, pg_sleep(0.001) FROM generate_series(1, 60000) i) TO STDOUT") { _ in
          }
        }
      ),
    ]
    for (name, use) in uses {
      let interruption = Interruption()
      let running = Background {
        var options = ConnectionOptions()
        options.interruption = interruption
        try use(try PostgreSQLConnection(url, options: options))
      }
      usleep(300_000)
      let start = Date()
      interruption.request()
      let error = #expect(throws: DatabaseError.self, "\(name)") { try running.wait(20) }
      #expect(error?.kind == .interrupted, "\(name): \(error?.message ?? "")")
      #expect(Date().timeIntervalSince(start) < 5, "\(name)")
    }
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 0)
    // Nor is a connection begun.
    var options = ConnectionOptions()
    let requested = Interruption()
    requested.request()
    options.interruption = requested
    let error = #expect(throws: DatabaseError.self) { try database.connect(options) }
    #expect(error?.kind == .interrupted)
  }

  @Test func timeoutsAreTold() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (i integer)", "INSERT INTO t VALUES (1)")
    var options = ConnectionOptions()
    options.statementTimeout = 0.3
    let hasty = try database.connect(options)
    let statement = #expect(throws: DatabaseError.self) { try hasty.execute("SELECT pg_sleep(20)") }
    #expect(statement?.sqlState == "57014")
    #expect(statement?.kind == .statementTimeout)
    options = ConnectionOptions()
    options.lockTimeout = 0.3
    let waiting = try database.connect(options)
    try database.run("BEGIN", "LOCK TABLE t IN ACCESS EXCLUSIVE MODE")
    let table = #expect(throws: DatabaseError.self) { try waiting.execute("ALTER TABLE t ADD COLUMN v text") }
    #expect(table?.kind == .lockTimeout)
    #expect(table?.advice?.contains("--lock-timeout") ?? false)
    let atOnce = #expect(throws: DatabaseError.self) { try waiting.execute("LOCK TABLE t NOWAIT; SELECT 1") }
    #expect(atOnce?.kind == .lockTimeout)
    try database.run("ROLLBACK", "BEGIN", "UPDATE t SET i = 2")
    let row = #expect(throws: DatabaseError.self) { try waiting.execute("UPDATE t SET i = 3") }
    #expect(row?.kind == .lockTimeout)
    try database.run("COMMIT")
    #expect(try waiting.execute("UPDATE t SET i = 3") == 1)
  }

  @Test func deadlocksAreTold() throws {
    let database = try TestDatabase(.schema)
    try database.run(
      "CREATE TABLE t (i integer PRIMARY KEY, v integer)", "INSERT INTO t VALUES (1, 0), (2, 0)")
    let url = database.url
    let ready = Shared<Set<Int>>([])
    let runs = [(1, 2), (2, 1)].map { first, second in
      Background { () -> String in
        let connection = try Engine(url, drivers: [PostgreSQLDriver()]).connect()
        try connection.execute("BEGIN; UPDATE t SET v = v + 1 WHERE i = \(first)")
        ready.update { $0.insert(first) }
        try waitUntil { ready.value.count == 2 }
        do {
          try connection.execute("UPDATE t SET v = v + 1 WHERE i = \(second)")
          try connection.execute("COMMIT")
          return "done"
        } catch let error as DatabaseError {
          return "\(error.kind.rawValue) \(error.advice ?? "")"
        }
      }
    }
    let outcomes = try runs.map { try $0.wait() }.sorted()
    #expect(outcomes == ["deadlock another session waited for what this one held; run it again", "done"])
    #expect(try database.connection.rows("SELECT v FROM t") == [[1], [1]])
  }

  @Test func aLostConnectionIsToldAsSuch() throws {
    let database = try TestDatabase(.schema)
    // Between two statements, one of which would be prepared.
    for parameters: [SQLValue] in [[], [1]] {
      let victim = try database.connect()
      let sql = "SELECT 1" + (parameters.isEmpty ? "" : " WHERE 1 = $1")
      _ = try victim.rows(sql, parameters)
      let process = try database.process(victim)
      _ = try database.connection.scalar("SELECT pg_terminate_backend($1::integer)", [.integer(process)])
      try waitUntil {
        try database.connection.scalar("SELECT count(*) FROM pg_stat_activity WHERE pid = \(process)") == 0
      }
      for _ in 0..<3 {
        let error = #expect(throws: DatabaseError.self) { try victim.rows(sql, parameters) }
        #expect(error?.kind == .connectionLost)
        #expect(error?.advice?.contains("not committed is undone") ?? false)
      }
      #expect(!victim.isInTransaction)
    }
    // In the middle of a statement, of a transaction, of a pipeline.
    let url = database.url
    let uses: [@Sendable (PostgreSQLConnection) throws -> Void] = [
      { try $0.execute("BEGIN; SELECT pg_sleep(60)", []) },
      { try $0.stream("SELECT i, pg_sleep(0.001) FROM generate_series(1, 60000) i", []) { _ in } },
      { try $0.pipeline([("SELECT 1", []), ("SELECT pg_sleep(60)", []), ("SELECT 2", [])]) },
      {
        try $0.copyOut("COPY (SELECT i, pg_sleep(0.001) FROM generate_series(1, 60000) i) TO STDOUT") { _ in }
      },
    ]
    for (number, use) in uses.enumerated() {
      let process = Shared<Int64>(0)
      let running = Background {
        let connection = try PostgreSQLConnection(url, options: ConnectionOptions())
        try connection.query("SELECT pg_backend_pid()", []) { process.value = $0.integer(0) }
        try use(connection)
      }
      try waitUntil { process.value != 0 }
      usleep(200_000)
      _ = try database.connection.scalar("SELECT pg_terminate_backend(\(process.value)::integer)")
      let error = #expect(throws: DatabaseError.self, "\(number)") { try running.wait(20) }
      #expect(error?.kind == .connectionLost, "\(number): \(error?.message ?? "")")
    }
  }

  @Test func aClosedConnectionSaysSo() throws {
    let database = try TestDatabase(.schema)
    let connection = try database.connect()
    connection.driverConnection.close()
    connection.driverConnection.close()
    #expect(!connection.isInTransaction)
    let error = #expect(throws: RetortError.self) { try connection.execute("SELECT 1") }
    #expect(error?.code == "connection_closed")
  }
}
