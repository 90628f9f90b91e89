import Testing

/// What may have been moved or renamed is told where it would be lost, and never guessed.
@Suite struct ServerLossNoteTests {
  struct Loss: Sendable, CustomTestStringConvertible {
    var name: String
    var start: String
    var change: String
    /// What the note says.
    var says: [String]

    var testDescription: String { name }
  }

  static let losses: [Loss] = [
    Loss(
      name: "a table in another schema",
      start:
        "CREATE SCHEMA a; CREATE TABLE t (id integer PRIMARY KEY, n text); INSERT INTO t VALUES (1, 'x');",
      change: "ALTER TABLE t SET SCHEMA a;",
      says: ["table 't' goes and 'a.t' comes", #""op": "move_to_schema""#, #""new_schema": "a""#]),
    Loss(
      name: "an attribute with another name",
      start: "CREATE TYPE place AS (street text, zip integer); CREATE TABLE t (id integer, a place);",
      change: "ALTER TYPE place RENAME ATTRIBUTE zip TO code;",
      says: ["type 'place' loses attributes and gets others", "RENAME ATTRIBUTE"]),
  ]

  @Test(arguments: losses)
  func isTold(loss: Loss) throws {
    let target = try ServerClient(.postgresql)
    try target.run(loss.start + loss.change)
    let project = try ServerProject(.postgresql, target: target.url)
    try project.database.run(loss.start)
    let result = try project.project.expect(0, ["revision", "-m", "change", "--autogenerate"])
    for text in loss.says {
      #expect(result.errors.contains(text), "\(text) is not in: \(result.errors)")
      #expect(try project.newestRevision().contains(text.replacing("\"", with: "\\\"")))
    }
  }
}
