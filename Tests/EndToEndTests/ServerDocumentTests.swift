import Foundation
import Testing

/// Documents written by hand as targets: what they leave open is no difference, whatever the server makes of it.
@Suite struct ServerDocumentTests {
  /// Two documents, one after the other.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var first: String
    var second: String
    /// The operations that lead from the first to the second; of a case without them only that they are clean.
    var operations: [String: [String]] = [:]
    var kinds = ServerKind.allCases

    var testDescription: String { name }
  }

  /// A table `child` that may refer to a table `parent`.
  private static func family(_ constraints: String = "", indexes: String = "", columns: String = "") -> String
  {
    """
    {"tables": [
      {"table": "parent", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
        {"name": "a", "type": "Integer", "nullable": false}, {"name": "b", "type": "Integer", "nullable": false}],
       "constraints": [{"type": "unique", "name": "uq_parent", "columns": ["a", "b"]}]},
      {"table": "child", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
        {"name": "parent_id", "type": "Integer"}, {"name": "a", "type": "Integer"}, {"name": "b", "type": "Integer"}
        \(columns)],
       "constraints": [\(constraints)], "indexes": [\(indexes)]}
    ]}
    """
  }

  private static func toParent(_ name: String? = nil, onDelete: String? = nil) -> String {
    """
    {"type": "foreign_key", \(name.map { "\"name\": \"\($0)\", " } ?? "")"columns": ["parent_id"],
     "referent_table": "parent", "referent_columns": ["id"]\(onDelete.map { ", \"on_delete\": \"\($0)\"" } ?? "")}
    """
  }

  private static let toBoth = """
    {"type": "foreign_key", "name": "child_both", "columns": ["a", "b"], "referent_table": "parent",
     "referent_columns": ["a", "b"]}
    """

  /// InnoDB gives a foreign key an index where it has none, and keeps it when the key goes.
  static let foreignKeyCases: [Case] = [
    Case(name: "a named foreign key comes", first: family(), second: family(toParent("child_parent"))),
    Case(name: "a foreign key without a name comes", first: family(), second: family(toParent())),
    Case(name: "a foreign key goes", first: family(toParent("child_parent")), second: family()),
    Case(name: "a foreign key without a name goes", first: family(toParent()), second: family()),
    Case(
      name: "a foreign key is renamed", first: family(toParent("child_parent")),
      second: family(toParent("fk_child_parent"))),
    Case(
      name: "a foreign key gets another action", first: family(toParent("child_parent")),
      second: family(toParent("child_parent", onDelete: "CASCADE"))),
    Case(
      name: "RESTRICT is what the server does by itself", first: family(toParent("child_parent")),
      second: family(toParent("child_parent", onDelete: "RESTRICT")),
      operations: ["mariadb": []]),
    Case(name: "a composite foreign key comes", first: family(), second: family(toBoth)),
    Case(name: "a composite foreign key goes", first: family(toBoth), second: family()),
    Case(
      name: "its index is said", first: family(toParent("child_parent")),
      second: family(
        toParent("child_parent"), indexes: #"{"name": "child_parent", "columns": ["parent_id"]}"#),
      operations: ["mariadb": []]),
    Case(
      name: "its index gets a name of its own", first: family(toParent("child_parent")),
      second: family(toParent("child_parent"), indexes: #"{"name": "ix_child", "columns": ["parent_id"]}"#)),
    Case(
      name: "its index is not said any more",
      first: family(toParent("child_parent"), indexes: #"{"name": "ix_child", "columns": ["parent_id"]}"#),
      second: family(toParent("child_parent")),
      operations: ["mariadb": [], "postgresql": ["drop_index"]]),
    Case(
      name: "a wider index serves it", first: family(toParent("child_parent")),
      second: family(
        toParent("child_parent"), indexes: #"{"name": "ix_child", "columns": ["parent_id", "a"]}"#),
      operations: ["postgresql": ["create_index"]]),
    Case(
      name: "a wider foreign key serves it",
      first: family(
        """
        {"type": "foreign_key", "name": "child_self", "columns": ["a"], "referent_table": "child",
         "referent_columns": ["id"]}
        """),
      second: family(
        """
        {"type": "foreign_key", "name": "child_self", "columns": ["a"], "referent_table": "child",
         "referent_columns": ["id"]}, \(toBoth)
        """)),
    Case(
      name: "a wider index serves it no more",
      first: family(
        toParent("child_parent"), indexes: #"{"name": "ix_child", "columns": ["parent_id", "a"]}"#),
      second: family(toParent("child_parent"))),
    Case(
      name: "a unique key serves it", first: family(toParent("child_parent")),
      second: family(
        toParent("child_parent") + #", {"type": "unique", "name": "uq_child", "columns": ["parent_id"]}"#)),
    Case(
      name: "a unique key serves it no more",
      first: family(
        toParent("child_parent") + #", {"type": "unique", "name": "uq_child", "columns": ["parent_id"]}"#),
      second: family(toParent("child_parent"))),
    Case(
      name: "two foreign keys on one column", first: family(toParent("child_parent")),
      second: family(
        toParent("child_parent") + """
          , {"type": "foreign_key", "name": "child_self", "columns": ["parent_id"], "referent_table": "child",
             "referent_columns": ["id"]}
          """)),
    Case(
      name: "a column with a foreign key comes", first: family(),
      second: family(
        """
        {"type": "foreign_key", "name": "child_next", "columns": ["next_id"], "referent_table": "child",
         "referent_columns": ["id"]}
        """, columns: #", {"name": "next_id", "type": "Integer"}"#)),
    Case(
      name: "a column with a foreign key goes",
      first: family(
        """
        {"type": "foreign_key", "name": "child_next", "columns": ["next_id"], "referent_table": "child",
         "referent_columns": ["id"]}
        """, columns: #", {"name": "next_id", "type": "Integer"}"#), second: family()),
  ]

  @Test(arguments: ServerKind.allCases, foreignKeyCases)
  func foreignKeys(kind: ServerKind, example: Case) throws { try Self.verify(kind, example) }

  /// Up to the first document, on to the second, back, on again, and down: each time what it should be.
  static func verify(_ kind: ServerKind, _ example: Case) throws {
    guard example.kinds.contains(kind) else { return }
    let project = try ServerProject(kind, target: "target.json")
    try project.project.write(example.first, to: "target.json")
    try project.migrate("first")
    try project.succeed("check")
    let start = try ServerDump(project.database)

    try project.project.write(example.second, to: "target.json")
    let report = try project.run("check", "--json")
    let found = try Self.operations(report.output)
    if let expected = example.operations[kind.rawValue] { expectEqual(found, expected, example.name) }
    if found.isEmpty {
      try project.succeed("downgrade", "base")
      return expectSame(try ServerDump(project.database), .empty, "\(example.name): base")
    }
    try project.migrate("second")
    try project.succeed("check")
    let changed = try ServerDump(project.database)
    try project.succeed("downgrade", "-1")
    expectSame(try ServerDump(project.database), start, "\(example.name): downgraded")
    try project.succeed("upgrade", "head")
    expectSame(try ServerDump(project.database), changed, "\(example.name): upgraded again")
    try project.succeed("check")
    try project.succeed("downgrade", "base")
    expectSame(try ServerDump(project.database), .empty, "\(example.name): base")
  }

  private static func operations(_ report: String) throws -> [String] {
    guard case .array(let differences)? = try JSONText(report)["differences"] else {
      throw SupportError("no differences in\n\(report)")
    }
    return try differences.map { difference in
      guard case .string(let operation)? = difference["op"] else {
        throw SupportError("no op in \(try difference.text)")
      }
      return operation
    }
  }
}
