import Foundation
import RetortEngine
import RetortSQL
import Testing

/// Many rows with one call: all of them or none, in bounded pieces, in order.
@Suite struct ManyRowsTests {
  private let u = Shop.users
  private let a = Shop.addresses

  private func people(_ count: Int) -> [(String, Int?, Double?, Bool)] {
    (0..<count).map { number -> (String, Int?, Double?, Bool) in
      let age: Int? = number % 3 == 0 ? nil : number
      return ("person \(number) 'ü\\\t\n\"", age, Double(number) / 8, number % 2 == 0)
    }
  }

  @Test(arguments: DatabaseKind.allCases, [1, 2, 999, 1000, 1001, 12_345])
  func areInserted(kind: DatabaseKind, count: Int) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let rows = people(count)
    let added = try connection.execute(
      insert(into: u).columns(u.name, u.age, u.score, u.active), rows: rows)
    #expect(added == count)
    let found = try connection.execute(
      select(u.name, u.age, u.score, u.active).where(u.name.like("person%")).orderBy(u.id)
    ).all()
    #expect(found.count == count)
    for (a, b) in zip(rows, found) { #expect(a == b) }
  }

  private final class Counting: EngineObserver {
    private let counts = Lock<[Int]>([])
    var rows: [Int] { counts.withLock { $0 } }
    func didExecute(_ event: StatementEvent, _ outcome: StatementOutcome) {
      if event.sql.hasPrefix("INSERT") { counts.withLock { $0.append(outcome.rowCount) } }
    }
  }

  /// How many rows one statement has.
  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func inStatementsOfSoManyRows(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    for (limit, expected) in [
      (1000, [25]), (10, [10, 10, 5]), (1, [Int](repeating: 1, count: 25)),
      (0, [Int](repeating: 1, count: 25)),
    ] {
      let counted = Counting()
      var engine = try database.engine(observers: [counted])
      engine.options.rowsPerStatement = limit
      let keys = try engine.withConnection { connection in
        try connection.execute(
          insert(into: u).columns(u.name, u.age, u.score, u.active), rows: people(25), returning: u.id
        ).all()
      }
      #expect(keys.count == 25)
      try database.connection.execute(delete(from: u).where(u.name.like("person%")))
      #expect(counted.rows == expected, "\(limit)")
    }
  }

  /// Values are read where they stand in a row's memory: whatever comes before them, however long their texts are, and
  /// however the rows come.
  @Test(arguments: DatabaseKind.allCases) func rowsOfEveryShape(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let rows = (0..<41).map { number -> (Bool, String, Int?, Double?) in
      let text = "person " + String(repeating: number % 2 == 0 ? "x" : "ß", count: number)
      return (number % 3 == 0, text, number % 7 == 0 ? nil : -number, Double(number) / 3)
    }
    func found() throws -> [(Bool, String, Int?, Double?)] {
      defer { _ = try? connection.execute(delete(from: u).where(u.name.like("person %"))) }
      return try connection.execute(
        select(u.active, u.name, u.age, u.score).where(u.name.like("person %")).orderBy(u.id)
      ).all()
    }
    let all = insert(into: u).columns(u.active, u.name, u.age, u.score)
    try connection.execute(all, rows: rows)
    let first = try found()
    try connection.execute(all, rows: rows.lazy.filter { _ in true })
    let second = try found()
    var next = rows.makeIterator()
    try connection.execute(all, rows: AnyIterator { next.next() })
    let third = try found()
    for result in [first, second, third] {
      #expect(result.count == rows.count)
      for (a, b) in zip(rows, result) { #expect(a == b) }
    }
    // Of one column, and one row by itself with the statement that many were run with.
    try connection.execute(insert(into: u).columns(u.name), rows: rows.map(\.1))
    try connection.execute(insert(into: u).columns(u.name), rows: ["person alone"])
    #expect(try found().map(\.1) == rows.map(\.1) + ["person alone"])
  }

  @Test func areCopied() throws {
    let database = try ShopDatabase(.postgresql)
    let rows = people(12_345)
    let added = try database.connection.execute(
      insert(into: u).columns(u.name, u.age, u.score, u.active), rows: rows, by: .copy)
    #expect(added == rows.count)
    let found = try database.connection.execute(
      select(u.name, u.age, u.score, u.active).where(u.name.like("person%")).orderBy(u.id)
    ).all()
    for (a, b) in zip(rows, found) { #expect(a == b) }
  }

  /// What COPY's text form has to escape, and types with forms of their own.
  @Test func copiesEveryValue() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    try connection.execute(
      "CREATE TABLE everything (id integer, t text, b bytea, a text[], m timestamptz, u uuid, d double precision, j jsonb)"
    )
    struct Everything: TypedTable {
      static let tableName = QualifiedName("everything")
      let source: FromSource
      var id: TypedColumn<Int, Int> { column("id") }
      var t: TypedColumn<String, String?> { column("t") }
      var b: TypedColumn<Data, Data?> { column("b") }
      var a: TypedColumn<[String], [String]?> { column("a") }
      var m: TypedColumn<Date, Date?> { column("m") }
      var u: TypedColumn<UUID, UUID?> { column("u") }
      var d: TypedColumn<Double, Double?> { column("d") }
      var j: TypedColumn<JSONValue, JSONValue?> { column("j") }
    }
    let e = Everything()
    let texts = [
      "", "\\N", "\\.", "\\", "a\tb", "a\nb", "a\r\nb", "\u{8}\u{c}\u{b}", "😀", "NULL", "{\"a\\\"}", " ",
    ]
    let rows: [(Int, String?, Data?, [String]?, Date?, UUID?, Double?, JSONValue?)] =
      texts.enumerated().map {
        (
          $0.offset, $0.element, Data($0.element.utf8), [$0.element, $0.element],
          Date(timeIntervalSince1970: 1_700_000_000.125), UUID(), .infinity, .string($0.element)
        )
      } + [(texts.count, nil, nil, nil, nil, nil, nil, nil)]
    let all = insert(into: e).columns(e.id, e.t, e.b, e.a, e.m, e.u, e.d, e.j)
    for loading in [RowLoading.copy, .insert] {
      try connection.execute(delete(from: e))
      try connection.execute(all, rows: rows, by: loading)
      let found = try connection.execute(
        select(e.id, e.t, e.b, e.a, e.m, e.u, e.d, e.j).orderBy(e.id)
      ).all()
      #expect(found.count == rows.count)
      for (row, other) in zip(rows, found) {
        #expect(row.0 == other.0 && row.1 == other.1 && row.2 == other.2 && row.3 == other.3)
        #expect(row.4 == other.4 && row.5 == other.5 && row.6 == other.6 && row.7 == other.7)
      }
    }
  }

  @Test(arguments: DatabaseKind.allCases.filter { $0 != .postgresql })
  func copyIsPostgreSQLsOnly(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let error = #expect(throws: RetortError.self) {
      try database.connection.execute(insert(into: u).columns(u.name), rows: ["a"], by: .copy)
    }
    #expect(error?.code == "unsupported_option")
    #expect(!database.connection.isInTransaction)
  }

