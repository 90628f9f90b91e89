import FoundationEssentials
import RetortEngine
import RetortMySQL
import RetortSQL
import RetortSQLite
import Testing

/// Mistakes that would be silent: each is an error with a reason.
@Suite struct MistakeTests {
  private let u = Shop.users
  private let a = Shop.addresses

  private func rejected(_ statement: some ExecutableStatement, _ reason: String) {
    for kind in DatabaseKind.allCases {
      let error = #expect(throws: RetortError.self, "\(kind)") { try statement.compiled(for: kind.dialect) }
      #expect(error?.code == "invalid_statement")
      #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    }
  }

  private func refused(
    _ statement: some ExecutableStatement, on kinds: DatabaseKind..., saying reason: String
  ) {
    for kind in kinds {
      let error = #expect(throws: RetortError.self, "\(kind)") { try statement.compiled(for: kind.dialect) }
      #expect(error?.code == "unsupported_construct" && error?.message.contains(reason) == true)
    }
  }

  /// What only the server would refuse, or understand as something else.
  @Test func whatADatabaseDoesNotHave() throws {
    let t = Shop.things
    refused(select(u.id).limit(value(1).plus(1)), on: .mariadb, saying: "LIMIT or OFFSET of an expression")
    refused(select(u.id).limit(1).offset(value(1).plus(1)), on: .mariadb, saying: "use a number")
    refused(select(t.span.isEmpty()), on: .sqlite, .mariadb, saying: "ranges")
    refused(select(t.span.merged(with: t.span)), on: .sqlite, .mariadb, saying: "ranges")
    refused(select(u.id).where(search("fox", in: u.name, u.nickname)), on: .sqlite, saying: "2 columns")
    refused(select(u.id).where(search("fox")), on: .sqlite, saying: "0 columns")
  }

  /// Its error would be one of syntax. (https://www.sqlite.org/changes.html#version_3_44_0)
  @Test func aggregatesInOrderOnSQLite() throws {
    let statement = select(u.name.joined(separator: ", ").orderBy(u.name))
    let database = try ShopDatabase(.sqlite)
    let version = try database.connection.scalar("SELECT sqlite_version()")?.text ?? ""
    let parts = version.split(separator: ".").compactMap { Int($0) }
    if parts[0] > 3 || parts[1] >= 44 {
      let sql = try statement.compiled(for: DatabaseKind.sqlite.dialect).sql
      #expect(sql == "SELECT group_concat(users.name, ', ' ORDER BY users.name) FROM users")
    } else {
      refused(statement, on: .sqlite, saying: "order the rows in a subquery")
    }
  }

  /// MySQL's own form: https://dev.mysql.com/doc/refman/8.0/en/values.html
  @Test func rowsOfValuesOnMySQL() throws {
    let dialect = MySQLDialect(server: MySQLServer(.mysql, MySQLServer.Version(8, 0, 36)))
    let rows = values([(1, "a"), (2, "b")], as: "v", columns: "n", "s")
    #expect(
      try select(rows.column("s", as: String.self)).compiled(for: dialect).sql
        == "SELECT v.s FROM (SELECT ? AS n, ? AS s UNION ALL SELECT ?, ?) AS v")
  }

  /// SQLAlchemy's CompoundSelect has no where() at all.
  @Test func clausesOfAUnion() {
    let both = select(u.id).union(select(a.userID))
    rejected(both.where(u.id.eq(1)), "a UNION has no WHERE of its own")
    // Nor is it lost where another part follows.
    rejected(both.where(u.id.eq(1)).union(select(a.id)), "a UNION has no WHERE of its own")
    rejected(both.groupBy(u.id), "no GROUP BY")
    rejected(both.having(count().gt(1)), "no HAVING")
    rejected(both.distinct(), "no DISTINCT")
    rejected(both.join(a, on: a.userID.eq(u.id)), "no FROM")
  }

  /// The FETCH of an inner one is its own: (a UNION b FETCH FIRST 2 ROWS ONLY) UNION c.
  @Test func aUnionWithAFetchInAUnion() throws {
    let inner = select(u.id).union(select(a.userID)).fetch(2)
    let sql = try inner.union(select(a.id)).compiled(for: DatabaseKind.postgresql.dialect).sql
    #expect(sql.contains("FETCH FIRST"), "\(sql)")
  }

