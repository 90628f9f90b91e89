import RetortEngine
import RetortSQL
import RetortSQLite
import Testing

/// Functions, aggregates and collations in Swift, and regular expressions.
@Suite struct SQLiteFunctionTests {
  private struct Failure: Error, CustomStringConvertible { var description: String { "no such luck" } }

  private func connect(
    _ functions: [SQLiteFunction] = [], _ collations: [SQLiteCollation] = []
  ) throws -> Connection {
    try Engine("sqlite://", drivers: [SQLiteDriver(functions: functions, collations: collations)]).connect()
  }

  @Test func functionsOfTypedValues() throws {
    let connection = try connect([
      SQLiteFunction("answer") { 42 },
      SQLiteFunction("shout", isDeterministic: true) { (text: String?) in text.map { $0.uppercased() + "!" }
      },
      SQLiteFunction("padded") { (text: String, width: Int) in
        text + String(repeating: ".", count: max(0, width - text.count))
      },
      SQLiteFunction("between3") { (a: Double, b: Double, c: Double) in a <= b && b <= c },
      SQLiteFunction("kinds", argumentCount: nil) { values in .integer(Int64(values.count)) },
      SQLiteFunction("echo", argumentCount: 1) { values in values[0] },
    ])
    #expect(try connection.rows("SELECT answer(), shout('a'), shout(NULL)") == [[42, "A!", nil]])
    #expect(try connection.rows("SELECT padded('ab', 4), between3(1, 2.5, 3)") == [["ab..", 1]])
    #expect(try connection.rows("SELECT kinds(), kinds(1, 'x', NULL)") == [[0, 3]])
    let values: [SQLValue] = [.null, 7, .double(0.5), "", "a\u{0}ä", .blob([]), .blob([0, 255])]
    for value in values { #expect(try connection.scalar("SELECT echo(?)", [value]) == value) }
    #expect(
      try connection.execute(select(function("shout", value("b"), as: String.self))).one() == "B!")
  }

  @Test func whatAFunctionThrowsEndsTheStatement() throws {
    let connection = try connect([
      SQLiteFunction("fails") { (_: Int) -> Int in throw Failure() },
      SQLiteFunction("strict") { (number: Int) in number },
      .aggregate("picky", initial: 0) { (_: inout Int, _: Int) in
        throw Failure()
      } result: {
        $0
      },
    ])
    let error = #expect(throws: DatabaseError.self) { try connection.scalar("SELECT fails(1)") }
    #expect(error?.reason == "no such luck")
    #expect(error?.kind == .statement)
    let null = #expect(throws: DatabaseError.self) { try connection.scalar("SELECT strict(NULL)") }
    #expect(null?.reason.hasPrefix("argument 1: ") == true)
    let row = #expect(throws: DatabaseError.self) { try connection.scalar("SELECT picky(1)") }
    #expect(row?.reason == "no such luck")
    #expect(throws: DatabaseError.self) { try connection.scalar("SELECT strict(1, 2)") }
    #expect(try connection.scalar("SELECT strict(3)") == 3)
  }

