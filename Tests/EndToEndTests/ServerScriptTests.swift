import Foundation
import Testing

/// `--sql` prints scripts that psql and mariadb run to the result that the online run has; `--offline` finds what the
/// online comparison finds.
@Suite struct ServerScriptTests {
  private static func script(_ project: ServerProject, _ arguments: String...) throws -> String {
    // Nothing listens there: a script needs no server.
    let nowhere = "\(project.database.kind.rawValue)://nobody:secret@127.0.0.1:1/nothing"
    let script = try project.succeed(arguments + ["--sql", "--url", nowhere]).output
    #expect(!script.contains("secret"))
    return script
  }

  /// What a script has made of a database, to compare with what a run has made of another.
  private static func expectEqualState(_ other: ServerClient, _ project: ServerProject, _ when: String) throws
  {
    expectSame(try ServerDump(other), try ServerDump(project.database), when)
    let rows = try other.rows(try ServerShape(other).everything)
    let expected = try project.database.rows(try ServerShape(project.database).everything)
    do { try SurvivingRows.compare(rows, with: expected, when) } catch { Issue.record("\(error)") }
    expectEqual(try other.sequencePositions(), try project.database.sequencePositions(), when)
    expectEqual(
      try other.lines("SELECT version_num FROM retort_version ORDER BY 1"), try project.versionRows(), when)
    let runs = "SELECT revision, direction, outcome FROM retort_history ORDER BY id"
    expectEqual(try other.lines(runs), try project.database.lines(runs), when)
  }

  // MARK: Tables that no revision made

  /// A database that was there before its first revision: PostgreSQL's statements need not know the tables.
  @Test func tablesThatNoRevisionMade() throws {
    let project = try ServerProject(.postgresql)
    let other = try ServerClient(.postgresql)
    let target = try ServerClient(.postgresql)
    let start =
      "CREATE TABLE t (a integer DEFAULT 7, b text); CREATE TABLE u (id integer PRIMARY KEY, n text); CREATE INDEX i ON u (n); "
      + "CREATE TABLE w (id integer PRIMARY KEY);"
    try project.database.run(start)
    try other.run(start)
    try target.run(
      """
      CREATE TABLE t (a bigint NOT NULL DEFAULT 7, c integer CHECK (c > 0)); CREATE INDEX ta ON t (a);
      CREATE TABLE u (id integer PRIMARY KEY, n varchar(9), UNIQUE (n));
      """)
    try project.setTarget(target.url)
    // What would run, for the schema that is there.
    let shown = try project.succeed("revision", "--autogenerate", "--sql", "-m", "shown").output
    try project.migrate("change")
    let id = try #require(try project.versionRows().first)
    let third = try ServerClient(.postgresql)
    try third.run(start)
    try third.run(shown)
    expectSame(try ServerDump(third), try ServerDump(target), "after the SQL that was shown")

    try other.run(try Self.script(project, "upgrade", "base:\(id)"))
    try Self.expectEqualState(other, project, "after the upgrade")
    try project.succeed("downgrade", "base")
    try other.run(try Self.script(project, "downgrade", "\(id):base"))
    try Self.expectEqualState(other, project, "after the downgrade")
  }

  // MARK: Literals and bodies

  @Test(arguments: ServerKind.allCases)
  func thereAndBack(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    let ids = try ServerHistory.add("literals", to: project)
    let other = try ServerClient(kind)

    try project.succeed("upgrade", "head")
    try other.run(try Self.script(project, "upgrade", "head"))
    try Self.expectEqualState(other, project, "after the upgrade")
    // The command goes on where the script has stopped.
    try project.succeed("current", "--check-heads", "--url", other.url)

    try project.succeed("downgrade", ids[0])
    try other.run(try Self.script(project, "downgrade", "head:\(ids[0])"))
    try Self.expectEqualState(other, project, "after the downgrade")

    try project.succeed("upgrade", "+2")
    try other.run(try Self.script(project, "upgrade", "\(ids[0]):\(ids[2])"))
    try Self.expectEqualState(other, project, "after a part of the upgrade")

    try project.succeed("downgrade", "base")
    try other.run(try Self.script(project, "downgrade", "\(ids[2]):base"))
    try Self.expectEqualState(other, project, "after the downgrade to base")
    expectEqual(try project.versionRows(), [])
  }

