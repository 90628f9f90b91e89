import Foundation
import RetortSQL

/// Aggregates and reports, and sets of rows.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var i: OrderItems { Shop.items }
  private static var e: Employees { Shop.employees }

  static let reports: [StatementCase] = {
    let month = o.placed.extract(.month).label("month")
    let decade = u.age.dividedBy(10).times(10).label("decade")
    let size = when(p.price.lt(Decimal(5)), then: "small").otherwise("large").label("size")
    return [
      StatementCase(
        "the sales of each month", select(month, o.total.sum()).groupBy(month).orderBy(month),
        "SELECT CAST(strftime('%m', orders.placed) AS INTEGER) AS month, sum(orders.total) FROM orders GROUP BY 1 ORDER BY month",
        postgresql:
          "SELECT CAST(EXTRACT(MONTH FROM orders.placed) AS INTEGER) AS month, sum(orders.total) FROM orders GROUP BY 1 ORDER BY month",
        mariadb:
          "SELECT EXTRACT(MONTH FROM orders.placed) AS month, sum(orders.total) FROM orders GROUP BY 1 ORDER BY month"
      ),
      StatementCase(
        "the sales of each month of a year",
        select(o.placed.extract(.year), o.placed.extract(.month), count()).groupBy(
          o.placed.extract(.year), o.placed.extract(.month)),
        "SELECT CAST(strftime('%Y', orders.placed) AS INTEGER), CAST(strftime('%m', orders.placed) AS INTEGER), count(*) FROM orders GROUP BY CAST(strftime('%Y', orders.placed) AS INTEGER), CAST(strftime('%m', orders.placed) AS INTEGER)",
        postgresql:
          "SELECT CAST(EXTRACT(YEAR FROM orders.placed) AS INTEGER), CAST(EXTRACT(MONTH FROM orders.placed) AS INTEGER), count(*) FROM orders GROUP BY CAST(EXTRACT(YEAR FROM orders.placed) AS INTEGER), CAST(EXTRACT(MONTH FROM orders.placed) AS INTEGER)",
        mariadb:
          "SELECT EXTRACT(YEAR FROM orders.placed), EXTRACT(MONTH FROM orders.placed), count(*) FROM orders GROUP BY EXTRACT(YEAR FROM orders.placed), EXTRACT(MONTH FROM orders.placed)"
      ),
      StatementCase(
        "a histogram", select(decade, count().label("people")).groupBy(decade).orderBy(decade.desc()),
        "SELECT users.age / ? * ? AS decade, count(*) AS people FROM users GROUP BY 1 ORDER BY decade DESC",
        mariadb:
          "SELECT users.age DIV ? * ? AS decade, count(*) AS people FROM users GROUP BY 1 ORDER BY decade DESC"
      ),
      StatementCase(
        "groups of a choice", select(size, count()).groupBy(size),
        "SELECT CASE WHEN products.price < ? THEN ? ELSE ? END AS size, count(*) FROM products GROUP BY 1"),
      StatementCase(
        "a table with a column for each status",
        select(
          o.userID, o.total.sum().filter(o.status.eq("paid")).label("paid"),
          o.total.sum().filter(o.status.eq("open")).label("open_sum")
        ).groupBy(o.userID),
        "SELECT orders.user_id, sum(orders.total) FILTER (WHERE orders.status = ?) AS paid, sum(orders.total) FILTER (WHERE orders.status = ?) AS open_sum FROM orders GROUP BY orders.user_id",
        mariadb:
          "SELECT orders.user_id, sum(CASE WHEN orders.status = ? THEN orders.total END) AS paid, sum(CASE WHEN orders.status = ? THEN orders.total END) AS open_sum FROM orders GROUP BY orders.user_id"
      ),
      StatementCase(
        "the same by choices",
        select(o.userID, when(o.status.eq("paid"), then: o.total).otherwise(Decimal(0)).sum().label("paid"))
          .groupBy(o.userID),
        "SELECT orders.user_id, sum(CASE WHEN orders.status = ? THEN orders.total ELSE ? END) AS paid FROM orders GROUP BY orders.user_id",
        postgresql:
          "SELECT orders.user_id, sum(CASE WHEN orders.status = ? THEN orders.total ELSE CAST(? AS NUMERIC) END) AS paid FROM orders GROUP BY orders.user_id"
      ),
      StatementCase(
        "how many of a kind, in one row",
        select(count(), when(u.active, then: u.id).count(), u.nickname.count()),
        "SELECT count(*), count(CASE WHEN users.active THEN users.id END), count(users.nickname) FROM users"),
      StatementCase(
        "the sum of products",
        select(i.orderID, i.price.times(i.quantity.cast(to: Decimal.self)).sum()).groupBy(i.orderID),
        "SELECT order_items.order_id, sum(order_items.price * CAST(order_items.quantity AS NUMERIC)) FROM order_items GROUP BY order_items.order_id",
        mariadb:
          "SELECT order_items.order_id, sum(order_items.price * CAST(order_items.quantity AS DECIMAL(65, 30))) FROM order_items GROUP BY order_items.order_id"
      ),
      StatementCase(
        "several conditions on groups",
        select(o.userID).groupBy(o.userID).having(count().gt(1), o.total.sum().gt(Decimal(10))),
        "SELECT orders.user_id FROM orders GROUP BY orders.user_id HAVING count(*) > ? AND sum(orders.total) > ?"
      ),
      StatementCase(
        "one of two conditions on groups",
        select(o.userID).groupBy(o.userID).having(or(count().gt(1), o.total.max().gt(Decimal(10)))),
        "SELECT orders.user_id FROM orders GROUP BY orders.user_id HAVING count(*) > ? OR max(orders.total) > ?"
      ),
      StatementCase(
        "a condition on all", select(o.total.sum()).having(count().gt(0)),
        "SELECT sum(orders.total) FROM orders HAVING count(*) > ?"),
      StatementCase(
        "names that are there twice",
        select(e.department, count()).where(e.department.isNot(nil)).groupBy(e.department).having(
          count().gt(1)
        )
        .orderBy(count().desc(), e.department).limit(3),
        "SELECT employees.department, count(*) FROM employees WHERE employees.department IS NOT NULL GROUP BY employees.department HAVING count(*) > ? ORDER BY count(*) DESC, employees.department LIMIT ?"
      ),
      StatementCase(
        "which buyers bought several products",
        select(u.name, i.productID.count().distinct().label("products")).join(
          o, on: o.userID.eq(u.id), from: u
        )
        .join(i, on: i.orderID.eq(o.id)).groupBy(u.name).having(i.productID.count().distinct().ge(2)),
        "SELECT users.name, count(DISTINCT order_items.product_id) AS products FROM users JOIN orders ON orders.user_id = users.id JOIN order_items ON order_items.order_id = orders.id GROUP BY users.name HAVING count(DISTINCT order_items.product_id) >= ?"
      ),
      StatementCase(
        "between the extremes", select(p.price.max().minus(p.price.min()).label("span")),
        "SELECT max(products.price) - min(products.price) AS span FROM products"),
      StatementCase(
        "an average with a default", select(coalesce(u.score.avg(), 0.0)),
        "SELECT coalesce(avg(users.score), ?) FROM users"),
      StatementCase(
        "a rounded average", select(e.department, e.salary.avg().rounded()).groupBy(e.department),
        "SELECT employees.department, round(CAST(avg(employees.salary) AS DOUBLE PRECISION)) FROM employees GROUP BY employees.department",
        sqlite:
          "SELECT employees.department, round(avg(employees.salary)) FROM employees GROUP BY employees.department",
        mariadb:
          "SELECT employees.department, round(CAST(avg(employees.salary) AS DOUBLE)) FROM employees GROUP BY employees.department"
      ),
      StatementCase(
        "the sum of what differs", select(e.salary.sum().distinct()),
        "SELECT sum(DISTINCT employees.salary) FROM employees"),
      StatementCase(
        "the first and the last text", select(u.name.min(), u.name.max()),
        "SELECT min(users.name), max(users.name) FROM users"),
      StatementCase(
        "sums and the sum of all",
        select(coalesce(e.department, "all").label("department"), e.salary.sum()).groupBy(
          rollup: e.department),
        "SELECT coalesce(employees.department, ?) AS department, sum(employees.salary) FROM employees GROUP BY ROLLUP (employees.department)",
        mariadb:
          "SELECT coalesce(employees.department, ?) AS department, sum(employees.salary) FROM employees GROUP BY employees.department WITH ROLLUP",
        refusals: [.sqlite: "ROLLUP"]),
      // Written again, the value would be another parameter, and the column not the one that is grouped by.
      StatementCase(
        "sums by a labelled expression",
        select(coalesce(e.department, "none").label("department"), e.salary.sum()).groupBy(
          rollup: coalesce(e.department, "none").label("department")),
        "SELECT coalesce(employees.department, ?) AS department, sum(employees.salary) FROM employees GROUP BY ROLLUP (1)",
        mariadb:
          "SELECT coalesce(employees.department, ?) AS department, sum(employees.salary) FROM employees GROUP BY 1 WITH ROLLUP",
        refusals: [.sqlite: "ROLLUP"]),
      StatementCase(
        "sums by sets of a labelled expression",
        select(coalesce(e.department, "none").label("department"), e.salary.sum()).groupBy(
          sets: [[coalesce(e.department, "none").label("department")], []]),
        "SELECT coalesce(employees.department, ?) AS department, sum(employees.salary) FROM employees GROUP BY GROUPING SETS ((1), ())",
        refusals: [.sqlite: "GROUPING SETS", .mariadb: "GROUPING SETS"]),
      StatementCase(
        "what a row of sums is about",
        select(e.department, function("grouping", e.department, as: Int.self), e.salary.sum())
          .groupBy(sets: [[e.department], []]),
        "SELECT employees.department, grouping(employees.department), sum(employees.salary) FROM employees GROUP BY GROUPING SETS ((employees.department), ())",
        refusals: [.sqlite: "GROUPING SETS", .mariadb: "GROUPING SETS"]),
      StatementCase(
        "a rollup beside another group",
        select(e.department, count()).groupBy(e.managerID).groupBy(rollup: e.department),
        "SELECT employees.department, count(*) FROM employees GROUP BY employees.manager_id, ROLLUP (employees.department)",
        refusals: [.sqlite: "ROLLUP", .mariadb: "ROLLUP beside"]),
    ]
  }()

  static let collected: [StatementCase] = [
    StatementCase(
      "texts in one, of each", select(e.department, e.name.joined(separator: "; ")).groupBy(e.department),
      "SELECT employees.department, group_concat(employees.name, '; ') FROM employees GROUP BY employees.department",
      postgresql:
        "SELECT employees.department, string_agg(employees.name, '; ') FROM employees GROUP BY employees.department",
      mariadb:
        "SELECT employees.department, group_concat(employees.name SEPARATOR '; ') FROM employees GROUP BY employees.department"
    ),
    StatementCase(
      "texts in one, in their order", select(e.name.joined(separator: ", ").orderBy(e.salary.desc(), e.name)),
      "SELECT string_agg(employees.name, ', ' ORDER BY employees.salary DESC, employees.name) FROM employees",
      mariadb:
        "SELECT group_concat(employees.name ORDER BY employees.salary DESC, employees.name SEPARATOR ', ') FROM employees",
      // 3.44 of SQLite has it; with an older one it is refused, see `aggregatesInOrderOnSQLite`.
      kinds: [.postgresql, .mariadb]),
    StatementCase(
      "texts in one, each once", select(e.department.joined(separator: ",").distinct()),
      "SELECT group_concat(DISTINCT employees.department) FROM employees",
      postgresql: "SELECT string_agg(DISTINCT employees.department, ',') FROM employees",
      mariadb: "SELECT group_concat(DISTINCT employees.department SEPARATOR ',') FROM employees"),
    StatementCase(
      "texts in one, each once, and a separator", select(e.department.joined(separator: "; ").distinct()),
      "SELECT string_agg(DISTINCT employees.department, '; ') FROM employees",
      mariadb: "SELECT group_concat(DISTINCT employees.department SEPARATOR '; ') FROM employees",
      refusals: [.sqlite: "separator"]),
    StatementCase(
      "texts in one, with a filter", select(e.name.joined(separator: ", ").filter(e.salary.gt(3500))),
      "SELECT group_concat(employees.name, ', ') FILTER (WHERE employees.salary > ?) FROM employees",
      postgresql:
        "SELECT string_agg(employees.name, ', ') FILTER (WHERE employees.salary > ?) FROM employees",
      mariadb:
        "SELECT group_concat(CASE WHEN employees.salary > ? THEN employees.name END SEPARATOR ', ') FROM employees"
    ),
    StatementCase(
      "a JSON array of each", select(e.department, e.name.jsonArrayAggregate()).groupBy(e.department),
      "SELECT employees.department, json_group_array(employees.name) FROM employees GROUP BY employees.department",
      postgresql:
        "SELECT employees.department, json_agg(employees.name) FROM employees GROUP BY employees.department",
      mariadb:
        "SELECT employees.department, json_arrayagg(employees.name) FROM employees GROUP BY employees.department"
    ),
    StatementCase(
      "a JSON object of all", select(e.name.jsonObjectAggregate(e.salary)),
      "SELECT json_group_object(employees.name, employees.salary) FROM employees",
      postgresql: "SELECT json_object_agg(employees.name, employees.salary) FROM employees",
      mariadb: "SELECT json_objectagg(employees.name, employees.salary) FROM employees"),
    StatementCase(
      "a JSON object of columns", select(jsonObject(["id": u.id, "the name": u.name])),
      "SELECT json_object('id', users.id, 'the name', users.name) FROM users",
      postgresql: "SELECT json_build_object('id', users.id, 'the name', users.name) FROM users"),
    StatementCase(
      "JSON objects of the partners",
      select(
        u.name,
        scalar(
          select(jsonObject(["id": o.id, "total": o.total]).jsonArrayAggregate()).where(o.userID.eq(u.id)))),
      "SELECT users.name, (SELECT json_group_array(json_object('id', orders.id, 'total', orders.total)) FROM orders WHERE orders.user_id = users.id) FROM users",
      postgresql:
        "SELECT users.name, (SELECT json_agg(json_build_object('id', orders.id, 'total', orders.total)) FROM orders WHERE orders.user_id = users.id) FROM users",
      mariadb:
        "SELECT users.name, (SELECT json_arrayagg(json_object('id', orders.id, 'total', orders.total)) FROM orders WHERE orders.user_id = users.id) FROM users"
    ),
    StatementCase(
      "a JSON array of columns", select(jsonArray(u.id, u.name)),
      "SELECT json_array(users.id, users.name) FROM users",
      postgresql: "SELECT json_build_array(users.id, users.name) FROM users"),
    only(
      "an array of each, in order",
      select(e.department, e.name.arrayAggregate().orderBy(e.name)).groupBy(e.department),
      "SELECT employees.department, array_agg(employees.name ORDER BY employees.name) FROM employees GROUP BY employees.department",
      refused: "arrays"),
    only(
      "the first of an array of each",
      select(e.name.arrayAggregate().orderBy(e.salary.desc()).element(at: 1)),
      "SELECT (array_agg(employees.name ORDER BY employees.salary DESC))[1] FROM employees", refused: "arrays"
    ),
    only(
      "the median", select(percentile(0.5, of: e.salary)),
      "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY employees.salary) FROM employees",
      refused: "WITHIN GROUP"),
    only(
      "what is there most often", select(mode(of: e.department)),
      "SELECT mode() WITHIN GROUP (ORDER BY employees.department) FROM employees", refused: "WITHIN GROUP"),
    only(
      "the median of each, of some",
      select(e.department, percentile(0.9, of: e.salary).filter(e.salary.gt(1))).groupBy(e.department),
      "SELECT employees.department, percentile_cont(0.9) WITHIN GROUP (ORDER BY employees.salary) FILTER (WHERE employees.salary > ?) FROM employees GROUP BY employees.department",
      refused: "WITHIN GROUP"),
    StatementCase(
      "all true", select(function("bool_and", u.active, as: Bool.self)),
      "SELECT bool_and(users.active) FROM users", kinds: [.postgresql]),
    StatementCase(
      "how far the values lie apart", select(function("stddev_pop", u.age, as: Double.self)),
      "SELECT stddev_pop(users.age) FROM users", kinds: [.postgresql, .mariadb]),
  ]

  static let sets: [StatementCase] = {
    let names = select(u.name.label("name")).union(select(p.name.label("name")))
    return [
      StatementCase(
        "a union in an order", select(u.id).union(select(a.userID)).orderBy(u.id.desc()),
        "SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses ORDER BY id DESC"),
      StatementCase(
        "a union in the order of a label",
        select(u.id.plus(1).label("n")).unionAll(select(a.id.plus(2).label("n"))).orderBy(
          u.id.plus(1).label("n").desc()
        ).limit(3),
        "SELECT users.id + ? AS n FROM users UNION ALL SELECT addresses.id + ? AS n FROM addresses ORDER BY n DESC LIMIT ?"
      ),
      StatementCase(
        "a page of a union", names.orderBy(u.name).limit(2).offset(1),
        "SELECT users.name AS name FROM users UNION SELECT products.name AS name FROM products ORDER BY name LIMIT ? OFFSET ?"
      ),
      StatementCase(
        "a union and its kind",
        select(value("user").label("kind"), u.name).unionAll(select(value("product"), p.name)),
        "SELECT ? AS kind, users.name FROM users UNION ALL SELECT ?, products.name FROM products"),
      StatementCase(
        "a union with numbers in it",
        select(value(1).label("n"), u.name).unionAll(select(value(2), p.name)).orderBy(u.name),
        "SELECT ? AS n, users.name FROM users UNION ALL SELECT ?, products.name FROM products ORDER BY name",
        postgresql:
          "SELECT CAST(? AS BIGINT) AS n, users.name FROM users UNION ALL SELECT CAST(? AS BIGINT), products.name FROM products ORDER BY name"
      ),
      StatementCase(
        "an intersection", select(u.id).intersect(select(o.userID)),
        "SELECT users.id FROM users INTERSECT SELECT orders.user_id FROM orders"),
      StatementCase(
        "three of an intersection", select(u.id).intersect(select(o.userID)).intersect(select(a.userID)),
        "SELECT users.id FROM users INTERSECT SELECT orders.user_id FROM orders INTERSECT SELECT addresses.user_id FROM addresses"
      ),
      StatementCase(
        "a difference", select(u.id).where(u.age.gt(1)).except(select(o.userID).where(o.status.eq("open"))),
        "SELECT users.id FROM users WHERE users.age > ? EXCEPT SELECT orders.user_id FROM orders WHERE orders.status = ?"
      ),
      StatementCase(
        "a union with an intersection in it",
        select(u.id).union(select(o.userID).intersect(select(a.userID))),
        "SELECT users.id FROM users UNION (SELECT orders.user_id FROM orders INTERSECT SELECT addresses.user_id FROM addresses)",
        sqlite:
          "SELECT users.id FROM users UNION SELECT * FROM (SELECT orders.user_id FROM orders INTERSECT SELECT addresses.user_id FROM addresses)"
      ),
      StatementCase(
        "a difference of unions",
        select(u.id).union(select(o.userID)).except(select(a.id).union(select(a.userID))),
        "(SELECT users.id FROM users UNION SELECT orders.user_id FROM orders) EXCEPT (SELECT addresses.id FROM addresses UNION SELECT addresses.user_id FROM addresses)",
        sqlite:
          "SELECT * FROM (SELECT users.id FROM users UNION SELECT orders.user_id FROM orders) EXCEPT SELECT * FROM (SELECT addresses.id FROM addresses UNION SELECT addresses.user_id FROM addresses)"
      ),
      StatementCase(
        "a union all of a union", select(u.id).union(select(o.userID)).unionAll(select(a.id)),
        "(SELECT users.id FROM users UNION SELECT orders.user_id FROM orders) UNION ALL SELECT addresses.id FROM addresses",
        sqlite:
          "SELECT * FROM (SELECT users.id FROM users UNION SELECT orders.user_id FROM orders) UNION ALL SELECT addresses.id FROM addresses"
      ),
      StatementCase(
        "a union of the last ones", select(u.id).unionAll(select(o.userID).orderBy(o.placed.desc()).limit(1)),
        "SELECT users.id FROM users UNION ALL (SELECT orders.user_id FROM orders ORDER BY orders.placed DESC LIMIT ?)",
        sqlite:
          "SELECT users.id FROM users UNION ALL SELECT * FROM (SELECT orders.user_id FROM orders ORDER BY orders.placed DESC LIMIT ?)"
      ),
      StatementCase(
        "a union of groups",
        select(o.userID, count()).groupBy(o.userID).unionAll(select(a.userID, count()).groupBy(a.userID)),
        "SELECT orders.user_id, count(*) FROM orders GROUP BY orders.user_id UNION ALL SELECT addresses.user_id, count(*) FROM addresses GROUP BY addresses.user_id"
      ),
      StatementCase(
        "a union of columns that can be NULL", select(u.age).union(select(e.managerID)),
        "SELECT users.age FROM users UNION SELECT employees.manager_id FROM employees"),
      StatementCase(
        "exists in a union",
        select(p.name).where(
          select(u.id).where(u.name.eq(p.name)).union(select(o.id).where(o.status.eq(p.name))).exists()),
        "SELECT products.name FROM products WHERE EXISTS (SELECT users.id FROM users WHERE users.name = products.name UNION SELECT orders.id FROM orders WHERE orders.status = products.name)"
      ),
      StatementCase(
        "the count of a union", select(count()).from(select(u.id).union(select(o.userID)).subquery("ids")),
        "SELECT count(*) FROM (SELECT users.id FROM users UNION SELECT orders.user_id FROM orders) AS ids"),
    ]
  }()
}
