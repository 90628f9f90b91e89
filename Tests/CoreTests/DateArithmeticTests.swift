import Foundation
import RetortEngine
import RetortSQL
import Testing

/// Moving dates, numbers of sequences, division of decimals: the same on all databases.
@Suite struct DateArithmeticTests {
  private let c = StatementTests.Calendar()

  private func database(_ kind: DatabaseKind) throws -> ShopDatabase {
    let database = try ShopDatabase(kind, isWhole: true)
    let metadata = Metadata(tables: [
      Table(
        "calendar",
        columns: [
          Column("day", LocalDate.sqlType, nullable: false),
          Column("at", LocalDateTime.sqlType, nullable: false),
          Column("since", Date.sqlType, nullable: false),
          Column("share", SQLType(.numeric, precision: 12, scale: 4), nullable: false),
        ])
    ])
    try metadata.createAll(on: database.connection)
    return database
  }

  private func fill(_ database: ShopDatabase, _ moment: LocalDateTime, share: Decimal = 1) throws {
    let since = try Date(sqlValue: .text("\(moment)+00:00"))
    try database.connection.execute(
      insert(into: c).values(
        c.day.set(moment.date), c.at.set(moment), c.since.set(since), c.share.set(share)))
  }

  /// Whole seconds and days, as Swift counts them.
  @Test(arguments: DatabaseKind.allCases)
  func differences(kind: DatabaseKind) throws {
    let database = try database(kind)
    let other = StatementTests.Calendar.alias("other")
    let cases: [(from: String, to: String, seconds: Int, days: Int)] = [
      ("2024-02-28 12:00:00", "2024-03-01 12:00:00", 172_800, 2),
      ("2024-02-28 12:00:00", "2024-02-29 11:59:59", 86_399, 0),
      ("2024-02-28 00:00:00.25", "2024-02-29 00:00:00.5", 86_400, 1),
      ("1969-12-30 00:00:00", "1970-01-02 00:00:01", 259_201, 3),
      ("2024-06-01 00:00:00", "2024-06-01 00:00:00", 0, 0),
    ]
    for entry in cases {
      try database.connection.execute(delete(from: c))
      let (from, to) = try (#require(LocalDateTime(entry.from)), #require(LocalDateTime(entry.to)))
      try fill(database, from)
      try fill(database, to)
      let days = try Int(
        (Date(sqlValue: .text("\(to.date) 00:00:00+00:00")).timeIntervalSince(
          Date(sqlValue: .text("\(from.date) 00:00:00+00:00")))) / 86_400)
      let found = try database.connection.execute(
        select(
          c.at.seconds(since: other.at), other.at.seconds(since: c.at), c.at.days(since: other.at),
          other.at.days(since: c.at), c.since.days(since: other.since), c.day.days(since: other.day)
        ).where(c.at.eq(to), other.at.eq(from)).limit(1)
      ).one()
      #expect(
        found == (entry.seconds, -entry.seconds, entry.days, -entry.days, entry.days, days), "\(entry)")
    }
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func remainders(kind: DatabaseKind) throws {
    let database = try database(kind)
    for (share, by, rest) in [("7.25", "2.5", "2.25"), ("-7.25", "2.5", "-2.25"), ("7.25", "-2.5", "2.25")] {
      try database.connection.execute(delete(from: c))
      let (share, by, rest) = try (
        #require(Decimal(string: share)), #require(Decimal(string: by)), #require(Decimal(string: rest))
      )
      try fill(database, try #require(LocalDateTime("2024-01-01 00:00:00")), share: share)
      #expect(try database.connection.execute(select(c.share.modulo(by))).one() == rest)
    }
  }

  /// PostgreSQL's and MariaDB's own answers; SQLite by itself would go on into the next month.
  @Test(arguments: DatabaseKind.allCases)
  func moments(kind: DatabaseKind) throws {
    let database = try database(kind)
    let cases: [(from: String, count: Int, unit: DateUnit, to: String)] = [
      ("2024-01-31 10:20:30.123456", 1, .month, "2024-02-29 10:20:30.123456"),
      ("2023-01-31 10:20:30", 1, .month, "2023-02-28 10:20:30"),
      ("2024-02-29 00:00:00", 1, .year, "2025-02-28 00:00:00"),
      ("2024-03-31 23:59:59.5", -1, .month, "2024-02-29 23:59:59.5"),
      ("2024-12-31 23:59:59.999999", 1, .second, "2025-01-01 00:00:00.999999"),
      ("2024-01-01 00:00:00", -1, .minute, "2023-12-31 23:59:00"),
      ("2024-02-28 12:00:00", 36, .hour, "2024-03-01 00:00:00"),
      ("2024-02-28 12:00:00", 365, .day, "2025-02-27 12:00:00"),
      ("2024-02-28 12:00:00", 0, .month, "2024-02-28 12:00:00"),
    ]
    for entry in cases {
      try database.connection.execute(delete(from: c))
      let start = try #require(LocalDateTime(entry.from))
      try fill(database, start)
      let moved = try database.connection.execute(
        select(c.at.adding(entry.count, entry.unit), c.since.adding(entry.count, entry.unit))
      ).one()
      #expect(moved.0 == LocalDateTime(entry.to), "\(entry)")
      let point = try Date(sqlValue: .text(entry.to + "+00:00"))
      #expect(moved.1 == point, "\(entry)")
      guard !entry.unit.isTimeOfDay else { continue }
      let day = try database.connection.execute(select(c.day.adding(entry.count, entry.unit))).one()
      #expect(day == LocalDateTime(entry.to)?.date, "\(entry)")
    }
  }

  /// What was moved is compared with what is stored.
  @Test(arguments: DatabaseKind.allCases)
  func movedMomentsAreCompared(kind: DatabaseKind) throws {
    let database = try database(kind)
    let moment = try #require(LocalDateTime("2024-01-31 10:20:30.000001"))
    try fill(database, moment)
    let later = try #require(LocalDateTime("2024-02-02 10:20:30.000001"))
    let found = select(count()).from(c).where(c.at.adding(2, .day).eq(later), c.day.adding(1, .day).gt(c.day))
    #expect(try database.connection.execute(found).one() == 1)
    // The number may be another column, or what is made of one.
    let number = c.day.extract(.day)
    let moved = try database.connection.execute(select(c.day.adding(number, .day))).one()
    #expect(moved == LocalDate("2024-03-02"))
  }

  @Test(arguments: DatabaseKind.allCases)
  func decimalsAreDivided(kind: DatabaseKind) throws {
    let database = try database(kind)
    try fill(database, try #require(LocalDateTime("2024-01-31 00:00:00")), share: 7)
    let half = try database.connection.execute(select(c.share.dividedBy(Decimal(2)))).one()
    #expect(half == Decimal(string: "3.5"))
  }

  /// The servers make decimal numbers of them, which are read as what they are declared to be.
  @Test(arguments: DatabaseKind.allCases)
  func aggregatesAreReadAsTheirTypes(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind, isWhole: true)
    let connection = database.connection
    let (e, p) = (Shop.employees, Shop.products)
    let salaries = try connection.execute(select(e.salary)).all().map(Double.init)
    let mean = salaries.reduce(0, +) / Double(salaries.count)
    let row = try connection.execute(
      select(
        e.salary.avg(), e.salary.avg().rounded(), e.salary.sum(), e.salary.max(), e.salary.power(2).max())
    ).one()
    #expect(abs((row.0 ?? 0) - mean) < 1e-9)
    #expect(row.1 == mean.rounded())
    #expect(row.2 == Int(salaries.reduce(0, +)))
    #expect(row.3 == Int(salaries.max() ?? 0))
    #expect(row.4 == (salaries.max() ?? 0) * (salaries.max() ?? 0))
    let prices = try connection.execute(select(p.price)).all().map { Double("\($0)") ?? 0 }
    let decimal = try connection.execute(
      select(
        p.price.avg(), p.price.sum(), p.price.avg().filter(p.price.gt(Decimal(0))),
        p.price.power(Decimal(2)).max())
    ).first
    let whole = try #require(decimal)
    #expect(abs((whole.0 ?? 0) - prices.reduce(0, +) / Double(prices.count)) < 1e-9)
    #expect(abs((whole.3 ?? 0) - (prices.max() ?? 0) * (prices.max() ?? 0)) < 1e-9)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func numbersOfASequence(kind: DatabaseKind) throws {
    let database = try database(kind)
    for name in ["numbers", "select", "o'clock"] {
      let sequence = DatabaseSequence(name, options: SequenceOptions(start: 5))
      try Metadata(sequences: [sequence]).createAll(on: database.connection)
      let first = try database.connection.execute(select(sequence.nextValue())).one()
      let second = try database.connection.execute(select(sequence.nextValue().plus(10))).one()
      #expect(first == 5 && second == 16, "\(name)")
    }
  }

  @Test(arguments: [(DatabaseKind.postgresql, "#-#"), (.mariadb, "#-#")])
  func everyMatchIsReplaced(kind: DatabaseKind, expected: String) throws {
    let database = try database(kind)
    let query = select(value("12-345").replacing(pattern: "[0-9]+", with: "#"))
    #expect(try database.connection.execute(query).one() == expected)
  }

  @Test func arraysOfExpressions() throws {
    let database = try ShopDatabase(.postgresql, isWhole: true)
    let u = Shop.users
    let query = select(array(u.id, u.id.plus(10), value(3)).elements(from: 2, through: 3)).where(u.id.eq(1))
    #expect(try database.connection.execute(query).one() == [11, 3])
  }
}

extension DateUnit {
  fileprivate var isTimeOfDay: Bool { self == .hour || self == .minute || self == .second }
}
