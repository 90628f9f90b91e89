import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// The statements of changes to columns.
@Suite struct PlannerColumnTests {
  func plan(_ name: String, _ change: (inout ColumnAlteration) -> Void) throws -> [String] {
    try PlannerFixture.alterColumn(name, change)
  }

  // MARK: Types

  @Test func aDefaultStepsAsideForANewType() throws {
    #expect(
      try plan("n") { $0.type = SQLType(.bigInteger) } == ["DROP DEFAULT", "TYPE BIGINT", "SET DEFAULT 5"])
    #expect(
      try plan("n") {
        $0.type = SQLType(.text)
        $0.serverDefault = .set(.string("a"))
      } == ["DROP DEFAULT", "TYPE TEXT", "SET DEFAULT 'a'"])
    #expect(
      try plan("n") {
        $0.type = SQLType(.text)
        $0.serverDefault = .drop
      } == ["DROP DEFAULT", "TYPE TEXT", "DROP DEFAULT"])
    // A default that is cast to the old type is cast no more.
    #expect(
      try plan("mood") { $0.type = SQLType(.text) } == ["DROP DEFAULT", "TYPE TEXT", "SET DEFAULT 'ok'"])
    #expect(
      try plan("name") { $0.type = SQLType(.string, length: 50) } == [
        "DROP DEFAULT", "TYPE VARCHAR(50)", "SET DEFAULT 'x'",
      ])
    // Without one there is nothing to step aside.
    #expect(try plan("code") { $0.type = SQLType(.string, length: 9) } == ["TYPE VARCHAR(9) COLLATE \"C\""])
  }

  @Test func anEnumerationIsMadeForItsColumn() throws {
    var type = SQLType(.enum)
    type.rare.typeName = "feeling"
    type.rare.values = ["ok", "it's"]
    #expect(
      try plan("mood") { $0.type = type } == [
        "DO $retort$BEGIN CREATE TYPE feeling AS ENUM ('ok', 'it''s'); EXCEPTION WHEN duplicate_object THEN NULL; END$retort$",
        "DROP DEFAULT", "TYPE feeling USING mood::text::feeling", "SET DEFAULT 'ok'",
      ])
    type.rare.createType = false
    #expect(
      try plan("mood") { $0.type = type } == [
        "DROP DEFAULT", "TYPE feeling USING mood::text::feeling", "SET DEFAULT 'ok'",
      ])
    // A text between dollars that holds the tag gets another one.
    type.rare.createType = nil
    type.rare.values = ["$retort$"]
    let made = try plan("mood") { $0.type = type }
    #expect(made.first?.hasPrefix("DO $rretort$BEGIN ") ?? false)
    #expect(made.first?.hasSuffix("END$rretort$") ?? false)
  }

  static let conversions: [(String, String, String?)] = [
    ("text", "integer", "c::integer"), ("character varying(20)", "character varying(50)", nil),
    ("character varying(20)", "text", nil), ("text", "character(3)", nil), ("integer", "text", nil),
    ("integer", "bigint", nil), ("bigint", "smallint", nil), ("numeric(10,2)", "integer", nil),
    ("double precision", "numeric(10,2)", nil), ("numeric(10,2)", "numeric(12,3)", nil),
    ("integer", "int4", nil), ("bytea", "text", "convert_from(c, 'UTF8')"),
    ("text", "bytea", "convert_to(c, 'UTF8')"), ("boolean", "integer", "c::integer"),
    ("boolean", "bigint", "c::integer::bigint"), ("boolean", "text", nil), ("integer", "boolean", "c <> 0"),
    ("text", "boolean", "c::boolean"), ("text", "date", "c::date"), ("text", "uuid", "c::uuid"),
    ("text", "jsonb", "c::jsonb"), ("json", "jsonb", nil), ("jsonb", "text", nil),
    ("timestamp without time zone", "timestamp with time zone", nil),
    ("timestamp(6) without time zone", "timestamp(0)", nil),
    ("timestamp with time zone", "date", nil), ("date", "timestamp", nil),
    ("time", "interval", "c::interval"),
    ("inet", "cidr", "c::text::cidr"), ("integer", "integer[]", "ARRAY[c]::integer[]"),
    ("integer[]", "integer", "c[1]::integer"), ("integer[]", "bigint[]", nil),
    ("text[]", "integer[]", "c::integer[]"),
    ("integer[]", "text", nil), ("text", "text[]", "c::text[]"), ("text", "integer[]", "c::integer[]"),
    ("integer", "uuid", "c::text::uuid"), ("integer", "jsonb", "to_jsonb(c)"),
    ("boolean", "json", "to_json(c)"),
    ("jsonb", "integer", "(c #>> '{}')::integer"), ("integer", "date", "c::text::date"),
    ("date", "timestamp with time zone", nil),
    ("timestamp", "time with time zone", "c::timestamp with time zone::time with time zone"),
    ("integer", "money", "c::money"), ("money", "integer", "c::numeric::integer"),
    ("integer", "oid", "c::oid"),
    ("int4range", "int4multirange", "c::int4multirange"), ("point", "box", "c::box"),
    ("point", "circle", "c::text::circle"),
    ("integer[]", "uuid[]", "c::text[]::uuid[]"), ("integer[]", "jsonb", "to_jsonb(c)"),
    ("jsonb", "integer[]", "translate(c::text, '[]', '{}')::integer[]"),
    ("uuid", "integer[]", "ARRAY[c::text::integer]::integer[]"),
    ("uuid[]", "text[]", "c::text[]"), ("inet[]", "cidr[]", "c::text[]::cidr[]"),
  ]

  /// A value of the first type that can become one of the second.
  static func sample(_ from: String, _ to: String) -> String {
    switch (from, to) {
    case ("integer", "uuid"), ("integer", "date"), ("point", "circle"), ("integer[]", "uuid[]"), ("uuid", _):
      "NULL"
    case ("jsonb", "integer"), ("integer", "jsonb"): "'1'"
    case ("integer[]", "jsonb"): "'{1}'"
    case ("jsonb", "integer[]"): "'[1, 2]'"
    case ("int4range", _): "'[1,2)'"
    case ("point", _): "'(1,2)'"
    case ("timestamp", _): "'2024-01-02'"
    case ("boolean", _): "true"
    case ("uuid[]", _): "'{123e4567-e89b-12d3-a456-426614174000}'"
    case ("inet", _): "'10.0.0.0/8'"
    case ("inet[]", _): "'{10.0.0.0/8}'"
    case ("json", _), ("jsonb", _), (_, "jsonb"): "'{}'"
    case ("time", _): "'12:00'"
    case ("date", _), (_, "date"), ("timestamp without time zone", _), ("timestamp(6) without time zone", _):
      "'2024-01-02'"
    case ("integer[]", _), ("text[]", _), ("text", "text[]"), ("text", "integer[]"): "'{1}'"
    case (_, "uuid"): "'123e4567-e89b-12d3-a456-426614174000'"
    default: "'1'"
    }
  }

  /// Where the server converts by itself no USING is written: it would cut what is too long.
  @Test(arguments: conversions)
  func theServerIsToldHowToConvert(_ from: String, _ to: String, _ using: String?) throws {
    let table = Table("t", columns: [Column("c", SQLType(exact: from))])
    var change = ColumnAlteration("c")
    change.type = SQLType(exact: to)
    let statements = try PlannerFixture.statements(
      .alterTable(TableAlteration(QualifiedName("t"), changes: [.alterColumn(change)])),
      in: Metadata(tables: [table]))
    let wanted = "ALTER TABLE t ALTER COLUMN c TYPE \(to)" + (using.map { " USING \($0)" } ?? "")
    #expect(statements.map(\.sql) == [wanted])
    #expect(
      statements.last?.postconditions == [
        .columnHasType(table: QualifiedName("t"), column: "c", type: SQLType(exact: to))
      ])
    // The server takes it, with a row.
    let database = try TestDatabase(.schema)
    let value = PlannerColumnTests.sample(from, to)
    try database.run("CREATE TABLE t (c \(from))", "INSERT INTO t VALUES (\(value)), (NULL)")
    try database.carryOut(.alterTable(TableAlteration(QualifiedName("t"), changes: [.alterColumn(change)])))
    #expect(try database.connection.rows("SELECT c IS NULL FROM t").count == 2)
    try PostgreSQLMigrationSupport().check(statements.last?.postconditions ?? [], on: database.connection)
  }

  @Test func usingIsTakenAsItIsGiven() throws {
    #expect(
      try plan("code") {
        $0.type = SQLType(.integer)
        $0.using = "length(code)"
      } == ["TYPE INTEGER USING length(code)"])
    #expect(
      try plan("Odd Name") { $0.type = SQLType(.integer) } == ["TYPE INTEGER USING \"Odd Name\"::INTEGER"])
  }

  @Test func collations() throws {
    #expect(try plan("code") { $0.collation = .set("POSIX") } == ["TYPE text COLLATE \"POSIX\""])
    #expect(try plan("code") { $0.collation = .set("app.My") } == ["TYPE text COLLATE app.\"My\""])
    #expect(try plan("code") { $0.collation = .drop } == ["TYPE text COLLATE \"default\""])
    // With a type that has none.
    #expect(
      try plan("code") {
        $0.collation = .drop
        $0.type = SQLType(exact: "uuid")
      } == ["TYPE uuid USING code::uuid"])
    #expect(
      try plan("code") {
        $0.collation = .drop
        $0.type = SQLType(exact: "varchar(9)")
      } == ["TYPE varchar(9) COLLATE \"default\""])
    #expect(
      try plan("Odd Name") { $0.type = SQLType(exact: "text", collation: "C") } == ["TYPE text COLLATE \"C\""]
    )
    // It stays with a text, and goes with another type.
    #expect(try plan("code") { $0.type = SQLType(exact: "varchar") } == ["TYPE varchar COLLATE \"C\""])
    #expect(try plan("code") { $0.type = SQLType(.integer) } == ["TYPE INTEGER USING code::INTEGER"])
  }

  // MARK: Null, defaults, names, comments

  @Test func oneThingAtATime() throws {
    #expect(try plan("n") { $0.nullable = false } == ["SET NOT NULL"])
    #expect(try plan("name") { $0.nullable = true } == ["DROP NOT NULL"])
    #expect(try plan("n") { $0.serverDefault = .drop } == ["DROP DEFAULT"])
    #expect(try plan("n") { $0.serverDefault = .set(.number("7")) } == ["SET DEFAULT 7"])
    #expect(try plan("n") { $0.serverDefault = .set(.bool(true)) } == ["SET DEFAULT true"])
    #expect(try plan("n") { $0.serverDefault = .set(.string("it's \\")) } == ["SET DEFAULT 'it''s \\'"])
    #expect(try plan("n") { $0.serverDefault = .set(.sql("now()")) } == ["SET DEFAULT now()"])
    #expect(try plan("n") { $0.newName = "order" } == ["ALTER TABLE account RENAME COLUMN n TO \"order\""])
    #expect(try plan("n") { $0.newName = "n" } == [])
    #expect(try plan("n") { $0.comment = .set("it's") } == ["COMMENT ON COLUMN account.n IS 'it''s'"])
    #expect(try plan("Odd Name") { $0.comment = .drop } == ["COMMENT ON COLUMN account.\"Odd Name\" IS NULL"])
    #expect(try plan("n") { _ in } == [])
  }

  @Test func everythingAtOnceInTheOrderThatWorks() throws {
    #expect(
      try plan("name") {
        $0.type = SQLType(.string, length: 50)
        $0.serverDefault = .set(.string("y"))
        $0.nullable = true
        $0.comment = .drop
        $0.newName = "title"
      } == [
        "DROP DEFAULT", "TYPE VARCHAR(50)", "SET DEFAULT 'y'", "DROP NOT NULL",
        "COMMENT ON COLUMN account.name IS NULL", "ALTER TABLE account RENAME COLUMN name TO title",
      ])
    #expect(
      try plan("n") {
        $0.type = SQLType(.bigInteger)
        $0.nullable = false
        $0.options = DialectOptions(["postgresql": ["statistics": 10]])
      } == ["DROP DEFAULT", "TYPE BIGINT", "SET DEFAULT 5", "SET NOT NULL", "SET STATISTICS 10"])
  }

  /// What comes later in the same alteration sees what came before.
  @Test func changesBuildOnEachOther() throws {
    var type = ColumnAlteration("n")
    type.type = SQLType(.text)
    var back = ColumnAlteration("m")
    back.type = SQLType(.integer)
    var rename = ColumnAlteration("n")
    rename.newName = "m"
    #expect(
      try PlannerFixture.alter(
        QualifiedName("account"), [.alterColumn(type), .alterColumn(rename), .alterColumn(back)]) == [
          "ALTER TABLE account ALTER COLUMN n DROP DEFAULT", "ALTER TABLE account ALTER COLUMN n TYPE TEXT",
          "ALTER TABLE account ALTER COLUMN n SET DEFAULT 5", "ALTER TABLE account RENAME COLUMN n TO m",
          "ALTER TABLE account ALTER COLUMN m DROP DEFAULT",
          "ALTER TABLE account ALTER COLUMN m TYPE INTEGER USING m::INTEGER",
          "ALTER TABLE account ALTER COLUMN m SET DEFAULT 5",
        ])
  }

  // MARK: Generated columns, options

  @Test func generatedColumnsAreMadeAgain() throws {
    #expect(try plan("total") { $0.computed = .drop } == ["DROP EXPRESSION"])
    #expect(
      try plan("total") { $0.computed = .set(Computed(sql: "n * 3", persisted: true)) } == [
        "ALTER TABLE account DROP COLUMN total",
        "ALTER TABLE account ADD COLUMN total integer GENERATED ALWAYS AS (n * 3) STORED",
        "COMMENT ON COLUMN account.total IS 'sum'",
        "ALTER TABLE account ADD CONSTRAINT ck_total CHECK (total > 0)",
        "CREATE INDEX ix_total ON account (total DESC)",
      ])
    #expect(
      try plan("n") {
        $0.computed = .set(Computed(sql: "id + 1", persisted: true))
        $0.newName = "m"
      } == [
        "ALTER TABLE account DROP COLUMN n",
        "ALTER TABLE account ADD COLUMN n integer GENERATED ALWAYS AS (id + 1) STORED",
        "ALTER TABLE account RENAME COLUMN n TO m",
      ])
  }

  @Test func optionsOfColumns() throws {
    func option(_ name: String, _ key: String, _ value: JSONValue) throws -> [String] {
      try plan(name) {
        $0.options = DialectOptions(["postgresql": JSONObject([.init(key: key, value: value)])])
      }
    }
    #expect(try option("code", "storage", "main") == ["SET STORAGE main"])
    #expect(try option("code", "storage", .null) == ["SET STORAGE EXTENDED"])
    #expect(try option("n", "storage", .null) == ["SET STORAGE PLAIN"])
    #expect(try option("code", "compression", "pglz") == ["SET COMPRESSION pglz"])
    #expect(try option("code", "compression", .null) == ["SET COMPRESSION default"])
    #expect(try option("code", "statistics", 500) == ["SET STATISTICS 500"])
    #expect(try option("code", "statistics", .null) == ["SET STATISTICS -1"])
    #expect(try option("code", "with", ["n_distinct": -1]) == ["SET (n_distinct = -1)"])
    #expect(try option("Odd Name", "with", .null) == ["RESET (n_distinct)"])
    #expect(try option("code", "with", .null) == [])
    #expect(
      try option("id", "sequence", "my_seq") == ["ALTER SEQUENCE account_id_seq RENAME TO my_seq"])
    // Those of another dialect are not read.
    #expect(try plan("n") { $0.options = DialectOptions(["mysql": ["invisible": true]]) } == [])
  }

  @Test func whatIsNotThereIsSaid() throws {
    let column = #expect(throws: RetortError.self) { try plan("nam") { $0.type = SQLType(.text) } }
    #expect(column?.code == "unknown_column")
    #expect(column?.message.contains("did you mean 'name'") ?? false)
    var change = ColumnAlteration("n")
    change.type = SQLType(.text)
    let table = #expect(throws: RetortError.self) {
      try PlannerFixture.alter(QualifiedName("acount"), [.alterColumn(change)])
    }
    #expect(table?.code == "unknown_table")
    #expect(table?.message.contains("did you mean 'account'") ?? false)
    // What needs no look at the schema is not looked up.
    change = ColumnAlteration("x")
    change.nullable = false
    #expect(
      try PlannerFixture.alter(QualifiedName("elsewhere"), [.alterColumn(change)]) == [
        "ALTER TABLE elsewhere ALTER COLUMN x SET NOT NULL"
      ])
  }
}
