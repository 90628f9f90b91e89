import Foundation
import Testing

/// What MariaDB keeps or prints in other words than a document has.
extension ServerDocumentTests {
  /// A case for MariaDB alone, of two documents or of one that must agree with what it makes.
  private static func mariadb(
    _ name: String, _ first: String, _ second: String? = nil, operations: [String]? = nil
  ) -> Case {
    Case(
      name: name, first: first, second: second ?? first,
      operations: (second == nil ? [] : operations).map { ["mariadb": $0] } ?? [:], kinds: [.mariadb])
  }

  /// A table `t` with `id`, `a` and `s`, and other members of the document.
  private static func document(
    _ more: String = "", columns: String = "", constraints: String = "", indexes: String = "",
    options: String = "", string: String = ""
  ) -> String {
    """
    {"tables": [
      {"table": "t", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
        {"name": "a", "type": "Integer"}, {"name": "s", "type": {"type": "String", "length": 50}\(string)}\(columns)],
       "constraints": [\(constraints)], "indexes": [\(indexes)], "options": {"mysql": {\(options)}}},
      {"table": "u", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
        {"name": "t_id", "type": "Integer"}]}
    ]\(more)}
    """
  }

  private static func views(_ texts: String..., columns: String = "") -> String {
    let views = texts.enumerated().map { number, text in
      #"{"name": "v\#(number)", "sql": "\#(text)"\#(columns)}"#
    }
    return document(#", "views": [\#(views.joined(separator: ", "))]"#)
  }

  private static let readers = views(
    "SELECT id FROM t", "SELECT * FROM t WHERE a <> 1 AND (s = 'x' OR s != \\\"y\\\")",
    "SELECT count(*) AS n, a FROM t x GROUP BY a HAVING count(*) > 1 ORDER BY 1",
    "SELECT t.id, u.id AS other FROM t LEFT JOIN u ON u.t_id = t.id WHERE EXISTS (SELECT 1 FROM u WHERE t_id = 3)",
    "WITH q AS (SELECT a, max(id) m FROM t GROUP BY a) SELECT q.*, upper(s) FROM q JOIN t USING (a)",
    "SELECT id FROM v0 UNION ALL SELECT id + 1 FROM v1 WHERE s IS NOT NULL LIMIT 5;",
    "select now() as n, cast(a as char) as c, ifnull(s, 'none') from t where id in (1, 2) with check option")

  private static func program(_ kind: String, _ name: String, _ sql: String) -> String {
    document(#", "functions": [{"name": "\#(name)", "kind": "\#(kind)", "sql": "\#(sql)"}]"#)
  }

  private static func triggers(_ texts: (name: String, sql: String)...) -> String {
    let triggers = texts.map { #"{"name": "\#($0.name)", "table": "t", "sql": "\#($0.sql)"}"# }
    return document(#", "triggers": [\#(triggers.joined(separator: ", "))]"#)
  }

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

  static let programCases: [Case] = [
    mariadb("RETURNS INT", program("function", "two", "CREATE FUNCTION two() RETURNS INT RETURN 2")),
    mariadb(
      "a BOOLEAN with OR REPLACE",
      program("function", "two", "CREATE OR REPLACE FUNCTION two() RETURNS BOOLEAN NO SQL RETURN TRUE")),
    mariadb(
      "texts and their charset",
      program(
        "function", "two",
        "CREATE FUNCTION two(a VARCHAR(9), b text) RETURNS CHARACTER VARYING(9) DETERMINISTIC LANGUAGE SQL RETURN a"
      )),
    mariadb(
      "a DECIMAL with a comment",
      program(
        "function", "two",
        "CREATE DEFINER=CURRENT_USER FUNCTION IF NOT EXISTS two() RETURNS DECIMAL COMMENT 'it''s' RETURN 2")),
    mariadb(
      "a procedure with all that goes without saying",
      program(
        "procedure", "p",
        "CREATE PROCEDURE p(IN a INT, INOUT b INTEGER) LANGUAGE SQL NOT DETERMINISTIC CONTAINS SQL SQL SECURITY DEFINER SELECT 1"
      )),
    mariadb(
      "characteristics in another order",
      program("procedure", "p", "CREATE PROCEDURE p() DETERMINISTIC READS SQL DATA SELECT 1")),
    mariadb(
      "another RETURNS", program("function", "two", "CREATE FUNCTION two() RETURNS INT RETURN 2"),
      program("function", "two", "CREATE FUNCTION two() RETURNS BIGINT RETURN 2"),
      operations: ["drop_function", "create_function"]),
    mariadb(
      "another charset", program("function", "two", "CREATE FUNCTION two() RETURNS CHAR(2) RETURN 2"),
      program("function", "two", "CREATE FUNCTION two() RETURNS CHAR(2) CHARSET latin1 RETURN 2"),
      operations: ["drop_function", "create_function"]),
    mariadb(
      "a trigger that replaces",
      triggers(
        (
          "x1",
          "CREATE OR REPLACE DEFINER=CURRENT_USER TRIGGER x1 BEFORE INSERT ON t FOR EACH ROW SET NEW.a=1"
        ))
    ),
    mariadb(
      "a trigger after one that comes later by name",
      triggers(
        ("x1", "CREATE TRIGGER x1 BEFORE INSERT ON t FOR EACH ROW FOLLOWS x2 SET NEW.a=1"),
        ("x2", "CREATE TRIGGER x2 BEFORE INSERT ON t FOR EACH ROW SET NEW.a=2"))),
    mariadb(
      "the other order of triggers",
      triggers(
        ("x1", "CREATE TRIGGER x1 BEFORE INSERT ON t FOR EACH ROW SET NEW.a=1"),
        ("x2", "CREATE TRIGGER x2 BEFORE INSERT ON t FOR EACH ROW FOLLOWS x1 SET NEW.a=2")),
      triggers(
        ("x1", "CREATE TRIGGER x1 BEFORE INSERT ON t FOR EACH ROW SET NEW.a=1"),
        ("x2", "CREATE TRIGGER x2 BEFORE INSERT ON t FOR EACH ROW PRECEDES x1 SET NEW.a=2")),
      operations: ["drop_trigger", "create_trigger"]),
  ]

  /// Characters that take four bytes, which the server keeps and does not print.
  static let unprintedCases: [Case] = [
    mariadb(
      "a default that is not printed, beside an expression",
      document(
        columns:
          #", {"name": "u", "type": {"type": "String", "length": 50}, "server_default": {"sql": "UUID()"}}"#,
        constraints: #"{"type": "check", "name": "ck", "sql": "length(s)>0"}"#,
        string: #", "server_default": "hi 😀""#)),
    mariadb(
      "such a default comes with a CHECK", document(),
      document(
        constraints: #"{"type": "check", "name": "ck", "sql": "length(s)>0"}"#,
        string: #", "server_default": "hi 😀""#), operations: ["alter_column", "create_constraint"]),
    mariadb(
      "such a default changes", document(string: #", "server_default": "hi 😀""#),
      document(
        columns: #", {"name": "u", "type": "Integer", "server_default": {"sql": "1+1"}}"#,
        string: #", "server_default": "hi 🎉""#), operations: ["alter_column", "add_column"]),
    mariadb(
      "such a default of a column that is NOT NULL",
      document(
        columns:
          #", {"name": "u", "type": {"type": "String", "length": 50}, "nullable": false, "server_default": "😀"}"#
      )),
    mariadb(
      "such a CHECK and such an expression",
      document(
        columns:
          #", {"name": "u", "type": {"type": "String", "length": 50}, "server_default": {"sql": "CONCAT('😀',1)"}}"#,
        constraints: #"{"type": "check", "name": "ck", "sql": "s <> '😀'"}"#)),
  ]

  @Test(arguments: viewCases) func views(example: Case) throws { try Self.verify(.mariadb, example) }
  @Test(arguments: programCases) func programs(example: Case) throws { try Self.verify(.mariadb, example) }
  @Test(arguments: unprintedCases) func unprinted(example: Case) throws { try Self.verify(.mariadb, example) }
}
