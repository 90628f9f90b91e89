import Foundation
import Testing

/// Files with random damage: the answer may be an error, never a crash, and it comes soon.
@Suite struct MutationTests {
  enum Victim: String, CaseIterable, Sendable {
    case revision = "migrations/versions/r2.json"
    case configuration = "retort.yaml"
    case database = "app.db"
  }

  private static let commands = [
    ["upgrade", "head"], ["heads"], ["history", "--json"], ["check"], ["plan", "head", "--from", "base"],
    ["current", "--json"], ["downgrade", "-1"], ["upgrade", "head", "--sql"], ["reflect", "--json"],
    ["revision", "-m", "x", "--autogenerate"], ["downgrade", "base", "--json"],
  ]

  /// A project with three revisions, the last of them still to come.
  private func makeTemplate() throws -> Project {
    let schema = """
      CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE,
        qty INT DEFAULT (1 + 2) CHECK (qty >= 0), size INT AS (length(name)) STORED, UNIQUE (name, qty));
      CREATE TABLE part (id INTEGER PRIMARY KEY, item_id INT REFERENCES item (id) ON DELETE CASCADE);
      CREATE INDEX item_qty ON item (qty DESC, lower(name)) WHERE qty > 0;
      CREATE VIEW names AS SELECT name FROM item;
      CREATE TRIGGER item_insert AFTER INSERT ON item BEGIN INSERT INTO part (item_id) VALUES (new.id); END;
      """
    let project = try Project(schema: schema)
    try project.addRevision("r1", after: nil, upgrade: "[\(Operations.execute(schema))]")
    try project.addRevision(
      "r2", after: "r1",
      upgrade: """
        [{"op": "create_table", "table": "box", "columns": [
            {"name": "id", "type": "Integer", "primary_key": true},
            {"name": "label", "type": {"type": "String", "length": 40}, "nullable": false},
            {"name": "weight", "type": "Numeric", "server_default": {"sql": "(1.5)"}}],
          "constraints": [{"type": "check", "name": "heavy", "sql": "weight > 0"},
            {"type": "unique", "columns": ["label"]}]},
         {"op": "bulk_insert", "table": "box", "rows": [{"id": 1, "label": "é\\u00e9", "weight": 2.5}]},
         \(Operations.rebuild("item", Operations.addColumn("extra")))]
        """,
      downgrade: """
        [{"op": "drop_table", "table": "box"},
         \(Operations.rebuild("item", #"{"op": "drop_column", "column": "extra"}"#))]
        """)
    try project.succeed("upgrade", "r2")
    try project.addRevision(
      "r3", after: "r2", upgrade: "[\(Operations.rebuild("item", Operations.addColumn("more")))]")
    let rows = (1...200).map { "INSERT INTO item (name, qty) VALUES ('item \($0)', \($0));" }
    try project.database.run("BEGIN;" + rows.joined() + "COMMIT;")
    return project
  }

  private func mutate(_ data: inout Data, _ random: inout SeededGenerator) -> String {
    switch random.below(5) {
    case 0:
      let length = random.below(data.count)
      data = data.prefix(length)
      return "truncated to \(length)"
    case 1:
      let start = random.below(data.count)
      let end = min(data.count, start + 1 + random.below(64))
      data.replaceSubrange(start..<end, with: Data(count: end - start))
      return "zeros at \(start)..<\(end)"
    default:
      let places = (0...random.below(3)).map { _ in
        // Half of the flips hit the beginning, where most of what has a meaning is.
        (random.below(random.chance(50) ? min(data.count, 400) : data.count), random.below(8))
      }
      for (place, bit) in places { data[data.startIndex + place] ^= UInt8(1 << bit) }
      return "bits flipped at \(places)"
    }
  }

  @Test(arguments: Victim.allCases)
  func damageNeverCrashes(victim: Victim) throws {
    let template = try makeTemplate()
    let original = try Data(contentsOf: template.path(victim.rawValue))
    var random = SeededGenerator(seed: Amount.seed &+ UInt64(victim.rawValue.count))
    for number in 1...Amount.mutationsOfEachKind {
      var data = original
      let damage = mutate(&data, &random)
      let command = random.pick(Self.commands) ?? ["heads"]
      let project = try Project(copyOf: template)
      try data.write(to: project.path(victim.rawValue))
      let result = try project.run(command, limit: 10)
      let label = "\(victim.rawValue), mutation \(number), \(damage)\n\(result)"
      #expect(!result.timedOut, "\(label)")
      #expect(result.signal == nil, "\(label)")
      #expect([0, 1, 2, 64].contains(result.status), "\(label)")
      #expect(crashTraces(in: result) == [], "\(label)")
      let errors = result.errorLines.filter { $0.hasPrefix("error:") }
      #expect(result.status == 1 ? errors.count == 1 : errors.count <= 1, "\(label)")
    }
  }
}
