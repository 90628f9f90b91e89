import Foundation
import Testing

/// What MariaDB keeps or prints in other words than a document has.
extension ServerDocumentTests {
  /// A case for MariaDB alone, of two documents or of one that must agree with what it makes.
  static func mariadb(
    _ name: String, _ first: String, _ second: String? = nil, operations: [String]? = nil
  ) -> Case {
    Case(
      name: name, first: first, second: second ?? first,
      operations: (second == nil ? [] : operations).map { ["mariadb": $0] } ?? [:], kinds: [.mariadb])
  }

  /// A table `t` with `id`, `a` and `s`, and other members of the document.
  static func document(
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

  static func views(_ texts: String..., columns: String = "") -> String {
    let views = texts.enumerated().map { number, text in
      #"{"name": "v\#(number)", "sql": "\#(text)"\#(columns)}"#
    }
    return document(#", "views": [\#(views.joined(separator: ", "))]"#)
  }

  private static func program(_ kind: String, _ name: String, _ sql: String) -> String {
    document(#", "functions": [{"name": "\#(name)", "kind": "\#(kind)", "sql": "\#(sql)"}]"#)
  }

  private static func triggers(_ texts: (name: String, sql: String)...) -> String {
    let triggers = texts.map { #"{"name": "\#($0.name)", "table": "t", "sql": "\#($0.sql)"}"# }
    return document(#", "triggers": [\#(triggers.joined(separator: ", "))]"#)
  }

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

  /// Options, types and keys that the server spells otherwise, or fills in.
  static let spellingCases: [Case] = [
    mariadb("an engine in small letters", document(options: #""engine": "myisam""#)),
    mariadb("Aria", document(options: #""engine": "Aria""#)),
    mariadb(
      "options that are null or true", document(options: #""other": {"CHECKSUM": true, "PACK_KEYS": null}"#)),
    mariadb("page compression", document(options: #""page_compressed": true"#)),
    mariadb("partitions by HASH", document(options: #""partition_by": "HASH(id)", "partitions": "4""#)),
    mariadb(
      "partitions by RANGE",
      document(
        options:
          #""partition_by": "range (id)", "partitions": "(PARTITION p0 VALUES LESS THAN (10) comment 'x', "#
          + #"partition p1 values less than maxvalue)""#)),
    mariadb(
      "a spatial reference",
      document(columns: #", {"name": "g", "type": "POINT", "options": {"mysql": {"srid": 4326}}}"#)),
    mariadb(
      "varchar binary", document(columns: #", {"name": "v", "type": "varchar(70) binary"}"#)),
    mariadb("serial", #"{"tables": [{"table": "t", "columns": [{"name": "v", "type": "SERIAL"}]}]}"#),
    mariadb(
      "keys over long texts",
      document(
        columns: #", {"name": "email", "type": "Text", "unique": true}"#
          + #", {"name": "k", "type": {"type": "String", "length": 2000}, "index": true}"#)),
    mariadb(
      "what no constraint can do",
      document(
        columns: #", {"name": "t_id", "type": "Integer"}"#,
        constraints:
          #"{"type": "foreign_key", "columns": ["t_id"], "referent_table": "t", "referent_columns": ["id"], "#
          + #""deferrable": true, "initially": "DEFERRED"}, "#
          + #"{"type": "unique", "columns": ["a"], "deferrable": true}"#,
        indexes: #"{"name": "i", "columns": [{"column": "s", "nulls": "first"}]}"#)),
    mariadb(
      "names in another case",
      document(columns: #", {"name": "P_id", "type": "Integer", "index": true}"#),
      document(
        columns: #", {"name": "p_ID", "type": "Integer"}"#,
        constraints:
          #"{"type": "foreign_key", "name": "f", "columns": ["P_ID"], "referent_table": "u", "referent_columns": ["ID"]}"#,
        indexes: #"{"name": "IX_t_P_id", "columns": ["p_id"]}"#), operations: ["create_constraint"]),
    mariadb(
      "a counting column with a plain key",
      """
      {"tables": [{"table": "t", "columns": [{"name": "a", "type": "Integer"},
         {"name": "b", "type": "Integer", "nullable": false, "autoincrement": true}],
        "indexes": [{"name": "ka", "columns": ["a"]}, {"name": "kb", "columns": ["b", "a"]}]}]}
      """),
    mariadb(
      "the second column of a key counts", document(),
      """
      {"tables": [{"table": "x", "columns": [{"name": "a", "type": "Integer"},
         {"name": "b", "type": "Integer", "autoincrement": true}],
        "constraints": [{"type": "primary_key", "columns": ["a", "b"]}],
        "indexes": [{"name": "kb", "columns": ["b"]}]}]}
      """, operations: ["create_table", "drop_table", "drop_table"]),
  ]

  /// What the way there and back must keep.
  static let changeCases: [Case] = [
    mariadb(
      "KEY_BLOCK_SIZE", document(constraints: #"{"type": "unique", "name": "q", "columns": ["a"]}"#),
      document(
        constraints: #"{"type": "unique", "name": "q", "columns": ["a"]}"#,
        options: #""row_format": "COMPRESSED", "key_block_size": 8"#), operations: ["set_table_options"]),
    mariadb(
      "a virtual column becomes plain",
      document(columns: #", {"name": "g", "type": "Integer", "computed": {"sql": "a*2"}, "index": true}"#),
      document(
        columns: #", {"name": "n", "type": "Integer"}, {"name": "g", "type": "Integer", "index": true}"#)),
    mariadb(
      "a Boolean with its CHECK comes", document(),
      document(columns: #", {"name": "f", "type": {"type": "Boolean", "create_constraint": true}}"#),
      operations: ["add_column", "create_constraint"]),
    mariadb(
      "an Enum with its CHECK comes", document(), document(columns: textEnum("a", "b")),
      operations: ["add_column", "create_constraint"]),
    mariadb(
      "a member of such an Enum", document(columns: textEnum("a", "b")),
      document(columns: textEnum("a", "b", "c")), operations: ["drop_constraint", "create_constraint"]),
    mariadb("both sides of a foreign key grow", tenants(), tenants(type: "BigInteger")),
    mariadb("a foreign key and a wider one", tenants(both: true)),
    mariadb("a foreign key and a wider one without names", tenants(both: true, named: false)),
    mariadb("a wider foreign key comes", tenants(), tenants(both: true)),
    mariadb(
      "a wider foreign key comes without a name", tenants(named: false), tenants(both: true, named: false)),
    mariadb("a wider foreign key goes", tenants(both: true), tenants()),
    mariadb(
      "the narrow index is said beside a wider foreign key", tenants(both: true),
      tenants(both: true, indexes: #"{"name": "ix", "columns": ["tenant_id"]}"#)),
    mariadb(
      "a wider index comes beside both",
      tenants(both: true, indexes: #"{"name": "ix", "columns": ["tenant_id"]}"#),
      tenants(both: true, indexes: #"{"name": "ix", "columns": ["tenant_id", "ord_id", "id"]}"#)),
    mariadb(
      "a descending index of the foreign key's name", tenants(),
      tenants(indexes: #"{"name": "item_tenant", "columns": [{"column": "tenant_id", "desc": true}]}"#)),
  ]

  private static func textEnum(_ values: String...) -> String {
    let list = values.map { "\"\($0)\"" }.joined(separator: ", ")
    return
      #", {"name": "f", "type": {"type": "Enum", "name": "ff", "values": [\#(list)], "native": false, "create_constraint": true}}"#
  }

  /// Items of tenants' orders: a foreign key over one column and, perhaps, one over that and another.
  private static func tenants(
    both: Bool = false, named: Bool = true, type: String = "Integer", indexes: String = ""
  ) -> String {
    func key(_ name: String, _ columns: String, _ table: String, _ referents: String) -> String {
      """
      {"type": "foreign_key", \(named ? "\"name\": \"\(name)\", " : "")"columns": [\(columns)],
       "referent_table": "\(table)", "referent_columns": [\(referents)]}
      """
    }
    let keys =
      [key("item_tenant", #""tenant_id""#, "tenant", #""id""#)]
      + (both ? [key("item_ord", #""tenant_id", "ord_id""#, "ord", #""tenant_id", "id""#)] : [])
    return """
      {"tables": [
        {"table": "tenant", "columns": [{"name": "id", "type": "\(type)", "primary_key": true}]},
        {"table": "ord", "columns": [{"name": "tenant_id", "type": "\(type)"}, {"name": "id", "type": "Integer"}],
         "constraints": [{"type": "primary_key", "columns": ["tenant_id", "id"]},
           {"type": "foreign_key", "columns": ["tenant_id"], "referent_table": "tenant", "referent_columns": ["id"]}]},
        {"table": "item", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
           {"name": "tenant_id", "type": "\(type)", "nullable": false}, {"name": "ord_id", "type": "Integer"}],
         "constraints": [\(keys.joined(separator: ", "))], "indexes": [\(indexes)]}
      ]}
      """
  }

  /// Documents that are refused, and what is said of them.
  static let mistakes: [(document: String, message: String)] = [
    (
      document(constraints: toU(onDelete: "SET DEFAULT")),
      "MariaDB takes SET DEFAULT and does nothing of the kind"
    ),
    (
      document(indexes: #"{"name": "i", "columns": [{"column": "a", "nulls": "last"}]}"#),
      "NULLs come first in an ascending index"
    ),
    (
      document(constraints: toU(onDelete: "EXPLODE")),
      "target.json:4: tables[0].constraints[0].on_delete: 'EXPLODE'"
    ),
    (
      document(constraints: toU(table: "v")),
      "table 't' needs table 'v', which is neither in the document nor in"
    ),
    (document(constraints: toU(column: "idd")), "table 'u' has no column 'idd' (did you mean 'id'?)"),
    (document(constraints: toU() + ", " + toU()), "table 't' has another constraint of the name 'f'"),
    (document(constraints: toU(column: "t_id")), "which no key begins with"),
    (
      document(
        columns: #", {"name": "n", "type": "Integer", "nullable": false}"#,
        constraints: toU(own: "n", onDelete: "SET NULL")), "is to SET NULL, and its column 'n' is NOT NULL"
    ),
    (
      document(columns: #", {"name": "n", "type": "BigInteger"}"#, constraints: toU(own: "n")),
      "joins 'n' of type bigint and 'id' of table 'u' of type int"
    ),
    (
      document(columns: #", {"name": "n", "type": "integr"}"#),
      "column 'n' of table 't': the server knows no type 'integr' (did you mean 'Integer'?)"
    ),
    (
      document(columns: #", {"name": "n", "type": "String"}"#),
      "column 'n' of table 't': on MariaDB a String needs a length"
    ),
    (
      document(
        columns: #", {"name": "n", "type": "Integer", "computed": {"sql": "a"}, "server_default": 1}"#),
      "is computed, and so can have no \"server_default\""
    ),
    (
      document(
        #", "triggers": [{"name": "x", "table": "tt", "sql": "CREATE TRIGGER x BEFORE INSERT ON tt FOR EACH ROW SET NEW.a = 1"}]"#
      ),
      "trigger 'x' needs table 'tt'"
    ),
    (
      views("SELECT * FROM v1", "SELECT * FROM v0"),
      "the view 'v0' reads itself, by way of the views that it reads"
    ),
    (
      #"{"tables": [{"table": "retort_x", "columns": [{"name": "id", "type": "Integer"}]}]}"#,
      "tables whose names begin with 'retort_' are Retort's own"
    ),
  ]

  private static func toU(
    own: String = "a", table: String = "u", column: String = "id", onDelete: String? = nil
  ) -> String {
    #"{"type": "foreign_key", "name": "f", "columns": ["\#(own)"], "referent_table": "\#(table)", "#
      + #""referent_columns": ["\#(column)"]\#(onDelete.map { ", \"on_delete\": \"\($0)\"" } ?? "")}"#
  }

  @Test(arguments: spellingCases) func spellings(example: Case) throws { try Self.verify(.mariadb, example) }
  @Test(arguments: changeCases) func changes(example: Case) throws { try Self.verify(.mariadb, example) }

  @Test func mistakesAreFoundBeforeAnythingIsWritten() throws {
    let project = try ServerProject(.mariadb, target: "target.json")
    for (document, message) in Self.mistakes {
      try project.project.write(document, to: "target.json")
      let result = try project.run("revision", "--autogenerate", "-m", "x")
      #expect(result.status == 1 && result.errors.contains(message), "\(message):\n\(result)")
    }
  }

  @Test func aNameThatAConventionGivesTwice() throws {
    let project = try ServerProject(.mariadb, target: "target.json")
    try project.project.write(
      Self.document(
        constraints: #"{"type": "unique", "columns": ["a"]}, {"type": "unique", "columns": ["a", "s"]}"#),
      to: "target.json")
    try project.configure("naming_convention", "{uq: 'uq_%(table_name)s_%(column_0_name)s'}")
    let result = try project.run("revision", "--autogenerate", "-m", "x")
    #expect(
      result.status == 1 && result.errors.contains("table 't' has two keys of the name 'uq_t_a'"), "\(result)"
    )
  }

  @Test(arguments: programCases) func programs(example: Case) throws { try Self.verify(.mariadb, example) }
  @Test(arguments: unprintedCases) func unprinted(example: Case) throws { try Self.verify(.mariadb, example) }
}
