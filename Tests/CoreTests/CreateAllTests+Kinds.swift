import RetortEngine
import RetortSQL
import Testing

// All kinds of things that a schema holds, other schemas, pools and transactions.
extension CreateAllTests {
  @Test func typesSequencesAndCommentsOfPostgreSQL() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    var mood = SQLType(.enum)
    mood.rare.typeName = "mood"
    mood.rare.values = ["sad", "happy"]
    var metadata = Metadata(tables: [
      Table(
        "people",
        columns: [
          Column(
            "id", SQLType(.integer), nullable: false, serverDefault: .sql("nextval('counter')"),
            comment: "a number"),
          Column("m", mood), Column("age", SQLType(exact: "age")), Column("s", SQLType(exact: "shop.size")),
        ], constraints: [.primaryKey(PrimaryKey(columns: ["id"]))], comment: "all of them"),
      table("stock", schema: "shop"),
    ])
    metadata.schemas = ["shop"]
    metadata.enums = [EnumType("size", schema: "shop", values: ["s", "m"])]
    metadata.domains = [Domain("age", type: SQLType(.integer), checks: [Domain.Check(sql: "VALUE >= 0")])]
    metadata.sequences = [
      DatabaseSequence("counter", options: SequenceOptions(start: 5), ownedBy: "people.id")
    ]
    metadata.views = [View("mv", sql: "SELECT id FROM people", materialized: true)]
    metadata.comments = [
      ObjectComment(.schema, "shop", text: "goods"), ObjectComment(.domain, "age", text: "in years"),
    ]
    metadata.routines = [
      Routine(
        "twice(integer)",
        sql: "CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql AS 'SELECT x * 2'"),
      Routine(
        "people_count()",
        sql:
          "CREATE FUNCTION people_count() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM people; END"
      ),
      Routine(
        "note()", sql: "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"),
    ]
    metadata.triggers = [
      Trigger(
        "noted", table: "people",
        sql: "CREATE TRIGGER noted BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION note()")
    ]
    for _ in 0..<2 {
      try metadata.createAll(on: connection)
      try metadata.createAll(on: connection)
      let inspector = Inspector(connection)
      #expect(try inspector.tableComment(of: "people") == "all of them")
      #expect(try inspector.columns(of: "people").map(\.comment) == ["a number", nil, nil, nil])
      #expect(try inspector.enums().map(\.values) == [["sad", "happy"]])
      #expect(try inspector.enums(schema: "shop").map(\.name) == ["size"])
      #expect(try inspector.hasTable("stock", schema: "shop"))
      #expect(try inspector.materializedViewNames() == ["mv"])
      #expect(try inspector.sequences().map(\.ownedBy) == ["people.id"])
      try connection.execute("INSERT INTO people (m, age, s) VALUES ('happy', 3, 'm')")
      #expect(try connection.scalar("SELECT id::int8 FROM people")?.integer == 5)
      #expect(try connection.scalar("SELECT people_count()")?.integer == 1)
      try metadata.dropAll(on: connection)
      inspector.clearCache()
      #expect(try inspector.enums() == [])
      #expect(try inspector.hasType("age") == false)
      #expect(try inspector.hasTable("stock", schema: "shop") == false)
      #expect(try inspector.hasSchema("shop"))
      #expect(try inspector.sequenceNames() == ["addresses_id_seq", "users_id_seq"])
      #expect(
        try connection.scalar(
          "SELECT count(*) FROM pg_proc WHERE proname IN ('twice', 'note', 'people_count')")?.integer == 0)
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func whatWasReflectedCanBeMadeElsewhere(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    if kind == .postgresql {
      for statement in [
        "CREATE TYPE mood AS ENUM ('sad', 'happy')", "CREATE SEQUENCE counter",
        "CREATE TABLE moods (id integer PRIMARY KEY DEFAULT nextval('counter'), m mood DEFAULT 'sad', list mood[])",
      ] {
        try database.connection.execute(statement)
      }
    }
    try database.connection.execute("CREATE VIEW grown AS SELECT id, name FROM users WHERE age >= 18")
    let metadata = try Metadata.reflect(from: database.connection, views: true)
    let copy = try ShopDatabase(kind)
    try metadata.dropAll(on: copy.connection)
    #expect(try Inspector(copy.connection).tableNames() == [])
    try metadata.createAll(on: copy.connection)
    #expect(try Metadata.reflect(from: copy.connection, views: true) == metadata)
  }

