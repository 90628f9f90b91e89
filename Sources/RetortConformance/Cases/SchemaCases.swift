import RetortEngine
import RetortSQL

extension ConformanceSuite {
  /// What is made is what is read back, in the form in which the dialect compares.
  private static func reflects(_ name: String, needs: Set<ConformanceFeature> = [], _ tables: Table...)
    -> ConformanceCase
  {
    ConformanceCase("schema", name, needs: needs) { bench in
      try bench.create(Metadata(tables: tables))
      for table in tables {
        let wanted = bench.dialect.materialized(table)
        let read = try Inspector(bench.connection).table(table.name)
        let found = bench.dialect.materialized(read)
        try bench.expect(found.columns.map(\.name), wanted.columns.map(\.name), "the columns")
        for (old, new) in zip(found.columns, wanted.columns) {
          let what = "of column '\(new.name)'"
          try bench.expect(
            bench.dialect.comparableType(old.type), bench.dialect.comparableType(new.type), "the type \(what)"
          )
          try bench.expect(old.nullable, new.nullable, "whether NULL may be in it, \(what)")
          try bench.expect(
            old.serverDefault == nil, new.serverDefault == nil, "that there is no default \(what)")
          try bench.expect(
            read.column(new.name)?.comment, table.column(new.name)?.comment, "the comment \(what)")
          try bench.expect(old.computed == nil, new.computed == nil, "that it is not generated, \(what)")
        }
        func texts(_ table: Table) -> [String] {
          table.constraints.map { constraint in
            let key: String
            if case .foreignKey(let foreign) = constraint {
              key = " to \(foreign.referentTable)(\(foreign.referentColumns)) \(foreign.onDelete ?? "")"
            } else {
              key = ""
            }
            return "\(constraint.kind) \(constraint.columns)\(key)"
          }.sorted()
        }
        try bench.expect(texts(found), texts(wanted), "the constraints")
        let indexes = { (table: Table) in
          table.indexes.map { "\($0.name) \($0.unique) \($0.elements.map { $0.column ?? "" })" }.sorted()
        }
        try bench.expect(indexes(found), indexes(wanted), "the indexes")
        try bench.expect(read.comment, table.comment, "the comment of the table")
      }
    }
  }

  private static let id = Column("id", SQLType(.integer), nullable: false)
  private static let key: Constraint = .primaryKey(PrimaryKey(columns: ["id"]))

