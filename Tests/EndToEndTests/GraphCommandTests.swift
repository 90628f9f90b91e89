import Foundation
import Testing

/// Commands that read and write the revision graph.
@Suite struct GraphCommandTests {
  /// a <- b, a <- c (label "side"), both <- d; every revision logs itself.
  private func makeProject(merged: Bool = true) throws -> Project {
    let project = try Project(schema: "")
    func add(_ id: String, _ parent: String?, extra: String = "") throws {
      let start = id == "aaaa" ? "CREATE TABLE log (what TEXT);" : ""
      let end = id == "aaaa" ? "DROP TABLE log" : "DELETE FROM log WHERE what = '\(id)'"
      try project.addRevision(
        id, after: parent, upgrade: "[\(Operations.execute("\(start)INSERT INTO log VALUES ('\(id)')"))]",
        downgrade: "[\(Operations.execute(end))]", extra: extra)
    }
    try add("aaaa", nil)
    try add("bbbb", "aaaa")
    try add("cccc", "aaaa", extra: "\"branch_labels\": [\"side\"],")
    if merged { try add("dddd", "[\"bbbb\", \"cccc\"]") }
    return project
  }

  private func log(_ project: Project) throws -> [String] {
    try project.database.lines("SELECT what FROM log ORDER BY rowid")
  }

  @Test func headsAndTheirShape() throws {
    let project = try makeProject()
    let heads = try project.json([RevisionReport].self, "heads")
    let head = try #require(heads.first)
    #expect(heads.count == 1)
    #expect(head.revision == "dddd")
    #expect(head.downRevision.sorted() == ["bbbb", "cccc"])
    #expect(head.branchLabels == [] && head.dependsOn == [])
    #expect(head.message == "revision dddd")
    #expect(head.path.hasSuffix("dddd.json"))
    #expect(head.isHead && head.isMergePoint && !head.isBase && !head.isBranchPoint)
    try project.succeed("heads", "--check")
  }

  @Test func severalHeadsAnswerNo() throws {
    let project = try makeProject(merged: false)
    let heads = try project.json([RevisionReport].self, "heads").map(\.revision)
    #expect(heads.sorted() == ["bbbb", "cccc"])
    try project.expect(2, ["heads", "--check"])
  }

