import RetortSQL

/// What the databases have in different ways, or only some of them.
extension StatementTests {
  private static var u: Users { Shop.users }
  private static var a: Addresses { Shop.addresses }
  private static var t: Things { Shop.things }
  private static var d: Documents { Shop.documents }

  /// What only PostgreSQL has.
  static func only(
    _ name: String, _ statement: any ExecutableStatement, _ postgresql: String, refused: String
  ) -> StatementCase {
    StatementCase(name, statement, postgresql, refusals: [.sqlite: refused, .mariadb: refused])
  }

  static let choices: [StatementCase] = [
    StatementCase(
      "case with conditions",
      select(when(u.age.lt(18), then: "minor").when(u.age.lt(65), then: "adult").otherwise("old")),
      "SELECT CASE WHEN users.age < ? THEN ? WHEN users.age < ? THEN ? ELSE ? END FROM users"),
    StatementCase(
      "case with numbers", select(when(u.age.lt(18), then: 1).otherwise(2)),
      "SELECT CASE WHEN users.age < ? THEN ? ELSE ? END FROM users",
      postgresql:
        "SELECT CASE WHEN users.age < ? THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END FROM users"),
    StatementCase(
      "case without else", select(when(u.age.lt(18), then: u.name)),
      "SELECT CASE WHEN users.age < ? THEN users.name END FROM users"),
    StatementCase(
      "case of a value",
      select(switching(u.name).when("ada", then: u.age).when("bob", then: u.id).otherwise(u.id)),
      "SELECT CASE users.name WHEN ? THEN users.age WHEN ? THEN users.id ELSE users.id END FROM users"),
    StatementCase(
      "case in a condition", select(u.id).where(when(u.age.is(nil), then: u.id).otherwise(u.age).gt(3)),
      "SELECT users.id FROM users WHERE CASE WHEN users.age IS NULL THEN users.id ELSE users.age END > ?"),
    StatementCase(
      "case in an order", select(u.id).orderBy(when(u.age.is(nil), then: u.id).otherwise(u.age).desc()),
      "SELECT users.id FROM users ORDER BY CASE WHEN users.age IS NULL THEN users.id ELSE users.age END DESC"),
  ]

