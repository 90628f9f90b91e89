import RetortEngine
import RetortSQL
import Testing

// Schemas, temporary tables, types, the cache, pools and reflection.
extension InspectorTests {
  // MARK: Schemas and temporary tables

  @Test(arguments: DatabaseKind.allCases)
  func anotherSchema(kind: DatabaseKind) throws {
    let database = try family(kind)
    let connection = database.connection
    let own = try #require(try Inspector(connection).defaultSchemaName())
    let other = kind == .mariadb ? own + "_other" : "other"
    switch kind {
    case .sqlite: try connection.execute("ATTACH DATABASE ':memory:' AS other")
    case .postgresql: try connection.execute("CREATE SCHEMA other")
    case .mariadb: try connection.execute("CREATE DATABASE \(other)")
    }
    defer { if kind == .mariadb { _ = try? connection.execute("DROP DATABASE \(other)") } }
    let crossing = kind == .sqlite ? "" : ", pid integer, FOREIGN KEY (pid) REFERENCES \(own).parent (id)"
    for statement in [
      "CREATE TABLE \(other).parent (id integer PRIMARY KEY, only_here integer)",
      """
      CREATE TABLE \(other).kid (id integer PRIMARY KEY, mum integer,
        FOREIGN KEY (mum) REFERENCES \(kind == .sqlite ? "" : "\(other).")parent (id)\(crossing))
      """,
      "CREATE VIEW \(other).w AS SELECT id FROM \(other).parent",
    ] {
      try connection.execute(statement)
    }
    let inspector = Inspector(connection)
    #expect(try inspector.schemaNames().contains(other))
    #expect(try inspector.tableNames(schema: other) == ["kid", "parent"])
    #expect(try inspector.viewNames(schema: other) == ["w"])
    #expect(try inspector.columns(of: "parent", schema: other).map(\.name) == ["id", "only_here"])
    #expect(try inspector.columns(of: "parent").map(\.name) == ["id", "code", "n"])
    #expect(try inspector.columns(of: "w", schema: other).map(\.name) == ["id"])
    #expect(try inspector.viewDefinition(of: "w", schema: other).contains("parent"))
    #expect(try inspector.hasTable("kid") == false)
    #expect(try inspector.hasTable("kid", schema: other))
    #expect(try inspector.table("kid", schema: other).schema == other)
    let keys = try inspector.foreignKeys(of: "kid", schema: other)
    let referents = keys.map { QualifiedName($0.referentTable, schema: $0.referentSchema) }
    #expect(
      Set(referents)
        == (kind == .sqlite
          ? [QualifiedName("parent", schema: other)]
          : [QualifiedName("parent", schema: other), QualifiedName("parent")]))
    let metadata = try Metadata.reflect(from: connection, schema: other, only: ["kid"])
    #expect(
      Set(metadata.tables.map(\.qualifiedName)) == Set(referents + [QualifiedName("kid", schema: other)]))
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func theServersOwnSchemas(kind: DatabaseKind) throws {
    let inspector = Inspector(try kind.connect())
    let tables = kind == .postgresql ? "tables" : "TABLES"
    #expect(try inspector.hasTable(tables, schema: "information_schema"))
    #expect(
      try inspector.columns(of: tables, schema: "information_schema").contains {
        $0.name.asciiLowercased == "table_name"
      })
    let (schema, own) = kind == .postgresql ? ("pg_catalog", "pg_class") : ("mysql", "proc")
    #expect(try inspector.hasSchema(schema))
    #expect(try inspector.tableNames(schema: schema).contains(own))
    #expect(try inspector.columns(of: own, schema: schema).count > 5)
  }

  @Test(arguments: DatabaseKind.allCases)
  func columnsThatTheDatabaseFills(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    try database.connection.execute(
      "CREATE TABLE sums (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED)")
    let inspector = Inspector(database.connection)
    let column = try inspector.columns(of: "sums")[1]
    #expect(column.computed?.persisted == true)
    #expect(column.computed?.sql.replacing("`", with: "") == "a * 2" || column.computed?.sql == "(a * 2)")
    #expect(try inspector.columns(of: "sums")[0].computed == nil)
    let id = try inspector.columns(of: "users")[0]
    #expect(id.autoincrement == (kind == .sqlite ? .auto : .on))
    guard kind == .postgresql else { return }
    try database.connection.execute(
      "CREATE TABLE counted (id integer GENERATED ALWAYS AS IDENTITY (START 3) PRIMARY KEY)")
    #expect(
      try inspector.columns(of: "counted")[0].identity
        == Identity(always: true, options: SequenceOptions(start: 3)))
  }

  @Test(arguments: DatabaseKind.allCases)
  func temporaryTables(kind: DatabaseKind) throws {
    let database = try family(kind)
    let connection = database.connection
    try connection.execute("CREATE TEMPORARY TABLE scratch (x integer NOT NULL, CONSTRAINT uq_x UNIQUE (x))")
    // It hides another one.
    try connection.execute("CREATE TEMPORARY TABLE parent (hidden integer)")
    let inspector = Inspector(connection)
    let isOld =
      try connection.scalar(
        kind == .mariadb ? "SELECT VERSION() REGEXP '^(10|11[.][01])[.]'" : "SELECT 0")?.integer == 1
    if isOld {
      #expect(code { _ = try inspector.temporaryTableNames() }?.code == "unsupported_by_dialect")
    } else {
      #expect(try inspector.temporaryTableNames() == ["parent", "scratch"])
      #expect(try inspector.temporaryViewNames() == [])
    }
    #expect(try inspector.tableNames().contains("scratch") == false)
    #expect(try inspector.hasTable("scratch"))
    let scratch = try inspector.table("scratch")
    #expect(scratch.temporary)
    #expect(scratch.schema == nil)
    #expect(scratch.columns.map(\.name) == ["x"])
    #expect(try inspector.uniqueConstraints(of: "scratch").map(\.columns) == [["x"]])
    #expect(try inspector.columns(of: "parent").map(\.name) == ["hidden"])
    // Reflection leaves temporary tables out.
    #expect(try Metadata.reflect(from: connection).tables.contains { $0.name == "scratch" } == false)
  }

  // MARK: Types and sequences

  @Test func typesOfPostgreSQL() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    for statement in [
      "CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy')",
      "CREATE DOMAIN age AS integer CHECK (VALUE >= 0)",
      "CREATE SCHEMA other", "CREATE TYPE other.size AS ENUM ('s', 'm')",
      "CREATE TYPE pair AS (a integer, b text)",
      "CREATE TABLE moods (id integer PRIMARY KEY, m mood, a age, s other.size)",
      "CREATE SEQUENCE counter START 10 INCREMENT 5",
    ] {
      try connection.execute(statement)
    }
    let inspector = Inspector(connection)
    #expect(try inspector.enums() == [EnumType("mood", values: ["sad", "it's ok", "happy"])])
    #expect(try inspector.enums(schema: "other") == [EnumType("size", schema: "other", values: ["s", "m"])])
    #expect(try inspector.domains().map(\.name) == ["age"])
    #expect(try inspector.domains().first?.checks.map(\.sql) == ["VALUE >= 0"])
    for name in ["mood", "age", "pair"] { #expect(try inspector.hasType(name), "\(name)") }
    #expect(try inspector.hasType("size") == false)
    #expect(try inspector.hasType("size", schema: "other"))
    #expect(try inspector.hasType("moods") == false)
    #expect(try inspector.hasType("size", schema: "nowhere") == false)
    let columns = try inspector.columns(of: "moods")
    #expect(columns[1].type.rare.values == ["sad", "it's ok", "happy"])
    #expect(columns[3].type.rare.typeSchema == "other")
    #expect(columns[3].type.rare.values == ["s", "m"])
    #expect(
      try inspector.sequences() == [
        DatabaseSequence("counter", options: SequenceOptions(start: 10, increment: 5))
      ])
    #expect(try inspector.hasSequence("counter"))
  }

  @Test func sequencesOfMariaDB() throws {
    let database = try ShopDatabase(.mariadb)
    try database.connection.execute("CREATE SEQUENCE counter START WITH 10 INCREMENT BY 5")
    let inspector = Inspector(database.connection)
    #expect(try inspector.sequenceNames() == ["counter"])
    #expect(try inspector.sequences().map(\.options.start) == [10])
    #expect(try inspector.hasSequence("counter"))
    #expect(try inspector.hasTable("counter") == false)
    #expect(try inspector.tableNames().contains("counter") == false)
  }

  // MARK: The cache, pools, tasks

  @Test(arguments: DatabaseKind.allCases)
  func whatWasReadIsKeptUntilTheCacheIsCleared(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let inspector = Inspector(database.connection)
    #expect(try inspector.hasTable("later") == false)
    #expect(try inspector.tableNames().count == 4)
    #expect(try inspector.columns(of: "users").count == 6)
    try database.connection.execute("CREATE TABLE later (id integer)")
    try database.connection.execute("ALTER TABLE users ADD COLUMN more integer")
    #expect(try inspector.hasTable("later") == false)
    #expect(try inspector.tableNames().count == 4)
    #expect(try inspector.columns(of: "users").count == 6)
    inspector.clearCache()
    #expect(try inspector.hasTable("later"))
    #expect(try inspector.tableNames().count == 5)
    #expect(try inspector.columns(of: "users").count == 7)
  }

  @Test(arguments: DatabaseKind.allCases)
  func connectionsOfAPool(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    defer { engine.close() }
    let names = try await engine.withInspector { inspector in try inspector.tableNames() }
    #expect(names.contains("users"))
    let count = try await engine.withConnection { connection in
      try connection.withInspector { inspector in try inspector.columns(of: "users").count }
    }
    #expect(count == 6)
    let metadata = try await Metadata.reflect(from: engine, only: ["addresses"])
    #expect(metadata.tables.map(\.name) == ["addresses", "users"])
    try blocking(engine)
  }

  /// The calls that block.
  private func blocking(_ engine: Engine) throws {
    #expect(try engine.withInspector { inspector in try inspector.hasTable("users") })
    #expect(try Metadata.reflect(from: engine, only: ["users"]).tables.map(\.name) == ["users"])
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func anInspectorFindsANewConnectionWhereTheOldOneDied(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    defer { engine.close() }
    let question = kind == .postgresql ? "SELECT pg_backend_pid()::int8" : "SELECT connection_id()"
    let id = try engine.withConnection { try $0.scalar(question)?.integer }
    try database.kill(try #require(id))
    #expect(try engine.withInspector { inspector in try inspector.hasTable("users") })
  }

  @Test(arguments: DatabaseKind.allCases)
  func inATransaction(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    try database.connection.withTransaction {
      if kind != .mariadb { try database.connection.execute("CREATE TABLE inside (id integer)") }
      let inspector = Inspector(database.connection)
      #expect(try inspector.hasTable("inside") == (kind != .mariadb))
      #expect(try inspector.columns(of: "users").count == 6)
    }
  }

  // MARK: Reflection

  @Test(arguments: DatabaseKind.allCases)
  func reflectionTakesWhatTablesReferTo(kind: DatabaseKind) throws {
    let database = try family(kind)
    let connection = database.connection
    #expect(
      try Metadata.reflect(from: connection, only: ["child"]).tables.map(\.name) == ["child", "parent"])
    let alone = try Metadata.reflect(from: connection, only: ["child"], resolvingForeignKeys: false)
    #expect(alone.tables.map(\.name) == ["child"])
    let all = try Metadata.reflect(from: connection)
    #expect(
      all.tables.map(\.name).sorted() == ["Odd Table", "addresses", "child", "parent", "things", "users"])
    #expect(all.views == [])
    let withViews = try Metadata.reflect(from: connection, views: true)
    #expect(withViews.views.map(\.name) == ["v"])
    #expect(withViews.tables == all.tables)
    #expect(try Metadata.reflect(from: connection, only: ["v"], views: true).views.map(\.name) == ["v"])
    #expect(try Metadata.reflect(from: connection, only: []) == Metadata())
    let error = code { _ = try Metadata.reflect(from: connection, only: ["child", "parnt"]) }
    #expect(error?.code == "unknown_table")
    #expect(error?.message == "there is no table 'parnt' to reflect (did you mean 'parent'?)")
    #expect(code { _ = try Metadata.reflect(from: connection, only: ["v"]) }?.code == "unknown_table")
  }

  @Test(arguments: DatabaseKind.allCases)
  func reflectionLeavesOutRetortsOwnTables(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    try database.connection.execute("CREATE TABLE retort_history (id integer)")
    #expect(try Inspector(database.connection).tableNames().contains("retort_history"))
    #expect(try Metadata.reflect(from: database.connection).tables.count == 4)
    #expect(try Metadata.reflect(from: database.connection, only: ["retort_history"]).tables.count == 1)
  }

  @Test func reflectionTakesTypesAndSequencesThatAreUsed() throws {
    let database = try ShopDatabase(.postgresql)
    for statement in [
      "CREATE TYPE mood AS ENUM ('sad', 'happy')", "CREATE TYPE unused AS ENUM ('x')",
      "CREATE DOMAIN age AS integer",
      "CREATE SEQUENCE counter", "CREATE SEQUENCE idle",
      "CREATE TABLE moods (id integer PRIMARY KEY DEFAULT nextval('counter'), m mood, list mood[], a age)",
    ] {
      try database.connection.execute(statement)
    }
    let some = try Metadata.reflect(from: database.connection, only: ["moods"])
    #expect(some.enums.map(\.name) == ["mood"])
    #expect(some.domains.map(\.name) == ["age"])
    #expect(some.sequences.map(\.name) == ["counter"])
    let all = try Metadata.reflect(from: database.connection)
    #expect(all.enums.map(\.name) == ["mood", "unused"])
    #expect(all.sequences.map(\.name) == ["counter", "idle"])
  }

  @Test func aReferenceToNothingIsNotFollowed() throws {
    let connection = try DatabaseKind.sqlite.connect()
    try connection.execute("CREATE TABLE a (id integer PRIMARY KEY, b integer REFERENCES nobody)")
    let metadata = try Metadata.reflect(from: connection)
    #expect(metadata.tables.map(\.name) == ["a"])
    #expect(metadata.tables[0].foreignKeys.map(\.referentColumns) == [[]])
    try connection.execute("CREATE TABLE nobody (x integer, y integer PRIMARY KEY)")
    // The key that a reference without columns means, also where the referent is not read.
    #expect(try Inspector(connection).foreignKeys(of: "a").map(\.referentColumns) == [["y"]])
  }
}
