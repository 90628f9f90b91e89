import RetortEngine
import RetortSQL
import Testing

/// Observers that change what happens: connections before they are handed out, statements, errors.
@Suite struct ObserverHookTests {
  private let u = Shop.users

  private final class Hooks: EngineObserver {
    struct Own: Error, Equatable {}

    let log = Lock<[String]>([])
    /// What `prepare` throws, the first one first.
    let failures = Lock<[any Error]>([])
    private let preparing: String?
    private let comment: String?
    private let mapsErrors: Bool

    init(preparing: String? = nil, comment: String? = nil, mapsErrors: Bool = false) {
      (self.preparing, self.comment, self.mapsErrors) = (preparing, comment, mapsErrors)
    }

    private func add(_ entry: String) { log.withLock { $0.append(entry) } }
    func opened(_ connection: Connection) throws { add("opened") }
    func closed(_ connection: ConnectionNumber) { add("closed") }
    func checkedOut(_ connection: ConnectionNumber, waited: Duration) { add("out") }
    func engineClosed() { add("end") }

    func prepare(_ connection: Connection) throws {
      add("prepare")
      if let error = failures.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw error }
      if let preparing { try connection.execute(preparing) }
    }

    func rewritten(_ statement: StatementEvent) -> (sql: String, parameters: [SQLValue])? {
      comment.map {
        ("\($0) \(statement.sql)", statement.parameters.map { $0 == .integer(1) ? .integer(2) : $0 })
      }
    }

    func explained(_ error: any Error, of statement: StatementEvent) -> any Error {
      mapsErrors && error is DatabaseError ? Own() : error
    }

