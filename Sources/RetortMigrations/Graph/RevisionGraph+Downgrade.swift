extension RevisionGraph {
  /// What a downgrade has to take back.
  ///
  /// The applied children of the target (for `base`: the bases) with everything applied above them,
  /// dependents included, and nothing else: other branches stay. `label@ID` takes back only the children that
  /// lead to the label.
  ///
  /// - Parameters:
  ///   - target: any identifier; `base` for everything, `label@base` for a branch, `-N` counts from the row.
  ///   - heads: the rows of the version table.
  /// - Throws: `not_ancestor` (nothing applied lies above the target), `ambiguous_walk` (also for `-N` with
  ///   several rows), `relative_out_of_range` (also for `+N`), `multiple_heads`, `unknown_revision` (also for
  ///   a row), `ambiguous_revision`, `unknown_branch`, `not_in_branch`, `overlap`, `invalid_revision`.
  /// - Complexity: O(n + links).
  public func downgradePlan(to target: String, from heads: [String]) throws(GraphError) -> Plan {
    let rows = try rowNodes(heads)
    let reference = try parse(target)
    if reference.symbol == .none, let offset = reference.offset, offset.isUp {
      throw outOfRange(target, "counts up, so it is no target of a downgrade; write -N, or use upgrade")
    }
    let resolution = try resolve(reference, current: rows)
    if reference.symbol == .reserved(.current), reference.offset == nil {
      return takingBack(NodeSet(capacity: count), from: rows)
    }
    guard resolution.nodes.count <= 1 else { throw multipleHeads(target, ids(resolution.nodes)) }
    let goal = resolution.nodes.first
    let roots = try downgradeRoots(above: goal, resolution, text: target)
    var dropped = reach(from: roots, along: linkChildren)
    dropped.formIntersection(applied(rows))
    if let goal, dropped.isEmpty, !rows.contains(goal) {
      throw notBelow(target, goal: goal, rows: rows)
    }
    return takingBack(dropped, from: rows)
  }

  private func downgradeRoots(
    above goal: Int?, _ resolution: Resolution, text: String
  ) throws(GraphError) -> [Int] {
    let roots = goal.map { Array(children[$0]) } ?? baseNodes
    guard let branch = resolution.branch, roots.count > 1 else { return roots }
    let below = reach(from: [branch], along: parents)
    let chosen = roots.filter(below.contains)
    if !chosen.isEmpty { return chosen }
    // The label stands below the fork; what `label@-N` has passed on its way down says which side is meant.
    if let passed = resolution.lastPassed { return [passed] }
    let place = goal.map { "revision '\(id($0))'" } ?? "base"
    throw GraphError(
      .notAncestor,
      "'\(text)' does not say which of \(quotedList(ids(roots))) above \(place) to take back, as none of them "
        + "leads to '\(id(branch))'; name a revision above \(place) before '@'",
      revisions: ids(roots))
  }

  private func notBelow(_ target: String, goal: Int, rows: [Int]) -> GraphError {
    let state = rows.isEmpty ? "nothing is applied" : "at \(quotedList(ids(rows)))"
    let reason: String
    if applied(rows).contains(goal) {
      reason = "it is applied only because another revision depends on it, and nothing above it is"
    } else {
      reason = "it is not applied (\(state)); use upgrade to get there"
    }
    return GraphError(
      .notAncestor, "'\(target)' is no target for a downgrade: \(reason)", revisions: [id(goal)])
  }

  /// The steps that take back `dropped`, of which nothing else applied stands above.
  private func takingBack(_ dropped: NodeSet, from rows: [Int]) -> Plan {
    var builder = PlanBuilder(.downgrade, from: ids(rows))
    let active = applied(rows)
    var appliedAbove = [Int](repeating: 0, count: count)
    for node in nodes where active.contains(node) {
      for below in links[node] { appliedAbove[below] += 1 }
    }
    for node in order.reversed() where dropped.contains(node) {
      var uncovered: [Int] = []
      for below in links[node] {
        appliedAbove[below] -= 1
        if appliedAbove[below] == 0 { uncovered.append(below) }
      }
      builder.add(id(node), replacing: [id(node)], with: ids(uncovered.sorted()))
    }
    return builder.finish()
  }
}
