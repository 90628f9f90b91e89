import FoundationEssentials
import RetortEngine
import RetortSQL
import Testing

/// Values of any kind, by chance: what is written is what is read, one by one, many at once, and in both protocols.
@Suite struct RandomValueTests {
  private struct Box<Value: SQLRepresentable>: TypedTable {
    static var tableName: QualifiedName { QualifiedName("box") }
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var value: TypedColumn<Value, Value?> { column("value") }
  }

  private func check<Value: SQLRepresentable & SQLExpression & Equatable>(
    _ database: ShopDatabase, type: SQLType = Value.sqlType, _ make: () throws -> Value
  ) throws where Value.Value == Value {
    // A connection keeps prepared statements, whose parameters have the types of the table that was there.
    let connection = try database.engine().connect()
    let type = type.variant(for: connection.dialect.optionNames)
    let table = Table(
      "box", columns: [Column("id", SQLType(.integer), nullable: false), Column("value", type)])
    try table.create(on: connection)
    defer { try? table.drop(on: connection) }
    let box = Box<Value>()
    let values = try (0..<40).map { $0 % 9 == 8 ? nil : Optional(try make()) }
    for (number, value) in values.prefix(10).enumerated() {
      try connection.execute(insert(into: box).values(box.id.set(number), box.value.set(value)))
    }
    let rest = values.enumerated().dropFirst(10).map { ($0.offset, $0.element) }
    try connection.execute(insert(into: box).columns(box.id, box.value), rows: rest)
    for query in [select(box.value).where(box.id.ge(0)).orderBy(box.id), select(box.value).orderBy(box.id)] {
      let read = try connection.execute(query).all()
      #expect(read == values, "\(Value.self) on \(connection.dialect.name)")
    }
    // Written into the statement instead of bound.
    if let value = values.compactMap(\.self).first {
      let literal = try insert(into: box).values(box.id.set(99), box.value.set(value))
        .compiled(for: connection.dialect, writingValues: true)
      try connection.execute(literal.sql)
      let read = try connection.execute(select(box.value).where(box.id.eq(99))).one()
      #expect(
        read == value, "\(Value.self) as a literal on \(connection.dialect.name): \(literal.sql.prefix(200))")
    }
  }

  /// Characters of all of Unicode, with many of those that statements are made of.
  private static func text(_ random: inout SeededGenerator, longest: Int) -> String {
    let odd = Array("'\"`\\%_;-/*$?:@#{}[]()\n\t\r \u{1}\u{7F}é€\u{301}\u{200D}👩‍👩‍👧𝄞".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<random.below(longest + 1) {
      if random.chance(50), let scalar = random.pick(odd) {
        scalars.append(scalar)
      } else {
        let limits: [UInt32] = [0x7F, 0x7FF, 0xFFFF, 0x10FFFF]
        let number = UInt32.random(in: 1...(random.pick(limits) ?? 0x7F), using: &random)
        if let scalar = Unicode.Scalar(number) { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  private static func day(_ random: inout SeededGenerator) throws -> LocalDate {
    try LocalDate(year: 1 + random.below(9999), month: 1 + random.below(12), day: 1 + random.below(28))
  }

  private static func time(_ random: inout SeededGenerator) throws -> LocalTime {
    try LocalTime(microsecondsSinceMidnight: Int.random(in: 0..<86_400_000_000, using: &random))
  }

  @Test(arguments: DatabaseKind.allCases, 0..<3)
  func roundTrips(kind: DatabaseKind, seed: Int) throws {
    let database = try ShopDatabase(kind)
    var random = SeededGenerator(seed: UInt64(seed) &* 1000 &+ UInt64(kind.rawValue.utf8.count))
    try check(database) { Int.random(in: .min ... .max, using: &random) }
    try check(database) { Int32.random(in: .min ... .max, using: &random) }
    try check(database) { Int16.random(in: .min ... .max, using: &random) }
    try check(database) { UInt32.random(in: 0 ... .max, using: &random) }
    try check(database) { Bool.random(using: &random) }
    try check(database) {
      // Any finite number, and none that is 0 with a sign or too small to be one.
      while true {
        let value = Double(bitPattern: random.next())
        if value.isNormal { return value }
      }
    }
    try check(database) { Double(Float.random(in: -1000...1000, using: &random)) }
    try check(database, type: SQLType(.text)) { Self.text(&random, longest: 60) }
    try check(database, type: SQLType(.text)) { Self.text(&random, longest: 5000) }
    try check(database, type: SQLType(.largeBinary)) {
      Data((0..<random.below(300)).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    try check(database) { try Self.day(&random) }
    try check(database) { try Self.time(&random) }
    try check(database) { LocalDateTime(try Self.day(&random), try Self.time(&random)) }
    try check(database) {
      Date(
        timeIntervalSinceReferenceDate: (Double.random(in: -1e9...1e9, using: &random) * 1e6).rounded() / 1e6)
    }
    try check(database) {
      // Of version 4: MariaDB takes no others than there are.
      var bytes = withUnsafeBytes(of: (random.next(), random.next())) { $0.loadUnaligned(as: uuid_t.self) }
      bytes.6 = bytes.6 & 0x0F | 0x40
      bytes.8 = bytes.8 & 0x3F | 0x80
      return UUID(uuid: bytes)
    }
    try check(database, type: SQLType(.numeric, precision: 14, scale: 4)) {
      Decimal(Int.random(in: -99_999_999_999...99_999_999_999, using: &random)) / 1000
    }
    try check(database) {
      Duration.microseconds(Int.random(in: -3_000_000_000_000...3_000_000_000_000, using: &random))
    }
    try check(database) {
      (0..<random.below(6)).map { _ in Int.random(in: .min ... .max, using: &random) }
    }
    try check(database) { (0..<random.below(6)).map { _ in Self.text(&random, longest: 20) } }
    try check(database) { Self.json(&random, depth: 3) }
    try check(database) {
      let low = Int.random(in: -1000...1000, using: &random)
      return SQLRange(low..<low + 1 + random.below(100))
    }
  }

  private static func json(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch random.below(depth == 0 ? 5 : 7) {
    case 0: .null
    case 1: .bool(random.chance(50))
    case 2: .integer(Int64.random(in: -1_000_000...1_000_000, using: &random))
    case 3: .string(text(&random, longest: 20))
    case 4: .string("")
    case 5: .array((0..<random.below(4)).map { _ in json(&random, depth: depth - 1) })
    default:
      .object(
        JSONObject(
          (0..<random.below(4)).map {
            JSONObject.Member(key: "k\($0)", value: json(&random, depth: depth - 1))
          }))
    }
  }
}