  @Test(arguments: DatabaseKind.allCases)
  func allOrNone(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    // The last one is there twice.
    let names = (0..<3000).map { "n\($0)" } + ["n7"]
    #expect(throws: DatabaseError.self) {
      try connection.execute(insert(into: u).columns(u.name), rows: names)
    }
    #expect(try connection.execute(select(count()).from(u)).one() == 4)
    // In a transaction, what was before stays.
    try connection.withTransaction {
      try connection.execute(insert(into: u).values(u.name.set("before")))
      #expect(throws: DatabaseError.self) {
        try connection.execute(insert(into: u).columns(u.name), rows: names)
      }
    }
    #expect(try connection.execute(select(count()).from(u)).one() == 5)
  }

  @Test(arguments: DatabaseKind.allCases, [0, 1, 3000])
  func keysComeInTheOrderOfTheRows(kind: DatabaseKind, count: Int) throws {
    let database = try ShopDatabase(kind)
    let names = (0..<count).map { "n\(($0 * 7919) % 10_007)" }
    let rows = try database.connection.execute(
      insert(into: u).columns(u.name), rows: names, returning: u.id, u.name)
    #expect(rows.map { $0.1 } == names)
    #expect(rows.map { $0.0 } == rows.map { $0.0 }.sorted())
    let others = names.map { name -> (String, Int?) in (name + "!", 3) }
    let ids = try database.connection.execute(
      insert(into: u).columns(u.name, u.age), rows: others, returning: u.id)
    #expect(ids.count == count)
  }

  @Test(arguments: DatabaseKind.allCases)
  func rowsThatAreThere(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let statement = insert(into: u).onConflict(u.name, update: [u.age.set(u.age.excluded)])
      .columns(u.name, u.age)
    let rows: [(String, Int?)] = [("ada", 1), ("new", 2)]
    try connection.execute(statement, rows: rows)
    let ages = try connection.execute(
      select(u.name, u.age).where(u.name.in(["ada", "new"])).orderBy(u.name)
    ).all()
    #expect(ages.map { $0.1 } == [1, 2])
  }

  /// A sequence is read once, and no further than needed.
  @Test(arguments: DatabaseKind.allCases)
  func aSequenceIsReadOnce(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    var reads = 0
    let names = sequence(state: 0) { (state: inout Int) -> String? in
      state += 1
      reads += 1
      return state <= 7000 ? "n\(state)" : nil
    }
    #expect(try database.connection.execute(insert(into: u).columns(u.name), rows: names) == 7000)
    #expect(reads >= 7001)
    #expect(try database.connection.execute(insert(into: u).columns(u.name), rows: [] as [String]) == 0)
  }

  @Test(arguments: DatabaseKind.allCases)
  func aStatementForEach(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let rows = (0..<2500).map { (number: Int) -> (String, Int?) in ("n\(number)", number) }
    try connection.execute(insert(into: u).columns(u.name, u.age), rows: rows)
    let changed = try connection.executeMany(0..<2500) { number in
      update(u).set(u.age.set(number * 2)).where(u.name.eq("n\(number)"))
    }
    #expect(changed == 2500)
    #expect(try connection.execute(select(u.age.sum()).where(u.name.like("n%"))).one() == 2499 * 2500)
    // Statements of two forms, one after the other.
    try connection.executeMany(0..<10) { number -> Update in
      let change = update(u).where(u.name.eq("n\(number)"))
      return number % 2 == 0 ? change.set(u.age.set(-1)) : change.set(u.nickname.set("odd"))
    }
    #expect(try connection.execute(select(count()).from(u).where(u.age.eq(-1))).one() == 5)
    #expect(try connection.execute(select(count()).from(u).where(u.nickname.eq("odd"))).one() == 5)
    try connection.executeMany(0..<3) { _ in delete(from: a) }
    #expect(try connection.execute(select(count()).from(a)).one() == 0)
  }
}
