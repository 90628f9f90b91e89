/// What the graph knows about one revision.
public struct RevisionInfo: Sendable, Hashable {
  /// The full id.
  public var id: String
  /// The parents as full ids, in the order of the file.
  public var parents: [String]
  /// Those that have this revision as parent, sorted.
  public var children: [String]
  /// The dependencies as full ids, in the order of the file.
  public var dependencies: [String]
  /// Those that depend on this revision without having it as parent, sorted.
  public var dependents: [String]
  /// The labels that this revision declares.
  public var declaredLabels: [String]
  /// The labels of the branches that this revision belongs to, inherited ones included, sorted.
  public var branchLabels: [String]
  /// True when no revision has this one as parent; dependencies on it do not matter.
  public var isHead: Bool
  /// True for a head that another revision depends on: fully upgraded databases have no row for it.
  public var isEffectiveHead: Bool
  /// True when this revision has no parent.
  public var isBase: Bool
  /// True when several revisions have this one as parent.
  public var isBranchPoint: Bool
  /// True when this revision has several parents.
  public var isMergePoint: Bool
  /// Where it was read from.
  public var source: String?
}

extension RevisionGraph {
  /// The revision with exactly this id. O(n + links), because inherited labels are looked for.
  public subscript(id: String) -> RevisionInfo? {
    guard let node = names.node(id: id) else { return nil }
    return info(node, labels: inheritedLabels(of: node))
  }

  /// What the graph knows about every revision, sorted by id. O(labels × n + links).
  public var revisions: [RevisionInfo] {
    let labels = inheritedLabels()
    return nodes.map { info($0, labels: labels[$0]) }
  }

  private func info(_ node: Int, labels: [String]) -> RevisionInfo {
    let isHead = children.degree(node) == 0
    let above = Array(children[node])
    return RevisionInfo(
      id: id(node), parents: ids(parents[node]), children: ids(above),
      dependencies: ids(dependencies[node]),
      dependents: linkChildren.degree(node) == above.count
        ? [] : ids(linkChildren[node].filter { !above.contains($0) }),
      declaredLabels: inputs[node].branchLabels, branchLabels: labels, isHead: isHead,
      isEffectiveHead: isHead && linkChildren.degree(node) > 0, isBase: parents.degree(node) == 0,
      isBranchPoint: above.count > 1, isMergePoint: parents.degree(node) > 1, source: inputs[node].source)
  }

  private func inheritedLabels(of node: Int) -> [String] {
    guard !names.nodeByLabel.isEmpty else { return [] }
    let below = reach(from: [node], along: parents)
    var labels: [String] = []
    for (label, owner) in names.nodeByLabel
    where below.contains(owner) || inheritsDownwards(node, from: owner) {
      labels.append(label)
    }
    return labels.sorted()
  }

  private func inheritsDownwards(_ node: Int, from owner: Int) -> Bool {
    unforkedLine(below: owner).contains(node)
  }

  /// The revisions that lead to `owner` alone: down from it, up to and without the next fork or merge.
  private func unforkedLine(below owner: Int) -> [Int] {
    var line: [Int] = []
    var node = owner
    while linkChildren.degree(node) <= 1, parents.degree(node) <= 1 {
      line.append(node)
      guard let parent = parents[node].first else { break }
      node = parent
    }
    return line
  }

  private func inheritedLabels() -> [[String]] {
    var labels = [[String]](repeating: [], count: count)
    for (label, owner) in names.nodeByLabel.sorted(by: { $0.key < $1.key }) {
      var carriers = reach(from: [owner], along: children)
      for node in unforkedLine(below: owner) { carriers.insert(node) }
      for node in carriers.members { labels[node].append(label) }
    }
    return labels
  }
}
