extension RevisionGraph {
  /// What an identifier stands for: no node is base.
  struct Resolution {
    var nodes: [Int]
    /// The node that limits it to a branch, where one was named or counted from.
    var branch: Int?
    /// The last revision passed on the way down to the target.
    var lastPassed: Int?
  }

  /// The revisions that an identifier stands for, as full ids.
  ///
  /// Understands every absolute and relative form: full ids, unique prefixes, `head`, `heads`, `base`,
  /// `current`, labels, `label@head`, `label@heads`, `label@base`, `label@ID`, `ID@head`, `+N`, `-N`,
  /// `label@+N`, `label@-N`, `ID+N`, `ID-N`, `label@ID+N`, `head-N` …
  ///
  /// - Parameters:
  ///   - identifier: what the user wrote.
  ///   - current: the rows of the version table, from which `+N`, `-N` and `current` count. Without a
  ///     database (nil) `-N` counts from the heads, and the other two are errors.
  /// - Returns: one id; several for `heads`, `label@heads`, `current` and for `-N` without a database; none
  ///   for base.
  /// - Throws: `multiple_heads`, `unknown_revision`, `ambiguous_revision`, `unknown_branch`, `not_in_branch`,
  ///   `relative_out_of_range`, `ambiguous_walk`, `invalid_revision`, `overlap`.
  /// - Complexity: O(log n) for ids, O(n + links) where a branch is named.
  public func resolve(_ identifier: String, current: [String]? = nil) throws(GraphError) -> [String] {
    let reference = try parse(identifier)
    let rows = try currentRows(current, for: reference)
    return ids(try resolve(reference, current: rows).nodes)
  }

  /// The one revision that an identifier stands for.
  ///
  /// - Throws: what ``resolve(_:current:)`` throws; `multiple_heads` when it stands for several revisions and
  ///   `unknown_revision` when it stands for none (`base`, or `head` of an empty graph).
  public func resolveOne(_ identifier: String, current: [String]? = nil) throws(GraphError) -> String {
    let found = try resolve(identifier, current: current)
    guard let first = found.first else {
      throw GraphError(
        .unknownRevision, "'\(identifier)' stands for the state before every revision, not for a revision")
    }
    guard found.count == 1 else { throw multipleHeads(identifier, found) }
    return first
  }

  /// Looks rows up only if the identifier has to do with them.
  func currentRows(_ current: [String]?, for reference: RevisionReference) throws(GraphError) -> [Int]? {
    guard let current, reference.symbol == .none || reference.symbol == .reserved(.current) else {
      return current == nil ? nil : []
    }
    return try rowNodes(current)
  }

  /// Resolves a reference; `current` is nil when there is no database to count from.
  func resolve(_ reference: RevisionReference, current: [Int]?) throws(GraphError) -> Resolution {
    let branch = try reference.branch.map { name throws(GraphError) in try lookUpBranch(name) }
    guard let offset = reference.offset else {
      return Resolution(
        nodes: try resolveAbsolute(reference, branch: branch, current: current), branch: branch)
    }
    if reference.symbol == .none {
      return try resolveRelativeToCurrent(reference, offset, branch: branch, current: current)
    }
    // Upwards the branch only chooses the way, as in `label@base+2`; downwards it must hold the start.
    let named = try resolveAbsolute(reference, branch: offset.isUp ? nil : branch, current: current)
    guard named.count <= 1 else { throw multipleHeads(reference.text, ids(named)) }
    if offset.isUp {
      let members = branch.map { self.branch(of: $0) }
      let end = try walkUp(from: named.first, steps: offset.steps, within: members, text: reference.text)
      return try finish(end, reference, branch: branch, isUp: true)
    }
    guard let start = named.first else {
      if offset.steps == 0 { return Resolution(nodes: [], branch: branch) }
      throw outOfRange(reference.text, "counts down from base, below which there is nothing")
    }
    return try finish(
      try walkDown(from: start, steps: offset.steps, text: reference.text), reference, branch: branch,
      isUp: false)
  }

