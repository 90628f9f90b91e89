import RetortEngine
import RetortSQL
import Testing

/// Multiranges and HSTORE: their texts, and what PostgreSQL gives back.
@Suite struct StoredSetTests {
  private struct Stocks: TypedTable {
    static let tableName = QualifiedName("stocks")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var open: TypedColumn<SQLMultirange<Int>, SQLMultirange<Int>?> { column("open") }
    var days: TypedColumn<SQLMultirange<LocalDate>, SQLMultirange<LocalDate>?> { column("days") }
    var labels: TypedColumn<HStore, HStore?> { column("labels") }
  }

  private let s = Stocks()

  private static func table(_ kind: DatabaseKind) -> String {
    switch kind {
    case .postgresql:
      "CREATE TABLE stocks (id int PRIMARY KEY, open int8multirange, days datemultirange, labels hstore)"
    case .sqlite, .mariadb:
      "CREATE TABLE stocks (id int PRIMARY KEY, open varchar(255), days varchar(255), labels text)"
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func comeBackAsTheyWere(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    if kind == .postgresql { try connection.execute("CREATE EXTENSION hstore") }
    try connection.execute(StoredSetTests.table(kind))
    let days = SQLRange(
      try LocalDate(year: 2024, month: 2, day: 28)..<LocalDate(year: 2024, month: 3, day: 1))
    let hostile = HStore([
      "a": "1", "": "", "it's \"q\" \\ , => NULL": "ü\u{301}, \"x\"=>\"y\"", "none": nil, "NULL": "NULL",
    ])
    let rows: [(Int, SQLMultirange<Int>, SQLMultirange<LocalDate>, HStore)] = [
      (1, [SQLRange(1..<3), SQLRange(5..<9)], [days], hostile), (2, [], [], HStore([:])),
      (3, [SQLRange(upTo: 0), SQLRange(from: 7)], [], HStore(["k": nil])),
    ]
    for (id, open, days, labels) in rows {
      try connection.execute(
        insert(into: s).values(s.id.set(id), s.open.set(open), s.days.set(days), s.labels.set(labels)))
    }
    let read = try connection.execute(select(s.id, s.open, s.days, s.labels).orderBy(s.id)).all()
    #expect(read.count == rows.count)
    for (given, found) in zip(rows, read) {
      #expect(found.1 == given.1)
      #expect(found.2 == given.2)
      #expect(found.3 == given.3)
    }
  }

  @Test func onPostgreSQL() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    try connection.execute("CREATE EXTENSION hstore")
    try connection.execute(StoredSetTests.table(.postgresql))
    try connection.execute(
      insert(into: s).values(
        s.id.set(1), s.open.set([SQLRange(1..<3), SQLRange(5..<9)]),
        s.labels.set(HStore(["a": "1", "b": nil]))))
    func holds(_ condition: some SQLExpression<Bool>) throws -> Bool {
      try connection.execute(select(s.id).where(condition)).count == 1
    }
    #expect(try holds(s.open.contains(6)))
    #expect(try !holds(s.open.contains(3)))
    #expect(try holds(s.open.contains(range: SQLRange(5..<7))))
    #expect(try holds(s.open.overlaps([SQLRange(2..<4)] as SQLMultirange)))
    #expect(try holds(s.open.isStrictlyLeft(of: SQLRange(from: 9))))
    #expect(try holds(s.open.isAdjacent(to: SQLRange(9..<12))))
    #expect(
      try holds(s.open.union([SQLRange(3..<5)] as SQLMultirange).eq([SQLRange(1..<9)] as SQLMultirange)))
    #expect(try holds(s.open.lowerBound().eq(1)))
    #expect(try holds(s.labels["a"].eq("1")))
    #expect(try holds(s.labels["b"].is(nil)))
    #expect(try holds(s.labels.hasKey("b").and(s.labels.hasKey("c").not())))
    #expect(try holds(s.labels.hasAllKeys(["a", "b"]).and(s.labels.hasAnyKey(["z", "a"]))))
    #expect(try holds(s.labels.contains(HStore(["a": "1"]))))
    #expect(try holds(s.labels.isContained(in: HStore(["a": "1", "b": nil, "c": "3"]))))
    #expect(try holds(s.labels.concat(HStore(["c": "3"])).removing(["a"]).eq(HStore(["b": nil, "c": "3"]))))
    #expect(try connection.execute(select(s.labels.keys())).all().map { $0?.sorted() } == [["a", "b"]])
    #expect(try connection.execute(select(s.labels.slice(["a"]))).all() == [HStore(["a": "1"])])
  }

  /// What is no text of theirs is an error, never half of it.
  @Test(arguments: ["x", "{", "{[1,2)", "{[1,2)]", "{[1,2),x}"])
  func textsOfNoMultirange(text: String) {
    #expect(throws: RetortError.self) { try SQLMultirange<Int>(sqlValue: .text(text)) }
  }

  @Test(arguments: ["x", #""a""#, #""a"=>"#, #""a"=>"b"#, #""a"=>NUL"#, #"a=>"b""#])
  func textsOfNoHStore(text: String) {
    #expect(throws: RetortError.self) { try HStore(sqlValue: .text(text)) }
  }

  /// Around the turn of the year, where the week belongs to another one.
  @Test(arguments: DatabaseKind.allCases)
  func weeksOfISO(kind: DatabaseKind) throws {
    let connection = try kind.connect()
    let t = Shop.things
    try connection.execute(
      "CREATE TEMPORARY TABLE things (id integer, at \(kind == .postgresql ? "timestamp" : "datetime"))")
    let expected = [
      ("2020-12-31 10:00:00", 53, 2020, 4), ("2021-01-03 00:00:00", 53, 2020, 7),
      ("2021-01-04 23:59:59", 1, 2021, 1), ("2018-12-31 12:00:00", 1, 2019, 1),
      ("2023-01-01 00:00:00", 52, 2022, 7), ("2024-02-29 08:00:00", 9, 2024, 4),
    ]
    for (index, (at, _, _, _)) in expected.enumerated() {
      try connection.execute("INSERT INTO things VALUES (\(index), '\(at)')")
    }
    let found = try connection.execute(
      select(t.at.extract(.week), t.at.extract(.isoYear), t.at.extract(.isoDayOfWeek)).orderBy(t.id)
    ).all()
    #expect(found.map { $0.0 } == expected.map { $0.1 })
    #expect(found.map { $0.1 } == expected.map { $0.2 })
    #expect(found.map { $0.2 } == expected.map { $0.3 })
  }
}