  /// What the online run stores is what the revision says, byte for byte.
  @Test(arguments: ServerKind.allCases)
  func literalsArriveAsTheyWereWritten(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    _ = try ServerHistory.add("literals", to: project)
    try project.succeed("upgrade", "one")
    guard case .array(let revisions) = try JSONText(Tools.fixture("revisions/literals.json")),
      case .array(let operations)? = revisions.first?["upgrade"],
      case .array(let rows)? = operations.last?["rows"]
    else { throw SupportError("literals.json has no rows in its first revision") }
    var checked = 0
    for row in rows {
      guard case .integer(let id)? = row["id"], case .string(let text)? = row["a"] else { continue }
      let hexadecimal = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let query =
        kind == .postgresql
        ? "SELECT encode(convert_to(a, 'UTF8'), 'hex'), encode(b, 'hex') FROM t WHERE id = \(id)"
        : "SELECT lower(hex(a)), lower(hex(b)) FROM t WHERE id = \(id)"
      let stored = try project.database.run(query + ";").trimmingCharacters(in: .newlines)
      let separator = kind == .postgresql ? "|" : "\t"
      #expect(stored == "\(hexadecimal)\(separator)\(hexadecimal)", "\(id): \(text.debugDescription)")
      checked += 1
    }
    #expect(checked > 15)
    let all = (0...255).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let bytes = kind == .postgresql ? "encode(b, 'hex')" : "lower(hex(b))"
    expectEqual(try project.database.lines("SELECT \(bytes) FROM t WHERE id = 100"), [all])
  }

  /// A session that reads literals otherwise reads those of the script as they are meant.
  @Test(arguments: ServerKind.allCases)
  func sessionsThatReadLiteralsOtherwise(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    let ids = try ServerHistory.add("literals", to: project)
    try project.succeed("upgrade", ids[0])
    let settings =
      kind == .postgresql
      ? [
        "SET standard_conforming_strings = off; SET backslash_quote = on;",
        "SET client_min_messages = error;",
      ]
      : ["SET sql_mode = 'NO_BACKSLASH_ESCAPES';", "SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT';"]
    for setting in settings {
      let other = try ServerClient(kind)
      try other.run(setting + "\n" + Self.script(project, "upgrade", ids[0]))
      try Self.expectEqualState(other, project, setting)
    }
  }

  // MARK: Whole schemas

  @Test(arguments: ServerKind.allCases, ["chinook", "sakila"])
  func sampleSchemas(kind: ServerKind, name: String) throws {
    let original = try ServerClient(kind)
    try original.run(try Tools.fixture("schemas/\(name)/\(kind.schemaFile)"))
    let project = try ServerProject(kind, target: original.url)
    try project.migrate("everything")
    let other = try ServerClient(kind)
    try other.run(try Self.script(project, "upgrade", "base:head"))
    try Self.expectEqualState(other, project, "after the upgrade")
    try project.succeed("check", "--url", other.url)
    try other.run(try Self.script(project, "downgrade", "head:base"))
    try project.succeed("downgrade", "base")
    try Self.expectEqualState(other, project, "after the downgrade")
    expectEqual(try project.versionRows(), [])
  }

  @Test(arguments: ServerKind.allCases)
  func stampAndEnsureVersion(kind: ServerKind) throws {
    let project = try ServerProject(kind)
    let ids = try ServerHistory.add("literals", to: project)
    let other = try ServerClient(kind)
    try other.run(try Self.script(project, "stamp", ids[1]))
    expectEqual(try other.lines("SELECT version_num FROM retort_version"), [ids[1]])
    try other.run(try Self.script(project, "stamp", "\(ids[1]):\(ids[3])"))
    expectEqual(try other.lines("SELECT version_num FROM retort_version"), [ids[3]])
    let empty = try ServerClient(kind)
    try empty.run(try Self.script(project, "ensure-version"))
    expectEqual(try empty.lines("SELECT version_num FROM retort_version"), [])
  }

  // MARK: Offline