  private func resolveAbsolute(
    _ reference: RevisionReference, branch: Int?, current: [Int]?
  ) throws(GraphError) -> [Int] {
    let inBranch: (Int) -> Bool
    if let branch, case .reserved = reference.symbol {
      inBranch = self.branch(of: branch).contains
    } else {
      inBranch = { _ in true }
    }
    switch reference.symbol {
    case .name(let name):
      return [try lookUp(name, in: branch.map { ($0, reference.branch ?? "") })]
    case .none, .reserved(.base):
      return []
    case .reserved(.head):
      let fitting = headNodes.filter(inBranch)
      guard fitting.count <= 1 else { throw multipleHeads(reference.text, ids(fitting)) }
      return fitting
    case .reserved(.heads):
      return branch == nil ? realHeadNodes : topmost(of: headNodes.filter(inBranch))
    case .reserved(.current):
      guard let current else {
        throw GraphError(.invalidRevision, "'\(reference.text)' needs a database, and none is at hand")
      }
      return current.filter(inBranch)
    }
  }

  private func resolveRelativeToCurrent(
    _ reference: RevisionReference, _ offset: RevisionReference.Offset, branch: Int?, current: [Int]?
  ) throws(GraphError) -> Resolution {
    let text = reference.text
    guard offset.steps > 0 else { throw outOfRange(text, "counts no step; write a number of at least 1") }
    guard let current else {
      guard !offset.isUp else {
        throw outOfRange(text, "counts up from what is applied, and no database is at hand; write ID\(text)")
      }
      return try belowHeads(reference, offset, branch: branch)
    }
    if offset.isUp {
      let start = try upwardStart(rows: current, branch: branch, text: text)
      let members = branch.map { self.branch(of: $0) }
      let end = try walkUp(from: start, steps: offset.steps, within: members, text: text)
      return try finish(end, reference, branch: branch, isUp: true)
    }
    let start = try downwardStart(rows: current, branch: branch, text: text)
    let end = try walkDown(from: start, steps: offset.steps, text: text)
    var resolution = try finish(end, reference, branch: branch ?? start, isUp: false)
    resolution.lastPassed = try stop(above: end, from: start, steps: offset.steps, text: text)
    return resolution
  }

  private func stop(above end: WalkEnd, from start: Int, steps: Int, text: String) throws(GraphError) -> Int?
  {
    guard case .node(let node) = try walkDown(from: start, steps: steps - 1, text: text) else { return nil }
    return node
  }

  private func belowHeads(
    _ reference: RevisionReference, _ offset: RevisionReference.Offset, branch: Int?
  ) throws(GraphError) -> Resolution {
    var starts = realHeadNodes
    if let branch { starts = topmost(of: headNodes.filter(self.branch(of: branch).contains)) }
    var found: Set<Int> = []
    for start in starts {
      let end = try walkDown(from: start, steps: offset.steps, text: reference.text)
      found.formUnion(try finish(end, reference, branch: branch, isUp: false).nodes)
    }
    return Resolution(nodes: found.sorted(), branch: branch)
  }

  private func finish(
    _ end: WalkEnd, _ reference: RevisionReference, branch: Int?, isUp: Bool
  ) throws(GraphError) -> Resolution {
    switch end {
    case .node(let node): return Resolution(nodes: [node], branch: branch)
    case .base: return Resolution(nodes: [], branch: branch)
    case .tooShort(let taken, _): throw tooShort(reference.text, taken: taken, isUp: isUp)
    }
  }

  func multipleHeads(_ identifier: String, _ found: [String]) -> GraphError {
    GraphError(
      .multipleHeads,
      "'\(identifier)' must be one revision, but these \(found.count) fit: \(quotedList(found)); "
        + "name one of them, narrow it to a branch as in label@head, say 'heads' where several are allowed, "
        + "or merge them",
      revisions: found)
  }
}
