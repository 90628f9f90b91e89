import RetortEngine
import RetortSQL
import Testing

/// More ways to run statements: texts with types, several sets of rows, plans, retries.
@Suite struct StatementRunTests {
  private var u: Users { Shop.users }

  @Test(arguments: DatabaseKind.allCases)
  func textsWithTypes(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let query = statement("SELECT id, name, age FROM users WHERE id <= \(3) ORDER BY id")
      .columns(Int.self, String.self, Int?.self)
    let rows = try database.connection.execute(query).all()
    #expect(rows.map { "\($0.0) \($0.1) \($0.2 ?? 0)" } == ["1 ada 36", "2 bob 17", "3 cyd 0"])
    let names = try database.connection.execute(
      statement("SELECT name FROM users ORDER BY id").columns(String.self)
    ).all()
    #expect(names.first == "ada")
    let engine = try database.engine()
    var seen: [Int] = []
    for try await (id, _, _) in engine.stream(query) { seen.append(id) }
    #expect(seen == [1, 2, 3])
  }

  /// A procedure with several queries answers with several sets.
  @Test func severalSetsOfRows() throws {
    let database = try ShopDatabase(.mariadb)
    let connection = database.connection
    try connection.execute(
      """
      CREATE PROCEDURE overview(least integer) BEGIN
        SELECT id, name FROM users WHERE age >= least ORDER BY id;
        SELECT email FROM addresses WHERE id < 0;
        UPDATE users SET score = 1;
        SELECT count(*) AS n FROM addresses;
      END
      """)
    for call in [statement("CALL overview(\(20))"), statement("CALL overview(20)")] {
      let sets = try connection.resultSets(of: call)
      #expect(sets.map(\.columns) == [["id", "name"], ["email"], ["n"]])
      #expect(sets.map(\.count) == [2, 0, 1])
      #expect(try sets[0].map { try $0.get("name", as: String.self) } == ["ada", "50% off_/"])
      #expect(try sets[2].one().get("n", as: Int.self) == 3)
    }
    #expect(try connection.execute(select(u.id)).count == 4)
  }

  @Test(arguments: DatabaseKind.allCases)
  func oneSetOfRows(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let sets = try connection.resultSets(of: statement("SELECT id FROM users WHERE id < \(3) ORDER BY id"))
    #expect(sets.map(\.count) == [2])
    let empty = try connection.resultSets(of: statement("SELECT id FROM users WHERE id < \(0)"))
    #expect(empty.map(\.columns) == [["id"]])
  }

  @Test(arguments: DatabaseKind.allCases)
  func plans(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let plan = try connection.explain(select(u.id).where(u.name.eq("ada")))
    #expect(
      plan.contains(kind == .postgresql ? "users" : kind == .sqlite ? "SEARCH users" : "users"), "\(plan)")
    if kind == .sqlite {
      let error = #expect(throws: RetortError.self) { try connection.explain(select(u.id), analyze: true) }
      #expect(error?.code == "unsupported_option")
    } else {
      #expect(!(try connection.explain(select(u.id), analyze: true).isEmpty))
    }
  }

  @Test func valuesWrittenIntoTheText() throws {
    let query = select(u.id).where(u.name.eq("it's"), u.age.in([1, 2]))
    #expect(
      try query.compiled(for: DatabaseKind.sqlite.dialect, writingValues: true)
        == CompiledStatement("SELECT users.id FROM users WHERE users.name = 'it''s' AND users.age IN (1, 2)"))
  }

  /// Only white space changes.
  @Test(arguments: DatabaseKind.allCases)
  func prettyTexts(kind: DatabaseKind) throws {
    let a = Shop.addresses
    let rules = kind.dialect.lexicalRules
    let query = select(u.id, u.name.upper()).leftJoin(a, on: a.userID.eq(u.id))
      .where(u.id.in(select(a.userID).where(a.email.like("a%"))), u.age.gt(1)).orderBy(u.id).limit(3)
    let pretty = SQLText.pretty(try query.compiled(for: kind.dialect).sql, rules: rules)
    let mark = { (number: Int) in kind == .postgresql ? "$\(number)" : "?" }
    let like = kind == .sqlite ? "LIKE" : "LIKE"
    #expect(
      pretty == """
        SELECT users.id, upper(users.name)
        FROM users
        LEFT JOIN addresses ON addresses.user_id = users.id
        WHERE users.id IN (
          SELECT addresses.user_id
          FROM addresses
          WHERE addresses.email \(like) \(mark(1))
        ) AND users.age > \(mark(2))
        ORDER BY users.id
        LIMIT \(mark(3))
        """)
    for statement in StatementTests.all {
      guard let sql = try? statement.statement.compiled(for: kind.dialect).sql else { continue }
      let printed = SQLText.pretty(sql, rules: rules)
      let before = SQLTokenizer.tokens(of: sql, rules: rules).map { token in
        SQLTokenizer(sql, rules: rules).text(token)
      }
      let after = SQLTokenizer.tokens(of: printed, rules: rules).map { token in
        SQLTokenizer(printed, rules: rules).text(token)
      }
      #expect(before == after, "\(statement.name)")
    }
  }

  /// Two transactions that cannot both be right: one of them is run again.
  @Test func retriesAfterAConflict() async throws {
    let database = try ShopDatabase(.postgresql)
    let engine = try database.engine()
    try database.connection.execute("UPDATE users SET age = 0")
    let options = TransactionOptions(isolation: .serializable)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await engine.withTransaction(options, retries: 100) { connection -> Void in
            let age = try connection.execute(select(Shop.users.age).where(Shop.users.id.eq(1))).one() ?? 0
            try connection.execute(
              update(Shop.users).set(Shop.users.age.set(age + 1)).where(Shop.users.id.eq(1)))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try database.connection.execute(select(u.age).where(u.id.eq(1))).one() == 8)
    // Without retries the error is the caller's.
    let one = try database.engine().connect()
    let two = try database.engine().connect()
    let error = #expect(throws: DatabaseError.self) {
      try one.withTransaction(TransactionOptions(isolation: .repeatableRead)) {
        _ = try one.execute(select(u.age)).all()
        try two.execute(update(u).set(u.age.set(100)))
        try one.execute(update(u).set(u.age.set(200)))
      }
    }
    #expect(error?.kind == .serializationFailure)
    #expect(error?.isConflict == true)
  }

  /// Savepoints whose bodies wait for something else.
  @Test(arguments: DatabaseKind.allCases)
  func savepointsThatWait(kind: DatabaseKind) async throws {
    struct Failure: Error {}
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    try await engine.withTransaction { (connection: borrowing PooledConnection) async throws -> Void in
      try connection.execute(insert(into: Shop.users).values(Shop.users.name.set("dot")))
      do {
        try await connection.withTransaction {
          try connection.execute(insert(into: Shop.users).values(Shop.users.name.set("eve")))
          await Task.yield()
          throw Failure()
        }
      } catch is Failure {}
      try await connection.withSavepoint {
        await Task.yield()
        try connection.execute(insert(into: Shop.users).values(Shop.users.name.set("fay")))
      }
    }
    let names = try await engine.withConnection {
      try $0.execute(select(Shop.users.name).where(Shop.users.id.gt(4)).orderBy(Shop.users.id)).all()
    }
    #expect(names == ["dot", "fay"])
  }
}
