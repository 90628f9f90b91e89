import Testing

/// Revision files and graphs that are wrong: one clear error, nothing changed.
@Suite struct BadRevisionTests {
  /// A database at `r1`, with a table and rows.
  static func makeProject() throws -> Project {
    let project = try Project(schema: "")
    let schema = """
      CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INT);
      CREATE TABLE c (id INTEGER PRIMARY KEY, t_id INT REFERENCES t (id));
      CREATE VIEW v AS SELECT a, b FROM t;
      INSERT INTO t VALUES (1, 'x', 1), (2, 'y', NULL), (3, 'x', NULL);
      INSERT INTO c VALUES (1, 1), (2, 2);
      """
    try project.addRevision("r1", after: nil, upgrade: "[\(Operations.execute(schema))]", downgrade: nil)
    try project.succeed("upgrade", "head")
    return project
  }

  struct BadFile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// What the message must name, besides the file.
    var words: [String] = []
    /// True where the graph cannot be known either; operations are read only when they are needed.
    var hidesTheGraph = true
    var testDescription: String { name }
  }

  private static func file(
    _ name: String, upgrade: String = "[]", extra: String = "", words: [String] = []
  ) -> BadFile {
    BadFile(
      name: name,
      text: """
        {"revision": "r2", "down_revision": "r1", \(extra)
         "upgrade": \(upgrade), "downgrade": []}
        """, words: words, hidesTheGraph: false)
  }

  static let files: [BadFile] = [
    BadFile(name: "an empty file", text: ""),
    BadFile(name: "not JSON", text: "this is no JSON"),
    BadFile(name: "JSON that breaks off", text: #"{"revision": "r2", "down_revision": "#),
    BadFile(name: "a list", text: "[]"),
    BadFile(name: "null", text: "null"),
    BadFile(name: "bytes that are no text", text: "{\"revision\": \"\u{0}\u{1}\""),
    BadFile(
      name: "no upgrade", text: #"{"revision": "r2", "down_revision": "r1", "downgrade": []}"#,
      words: ["upgrade"]),
    BadFile(
      name: "no downgrade", text: #"{"revision": "r2", "down_revision": "r1", "upgrade": []}"#,
      words: ["downgrade"]),
    BadFile(
      name: "no revision", text: #"{"down_revision": "r1", "upgrade": [], "downgrade": []}"#,
      words: ["revision"]),
    BadFile(
      name: "no down_revision", text: #"{"revision": "r2", "upgrade": [], "downgrade": []}"#,
      words: ["down_revision"]),
    file("an unknown key", extra: #""mesage": "x","#, words: ["mesage"]),
    file("an unknown operation", upgrade: #"[{"op": "drop_tabel", "table": "t"}]"#, words: ["drop_tabel"]),
    file("an operation without op", upgrade: #"[{"table": "t"}]"#, words: ["op"]),
    file(
      "an unknown key of an operation", upgrade: #"[{"op": "drop_table", "tabel": "t"}]"#, words: ["tabel"]),
    file(
      "a missing key of an operation", upgrade: #"[{"op": "create_table", "table": "n"}]"#, words: ["columns"]
    ),
    file(
      "an unknown type of constraint",
      upgrade: """
        [{"op": "create_constraint", "table": "t", "constraint": {"type": "uniqe", "columns": ["a"]}}]
        """, words: ["uniqe"]),
    file(
      "an unknown key of a type",
      upgrade: """
        [{"op": "add_column", "table": "t", "column": {"name": "n", "type": {"type": "String", "lenght": 5}}}]
        """, words: ["lenght"]),
    file(
      "an unknown option",
      upgrade: """
        [{"op": "create_table", "table": "n", "columns": [{"name": "id", "type": "Integer"}],
          "options": {"sqlite": {"strickt": true}}}]
        """, words: ["strickt"]),
    file(
      "an unknown dialect",
      upgrade: """
        [{"op": "create_table", "table": "n", "columns": [{"name": "id", "type": "Integer"}],
          "options": {"sqlight": {"strict": true}}}]
        """, words: ["sqlight"]),
    file("a value of the wrong kind", extra: #""transactional": "yes","#, words: ["transactional"]),
    file(
      "columns that are no list",
      upgrade: #"[{"op": "create_index", "name": "i", "table": "t", "columns": "a"}]"#, words: ["columns"]),
    file("operations that are no list", upgrade: #"{"op": "drop_table", "table": "t"}"#, words: ["upgrade"]),
    file("a number as a name", upgrade: #"[{"op": "drop_table", "table": 5}]"#, words: ["table"]),
  ]

  @Test(arguments: files)
  func badFile(file: BadFile) throws {
    let project = try Self.makeProject()
    let state = try DatabaseState(project)
    try project.write(file.text, to: "migrations/versions/bad_file.json")
    try project.expectRefusal(["upgrade", "head"], naming: ["bad_file.json"] + file.words)
    for command in [["heads"], ["plan", "head"]] where file.hidesTheGraph {
      try project.expectRefusal(command, naming: ["bad_file.json"] + file.words)
    }
    try state.expectKept(in: project, file.name)
  }

  @Test func everyMistakeIsReported() throws {
    let project = try Self.makeProject()
    try project.addRevision(
      "r2", after: "r1", upgrade: #"[{"op": "drop_tabel", "table": "t"}, {"op": "drop_table", "nme": "t"}]"#)
    try project.expectRefusal(["upgrade", "head"], naming: ["drop_tabel", "nme", "r2.json"])
  }

  @Test func twoFilesWithOneId() throws {
    let project = try Self.makeProject()
    try project.addRevision("r2", after: "r1", upgrade: "[]")
    try project.write(try project.read("migrations/versions/r2.json"), to: "migrations/versions/again.json")
    let state = try DatabaseState(project)
    try project.expectRefusal(
      ["upgrade", "head"], code: "duplicate_revision", naming: ["r2", "r2.json", "again.json"])
    try state.expectKept(in: project, "duplicate")
  }

  @Test func aMissingParent() throws {
    let project = try Self.makeProject()
    try project.addRevision("r2", after: "gone", upgrade: "[]")
    let state = try DatabaseState(project)
    try project.expectRefusal(["upgrade", "head"], code: "missing_revision", naming: ["r2", "gone"])
    try state.expectKept(in: project, "missing parent")
  }

  @Test func cycles() throws {
    let project = try Self.makeProject()
    try project.addRevision("x", after: "y", upgrade: "[]")
    try project.addRevision("y", after: "x", upgrade: "[]")
    let state = try DatabaseState(project)
    try project.expectRefusal(["upgrade", "heads"], code: "cycle")
    try project.expectRefusal(["history"], code: "cycle")
    try state.expectKept(in: project, "cycle")
  }

  @Test func aRevisionThatIsItsOwnParent() throws {
    let project = try Self.makeProject()
    try project.addRevision("x", after: "x", upgrade: "[]")
    try project.expectRefusal(["upgrade", "heads"], code: "self_loop", naming: ["x"])
  }

  @Test func aCycleThroughADependency() throws {
    let project = try Self.makeProject()
    try project.addRevision("x", after: "r1", upgrade: "[]", extra: "\"depends_on\": [\"y\"],")
    try project.addRevision("y", after: "x", upgrade: "[]")
    try project.expectRefusal(["upgrade", "heads"], code: "cycle")
  }

  @Test func identifiers() throws {
    let project = try Self.makeProject()
    try project.addRevision("abc1", after: "r1", upgrade: "[]")
    try project.addRevision("abc2", after: "r1", upgrade: "[]")
    let state = try DatabaseState(project)
    try project.expectRefusal(["upgrade", "abc"], code: "ambiguous_revision", naming: ["abc1", "abc2"])
    try project.expectRefusal(["upgrade", "abc3"], code: "unknown_revision", naming: ["abc3"])
    try project.expectRefusal(["show", "nothing"], code: "unknown_revision", naming: ["nothing"])
    try project.expectRefusal(["upgrade", "head"], code: "multiple_heads", naming: ["abc1", "abc2"])
    try project.expectRefusal(["upgrade", "nolabel@head"], code: "unknown_branch", naming: ["nolabel"])
    try project.expectRefusal(["upgrade", "abc1+5"], code: "relative_out_of_range")
    try project.expectRefusal(["downgrade", "-5"], code: "relative_out_of_range")
    try state.expectKept(in: project, "identifiers")
  }

  @Test func anIrreversibleRevisionStopsTheDowngradeBeforeItBegins() throws {
    let project = try Self.makeProject()
    try project.addRevision(
      "r2", after: "r1", upgrade: "[\(Operations.execute("CREATE TABLE n (id INT)"))]",
      downgrade: "[\(Operations.execute("DROP TABLE n"))]")
    try project.succeed("upgrade", "head")
    let state = try DatabaseState(project)
    try project.expectRefusal(["downgrade", "base"], naming: ["r1"])
    try state.expectKept(in: project, "irreversible")
    try project.succeed("downgrade", "-1")
  }

  struct BadOperation: Sendable, CustomTestStringConvertible {
    var name: String
    var upgrade: String
    var words: [String]
    var testDescription: String { name }
  }

  static let operations: [BadOperation] = [
    BadOperation(
      name: "drop a missing table", upgrade: #"[{"op": "drop_table", "table": "nope"}]"#, words: ["nope"]),
    BadOperation(
      name: "drop a missing column", upgrade: #"[{"op": "drop_column", "table": "t", "column": "nope"}]"#,
      words: ["nope"]),
    BadOperation(
      name: "a column for a missing table",
      upgrade: #"[{"op": "add_column", "table": "nope", "column": {"name": "x", "type": "Text"}}]"#,
      words: ["nope"]),
    BadOperation(
      name: "alter a missing column",
      upgrade: "[\(Operations.rebuild("t", #"{"op": "alter_column", "column": "nope", "type": "Text"}"#))]",
      words: ["nope"]),
    BadOperation(
      name: "an index over a missing column",
      upgrade: #"[{"op": "create_index", "name": "i", "table": "t", "columns": ["nope"]}]"#, words: ["nope"]),
    BadOperation(
      name: "rebuild a missing table", upgrade: "[\(Operations.rebuild("nope", Operations.addColumn("x")))]",
      words: ["nope"]),
    BadOperation(
      name: "drop a missing index", upgrade: #"[{"op": "drop_index", "name": "nope"}]"#, words: ["nope"]),
    BadOperation(
      name: "create a table that exists",
      upgrade: #"[{"op": "create_table", "table": "t", "columns": [{"name": "id", "type": "Integer"}]}]"#,
      words: ["t"]),
    BadOperation(name: "SQL that is none", upgrade: "[\(Operations.execute("SELEKT 1"))]", words: ["SELEKT"]),
    BadOperation(
      name: "a later operation fails",
      upgrade: "[\(Operations.execute("CREATE TABLE n (id INT); INSERT INTO t (id) VALUES (50)")), "
        + "\(Operations.execute("INSERT INTO nope VALUES (1)"))]", words: ["nope"]),
    BadOperation(
      name: "a rebuild that drops what a view needs",
      upgrade: "[\(Operations.rebuild("t", #"{"op": "drop_column", "column": "b"}"#))]", words: ["v"]),
    BadOperation(
      name: "a rebuild that breaks a foreign key",
      upgrade: "[\(Operations.execute("PRAGMA defer_foreign_keys = ON; DELETE FROM t WHERE id = 2")), "
        + "\(Operations.rebuild("t", Operations.addColumn("x")))]", words: ["c"]),
  ]

  @Test(arguments: operations)
  func badOperation(operation: BadOperation) throws {
    let project = try Self.makeProject()
    try project.addRevision("r2", after: "r1", upgrade: operation.upgrade)
    let state = try DatabaseState(project)
    try project.expectRefusal(["upgrade", "head"], naming: ["r2"] + operation.words)
    try state.expectKept(in: project, operation.name)
  }

  static let violations: [BadOperation] = [
    BadOperation(
      name: "NOT NULL over NULLs",
      upgrade: "[\(Operations.rebuild("t", #"{"op": "alter_column", "column": "b", "nullable": false}"#))]",
      words: ["2"]),
    BadOperation(
      name: "UNIQUE over equal values",
      upgrade: """
        [{"op": "create_constraint", "table": "t", "constraint": {"type": "unique", "columns": ["a"]}}]
        """, words: ["x"]),
    BadOperation(
      name: "CHECK that rows violate",
      upgrade: """
        [{"op": "create_constraint", "table": "t", "constraint": {"type": "check", "sql": "a <> 'x'"}}]
        """, words: ["2"]),
    BadOperation(
      name: "a foreign key to rows that are missing",
      upgrade: """
        [{"op": "create_constraint", "table": "t", "constraint": {"type": "foreign_key", "columns": ["a"],
          "referent_table": "c", "referent_columns": ["id"]}}]
        """, words: ["3"]),
    BadOperation(
      name: "a unique index over equal values",
      upgrade: #"[{"op": "create_index", "name": "i", "table": "t", "columns": ["a"], "unique": true}]"#,
      words: ["x"]),
  ]

  /// The message counts the rows and shows examples.
  @Test(arguments: violations)
  func violation(operation: BadOperation) throws {
    let project = try Self.makeProject()
    try project.addRevision("r2", after: "r1", upgrade: operation.upgrade)
    let state = try DatabaseState(project)
    try project.expectRefusal(["upgrade", "head"], naming: operation.words)
    try state.expectKept(in: project, operation.name)
  }
}