    let origins = Lock<[StatementOrigin?]>([])
    func willExecute(_ statement: StatementEvent) {
      add(statement.sql)
      origins.withLock { $0.append(statement.origin) }
    }
    func didExecute(_ statement: StatementEvent, _ outcome: StatementOutcome) {
      if let error = outcome.error { add(error is Own ? "own" : "other") }
    }
  }

  private static let lost = DatabaseError(kind: .connectionLost, nativeCode: 0, reason: "gone")

  @Test(arguments: DatabaseKind.allCases)
  func connectionsArePreparedForEachUse(kind: DatabaseKind) async throws {
    let (setting, question) =
      switch kind {
      case .sqlite: ("PRAGMA cache_size = 77", "PRAGMA cache_size")
      case .postgresql: ("SET work_mem = '77kB'", "SHOW work_mem")
      case .mariadb: ("SET @tenant = 77", "SELECT @tenant")
      }
    let database = try ShopDatabase(kind)
    let hooks = Hooks(preparing: setting)
    let engine = try database.engine(pool: .single, observers: [hooks])
    func use() throws -> SQLValue? {
      try engine.withConnection { connection in
        let value = try connection.scalar(question)
        if kind == .mariadb { try connection.execute("SET @tenant = 1") }
        return value
      }
    }
    for _ in 0..<2 {
      let value = try use()
      #expect("\(String(describing: value))".contains("77"))
    }
    let value = try await engine.withConnection { try $0.scalar(question) }
    #expect("\(String(describing: value))".contains("77"))
    #expect(hooks.log.withLock { $0.count { $0 == "prepare" } } == 3)
  }

  @Test(arguments: DatabaseKind.allCases)
  func aConnectionThatIsFoundDeadIsReplaced(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let hooks = Hooks()
    let engine = try database.engine(pool: .single, observers: [hooks])
    hooks.failures.withLock { $0 = [Self.lost, Self.lost] }
    let first = try await engine.withConnection { [u] in try $0.execute(select(u.id)).count }
    #expect(first == 4)
    #expect(
      hooks.log.withLock { $0.filter { !$0.hasPrefix("SELECT") } } == [
        "opened", "prepare", "closed", "opened", "prepare", "closed", "opened", "prepare", "out",
      ])
    // Three times in a row is enough.
    hooks.failures.withLock { $0 = [Self.lost, Self.lost, Self.lost] }
    let error = await #expect(throws: DatabaseError.self) { try await engine.withConnection { _ in } }
    #expect(error?.kind == .connectionLost)
    // Another error is that of the one who wanted the connection; the next one gets a new one.
    for isAsync in [false, true] {
      hooks.failures.withLock { $0 = [Hooks.Own()] }
      await #expect(throws: Hooks.Own.self) {
        if isAsync {
          try await engine.withConnection { try $0.execute("SELECT 1") }
        } else {
          try { try engine.withConnection { try $0.execute("SELECT 1") } }()
        }
      }
    }
    let count = try await engine.withConnection { [u] in try $0.execute(select(u.id)).count }
    #expect(count == 4)
    let statistics = engine.pool.statistics
    #expect(statistics.inUse == 0 && statistics.idle == 1 && statistics.waiting == 0)
  }

  @Test(arguments: DatabaseKind.allCases)
  func statementsAreRewritten(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let hooks = Hooks(comment: "/* 42 */")
    let engine = try database.engine(observers: [hooks])
    try engine.withConnection { connection in
      let ids = try connection.execute(select(u.id).where(u.id.eq(1))).all()
      #expect(ids == [2])
      let changed = try connection.execute(update(u).set(u.age.set(40)).where(u.id.eq(1)))
      #expect(changed.rowCount == 1)
      let age = try connection.execute(select(u.age).where(u.id.eq(2))).one()
      #expect(age == 40)
      try connection.execute(
        insert(into: u).columns(u.id, u.name), rows: [(1001, "x"), (1002, "y")])
    }
    let statements = hooks.log.withLock { $0.filter { $0.contains(" ") } }
    #expect(statements.count >= 4 && statements.allSatisfy { $0.hasPrefix("/* 42 */ ") }, "\(statements)")
  }

  @Test(arguments: DatabaseKind.allCases)
  func errorsAreExplained(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let hooks = Hooks(mapsErrors: true)
    let engine = try database.engine(observers: [hooks])
    #expect(throws: Hooks.Own()) {
      try engine.withConnection { try $0.execute("SELECT nosuch FROM nowhere") }
    }
    #expect(hooks.log.withLock { $0.last } == "own")
    engine.close()
    engine.close()
    #expect(hooks.log.withLock { $0.suffix(2) } == ["closed", "end"])
  }

  /// An observer knows better than the driver what is a loss.
  @Test func aLossThatIsExplainedIsNone() throws {
    struct Forgiving: EngineObserver {
      func explained(_ error: any Error, of statement: StatementEvent) -> any Error {
        var error = error as? DatabaseError
        error?.kind = .statement
        return error ?? Hooks.Own()
      }
    }
    struct Losing: EngineObserver {
      func explained(_ error: any Error, of statement: StatementEvent) -> any Error {
        ObserverHookTests.lost
      }
    }
    let database = try ShopDatabase(.sqlite)
    for (observers, isLost) in [
      ([Losing()] as [any EngineObserver], true), ([Losing(), Forgiving()], false),
    ] {
      let connection = try database.engine(observers: observers).connect()
      #expect(throws: DatabaseError.self) { try connection.execute("SELECT nosuch FROM nowhere") }
      #expect(connection.isLost == isLost)
    }
  }

  @Test func statementsHaveKinds() {
    func kind(_ sql: String) -> StatementEvent.Kind {
      StatementEvent.Kind(sql)
    }
    #expect(kind("WITH a AS (DELETE FROM t RETURNING id) SELECT * FROM a") == .query)
    #expect(kind("WITH a AS (SELECT 1) DELETE FROM t WHERE id IN (SELECT * FROM a)") == .change)
    #expect(
      kind("WITH RECURSIVE a AS (SELECT 1), b AS (SELECT ')') INSERT INTO t SELECT * FROM a") == .change)
    #expect(kind("XA START 'x'") == .transaction)
  }

  /// Where the text of a statement comes from is told with it.
  @Test func textsHaveAnOrigin() throws {
    let database = try ShopDatabase(.sqlite)
    let hooks = Hooks()
    let engine = try database.engine(observers: [hooks])
    try engine.withConnection { connection in
      for id in 1...2 { _ = try connection.execute(select(u.name).where(u.id.eq(id))).all() }
      try connection.execute("SELECT 1")
    }
    let origins = hooks.origins.withLock { $0 }
    try #require(origins.count == 3)
    if case .compiled(let duration) = origins[0] {
      #expect(duration > .zero)
    } else {
      Issue.record("\(origins)")
    }
    if case .cached(let since) = origins[1] { #expect(since < .now) } else { Issue.record("\(origins)") }
    #expect(origins[2] == nil)
  }
}
