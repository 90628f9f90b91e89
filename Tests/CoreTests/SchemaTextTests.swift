import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import Testing

/// What `createAll` and `dropAll` run, as text; and changes of the schema by themselves.
@Suite struct SchemaTextTests {
  static let metadata: Metadata = {
    var metadata = Metadata(tables: [
      Table(
        "orders",
        columns: [
          Column("id", SQLType(.integer), primaryKey: true), Column("buyer", SQLType(.integer), index: true),
          Column("code", SQLType(.string, length: 9), nullable: false, unique: true),
        ],
        constraints: [.foreignKey(ForeignKey("buyer", references: "buyers", "id", onDelete: "CASCADE"))]),
      Table(
        "buyers",
        columns: [Column("id", SQLType(.integer), primaryKey: true), Column("n", SQLType(.integer))],
        indexes: [Index("ix_n", "n", "id", unique: true)]),
    ])
    metadata.views = [View("rich", sql: "SELECT id FROM buyers WHERE n > 5")]
    return metadata
  }()

  /// `a` and `b` refer to each other.
  static func circle(named: Bool) -> Metadata {
    func table(_ name: String, _ other: String) -> Table {
      Table(
        name,
        columns: [Column("id", SQLType(.integer), primaryKey: true), Column("other", SQLType(.integer))],
        constraints: [
          .foreignKey(ForeignKey("other", references: other, "id", name: named ? "fk_\(name)\(other)" : nil))
        ])
    }
    return Metadata(tables: [table("a", "b"), table("b", "a")])
  }

  /// A statement on one line.
  static func flat(_ sql: String) -> String {
    sql.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.joined(separator: " ")
      .replacing("( ", with: "(").replacing(" )", with: ")")
  }

