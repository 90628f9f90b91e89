extension RevisionGraph {
  /// Every node that can be reached from `starts` along `edges`, the starts included. O(nodes + edges
  /// reached).
  func reach(from starts: some Sequence<Int>, along edges: Adjacency) -> NodeSet {
    var reached = NodeSet(capacity: count)
    var open: [Int] = []
    for start in starts where reached.insert(start) { open.append(start) }
    while let node = open.popLast() {
      for next in edges[node] where reached.insert(next) { open.append(next) }
    }
    return reached
  }

  /// Everything that is applied when the version table holds `rows`.
  func applied(_ rows: [Int]) -> NodeSet { reach(from: rows, along: links) }

  /// The branch of a node: everything above and below it along parents, itself included.
  func branch(of node: Int) -> NodeSet {
    var members = reach(from: [node], along: parents)
    members.formUnion(reach(from: [node], along: children))
    return members
  }

  /// Those of `nodes` that do not lie below another one along links. O(nodes + links).
  func topmost(of nodes: [Int]) -> [Int] {
    guard nodes.count > 1 else { return nodes }
    let below = reach(from: nodes.flatMap { links[$0] }, along: links)
    return nodes.filter { !below.contains($0) }
  }

  /// The whole history, everything before what it needs: children before parents and dependencies.
  ///
  /// Lines of revisions stay together. O(n).
  public var newestFirst: [String] { order.reversed().map { names.ids[$0] } }

  /// The whole history in an order in which it can be applied. O(n).
  public var oldestFirst: [String] { order.map { names.ids[$0] } }

  /// Sorts revisions so that each comes before what it needs. Ids that the graph does not know are left out.
  /// O(n).
  public func newestFirst(of ids: some Sequence<String>) -> [String] {
    var wanted = NodeSet(capacity: count)
    for id in ids { if let node = names.node(id: id) { wanted.insert(node) } }
    return order.reversed().filter(wanted.contains).map { names.ids[$0] }
  }

  /// Everything that lies below the given revisions, themselves included, oldest first.
  ///
  /// - Parameters:
  ///   - ids: full ids; unknown ones are ignored.
  ///   - includeDependencies: follow dependencies as well as parents.
  /// - Complexity: O(n + links).
  public func ancestors(of ids: some Sequence<String>, includeDependencies: Bool = true) -> [String] {
    let starts = ids.compactMap { names.node(id: $0) }
    let set = reach(from: starts, along: includeDependencies ? links : parents)
    return order.filter(set.contains).map { names.ids[$0] }
  }

  /// Everything that lies above the given revisions, themselves included, oldest first.
  ///
  /// - Parameters:
  ///   - ids: full ids; unknown ones are ignored.
  ///   - includeDependencies: also count what depends on them.
  /// - Complexity: O(n + links).
  public func descendants(of ids: some Sequence<String>, includeDependencies: Bool = true) -> [String] {
    let starts = ids.compactMap { names.node(id: $0) }
    let set = reach(from: starts, along: includeDependencies ? linkChildren : children)
    return order.filter(set.contains).map { names.ids[$0] }
  }

  /// True when `ancestor` lies below `descendant` or is the same revision. O(n + links).
  public func isAncestor(_ ancestor: String, of descendant: String, includeDependencies: Bool = true) -> Bool
  {
    guard let lower = names.node(id: ancestor), let upper = names.node(id: descendant) else { return false }
    return reach(from: [upper], along: includeDependencies ? links : parents).contains(lower)
  }

  /// Everything that is applied when the version table holds `rows`, oldest first; unknown rows are ignored.
  public func applied(rows: some Sequence<String>) -> [String] { ancestors(of: rows) }

  /// True when everything is applied: nothing is left for `upgrade heads`. Unknown rows are ignored.
  public func isAtHeads(rows: some Sequence<String>) -> Bool {
    let reached = applied(rows.compactMap { names.node(id: $0) })
    return realHeadNodes.allSatisfy(reached.contains)
  }

  /// The topmost applied revision of every branch, sorted: the rows, and the heads that only show up as
  /// dependencies of a row and therefore have no row of their own.
  public func effectiveHeads(rows: some Sequence<String>) -> [String] {
    let reached = applied(rows.compactMap { names.node(id: $0) })
    return nodes.filter { node in reached.contains(node) && !children[node].contains(where: reached.contains)
    }
    .map { names.ids[$0] }
  }
}
