import RetortEngine
import RetortSQL
import Testing

@testable import RetortPostgreSQL

/// Types, names and literals.
@Suite struct DialectTypeTests {
  let dialect = PostgreSQLDialect()

  static func enumType(_ name: String?, schema: String? = nil, native: Bool? = nil, length: Int? = nil)
    -> SQLType
  {
    var type = SQLType(.enum, length: length)
    type.rare.typeName = name
    type.rare.typeSchema = schema
    type.rare.values = ["a", "bcd"]
    type.rare.native = native
    return type
  }

  static func with(_ type: SQLType, _ change: (inout SQLType) -> Void) -> SQLType {
    var type = type
    change(&type)
    return type
  }

  /// What SQLAlchemy's dialect writes for the same types.
  static let texts: [(SQLType, String)] = [
    (SQLType(.integer), "INTEGER"), (SQLType(.smallInteger), "SMALLINT"), (SQLType(.bigInteger), "BIGINT"),
    (SQLType(.numeric), "NUMERIC"), (SQLType(.numeric, precision: 10), "NUMERIC(10)"),
    (SQLType(.numeric, precision: 10, scale: 2), "NUMERIC(10, 2)"), (SQLType(.float), "FLOAT"),
    (SQLType(.float, precision: 24), "FLOAT(24)"), (SQLType(.double), "DOUBLE PRECISION"),
    (SQLType(.boolean), "BOOLEAN"), (SQLType(.string), "VARCHAR"),
    (SQLType(.string, length: 50), "VARCHAR(50)"),
    (SQLType(.text), "TEXT"), (SQLType(.unicode, length: 20), "VARCHAR(20)"), (SQLType(.unicodeText), "TEXT"),
    (SQLType(.largeBinary), "BYTEA"), (SQLType(.date), "DATE"), (SQLType(.time), "TIME WITHOUT TIME ZONE"),
    (with(SQLType(.time)) { $0.timezone = true }, "TIME WITH TIME ZONE"),
    (SQLType(.time, precision: 3), "TIME(3) WITHOUT TIME ZONE"),
    (SQLType(.dateTime), "TIMESTAMP WITHOUT TIME ZONE"),
    (with(SQLType(.dateTime)) { $0.timezone = true }, "TIMESTAMP WITH TIME ZONE"),
    (with(SQLType(.dateTime, precision: 3)) { $0.timezone = true }, "TIMESTAMP(3) WITH TIME ZONE"),
    (SQLType(.interval), "INTERVAL"), (SQLType(.interval, precision: 3), "INTERVAL(3)"),
    (
      with(SQLType(.interval, precision: 3)) { $0.rare.fields = "DAY TO SECOND" }, "INTERVAL DAY TO SECOND(3)"
    ),
    (with(SQLType(exact: "INTERVAL")) { $0.rare.fields = "YEAR" }, "INTERVAL YEAR"), (SQLType(.uuid), "UUID"),
    (with(SQLType(.uuid)) { $0.rare.native = false }, "CHAR(32)"), (SQLType(.json), "JSON"),
    (with(SQLType(.array)) { $0.rare.itemType = SQLType(.integer) }, "INTEGER[]"),
    (
      with(SQLType(.array)) {
        $0.rare.itemType = SQLType(.string, length: 5)
        $0.rare.dimensions = 2
      }, "VARCHAR(5)[][]"
    ),
    (with(SQLType(.array)) { $0.rare.itemType = enumType("mood") }, "mood[]"), (enumType("mood"), "mood"),
    (enumType("Mood", schema: "app"), "app.\"Mood\""), (enumType("mood", native: false), "VARCHAR(3)"),
    (enumType(nil, native: false, length: 9), "VARCHAR(9)"), (SQLType(exact: "JSONB"), "JSONB"),
    (with(SQLType(exact: "BIT")) { $0.length = 5 }, "BIT(5)"),
    (
      with(SQLType(exact: "BIT")) {
        $0.length = 5
        $0.rare.varying = true
      }, "BIT VARYING(5)"
    ),
    (with(SQLType(exact: "BIT")) { $0.rare.varying = true }, "BIT VARYING"),
    (with(SQLType(exact: "TIMESTAMP")) { $0.timezone = false }, "TIMESTAMP WITHOUT TIME ZONE"),
    (
      with(SQLType(exact: "DOMAIN")) {
        $0.rare.typeName = "posint"
        $0.rare.typeSchema = "app"
      }, "app.posint"
    ),
    (with(SQLType(exact: "int4")) { $0.rare.dimensions = 2 }, "int4[][]"),
    (with(SQLType(exact: "DECIMAL", collation: nil)) { $0.precision = 5 }, "DECIMAL(5)"),
    (
      with(SQLType(.text)) {
        $0.rare.variants = [.init(dialect: "postgresql", type: SQLType(exact: "citext"))]
      }, "citext"
    ),
    (
      with(SQLType(.text)) { $0.rare.variants = [.init(dialect: "mysql", type: SQLType(exact: "x"))] }, "TEXT"
    ),
  ]

