import Foundation
import RetortSQL
import Testing

/// Whatever a text says, the statement that it stands in stays the one that was meant.
@Suite struct InjectionTests {
  /// `RETORT_TEST_FULL=1` tries more.
  private static let rounds = ProcessInfo.processInfo.environment["RETORT_TEST_FULL"] == "1" ? 400 : 40

  @Test(arguments: InjectionPoint.names + InjectionPoint.texts + InjectionPoint.parts)
  func theCorpusChangesNoStructure(point: InjectionPoint) { verify(point, HostileText.corpus) }

  @Test(arguments: InjectionPoint.names + InjectionPoint.texts)
  func longTextsChangeNoStructure(point: InjectionPoint) { verify(point, HostileText.long) }

  @Test(arguments: InjectionPoint.names + InjectionPoint.texts + InjectionPoint.parts)
  func randomTextsChangeNoStructure(point: InjectionPoint) {
    var random = SeededGenerator(seed: 4)
    verify(point, (0..<InjectionTests.rounds).map { _ in HostileText.random(&random) })
  }

  private func verify(_ point: InjectionPoint, _ texts: [String]) {
    for kind in DatabaseKind.allCases {
      point.verify(texts, on: kind.dialect, writingValues: false)
      point.verify(texts, on: kind.dialect, writingValues: true)
    }
  }

  /// The tests would see it: a text that is put in as it is.
  @Test func aHoleIsFound() {
    for text in ["x' OR 'x'='x", "'\u{301}", "x -- "] {
      let one = StatementShape("SELECT a FROM t WHERE b = 'harmless' AND c = 1", DatabaseKind.sqlite.dialect)
      let two = StatementShape("SELECT a FROM t WHERE b = '\(text)' AND c = 1", DatabaseKind.sqlite.dialect)
      let difference = one.difference(from: two, own: [Array("harmless".utf8)], others: [Array(text.utf8)])
      #expect((difference == nil) == (text == "x -- "), "\(text)")
    }
  }

  // MARK: What was a hole

  @Test(arguments: DatabaseKind.allCases)
  func aQuoteWithACombiningMarkIsAQuote(kind: DatabaseKind) {
    let dialect = kind.dialect
    for mark in ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}"] {
      #expect(dialect.literal("a'\(mark)b").utf8.elementsEqual("'a''\(mark)b'".utf8))
      let quote = kind == .mariadb ? "`" : "\""
      let expected = "\(quote)a\(quote)\(quote)\(mark)b\(quote)"
      #expect(dialect.quoted("a\(quote)\(mark)b").utf8.elementsEqual(expected.utf8))
    }
  }

  @Test func aPatternSignWithACombiningMarkHasNoMeaning() throws {
    let condition = Shop.users.name.contains("%\u{301}_\u{301}/\u{301}")
    let value = try SQLCompiler.compile(condition, for: DatabaseKind.sqlite.dialect).parameters[0]
    #expect(value.text?.utf8.elementsEqual("%/%\u{301}/_\u{301}//\u{301}%".utf8) == true)
  }

  @Test(arguments: DatabaseKind.allCases)
  func signsBeforeNegativeNumbersAreNoComments(kind: DatabaseKind) throws {
    let expressions: [(any SQLExpression, String)] = [
      (value(-1).negated(), "-(-1)"), (value(-1.5).negated(), "-(-1.5)"), (value(-1).bitNot(), "~(-1)"),
      (TypedExpression<Int, Int>(.unary(.negative, .literal(.integer(-1)))), "-(-1)"),
      (sql("a-\(-1)"), "a-(-1)"), (value(-1).minus(-1), "-1 - -1"),
    ]
    for (expression, text) in expressions {
      let compiled = try SQLCompiler.compile(expression, for: kind.dialect, writingValues: true)
      #expect(compiled.sql == text)
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func whatIsNoFiniteNumberIsNoName(kind: DatabaseKind) throws {
    for (number, text) in [(Double.nan, "NaN"), (.infinity, "Infinity"), (-.infinity, "-Infinity")] {
      let statement = select(Shop.users.id).where(Shop.users.score.eq(number))
      guard kind == .postgresql else {
        #expect(throws: RetortError.self) {
          try SQLCompiler.compile(statement.sqlStatement, for: kind.dialect, writingValues: true)
        }
        continue
      }
      let compiled = try SQLCompiler.compile(statement.sqlStatement, for: kind.dialect, writingValues: true)
      #expect(compiled.sql.hasSuffix("= CAST('\(text)' AS DOUBLE PRECISION)"))
    }
  }

  /// Operators that are words, and those of one database, are taken; what another database would read otherwise is not.
  @Test func operatorsAreThoseOfTheDatabase() throws {
    let u = Shop.users
    func isTaken(_ symbol: String, _ kind: DatabaseKind) -> Bool {
      (try? select(u.id).where(u.name.op(symbol, u.nickname)).compiled(for: kind.dialect)) != nil
    }
    for symbol in ["~*", "@@", "<->", "SIMILAR TO", "not like", "||"] {
      #expect(isTaken(symbol, .postgresql))
    }
    for symbol in ["#", "#>", "?", "?|"] {
      #expect(isTaken(symbol, .postgresql))
      #expect(!isTaken(symbol, .mariadb))
    }
    #expect(isTaken("SOUNDS LIKE", .mariadb))
    #expect(isTaken("GLOB", .sqlite))
    for symbol in ["", " ", "UNION SELECT", "OR TRUE OR", "= a OR", "--", "/*", "=\u{301}", "LIKE\n", "`"] {
      for kind in DatabaseKind.allCases { #expect(!isTaken(symbol, kind), "\(symbol)") }
    }
  }

  @Test func whatLeavesACastIsRefused() throws {
    let name = Shop.users.name
    func text(_ type: String, _ kind: DatabaseKind) -> String? {
      try? SQLCompiler.compile(name.cast(to: String.self, as: SQLType(exact: type)), for: kind.dialect).sql
    }
    for type in [
      "double precision", "numeric(10, 2)", "pg_catalog.\"char\"", "integer[]", "timestamp(3) with time zone",
    ] {
      #expect(text(type, .postgresql) == "CAST(users.name AS \(type))")
    }
    for type in [
      "int) OR (1=1", "int --", "int/*", "int, x", "int; x", "", "int)", "(int", "int\u{0}", "$1", "int # x",
    ] {
      for kind in DatabaseKind.allCases {
        let written = text(type, kind)
        // MariaDB's names for casts take the place of whole types.
        #expect(written == nil || kind == .mariadb && written == "CAST(users.name AS SIGNED)", "\(type)")
      }
    }
  }
}
