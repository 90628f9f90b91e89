extension RevisionGraph {
  /// The parents of a new revision.
  ///
  /// - Parameters:
  ///   - heads: what was given with `--head`; empty means `head`. `base` starts a new line.
  ///   - splice: allow parents that are not heads, so that a new branch begins there.
  /// - Returns: full ids, without duplicates, in the order given.
  /// - Throws: `multiple_heads`; `invalid_revision` for a parent that is not a head without `splice`;
  ///   `overlap` when a parent lies above another or is named twice; and what ``resolve(_:current:)`` throws.
  public func newRevisionParents(heads: [String] = [], splice: Bool = false) throws(GraphError) -> [String] {
    var found: [Int] = []
    for identifier in heads.isEmpty ? ["head"] : heads {
      for node in try resolve(try parse(identifier), current: nil).nodes {
        if found.contains(node) {
          throw GraphError(
            .overlap, "revision '\(id(node))' is named twice as parent; name it once", revisions: [id(node)])
        }
        found.append(node)
      }
    }
    if !splice, let inner = found.first(where: { children.degree($0) > 0 }) {
      throw GraphError(
        .invalidRevision,
        "revision '\(id(inner))' is not a head (\(quotedList(ids(children[inner]))) follows); "
          + "use --splice to begin a new branch there, or choose one of the heads \(quotedList(self.heads))",
        revisions: [id(inner)])
    }
    let below = reach(from: found.flatMap { parents[$0] }, along: parents)
    if let inner = found.first(where: below.contains) {
      throw GraphError(
        .overlap, "revision '\(id(inner))' lies below another of the parents; leave it out",
        revisions: [id(inner)])
    }
    return ids(found)
  }

  /// The parents of a merge: like ``newRevisionParents(heads:splice:)``, but at least two.
  ///
  /// - Throws: also `invalid_revision` when the identifiers stand for fewer than two revisions.
  public func mergeParents(_ revisions: [String], splice: Bool = false) throws(GraphError) -> [String] {
    let found = try newRevisionParents(heads: revisions.isEmpty ? ["heads"] : revisions, splice: splice)
    guard found.count > 1 else {
      let what = found.isEmpty ? "no revision" : "only \(quotedList(found))"
      throw GraphError(
        .invalidRevision,
        "a merge needs two revisions or more, and this is \(what); nothing has to be merged",
        revisions: found)
    }
    return found
  }

  /// Dependencies as they are to be written into a new file: labels stay labels, everything else becomes a
  /// full id.
  ///
  /// - Throws: what ``resolveOne(_:current:)`` throws.
  public func newRevisionDependencies(_ identifiers: [String]) throws(GraphError) -> [String] {
    var result: [String] = []
    for identifier in identifiers {
      let written = names.node(label: identifier) == nil ? try resolveOne(identifier) : identifier
      if !result.contains(written) { result.append(written) }
    }
    return result
  }

  /// Checks that a new revision would fit in.
  ///
  /// - Throws: whatever building the graph with it would throw.
  /// - Complexity: that of building the graph.
  public func validate(new revision: Revision) throws(GraphError) { _ = try adding(revision) }

  /// The graph with one more revision.
  ///
  /// - Throws: what ``init(_:)`` throws.
  public func adding(_ revision: Revision) throws(GraphError) -> RevisionGraph {
    try RevisionGraph(inputs + [revision])
  }

  /// Checks that `id` can be the id of a new revision.
  ///
  /// - Throws: `invalid_revision`, `duplicate_revision`, or `duplicate_label` when a label has this name.
  public func validate(newID id: String) throws(GraphError) {
    try GraphBuilder.checkName(id, is: "id", of: nil)
    if let node = names.node(id: id) {
      throw GraphError(
        .duplicateRevision,
        "revision id '\(id)' is used already (\(GraphBuilder.place(inputs[node]))); choose another one",
        revisions: [id])
    }
    if let node = names.node(label: id) {
      throw GraphError(
        .duplicateLabel, "'\(id)' is a branch label of revision '\(self.id(node))'; choose another id",
        revisions: [self.id(node)])
    }
  }
}