  static let values: [StatementCase] = {
    let rows = RetortSQL.values([(1, "a"), (2, "b")], as: "v", columns: "number", "name")
    return [
      StatementCase(
        "tuples in a list", select(u.id).where(tuple(u.name, u.age).in([("ada", 36), ("bob", 17)])),
        "SELECT users.id FROM users WHERE (users.name, users.age) IN ((?, ?), (?, ?))",
        sqlite: "SELECT users.id FROM users WHERE (users.name, users.age) IN (VALUES (?, ?), (?, ?))"),
      StatementCase(
        "tuples in an empty list", select(u.id).where(tuple(u.name, u.age).in([])),
        "SELECT users.id FROM users WHERE 1 = 0"),
      StatementCase(
        "tuples not in a list", select(u.id).where(tuple(u.name, u.age).notIn([("ada", 36)])),
        "SELECT users.id FROM users WHERE (users.name, users.age) NOT IN ((?, ?))",
        sqlite: "SELECT users.id FROM users WHERE (users.name, users.age) NOT IN (VALUES (?, ?))"),
      StatementCase(
        "tuples in a query", select(u.id).where(tuple(u.id, u.name).in(select(a.userID, a.email))),
        "SELECT users.id FROM users WHERE (users.id, users.name) IN (SELECT addresses.user_id, addresses.email FROM addresses)"
      ),
      StatementCase(
        "the page after a row",
        select(u.id).where(tuple(u.name, u.id).gt("bob", 2)).orderBy(u.name, u.id).limit(5),
        "SELECT users.id FROM users WHERE (users.name, users.id) > (?, ?) ORDER BY users.name, users.id LIMIT ?"
      ),
      StatementCase(
        "equal tuples", select(u.id).where(tuple(u.name, u.age).eq("ada", 36)),
        "SELECT users.id FROM users WHERE (users.name, users.age) = (?, ?)"),
      StatementCase(
        "any of a query", select(u.id).where(u.age.gt(anyOf(select(a.userID)))),
        "SELECT users.id FROM users WHERE users.age > ANY (SELECT addresses.user_id FROM addresses)",
        refusals: [.sqlite: "ANY"]),
      StatementCase(
        "all of a query", select(u.id).where(u.id.ge(allOf(select(a.userID)))),
        "SELECT users.id FROM users WHERE users.id >= ALL (SELECT addresses.user_id FROM addresses)",
        refusals: [.sqlite: "ALL"]),
      StatementCase(
        "a query as a value",
        select(u.name, scalar(select(a.id.count()).where(a.userID.eq(u.id))).label("addresses")),
        "SELECT users.name, (SELECT count(addresses.id) FROM addresses WHERE addresses.user_id = users.id) AS addresses FROM users"
      ),
      StatementCase(
        "a query as a value in a condition", select(u.id).where(u.age.eq(scalar(select(u.age.max())))),
        "SELECT users.id FROM users WHERE users.age = (SELECT max(users.age) FROM users)"),
      StatementCase(
        "rows of values", select(rows.column("name", as: String.self)).from(rows),
        "SELECT v.name FROM (SELECT ? AS number, ? AS name UNION ALL SELECT ?, ?) AS v",
        postgresql:
          "SELECT v.name FROM (VALUES (CAST(? AS BIGINT), ?), (CAST(? AS BIGINT), ?)) AS v (number, name)"),
      StatementCase(
        "rows of values, joined",
        select(u.name, rows.column("name", as: String.self)).join(
          rows, on: u.id.eq(rows.column("number", as: Int.self))),
        "SELECT users.name, v.name FROM users JOIN (SELECT ? AS number, ? AS name UNION ALL SELECT ?, ?) AS v ON users.id = v.number",
        postgresql:
          "SELECT users.name, v.name FROM users JOIN (VALUES (CAST(? AS BIGINT), ?), (CAST(? AS BIGINT), ?)) AS v (number, name) ON users.id = v.number"
      ),
      StatementCase("a value alone", select(value("x")), "SELECT ?"),
      StatementCase("NULL alone", select(null(String.self).label("n")), "SELECT NULL AS n"),
    ]
  }()

  static let json: [StatementCase] = [
    StatementCase(
      "a part of JSON", select(t.settings["theme"]), "SELECT things.settings -> ? FROM things",
      postgresql: "SELECT things.settings #> ? FROM things",
      mariadb: "SELECT json_extract(things.settings, ?) FROM things"),
    StatementCase(
      "text in JSON", select(t.id).where(t.settings["theme"]["colors"][0].text().eq("red")),
      "SELECT things.id FROM things WHERE CAST(things.settings ->> ? AS TEXT) = ?",
      postgresql: "SELECT things.id FROM things WHERE things.settings #>> ? = ?",
      mariadb:
        "SELECT things.id FROM things WHERE json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) = ?"
    ),
    StatementCase(
      "a number in JSON", select(t.id).where(t.settings["size"].integer().gt(3)),
      "SELECT things.id FROM things WHERE CAST(things.settings ->> ? AS BIGINT) > ?",
      postgresql: "SELECT things.id FROM things WHERE CAST(things.settings #>> ? AS BIGINT) > ?",
      mariadb:
        "SELECT things.id FROM things WHERE CAST(json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) AS SIGNED) > ?"
    ),
    StatementCase(
      "a truth in JSON", select(t.id).where(t.settings["on"].bool()),
      "SELECT things.id FROM things WHERE things.settings ->> ? = 1",
      postgresql: "SELECT things.id FROM things WHERE CAST(things.settings #>> ? AS BOOLEAN)",
      mariadb:
        "SELECT things.id FROM things WHERE json_unquote(nullif(concat(json_extract(things.settings, ?)), 'null')) = 'true'"
    ),
    StatementCase(
      "JSON in JSON", select(t.id).where(t.settings.contains(["theme": "dark"] as JSONValue)),
      "SELECT things.id FROM things WHERE things.settings @> ?",
      mariadb: "SELECT things.id FROM things WHERE json_contains(things.settings, ?)",
      refusals: [.sqlite: "containment"]),
    StatementCase(
      "JSON that is compared", select(t.id).where(t.settings["a"].is(nil)),
      "SELECT things.id FROM things WHERE (things.settings -> ?) IS NULL",
      sqlite: "SELECT things.id FROM things WHERE things.settings -> ? IS NULL",
      postgresql: "SELECT things.id FROM things WHERE things.settings #> ? IS NULL",
      mariadb: "SELECT things.id FROM things WHERE json_extract(things.settings, ?) IS NULL"),
  ]

