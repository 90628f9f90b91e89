import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import Testing

extension InjectionTests {
  /// A statement that makes or drops something, with a text in it.
  struct SchemaPoint: Sendable, CustomTestStringConvertible {
    var name: String
    var build: @Sendable (String, any Dialect) throws -> String

    var testDescription: String { name }

    init(_ name: String, _ build: @escaping @Sendable (String, any Dialect) throws -> String) {
      self.name = name
      self.build = build
    }
  }

  private static func table(_ change: (inout Table) -> Void) -> Table {
    var table = Table(
      "t", columns: [Column("a", SQLType(.integer)), Column("b", SQLType(.string, length: 5))])
    change(&table)
    return table
  }

  private static func created(
    _ name: String, _ change: @escaping @Sendable (inout Table, String) -> Void
  ) -> SchemaPoint {
    SchemaPoint(name) { text, dialect in
      try dialect.createTable(table { change(&$0, text) }, ifNotExists: false)
    }
  }

  private static func indexed(
    _ name: String, _ change: @escaping @Sendable (inout Index, String) -> Void
  ) -> SchemaPoint {
    SchemaPoint(name) { text, dialect in
      var index = Index(name: "i", elements: [IndexElement(.column("b"))])
      change(&index, text)
      return try dialect.createIndex(index, on: QualifiedName("t"), ifNotExists: false)
    }
  }

  static let schemaPoints: [SchemaPoint] = [
    created("a table") { $0.name = $1 },
    created("a schema") { $0.schema = $1 },
    created("a column") { $0.columns[0].name = $1 },
    created("a primary key") { $0.constraints = [.primaryKey(PrimaryKey(name: $1, columns: [$1]))] },
    created("a unique constraint") { $0.constraints = [.unique(UniqueConstraint(name: $1, columns: [$1]))] },
    created("a check") { $0.constraints = [.check(CheckConstraint(name: $1, sql: "a > 1"))] },
    created("a foreign key") {
      $0.constraints = [
        .foreignKey(ForeignKey(name: $1, columns: [$1], referentTable: $1, referentColumns: [$1]))
      ]
    },
    created("a default") { $0.columns[1].serverDefault = .string($1) },
    created("a collation") { $0.columns[1].type.collation = $1 },
    created("the comment of a table") { $0.comment = $1 },
    created("the comment of a column") { $0.columns[0].comment = $1 },
    created("a member of an enumeration") { table, text in
      table.columns[0].type = SQLType(.enum, length: 200)
      table.columns[0].type.rare.values = ["x", text]
      table.columns[0].type.rare.typeName = "e"
    },
    created("a member of an enumeration that is a text") { table, text in
      table.columns[0].type = SQLType(.enum, length: 9)
      table.columns[0].type.rare.values = ["x", text]
      table.columns[0].type.rare.typeName = "e"
      table.columns[0].type.rare.native = false
      table.columns[0].type.rare.createConstraint = true
    },
    created("the name of an enumeration") { table, text in
      table.columns[0].type = SQLType(.enum)
      table.columns[0].type.rare.values = ["x"]
      table.columns[0].type.rare.typeName = text
      table.columns[0].type.rare.typeSchema = text
    },
    created("a character set") { $0.columns[1].type.rare.charset = $1 },
    created("options of a table") { table, text in
      for option in ["engine", "charset", "collate"] {
        table.options.set(option, to: .string(text), for: "mysql")
      }
      for option in ["using", "tablespace"] {
        table.options.set(option, to: .string(text), for: "postgresql")
      }
    },
    indexed("an index") { $0.name = $1 },
    indexed("a column of an index") { $0.elements[0].key = .column($1) },
    indexed("the collation of an index") { $0.elements[0].collation = $1 },
    indexed("the comment of an index") { $0.comment = $1 },
    SchemaPoint("the table of an index") { text, dialect in
      try dialect.createIndex(
        Index(name: "i", elements: [IndexElement(.column("b"))]), on: QualifiedName(text), ifNotExists: false)
    },
    SchemaPoint("a dropped table") { $1.dropTable(QualifiedName($0, schema: $0), ifExists: true) },
    SchemaPoint("a dropped index") { $1.dropIndex(QualifiedName($0), table: $0, ifExists: true) },
    SchemaPoint("a dropped view") { $1.dropView(QualifiedName($0), materialized: false, ifExists: true) },
    SchemaPoint("a view") { text, dialect in
      try dialect.createView(View(text, sql: "SELECT 1", columns: [text]), orReplace: false)[0]
    },
  ]

  @Test(arguments: InjectionTests.schemaPoints)
  func definitionsKeepTheirStructure(point: SchemaPoint) throws {
    for kind in DatabaseKind.allCases {
      let dialect = kind.dialect
      let harmless = InjectionPoint.harmless
      let shape = StatementShape(try point.build(harmless, dialect), dialect)
      for text in HostileText.corpus where !isSpecial(text, point, kind) {
        let sql = try point.build(text, dialect)
        let difference = shape.difference(
          from: StatementShape(sql, dialect), own: [Array(harmless.utf8)], others: [Array(text.utf8)])
        if let difference {
          Issue.record("\(point.name) on \(kind) with \(text.debugDescription): \(difference)\n\(sql)")
        }
      }
    }
  }

  /// Whether the text is written in another way there, as it is meant.
  private func isSpecial(_ text: String, _ point: SchemaPoint, _ kind: DatabaseKind) -> Bool {
    // No comment; a default in parentheses; the collation of a schema.
    point.name.contains("comment") && text.isEmpty
      || point.name == "a default" && kind == .sqlite && text.utf8.contains(0)
      || point.name.contains("collation") && kind == .postgresql && text.utf8.contains(UInt8(ascii: "."))
  }
}