  private static let starts: [ServerKind: String] = [
    .postgresql: """
    CREATE TYPE kind AS ENUM ('a', 'b');
    CREATE TABLE maker (id serial PRIMARY KEY, name varchar(40) NOT NULL DEFAULT 'it''s' UNIQUE);
    CREATE TABLE item (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, maker_id integer REFERENCES maker (id),
      k kind DEFAULT 'a', price numeric(8, 2) DEFAULT 1.5, made timestamptz DEFAULT now(),
      CONSTRAINT price_range CHECK (price > 0 AND price < 1000));
    CREATE INDEX item_maker ON item (maker_id DESC, abs(id)) WHERE price > 1;
    CREATE VIEW names AS SELECT name FROM maker;
    """,
    .mariadb: """
    CREATE TABLE maker (id int AUTO_INCREMENT PRIMARY KEY, name varchar(40) NOT NULL DEFAULT 'it''s' UNIQUE);
    CREATE TABLE item (id int AUTO_INCREMENT PRIMARY KEY, maker_id int, k enum('a', 'b') DEFAULT 'a',
      price decimal(8, 2) DEFAULT 1.5, made datetime(3) DEFAULT now(3), CONSTRAINT maker FOREIGN KEY (maker_id)
      REFERENCES maker (id), CONSTRAINT price_range CHECK (price > 0 AND price < 1000));
    CREATE INDEX item_price ON item (price DESC, k);
    CREATE VIEW names AS SELECT name FROM maker;
    """,
  ]

  private static let changes: [ServerKind: String] = [
    .postgresql: """
    ALTER TYPE kind ADD VALUE 'c';
    ALTER TABLE item ALTER price TYPE numeric(12, 4), ADD more text NOT NULL DEFAULT '-- x', DROP made;
    CREATE UNIQUE INDEX item_more ON item (more, id);
    COMMENT ON TABLE item IS 'What is sold';
    CREATE TABLE extra (id bigserial PRIMARY KEY, tags text[]);
    """,
    .mariadb: """
    ALTER TABLE item MODIFY k enum('a', 'b', 'c') DEFAULT 'a', MODIFY price decimal(12, 4),
      ADD more varchar(20) NOT NULL DEFAULT '-- x', DROP made, COMMENT 'What is sold';
    CREATE UNIQUE INDEX item_more ON item (more, id);
    CREATE TABLE extra (id bigint unsigned AUTO_INCREMENT PRIMARY KEY, tags json);
    """,
  ]

  @Test(arguments: ServerKind.allCases)
  func offlineEqualsOnline(kind: ServerKind) throws {
    let target = try ServerClient(kind)
    try target.run(Self.starts[kind] ?? "")
    let project = try ServerProject(kind, target: target.url)
    let nowhere = ["--url", "\(kind.rawValue)://nobody@127.0.0.1:1/nothing"]

    func bothWays(_ message: String, _ id: String) throws {
      let generate = ["revision", "-m", message, "--autogenerate", "--rev-id", id]
      func revision(_ arguments: [String]) throws -> (up: JSONText?, down: JSONText?) {
        try project.succeed(generate + arguments)
        let text = try JSONText(project.newestRevision())
        return (text["upgrade"], text["downgrade"])
      }
      let offline = try revision(["--offline"] + nowhere)
      for file in try project.project.revisionFiles() where file.lastPathComponent.hasPrefix(id) {
        try FileManager.default.removeItem(at: file)
      }
      let online = try revision([])
      expectEqual(try offline.up?.text, try online.up?.text, "\(message), the way up")
      expectEqual(try offline.down?.text, try online.down?.text, "\(message), the way down")
      #expect(try online.up?.text != "[]")
      try project.succeed("upgrade", "head")
      try project.succeed("check")
    }
    try bothWays("start", "aaa1")
    try target.run(Self.changes[kind] ?? "")
    try bothWays("change", "bbb2")
    expectSame(
      try ServerDump(project.database, ignoresColumnOrder: true),
      try ServerDump(target, ignoresColumnOrder: true))
    // Nothing is left to be found, either way.
    let nothing = try project.succeed(
      ["revision", "-m", "nothing", "--autogenerate", "--offline", "--rev-id", "ccc3"] + nowhere)
    let files = try project.project.revisionFiles().filter { $0.lastPathComponent.hasPrefix("ccc3") }
    if let file = files.first {
      let text = try JSONText(try String(contentsOf: file, encoding: .utf8))
      #expect(text["upgrade"] == .array([]), "\(nothing)")
    }
  }
}
