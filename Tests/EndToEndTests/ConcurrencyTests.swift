import Foundation
import Testing

/// Several processes at once on one database file.
@Suite struct ConcurrencyTests {
  private static let processes = 8
  private static let revisions = 12

  private func makeProject(rebuilding: Bool) throws -> Project {
    let project = try Project(schema: "")
    let start = """
      CREATE TABLE log (revision TEXT, note TEXT);
      CREATE TABLE big AS
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i FROM n;
      """
    for number in 1...Self.revisions {
      var operations = number == 1 ? [Operations.execute(start)] : []
      operations.append(Operations.execute("INSERT INTO log (revision) VALUES ('r\(number)')"))
      if rebuilding, number > 1 {
        operations.append(Operations.rebuild("big", Operations.addColumn("c\(number)")))
      }
      try project.addRevision(
        "r\(number)", after: number == 1 ? nil : "r\(number - 1)",
        upgrade: "[\(operations.joined(separator: ", "))]")
    }
    return project
  }

  private func runAtOnce(_ project: Project, _ arguments: [String]) throws -> [CommandResult] {
    let commands = try (1...Self.processes).map { _ in try project.start(arguments) }
    return try commands.map { try $0.wait(limit: 90) }
  }

  @Test(arguments: [false, true])
  func everyRevisionRunsOnce(rebuilding: Bool) throws {
    let project = try makeProject(rebuilding: rebuilding)
    for result in try runAtOnce(project, ["upgrade", "head"]) {
      #expect(result.status == 0, "\(result)")
    }
    let log = try project.database.lines("SELECT revision FROM log ORDER BY rowid")
    #expect(log == (1...Self.revisions).map { "r\($0)" })
    expectEqual(try project.versionRows(), ["r\(Self.revisions)"])
    expectEqual(try project.database.faults(), [])
    expectEqual(try project.database.lines("SELECT count(*) FROM big"), ["3000"])
  }

  @Test func ensuringTheVersionTableAtOnceMakesOne() throws {
    let project = try makeProject(rebuilding: false)
    for result in try runAtOnce(project, ["ensure-version"]) {
      #expect(result.status == 0, "\(result)")
    }
    expectEqual(try project.versionRows(), [])
    #expect(try project.database.hasTable("retort_version"))
  }

  /// Whoever only asks is answered while another process upgrades.
  @Test func questionsAreAnsweredDuringAnUpgrade() throws {
    let project = try makeProject(rebuilding: true)
    try project.succeed("upgrade", "+1")
    let upgrade = try project.start(["upgrade", "head"])
    while !upgrade.hasEnded() {
      let answer = try project.run("current", "--json")
      #expect(answer.status == 0, "\(answer)")
    }
    let result = try upgrade.wait()
    #expect(result.status == 0, "\(result)")
    expectEqual(try project.versionRows(), ["r\(Self.revisions)"])
  }
}
