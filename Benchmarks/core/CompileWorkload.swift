import RetortPostgreSQL
import RetortSQL

private struct Users: TypedTable {
  static let tableName = QualifiedName("users")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var age: TypedColumn<Int, Int?> { column("age") }
}

private struct Addresses: TypedTable {
  static let tableName = QualifiedName("addresses")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var userID: TypedColumn<Int, Int> { column("user_id") }
  var email: TypedColumn<String, String?> { column("email") }
}

private struct Orders: TypedTable {
  static let tableName = QualifiedName("orders")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var userID: TypedColumn<Int, Int> { column("user_id") }
  var total: TypedColumn<Int, Int> { column("total") }
  var status: TypedColumn<String, String> { column("status") }
}

private struct Items: TypedTable {
  static let tableName = QualifiedName("items")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var orderID: TypedColumn<Int, Int> { column("order_id") }
  var sku: TypedColumn<String, String> { column("sku") }
}

/// Statements with three joins, made and rendered.
struct CompileWorkload {
  private let count = Setting.rows(20_000)
  private let users = Users()
  private let addresses = Addresses()
  private let orders = Orders()
  private let items = Items()

  private func statement(_ i: Int) -> some ExecutableStatement {
    select(
      users.id, users.name, addresses.email, orders.id.label("order_id"), orders.total, items.sku
    )
    .join(addresses, on: users.id.eq(addresses.userID))
    .join(orders, on: users.id.eq(orders.userID))
    .leftJoin(items, on: orders.id.eq(items.orderID))
    .where(
      users.name.like("user \(i)%"), users.age.gt(i % 90),
      or(orders.total.ge(i), orders.status.in(["new", "paid", "s\(i)"])), addresses.email.isNot(nil)
    )
    .orderBy(users.name, orders.total.desc()).limit(10).offset(i)
  }

  private func check(_ compiled: CompiledStatement) throws {
    try expect(
      compiled.sql.hasPrefix("SELECT users.id, ") && compiled.parameters.count == 8, compiled.sql)
  }

  func uncached() throws {
    let dialect = PostgreSQLDialect()
    try measure("compile_uncached", count) { _ in
      for i in 0..<count { try check(try statement(i).compiled(for: dialect)) }
      return Answer(rows: count)
    }
  }

  func cached() throws {
    let dialect = PostgreSQLDialect()
    let cache = StatementCache()
    try measure("compile_cached", count) { _ in
      for i in 0..<count { try check(try cache.compiled(statement(i), for: dialect)) }
      return Answer(rows: count)
    }
    try expect(
      cache.statistics.size == 1, "\(cache.statistics.size) statements instead of one are in the cache")
  }
}