  @Test func columnsOfAnotherTable() throws {
    rejected(update(u).set(a.email.set("x")), "'email' is a column of 'addresses' and not of 'users'")
    rejected(insert(into: u).values(u.name.set("x"), a.email.set("x")), "'email' is a column of 'addresses'")
    rejected(
      insert(into: u).rows(of: select(a.id, a.email), into: u.id, a.email),
      "'email' is a column of 'addresses'")
    rejected(
      insert(into: u).values(u.name.set("x")).onConflict(u.name, update: [a.email.set("x")]),
      "'email' is a column of 'addresses'")
    // The cache tells them apart from statements that are right.
    let cache = StatementCache()
    let dialect = DatabaseKind.sqlite.dialect
    _ = try cache.compiled(insert(into: u).values(u.id.set(1)), for: dialect)
    #expect(throws: RetortError.self) {
      try cache.compiled(insert(into: u).values(a.id.set(1)), for: dialect)
    }
    // An alias of the table is another one.
    let v = Users.alias("v")
    rejected(update(v).set(u.age.set(1)), "'age' is a column of 'users' and not of 'v'")
    _ = try update(v).set(v.age.set(1)).compiled(for: dialect)
  }

  @Test func namesThatPostgreSQLWouldCut() throws {
    let long = String(repeating: "x", count: 64)
    let error = #expect(throws: RetortError.self) {
      try select(u.id.label(long)).compiled(for: DatabaseKind.postgresql.dialect)
    }
    #expect(error?.code == "invalid_statement")
    _ = try select(u.id.label(String(repeating: "x", count: 63))).compiled(
      for: DatabaseKind.postgresql.dialect)
    // 63 bytes, not characters.
    #expect(throws: RetortError.self) {
      try select(u.id.label(String(repeating: "ä", count: 32))).compiled(for: DatabaseKind.postgresql.dialect)
    }
    _ = try select(u.id.label(long)).compiled(for: DatabaseKind.sqlite.dialect)
  }

  // MARK: Values

  @Test(arguments: DatabaseKind.allCases)
  func optionalsInSET(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    for age in [nil, 5, nil] as [Int?] {
      try database.connection.execute(update(u).set(u.age.set(age)).where(u.id.eq(1)))
      #expect(try database.connection.execute(select(u.age).where(u.id.eq(1))).one() == age)
    }
    let day: LocalDateTime? = nil
    try database.connection.execute(
      insert(into: Shop.things).values(Shop.things.id.set(7), Shop.things.at.set(day)))
    #expect(try database.connection.execute(select(Shop.things.at).where(Shop.things.id.eq(7))).one() == nil)
    let sql = try update(u).set(u.age.set(nil as Int?)).compiled(for: kind.dialect)
    #expect(sql.parameters == [.null])
  }

  /// Bytes that are no UTF-8 come as bytes, and are no String.
  @Test func textThatIsNone() throws {
    let database = try ShopDatabase(.sqlite)
    try database.connection.execute("UPDATE users SET nickname = CAST(x'61FF62' AS TEXT) WHERE id = 1")
    let error = #expect(throws: RetortError.self) {
      try database.connection.execute(select(u.nickname).where(u.id.eq(1)))
    }
    #expect(error?.code == "unexpected_value")
    let raw = try database.connection.scalar("SELECT nickname FROM users WHERE id = 1")
    #expect(raw == .blob([0x61, 0xFF, 0x62]))
  }

  @Test(arguments: DatabaseKind.allCases)
  func keysOfInserts(kind: DatabaseKind) throws {
    guard kind != .postgresql else { return }
    let database = try ShopDatabase(kind)
    let connection = database.connection
    #expect(try connection.execute(insert(into: u).values(u.name.set("dot"))).insertedKey == 5)
    // Nothing is inserted: there is no key, and not the last one.
    let none = try connection.execute(insert(into: u).values(u.name.set("dot")).onConflictDoNothing())
    #expect(none.insertedKey == nil)
    #expect(none.rowCount == (kind == .mariadb ? 1 : 0))
    let several = try connection.execute(
      insert(into: u).values(u.name.set("eve")).values(u.name.set("fay")))
    let ids = try connection.execute(select(u.id).where(u.name.in(["eve", "fay"])).orderBy(u.id)).all()
    #expect(several.insertedKey == (kind == .sqlite ? nil : Int64(ids[0])))
    let changed = try connection.execute(
      insert(into: u).values(u.name.set("dot"), u.age.set(1)).onConflict(
        u.name, update: [u.age.set(u.age.excluded)]))
    if kind == .sqlite { #expect(changed.insertedKey == nil) }
  }

  /// INSERT IGNORE would take them: NULL as an empty text, a reference to nothing.
  @Test(arguments: DatabaseKind.allCases)
  func leavingConflictsAloneHidesNoOtherError(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let name = TypedColumn<String, String?>("name", of: u.source)
    let null = #expect(throws: DatabaseError.self) {
      try database.connection.execute(insert(into: u).values(name.setNull()).onConflictDoNothing())
    }
    #expect(null?.kind == .notNullViolation)
    try database.connection.execute(kind == .sqlite ? "PRAGMA foreign_keys = ON" : "SELECT 1")
    let lost = #expect(throws: DatabaseError.self) {
      try database.connection.execute(
        insert(into: a).values(a.userID.set(99), a.email.set("x")).onConflictDoNothing())
    }
    #expect(lost?.kind == .foreignKeyViolation)
    let there = try database.connection.execute(
      insert(into: u).values(u.name.set("ada")).onConflictDoNothing())
    #expect(there.rowCount == (kind == .mariadb ? 1 : 0))
    let same = try database.connection.execute(
      insert(into: u).rows(of: select(u.name), into: u.name).onConflictDoNothing())
    #expect(same.rowCount == (kind == .mariadb ? 4 : 0))
    #expect(try database.connection.execute(select(u.id)).count == 4)
  }

  private struct Event: Codable, Hashable, Sendable {
    var at: Date
    var name: String
  }

  /// Fractions of a second are kept, and what JSON<T> writes is what a row's decoding reads.
  @Test(arguments: DatabaseKind.allCases)
  func pointsInTimeInJSON(kind: DatabaseKind) throws {
    let event = Event(at: Date(timeIntervalSinceReferenceDate: 700_000_000.123456), name: "x")
    #expect(JSON(event).sqlValue == .text(#"{"at":"2023-03-08T20:26:40.123456Z","name":"x"}"#))
    #expect(try JSON<Event>(sqlValue: JSON(event).sqlValue).content == event)
    #expect(
      try JSON<Event>(sqlValue: .text(#"{"at":"2023-03-08T20:26:40Z","name":"x"}"#)).content.at
        == Date(timeIntervalSinceReferenceDate: 700_000_000))
    struct Thing: Decodable { var settings: Event }
    let database = try ShopDatabase(kind)
    let settings = TypedColumn<JSON<Event>, JSON<Event>?>("settings", of: Shop.things.source)
    try database.connection.execute(
      insert(into: Shop.things).values(Shop.things.id.set(1), settings.set(JSON(event))))
    let read = try database.connection.execute(statement("SELECT settings FROM things")).decoded(
      as: Thing.self)
    #expect(read.map(\.settings) == [event])
  }

  // MARK: Transactions

  @Test(arguments: DatabaseKind.allCases)
  func optionsThatHoldForNothing(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    try connection.withTransaction {
      let error = #expect(throws: RetortError.self) {
        try connection.withTransaction(TransactionOptions(readOnly: true)) {}
      }
      #expect(error?.code == "transaction_open")
      try connection.withTransaction(TransactionOptions()) {}
    }
    guard kind != .postgresql else { return }
    let error = #expect(throws: RetortError.self) {
      try connection.withTransaction(TransactionOptions(deferrable: true)) {}
    }
    #expect(error?.code == "unsupported_option")
  }

  @Test func optionsOfASQLiteURL() throws {
    let engine = try Engine("sqlite:///x.db?journal=wal", drivers: [SQLiteDriver()])
    let error = #expect(throws: RetortError.self) { try engine.connect() }
    #expect(error?.code == "invalid_url")
  }

  /// A connection that the server has closed while it waited is replaced before anything is sent: a change is safe too.
  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func deadConnectionsAreNoticedBeforeAChange(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: .single)
    let id = kind == .postgresql ? "SELECT pg_backend_pid()" : "SELECT connection_id()"
    for round in 0..<3 {
      let number = try #require(try engine.withConnection { try $0.scalar(id)?.integer })
      try database.kill(number)
      try engine.withConnection { connection -> Void in
        try connection.execute(insert(into: u).values(u.name.set("after \(round)")))
      }
    }
    #expect(try database.connection.execute(select(u.id).where(u.name.like("after%"))).count == 3)
  }

  @Test(arguments: DatabaseKind.allCases)
  func namesOfColumnsWithoutRows(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let none = try connection.execute(select(u.id, u.name.label("who")).where(u.id.eq(99)))
    #expect(none.columns == ["id", "who"])
    #expect(
      try connection.execute(statement("SELECT id, age FROM users WHERE 1 = 0")).columns == ["id", "age"])
    #expect(try connection.execute(select(u.id)).columns == ["id"])
  }
}