  static let arrays: [StatementCase] = [
    only(
      "an array with all of another", select(t.id).where(t.tags.contains(["a", "b"])),
      "SELECT things.id FROM things WHERE things.tags @> ?", refused: "@>"),
    only(
      "an array in another", select(t.id).where(t.tags.isContained(in: ["a", "b"])),
      "SELECT things.id FROM things WHERE things.tags <@ ?", refused: "<@"),
    only(
      "arrays with an element in common", select(t.id).where(t.tags.overlaps(["a"])),
      "SELECT things.id FROM things WHERE things.tags && ?", refused: "&&"),
    only(
      "an element of an array", select(t.tags.element(at: 1)), "SELECT things.tags[1] FROM things",
      refused: "arrays"),
    StatementCase(
      "an array with an element", select(t.id).where(t.tags.contains(element: "a")),
      "SELECT things.id FROM things WHERE ? = ANY (things.tags)",
      refusals: [.sqlite: "ANY and ALL", .mariadb: "arrays"]),
    StatementCase(
      "one of an array", select(t.id).where(t.body.eq(anyOf(t.tags))),
      "SELECT things.id FROM things WHERE things.body = ANY (things.tags)",
      refusals: [.sqlite: "ANY and ALL", .mariadb: "arrays"]),
    only(
      "a value in a range", select(t.id).where(t.span.contains(5)),
      "SELECT things.id FROM things WHERE things.span @> CAST(? AS BIGINT)", refused: "@>"),
    only(
      "a range in a range", select(t.id).where(t.span.contains(range: SQLRange(1..<3))),
      "SELECT things.id FROM things WHERE things.span @> ?", refused: "@>"),
    only(
      "ranges that overlap", select(t.id).where(t.span.overlaps(SQLRange(1..<3))),
      "SELECT things.id FROM things WHERE things.span && ?", refused: "&&"),
    only(
      "ranges side by side", select(t.id).where(t.span.isAdjacent(to: SQLRange(1..<3))),
      "SELECT things.id FROM things WHERE things.span -|- ?", refused: "-|-"),
    StatementCase(
      "an operator without a name here", select(u.id).where(u.age.op("<>", u.id)),
      "SELECT users.id FROM users WHERE users.age <> users.id"),
    StatementCase(
      "what is no operator", select(u.id).where(u.age.op("= 1; DROP TABLE users; --", u.id)), "",
      refusals: [.sqlite: "operator", .postgresql: "operator", .mariadb: "operator"]),
  ]

