import RetortEngine
import RetortSQL
import Testing

/// What the inspector tells. Where it was in doubt, it is what SQLAlchemy 2.1's inspector tells of the same statements.
@Suite struct InspectorTests {
  /// A parent with a unique constraint, a CHECK and an index, a child, and a view.
  private func family(_ kind: DatabaseKind) throws -> ShopDatabase {
    let database = try ShopDatabase(kind)
    for statement in [
      """
      CREATE TABLE parent (id integer PRIMARY KEY, code varchar(10) NOT NULL, n integer DEFAULT 7,
        CONSTRAINT uq_code UNIQUE (code), CONSTRAINT ck_n CHECK (n > 0))
      """,
      "CREATE INDEX ix_n ON parent (n)",
      """
      CREATE TABLE child (a integer, b integer, pid integer,
        CONSTRAINT pk_child PRIMARY KEY (a, b),
        CONSTRAINT fk_parent FOREIGN KEY (pid) REFERENCES parent (id) ON DELETE CASCADE)
      """,
      "CREATE VIEW v AS SELECT id, code FROM parent WHERE n > 1",
    ] {
      try database.connection.execute(statement)
    }
    return database
  }

  private func code(_ body: () throws -> Void) -> RetortError? {
    #expect(throws: RetortError.self) { try body() }
  }

  // MARK: Names

