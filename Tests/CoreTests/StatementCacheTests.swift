import RetortSQL
import RetortSQLite
import Testing

@testable import RetortSQL

/// Statements that differ in their values alone are compiled once, and never mixed up with others.
@Suite struct StatementCacheTests {
  private static let u = Shop.users
  private static let a = Shop.addresses

  /// Compiled at once, at first and when found, each statement of the others' tests is the same.
  @Test(arguments: DatabaseKind.allCases)
  func whatIsFoundIsWhatWouldBeCompiled(kind: DatabaseKind) throws {
    let dialect = kind.dialect
    let cache = StatementCache(capacity: 10_000)
    for statement in StatementTests.all where statement.isThere(on: kind) {
      let compiled = try statement.statement.compiled(for: dialect)
      #expect(try cache.compiled(statement.statement, for: dialect) == compiled, "\(statement.name)")
      #expect(try cache.compiled(statement.statement, for: dialect) == compiled, "\(statement.name)")
    }
    #expect(cache.statistics.hits >= StatementTests.all.filter { $0.isThere(on: kind) }.count)
  }

  /// Where two statements have the same key, they have the same SQL; and other values come out where they went in.
  @Test(arguments: DatabaseKind.allCases)
  func oneKeyIsOneText(kind: DatabaseKind) throws {
    let dialect = kind.dialect
    var texts: [[UInt8]: String] = [:]
    for statement in StatementTests.all where statement.isThere(on: kind) {
      let tree = statement.statement.sqlStatement
      var key = StatementKey(variant: "")
      key.write(tree)
      let text = try SQLCompiler.compile(tree, for: dialect).sql
      #expect(texts[key.bytes] ?? text == text, "\(statement.name)")
      texts[key.bytes] = text
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func otherValuesComeOutWhereTheyWentIn(kind: DatabaseKind) throws {
    let dialect = kind.dialect
    let cache = StatementCache(capacity: 10_000)
    for statement in StatementTests.all where statement.isThere(on: kind) {
      let tree = statement.statement.sqlStatement
      _ = try cache.compiled(tree, for: dialect)
      let hits = cache.statistics.hits
      // All values are others, each another one.
      var number: Int64 = 1000
      var rewriter = TreeRewriter { node in
        guard case .bound(var bound) = node else { return nil }
        number += 1
        switch bound.value {
        case .integer: bound.value = .integer(number)
        case .text: bound.value = .text("text \(number)")
        case .double: bound.value = .double(Double(number))
        default: break
        }
        return .bound(bound)
      }
      let other = rewriter.copy(tree)
      #expect(
        try cache.compiled(other, for: dialect) == SQLCompiler.compile(other, for: dialect),
        "\(statement.name)")
      #expect(cache.statistics.hits == hits + 1, "\(statement.name) was compiled again")
    }
  }

  /// One value twice in a statement, two values in the next one of the same structure.
  @Test func aValueThatIsThereTwice() throws {
    let cache = StatementCache()
    let dialect = SQLiteDialect()
    func statement(_ first: Int, _ second: Int) -> Select<Int> {
      select(Self.u.id).where(Self.u.age.gt(first)).having(Self.u.age.gt(second)).groupBy(Self.u.id)
    }
    #expect(try cache.compiled(statement(5, 5), for: dialect).parameters == [5, 5])
    #expect(try cache.compiled(statement(6, 7), for: dialect).parameters == [6, 7])
    #expect(cache.statistics == StatementCache.Statistics(size: 1, hits: 1, misses: 1))
  }

  @Test func statementsThatAreNotTheSame() throws {
    let u = Self.u
    let a = Self.a
    let statements: [any ExecutableStatement] = [
      select(u.id), select(u.id).distinct(), select(u.id, u.name), select(u.name), select(a.id),
      select(Users.alias("u").id), select(u.id.label("id")), select(u.id).limit(1), select(u.id).offset(1),
      select(u.id).orderBy(u.id), select(u.id).orderBy(u.id.desc()), select(u.id).forUpdate(),
      select(u.id).forUpdate(wait: .nowait), select(u.id).where(u.id.eq(1)), select(u.id).where(u.id.ne(1)),
      select(u.id).where(u.id.eq(1), u.id.eq(1)), select(u.id).where(u.id.in([1])),
      select(u.id).where(u.id.in([1, 2])),
      select(u.id).where(u.id.notIn([1])), select(u.id).having(u.id.eq(1)), select(u.id).groupBy(u.id),
      select(u.id).where(u.name.like("a")), select(u.id).where(u.name.like("a", escape: "/")),
      select(u.id).join(a, on: u.id.eq(a.userID)), select(u.id).leftJoin(a, on: u.id.eq(a.userID)),
      select(u.id).from(u, a), update(u).set(u.name.set("a")), update(u).set(u.nickname.set("a")),
      update(u).set(u.nickname.setNull()), delete(from: u), delete(from: a),
      insert(into: u).values(u.name.set("a")),
      insert(into: u).values(u.name.set("a")).onConflictDoNothing(), insert(into: u),
      statement("SELECT 1"), statement("SELECT 2"), statement("SELECT \(1)"), statement("SELECT \("1")"),
      command("SELECT 1"), select(u.id).where(u.score.eq(1.5)), select(u.id).where(u.active.isTrue()),
    ]
    var keys: Set<[UInt8]> = []
    for statement in statements {
      var key = StatementKey(variant: "")
      key.write(statement.sqlStatement)
      keys.insert(key.bytes)
    }
    #expect(keys.count == statements.count)
  }

  @Test func dialectsAreKeptApart() throws {
    let cache = StatementCache()
    let statement = select(Self.u.id).where(Self.u.nickname.isDistinct(from: "a"))
    for kind in DatabaseKind.allCases {
      #expect(try cache.compiled(statement, for: kind.dialect) == statement.compiled(for: kind.dialect))
    }
    #expect(cache.statistics.size == 3)
  }

  @Test func theOldestMakeRoom() throws {
    let cache = StatementCache(capacity: 4)
    let dialect = SQLiteDialect()
    func use(_ count: Int) throws {
      _ = try cache.compiled(select(Self.u.id).where(Self.u.id.in(1...count)), for: dialect)
    }
    for count in 1...4 { try use(count) }
    try use(1)
    try use(5)
    #expect(cache.statistics.size <= 4)
    let misses = cache.statistics.misses
    try use(1)
    #expect(cache.statistics.misses == misses)
    try use(2)
    #expect(cache.statistics.misses == misses + 1)
  }

  @Test func aCacheOfNothing() throws {
    let cache = StatementCache(capacity: 0)
    _ = try cache.compiled(select(Self.u.id), for: SQLiteDialect())
    #expect(cache.statistics.size == 0)
  }

  @Test func whatCannotBeSaidIsNotKept() throws {
    let cache = StatementCache()
    let statement = select(Self.u.id).distinct(on: Self.u.name)
    for _ in 0..<2 {
      #expect(throws: RetortError.self) { try cache.compiled(statement, for: SQLiteDialect()) }
    }
    #expect(cache.statistics.size == 0)
  }

  @Test func manyThreadsAtOnce() async throws {
    let cache = StatementCache(capacity: 20)
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for round in 0..<300 {
            let count = 1 + (round + task) % 30
            let statement = select(Self.u.id).where(Self.u.id.in((0..<count).map { $0 * task }))
            let compiled = try? cache.compiled(statement, for: SQLiteDialect())
            #expect(compiled?.parameters == (0..<count).map { .integer(Int64($0 * task)) })
          }
        }
      }
    }
    #expect(cache.statistics.hits + cache.statistics.misses == 2400)
  }
}
