extension RevisionGraph {
  /// The two ends of a `FROM:TO` text; an end that is not written is nil.
  ///
  /// - Throws: `invalid_range` unless there is exactly one `:`.
  public static func splitRange(_ text: String) throws(GraphError) -> (from: String?, to: String?) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { part in
      let trimmed = part.drop(while: \.isWhitespace)
      return String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
    }
    guard parts.count == 2 else {
      throw GraphError(.invalidRange, "'\(text)' is no range; write FROM:TO, FROM: or :TO")
    }
    return (parts[0].isEmpty ? nil : parts[0], parts[1].isEmpty ? nil : parts[1])
  }

  /// The revisions of a range, newest first, both ends included.
  ///
  /// Without FROM the range begins at base and holds everything that TO needs, dependencies included; with
  /// FROM it holds what lies on the way from FROM up to TO along parents (or, where only a dependency leads
  /// there, along links). Without TO it ends at the heads.
  /// `-N` as FROM counts down from TO, `+N` as TO counts up from FROM, and counting too far ends at base or
  /// at the head.
  ///
  /// - Parameters:
  ///   - spec: `FROM:TO`, `FROM:`, `:TO` or `:`.
  ///   - current: the rows of the version table, if there is a database; needed for `current`.
  /// - Throws: `invalid_range`, `not_ancestor` (FROM is not below TO), `overlap`, and what
  ///   ``resolve(_:current:)`` throws.
  /// - Complexity: O(n + links).
  public func range(_ spec: String, current: [String]? = nil) throws(GraphError) -> [String] {
    let ends = try Self.splitRange(spec)
    let from = try parse(ends.from ?? "base")
    let to = try parse(ends.to ?? "heads")
    let needsRows = [from, to].contains { $0.symbol == .reserved(.current) || $0.symbol == .none }
    let rows = needsRows ? try current.map { given throws(GraphError) in try rowNodes(given) } : nil
    let (lower, upper) = try rangeEnds(from, to, spec: spec, current: rows)
    return try span(lower, upper, spec: spec)
  }

  private func rangeEnds(
    _ from: RevisionReference, _ to: RevisionReference, spec: String, current: [Int]?
  ) throws(GraphError) -> (lower: Resolution, upper: [Int]) {
    let fromCounts = from.symbol == .none
    let toCountsUp = to.symbol == .none && to.offset?.isUp == true
    if fromCounts, to.symbol == .none || from.offset?.isUp == true {
      guard let current else {
        throw GraphError(
          .invalidRange, "'\(spec)' counts from what is applied, and no database is at hand; name a revision")
      }
      return (try clamped(from, from: current), try clamped(to, from: current).nodes)
    }
    if fromCounts {
      let upper = try clampedNamed(to, current: current).nodes
      return (try clamped(from, from: upper), upper)
    }
    let lower = try clampedNamed(from, current: current)
    if toCountsUp { return (lower, try clamped(to, from: lower.nodes).nodes) }
    return (lower, try clampedNamed(to, current: current).nodes)
  }

  /// Resolves a reference that has a symbol; counting too far stops at the end.
  private func clampedNamed(_ reference: RevisionReference, current: [Int]?) throws(GraphError) -> Resolution
  {
    guard let offset = reference.offset, reference.symbol != .none else {
      return try resolve(reference, current: current)
    }
    var start = reference
    start.offset = nil
    if offset.isUp { start.branch = nil }
    let named = try resolve(start, current: current)
    guard named.nodes.count <= 1 else { throw multipleHeads(reference.text, ids(named.nodes)) }
    if named.nodes.isEmpty, !offset.isUp { return named }
    var counting = reference
    counting.symbol = .none
    counting.branch = offset.isUp ? reference.branch : nil
    return try clamped(counting, from: named.nodes)
  }

  /// Counts from each of `starts`; counting too far stops at the end. Of several results the lowest count.
  private func clamped(_ reference: RevisionReference, from starts: [Int]) throws(GraphError) -> Resolution {
    guard let offset = reference.offset else { return Resolution(nodes: starts) }
    let branch = try reference.branch.map { name throws(GraphError) in try lookUpBranch(name) }
    if offset.isUp {
      let start = try upwardStart(rows: starts, branch: branch, text: reference.text)
      let members = branch.map { self.branch(of: $0) }
      switch try walkUp(from: start, steps: offset.steps, within: members, text: reference.text) {
      case .node(let node): return Resolution(nodes: [node], branch: branch)
      case .base: return Resolution(nodes: [], branch: branch)
      case .tooShort(_, let reached): return Resolution(nodes: reached.map { [$0] } ?? [], branch: branch)
      }
    }
    let begin =
      branch == nil ? starts : [try downwardStart(rows: starts, branch: branch, text: reference.text)]
    var found: Set<Int> = []
    for start in begin {
      guard case .node(let node) = try walkDown(from: start, steps: offset.steps, text: reference.text) else {
        return Resolution(nodes: [], branch: branch)
      }
      found.insert(node)
    }
    let candidates = found.sorted()
    guard candidates.count > 1 else { return Resolution(nodes: candidates, branch: branch) }
    let above = reach(from: candidates.flatMap { linkChildren[$0] }, along: linkChildren)
    return Resolution(nodes: candidates.filter { !above.contains($0) }, branch: branch)
  }

  private func span(_ lower: Resolution, _ upper: [Int], spec: String) throws(GraphError) -> [String] {
    var targets = upper
    if lower.nodes.isEmpty, let branch = lower.branch {
      // `label@base:heads` is the history of that branch.
      targets = upper.filter(self.branch(of: branch).contains)
    }
    var members = reach(from: targets, along: links)
    guard !lower.nodes.isEmpty else { return order.reversed().filter(members.contains).map(id) }
    for node in lower.nodes where !members.contains(node) {
      throw GraphError(
        .notAncestor,
        "in '\(spec)' revision '\(id(node))' does not lie below \(quotedList(ids(upper))); "
          + "FROM is the older end",
        revisions: [id(node)])
    }
    if topmost(of: lower.nodes).count < lower.nodes.count {
      throw GraphError(
        .overlap, "the lower ends of '\(spec)' lie above one another: \(quotedList(ids(lower.nodes)))",
        revisions: ids(lower.nodes))
    }
    members.subtract(applied(lower.nodes))
    for node in lower.nodes { members.insert(node) }
    var above = reach(from: lower.nodes, along: children)
    if !targets.contains(where: above.contains) { above = reach(from: lower.nodes, along: linkChildren) }
    members.formIntersection(above)
    return order.reversed().filter(members.contains).map(id)
  }
}
