import Foundation
import Testing

/// The version table under a run's feet.
@Suite struct VersionTableTests {
  private static let createB =
    #"{"op": "create_table", "table": "b", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}"#

  /// A revision whose own statements change the version table is not recorded, and on SQLite and PostgreSQL nothing of
  /// it stays.
  static let meddling = [
    "UPDATE retort_version SET version_num = 'other'", "DELETE FROM retort_version",
    "INSERT INTO retort_version VALUES ('r9')",
  ]

  @Test(arguments: meddling) func aRevisionThatChangesItOnSQLite(sql: String) throws {
    let project = try Project(schema: "")
    try project.addRevision("r1", after: nil, upgrade: "[]")
    try project.addRevision("r2", after: "r1", upgrade: "[\(Self.createB), \(Operations.execute(sql))]")
    try project.succeed("upgrade", "r1")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("by somebody else during the upgrade of revision r2"),
      "\(result)")
    #expect(try project.succeed("current").output.contains("r1"))
    #expect(try project.database.lines("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == ["0"])
    #expect(
      try project.database.lines("SELECT revision || outcome FROM retort_history ORDER BY id") == [
        "r1done", "r2failed",
      ])
  }

  @Test(arguments: ServerKind.allCases, meddling) func aRevisionThatChangesItOnAServer(
    kind: ServerKind, sql: String
  ) throws {
    let project = try ServerProject(kind)
    try project.project.addRevision("r1", after: nil, upgrade: "[]")
    try project.project.addRevision(
      "r2", after: "r1", upgrade: "[\(Self.createB), \(Operations.execute(sql))]",
      downgrade: #"[{"op": "drop_table", "table": "b"}]"#)
    try project.succeed("upgrade", "r1")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("by somebody else during the upgrade of revision r2"),
      "\(result)")
    #expect(
      try project.database.lines(
        "SELECT count(*) FROM retort_history WHERE revision = 'r2' AND outcome = 'done'")
        == ["0"])
    if kind == .postgresql { #expect(try project.versionRows() == ["r1"]) }
    // Where DDL is no transaction, what was done is there, and the next run goes on when the table is put right.
    try project.database.run("DELETE FROM retort_version; INSERT INTO retort_version VALUES ('r1')")
    try project.project.addRevision(
      "r2", after: "r1",
      upgrade: kind == .postgresql ? "[\(Self.createB)]" : "[\(Self.createB), \(Operations.execute(sql))]",
      downgrade: #"[{"op": "drop_table", "table": "b"}]"#)
    try project.succeed("upgrade", "head")
    #expect(try project.versionRows() == ["r2"])
    try project.succeed("downgrade", "r1")
    #expect(try project.versionRows() == ["r1"])
    try project.succeed("downgrade", "base")
    #expect(try project.versionRows() == [])
  }

  /// Somebody adds a row during a run of several revisions: here a trigger. It is noticed by the end of the run.
  @Test(arguments: ServerKind.allCases) func aRowOfSomebodyElseIsNoticed(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    for number in 1...4 {
      try project.project.addRevision(
        "r\(number)", after: number == 1 ? nil : "r\(number - 1)",
        upgrade: "[\(Self.createB.replacing("\"b\"", with: "\"b\(number)\""))]", downgrade: "[]")
    }
    try project.succeed("upgrade", "r1")
    let insert = "INSERT INTO retort_version SELECT 'r9' FROM retort_version WHERE version_num = 'r2'"
    try project.database.run(
      kind == .postgresql
        ? """
        CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \(insert); RETURN NULL; END $$;
        CREATE TRIGGER meddle AFTER INSERT ON retort_history FOR EACH ROW EXECUTE FUNCTION meddle()
        """ : "CREATE TRIGGER meddle AFTER INSERT ON retort_history FOR EACH ROW \(insert)")
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("the version table 'retort_version'"), "\(result)")
    #expect(try project.versionRows().contains("r4") == false)
  }

  /// Somebody moves the row to where this run wants it, while a revision runs piece by piece: it is not recorded twice.
  @Test(arguments: ServerKind.allCases) func anotherRunnerIsNoticedBehindPieces(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    let sleep = kind == .postgresql ? "SELECT pg_sleep(2)" : "DO SLEEP(2)"
    try project.project.addRevision("r1", after: nil, upgrade: "[]")
    try project.project.addRevision(
      "r2", after: "r1",
      upgrade: #"[{"op": "autocommit_block", "ops": [\#(Operations.execute(sleep))]}]"#)
    try project.succeed("upgrade", "r1")
    let run = try project.project.start(["upgrade", "head"])
    usleep(1_000_000)
    try project.database.run("UPDATE retort_version SET version_num = 'r2'")
    let result = try run.wait(limit: 60)
    #expect(
      result.status == 1 && result.errors.contains("by somebody else during the upgrade of revision r2"),
      "\(result)")
    #expect(
      try project.database.lines(
        "SELECT count(*) FROM retort_history WHERE revision = 'r2' AND outcome = 'done'")
        == ["0"])
    #expect(try project.versionRows() == ["r2"])
  }

  /// Steps that change, rename, drop and remake the same table, in one revision and across revisions: none of them
  /// works from what the table looked like before.
  @Test(arguments: ServerKind.allCases) func stepsSeeWhatThoseBeforeLeft(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    func add(_ table: String, _ column: String) -> String {
      #"{"op": "add_column", "table": "\#(table)", "column": {"name": "\#(column)", "type": "Integer"}}"#
    }
    func widen(_ table: String, _ column: String) -> String {
      #"{"op": "alter_column", "table": "\#(table)", "column": "\#(column)", "type": "BigInteger"}"#
    }
    func drop(_ table: String) -> String { #"{"op": "drop_table", "table": "\#(table)"}"# }
    func rename(_ table: String, _ name: String) -> String {
      #"{"op": "rename_table", "table": "\#(table)", "new_name": "\#(name)"}"#
    }
    let revisions = [
      [
        Self.createB, add("b", "x"), widen("b", "x"), rename("b", "c"), Self.createB, add("b", "y"),
        widen("c", "x"),
      ],
      [
        drop("b"), Self.createB, add("b", "z"), Operations.execute("ALTER TABLE b ADD COLUMN w INTEGER"),
        widen("b", "w"),
      ],
      [widen("b", "z"), rename("c", "d"), rename("b", "c"), widen("c", "w"), add("d", "v")],
      [add("d", "u"), widen("d", "v"), Operations.execute("DROP TABLE c"), rename("d", "c"), add("c", "t")],
    ]
    for (index, operations) in revisions.enumerated() {
      try project.project.addRevision(
        "r\(index + 1)", after: index == 0 ? nil : "r\(index)",
        upgrade: "[\(operations.joined(separator: ", "))]")
    }
    try project.succeed("upgrade", "head")
    let schema = kind == .postgresql ? "current_schema()" : "DATABASE()"
    #expect(
      try project.database.lines(
        "SELECT concat(table_name, ' ', column_name, ' ', data_type) FROM information_schema.columns"
          + " WHERE table_schema = \(schema) AND table_name IN ('b', 'c', 'd') ORDER BY ordinal_position")
        == (kind == .postgresql
          ? ["c id integer", "c x bigint", "c v bigint", "c u integer", "c t integer"]
          : ["c id int", "c x bigint", "c v bigint", "c u int", "c t int"]))
  }
}
