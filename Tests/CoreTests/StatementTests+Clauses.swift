import Foundation
import RetortSQL

/// Clauses that are seldom needed, and functions of the account and the clock.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var o: Orders { Shop.orders }
  private static var t: Things { Shop.things }

  static let clauses: [StatementCase] = [
    StatementCase(
      "a join in a join",
      {
        let v = Users.alias("v")
        return select(u.id, v.name)
          .leftJoin(a.join(v, on: v.id.eq(a.userID)), on: a.userID.eq(u.id))
      }(),
      "SELECT users.id, v.name FROM users LEFT JOIN (addresses JOIN users AS v ON v.id = addresses.user_id) ON addresses.user_id = users.id"
    ),
    StatementCase(
      "a join put into FROM", select(u.id).from(u.leftJoin(a, on: a.userID.eq(u.id))),
      "SELECT users.id FROM users LEFT JOIN addresses ON addresses.user_id = users.id"),
    StatementCase(
      "joins of all kinds by themselves",
      {
        let (v, w) = (Users.alias("v"), Users.alias("w"))
        return select(u.id).from(
          u.join(a, using: "id").crossJoin(v).rightJoin(w, on: w.id.eq(u.id)))
      }(),
      "SELECT users.id FROM users JOIN addresses USING (id) CROSS JOIN users AS v RIGHT JOIN users AS w ON w.id = users.id"
    ),
    StatementCase(
      "an update over a join",
      {
        let v = Users.alias("v")
        return update(u).set(u.nickname.set("x")).from(a.join(v, on: v.id.eq(a.userID))).where(
          a.userID.eq(u.id))
      }(),
      "UPDATE users SET nickname = ? FROM addresses JOIN users AS v ON v.id = addresses.user_id WHERE addresses.user_id = users.id",
      mariadb:
        "UPDATE users, addresses JOIN users AS v ON v.id = addresses.user_id SET users.nickname = ? WHERE addresses.user_id = users.id"
    ),
    StatementCase(
      "a limit that is computed", select(u.id).orderBy(u.id).limit(value(1).plus(1)).offset(value(1)),
      "SELECT users.id FROM users ORDER BY users.id LIMIT (? + ?) OFFSET ?",
      postgresql: "SELECT users.id FROM users ORDER BY users.id LIMIT (CAST(? AS BIGINT) + ?) OFFSET ?",
      refusals: [.mariadb: "LIMIT or OFFSET of an expression"]),
    StatementCase(
      "some of the rows", select(u.id).orderBy(u.id).slice(1..<3),
      "SELECT users.id FROM users ORDER BY users.id LIMIT ? OFFSET ?"),
    StatementCase(
      "words at the end", select(u.id).suffix("LIMIT 5"), "SELECT users.id FROM users LIMIT 5"),
    StatementCase(
      "words at the end of a part of a UNION",
      select(u.id).suffix("LIMIT 5").union(select(u.id)),
      "(SELECT users.id FROM users LIMIT 5) UNION SELECT users.id FROM users",
      sqlite: "SELECT * FROM (SELECT users.id FROM users LIMIT 5) UNION SELECT users.id FROM users"),
    StatementCase(
      "words at the end, of one dialect",
      select(u.id).orderBy(u.id).suffix("LIMIT ROWS EXAMINED 1000", dialect: "mariadb"),
      "SELECT users.id FROM users ORDER BY users.id",
      mariadb: "SELECT users.id FROM users ORDER BY users.id LIMIT ROWS EXAMINED 1000"),
    StatementCase(
      "words behind UPDATE", update(u).set(u.age.set(18)).prefix("OR IGNORE", dialect: "sqlite"),
      "UPDATE users SET age = ?", sqlite: "UPDATE OR IGNORE users SET age = ?"),
    StatementCase(
      "words behind DELETE", delete(from: a).where(a.id.gt(99)).prefix("QUICK", dialect: "mariadb"),
      "DELETE FROM addresses WHERE addresses.id > ?",
      mariadb: "DELETE QUICK FROM addresses WHERE addresses.id > ?"),
    StatementCase(
      "a query that is not about what is around it",
      select(u.id).where(select(a.id).where(a.userID.eq(u.id)).correlate(except: u).exists()),
      "SELECT users.id FROM users WHERE EXISTS (SELECT addresses.id FROM addresses, users WHERE addresses.user_id = users.id)"
    ),
    StatementCase(
      "words behind a query in WITH",
      {
        let first = select(u.id).where(u.id.eq(1)).cte("tree")
        let tree = first.recursive { tree in
          select(u.id).join(tree, on: u.id.eq(tree.column(u.id).plus(1))).statement
        }.suffix("SEARCH DEPTH FIRST BY id SET place", dialect: "postgresql")
        return select(tree.column(u.id)).with(tree)
      }(),
      "WITH RECURSIVE tree AS (SELECT users.id FROM users WHERE users.id = ? UNION ALL SELECT users.id FROM users JOIN tree ON users.id = tree.id + ?) SELECT tree.id FROM tree",
      postgresql:
        "WITH RECURSIVE tree AS (SELECT users.id FROM users WHERE users.id = ? UNION ALL SELECT users.id FROM users JOIN tree ON users.id = tree.id + ?) SEARCH DEPTH FIRST BY id SET place SELECT tree.id FROM tree"
    ),
    StatementCase(
      "a query by hand in WITH",
      {
        let late = statement("SELECT id FROM users WHERE age > \(18)").cte("late", columns: "id")
        return select(late.column("id", as: Int.self)).with(late)
      }(),
      "WITH late (id) AS (SELECT id FROM users WHERE age > ?) SELECT late.id FROM late"),
    StatementCase(
      "a query by hand in FROM",
      {
        let late = statement("SELECT id, name FROM users WHERE age > \(18)").subquery("late")
        return select(late.column(u.name), o.status).join(o, on: o.userID.eq(late.column("id", as: Int.self)))
      }(),
      "SELECT late.name, orders.status FROM (SELECT id, name FROM users WHERE age > ?) AS late JOIN orders ON orders.user_id = late.id"
    ),
    StatementCase(
      "a function with the types of its columns",
      {
        let r = function("jsonb_to_recordset", t.settings, as: JSONValue.self)
          .table("r", columnTypes: ["a": SQLType(.integer), "order": SQLType(.text)])
        return select(r.column("a", as: Int.self), r.column("order", as: String.self)).from(t, r)
      }(),
      #"SELECT r.a, r."order" FROM things, jsonb_to_recordset(things.settings) AS r (a INTEGER, "order" TEXT)"#,
      refusals: [.sqlite: "names for the columns", .mariadb: "function in FROM"]),
    StatementCase(
      "a part of what a function gives",
      select(function("pg_identify_object", 1259, 1259, 0, as: String.self).field("name", as: String.self)),
      "SELECT (pg_identify_object(?, ?, ?)).name", kinds: [.postgresql]),
    StatementCase(
      "a computed text at the start", select(u.id).where(u.name.startsWith(u.nickname)),
      "SELECT users.id FROM users WHERE users.name LIKE replace(replace(replace(users.nickname, '/', '//'), '%', '/%'), '_', '/_') || '%' ESCAPE '/'",
      mariadb:
        "SELECT users.id FROM users WHERE users.name LIKE concat(replace(replace(replace(users.nickname, '/', '//'), '%', '/%'), '_', '/_'), '%') ESCAPE '/'"
    ),
    StatementCase(
      "a computed text inside, in any case",
      select(u.id).where(u.name.contains(u.nickname, ignoringCase: true)),
      "SELECT users.id FROM users WHERE lower(users.name) LIKE lower('%' || replace(replace(replace(users.nickname, '/', '//'), '%', '/%'), '_', '/_') || '%') ESCAPE '/'",
      postgresql:
        "SELECT users.id FROM users WHERE users.name ILIKE '%' || replace(replace(replace(users.nickname, '/', '//'), '%', '/%'), '_', '/_') || '%' ESCAPE '/'",
      mariadb:
        "SELECT users.id FROM users WHERE lower(users.name) LIKE lower(concat('%', replace(replace(replace(users.nickname, '/', '//'), '%', '/%'), '_', '/_'), '%')) ESCAPE '/'"
    ),
    StatementCase(
      "true and false", select(u.id).where(or(Condition.true, Condition.false)),
      "SELECT users.id FROM users WHERE true OR false", sqlite: "SELECT users.id FROM users WHERE 1 OR 0"),
    StatementCase(
      "the same as another type", select(u.age.coerced(to: Double.self).times(u.score)),
      "SELECT users.age * users.score FROM users"),
    StatementCase(
      "a value in its order", select(percentileDiscrete(0.5, of: u.age)),
      "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY users.age) FROM users",
      refusals: [.sqlite: "WITHIN GROUP", .mariadb: "WITHIN GROUP"]),
    StatementCase(
      "a frame of days",
      select(
        count().over(
          orderBy: [t.at],
          frame: Window.Frame(.range, from: .preceding(SQLInterval(days: 1)), to: .currentRow))),
      "SELECT count(*) OVER (ORDER BY things.at RANGE BETWEEN ? PRECEDING AND CURRENT ROW) FROM things",
      kinds: [.postgresql]),
    StatementCase(
      "the clock", select(currentTime(), localTimestamp()), "SELECT CURRENT_TIME, LOCALTIMESTAMP",
      sqlite: "SELECT CURRENT_TIME, CURRENT_TIMESTAMP", postgresql: "SELECT LOCALTIME, LOCALTIMESTAMP"),
    StatementCase(
      "the account", select(currentUser()), "SELECT current_user", refusals: [.sqlite: "accounts"]),
    StatementCase(
      "weeks", select(t.at.extract(.week), t.at.extract(.isoYear), t.at.extract(.isoDayOfWeek)),
      "SELECT ((CAST(strftime('%j', date(substr(things.at, 1, 19), '-3 days', 'weekday 4')) AS INTEGER) - 1) / 7 + 1), CAST(strftime('%Y', date(substr(things.at, 1, 19), '-3 days', 'weekday 4')) AS INTEGER), ((CAST(strftime('%w', things.at) AS INTEGER) + 6) % 7 + 1) FROM things",
      postgresql:
        "SELECT CAST(EXTRACT(WEEK FROM things.at) AS INTEGER), CAST(EXTRACT(ISOYEAR FROM things.at) AS INTEGER), CAST(EXTRACT(ISODOW FROM things.at) AS INTEGER) FROM things",
      mariadb:
        "SELECT week(things.at, 3), (yearweek(things.at, 3) DIV 100), (weekday(things.at) + 1) FROM things"),
    StatementCase(
      "tens, hundreds and thousands of years",
      select(t.at.extract(.decade), t.at.extract(.century), t.at.extract(.millennium)),
      "SELECT (CAST(strftime('%Y', things.at) AS INTEGER) / 10), ((CAST(strftime('%Y', things.at) AS INTEGER) + 99) / 100), ((CAST(strftime('%Y', things.at) AS INTEGER) + 999) / 1000) FROM things",
      postgresql:
        "SELECT CAST(EXTRACT(DECADE FROM things.at) AS INTEGER), CAST(EXTRACT(CENTURY FROM things.at) AS INTEGER), CAST(EXTRACT(MILLENNIUM FROM things.at) AS INTEGER) FROM things",
      mariadb:
        "SELECT (EXTRACT(YEAR FROM things.at) DIV 10), ((EXTRACT(YEAR FROM things.at) + 99) DIV 100), ((EXTRACT(YEAR FROM things.at) + 999) DIV 1000) FROM things"
    ),
    StatementCase(
      "a search in a language",
      select(u.name).where(u.name.search("fox -dog", configuration: "english", .web))
        .orderBy(u.name.relevance(of: "fox", configuration: "english").desc()),
      "SELECT users.name FROM users WHERE to_tsvector('english', users.name) @@ websearch_to_tsquery('english', ?) ORDER BY CAST(ts_rank(to_tsvector('english', users.name), plainto_tsquery('english', ?)) AS DOUBLE PRECISION) DESC",
      refusals: [.sqlite: "search with a configuration", .mariadb: "search with a configuration"]),
    StatementCase(
      "a search in the usual language",
      select(u.name).where(u.name.search("fox & !dog", configuration: nil, .operators).not()),
      "SELECT users.name FROM users WHERE NOT (to_tsvector(users.name) @@ to_tsquery(?))",
      refusals: [.sqlite: "search with a configuration", .mariadb: "search with a configuration"]),
    StatementCase(
      "days between two moments", select(t.at.days(since: t.at).plus(1)),
      "SELECT (CAST(strftime('%s', substr(things.at, 1, 19)) AS INTEGER) - CAST(strftime('%s', substr(things.at, 1, 19)) AS INTEGER)) / 86400 + ? FROM things",
      postgresql:
        "SELECT (CAST(floor(EXTRACT(EPOCH FROM things.at)) AS BIGINT) - CAST(floor(EXTRACT(EPOCH FROM things.at)) AS BIGINT)) / 86400 + ? FROM things",
      mariadb:
        "SELECT (timestampdiff(SECOND, '1970-01-01', things.at) - timestampdiff(SECOND, '1970-01-01', things.at)) DIV 86400 + ? FROM things"
    ),
    StatementCase(
      "what is left of a price", select(Shop.orders.total.modulo(Decimal(string: "2.5")!).plus(Decimal(1))),
      "SELECT orders.total % ? + ? FROM orders", refusals: [.sqlite: "remainder of decimal numbers"]),
  ]
}
