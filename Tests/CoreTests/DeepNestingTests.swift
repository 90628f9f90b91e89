import RetortEngine
import RetortSQL
import Testing

/// What is nested without end ends in an error, and not the program. (SQLAlchemy's ends in Python's RecursionError at about
/// 300 levels.)
@Suite struct DeepNestingTests {
  private let u = Shop.users

  enum Shape: String, CaseIterable {
    case sum, product, text, negation, function, choice, subquery, derived, joins
  }

  private func statement(_ shape: Shape, _ depth: Int) -> any ExecutableStatement {
    switch shape {
    case .sum, .product:
      var number = TypedExpression<Int, Int?>(u.age.sqlNode)
      for step in 0..<depth {
        number = shape == .sum ? number.plus(step) : number.times(1).plus(0).times(1)
      }
      return select(number)
    case .text:
      var text = TypedExpression<String, String?>(u.nickname.sqlNode)
      for _ in 0..<depth { text = TypedExpression(text.concat("x").sqlNode) }
      return select(text)
    case .negation:
      var condition = Condition(u.active.sqlNode)
      for _ in 0..<depth { condition = Condition(.unary(.not, condition.sqlNode)) }
      return select(u.id).where(condition)
    case .function:
      var text = TypedExpression<String, String?>(u.nickname.sqlNode)
      for _ in 0..<depth { text = TypedExpression(text.replacing("a", with: "b").sqlNode) }
      return select(text)
    case .choice:
      var number = TypedExpression<Int, Int?>(u.age.sqlNode)
      for step in 0..<depth {
        number = TypedExpression(when(u.id.eq(step), then: 1).otherwise(number).sqlNode)
      }
      return select(number)
    case .subquery:
      var query = select(u.id)
      for _ in 0..<depth { query = select(u.id).where(u.id.in(query)) }
      return query
    case .derived:
      var query = select(u.id)
      for step in 0..<depth {
        let inner = query.subquery("q\(step)")
        query = select(inner.column(u.id))
      }
      return query
    case .joins:
      var query = select(u.id)
      for step in 0..<depth {
        let other = Users.alias("u\(step)")
        query = query.join(other, on: other.id.eq(u.id))
      }
      return query
    }
  }

  @Test(arguments: DatabaseKind.allCases, Shape.allCases)
  func tooDeepIsAnError(kind: DatabaseKind, shape: Shape) throws {
    let statement = statement(shape, shape == .joins ? 1200 : 3000)
    let caches = [StatementCache(), StatementCache(capacity: 0)]
    for cache in caches {
      let error = #expect(throws: RetortError.self) { try cache.compiled(statement, for: kind.dialect) }
      #expect(error?.code == "invalid_statement" && error?.message.contains("nested deeper") == true)
      #expect(cache.statistics.size == 0)
    }
    #expect(throws: RetortError.self) { try statement.compiled(for: kind.dialect, writingValues: true) }
  }

  /// What is as deep as is allowed compiles.
  @Test(arguments: DatabaseKind.allCases, Shape.allCases)
  func whatIsNotTooDeepCompiles(kind: DatabaseKind, shape: Shape) throws {
    let depth =
      switch shape {
      case .subquery, .derived: 150
      case .product: 300
      default: 900
      }
    let statement = statement(shape, depth)
    let text = try statement.compiled(for: kind.dialect).sql
    let cache = StatementCache()
    #expect(try cache.compiled(statement, for: kind.dialect).sql == text)
    #expect(try !statement.compiled(for: kind.dialect, writingValues: true).sql.isEmpty)
  }

  /// A sum of as many parts as SQLite takes runs on all of them.
  @Test(arguments: DatabaseKind.allCases)
  func longSumsRun(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    var number = TypedExpression<Int, Int>(value(0).sqlNode)
    for step in 1...500 { number = number.plus(step) }
    #expect(try database.connection.execute(select(number)).one() == 125_250)
  }

  /// Conditions that loops join are lists: they have no depth.
  @Test func joinedConditionsAreFlat() throws {
    var condition = u.id.eq(0)
    for step in 1..<5000 { condition = condition.or(u.id.eq(step)) }
    let sql = try select(u.id).where(condition).compiled(for: DatabaseKind.sqlite.dialect).sql
    #expect(sql.hasSuffix("users.id = ? OR users.id = ?"))
  }
}
