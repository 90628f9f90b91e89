import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import Testing

/// Tables and views that are made of queries.
@Suite struct MadeTableTests {
  let users = Users()

  @Test func texts() throws {
    let query = select(users.id, users.name.upper().label("loud")).where(
      users.age.ge(18), users.name.ne("it's"))
    let table = createTable("adults", as: query, temporary: true, ifNotExists: true)
    let made =
      "CREATE TEMPORARY TABLE IF NOT EXISTS adults AS SELECT users.id, upper(users.name) AS loud FROM users WHERE "
    #expect(
      try table.compiled(for: SQLiteDialect())
        == CompiledStatement(
          made + "users.age >= ? AND users.name <> ?", parameters: [.integer(18), .text("it's")]))
    #expect(
      try table.compiled(for: PostgreSQLDialect()).sql == made + "users.age >= $1 AND users.name <> $2")
    for kind in DatabaseKind.allCases {
      #expect(
        try table.compiled(for: kind.dialect, writingValues: true)
          == CompiledStatement(made + "users.age >= 18 AND users.name <> 'it''s'"))
    }
    let view = createView("adults", schema: "s", as: query)
    for kind in DatabaseKind.allCases {
      #expect(
        try view.statements(for: kind.dialect) == [
          "CREATE VIEW s.adults AS SELECT users.id, upper(users.name) AS loud FROM users WHERE users.age >= 18 "
            + "AND users.name <> 'it''s'"
        ])
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func tablesOfQueries(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let label = value("x").label("kind")
    let query = select(users.id, users.name, users.age, label, value(7).label("n"))
      .where(users.age.ge(18), users.name.ne("it's")).orderBy(users.id)
    let adults = try connection.execute(createTable("adults", as: query))
    let rows = try connection.execute(
      select(
        adults.column(users.name), adults.column("kind", as: String.self), adults.column("n", as: Int.self)
      )
      .orderBy(adults.column(users.id)))
    #expect(rows.map(\.0) == ["ada", "50% off_/"])
    #expect(rows.map(\.1) == ["x", "x"])
    #expect(rows.map(\.2) == [7, 7])
    // It is a table: rows can be put into it.
    #expect(
      try Inspector(connection).columns(of: "adults").first?.type.asGeneric().name == .generic(.integer))
    // SQLite gives no type to the column of a value.
    if kind == .sqlite {
      let last = try Inspector(connection).columns(of: "adults").last
      let error = #expect(throws: RetortError.self) { try last?.type.asGeneric() }
      #expect(error?.code == "unsupported_type")
      #expect(error?.message == "a column without a type is like no generic one: choose one")
    }
    #expect(
      try connection.execute(createTable("adults", as: query, ifNotExists: true)).name
        == QualifiedName("adults"))
    #expect(try connection.execute(select(count()).from(adults)).one() == 2)
    #expect(throws: DatabaseError.self) { try connection.execute(createTable("adults", as: query)) }
    let recent = try connection.execute(createTable("recent", as: select(users.id).limit(1), temporary: true))
    #expect(try connection.execute(select(recent.column(users.id))).count == 1)
    #expect(try !Inspector(connection).tableNames().contains("recent"))
    // With a common table, and rows of two queries.
    let common = select(users.id).where(users.age.gt(20)).cte("old")
    let both = try connection.execute(
      createTable(
        "both",
        as: select(common.column(users.id)).union(select(users.id).where(users.age.lt(20))).with(common)))
    #expect(try connection.execute(select(both.column(users.id))).count == 3)
    try database.engine().withConnection { connection in
      let copy = try connection.execute(createTable("copy", as: select(users.id, users.score)))
      #expect(
        try connection.execute(select(copy.column(users.score)).where(copy.column(users.id).eq(2))).one()
          == 2.25)
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func viewsOfQueries(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let old = select(users.id, users.name).where(users.age.ge(18), users.name.ne("it's\\"))
    let adults = try connection.execute(createView("adults", as: old))
    #expect(
      try connection.execute(select(adults.column(users.name)).orderBy(adults.column(users.id))).all() == [
        "ada", "50% off_/",
      ])
    let all = select(users.id, users.name)
    try connection.execute(createView("adults", as: all, orReplace: true))
    #expect(try connection.execute(select(count()).from(adults)).one() == 4)
    // A view that cannot be made leaves the old one; SQLite takes a view of anything.
    if kind != .sqlite {
      let nowhere = UntypedTable(Table("nowhere"))
      #expect(throws: DatabaseError.self) {
        try connection.execute(
          createView("adults", as: select(sql("x", as: Int.self).label("x")).from(nowhere), orReplace: true))
      }
      #expect(try connection.execute(select(count()).from(adults)).one() == 4)
    }
    if kind == .postgresql {
      let error = #expect(throws: RetortError.self) {
        try connection.execute(createView("adults", as: old, ifNotExists: true))
      }
      #expect(error?.code == "unsupported_by_dialect")
      let kept = try connection.execute(createView("kept", as: old, ifNotExists: true, materialized: true))
      try connection.execute(createView("kept", as: old, ifNotExists: true, materialized: true))
      #expect(try connection.execute(select(count()).from(kept)).one() == 2)
    } else {
      try connection.execute(createView("adults", as: old, ifNotExists: true))
      try connection.execute(createView("others", as: old, ifNotExists: true))
      #expect(try Inspector(connection).viewNames() == ["adults", "others"])
    }
    if kind == .mariadb {
      let error = #expect(throws: RetortError.self) {
        try connection.execute(createView("v", as: old, temporary: true))
      }
      #expect(error?.code == "unsupported_by_dialect")
    } else {
      let short = try connection.execute(createView("short", as: old, temporary: true))
      #expect(try connection.execute(select(count()).from(short)).one() == 2)
      #expect(try Inspector(connection).temporaryViewNames() == ["short"])
    }
    let error = #expect(throws: RetortError.self) {
      try connection.execute(createView("v", as: old, orReplace: true, ifNotExists: true))
    }
    #expect(error?.code == "invalid_statement")
    // The view of a metadata.
    let view = try createView("lone", as: old).view(for: connection.dialect)
    try Metadata(views: [view]).createAll(on: connection)
    #expect(try connection.execute(select(view.table.column("name", as: String.self))).count == 2)
  }
}
