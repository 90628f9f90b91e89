import RetortSQL
import Testing

/// The statements of `CompileTime` are statements of the databases, too.
@Suite struct CompileTimeTests {
  @Test func theyAreWritten() throws {
    let statements: [any ExecutableStatement] = [
      CompileTime.threeTables(), CompileTime.manyConditions(), CompileTime.nestedLogic(),
      CompileTime.arithmetic(), CompileTime.groups(), CompileTime.windows(), CompileTime.cases(),
      CompileTime.correlated(), CompileTime.commonTables(), CompileTime.recursion(), CompileTime.union(),
      CompileTime.lateral(), CompileTime.json(), CompileTime.arrays(), CompileTime.tuples(),
      CompileTime.texts(), CompileTime.functions(), CompileTime.fragments(), CompileTime.manyColumns(),
      CompileTime.selfJoins(), CompileTime.rowsOfValues(), CompileTime.inserts(), CompileTime.upsert(),
      CompileTime.insertFromSelect(), CompileTime.updates(), CompileTime.deletes(),
      CompileTime.conditional(name: "ada", countries: ["de"], minimum: 1),
      CompileTime.mappedConditions(["a", "b"]), CompileTime.quantifiers(), CompileTime.groupedSets(),
    ]
    for statement in statements {
      let compiled = try statement.compiled(for: DatabaseKind.postgresql.dialect)
      #expect(StatementShape(compiled.sql, DatabaseKind.postgresql.dialect).isWhole)
    }
    #expect(statements.count == 30)
  }
}
