import Foundation
import Testing

/// Databases, configurations and machines that are wrong: one clear error, nothing changed.
@Suite struct BadSurroundingsTests {
  private func makeProject(pending operations: String = "[]") throws -> Project {
    let project = try BadRevisionTests.makeProject()
    try project.addRevision("r2", after: "r1", upgrade: operations)
    return project
  }

  private static let createTable = "[\(Operations.execute("CREATE TABLE n (id INT)"))]"

  // MARK: Databases

  /// Root may write everywhere, so root runs the command as nobody.
  @Test func aReadOnlyFile() throws {
    let project = try makeProject(pending: Self.createTable)
    let state = try DatabaseState(project)
    let files = FileManager.default
    let folder = project.folder.path
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: project.database.file.path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
    try project.expectRefusal(["upgrade", "head"], naming: ["app.db"]) { arguments in
      guard geteuid() == 0 else { return try project.run(arguments) }
      let setpriv = try Tools.search("setpriv", hint: "install the package util-linux")
      let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", try Tools.retort().path]
      return try RunningCommand(
        setpriv, nobody + arguments, directory: project.folder, environment: Tools.environment()
      ).wait()
    }
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: project.database.file.path)
    try state.expectKept(in: project, "read-only")
  }

  @Test func aLockedFile() throws {
    let project = try makeProject(pending: Self.createTable)
    let state = try DatabaseState(project)
    let ready = project.path("ready").path
    let holder = try project.database.start(
      "BEGIN EXCLUSIVE;\nINSERT INTO t (id) VALUES (77);\n.system touch '\(ready)'; sleep 60\n")
    while !FileManager.default.fileExists(atPath: ready), !holder.hasEnded() { usleep(2000) }
    let clock = ContinuousClock()
    let took = try clock.measure {
      try project.expectRefusal(["upgrade", "head", "--lock-timeout", "1"])
    }
    #expect(took > .seconds(1) && took < .seconds(20))
    holder.send(SIGKILL)
    _ = try holder.wait()
    try state.expectKept(in: project, "locked")
    try project.succeed("upgrade", "head")
  }

  @Test(arguments: ["upgrade head", "current", "check", "downgrade -1"])
  func aFileThatIsNoDatabase(command: String) throws {
    let project = try makeProject()
    let text = "This is no database, and stays what it is.\n"
    try project.write(String(repeating: text, count: 100), to: "app.db")
    try project.expectRefusal(command.split(separator: " ").map(String.init), naming: ["app.db"])
    expectEqual(try project.read("app.db"), String(repeating: text, count: 100))
  }

  @Test func aCorruptDatabase() throws {
    let project = try makeProject(pending: Self.createTable)
    var data = try Data(contentsOf: project.database.file)
    // The header stays, the rest of the first page, with the schema, becomes noise.
    for place in 100..<min(data.count, 4096) { data[place] = UInt8(truncatingIfNeeded: place &* 31) }
    try data.write(to: project.database.file)
    try project.expectRefusal(["upgrade", "head"], naming: ["app.db"])
    expectEqual(try Data(contentsOf: project.database.file), data)
  }

  @Test func aFolderAsDatabase() throws {
    let project = try makeProject()
    try project.expectRefusal(["upgrade", "head", "--url", "sqlite:///migrations"], naming: ["migrations"])
  }

  @Test func aDatabaseInAMissingFolder() throws {
    let project = try makeProject()
    try project.expectRefusal(
      ["upgrade", "head", "--url", "sqlite:///no/such/folder/app.db"], naming: ["no/such"])
  }

  @Test(arguments: ["nonsense", "oracle://scott:tiger@host/db", "://"])
  func aBadURL(url: String) throws {
    let project = try makeProject()
    let message = try project.expectRefusal(["upgrade", "head", "--url=\(url)"])
    #expect(!message.contains("tiger"))
  }

  /// Nothing listens on that port; nothing of the password may be seen.
  @Test func aPasswordIsNeverPrinted() throws {
    let project = try makeProject()
    for url in ["postgresql://scott:tiger@127.0.0.1:1/db", "mysql://scott:tiger@127.0.0.1:1/db"] {
      for command in [
        ["upgrade", "head"], ["current"], ["upgrade", "head", "--json"], ["current", "--verbose"],
      ] {
        let result = try project.run(command + ["--url", url])
        #expect(result.status == 1, "\(result)")
        #expect(!result.output.contains("tiger") && !result.errors.contains("tiger"), "\(result)")
      }
    }
  }

  @Test func aVersionTableThatNamesAnUnknownRevision() throws {
    let project = try makeProject(pending: Self.createTable)
    try project.database.run("UPDATE retort_version SET version_num = 'feedbeef1234';")
    let state = try DatabaseState(project)
    try project.expectRefusal(["upgrade", "head"], naming: ["feedbeef1234"])
    try project.expectRefusal(["downgrade", "base"], naming: ["feedbeef1234"])
    try state.expectKept(in: project, "unknown version")
  }

  /// The file may not grow, as on a disk that is full.
  @Test func aFullDisk() throws {
    let rows = """
      INSERT INTO t (a) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
      SELECT hex(randomblob(50)) FROM n
      """
    let project = try makeProject(pending: "[\(Operations.execute(rows))]")
    let state = try DatabaseState(project)
    let shell = try Tools.search("sh", hint: "there is no shell")
    let limited = ["-c", "trap '' XFSZ; ulimit -f 600; exec \"$@\"", "sh", try Tools.retort().path]
    try project.expectRefusal(["upgrade", "head"]) { arguments in
      try RunningCommand(
        shell, limited + arguments, directory: project.folder, environment: Tools.environment()
      ).wait()
    }
    try state.expectKept(in: project, "full")
    expectEqual(try project.database.faults(), [])
    try project.succeed("upgrade", "head")
  }

  @Test func aDatabaseThatIsNotAtTheHeads() throws {
    let project = try makeProject(pending: Self.createTable)
    let state = try DatabaseState(project)
    try project.expectRefusal(["check"], code: "not_at_head", naming: ["upgrade"])
    try project.expectRefusal(["revision", "-m", "x", "--autogenerate"], code: "not_at_head")
    expectEqual(try project.revisionFiles().count, 2)
    try state.expectKept(in: project, "not at head")
  }

  // MARK: Configurations

  @Test func noConfiguration() throws {
    let project = try Project()
    try project.expectRefusal(["upgrade", "head"], naming: ["retort.yaml"])
    try project.expectRefusal(["heads", "-c", "elsewhere.yaml"], naming: ["elsewhere.yaml"])
  }

  @Test func aMissingFolder() throws {
    let project = try makeProject()
    try FileManager.default.removeItem(at: project.path("migrations"))
    try project.expectRefusal(["upgrade", "head"], naming: ["migrations"])
    try project.expectRefusal(["heads"], naming: ["migrations"])
  }

  @Test func aMissingTarget() throws {
    let project = try BadRevisionTests.makeProject()
    try FileManager.default.removeItem(at: project.path("schema.sql"))
    try project.expectRefusal(["check"], naming: ["schema.sql"])
    try project.expectRefusal(["revision", "-m", "x", "--autogenerate"], naming: ["schema.sql"])
    expectEqual(try project.revisionFiles().count, 1)
  }

  @Test(arguments: [
    "CREATE TABLE t (", "CREATE TABLE t (a INT); SELEKT 1;",
  ])
  func aTargetThatIsNoSchema(target: String) throws {
    let project = try BadRevisionTests.makeProject()
    try project.setTarget(target)
    try project.expectRefusal(["check"], naming: ["schema.sql"])
  }

  @Test func anUnknownSection() throws {
    let project = try makeProject()
    try project.expectRefusal(["heads", "-n", "staging"], naming: ["staging"])
  }

  @Test func anUnsetVariable() throws {
    let project = try makeProject()
    let configuration = """
      default:
        url: ${RETORT_E2E_NOT_SET}
        script_location: migrations
        version_locations: [migrations/versions]
        target: schema.sql

      """
    try project.write(configuration, to: "retort.yaml")
    try project.expectRefusal(["upgrade", "head"], naming: ["RETORT_E2E_NOT_SET"])
    let url = "sqlite:///app.db"
    let set = try project.run(["upgrade", "head"], environment: ["RETORT_E2E_NOT_SET": url])
    #expect(set.status == 0, "\(set)")
  }

  @Test(arguments: [
    "default: [", "- a\n- b\n", "default: 5\n", "\u{0}\u{1}", "default:\n  urll: sqlite://\n",
  ])
  func aConfigurationThatIsNone(text: String) throws {
    let project = try makeProject()
    try project.write(text, to: "retort.yaml")
    try project.expectRefusal(["upgrade", "head"], naming: ["retort.yaml"])
  }
}
