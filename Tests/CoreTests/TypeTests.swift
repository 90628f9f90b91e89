import FoundationEssentials
import RetortEngine
import RetortSQL
import Testing

/// Values of Swift types, bound, stored in a column of their own type, and read back.
@Suite struct TypeTests {
  /// A table with a column of a type.
  private struct Box<Value: SQLRepresentable>: TypedTable {
    static var tableName: QualifiedName { QualifiedName("box") }
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var value: TypedColumn<Value, Value?> { column("value") }
  }

  /// Writes each value, and NULL, and reads them back.
  private func roundTrip<Value: SQLRepresentable & SQLExpression & Equatable>(
    _ values: [Value], _ kind: DatabaseKind, type: SQLType? = nil
  ) throws where Value.Value == Value {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    var table = Table("box")
    table.columns = [
      Column("id", SQLType(.integer), nullable: false),
      Column("value", type ?? Value.sqlType.variant(for: connection.dialect.optionNames)),
    ]
    try connection.execute(try connection.dialect.createTable(table, ifNotExists: false))
    let box = Box<Value>()
    for (number, value) in values.enumerated() {
      try connection.execute(insert(into: box).values(box.id.set(number), box.value.set(value)))
    }
    try connection.execute(insert(into: box).values(box.id.set(values.count), box.value.setNull()))
    // By both protocols of the servers: with a parameter, and without.
    for statement in [
      select(box.value).where(box.id.ge(0)).orderBy(box.id), select(box.value).orderBy(box.id),
    ] {
      let read = try connection.execute(statement).all()
      #expect(read == values.map { $0 } + [nil], "\(Value.self) on \(kind)")
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func wholeNumbers(kind: DatabaseKind) throws {
    try roundTrip([0, 1, -1, .max, .min] as [Int], kind)
    try roundTrip([0, .max, .min] as [Int64], kind)
    try roundTrip([0, .max, .min] as [Int32], kind)
    try roundTrip([0, .max, .min] as [Int16], kind)
    try roundTrip([0, .max, .min] as [Int8], kind)
    try roundTrip([0, .max] as [UInt32], kind)
    try roundTrip([0, .max] as [UInt16], kind)
    try roundTrip([0, .max] as [UInt8], kind)
    // SQLite's numbers end with those of 64 bits with a sign.
    try roundTrip(kind == .sqlite ? [0, UInt64(Int64.max)] : [0, .max] as [UInt64], kind)
  }

  @Test(arguments: DatabaseKind.allCases)
  func floatingNumbers(kind: DatabaseKind) throws {
    var doubles = [0, 0.1, -1.5, 1e308, -2.2250738585072014e-308, 1.0 / 3, 123_456_789.123]
    if kind == .postgresql { doubles += [.infinity, -.infinity] }
    try roundTrip(doubles, kind)
    try roundTrip([0, 0.1, -1.5, 1e38] as [Float], kind)
  }

  @Test(arguments: DatabaseKind.allCases)
  func texts(kind: DatabaseKind) throws {
    try roundTrip(
      [
        "", " ", "a'b\"c`d\\e%_", "äöü € 𝄞 👩‍👩‍👧‍👦", String(repeating: "x", count: 60_000), "{\"a\": 1}", "NULL",
        "\n\t\u{1}",
      ], kind)
    try roundTrip(["a", "€", "é"] as [Character], kind)
  }

  @Test(arguments: DatabaseKind.allCases)
  func booleansAndBytes(kind: DatabaseKind) throws {
    try roundTrip([true, false], kind)
    try roundTrip([Data(), Data([0, 255, 39, 92]), Data(repeating: 7, count: 60_000)], kind)
    try roundTrip([[], [0, 255, 39, 92]] as [[UInt8]], kind)
  }

  @Test(arguments: DatabaseKind.allCases)
  func daysAndTimes(kind: DatabaseKind) throws {
    var days = try [(1, 1, 1), (1970, 1, 1), (2024, 2, 29), (9999, 12, 31)].map {
      try LocalDate(year: $0.0, month: $0.1, day: $0.2)
    }
    if kind == .postgresql { days.append(try LocalDate(year: -43, month: 3, day: 15)) }
    if kind == .mariadb { days.removeFirst() }
    try roundTrip(days, kind)
    try roundTrip(
      try [LocalTime(hour: 0, minute: 0), LocalTime(hour: 23, minute: 59, second: 59, microsecond: 999_999)],
      kind)
    var moments = try [
      LocalDateTime(year: 1970, month: 1, day: 1),
      LocalDateTime(year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59, microsecond: 999_999),
      LocalDateTime(year: 2024, month: 2, day: 29, hour: 12, microsecond: 1),
    ]
    if kind == .postgresql { moments.append(try LocalDateTime(year: -4000, month: 1, day: 2, hour: 3)) }
    try roundTrip(moments, kind)
  }

  @Test(arguments: DatabaseKind.allCases)
  func pointsInTime(kind: DatabaseKind) throws {
    var dates = [0, 1.5, 978_307_200.000001, -978_307_200, 700_000_000.123456].map(
      Date.init(timeIntervalSinceReferenceDate:))
    if kind == .postgresql { dates.append(Date(timeIntervalSinceReferenceDate: .infinity)) }
    try roundTrip(dates, kind)
  }

  /// The zone of the session changes the text that PostgreSQL gives, not the point in time.
  @Test func aZoneOfTheSession() throws {
    let connection = try DatabaseKind.postgresql.connect()
    let date = Date(timeIntervalSinceReferenceDate: 700_000_000.5)
    for zone in ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu"] {
      try connection.execute("SET TIME ZONE '\(zone)'")
      let row = try connection.execute(statement("SELECT CAST(\(date) AS timestamptz)")).one()
      #expect(try row.get(0, as: Date.self) == date, "\(zone)")
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func identifiersAndDecimals(kind: DatabaseKind) throws {
    try roundTrip([UUID(), UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))], kind)
    let precise = SQLType(.numeric, precision: 30, scale: 10)
    let few = ["0", "1.5", "-12.25", "1000000"].map { Decimal(string: $0)! }
    try roundTrip(few, kind, type: precise)
    if kind != .sqlite {
      try roundTrip(
        ["12345678901234567890.0123456789", "-99999999999999999999.9999999999"].map { Decimal(string: $0)! },
        kind,
        type: precise)
    }
  }

  @Test func aDecimalThatWouldLoseDigits() throws {
    let connection = try DatabaseKind.postgresql.connect()
    let row = try connection.execute(
      statement("SELECT 1234567890123456789012345678901234567890.123::numeric AS n, 'NaN'::numeric AS nan")
    ).one()
    #expect(#expect(throws: RetortError.self) { try row.get("n", as: Decimal.self) }?.code == "out_of_range")
    #expect(try row.get("nan", as: Decimal.self).isNaN)
  }

  @Test(arguments: DatabaseKind.allCases)
  func spansOfTime(kind: DatabaseKind) throws {
    try roundTrip(
      [.zero, .microseconds(1), .seconds(3600) + .microseconds(-1), .seconds(-90_061), .seconds(2_000_000)]
        as [Duration], kind)
    try roundTrip(
      [
        SQLInterval(), SQLInterval(months: 14, days: 3, microseconds: 4_500_000),
        SQLInterval(months: -1, days: 2, microseconds: -3_600_000_001), SQLInterval(days: -400),
      ], kind)
  }

  private struct Settings: Codable, Hashable, Sendable {
    var theme: String
    var sizes: [Int]
    var parent: [String: String]?
  }

  @Test(arguments: DatabaseKind.allCases)
  func json(kind: DatabaseKind) throws {
    try roundTrip(
      [
        JSON(Settings(theme: "d'ark \"\\", sizes: [1, 2], parent: ["ä": "€"])),
        JSON(Settings(theme: "", sizes: [], parent: nil)),
      ], kind)
    try roundTrip([["a": [1, true, nil2, "x"]], "text", 5] as [JSONValue], kind)
  }

  private var nil2: JSONValue { .null }

  private enum Color: String, SQLRepresentable, SQLExpression, CaseIterable { case red, green }
  private enum Level: Int, SQLRepresentable, SQLExpression { case low = 1, high = 9 }

  @Test(arguments: DatabaseKind.allCases)
  func enumerations(kind: DatabaseKind) throws {
    try roundTrip(Color.allCases, kind)
    try roundTrip([Level.low, .high], kind)
    #expect(
      #expect(throws: RetortError.self) { try Color(sqlValue: .text("blue")) }?.code == "unexpected_value")
  }

  @Test(arguments: DatabaseKind.allCases)
  func arrays(kind: DatabaseKind) throws {
    try roundTrip([[], [1, -2, .max]] as [[Int]], kind)
    try roundTrip([["", "a,b", "{", "\"\\", "NULL", "null", "ä€"], []] as [[String]], kind)
    try roundTrip([[1, nil, 3], [nil]] as [[Int?]], kind)
    try roundTrip([[[1, 2], [3, 4]]] as [[[Int]]], kind)
    try roundTrip([[true, false]] as [[Bool]], kind)
    try roundTrip([[0.1, -1e300]] as [[Double]], kind)
    try roundTrip([[try LocalDate(year: 2024, month: 2, day: 29)]], kind)
    try roundTrip([[UUID(), UUID()]], kind)
  }

  @Test(arguments: DatabaseKind.allCases)
  func ranges(kind: DatabaseKind) throws {
    let date = try LocalDate(year: 2024, month: 2, day: 29)
    try roundTrip([SQLRange(1..<10), SQLRange(from: 5), SQLRange(upTo: 5), .empty] as [SQLRange<Int>], kind)
    try roundTrip([SQLRange(from: date)], kind)
    try roundTrip(
      [
        SQLRange(lower: .excluding(try LocalDateTime(year: 2024, month: 1, day: 1)), upper: .unbounded),
        SQLRange(
          from: try LocalDateTime(year: 2024, month: 1, day: 1),
          through: try LocalDateTime(year: 2024, month: 1, day: 1, hour: 5)),
      ], kind)
  }

  /// Any day and microsecond there is, as text and back.
  @Test(arguments: 0..<20)
  func momentsAsText(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<500 {
      let date = LocalDate(daysSince1970: Int.random(in: -2_440_588...106_751_991, using: &random))
      #expect(LocalDate(date.description) == date)
      #expect(LocalDate(daysSince1970: date.daysSince1970) == date)
      let time = try LocalTime(microsecondsSinceMidnight: Int.random(in: 0..<86_400_000_000, using: &random))
      let moment = LocalDateTime(date, time)
      #expect(LocalDateTime(moment.description) == moment)
      let interval = SQLInterval(
        months: Int.random(in: -300...300, using: &random), days: Int.random(in: -40...40, using: &random),
        microseconds: Int.random(in: -99_999_999_999...99_999_999_999, using: &random))
      #expect(SQLInterval(interval.description) == interval)
    }
  }

  @Test func daysThatAreNone() {
    for text in [
      "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024-01-01x", "", "2024-01-01 BCE",
    ] {
      #expect(LocalDate(text) == nil, "\(text)")
    }
    for text in ["24:00:01", "12:60", "12", "12:00:00.1234567", "12:00:61"] {
      #expect(LocalTime(text) == nil, "\(text)")
    }
    #expect(throws: RetortError.self) { try LocalDate(year: 1900, month: 2, day: 29) }
  }
}
