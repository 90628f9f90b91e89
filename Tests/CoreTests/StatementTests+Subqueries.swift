import Foundation
import RetortSQL

/// Queries in queries: as values, in conditions, in FROM.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var i: OrderItems { Shop.items }
  private static var e: Employees { Shop.employees }

  static let queriesInConditions: [StatementCase] = {
    let colleague = Employees.alias("colleague")
    let later = Orders.alias("later")
    return [
      StatementCase(
        "no row of another table",
        select(u.name).where(select(o.id).where(o.userID.eq(u.id)).exists().not()),
        "SELECT users.name FROM users WHERE NOT EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id)"
      ),
      StatementCase(
        "exists in exists",
        select(u.name).where(
          select(o.id).where(
            o.userID.eq(u.id), select(i.quantity).where(i.orderID.eq(o.id), i.quantity.gt(1)).exists()
          )
          .exists()),
        "SELECT users.name FROM users WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id AND EXISTS (SELECT order_items.quantity FROM order_items WHERE order_items.order_id = orders.id AND order_items.quantity > ?))"
      ),
      StatementCase(
        "everything was bought: there is none that was not",
        select(u.name).where(
          select(p.id).where(
            select(i.quantity).join(o, on: o.id.eq(i.orderID)).where(i.productID.eq(p.id), o.userID.eq(u.id))
              .exists().not()
          ).exists().not()),
        "SELECT users.name FROM users WHERE NOT EXISTS (SELECT products.id FROM products WHERE NOT EXISTS (SELECT order_items.quantity FROM order_items JOIN orders ON orders.id = order_items.order_id WHERE order_items.product_id = products.id AND orders.user_id = users.id))"
      ),
      StatementCase(
        "exists, or a condition",
        select(u.name).where(or(select(o.id).where(o.userID.eq(u.id)).exists(), u.active)),
        "SELECT users.name FROM users WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id) OR users.active"
      ),
      StatementCase(
        "in a query with a join",
        select(u.name).where(
          u.id.in(select(o.userID).join(i, on: i.orderID.eq(o.id)).where(i.productID.eq(3)))),
        "SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders JOIN order_items ON order_items.order_id = orders.id WHERE order_items.product_id = ?)"
      ),
      StatementCase(
        "not in a query", select(p.name).where(p.id.notIn(select(i.productID).where(i.quantity.gt(1)))),
        "SELECT products.name FROM products WHERE products.id NOT IN (SELECT order_items.product_id FROM order_items WHERE order_items.quantity > ?)"
      ),
      StatementCase(
        "more than the average",
        select(p.name).where(
          p.price.gt(
            scalar(select(p.price.avg())).cast(
              to: Decimal.self, as: SQLType(.numeric, precision: 10, scale: 2)))),
        "SELECT products.name FROM products WHERE products.price > CAST((SELECT avg(products.price) FROM products) AS NUMERIC(10, 2))",
        postgresql:
          "SELECT products.name FROM products WHERE products.price > CAST((SELECT CAST(avg(products.price) AS DOUBLE PRECISION) FROM products) AS NUMERIC(10, 2))",
        mariadb:
          "SELECT products.name FROM products WHERE products.price > CAST((SELECT CAST(avg(products.price) AS DOUBLE) FROM products) AS DECIMAL(10, 2))"
      ),
      StatementCase(
        "more than the average of its group",
        select(e.name).where(
          e.salary.gt(
            scalar(
              select(colleague.salary.max()).where(
                colleague.department.eq(e.department), colleague.id.ne(e.id))))),
        "SELECT employees.name FROM employees WHERE employees.salary > (SELECT max(colleague.salary) FROM employees AS colleague WHERE colleague.department = employees.department AND colleague.id <> employees.id)"
      ),
      StatementCase(
        "the newest of each, by its time",
        select(o.id, o.userID).where(
          o.placed.eq(scalar(select(later.placed.max()).where(later.userID.eq(o.userID))))),
        "SELECT orders.id, orders.user_id FROM orders WHERE orders.placed = (SELECT max(later.placed) FROM orders AS later WHERE later.user_id = orders.user_id)"
      ),
      StatementCase(
        "the newest of each, there is no later one",
        select(o.id).where(
          select(later.id).where(later.userID.eq(o.userID), later.placed.gt(o.placed)).exists().not()),
        "SELECT orders.id FROM orders WHERE NOT EXISTS (SELECT later.id FROM orders AS later WHERE later.user_id = orders.user_id AND later.placed > orders.placed)"
      ),
      StatementCase(
        "the newest of each, by a left join",
        select(o.id).leftJoin(later, on: and(later.userID.eq(o.userID), later.placed.gt(o.placed)))
          .where(later.id.is(nil)),
        "SELECT orders.id FROM orders LEFT JOIN orders AS later ON later.user_id = orders.user_id AND later.placed > orders.placed WHERE later.id IS NULL"
      ),
      StatementCase(
        "a query in an order",
        select(u.name).orderBy(scalar(select(o.id.count()).where(o.userID.eq(u.id))).desc(), u.name),
        "SELECT users.name FROM users ORDER BY (SELECT count(orders.id) FROM orders WHERE orders.user_id = users.id) DESC, users.name"
      ),
      StatementCase(
        "a query in HAVING",
        select(o.userID, o.total.sum()).groupBy(o.userID).having(
          o.total.sum().gt(scalar(select(p.price.max())))),
        "SELECT orders.user_id, sum(orders.total) FROM orders GROUP BY orders.user_id HAVING sum(orders.total) > (SELECT max(products.price) FROM products)"
      ),
      StatementCase(
        "a query in CASE",
        select(
          u.name, when(select(o.id).where(o.userID.eq(u.id)).exists(), then: "buyer").otherwise("visitor")),
        "SELECT users.name, CASE WHEN EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id) THEN ? ELSE ? END FROM users"
      ),
      StatementCase(
        "a query in a function",
        select(u.name, coalesce(scalar(select(o.total.sum()).where(o.userID.eq(u.id))), Decimal(0))),
        "SELECT users.name, coalesce((SELECT sum(orders.total) FROM orders WHERE orders.user_id = users.id), ?) FROM users"
      ),
      StatementCase(
        "two queries as values",
        select(
          scalar(select(count()).from(u)).label("users"), scalar(select(count()).from(o)).label("orders")),
        "SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM orders) AS orders"),
      StatementCase(
        "in a union", select(u.name).where(u.id.in(select(o.userID).union(select(a.userID)))),
        "SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders UNION SELECT addresses.user_id FROM addresses)"
      ),
      StatementCase(
        "in the first rows",
        select(u.name).where(u.id.eq(scalar(select(o.userID).orderBy(o.total.desc()).limit(1)))),
        "SELECT users.name FROM users WHERE users.id = (SELECT orders.user_id FROM orders ORDER BY orders.total DESC LIMIT ?)"
      ),
      StatementCase(
        "a query that is about a given table alone",
        select(u.name).join(o, on: o.userID.eq(u.id)).where(
          select(a.id).where(a.userID.eq(u.id), o.total.gt(Decimal(1))).correlate(u).exists()),
        "SELECT users.name FROM users JOIN orders ON orders.user_id = users.id WHERE EXISTS (SELECT addresses.id FROM addresses, orders WHERE addresses.user_id = users.id AND orders.total > ?)"
      ),
      StatementCase(
        "a query that is about nothing around it",
        select(u.name).where(u.id.in(select(u.id).where(u.age.gt(3)).correlate())),
        "SELECT users.name FROM users WHERE users.id IN (SELECT users.id FROM users WHERE users.age > ?)"),
    ]
  }()

  static let queriesInFrom: [StatementCase] = {
    let counts = select(o.userID, count().label("orders")).groupBy(o.userID).subquery("counts")
    let orders = counts.column("orders", as: Int.self)
    let inner = select(u.id, u.age).where(u.age.gt(1)).subquery("inner_one")
    let outer = select(inner.column(u.id)).where(inner.column(u.age).lt(99)).subquery("outer_one")
    let mixed = select(u.name.label("label"), value("user").label("kind"))
      .unionAll(select(p.name.label("label"), value("product").label("kind"))).subquery("mixed")
    return [
      StatementCase(
        "the average of counts", select(orders.avg()),
        "SELECT CAST(avg(counts.orders) AS DOUBLE PRECISION) FROM (SELECT orders.user_id, count(*) AS orders FROM orders GROUP BY orders.user_id) AS counts",
        sqlite:
          "SELECT avg(counts.orders) FROM (SELECT orders.user_id, count(*) AS orders FROM orders GROUP BY orders.user_id) AS counts",
        mariadb:
          "SELECT CAST(avg(counts.orders) AS DOUBLE) FROM (SELECT orders.user_id, count(*) AS orders FROM orders GROUP BY orders.user_id) AS counts"
      ),
      StatementCase(
        "a filter on counts", select(counts.column(o.userID)).where(orders.ge(2)),
        "SELECT counts.user_id FROM (SELECT orders.user_id, count(*) AS orders FROM orders GROUP BY orders.user_id) AS counts WHERE counts.orders >= ?"
      ),
      StatementCase(
        "a subquery of a subquery", select(outer.column(u.id)).orderBy(outer.column(u.id)),
        "SELECT outer_one.id FROM (SELECT inner_one.id FROM (SELECT users.id, users.age FROM users WHERE users.age > ?) AS inner_one WHERE inner_one.age < ?) AS outer_one ORDER BY outer_one.id"
      ),
      StatementCase(
        "a union in FROM",
        select(mixed.column("label", as: String.self)).where(
          mixed.column("kind", as: String.self).eq("user")),
        "SELECT mixed.label FROM (SELECT users.name AS label, ? AS kind FROM users UNION ALL SELECT products.name AS label, ? AS kind FROM products) AS mixed WHERE mixed.kind = ?"
      ),
      StatementCase(
        "the count of groups", select(count()).from(select(e.department).distinct().subquery("departments")),
        "SELECT count(*) FROM (SELECT DISTINCT employees.department FROM employees) AS departments"),
      StatementCase(
        "a page, and then its partners",
        {
          let page = select(u.id, u.name).orderBy(u.name).limit(2).offset(1).subquery("page")
          return select(page.column(u.name), o.id).leftJoin(o, on: o.userID.eq(page.column(u.id)))
            .orderBy(page.column(u.name), o.id)
        }(),
        "SELECT page.name, orders.id FROM (SELECT users.id, users.name FROM users ORDER BY users.name LIMIT ? OFFSET ?) AS page LEFT JOIN orders ON orders.user_id = page.id ORDER BY page.name, orders.id"
      ),
    ]
  }()

  static let commonTables: [StatementCase] = {
    let paid = select(o.userID, o.total).where(o.status.eq("paid")).cte("paid")
    let sums = select(paid.column(o.userID), paid.column(o.total).sum().label("spent"))
      .groupBy(paid.column(o.userID)).cte("sums")
    let spent = sums.column("spent", as: Decimal.self)
    let renamed = select(u.id, u.name).cte("people", columns: "number", "called")
    let first = renamed.column("number", as: Int.self)
    let days = select(Shop.visits.userID, Shop.visits.day).cte("days")
    let before = days.alias("before")
    return [
      StatementCase(
        "a common table that uses another",
        select(u.name, spent).with(paid, sums).join(sums, on: sums.column(o.userID).eq(u.id)),
        "WITH paid AS (SELECT orders.user_id, orders.total FROM orders WHERE orders.status = ?), sums AS (SELECT paid.user_id, sum(paid.total) AS spent FROM paid GROUP BY paid.user_id) SELECT users.name, sums.spent FROM users JOIN sums ON sums.user_id = users.id"
      ),
      StatementCase(
        "a common table with names for its columns", select(first).with(renamed).where(first.gt(1)),
        "WITH people (number, called) AS (SELECT users.id, users.name FROM users) SELECT people.number FROM people WHERE people.number > ?"
      ),
      StatementCase(
        "a common table twice",
        select(days.column(Shop.visits.day)).with(days)
          .leftJoin(
            before,
            on: and(
              before.column(Shop.visits.userID).eq(days.column(Shop.visits.userID)),
              before.column(Shop.visits.day).eq(days.column(Shop.visits.day).minus(1)))
          ).where(before.column(Shop.visits.day).is(nil)),
        #"WITH days AS (SELECT visits.user_id, visits.day FROM visits) SELECT days.day FROM days LEFT JOIN days AS "before" ON "before".user_id = days.user_id AND "before".day = days.day - ? WHERE "before".day IS NULL"#,
        postgresql:
          "WITH days AS (SELECT visits.user_id, visits.day FROM visits) SELECT days.day FROM days LEFT JOIN days AS before ON before.user_id = days.user_id AND before.day = days.day - ? WHERE before.day IS NULL",
        mariadb:
          "WITH days AS (SELECT visits.user_id, visits.day FROM visits) SELECT days.day FROM days LEFT JOIN days AS `before` ON `before`.user_id = days.user_id AND `before`.day = days.day - ? WHERE `before`.day IS NULL"
      ),
      StatementCase(
        "a common table that is kept",
        select(paid.column(o.total)).with(
          select(o.userID, o.total).where(o.status.eq("paid")).cte("paid", materialized: true)),
        "WITH paid AS MATERIALIZED (SELECT orders.user_id, orders.total FROM orders WHERE orders.status = ?) SELECT paid.total FROM paid",
        mariadb:
          "WITH paid AS (SELECT orders.user_id, orders.total FROM orders WHERE orders.status = ?) SELECT paid.total FROM paid"
      ),
      StatementCase(
        "a common table in a condition",
        select(u.name).with(paid).where(u.id.in(select(paid.column(o.userID)))),
        "WITH paid AS (SELECT orders.user_id, orders.total FROM orders WHERE orders.status = ?) SELECT users.name FROM users WHERE users.id IN (SELECT paid.user_id FROM paid)"
      ),
      StatementCase(
        "a common table of a union",
        select(count()).with(select(u.id).union(select(a.userID)).cte("ids")).from(
          select(u.id).union(select(a.userID)).cte("ids")),
        "WITH ids AS (SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses) SELECT count(*) FROM ids"
      ),
      StatementCase(
        "a common table under the union",
        select(paid.column(o.userID)).union(select(u.id)).with(paid),
        "WITH paid AS (SELECT orders.user_id, orders.total FROM orders WHERE orders.status = ?) SELECT paid.user_id FROM paid UNION SELECT users.id FROM users"
      ),
    ]
  }()

  static let recursion: [StatementCase] = {
    let top = select(e.id, e.name, value(1).label("level")).where(e.managerID.is(nil)).cte("tree")
    let level = { (tree: CommonTableExpression) in tree.column("level", as: Int.self) }
    let tree = top.recursive { tree in
      select(e.id, e.name, level(tree).plus(1)).join(tree, on: e.managerID.eq(tree.column(e.id)), from: e)
        .statement
    }
    let up = select(e.id, e.managerID).where(e.id.eq(5)).cte("chain").recursive { chain in
      select(e.id, e.managerID).join(chain, on: e.id.eq(chain.column(e.managerID)), from: e).statement
    }
    let reachable = select(e.managerID.label("node")).where(e.id.eq(5)).cte("reachable").recursive(
      distinct: true
    ) { known in
      select(e.managerID).join(known, on: e.id.eq(known.column("node", as: Int.self)), from: e).statement
    }
    let numbers = select(value(1).label("n")).cte("numbers").recursive { numbers in
      let n = numbers.column("n", as: Int.self)
      return select(n.plus(1)).where(n.lt(10)).statement
    }
    let n = numbers.column("n", as: Int.self)
    let paths = select(e.id, e.name.cast(to: String.self, as: SQLType(.string, length: 200)).label("path"))
      .where(e.managerID.is(nil)).cte("paths").recursive { paths in
        select(
          e.id,
          paths.column("path", as: String.self).concat("/").concat(e.name).cast(
            to: String.self, as: SQLType(.string, length: 200))
        )
        .join(paths, on: e.managerID.eq(paths.column(e.id)), from: e).statement
      }
    return [
      StatementCase(
        "down a tree",
        select(tree.column(e.name), level(tree)).with(tree).orderBy(level(tree), tree.column(e.name)),
        "WITH RECURSIVE tree AS (SELECT employees.id, employees.name, ? AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.name, tree.level FROM tree ORDER BY tree.level, tree.name",
        postgresql:
          "WITH RECURSIVE tree AS (SELECT employees.id, employees.name, CAST(? AS BIGINT) AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.name, tree.level FROM tree ORDER BY tree.level, tree.name"
      ),
      StatementCase(
        "how many on each level of a tree", select(level(tree), count()).with(tree).groupBy(level(tree)),
        "WITH RECURSIVE tree AS (SELECT employees.id, employees.name, ? AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.level, count(*) FROM tree GROUP BY tree.level",
        postgresql:
          "WITH RECURSIVE tree AS (SELECT employees.id, employees.name, CAST(? AS BIGINT) AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.level, count(*) FROM tree GROUP BY tree.level"
      ),
      StatementCase(
        "up a tree", select(up.column(e.id)).with(up),
        "WITH RECURSIVE chain AS (SELECT employees.id, employees.manager_id FROM employees WHERE employees.id = ? UNION ALL SELECT employees.id, employees.manager_id FROM employees JOIN chain ON employees.id = chain.manager_id) SELECT chain.id FROM chain"
      ),
      StatementCase(
        "what can be reached, each once", select(reachable.column("node", as: Int.self)).with(reachable),
        "WITH RECURSIVE reachable AS (SELECT employees.manager_id AS node FROM employees WHERE employees.id = ? UNION SELECT employees.manager_id FROM employees JOIN reachable ON employees.id = reachable.node) SELECT reachable.node FROM reachable"
      ),
      StatementCase(
        "numbers", select(n).with(numbers),
        "WITH RECURSIVE numbers AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers",
        postgresql:
          "WITH RECURSIVE numbers AS (SELECT CAST(? AS BIGINT) AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers"
      ),
      StatementCase(
        "the days without a visit",
        select(n).with(numbers).where(n.notIn(select(Shop.visits.day))),
        "WITH RECURSIVE numbers AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers WHERE numbers.n NOT IN (SELECT visits.day FROM visits)",
        postgresql:
          "WITH RECURSIVE numbers AS (SELECT CAST(? AS BIGINT) AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers WHERE numbers.n NOT IN (SELECT visits.day FROM visits)"
      ),
      StatementCase(
        "paths in a tree",
        select(paths.column("path", as: String.self)).with(paths).orderBy(
          paths.column("path", as: String.self)),
        "WITH RECURSIVE paths AS (SELECT employees.id, CAST(employees.name AS VARCHAR(200)) AS path FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, CAST(paths.path || ? || employees.name AS VARCHAR(200)) FROM employees JOIN paths ON employees.manager_id = paths.id) SELECT paths.path FROM paths ORDER BY paths.path",
        mariadb:
          "WITH RECURSIVE paths AS (SELECT employees.id, CAST(employees.name AS CHAR(200)) AS path FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, CAST(concat(paths.path, ?, employees.name) AS CHAR(200)) FROM employees JOIN paths ON employees.manager_id = paths.id) SELECT paths.path FROM paths ORDER BY paths.path"
      ),
      StatementCase(
        "a part of a tree deleted",
        delete(from: e).where(e.id.in(select(tree.column(e.id)).with(tree).where(level(tree).gt(2)))),
        "DELETE FROM employees WHERE employees.id IN (WITH RECURSIVE tree AS (SELECT employees.id, employees.name, ? AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.id FROM tree WHERE tree.level > ?)",
        postgresql:
          "DELETE FROM employees WHERE employees.id IN (WITH RECURSIVE tree AS (SELECT employees.id, employees.name, CAST(? AS BIGINT) AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT tree.id FROM tree WHERE tree.level > ?)"
      ),
      StatementCase(
        "the sum over a part of a tree",
        select(e.salary.sum()).with(tree).where(e.id.in(select(tree.column(e.id)))),
        "WITH RECURSIVE tree AS (SELECT employees.id, employees.name, ? AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT sum(employees.salary) FROM employees WHERE employees.id IN (SELECT tree.id FROM tree)",
        postgresql:
          "WITH RECURSIVE tree AS (SELECT employees.id, employees.name, CAST(? AS BIGINT) AS level FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT employees.id, employees.name, tree.level + ? FROM employees JOIN tree ON employees.manager_id = tree.id) SELECT sum(employees.salary) FROM employees WHERE employees.id IN (SELECT tree.id FROM tree)"
      ),
    ]
  }()
}
