import Foundation
import RetortSQL

/// UPDATE and DELETE.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var i: OrderItems { Shop.items }
  private static var e: Employees { Shop.employees }
  private static var v: Visits { Shop.visits }

  static let updates: [StatementCase] = {
    let boss = Employees.alias("boss")
    let totals = select(i.orderID, i.price.sum().label("total")).groupBy(i.orderID).subquery("totals")
    let prices = RetortSQL.values([(1, 10), (2, 20)], as: "new", columns: "id", "stock")
    let best = select(o.userID).groupBy(o.userID).having(count().gt(1)).cte("best")
    return [
      StatementCase(
        "update several columns",
        update(u).set(u.age.set(1), u.nickname.setNull(), u.active.set(false)).where(u.id.in([1, 2])),
        "UPDATE users SET age = ?, nickname = NULL, active = ? WHERE users.id IN (?, ?)"),
      StatementCase(
        "update all rows", update(p).set(p.price.set(p.price.times(Decimal(2)))),
        "UPDATE products SET price = products.price * ?"),
      StatementCase(
        "update by a query", update(p).set(p.discontinued.set(true)).where(p.id.notIn(select(i.productID))),
        "UPDATE products SET discontinued = ? WHERE products.id NOT IN (SELECT order_items.product_id FROM order_items)"
      ),
      StatementCase(
        "update what has partners",
        update(u).set(u.nickname.set("buyer")).where(select(o.id).where(o.userID.eq(u.id)).exists()),
        "UPDATE users SET nickname = ? WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id)"
      ),
      StatementCase(
        "update to a choice by value",
        update(p).set(p.stock.set(switching(p.id).when(1, then: 10).when(2, then: 20).otherwise(p.stock)))
          .where(p.id.in([1, 2])),
        "UPDATE products SET stock = CASE products.id WHEN ? THEN ? WHEN ? THEN ? ELSE products.stock END WHERE products.id IN (?, ?)",
        postgresql:
          "UPDATE products SET stock = CASE products.id WHEN ? THEN CAST(? AS BIGINT) WHEN ? THEN CAST(? AS BIGINT) ELSE products.stock END WHERE products.id IN (?, ?)"
      ),
      StatementCase(
        "update to counts",
        update(u).set(u.age.set(scalar(select(count()).from(o).where(o.userID.eq(u.id))))),
        "UPDATE users SET age = (SELECT count(*) FROM orders WHERE orders.user_id = users.id)"),
      StatementCase(
        "update to a text made of others",
        update(u).set(u.nickname.set(u.name.substring(from: 1, length: 3).upper())),
        "UPDATE users SET nickname = upper(substr(users.name, 1, 3))"),
      StatementCase(
        "update by sums of another table",
        update(o).set(o.total.set(totals.column("total", as: Decimal.self))).from(totals).where(
          totals.column(i.orderID).eq(o.id)),
        "UPDATE orders SET total = totals.total FROM (SELECT order_items.order_id, sum(order_items.price) AS total FROM order_items GROUP BY order_items.order_id) AS totals WHERE totals.order_id = orders.id",
        mariadb:
          "UPDATE orders, (SELECT order_items.order_id, sum(order_items.price) AS total FROM order_items GROUP BY order_items.order_id) AS totals SET orders.total = totals.total WHERE totals.order_id = orders.id"
      ),
      StatementCase(
        "update by rows of values",
        update(p).set(p.stock.set(prices.column("stock", as: Int.self))).from(prices).where(
          prices.column("id", as: Int.self).eq(p.id)),
        "UPDATE products SET stock = new.stock FROM (SELECT ? AS id, ? AS stock UNION ALL SELECT ?, ?) AS new WHERE new.id = products.id",
        postgresql:
          "UPDATE products SET stock = new.stock FROM (VALUES (CAST(? AS BIGINT), CAST(? AS BIGINT)), (CAST(? AS BIGINT), CAST(? AS BIGINT))) AS new (id, stock) WHERE new.id = products.id",
        mariadb:
          "UPDATE products, (SELECT ? AS id, ? AS stock UNION ALL SELECT ?, ?) AS new SET products.stock = new.stock WHERE new.id = products.id"
      ),
      StatementCase(
        "update by two tables",
        update(u).set(u.nickname.set("x")).where(o.userID.eq(u.id), i.orderID.eq(o.id), i.quantity.gt(1)),
        "UPDATE users SET nickname = ? FROM orders, order_items WHERE orders.user_id = users.id AND order_items.order_id = orders.id AND order_items.quantity > ?",
        mariadb:
          "UPDATE users, orders, order_items SET users.nickname = ? WHERE orders.user_id = users.id AND order_items.order_id = orders.id AND order_items.quantity > ?"
      ),
      StatementCase(
        "update by the table itself",
        update(e).set(e.department.set(boss.department)).where(boss.id.eq(e.managerID), e.department.is(nil)),
        "UPDATE employees SET department = boss.department FROM employees AS boss WHERE boss.id = employees.manager_id AND employees.department IS NULL",
        mariadb:
          "UPDATE employees, employees AS boss SET employees.department = boss.department WHERE boss.id = employees.manager_id AND employees.department IS NULL"
      ),
      StatementCase(
        "update under another name",
        update(boss).set(boss.salary.set(boss.salary.plus(100))).where(boss.department.eq("sales")),
        "UPDATE employees AS boss SET salary = boss.salary + ? WHERE boss.department = ?"),
      StatementCase(
        "update and give expressions back",
        update(p).set(p.stock.set(p.stock.minus(1))).where(p.id.eq(1), p.stock.gt(0)).returning(
          p.id, p.stock.times(2).label("twice")),
        "UPDATE products SET stock = products.stock - ? WHERE products.id = ? AND products.stock > ? RETURNING products.id, products.stock * ? AS twice",
        refusals: [.mariadb: "RETURNING"]),
      StatementCase(
        "update from another table and give back",
        update(o).set(o.status.set("late")).where(u.id.eq(o.userID), u.active).returning(o.id, u.name),
        "UPDATE orders SET status = ? FROM users WHERE users.id = orders.user_id AND users.active RETURNING orders.id, users.name",
        refusals: [.mariadb: "RETURNING"], kinds: [.postgresql, .mariadb]),
      StatementCase(
        "update the next in line",
        update(o).set(o.status.set("busy")).where(
          o.id.eq(scalar(select(o.id.min()).where(o.status.eq("open")).correlate()))),
        "UPDATE orders SET status = ? WHERE orders.id = (SELECT min(orders.id) FROM orders WHERE orders.status = ?)"
      ),
      StatementCase(
        "update by a common table",
        update(u).set(u.nickname.set("best")).with(best).where(u.id.in(select(best.column(o.userID)))),
        "WITH best AS (SELECT orders.user_id FROM orders GROUP BY orders.user_id HAVING count(*) > ?) UPDATE users SET nickname = ? WHERE users.id IN (SELECT best.user_id FROM best)",
        refusals: [.mariadb: "WITH"]),
      StatementCase(
        "update names that need quotes",
        update(Shop.odd).set(Shop.odd.text.set("x")).where(Shop.odd.order.eq(1)),
        #"UPDATE "Odd Table" SET "a ""b"" `c`" = ? WHERE "Odd Table"."order" = ?"#,
        mariadb: #"UPDATE `Odd Table` SET `a "b" ``c``` = ? WHERE `Odd Table`.`order` = ?"#),
      StatementCase(
        "update the oldest",
        update(o).set(o.status.set("done")).where(o.status.eq("open")).orderBy(o.placed.asc()).limit(1),
        "UPDATE orders SET status = ? WHERE orders.status = ? ORDER BY orders.placed LIMIT ?",
        refusals: [.sqlite: "ORDER BY", .postgresql: "ORDER BY"]),
      StatementCase(
        "update where it differs", update(u).set(u.nickname.set("x")).where(u.nickname.isDistinct(from: "x")),
        "UPDATE users SET nickname = ? WHERE users.nickname IS NOT ?",
        postgresql: "UPDATE users SET nickname = ? WHERE users.nickname IS DISTINCT FROM ?",
        mariadb: "UPDATE users SET nickname = ? WHERE NOT (users.nickname <=> ?)"),
      StatementCase(
        "update a flag of bits", update(u).set(u.age.set(u.age.bitOr(4))).where(u.age.bitAnd(4).eq(0)),
        "UPDATE users SET age = users.age | ? WHERE users.age & ? = ?"),
    ]
  }()

  static let deletes: [StatementCase] = {
    let other = Visits.alias("other")
    let boss = Employees.alias("boss")
    let gone = delete(from: v).where(v.day.gt(3)).returning(v.userID, v.day).cte("gone")
    let old = select(o.id).where(o.status.eq("open")).cte("old_orders")
    return [
      StatementCase(
        "delete by several conditions", delete(from: v).where(v.userID.eq(1), or(v.day.lt(2), v.day.gt(6))),
        "DELETE FROM visits WHERE visits.user_id = ? AND (visits.day < ? OR visits.day > ?)"),
      StatementCase(
        "delete by a query", delete(from: a).where(a.userID.in(select(u.id).where(u.active.not()))),
        "DELETE FROM addresses WHERE addresses.user_id IN (SELECT users.id FROM users WHERE NOT users.active)"
      ),
      StatementCase(
        "delete what has no partner",
        delete(from: v).where(select(o.id).where(o.userID.eq(v.userID)).exists().not()),
        "DELETE FROM visits WHERE NOT EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = visits.user_id)"
      ),
      StatementCase(
        "delete by a tuple", delete(from: v).where(tuple(v.userID, v.day).in([(1, 1), (2, 4)])),
        "DELETE FROM visits WHERE (visits.user_id, visits.day) IN ((?, ?), (?, ?))",
        sqlite: "DELETE FROM visits WHERE (visits.user_id, visits.day) IN (VALUES (?, ?), (?, ?))"),
      StatementCase(
        "delete what is there twice", delete(from: v).where(other.userID.eq(v.userID), other.day.lt(v.day)),
        "DELETE FROM visits USING visits AS other WHERE other.user_id = visits.user_id AND other.day < visits.day",
        mariadb:
          "DELETE FROM visits USING visits, visits AS other WHERE other.user_id = visits.user_id AND other.day < visits.day",
        refusals: [.sqlite: "DELETE with other tables"]),
      StatementCase(
        "delete under another name", delete(from: boss).where(boss.managerID.isNot(nil)),
        "DELETE FROM employees AS boss WHERE boss.manager_id IS NOT NULL",
        mariadb: "DELETE FROM boss USING employees AS boss WHERE boss.manager_id IS NOT NULL"),
      StatementCase(
        "delete under another name, by the table itself",
        delete(from: boss).where(e.managerID.eq(boss.id), e.salary.gt(boss.salary)),
        "DELETE FROM employees AS boss USING employees WHERE employees.manager_id = boss.id AND employees.salary > boss.salary",
        mariadb:
          "DELETE FROM boss USING employees AS boss, employees WHERE employees.manager_id = boss.id AND employees.salary > boss.salary",
        refusals: [.sqlite: "DELETE with other tables"]),
      StatementCase(
        "delete by two tables",
        delete(from: i).using(o, u).where(o.id.eq(i.orderID), u.id.eq(o.userID), u.name.eq("ada")),
        "DELETE FROM order_items USING orders, users WHERE orders.id = order_items.order_id AND users.id = orders.user_id AND users.name = ?",
        mariadb:
          "DELETE FROM order_items USING order_items, orders, users WHERE orders.id = order_items.order_id AND users.id = orders.user_id AND users.name = ?",
        refusals: [.sqlite: "DELETE with other tables"]),
      StatementCase(
        "delete and give expressions back",
        delete(from: v).where(v.userID.eq(2)).returning(v.day.plus(1).label("next_day"), v.userID),
        "DELETE FROM visits WHERE visits.user_id = ? RETURNING visits.day + ? AS next_day, visits.user_id"),
      StatementCase(
        "delete all and give back", delete(from: v).returning(v.userID),
        "DELETE FROM visits RETURNING visits.user_id"),
      StatementCase(
        "delete, and count what is gone", select(count()).from(gone).with(gone),
        "WITH gone AS (DELETE FROM visits WHERE visits.day > ? RETURNING visits.user_id, visits.day) SELECT count(*) FROM gone",
        refusals: [.sqlite: "change in WITH", .mariadb: "change in WITH"]),
      StatementCase(
        "delete by a common table", delete(from: i).with(old).where(i.orderID.in(select(old.column(o.id)))),
        "WITH old_orders AS (SELECT orders.id FROM orders WHERE orders.status = ?) DELETE FROM order_items WHERE order_items.order_id IN (SELECT old_orders.id FROM old_orders)",
        refusals: [.mariadb: "WITH"]),
      StatementCase(
        "delete the newest", delete(from: v).where(v.userID.eq(1)).orderBy(v.day.desc()).limit(2),
        "DELETE FROM visits WHERE visits.user_id = ? ORDER BY visits.day DESC LIMIT ?",
        refusals: [.sqlite: "ORDER BY", .postgresql: "ORDER BY"]),
      StatementCase(
        "delete the first rows, on any database",
        delete(from: a).where(
          a.id.in(select(select(a.id).orderBy(a.id).limit(1).subquery("first_rows").column(a.id)))),
        "DELETE FROM addresses WHERE addresses.id IN (SELECT first_rows.id FROM (SELECT addresses.id FROM addresses ORDER BY addresses.id LIMIT ?) AS first_rows)"
      ),
      StatementCase(
        "delete names that need quotes", delete(from: Shop.odd).where(Shop.odd.text.is(nil)),
        #"DELETE FROM "Odd Table" WHERE "Odd Table"."a ""b"" `c`" IS NULL"#,
        mariadb: #"DELETE FROM `Odd Table` WHERE `Odd Table`.`a "b" ``c``` IS NULL"#),
    ]
  }()
}
