import RetortEngine
import RetortSQL
import Testing

/// What the inspector tells. Where it was in doubt, it is what SQLAlchemy 2.1's inspector tells of the same statements.
@Suite struct InspectorTests {
  /// A parent with a unique constraint, a CHECK and an index, a child, and a view.
  func family(_ kind: DatabaseKind) throws -> ShopDatabase {
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

  func code(_ body: () throws -> Void) -> RetortError? {
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
}
