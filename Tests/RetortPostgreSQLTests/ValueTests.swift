import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

@Suite struct ValueTests {
  /// A type and the texts of values that it takes; NULL is tried with each.
  struct Case: Sendable, CustomTestStringConvertible {
    var type: String
    var texts: [String]
    var testDescription: String { type }

    init(_ type: String, _ texts: [String]) {
      self.type = type
      self.texts = texts
    }
  }

  /// The types that some cases are of.
  static let ownTypeStatements = [
    "CREATE TYPE mood AS ENUM ('sad', 'it''s \"ok\"', '😀')",
    "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
    "CREATE DOMAIN words AS text[]",
    "CREATE TYPE pair AS (a integer, \"B b\" text, c numeric[])",
    "CREATE TYPE nest AS (p pair, m mood)",
    "CREATE TYPE span AS RANGE (subtype = double precision)",
  ]

  /// Whether a value is what the server's output function writes.
  static func isSame(_ value: SQLValue?, _ printed: String?) -> Bool {
    guard let value else { return false }
    guard let printed else { return value.isNull }
    switch value {
    case .null: return false
    case .bool(let flag): return printed == (flag ? "t" : "f")
    case .integer(let number): return printed == String(number)
    case .double(let number):
      guard let wanted = Double(printed) else { return false }
      return wanted.isNaN ? number.isNaN : wanted.bitPattern == number.bitPattern
    // Two strings are equal that differ in how their characters are composed.
    case .text(let text), .decimal(let text): return text.utf8.elementsEqual(printed.utf8)
    case .blob(let bytes):
      let digits = Array("0123456789abcdef".utf8)
      let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      return printed.utf8.elementsEqual("\\x".utf8.map { $0 } + hex)
    // Rows give no such values.
    case .array: return false
    }
  }

