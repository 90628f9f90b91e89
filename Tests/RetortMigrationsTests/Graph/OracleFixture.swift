import Foundation
import RetortMigrations
import Testing

/// A graph with the answers that Alembic gives about it (see scripts/oracle/graph_oracle.py).
struct OracleGraph: Sendable, CustomTestStringConvertible {
  var name: String
  var revisions: [Revision]
  var cases: [OracleCase]
  /// The error that building the graph gives, if it does.
  var buildError: String?

  var testDescription: String { name }
}

struct OracleCase: Sendable, CustomStringConvertible {
  var kind: String
  var arguments: [String]
  var rows: [String]
  var expected: OracleAnswer

  var argument: String { arguments.first ?? "" }

  var description: String {
    "\(kind) \(arguments.joined(separator: " ")) from [\(rows.joined(separator: " "))]"
  }
}

struct OracleAnswer: Sendable {
  /// What runs, sorted.
  var steps: [String]?
  /// The rows afterwards, sorted.
  var rows: [String]?
  /// What was found, sorted.
  var ids: [String]?
  /// The code of Alembic's error.
  var error: String?
  /// The Python exception where Alembic fails without an error of its own.
  var crash: String?
  /// Alembic's rows contradict what is applied.
  var rowsAreWrong: Bool
  /// The answer hangs on the order in which the database returns rows.
  var dependsOnRowOrder: Bool
}

enum OracleFixture {
  static let hand = load("hand")
  static let random = load("random")

  static let handGraphs = hand.filter { $0.buildError == nil }
  static let wrongGraphs = hand.filter { $0.buildError != nil }

  private static func load(_ name: String) -> [OracleGraph] {
    guard
      let url = Bundle.module.url(forResource: "Fixtures/graph/\(name)", withExtension: "jsonl"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else {
      Issue.record("the fixture graph/\(name).jsonl is missing")
      return []
    }
    return text.split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8))).flatMap(graph)
    }
  }

  private static func graph(_ value: Any) -> OracleGraph? {
    guard let object = value as? [String: Any], let name = object["g"] as? String else { return nil }
    let revisions = (object["r"] as? [[Any]] ?? []).map { row in
      Revision(
        id: row[0] as? String ?? "", downRevisions: row[1] as? [String] ?? [],
        dependsOn: row[2] as? [String] ?? [], branchLabels: row[3] as? [String] ?? [],
        source: "\(row[0]).json")
    }
    let cases = (object["c"] as? [[Any]] ?? []).map { row in
      OracleCase(
        kind: row[0] as? String ?? "", arguments: row[1] as? [String] ?? [row[1] as? String ?? ""],
        rows: row[2] as? [String] ?? [], expected: answer(row[3] as? [String: Any] ?? [:]))
    }
    return OracleGraph(name: name, revisions: revisions, cases: cases, buildError: object["e"] as? String)
  }

  private static func answer(_ object: [String: Any]) -> OracleAnswer {
    OracleAnswer(
      steps: object["s"] as? [String], rows: object["h"] as? [String], ids: object["i"] as? [String],
      error: object["e"] as? String, crash: object["crash"] as? String, rowsAreWrong: object["x"] != nil,
      dependsOnRowOrder: object["w"] != nil)
  }
}

/// What the graph under test says to an oracle case, in the same shape as the oracle.
struct Outcome: Equatable, CustomStringConvertible {
  var steps: [String]?
  var rows: [String]?
  var ids: [String]?
  var error: String?

  var description: String {
    if let error { return "error \(error)" }
    if let ids { return "ids \(ids)" }
    return "steps \(steps ?? []) rows \(rows ?? [])"
  }

  /// Asks the graph.
  init(_ question: OracleCase, _ graph: RevisionGraph) {
    do {
      switch question.kind {
      case "heads": ids = graph.heads
      case "real": ids = graph.realHeads
      case "bases": ids = graph.bases
      case "up":
        let plan = try graph.upgradePlan(to: question.argument, from: question.rows)
        steps = plan.revisions.sorted()
        rows = plan.to
      case "down":
        let plan = try graph.downgradePlan(to: question.argument, from: question.rows)
        steps = plan.revisions.sorted()
        rows = plan.to
      case "stamp": rows = try graph.stampPlan(to: question.arguments, from: question.rows).to
      case "range": ids = try graph.range(question.argument).sorted()
      case "resolve": ids = try graph.resolve(question.argument).sorted()
      default: Issue.record("unknown kind \(question.kind)")
      }
    } catch {
      self.error = error.code
    }
  }
}