  @Test func aggregates() throws {
    let connection = try connect([
      .aggregate("product", initial: 1) { (product: inout Int, factor: Int) in
        product *= factor
      } result: {
        $0
      },
      .aggregate("total", initial: 0) { (total: inout Int, part: Int) in
        total += part
      } inverse: { (total: inout Int, part: Int) in
        total -= part
      } result: {
        $0
      },
      .aggregate("weighted", initial: 0) { (sum: inout Int, value: Int, weight: Int) in
        sum += value * weight
      } result: {
        $0
      },
    ])
    try connection.execute("CREATE TABLE t (g, x)")
    try connection.execute("INSERT INTO t VALUES (1, 2), (1, 3), (2, 5), (2, 7)")
    #expect(try connection.rows("SELECT g, product(x) FROM t GROUP BY g ORDER BY g") == [[1, 6], [2, 35]])
    #expect(try connection.rows("SELECT product(x), weighted(x, g) FROM t WHERE x > 9") == [[1, 0]])
    #expect(try connection.scalar("SELECT weighted(x, g) FROM t") == 29)
    #expect(
      try connection.rows("SELECT total(x) OVER (ORDER BY x ROWS 1 PRECEDING) FROM t")
        == [[2], [5], [8], [12]])
    let error = #expect(throws: DatabaseError.self) {
      try connection.scalar("SELECT product(x) OVER () FROM t")
    }
    #expect(error?.reason.contains("window function") == true)
  }

  @Test func collations() throws {
    let connection = try connect([], [SQLiteCollation("by_length") { $0.count < $1.count }])
    #expect(
      try connection.rows(
        "SELECT column1 FROM (VALUES ('ccc'), ('a'), ('bb')) ORDER BY column1 COLLATE by_length")
        == [["a"], ["bb"], ["ccc"]])
    #expect(try connection.scalar("SELECT 'ab' = 'cd' COLLATE by_length") == 1)
  }

  @Test func deterministicFunctionsStandInIndexes() throws {
    let connection = try connect([
      SQLiteFunction("key", isDeterministic: true) { (text: String) in text.lowercased() },
      SQLiteFunction("chance") { (text: String) in text },
    ])
    try connection.execute("CREATE TABLE t (a TEXT)")
    try connection.execute("CREATE UNIQUE INDEX i ON t (key(a))")
    try connection.execute("INSERT INTO t VALUES ('A')")
    let error = #expect(throws: DatabaseError.self) { try connection.execute("INSERT INTO t VALUES ('a')") }
    #expect(error?.kind == .uniqueViolation)
    #expect(throws: DatabaseError.self) { try connection.execute("CREATE INDEX j ON t (chance(a))") }
  }

  /// Closures live as long as a connection knows them.
  @Test func whatIsRegisteredIsReleased() throws {
    final class Token: Sendable {}
    weak var seen: Token?
    do {
      let token = Token()
      seen = token
      let connection = try connect([SQLiteFunction("held") { "\(token)".isEmpty }])
      #expect(seen != nil)
      #expect(try connection.scalar("SELECT held()") == 0)
      connection.close()
    }
    #expect(seen == nil)
  }

  @Test(arguments: ["", "a\u{0}b", String(repeating: "x", count: 256)])
  func namesThatSQLiteDoesNotTake(name: String) throws {
    let function = #expect(throws: RetortError.self) { try connect([SQLiteFunction(name) { 1 }]) }
    #expect(function?.code == "invalid_function")
    let collation = #expect(throws: RetortError.self) { try connect([], [SQLiteCollation(name) { $0 < $1 }]) }
    #expect(collation?.code == "invalid_function")
  }

  @Test func everyConnectionOfAPoolKnowsThem() throws {
    let database = try ShopDatabase(.sqlite)
    let driver = SQLiteDriver(functions: [SQLiteFunction("answer") { 42 }])
    let engine = try Engine("sqlite:///\(database.path)", drivers: [driver])
    try engine.withConnection { first in
      try engine.withConnection { second in
        let answers = [try first.scalar("SELECT answer()"), try second.scalar("SELECT answer()")]
        #expect(answers == [42, 42])
      }
    }
  }

  @Test func regularExpressions() throws {
    let connection = try connect()
    let cases: [(text: SQLValue, pattern: SQLValue, matches: SQLValue)] = [
      ("ada", "^a", 1), ("bob", "^a", 0), ("xay", "a", 1), ("ADA", "^a", 0), ("ADA", "(?i)^a", 1),
      (.null, "a", .null), ("a", .null, .null), (42, "^4", 1), ("e\u{301}", "^e", 1), ("a b", #"\bb\b"#, 1),
      ("", "^$", 1),
    ]
    for (text, pattern, matches) in cases {
      #expect(try connection.scalar("SELECT ? REGEXP ?", [text, pattern]) == matches, "\(text) \(pattern)")
    }
    let error = #expect(throws: DatabaseError.self) { try connection.scalar("SELECT 'a' REGEXP '('") }
    #expect(error?.kind == .dataError)
    #expect(error?.reason.contains("'(' is no regular expression") == true)
  }

  @Test func replacements() throws {
    let connection = try connect()
    let cases: [(text: SQLValue, pattern: SQLValue, other: SQLValue, result: SQLValue)] = [
      ("a1b22", "[0-9]+", "#", "a#b#"), ("abc", "x", "y", "abc"),
      ("john smith", #"(\w+) (\w+)"#, #"\2, \1"#, "smith, john"),
      ("ab", "b", #"[\&\0]\\"#, #"a[bb]\"#), ("ab", "(x)?b", #"<\1>"#, "a<>"), (.null, "a", "b", .null),
    ]
    for (text, pattern, other, result) in cases {
      #expect(
        try connection.scalar("SELECT regexp_replace(?, ?, ?)", [text, pattern, other]) == result,
        "\(pattern)")
    }
  }
}
