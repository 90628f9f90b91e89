import RetortEngine
import RetortSQL

@testable import RetortPostgreSQL

/// A schema as a value, and plans of changes to it, without a server.
enum PlannerFixture {
  static func enumColumn(_ name: String, _ type: String, _ value: ServerDefault? = nil) -> Column {
    var mood = SQLType(.enum)
    mood.rare.typeName = type
    return Column(name, mood, serverDefault: value)
  }

  static let account = Table(
    "account",
    columns: [
      Column("id", SQLType(exact: "integer"), nullable: false, autoincrement: .on),
      Column(
        "name", SQLType(exact: "character varying(20)"), nullable: false, serverDefault: .string("x"),
        comment: "who"),
      Column("n", SQLType(exact: "integer"), serverDefault: .number("5")),
      enumColumn("mood", "mood", .sql("'ok'::mood")),
      Column("code", SQLType(exact: "text", collation: "C")),
      Column(
        "total", SQLType(exact: "integer"), computed: Computed(sql: "n * 2", persisted: true), comment: "sum"),
      Column("ident", SQLType(exact: "bigint"), nullable: false, identity: Identity(always: true)),
      Column(
        "Odd Name", SQLType(exact: "text"),
        options: DialectOptions(["postgresql": ["storage": "external", "with": ["n_distinct": 5]]])),
    ],
    constraints: [
      .primaryKey(PrimaryKey(name: "account_pkey", columns: ["id"])),
      .check(CheckConstraint(name: "ck_total", sql: "total > 0")),
      .check(CheckConstraint(name: "ck_mood", sql: "mood <> 'happy'::mood")),
      .unique(UniqueConstraint(name: "uq_name", columns: ["name"])),
    ],
    indexes: [
      Index(name: "ix_total", elements: [IndexElement(.column("total"), descending: true)]),
      Index(
        name: "ix_mood", elements: [IndexElement(.column("id"))],
        options: DialectOptions(["postgresql": ["where": "mood = 'ok'::mood"]])),
    ])

  /// In a schema of its own, with all options of an identity.
  static let event = Table(
    "event", schema: "app",
    columns: [
      Column(
        "id", SQLType(exact: "bigint"), nullable: false,
        identity: Identity(
          always: false,
          options: SequenceOptions(
            start: 10, increment: 5, minValue: 2, maxValue: 1000, cycle: true, cache: 7))),
      Column("at", SQLType(exact: "timestamp without time zone")),
      Column("serial", SQLType(exact: "integer"), nullable: false, autoincrement: .on),
      {
        var column = enumColumn("moods", "mood")
        column.type = SQLType(exact: "mood[]")
        column.serverDefault = .sql("'{}'::mood[]")
        return column
      }(),
    ],
    constraints: [.primaryKey(PrimaryKey(name: "event_pkey", columns: ["id"]))],
    options: DialectOptions([
      "postgresql": ["with": ["fillfactor": 70, "autovacuum_enabled": false], "inherits": ["base"]]
    ]))

  static let metadata: Metadata = {
    var metadata = Metadata(
      tables: [account, event],
      views: [
        View("plain", sql: "SELECT 1"), View("kept", schema: "app", sql: "SELECT 1", materialized: true),
      ],
      triggers: [Trigger("tr", table: "event", schema: "app", sql: "")],
      enums: [EnumType("mood", values: ["sad", "ok", "happy"])],
      schemas: ["app"])
    metadata.tables[0].comment = "accounts"
    return metadata
  }()

  static func statements(_ change: SchemaChange, in metadata: Metadata = PlannerFixture.metadata) throws
    -> [ChangeStatement]
  {
    let source = SchemaValue(metadata, dialect: PostgreSQLDialect())
    return try PostgreSQLMigrationSupport().statements(for: change, in: source)
  }

  static func texts(_ change: SchemaChange) throws -> [String] { try statements(change).map(\.sql) }

  static func alter(_ table: QualifiedName, _ changes: [TableChange]) throws -> [String] {
    try texts(.alterTable(TableAlteration(table, changes: changes)))
  }

  /// The statements of a change to a column of `account`, without `ALTER TABLE account ALTER COLUMN name`.
  static func alterColumn(_ name: String, _ change: (inout ColumnAlteration) -> Void) throws -> [String] {
    var alteration = ColumnAlteration(name)
    change(&alteration)
    let prefix = "ALTER TABLE account ALTER COLUMN \(PostgreSQLDialect().identifier(name)) "
    return try alter(QualifiedName("account"), [.alterColumn(alteration)]).map {
      $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
    }
  }
}
