import RetortEngine
import RetortSQL
import Testing

/// Making and dropping what a `Metadata` holds.
@Suite struct CreateAllTests {
  func table(
    _ name: String, schema: String? = nil, _ columns: [Column] = [], keys: [ForeignKey] = [],
    indexes: [Index] = []
  ) -> Table {
    Table(
      name, schema: schema, columns: [Column("id", SQLType(.integer), nullable: false)] + columns,
      constraints: [.primaryKey(PrimaryKey(columns: ["id"]))] + keys.map { .foreignKey($0) }, indexes: indexes
    )
  }

  func key(_ column: String, _ table: String, name: String? = nil, onDelete: String? = nil)
    -> ForeignKey
  {
    ForeignKey(
      name: name, columns: [column], referentTable: table, referentColumns: ["id"], onDelete: onDelete)
  }

  func int(_ name: String) -> Column { Column(name, SQLType(.integer)) }

  /// `a` and `b` refer to each other, `c` refers to both and to itself, `d` to nothing.
  func circle(named: Bool = false, onDelete: String? = nil) -> Metadata {
    Metadata(tables: [
      table(
        "c", [int("a_id"), int("b_id"), int("c_id")],
        keys: [key("a_id", "a"), key("b_id", "b"), key("c_id", "c")]),
      table("a", [int("b_id")], keys: [key("b_id", "b", name: named ? "fk_ab" : nil, onDelete: onDelete)]),
      table("b", [int("a_id")], keys: [key("a_id", "a", name: named ? "fk_ba" : nil, onDelete: onDelete)]),
      table("d", [int("x")], indexes: [Index(name: "ix_d_x", elements: [IndexElement(.column("x"))])]),
    ])
  }

  func names(_ connection: Connection) throws -> Set<String> {
    Set(try Inspector(connection).tableNames()).subtracting(["users", "addresses", "things", "Odd Table"])
  }

  func code(_ body: () throws -> Void) -> RetortError? {
    #expect(throws: RetortError.self) { try body() }
  }

