import Foundation
import Testing

/// Commands that look at databases and targets, and the configuration they go by.
@Suite struct DatabaseCommandTests {
  private static let schema = """
    CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL, qty INTEGER DEFAULT 1);
    CREATE UNIQUE INDEX item_name ON item (name);
    CREATE VIEW names AS SELECT name FROM item;
    """

  @Test func initWritesAProject() throws {
    let project = try Project(schema: Self.schema)
    #expect(try project.read("retort.yaml").contains("version_table"))
    #expect(FileManager.default.fileExists(atPath: project.path("migrations/versions").path))
    #expect(!FileManager.default.fileExists(atPath: project.database.file.path))
    try project.succeed("heads")
    #expect(try project.json([RevisionReport].self, "history").isEmpty)
  }

  @Test func initOverwritesNothing() throws {
    let project = try Project(schema: Self.schema)
    try project.migrate("start")
    let configuration = try project.read("retort.yaml") + "\n# mine\n"
    try project.write(configuration, to: "retort.yaml")
    let result = try project.run("init", "migrations", "--format", "json")
    #expect(result.status == 1, "\(result)")
    expectEqual(try project.read("retort.yaml"), configuration)
    expectEqual(try project.revisionFiles().count, 1)
  }

  @Test func checkAnswersWithDifferences() throws {
    let project = try Project(schema: Self.schema)
    try project.migrate("start")
    let clean = try project.json(CheckReport.self, "check")
    #expect(clean.upToDate && clean.differences.isEmpty)
    try project.setTarget(
      Self.schema.replacingOccurrences(of: "DEFAULT 1", with: "DEFAULT 1, note TEXT")
        + "CREATE TABLE extra (id INTEGER PRIMARY KEY);")
    let changed = try project.json(CheckReport.self, status: 2, "check")
    #expect(!changed.upToDate)
    #expect(changed.differences.contains { $0.op == "add_column" && $0.table == "item" })
    #expect(changed.differences.contains { $0.op == "create_table" && $0.table == "extra" })
    #expect(changed.differences.count == 2)
    try project.expect(2, ["check"])
  }

  @Test func checkOffTheHeads() throws {
    let project = try Project(schema: Self.schema)
    try project.succeed("revision", "-m", "empty", "--rev-id", "pending")
    try project.expectRefusal(["check"], code: "not_at_head")
    try project.expect(2, ["check", "--no-head-check"])
    try project.database.run(Self.schema)
    try project.succeed("check", "--no-head-check")
  }

  @Test func ensureVersion() throws {
    let project = try Project(schema: Self.schema)
    let script = try project.succeed("ensure-version", "--sql").output
    #expect(!FileManager.default.fileExists(atPath: project.database.file.path))
    try project.succeed("ensure-version")
    try project.succeed("ensure-version")
    expectEqual(try project.versionRows(), [])
    #expect(try project.database.hasTable("retort_version"))
    let other = SQLiteClient(project.path("other.db"))
    try other.run(script)
    #expect(try other.hasTable("retort_version"))
  }

  @Test func listTemplates() throws {
    let project = try Project()
    let plain = try project.succeed("list-templates")
    #expect(!plain.output.isEmpty)
    let asJSON = try project.succeed("list-templates", "--json")
    _ = try JSONSerialization.jsonObject(with: Data(asJSON.output.utf8))
  }

  @Test func reflectGivesATarget() throws {
    let schema = try Tools.fixture("schemas/sakila/sqlite.sql")
    let project = try Project(schema: schema)
    try project.migrate("start")
    let document = try project.succeed("reflect", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
    let tables = try #require(object?["tables"] as? [[String: Any]])
    #expect(
      tables.compactMap { $0["table"] as? String }.sorted() == (try SchemaDump(project.database)).tables)

    let second = try Project()
    try second.write(document, to: "target.json")
    try second.succeed(
      "init", "migrations", "--format", "json", "--target", "target.json", "--url", "sqlite:///app.db")
    try second.migrate("from the document")
    try second.succeed("check")
    expectSame(try SchemaDump(second.database), try SchemaDump(project.database))
  }

  @Test func aDatabaseAsTarget() throws {
    let project = try Project()
    let model = SQLiteClient(project.path("model.db"))
    try model.run(Self.schema)
    try project.succeed(
      "init", "migrations", "--format", "json", "--target", "sqlite:///model.db", "--url", "sqlite:///app.db")
    try project.migrate("from the model")
    expectSame(try SchemaDump(project.database), try SchemaDump(model))
    try project.succeed("check")
  }

