import Foundation
import Testing

/// Tables of PostgreSQL that inherit from others keep what is their own.
@Suite struct ServerInheritanceTests {
  /// `DROP COLUMN` takes a column from the tables that inherit it as well: where the target keeps it there, its data
  /// stay.
  @Test(arguments: [
    "ALTER TABLE ONLY p DROP COLUMN b; ALTER TABLE d DROP COLUMN b",
    "ALTER TABLE c NO INHERIT p; ALTER TABLE p DROP COLUMN b",
  ])
  func aColumnOfTheParentGoesAndTheChildKeepsIt(change: String) throws {
    let start = """
      CREATE TABLE p (a integer, b text);
      CREATE TABLE c () INHERITS (p);
      CREATE TABLE d (e integer) INHERITS (p);
      CREATE TABLE cc () INHERITS (c);
      INSERT INTO c VALUES (1, 'one');
      INSERT INTO cc VALUES (2, 'two');
      INSERT INTO d VALUES (3, 'three', 3);
      """
    let target = try ServerClient(.postgresql)
    try target.run(start + change)
    let project = try ServerProject(.postgresql, target: target.url)
    let database = project.database
    try database.run(start)
    try project.succeed("revision", "-m", "change", "--autogenerate")
    try project.succeed("upgrade", "head")
    try project.succeed("check")
    #expect(
      try ServerDump(database, ignoresColumnOrder: false)
        .difference(from: ServerDump(target, ignoresColumnOrder: false)) == nil)
    let rows = "SELECT string_agg(a || ' ' || b, ', ' ORDER BY a) FROM c"
    #expect(try database.lines(rows) == ["1 one, 2 two"])
    // The column is the parent's again, and the child's values are where they were.
    try project.succeed("downgrade", "base")
    #expect(try database.lines(rows) == ["1 one, 2 two"])
    #expect(try database.lines("SELECT a FROM p WHERE b IS NOT NULL ORDER BY a") == ["1", "2"])
    try project.succeed("upgrade", "head")
    #expect(try database.lines(rows) == ["1 one, 2 two"])
  }
}
