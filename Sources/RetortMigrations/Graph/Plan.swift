/// One change of the version table. It concerns exactly one row.
public enum RowChange: Sendable, Hashable {
  case insert(String)
  case delete(String)
  case update(from: String, to: String)
}

/// What an upgrade or downgrade would run, and what the version table holds after each step.
public struct Plan: Sendable, Hashable {
  /// Whether revisions are applied or taken back.
  public enum Direction: String, Sendable, Hashable {
    case upgrade
    case downgrade
  }

  /// One revision that is applied or taken back.
  public struct Step: Sendable {
    /// The full id.
    public let revision: String
    public let direction: Direction
    /// What happens to the version table, in this order.
    public let rowChanges: [RowChange]
    let position: Int
    let timeline: RowTimeline

    /// The rows of the version table after this step, sorted. O(rows × log rows).
    public var headsAfter: [String] { timeline.rows(after: position) }
  }

  public let direction: Direction
  /// The rows of the version table before the first step, sorted.
  public let from: [String]
  /// The rows of the version table after the last step, sorted.
  public let to: [String]
  /// What runs, in this order.
  public let steps: [Step]

  /// True when there is nothing to do.
  public var isEmpty: Bool { steps.isEmpty }

  /// The ids of the steps in their order.
  public var revisions: [String] { steps.map(\.revision) }
}

extension Plan.Step: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.revision == right.revision && left.direction == right.direction
      && left.rowChanges == right.rowChanges
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(revision)
    hasher.combine(direction)
    hasher.combine(rowChanges)
  }
}

/// What a stamp would do to the version table. No revision runs.
public struct StampPlan: Sendable, Hashable {
  /// The rows before, sorted. With `purge` they may be unknown to the graph.
  public let from: [String]
  /// The rows after, sorted.
  public let to: [String]
  /// The changes in their order.
  public let rowChanges: [RowChange]
  /// True when the table is to be emptied whatever it holds (`DELETE` without a condition); `rowChanges` then
  /// holds only what is inserted afterwards.
  public let purge: Bool
}

/// The rows of the version table over the course of a plan.
///
/// Storing the rows of every step would take steps × rows; this keeps the changes, and a full copy only after
/// as many changes as there are rows, so that the whole stays linear and any state can be restored from the
/// copy before it.
final class RowTimeline: Sendable {
  private let changes: [[RowChange]]
  private let copies: [(step: Int, rows: [String])]

  init(changes: [[RowChange]], copies: [(step: Int, rows: [String])]) {
    self.changes = changes
    self.copies = copies
  }

  /// The rows after the step at `position`, sorted.
  func rows(after position: Int) -> [String] {
    var low = 0
    var high = copies.count
    while low < high {
      let middle = (low + high) / 2
      if copies[middle].step <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [] }
    let copy = copies[low - 1]
    var rows = Set(copy.rows)
    if copy.step < position {
      for step in copy.step + 1...position {
        for change in changes[step] { rows.apply(change) }
      }
    }
    return rows.sorted()
  }
}

extension Set<String> {
  /// Does to a set of rows what a change does to the table.
  mutating func apply(_ change: RowChange) {
    switch change {
    case .insert(let id): insert(id)
    case .delete(let id): remove(id)
    case .update(let old, let new):
      remove(old)
      insert(new)
    }
  }
}