  /// Constructs that are easily lost on the way.
  private func rich(_ kind: DatabaseKind) -> [String] {
    switch kind {
    case .sqlite:
      [
        """
        CREATE TABLE rich (a INTEGER PRIMARY KEY AUTOINCREMENT, b TEXT COLLATE NOCASE DEFAULT 'it''s',
          c INT GENERATED ALWAYS AS (a + 1) VIRTUAL, d NUMERIC(10, 2) CHECK (d > 0), UNIQUE (b) ON CONFLICT IGNORE)
        """,
        "CREATE UNIQUE INDEX ix_rich ON rich (lower(b) DESC) WHERE d > 1",
        "CREATE TABLE plain (k TEXT PRIMARY KEY, a INT REFERENCES rich ON DELETE SET NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE selfish (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES selfish (id))",
      ]
    case .postgresql:
      [
        "CREATE SCHEMA shop",
        """
        CREATE TABLE rich (id bigint GENERATED ALWAYS AS IDENTITY (START 3) PRIMARY KEY, b text COLLATE "C" DEFAULT 'it''s',
          c integer GENERATED ALWAYS AS (1 + 1) STORED, d numeric(10, 2) CHECK (d > 0), span int4range,
          tags text[] NOT NULL DEFAULT '{}', at timestamptz DEFAULT now(),
          CONSTRAINT uq_rich UNIQUE (b, d) DEFERRABLE INITIALLY DEFERRED, EXCLUDE USING gist (span WITH &&))
        """,
        "CREATE UNIQUE INDEX ix_rich ON rich (lower(b) DESC NULLS LAST) INCLUDE (d) WHERE d > 1",
        "CREATE INDEX ix_tags ON rich USING gin (tags)",
        "COMMENT ON COLUMN rich.d IS 'a price'", "COMMENT ON INDEX ix_tags IS 'for search'",
        "CREATE TABLE shop.stock (id serial PRIMARY KEY, rich_id bigint REFERENCES rich ON DELETE SET NULL DEFERRABLE)",
        "CREATE TABLE logs (id integer, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
        "CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
        "CREATE TABLE base (x integer)", "CREATE TABLE derived (y integer) INHERITS (base)",
        "CREATE MATERIALIZED VIEW mv AS SELECT id, b FROM rich", "CREATE INDEX ix_mv ON mv (b)",
        "CREATE VIEW a_view AS SELECT b FROM mv",
      ]
    case .mariadb:
      [
        """
        CREATE TABLE rich (id bigint unsigned PRIMARY KEY AUTO_INCREMENT, b varchar(30) COLLATE utf8mb4_bin DEFAULT 'it''s',
          c integer GENERATED ALWAYS AS (1 + 1) STORED, d decimal(10, 2) CHECK (d > 0), e ENUM ('x', 'y''z') NOT NULL,
          at datetime(3) DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3) COMMENT 'a time',
          UNIQUE KEY uq_rich (b, d), KEY ix_b (b(5) DESC), FULLTEXT KEY ft (b)) COMMENT 'all of it' ENGINE = Aria
        """,
        "CREATE TABLE deep (id integer PRIMARY KEY, a integer, KEY ix_a (a))",
        """
        CREATE TABLE deeper (id integer PRIMARY KEY, deep_id integer,
          CONSTRAINT fk_deep FOREIGN KEY (deep_id) REFERENCES deep (id) ON DELETE SET NULL ON UPDATE CASCADE)
        """,
        "CREATE SEQUENCE counter START WITH 5 INCREMENT BY 2", "CREATE VIEW z_view AS SELECT id FROM deep",
        "CREATE VIEW a_view AS SELECT id FROM z_view",
      ]
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func richTablesComeOutAsTheyWere(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    for statement in rich(kind) { try database.connection.execute(statement) }
    func read(_ connection: Connection) throws -> Metadata {
      var metadata = try Metadata.reflect(from: connection, views: true)
      guard kind == .postgresql else { return metadata }
      metadata.tables += try Metadata.reflect(from: connection, schema: "shop", resolvingForeignKeys: false)
        .tables
      metadata.schemas = ["shop"]
      return metadata
    }
    let metadata = try read(database.connection)
    let copy = try ShopDatabase(kind)
    try Metadata.reflect(from: copy.connection).dropAll(on: copy.connection)
    for _ in 0..<2 {
      try metadata.createAll(on: copy.connection)
      let made = try read(copy.connection)
      for table in metadata.tables {
        #expect(made.table(table.name, schema: table.schema) == table)
      }
      #expect(made.tables.count == metadata.tables.count)
      #expect(Set(made.views) == Set(metadata.views))
      #expect(made.sequences == metadata.sequences)
      try metadata.dropAll(on: copy.connection)
      #expect(try Inspector(copy.connection).tableNames() == [])
      #expect(try Inspector(copy.connection).viewNames() == [])
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func anotherSchema(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let own = try #require(try Inspector(connection).defaultSchemaName())
    let other = kind == .mariadb ? own + "_other" : "other"
    var metadata = Metadata(tables: [
      table(
        "kid", schema: other, [int("p")],
        keys: [
          ForeignKey(columns: ["p"], referentTable: "mum", referentSchema: other, referentColumns: ["id"])
        ]), table("mum", schema: other),
    ])
    if kind == .sqlite {
      try connection.execute("ATTACH DATABASE ':memory:' AS other")
    } else {
      metadata.schemas = [other]
    }
    defer { if kind == .mariadb { _ = try? connection.execute("DROP DATABASE \(other)") } }
    try metadata.createAll(on: connection)
    try metadata.createAll(on: connection)
    #expect(try Inspector(connection).tableNames(schema: other) == ["kid", "mum"])
    #expect(try names(connection) == [])
    try metadata.dropAll(on: connection)
    #expect(try Inspector(connection).tableNames(schema: other) == [])
    // A schema that is not there holds nothing to drop.
    try Metadata(tables: [table("x", schema: "nowhere")]).dropAll(on: connection)
  }

  @Test(arguments: DatabaseKind.allCases)
  func temporaryTables(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    var scratch = table("scratch", [int("x")])
    scratch.temporary = true
    let metadata = Metadata(tables: [scratch])
    try metadata.createAll(on: connection)
    try metadata.createAll(on: connection)
    #expect(try Inspector(connection).table("scratch").temporary)
    #expect(try names(connection) == [])
    try metadata.dropAll(on: connection)
    #expect(try Inspector(connection).hasTable("scratch") == false)
    try metadata.dropAll(on: connection)
  }

  @Test(arguments: DatabaseKind.allCases)
  func enginesAndPools(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    defer { engine.close() }
    let metadata = circle()
    try await metadata.createAll(on: engine)
    try await engine.withConnection { connection in
      try metadata.createAll(on: connection)
      try Metadata.reflect(from: connection, only: ["c"]).dropAll(on: connection)
      try table("e").create(on: connection)
      try table("e").create(on: connection, checkFirst: true)
    }
    #expect(try names(database.connection) == ["d", "e"])
    try blocking(engine)
    #expect(try names(database.connection) == ["d"])
  }

  /// The calls that block.
  private func blocking(_ engine: Engine) throws {
    try Metadata(tables: [table("f")]).createAll(on: engine)
    try Metadata(tables: [table("e"), table("f")]).dropAll(on: engine)
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func aConnectionThatDiedIsReplacedBeforeAnythingIsMade(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    defer { engine.close() }
    let question = kind == .postgresql ? "SELECT pg_backend_pid()::int8" : "SELECT connection_id()"
    let id = try engine.withConnection { try $0.scalar(question)?.integer }
    try database.kill(try #require(id))
    try engine.withConnection { connection in
      try circle().createAll(on: connection)
      try table("e").create(on: connection)
    }
    #expect(try names(database.connection) == ["a", "b", "c", "d", "e"])
  }

  @Test(arguments: DatabaseKind.allCases)
  func insideATransactionAllGoesBackWithIt(kind: DatabaseKind) throws {
    struct Stop: Error {}
    let database = try ShopDatabase(kind)
    let connection = database.connection
    #expect(throws: Stop.self) {
      try connection.withTransaction {
        try circle().createAll(on: connection)
        #expect(try names(connection) == ["a", "b", "c", "d"])
        throw Stop()
      }
    }
    // MariaDB has committed each statement.
    #expect(try names(connection) == (kind == .mariadb ? ["a", "b", "c", "d"] : []))
    #expect(!connection.isInTransaction)
  }
}
