import Foundation
import Testing

/// Schemas that nobody here wrote go through the whole job without a difference.
@Suite struct RealSchemaTests {
  @Test(arguments: ["chinook", "sakila"])
  func upgradeGivesTheOriginalAndDowngradeLeavesNothing(name: String) throws {
    let script = try Tools.fixture("schemas/\(name)/sqlite.sql")
    let original = try SchemaDump(script: script)
    let project = try Project(schema: script)
    try project.migrate("everything")
    try project.succeed("check")
    expectSame(try SchemaDump(project.database), original)
    expectEqual(try project.database.faults(), [])

    try project.succeed("downgrade", "base")
    expectSame(try SchemaDump(project.database), .empty)
    expectEqual(try project.versionRows(), [])

    try project.succeed("upgrade", "head")
    expectSame(try SchemaDump(project.database), original)
  }

  @Test(arguments: ["chinook", "sakila"])
  func aLoadedDatabaseNeedsNothing(name: String) throws {
    let script = try Tools.fixture("schemas/\(name)/sqlite.sql")
    let project = try Project(schema: script)
    try project.database.run("BEGIN;\n" + script + "\nCOMMIT;")
    try project.succeed("check")
    expectSame(try SchemaDump(project.database), try SchemaDump(script: script))
  }

  /// Chinook's 15,600 rows stay while tables that refer to each other are rebuilt around them.
  @Test func chinookWithItsData() throws {
    let script = try Tools.fixture("schemas/chinook/sqlite.sql")
    let project = try Project(schema: script)
    try project.database.run("BEGIN;\n" + script + "\nCOMMIT;")
    let start = try SchemaDump(project.database)
    try project.succeed("check")

    let change = """

      ALTER TABLE [Track] ADD COLUMN [Rating] INTEGER NOT NULL DEFAULT 0 CHECK ([Rating] BETWEEN 0 AND 5);
      ALTER TABLE [Customer] DROP COLUMN [Fax];
      CREATE UNIQUE INDEX [CustomerEmail] ON [Customer] ([Email] COLLATE NOCASE);
      DROP INDEX [IFK_AlbumArtistId];
      CREATE VIEW [AlbumList] AS
        SELECT al.[Title], ar.[Name] FROM [Album] al JOIN [Artist] ar ON ar.[ArtistId] = al.[ArtistId];
      CREATE TRIGGER [GenreName] BEFORE UPDATE OF [Name] ON [Genre]
        BEGIN SELECT CASE WHEN new.[Name] IS NULL THEN RAISE(ABORT, 'genres keep their names') END; END;
      """
    let target =
      script
      .replacingOccurrences(of: "[UnitPrice] NUMERIC(10,2)  NOT NULL", with: "[UnitPrice] REAL NOT NULL")
      .replacingOccurrences(of: "ON DELETE NO ACTION ON UPDATE NO ACTION", with: "ON DELETE CASCADE")
      + change
    try #require(target.contains("REAL NOT NULL") && target.contains("ON DELETE CASCADE"))
    let targetDump = try SchemaDump(script: target)
    let surviving = SurvivingRows(from: start, to: targetDump)
    let rows = try surviving.rows(in: project.database, .start)

    try project.setTarget(target)
    try project.migrate("change")
    try project.succeed("check")
    expectSame(try SchemaDump(project.database), targetDump)
    expectEqual(try project.database.faults(), [])
    try SurvivingRows.compare(try surviving.rows(in: project.database, .target), with: rows, "upgraded")

    try project.succeed("downgrade", "base")
    expectSame(try SchemaDump(project.database), start)
    expectEqual(try project.database.faults(), [])
    try SurvivingRows.compare(try surviving.rows(in: project.database, .start), with: rows, "downgraded")
  }
}