  static let schemaCases: [ConformanceCase] = [
    reflects(
      "a table with all generic types",
      Table(
        "typed",
        columns: [
          id, Column("small", SQLType(.smallInteger)), Column("big", SQLType(.bigInteger)),
          Column("amount", SQLType(.numeric, precision: 10, scale: 2)), Column("single", SQLType(.float)),
          Column("double", SQLType(.double)), Column("flag", SQLType(.boolean)),
          Column("short", SQLType(.string, length: 20)), Column("long", SQLType(.text)),
          Column("bytes", SQLType(.largeBinary)), Column("day", SQLType(.date)),
          Column("hour", SQLType(.time)),
          Column("moment", SQLType(.dateTime)), Column("code", SQLType(.uuid)),
          Column("document", SQLType(.json)),
        ],
        constraints: [key])),
    reflects(
      "defaults and NOT NULL",
      Table(
        "defaults",
        columns: [
          id, Column("number", SQLType(.integer), nullable: false, serverDefault: .sql("7")),
          Column("word", SQLType(.string, length: 20), serverDefault: .string("it's")),
        ],
        constraints: [key])),
    reflects(
      "a key of two columns",
      Table(
        "pair",
        columns: [
          Column("b", SQLType(.integer), nullable: false), Column("a", SQLType(.integer), nullable: false),
        ],
        constraints: [.primaryKey(PrimaryKey(columns: ["b", "a"]))])),
    reflects(
      "unique constraints and indexes",
      Table(
        "indexed",
        columns: [
          id, Column("a", SQLType(.integer)), Column("b", SQLType(.integer)),
          Column("c", SQLType(.string, length: 20)),
        ],
        constraints: [key, .unique(UniqueConstraint(name: "uq_indexed", columns: ["a", "b"]))],
        indexes: [
          Index(name: "ix_indexed_c", elements: [IndexElement(.column("c"))]),
          Index(name: "ix_indexed_b_a", elements: [IndexElement(.column("b")), IndexElement(.column("a"))]),
        ])),
    reflects(
      "foreign keys", needs: [.foreignKeys],
      Table("parents", columns: [id], constraints: [key]),
      Table(
        "children", columns: [id, Column("parent_id", SQLType(.integer))],
        constraints: [
          key,
          .foreignKey(
            ForeignKey(
              name: "fk_children", columns: ["parent_id"], referentTable: "parents", referentColumns: ["id"],
              onDelete: "CASCADE")),
        ],
        indexes: [Index(name: "ix_children", elements: [IndexElement(.column("parent_id"))])])),
    reflects(
      "CHECKs", needs: [.checkConstraints],
      Table(
        "ranges", columns: [id, Column("low", SQLType(.integer)), Column("high", SQLType(.integer))],
        constraints: [key, .check(CheckConstraint(name: "ck_ranges", sql: "low < high"))])),
    reflects(
      "comments", needs: [.commentsOnColumns],
      Table(
        "commented", columns: [id, Column("a", SQLType(.integer), comment: "it's a \\ \"comment\" ä€")],
        constraints: [key], comment: "of the table; -- /*")),
    reflects(
      "generated columns", needs: [.generatedColumns],
      Table(
        "computed",
        columns: [
          id, Column("a", SQLType(.integer)),
          Column("twice", SQLType(.integer), computed: Computed(sql: "a * 2", persisted: true)),
        ],
        constraints: [key])),
    ConformanceCase("schema", "names of tables and views") { bench in
      try bench.createPeople()
      try bench.expect(try Inspector(bench.connection).tableNames(), ["people", "pets"], "the tables")
      try bench.expect(try Inspector(bench.connection).hasTable("people"), true, "whether 'people' is there")
      try bench.expect(try Inspector(bench.connection).hasTable("nobody"), false, "whether 'nobody' is there")
      try bench.expectError(code: "unknown_table") { _ = try Inspector(bench.connection).table("nobody") }
    },
    ConformanceCase("schema", "tables are made after what they refer to, and dropped before it") { bench in
      func table(_ name: String, to other: String?) -> Table {
        var table = Table(name, columns: [id], constraints: [key])
        if let other {
          table.columns.append(Column("other_id", SQLType(.integer)))
          table.constraints.append(
            .foreignKey(ForeignKey(columns: ["other_id"], referentTable: other, referentColumns: ["id"])))
        }
        return table
      }
      let metadata = Metadata(tables: [table("a", to: "b"), table("b", to: "c"), table("c", to: nil)])
      try bench.create(metadata)
      try bench.expect(try Inspector(bench.connection).tableNames(), ["a", "b", "c"], "the tables")
      // What is there is passed over.
      try metadata.createAll(on: bench.connection)
      try metadata.dropAll(on: bench.connection)
      try bench.expect(try Inspector(bench.connection).tableNames(), [], "the tables that are left")
    },
    ConformanceCase("schema", "all tables at once are the same as each by itself") { bench in
      try bench.createPeople()
      let inspector = Inspector(bench.connection)
      let all = try inspector.tables().sorted { $0.name < $1.name }
      try bench.expect(all.map(\.name), ["people", "pets"], "the tables")
      for table in all {
        try bench.expect(
          table, try Inspector(bench.connection).table(table.name), "the table '\(table.name)'")
      }
    },
    ConformanceCase("schema", "the text of types") { bench in
      for generic in GenericType.allCases where generic != .array && generic != .enum {
        var type = SQLType(generic)
        if [.string, .unicode].contains(generic) { type = SQLType(generic, length: 10) }
        let text = try bench.dialect.typeText(type)
        try bench.expect(
          bench.dialect.comparableType(SQLType(exact: text)), bench.dialect.comparableType(type),
          "\(generic.rawValue), compared with its own text '\(text)'")
      }
    },
    ConformanceCase("schema", "SQL has one form only") { bench in
      for sql in ["a  >  1", "( a>1 )", "lower( name )", "'It''s' || \"Q\"", "a IS NOT NULL AND b"] {
        let once = bench.dialect.canonical(sql)
        try bench.expect(bench.dialect.canonical(once), once, "the form of '\(sql)'")
      }
    },
    ConformanceCase("schema", "sequences", needs: [.sequences]) { bench in
      try bench.create(Metadata(sequences: [DatabaseSequence("counter")]))
      try bench.expect(try Inspector(bench.connection).hasSequence("counter"), true, "whether it is there")
    },
  ]
}
