extension RevisionGraph {
  /// What an upgrade has to apply.
  ///
  /// Everything below the target, dependencies included, that is not applied yet. A target that is applied
  /// already gives a plan without steps.
  ///
  /// - Parameters:
  ///   - target: any identifier; `heads` for everything, `+N` counts from the rows.
  ///   - heads: the rows of the version table.
  /// - Throws: `unknown_revision` (also for a row), `overlap` (rows above one another), `multiple_heads`,
  ///   `ambiguous_revision`, `unknown_branch`, `not_in_branch`, `relative_out_of_range` (also for `-N`),
  ///   `ambiguous_walk`, `invalid_revision`.
  /// - Complexity: O(n + links).
  public func upgradePlan(to target: String, from heads: [String]) throws(GraphError) -> Plan {
    let rows = try rowNodes(heads)
    let reference = try parse(target)
    if reference.symbol == .none, let offset = reference.offset, !offset.isUp {
      throw outOfRange(target, "counts down, so it is no target of an upgrade; write +N, or use downgrade")
    }
    return upgradePlan(to: try resolve(reference, current: rows).nodes, from: rows)
  }

  func upgradePlan(to targets: [Int], from rows: [Int]) -> Plan {
    var builder = PlanBuilder(.upgrade, from: ids(rows))
    var needed = reach(from: targets, along: links)
    needed.subtract(applied(rows))
    var isRow = NodeSet(capacity: count)
    for row in rows { isRow.insert(row) }
    for node in order where needed.contains(node) {
      let replaced = links[node].filter(isRow.contains).sorted()
      for row in replaced { isRow.remove(row) }
      isRow.insert(node)
      builder.add(id(node), replacing: ids(replaced), with: [id(node)])
    }
    return builder.finish()
  }
}