  @Test func severalFilesAsTarget() throws {
    let project = try Project(schema: "")
    try project.write("CREATE TABLE a (id INTEGER PRIMARY KEY);", to: "one.sql")
    try project.write("CREATE TABLE b (a_id INT REFERENCES a (id));", to: "two.sql")
    try project.write(configuration(url: "sqlite:///app.db", target: "[one.sql, two.sql]"), to: "retort.yaml")
    try project.migrate("both")
    try project.succeed("check")
    expectEqual(try SchemaDump(project.database).tables, ["a", "b"])
  }

  @Test func rowsInATargetAreIgnored() throws {
    let project = try Project(schema: Self.schema + "INSERT INTO item (name) VALUES ('pen');")
    try project.migrate("start")
    expectEqual(try project.database.lines("SELECT count(*) FROM item"), ["0"])
    try project.succeed("check")
  }

  @Test func aRenameWithoutAnAnswerIsMarked() throws {
    let project = try Project(schema: Self.schema)
    try project.migrate("start")
    try project.setTarget(Self.schema.replacingOccurrences(of: "qty INTEGER", with: "quantity INTEGER"))
    let result = try project.succeed("revision", "-m", "renamed", "--autogenerate")
    let said = result.output + result.errors + (try project.newestRevision())
    #expect(said.contains("--rename") && said.contains("item.qty=item.quantity"), "\(said)")
  }

  @Test func autogenerateOffline() throws {
    let project = try Project(schema: Self.schema)
    try project.succeed("revision", "-m", "start", "--autogenerate", "--offline")
    #expect(!FileManager.default.fileExists(atPath: project.database.file.path))
    let target = Self.schema.replacingOccurrences(of: "DEFAULT 1", with: "DEFAULT 2")
    try project.setTarget(target)
    try project.succeed("revision", "-m", "change", "--autogenerate", "--offline")
    try project.succeed("upgrade", "head")
    expectSame(try SchemaDump(project.database), try SchemaDump(script: target))
  }

  // MARK: Configuration

  private func configuration(url: String, target: String = "schema.sql", more: String = "") -> String {
    """
    default:
      url: \(url)
      script_location: migrations
      version_locations: [migrations/versions]
      target: \(target)
    \(more)
    """
  }

  @Test func whichURLWins() throws {
    let project = try Project(schema: Self.schema)
    try project.succeed("revision", "-m", "one", "--rev-id", "one")
    try project.succeed("upgrade", "head")
    #expect(FileManager.default.fileExists(atPath: project.path("app.db").path))
    let variable = ["RETORT_URL": "sqlite:///variable.db"]
    try project.run(["upgrade", "head"], environment: variable)
    #expect(FileManager.default.fileExists(atPath: project.path("variable.db").path))
    try project.run(["upgrade", "head", "--url", "sqlite:///option.db"], environment: variable)
    #expect(FileManager.default.fileExists(atPath: project.path("option.db").path))
  }

  @Test func sectionsInherit() throws {
    let project = try Project(schema: Self.schema)
    try project.write(
      configuration(url: "sqlite:///app.db", more: "staging:\n  url: sqlite:///staging.db\n"),
      to: "retort.yaml")
    try project.succeed("revision", "-m", "one", "--rev-id", "one")
    try project.succeed("upgrade", "head", "-n", "staging")
    #expect(FileManager.default.fileExists(atPath: project.path("staging.db").path))
    #expect(!FileManager.default.fileExists(atPath: project.path("app.db").path))
  }

  @Test func theConfigurationIsFoundAbove() throws {
    let project = try Project(schema: Self.schema)
    try project.succeed("revision", "-m", "one", "--rev-id", "one")
    let below = project.path("some/where/below")
    try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
    let command = try RunningCommand(
      Tools.retort(), ["heads", "--json"], directory: below, environment: Tools.environment())
    let result = try command.wait()
    #expect(result.status == 0 && result.output.contains("one"), "\(result)")
  }

  /// A database that Alembic has managed goes on from where it stands.
  @Test func anotherVersionTable() throws {
    let project = try Project(schema: Self.schema)
    try project.write(
      configuration(url: "sqlite:///app.db", more: "  version_table: alembic_version\n"), to: "retort.yaml")
    try project.database.run(
      """
      CREATE TABLE alembic_version (
        version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
      INSERT INTO alembic_version VALUES ('old1');
      """ + Self.schema)
    try project.addRevision("old1", after: nil, upgrade: "[\(Operations.execute("SELECT no_such_thing"))]")
    try project.succeed("check")
    try project.addRevision("new1", after: "old1", upgrade: "[]")
    try project.succeed("upgrade", "head")
    expectEqual(try project.versionRows(table: "alembic_version"), ["new1"])
    #expect(try !project.database.hasTable("retort_version"))
  }
}
