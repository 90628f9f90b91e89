import InMemoryLogging
import Logging
import RetortEngine
import RetortSQL
import Testing

/// What an engine tells its observers, and its log.
@Suite struct ObserverTests {
  private let u = Shop.users

  /// Writes down what it is told.
  private final class Recorder: EngineObserver {
    private let entries = Lock<[String]>([])
    private let events = Lock<[StatementEvent]>([])
    private let setting: String?
    private let refuses: StatementEvent.Kind?

    init(setting: String? = nil, refuses: StatementEvent.Kind? = nil) {
      self.setting = setting
      self.refuses = refuses
    }

    struct Refusal: Error {}

    var all: [String] { entries.withLock { $0 } }
    var statements: [StatementEvent] { events.withLock { $0 } }
    private func add(_ entry: String) { entries.withLock { $0.append(entry) } }

    func opened(_ connection: Connection) throws {
      add("opened")
      if let setting { try connection.execute(setting) }
    }
    func closed(_ connection: ConnectionNumber) { add("closed") }
    func checkedOut(_ connection: ConnectionNumber, waited: Duration) {
      add(waited >= .zero ? "out" : "waited less than nothing")
    }
    func checkedIn(_ connection: ConnectionNumber, held: Duration) {
      add(held >= .zero ? "in" : "held less than nothing")
    }
    func willExecute(_ statement: StatementEvent) throws {
      if statement.kind == refuses { throw Refusal() }
      add("will \(statement.sql)")
      events.withLock { $0.append(statement) }
    }
    func didExecute(_ statement: StatementEvent, _ outcome: StatementOutcome) {
      let end =
        outcome.error.map { "failed with \(($0 as? DatabaseError)?.code ?? "\($0)")" }
        ?? "\(outcome.rowCount)"
      add("did \(statement.sql): \(end)")
    }
  }