  static let sources: [StatementCase] = {
    let latest = select(a.email).where(a.userID.eq(u.id)).orderBy(a.id.desc()).limit(1)
      .correlate(u).subquery("latest", lateral: true)
    let numbers = function("generate_series", 1, 3, as: Int.self).table("g", columns: "n")
    let gone = delete(from: a).where(a.id.gt(99)).returning(a.userID).cte("gone")
    return [
      only(
        "a function in FROM", select(numbers.column("n", as: Int.self)).from(numbers),
        "SELECT g.n FROM generate_series(CAST(? AS BIGINT), CAST(? AS BIGINT)) AS g (n)",
        refused: "function in FROM"),
      only(
        "the rows of a change", select(gone.column(a.userID)).with(gone),
        "WITH gone AS (DELETE FROM addresses WHERE addresses.id > ? RETURNING addresses.user_id) SELECT gone.user_id FROM gone",
        refused: "change in WITH"),
      StatementCase(
        "lateral", select(u.name, latest.column(a.email)).leftJoin(latest, on: u.id.eq(u.id)),
        "SELECT users.name, latest.email FROM users LEFT JOIN LATERAL (SELECT addresses.email FROM addresses WHERE addresses.user_id = users.id ORDER BY addresses.id DESC LIMIT ?) AS latest ON users.id = users.id",
        refusals: [.sqlite: "LATERAL", .mariadb: "LATERAL"]),
      only("only a table", select(Users.only().id), "SELECT users.id FROM ONLY users", refused: "ONLY"),
      only(
        "a sample", select(Users.sample(10, seed: 3).id),
        "SELECT users.id FROM users TABLESAMPLE BERNOULLI (10.0) REPEATABLE (3)", refused: "TABLESAMPLE"),
      StatementCase(
        "a hint for one dialect", select(Users.hinted("USE INDEX (PRIMARY)", dialect: "mariadb").id),
        "SELECT users.id FROM users", mariadb: "SELECT users.id FROM users USE INDEX (PRIMARY)"),
      StatementCase(
        "words behind SELECT", select(u.id).prefix("SQL_NO_CACHE", dialect: "mariadb"),
        "SELECT users.id FROM users",
        mariadb: "SELECT SQL_NO_CACHE users.id FROM users"),
      StatementCase(
        "join by columns of one name", select(u.id).join(a, using: "id"),
        "SELECT users.id FROM users JOIN addresses USING (id)"),
      StatementCase(
        "left join by columns of one name", select(u.name).join(a, using: "id", kind: .left),
        "SELECT users.name FROM users LEFT JOIN addresses USING (id)"),
      StatementCase(
        "natural join", select(u.name).naturalJoin(a), "SELECT users.name FROM users NATURAL JOIN addresses"),
      only(
        "the first of each", select(u.name, u.age).distinct(on: u.age).orderBy(u.age, u.name),
        "SELECT DISTINCT ON (users.age) users.name, users.age FROM users ORDER BY users.age, users.name",
        refused: "DISTINCT ON"),
      StatementCase(
        "fetch", select(u.id).orderBy(u.id).fetch(2, withTies: true),
        "SELECT users.id FROM users ORDER BY users.id FETCH FIRST ? ROWS WITH TIES",
        refusals: [.sqlite: "FETCH"]),
      StatementCase(
        "except all", select(u.id).exceptAll(select(a.id)),
        "SELECT users.id FROM users EXCEPT ALL SELECT addresses.id FROM addresses",
        refusals: [.sqlite: "EXCEPT ALL"]),
      StatementCase(
        "intersect all", select(u.id).intersectAll(select(a.id)),
        "SELECT users.id FROM users INTERSECT ALL SELECT addresses.id FROM addresses",
        refusals: [.sqlite: "INTERSECT ALL"]),
    ]
  }()

  static let grouping: [StatementCase] = [
    StatementCase(
      "rollup", select(u.name, count()).groupBy(rollup: u.name, u.age),
      "SELECT users.name, count(*) FROM users GROUP BY ROLLUP (users.name, users.age)",
      mariadb: "SELECT users.name, count(*) FROM users GROUP BY users.name, users.age WITH ROLLUP",
      refusals: [.sqlite: "ROLLUP"]),
    only(
      "cube", select(u.name, count()).groupBy(cube: u.name, u.age),
      "SELECT users.name, count(*) FROM users GROUP BY CUBE (users.name, users.age)", refused: "C"),
    only(
      "grouping sets", select(u.name, count()).groupBy(sets: [[u.name], [u.name, u.age], []]),
      "SELECT users.name, count(*) FROM users GROUP BY GROUPING SETS ((users.name), (users.name, users.age), ())",
      refused: "G"),
    StatementCase(
      "a window with a name",
      select(rowNumber().over("w"), rank().over("w")).from(u).window(
        "w", partitionBy: [u.age], orderBy: [u.name]),
      "SELECT row_number() OVER w, rank() OVER w FROM users WINDOW w AS (PARTITION BY users.age ORDER BY users.name)"
    ),
  ]

