import RetortEngine
import RetortSQL
import Testing

/// Statements that are run, and what comes back.
@Suite struct ExecutionTests {
  private let u = Shop.users
  private let a = Shop.addresses

  @Test(arguments: DatabaseKind.allCases)
  func rowsAreTuplesOfTheColumnsTypes(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let rows: [(Int, String, Int?, Double?, Bool)] = try database.connection.execute(
      select(u.id, u.name, u.age, u.score, u.active).orderBy(u.id).limit(2)
    ).all()
    #expect(rows.count == 2)
    #expect(rows[0] == (1, "ada", 36, 1.5, true))
    #expect(rows[1] == (2, "bob", 17, 2.25, true))
    let names = try database.connection.execute(select(u.name).where(u.age.gt(17)).orderBy(u.name)).all()
    #expect(names == ["50% off_/", "ada"])
  }

  @Test(arguments: DatabaseKind.allCases)
  func oneFirstAndNone(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let result = try database.connection.execute(select(u.id, u.name).orderBy(u.id))
    #expect(result.columns == ["id", "name"])
    #expect(result.first?.1 == "ada")
    #expect(throws: RetortError.self) { try result.one() }
    let none = try database.connection.execute(select(u.id).where(u.id.eq(99)))
    #expect(try none.oneOrNone() == nil)
    #expect(#expect(throws: RetortError.self) { try none.one() }?.code == "no_row")
    #expect(#expect(throws: RetortError.self) { try result.oneOrNone() }?.code == "several_rows")
    #expect(result.partitions(3).map(\.count) == [3, 1])
    #expect(result.keyed { $0.1 }["bob"]?.0 == 2)
    #expect(try database.connection.execute(select(u.active)).unique() == [true])
  }

  @Test(arguments: DatabaseKind.allCases)
  func aValueOfAnotherTypeIsAnError(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let wrong = TypedColumn<Int, Int>("name", of: u.source)
    let error = #expect(throws: RetortError.self) { try database.connection.execute(select(wrong)) }
    #expect(error?.code == "unexpected_value")
    #expect(error?.message.contains("column 'name'") == true)
    let missing = TypedColumn<Int, Int>("age", of: u.source)
    let null = #expect(throws: RetortError.self) { try database.connection.execute(select(missing)) }
    #expect(null?.code == "unexpected_null")
    let small = TypedColumn<Int8, Int8>("score", of: u.source)
    #expect(throws: RetortError.self) { try database.connection.execute(select(small)) }
  }

  @Test(arguments: DatabaseKind.allCases)
  func changesTellWhatTheyDid(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let inserted = try connection.execute(insert(into: u).values(u.name.set("dot"), u.age.set(5)))
    #expect(inserted.rowCount == 1)
    #expect(inserted.insertedKey == (kind == .postgresql ? nil : 5))
    #expect(try connection.execute(update(u).set(u.age.set(6)).where(u.name.eq("dot"))).rowCount == 1)
    #expect(try connection.execute(select(u.age).where(u.name.eq("dot"))).one() == 6)
    #expect(try connection.execute(delete(from: u).where(u.name.in(["dot", "nobody"]))).rowCount == 1)
    #expect(try connection.execute(update(u).set(u.age.set(6)).where(u.name.eq("dot"))).rowCount == 0)
  }

  @Test(arguments: DatabaseKind.allCases)
  func rowsThatAreGivenBack(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let rows = try database.connection.execute(
      insert(into: u).values(u.name.set("dot")).values(u.name.set("eve")).returning(u.id, u.name))
    #expect(rows.map(\.1) == ["dot", "eve"])
    #expect(rows.map(\.0) == [5, 6])
  }

