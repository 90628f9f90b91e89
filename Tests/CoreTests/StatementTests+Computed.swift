import Foundation
import RetortSQL

/// CASE, CAST, functions and dates.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var e: Employees { Shop.employees }
  private static var t: Things { Shop.things }

  static let moreChoices: [StatementCase] = [
    computed(
      "a choice in a choice",
      when(u.age.gt(3), then: when(u.id.gt(1), then: u.id).otherwise(u.age)).otherwise(u.id),
      "CASE WHEN users.age > ? THEN CASE WHEN users.id > ? THEN users.id ELSE users.age END ELSE users.id END"
    ),
    computed(
      "a choice that is summed", when(u.active, then: u.age).otherwise(u.id).sum(),
      "sum(CASE WHEN users.active THEN users.age ELSE users.id END)"),
    computed(
      "a choice in a sum", when(u.active, then: u.age).otherwise(u.id).plus(1),
      "CASE WHEN users.active THEN users.age ELSE users.id END + ?"),
    computed(
      "a choice of texts",
      switching(u.age).when(17, then: "minor").when(36, then: "adult").otherwise("unknown"),
      "CASE users.age WHEN ? THEN ? WHEN ? THEN ? ELSE ? END"),
    computed(
      "a choice with NULL", when(u.age.gt(18), then: u.name).otherwise(null(String.self)),
      "CASE WHEN users.age > ? THEN users.name ELSE NULL END"),
    computed(
      "a choice between booleans", when(u.age.is(nil), then: u.active).otherwise(u.age.gt(18)),
      "CASE WHEN users.age IS NULL THEN users.active ELSE users.age > ? END"),
    computed(
      "a choice of decimal numbers", when(u.active, then: Decimal(1)).otherwise(Decimal(0)),
      "CASE WHEN users.active THEN ? ELSE ? END",
      postgresql: "CASE WHEN users.active THEN CAST(? AS NUMERIC) ELSE CAST(? AS NUMERIC) END"),
    computed(
      "a choice of fractions", when(u.active, then: 1.5).otherwise(0.5),
      "CASE WHEN users.active THEN ? ELSE ? END",
      postgresql:
        "CASE WHEN users.active THEN CAST(? AS DOUBLE PRECISION) ELSE CAST(? AS DOUBLE PRECISION) END"),
    filtered(
      "a choice compared", when(u.active, then: u.name).otherwise("none").eq("ada"),
      "CASE WHEN users.active THEN users.name ELSE ? END = ?"),
    filtered(
      "a condition that is a choice", when(u.active, then: u.age.gt(3)).otherwise(u.age.gt(5)),
      "CASE WHEN users.active THEN users.age > ? ELSE users.age > ? END"),
    StatementCase(
      "choices with several conditions",
      select(
        when(and(u.age.gt(1), u.active), then: "a").when(or(u.age.is(nil), u.id.in([1, 2])), then: "b")
          .otherwise("c").label("kind")),
      "SELECT CASE WHEN users.age > ? AND users.active THEN ? WHEN users.age IS NULL OR users.id IN (?, ?) THEN ? ELSE ? END AS kind FROM users"
    ),
    StatementCase(
      "a choice as a group",
      select(switching(o.status).when("paid", then: "done").otherwise("not done").label("state"), count())
        .groupBy(switching(o.status).when("paid", then: "done").otherwise("not done").label("state")),
      "SELECT CASE orders.status WHEN ? THEN ? ELSE ? END AS state, count(*) FROM orders GROUP BY 1"),
  ]

  static let casts: [StatementCase] = [
    computed(
      "to a whole number", u.score.cast(to: Int.self, as: SQLType(.integer)).plus(1),
      "CAST(users.score AS INTEGER) + ?", mariadb: "CAST(users.score AS SIGNED) + ?"),
    computed(
      "to a decimal number", u.age.cast(to: Decimal.self, as: SQLType(.numeric, precision: 10, scale: 2)),
      "CAST(users.age AS NUMERIC(10, 2))", mariadb: "CAST(users.age AS DECIMAL(10, 2))"),
    computed(
      "to a text of some length", u.age.cast(to: String.self, as: SQLType(.string, length: 10)),
      "CAST(users.age AS VARCHAR(10))", mariadb: "CAST(users.age AS CHAR(10))"),
    computed(
      "to a fraction", u.age.cast(to: Double.self), "CAST(users.age AS DOUBLE)",
      postgresql: "CAST(users.age AS DOUBLE PRECISION)"),
    computed(
      "a sum that is cast", u.age.plus(1).cast(to: String.self).concat("!"),
      "CAST(users.age + ? AS TEXT) || ?", mariadb: "concat(CAST(users.age + ? AS CHAR), ?)"),
    computed(
      "to a small number", u.age.cast(to: Int16.self), "CAST(users.age AS SMALLINT)",
      mariadb: "CAST(users.age AS SIGNED)"),
    StatementCase(
      "to a day", select(o.placed.cast(to: LocalDate.self)).where(o.id.gt(0)),
      "SELECT CAST(orders.placed AS DATE) FROM orders WHERE orders.id > ?",
      sqlite: "SELECT date(orders.placed) FROM orders WHERE orders.id > ?"),
    StatementCase(
      "to a time of the day", select(o.placed.cast(to: LocalTime.self, as: SQLType(.time))),
      "SELECT time(orders.placed) FROM orders",
      postgresql: "SELECT CAST(orders.placed AS TIME WITHOUT TIME ZONE) FROM orders",
      mariadb: "SELECT CAST(orders.placed AS TIME) FROM orders"),
    StatementCase(
      "to bytes", select(u.name.cast(to: Data.self)), "SELECT CAST(users.name AS BLOB) FROM users",
      postgresql: "SELECT CAST(users.name AS BYTEA) FROM users",
      mariadb: "SELECT CAST(users.name AS BINARY) FROM users"),
    StatementCase(
      "a value that is cast", select(value("12").cast(to: Int.self, as: SQLType(.integer)).label("n")),
      "SELECT CAST(? AS INTEGER) AS n", mariadb: "SELECT CAST(? AS SIGNED) AS n"),
    StatementCase(
      "a condition on a cast", select(u.id).where(u.age.cast(to: String.self).like("1%")),
      "SELECT users.id FROM users WHERE CAST(users.age AS TEXT) LIKE ?",
      mariadb: "SELECT users.id FROM users WHERE CAST(users.age AS CHAR) LIKE ?"),
    StatementCase(
      "to JSON", select(value("{\"a\": 1}").cast(to: JSONValue.self)["a"].text()),
      "SELECT CAST(json(?) ->> ? AS TEXT)",
      postgresql: "SELECT CAST(? AS JSON) #>> ?",
      mariadb: "SELECT json_unquote(nullif(concat(json_extract(CAST(? AS CHAR), ?)), 'null'))"),
  ]

  static let calls: [StatementCase] = [
    computed("a power", u.age.power(2), "pow(users.age, ?)"),
    computed(
      "up and down", u.score.ceiling().minus(u.score.floor()), "ceil(users.score) - floor(users.score)"),
    computed(
      "least of three", u.age.least(u.id, 5), "least(users.age, users.id, ?)",
      sqlite: "min(users.age, users.id, ?)"),
    computed(
      "the larger one, in a sum", u.age.greatest(0).plus(1), "greatest(users.age, ?) + ?",
      sqlite: "max(users.age, ?) + ?"),
    computed("nothing where it is empty", u.nickname.nullIf(""), "nullif(users.nickname, ?)"),
    computed(
      "a default of a default", coalesce(u.nickname.nullIf(""), u.name),
      "coalesce(nullif(users.nickname, ?), users.name)"),
    computed(
      "a function with a schema", function("upper", schema: "pg_catalog", u.name, as: String.self),
      "pg_catalog.upper(users.name)", kinds: [.postgresql]),
    StatementCase("a function without arguments", select(function("pi", as: Double.self)), "SELECT pi()"),
    computed(
      "functions in functions",
      function("concat", u.name.lower(), function("upper", u.name, as: String.self), as: String.self),
      "concat(lower(users.name), upper(users.name))", kinds: [.postgresql, .mariadb]),
    computed(
      "a function of the database", function("left", u.name, 2, as: String.self), "left(users.name, ?)",
      kinds: [.postgresql, .mariadb]),
    StatementCase(
      "a function as a condition", select(u.id).where(function("starts_with", u.name, "a", as: Bool.self)),
      "SELECT users.id FROM users WHERE starts_with(users.name, ?)", kinds: [.postgresql]),
    StatementCase(
      "an order by a function", select(u.name).orderBy(function("reverse", u.name, as: String.self)),
      "SELECT users.name FROM users ORDER BY reverse(users.name)", kinds: [.postgresql, .mariadb]),
    StatementCase(
      "a function in a group", select(u.name.lower(), count()).groupBy(u.name.lower()),
      "SELECT lower(users.name), count(*) FROM users GROUP BY lower(users.name)"),
    StatementCase(
      "the day today", select(count()).from(o).where(o.placed.cast(to: LocalDate.self).eq(currentDate())),
      "SELECT count(*) FROM orders WHERE CAST(orders.placed AS DATE) = CURRENT_DATE",
      sqlite: "SELECT count(*) FROM orders WHERE date(orders.placed) = CURRENT_DATE"),
    StatementCase(
      "the moment in the list of columns", select(currentTimestamp(as: LocalDateTime.self).label("now_is")),
      "SELECT CURRENT_TIMESTAMP AS now_is"),
    StatementCase(
      "the first day of the month", select(function("date_trunc", "month", o.placed, as: LocalDateTime.self)),
      "SELECT date_trunc(?, orders.placed) FROM orders", kinds: [.postgresql]),
    StatementCase(
      "a month as a text",
      select(function("strftime", "%Y-%m", o.placed, as: String.self).label("month"), count()).groupBy(
        function("strftime", "%Y-%m", o.placed, as: String.self).label("month")),
      "SELECT strftime(?, orders.placed) AS month, count(*) FROM orders GROUP BY 1", kinds: [.sqlite]),
    StatementCase(
      "days between", select(function("datediff", currentDate(), o.placed, as: Int.self)),
      "SELECT datediff(CURRENT_DATE, orders.placed) FROM orders", kinds: [.mariadb]),
  ]

  static let dates: [StatementCase] = [
    StatementCase(
      "the month and the day", select(o.placed.extract(.month), o.placed.extract(.day)),
      "SELECT CAST(strftime('%m', orders.placed) AS INTEGER), CAST(strftime('%d', orders.placed) AS INTEGER) FROM orders",
      postgresql:
        "SELECT CAST(EXTRACT(MONTH FROM orders.placed) AS INTEGER), CAST(EXTRACT(DAY FROM orders.placed) AS INTEGER) FROM orders",
      mariadb: "SELECT EXTRACT(MONTH FROM orders.placed), EXTRACT(DAY FROM orders.placed) FROM orders"),
    StatementCase(
      "the hour, the minute, the second",
      select(o.placed.extract(.hour), o.placed.extract(.minute), o.placed.extract(.second)),
      "SELECT CAST(strftime('%H', orders.placed) AS INTEGER), CAST(strftime('%M', orders.placed) AS INTEGER), CAST(strftime('%S', orders.placed) AS INTEGER) FROM orders",
      postgresql:
        "SELECT CAST(EXTRACT(HOUR FROM orders.placed) AS INTEGER), CAST(EXTRACT(MINUTE FROM orders.placed) AS INTEGER), CAST(floor(EXTRACT(SECOND FROM orders.placed)) AS INTEGER) FROM orders",
      mariadb:
        "SELECT EXTRACT(HOUR FROM orders.placed), EXTRACT(MINUTE FROM orders.placed), EXTRACT(SECOND FROM orders.placed) FROM orders"
    ),
    StatementCase(
      "the day of the year", select(o.placed.extract(.dayOfYear)),
      "SELECT CAST(strftime('%j', orders.placed) AS INTEGER) FROM orders",
      postgresql: "SELECT CAST(EXTRACT(DOY FROM orders.placed) AS INTEGER) FROM orders",
      mariadb: "SELECT dayofyear(orders.placed) FROM orders"),
    StatementCase(
      "seconds since 1970", select(o.placed.extract(.epoch)),
      "SELECT CAST(strftime('%s', substr(orders.placed, 1, 19)) AS INTEGER) FROM orders",
      postgresql: "SELECT CAST(floor(EXTRACT(EPOCH FROM orders.placed)) AS BIGINT) FROM orders",
      mariadb: "SELECT timestampdiff(SECOND, '1970-01-01', orders.placed) FROM orders"),
    StatementCase(
      "the sales of a year", select(o.total.sum()).where(o.placed.extract(.year).eq(2024)),
      "SELECT sum(orders.total) FROM orders WHERE CAST(strftime('%Y', orders.placed) AS INTEGER) = ?",
      postgresql:
        "SELECT sum(orders.total) FROM orders WHERE CAST(EXTRACT(YEAR FROM orders.placed) AS INTEGER) = ?",
      mariadb: "SELECT sum(orders.total) FROM orders WHERE EXTRACT(YEAR FROM orders.placed) = ?"),
    StatementCase(
      "the sales since a moment",
      select(count()).from(o).where(
        o.placed.ge(value("2024-02-01 00:00:00").cast(to: LocalDateTime.self)),
        o.placed.lt(currentTimestamp(as: LocalDateTime.self))),
      "SELECT count(*) FROM orders WHERE orders.placed >= datetime(?) AND orders.placed < CURRENT_TIMESTAMP",
      postgresql:
        "SELECT count(*) FROM orders WHERE orders.placed >= CAST(? AS TIMESTAMP WITHOUT TIME ZONE) AND orders.placed < CURRENT_TIMESTAMP",
      mariadb:
        "SELECT count(*) FROM orders WHERE orders.placed >= CAST(? AS DATETIME(6)) AND orders.placed < CURRENT_TIMESTAMP"
    ),
    StatementCase(
      "the weekend", select(o.id).where(o.placed.extract(.dayOfWeek).in([0, 6])),
      "SELECT orders.id FROM orders WHERE CAST(strftime('%w', orders.placed) AS INTEGER) IN (?, ?)",
      postgresql:
        "SELECT orders.id FROM orders WHERE CAST(EXTRACT(DOW FROM orders.placed) AS INTEGER) IN (?, ?)",
      mariadb: "SELECT orders.id FROM orders WHERE (dayofweek(orders.placed) - 1) IN (?, ?)"),
    StatementCase(
      "a moment computed by hand",
      select(o.id).where(sql("\(o.placed) > CURRENT_TIMESTAMP - INTERVAL '7' DAY")),
      "SELECT orders.id FROM orders WHERE orders.placed > CURRENT_TIMESTAMP - INTERVAL '7' DAY",
      kinds: [.postgresql, .mariadb]),
  ]
}
