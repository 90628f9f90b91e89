import Foundation
import Testing

/// Operations that need no look at the database go to PostgreSQL together. What goes wrong is told as if each had gone
/// by itself, and nothing of the revision stays.
@Suite struct StatementQueueTests {
  private static func table(_ name: String) -> String {
    #"{"op": "create_table", "table": "\#(name)", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}"#
  }

  private static func tables(_ project: ServerProject) throws -> [String] {
    try project.database.lines(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        + " AND table_name NOT LIKE 'retort%' ORDER BY 1")
  }

  /// The same statement twice: it is the second that fails.
  @Test func theOperationThatFailedIsNamed() throws {
    let project = try ServerProject(.postgresql)
    let drop = #"{"op": "drop_table", "table": "a"}"#
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a"))]")
    try project.project.addRevision(
      "r2", after: "r1", upgrade: "[\(Self.table("b")), \(drop), \(drop), \(Self.table("c"))]")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade[2] drop_table")
        && result.errors.contains("table \"a\" does not exist"), "\(result)")
    #expect(try project.versionRows() == ["r1"])
    #expect(try Self.tables(project) == ["a"])
    #expect(
      try project.database.lines("SELECT revision || outcome FROM retort_history ORDER BY id") == [
        "r1done", "r2failed",
      ])
  }

  /// A NULL where none may be is no sign of another version table.
  @Test func rowsThatDoNotFitAreTold() throws {
    let project = try ServerProject(.postgresql)
    try project.project.addRevision(
      "r1", after: nil,
      upgrade:
        #"[{"op": "alter_column", "table": "t", "column": "x", "nullable": false}, \#(Self.table("b"))]"#)
    try project.database.run("CREATE TABLE t (x int); INSERT INTO t VALUES (NULL)")
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1 && result.errors.contains("upgrade[0] alter_column")
        && result.errors.contains("contains null values"), "\(result)")
    #expect(try Self.tables(project) == ["t"])
  }

  /// More than is sent at once, raw SQL among it that sees what went before.
  @Test func manyOperationsAreOneTransaction() throws {
    let project = try ServerProject(.postgresql)
    var operations = (0..<300).map { Self.table("t\($0)") }
    operations.insert(Operations.execute("INSERT INTO t149 VALUES (1)"), at: 150)
    operations.append(Operations.execute("ALTER TABLE t299 ADD COLUMN x int"))
    operations.append(#"{"op": "drop_column", "table": "t299", "column": "x"}"#)
    func revision(_ last: String) throws {
      try project.project.addRevision(
        "r1", after: nil, upgrade: "[\((operations + [last]).joined(separator: ", "))]")
    }
    try revision(Self.table("t7"))
    let result = try project.run("upgrade", "head")
    #expect(result.status == 1 && result.errors.contains("upgrade[303] create_table"), "\(result)")
    #expect(try Self.tables(project) == [])
    try revision(Self.table("t300"))
    try project.succeed("upgrade", "head")
    #expect(try Self.tables(project).count == 301)
    #expect(try project.database.lines("SELECT id FROM t149") == ["1"])
  }

  /// Somebody changes the version table between two revisions: here a trigger.
  @Test(arguments: ["[]", "[\(table("b"))]", "[\(Operations.execute("CREATE TABLE b (x int)"))]"])
  func theVersionTableIsWatched(upgrade: String) throws {
    let project = try ServerProject(.postgresql)
    try project.project.addRevision("r1", after: nil, upgrade: "[\(Self.table("a"))]")
    try project.project.addRevision("r2", after: "r1", upgrade: upgrade)
    try project.succeed("ensure-version")
    try project.database.run(
      """
      CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN UPDATE retort_version SET version_num = 'other'; RETURN NULL; END $$;
      CREATE TRIGGER meddle AFTER INSERT ON retort_history FOR EACH ROW EXECUTE FUNCTION meddle()
      """)
    let result = try project.run("upgrade", "head")
    #expect(
      result.status == 1
        && result.errors.contains("holds [\"other\"] where [\"r1\"] was expected"), "\(result)")
    #expect(try Self.tables(project) == ["a"])
  }
}
