import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import Testing

/// Short ways of saying what a schema is, names by convention, generic types.
@Suite struct SchemaShortcutTests {
  @Test func keysOfColumns() throws {
    let short = Table(
      "t",
      columns: [
        Column("a", SQLType(.integer), primaryKey: true), Column("b", SQLType(.integer), primaryKey: true),
        Column("c", SQLType(.text), unique: true), Column("d", SQLType(.text), index: true),
        Column("e", SQLType(.text), unique: true, index: true),
      ], constraints: [.foreignKey(ForeignKey("a", "b", references: "u", schema: "s", onUpdate: "CASCADE"))],
      indexes: [Index("ix", "a", "c"), Index(on: "t", "b", "c", unique: true)])
    let long = Table(
      "t",
      columns: [
        Column("a", SQLType(.integer), nullable: false), Column("b", SQLType(.integer), nullable: false),
        Column("c", SQLType(.text)), Column("d", SQLType(.text)), Column("e", SQLType(.text)),
      ],
      constraints: [
        .primaryKey(PrimaryKey(columns: ["a", "b"])),
        .foreignKey(
          ForeignKey(
            columns: ["a", "b"], referentTable: "u", referentSchema: "s", referentColumns: [],
            onUpdate: "CASCADE")),
        .unique(UniqueConstraint(columns: ["c"])),
      ],
      indexes: [
        Index(name: "ix", elements: [IndexElement(.column("a")), IndexElement(.column("c"))]),
        Index(
          name: "ix_t_b_c", elements: [IndexElement(.column("b")), IndexElement(.column("c"))], unique: true),
        Index(name: "ix_t_d", elements: [IndexElement(.column("d"))]),
        Index(name: "ix_t_e", elements: [IndexElement(.column("e"))], unique: true),
      ])
    #expect(short == long)
    // Columns that come later bring theirs along when the table is made.
    var later = Table("t", columns: [Column("a", SQLType(.integer), primaryKey: true)])
    later.columns.append(Column("b", SQLType(.text), unique: true))
    later.columns.append(Column("c", SQLType(.text), index: true))
    let statements = [
      "CREATE TABLE t (\n  a INTEGER NOT NULL,\n  b TEXT,\n  c TEXT,\n  PRIMARY KEY (a),\n  UNIQUE (b)\n)",
      "CREATE INDEX ix_t_c ON t (c)",
    ]
    #expect(try Metadata(tables: [later]).createStatements(for: SQLiteDialect()) == statements)
    #expect(try SchemaChange.createTable(later).statements(for: SQLiteDialect()) == statements)
    // A key that is there already stays.
    let own = Table(
      "t", columns: [Column("a", SQLType(.integer), primaryKey: true), Column("b", SQLType(.integer))],
      constraints: [.primaryKey(PrimaryKey("b", "a", name: "pk"))])
    #expect(own.constraints == [.primaryKey(PrimaryKey(name: "pk", columns: ["b", "a"]))])
  }

  // MARK: Conventions

