import Foundation
import Testing

/// Defects of types, of rename answers and of the command line.
@Suite struct MendedCommandTests {
  private static let types = ["Integer", "String", "Boolean", "Float", "LargeBinary", "Text"]

  private static func columns(_ types: [String]) -> String {
    types.map { #"{"name": "c_\#($0.lowercased())", "type": "\#($0)"}"# }.joined(separator: ", ")
  }

  @Test func aStrictTableTakesGenericTypes() throws {
    let project = try Project(schema: "")
    try project.addRevision(
      "one", after: nil,
      upgrade: """
        [{"op": "create_table", "table": "t", "columns": [\(Self.columns(Self.types))],
          "options": {"sqlite": {"strict": true}}}]
        """)
    try project.succeed("upgrade", "head")
    try project.database.run("INSERT INTO t VALUES (1, 's', 1, 1.5, x'00ff', 't');")
    try project.addRevision(
      "two", after: "one",
      upgrade: """
        [{"op": "add_column", "table": "t", "column": {"name": "n", "type": "Integer"}},
         {"op": "add_column", "table": "t", "column": {"name": "data", "type": "LargeBinary"}},
         {"op": "add_column", "table": "t", "column": {"name": "flag", "type": "Boolean"}},
         {"op": "add_column", "table": "t", "column": {"name": "ratio", "type": "Float"}},
         {"op": "add_column", "table": "t", "column": {"name": "label", "type": "String", "nullable": false,
          "server_default": "-"}}]
        """)
    try project.succeed("upgrade", "head")
    try project.database.run("UPDATE t SET n = 3, data = x'01';")
    expectEqual(
      try project.database.lines(
        "SELECT c_integer, c_string, c_boolean, c_float, hex(c_largebinary), c_text, n, hex(data) FROM t"
      ),
      ["1|s|1|1.5|00FF|t|3|01"])
    expectEqual(
      try project.database.lines("SELECT name, type FROM pragma_table_info('t') WHERE cid > 7"),
      ["flag|INTEGER", "ratio|REAL", "label|TEXT"])
    expectEqual(try project.database.lines("SELECT strict FROM pragma_table_list WHERE name = 't'"), ["1"])
  }

  @Test func aGeneratedColumnBeforeItsSource() throws {
    let project = try Project.atTarget(
      "CREATE TABLE t (id INTEGER PRIMARY KEY);", rows: "INSERT INTO t VALUES (1), (2);")
    try project.write(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, twice INT AS (base * 2) VIRTUAL, base INT DEFAULT 4);",
      to: "schema.sql")
    try project.migrate("change")
    try project.succeed("check")
    expectEqual(try project.database.lines("SELECT id, twice, base FROM t"), ["1|8|4", "2|8|4"])
  }

  @Test func dataOfOtherSchemasIsRefused() throws {
    let project = try Project.mended("CREATE TABLE t (a INT)")
    try project.expectRefused(
      #"{"op": "bulk_insert", "table": "t", "schema": "other", "rows": [{"a": 1}]}"#,
      code: "unsupported_by_dialect",
      naming: ["other"])
  }

  @Test func aStrictTableOfADocumentAgrees() throws {
    let project = try Project()
    let document = { (types: [String]) in
      """
      {"tables": [{"table": "t", "columns": [\(Self.columns(types))], "options": {"sqlite": {"strict": true}}}]}
      """
    }
    try project.write(document(Self.types.dropLast()), to: "target.json")
    try project.succeed(
      "init", "migrations", "--format", "json", "--target", "target.json", "--url", "sqlite:///app.db")
    try project.migrate("start")
    try project.succeed("check")
    try project.write(document(Self.types), to: "target.json")
    try project.expect(2, ["check"])
    try project.migrate("one more")
    try project.succeed("check")
    expectEqual(try project.database.lines("SELECT strict FROM pragma_table_list WHERE name = 't'"), ["1"])
  }

  @Test func twoColumnsSwapTheirNames() throws {
    let project = try Project.atTarget(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);",
      rows: "INSERT INTO t VALUES (1, 'was a', 'was b');")
    let target = "CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT, a TEXT);"
    try project.setTarget(target)
    try project.migrate("swap", ["--rename", "t.a=t.b", "--rename", "t.b=t.a"])
    expectEqual(try project.database.lines("SELECT a, b FROM t"), ["was b|was a"])
    expectSame(try SchemaDump(project.database), try SchemaDump(script: target))
    try project.succeed("check")
  }

  @Test(arguments: ["old.a=old.b", "new.a=new.b"])
  func aTableAndAColumnOfItAreRenamed(column: String) throws {
    let project = try Project.atTarget(
      "CREATE TABLE old (id INTEGER PRIMARY KEY, a TEXT, n INT);", rows: "INSERT INTO old VALUES (1, 'x', 5);"
    )
    let target = "CREATE TABLE new (id INTEGER PRIMARY KEY, b TEXT, n INT);"
    try project.setTarget(target)
    try project.migrate("rename", ["--rename", "old=new", "--rename", column])
    expectEqual(try project.database.lines("SELECT id, b, n FROM new"), ["1|x|5"])
    expectSame(try SchemaDump(project.database), try SchemaDump(script: target))
    try project.succeed("check")
  }

  @Test func aMessageBeginsWithADash() throws {
    let project = try Project(schema: "")
    try project.succeed("revision", "-m", "-1 is wrong", "--rev-id", "minus")
    let history = try project.json([RevisionReport].self, "history")
    expectEqual(history.map(\.message), ["-1 is wrong"])
    expectEqual(history.map(\.revision), ["minus"])
  }

  @Test func aRevisionBeginsWithNoDash() throws {
    let project = try Project(schema: "")
    for arguments in [["--rev-id", "-5"], ["--rev-id=-5"]] {
      let result = try project.run(["revision", "-m", "x"] + arguments)
      #expect(result.status == 1, "\(result)")
      expectEqual(result.errors, "error: a revision id must not begin with '-'\n")
      expectEqual(try project.revisionFiles().count, 0)
    }
  }
}
