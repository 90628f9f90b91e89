import RetortEngine
import RetortSQL
import Testing

/// Rows as an asynchronous sequence.
@Suite struct RowStreamTests {
  private let u = Shop.users

  /// Users as if all of them had an age.
  private struct StrictUsers: TypedTable {
    static let tableName = QualifiedName("users")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
    var age: TypedColumn<Int, Int> { column("age") }
  }

  /// A query of many rows, the numbers from 1.
  private func numbers(_ kind: DatabaseKind, _ count: Int) -> TextStatement {
    switch kind {
    case .postgresql: statement("SELECT n FROM generate_series(1, \(raw: "\(count)")) AS t (n)")
    case .mariadb: statement("SELECT seq AS n FROM \(raw: "seq_1_to_\(count)")")
    case .sqlite:
      statement(
        "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < \(raw: "\(count)")) SELECT n FROM t"
      )
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func allRowsInTheirOrder(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    for buffer in [0, 1, 3, 256] {
      var seen: [Int] = []
      for try await row in engine.stream(numbers(kind, 1000), buffer: buffer) {
        seen.append(try row.get("n", as: Int.self))
      }
      #expect(seen == Array(1...1000))
    }
    var people: [String] = []
    for try await (id, name) in engine.stream(select(u.id, u.name).orderBy(u.id)) {
      people.append("\(id) \(name)")
    }
    #expect(people.prefix(2) == ["1 ada", "2 bob"])
    var names: [String] = []
    for try await name in engine.stream(select(u.name).where(u.id.lt(0))) { names.append(name) }
    #expect(names.isEmpty)
    #expect(engine.pool.statistics.inUse == 0)
    #expect(engine.pool.statistics.counts.opened == 1)
  }

  /// The database waits for who is slow: few rows have been read when the loop is left, and the connection comes back.
  @Test(arguments: DatabaseKind.allCases)
  func aLoopThatIsLeft(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: .single)
    for _ in 0..<3 {
      var count = 0
      for try await _ in engine.stream(numbers(kind, 5_000_000), buffer: 16) {
        count += 1
        if count == 40 { break }
      }
      // There is one connection: this waits until the query has been stopped.
      let left = try await engine.withConnection { try $0.execute(select(Shop.users.id)).count }
      #expect(left == 4)
    }
    #expect(engine.pool.statistics.inUse == 0)
  }

  @Test(arguments: DatabaseKind.allCases)
  func aTaskThatIsCancelled(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: .single)
    let query = numbers(kind, 5_000_000)
    let task = Task {
      var count = 0
      for try await _ in engine.stream(query, buffer: 4) {
        count += 1
        try await Task.sleep(for: .milliseconds(1))
      }
      return count
    }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let left = try await engine.withConnection { try $0.execute(select(Shop.users.id)).count }
    #expect(left == 4)
  }

  @Test(arguments: DatabaseKind.allCases)
  func errorsComeWhereTheRowsEnd(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    await #expect(throws: DatabaseError.self) {
      for try await _ in engine.stream(statement("SELECT nothing FROM nowhere")) {}
    }
    // A value in the third row that is none of the type.
    var seen: [Int] = []
    let strict = StrictUsers()
    let ages = select(strict.age).orderBy(strict.id)
    let error = await #expect(throws: RetortError.self) {
      for try await age in engine.stream(ages, buffer: 1) { seen.append(age) }
    }
    #expect(error?.code == "unexpected_null")
    #expect(seen == [36, 17])
    #expect(engine.pool.statistics.inUse == 0)
  }

  /// Several at once over fewer connections; each loop is a run of its own.
  @Test(arguments: DatabaseKind.allCases)
  func manyAtATime(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine(pool: PoolOptions(size: 3, overflow: 0))
    let stream = engine.stream(numbers(kind, 500), buffer: 8)
    let sums = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask {
          var sum = 0
          for try await row in stream { sum += try row.get(0, as: Int.self) }
          return sum
        }
      }
      return try await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(sums == Array(repeating: 125_250, count: 20))
    #expect(engine.pool.statistics.inUse == 0)
  }
}
