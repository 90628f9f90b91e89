import Foundation
import RetortSQL

/// SQL written by hand, untyped tables, labels and odd names.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var o: Orders { Shop.orders }
  private static var e: Employees { Shop.employees }

  static let fragments: [StatementCase] = [
    StatementCase(
      "a query by hand", statement("SELECT name, age FROM users WHERE age > \(18) AND name <> \("x")"),
      "SELECT name, age FROM users WHERE age > ? AND name <> ?"),
    StatementCase(
      "a query by hand with columns",
      statement("SELECT \(u.name), \(u.age.plus(1)) FROM users ORDER BY \(u.id)"),
      "SELECT users.name, (users.age + ?) FROM users ORDER BY users.id"),
    StatementCase(
      "a command by hand", command("UPDATE users SET age = \(3) WHERE id = \(1)"),
      "UPDATE users SET age = ? WHERE id = ?"),
    StatementCase(
      "names by hand", statement("SELECT \(identifier: "order") FROM \(identifier: "Odd Table")"),
      #"SELECT "order" FROM "Odd Table""#, mariadb: "SELECT `order` FROM `Odd Table`"),
    StatementCase(
      "raw text by hand", statement("SELECT \(raw: "count(*)") FROM users"), "SELECT count(*) FROM users"),
    StatementCase(
      "a condition by hand, negated", select(u.id).where(sql("\(u.age) > \(3) OR \(u.age) IS NULL").not()),
      "SELECT users.id FROM users WHERE NOT (users.age > ? OR users.age IS NULL)"),
    StatementCase(
      "an expression by hand, computed with", select(sql("\(u.age) + 1", as: Int.self).times(2)),
      "SELECT (users.age + 1) * ? FROM users"),
    StatementCase(
      "an expression by hand, compared", select(u.id).where(sql("\(u.age) + \(1)", as: Int.self).gt(3)),
      "SELECT users.id FROM users WHERE (users.age + ?) > ?"),
    StatementCase(
      "an expression in a text by hand",
      select(sql("coalesce(\(u.age.plus(1)), \(u.id.times(2)))", as: Int.self)),
      "SELECT coalesce((users.age + ?), (users.id * ?)) FROM users"),
    StatementCase(
      "an order by hand", select(u.id).orderBy(sql("\(u.name)", as: String.self).desc()),
      "SELECT users.id FROM users ORDER BY users.name DESC"),
    StatementCase(
      "a query inside a text", select(u.id).where(sql("\(u.id) IN \(scalar(select(o.userID)))")),
      "SELECT users.id FROM users WHERE users.id IN (SELECT orders.user_id FROM orders)"),
    StatementCase(
      "a text by hand in SET",
      update(u).set(u.nickname.set(sql("upper(\(u.name))", as: String.self))).where(sql("\(u.id) = \(1)")),
      "UPDATE users SET nickname = upper(users.name) WHERE users.id = ?"),
    StatementCase(
      "a label of a text by hand", select(sql("\(u.age) * \(2)", as: Int.self).label("twice")).orderBy(u.id),
      "SELECT users.age * ? AS twice FROM users ORDER BY users.id"),
  ]

  static let untyped: [StatementCase] = {
    let users = UntypedTable(
      Table(
        "users",
        columns: [
          Column("id", SQLType(.integer)), Column("name", SQLType(.string, length: 50)),
          Column("age", SQLType(.integer)), Column("active", SQLType(.boolean)),
        ]))
    let orders = UntypedTable(
      Table(
        "orders",
        columns: [
          Column("id", SQLType(.integer)), Column("user_id", SQLType(.integer)),
          Column("placed", SQLType(.dateTime)),
        ]))
    let boss = UntypedTable(Table("employees"), alias: "boss")
    let odd = UntypedTable(Table("Odd Table"), alias: "an \"odd\" `name`")
    let columns = ["id", "name"].map { users[$0] }
    return [
      StatementCase(
        "columns by their names", select(columns: columns).where(users["name"].eq("ada")),
        "SELECT users.id, users.name FROM users WHERE users.name = ?"),
      StatementCase(
        "untyped columns compared",
        select(users["id"]).where(users["age"].ge(18), users["name"].ne("x"), users["age"].lt(users["id"])),
        "SELECT users.id FROM users WHERE users.age >= ? AND users.name <> ? AND users.age < users.id"),
      StatementCase(
        "untyped columns in lists",
        select(users["id"]).where(
          users["id"].in([1, 2]), users["name"].notIn(["x"]), users["age"].in([Int]())),
        "SELECT users.id FROM users WHERE users.id IN (?, ?) AND users.name NOT IN (?) AND 1 = 0"),
      StatementCase(
        "untyped columns between",
        select(users["id"]).where(users["age"].between(1, 99).or(users["age"].is(nil))),
        "SELECT users.id FROM users WHERE users.age BETWEEN ? AND ? OR users.age IS NULL"),
      StatementCase(
        "untyped columns that are distinct",
        select(users["id"]).where(
          users["age"].isDistinct(from: 3), users["age"].isNotDistinct(from: users["id"])),
        "SELECT users.id FROM users WHERE users.age IS NOT ? AND users.age IS users.id",
        postgresql:
          "SELECT users.id FROM users WHERE users.age IS DISTINCT FROM ? AND users.age IS NOT DISTINCT FROM users.id",
        mariadb: "SELECT users.id FROM users WHERE NOT (users.age <=> ?) AND users.age <=> users.id"),
      StatementCase(
        "untyped columns with a type after all",
        select(users["age"].typed(Int.self).sum(), users["name"].typed(String.self).upper().max()),
        "SELECT sum(users.age), max(upper(users.name)) FROM users"),
      StatementCase(
        "untyped tables joined",
        select(users["name"], orders["id"]).join(orders, on: orders["user_id"].eq(users["id"])).orderBy(
          orders["placed"].desc()),
        "SELECT users.name, orders.id FROM users JOIN orders ON orders.user_id = users.id ORDER BY orders.placed DESC"
      ),
      StatementCase(
        "an untyped alias", select(boss["name"], e.name).join(e, on: boss["id"].eq(e.managerID)),
        "SELECT boss.name, employees.name FROM employees AS boss JOIN employees ON boss.id = employees.manager_id"
      ),
      StatementCase(
        "an untyped insert",
        insert(into: users).values(users["name"].set("x"), users["age"].set(3), users["active"].set(true)),
        "INSERT INTO users (name, age, active) VALUES (?, ?, ?)"),
      StatementCase(
        "an untyped update",
        update(users).set(
          users["age"].setNull(), users["name"].set(users["name"].typed(String.self).concat("!"))
        ).where(users["id"].eq(1)), "UPDATE users SET age = NULL, name = users.name || ? WHERE users.id = ?",
        mariadb: "UPDATE users SET age = NULL, name = concat(users.name, ?) WHERE users.id = ?"),
      StatementCase(
        "an untyped delete", delete(from: orders).where(orders["user_id"].eq(7)),
        "DELETE FROM orders WHERE orders.user_id = ?"),
      StatementCase(
        "an untyped upsert",
        insert(into: users).values(users["name"].set("ada"), users["age"].set(3)).onConflict(
          users["name"], update: [users["age"].set(users["age"].excluded)]),
        "INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET age = excluded.age",
        mariadb: "INSERT INTO users (name, age) VALUES (?, ?) ON DUPLICATE KEY UPDATE age = VALUES(age)"),
      StatementCase(
        "an untyped group", select(users["age"], count()).groupBy(users["age"]).having(count().gt(1)),
        "SELECT users.age, count(*) FROM users GROUP BY users.age HAVING count(*) > ?"),
      StatementCase(
        "an untyped query in a list", select(users["name"]).where(users["id"].in(select(orders["user_id"]))),
        "SELECT users.name FROM users WHERE users.id IN (SELECT orders.user_id FROM orders)"),
      StatementCase(
        "odd names", select(odd["order"], odd["a \"b\" `c`"]).where(odd["order"].gt(0)).orderBy(odd["order"]),
        #"SELECT "an ""odd"" `name`"."order", "an ""odd"" `name`"."a ""b"" `c`" FROM "Odd Table" AS "an ""odd"" `name`" WHERE "an ""odd"" `name`"."order" > ? ORDER BY "an ""odd"" `name`"."order""#,
        mariadb:
          #"SELECT `an "odd" ``name```.`order`, `an "odd" ``name```.`a "b" ``c``` FROM `Odd Table` AS `an "odd" ``name``` WHERE `an "odd" ``name```.`order` > ? ORDER BY `an "odd" ``name```.`order`"#
      ),
      StatementCase(
        "a column of SQLite's main schema", select(UntypedTable(Table("users", schema: "main"))["id"]),
        "SELECT main.users.id FROM main.users", kinds: [.sqlite]),
      StatementCase(
        "a column of PostgreSQL's public schema",
        select(UntypedTable(Table("users", schema: "public"))["id"]).forUpdate(
          of: UntypedTable(Table("users", schema: "public"))),
        "SELECT public.users.id FROM public.users FOR UPDATE OF users", kinds: [.postgresql]),
    ]
  }()

  static let labels: [StatementCase] = {
    let key = Users.alias("select")
    let odd = select(u.id.label("Ünï \"x\"")).subquery("sub query")
    let upper = select(u.id.label("UPPER")).cte("With")
    return [
      StatementCase(
        "a reserved word as an alias", select(key.id).where(key.name.eq("x")),
        #"SELECT "select".id FROM users AS "select" WHERE "select".name = ?"#,
        mariadb: "SELECT `select`.id FROM users AS `select` WHERE `select`.name = ?"),
      StatementCase(
        "a reserved word as a label",
        select(u.id.label("from"), u.name.label("Order")).orderBy(u.id.label("from")),
        #"SELECT users.id AS "from", users.name AS "Order" FROM users ORDER BY "from""#,
        mariadb: "SELECT users.id AS `from`, users.name AS `Order` FROM users ORDER BY `from`"),
      StatementCase(
        "letters of other languages", select(u.name.label("größe"), u.id.label("名前")),
        #"SELECT users.name AS "größe", users.id AS "名前" FROM users"#,
        mariadb: "SELECT users.name AS `größe`, users.id AS `名前` FROM users"),
      StatementCase(
        "a label with a quote", select(u.id.label("it's \"it\"")),
        #"SELECT users.id AS "it's ""it""" FROM users"#,
        mariadb: #"SELECT users.id AS `it's "it"` FROM users"#),
      StatementCase(
        "odd names in a subquery", select(odd.column("Ünï \"x\"", as: Int.self)),
        #"SELECT "sub query"."Ünï ""x""" FROM (SELECT users.id AS "Ünï ""x""" FROM users) AS "sub query""#,
        mariadb:
          #"SELECT `sub query`.`Ünï "x"` FROM (SELECT users.id AS `Ünï "x"` FROM users) AS `sub query`"#),
      StatementCase(
        "capitals in a common table", select(upper.column("UPPER", as: Int.self)).with(upper),
        #"WITH "With" AS (SELECT users.id AS UPPER FROM users) SELECT "With".UPPER FROM "With""#,
        postgresql:
          #"WITH "With" AS (SELECT users.id AS "UPPER" FROM users) SELECT "With"."UPPER" FROM "With""#,
        mariadb: "WITH `With` AS (SELECT users.id AS UPPER FROM users) SELECT `With`.UPPER FROM `With`"),
      StatementCase(
        "a label that is a column's name too",
        select(u.name.lower().label("name")).orderBy(u.name.lower().label("name")),
        "SELECT lower(users.name) AS name FROM users ORDER BY name"),
      StatementCase(
        "a label in a condition is its expression", select(u.id).where(u.age.plus(1).label("next").gt(3)),
        "SELECT users.id FROM users WHERE users.age + ? > ?"),
      StatementCase(
        "a label of a condition", select(u.name, u.age.ge(18).label("adult")),
        "SELECT users.name, users.age >= ? AS adult FROM users"),
      StatementCase(
        "a dollar and a question mark as names", select(u.id.label("a$1"), u.name.label("what")),
        #"SELECT users.id AS "a$1", users.name AS what FROM users"#,
        mariadb: "SELECT users.id AS `a$1`, users.name AS what FROM users"),
      StatementCase(
        "a percent sign in a text", select(u.id).where(sql("\(u.name) LIKE '50%'")),
        "SELECT users.id FROM users WHERE users.name LIKE '50%'"),
    ]
  }()
}