  @Test(arguments: DatabaseKind.allCases)
  func tablesComeAfterWhatTheyReferTo(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let metadata = Metadata(tables: [
      table("a", [int("b_id")], keys: [key("b_id", "b")]),
      table("b", [int("c_id")], keys: [key("c_id", "c")]),
      table("c"),
    ])
    var statements: [String] = []
    connection.onStatement = { if $0.hasPrefix("CREATE") || $0.hasPrefix("DROP") { statements.append($0) } }
    try metadata.createAll(on: connection)
    #expect(
      statements.map { $0.prefix { $0 != "(" } } == ["CREATE TABLE c ", "CREATE TABLE b ", "CREATE TABLE a "])
    #expect(try names(connection) == ["a", "b", "c"])
    statements = []
    try metadata.dropAll(on: connection)
    #expect(statements == ["DROP TABLE a", "DROP TABLE b", "DROP TABLE c"])
    #expect(try names(connection) == [])
  }

  @Test(arguments: DatabaseKind.allCases, [true, false])
  func circles(kind: DatabaseKind, named: Bool) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let metadata = circle(named: named)
    var alters: [String] = []
    connection.onStatement = { if $0.hasPrefix("ALTER") { alters.append($0) } }
    try metadata.createAll(on: connection)
    #expect(try names(connection) == ["a", "b", "c", "d"])
    // On SQLite both stand in the tables.
    #expect(alters.count == (kind == .sqlite ? 0 : 1))
    let inspector = Inspector(connection)
    #expect(try inspector.foreignKeys(of: "a").map(\.referentTable) == ["b"])
    #expect(try inspector.foreignKeys(of: "b").map(\.referentTable) == ["a"])
    #expect(Set(try inspector.foreignKeys(of: "c").map(\.referentTable)) == ["a", "b", "c"])
    #expect(try inspector.indexes(of: "d").map(\.name) == ["ix_d_x"])
    if named { #expect(try inspector.foreignKeys(of: "a").map(\.name) == ["fk_ab"]) }
    alters = []
    try metadata.dropAll(on: connection)
    #expect(alters.count == (kind == .sqlite ? 0 : 1))
    #expect(try names(connection) == [])
    #expect(try connection.scalar("SELECT count(*) FROM users")?.integer == 4)
  }

  @Test(arguments: DatabaseKind.allCases, [nil, "RESTRICT", "CASCADE", "SET NULL"])
  func circlesWithRows(kind: DatabaseKind, onDelete: String?) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let metadata = circle(named: true, onDelete: onDelete)
    for (isInside, isChecked) in [(false, true), (true, true), (false, false), (true, false)] {
      if kind == .sqlite { try connection.execute("PRAGMA foreign_keys = \(isChecked ? "ON" : "OFF")") }
      try metadata.createAll(on: connection)
      try connection.execute("INSERT INTO a (id) VALUES (1)")
      try connection.execute("INSERT INTO b (id, a_id) VALUES (1, 1)")
      try connection.execute("UPDATE a SET b_id = 1")
      try connection.execute("INSERT INTO c (id, a_id, b_id, c_id) VALUES (1, 1, 1, 1)")
      // RESTRICT is looked at when rows go, whatever SQLite is told; the transaction must end first.
      if isInside && !(kind == .sqlite && isChecked && onDelete == "RESTRICT") {
        try connection.withTransaction { try metadata.dropAll(on: connection) }
      } else {
        try metadata.dropAll(on: connection)
      }
      #expect(try names(connection) == [])
      guard kind == .sqlite else { continue }
      #expect(try connection.scalar("PRAGMA foreign_keys")?.integer == (isChecked ? 1 : 0))
      #expect(try connection.scalar("PRAGMA defer_foreign_keys")?.integer == 0)
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func twiceIsOnceWithCheckFirst(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let metadata = circle()
    try metadata.createAll(on: connection)
    var changes: [String] = []
    connection.onStatement = { statement in
      if ["CREATE", "ALTER", "DROP"].contains(where: { statement.hasPrefix($0) }) {
        changes.append(statement)
      }
    }
    try metadata.createAll(on: connection)
    #expect(changes == [])
    #expect(throws: (any Error).self) { try metadata.createAll(on: connection, checkFirst: false) }
    try metadata.dropAll(on: connection)
    #expect(try names(connection) == [])
    changes = []
    try metadata.dropAll(on: connection)
    #expect(changes == [])
    #expect(throws: (any Error).self) { try metadata.dropAll(on: connection, checkFirst: false) }
    try metadata.createAll(on: connection, checkFirst: false)
    #expect(try names(connection) == ["a", "b", "c", "d"])
    if kind != .mariadb {
      // The names of keys that have none are known by looking only.
      try metadata.dropAll(on: connection, checkFirst: false)
      #expect(try names(connection) == [])
    }
  }

  @Test(arguments: DatabaseKind.allCases)
  func whatIsHalfThereIsCompletedAndDropped(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let metadata = circle(named: true)
    // Made by somebody else: without the foreign key, or with another one.
    try connection.execute("CREATE TABLE a (id integer PRIMARY KEY, b_id integer)")
    try connection.execute(
      "CREATE TABLE d (id integer PRIMARY KEY, a_id integer, FOREIGN KEY (a_id) REFERENCES a (id))")
    try metadata.createAll(on: connection)
    #expect(try names(connection) == ["a", "b", "c", "d"])
    #expect(try Inspector(connection).foreignKeys(of: "a") == [])
    #expect(try Inspector(connection).foreignKeys(of: "b").count == 1)
    try connection.execute("DROP TABLE c")
    // d goes before a, which only the database knows.
    try metadata.dropAll(on: connection)
    #expect(try names(connection) == [])
    try connection.execute("CREATE TABLE b (id integer PRIMARY KEY)")
    try metadata.dropAll(on: connection)
    #expect(try names(connection) == [])
  }

  @Test(arguments: DatabaseKind.allCases)
  func aTableThatOthersReferToStays(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    if kind == .sqlite { try connection.execute("PRAGMA foreign_keys = ON") }
    try connection.execute("CREATE TABLE boss (id integer PRIMARY KEY)")
    try connection.execute(
      "CREATE TABLE staff (id integer PRIMARY KEY, boss_id integer, FOREIGN KEY (boss_id) REFERENCES boss (id) ON DELETE CASCADE)"
    )
    try connection.execute("INSERT INTO boss VALUES (1)")
    try connection.execute("INSERT INTO staff VALUES (1, 1)")
    #expect(throws: (any Error).self) { try Metadata(tables: [table("boss")]).dropAll(on: connection) }
    #expect(throws: (any Error).self) { try table("boss").drop(on: connection) }
    #expect(try connection.scalar("SELECT count(*) FROM staff")?.integer == 1)
    if kind == .sqlite {
      let error = code { try table("BOSS").drop(on: connection, checkFirst: true) }
      #expect(error?.code == "referenced_table")
      #expect(error?.message.contains("table 'staff' refers to it with (boss_id)") == true)
    }
    try Metadata(tables: [table("boss"), table("staff")]).dropAll(on: connection)
    #expect(try names(connection) == [])
  }

  @Test(arguments: DatabaseKind.allCases)
  func singleTables(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let one = table(
      "Some \"Table\"", [int("x"), int("order")],
      indexes: [Index(name: "ix odd", elements: [IndexElement(.column("order"))], unique: true)])
    try one.create(on: connection)
    #expect(throws: (any Error).self) { try one.create(on: connection) }
    try one.create(on: connection, checkFirst: true)
    let inspector = Inspector(connection)
    #expect(try inspector.columns(of: "Some \"Table\"").map(\.name) == ["id", "x", "order"])
    #expect(try inspector.hasIndex("ix odd", on: "Some \"Table\""))
    try one.drop(on: connection)
    try one.drop(on: connection, checkFirst: true)
    #expect(throws: (any Error).self) { try one.drop(on: connection) }
    #expect(try names(connection) == [])
  }

  @Test(arguments: DatabaseKind.allCases)
  func viewsComeAfterWhatTheyRead(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    var metadata = Metadata(tables: [table("a", [int("x")])])
    metadata.views = [
      View("v3", sql: "SELECT x FROM v2"), View("v1", sql: "SELECT x FROM a"),
      View("v2", sql: "SELECT x FROM v1"),
    ]
    try metadata.createAll(on: connection)
    #expect(try Inspector(connection).viewNames() == ["v1", "v2", "v3"])
    try metadata.createAll(on: connection)
    try metadata.dropAll(on: connection)
    #expect(try Inspector(connection).viewNames() == [])
    try metadata.dropAll(on: connection)
  }

  @Test(arguments: DatabaseKind.allCases)
  func allOrNothing(kind: DatabaseKind) throws {
    let database = try ShopDatabase(kind)
    let connection = database.connection
    let metadata = Metadata(tables: [
      table("good"),
      Table("worse", columns: [int("x")], constraints: [.check(CheckConstraint(sql: "x nonsense"))]),
    ])
    #expect(throws: (any Error).self) { try metadata.createAll(on: connection) }
    // Each statement of MariaDB is done by itself.
    #expect(try names(connection) == (kind == .mariadb ? ["good"] : []))
    #expect(!connection.isInTransaction)
  }
}
