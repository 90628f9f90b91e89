import Foundation
import Testing

/// SIGKILL at random moments of an upgrade of fifty revisions, most of which rebuild a table with rows.
@Suite struct KillTests {
  private static let count = 50

  private static func id(_ number: Int) -> String { "r\(number < 10 ? "0" : "")\(number)" }

  private static let start = """
    CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE, qty INT);
    CREATE TABLE part (id INTEGER PRIMARY KEY, item_id INT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
      what TEXT);
    CREATE INDEX item_name ON item (name DESC);
    CREATE VIEW names AS SELECT name FROM item;
    CREATE TRIGGER item_delete AFTER DELETE ON item BEGIN DELETE FROM part WHERE item_id = old.id; END;
    INSERT INTO item (id, name, qty)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
      SELECT i, 'item ' || i, i % 7 FROM n;
    INSERT INTO part (item_id, what) SELECT id, 'part of ' || name FROM item;
    """

  /// Tables that refer to each other, with rows, then one change after another.
  private static func operations(_ number: Int) -> (upgrade: String, downgrade: String) {
    if number == 1 {
      return (
        "[\(Operations.execute(start))]",
        "[\(Operations.execute("DROP VIEW names; DROP TABLE part; DROP TABLE item"))]"
      )
    }
    let table = number % 3 == 0 ? "part" : "item"
    switch number % 5 {
    case 0:
      return (
        """
        [{"op": "create_table", "table": "extra\(number)", "columns": [{"name": "id", "type": "INTEGER"}]}]
        """,
        #"[{"op": "drop_table", "table": "extra\#(number)"}]"#
      )
    case 1:
      let column = table == "item" ? "qty" : "what"
      let type = "VARCHAR(\(number))"
      return (
        rebuild(table, #"{"op": "alter_column", "column": "\#(column)", "type": "\#(type)"}"#),
        rebuild(table, #"{"op": "alter_column", "column": "\#(column)", "type": "TEXT"}"#)
      )
    default:
      let column = #"{"name": "c\#(number)", "type": "TEXT", "server_default": "v\#(number)"}"#
      return (
        rebuild(table, #"{"op": "add_column", "column": \#(column)}"#),
        rebuild(table, #"{"op": "drop_column", "column": "c\#(number)"}"#)
      )
    }
  }

  private static func rebuild(_ table: String, _ operation: String) -> String {
    "[\(Operations.rebuild(table, operation))]"
  }

  private static func makeProject() throws -> Project {
    let project = try Project(schema: "")
    for number in 1...count {
      let operations = operations(number)
      try project.addRevision(
        id(number), after: number == 1 ? nil : id(number - 1), upgrade: operations.upgrade,
        downgrade: operations.downgrade)
    }
    return project
  }

  /// What a database holds at a revision boundary.
  private struct Boundary: Equatable {
    var dump: SchemaDump
    var rows: [String]
    var ownTables: [String]
  }

  private static func boundary(_ database: SQLiteClient) throws -> Boundary {
    let dump = try SchemaDump(database)
    let sums = dump.tables.map {
      "SELECT '\($0)', count(*), coalesce(sum(id), 0), coalesce(max(id), 0) FROM \($0);"
    }
    let rows = sums.isEmpty ? [] : try database.lines(sums.joined(separator: "\n"))
    let exists = FileManager.default.fileExists(atPath: database.file.path)
    let own =
      "SELECT name FROM sqlite_master WHERE name LIKE 'retort%' OR name LIKE 'sqlite_stat%' ORDER BY 1"
    return Boundary(dump: dump, rows: rows, ownTables: exists ? try database.lines(own) : [])
  }

  @Test func everyKillLeavesARevisionBoundary() throws {
    let template = try Self.makeProject()
    let stepwise = try Project(copyOf: template)
    var boundaries = ["": try Self.boundary(stepwise.database)]
    for number in 1...Self.count {
      try stepwise.succeed("upgrade", "+1")
      boundaries[Self.id(number)] = try Self.boundary(stepwise.database)
    }
    try #require(boundaries.count == Self.count + 1)
    let final = try #require(boundaries[Self.id(Self.count)])

    let undisturbed = try Project(copyOf: template)
    let clock = ContinuousClock()
    let whole = try clock.measure { try undisturbed.succeed("upgrade", "head") }
    let whereItEnds = try Self.boundary(undisturbed.database)
    expectSame(whereItEnds.dump, final.dump)
    #expect(whereItEnds.rows == final.rows && whereItEnds.ownTables == final.ownTables)

    var random = SeededGenerator(seed: Amount.seed)
    var reached: Set<String> = []
    for kill in 1...Amount.kills {
      let project = try Project(copyOf: template)
      let command = try project.start(["upgrade", "head"])
      // The start of the process takes its share of the time; the whole range is worth a kill.
      let share = Double.random(in: 0...1, using: &random)
      let nanoseconds = Double(whole.components.attoseconds) / 1e9 + Double(whole.components.seconds) * 1e9
      usleep(UInt32(nanoseconds * share / 1000))
      command.send(SIGKILL)
      let ending = try command.wait()
      let label = "kill \(kill) at \(share) of the way: \(ending)"
      #expect(ending.signal == SIGKILL || ending.status == 0, "\(label)")

      expectEqual(try faults(project), [], label)
      let found = try Self.boundary(project.database)
      let versions = try project.versionRows()
      #expect(versions.count <= 1, "\(label)")
      let version = versions.first ?? ""
      reached.insert(version)
      let expected = try #require(boundaries[version], "\(label)")
      expectSame(found.dump, expected.dump, "\(label) at \(version)")
      #expect(found.rows == expected.rows, "\(label) at \(version)")
      #expect(boundaries.values.filter { $0.dump == found.dump }.count == 1, "\(label)")
      #expect(Set(found.ownTables).isSubset(of: final.ownTables), "\(label): a table was left behind")

      let finish = try project.run("upgrade", "head")
      #expect(finish.status == 0, "\(label)\n\(finish)")
      let finished = try Self.boundary(project.database)
      expectSame(finished.dump, final.dump, label)
      #expect(finished.rows == final.rows, "\(label)")
      expectEqual(try faults(project), [], label)
    }
    #expect(reached.count > 2, "all kills hit the same few moments: \(reached.sorted())")
  }

  private func faults(_ project: Project) throws -> [String] {
    FileManager.default.fileExists(atPath: project.database.file.path) ? try project.database.faults() : []
  }
}