  @Test func headsThatOthersDependOn() throws {
    let project = try makeProject(merged: false)
    try project.addRevision("eeee", after: nil, upgrade: "[]", extra: "\"depends_on\": [\"bbbb\"],")
    #expect(
      try project.json([RevisionReport].self, "heads").map(\.revision).sorted() == ["bbbb", "cccc", "eeee"])
    let effective = try project.json([RevisionReport].self, "heads", "--resolve-dependencies")
    #expect(effective.map(\.revision).sorted() == ["cccc", "eeee"])
  }

  @Test func historyIsNewestFirst() throws {
    let project = try makeProject()
    let all = try project.json([RevisionReport].self, "history")
    #expect(all.map(\.revision).sorted() == ["aaaa", "bbbb", "cccc", "dddd"])
    #expect(all.first?.revision == "dddd" && all.last?.revision == "aaaa")
    #expect(all.last?.isBase == true && all.last?.isBranchPoint == true)
    #expect(all.first { $0.revision == "cccc" }?.branchLabels == ["side"])
    let range = try project.json([RevisionReport].self, "history", "-r", "aaaa:bbbb").map(\.revision)
    #expect(range == ["bbbb", "aaaa"])
    try project.succeed("history")
    try project.succeed("history", "--verbose")
    try project.succeed("history", "--indicate-current")
    try project.succeed("upgrade", "head")
    try project.succeed("history", "--applied")
  }

  @Test func branchesAndShow() throws {
    let project = try makeProject()
    let branches = try project.json([RevisionReport].self, "branches").map(\.revision)
    #expect(branches == ["aaaa"])
    expectEqual(try project.json([RevisionReport].self, "show", "cc").map(\.revision), ["cccc"])
    expectEqual(try project.json([RevisionReport].self, "show", "side@head").map(\.revision), ["dddd"])
    #expect(try project.succeed("show", "bbbb").output.contains("bbbb"))
  }

  /// None of these needs a database, nor makes one.
  @Test func graphCommandsOpenNoDatabase() throws {
    let project = try makeProject()
    for command in [
      ["heads"], ["history"], ["branches"], ["show", "head"], ["plan", "head", "--from", "base"],
    ] {
      try project.expect(0, command)
    }
    #expect(!FileManager.default.fileExists(atPath: project.database.file.path))
  }

  @Test func planOfAnUpgrade() throws {
    let project = try makeProject()
    let plan = try project.json(PlanReport.self, "plan", "head", "--from", "base")
    #expect(plan.direction == "upgrade")
    #expect(plan.from == [] && plan.to == ["dddd"])
    #expect(plan.steps.first == .init(revision: "aaaa", direction: "upgrade", headsAfter: ["aaaa"]))
    #expect(plan.steps.last == .init(revision: "dddd", direction: "upgrade", headsAfter: ["dddd"]))
    #expect(plan.steps.count == 4)
    #expect(plan.steps[2].headsAfter == ["bbbb", "cccc"])

    try project.succeed("upgrade", "head")
    expectEqual(try log(project), plan.steps.map(\.revision))
    expectEqual(try project.json(PlanReport.self, "plan", "head").steps, [])
  }

  @Test func planOfADowngrade() throws {
    let project = try makeProject()
    try project.succeed("upgrade", "head")
    let plan = try project.json(PlanReport.self, "plan", "bbbb", "--downgrade")
    #expect(plan.direction == "downgrade")
    #expect(plan.from == ["dddd"] && plan.to == ["bbbb", "cccc"])
    #expect(
      plan.steps == [.init(revision: "dddd", direction: "downgrade", headsAfter: ["bbbb", "cccc"])])
    expectEqual(try project.versionRows(), ["dddd"])
    let fromTwo = try project.json(
      PlanReport.self, "plan", "base", "--downgrade", "--from", "bbbb", "--from", "cccc")
    #expect(fromTwo.steps.count == 3 && fromTwo.steps.last?.headsAfter == [])
  }

  @Test func upgradesStepByStepAndByLabel() throws {
    let project = try makeProject()
    try project.succeed("upgrade", "+1")
    expectEqual(try project.versionRows(), ["aaaa"])
    try project.succeed("upgrade", "cc")
    expectEqual(try project.versionRows(), ["cccc"])
    try project.succeed("upgrade", "heads")
    expectEqual(try project.versionRows(), ["dddd"])
    // One step back from a merge point could mean either side.
    try project.expectRefusal(["downgrade", "-1"], code: "ambiguous_walk", naming: ["bbbb", "cccc"])
    try project.succeed("downgrade", "bbbb")
    expectEqual(try project.versionRows(), ["bbbb", "cccc"])
    try project.succeed("downgrade", "base")
    expectEqual(try project.versionRows(), [])
    expectSame(try SchemaDump(project.database), .empty)
  }

  @Test func eventsOfAnUpgrade() throws {
    let project = try makeProject()
    let up = try project.events("upgrade", "head")
    let steps = up.filter { $0.event == "revision" }
    #expect(steps.compactMap(\.revision).sorted() == ["aaaa", "bbbb", "cccc", "dddd"])
    #expect(steps.allSatisfy { $0.direction == "upgrade" && ($0.seconds ?? -1) >= 0 })
    #expect(up.last?.event == "done" && up.last?.heads == ["dddd"])
    let down = try project.events("downgrade", "bbbb")
    #expect(down.first?.revision == "dddd" && down.first?.direction == "downgrade")
    #expect(down.last?.heads?.sorted() == ["bbbb", "cccc"])
  }

  @Test func currentAndCheckHeads() throws {
    let project = try makeProject()
    try project.succeed("upgrade", "bbbb")
    let current = try project.json(CurrentReport.self, "current")
    #expect(current.heads == ["bbbb"] && !current.atHead)
    #expect(current.database.hasPrefix("sqlite:///") && current.database.hasSuffix("app.db"))
    try project.expect(2, ["current", "--check-heads"])
    try project.succeed("upgrade", "head")
    #expect(try project.json(CurrentReport.self, "current").atHead)
    try project.succeed("current", "--check-heads")
    #expect(try project.succeed("current", "--verbose").output.contains("dddd"))
  }

  @Test func stamp() throws {
    let project = try makeProject()
    try project.succeed("stamp", "bbbb")
    expectEqual(try project.versionRows(), ["bbbb"])
    #expect(try !project.database.hasTable("log"))
    expectEqual(try project.events("stamp", "head").last?.heads, ["dddd"])
    try project.succeed("stamp", "bbbb", "cccc")
    expectEqual(try project.versionRows(), ["bbbb", "cccc"])
    try project.database.run("INSERT INTO retort_version VALUES ('gone');")
    try project.succeed("stamp", "--purge", "aaaa")
    expectEqual(try project.versionRows(), ["aaaa"])
    try project.succeed("stamp", "base")
    expectEqual(try project.versionRows(), [])
  }

  @Test func merge() throws {
    let project = try makeProject(merged: false)
    try project.succeed("upgrade", "heads")
    try project.succeed("merge", "bbbb", "cccc", "-m", "join", "--rev-id", "join1", "--branch-label", "whole")
    let head = try #require(try project.json([RevisionReport].self, "heads").first)
    #expect(head.revision == "join1" && head.downRevision.sorted() == ["bbbb", "cccc"])
    #expect(head.branchLabels == ["whole"] && head.message == "join" && head.isMergePoint)
    try project.succeed("upgrade", "head")
    expectEqual(try project.versionRows(), ["join1"])
  }

  @Test func mergeCheckFindsConflicts() throws {
    let project = try Project(schema: "")
    let table = """
      [{"op": "create_table", "table": "t", "columns": [
        {"name": "id", "type": "Integer", "primary_key": true}, {"name": "a", "type": "Text"}]}]
      """
    func add(_ id: String, _ operation: String) throws {
      try project.addRevision(id, after: "base1", upgrade: "[\(operation)]")
    }
    try project.addRevision("base1", after: nil, upgrade: table)
    try add("one", #"{"op": "add_column", "table": "t", "column": {"name": "n", "type": "Text"}}"#)
    try add("two", #"{"op": "add_column", "table": "t", "column": {"name": "m", "type": "Text"}}"#)
    try add("three", #"{"op": "add_column", "table": "t", "column": {"name": "n", "type": "Integer"}}"#)
    let files = try project.revisionFiles()
    try project.succeed("merge", "one", "two", "-m", "fine", "--check")
    try project.expect(2, ["merge", "one", "three", "-m", "conflict", "--check"])
    expectEqual(try project.revisionFiles(), files)
  }

  @Test func revisions() throws {
    let project = try makeProject()
    func newest(_ id: String) throws -> RevisionReport {
      try #require(try project.json([RevisionReport].self, "show", id).first)
    }
    try project.succeed("revision", "-m", "plain one", "--rev-id", "plain1")
    expectEqual(try newest("plain1").downRevision, ["dddd"])
    expectEqual(try newest("plain1").message, "plain one")
    expectEqual(try newest("plain1").createDate?.isEmpty, false)
    try project.succeed(
      "revision", "-m", "off a branch", "--head", "bbbb", "--splice", "--rev-id", "spliced",
      "--branch-label", "extra", "--depends-on", "cccc")
    expectEqual(try newest("spliced").downRevision, ["bbbb"])
    expectEqual(try newest("spliced").branchLabels, ["extra"])
    expectEqual(try newest("spliced").dependsOn, ["cccc"])
    try project.succeed("revision", "-m", "other root", "--head", "base", "--rev-id", "root2")
    #expect(try newest("root2").isBase)
    try project.succeed("upgrade", "heads")
    #expect(try project.versionRows().contains("plain1"))
    let generated = try project.run("revision", "-m", "on the label", "--head", "extra@head")
    #expect(generated.status == 0, "\(generated)")
    expectEqual(try project.json([RevisionReport].self, "show", "extra@head").first?.message, "on the label")
  }

  @Test func aRevisionOffTheHeadsNeedsSplice() throws {
    let project = try makeProject()
    let files = try project.revisionFiles()
    try project.expectRefusal(["revision", "-m", "x", "--head", "bbbb"], naming: ["--splice"])
    expectEqual(try project.revisionFiles(), files)
  }

  @Test func editOpensTheFile() throws {
    let project = try makeProject()
    try project.write("#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/edited\"\n", to: "editor.sh")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: project.path("editor.sh").path)
    let result = try project.run(["edit", "bbbb"], environment: ["EDITOR": project.path("editor.sh").path])
    #expect(result.status == 0, "\(result)")
    #expect(try project.read("edited").contains("bbbb.json"))
  }

  @Test func relativeTargetsArePassedBare() throws {
    let project = try Project(schema: "")
    for (id, parent) in [("one", nil), ("two", "one"), ("three", "two")] {
      try project.addRevision(id, after: parent, upgrade: "[]")
    }
    let range = try project.json([RevisionReport].self, "history", "-r", "-2:head").map(\.revision)
    expectEqual(range.first, "three")
    try project.succeed("upgrade", "head")
    let plan = try project.json(PlanReport.self, "plan", "-1", "--downgrade")
    expectEqual(plan.steps, [.init(revision: "three", direction: "downgrade", headsAfter: ["two"])])
    try project.succeed("downgrade", "-1")
    expectEqual(try project.versionRows(), ["two"])
    try project.succeed("upgrade", "one+2")
    expectEqual(try project.versionRows(), ["three"])
  }

  @Test func globalOptionsStandAnywhere() throws {
    let project = try makeProject()
    #expect(try project.run("--json", "heads").output.contains("dddd"))
    expectEqual(try project.run("heads", "-c", "retort.yaml", "--quiet").status, 0)
    expectEqual(try project.run("-c", "retort.yaml", "heads").status, 0)
  }

  @Test(arguments: [
    "", "upgrade", "nonsense", "heads --nonsense", "downgrade", "show", "upgrade head --lock-timeout x",
  ])
  func wrongUsage(arguments: String) throws {
    let project = try makeProject()
    let result = try project.run(arguments.split(separator: " ").map(String.init))
    // Without any command the help is as good an answer.
    #expect(result.status == 64 || (arguments.isEmpty && result.status == 0), "\(result)")
    #expect(crashTraces(in: result) == [])
  }
}