  @Test(arguments: DatabaseKind.allCases)
  func namesAreSortedAndByKind(kind: DatabaseKind) throws {
    let database = try family(kind)
    let inspector = Inspector(database.connection)
    #expect(
      try inspector.tableNames().sorted() == ["Odd Table", "addresses", "child", "parent", "things", "users"])
    #expect(try inspector.tableNames() == inspector.tableNames().sorted())
    #expect(try inspector.viewNames() == ["v"])
    #expect(try inspector.materializedViewNames() == [])
    #expect(try inspector.foreignTableNames() == [])
    // Serial columns have sequences.
    #expect(
      try inspector.sequenceNames() == (kind == .postgresql ? ["addresses_id_seq", "users_id_seq"] : []))
    #expect(try inspector.sequences() == [])
  }

  @Test(arguments: DatabaseKind.allCases)
  func schemasHaveNames(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let inspector = Inspector(database.connection)
    let own = try #require(try inspector.defaultSchemaName())
    switch kind {
    case .sqlite: #expect(own == "main")
    case .postgresql: #expect(own == "public")
    case .mariadb: #expect(own.hasPrefix("core_"))
    }
    #expect(try inspector.schemaNames().contains(own))
    #expect(try inspector.hasSchema(own))
    #expect(try inspector.schemaNames().contains("information_schema") == (kind != .sqlite))
    #expect(try inspector.hasSchema("nowhere") == false)
    #expect(try inspector.hasSchema("") == false)
    #expect(try inspector.hasSchema("a'b\"`c") == false)
    // The default schema by its name is the default schema.
    #expect(try inspector.tableNames(schema: own) == inspector.tableNames())
    #expect(try inspector.table("users", schema: own) == inspector.table("users"))
  }

  // MARK: Tables

  @Test(arguments: DatabaseKind.allCases)
  func partsOfATable(kind: DatabaseKind) throws {
    let database = try family(kind)
    let inspector = Inspector(database.connection)
    let columns = try inspector.columns(of: "parent")
    #expect(columns.map(\.name) == ["id", "code", "n"])
    #expect(columns.map(\.nullable) == [kind == .sqlite, false, true])
    #expect(columns[2].serverDefault == .number("7"))
    let dialect = database.connection.dialect
    let types = columns.map { dialect.comparableType($0.type) }
    let wanted = [SQLType(.integer), SQLType(.string, length: 10), SQLType(.integer)]
    #expect(types == wanted.map { dialect.comparableType($0) })

    #expect(try inspector.primaryKey(of: "parent")?.columns == ["id"])
    #expect(try inspector.primaryKey(of: "parent")?.name == (kind == .postgresql ? "parent_pkey" : nil))
    let key = try inspector.primaryKey(of: "child")
    #expect(key?.columns == ["a", "b"])
    // MariaDB forgets the name of a primary key.
    #expect(key?.name == (kind == .mariadb ? nil : "pk_child"))

    let unique = try inspector.uniqueConstraints(of: "parent")
    #expect(unique.map(\.name) == ["uq_code"])
    #expect(unique.map(\.columns) == [["code"]])
    let checks = try inspector.checkConstraints(of: "parent")
    #expect(checks.map(\.name) == ["ck_n"])
    #expect(checks.map(\.sql) == [kind == .mariadb ? "`n` > 0" : "n > 0"])
    #expect(try inspector.excludeConstraints(of: "parent") == [])

    let indexes = try inspector.indexes(of: "parent")
    #expect(indexes.map(\.name) == ["ix_n"])
    #expect(indexes.map { $0.elements.map(\.column) } == [["n"]])
    #expect(indexes.map(\.unique) == [false])
    // MariaDB makes the index that a foreign key needs.
    #expect(try inspector.indexes(of: "child").map(\.name) == (kind == .mariadb ? ["fk_parent"] : []))

    let keys = try inspector.foreignKeys(of: "child")
    #expect(
      keys == [
        ForeignKey(
          name: "fk_parent", columns: ["pid"], referentTable: "parent", referentColumns: ["id"],
          onDelete: "CASCADE")
      ])
    #expect(try inspector.foreignKeys(of: "parent") == [])
    #expect(try inspector.tableComment(of: "parent") == nil)
  }

  @Test(arguments: DatabaseKind.allCases)
  func optionsOfATable(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let (text, options): (String, DialectOptions) =
      switch kind {
      case .sqlite: ("WITHOUT ROWID", DialectOptions(["sqlite": ["without_rowid": true]]))
      case .postgresql:
        ("WITH (fillfactor = 70)", DialectOptions(["postgresql": ["with": .object(["fillfactor": 70])]]))
      case .mariadb: ("ENGINE = Aria", DialectOptions(["mysql": ["engine": "Aria"]]))
      }
    try database.connection.execute("CREATE TABLE other (id integer PRIMARY KEY) \(text)")
    let inspector = Inspector(database.connection)
    #expect(try inspector.tableOptions(of: "users").isEmpty)
    for (dialect, object) in options.byDialect {
      for member in object.members {
        #expect(try inspector.tableOptions(of: "other").value(member.key, for: [dialect]) == member.value)
      }
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func allTablesAtOnceAreWhatTheyAreOneByOne(kind: DatabaseKind) throws {
    let database = try family(kind)
    let inspector = Inspector(database.connection)
    let tables = try inspector.tables()
    #expect(tables.map(\.name) == (try inspector.tableNames()))
    for table in tables { #expect(try Inspector(database.connection).table(table.name) == table) }
    let some = try Inspector(database.connection).tables(named: ["child", "nothing", "parent"])
    #expect(some == (try ["child", "parent"].map { try inspector.table($0) }))
    #expect(try inspector.tables(named: []) == [])
    let (ordered, forward) = try inspector.tablesInDependencyOrder()
    #expect(forward.isEmpty)
    let place = Dictionary(uniqueKeysWithValues: ordered.map(\.name).enumerated().map { ($1, $0) })
    #expect(try #require(place["parent"]) < #require(place["child"]))
    #expect(try #require(place["users"]) < #require(place["addresses"]))
  }

  @Test func oneTableIsReadWithoutTheOthers() throws {
    let connection = try DatabaseKind.sqlite.connect()
    try connection.execute("CREATE TABLE good (id integer PRIMARY KEY)")
    try connection.execute("CREATE TABLE bad (id integer PRIMARY KEY)")
    try connection.execute("CREATE VIEW worse AS SELECT * FROM nowhere")
    try connection.execute("PRAGMA writable_schema = ON")
    try connection.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE bad (id integer' WHERE name = 'bad'")
    let inspector = Inspector(connection)
    #expect(try inspector.tableNames() == ["bad", "good"])
    #expect(try inspector.columns(of: "good").map(\.name) == ["id"])
    #expect(try inspector.tables(named: ["good"]).count == 1)
    let error = code { _ = try inspector.tables() }
    #expect(error?.code == "unreadable_schema")
    #expect(error?.message.contains("'bad'") == true)
    #expect(try inspector.viewNames() == ["worse"])
    #expect(throws: DatabaseError.self) { try inspector.columns(of: "worse") }
    // What failed is asked again.
    try connection.execute(
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE bad (id integer)' WHERE name = 'bad'")
    #expect(try inspector.tables().count == 2)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func commentsAreTold(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    if kind == .postgresql {
      try connection.execute("COMMENT ON TABLE users IS 'who''s who'")
      try connection.execute("COMMENT ON COLUMN users.name IS 'a name'")
    } else {
      try connection.execute("ALTER TABLE users COMMENT 'who''s who'")
      try connection.execute("ALTER TABLE users MODIFY name varchar(50) NOT NULL COMMENT 'a name'")
    }
    let inspector = Inspector(connection)
    #expect(try inspector.tableComment(of: "users") == "who's who")
    #expect(try inspector.tableComment(of: "addresses") == nil)
    #expect(try inspector.columns(of: "users").map(\.comment) == [nil, "a name", nil, nil, nil, nil])
  }

  @Test(arguments: DatabaseKind.allCases)
  func quotedNames(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let dialect = database.connection.dialect
    let names = [
      "a.b", "it's", "say \"so\"", "per%cent", "under_score", "Größe", "back`tick", "tab\\le", "select", " x",
    ]
    for name in names {
      try database.connection.execute(
        "CREATE TABLE \(dialect.quoted(name)) (\(dialect.quoted(name)) integer)")
    }
    let inspector = Inspector(database.connection)
    for name in names {
      #expect(try inspector.hasTable(name), "\(name)")
      #expect(try inspector.columns(of: name).map(\.name) == [name])
    }
    #expect(try Set(names).isSubset(of: inspector.tableNames()))
    #expect(Set(try inspector.tables(named: names).map(\.name)) == Set(names))
    #expect(try inspector.columns(of: "Odd Table").map(\.name) == ["order", "a \"b\" `c`"])
    #expect(try inspector.primaryKey(of: "Odd Table")?.columns == ["order"])
  }

  // MARK: Whether something is there

  @Test(arguments: DatabaseKind.allCases)
  func hasTable(kind: DatabaseKind) throws {
    let database = try family(kind)
    let inspector = Inspector(database.connection)
    #expect(try inspector.hasTable("parent"))
    #expect(try inspector.hasTable("v"))
    #expect(try inspector.hasTable("PARENT") == (kind == .sqlite))
    for name in [
      "", "nope", "%", "_arent", "paren_", "main.parent", "public.parent", "a'b", "parent'--", "parent\0",
      "\\",
      "parent ", "🐘", String(repeating: "x", count: 200), "\"parent\"", "`parent`",
    ] {
      #expect(try inspector.hasTable(name) == false, "\(name)")
    }
    #expect(try inspector.hasTable("parent", schema: "nowhere") == false)
    #expect(try inspector.hasTable("parent", schema: "") == false)
    #expect(try inspector.hasTable("parent", schema: inspector.defaultSchemaName()))
  }

  @Test(arguments: DatabaseKind.allCases)
  func hasIndexAndSequence(kind: DatabaseKind) throws {
    let database = try family(kind)
    let inspector = Inspector(database.connection)
    #expect(try inspector.hasIndex("ix_n", on: "parent"))
    #expect(try inspector.hasIndex("IX_N", on: "parent") == (kind != .postgresql))
    #expect(try inspector.hasIndex("uq_code", on: "parent") == (kind != .sqlite))
    #expect(try inspector.hasIndex("ix_n", on: "child") == false)
    #expect(try inspector.hasIndex("ix_n", on: "nowhere") == false)
    #expect(try inspector.hasIndex("ix_n", on: "v") == false)
    #expect(try inspector.hasSequence("parent") == false)
    #expect(try inspector.hasSequence("users_id_seq") == (kind == .postgresql))
    #expect(try inspector.hasTable("users_id_seq") == false)
    #expect(try inspector.hasType("mood") == false)
  }

  @Test(arguments: DatabaseKind.allCases)
  func whatIsNotThereIsAnErrorWithTheNearestName(kind: DatabaseKind) throws {
    let database = try family(kind)
    let inspector = Inspector(database.connection)
    func columns(_ name: String, _ schema: String? = nil) throws {
      _ = try inspector.columns(of: name, schema: schema)
    }
    let table = code { try columns("parnt") }
    #expect(table?.code == "unknown_table")
    #expect(table?.message == "there is no table 'parnt' (did you mean 'parent'?)")
    #expect(code { try columns("") }?.code == "unknown_table")
    #expect(code { try columns("a\0b") }?.code == "unknown_table")
    #expect(code { _ = try inspector.primaryKey(of: "zzz") }?.message == "there is no table 'zzz'")
    let schema = code { try columns("parent", "informaton_schema") }
    #expect(schema?.code == "unknown_schema")
    #expect(schema?.message.contains("did you mean 'information_schema'?") == (kind != .sqlite))
    #expect(code { _ = try inspector.tableNames(schema: "nowhere") }?.code == "unknown_schema")
    #expect(
      code { _ = try inspector.viewDefinition(of: "w") }?.message
        == "there is no view 'w' (did you mean 'v'?)")
    #expect(
      code { _ = try inspector.viewDefinition(of: "parent") }?.message == "'parent' is a table, not a view")
  }

  // MARK: Views

  @Test(arguments: DatabaseKind.allCases)
  func views(kind: DatabaseKind) throws {
    let database = try family(kind)
    let inspector = Inspector(database.connection)
    let columns = try inspector.columns(of: "v")
    #expect(columns.map(\.name) == ["id", "code"])
    let dialect = database.connection.dialect
    #expect(dialect.comparableType(columns[1].type) == dialect.comparableType(SQLType(.string, length: 10)))
    #expect(try inspector.primaryKey(of: "v") == nil)
    #expect(try inspector.foreignKeys(of: "v") == [])
    #expect(try inspector.indexes(of: "v") == [])
    let definition = try inspector.viewDefinition(of: "v")
    #expect(definition.asciiLowercased.hasPrefix("select"))
    #expect(definition.contains("parent"))
    #expect(try inspector.view("v").materialized == false)
  }

  @Test func materializedViewsHaveColumnsAndIndexes() throws {
    let database = try family(.postgresql)
    try database.connection.execute(
      "CREATE MATERIALIZED VIEW mv AS SELECT id, upper(code) AS big FROM parent")
    try database.connection.execute("CREATE UNIQUE INDEX ix_mv ON mv (id)")
    let inspector = Inspector(database.connection)
    #expect(try inspector.materializedViewNames() == ["mv"])
    #expect(try inspector.viewNames() == ["v"])
    #expect(try inspector.columns(of: "mv").map(\.name) == ["id", "big"])
    #expect(try inspector.indexes(of: "mv").map(\.name) == ["ix_mv"])
    #expect(try inspector.hasIndex("ix_mv", on: "mv"))
    #expect(try inspector.view("mv").materialized)
    #expect(try inspector.viewDefinition(of: "mv").contains("upper"))
  }

  @Test func virtualTablesOfSQLite() throws {
    let database = try ShopDatabase(.sqlite)
    try database.connection.execute("CREATE VIRTUAL TABLE notes USING fts5 (title, body)")
    let inspector = Inspector(database.connection)
    #expect(try inspector.tableNames().contains("notes"))
    // The tables that the module keeps its data in belong to it.
    #expect(try inspector.tableNames().contains("notes_data") == false)
    #expect(try inspector.columns(of: "notes").map(\.name) == ["title", "body"])
    #expect(try inspector.tables().contains { $0.name == "notes" })
  }

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
    if kind == .mariadb {
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
