import FoundationEssentials
import RetortEngine
import RetortSQL

extension ConformanceSuite {
  private struct Box<Value: SQLRepresentable>: TypedTable {
    static var tableName: QualifiedName { QualifiedName("box") }
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var value: TypedColumn<Value, Value?> { column("value") }
  }

  /// Values are written one by one and many at once, compared by the database, and read with a parameter and without.
  private static func roundTrip<Value: SQLRepresentable & SQLExpression & Equatable>(
    _ bench: Workbench, _ values: [Value], type: SQLType = Value.sqlType, comparable: Bool = true
  ) throws where Value.Value == Value {
    try bench.create(
      Table("box", columns: [Column("id", SQLType(.integer), nullable: false), Column("value", type)]))
    let box = Box<Value>()
    for (number, value) in values.enumerated() {
      try bench.connection.execute(insert(into: box).values(box.id.set(number), box.value.set(value)))
    }
    try bench.connection.execute(insert(into: box).values(box.id.set(values.count), box.value.setNull()))
    let expected: [Value?] = values.map(Optional.some) + [nil]
    let rows = expected.enumerated().map { ($0.offset + 1000, $0.element) }
    try bench.connection.execute(insert(into: box).columns(box.id, box.value), rows: rows)
    for statement in [
      select(box.value).where(box.id.ge(0)).orderBy(box.id), select(box.value).orderBy(box.id),
    ] {
      try bench.expect(
        try bench.connection.execute(statement).all(), expected + expected, "\(Value.self) that were read")
    }
    guard comparable else { return }
    for (number, value) in values.enumerated() {
      let found = try bench.connection.execute(select(box.id).where(box.value.eq(value))).all()
      try bench.expect(found.contains(number), "no row is found where the column is \(value)")
    }
    let count = try bench.connection.execute(select(box.id).where(box.value.is(nil))).count
    try bench.expect(count, 2, "the rows with NULL")
  }

  static let typeCases: [ConformanceCase] = [
    ConformanceCase("types", "whole numbers of 64 bits") {
      try roundTrip($0, [0, 1, -1, .max, .min] as [Int64])
    },
    ConformanceCase("types", "whole numbers of 32 bits") {
      try roundTrip($0, [0, 1, -1, .max, .min] as [Int32])
    },
    ConformanceCase("types", "whole numbers of 16 bits") {
      try roundTrip($0, [0, 1, -1, .max, .min] as [Int16])
    },
    ConformanceCase("types", "floating numbers") {
      try roundTrip($0, [0, 0.1, -1.5, 1e300, -2.5e-300, 123_456_789.125, 1.0 / 3] as [Double])
    },
    ConformanceCase("types", "infinities", needs: [.infinities]) {
      try roundTrip($0, [.infinity, -.infinity] as [Double])
    },
    ConformanceCase("types", "decimals") {
      let few = ["0", "1.5", "-12.25", "1000000"].compactMap { Decimal(string: $0) }
      try roundTrip($0, few, type: SQLType(.numeric, precision: 12, scale: 2))
    },
    ConformanceCase("types", "decimals of many digits", needs: [.exactDecimals]) {
      let exact = ["12345678901234567890.0123456789", "-99999999999999999999.9999999999"].compactMap {
        Decimal(string: $0)
      }
      try roundTrip($0, exact, type: SQLType(.numeric, precision: 30, scale: 10))
    },
    ConformanceCase("types", "true and false") { try roundTrip($0, [true, false]) },
    ConformanceCase("types", "texts") {
      try roundTrip(
        $0,
        [
          "", " ", "  two  ", "a'b\"c`d\\e%_;--/*", "äöü € 𝄞 👩‍👩‍👧‍👦 e\u{301}", "{\"a\": 1}", "NULL", "\n\t\r\u{1}",
          "$1 ? :a",
        ],
        type: SQLType(.text))
    },
    ConformanceCase("types", "a text of a megabyte") {
      try roundTrip(
        $0, [String(repeating: "0123456789abcdef", count: 65_536)], type: bigText($0), comparable: false)
    },
    ConformanceCase("types", "texts of a given length") {
      try roundTrip($0, ["", "ä€𝄞", String(repeating: "x", count: 20)], type: SQLType(.string, length: 20))
    },
    ConformanceCase("types", "bytes") {
      try roundTrip(
        $0, [Data(), Data([0]), Data([0, 255, 39, 34, 92, 96]), Data((0...255).map { UInt8($0) })],
        type: SQLType(.largeBinary))
    },
    ConformanceCase("types", "days") {
      let days = try [(1000, 1, 1), (1970, 1, 1), (2024, 2, 29), (9999, 12, 31)].map {
        try LocalDate(year: $0.0, month: $0.1, day: $0.2)
      }
      try roundTrip($0, days)
    },
    ConformanceCase("types", "times of day") {
      try roundTrip(
        $0,
        try [
          LocalTime(hour: 0, minute: 0), LocalTime(hour: 12, minute: 30, second: 1, microsecond: 1),
          LocalTime(hour: 23, minute: 59, second: 59, microsecond: 999_999),
        ])
    },
    ConformanceCase("types", "days with a time") {
      try roundTrip(
        $0,
        try [
          LocalDateTime(year: 1970, month: 1, day: 1),
          LocalDateTime(year: 2024, month: 2, day: 29, hour: 12, microsecond: 1),
          LocalDateTime(
            year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59, microsecond: 999_999),
        ])
    },
    ConformanceCase("types", "points in time") {
      try roundTrip(
        $0, [0, 1.5, 978_307_200.000001, -978_307_200].map(Date.init(timeIntervalSinceReferenceDate:)))
    },
    ConformanceCase("types", "identifiers") {
      try roundTrip($0, [UUID(), UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))])
    },
    ConformanceCase("types", "documents") {
      try roundTrip(
        $0, [["a": [1, true, .null, "x\"'\\"]], "text", 5, [], .null] as [JSONValue], comparable: false)
    },
    ConformanceCase("types", "arrays") {
      try roundTrip($0, [[], [1, -2, .max]] as [[Int]], comparable: false)
    },
    ConformanceCase("types", "arrays of texts") {
      try roundTrip($0, [["", "a,b", "{", "\"\\", "NULL", "ä€"], []] as [[String]], comparable: false)
    },
    ConformanceCase("types", "spans of time") {
      try roundTrip($0, [.zero, .microseconds(1), .seconds(-90_061), .seconds(2_000_000)] as [Duration])
    },
    ConformanceCase("types", "what is none of the type is an error") { bench in
      try bench.createPeople()
      let wrong = TypedColumn<Int, Int>("name", of: p.source)
      try bench.expectError(code: "unexpected_value") { _ = try bench.connection.execute(select(wrong)) }
      let missing = TypedColumn<Int, Int>("age", of: p.source)
      try bench.expectError(code: "unexpected_null") { _ = try bench.connection.execute(select(missing)) }
    },
    ConformanceCase("types", "values written into a statement are what they were") { bench in
      for text in ["", "a'b", "a\\'b", "a\\", "ä€𝄞", "--", "/*", "%s ?"] {
        try bench.expect(
          try bench.connection.scalar("SELECT \(bench.dialect.literal(text))"), .text(text), "the literal")
      }
    },
  ]

  private static func bigText(_ bench: Workbench) -> SQLType {
    // 65,535 bytes are the most of MySQL's TEXT.
    SQLType(.text).withVariant(SQLType(exact: "longtext"), for: "mysql", "mariadb")
  }
}
