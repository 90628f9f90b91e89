import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

/// Texts of plans, without a server.
@Suite struct PlannerTests {
  static let parent = Table(
    "parent",
    columns: [
      Column("id", SQLType(exact: "int(11)"), nullable: false, autoincrement: .on),
      Column(
        "name", SQLType(exact: "varchar(20)", collation: "utf8mb4_bin"), nullable: false,
        serverDefault: .string("x"), comment: "who"),
      Column(
        "at", SQLType(exact: "datetime(3)"), serverDefault: .sql("current_timestamp(3)"),
        onUpdate: "current_timestamp(3)"),
      Column(
        "n", SQLType(exact: "int(10) unsigned"), options: DialectOptions(["mysql": ["invisible": true]])),
      Column("twice", SQLType(exact: "int(11)"), computed: Computed(sql: "`n` * 2", persisted: false)),
    ],
    constraints: [
      .primaryKey(PrimaryKey(columns: ["id"])), .unique(UniqueConstraint(name: "uq", columns: ["name"])),
      .check(CheckConstraint(name: "ck", sql: "`n` > 0")),
      .check(CheckConstraint(sql: "`name` <> ''", options: DialectOptions(["mysql": ["column": "name"]]))),
      .foreignKey(
        ForeignKey(
          name: "fk", columns: ["n"], referentTable: "other", referentColumns: ["id"], onDelete: "CASCADE")),
    ],
    indexes: [Index(name: "ix", elements: [IndexElement(.column("n"))])])

  func plan(
    _ changes: TableChange..., options: DialectOptions = DialectOptions(), server: MySQLServer = .assumed
  )
    throws -> [String]
  {
    let dialect = MySQLDialect(server: server)
    let source = SchemaValue(Metadata(tables: [PlannerTests.parent]), dialect: dialect)
    let alteration = TableAlteration(QualifiedName("parent"), changes: changes, options: options)
    return try MySQLPlanner(dialect: dialect, source: source).statements(for: .alterTable(alteration)).map(
      \.sql)
  }

  /// Says of every word that the table does not hold it.
  private struct Lacking: SchemaSource {
    let held: SchemaValue
    func table(_ name: QualifiedName) throws -> Table? { held.table(name) }
    func metadata() throws -> Metadata { held.metadata() }
    func mentions(of words: [String], in table: QualifiedName) throws -> [Int]? { words.map { _ in 0 } }
  }

  static let plainColumns = [
    Column("c", SQLType(.string, length: 100)), Column("c", SQLType(.integer), nullable: false),
    Column("c", SQLType(.dateTime), nullable: false, serverDefault: .sql("current_timestamp()")),
    Column("c", SQLType(exact: "timestamp(3)"), onUpdate: "current_timestamp(3)", comment: "it's"),
    Column("c", SQLType(exact: "int(11)"), computed: Computed(sql: "`n` + 1", persisted: true)),
    Column("c", SQLType(exact: "geometry"), options: DialectOptions(["mysql": ["invisible": true]])),
    Column("Straße", SQLType(.boolean), nullable: false, serverDefault: .sql("true"), autoincrement: .auto),
  ]

