import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

/// Changes of a table with rows, by the statements that the planner makes.
@Suite struct LiveChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var changes: [TableChange]
    var options = DialectOptions()
    var order: [String] = []
    var testDescription: String { name }

    init(
      _ name: String, _ changes: TableChange..., options: DialectOptions = DialectOptions(),
      order: [String] = []
    ) {
      self.name = name
      self.changes = changes
      self.options = options
      self.order = order
    }
  }

  static func column(_ name: String, _ change: (inout ColumnAlteration) -> Void) -> TableChange {
    var alteration = ColumnAlteration(name)
    change(&alteration)
    return .alterColumn(alteration)
  }

  static func mysql(_ options: JSONObject) -> DialectOptions { DialectOptions(["mysql": options]) }

  static func index(_ name: String, _ columns: String..., unique: Bool = false, options: JSONObject = [:])
    -> Index
  {
    Index(
      name: name, elements: columns.map { IndexElement(.column($0)) }, unique: unique,
      options: DialectOptions(["mysql": options]))
  }

  static func choice(_ values: String...) -> SQLType {
    var type = SQLType(.enum)
    type.rare.values = values
    return type
  }

  static let table = """
    CREATE TABLE t (
      id INT UNSIGNED NOT NULL AUTO_INCREMENT, a INT NOT NULL DEFAULT 5 COMMENT 'an a', b VARCHAR(20) COLLATE utf8mb4_bin,
      c VARCHAR(30) CHARACTER SET latin1 DEFAULT 'é', d DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
      e ENUM('x','y') NOT NULL DEFAULT 'x', f DECIMAL(10,2) UNSIGNED ZEROFILL, g INT AS (a + 1) VIRTUAL,
      h INT INVISIBLE DEFAULT 3, j JSON, k TEXT COMPRESSED, p INT UNSIGNED, q INT CHECK (q > 0), r TIMESTAMP NULL,
      PRIMARY KEY (id), UNIQUE KEY ub (b), KEY ia (a, b(5)), KEY ip (p),
      CONSTRAINT fp FOREIGN KEY (p) REFERENCES parent (id) ON DELETE SET NULL, CONSTRAINT ca CHECK (a > 0)
    ) COMMENT='a table'
    """

  static let cases0: [Case] = [
    Case("rename a column", column("a") { $0.newName = "aa" }),
    Case("rename a key column", column("id") { $0.newName = "ident" }),
    Case("rename a foreign key column", column("p") { $0.newName = "pp" }),
    Case("rename the column of a column check", column("q") { $0.newName = "qq" }),
    Case("rename to another case", column("a") { $0.newName = "A" }),
    Case(
      "rename and change",
      column("b") {
        $0.newName = "bb"; $0.type = SQLType(.string, length: 40)
      }),
    Case(
      "swap names", column("a") { $0.newName = "zz" }, column("h") { $0.newName = "a" },
      column("zz") { $0.newName = "h" }),
    Case("widen", column("a") { $0.type = SQLType(.bigInteger) }),
    Case("longer text", column("c") { $0.type = SQLType(exact: "VARCHAR(60) CHARACTER SET latin1") }),
    Case("to TEXT", column("c") { $0.type = SQLType(.text) }),
    Case("NOT NULL", column("c") { $0.nullable = false }),
    Case(
      "NOT NULL and default",
      column("f") {
        $0.nullable = false; $0.serverDefault = .set(.number("1.5"))
      }),
    Case("NULL", column("a") { $0.nullable = true }),
    Case(
      "timestamp NOT NULL",
      column("r") {
        $0.nullable = false; $0.serverDefault = .set(.sql("CURRENT_TIMESTAMP"))
      }),
    Case("default", column("a") { $0.serverDefault = .set(.number("7")) }),
  ]
  static let cases1: [Case] = [
    Case("no default", column("a") { $0.serverDefault = .drop }),
    Case("expression default", column("a") { $0.serverDefault = .set(.sql("1 + 2")) }),
    Case("text default", column("c") { $0.serverDefault = .set(.string("it's \\ é")) }),
    Case("comment", column("b") { $0.comment = .set("it's \\ \"x\" 😀") }),
    Case("no comment", column("a") { $0.comment = .drop }),
    Case("on update", column("r") { $0.onUpdate = .set("CURRENT_TIMESTAMP") }),
    Case("no on update", column("d") { $0.onUpdate = .drop }),
    Case("collation", column("b") { $0.collation = .set("utf8mb4_unicode_ci") }),
    Case("no collation", column("b") { $0.collation = .drop }),
    Case("enum members", column("e") { $0.type = choice("w", "x", "y", "z'") }),
    Case("visible", column("h") { $0.options = mysql(["invisible": .null]) }),
    Case("invisible", column("a") { $0.options = mysql(["invisible": true]) }),
    Case("not compressed", column("k") { $0.options = mysql(["compressed": .null]) }),
    Case("generated otherwise", column("g") { $0.computed = .set(Computed(sql: "a * 2", persisted: false)) }),
    Case(
      "generated and stored", .dropColumn("g", ifExists: false),
      .addColumn(
        AddedColumn(Column("g", SQLType(.integer), computed: Computed(sql: "a + 1", persisted: true))))),
    Case("no auto increment", column("id") { $0.autoincrement = false }),
    Case("auto increment comment", column("id") { $0.comment = .set("key") }),
    Case("first", column("d") { $0.position = ColumnPosition(before: "id") }),
  ]
  static let cases2: [Case] = [
    Case("after", column("a") { $0.position = ColumnPosition(after: "h") }),
    Case(
      "between", column("r") { $0.position = ColumnPosition(after: "a") },
      column("b") { $0.position = ColumnPosition(before: "a") }),
    Case("order", order: ["r", "q", "id"]),
    Case("add", .addColumn(AddedColumn(Column("n", SQLType(.integer))))),
    Case(
      "add first",
      .addColumn(
        AddedColumn(
          Column("n", SQLType(.integer), nullable: false, serverDefault: .number("1")),
          position: ColumnPosition(before: "id")))),
    Case(
      "add several",
      .addColumn(AddedColumn(Column("n", SQLType(.integer)), position: ColumnPosition(after: "a"))),
      .addColumn(AddedColumn(Column("m", SQLType(.string, length: 5)), position: ColumnPosition(after: "n"))),
      .addColumn(AddedColumn(Column("o", SQLType(.json))))),
    Case(
      "add with unique and index",
      .addColumn(
        AddedColumn(
          Column("n", SQLType(.integer)),
          constraints: [.unique(UniqueConstraint(name: "un", columns: ["n"]))], indexes: [index("i_n", "n")]))
    ),
    Case(
      "add with foreign key",
      .addColumn(
        AddedColumn(
          Column("n", SQLType(exact: "INT UNSIGNED")),
          constraints: [
            .foreignKey(
              ForeignKey(name: "fn", columns: ["n"], referentTable: "parent", referentColumns: ["id"]))
          ]))),
    Case(
      "add computed",
      .addColumn(
        AddedColumn(Column("n", SQLType(.integer), computed: Computed(sql: "a + h", persisted: true))))),
    Case("drop", .dropColumn("f", ifExists: false)), Case("drop computed", .dropColumn("g", ifExists: false)),
    Case("drop checked", .dropColumn("q", ifExists: false)),
    Case(
      "drop unique", .dropConstraint(DroppedConstraint(name: "ub", kind: .unique)),
      .dropIndex("ia", ifExists: false), .dropColumn("b", ifExists: false)),
    Case("drop foreign key column", .dropColumn("p", ifExists: false)),
    Case("drop none", .dropColumn("nothing", ifExists: true)),
    Case(
      "add and drop", .addColumn(AddedColumn(Column("n", SQLType(.integer)))),
      .dropColumn("f", ifExists: false)),
    Case("index", .addIndex(index("n1", "c", "a"), ifNotExists: false)),
    Case("unique index", .addIndex(index("n1", "c", "id", unique: true), ifNotExists: false)),
  ]
  static let cases3: [Case] = [
    Case(
      "descending index",
      .addIndex(
        Index(name: "n1", elements: [IndexElement(.column("c"), descending: true, length: 4)]),
        ifNotExists: false)),
    Case("ignored index", .addIndex(index("n1", "c", options: ["ignored": true]), ifNotExists: false)),
    Case("fulltext", .addIndex(index("n1", "c", options: ["prefix": "FULLTEXT"]), ifNotExists: false)),
    Case("drop index", .dropIndex("ia", ifExists: false)),
    Case("drop unique as index", .dropIndex("ub", ifExists: false)),
    Case("rename index", .renameIndex("ia", newName: "ib")),
    Case("rename unique", .renameConstraint("ub", newName: "uc", kind: .unique)),
    Case("replace index", .dropIndex("ia", ifExists: false), .addIndex(index("ia", "a"), ifNotExists: false)),
    Case(
      "replace the foreign key's index", .dropIndex("ip", ifExists: false),
      .addIndex(index("iq", "p", "a"), ifNotExists: false)),
    Case("drop foreign key", .dropConstraint(DroppedConstraint(name: "fp", kind: .foreignKey))),
    Case(
      "drop foreign key and index", .dropConstraint(DroppedConstraint(name: "fp", kind: .foreignKey)),
      .dropIndex("ip", ifExists: false)),
    Case(
      "replace foreign key", .dropConstraint(DroppedConstraint(name: "fp", kind: .foreignKey)),
      .addConstraint(
        .foreignKey(
          ForeignKey(
            name: "fp", columns: ["p"], referentTable: "parent", referentColumns: ["id"], onDelete: "CASCADE")
        ))),
    Case("rename foreign key", .renameConstraint("fp", newName: "fq", kind: nil)),
    Case("check", .addConstraint(.check(CheckConstraint(name: "cn", sql: "a < 1000 OR b LIKE 'x\\\\%'")))),
    Case("drop check", .dropConstraint(DroppedConstraint(name: "ca", kind: .check))),
    Case("rename check", .renameConstraint("ca", newName: "cb", kind: .check)),
    Case(
      "replace check", .dropConstraint(DroppedConstraint(name: "ca", kind: .check)),
      .addConstraint(.check(CheckConstraint(name: "ca", sql: "a > 0 AND a < 50")))),
  ]
  static let cases4: [Case] = [
    Case("unique", .addConstraint(.unique(UniqueConstraint(name: "u2", columns: ["a", "id"])))),
    Case(
      "unique with length",
      .addConstraint(
        .unique(UniqueConstraint(name: "u2", columns: ["c", "id"], options: mysql(["length": ["c": 5]]))))),
    Case("no key", .dropConstraint(DroppedConstraint(kind: .primaryKey))),
    Case(
      "longer key", .dropConstraint(DroppedConstraint(kind: .primaryKey)),
      .addConstraint(.primaryKey(PrimaryKey(columns: ["id", "a"])))),
    Case("table comment", .setComment("it's \\ new")), Case("no table comment", .setComment(nil)),
    Case(
      "row format",
      .setOptions(mysql(["row_format": "DYNAMIC", "other": ["STATS_PERSISTENT": 1, "MAX_ROWS": 10]]))),
    Case("charset", .setOptions(mysql(["charset": "latin1", "collate": "latin1_german1_ci"]))),
    Case("collate", .setOptions(mysql(["collate": "utf8mb4_unicode_ci"]))),
    Case("auto increment start", .setOptions(mysql(["auto_increment": 1000]))),
    Case(
      "algorithm",
      column("a") {
        $0.serverDefault = .set(.number("8")); $0.options = mysql(["algorithm": "instant", "lock": "none"])
      }),
    Case(
      "versioning", .dropConstraint(DroppedConstraint(name: "fp", kind: .foreignKey)),
      .setOptions(mysql(["system_versioning": true]))),
  ]
  static let cases = cases0 + cases1 + cases2 + cases3 + cases4

  static func prepared() throws -> TestDatabase {
    let database = try TestDatabase()
    try database.run(
      "CREATE TABLE parent (id INT UNSIGNED PRIMARY KEY)", "INSERT INTO parent VALUES (1), (2)", table,
      "INSERT INTO t (a, b, c, f, j, k, p, q, r) VALUES (1, 'b1', 'ä', 1.5, '{}', 'text', 1, 1, '2020-01-01'), "
        + "(2, 'b2', 'ö', 2.5, '[]', 'more', 2, 2, '2021-01-01')")
    return database
  }

  @Test(arguments: cases)
  func theTableIsAsExpected(_ value: Case) throws {
    let database = try LiveChangeTests.prepared()
    let dialect = try database.dialect
    let before = try database.table("t")
    // What is expected, spelled by the server.
    var editor = TableEditor(before, dialect: dialect)
    var isEditable = true
    for change in value.changes {
      // A unique constraint that is dropped as an index is known to the planner alone.
      do { try editor.apply(change) } catch { isEditable = false }
    }
    let alteration = TableAlteration(
      QualifiedName("t"), changes: value.changes, columnOrder: value.order, options: value.options)
    let statements = try database.carryOut(.alterTable(alteration))
    let after = try database.table("t")
    #expect(try database.connection.scalar("SELECT count(*) FROM t") == 2)
    // The table is the one that its reflection makes anew.
    let fresh = try LiveChangeTests.prepared()
    try fresh.run("DROP TABLE t", try dialect.createTable(after, ifNotExists: false))
    let live = MySQLSchemaReader.withoutCounter(try database.printed("t"))
    #expect(MySQLSchemaReader.withoutCounter(try fresh.printed("t")) == live, "\(statements)")
    // And the one that was asked for.
    guard value.order.isEmpty else {
      #expect(Array(after.columns.map(\.name).prefix(value.order.count)) == value.order)
      return
    }
    guard isEditable else {
      #expect(after != before)
      return
    }
    let wanted = try database.reader.spelledByServer(dialect.materialized(editor.table))
    #expect(after.columns.map(\.name) == wanted.columns.map(\.name), "\(statements)")
    for column in wanted.columns {
      let held = try #require(after.column(column.name))
      #expect(dialect.comparableType(held.type) == dialect.comparableType(column.type), "\(statements)")
      #expect(held.nullable == column.nullable, "\(column.name): \(statements)")
      #expect(held.serverDefault == column.serverDefault, "\(column.name): \(statements)")
      #expect(held.onUpdate == column.onUpdate, "\(column.name): \(statements)")
      #expect(held.comment == column.comment, "\(column.name): \(statements)")
      #expect(held.computed == column.computed, "\(column.name): \(statements)")
      #expect(held.options == column.options, "\(column.name): \(statements)")
      #expect(held.type.collation == column.type.collation, "\(column.name): \(statements)")
    }
    #expect(after.comment == wanted.comment)
    #expect(after.options == wanted.options, "\(statements)")
    func names(_ table: Table) -> [String] { table.constraints.compactMap(\.name).sorted() }
    #expect(names(after) == names(wanted), "\(statements)")
    // The server makes indexes for foreign keys, and drops none.
    #expect(Set(after.indexes.map(\.name)).isSuperset(of: wanted.indexes.map(\.name)), "\(statements)")
  }

  @Test func otherChanges() throws {
    let database = try LiveChangeTests.prepared()
    let t = QualifiedName("t")
    try database.carryOut(.createIndex(LiveChangeTests.index("n1", "c"), table: t, ifNotExists: true))
    try database.carryOut(.createIndex(LiveChangeTests.index("n1", "c"), table: t, ifNotExists: true))
    try database.carryOut(.renameIndex(QualifiedName("n1"), newName: "n2", table: "t"))
    try database.carryOut(.setComment(.index, QualifiedName("n2"), table: "t", text: "why"))
    #expect(try database.table("t").indexes.first { $0.name == "n2" }?.comment == "why")
    try database.carryOut(
      .dropIndex(QualifiedName("n2"), table: nil, ifExists: false, options: DialectOptions()))
    try database.carryOut(
      .dropIndex(QualifiedName("n2"), table: "t", ifExists: true, options: DialectOptions()))
    try database.carryOut(.renameTable(t, newName: "u"))
    try database.carryOut(.renameTable(QualifiedName("u"), newName: "t"))
    try database.carryOut(
      .createSequence(DatabaseSequence("s", options: SequenceOptions(start: 5, increment: 2))))
    var alteration = SequenceAlteration(QualifiedName("s"))
    alteration.maxValue = .set(100)
    alteration.cycle = true
    alteration.newName = "s2"
    try database.carryOut(.alterSequence(alteration))
    #expect(
      try database.reader.metadata().sequences == [
        DatabaseSequence("s2", options: SequenceOptions(start: 5, increment: 2, maxValue: 100, cycle: true))
      ])
    try database.carryOut(.dropSequence(QualifiedName("s2"), ifExists: false))
    try database.carryOut(.setComment(.index, QualifiedName("ub"), table: "t", text: "u"))
    for case .unique(let unique) in try database.table("t").constraints { #expect(unique.comment == "u") }
    let partitions = Table(
      "parts", columns: [Column("id", SQLType(.integer)), Column("y", SQLType(.integer))],
      options: LiveChangeTests.mysql([
        "partition_by": "RANGE (y)", "partitions": "PARTITION p0 VALUES LESS THAN (10)",
      ]))
    try database.carryOut(.createTable(partitions, ifNotExists: false))
    func options(_ object: JSONObject) throws {
      try database.carryOut(
        .alterTable(
          TableAlteration(QualifiedName("parts"), changes: [.setOptions(LiveChangeTests.mysql(object))])))
    }
    try options(["partition_by": "HASH (y)", "partitions": 3])
    #expect(try database.printed("parts").contains("PARTITIONS 3"))
    try options(["partition_by": .null, "partitions": .null])
    #expect(try !database.printed("parts").contains("PARTITION"))
    try database.carryOut(.dropTable(QualifiedName("parts"), ifExists: false, cascade: false))
    try database.carryOut(.dropTable(QualifiedName("parts"), ifExists: true, cascade: false))
  }

  @Test func keysComeAndGoWithAutoIncrement() throws {
    let database = try TestDatabase()
    try database.carryOut(
      .createTable(
        Table("t", columns: [Column("id", SQLType(.integer), nullable: false)]), ifNotExists: false))
    try database.run("INSERT INTO t VALUES (7)")
    var change = ColumnAlteration("id")
    change.autoincrement = true
    try database.carryOut(
      .alterTable(
        TableAlteration(
          QualifiedName("t"),
          changes: [.alterColumn(change), .addConstraint(.primaryKey(PrimaryKey(columns: ["id"])))])))
    #expect(try database.table("t").column("id")?.autoincrement == .on)
    try database.run("INSERT INTO t VALUES (NULL)")
    #expect(try database.connection.rows("SELECT id FROM t") == [[7], [8]])
    try database.carryOut(
      .alterTable(
        TableAlteration(QualifiedName("t"), changes: [.dropConstraint(DroppedConstraint(kind: .primaryKey))]))
    )
    #expect(try database.table("t").primaryKey == nil)
  }
}
