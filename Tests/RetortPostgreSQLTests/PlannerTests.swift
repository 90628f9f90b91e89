import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// The statements of changes to tables, indexes, views and enumerations.
@Suite struct PlannerTests {
  let account = QualifiedName("account")
  let event = QualifiedName("event", schema: "app")

  func options(_ object: JSONObject) -> DialectOptions { DialectOptions(["postgresql": object]) }

  // MARK: Tables

  @Test func aTableWithEverythingAroundIt() throws {
    var mood = SQLType(.enum)
    mood.rare.typeName = "mood"
    mood.rare.values = ["a"]
    let table = Table(
      "t", schema: "app",
      columns: [
        Column("id", SQLType(.integer), nullable: false, comment: "key"),
        Column("m", mood),
        Column(
          "s", SQLType(.text),
          options: options(["storage": "external", "statistics": 9, "with": ["n_distinct": 5]])),
        Column("c", SQLType(.integer), autoincrement: .on, options: options(["sequence": "counter"])),
      ],
      constraints: [
        .primaryKey(PrimaryKey(columns: ["id"])),
        .check(CheckConstraint(name: "ck", sql: "id > 0", notValid: true, comment: "positive")),
        .foreignKey(
          ForeignKey(
            name: "fk", columns: ["c"], referentTable: "r", referentColumns: ["id"],
            options: options(["not_valid": true]))),
      ],
      indexes: [
        Index(
          name: "ix", elements: [IndexElement(.column("s"))], comment: "it's",
          options: options(["concurrently": true]))
      ], comment: "a table")
    let statements = try PlannerFixture.statements(.createTable(table, ifNotExists: false))
    #expect(
      statements.map(\.sql) == [
        "DO $retort$BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END$retort$",
        "CREATE TABLE app.t (\n  id SERIAL NOT NULL,\n  m mood,\n  s TEXT,\n  c SERIAL NOT NULL,\n  PRIMARY KEY (id)\n)",
        "ALTER TABLE app.t ADD CONSTRAINT ck CHECK (id > 0) NOT VALID",
        "ALTER TABLE app.t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES r (id) NOT VALID",
        "ALTER TABLE app.t ALTER COLUMN s SET STORAGE external",
        "ALTER TABLE app.t ALTER COLUMN s SET (n_distinct = 5)",
        "ALTER TABLE app.t ALTER COLUMN s SET STATISTICS 9",
        "ALTER SEQUENCE app.t_c_seq RENAME TO counter",
        "CREATE INDEX CONCURRENTLY ix ON app.t (s)", "COMMENT ON INDEX app.ix IS 'it''s'",
        "COMMENT ON TABLE app.t IS 'a table'", "COMMENT ON COLUMN app.t.id IS 'key'",
        "COMMENT ON CONSTRAINT ck ON app.t IS 'positive'",
      ])
    let index = try #require(statements.first { $0.sql.hasPrefix("CREATE INDEX") })
    #expect(index.runsOutsideTransaction)
    #expect(index.postconditions == [.indexIsValid(QualifiedName("ix", schema: "app"))])
    #expect(index.subject == ChangeSubject(.index, QualifiedName("ix", schema: "app")))
    #expect(statements[1].subject == ChangeSubject(.table, QualifiedName("t", schema: "app")))
    #expect(!statements[1].runsOutsideTransaction)
    var unnamed = table
    unnamed.constraints = [.unique(UniqueConstraint(columns: ["id"], comment: "why"))]
    let error = #expect(throws: RetortError.self) {
      try PlannerFixture.statements(.createTable(unnamed, ifNotExists: false))
    }
    #expect(error?.code == "unnamed_constraint")
  }

  /// Also where the foreign key is added after the table: it is part of the table all the same.
  @Test func aKeyThatRefersElsewhereDoesNotCount() throws {
    for isNotValid in [nil, true] {
      let table = Table(
        "t", columns: [Column("id", SQLType(.integer), nullable: false)],
        constraints: [
          .primaryKey(PrimaryKey(columns: ["id"])),
          .foreignKey(
            ForeignKey(columns: ["id"], referentTable: "r", referentColumns: ["id"], notValid: isNotValid)),
        ])
      #expect(PostgreSQLDialect().materialized(table).columns[0].autoincrement == .off)
      let create = try PlannerFixture.texts(.createTable(table, ifNotExists: false)).first
      #expect(create?.contains("id INTEGER NOT NULL") ?? false)
    }
  }

  @Test func tablesAreDroppedAndRenamed() throws {
    #expect(
      try PlannerFixture.texts(.dropTable(event, ifExists: true, cascade: true)) == [
        "DROP TABLE IF EXISTS app.event CASCADE"
      ])
    #expect(
      try PlannerFixture.texts(.dropTable(account, ifExists: false, cascade: false)) == ["DROP TABLE account"]
    )
    #expect(
      try PlannerFixture.texts(.renameTable(event, newName: "Order")) == [
        "ALTER TABLE app.event RENAME TO \"Order\""
      ])
  }

  @Test func columnsAndConstraintsComeAndGo() throws {
    let column = Column("x", SQLType(.integer), serverDefault: .number("1"), comment: "new")
    let added = AddedColumn(
      column,
      constraints: [
        .foreignKey(ForeignKey(columns: ["x"], referentTable: "r", referentColumns: ["id"])),
        .unique(UniqueConstraint(name: "uq_x", columns: ["x"], comment: "one")),
      ], indexes: [Index(name: "ix_x", elements: [IndexElement(.column("x"))])])
    #expect(
      try PlannerFixture.alter(
        account,
        [
          .addColumn(added), .dropColumn("n", ifExists: true),
          .addColumn(AddedColumn(Column("y", SQLType(.text)), ifNotExists: true)),
        ]) == [
          "ALTER TABLE account ADD COLUMN x INTEGER DEFAULT 1",
          "ALTER TABLE account ADD FOREIGN KEY (x) REFERENCES r (id)",
          "ALTER TABLE account ADD CONSTRAINT uq_x UNIQUE (x)",
          "COMMENT ON CONSTRAINT uq_x ON account IS 'one'",
          "CREATE INDEX ix_x ON account (x)", "COMMENT ON COLUMN account.x IS 'new'",
          "ALTER TABLE account DROP COLUMN IF EXISTS n",
          "ALTER TABLE account ADD COLUMN IF NOT EXISTS y TEXT",
        ])
    // A key column that is alone counts by itself.
    let key = AddedColumn(
      Column("k", SQLType(.integer)), constraints: [.primaryKey(PrimaryKey(columns: ["k"]))])
    #expect(
      try PlannerFixture.alter(QualifiedName("bare"), [.addColumn(key)]) == [
        "ALTER TABLE bare ADD COLUMN k SERIAL NOT NULL", "ALTER TABLE bare ADD PRIMARY KEY (k)",
      ])
    let validate = try PlannerFixture.statements(
      .alterTable(TableAlteration(account, changes: [.validateConstraint("ck_total")])))
    #expect(validate.map(\.sql) == ["ALTER TABLE account VALIDATE CONSTRAINT ck_total"])
    #expect(validate.first?.postconditions == [.constraintIsValid(table: account, name: "ck_total")])
    #expect(
      try PlannerFixture.alter(
        account,
        [
          .renameConstraint("ck_total", newName: "ck_sum", kind: .check),
          .dropConstraint(DroppedConstraint(name: "uq_name", ifExists: true)),
          .dropConstraint(DroppedConstraint(kind: .primaryKey)),
          .addConstraint(.primaryKey(PrimaryKey(name: "pk", columns: ["id"], comment: "key"))),
          .dropConstraint(
            DroppedConstraint(kind: .check, definition: .check(CheckConstraint(sql: "mood<>'happy'::mood")))),
          .setComment("it's"), .setComment(nil),
        ]) == [
          "ALTER TABLE account RENAME CONSTRAINT ck_total TO ck_sum",
          "ALTER TABLE account DROP CONSTRAINT IF EXISTS uq_name",
          "ALTER TABLE account DROP CONSTRAINT account_pkey",
          "ALTER TABLE account ADD CONSTRAINT pk PRIMARY KEY (id)",
          "COMMENT ON CONSTRAINT pk ON account IS 'key'",
          "ALTER TABLE account DROP CONSTRAINT ck_mood", "COMMENT ON TABLE account IS 'it''s'",
          "COMMENT ON TABLE account IS NULL",
        ])
  }

  @Test func optionsOfTables() throws {
    func set(_ key: String, _ value: JSONValue) throws -> [String] {
      try PlannerFixture.alter(event, [.setOptions(options(JSONObject([.init(key: key, value: value)])))])
        .map { $0.replacing("ALTER TABLE app.event ", with: "") }
    }
    #expect(try set("unlogged", true) == ["SET UNLOGGED"])
    #expect(try set("unlogged", .null) == ["SET LOGGED"])
    #expect(try set("tablespace", "fast") == ["SET TABLESPACE fast"])
    #expect(try set("tablespace", .null) == ["SET TABLESPACE pg_default"])
    #expect(try set("using", .null) == ["SET ACCESS METHOD heap"])
    #expect(
      try set("with", ["fillfactor": 80, "toast.autovacuum_enabled": true]) == [
        "RESET (autovacuum_enabled)", "SET (fillfactor = 80, toast.autovacuum_enabled = true)",
      ])
    #expect(try set("with", .null) == ["RESET (fillfactor, autovacuum_enabled)"])
    #expect(try set("with", ["fillfactor": 70, "autovacuum_enabled": false]) == [])
    #expect(try set("inherits", ["app.other"]) == ["NO INHERIT base", "INHERIT app.other"])
    #expect(try set("inherits", .null) == ["NO INHERIT base"])
    #expect(
      try set("partition_of", ["table": "p", "schema": "app", "bounds": "FOR VALUES IN (1)"]) == [
        "ALTER TABLE app.p ATTACH PARTITION app.event FOR VALUES IN (1)"
      ])
    let error = #expect(throws: RetortError.self) { try set("partition_by", "HASH (id)") }
    #expect(error?.code == "unsupported_by_dialect")
    #expect(error?.message.contains("partition_by") ?? false)
  }

  // MARK: Indexes, views, triggers, routines

  @Test func indexes() throws {
    let concurrently = options(["concurrently": true])
    let drop = SchemaChange.dropIndex(
      QualifiedName("ix", schema: "app"), table: nil, ifExists: true,
      options: options(["concurrently": true, "cascade": true]))
    let dropped = try PlannerFixture.statements(drop)
    #expect(dropped.map(\.sql) == ["DROP INDEX CONCURRENTLY IF EXISTS app.ix CASCADE"])
    #expect(dropped.first?.runsOutsideTransaction ?? false)
    let support = PostgreSQLMigrationSupport()
    #expect(support.runsOutsideTransaction(drop))
    let index = Index(name: "ix", elements: [IndexElement(.column("id"))], options: concurrently)
    #expect(support.runsOutsideTransaction(.createIndex(index, table: account, ifNotExists: false)))
    #expect(!support.runsOutsideTransaction(.renameIndex(account, newName: "x", table: nil)))
    #expect(
      try PlannerFixture.texts(.createIndex(index, table: event, ifNotExists: true)) == [
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON app.event (id)"
      ])
    #expect(
      try PlannerFixture.texts(
        .renameIndex(QualifiedName("ix", schema: "app"), newName: "iy", table: "event"))
        == ["ALTER INDEX app.ix RENAME TO iy"])
    #expect(
      try PlannerFixture.alter(event, [.renameIndex("a", newName: "b")]).first
        == "ALTER INDEX app.a RENAME TO b")
    #expect(
      try PlannerFixture.texts(
        .alterTable(TableAlteration(account, changes: [.dropIndex("ix_total", ifExists: true)])))
        == ["DROP INDEX IF EXISTS ix_total"])
  }

  @Test func viewsTriggersRoutines() throws {
    let view = View(
      "v", schema: "app", sql: "SELECT 1 AS a", materialized: true,
      indexes: [Index(name: "ix_v", elements: [IndexElement(.column("a"))], unique: true, comment: "c")])
    #expect(
      try PlannerFixture.texts(.createView(view, orReplace: false)) == [
        "CREATE MATERIALIZED VIEW app.v AS SELECT 1 AS a", "CREATE UNIQUE INDEX ix_v ON app.v (a)",
        "COMMENT ON INDEX app.ix_v IS 'c'",
      ])
    #expect(
      try PlannerFixture.texts(.dropView(QualifiedName("v"), materialized: false, ifExists: true)) == [
        "DROP VIEW IF EXISTS v"
      ])
    #expect(
      try PlannerFixture.texts(.dropTrigger(QualifiedName("tr", schema: "app"), table: nil, ifExists: false))
        == ["DROP TRIGGER tr ON app.event"])
    #expect(
      try PlannerFixture.texts(.dropTrigger(QualifiedName("tr"), table: "account", ifExists: true)) == [
        "DROP TRIGGER IF EXISTS tr ON account"
      ])
    let unknown = #expect(throws: RetortError.self) {
      try PlannerFixture.texts(.dropTrigger(QualifiedName("nope"), table: nil, ifExists: false))
    }
    #expect(unknown?.code == "unknown_trigger")
    let trigger = Trigger(
      "tr", table: "t",
      sql: "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN; END $$; CREATE TRIGGER tr x;")
    #expect(try PlannerFixture.texts(.createTrigger(trigger)).count == 2)
    let routine = Routine("f(integer)", schema: "app", sql: "\nCREATE FUNCTION app.f(integer) …\n")
    #expect(try PlannerFixture.texts(.createRoutine(routine)) == ["CREATE FUNCTION app.f(integer) …"])
    let kinds: [(Routine.Kind, String)] = [
      (.function, "FUNCTION"), (.procedure, "PROCEDURE"), (.aggregate, "AGGREGATE"),
    ]
    for (kind, word) in kinds {
      #expect(
        try PlannerFixture.texts(
          .dropRoutine(QualifiedName("f(integer, \"My\")", schema: "App"), kind: kind, ifExists: true))
          == ["DROP \(word) IF EXISTS \"App\".f(integer, \"My\")"])
    }
  }

  // MARK: Enumerations

  @Test func membersAreAddedAndRenamedInPlace() throws {
    let name = QualifiedName("mood", schema: "app")
    #expect(
      try PlannerFixture.texts(.createEnum(EnumType("e", schema: "app", values: ["a", "it's"]))) == [
        "CREATE TYPE app.e AS ENUM ('a', 'it''s')"
      ])
    #expect(try PlannerFixture.texts(.createEnum(EnumType("e", values: []))) == ["CREATE TYPE e AS ENUM ()"])
    #expect(try PlannerFixture.texts(.dropEnum(name, ifExists: true)) == ["DROP TYPE IF EXISTS app.mood"])
    #expect(
      try PlannerFixture.texts(
        .alterEnum(
          EnumAlteration(
            name, add: [.init("x"), .init("it's", before: "ok"), .init("z", after: "x")],
            rename: [.init("sad", "blue")], newName: "Feeling"))) == [
          "ALTER TYPE app.mood RENAME VALUE 'sad' TO 'blue'", "ALTER TYPE app.mood ADD VALUE 'x'",
          "ALTER TYPE app.mood ADD VALUE 'it''s' BEFORE 'ok'", "ALTER TYPE app.mood ADD VALUE 'z' AFTER 'x'",
          "ALTER TYPE app.mood RENAME TO \"Feeling\"",
        ])
  }

  @Test func aTypeThatLosesMembersIsMadeAnew() throws {
    let alteration = EnumAlteration(
      QualifiedName("mood"), add: [.init("calm", before: "happy")], remove: ["sad"],
      replaceWith: [.init("sad", "ok")])
    let statements = try PlannerFixture.texts(.alterEnum(alteration))
    #expect(
      Array(statements.prefix(2)) == [
        "ALTER TYPE mood RENAME TO mood_retort_old", "CREATE TYPE mood AS ENUM ('ok', 'calm', 'happy')",
      ])
    #expect(statements.last == "DROP TYPE mood_retort_old")
    func place(_ text: String) throws -> Int {
      try #require(statements.firstIndex(of: text), "\(text) is not in \(statements)")
    }
    let account = "ALTER TABLE account"
    let converted = try place(
      "\(account) ALTER COLUMN mood TYPE mood USING (CASE mood::text WHEN 'sad' THEN 'ok' ELSE mood::text END)::mood"
    )
    let array = try place(
      "ALTER TABLE app.event ALTER COLUMN moods TYPE mood[] USING array_replace(moods::text[], 'sad', 'ok')::mood[]"
    )
    // What compares with the old type is gone meanwhile.
    for text in [
      "\(account) DROP CONSTRAINT ck_mood", "DROP INDEX ix_mood", "\(account) ALTER COLUMN mood DROP DEFAULT",
    ] {
      #expect(try place(text) < converted)
    }
    for text in [
      "\(account) ADD CONSTRAINT ck_mood CHECK (mood <> 'happy'::mood)",
      "CREATE INDEX ix_mood ON account (id) WHERE mood = 'ok'::mood",
      "\(account) ALTER COLUMN mood SET DEFAULT 'ok'::mood",
    ] {
      #expect(try place(text) > converted)
    }
    #expect(try place("ALTER TABLE app.event ALTER COLUMN moods DROP DEFAULT") < array)
    #expect(try place("ALTER TABLE app.event ALTER COLUMN moods SET DEFAULT '{}'::mood[]") > array)
    #expect(!statements.contains { $0.contains("ck_total") || $0.contains("ix_total") })
    let unknown = #expect(throws: RetortError.self) {
      try PlannerFixture.texts(.alterEnum(EnumAlteration(QualifiedName("moood"), remove: ["sad"])))
    }
    #expect(unknown?.code == "unknown_enum")
    #expect(unknown?.message.contains("did you mean 'mood'") ?? false)
  }
}