  /// A column that is added at the end is told without reading the table, as it is told with it.
  @Test(arguments: plainColumns) func plainColumnsNeedNoTable(column: Column) throws {
    let dialect = MySQLDialect(server: .assumed)
    let held = SchemaValue(Metadata(tables: [PlannerTests.parent]), dialect: dialect)
    let alteration = TableAlteration(
      QualifiedName("parent"), changes: [.addColumn(AddedColumn(column))])
    let texts = try [held as any SchemaSource, Lacking(held: held)].map {
      try MySQLPlanner(dialect: dialect, source: $0).statements(for: .alterTable(alteration)).map(\.sql)
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].count == 1)
  }

  @Test func columnsAreRestatedWhole() throws {
    var change = ColumnAlteration("name")
    change.type = SQLType(.string, length: 50)
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent MODIFY COLUMN name VARCHAR(50) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'who' CHECK (`name` <> '')"
      ])
    change = ColumnAlteration("at")
    change.nullable = false
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent MODIFY COLUMN at datetime(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3)"
      ])
    change = ColumnAlteration("n")
    change.comment = .set("c")
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent MODIFY COLUMN n int(10) unsigned INVISIBLE COMMENT 'c'"
      ])
    change = ColumnAlteration("id")
    change.comment = .set("key")
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent MODIFY COLUMN id int(11) NOT NULL AUTO_INCREMENT COMMENT 'key'"
      ])
    change = ColumnAlteration("twice")
    change.computed = .set(Computed(sql: "n * 3", persisted: false))
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent MODIFY COLUMN twice int(11) GENERATED ALWAYS AS (n * 3) VIRTUAL"
      ])
    // The server does not make one kind into the other.
    change.computed = .set(Computed(sql: "n * 3", persisted: true))
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent DROP COLUMN twice, ADD COLUMN twice int(11) GENERATED ALWAYS AS (n * 3) STORED AFTER n"
      ])
  }

  @Test func aVirtualColumnIsStoredBeforeItBecomesPlain() throws {
    var change = ColumnAlteration("twice")
    change.computed = .drop
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent DROP COLUMN twice, ADD COLUMN twice int(11) GENERATED ALWAYS AS (`n` * 2) STORED AFTER n",
        "ALTER TABLE parent MODIFY COLUMN twice int(11)",
      ])
  }

  @Test func columnsAreFoundInAnyCase() throws {
    var change = ColumnAlteration("AT")
    change.comment = .set("c")
    #expect(
      try plan(.alterColumn(change), .dropIndex("IX", ifExists: false)) == [
        "ALTER TABLE parent DROP INDEX ix, MODIFY COLUMN at datetime(3) DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3) COMMENT 'c'"
      ])
  }

  @Test func severalChangesAreOneStatement() throws {
    var change = ColumnAlteration("at")
    change.serverDefault = .drop
    change.onUpdate = .drop
    let texts = try plan(
      .addColumn(AddedColumn(Column("a", SQLType(.integer)), position: ColumnPosition(after: "id"))),
      .addColumn(AddedColumn(Column("b", SQLType(.integer)))), .dropColumn("twice", ifExists: false),
      .alterColumn(change),
      .addIndex(Index(name: "ia", elements: [IndexElement(.column("a"))]), ifNotExists: false),
      .dropConstraint(DroppedConstraint(name: "ck", kind: .check)), .setComment("new"))
    #expect(
      texts == [
        "ALTER TABLE parent DROP CONSTRAINT ck, DROP COLUMN twice, ADD COLUMN a INTEGER AFTER id, "
          + "MODIFY COLUMN at datetime(3), ADD COLUMN b INTEGER, ADD KEY ia (a), COMMENT='new'"
      ])
  }

  @Test func renamesComeFirst() throws {
    var change = ColumnAlteration("n")
    change.newName = "m"
    #expect(try plan(.alterColumn(change)) == ["ALTER TABLE parent RENAME COLUMN n TO m"])
    change.nullable = false
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent RENAME COLUMN n TO m",
        "ALTER TABLE parent MODIFY COLUMN m int(10) unsigned NOT NULL INVISIBLE",
      ])
    #expect(
      try plan(.renameIndex("ix", newName: "iy"), .renameConstraint("uq", newName: "ur", kind: nil)) == [
        "ALTER TABLE parent RENAME INDEX ix TO iy, RENAME INDEX uq TO ur"
      ])
    #expect(
      try plan(.renameConstraint("fk", newName: "fl", kind: nil)) == [
        "ALTER TABLE parent DROP FOREIGN KEY fk, ADD CONSTRAINT fl FOREIGN KEY (n) REFERENCES other (id) ON DELETE CASCADE"
      ])
    #expect(
      try plan(.renameConstraint("ck", newName: "cl", kind: nil)) == [
        "ALTER TABLE parent DROP CONSTRAINT ck, ADD CONSTRAINT cl CHECK (`n` > 0)"
      ])
  }

  @Test func positions() throws {
    var change = ColumnAlteration("name")
    change.position = ColumnPosition(before: "id")
    let name = "name varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'who' CHECK (`name` <> '')"
    #expect(try plan(.alterColumn(change)) == ["ALTER TABLE parent MODIFY COLUMN \(name) FIRST"])
    change.position = ColumnPosition()
    change.options = DialectOptions(["mysql": ["after": "n"]])
    #expect(try plan(.alterColumn(change)) == ["ALTER TABLE parent MODIFY COLUMN \(name) AFTER n"])
    change.options = DialectOptions(["mysql": ["first": true, "algorithm": "instant", "lock": "none"]])
    #expect(
      try plan(.alterColumn(change)) == [
        "ALTER TABLE parent MODIFY COLUMN \(name) FIRST, ALGORITHM=INSTANT, LOCK=NONE"
      ])
  }

  @Test func aForeignKeyOfTheSameNameTakesTwoStatements() throws {
    let key = ForeignKey(name: "fk", columns: ["n"], referentTable: "third", referentColumns: ["id"])
    #expect(
      try plan(
        .dropConstraint(DroppedConstraint(name: "fk", kind: .foreignKey)), .dropIndex("ix", ifExists: false),
        .addConstraint(.foreignKey(key))) == [
          "ALTER TABLE parent DROP FOREIGN KEY fk",
          "ALTER TABLE parent DROP INDEX ix, ADD CONSTRAINT fk FOREIGN KEY (n) REFERENCES third (id)",
        ])
  }

  @Test func keysOfAutoIncrement() throws {
    #expect(
      try plan(.dropConstraint(DroppedConstraint(kind: .primaryKey))) == [
        "ALTER TABLE parent DROP PRIMARY KEY, MODIFY COLUMN id int(11) NOT NULL"
      ])
    #expect(
      try plan(
        .dropConstraint(DroppedConstraint(kind: .primaryKey)),
        .addConstraint(.primaryKey(PrimaryKey(columns: ["id", "name"])))) == [
          "ALTER TABLE parent DROP PRIMARY KEY, MODIFY COLUMN id int(11) NOT NULL AUTO_INCREMENT, ADD PRIMARY KEY (id, name)"
        ])
  }

  @Test func checksOfColumnsLiveInTheirColumns() throws {
    let check = CheckConstraint(sql: "`name` <> ''", options: DialectOptions(["mysql": ["column": "name"]]))
    #expect(
      try plan(.dropConstraint(DroppedConstraint(kind: .check, definition: .check(check)))) == [
        "ALTER TABLE parent MODIFY COLUMN name varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'who'"
      ])
  }

  @Test func tableOptions() throws {
    #expect(
      try plan(.setOptions(DialectOptions(["mysql": ["row_format": "COMPRESSED", "key_block_size": 8]]))) == [
        "ALTER TABLE parent ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8".replacing(" KEY", with: ", KEY")
      ])
    #expect(
      try plan(.setOptions(DialectOptions(["mysql": ["partition_by": "HASH (id)", "partitions": 4]]))) == [
        "ALTER TABLE parent\nPARTITION BY HASH (id)\nPARTITIONS 4"
      ])
    #expect(
      try plan(.setOptions(DialectOptions(["mysql": ["collate": "utf8mb4_unicode_ci"]]))) == [
        "ALTER TABLE parent MODIFY COLUMN name varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'who' CHECK (`name` <> ''), "
          + "DEFAULT CHARSET=utf8mb4, COLLATE=utf8mb4_unicode_ci"
      ])
  }

  @Test func mySQLMovesChecksOutOfTheWayOfARename() throws {
    var change = ColumnAlteration("n")
    change.newName = "m"
    #expect(
      try plan(.alterColumn(change), server: .assumedMySQL) == [
        "ALTER TABLE parent RENAME COLUMN n TO m, DROP CHECK ck, ADD CONSTRAINT ck CHECK (m > 0)"
      ])
  }

  @Test func whatIsNotThereIsSaid() throws {
    let source = SchemaValue(Metadata(tables: [PlannerTests.parent]), dialect: MySQLDialect())
    let planner = MySQLPlanner(dialect: MySQLDialect(), source: source)
    let error = #expect(throws: RetortError.self) {
      try planner.statements(
        for: .alterTable(TableAlteration(QualifiedName("parnt"), changes: [.setComment("x")])))
    }
    #expect(error?.code == "unknown_table")
    #expect(error?.message.contains("did you mean 'parent'") ?? false)
    #expect(throws: RetortError.self) {
      try planner.statements(for: .createDomain(Domain("d", type: SQLType(.integer))))
    }
    #expect(try planner.statements(for: .createEnum(EnumType("e", values: ["a"]))).isEmpty)
    let index = try planner.statements(
      for: .dropIndex(QualifiedName("uq"), table: nil, ifExists: false, options: DialectOptions()))
    #expect(index.map(\.sql) == ["DROP INDEX uq ON parent"])
  }
}
