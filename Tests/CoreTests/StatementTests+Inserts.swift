import Foundation
import RetortSQL

/// INSERT and its upserts.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var p: Products { Shop.products }
  private static var o: Orders { Shop.orders }
  private static var i: OrderItems { Shop.items }
  private static var v: Visits { Shop.visits }

  static let inserts: [StatementCase] = {
    let bought = delete(from: i).where(i.orderID.eq(3)).returning(i.orderID, i.productID).cte("gone")
    return [
      StatementCase(
        "insert a whole row",
        insert(into: p).values(
          p.id.set(9), p.name.set("cup"), p.category.setNull(), p.price.set(Decimal(3)), p.stock.set(1),
          p.discontinued.set(false)),
        "INSERT INTO products (id, name, category, price, stock, discontinued) VALUES (?, ?, NULL, ?, ?, ?)"),
      StatementCase(
        "insert rows that name different columns",
        insert(into: u).values(u.name.set("x"), u.age.set(1)).values(u.name.set("y"), u.nickname.set("z")),
        "INSERT INTO users (name, age, nickname) VALUES (?, ?, DEFAULT), (?, DEFAULT, ?)",
        refusals: [.sqlite: "DEFAULT"]),
      StatementCase(
        "insert three rows",
        insert(into: v).values(v.userID.set(9), v.day.set(1)).values(v.userID.set(9), v.day.set(2)).values(
          v.userID.set(9), v.day.set(3)), "INSERT INTO visits (user_id, day) VALUES (?, ?), (?, ?), (?, ?)"),
      StatementCase(
        "insert an expression",
        insert(into: u).values(u.name.set(value("Ada").lower().concat("2")), u.age.set(value(30).plus(6))),
        "INSERT INTO users (name, age) VALUES (lower(?) || ?, ? + ?)",
        postgresql: "INSERT INTO users (name, age) VALUES (lower(?) || ?, CAST(? AS BIGINT) + ?)",
        mariadb: "INSERT INTO users (name, age) VALUES (concat(lower(?), ?), ? + ?)"),
      StatementCase(
        "insert a query's value",
        insert(into: a).values(a.userID.set(scalar(select(u.id.max()))), a.email.set("x@example.org")),
        "INSERT INTO addresses (user_id, email) VALUES ((SELECT max(users.id) FROM users), ?)"),
      StatementCase(
        "insert the time",
        insert(into: o).values(
          o.id.set(9), o.userID.set(1), o.status.set("open"),
          o.placed.set(currentTimestamp(as: LocalDateTime.self)), o.total.set(Decimal(0))),
        "INSERT INTO orders (id, user_id, status, placed, total) VALUES (?, ?, ?, CURRENT_TIMESTAMP, ?)"),
      StatementCase(
        "insert the default", insert(into: u).values(u.name.set("x"), u.active.setDefault()),
        "INSERT INTO users (name, active) VALUES (?, DEFAULT)", refusals: [.sqlite: "DEFAULT"]),
      StatementCase(
        "insert nothing but defaults", insert(into: Shop.documents), "INSERT INTO documents DEFAULT VALUES",
        mariadb: "INSERT INTO documents () VALUES ()"),
      StatementCase(
        "insert what a query with conditions gives",
        insert(into: v).rows(
          of: select(o.userID, o.id.plus(10)).where(o.status.eq("paid")), into: v.userID, v.day),
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id + ? FROM orders WHERE orders.status = ?"
      ),
      StatementCase(
        "insert groups",
        insert(into: v).rows(
          of: select(o.userID, count()).groupBy(o.userID).having(count().gt(5)), into: v.userID, v.day),
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, count(*) FROM orders GROUP BY orders.user_id HAVING count(*) > ?"
      ),
      StatementCase(
        "insert a union",
        insert(into: v).rows(
          of: select(u.id, u.id.plus(20)).union(select(o.userID, o.id.plus(30))), into: v.userID, v.day),
        "INSERT INTO visits (user_id, day) SELECT users.id, users.id + ? FROM users UNION SELECT orders.user_id, orders.id + ? FROM orders"
      ),
      StatementCase(
        "insert where it is not there",
        insert(into: u).rows(
          of: select(p.name).where(select(u.id).where(u.name.eq(p.name)).exists().not()), into: u.name),
        "INSERT INTO users (name) SELECT products.name FROM products WHERE NOT EXISTS (SELECT users.id FROM users WHERE users.name = products.name)"
      ),
      StatementCase(
        "insert values and a query",
        insert(into: a).rows(
          of: select(u.id, u.name.concat("@example.org")).where(u.active), into: a.userID, a.email),
        "INSERT INTO addresses (user_id, email) SELECT users.id, users.name || ? FROM users WHERE users.active",
        mariadb:
          "INSERT INTO addresses (user_id, email) SELECT users.id, concat(users.name, ?) FROM users WHERE users.active"
      ),
      StatementCase(
        "insert and give an expression back",
        insert(into: u).values(u.name.set("x")).returning(u.id, u.name.upper().label("shout")),
        "INSERT INTO users (name) VALUES (?) RETURNING users.id, upper(users.name) AS shout"),
      StatementCase(
        "insert a query's rows and give them back",
        insert(into: a).rows(of: select(u.id, u.name), into: a.userID, a.email).returning(a.id),
        "INSERT INTO addresses (user_id, email) SELECT users.id, users.name FROM users RETURNING addresses.id"
      ),
      StatementCase(
        "insert with names that need quotes",
        insert(into: Shop.odd).values(Shop.odd.order.set(1), Shop.odd.text.set("x")),
        #"INSERT INTO "Odd Table" ("order", "a ""b"" `c`") VALUES (?, ?)"#,
        mariadb: #"INSERT INTO `Odd Table` (`order`, `a "b" ``c```) VALUES (?, ?)"#),
      StatementCase(
        "move rows",
        insert(into: v).rows(
          of: select(bought.column(i.orderID), bought.column(i.productID)), into: v.userID, v.day
        ).with(bought),
        "WITH gone AS (DELETE FROM order_items WHERE order_items.order_id = ? RETURNING order_items.order_id, order_items.product_id) INSERT INTO visits (user_id, day) SELECT gone.order_id, gone.product_id FROM gone",
        refusals: [.sqlite: "change in WITH", .mariadb: "change in WITH"]),
      StatementCase(
        "insert or replace",
        insert(into: p).prefix("OR REPLACE", dialect: "sqlite").values(
          p.id.set(1), p.name.set("x"), p.price.set(Decimal(1))),
        "INSERT OR REPLACE INTO products (id, name, price) VALUES (?, ?, ?)", kinds: [.sqlite]),
      StatementCase(
        "insert in low priority",
        insert(into: u).prefix("LOW_PRIORITY", dialect: "mariadb").values(u.name.set("x")),
        "INSERT INTO users (name) VALUES (?)", mariadb: "INSERT LOW_PRIORITY INTO users (name) VALUES (?)"),
    ]
  }()

  static let upserts: [StatementCase] = [
    StatementCase(
      "count up, or begin",
      insert(into: i).values(i.orderID.set(1), i.productID.set(1), i.quantity.set(1), i.price.set(Decimal(2)))
        .onConflict(i.orderID, i.productID, update: [i.quantity.set(i.quantity.plus(i.quantity.excluded))]),
      "INSERT INTO order_items (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?) ON CONFLICT (order_id, product_id) DO UPDATE SET quantity = order_items.quantity + excluded.quantity",
      mariadb:
        "INSERT INTO order_items (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE quantity = order_items.quantity + VALUES(quantity)"
    ),
    StatementCase(
      "insert or change two columns",
      insert(into: p).values(p.id.set(1), p.name.set("pen"), p.price.set(Decimal(2))).onConflict(
        p.id, update: [p.name.set(p.name.excluded), p.price.set(p.price.excluded)]),
      "INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, price = excluded.price",
      mariadb:
        "INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name), price = VALUES(price)"
    ),
    StatementCase(
      "insert many or change",
      insert(into: p).values(p.id.set(1), p.name.set("pen"), p.price.set(Decimal(2))).values(
        p.id.set(8), p.name.set("cup"), p.price.set(Decimal(3))
      ).onConflict(p.id, update: [p.price.set(p.price.excluded)]),
      "INSERT INTO products (id, name, price) VALUES (?, ?, ?), (?, ?, ?) ON CONFLICT (id) DO UPDATE SET price = excluded.price",
      mariadb:
        "INSERT INTO products (id, name, price) VALUES (?, ?, ?), (?, ?, ?) ON DUPLICATE KEY UPDATE price = VALUES(price)"
    ),
    StatementCase(
      "insert or change to a value",
      insert(into: u).values(u.name.set("ada")).onConflict(
        u.name, update: [u.active.set(true), u.age.setNull()]),
      "INSERT INTO users (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET active = ?, age = NULL",
      mariadb: "INSERT INTO users (name) VALUES (?) ON DUPLICATE KEY UPDATE active = ?, age = NULL"),
    StatementCase(
      "insert or change to the larger",
      insert(into: p).values(p.id.set(1), p.name.set("pen"), p.price.set(Decimal(2)), p.stock.set(5))
        .onConflict(p.id, update: [p.stock.set(p.stock.greatest(p.stock.excluded))]),
      "INSERT INTO products (id, name, price, stock) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET stock = max(products.stock, excluded.stock)",
      postgresql:
        "INSERT INTO products (id, name, price, stock) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET stock = greatest(products.stock, excluded.stock)",
      mariadb:
        "INSERT INTO products (id, name, price, stock) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE stock = greatest(products.stock, VALUES(stock))"
    ),
    StatementCase(
      "insert or fill what is NULL",
      insert(into: u).values(u.name.set("ada"), u.nickname.set("x")).onConflict(
        u.name, update: [u.nickname.set(coalesce(u.nickname, u.nickname.excluded))]),
      "INSERT INTO users (name, nickname) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET nickname = coalesce(users.nickname, excluded.nickname)",
      mariadb:
        "INSERT INTO users (name, nickname) VALUES (?, ?) ON DUPLICATE KEY UPDATE nickname = coalesce(users.nickname, VALUES(nickname))"
    ),
    StatementCase(
      "insert or change what is older",
      insert(into: p).values(p.id.set(1), p.name.set("pen"), p.price.set(Decimal(2))).onConflict(
        p.id, update: [p.price.set(p.price.excluded)], where: p.price.lt(p.price.excluded)),
      "INSERT INTO products (id, name, price) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET price = excluded.price WHERE products.price < excluded.price",
      refusals: [.mariadb: "condition"]),
    StatementCase(
      "insert a query or change",
      insert(into: v).rows(of: select(o.userID, o.id), into: v.userID, v.day).onConflict(
        v.userID, v.day, update: [v.day.set(v.day.excluded.plus(50))]),
      "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders WHERE 1 ON CONFLICT (user_id, day) DO UPDATE SET day = excluded.day + ?",
      postgresql:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders ON CONFLICT (user_id, day) DO UPDATE SET day = excluded.day + ?",
      mariadb:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders ON DUPLICATE KEY UPDATE day = VALUES(day) + ?"
    ),
    StatementCase(
      "insert a query or leave alone",
      insert(into: v).rows(of: select(o.userID, o.id), into: v.userID, v.day).onConflictDoNothing(),
      "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders WHERE 1 ON CONFLICT DO NOTHING",
      postgresql:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders ON CONFLICT DO NOTHING",
      mariadb:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders ON DUPLICATE KEY UPDATE user_id = visits.user_id"
    ),
    StatementCase(
      "insert a union or leave alone",
      insert(into: v).rows(of: select(o.userID, o.id).union(select(u.id, u.id)), into: v.userID, v.day)
        .onConflictDoNothing(),
      "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders UNION SELECT users.id, users.id FROM users WHERE 1 ON CONFLICT DO NOTHING",
      postgresql:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders UNION SELECT users.id, users.id FROM users ON CONFLICT DO NOTHING",
      mariadb:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, orders.id FROM orders UNION SELECT users.id, users.id FROM users ON DUPLICATE KEY UPDATE user_id = visits.user_id"
    ),
    StatementCase(
      "insert groups or change",
      insert(into: v).rows(of: select(o.userID, count()).groupBy(o.userID), into: v.userID, v.day).onConflict(
        v.userID, v.day, update: [v.day.set(v.day.excluded)]),
      "INSERT INTO visits (user_id, day) SELECT orders.user_id, count(*) FROM orders WHERE 1 GROUP BY orders.user_id ON CONFLICT (user_id, day) DO UPDATE SET day = excluded.day",
      postgresql:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, count(*) FROM orders GROUP BY orders.user_id ON CONFLICT (user_id, day) DO UPDATE SET day = excluded.day",
      mariadb:
        "INSERT INTO visits (user_id, day) SELECT orders.user_id, count(*) FROM orders GROUP BY orders.user_id ON DUPLICATE KEY UPDATE day = VALUES(day)"
    ),
    StatementCase(
      "insert or change and give back",
      insert(into: u).values(u.name.set("ada"), u.age.set(1)).onConflict(
        u.name, update: [u.age.set(u.age.excluded)]
      ).returning(u.id, u.age),
      "INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET age = excluded.age RETURNING users.id, users.age",
      mariadb:
        "INSERT INTO users (name, age) VALUES (?, ?) ON DUPLICATE KEY UPDATE age = VALUES(age) RETURNING users.id, users.age"
    ),
    StatementCase(
      "insert or leave alone and give back",
      insert(into: u).values(u.name.set("ada")).onConflictDoNothing(u.name).returning(u.id),
      "INSERT INTO users (name) VALUES (?) ON CONFLICT (name) DO NOTHING RETURNING users.id",
      refusals: [.mariadb: "ON CONFLICT DO NOTHING with RETURNING"]),
    StatementCase(
      "insert or leave alone, by two columns",
      insert(into: v).values(v.userID.set(1), v.day.set(1)).onConflictDoNothing(v.userID, v.day),
      "INSERT INTO visits (user_id, day) VALUES (?, ?) ON CONFLICT (user_id, day) DO NOTHING",
      mariadb:
        "INSERT INTO visits (user_id, day) VALUES (?, ?) ON DUPLICATE KEY UPDATE user_id = visits.user_id"),
    StatementCase(
      "insert or change, by any key with a sum",
      insert(into: i).values(i.orderID.set(1), i.productID.set(1), i.quantity.set(1), i.price.set(Decimal(2)))
        .onDuplicateKeyUpdate(i.quantity.set(i.quantity.plus(1)), i.price.set(i.price.excluded)),
      "INSERT INTO order_items (order_id, product_id, quantity, price) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE quantity = order_items.quantity + ?, price = VALUES(price)",
      refusals: [.sqlite: "key", .postgresql: "key"]),
  ]
}
