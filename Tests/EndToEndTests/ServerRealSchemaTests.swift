import Testing

/// Schemas that nobody here wrote go through the whole job on the servers without a difference.
@Suite struct ServerRealSchemaTests {
  struct Schema: Sendable, CustomTestStringConvertible {
    var kind: ServerKind
    var name: String

    var testDescription: String { "\(name) on \(kind.rawValue)" }

    func script() throws -> String { try Tools.fixture("schemas/\(name)/\(kind.schemaFile)") }

    /// Every schema in `Fixtures/schemas` that has a script for a server.
    static let all: [Schema] = ServerKind.allCases.flatMap { kind in
      let names = (try? Tools.fixtureNames(in: "schemas")) ?? []
      return names.filter { name in
        (try? Tools.fixtureNames(in: "schemas/\(name)"))?.contains(kind.schemaFile) == true
      }.map { Schema(kind: kind, name: $0) }
    }
  }

  private static func dump(_ database: ServerClient) throws -> ServerDump {
    try ServerDump(database, leavesOut: ServerDump.notOwned)
  }

  @Test(arguments: ServerKind.allCases)
  func theSchemasAreThere(kind: ServerKind) {
    let names = Schema.all.filter { $0.kind == kind }.map(\.name)
    #expect(names.contains("chinook") && names.contains("sakila"))
    #expect(names.count >= 5, "\(names)")
  }

  @Test(arguments: Schema.all)
  func upgradeGivesTheOriginalAndDowngradeLeavesNothing(schema: Schema) throws {
    let original = try ServerClient(schema.kind)
    try original.run(schema.script())
    let expected = try Self.dump(original)
    let project = try ServerProject(schema.kind, target: original.url)
    let nothing = try Self.dump(project.database)
    expectSame(nothing, .empty, "before anything")

    try project.migrate("everything")
    expectSame(try Self.dump(project.database), expected, "after the upgrade")
    try project.succeed("check")

    try project.succeed("downgrade", "base")
    expectSame(try Self.dump(project.database), nothing, "after the downgrade")
    expectEqual(try project.versionRows(), [])

    try project.succeed("upgrade", "head")
    expectSame(try Self.dump(project.database), expected, "after the second upgrade")
    expectSame(try Self.dump(original), expected, "the target at the end")
  }

  @Test(arguments: Schema.all)
  func aLoadedDatabaseNeedsNothing(schema: Schema) throws {
    let original = try ServerClient(schema.kind)
    try original.run(schema.script())
    let project = try ServerProject(schema.kind, target: original.url)
    try project.database.run(schema.script())
    let start = try Self.dump(project.database)
    try project.succeed("check")
    expectSame(try Self.dump(project.database), start)
  }

  /// Chinook's 15,600 rows stay while the tables around them change.
  @Test(arguments: ServerKind.allCases)
  func chinookWithItsData(kind: ServerKind) throws {
    let script = try Schema(kind: kind, name: "chinook").script()
    let target = try ServerClient(kind)
    try target.run(script)
    try target.run(kind == .postgresql ? Self.postgresqlChange : Self.mariadbChange)
    let project = try ServerProject(kind, target: target.url)
    let database = project.database
    try database.run(script)

    let start = try Self.dump(database)
    let changed = try Self.dump(target)
    let shapes = (start: try ServerShape(database), target: try ServerShape(target))
    let surviving = ServerShape.surviving(from: shapes.start, to: shapes.target, renames: [])
    let kept = try database.rows(surviving.start)
    try #require(kept.values.map(\.count).reduce(0, +) > 15_000)

    try project.migrate("change")
    try project.succeed("check")
    expectSame(try Self.dump(database), changed, "after the upgrade")
    try SurvivingRows.compare(try database.rows(surviving.target), with: kept, "upgraded")
    let everything = shapes.target.everything
    try SurvivingRows.compare(
      try database.rows(everything), with: try target.rows(everything), "like the target")

    try project.succeed("downgrade", "base")
    expectSame(try Self.dump(database), start, "after the downgrade")
    try SurvivingRows.compare(try database.rows(surviving.start), with: kept, "downgraded")
  }

  private static let postgresqlChange = """
    CREATE TYPE mark AS ENUM ('poor', 'fair', 'good');
    ALTER TABLE track ADD COLUMN mark mark NOT NULL DEFAULT 'fair', ADD CHECK (milliseconds > 0),
      ALTER COLUMN unit_price TYPE numeric(12, 4);
    ALTER TABLE playlist_track DROP CONSTRAINT playlist_track_track_id_fkey,
      ADD CONSTRAINT playlist_track_track_id_fkey FOREIGN KEY (track_id) REFERENCES track (track_id) ON DELETE CASCADE;
    CREATE UNIQUE INDEX customer_email ON customer (lower(email));
    DROP INDEX album_artist_id_idx;
    COMMENT ON TABLE artist IS 'Who plays';
    CREATE VIEW album_list AS SELECT al.title, ar.name FROM album al JOIN artist ar ON ar.artist_id = al.artist_id;
    CREATE MATERIALIZED VIEW sales AS SELECT customer_id, sum(total) AS total FROM invoice GROUP BY customer_id;
    """

  private static let mariadbChange = """
    ALTER TABLE Track ADD Mark enum('poor', 'fair', 'good') NOT NULL DEFAULT 'fair' AFTER Name,
      ADD CONSTRAINT has_length CHECK (Milliseconds > 0), MODIFY UnitPrice decimal(12, 4) NOT NULL;
    ALTER TABLE PlaylistTrack DROP FOREIGN KEY FK_PlaylistTrackTrackId;
    ALTER TABLE PlaylistTrack ADD CONSTRAINT FK_PlaylistTrackTrackId FOREIGN KEY (TrackId) REFERENCES Track (TrackId)
      ON DELETE CASCADE;
    ALTER TABLE Customer ADD UNIQUE KEY CustomerEmail (Email), DROP COLUMN Fax;
    ALTER TABLE Artist COMMENT 'Who plays';
    CREATE VIEW AlbumList AS SELECT al.Title, ar.Name FROM Album al JOIN Artist ar ON ar.ArtistId = al.ArtistId;
    """
}
