import RetortSQL

extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }

  static let selects: [StatementCase] = [
    StatementCase(
      "columns", select(u.id, u.name, u.age), "SELECT users.id, users.name, users.age FROM users"),
    StatementCase(
      "a label, and its order", select(u.id.plus(1).label("next")).orderBy(u.id.plus(1).label("next")),
      "SELECT users.id + ? AS next FROM users ORDER BY next",
      sqlite: "SELECT users.id + ? AS next FROM users ORDER BY next"),
    StatementCase("each row once", select(u.name).distinct(), "SELECT DISTINCT users.name FROM users"),
    StatementCase(
      "order", select(u.id).orderBy(u.name, u.age.desc()),
      "SELECT users.id FROM users ORDER BY users.name, users.age DESC"),
    StatementCase(
      "NULL first and last", select(u.id).orderBy(u.age.asc().nullsFirst(), u.score.desc().nullsLast()),
      "SELECT users.id FROM users ORDER BY users.age NULLS FIRST, users.score DESC NULLS LAST",
      mariadb:
        "SELECT users.id FROM users ORDER BY users.age IS NULL DESC, users.age, users.score IS NULL, users.score DESC"
    ),
    StatementCase("limit", select(u.id).limit(10), "SELECT users.id FROM users LIMIT ?"),
    StatementCase(
      "limit and offset", select(u.id).limit(10).offset(5), "SELECT users.id FROM users LIMIT ? OFFSET ?"),
    StatementCase(
      "offset alone", select(u.id).offset(5), "SELECT users.id FROM users OFFSET ?",
      sqlite: "SELECT users.id FROM users LIMIT -1 OFFSET ?",
      mariadb: "SELECT users.id FROM users LIMIT 18446744073709551615 OFFSET ?"),
    StatementCase(
      "groups", select(u.name, count()).groupBy(u.name).having(count().gt(1)),
      "SELECT users.name, count(*) FROM users GROUP BY users.name HAVING count(*) > ?"),
    StatementCase(
      "rows locked", select(u.id).forUpdate(), "SELECT users.id FROM users FOR UPDATE",
      sqlite: "SELECT users.id FROM users"),
    StatementCase(
      "rows of one table locked, without waiting",
      select(u.id, a.email).join(a, on: u.id.eq(a.userID)).forUpdate(of: u, wait: .skipLocked),
      "SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id",
      postgresql:
        "SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id FOR UPDATE OF users SKIP LOCKED",
      mariadb:
        "SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id FOR UPDATE SKIP LOCKED"
    ),
    StatementCase(
      "names that need quotes", select(Shop.odd.order, Shop.odd.text),
      #"SELECT "Odd Table"."order", "Odd Table"."a ""b"" `c`" FROM "Odd Table""#,
      mariadb: #"SELECT `Odd Table`.`order`, `Odd Table`.`a "b" ``c``` FROM `Odd Table`"#),
    StatementCase(
      "a choice of the database's own words",
      select(sql("coalesce(\(u.nickname), \("nobody"))", as: String.self)),
      "SELECT coalesce(users.nickname, ?) FROM users"),
    StatementCase(
      "a condition by hand, in others", select(u.id).where(sql("1 = 1 OR \(u.id) = \(2)"), u.age.gt(3)),
      "SELECT users.id FROM users WHERE (1 = 1 OR users.id = ?) AND users.age > ?"),
  ]

  static let joins: [StatementCase] = {
    let other = Users.alias("other")
    return [
      StatementCase(
        "join", select(u.id, a.email).join(a, on: u.id.eq(a.userID)),
        "SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id"),
      StatementCase(
        "left join", select(u.id, a.email).leftJoin(a, on: u.id.eq(a.userID)),
        "SELECT users.id, addresses.email FROM users LEFT JOIN addresses ON users.id = addresses.user_id"),
      StatementCase(
        "right join", select(u.id, a.email).rightJoin(a, on: u.id.eq(a.userID)),
        "SELECT users.id, addresses.email FROM users RIGHT JOIN addresses ON users.id = addresses.user_id"),
      StatementCase(
        "full join", select(u.id, a.email).fullJoin(a, on: u.id.eq(a.userID)),
        "SELECT users.id, addresses.email FROM users FULL JOIN addresses ON users.id = addresses.user_id",
        refusals: [.mariadb: "FULL JOIN"]),
      StatementCase(
        "cross join", select(u.id, a.email).crossJoin(a),
        "SELECT users.id, addresses.email FROM users CROSS JOIN addresses"),
      StatementCase(
        "two joins",
        select(u.id, a.email).join(a, on: u.id.eq(a.userID)).leftJoin(other, on: other.age.eq(u.id)),
        "SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id "
          + "LEFT JOIN users AS other ON other.age = users.id"),
      StatementCase(
        "a table with itself", select(u.name, other.name).join(other, on: u.id.eq(other.age)),
        "SELECT users.name, other.name FROM users JOIN users AS other ON users.id = other.age"),
      StatementCase(
        "from the conditions", select(u.id).where(u.id.eq(a.userID)),
        "SELECT users.id FROM users, addresses WHERE users.id = addresses.user_id"),
    ]
  }()

  static let subqueries: [StatementCase] = {
    let young = select(u.id, u.name).where(u.age.lt(18)).subquery("young")
    let old = select(u.id, u.name).where(u.age.gt(18)).cte("old_ones")
    return [
      StatementCase(
        "exists", select(u.id).where(select(a.id).where(a.userID.eq(u.id)).exists()),
        "SELECT users.id FROM users WHERE EXISTS (SELECT addresses.id FROM addresses WHERE addresses.user_id = users.id)"
      ),
      StatementCase(
        "in a query", select(u.id).where(u.id.in(select(a.userID))),
        "SELECT users.id FROM users WHERE users.id IN (SELECT addresses.user_id FROM addresses)"),
      StatementCase(
        "a subquery", select(young.column(u.id), a.email).join(a, on: a.userID.eq(young.column(u.id))),
        "SELECT young.id, addresses.email FROM (SELECT users.id, users.name FROM users WHERE users.age < ?) AS young "
          + "JOIN addresses ON addresses.user_id = young.id"),
      StatementCase(
        "a common table expression", select(old.column(u.id)).with(old).where(old.column(u.name).like("a%")),
        "WITH old_ones AS (SELECT users.id, users.name FROM users WHERE users.age > ?) "
          + "SELECT old_ones.id FROM old_ones WHERE old_ones.name LIKE ?"),
      StatementCase(
        "union", select(u.id).union(select(a.userID)),
        "SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses"),
      StatementCase(
        "three of a union", select(u.id).union(select(a.userID)).union(select(a.id)),
        "SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses UNION SELECT addresses.id FROM addresses"
      ),
      StatementCase(
        "a union in an except", select(u.id).union(select(a.userID)).except(select(a.id)),
        "(SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses) EXCEPT SELECT addresses.id FROM addresses",
        sqlite:
          "SELECT * FROM (SELECT users.id FROM users UNION SELECT addresses.user_id FROM addresses) "
          + "EXCEPT SELECT addresses.id FROM addresses"),
      StatementCase(
        "limited parts of a union", select(u.id).orderBy(u.id).limit(1).unionAll(select(a.userID)),
        "(SELECT users.id FROM users ORDER BY users.id LIMIT ?) UNION ALL SELECT addresses.user_id FROM addresses",
        sqlite:
          "SELECT * FROM (SELECT users.id FROM users ORDER BY users.id LIMIT ?) "
          + "UNION ALL SELECT addresses.user_id FROM addresses"),
    ]
  }()

  static let functions: [StatementCase] = [
    StatementCase("count of rows", select(count()).from(u), "SELECT count(*) FROM users"),
    StatementCase("count of a column", select(u.age.count()), "SELECT count(users.age) FROM users"),
    StatementCase(
      "count of what differs", select(u.age.count().distinct()), "SELECT count(DISTINCT users.age) FROM users"
    ),
    StatementCase(
      "sum, average, extremes", select(u.age.sum(), u.score.avg(), u.age.min(), u.age.max()),
      "SELECT sum(users.age), avg(users.score), min(users.age), max(users.age) FROM users"),
    StatementCase(
      "an aggregate with a filter", select(u.id.count().filter(u.age.gt(3))),
      "SELECT count(users.id) FILTER (WHERE users.age > ?) FROM users",
      mariadb: "SELECT count(CASE WHEN users.age > ? THEN users.id END) FROM users"),
    StatementCase(
      "all rows with a filter", select(count().filter(u.age.gt(3))),
      "SELECT count(*) FILTER (WHERE users.age > ?) FROM users",
      mariadb: "SELECT count(CASE WHEN users.age > ? THEN 1 END) FROM users"),
    StatementCase(
      "the first that is not NULL", select(coalesce(u.nickname, u.name, "x")),
      "SELECT coalesce(users.nickname, users.name, ?) FROM users"),
    StatementCase(
      "a window", select(u.id, rowNumber().over(partitionBy: [u.name], orderBy: [u.id.desc()])),
      "SELECT users.id, row_number() OVER (PARTITION BY users.name ORDER BY users.id DESC) FROM users"),
    StatementCase(
      "a window with a frame",
      select(
        u.age.sum().over(
          orderBy: [u.id], frame: Window.Frame(.rows, from: .unboundedPreceding, to: .currentRow))),
      "SELECT sum(users.age) OVER (ORDER BY users.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM users"
    ),
    StatementCase(
      "any function", select(function("substr", u.name, 2, as: String.self)),
      "SELECT substr(users.name, ?) FROM users"),
    StatementCase(
      "a cast", select(u.age.cast(to: String.self)), "SELECT CAST(users.age AS TEXT) FROM users",
      mariadb: "SELECT CAST(users.age AS CHAR) FROM users"),
  ]

  static let changes: [StatementCase] = [
    StatementCase(
      "insert", insert(into: u).values(u.name.set("dot"), u.age.set(5)),
      "INSERT INTO users (name, age) VALUES (?, ?)"),
    StatementCase(
      "insert several rows", insert(into: u).values(u.name.set("dot")).values(u.name.set("eve")),
      "INSERT INTO users (name) VALUES (?), (?)"),
    StatementCase(
      "insert with NULL", insert(into: u).values(u.name.set("dot"), u.age.setNull()),
      "INSERT INTO users (name, age) VALUES (?, NULL)"),
    StatementCase(
      "insert from a query", insert(into: a).rows(of: select(u.id, u.name), into: a.userID, a.email),
      "INSERT INTO addresses (user_id, email) SELECT users.id, users.name FROM users"),
    StatementCase(
      "insert and give back", insert(into: u).values(u.name.set("dot")).returning(u.id, u.name),
      "INSERT INTO users (name) VALUES (?) RETURNING users.id, users.name"),
    StatementCase(
      "insert or leave alone", insert(into: u).values(u.name.set("ada")).onConflictDoNothing(),
      "INSERT INTO users (name) VALUES (?) ON CONFLICT DO NOTHING",
      mariadb: "INSERT INTO users (name) VALUES (?) ON DUPLICATE KEY UPDATE name = users.name"),
    StatementCase(
      "insert or change",
      insert(into: u).values(u.name.set("ada"), u.age.set(1)).onConflict(
        u.name, update: [u.age.set(u.age.excluded.plus(1))]),
      "INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET age = excluded.age + ?",
      mariadb: "INSERT INTO users (name, age) VALUES (?, ?) ON DUPLICATE KEY UPDATE age = VALUES(age) + ?"),
    StatementCase(
      "insert or change on a condition",
      insert(into: u).values(u.name.set("ada"))
        .onConflict(u.name, update: [u.nickname.set("x")], where: u.nickname.is(nil)),
      "INSERT INTO users (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET nickname = ? WHERE users.nickname IS NULL",
      refusals: [.mariadb: "condition"]),
    StatementCase(
      "update", update(u).set(u.age.set(u.age.plus(1))).where(u.name.eq("ada")),
      "UPDATE users SET age = users.age + ? WHERE users.name = ?"),
    StatementCase(
      "update from another table",
      update(u).set(u.nickname.set(a.email)).where(u.id.eq(a.userID), a.id.eq(99)),
      "UPDATE users SET nickname = addresses.email FROM addresses WHERE users.id = addresses.user_id AND addresses.id = ?",
      mariadb:
        "UPDATE users, addresses SET users.nickname = addresses.email WHERE users.id = addresses.user_id AND addresses.id = ?"
    ),
    StatementCase(
      "update and give back", update(u).set(u.age.set(1)).returning(u.id),
      "UPDATE users SET age = ? RETURNING users.id", refusals: [.mariadb: "RETURNING"]),
    StatementCase(
      "delete", delete(from: a).where(a.id.lt(3)), "DELETE FROM addresses WHERE addresses.id < ?"),
    StatementCase("delete all", delete(from: a), "DELETE FROM addresses"),
    StatementCase(
      "delete by another table", delete(from: a).where(a.userID.eq(u.id), u.age.gt(99)),
      "DELETE FROM addresses USING users WHERE addresses.user_id = users.id AND users.age > ?",
      mariadb:
        "DELETE FROM addresses USING addresses, users WHERE addresses.user_id = users.id AND users.age > ?",
      refusals: [.sqlite: "DELETE with other tables"]),
    StatementCase(
      "delete and give back", delete(from: a).where(a.id.eq(1)).returning(a.email),
      "DELETE FROM addresses WHERE addresses.id = ? RETURNING addresses.email"),
  ]
}
