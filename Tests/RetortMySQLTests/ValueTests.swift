import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

@Suite struct ValueTests {
  /// A type, values as they are bound, and how they come back where that differs.
  struct Case: Sendable, CustomTestStringConvertible {
    var type: String
    var values: [SQLValue]
    var back: [SQLValue]?
    var testDescription: String { type }

    init(_ type: String, _ values: [SQLValue], back: [SQLValue]? = nil) {
      self.type = type
      self.values = values
      self.back = back
    }
  }

  static let allOfUnicode: String = {
    var text = String.UnicodeScalarView()
    for value in UInt32(1)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }()

  static let million = String(repeating: "retört 😀 ", count: 80_000)

  static let cases: [Case] = [
    Case("TINYINT", [-128, 127, 0, nil]),
    Case("TINYINT UNSIGNED", [0, 255]),
    Case("SMALLINT", [-32768, 32767]),
    Case("MEDIUMINT", [-8_388_608, 8_388_607]),
    Case("INT", [-2_147_483_648, 2_147_483_647]),
    Case("INT UNSIGNED", [4_294_967_295]),
    Case("BIGINT", [.integer(.min), .integer(.max), 0]),
    Case("BIGINT UNSIGNED", [.text("18446744073709551615"), .integer(.max), "9223372036854775808"]),
    Case("INT(5) ZEROFILL", [42]),
    Case("BOOL", [.bool(true), .bool(false)], back: [1, 0]),
    Case(
      "DOUBLE",
      [
        .double(1.7976931348623157e308), .double(-1.7976931348623157e308), .double(2.2250738585072014e-308),
        .double(0.1), .double(0), .double(1.0 / 3), .double(123456789.12345679), nil,
      ]),
    Case("FLOAT", [.double(1.1), .double(-0.5), .double(123456), .double(3.40282e38), .double(0)]),
    Case(
      "DECIMAL(65,30)",
      [
        "99999999999999999999999999999999999.999999999999999999999999999999",
        "-99999999999999999999999999999999999.999999999999999999999999999999",
        "0.000000000000000000000000000001", "0.000000000000000000000000000000",
      ]),
    Case("DECIMAL(5,0)", ["12345", "-1"]),
    Case("DATE", ["0001-01-01", "9999-12-31", "2024-02-29", nil]),
    Case("TIME", ["-838:59:59", "838:59:59", "00:00:00", "12:34:56"]),
    Case("TIME(6)", ["-838:59:59.999999", "838:59:59.999999", "00:00:00.000001", "00:00:00.000000"]),
    Case("TIME(3)", ["12:34:56.789", "-00:00:00.001"]),
    Case("DATETIME", ["0001-01-01 00:00:00", "9999-12-31 23:59:59", "2024-02-29 12:34:56"]),
    Case(
      "DATETIME(6)",
      ["9999-12-31 23:59:59.999999", "2024-01-01 00:00:00.000000", "2024-01-01 00:00:00.000001"]),
    Case("DATETIME(1)", ["2024-01-01 00:00:00.5"]),
    Case("TIMESTAMP(6) NULL", ["2038-01-19 03:14:07.999999", "1970-01-02 00:00:00.000001", nil]),
    Case("YEAR", [1901, 2155, 2024]),
    Case("BIT(1)", [1, 0]),
    Case("BIT(8)", [255]),
    Case("BIT(63)", [.integer(.max)]),
    Case("BIT(64)", [.blob([255, 255, 255, 255, 255, 255, 255, 255]), .blob([1, 2, 3, 4, 5, 6, 7, 8])]),
    Case("CHAR(10)", ["", "abc", "é😀"]),
    Case("VARCHAR(200)", ["", "it's \\ \"x\" \u{0}\n\r\u{1A} %_", "😀é漢字", " trailing ", nil]),
    Case("TEXT", ["", "a"]),
    Case("LONGTEXT", [.text(million), .text(allOfUnicode)]),
    Case("BINARY(4)", [.blob([0, 1, 254, 255]), .blob([0, 0, 0, 0])]),
    Case("VARBINARY(10)", [.blob([]), .blob([0]), .blob([0x5C, 0x27, 0xFF])]),
    Case("BLOB", [.blob([]), .blob(Array(0...255))]),
    Case("LONGBLOB", [.blob((0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 7) })]),
    Case("ENUM('a','b''c','😀')", ["a", "b'c", "😀", nil]),
    Case("SET('x','y')", ["x,y", "", "y"]),
    Case("JSON", ["{\"a\": [1, 2, {\"b\": null}]}", "\"😀\"", "[]"]),
    Case("UUID", ["123e4567-e89b-12d3-a456-426614174000", nil]),
    Case("INET6", ["2001:db8::ff00:42:8329", "::1"]),
    Case("VARCHAR(20) CHARACTER SET latin1", ["é", "ÿ"]),
    Case("VARCHAR(20) CHARACTER SET utf16", ["é😀"]),
  ]

  @Test(arguments: cases)
  func comesBackTheSameByBothProtocols(_ value: Case) throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (id INT PRIMARY KEY, v \(value.type))")
    for (index, bound) in value.values.enumerated() {
      try database.connection.execute("INSERT INTO t VALUES (?, ?)", [.integer(Int64(index)), bound])
    }
    let expected = value.back ?? value.values
    for (index, wanted) in expected.enumerated() {
      let text = try database.connection.rows("SELECT v FROM t WHERE id = \(index)")[0][0]
      let prepared = try database.connection.rows(
        "SELECT v FROM t WHERE id = ?", [.integer(Int64(index))])[0][0]
      #expect(text == wanted, "by the text protocol")
      #expect(prepared == wanted, "by the binary protocol")
    }
    // What is read can be bound again.
    for bound in expected {
      guard !bound.isNull, !["FLOAT", "JSON", "BIT(64)"].contains(value.type) else { continue }
      let count = try database.connection.scalar("SELECT count(*) FROM t WHERE v = ?", [bound])
      #expect(count?.integer ?? 0 >= 1, "\(bound)")
    }
  }

  @Test func expressionsGiveTheSameByBothProtocols() throws {
    let database = try TestDatabase()
    let expressions = [
      "1", "-1", "1.5", "1e3", "NULL", "'x'", "x'00FF'", "_binary 'ab'", "18446744073709551615", "1/3",
      "CAST('2024-01-02 03:04:05.060708' AS DATETIME(6))", "CAST('2024-01-02' AS DATE)",
      "TIMESTAMP('2024-01-02 03:04:05')", "SEC_TO_TIME(100000)", "TIMEDIFF('10:00:00.5', '12:00:00')",
      "POINT(1, 2)", "b'101'", "TRUE", "CAST(1 AS DECIMAL(10, 4))", "CAST(1.1 AS FLOAT)",
      "UUID() IS NULL", "DATABASE()", "VERSION()", "USER()", "GROUP_CONCAT('a')", "JSON_OBJECT('a', 1)",
      "INET6_ATON('::1')", "COALESCE(NULL, 1)", "IF(1, 'a', 2)", "CONCAT(1, 2)", "HEX('x')", "1 = 1",
    ]
    for expression in expressions {
      let text = try database.connection.rows("SELECT \(expression)")
      let prepared = try database.connection.rows("SELECT \(expression) FROM DUAL WHERE 1 = ?", [1])
      #expect(text == prepared, "\(expression)")
    }
  }

  @Test func manyRowsAtOnce() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (id INT PRIMARY KEY, a BIGINT, b DOUBLE, c TEXT, d BLOB)")
    let rows: [[SQLValue]] = (0..<2500).map { index in
      let id = Int64(index)
      if index % 7 == 0 { return [.integer(id), nil, nil, nil, nil] }
      return [
        .integer(id), .integer(id * 1_000_000_007), .double(Double(index) / 3),
        .text("row \(index) 😀"), .blob([UInt8(truncatingIfNeeded: index), 0]),
      ]
    }
    var batch = ParameterBatch(width: 5)
    for row in rows { try batch.append(run: row) }
    let changed = try database.driver.executeMany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", batch)
    #expect(changed == 2500)
    #expect(try database.connection.rows("SELECT * FROM t ORDER BY id") == rows)
    var twice = ParameterBatch(width: 1)
    twice.append(9999)
    twice.append(1)
    #expect(throws: DatabaseError.self) {
      try database.driver.executeMany("INSERT INTO t (id) VALUES (?)", twice)
    }
    #expect(try database.connection.scalar("SELECT count(*) FROM t WHERE id = ?", [1]) == 1)
  }

  @Test func infinityIsRefused() throws {
    let database = try TestDatabase()
    for number in [Double.infinity, -.infinity, .nan] {
      let error = #expect(throws: RetortError.self) {
        try database.connection.rows("SELECT ?", [.double(number)])
      }
      #expect(error?.code == "unsupported_value")
    }
  }
}
