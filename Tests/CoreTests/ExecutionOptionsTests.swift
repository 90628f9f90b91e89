import RetortEngine
import RetortSQL
import Testing

/// What holds for all statements of an engine's copy.
@Suite struct ExecutionOptionsTests {
  private let u = Shop.users
  private let a = Shop.addresses

  private func sql(_ statement: some ExecutableStatement, _ schemas: SchemaTranslation) throws -> String {
    try SQLCompiler.compile(
      statement.sqlStatement, for: DatabaseKind.postgresql.dialect, schemas: schemas
    ).sql
  }

  private struct Rates: TypedTable {
    static let tableName = QualifiedName("rates", schema: "shared")
    let source: FromSource
    var id: TypedColumn<Int, Int> { column("id") }
  }

  /// As SQLAlchemy's schema_translate_map: tables and the columns that are named by them, aliases and other names not.
  @Test func whereSchemasAreTranslated() throws {
    let tenant: SchemaTranslation = [nil: "tenant_7"]
    #expect(try sql(select(u.id), tenant) == "SELECT tenant_7.users.id FROM tenant_7.users")
    let v = Users.alias("v")
    #expect(try sql(select(v.id), tenant) == "SELECT v.id FROM tenant_7.users AS v")
    #expect(
      try sql(select(u.id, a.email).join(a, on: a.userID.eq(u.id)), tenant)
        == "SELECT tenant_7.users.id, tenant_7.addresses.email FROM tenant_7.users "
        + "JOIN tenant_7.addresses ON tenant_7.addresses.user_id = tenant_7.users.id")
    #expect(
      try sql(insert(into: u).values(u.name.set("x")).returning(u.id), tenant)
        == "INSERT INTO tenant_7.users (name) VALUES ($1) RETURNING tenant_7.users.id")
    #expect(
      try sql(update(u).set(u.age.set(u.age.plus(1))).where(u.id.eq(1)), tenant)
        == "UPDATE tenant_7.users SET age = tenant_7.users.age + $1 WHERE tenant_7.users.id = $2")
    #expect(
      try sql(delete(from: u).where(u.id.in(select(a.userID))), tenant)
        == "DELETE FROM tenant_7.users WHERE tenant_7.users.id IN (SELECT tenant_7.addresses.user_id "
        + "FROM tenant_7.addresses)")
    let recent = select(u.id).cte("recent")
    #expect(
      try sql(select(recent.column(u.id)).with(recent), tenant)
        == "WITH recent AS (SELECT tenant_7.users.id FROM tenant_7.users) SELECT recent.id FROM recent")
    let rates = Rates()
    #expect(try sql(select(rates.id), tenant) == "SELECT shared.rates.id FROM shared.rates")
    #expect(try sql(select(rates.id), ["shared": nil]) == "SELECT rates.id FROM rates")
    #expect(try sql(select(rates.id), ["shared": "other"]) == "SELECT other.rates.id FROM other.rates")
    #expect(try sql(select(u.id), ["shared": "other"]) == "SELECT users.id FROM users")
  }

  /// One structure, several schemas: each has its own text in the cache.
  @Test func cachedForEachTranslation() throws {
    let cache = StatementCache()
    let dialect = DatabaseKind.postgresql.dialect
    let all: [SchemaTranslation] = [
      [:], [nil: "a"], [nil: "b"], ["": "a"], ["a": nil], [nil: "a", "a": "b"],
    ]
    for _ in 0..<2 {
      for schemas in all {
        let found = try cache.compiled(select(u.id).where(u.id.eq(1)), for: dialect, schemas: schemas)
        #expect(found.sql == (try sql(select(u.id).where(u.id.eq(1)), schemas)))
      }
    }
    #expect(cache.statistics.misses == all.count)
    #expect(cache.statistics.hits == all.count)
  }

  /// A schema beside the usual one: a second file, a schema, a database.
  private func schema(of other: ShopDatabase, for engine: Engine, _ kind: DatabaseKind) throws -> String {
    switch kind {
    case .sqlite:
      try engine.withConnection { _ = try $0.execute("ATTACH DATABASE '\(other.path)' AS tenant") }
    case .postgresql: try engine.withConnection { _ = try $0.execute("CREATE SCHEMA tenant") }
    case .mariadb: return other.path
    }
    return "tenant"
  }

  @Test(arguments: DatabaseKind.allCases)
  func onTheDatabases(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let other = try ShopDatabase(kind)
    let engine = try database.engine(pool: .single)
    let name = try schema(of: other, for: engine, kind)
    if kind == .postgresql {
      try database.connection.execute("CREATE TABLE tenant.users (LIKE public.users INCLUDING ALL)")
    }
    var tenant = engine
    tenant.options.schemas = [nil: name]
    try tenant.withTransaction { connection in
      try connection.execute(delete(from: u).where(u.name.eq("cyd")))
      try connection.execute(insert(into: u).columns(u.name), rows: ["xan", "yul"])
    }
    let added = try tenant.withConnection {
      try $0.execute(select(u.name).where(u.name.in(["xan", "yul"])).orderBy(u.name)).all()
    }
    #expect(added == ["xan", "yul"])
    let own = try engine.withConnection { try $0.execute(select(u.name).orderBy(u.id)).all() }
    #expect(own == ["ada", "bob", "cyd", "50% off_/"])
    // The pool is the same one.
    #expect(tenant.pool === engine.pool)
  }

  /// Tables are made and dropped where statements look for them.
  @Test(arguments: DatabaseKind.allCases)
  func tablesAreMadeInTheOtherSchema(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let other = try ShopDatabase(kind)
    let engine = try database.engine(pool: .single)
    let name = try schema(of: other, for: engine, kind)
    var tenant = engine
    tenant.options.schemas = [nil: name]
    var color = SQLType(.enum)
    color.rare.typeName = "color"
    color.rare.values = ["red", "blue"]
    let metadata = Metadata(tables: [
      Table(
        "houses", columns: [Column("id", SQLType(.integer), nullable: false), Column("color", color)],
        constraints: [.primaryKey(PrimaryKey(columns: ["id"]))],
        indexes: [Index(name: "ix_houses_color", elements: [IndexElement(.column("color"))])]),
      Table(
        "rooms",
        columns: [Column("id", SQLType(.integer), nullable: false), Column("house_id", SQLType(.integer))],
        constraints: [
          .primaryKey(PrimaryKey(columns: ["id"])),
          .foreignKey(ForeignKey(columns: ["house_id"], referentTable: "houses", referentColumns: ["id"])),
        ]),
    ])
    func tables(_ schema: String?) async throws -> [String] {
      try await engine.withInspector { try $0.tableNames(schema: schema) }
        .filter { ["houses", "rooms"].contains($0) }.sorted()
    }
    // SQLite's foreign keys stay within a file and name no schema.
    let made = kind == .sqlite ? Metadata(tables: [metadata.tables[0]]) : metadata
    try await made.createAll(on: tenant)
    #expect(try await tables(name) == made.tables.map { $0.name }.sorted())
    #expect(try await tables(nil) == [])
    // What is there is passed over.
    try await made.createAll(on: tenant)
    try await made.dropAll(on: tenant)
    #expect(try await tables(name) == [])
  }

  @Test(arguments: DatabaseKind.allCases)
  func transactionsThatReadOnly(kind: DatabaseKind) async throws {
    let database = try ShopDatabase(kind)
    let engine = try database.engine()
    var reading = engine
    reading.options.transaction = TransactionOptions(readOnly: true)
    _ = #expect(throws: DatabaseError.self) {
      try reading.withTransaction { try $0.execute(delete(from: a)) }
    }
    await #expect(throws: DatabaseError.self) {
      try await reading.withTransaction { try $0.execute(delete(from: Shop.addresses)) }
    }
    // What is said at the call counts.
    try await reading.withTransaction(TransactionOptions()) { try $0.execute(delete(from: Shop.addresses)) }
    let left = try await engine.withConnection { try $0.execute(select(Shop.addresses.id)).count }
    #expect(left == 0)
  }
}
