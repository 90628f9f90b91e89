import Foundation
import RetortSQL
import Testing

/// Ranges in memory mean what they mean on the server.
@Suite struct RangeValueTests {
  private static let numbers = Array(-2...3)

  /// All ranges with edges among some numbers, and the empty one.
  private static var ranges: [SQLRange<Int>] {
    func edges() -> [SQLRange<Int>.Edge] {
      [.unbounded] + numbers.map { .including($0) } + numbers.map { .excluding($0) }
    }
    return [.empty] + edges().flatMap { lower in edges().map { SQLRange(lower: lower, upper: $0) } }
  }

  @Test func setsAsOnTheServer() throws {
    let database = try ShopDatabase(.postgresql)
    var generator = SeededGenerator(seed: 4)
    let ranges = Self.ranges
    for _ in 0..<400 {
      let (a, b) = (ranges.randomElement(using: &generator)!, ranges.randomElement(using: &generator)!)
      let number = Int.random(in: -3...4, using: &generator)
      guard Self.isWritten(a), Self.isWritten(b) else { continue }
      let row = try #require(
        try database.connection.rows(
          """
          SELECT x @> y, x && y, x << y, x >> y, x -|- y, (x * y)::text, x @> $3::bigint
          FROM (SELECT $1::int8range AS x, $2::int8range AS y) AS r
          """, [.text("\(a)"), .text("\(b)"), .integer(Int64(number))]
        ).first)
      let own: [SQLValue] = [
        .bool(a.contains(b)), .bool(a.overlaps(b)), .bool(a.isBefore(b)), .bool(a.isAfter(b)),
        .bool(a.isAdjacent(to: b)), .text("\(a.intersection(b))"), .bool(a.contains(number)),
      ]
      #expect(row == own, "\(a) \(b) \(number)")
      for (sql, result) in [("+", a.union(b)), ("-", a.subtracting(b))] {
        let value = try? database.connection.scalar(
          "SELECT ($1::int8range \(sql) $2::int8range)::text", [.text("\(a)"), .text("\(b)")])
        #expect(value == result.map { .text("\($0.intersection($0))") }, "\(a) \(sql) \(b)")
      }
    }
  }

  /// The server refuses edges in the wrong order; in memory that range is empty.
  private static func isWritten(_ range: SQLRange<Int>) -> Bool {
    func bound(_ edge: SQLRange<Int>.Edge) -> Int? {
      switch edge {
      case .unbounded: nil
      case .including(let bound), .excluding(let bound): bound
      }
    }
    guard let lower = bound(range.lower), let upper = bound(range.upper) else { return true }
    return lower <= upper
  }

  @Test func valuesBetweenNumbersAndDates() {
    let prices = SQLRange(1.5...2.5)
    #expect(prices.contains(2.5) && !SQLRange(1.5..<2.5).contains(2.5))
    #expect(!prices.isAdjacent(to: SQLRange(lower: .including(2.6), upper: .unbounded)))
    #expect(prices.isAdjacent(to: SQLRange(lower: .excluding(2.5), upper: .unbounded)))
    #expect(SQLRange(3...3).union(SQLRange(4...5)) == SQLRange(3..<6))
    #expect(SQLRange(1...2).union(SQLRange(5...6)) == nil)
    #expect(SQLRange(1...9).subtracting(SQLRange(3...4)) == nil)
    let (first, second) = (LocalDate(daysSince1970: 0), LocalDate(daysSince1970: 1))
    #expect(SQLRange(first...first).isAdjacent(to: SQLRange(second...second)))
  }
}