  /// What SQLAlchemy 2.1 makes of the same tables and the same convention on PostgreSQL.
  @Test func namesAsSQLAlchemyGivesThem() {
    let convention = NamingConvention(
      templates: [
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s", "uq": "uq_%(table_name)s_%(columns)s",
        "ix": "idx_%(table_name)s_%(column_0_N_name)s",
      ], tokens: ["columns": { $0.columns.joined(separator: "and") }])
    let table = Table(
      "organisation_membership_application_reviews",
      columns: [
        Column("organisation_membership_application_id", SQLType(.integer)),
        Column("a", SQLType(.integer), unique: true), Column("b", SQLType(.integer), index: true),
      ],
      constraints: [
        .foreignKey(
          ForeignKey(
            "organisation_membership_application_id", references: "organisation_membership_applications", "id"
          )),
        .check(CheckConstraint(name: "positive", sql: "a > 0")),
        .check(CheckConstraint(name: "final", sql: "b > 0")), .unique(UniqueConstraint("a", "b")),
        .unique(UniqueConstraint("b", name: "mine")),
      ], indexes: [Index("ix_mine", "a")])
    let named = convention.applied(to: Metadata(tables: [table]), keeping: ["final"]).tables[0]
    #expect(
      named.constraints.map(\.name) == [
        "fk_organisation_membership_application_reviews_organisa_3c76",
        "ck_organisation_membership_application_reviews_positive", "final",
        "uq_organisation_membership_application_reviews_aandb", "mine",
        "uq_organisation_membership_application_reviews_a",
      ])
    #expect(named.indexes.map(\.name) == ["ix_mine", "idx_organisation_membership_application_reviews_b"])
    // Names that somebody has chosen are not touched.
    #expect(
      convention.namingUnnamed(in: Metadata(tables: [table])).tables[0].constraints[1].name == "positive")
  }

  @Test func longNamesAreCutWhereAConventionMadeThem() throws {
    let long = String(repeating: "n", count: 60)
    let table = Table(
      long, columns: [Column("a", SQLType(.integer))], constraints: [.unique(UniqueConstraint("a"))])
    let cut = NamingConvention(templates: ["uq": "uq_%(table_name)s_%(column_0_name)s"]).applied(to: table)
    let name = try #require(cut.constraints[0].name)
    #expect(name.utf8.count == 60 && name.hasPrefix("uq_nnn"))
    let wide = NamingConvention(templates: ["uq": "uq_%(table_name)s_%(column_0_name)s"], maximumLength: nil)
    #expect(wide.applied(to: table).constraints[0].name == "uq_\(long)_a")
    let umlauts = NamingConvention(templates: ["uq": "uq_%(table_name)s"])
      .applied(to: Table(String(repeating: "ü", count: 40), constraints: [.unique(UniqueConstraint("a"))]))
    #expect(try #require(umlauts.constraints[0].name).utf8.count <= 63)
    // A name that was given stays an error.
    let error = #expect(throws: RetortError.self) {
      try Metadata(tables: [wide.applied(to: table)]).createStatements(for: PostgreSQLDialect())
    }
    #expect(error?.code == "identifier_too_long")
    _ = try Metadata(tables: [cut]).createStatements(for: PostgreSQLDialect())
  }

  @Test func conventionsAreEqualWhereTheyAreCopies() {
    let one = NamingConvention(templates: ["uq": "%(x)s"], tokens: ["x": { _ in "x" }])
    let copy = one
    #expect(one == copy)
    #expect(one != NamingConvention(templates: ["uq": "%(x)s"], tokens: ["x": { _ in "x" }]))
  }

  // MARK: Metadata

  @Test func schemaOfAMetadata() {
    let metadata = Metadata(
      tables: [
        Table(
          "a", columns: [Column("m", .enum(of: Mood.self))],
          constraints: [.foreignKey(ForeignKey("m", references: "b"))]),
        Table("c", schema: "own"),
      ], sequences: [DatabaseSequence("s")], schema: "shop")
    #expect(metadata.tables.map(\.schema) == ["shop", "own"])
    #expect(metadata.tables[0].foreignKeys[0].referentSchema == "shop")
    #expect(metadata.tables[0].columns[0].type.rare.typeSchema == "shop")
    #expect(metadata.sequences[0].schema == "shop")
  }

  enum Mood: String, CaseIterable { case sad, happy }

  @Test(arguments: DatabaseKind.allCases)
  func dependenciesThatNoKeySays(kind: DatabaseKind) throws {
    func table(_ name: String) -> Table { Table(name, columns: [Column("x", SQLType(.integer))]) }
    var metadata = Metadata(tables: [table("a"), table("b"), table("c")])
    metadata.addDependency(of: QualifiedName("a"), on: QualifiedName("c"))
    metadata.addDependency(of: QualifiedName("c"), on: QualifiedName("b"))
    metadata.addDependency(of: QualifiedName("c"), on: QualifiedName("nowhere"))
    func names(_ statements: [String]) -> [String] { statements.map { String($0.split(separator: " ")[2]) } }
    #expect(names(try metadata.createStatements(for: kind.dialect)) == ["b", "c", "a"])
    #expect(names(try metadata.dropStatements(for: kind.dialect)) == ["a", "c", "b"])
    let database = try ShopDatabase(kind)
    var made: [String] = []
    database.connection.onStatement = {
      if $0.hasPrefix("CREATE") || $0.hasPrefix("DROP") { made.append($0) }
    }
    try metadata.createAll(on: database.connection)
    try metadata.dropAll(on: database.connection)
    #expect(names(made) == ["b", "c", "a", "a", "c", "b"])
    let moved = metadata.translated(by: [nil: "s"])
    #expect(moved.tablesInDependencyOrder().tables.map(\.name) == ["b", "c", "a"])
  }

  @Test(arguments: DatabaseKind.allCases)
  func whatIsLookedForFirst(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    var metadata = Metadata(tables: [Table("t", columns: [Column("a", SQLType(.integer))])])
    metadata.views = [View("v", sql: "SELECT a FROM t")]
    try metadata.createAll(on: connection, checkFirst: false)
    try metadata.createAll(on: connection)
    try metadata.createAll(on: connection, checkFirst: [.tables, .views])
    #expect(throws: DatabaseError.self) { try metadata.createAll(on: connection, checkFirst: [.tables]) }
    #expect(throws: DatabaseError.self) { try metadata.createAll(on: connection, checkFirst: .views) }
    // Indexes that a table lacks.
    metadata.tables[0].indexes = [Index(on: "t", "a")]
    try metadata.createAll(on: connection)
    #expect(try Inspector(connection).indexes(of: "t") == [])
    for _ in 0..<2 { try metadata.createAll(on: connection, checkFirst: .all) }
    #expect(try Inspector(connection).indexes(of: "t").map(\.name) == ["ix_t_a"])
    try metadata.dropAll(on: connection, checkFirst: [.views])
    #expect(throws: (any Error).self) { try metadata.dropAll(on: connection, checkFirst: [.views]) }
    try metadata.dropAll(on: connection, checkFirst: CheckFirst(true))
    try database.engine().withConnection { try metadata.createAll(on: $0, checkFirst: .all) }
    #expect(try Inspector(connection).hasTables(["t", "v"]) == ["t": true, "v": true])
  }

  // MARK: Types

  @Test(arguments: [
    ("integer", "Integer"), ("int(11)", "Integer"), ("mediumint(9)", "Integer"), ("SMALLINT", "SmallInteger"),
    ("tinyint(1)", "Boolean"), ("tinyint(4)", "SmallInteger"), ("bigint(20) unsigned", "BigInteger unsigned"),
    ("numeric(10,2)", "Numeric 10 2"), ("DECIMAL", "Numeric"), ("real", "Float"),
    ("double precision", "Double"),
    ("character varying(30)", "String 30"), ("VARCHAR", "String"), ("character(3)", "String 3"),
    ("longtext", "Text"), ("bytea", "LargeBinary"), ("varbinary(16)", "LargeBinary"), ("date", "Date"),
    ("time(3) without time zone", "Time 3"), ("timestamp with time zone", "DateTime tz"),
    ("timestamptz(6)", "DateTime 6 tz"), ("datetime(6)", "DateTime 6"), ("uuid", "Uuid"), ("jsonb", "JSON"),
    ("boolean", "Boolean"), ("integer[]", "ARRAY Integer"), ("character varying(5)[]", "ARRAY String 5"),
    ("enum('a','it''s')", "Enum a,it's"), ("interval day to second(3)", "Interval 3 DAY TO SECOND"),
  ])
  func genericTypes(exact: String, expected: String) throws {
    #expect(words(of: try SQLType(exact: exact).asGeneric()) == expected)
  }

  private func words(of type: SQLType) -> String {
    guard case .generic(let name) = type.name else { return "?" }
    var words = [name.rawValue]
    if let item = type.rare.itemType { words.append(self.words(of: item)) }
    words += [type.length, type.precision, type.scale, type.rare.fractionalSeconds].compactMap {
      $0.map(String.init)
    }
    if let values = type.rare.values { words.append(values.joined(separator: ",")) }
    if let fields = type.rare.fields { words.append(fields) }
    if type.timezone == true { words.append("tz") }
    if type.rare.unsigned == true { words.append("unsigned") }
    return words.joined(separator: " ")
  }

  @Test func typesWithoutAGenericOne() throws {
    for text in ["point", "tsvector", "inet", "geometry", "", "(3)", "'"] {
      let error = #expect(throws: RetortError.self) { try SQLType(exact: text).asGeneric() }
      #expect(error?.code == "unsupported_type")
    }
    #expect(try SQLType(.string, length: 3).asGeneric() == SQLType(.string, length: 3))
  }

  /// A table of one database is made in the others.
  @Test(arguments: DatabaseKind.allCases, DatabaseKind.allCases)
  func aTableMovesFromOneDatabaseToAnother(from: DatabaseKind, to: DatabaseKind) throws {
    let source = try ShopDatabase(from)
    let target = try to.connect()
    var table = Table(
      "moved_\(from)_\(to)",
      columns: [
        Column("a", SQLType(.integer)), Column("b", SQLType(.string, length: 30)),
        Column("c", SQLType(.boolean)),
        Column("d", SQLType(.dateTime)), Column("e", SQLType(.numeric, precision: 8, scale: 2)),
        Column("f", SQLType(.largeBinary)), Column("g", SQLType(.bigInteger)), Column("h", SQLType(.date)),
      ])
    try table.create(on: source.connection)
    for (index, column) in try Inspector(source.connection).columns(of: table.name).enumerated() {
      #expect(try column.type.asGeneric() == table.columns[index].type)
      table.columns[index].type = try column.type.asGeneric()
    }
    try table.drop(on: target, checkFirst: true)
    try table.create(on: target)
    try table.drop(on: target)
  }

  @Test(arguments: DatabaseKind.allCases)
  func membersOfASwiftEnumeration(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let table = Table("t", columns: [Column("m", .enum(of: Mood.self, name: "moods"))])
    try table.create(on: connection)
    try connection.execute("INSERT INTO t VALUES ('happy')")
    let type = try #require(try Inspector(connection).columns(of: "t").first).type
    switch kind {
    case .sqlite: #expect(try type.asGeneric() == SQLType(.string, length: 5))
    case .postgresql: #expect(type.rare.typeName == "moods" && type.rare.values == ["sad", "happy"])
    case .mariadb: #expect(try type.asGeneric().rare.values == ["sad", "happy"])
    }
    if kind != .sqlite {
      #expect(throws: DatabaseError.self) { try connection.execute("INSERT INTO t VALUES ('glad')") }
    }
  }
}
