import RetortSQL
import Testing

@Suite("Tables in the order of their dependencies")
struct DependencyOrderTests {
  private func table(_ name: String, _ references: String...) -> Table {
    Table(
      name, columns: [Column("id", SQLType(.integer))],
      constraints: references.map {
        .foreignKey(ForeignKey(columns: ["id"], referentTable: $0, referentColumns: ["id"]))
      })
  }

  @Test("Each table comes after those that it refers to")
  func order() {
    let metadata = Metadata(tables: [
      table("c", "b"), table("b", "a", "b"), table("a"), table("d", "a", "missing"),
    ])
    let (tables, forward) = metadata.tablesInDependencyOrder()
    #expect(tables.map(\.name) == ["a", "b", "c", "d"])
    #expect(forward.isEmpty)
  }

  @Test("A cycle names the keys that point forward")
  func cycle() {
    let metadata = Metadata(tables: [table("a", "b"), table("b", "c"), table("c", "a")])
    let (tables, forward) = metadata.tablesInDependencyOrder()
    #expect(tables.map(\.name) == ["c", "b", "a"])
    #expect(forward.map(\.table.name) == ["c"])
    #expect(forward.map(\.key.referentTable) == ["a"])
  }

  @Test("A chain of 20,000 tables does not exhaust the stack")
  func deep() {
    let names = (0..<20_000).map { "t\($0)" }
    let tables = zip(names, names.dropFirst()).map { table($0, $1) } + [table(names[19_999])]
    #expect(Metadata(tables: tables).tablesInDependencyOrder().tables.first?.name == "t19999")
  }
}
