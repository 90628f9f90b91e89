import Foundation
import RetortSQL

/// Joins as applications write them.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var i: OrderItems { Shop.items }
  private static var e: Employees { Shop.employees }

  static let joinShapes: [StatementCase] = {
    let manager = Employees.alias("manager")
    let director = Employees.alias("director")
    let other = OrderItems.alias("other")
    return [
      StatementCase(
        "a chain of joins",
        select(u.name, p.name, i.quantity)
          .join(o, on: o.userID.eq(u.id), from: u)
          .join(i, on: i.orderID.eq(o.id)).join(p, on: p.id.eq(i.productID))
          .orderBy(u.name, p.name),
        "SELECT users.name, products.name, order_items.quantity FROM users JOIN orders ON orders.user_id = users.id JOIN order_items ON order_items.order_id = orders.id JOIN products ON products.id = order_items.product_id ORDER BY users.name, products.name"
      ),
      StatementCase(
        "a chain of left joins",
        select(u.name, o.id, i.quantity).from(u)
          .leftJoin(o, on: o.userID.eq(u.id)).leftJoin(i, on: i.orderID.eq(o.id)),
        "SELECT users.name, orders.id, order_items.quantity FROM users LEFT JOIN orders ON orders.user_id = users.id LEFT JOIN order_items ON order_items.order_id = orders.id"
      ),
      StatementCase(
        "rows without a partner",
        select(u.name).leftJoin(o, on: o.userID.eq(u.id)).where(o.id.is(nil)),
        "SELECT users.name FROM users LEFT JOIN orders ON orders.user_id = users.id WHERE orders.id IS NULL"),
      StatementCase(
        "how many partners, none at all too",
        select(u.name, o.id.count().label("orders")).from(u).leftJoin(o, on: o.userID.eq(u.id))
          .groupBy(u.id, u.name).orderBy(u.name),
        "SELECT users.name, count(orders.id) AS orders FROM users LEFT JOIN orders ON orders.user_id = users.id GROUP BY users.id, users.name ORDER BY users.name"
      ),
      StatementCase(
        "each with its manager",
        select(e.name, manager.name.label("manager")).leftJoin(manager, on: manager.id.eq(e.managerID)),
        "SELECT employees.name, manager.name AS manager FROM employees LEFT JOIN employees AS manager ON manager.id = employees.manager_id"
      ),
      StatementCase(
        "three levels",
        select(e.name, manager.name, director.name).from(e)
          .join(manager, on: manager.id.eq(e.managerID)).join(
            director, on: director.id.eq(manager.managerID)),
        "SELECT employees.name, manager.name, director.name FROM employees JOIN employees AS manager ON manager.id = employees.manager_id JOIN employees AS director ON director.id = manager.manager_id"
      ),
      StatementCase(
        "who earns more than the manager",
        select(e.name).join(manager, on: manager.id.eq(e.managerID)).where(e.salary.gt(manager.salary)),
        "SELECT employees.name FROM employees JOIN employees AS manager ON manager.id = employees.manager_id WHERE employees.salary > manager.salary"
      ),
      StatementCase(
        "two conditions in ON",
        select(u.name, o.total).leftJoin(o, on: and(o.userID.eq(u.id), o.status.eq("paid"))),
        "SELECT users.name, orders.total FROM users LEFT JOIN orders ON orders.user_id = users.id AND orders.status = ?"
      ),
      StatementCase(
        "one of two conditions in ON",
        select(u.name, a.email).join(a, on: or(a.userID.eq(u.id), a.email.startsWith("x"))),
        "SELECT users.name, addresses.email FROM users JOIN addresses ON addresses.user_id = users.id OR addresses.email LIKE ? ESCAPE '/'"
      ),
      StatementCase(
        "a join on a range",
        select(p.name, i.quantity).join(i, on: p.price.between(i.price, i.price.plus(Decimal(5)))),
        "SELECT products.name, order_items.quantity FROM products JOIN order_items ON products.price BETWEEN order_items.price AND order_items.price + ?"
      ),
      StatementCase(
        "a join on an inequality, each pair once",
        select(u.name, Users.alias("second").name)
          .join(Users.alias("second"), on: u.id.lt(Users.alias("second").id)),
        "SELECT users.name, second.name FROM users JOIN users AS second ON users.id < second.id"),
      StatementCase(
        "what is bought together",
        select(i.productID, other.productID, count().label("times"))
          .join(other, on: and(other.orderID.eq(i.orderID), i.productID.lt(other.productID)))
          .groupBy(i.productID, other.productID).having(count().gt(1)).orderBy(count().desc()),
        "SELECT order_items.product_id, other.product_id, count(*) AS times FROM order_items JOIN order_items AS other ON other.order_id = order_items.order_id AND order_items.product_id < other.product_id GROUP BY order_items.product_id, other.product_id HAVING count(*) > ? ORDER BY count(*) DESC"
      ),
      StatementCase(
        "a cross join with a condition",
        select(u.name, p.name).crossJoin(p).where(p.discontinued.not()),
        "SELECT users.name, products.name FROM users CROSS JOIN products WHERE NOT products.discontinued"),
      StatementCase(
        "tables side by side, three of them",
        select(u.name, o.id, i.quantity).where(o.userID.eq(u.id), i.orderID.eq(o.id)),
        "SELECT users.name, orders.id, order_items.quantity FROM users, orders, order_items WHERE orders.user_id = users.id AND order_items.order_id = orders.id"
      ),
      StatementCase(
        "a join that begins at another table",
        select(a.email).join(o, on: o.userID.eq(u.id), from: u).join(a, on: a.userID.eq(u.id)),
        "SELECT addresses.email FROM users JOIN orders ON orders.user_id = users.id JOIN addresses ON addresses.user_id = users.id"
      ),
      StatementCase(
        "a join beside a table",
        select(u.name, p.name, a.email).from(p, u).join(a, on: a.userID.eq(u.id), from: u),
        "SELECT users.name, products.name, addresses.email FROM products, users JOIN addresses ON addresses.user_id = users.id"
      ),
      StatementCase(
        "a right join with a filter",
        select(u.name, o.id).rightJoin(o, on: and(o.userID.eq(u.id), u.active)).where(o.total.ge(Decimal(1))),
        "SELECT users.name, orders.id FROM users RIGHT JOIN orders ON orders.user_id = users.id AND users.active WHERE orders.total >= ?"
      ),
      StatementCase(
        "what is in one of two but not both",
        select(u.name, o.id).fullJoin(o, on: o.userID.eq(u.id)).where(or(u.id.is(nil), o.id.is(nil))),
        "SELECT users.name, orders.id FROM users FULL JOIN orders ON orders.user_id = users.id WHERE users.id IS NULL OR orders.id IS NULL",
        refusals: [.mariadb: "FULL JOIN"]),
      StatementCase(
        "a join by two columns of the same names",
        select(i.quantity, other.quantity).join(other, using: "order_id", "product_id"),
        "SELECT order_items.quantity, other.quantity FROM order_items JOIN order_items AS other USING (order_id, product_id)"
      ),
      StatementCase(
        "a natural left join", select(i.quantity).naturalJoin(other, kind: .left),
        "SELECT order_items.quantity FROM order_items NATURAL LEFT JOIN order_items AS other"),
    ]
  }()

  static let joinedQueries: [StatementCase] = {
    let totals = select(o.userID, o.total.sum().label("spent")).groupBy(o.userID).subquery("totals")
    let spent = totals.column("spent", as: Decimal.self)
    let recent = select(o.id, o.userID).orderBy(o.placed.desc()).limit(10).subquery("recent")
    let bands = RetortSQL.values(
      [("low", 0, 9), ("high", 10, 99)], as: "bands", columns: "name", "low", "high")
    let latest = select(o.placed, o.total).where(o.userID.eq(u.id)).orderBy(o.placed.desc()).limit(2)
      .subquery("latest", lateral: true)
    return [
      StatementCase(
        "joined with sums",
        select(u.name, coalesce(spent, Decimal(0)).label("spent"))
          .leftJoin(totals, on: totals.column(o.userID).eq(u.id)),
        "SELECT users.name, coalesce(totals.spent, ?) AS spent FROM users LEFT JOIN (SELECT orders.user_id, sum(orders.total) AS spent FROM orders GROUP BY orders.user_id) AS totals ON totals.user_id = users.id"
      ),
      StatementCase(
        "joined with the newest rows",
        select(u.name, recent.column(o.id)).join(recent, on: recent.column(o.userID).eq(u.id)),
        "SELECT users.name, recent.id FROM users JOIN (SELECT orders.id, orders.user_id FROM orders ORDER BY orders.placed DESC LIMIT ?) AS recent ON recent.user_id = users.id"
      ),
      StatementCase(
        "joined with rows of values by a range",
        select(u.name, bands.column("name", as: String.self)).join(
          bands, on: u.age.between(bands.column("low", as: Int.self), bands.column("high", as: Int.self))),
        "SELECT users.name, bands.name FROM users JOIN (SELECT ? AS name, ? AS low, ? AS high UNION ALL SELECT ?, ?, ?) AS bands ON users.age BETWEEN bands.low AND bands.high",
        postgresql:
          "SELECT users.name, bands.name FROM users JOIN (VALUES (?, CAST(? AS BIGINT), CAST(? AS BIGINT)), (?, CAST(? AS BIGINT), CAST(? AS BIGINT))) AS bands (name, low, high) ON users.age BETWEEN bands.low AND bands.high"
      ),
      StatementCase(
        "the newest of each, laterally",
        select(u.name, latest.column(o.placed), latest.column(o.total)).crossJoin(latest).orderBy(u.name),
        "SELECT users.name, latest.placed, latest.total FROM users CROSS JOIN LATERAL (SELECT orders.placed, orders.total FROM orders WHERE orders.user_id = users.id ORDER BY orders.placed DESC LIMIT ?) AS latest ORDER BY users.name",
        refusals: [.sqlite: "LATERAL", .mariadb: "LATERAL"]),
      StatementCase(
        "the newest of each, or nothing",
        select(u.name, latest.column(o.total)).leftJoin(latest, on: and()),
        "SELECT users.name, latest.total FROM users LEFT JOIN LATERAL (SELECT orders.placed, orders.total FROM orders WHERE orders.user_id = users.id ORDER BY orders.placed DESC LIMIT ?) AS latest ON 1 = 1",
        refusals: [.sqlite: "LATERAL", .mariadb: "LATERAL"]),
      StatementCase(
        "two subqueries joined",
        {
          let paid = select(o.userID, count().label("n")).where(o.status.eq("paid")).groupBy(o.userID)
            .subquery("paid")
          let open = select(o.userID, count().label("n")).where(o.status.eq("open")).groupBy(o.userID)
            .subquery("open_ones")
          return select(paid.column("n", as: Int.self), open.column("n", as: Int.self))
            .join(open, on: open.column(o.userID).eq(paid.column(o.userID)))
        }(),
        "SELECT paid.n, open_ones.n FROM (SELECT orders.user_id, count(*) AS n FROM orders WHERE orders.status = ? GROUP BY orders.user_id) AS paid JOIN (SELECT orders.user_id, count(*) AS n FROM orders WHERE orders.status = ? GROUP BY orders.user_id) AS open_ones ON open_ones.user_id = paid.user_id"
      ),
    ]
  }()
}