  @Test func typesAreSpelledAsSQLAlchemySpellsThem() throws {
    for (type, text) in DialectTypeTests.texts { #expect(try dialect.typeText(type) == text) }
  }

  @Test func typesThatCannotBeAreRefused() throws {
    for type in [DialectTypeTests.enumType(nil), SQLType(.array)] {
      let error = #expect(throws: RetortError.self) { try dialect.typeText(type) }
      #expect(error?.code == "unsupported_type")
    }
    let counting = Column("c", SQLType(.text), autoincrement: .on)
    let error = #expect(throws: RetortError.self) { try dialect.columnText(counting) }
    #expect(error?.code == "unsupported_type")
    #expect(error?.message.contains("integer type") ?? false)
  }

  static let spellings = [
    "int", "INT4", "integer", "int2", "smallint", "int8", "bigint", "serial", "BIGSERIAL", "smallserial",
    "float", "float(1)", "float(24)", "float(25)", "FLOAT4", "real", "float8", "double precision", "decimal",
    "dec(5)", "DECIMAL(5, 2)", "numeric( 10 ,0 )", "bool", "BOOLEAN", "varchar", "varchar(5)",
    "char varying(5)",
    "CHARACTER VARYING (5)", "national character varying(5)", "nchar varying(5)", "char", "char(3)",
    "character",
    "character(3)", "nchar(3)", "national char(3)", "bpchar", "bpchar(3)", "\"char\"", "text", "TEXT", "name",
    "bytea",
    "date", "time", "time(3)", "timetz", "timetz(2)", "time with time zone", "time(0) without time zone",
    "timestamp", "TIMESTAMP(3)", "timestamptz", "timestamptz(3)", "timestamp with time zone",
    "timestamp (3) with time zone", "timestamp without time zone", "interval", "interval(3)", "interval year",
    "INTERVAL YEAR TO MONTH", "interval day to second(3)", "interval second(2)", "bit", "bit(5)", "varbit",
    "varbit(5)", "bit varying", "BIT VARYING(5)", "uuid", "UUID", "json", "jsonb", "xml", "money", "inet",
    "cidr",
    "macaddr", "macaddr8", "point", "polygon", "tsvector", "tsquery", "oid", "regclass", "pg_lsn",
    "int4range",
    "int4multirange", "int[]", "integer[3]", "integer ARRAY", "integer array[4]", "int[][]", "varchar(5)[]",
    "timestamptz(3)[]", "numeric(5,2)[][]", "float(24)[]", "bool []", "\"char\"[]", "pg_catalog.int4",
    "pg_catalog.timestamptz", "mood", "MOOD", "\"Odd Type\"", "\"Odd Type\"[]",
    "other.pair",
    "other.pair[]", "posint",
  ]

  /// Every spelling is compared by what `format_type` prints of it.
  @Test func spellingsOfATypeAreComparedByTheServersOwn() throws {
    let database = try TestDatabase()
    try database.run(
      "CREATE TYPE mood AS ENUM ('a')", "CREATE TYPE \"Odd Type\" AS (a integer)", "CREATE SCHEMA other",
      "CREATE TYPE other.pair AS (a integer)", "CREATE DOMAIN posint AS integer")
    for spelling in DialectTypeTests.spellings {
      try database.run("CREATE TABLE t (c \(spelling))")
      let printed = try database.connection.scalar(
        "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum = 1"
      )
      try database.run("DROP TABLE t")
      let text = try #require(printed?.text)
      #expect(dialect.comparableType(SQLType(exact: spelling)) == text, "\(spelling)")
      #expect(dialect.comparableType(SQLType(exact: text)) == text, "what is printed stays")
    }
    for (type, text) in DialectTypeTests.texts where !text.contains("citext") && !text.contains("ood") {
      guard !text.contains("app.") else { continue }
      try database.run("CREATE TABLE t (c \(text))")
      let printed = try database.connection.scalar(
        "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum = 1"
      )
      try database.run("DROP TABLE t")
      #expect(printed?.text == dialect.comparableType(type), "\(text)")
    }
  }

  @Test func differentTypesAreNotEqual() {
    let types = [
      "integer", "bigint", "numeric", "numeric(5,0)", "numeric(5,2)", "real", "double precision", "text",
      "varchar",
      "varchar(5)", "char(5)", "char", "\"char\"", "bpchar", "timestamp", "timestamptz", "timestamp(3)",
      "time", "timetz",
      "interval", "interval(3)", "interval day", "bit", "varbit", "bit(2)", "json", "jsonb", "integer[]",
      "mood", "\"Mood\"",
      "a.mood", "b.mood",
    ]
    let compared = types.map { dialect.comparableType(SQLType(exact: $0)) }
    #expect(Set(compared).count == types.count, "\(compared)")
  }

  // MARK: Names, literals

  /// The server's own `quote_ident` quotes more, never less.
  @Test func namesAreQuotedWhereTheyMustBe() throws {
    #expect(dialect.identifier("plain_1") == "plain_1")
    #expect(dialect.identifier("_x") == "_x")
    for name in [
      "Upper", "1a", "a b", "a-b", "é", "a$", "", "select", "user", "order", "table", "a.b", "%s", "\\",
    ] {
      #expect(dialect.identifier(name) == "\"\(name)\"")
    }
    #expect(dialect.identifier("a\"b") == "\"a\"\"b\"")
    #expect(dialect.identifier(QualifiedName("T", schema: "s")) == "s.\"T\"")
    #expect(dialect.identifiers(["a", "B"]) == "a, \"B\"")
    let database = try TestDatabase(.schema)
    // Every word of the grammar, as the name of a table, a column, a constraint, an index, a type.
    let words = try database.connection.rows("SELECT word FROM pg_get_keywords()").compactMap { $0[0].text }
    #expect(words.count > 400)
    let columns = words.map { "\(dialect.identifier($0)) integer" }.joined(separator: ", ")
    try database.run("CREATE TABLE t (\(columns))", "BEGIN")
    for word in words + ["a\"b", "é😀", "a'b", "a\\b", "%s", "a b", String(repeating: "x", count: 63)] {
      let name = dialect.identifier(word)
      try database.run(
        "CREATE TABLE \(name) (a integer CONSTRAINT \(name) CHECK (a > 0), \(name) text)",
        "COMMENT ON COLUMN \(name).\(name) IS 'x'", "ALTER TABLE \(name) RENAME COLUMN \(name) TO b",
        "DROP TABLE \(name)")
    }
    try database.run("ROLLBACK")
  }

  @Test func literalsAndDefaults() throws {
    let database = try TestDatabase(.schema)
    for text in ["", "it's", "a\\b", "\\'", "$1 $$ %s ?", "é😀\n", "--", "/*", "\u{1}"] {
      #expect(try database.connection.scalar("SELECT \(dialect.literal(text))") == .text(text))
    }
    #expect(dialect.literal("it's \\") == "'it''s \\'")
    #expect(dialect.defaultText(.string("it's")) == "'it''s'")
    #expect(dialect.defaultText(.number("-1.50")) == "-1.50")
    #expect(dialect.defaultText(.bool(false)) == "false")
    #expect(dialect.defaultText(.sql("now()")) == "now()")
    #expect(dialect.parameterMark(12) == "$12")
  }

  /// As `makeObjectName` of the server cuts them.
  @Test func sequencesAreNamedAsTheServerNamesThem() throws {
    let database = try TestDatabase(.schema)
    let names = [
      ("t", "id"), (String(repeating: "t", count: 63), "id"), ("t", String(repeating: "c", count: 63)),
      (String(repeating: "t", count: 40), String(repeating: "c", count: 40)),
      (String(repeating: "é", count: 31), "id"),
      (String(repeating: "😀", count: 15), String(repeating: "ü", count: 30)),
      ("Odd Name", "a\"b"), (String(repeating: "t", count: 30), String(repeating: "c", count: 29)),
    ]
    for (table, column) in names {
      try database.run("CREATE TABLE \(dialect.identifier(table)) (\(dialect.identifier(column)) serial)")
      let made = try database.connection.scalar(
        "SELECT relname::text FROM pg_class WHERE relkind = 'S' AND relnamespace = current_schema::regnamespace"
      )
      #expect(made?.text == dialect.implicitSequence(table: table, column: column))
      try database.run("DROP TABLE \(dialect.identifier(table))")
    }
  }
}
