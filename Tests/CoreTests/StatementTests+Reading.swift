import Foundation
import RetortSQL

/// Locks, pages and the words around a SELECT.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var i: OrderItems { Shop.items }
  private static var e: Employees { Shop.employees }

  static let locks: [StatementCase] = {
    let buyer = Users.alias("buyer")
    return [
      StatementCase(
        "rows locked for reading", select(o.id).where(o.status.eq("open")).forUpdate(.share),
        "SELECT orders.id FROM orders WHERE orders.status = ?",
        postgresql: "SELECT orders.id FROM orders WHERE orders.status = ? FOR SHARE",
        mariadb: "SELECT orders.id FROM orders WHERE orders.status = ? LOCK IN SHARE MODE"),
      StatementCase(
        "rows locked, their keys not", select(o.id).forUpdate(.noKeyUpdate), "SELECT orders.id FROM orders",
        postgresql: "SELECT orders.id FROM orders FOR NO KEY UPDATE",
        mariadb: "SELECT orders.id FROM orders FOR UPDATE"),
      StatementCase(
        "keys locked for reading", select(u.id).forUpdate(.keyShare), "SELECT users.id FROM users",
        postgresql: "SELECT users.id FROM users FOR KEY SHARE",
        mariadb: "SELECT users.id FROM users LOCK IN SHARE MODE"),
      StatementCase(
        "rows locked or refused", select(o.id).where(o.id.eq(1)).forUpdate(wait: .nowait),
        "SELECT orders.id FROM orders WHERE orders.id = ? FOR UPDATE NOWAIT",
        sqlite: "SELECT orders.id FROM orders WHERE orders.id = ?"),
      StatementCase(
        "the next of a queue",
        select(o.id).where(o.status.eq("open")).orderBy(o.placed).limit(1).forUpdate(wait: .skipLocked),
        "SELECT orders.id FROM orders WHERE orders.status = ? ORDER BY orders.placed LIMIT ? FOR UPDATE SKIP LOCKED",
        sqlite: "SELECT orders.id FROM orders WHERE orders.status = ? ORDER BY orders.placed LIMIT ?"),
      StatementCase(
        "rows read and locked, without waiting", select(o.id).forUpdate(.share, wait: .skipLocked),
        "SELECT orders.id FROM orders", postgresql: "SELECT orders.id FROM orders FOR SHARE SKIP LOCKED",
        mariadb: "SELECT orders.id FROM orders LOCK IN SHARE MODE SKIP LOCKED"),
      StatementCase(
        "rows of an alias locked",
        select(buyer.id, o.id).join(o, on: o.userID.eq(buyer.id)).forUpdate(of: buyer),
        "SELECT buyer.id, orders.id FROM users AS buyer JOIN orders ON orders.user_id = buyer.id",
        postgresql:
          "SELECT buyer.id, orders.id FROM users AS buyer JOIN orders ON orders.user_id = buyer.id FOR UPDATE OF buyer",
        mariadb:
          "SELECT buyer.id, orders.id FROM users AS buyer JOIN orders ON orders.user_id = buyer.id FOR UPDATE"
      ),
      StatementCase(
        "rows of two tables locked",
        select(u.id, o.id).join(o, on: o.userID.eq(u.id)).forUpdate(.share, of: u, o, wait: .nowait),
        "SELECT users.id, orders.id FROM users JOIN orders ON orders.user_id = users.id",
        postgresql:
          "SELECT users.id, orders.id FROM users JOIN orders ON orders.user_id = users.id FOR SHARE OF users, orders NOWAIT",
        mariadb:
          "SELECT users.id, orders.id FROM users JOIN orders ON orders.user_id = users.id LOCK IN SHARE MODE NOWAIT"
      ),
      StatementCase(
        "two locks",
        select(u.id, o.id).join(o, on: o.userID.eq(u.id)).forUpdate(of: o).forUpdate(.keyShare, of: u),
        "SELECT users.id, orders.id FROM users JOIN orders ON orders.user_id = users.id",
        postgresql:
          "SELECT users.id, orders.id FROM users JOIN orders ON orders.user_id = users.id FOR UPDATE OF orders FOR KEY SHARE OF users",
        kinds: [.sqlite, .postgresql]),
      StatementCase(
        "a locked subquery",
        select(u.name).where(u.id.in(select(o.userID).where(o.status.eq("open")).forUpdate())),
        "SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders WHERE orders.status = ? FOR UPDATE)",
        sqlite:
          "SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders WHERE orders.status = ?)"
      ),
    ]
  }()

  static let pages: [StatementCase] = [
    StatementCase(
      "a page in an order",
      select(o.id, o.placed).where(o.status.in(["open", "paid"])).orderBy(o.placed.desc(), o.id.desc()).limit(
        20
      ).offset(40),
      "SELECT orders.id, orders.placed FROM orders WHERE orders.status IN (?, ?) ORDER BY orders.placed DESC, orders.id DESC LIMIT ? OFFSET ?"
    ),
    StatementCase(
      "the page before a row",
      select(o.id).where(tuple(o.total, o.id).lt(Decimal(30), 2)).orderBy(o.total.desc(), o.id.desc()).limit(
        20),
      "SELECT orders.id FROM orders WHERE (orders.total, orders.id) < (?, ?) ORDER BY orders.total DESC, orders.id DESC LIMIT ?"
    ),
    StatementCase(
      "the page from a row on",
      select(e.id).where(tuple(e.name, e.id).ge("fay", 2)).orderBy(e.name, e.id).limit(2),
      "SELECT employees.id FROM employees WHERE (employees.name, employees.id) >= (?, ?) ORDER BY employees.name, employees.id LIMIT ?"
    ),
    StatementCase(
      "the page up to a row",
      select(e.id).where(tuple(e.name, e.id).le("fay", 2), tuple(e.name, e.id).ne("eve", 1)),
      "SELECT employees.id FROM employees WHERE (employees.name, employees.id) <= (?, ?) AND (employees.name, employees.id) <> (?, ?)"
    ),
    StatementCase(
      "the page after a row, with mixed directions",
      select(o.id).where(or(o.total.lt(Decimal(30)), and(o.total.eq(Decimal(30)), o.id.gt(2)))).orderBy(
        o.total.desc(), o.id
      ).limit(2),
      "SELECT orders.id FROM orders WHERE orders.total < ? OR orders.total = ? AND orders.id > ? ORDER BY orders.total DESC, orders.id LIMIT ?"
    ),
    StatementCase(
      "fetch from an offset", select(e.id).orderBy(e.salary.desc()).offset(1).fetch(2),
      "SELECT employees.id FROM employees ORDER BY employees.salary DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
      refusals: [.sqlite: "FETCH"]),
    StatementCase(
      "fetch from an offset, with ties",
      select(e.id).orderBy(e.salary.desc()).offset(1).fetch(2, withTies: true),
      "SELECT employees.id FROM employees ORDER BY employees.salary DESC OFFSET ? ROWS FETCH FIRST ? ROWS WITH TIES",
      refusals: [.sqlite: "FETCH"]),
    StatementCase("no rows at all", select(e.id).limit(0), "SELECT employees.id FROM employees LIMIT ?"),
    StatementCase(
      "pairs, each once", select(e.department, e.managerID).distinct().orderBy(e.department, e.managerID),
      "SELECT DISTINCT employees.department, employees.manager_id FROM employees ORDER BY employees.department, employees.manager_id"
    ),
    only(
      "the highest of each",
      select(e.department, e.name).distinct(on: e.department).orderBy(e.department, e.salary.desc(), e.name),
      "SELECT DISTINCT ON (employees.department) employees.department, employees.name FROM employees ORDER BY employees.department, employees.salary DESC, employees.name",
      refused: "DISTINCT ON"),
    only(
      "the first of each of what is computed",
      select(e.salary.dividedBy(1000).label("band"), e.name).distinct(
        on: e.salary.dividedBy(1000).label("band")),
      "SELECT DISTINCT ON (1) employees.salary / ? AS band, employees.name FROM employees",
      refused: "DISTINCT ON"),
    only(
      "the newest of each of two",
      select(o.id).distinct(on: o.userID, o.status).orderBy(o.userID, o.status, o.placed.desc()),
      "SELECT DISTINCT ON (orders.user_id, orders.status) orders.id FROM orders ORDER BY orders.user_id, orders.status, orders.placed DESC",
      refused: "DISTINCT ON"),
    StatementCase(
      "an order by a computed label",
      select(p.name, p.price.times(Decimal(2)).label("twice")).orderBy(
        p.price.times(Decimal(2)).label("twice").desc(), p.name),
      "SELECT products.name, products.price * ? AS twice FROM products ORDER BY twice DESC, products.name"),
    StatementCase(
      "an order of a given list",
      select(o.id).orderBy(
        switching(o.status).when("open", then: 1).when("paid", then: 2).otherwise(3), o.id),
      "SELECT orders.id FROM orders ORDER BY CASE orders.status WHEN ? THEN ? WHEN ? THEN ? ELSE ? END, orders.id",
      postgresql:
        "SELECT orders.id FROM orders ORDER BY CASE orders.status WHEN ? THEN CAST(? AS BIGINT) WHEN ? THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END, orders.id"
    ),
    StatementCase(
      "an order with a condition first", select(u.name).orderBy(u.age.is(nil), u.age.desc()),
      "SELECT users.name FROM users ORDER BY users.age IS NULL, users.age DESC"),
    StatementCase(
      "NULL last in a descending order", select(u.name).orderBy(u.age.desc().nullsLast(), u.name),
      "SELECT users.name FROM users ORDER BY users.age DESC NULLS LAST, users.name",
      mariadb: "SELECT users.name FROM users ORDER BY users.age IS NULL, users.age DESC, users.name"),
    StatementCase(
      "NULL first in an order by an expression", select(u.name).orderBy(u.age.plus(u.id).asc().nullsFirst()),
      "SELECT users.name FROM users ORDER BY users.age + users.id NULLS FIRST",
      mariadb: "SELECT users.name FROM users ORDER BY users.age + users.id IS NULL DESC, users.age + users.id"
    ),
    StatementCase(
      "an order that does not look at case", select(u.name).orderBy(u.name.lower(), u.name.desc()),
      "SELECT users.name FROM users ORDER BY lower(users.name), users.name DESC"),
    only(
      "a tenth of the pages", select(count()).from(Users.sample(10, method: .system)),
      "SELECT count(*) FROM users TABLESAMPLE SYSTEM (10.0)", refused: "TABLESAMPLE"),
    only(
      "only a table, under another name", select(Users.only(alias: "own").id),
      "SELECT own.id FROM ONLY users AS own", refused: "ONLY"),
    StatementCase(
      "a hint behind an alias",
      select(Users.hinted("FORCE INDEX (PRIMARY)", dialect: "mariadb", alias: "hinted").id),
      "SELECT hinted.id FROM users AS hinted",
      mariadb: "SELECT hinted.id FROM users AS hinted FORCE INDEX (PRIMARY)"),
    StatementCase(
      "words behind SELECT for all", select(u.id).prefix("ALL").where(u.id.eq(1)),
      "SELECT ALL users.id FROM users WHERE users.id = ?"),
    StatementCase(
      "a comment as a hint", select(u.id).prefix("/*+ SeqScan(users) */", dialect: "postgresql").distinct(),
      "SELECT DISTINCT users.id FROM users",
      postgresql: "SELECT /*+ SeqScan(users) */ DISTINCT users.id FROM users"),
  ]

  static let rowFunctions: [StatementCase] = {
    let tags = function("json_each", Shop.things.settings, as: String.self).table("each_one")
    let numbered = function("unnest", Shop.things.tags, as: String.self).table(
      "tag", columns: "value", "place", ordinality: true)
    let series = function("generate_series", 1, 12, as: Int.self).table("months", columns: "month")
    let month = series.column("month", as: Int.self)
    let lateral = function("generate_series", value(1), u.id, as: Int.self).table(
      "each_one", columns: "n", lateral: true)
    let v = RetortSQL.values([(1, "a", 1.5), (2, "b", 2.5)], as: "v", columns: "n", "t", "d")
    let one = RetortSQL.values([(Decimal(1), true)], as: "one", columns: "d", "b")
    return [
      StatementCase(
        "what is in JSON, as rows",
        select(Shop.things.id, tags.column("value", as: String.self)).from(Shop.things, tags),
        "SELECT things.id, each_one.value FROM things, json_each(things.settings) AS each_one",
        refusals: [.mariadb: "function in FROM"], kinds: [.sqlite, .mariadb]),
      only(
        "an array as rows, with their places",
        select(
          Shop.things.id, numbered.column("value", as: String.self), numbered.column("place", as: Int.self)
        ).from(Shop.things).crossJoin(numbered),
        "SELECT things.id, tag.value, tag.place FROM things CROSS JOIN unnest(things.tags) WITH ORDINALITY AS tag (value, place)",
        refused: "function in FROM"),
      only(
        "months without sales",
        select(month).leftJoin(o, on: o.placed.extract(.month).eq(month)).where(o.id.is(nil)),
        "SELECT months.month FROM generate_series(CAST(? AS BIGINT), CAST(? AS BIGINT)) AS months (month) LEFT JOIN orders ON CAST(EXTRACT(MONTH FROM orders.placed) AS INTEGER) = months.month WHERE orders.id IS NULL",
        refused: "function in FROM"),
      only(
        "a row for each number", select(u.id, lateral.column("n", as: Int.self)).from(u).crossJoin(lateral),
        "SELECT users.id, each_one.n FROM users CROSS JOIN LATERAL generate_series(CAST(? AS BIGINT), users.id) AS each_one (n)",
        refused: "function in FROM"),
      StatementCase(
        "rows of three values",
        select(v.column("n", as: Int.self), v.column("d", as: Double.self)).where(
          v.column("t", as: String.self).eq("a")),
        "SELECT v.n, v.d FROM (SELECT ? AS n, ? AS t, ? AS d UNION ALL SELECT ?, ?, ?) AS v WHERE v.t = ?",
        postgresql:
          "SELECT v.n, v.d FROM (VALUES (CAST(? AS BIGINT), ?, CAST(? AS DOUBLE PRECISION)), (CAST(? AS BIGINT), ?, CAST(? AS DOUBLE PRECISION))) AS v (n, t, d) WHERE v.t = ?"
      ),
      StatementCase(
        "rows of decimal numbers and booleans",
        select(one.column("d", as: Decimal.self)).where(one.column("b", as: Bool.self)),
        "SELECT one.d FROM (SELECT ? AS d, ? AS b) AS one WHERE one.b",
        postgresql:
          "SELECT one.d FROM (VALUES (CAST(? AS NUMERIC), CAST(? AS BOOLEAN))) AS one (d, b) WHERE one.b"),
      StatementCase(
        "rows of values in a list", select(u.name).where(u.id.in(select(v.column("n", as: Int.self)))),
        "SELECT users.name FROM users WHERE users.id IN (SELECT v.n FROM (SELECT ? AS n, ? AS t, ? AS d UNION ALL SELECT ?, ?, ?) AS v)",
        postgresql:
          "SELECT users.name FROM users WHERE users.id IN (SELECT v.n FROM (VALUES (CAST(? AS BIGINT), ?, CAST(? AS DOUBLE PRECISION)), (CAST(? AS BIGINT), ?, CAST(? AS DOUBLE PRECISION))) AS v (n, t, d))"
      ),
    ]
  }()
}
