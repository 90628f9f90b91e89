import FoundationEssentials
import RetortEngine
import RetortSQL
import Testing

/// Statements that ran, and gave other rows than they say. Each is compared with what SQLAlchemy 2.1 gives, or with what the
/// expression means.
@Suite struct WrongResultTests {
  private let u = Shop.users
  private let a = Shop.addresses
  private let t = Shop.things

  private struct Prices: TypedTable {
    static let tableName = QualifiedName("prices")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var amount: TypedColumn<Decimal, Decimal?> { column("amount") }
  }
  private let p = Prices()

  /// With 1: 10, 2: 9, 3: NULL, 4: 100, 5: a number with more digits than a Double has.
  private func prices(_ kind: DatabaseKind) throws -> ShopDatabase {
    let database = try ShopDatabase(kind)
    try database.connection.execute("CREATE TABLE prices (id integer PRIMARY KEY, amount numeric(40, 10))")
    let rows: [(Int, Decimal?)] = [(1, 10), (2, 9), (3, nil), (4, 100)]
    try database.connection.execute(insert(into: p).columns(p.id, p.amount), rows: rows)
    return database
  }

  /// A text beside a decimal number makes MariaDB compare texts, or floating-point numbers.
  @Test(arguments: DatabaseKind.allCases)
  func decimalNumbersAreNumbers(kind: DatabaseKind) throws {
    let database = try prices(kind)
    let connection = database.connection
    func ids(_ query: Select<Int>) throws -> [Int] { try connection.execute(query).all() }
    #expect(
      try ids(select(p.id).where(coalesce(p.amount, Decimal(0)).gt(Decimal(5))).orderBy(p.id)) == [1, 2, 4])
    #expect(try ids(select(p.id).orderBy(coalesce(p.amount, Decimal(0)))) == [3, 2, 1, 4])
    #expect(try ids(select(p.id).where(p.amount.in([9, 100])).orderBy(p.id)) == [2, 4])
    guard kind != .sqlite else { return }
    let long = try #require(Decimal(string: "12345678901234567890.5"))
    let quarter = try #require(Decimal(string: "0.25"))
    let sum = try #require(Decimal(string: "12345678901234567890.75"))
    try connection.execute(insert(into: p).values(p.id.set(5), p.amount.set(long)))
    try connection.execute(update(p).set(p.amount.set(p.amount.plus(quarter))).where(p.id.eq(5)))
    #expect(try connection.execute(select(p.amount).where(p.id.eq(5))).one() == sum)
    #expect(try ids(select(p.id).where(p.amount.between(long, long), p.id.eq(5))) == [])
    #expect(try connection.execute(select(value(Decimal(10)).greatest(Decimal(9)))).one() == 10)
    // In the text, and for many runs, as well.
    let literal = try select(p.id).where(coalesce(p.amount, Decimal(0)).gt(Decimal(5))).compiled(
      for: connection.dialect, writingValues: true)
    #expect(try connection.rows(literal.sql).count == 4)
    try connection.executeMany([1, 2]) { id in
      update(p).set(p.amount.set(p.amount.plus(quarter))).where(p.id.eq(id))
    }
    #expect(try connection.execute(select(p.amount).where(p.id.eq(1))).one() == Decimal(string: "10.25"))
  }

  /// PostgreSQL takes parameters for texts where nothing says otherwise.
  @Test(arguments: DatabaseKind.allCases)
  func valuesAloneHaveTheirTypes(kind: DatabaseKind) throws {
    let connection = try ShopDatabase(kind)
    let row = try connection.connection.execute(
      select(
        value(10).between(9, 11), value(10).greatest(9), value(9).least(10), coalesce(value(10), 9).gt(9),
        value(10).notBetween(9, 11), value(3).negated(), value(10).in([9, 10]), value(1).label("q").plus(2))
    ).one()
    #expect(row.0 == true && row.1 == 10 && row.2 == 9 && row.3 == true)
    #expect(row.4 == false && row.5 == -3 && row.6 == true && row.7 == 3)
    let day = try LocalDate(year: 2024, month: 2, day: 29)
    let later = try connection.connection.execute(
      select(value(day).adding(1, .year), value(day).extract(.year))
    ).one()
    #expect(later.0 == (try LocalDate(year: 2025, month: 2, day: 28)) && later.1 == 2024)
  }

  @Test func valuesAloneOnPostgreSQL() throws {
    let database = try ShopDatabase(.postgresql)
    let row = try database.connection.execute(
      select(
        value("a").is(nil), function("round", 2.345, 2, as: Decimal.self), value("a").max(),
        value(2.5).floor())
    ).one()
    #expect(row.0 == false && row.1 == Decimal(string: "2.35") && row.2 == "a" && row.3 == 2)
  }

  /// A text is written as a number only where it is one, and nothing else.
  @Test func textsBesideNumbers() throws {
    let amount = UntypedTable(Table("prices", columns: [Column("amount", SQLType(.numeric))]))["amount"]
    let dialect = DatabaseKind.mariadb.dialect
    for text in ["1--", "1-1", "1e5e5", "1.2.3", "-", ".", "1e", "0) OR (1=1", ""] {
      let condition = amount.eq(text)
      #expect(
        try SQLCompiler.compile(condition, for: dialect, writingValues: true).sql
          == "prices.amount = '\(text)'")
      #expect(try SQLCompiler.compile(condition, for: dialect).parameters == [.text(text)])
    }
    for text in ["1", "-1.5", "+.5", "1.", "1e-7", "12345678901234567890.123E+5"] {
      #expect(try SQLCompiler.compile(amount.eq(text), for: dialect).parameters == [.decimal(text)])
    }
    let database = try ShopDatabase(.mariadb)
    let results = try database.connection.executeTogether([
      BoundStatement("SELECT ?", [.decimal("1) OR (1=1")], returnsRows: true),
      BoundStatement("SELECT ?", [.decimal("-1.50")], returnsRows: true),
    ])
    #expect(results.map(\.rows) == [[["1) OR (1=1"]], [["-1.50"]]])
  }

  /// A label is named in the ORDER BY of the query that has it, and is an expression everywhere else.
  @Test(arguments: DatabaseKind.allCases)
  func labelsOfOtherPlaces(kind: DatabaseKind) throws {
    let connection = try ShopDatabase(kind)
    let opposite = u.age.negated().label("age")
    func ids(_ query: Select<Int>) throws -> [Int] { try connection.connection.execute(query).all() }
    let adults = select(u.id).where(u.age.isNot(nil))
    #expect(try ids(adults.orderBy(opposite.asc())) == [4, 1, 2])
    let numbered = try connection.connection.execute(
      select(u.id, rowNumber().over(orderBy: [opposite.asc()])).where(u.age.isNot(nil)).orderBy(u.id)
    ).all()
    #expect(numbered.map(\.1) == [2, 3, 1])
    let known = coalesce(u.age, 5).label("age")
    let last = try connection.connection.execute(
      select(u.id, known).orderBy(known.asc().nullsLast())
    ).all()
    #expect(last.map(\.0) == [3, 2, 1, 4])
  }

  /// SQLAlchemy: "returned no FROM clauses due to auto-correlation".
  @Test func aSubqueryOfNothingButOuterTables() throws {
    let inner = select(value(1)).where(a.userID.eq(u.id), a.id.gt(1))
    for kind in DatabaseKind.allCases {
      let error = #expect(throws: RetortError.self) {
        try select(u.id, a.id).where(inner.exists()).compiled(for: kind.dialect)
      }
      #expect(error?.code == "invalid_statement" && error?.message.contains("correlate") == true)
      #expect(throws: Never.self) {
        try select(u.id, a.id).where(inner.from(a).exists()).compiled(for: kind.dialect)
      }
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func nullOfJSONIsNull(kind: DatabaseKind) throws {
    let connection = try ShopDatabase(kind)
    let document: JSONValue = ["z": .null, "n": 20, "s": "null"]
    try connection.connection.execute(insert(into: t).values(t.id.set(50), t.settings.set(document)))
    let z = t.settings["z"]
    let row = try connection.connection.execute(
      select(z.text(), z.integer(), z.double(), z.bool(), t.settings["s"].text(), t.settings["n"].text())
        .where(t.id.eq(50))
    ).one()
    #expect(row.0 == nil && row.1 == nil && row.2 == nil && row.3 == nil)
    #expect(row.4 == "null" && row.5 == "20")
    let found = try connection.connection.execute(
      select(t.id).where(t.settings["n"].text().in(["20"]), z.text().is(nil), t.id.eq(50)))
    #expect(found.all() == [50])
  }

  /// Half a second before the year, and not in it.
  @Test(arguments: DatabaseKind.allCases)
  func fractionsAreNotRoundedUp(kind: DatabaseKind) throws {
    let connection = try ShopDatabase(kind)
    let moment = try #require(LocalDateTime("2023-12-31 23:59:59.9999"))
    try connection.connection.execute(insert(into: t).values(t.id.set(51), t.at.set(moment)))
    let row = try connection.connection.execute(
      select(t.at.extract(.epoch), t.at.extract(.week), t.at.extract(.year)).where(t.id.eq(51))
    ).one()
    #expect(row == (1_704_067_199, 52, 2023))
  }

  /// `--` would be a comment.
  @Test func signsBehindLabelsAndSingleConditions() throws {
    let twice = value(-5).label("x").negated()
    for kind in DatabaseKind.allCases {
      let sql = try select(twice).compiled(for: kind.dialect, writingValues: true).sql
      #expect(!sql.contains("--"), "\(sql)")
    }
  }

  @Test func numbersOfRowsAreNotNegative() throws {
    for query in [
      select(u.id).limit(-1), select(u.id).offset(-1), select(u.id).slice(-3..<2), select(u.id).fetch(-1),
    ] {
      let error = #expect(throws: RetortError.self) {
        try query.compiled(for: DatabaseKind.postgresql.dialect)
      }
      #expect(error?.code == "invalid_statement" && error?.message.contains("negative") == true)
    }
    let nothing = #expect(throws: RetortError.self) {
      try update(u).where(u.id.eq(1)).compiled(for: DatabaseKind.sqlite.dialect)
    }
    #expect(nothing?.message.contains("sets nothing") == true)
    // The last one counts, as in SQLAlchemy.
    let sql = try select(u.id).limit(5).fetch(2).compiled(for: DatabaseKind.postgresql.dialect).sql
    #expect(sql == "SELECT users.id FROM users FETCH FIRST $1 ROWS ONLY")
  }

  /// MariaDB: what counts NULL cannot be filtered by making things NULL.
  @Test func filtersOfWhatCountsNull() throws {
    let dialect = DatabaseKind.mariadb.dialect
    for statement in [
      select(u.id.jsonArrayAggregate().filter(u.age.gt(15))).sqlStatement,
      select(rank().filter(u.age.gt(15)).over(orderBy: [u.id.asc()])).sqlStatement,
    ] {
      let error = #expect(throws: RetortError.self) { try SQLCompiler.compile(statement, for: dialect) }
      #expect(error?.code == "unsupported_construct" && error?.message.contains("FILTER") == true)
    }
  }

  /// A type for each column.
  @Test(arguments: DatabaseKind.allCases)
  func asManyTypesAsColumns(kind: DatabaseKind) throws {
    let connection = try ShopDatabase(kind)
    for read: () throws -> Void in [
      { _ = try connection.connection.execute(statement("SELECT 1").columns(Int.self, Int?.self)) },
      { _ = try connection.connection.execute(statement("SELECT 1, 2").columns(Int.self)) },
      {
        try connection.connection.forEach(statement("SELECT 1, 2, 3").columns(Int.self, Int.self)) { _, _ in }
      },
    ] as [() throws -> Void] {
      let error = #expect(throws: RetortError.self) { try read() }
      #expect(error?.code == "column_count")
    }
  }

  /// Texts of a database, and values of a program, that are longer than any Duration.
  @Test(arguments: DatabaseKind.allCases)
  func durationsThatAreTooLong(kind: DatabaseKind) throws {
    let connection = try ShopDatabase(kind)
    for text in [
      "99999999999999:00:00", "P9223372036854775807Y", "PT9223372036854775807H", "9223372036854775807 years",
    ] {
      let query = statement("SELECT \(text)")
      #expect(throws: RetortError.self) { try connection.connection.execute(query.columns(Duration.self)) }
      #expect(throws: RetortError.self) { try connection.connection.execute(query.columns(SQLInterval.self)) }
    }
    _ = try? connection.connection.execute(select(value(Duration.seconds(Int64.max))))
  }

  /// One condition behind the other, as loops make them.
  @Test func manyConditions() throws {
    var condition = u.id.ne(0)
    var other = u.id.eq(0)
    for id in 1...5000 {
      condition = condition.and(u.id.ne(id))
      other = other.or(u.id.eq(id))
    }
    let sql = try select(u.id).where(condition, other).compiled(for: DatabaseKind.sqlite.dialect).sql
    #expect(sql.components(separatedBy: " AND ").count == 5002)
  }

  @Test func whatTheServerCannotBeSent() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    let error = #expect(throws: DatabaseError.self) {
      try connection.execute(select(u.id).where(u.id.in(Array(1...70_000))))
    }
    #expect(error?.kind == .statement && !connection.isLost)
    let busy = #expect(throws: RetortError.self) {
      try connection.forEach(select(u.id)) { _ in _ = try connection.scalar("SELECT 1") }
    }
    #expect(busy?.code == "connection_busy" && !connection.isLost)
    #expect(try connection.scalar("SELECT 1") == 1)
  }

  @Test func numbersThatSQLiteDoesNotHave() throws {
    let database = try ShopDatabase(.sqlite)
    let error = #expect(throws: RetortError.self) {
      try database.connection.execute(update(u).set(u.score.set(Double.nan)))
    }
    #expect(error?.code == "unsupported_value")
  }

  /// Members and literals of the column's own type.
  @Test func valuesOfTheColumnsType() throws {
    let sql = try select(p.id).where(p.amount.gt(5), p.amount.in([1, 2]), p.amount.between(0, 9.5)).compiled(
      for: DatabaseKind.sqlite.dialect)
    #expect(
      sql.sql
        == "SELECT prices.id FROM prices WHERE prices.amount > ? AND prices.amount IN (?, ?) AND prices.amount BETWEEN ? AND ?"
    )
  }

  /// PostgreSQL and SQLite make a floating-point number of what they round.
  @Test(arguments: DatabaseKind.allCases)
  func wholeNumbersStayWhole(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let big = value(9_007_199_254_740_993)
    #expect(try connection.execute(select(big.rounded())).one() == 9_007_199_254_740_993)
    #expect(try connection.execute(select(big.floor())).one() == 9_007_199_254_740_993)
    #expect(try connection.execute(select(big.ceiling())).one() == 9_007_199_254_740_993)
  }

  /// As a text it would be compared as one, or as a floating-point number.
  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func largeNumbersWithoutSign(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let large = UInt64.max
    #expect(try connection.execute(select(value(large).minus(UInt64(1)))).one() == large - 1)
    #expect(try connection.execute(select(value(large).gt(large - 1))).one() == true)
    #expect(try connection.execute(select(value(large).eq(large - 1))).one() == false)
    let literal = try select(value(large).eq(large - 1)).compiled(
      for: connection.dialect, writingValues: true)
    #expect(literal.sql.contains("18446744073709551615"))
    #expect(!literal.sql.contains("'"))
  }

  /// SQLite would make other numbers of them, without a word.
  @Test func whatSQLiteWouldRoundIsAnError() throws {
    let database = try prices(.sqlite)
    let connection = database.connection
    func refused(_ body: () throws -> Void) {
      let error = #expect(throws: RetortError.self) { try body() }
      #expect(error?.code == "out_of_range", "\(String(describing: error))")
    }
    for text in ["1234567890.1234567", "12345678901234567890", "0.1234567890123456"] {
      let number = try #require(Decimal(string: text))
      refused { try connection.execute(insert(into: p).values(p.id.set(9), p.amount.set(number))) }
      refused { try connection.execute(insert(into: p).columns(p.id, p.amount), rows: [(9, number)]) }
      #expect(throws: RetortError.self) {
        try select(p.id).where(p.amount.eq(number)).compiled(for: connection.dialect, writingValues: true)
      }
    }
    refused { _ = try connection.execute(select(value(UInt64.max))) }
    let kept = ["0.000000000000001234", "100000000000000000000", "123456789012.345", "-9223372036854775808"]
    for text in kept {
      let number = try #require(Decimal(string: text))
      try connection.execute(insert(into: p).values(p.id.set(9), p.amount.set(number)))
      #expect(try connection.execute(select(p.amount).where(p.id.eq(9))).one() == number)
      try connection.execute(delete(from: p).where(p.id.eq(9)))
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func noPointInTime(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    for seconds in [Double.nan, 1e15] {
      let date = Date(timeIntervalSinceReferenceDate: seconds)
      #expect(throws: (any Error).self) {
        try connection.execute(command("INSERT INTO things (id, at) VALUES (99, \(date))"))
      }
    }
  }
}