  static let moreFunctions: [StatementCase] = [
    StatementCase(
      "length", select(u.name.length()), "SELECT char_length(users.name) FROM users",
      sqlite: "SELECT length(users.name) FROM users"),
    StatementCase(
      "replace", select(u.name.replacing("a", with: "b")), "SELECT replace(users.name, ?, ?) FROM users"),
    StatementCase(
      "a part of a text", select(u.name.substring(from: 2, length: 3)),
      "SELECT substr(users.name, 2, 3) FROM users"),
    StatementCase(
      "texts in one", select(u.name.joined(separator: ", ")),
      "SELECT string_agg(users.name, ', ') FROM users",
      sqlite: "SELECT group_concat(users.name, ', ') FROM users",
      mariadb: "SELECT group_concat(users.name SEPARATOR ', ') FROM users"),
    StatementCase(
      "greatest and least", select(u.age.greatest(u.id), u.age.least(u.id)),
      "SELECT greatest(users.age, users.id), least(users.age, users.id) FROM users",
      sqlite: "SELECT max(users.age, users.id), min(users.age, users.id) FROM users"),
    StatementCase("rounding", select(u.score.rounded()), "SELECT round(users.score) FROM users"),
    StatementCase("absolute", select(u.age.abs()), "SELECT abs(users.age) FROM users"),
    StatementCase(
      "random order", select(u.id).orderBy(random()), "SELECT users.id FROM users ORDER BY random()",
      mariadb: "SELECT users.id FROM users ORDER BY rand()"),
    StatementCase(
      "now", select(t.id).where(t.at.lt(currentTimestamp(as: LocalDateTime.self))),
      "SELECT things.id FROM things WHERE things.at < CURRENT_TIMESTAMP"),
    StatementCase(
      "the year", select(t.at.extract(.year)),
      "SELECT CAST(EXTRACT(YEAR FROM things.at) AS INTEGER) FROM things",
      sqlite: "SELECT CAST(strftime('%Y', things.at) AS INTEGER) FROM things",
      mariadb: "SELECT EXTRACT(YEAR FROM things.at) FROM things"),
    StatementCase(
      "the day of the week", select(t.at.extract(.dayOfWeek)),
      "SELECT CAST(EXTRACT(DOW FROM things.at) AS INTEGER) FROM things",
      sqlite: "SELECT CAST(strftime('%w', things.at) AS INTEGER) FROM things",
      mariadb: "SELECT (dayofweek(things.at) - 1) FROM things"),
    StatementCase(
      "the quarter", select(t.at.extract(.quarter)),
      "SELECT CAST(EXTRACT(QUARTER FROM things.at) AS INTEGER) FROM things",
      sqlite: "SELECT ((CAST(strftime('%m', things.at) AS INTEGER) + 2) / 3) FROM things",
      mariadb: "SELECT EXTRACT(QUARTER FROM things.at) FROM things"),
    StatementCase(
      "parts of a window", select(ntile(4).over(orderBy: [u.id]), percentRank().over(orderBy: [u.id])),
      "SELECT ntile(4) OVER (ORDER BY users.id), percent_rank() OVER (ORDER BY users.id) FROM users"),
    StatementCase(
      "values of a window",
      select(u.age.firstValue().over(orderBy: [u.id]), u.age.nthValue(2).over(orderBy: [u.id])),
      "SELECT first_value(users.age) OVER (ORDER BY users.id), nth_value(users.age, 2) OVER (ORDER BY users.id) FROM users"
    ),
    StatementCase(
      "a subquery in FROM sees nothing beside it",
      {
        let counts = select(count().label("n")).where(a.userID.eq(u.id)).subquery("counts")
        return select(u.id, counts.column("n", as: Int.self)).from(u, counts)
      }(),
      "SELECT users.id, counts.n FROM users, (SELECT count(*) AS n FROM addresses, users WHERE addresses.user_id = users.id) AS counts"
    ),
    StatementCase(
      "search", select(d.text).where(d.text.search("quick fox")),
      "SELECT documents.text FROM documents WHERE documents.text MATCH ?",
      postgresql:
        "SELECT documents.text FROM documents WHERE to_tsvector(documents.text) @@ plainto_tsquery(?)",
      mariadb: "SELECT documents.text FROM documents WHERE MATCH (documents.text) AGAINST (?)"),
  ]

