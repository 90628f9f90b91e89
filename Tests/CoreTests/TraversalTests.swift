import RetortSQL
import Testing

/// Statements that are looked into, and made others.
@Suite struct TraversalTests {
  private let u = Shop.users
  private let a = Shop.addresses

  private func sql(_ statement: some ExecutableStatement) throws -> String {
    try statement.compiled(for: DatabaseKind.sqlite.dialect).sql
  }

  @Test func eachExpressionOnce() {
    let inner = select(a.userID).where(a.email.eq("x"))
    let recent = select(u.id).where(u.age.gt(3)).cte("recent")
    let query = select(u.name, recent.column(u.id)).with(recent)
      .where(u.id.in(inner), u.id.eq(recent.column(u.id)))
    var columns: [String] = []
    var values: [SQLValue] = []
    query.sqlStatement.forEachNode { node in
      switch node {
      case .column(let column): columns.append("\(column.source?.label.name ?? "").\(column.name)")
      case .bound(let bound): values.append(bound.value)
      default: break
      }
    }
    #expect(
      columns.sorted() == [
        "addresses.email", "addresses.user_id", "recent.id", "recent.id", "users.age", "users.id",
        "users.id", "users.id", "users.name",
      ])
    #expect(values == [.integer(3), .text("x")])
  }

  @Test func otherExpressions() throws {
    let query = select(u.id).where(u.name.eq("ada")).orderBy(u.name)
    let lowered = query.replacing { node in
      guard case .column(let column) = node, column.name == "name" else { return nil }
      return .function(FunctionCall(QualifiedName("lower"), [node]))
    }
    #expect(
      try sql(lowered)
        == "SELECT users.id FROM users WHERE lower(users.name) = ? ORDER BY lower(users.name)")
    // The statement itself stays as it is.
    #expect(try sql(query) == "SELECT users.id FROM users WHERE users.name = ? ORDER BY users.name")
    let other = update(u).set(u.age.set(1)).where(u.name.eq("ada")).replacing { node in
      if case .bound = node { .literal(.null) } else { nil }
    }
    #expect(try sql(other) == "UPDATE users SET age = NULL WHERE users.name = NULL")
  }

  @Test func anotherTable() throws {
    let v = Users.alias("v")
    let b = Addresses.alias("b")
    let query = select(u.id, a.email).join(a, on: a.userID.eq(u.id))
      .where(u.age.gt(3), select(b.id).where(b.userID.eq(u.id)).exists())
    #expect(
      try sql(query.replacing(u, with: v))
        == "SELECT v.id, addresses.email FROM users AS v JOIN addresses ON addresses.user_id = v.id WHERE v.age > ? "
        + "AND EXISTS (SELECT b.id FROM addresses AS b WHERE b.user_id = v.id)")
    let part = select(u.id, u.name, u.age).where(u.active.eq(true)).subquery("part")
    #expect(
      try sql(select(u.name).where(u.age.lt(9)).replacing(u, with: part))
        == "SELECT part.name FROM (SELECT users.id, users.name, users.age FROM users WHERE users.active = ?) AS part "
        + "WHERE part.age < ?")
    #expect(
      try sql(delete(from: a).where(a.userID.in(select(u.id))).replacing(u, with: v))
        == "DELETE FROM addresses WHERE addresses.user_id IN (SELECT v.id FROM users AS v)")
  }
}
