import Foundation
import Testing

/// Views of documents, which MariaDB prints in words of its own.
extension ServerDocumentTests {
  private static let readers = views(
    "SELECT id FROM t", "SELECT * FROM t WHERE a <> 1 AND (s = 'x' OR s != \\\"y\\\")",
    "SELECT count(*) AS n, a FROM t x GROUP BY a HAVING count(*) > 1 ORDER BY 1",
    "SELECT t.id, u.id AS other FROM t LEFT JOIN u ON u.t_id = t.id WHERE EXISTS (SELECT 1 FROM u WHERE t_id = 3)",
    "WITH q AS (SELECT a, max(id) m FROM t GROUP BY a) SELECT q.*, upper(s) FROM q JOIN t USING (a)",
    "SELECT id FROM v0 UNION ALL SELECT id + 1 FROM v1 WHERE s IS NOT NULL LIMIT 5;",
    "select now() as n, cast(a as char) as c, ifnull(s, 'none') from t where id in (1, 2) with check option")

  static let viewCases: [Case] = [
    mariadb("views in other words", readers),
    mariadb(
      "another literal in a HAVING", views("SELECT a FROM t GROUP BY a HAVING count(*) > 1"),
      views("SELECT a FROM t GROUP BY a HAVING count(*) > 2"), operations: ["drop_view", "create_view"]),
    mariadb(
      "the same literals in a HAVING", views("SELECT a FROM t GROUP BY a HAVING max(id) > 1 AND min(id) < 2"),
      views("SELECT a FROM t GROUP BY a HAVING max(id) > 2 AND min(id) < 1"),
      operations: ["drop_view", "create_view"]),
    mariadb(
      "another row of a key", views("SELECT s FROM t WHERE id = 1 AND a = 2"),
      views("SELECT s FROM t WHERE id = 2 AND a = 1"), operations: ["drop_view", "create_view"]),
    mariadb(
      "another column", views("SELECT id FROM t"), views("SELECT a AS id FROM t"),
      operations: ["drop_view", "create_view"]),
    mariadb(
      "another order of the columns that * shows",
      document(
        #", "views": [{"name": "v", "sql": "SELECT * FROM t"}]"#,
        columns: #", {"name": "b", "type": "Integer"}"#),
      document(
        #", "views": [{"name": "v", "sql": "SELECT * FROM t"}]"#,
        columns: #", {"name": "b", "type": "Integer"}"#
      )
      .replacing(#"{"name": "a", "type": "Integer"}, "#, with: "")
      .replacing(#"{"name": "b", "#, with: #"{"name": "a", "type": "Integer"}, {"name": "b", "#),
      operations: []),
    mariadb(
      "a column that * shows comes in the middle", views("SELECT * FROM t"),
      document(#", "views": [{"name": "v0", "sql": "SELECT * FROM t"}]"#)
        .replacing(#"{"name": "a", "#, with: #"{"name": "b", "type": "Integer"}, {"name": "a", "#),
      operations: ["drop_view", "add_column", "create_view"]),
    mariadb(
      "the names of a view's columns",
      views("SELECT id, count(*) FROM t GROUP BY id", columns: #", "columns": ["x", "y"]"#)),
    mariadb(
      "other names of a view's columns", views("SELECT id, a FROM t", columns: #", "columns": ["x", "y"]"#),
      views("SELECT id, a FROM t", columns: #", "columns": ["x", "z"]"#),
      operations: ["drop_view", "create_view"]),
    mariadb(
      "a view's options in small letters",
      views(
        "SELECT id FROM t",
        columns:
          #", "options": {"mysql": {"algorithm": "merge", "sql_security": "definer", "check_option": "local"}}"#
      )),
    mariadb(
      "a view over a column that comes", views("SELECT id FROM t"),
      document(
        #", "views": [{"name": "v0", "sql": "SELECT id, b FROM t"}]"#,
        columns: #", {"name": "b", "type": "Integer"}"#),
      operations: ["drop_view", "add_column", "create_view"]),
  ]

  /// Two queries that look alike and mean two things, or may.
  static let otherQueries: [(String, String)] = [
    (
      #"SELECT id FROM t WHERE a > 1"#,
      #"SELECT id FROM t WHERE a >= 1"#
    ),
    (
      #"SELECT id FROM t WHERE a > 1 AND s = 'x'"#,
      #"SELECT id FROM t WHERE a > 1 OR s = 'x'"#
    ),
    (
      #"SELECT GROUP_CONCAT(DISTINCT s) AS l FROM t"#,
      #"SELECT GROUP_CONCAT(s) AS l FROM t"#
    ),
    (
      #"SELECT GROUP_CONCAT(s ORDER BY id) AS l FROM t"#,
      #"SELECT GROUP_CONCAT(s ORDER BY a) AS l FROM t"#
    ),
    (
      #"SELECT GROUP_CONCAT(s ORDER BY id) AS l FROM t"#,
      #"SELECT GROUP_CONCAT(s ORDER BY id DESC) AS l FROM t"#
    ),
    (
      #"SELECT DISTINCT a FROM t"#,
      #"SELECT a FROM t"#
    ),
    (
      #"SELECT t.id FROM t LEFT JOIN u ON u.t_id = t.id"#,
      #"SELECT t.id FROM t JOIN u ON u.t_id = t.id"#
    ),
    (
      #"SELECT t.id FROM t LEFT JOIN u ON u.t_id = t.id AND u.v > 1"#,
      #"SELECT t.id FROM t LEFT JOIN u ON u.t_id = t.id WHERE u.v > 1"#
    ),
    (
      #"SELECT id FROM t UNION SELECT id FROM u"#,
      #"SELECT id FROM t UNION ALL SELECT id FROM u"#
    ),
    (
      #"SELECT id FROM t UNION SELECT id FROM u"#,
      #"SELECT id FROM t EXCEPT SELECT id FROM u"#
    ),
    (
      #"SELECT id AS x FROM t"#,
      #"SELECT id AS y FROM t"#
    ),
    (
      #"SELECT id AS x FROM t"#,
      #"SELECT id AS X FROM t"#
    ),
    (
      #"SELECT SUM(a) OVER (PARTITION BY s ORDER BY id) x FROM t"#,
      #"SELECT SUM(a) OVER (PARTITION BY d ORDER BY id) x FROM t"#
    ),
    (
      #"SELECT SUM(a) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) x FROM t"#,
      #"SELECT SUM(a) OVER (ORDER BY id RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) x FROM t"#
    ),
    (
      #"SELECT SUM(a) OVER (ORDER BY id) x FROM t"#,
      #"SELECT SUM(a) OVER (ORDER BY id DESC) x FROM t"#
    ),
    (
      #"SELECT a FROM t GROUP BY a HAVING COUNT(*) > 1"#,
      #"SELECT a FROM t GROUP BY a HAVING COUNT(*) >= 1"#
    ),
    (
      #"SELECT a FROM t GROUP BY a HAVING COUNT(*) > 1"#,
      #"SELECT a FROM t GROUP BY a HAVING COUNT(s) > 1"#
    ),
    (
      #"SELECT a FROM t GROUP BY a HAVING (MAX(id) > 1 OR MIN(id) > 2) AND MAX(d) > 3"#,
      #"SELECT a FROM t GROUP BY a HAVING MAX(id) > 1 OR MIN(id) > 2 AND MAX(d) > 3"#
    ),
    (
      #"SELECT a, MAX(id) m FROM t GROUP BY a"#,
      #"SELECT a, MAX(id) m FROM t GROUP BY a, s"#
    ),
    (
      #"SELECT a FROM t ORDER BY id"#,
      #"SELECT a FROM t ORDER BY id DESC"#
    ),
    (
      #"SELECT a FROM t ORDER BY id LIMIT 3"#,
      #"SELECT a FROM t ORDER BY a LIMIT 3"#
    ),
    (
      #"SELECT a FROM t ORDER BY id"#,
      #"SELECT a FROM t"#
    ),
    (
      #"SELECT a FROM t LIMIT 3, 5"#,
      #"SELECT a FROM t LIMIT 5, 3"#
    ),
    (
      #"SELECT UPPER(s) x FROM t"#,
      #"SELECT LOWER(s) x FROM t"#
    ),
    (
      #"SELECT CASE WHEN a > 1 THEN 'x' ELSE 'y' END x FROM t"#,
      #"SELECT CASE WHEN a > 1 THEN 'y' ELSE 'x' END x FROM t"#
    ),
    (
      #"SELECT IF(a, 'x', 'y') x FROM t"#,
      #"SELECT IF(a, 'y', 'x') x FROM t"#
    ),
    (
      #"SELECT 1 AS a, 2 AS b"#,
      #"SELECT 2 AS a, 1 AS b"#
    ),
    (
      #"SELECT (SELECT MAX(v) FROM u WHERE u.t_id = t.id) x FROM t"#,
      #"SELECT (SELECT MIN(v) FROM u WHERE u.t_id = t.id) x FROM t"#
    ),
    (
      #"SELECT (SELECT MAX(v) FROM u WHERE u.t_id = t.id HAVING MAX(v) > 3) x FROM t"#,
      #"SELECT (SELECT MAX(v) FROM u WHERE u.t_id = t.id HAVING MIN(v) > 3) x FROM t"#
    ),
    (
      #"SELECT x.n FROM (SELECT a, COUNT(*) n FROM t GROUP BY a) x WHERE x.n > 2"#,
      #"SELECT x.n FROM (SELECT a, COUNT(*) n FROM t GROUP BY a) x WHERE x.n >= 2"#
    ),
    (
      #"SELECT x.n FROM (SELECT a, COUNT(*) n FROM t GROUP BY a) x WHERE x.n > 2"#,
      #"SELECT x.n FROM (SELECT a, COUNT(*) n FROM t GROUP BY a) x WHERE x.a > 2"#
    ),
    (
      #"SELECT x.n FROM (SELECT a, COUNT(*) n, MAX(id) m FROM t GROUP BY a) x WHERE x.n > 2"#,
      #"SELECT x.n FROM (SELECT a, COUNT(*) n, MAX(id) m FROM t GROUP BY a) x WHERE x.m > 2"#
    ),
    (
      #"SELECT id FROM t WHERE id IN (SELECT t_id FROM u WHERE v > 2)"#,
      #"SELECT id FROM t WHERE id NOT IN (SELECT t_id FROM u WHERE v > 2)"#
    ),
    (
      #"SELECT id FROM t WHERE id IN (SELECT t_id FROM u GROUP BY t_id HAVING SUM(v) > 2)"#,
      #"SELECT id FROM t WHERE id IN (SELECT t_id FROM u GROUP BY t_id HAVING AVG(v) > 2)"#
    ),
    (
      #"SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE t_id = t.id AND v = 2)"#,
      #"SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE t_id = t.id AND id = 2)"#
    ),
    (
      #"SELECT id FROM t WHERE d > NOW()"#,
      #"SELECT id FROM t WHERE d > CURDATE()"#
    ),
    (
      #"SELECT id FROM t WHERE a IS NULL"#,
      #"SELECT id FROM t WHERE a IS NOT NULL"#
    ),
    (
      #"SELECT CAST(a AS CHAR) x FROM t"#,
      #"SELECT CAST(a AS CHAR(5)) x FROM t"#
    ),
    (
      #"SELECT CAST(a AS SIGNED) x FROM t"#,
      #"SELECT CAST(a AS UNSIGNED) x FROM t"#
    ),
    (
      #"SELECT s COLLATE utf8mb4_bin x FROM t"#,
      #"SELECT s COLLATE utf8mb4_unicode_ci x FROM t"#
    ),
    (
      #"SELECT a, COUNT(*) FROM t GROUP BY a WITH ROLLUP"#,
      #"SELECT a, COUNT(*) FROM t GROUP BY a"#
    ),
    (
      #"SELECT id FROM t WHERE a = 1 AND a = 2"#,
      #"SELECT id FROM t WHERE a = 1 AND id = 2"#
    ),
    (
      #"WITH RECURSIVE r AS (SELECT 1 n UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r"#,
      #"WITH RECURSIVE r AS (SELECT 1 n UNION ALL SELECT n + 1 FROM r WHERE n <= 5) SELECT n FROM r"#
    ),
    (
      #"SELECT a FROM t FOR UPDATE"#,
      #"SELECT a FROM t"#
    ),
    (
      #"SELECT SQL_NO_CACHE a FROM t"#,
      #"SELECT a FROM t"#
    ),
    (
      #"SELECT STRAIGHT_JOIN t.id FROM t JOIN u ON u.t_id=t.id"#,
      #"SELECT t.id FROM t JOIN u ON u.t_id=t.id"#
    ),
    (
      #"SELECT max(a) OVER w x FROM t WINDOW w AS (ORDER BY id)"#,
      #"SELECT max(a) OVER w x FROM t WINDOW w AS (ORDER BY s)"#
    ),
    (
      #"SELECT id FROM t WHERE (a, s) IN (SELECT id, 'x' FROM u)"#,
      #"SELECT id FROM t WHERE (a, s) IN (SELECT t_id, 'x' FROM u)"#
    ),
    (
      #"SELECT id FROM t WHERE a = 3 ORDER BY a"#,
      #"SELECT id FROM t WHERE a = 3 ORDER BY a, s"#
    ),
    (
      #"SELECT DISTINCT id FROM t"#,
      #"SELECT id FROM t"#
    ),
    (
      #"SELECT a FROM (SELECT a FROM t ORDER BY s LIMIT 2) q"#,
      #"SELECT a FROM (SELECT a FROM t ORDER BY d LIMIT 2) q"#
    ),
    (
      #"SELECT COUNT(a) c FROM t"#,
      #"SELECT COUNT(DISTINCT a) c FROM t"#
    ),
    (
      #"SELECT a FROM t GROUP BY a HAVING COUNT(*) > ANY (SELECT v FROM u)"#,
      #"SELECT a FROM t GROUP BY a HAVING COUNT(*) > ALL (SELECT v FROM u)"#
    ),
    (
      #"SELECT t1.a FROM t t1 JOIN t t2 ON t1.id = t2.a"#,
      #"SELECT t2.a FROM t t1 JOIN t t2 ON t1.id = t2.a"#
    ),
    (
      #"SELECT t1.a FROM t t1 GROUP BY t1.a HAVING MAX(t1.id) > 1"#,
      #"SELECT t1.a FROM t t1 GROUP BY t1.a HAVING MAX(t1.a) > 1"#
    ),
    (
      #"SELECT t1.a FROM t t1 JOIN t t2 ON t1.id = t2.a GROUP BY t1.a HAVING MAX(t1.id) > 1"#,
      #"SELECT t1.a FROM t t1 JOIN t t2 ON t1.id = t2.a GROUP BY t1.a HAVING MAX(t2.id) > 1"#
    ),
  ]

  @Test(arguments: viewCases) func views(example: Case) throws { try Self.verify(.mariadb, example) }

  @Test func queriesThatLookAlikeAreTwo() throws {
    func document(_ queries: [String]) throws -> String {
      let views = try queries.enumerated().map { number, sql in
        let text = String(decoding: try JSONEncoder().encode(sql), as: UTF8.self)
        return #"{"name": "v\#(number)", "sql": \#(text)}"#
      }
      return Self.document(
        #", "views": [\#(views.joined(separator: ", "))]"#, columns: #", {"name": "d", "type": "DateTime"}"#
      )
      .replacing(
        #"{"name": "t_id", "type": "Integer"}"#,
        with: """
          {"name": "t_id", "type": "Integer"}, {"name": "v", "type": "Integer"}
          """)
    }
    let project = try ServerProject(.mariadb, target: "target.json")
    try project.project.write(document(Self.otherQueries.map(\.0)), to: "target.json")
    try project.migrate("first")
    try project.succeed("check")
    try project.project.write(document(Self.otherQueries.map(\.1)), to: "target.json")
    let result = try project.run("check")
    for (number, queries) in Self.otherQueries.enumerated() {
      #expect(
        result.output.contains(#"{"op": "drop_view", "name": "v\#(number)"}"#), "\(queries.0)\n\(queries.1)")
    }
  }
}