  static let moreChanges: [StatementCase] = {
    let young = select(u.id).where(u.age.lt(18)).cte("young")
    return [
      StatementCase(
        "insert or change, by any key",
        insert(into: u).values(u.name.set("ada"), u.age.set(1)).onDuplicateKeyUpdate(
          u.age.set(u.age.excluded)),
        "INSERT INTO users (name, age) VALUES (?, ?) ON DUPLICATE KEY UPDATE age = VALUES(age)",
        refusals: [.sqlite: "key", .postgresql: "key"]),
      StatementCase(
        "insert or change, by a constraint",
        insert(into: u).values(u.name.set("ada"), u.age.set(1))
          .onConflict(constraint: "users_name_key", update: [u.age.set(u.age.excluded)]),
        "INSERT INTO users (name, age) VALUES (?, ?) ON CONFLICT ON CONSTRAINT users_name_key DO UPDATE SET age = excluded.age",
        mariadb: "INSERT INTO users (name, age) VALUES (?, ?) ON DUPLICATE KEY UPDATE age = VALUES(age)",
        refusals: [.sqlite: "CONSTRAINT"]),
      StatementCase(
        "insert or leave alone, by a key",
        insert(into: u).values(u.name.set("ada")).onConflictDoNothing(u.name),
        "INSERT INTO users (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
        mariadb: "INSERT INTO users (name) VALUES (?) ON DUPLICATE KEY UPDATE name = users.name"),
      StatementCase(
        "insert with values for what counts", insert(into: u).overriding(.user).values(u.name.set("fay")),
        "INSERT INTO users (name) OVERRIDING USER VALUE VALUES (?)",
        refusals: [.sqlite: "OVERRIDING", .mariadb: "OVERRIDING"]),
      StatementCase(
        "insert from a common table",
        insert(into: a).rows(of: select(young.column(u.id), value("x")), into: a.userID, a.email)
          .with(young),
        "WITH young AS (SELECT users.id FROM users WHERE users.age < ?) INSERT INTO addresses (user_id, email) SELECT young.id, ? FROM young",
        mariadb:
          "INSERT INTO addresses (user_id, email) WITH young AS (SELECT users.id FROM users WHERE users.age < ?) SELECT young.id, ? FROM young"
      ),
      StatementCase(
        "update with a common table",
        update(a).set(a.email.set("x")).where(a.userID.in(select(young.column(u.id)))).with(young),
        "WITH young AS (SELECT users.id FROM users WHERE users.age < ?) UPDATE addresses SET email = ? WHERE addresses.user_id IN (SELECT young.id FROM young)",
        refusals: [.mariadb: "WITH"]),
      StatementCase(
        "delete with a common table",
        delete(from: a).where(a.userID.in(select(young.column(u.id)))).with(young),
        "WITH young AS (SELECT users.id FROM users WHERE users.age < ?) DELETE FROM addresses WHERE addresses.user_id IN (SELECT young.id FROM young)",
        refusals: [.mariadb: "WITH"]),
      StatementCase(
        "update the first", update(u).set(u.age.set(1)).orderBy(u.id).limit(1),
        "UPDATE users SET age = ? ORDER BY users.id LIMIT ?",
        refusals: [.sqlite: "ORDER BY", .postgresql: "ORDER BY"]),
      StatementCase(
        "delete the first", delete(from: a).orderBy(a.id.desc()).limit(1),
        "DELETE FROM addresses ORDER BY addresses.id DESC LIMIT ?",
        refusals: [.sqlite: "ORDER BY", .postgresql: "ORDER BY"]),
      StatementCase(
        "update to a choice", update(u).set(u.age.set(when(u.age.gt(30), then: u.age).otherwise(u.id))),
        "UPDATE users SET age = CASE WHEN users.age > ? THEN users.age ELSE users.id END"),
      StatementCase(
        "update to a query",
        update(u).set(u.nickname.set(scalar(select(a.email.max()).where(a.userID.eq(u.id))))).where(
          u.id.gt(99)),
        "UPDATE users SET nickname = (SELECT max(addresses.email) FROM addresses WHERE addresses.user_id = users.id) WHERE users.id > ?"
      ),
      StatementCase(
        "set to the default", update(u).set(u.active.setDefault()).where(u.id.eq(1)),
        "UPDATE users SET active = DEFAULT WHERE users.id = ?", refusals: [.sqlite: "DEFAULT"]),
      StatementCase(
        "words behind INSERT",
        insert(into: u).prefix("OR IGNORE", dialect: "sqlite").values(u.name.set("zed")),
        "INSERT INTO users (name) VALUES (?)", sqlite: "INSERT OR IGNORE INTO users (name) VALUES (?)"),
    ]
  }()
}