  @Test func inTheOrderInWhichThingsHappen() throws {
    let recorder = Recorder()
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(observers: [recorder])
    try engine.withTransaction { connection in
      _ = try connection.execute(select(u.id)).all()
      try connection.execute(update(u).set(u.age.set(1)).where(u.id.eq(1)))
    }
    engine.close()
    #expect(
      recorder.all == [
        "opened", "out",
        "will BEGIN IMMEDIATE", "did BEGIN IMMEDIATE: 0",
        "will SELECT users.id FROM users", "did SELECT users.id FROM users: 4",
        "will UPDATE users SET age = ? WHERE users.id = ?",
        "did UPDATE users SET age = ? WHERE users.id = ?: 1",
        "will COMMIT", "did COMMIT: 0",
        "in", "closed",
      ])
    #expect(recorder.statements.map(\.kind) == [.transaction, .query, .change, .transaction])
    #expect(recorder.statements[2].parameters == [.integer(1), .integer(1)])
    #expect(Set(recorder.statements.map(\.connection)).count == 1)
  }

  @Test(arguments: DatabaseKind.allCases)
  func everyWayOfRunningStatements(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let recorder = Recorder()
    let engine = try database.engine(observers: [recorder])
    try engine.withConnection { connection in
      try connection.forEach(select(u.id)) { _ in }
      try connection.execute(insert(into: u).columns(u.name), rows: (0..<7).map { "name \($0)" })
      try connection.executeMany(1...3) { update(u).set(u.age.set($0)).where(u.id.eq($0)) }
      #expect(throws: DatabaseError.self) { try connection.execute("SELECT a FROM nowhere") }
      try connection.withTransaction { try connection.withSavepoint {} }
    }
    let names = recorder.statements.map { "\($0.kind) \($0.runs)" }
    let inserts = kind == .postgresql ? "change 1" : "change 7"
    let updates = "change 3"
    #expect(
      names == [
        "query 1", "transaction 1", inserts, "transaction 1", "transaction 1", updates, "transaction 1",
        "query 1",
        "transaction 1", "transaction 1", "transaction 1", "transaction 1",
      ])
    let failure = recorder.all.first { $0.contains("failed") }
    #expect(failure == "did SELECT a FROM nowhere: failed with undefined_table")
    #expect(
      recorder.all.filter { $0.hasPrefix("will") }.count == recorder.all.filter { $0.hasPrefix("did") }.count)
  }

  /// What an observer sets on a connection holds for whoever gets it, and is told to nobody.
  @Test(arguments: DatabaseKind.allCases)
  func settingsOfEachConnection(kind: DatabaseKind) throws {
    let (setting, question) =
      switch kind {
      case .sqlite: ("PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers")
      case .postgresql: ("SET work_mem = '5MB'", "SELECT current_setting('work_mem')")
      case .mariadb: ("SET SESSION max_statement_time = 17", "SELECT @@max_statement_time")
      }
    let recorder = Recorder(setting: setting)
    let database = try ShopDatabase(kind)
    let engine = try database.engine(observers: [recorder])
    for _ in 0..<2 {
      let value = try engine.withConnection { try $0.scalar(question) }
      #expect([.integer(1), .text("5MB"), .double(17), .integer(17)].contains(value))
      engine.pool.invalidate()
    }
    #expect(recorder.all.filter { $0 == "opened" }.count == 2)
    #expect(!recorder.all.contains { $0.contains(setting) })
  }

  /// A connection that an observer does not want is not handed out, and the place in the pool is free again.
  @Test func aConnectionThatAnObserverRefuses() throws {
    let recorder = Recorder(setting: "SELECT a FROM nowhere")
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(pool: .single, observers: [recorder])
    for _ in 0..<3 {
      let error = #expect(throws: DatabaseError.self) { try engine.withConnection { _ in } }
      #expect(error?.kind == .undefinedTable)
    }
    #expect(engine.pool.statistics.inUse == 0)
    #expect(recorder.all == ["opened", "closed", "opened", "closed", "opened", "closed"])
  }

  @Test(arguments: DatabaseKind.allCases)
  func statementsThatAnObserverRefuses(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(observers: [Recorder(refuses: .change)])
    #expect(throws: Recorder.Refusal.self) {
      try engine.withTransaction { try $0.execute(delete(from: Shop.addresses)) }
    }
    let left = try engine.withConnection { try $0.execute(select(Shop.addresses.id)).count }
    #expect(left == 3)
  }

  @Test(arguments: [
    ("select 1", StatementEvent.Kind.query), ("  (SELECT 1)", .query),
    ("WITH a AS (SELECT 1) SELECT * FROM a", .query),
    ("INSERT INTO a VALUES (1)", .change), ("COPY a (b) FROM STDIN", .change),
    ("\n\tCREATE TABLE a (b int)", .ddl),
    ("Alter table a add b int", .ddl), ("BEGIN IMMEDIATE", .transaction),
    ("ROLLBACK TO SAVEPOINT a", .transaction),
    ("SET TIME ZONE 'UTC'", .other), ("", .other), ("selection", .other),
  ])
  func kindsOfStatements(sql: String, kind: StatementEvent.Kind) {
    #expect(StatementEvent.Kind(sql) == kind)
  }

  // MARK: The log

  private func log(
    _ level: Logger.Level, showsValues: Bool = false, slow: Duration? = nil, longest: Int = 2000
  ) -> (InMemoryLogHandler, StatementLogger) {
    var handler = InMemoryLogHandler()
    handler.logLevel = level
    var logger = Logger(label: "test") { [handler] _ in handler }
    logger.logLevel = level
    return (handler, StatementLogger(logger, slow: slow, showsValues: showsValues, longest: longest))
  }

  @Test(arguments: DatabaseKind.allCases)
  func theLogHasStatementsTimesAndRows(kind: DatabaseKind) throws {
    let (handler, logger) = log(.debug)
    let database = try ShopDatabase(kind)
    let engine = try database.engine(observers: [logger])
    try engine.withConnection { connection in
      _ = try connection.execute(select(u.id).where(u.name.eq("secret word"))).all()
    }
    let entry = try #require(handler.entries.last)
    let mark = kind == .postgresql ? "$1" : "?"
    #expect(entry.level == .debug)
    #expect(entry.message == "statement")
    #expect(entry.metadata["sql"] == "SELECT users.id FROM users WHERE users.name = \(mark)")
    #expect(entry.metadata["rows"] == "0")
    #expect(Double("\(entry.metadata["milliseconds"] ?? "")").map { $0 >= 0 } == true)
    #expect(!handler.entries.contains { "\($0)".contains("secret word") })
  }

  /// Messages of a database quote values: `Key (name)=(ada) already exists.`
  @Test(arguments: DatabaseKind.allCases, [false, true])
  func valuesAreWrittenOnRequestOnly(kind: DatabaseKind, showsValues: Bool) throws {
    let (handler, logger) = log(.debug, showsValues: showsValues)
    let database = try ShopDatabase(kind)
    let engine = try database.engine(observers: [logger])
    try engine.withConnection { connection in
      _ = #expect(throws: DatabaseError.self) {
        try connection.execute(insert(into: u).values(u.name.set("ada")))
      }
    }
    let entry = try #require(handler.entries.first { $0.level == .error })
    #expect(entry.message == "statement failed")
    #expect("\(entry.metadata["error"] ?? "")".hasPrefix(showsValues ? "" : "uniqueViolation"))
    #expect(handler.entries.contains { "\($0.metadata)".contains("ada") } == showsValues)
  }

  @Test func slowStatementsAreWarnings() throws {
    let (handler, logger) = log(.warning, slow: .zero, longest: 10)
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(observers: [logger])
    try engine.withConnection { _ = try $0.execute(select(u.id)).all() }
    #expect(handler.entries.map(\.message) == ["slow statement"])
    #expect(handler.entries.first?.metadata["sql"] == "SELECT use…")
  }

  @Test func connectionsAreLoggedAtTrace() throws {
    let (handler, logger) = log(.trace)
    let database = try ShopDatabase(.sqlite)
    let engine = try database.engine(observers: [logger])
    try engine.withConnection { _ in }
    engine.close()
    #expect(
      handler.entries.map(\.message) == [
        "connection opened", "connection handed out", "connection came back", "connection closed",
      ])
  }
}
