import Foundation
import Testing

/// Targets that are wrong are told before anything is written, and what the configuration leaves out is left alone.
@Suite struct ServerTargetTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var name: String
    /// The columns of a table `t`, as JSON.
    var columns: String
    var kinds: [ServerKind] = ServerKind.allCases
    /// What the one error says.
    var says: [String]

    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      name: "a misspelt type", columns: #"{"name": "a", "type": "Strng"}"#,
      says: ["column 'a' of table 't'", "type 'Strng' (did you mean 'String'?)"]),
    Mistake(
      name: "a computed column that is not stored",
      columns:
        #"{"name": "a", "type": "Integer"}, {"name": "b", "type": "Integer", "computed": {"sql": "a + 1", "persisted": false}}"#,
      kinds: [.postgresql], says: ["column 'b' of table 't'", "PostgreSQL 18"]),
    Mistake(
      name: "an Enum with a member twice",
      columns: #"{"name": "a", "type": {"type": "Enum", "name": "mood", "values": ["x", "y", "x"]}}"#,
      says: ["target.json", "a member stands twice"]),
  ]

  @Test(arguments: mistakes, ServerKind.allCases)
  func aMistakeIsTold(mistake: Mistake, kind: ServerKind) throws {
    guard mistake.kinds.contains(kind) else { return }
    let project = try ServerProject(kind, target: "target.json")
    try project.project.write(
      #"{"tables": [{"table": "t", "columns": [\#(mistake.columns)]}]}"#, to: "target.json")
    for arguments in [["check"], ["revision", "-m", "x", "--autogenerate"]] {
      let result = try project.project.run(arguments)
      #expect(result.status == 1 && result.errorLines.count == 1, "\(result)")
      for text in mistake.says {
        #expect(result.errors.contains(text), "\(text) is not in: \(result.errors)")
      }
    }
    #expect(try project.project.revisionFiles().isEmpty)
  }

  /// What only tables and views outside use is theirs.
  @Test func whatExcludedTablesUseStays() throws {
    let project = try ServerProject(.postgresql, target: "target.json")
    try project.database.run(
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN base AS integer CHECK (VALUE > 0);
      CREATE DOMAIN positive AS base CHECK (VALUE < 100);
      CREATE TYPE pair AS (a integer, b integer);
      CREATE TYPE unused AS ENUM ('x');
      CREATE SEQUENCE s;
      CREATE SEQUENCE unused_s;
      CREATE FUNCTION f(text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
      CREATE FUNCTION unused_f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
      CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TABLE legacy_a (m mood, moods mood[], p positive, q pair, n bigint DEFAULT nextval('s'), t text,
        CHECK (f(t)));
      CREATE TRIGGER tr BEFORE INSERT ON legacy_a FOR EACH ROW EXECUTE FUNCTION t();
      CREATE TABLE own (id integer PRIMARY KEY);
      """)
    try project.configure("exclude", "[\"legacy_*\"]")
    try project.project.write(
      """
      {"tables": [{"table": "own", "columns": [
        {"name": "id", "type": "INTEGER", "primary_key": true, "autoincrement": false}]}], "objects": []}
      """, to: "target.json")
    let result = try project.project.expect(2, ["check"])
    #expect(
      result.output.split(separator: "\n").map(String.init).sorted() == [
        #"{"op": "drop_enum", "name": "unused"}"#,
        #"{"op": "drop_function", "name": "unused_f()"}"#,
        #"{"op": "drop_sequence", "name": "unused_s"}"#,
      ], "\(result)")
    let before = try project.database.lines(
      "SELECT typname FROM pg_type WHERE typname IN ('mood', 'base', 'pair')")
    try project.migrate("only what is unused")
    try project.succeed("check")
    #expect(
      try project.database.lines("SELECT typname FROM pg_type WHERE typname IN ('mood', 'base', 'pair')")
        == before)
  }
}