  @Test(arguments: cases)
  func comesBackTheSameInBothForms(_ value: Case) throws {
    let database = try TestDatabase(.schema)
    let connection = database.connection
    for statement in ValueTests.ownTypeStatements { try connection.execute(statement) }
    try connection.execute("CREATE TABLE t (id integer, v \(value.type))")
    let texts: [String?] = value.texts + [nil]
    for (index, text) in texts.enumerated() {
      let literal = text.map { PostgreSQLDialect().literal($0) } ?? "NULL"
      let printed =
        text == nil
        ? nil : try connection.scalar("SELECT format('%s', \(literal)::\(value.type))")?.text
      #expect((printed == nil) == (text == nil))
      // The second use of a statement is prepared: its parameters have types, its result is binary.
      let insert = "INSERT INTO t VALUES ($1, $2) /* \(index) */"
      let bound = text.map { SQLValue.text($0) } ?? .null
      for use in 0..<2 {
        #expect(try connection.execute(insert, [.integer(Int64(index * 10 + use)), bound]) == 1)
      }
      var read: [SQLValue?] = []
      for use in 0..<2 {
        let id = SQLValue.integer(Int64(index * 10 + use))
        for _ in 0..<2 {
          read.append(try connection.scalar("SELECT v FROM t WHERE id = $1 /* \(use) */", [id]))
        }
        let server = try connection.rows(
          "SELECT format('%s', v), v IS NOT DISTINCT FROM NULL FROM t WHERE id = $1", [id])[0]
        #expect(server[1] == .bool(text == nil))
        if let printed { #expect(ValueTests.isSame(server[0], printed), "what was written, use \(use)") }
      }
      for value in read {
        #expect(ValueTests.isSame(value, printed), "\(value.debugDescription) for \(printed ?? "NULL")")
      }
      // What was read can be bound again, in both forms.
      for use in 2..<4 {
        guard let value = read[0] else { continue }
        let id = SQLValue.integer(Int64(index * 10 + use))
        try connection.execute("INSERT INTO t VALUES ($1, $2) /* again \(index) */", [id, value])
        let again = try connection.scalar("SELECT v FROM t WHERE id = $1 /* 0 */", [id])
        #expect(ValueTests.isSame(again, printed), "bound again, use \(use)")
      }
    }
  }

  @Test func typesOfExtensions() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE EXTENSION hstore", "CREATE EXTENSION citext", "CREATE TABLE t (h hstore, c citext, l hstore[])")
    let values: [SQLValue] = [
      "\"\"=>\"x\", \"a\"=>NULL, \"b c\"=>\"\\\"q\\\" 😀\"", "ÄpFel 😀", "{\"\\\"a\\\"=>\\\"1\\\"\",NULL}",
    ]
    for _ in 0..<3 {
      try database.connection.execute("INSERT INTO t VALUES ($1, $2, $3)", values)
      #expect(
        try database.connection.rows("SELECT * FROM t WHERE $1", [.bool(true)]).allSatisfy { $0 == values })
    }
  }

  @Test func allOfUnicodeAndLargeValues() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (id integer, v text, b bytea, j jsonb, a text[])")
    var scalars = String.UnicodeScalarView()
    for value in UInt32(1)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    let million = String(repeating: "retört 😀 e\u{301} ", count: 60_000)
    let blob = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for (text, number) in [(String(scalars), 0), (million, 1)] {
      let insert = "INSERT INTO t VALUES ($1, $2, $3, to_jsonb($2::text), ARRAY[$2::text])"
      // Two uses each, in text and in binary form.
      for use in 0..<2 {
        let id = SQLValue.integer(Int64(number * 2 + use))
        try database.connection.execute(insert, [id, .text(text), .blob(blob)])
        let sizes = try database.connection.rows(
          "SELECT octet_length(v), octet_length(b), j #>> '{}' = v, a[1] = v, md5(b) = md5($2::bytea) FROM t "
            + "WHERE id = $1", [id, .blob(blob)])[0]
        #expect(
          sizes == [.integer(Int64(text.utf8.count)), 1_048_576, .bool(true), .bool(true), .bool(true)])
        for _ in 0..<2 {
          let row = try database.connection.rows("SELECT v, b FROM t WHERE id = $1 /* \(id) */", [id])[0]
          let isSameText = row[0].text?.utf8.elementsEqual(text.utf8) ?? false
          #expect(isSameText)
          let isSameBlob = row[1] == .blob(blob)
          #expect(isSameBlob)
        }
      }
    }
  }

  @Test func momentsFollowTheTimeZoneOfTheSession() throws {
    let database = try TestDatabase(.schema)
    for zone in ["Asia/Kathmandu", "America/St_Johns", "UTC", "Europe/Amsterdam"] {
      try database.run("SET timezone = '\(zone)'")
      for text in ["1900-01-01 00:00:00+00", "2024-06-01 12:00:00.000001+00", "0044-03-15 12:00:00+00 BC"] {
        let printed = try database.connection.scalar("SELECT '\(text)'::timestamptz::text")?.text
        for _ in 0..<2 {
          let read = try database.connection.scalar("SELECT $1::timestamptz", [.text(text)])
          #expect(read?.text == printed)
        }
      }
    }
  }

  @Test func expressionsGiveTheSameInBothForms() throws {
    let database = try TestDatabase(.schema)
    let expressions = [
      "1", "-1", "1.5", "1e3", "NULL", "'x'", "NULL::integer", "'\\x00ff'::bytea", "9223372036854775807",
      "1::numeric / 3", "2 ^ 0.5", "1.1::real", "1e15::double precision", "'NaN'::double precision > 1",
      "true", "1 = 2", "ARRAY[1, NULL]", "ROW(1, 'a b', NULL)", "current_user", "current_database()",
      "now() IS NULL", "date '2024-01-02'", "timestamp '2024-01-02 03:04:05.060708'", "interval '1 day'",
      "time '24:00'", "int4range(1, 5)", "'{\"a\": 1}'::json", "'pg_class'::regclass",
      "'pg_class'::regclass::oid",
      "1::oid", "'a'::\"char\"", "'a'::name", "'a'::char(3)", "version()", "array_agg(1)", "count(*)",
      "(SELECT relacl FROM pg_class WHERE relname = 'pg_roles')", "gen_random_uuid() IS NULL",
      "decode('AA==', 'base64')",
      "'(1,2)'::point", "to_tsvector('simple', 'a b')", "pg_typeof(1)", "xmlelement(name a)", "B'101'",
      "'$1'::text",
    ]
    for expression in expressions {
      let text = try database.connection.rows("SELECT \(expression)")
      for _ in 0..<2 {
        let bound = try database.connection.rows("SELECT \(expression) WHERE $1", [.bool(true)])
        #expect(text == bound, "\(expression)")
      }
    }
  }

  /// What the catalogue queries read does not depend on the form.
  @Test func rowsAreReadTheSameInBothForms() throws {
    let database = try TestDatabase(.schema)
    var seen: [[String]] = []
    for _ in 0..<3 {
      try database.connection.query(
        """
        SELECT 42 AS a, -7::bigint, 3::smallint, 4294967295::oid, true, false, NULL::integer, NULL::boolean,
          'x'::text, 'n'::name, 1.50::numeric WHERE $1
        """, [.bool(true)]
      ) { row in
        seen.append(
          (0..<row.count).map {
            "\(row.name($0)) \(row.text($0) ?? "NULL") \(row.integer($0)) \(row.bool($0)) \(row.value($0).isNull)"
          })
      }
    }
    #expect(seen[0] == seen[1] && seen[1] == seen[2])
    #expect(seen[0][0] == "a 42 42 false false")
    #expect(seen[0][4].hasSuffix("t 0 true false"))
    #expect(seen[0][6].hasSuffix("NULL 0 false true"))
  }

  @Test func numbersThatTheTypeCannotHoldAreRefused() throws {
    let database = try TestDatabase(.schema)
    try database.run("CREATE TABLE t (s smallint, i integer, p integer)")
    for column in ["s", "i"] {
      for _ in 0..<3 {
        let error = #expect(throws: DatabaseError.self) {
          try database.connection.execute("INSERT INTO t (\(column)) VALUES ($1)", [.integer(.max)])
        }
        #expect(error?.sqlState == "22003")
      }
    }
    // An integer for another type goes as its text.
    for _ in 0..<3 { #expect(try database.connection.scalar("SELECT $1::numeric", [7])?.text == "7") }
    for _ in 0..<3 { #expect(try database.connection.scalar("SELECT $1::text", [7]) == "7") }
    for _ in 0..<3 { #expect(try database.connection.scalar("SELECT $1::float8", [7]) == .double(7)) }
  }
}
