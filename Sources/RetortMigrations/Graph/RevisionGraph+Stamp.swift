extension RevisionGraph {
  /// What a stamp does to the version table. Nothing runs.
  ///
  /// The targets become rows; rows above or below a target, along links, go; other rows stay. `base` removes
  /// all rows, `label@base` those that have to do with the branch.
  ///
  /// - Parameters:
  ///   - targets: identifiers, several for several branches.
  ///   - heads: the rows of the version table.
  ///   - purge: empty the table first, whatever it holds; the rows need not be known then, and relative
  ///     targets count from an empty database.
  /// - Throws: `overlap` when targets lie above one another, `unknown_revision` for a row without `purge`,
  ///   and what ``resolve(_:current:)`` throws.
  /// - Complexity: O(targets × (n + links)).
  public func stampPlan(
    to targets: [String], from heads: [String], purge: Bool = false
  ) throws(GraphError) -> StampPlan {
    let rows = purge ? [] : try rowNodes(heads, allowOverlap: true)
    var goals: Set<Int> = []
    var affected = NodeSet(capacity: count)
    for target in targets.isEmpty ? ["base"] : targets {
      let reference = try parse(target)
      let relative = reference.symbol == .none || reference.symbol == .reserved(.current)
      let resolution = try resolve(reference, current: relative ? topmost(of: rows) : rows)
      goals.formUnion(resolution.nodes)
      if resolution.nodes.isEmpty {
        guard let branch = resolution.branch else {
          for row in rows { affected.insert(row) }
          continue
        }
        affected.formUnion(related(to: branch))
      }
      for node in resolution.nodes { affected.formUnion(related(to: node)) }
    }
    let wanted = goals.sorted()
    let top = topmost(of: wanted)
    if top.count < wanted.count {
      let implied = wanted.filter { !top.contains($0) }
      throw GraphError(
        .overlap,
        "\(quotedList(ids(implied))) is already included in \(quotedList(ids(top))); "
          + "leave it out, because a version table holds only the topmost revisions",
        revisions: ids(implied))
    }
    let kept = rows.filter { !affected.contains($0) }
    let old = rows.filter { affected.contains($0) && !goals.contains($0) }
    let new = wanted.filter { !rows.contains($0) }
    return StampPlan(
      from: Array(Set(heads)).sorted(), to: ids(Set(kept).union(goals).sorted()),
      rowChanges: PlanBuilder.changes(replacing: ids(old), with: ids(new)), purge: purge)
  }

  private func related(to node: Int) -> NodeSet {
    var result = reach(from: [node], along: links)
    result.formUnion(reach(from: [node], along: linkChildren))
    return result
  }
}
