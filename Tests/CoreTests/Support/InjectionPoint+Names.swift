import RetortSQL

private let u = Shop.users
private let a = Shop.addresses

private func column(_ name: String, _ source: FromSource? = nil) -> TypedColumn<String, String> {
  TypedColumn(ColumnReference(name, of: source ?? u.source))
}

private func table(_ name: String, schema: String? = nil, alias: String? = nil) -> UntypedTable {
  UntypedTable(Table(name, schema: schema, columns: [Column("c", SQLType(.text))]), alias: alias)
}

extension InjectionPoint {
  /// Names of tables, columns and what statements name themselves.
  static let names: [InjectionPoint] = [
    InjectionPoint("a table") { select(table($0)["c"]).where(table($0)["c"].eq("x")) },
    InjectionPoint("a schema") { select(table("t", schema: $0)["c"]) },
    InjectionPoint("an alias") { select(table("t", alias: $0)["c"]).orderBy(table("t", alias: $0)["c"]) },
    InjectionPoint("a column") { select(column($0)).where(column($0).eq("x")).orderBy(column($0).desc()) },
    InjectionPoint("a column of a join") {
      select(u.id).join(a, on: column($0).eq(column($0, a.source))).groupBy(column($0))
    },
    InjectionPoint("a label") { select(u.name.label($0)).orderBy(u.name.label($0)) },
    InjectionPoint("a subquery") { text in
      let inner = select(u.id).subquery(text)
      return select(inner.column(u.id))
    },
    InjectionPoint("a column of a subquery") { text in
      let inner = select(u.name.label(text)).subquery("s")
      return select(inner.column(text, as: String.self))
    },
    InjectionPoint("a common table expression") { text in
      let common = select(u.id).cte(text)
      return select(common.column(u.id)).with(common)
    },
    InjectionPoint("a recursive one") { text in
      let common = select(u.id).cte(text).recursive { select($0.column(u.id)).statement }
      return select(common.column(u.id)).with(common)
    },
    InjectionPoint("a column of a common table expression") { text in
      var statement = SelectStatement()
      statement.columns = [.literal(.integer(1))]
      let common = CommonTableExpression(CommonTable("c", columns: [text], .select(statement)))
      return select(common.column(text, as: Int.self)).with(common)
    },
    InjectionPoint("a window") { select(rank().over($0)).from(u).window($0, orderBy: [u.age]) },
    InjectionPoint("rows of values") { text in
      let rows = values([(1, "x")], as: text, columns: "a", "b")
      return select(rows.column("a", as: Int.self))
    },
    InjectionPoint("a column of rows of values") { text in
      let rows = values([(1, "x")], as: "v", columns: text, "b")
      return select(rows.column(text, as: Int.self))
    },
    InjectionPoint("a function in FROM") { text in
      let rows = function("f", 1, as: Int.self).table(text, columns: "n")
      return select(rows.column("n", as: Int.self))
    },
    InjectionPoint("a column of a function in FROM") { text in
      let rows = function("f", 1, as: Int.self).table("f", columns: text)
      return select(rows.column(text, as: Int.self))
    },
    InjectionPoint("a function") { select(function($0, u.name, as: Int.self)) },
    InjectionPoint("the schema of a function") { select(function("f", schema: $0, u.name, as: Int.self)) },
    InjectionPoint("a collation") { select(u.name.collate($0)).where(u.name.collate($0).eq("x")) },
    InjectionPoint("a column of USING") { select(u.id).join(a, using: $0) },
    InjectionPoint("a lock") { text in
      let users = Users.alias(text)
      return select(users.id).forUpdate(of: users)
    },
    InjectionPoint("a name in a fragment") { select(u.id).where(sql("\(identifier: $0, schema: $0) = 1")) },
    InjectionPoint("a name in a statement") { statement("SELECT * FROM \(identifier: $0) WHERE a = \(1)") },
    InjectionPoint("a column of an INSERT") {
      insert(into: u).values(column($0).set("x")).onConflict(column($0), update: [column($0).set("y")])
        .returning(column($0))
    },
    InjectionPoint("a table of an INSERT") { insert(into: table($0)).values(table($0)["c"].set("x")) },
    InjectionPoint("what would have been inserted") {
      insert(into: u).values(u.name.set("x")).onConflict(u.name, update: [u.name.set(column($0).excluded)])
    },
    InjectionPoint("a constraint") {
      insert(into: u).values(u.name.set("x")).onConflict(constraint: $0, update: [u.name.set("y")])
    },
    InjectionPoint("a column of rows of a query") {
      insert(into: u).rows(of: select(u.name), into: column($0))
    },
    InjectionPoint("a column of an UPDATE") {
      update(u).set(column($0).set("x")).where(u.id.eq(a.id)).returning(column($0))
    },
    InjectionPoint("a table of an UPDATE") { update(table($0)).set(table($0)["c"].set("x")) },
    InjectionPoint("a table of a DELETE") { delete(from: table($0)).where(table($0)["c"].eq(a.id)) },
    InjectionPoint("a type with a name") { text in
      var type = SQLType(.enum)
      type.rare.typeName = text
      type.rare.typeSchema = text
      return select(u.name.cast(to: String.self, as: type))
    },
  ]
}