  @Test func textsOfEachDialect() throws {
    let texts = try DatabaseKind.allCases.map {
      try Self.metadata.createStatements(for: $0.dialect).map(Self.flat)
    }
    let view = "CREATE VIEW rich AS SELECT id FROM buyers WHERE n > 5"
    #expect(
      texts[0] == [
        "CREATE TABLE buyers (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
        "CREATE UNIQUE INDEX ix_n ON buyers (n, id)",
        "CREATE TABLE orders (id INTEGER NOT NULL, buyer INTEGER, code VARCHAR(9) NOT NULL, PRIMARY KEY (id), "
          + "FOREIGN KEY (buyer) REFERENCES buyers (id) ON DELETE CASCADE, UNIQUE (code))",
        "CREATE INDEX ix_orders_buyer ON orders (buyer)", view,
      ])
    #expect(
      texts[1] == [
        "CREATE TABLE buyers (id SERIAL NOT NULL, n INTEGER, PRIMARY KEY (id))",
        "CREATE UNIQUE INDEX ix_n ON buyers (n, id)",
        "CREATE TABLE orders (id SERIAL NOT NULL, buyer INTEGER, code VARCHAR(9) NOT NULL, PRIMARY KEY (id), "
          + "FOREIGN KEY (buyer) REFERENCES buyers (id) ON DELETE CASCADE, UNIQUE (code))",
        "CREATE INDEX ix_orders_buyer ON orders (buyer)", view,
      ])
    #expect(
      texts[2] == [
        "CREATE TABLE buyers (id INTEGER NOT NULL AUTO_INCREMENT, n INTEGER, PRIMARY KEY (id), UNIQUE KEY ix_n (n, id))",
        "CREATE TABLE orders (id INTEGER NOT NULL AUTO_INCREMENT, buyer INTEGER, code VARCHAR(9) NOT NULL, PRIMARY KEY (id), "
          + "UNIQUE KEY (code), KEY ix_orders_buyer (buyer), "
          + "FOREIGN KEY (buyer) REFERENCES buyers (id) ON DELETE CASCADE)",
        view,
      ])
  }

  /// The text is what is run, in the same order.
  @Test(arguments: DatabaseKind.allCases, [true, false])
  func textsAreWhatIsRun(kind: DatabaseKind, circle: Bool) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let metadata = circle ? Self.circle(named: true) : Self.metadata
    var statements: [String] = []
    connection.onStatement = {
      if ["CREATE", "ALTER", "DROP"].contains(where: $0.hasPrefix) { statements.append($0) }
    }
    try metadata.createAll(on: connection)
    #expect(try metadata.createStatements(for: connection.dialect) == statements)
    statements = []
    try metadata.dropAll(on: connection)
    #expect(try metadata.dropStatements(for: connection.dialect) == statements)
    // And it can be run.
    for statement in try metadata.createStatements(for: kind.dialect) { try connection.execute(statement) }
    for statement in try metadata.dropStatements(for: kind.dialect) { try connection.execute(statement) }
    #expect(try Inspector(connection).hasTables(["a", "orders"]) == ["a": false, "orders": false])
  }

  @Test func circlesAsText() throws {
    let metadata = Self.circle(named: true)
    #expect(
      try metadata.createStatements(for: PostgreSQLDialect()).last
        == "ALTER TABLE b ADD CONSTRAINT fk_ba FOREIGN KEY (other) REFERENCES a (id)"
        || metadata.createStatements(for: PostgreSQLDialect()).last
          == "ALTER TABLE b ADD CONSTRAINT fk_ba FOREIGN KEY(other) REFERENCES a (id)"
    )
    #expect(try metadata.createStatements(for: SQLiteDialect()).count == 2)
    #expect(try metadata.dropStatements(for: SQLiteDialect()) == ["DROP TABLE a", "DROP TABLE b"])
    #expect(
      try metadata.dropStatements(for: PostgreSQLDialect()) == [
        "ALTER TABLE b DROP CONSTRAINT fk_ba", "DROP TABLE a", "DROP TABLE b",
      ])
    for dialect in [PostgreSQLDialect(), MySQLDialect()] as [any Dialect] {
      let error = #expect(throws: RetortError.self) {
        try Self.circle(named: false).dropStatements(for: dialect)
      }
      #expect(error?.code == "unnamed_constraint")
    }
  }

  @Test func typesAndExtensionsAsText() throws {
    var metadata = Metadata(
      tables: [Table("t", columns: [Column("m", .enum(of: Mood.self))])],
      sequences: [DatabaseSequence("s", ownedBy: "t.m")], schemas: ["shop"], extensions: [Extension("citext")]
    )
    metadata.comments = [ObjectComment(.schema, "shop", text: "goods")]
    let texts = try metadata.createStatements(for: PostgreSQLDialect())
    #expect(
      texts == [
        "CREATE EXTENSION IF NOT EXISTS citext", "CREATE SCHEMA shop", "CREATE SEQUENCE s",
        "DO $retort$BEGIN CREATE TYPE mood AS ENUM ('sad', 'happy'); EXCEPTION WHEN duplicate_object THEN NULL; END$retort$",
        "CREATE TABLE t (\n  m mood\n)", "ALTER SEQUENCE s OWNED BY t.m", "COMMENT ON SCHEMA shop IS 'goods'",
      ])
    let error = #expect(throws: RetortError.self) { try metadata.createStatements(for: SQLiteDialect()) }
    #expect(error?.code == "unsupported_by_dialect")
  }

  enum Mood: String, CaseIterable { case sad, happy }

  // MARK: Changes by themselves

  @Test(arguments: DatabaseKind.allCases)
  func changesByThemselves(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let users = QualifiedName("users")
    let inspector = Inspector(connection)
    try connection.execute(.createIndex(Index("ix_age", "age", "name"), table: users))
    #expect(try inspector.indexes(of: "users").map(\.name) == ["ix_age"])
    try connection.execute(.addConstraint(.check(CheckConstraint(name: "ck_age", sql: "age > 0")), to: users))
    try connection.execute(.addColumn(Column("city", SQLType(.string, length: 9), index: true), to: users))
    try connection.execute(.setTableComment("people", of: users))
    try connection.execute(.setColumnComment("in years", of: "age", in: users))
    inspector.clearCache()
    #expect(Set(try inspector.indexes(of: "users").map(\.name)) == ["ix_age", "ix_users_city"])
    #expect(try inspector.checkConstraints(of: "users").compactMap(\.name).contains("ck_age"))
    let hasComments = kind != .sqlite
    #expect(try inspector.tableComment(of: "users") == (hasComments ? "people" : nil))
    #expect(
      try inspector.columns(of: "users").first { $0.name == "age" }?.comment
        == (hasComments ? "in years" : nil))
    // Rows are still there, and so is what refers to them.
    #expect(try connection.scalar("SELECT count(*) FROM users")?.integer == 4)
    #expect(try connection.scalar("SELECT count(*) FROM addresses")?.integer ?? 0 > 0)
    try connection.execute(.dropConstraint("ck_age", of: users))
    try connection.execute(.dropIndex(QualifiedName("ix_age"), table: "users"))
    try connection.execute(.dropColumn("city", of: users))
    try connection.execute(.setTableComment(nil, of: users))
    inspector.clearCache()
    #expect(try inspector.indexes(of: "users") == [])
    #expect(try !inspector.checkConstraints(of: "users").compactMap(\.name).contains("ck_age"))
    #expect(try inspector.tableComment(of: "users") == nil)
    #expect(try connection.scalar("SELECT count(*) FROM users")?.integer == 4)
  }

  @Test(arguments: DatabaseKind.allCases)
  func changesOnAConnectionOfThePool(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    try database.engine().withConnection { connection in
      try connection.execute(
        .createTable(Table("t", columns: [Column("a", SQLType(.integer), unique: true)])))
      try connection.execute(.createView(View("v", sql: "SELECT a FROM t")))
      let found = try connection.withInspector { inspector in try inspector.hasTables(["t", "v", "x"]) }
      #expect(found == ["t": true, "v": true, "x": false])
      let keys = try connection.withInspector { inspector in try inspector.uniqueConstraints(of: "t") }
      #expect(keys.map(\.columns) == [["a"]])
      try connection.execute(.dropView(QualifiedName("v")))
      try connection.execute(.dropTable(QualifiedName("t")))
      let left = try connection.withInspector { inspector in try inspector.hasTables(["t", "v"]) }
      #expect(left == ["t": false, "v": false])
    }
  }

  @Test func changesOfSQLiteThatTakeARebuild() throws {
    let database = try ShopDatabase(.sqlite)
    let connection = database.connection
    try connection.execute("PRAGMA foreign_keys = ON")
    try connection.execute(
      .addConstraint(.check(CheckConstraint(name: "c", sql: "age > 0")), to: QualifiedName("users")))
    #expect(try connection.scalar("PRAGMA foreign_keys")?.integer == 1)
    #expect(try connection.scalar("SELECT count(*) FROM addresses")?.integer ?? 0 > 0)
    // Inside a transaction foreign keys cannot be switched off, and the rows of others would go.
    let inside = #expect(throws: RetortError.self) {
      try connection.withTransaction {
        try connection.execute(.dropConstraint("c", of: QualifiedName("users")))
      }
    }
    #expect(inside?.code == "foreign_keys_on")
    let referred = #expect(throws: RetortError.self) {
      try connection.execute(.dropTable(QualifiedName("users")))
    }
    #expect(referred?.code == "referenced_table")
    let unknown = #expect(throws: RetortError.self) {
      try connection.execute(.addColumn(Column("x", SQLType(.integer)), to: QualifiedName("user")))
    }
    #expect(unknown?.code == "unknown_table")
    #expect(try connection.scalar("SELECT count(*) FROM users")?.integer == 4)
  }

  @Test func sequencesAndSchemasOfPostgreSQL() throws {
    let database = try ShopDatabase(.postgresql)
    let connection = database.connection
    try connection.execute(.createSchema("shop"))
    try connection.execute(.createSequence(DatabaseSequence("s", schema: "shop")))
    #expect(try Inspector(connection).hasSequence("s", schema: "shop"))
    try connection.execute(.dropSequence(QualifiedName("s", schema: "shop")))
    var index = Index("ix_age", "age")
    index.options.set("concurrently", to: true, for: "postgresql")
    // Outside a transaction.
    try connection.execute(.createIndex(index, table: QualifiedName("users")))
    #expect(try Inspector(connection).hasIndex("ix_age", on: "users"))
  }

  @Test func changesFollowTheSchemasOfAnEngine() throws {
    let database = try ShopDatabase(.postgresql)
    try database.connection.execute("CREATE SCHEMA tenant")
    var engine = try database.engine()
    engine.options.schemas = [nil: "tenant"]
    try engine.withConnection { connection in
      try connection.execute(.createTable(Table("t", columns: [Column("a", SQLType(.integer))])))
      try connection.execute(.createIndex(Index("ix", "a"), table: QualifiedName("t")))
      try connection.execute(.setTableComment("x", of: QualifiedName("t")))
      let made = try connection.execute(createTable("copy", as: select(sql("1", as: Int.self).label("a"))))
      #expect(try connection.execute(select(made.column("a", as: Int.self))).all() == [1])
    }
    let inspector = Inspector(database.connection)
    #expect(try inspector.tableNames(schema: "tenant") == ["copy", "t"])
    #expect(try inspector.hasIndex("ix", on: "t", schema: "tenant"))
  }

  @Test func changesAsText() throws {
    let name = QualifiedName("t")
    let change = SchemaChange.createIndex(Index("ix", "a"), table: name)
    for kind in DatabaseKind.allCases {
      #expect(try change.statements(for: kind.dialect) == ["CREATE INDEX ix ON t (a)"])
    }
    #expect(
      try SchemaChange.dropTable(name, ifExists: true).statements(for: SQLiteDialect()) == [
        "DROP TABLE IF EXISTS t"
      ])
    #expect(
      try SchemaChange.setColumnComment("it's", of: "a", in: name).statements(for: PostgreSQLDialect()) == [
        "COMMENT ON COLUMN t.a IS 'it''s'"
      ])
    #expect(try SchemaChange.setColumnComment("x", of: "a", in: name).statements(for: SQLiteDialect()) == [])
    let table = Table("t", columns: [Column("a", SQLType(.integer)), Column("b", SQLType(.integer))])
    let drop = SchemaChange.dropColumn("b", of: name)
    #expect(
      try drop.statements(for: SQLiteDialect(), in: Metadata(tables: [table])) == [
        "ALTER TABLE t DROP COLUMN b"
      ])
    #expect(
      try drop.statements(for: MySQLDialect(), in: Metadata(tables: [table])) == [
        "ALTER TABLE t DROP COLUMN b"
      ])
    for dialect in [SQLiteDialect(), MySQLDialect()] as [any Dialect] {
      let error = #expect(throws: RetortError.self) { try drop.statements(for: dialect) }
      #expect(error?.code == "unknown_table")
    }
    #expect(try drop.statements(for: PostgreSQLDialect()) == ["ALTER TABLE t DROP COLUMN b"])
    let error = #expect(throws: RetortError.self) {
      try SchemaChange.createSequence(DatabaseSequence("s")).statements(for: SQLiteDialect())
    }
    #expect(error?.code == "unsupported_by_dialect")
  }
}
