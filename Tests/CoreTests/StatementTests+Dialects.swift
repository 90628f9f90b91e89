import Foundation
import RetortSQL

/// What is written otherwise on each database.
extension StatementTests {
  struct Calendar: TypedTable {
    static let tableName = QualifiedName("calendar")
    let source: FromSource
    var day: TypedColumn<LocalDate, LocalDate> { column("day") }
    var at: TypedColumn<LocalDateTime, LocalDateTime> { column("at") }
    var since: TypedColumn<Date, Date> { column("since") }
    var share: TypedColumn<Decimal, Decimal> { column("share") }
  }

  private static let o = Shop.orders
  private static let u = Shop.users
  private static let v = Calendar()

  static let perDatabase: [StatementCase] = [
    StatementCase(
      "days later", select(o.placed.adding(3, .day)),
      "SELECT datetime(substr(orders.placed, 1, 19), ? || ' day') || substr(orders.placed, 20) FROM orders",
      postgresql:
        "SELECT CAST(orders.placed + CAST(? AS INTEGER) * INTERVAL '1 day' AS TIMESTAMP WITHOUT TIME ZONE) FROM orders",
      mariadb: "SELECT timestampadd(DAY, ?, orders.placed) FROM orders"),
    StatementCase(
      "hours before a moment", select(o.id).where(o.placed.adding(-36, .hour).lt(o.placed)),
      "SELECT orders.id FROM orders WHERE datetime(substr(orders.placed, 1, 19), ? || ' hour') || substr(orders.placed, 20) < orders.placed",
      postgresql:
        "SELECT orders.id FROM orders WHERE CAST(orders.placed + CAST(? AS INTEGER) * INTERVAL '1 hour' AS TIMESTAMP WITHOUT TIME ZONE) < orders.placed",
      mariadb: "SELECT orders.id FROM orders WHERE timestampadd(HOUR, ?, orders.placed) < orders.placed"),
    StatementCase(
      "digits made crosses", select(u.name.replacing(pattern: "[0-9]", with: "x")),
      "SELECT regexp_replace(users.name, ?, ?) FROM users",
      postgresql: "SELECT regexp_replace(users.name, ?, ?, 'g') FROM users"),
    StatementCase(
      "one for each database",
      select(
        perDialect(
          ["sqlite": sql("length(\(u.name))", as: Int.self)],
          otherwise: sql("char_length(\(u.name))", as: Int.self),
          as: Int.self)),
      "SELECT char_length(users.name) FROM users", sqlite: "SELECT length(users.name) FROM users"),
    StatementCase(
      "one for each database, in parentheses where it needs them",
      select(
        perDialect(
          ["sqlite": u.id.plus(1)], otherwise: u.id.negated(), as: Int.self
        ).times(2)),
      "SELECT -users.id * ? FROM users", sqlite: "SELECT (users.id + ?) * ? FROM users"),
    StatementCase(
      "an array of columns", select(array(u.id, u.id.plus(1), value(3))),
      "SELECT ARRAY[users.id, users.id + ?, CAST(? AS BIGINT)] FROM users",
      refusals: [.sqlite: "arrays", .mariadb: "arrays"]),
    StatementCase(
      "a part of an array", select(array(u.id, u.id).elements(from: 1, through: 1)),
      "SELECT (ARRAY[users.id, users.id])[1:1] FROM users",
      refusals: [.sqlite: "arrays", .mariadb: "arrays"]),
    StatementCase(
      "an hour of a date", select(v.day.adding(1, .hour)), "",
      refusals: Dictionary(
        uniqueKeysWithValues: DatabaseKind.allCases.map { ($0, "hours of a date without time") })),
    StatementCase(
      "a number of a sequence that SQLite has not", select(DatabaseSequence("n").nextValue()), "",
      refusals: [.sqlite: "sqlite has no sequences"], kinds: [.sqlite]),
  ]
}
