import Foundation
import Testing

/// A table and what is added to it go to MariaDB in one packet: what fails or is cut off in the middle of it.
@Suite struct ServerNewTableTests {
  private static let createT = #"""
    {"op": "create_table", "table": "t", "columns": [{"name": "id", "type": "Integer", "primary_key": true},
      {"name": "name", "type": {"type": "String", "length": 50}}]}
    """#
  private static let index = #"{"op": "create_index", "name": "ix", "table": "t", "columns": ["name"]}"#

  private static func add(_ column: String, _ more: String = "") -> String {
    #"{"op": "add_column", "table": "t", "column": {"name": "\#(column)", "type": "Integer"\#(more)}}"#
  }

  private static func upgrade(_ operations: String...) -> String {
    "[\(operations.joined(separator: ", "))]"
  }

  private func columns(_ project: ServerProject) throws -> [String] {
    try project.database.lines(
      "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't'"
        + " ORDER BY ordinal_position")
  }

  private func journal(_ project: ServerProject) throws -> [String] {
    try project.database.lines("SELECT step, state, detail FROM retort_journal ORDER BY step")
  }

  @Test func whatFailsIsToldAndRunsAgain() throws {
    let project = try ServerProject(.mariadb)
    let wrong = Self.upgrade(
      Self.createT, Self.add("a"), Self.add("c", #", "server_default": "'x'""#), Self.index)
    try project.project.addRevision("r1", after: nil, upgrade: wrong)
    let failed = try project.run("upgrade", "head")
    #expect(failed.status == 1 && failed.errors.contains("upgrade[2] add_column"), "\(failed)")
    #expect(failed.errors.contains("Invalid default value"), "\(failed)")
    #expect(try columns(project) == ["id", "name", "a"])
    #expect(try journal(project).map { $0.prefix { $0 != "\t" } } == ["0", "1", "2"])

    // What is done must stay as it is.
    try project.project.addRevision(
      "r1", after: nil, upgrade: Self.upgrade(Self.createT, Self.add("b"), Self.add("c"), Self.index))
    let changed = try project.run("upgrade", "head")
    #expect(
      changed.status == 1 && changed.errors.contains("was changed after it had been run in part (step 2)"),
      "\(changed)")

    try project.project.addRevision(
      "r1", after: nil, upgrade: Self.upgrade(Self.createT, Self.add("a"), Self.add("c"), Self.index))
    try project.succeed("upgrade", "head")
    #expect(try columns(project) == ["id", "name", "a", "c"])
    #expect(try project.database.lines("SHOW INDEX FROM t").count == 2)
    #expect(try journal(project).isEmpty)
  }

  @Test func aTableThatIsThereIsInTheWay() throws {
    let project = try ServerProject(.mariadb)
    try project.database.run("CREATE TABLE t (id INT PRIMARY KEY, a INT)")
    try project.project.addRevision("r1", after: nil, upgrade: Self.upgrade(Self.createT, Self.add("b")))
    let failed = try project.run("upgrade", "head")
    #expect(failed.status == 1 && failed.errors.contains("upgrade[0] create_table"), "\(failed)")
    #expect(try columns(project) == ["id", "a"])
  }

  struct Cut: Sendable, CustomTestStringConvertible {
    var lacking: String
    var step: Int
    var sql: String
    var isDone: Bool

    var testDescription: String { "\(lacking), \(isDone ? "done" : "not done")" }
  }

  static let cuts = [true, false].flatMap { isDone in
    [
      Cut(
        lacking: #""lacking_column": "a""#, step: 1, sql: "ALTER TABLE t ADD COLUMN a INTEGER NULL",
        isDone: isDone),
      Cut(lacking: #""lacking_index": "ix""#, step: 2, sql: "CREATE INDEX ix ON t (name)", isDone: isDone),
    ]
  }

  /// A runner was killed between the mark and the end of the statement: whether it was done is seen by what it was to
  /// add.
  @Test(arguments: cuts) func whatWasCutOffIsJudged(cut: Cut) throws {
    let project = try ServerProject(.mariadb)
    let last = Operations.execute("INSERT INTO nosuch VALUES (1)")
    try project.project.addRevision(
      "r1", after: nil, upgrade: Self.upgrade(Self.createT, Self.add("a"), Self.index, last))
    #expect(try project.run("upgrade", "head").status == 1)
    let undo = cut.step == 1 ? ["DROP INDEX ix ON t", "ALTER TABLE t DROP COLUMN a"] : ["DROP INDEX ix ON t"]
    try project.database.run(undo.joined(separator: "; "))
    if cut.isDone { try project.database.run(cut.sql) }
    let statement = #"{"sql": "\#(cut.sql)", "kind": "table", "name": "t"}"#
    let detail =
      #"{"position": 0, "status": "begun", "digest": "", \#(cut.lacking), "statements": [\#(statement)]}"#
    try project.database.run(
      "DELETE FROM retort_journal WHERE step > \(cut.step); "
        + "UPDATE retort_journal SET detail = '\(detail)', state = 'started' WHERE step = \(cut.step)")
    try project.database.run("CREATE TABLE nosuch (i INT)")
    let result = try project.succeed("upgrade", "head")
    let word = cut.isDone ? "had been done" : "had not been done"
    #expect(result.errors.contains("the statement that was interrupted \(word)"), "\(result)")
    #expect(try columns(project) == ["id", "name", "a"])
    #expect(try project.database.lines("SHOW INDEX FROM t").count == 2)
  }

  /// Somebody else holds the journal's rows for longer than the runner waits.
  @Test func whatWaitedInVainIsTriedAgain() throws {
    let project = try ServerProject(.mariadb)
    try project.project.addRevision(
      "r1", after: nil,
      upgrade: #"[{"op": "create_table", "table": "u", "columns": [{"name": "id", "type": "Integer"}]}]"#)
    try project.succeed("upgrade", "head")
    try project.project.addRevision(
      "r2", after: "r1", upgrade: Self.upgrade(Self.createT, Self.add("a"), Self.index))
    let holder = try project.database.start(
      "BEGIN; SELECT * FROM retort_journal FOR UPDATE; SELECT SLEEP(4); COMMIT;")
    usleep(500_000)
    let result = try project.succeed("upgrade", "head", "--lock-timeout", "1")
    #expect(result.errors.contains("trying again in"), "\(result)")
    _ = try holder.wait(limit: 60)
    #expect(try columns(project) == ["id", "name", "a"])
    #expect(try journal(project).isEmpty)
  }

  /// What does not fit the mould runs by itself, in the same order.
  @Test func revisionsOfAllKindsRun() throws {
    let project = try ServerProject(.mariadb)
    let other =
      #"{"op": "create_table", "table": "u", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}"#
    let reference =
      #"{"op": "add_column", "table": "t", "column": {"name": "u_id", "type": "Integer"}, "references": {"table": "u", "column": "id"}}"#
    let kept =
      #"{"op": "create_table", "table": "t2", "if_not_exists": true, "columns": [{"name": "id", "type": "Integer"}]}"#
    let again = #"{"op": "add_column", "table": "t", "column": {"name": "name_2", "type": "Integer"}}"#
    let rename = #"{"op": "rename_table", "table": "t", "new_name": "t3"}"#
    try project.project.addRevision(
      "r1", after: nil,
      upgrade: Self.upgrade(
        other, Self.createT, Self.add("a"), again, Self.index, reference, kept, rename,
        Self.createT, Self.add("z"), Operations.execute("INSERT INTO t (id, z) VALUES (1, 2)")))
    try project.succeed("upgrade", "head")
    #expect(try columns(project) == ["id", "name", "z"])
    #expect(
      try project.database.lines("SHOW COLUMNS FROM t3").map { String($0.prefix { $0 != "\t" }) }
        == ["id", "name", "a", "name_2", "u_id"])
    #expect(try project.database.lines("SELECT id, z FROM t") == ["1\t2"])
  }
}