  /// SQLAlchemy finds a column by the object and refuses a name that several have ("Ambiguous column name"); so here.
  @Test(arguments: DatabaseKind.allCases)
  func columnsOfOneNameAreNotMixedUp(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let boss = Users.alias("boss")
    let query = select(columns: [
      UntypedTable(Table("users"), alias: "boss")["id"], UntypedTable(Table("users"))["id"],
    ]).from(boss).crossJoin(u).where(boss.id.eq(2), u.id.eq(1))
    for row in [
      try database.connection.execute(query).one(),
      try database.connection.execute(query.union(query)).one(),
    ] {
      #expect(try row.get(u.id) == 1)
      #expect(try row.get(boss.id) == 2)
      struct Key: Decodable { var id: Int }
      let reads: [() throws -> Void] = [
        { _ = try row.get("id", as: Int.self) }, { _ = try row["ID"] }, { _ = try row.decoded(as: Key.self) },
      ]
      for read in reads {
        let error = #expect(throws: RetortError.self) { try read() }
        #expect(error?.code == "ambiguous_column")
      }
      // Of a table that is not in the row.
      let error = #expect(throws: RetortError.self) { try row.get(Users.alias("other").id) }
      #expect(error?.code == "ambiguous_column")
      #expect(row.mapping.map(\.value) == [2, 1])
    }
    let text = try database.connection.execute(
      statement("SELECT a.id, b.id, a.name FROM users a, users b WHERE a.id = 1 AND b.id = 2")
    ).one()
    #expect(#expect(throws: RetortError.self) { try text.get(u.id) }?.code == "ambiguous_column")
    #expect(try text.get(u.name) == "ada" && text.get(1) == 2)
    var streamed: [Int] = []
    try database.connection.forEach(query) { streamed.append(try $0.get(u.id)) }
    #expect(streamed == [1])
    let one = try database.connection.execute(
      select(columns: [UntypedTable(Table("users"))["name"]]).where(u.id.eq(1))
    ).one()
    #expect(try one.get(u.name) == "ada")
    #expect(
      #expect(throws: RetortError.self) { try one.get(boss.name) }?.message
        == "the row has no column 'boss.name'; it has name")
    let hinted = Users.hinted("", dialect: "none")
    #expect(try one.get(hinted.name) == "ada")
  }

  @Test(arguments: DatabaseKind.allCases)
  func savepointsEndWithTheirTransaction(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    for ends in [true, false] {
      try connection.begin()
      let name = try connection.beginSavepoint()
      #expect(connection.isInSavepoint)
      if ends { try connection.commit() } else { connection.rollBack() }
      try connection.begin()
      #expect(!connection.isInSavepoint && connection.isInTransaction)
      #expect(try connection.beginSavepoint() == name)
      connection.rollBack(toSavepoint: name)
      #expect(!connection.isInSavepoint)
      // A name is a name, whatever stands in it.
      #expect(throws: DatabaseError.self) { try connection.releaseSavepoint("a; DROP TABLE users") }
      connection.rollBack()
    }
    #expect(try connection.scalar("SELECT count(*) FROM users")?.integer == 4)
  }

  @Test(arguments: DatabaseKind.allCases)
  func textWithBoundValuesGivesRowsByNameAndPosition(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let name = "ada'; DROP TABLE users; --"
    #expect(
      try database.connection.execute(statement("SELECT id FROM users WHERE name = \(name)")).isEmpty)
    let row = try database.connection.execute(
      statement("SELECT id, name AS who, age FROM users WHERE \(u.id) = \(1)")
    ).one()
    #expect(row.columns.names == ["id", "who", "age"])
    #expect(try row.get("who", as: String.self) == "ada")
    #expect(try row.get(2, as: Int?.self) == 36)
    #expect(try row["WHO"] == .text("ada"))
    #expect(try row["nobody"] == nil)
    let error = #expect(throws: RetortError.self) { try row.get("wo", as: String.self) }
    #expect(error?.code == "unknown_column")
    #expect(error?.message.contains("who") == true)
    #expect(#expect(throws: RetortError.self) { try row.get(3, as: Int.self) }?.code == "unknown_column")
    let changed = try database.connection.execute(
      command("UPDATE users SET age = \(99) WHERE name = \("ada")"))
    #expect(changed.isEmpty)
    #expect(try database.connection.execute(select(u.age).where(u.id.eq(1))).one() == 99)
  }

  @Test(arguments: DatabaseKind.allCases)
  func columnsThatAreKnownAtRunTime(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let table = UntypedTable(Table("users"))
    let rows = try database.connection.execute(
      select(columns: ["id", "name"].map { table[$0] }).where(table["name"].eq("bob")))
    #expect(try rows.one().get("id", as: Int.self) == 2)
  }

  private struct User: Decodable, Equatable {
    enum Level: String, Decodable { case junior, senior }
    struct Tag: Decodable, Equatable { var tag: String }
    var id: Int
    var name: String
    var age: Int?
    var level: Level
    var tags: [Tag]
  }

  @Test(arguments: DatabaseKind.allCases)
  func rowsAsDecodableValues(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let users = try database.connection.execute(
      statement(
        """
        SELECT id, name, age, CASE WHEN age > 30 THEN 'senior' ELSE 'junior' END AS level,
          '[{"tag": "a"}]' AS tags FROM users ORDER BY id LIMIT 3
        """)
    ).decoded(as: User.self)
    #expect(users.map(\.name) == ["ada", "bob", "cyd"])
    #expect(users.map(\.level) == [.senior, .junior, .junior])
    #expect(users.map(\.age) == [36, 17, nil])
    #expect(users[0].tags == [User.Tag(tag: "a")])
    struct Wrong: Decodable { var nam: String }
    let error = #expect(throws: RetortError.self) {
      try database.connection.execute(statement("SELECT name FROM users")).decoded(as: Wrong.self)
    }
    #expect(error?.code == "unknown_column")
  }

  @Test(arguments: DatabaseKind.allCases)
  func rowsAsTheyCome(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    var seen: [String] = []
    try database.connection.forEach(select(u.id, u.name).orderBy(u.id)) { id, name in
      seen.append("\(id) \(name)")
    }
    #expect(seen.prefix(2) == ["1 ada", "2 bob"])
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      try database.connection.forEach(select(u.id)) { _ in throw Enough() }
    }
    // The connection is as good as new.
    #expect(try database.connection.execute(select(u.id)).count == 4)
    var names: [String] = []
    try database.connection.forEach(statement("SELECT name FROM users ORDER BY id")) { row in
      names.append(try row.get("name"))
    }
    #expect(names.count == 4)
  }

  @Test(arguments: DatabaseKind.allCases)
  func aTransactionThatFailsLeavesNothing(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      try connection.withTransaction {
        try connection.execute(insert(into: u).values(u.name.set("dot")))
        throw Failure()
      }
    }
    try connection.withTransaction {
      try connection.execute(insert(into: u).values(u.name.set("eve")))
      #expect(throws: Failure.self) {
        try connection.withTransaction {
          try connection.execute(insert(into: u).values(u.name.set("fay")))
          throw Failure()
        }
      }
    }
    let names = try connection.execute(select(u.name).where(u.name.in(["dot", "eve", "fay"]))).all()
    #expect(names == ["eve"])
    #expect(!connection.isInTransaction)
  }

  @Test(arguments: DatabaseKind.allCases)
  func aTransactionThatOnlyReads(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    #expect(throws: DatabaseError.self) {
      try connection.withTransaction(TransactionOptions(isolation: .serializable, readOnly: true)) {
        try connection.execute(delete(from: u))
      }
    }
    #expect(try connection.execute(select(u.id)).count == 4)
    try connection.execute(update(u).set(u.age.set(1)))
  }
}
