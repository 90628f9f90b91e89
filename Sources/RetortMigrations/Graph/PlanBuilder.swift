/// Collects the steps of a plan and keeps the books about the version table.
struct PlanBuilder {
  private let direction: Plan.Direction
  private let from: [String]
  private var rows: Set<String>
  private var revisions: [String] = []
  private var changes: [[RowChange]] = []
  private var copies: [(step: Int, rows: [String])]
  private var changesSinceCopy = 0

  init(_ direction: Plan.Direction, from rows: [String]) {
    self.direction = direction
    from = rows.sorted()
    self.rows = Set(rows)
    copies = [(-1, from)]
  }

  /// Adds a step that turns the rows `old` into the rows `new`. At least one side has at most one row, as
  /// each step either puts one revision on top of several rows or takes it off again.
  mutating func add(_ revision: String, replacing old: [String], with new: [String]) {
    let step = Self.changes(replacing: old, with: new)
    for change in step { rows.apply(change) }
    revisions.append(revision)
    changes.append(step)
    changesSinceCopy += step.count
    if changesSinceCopy >= max(8, rows.count) {
      copies.append((changes.count - 1, Array(rows)))
      changesSinceCopy = 0
    }
  }

  func finish() -> Plan {
    let timeline = RowTimeline(changes: changes, copies: copies)
    let steps = revisions.indices.map { position in
      Plan.Step(
        revision: revisions[position], direction: direction, rowChanges: changes[position],
        position: position,
        timeline: timeline)
    }
    return Plan(direction: direction, from: from, to: rows.sorted(), steps: steps)
  }

  /// The fewest changes that turn `old` into `new`: surplus rows go first, rows are renamed where possible,
  /// and missing ones are added before the last renaming.
  static func changes(replacing old: [String], with new: [String]) -> [RowChange] {
    let shared = min(old.count, new.count)
    var result: [RowChange] = old.dropLast(shared).map(RowChange.delete)
    result += new.dropLast(shared).map(RowChange.insert)
    result += zip(old.suffix(shared), new.suffix(shared)).map { RowChange.update(from: $0, to: $1) }
    return result
  }
}
