import RetortEngine
import RetortSQL

extension ConformanceSuite {
  /// Names that need quotes, and would be something else without them.
  private static let names = [
    "select", "Order", "two words", "a\"b", "a'b", "a`b", "a\\b", "a]b", "ä€", "1st", "a.b", "a;--", "a/*b",
    "x%y",
    "x:y", "x?y", "$1",
  ]

  static let nameCases: [ConformanceCase] = [
    ConformanceCase("names", "of tables and columns") { bench in
      for name in names {
        let table = Table(
          "t " + name,
          columns: [
            Column("id", SQLType(.integer), nullable: false), Column(name, SQLType(.string, length: 50)),
          ],
          constraints: [.primaryKey(PrimaryKey(columns: ["id"]))])
        try bench.create(table)
        let untyped = UntypedTable(table)
        try bench.connection.execute(
          insert(into: untyped).values(untyped["id"].set(1), untyped[name].set("value")))
        let row = try bench.connection.execute(
          select(columns: [untyped[name]]).where(untyped[name].eq("value"))
        ).one()
        try bench.expect(try row.get(name, as: String.self), "value", "the column '\(name)'")
      }
    },
    ConformanceCase("names", "of labels, aliases and common tables") { bench in
      try bench.createPeople()
      for name in names {
        let alias = People.alias(name)
        let common = select(alias.id.label(name)).where(alias.id.eq(2)).cte("c " + name)
        let rows = try bench.connection.execute(
          select(common.column(name, as: Int.self).label(name)).with(common))
        try bench.expect(rows.columns, [name], "the label")
        try bench.expect(rows.all(), [2], "the rows of '\(name)'")
      }
    },
    ConformanceCase("names", "of constraints and indexes") { bench in
      for (number, name) in names.enumerated() {
        let table = Table(
          "t\(number)", columns: [Column("a", SQLType(.integer)), Column("b", SQLType(.integer))],
          constraints: [.unique(UniqueConstraint(name: "uq " + name, columns: ["a"]))],
          indexes: [Index(name: "ix " + name, elements: [IndexElement(.column("b"))])])
        try bench.create(table)
        let inspector = Inspector(bench.connection)
        try bench.expect(
          try inspector.uniqueConstraints(of: "t\(number)").compactMap(\.name), ["uq " + name],
          "the constraint")
        try bench.expect(
          try inspector.indexes(of: "t\(number)").map(\.name), ["ix " + name], "the index")
      }
    },
    ConformanceCase("names", "quoted and unquoted again") { bench in
      for name in names {
        let quoted = bench.dialect.quoted(name)
        try bench.expect(quoted.count >= name.count + 2, "'\(name)' is not quoted: \(quoted)")
        let row = try bench.connection.execute(statement("SELECT 1 AS \(raw: quoted)"))
        try bench.expect(row.columns, [name], "the name that the database read")
      }
    },
    ConformanceCase("names", "are folded to one form only") { bench in
      for name in names + ["Plain", "PLAIN", "plain"] {
        let folded = bench.dialect.fold(name)
        try bench.expect(bench.dialect.fold(folded), folded, "folding '\(name)' twice")
        let part = bench.dialect.foldPart(name)
        try bench.expect(bench.dialect.foldPart(part), part, "folding the part '\(name)' twice")
      }
    },
  ]
}
