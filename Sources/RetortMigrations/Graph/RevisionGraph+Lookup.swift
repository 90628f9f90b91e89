extension RevisionGraph {
  /// The node that an id, a label or a unique beginning of an id names.
  ///
  /// - Parameters:
  ///   - name: what to look for; no reserved word, no relative part.
  ///   - branch: the node before `@` with the text it was written as; the result must lie in its branch, and
  ///     only ids in there count as candidates for a prefix.
  /// - Throws: `unknown_revision`, `ambiguous_revision` or `not_in_branch`.
  func lookUp(_ name: String, in branch: (node: Int, text: String)? = nil) throws(GraphError) -> Int {
    let members = branch.map { self.branch(of: $0.node) }
    if let node = names.node(named: name) {
      if let branch, let members, !members.contains(node) {
        throw notInBranch(name, nodes: [node], branch: branch.text)
      }
      return node
    }
    let everywhere = name.isEmpty ? [] : names.nodes(withPrefix: name)
    if everywhere.isEmpty { throw unknown(name) }
    let candidates = members.map { members in everywhere.filter(members.contains) } ?? everywhere
    guard let first = candidates.first else {
      throw notInBranch(name, nodes: everywhere, branch: branch?.text ?? "")
    }
    guard candidates.count == 1 else {
      throw GraphError(
        .ambiguousRevision,
        "'\(name)' is the beginning of \(candidates.count) revisions: \(quotedList(ids(candidates))); "
          + "write more characters",
        revisions: ids(candidates))
    }
    return first
  }

  /// The node that stands for a branch: the one with this label, or a revision used like a label.
  ///
  /// - Throws: `unknown_branch`, or `ambiguous_revision` for a beginning that fits several ids.
  func lookUpBranch(_ name: String) throws(GraphError) -> Int {
    if let node = names.node(label: name) ?? names.node(id: name) { return node }
    if ReservedWord(name) != nil {
      throw GraphError(
        .unknownBranch, "'\(name)' cannot stand before '@'; write a branch label or a revision id there")
    }
    do {
      return try lookUp(name)
    } catch  where error.kind == .unknownRevision {
      var message = "no branch label and no revision is called '\(name)'"
      let near = names.nearest(to: name)
      if !near.isEmpty {
        message += "; did you mean \(quotedList(near))?"
      } else if names.nodeByLabel.isEmpty {
        message += "; no revision declares a branch label"
      } else {
        message += "; the labels are \(quotedList(names.nodeByLabel.keys.sorted()))"
      }
      throw GraphError(.unknownBranch, message)
    }
  }

  /// The nodes of version table rows, sorted, each once.
  ///
  /// - Throws: `unknown_revision` for a row that is no full id, `overlap` for rows above one another (unless
  ///   `allowOverlap`).
  func rowNodes(_ rows: [String], allowOverlap: Bool = false) throws(GraphError) -> [Int] {
    try requireKnown(rows: rows)
    let found = Set(rows.compactMap { names.node(id: $0) }).sorted()
    let top = topmost(of: found)
    if !allowOverlap, top.count < found.count {
      let implied = found.filter { !top.contains($0) }
      throw GraphError(
        .overlap,
        "the version table holds \(quotedList(ids(implied))) besides \(quotedList(ids(top))), which already "
          + "includes it; remove the surplus row, or stamp the right revisions with --purge",
        revisions: ids(implied))
    }
    return found
  }

  /// Checks that the graph knows every row of a version table.
  ///
  /// - Parameters:
  ///   - rows: the rows; only full ids count as known.
  ///   - table: what to call the table in the message.
  /// - Throws: `unknown_revision` that names the row, the nearest ids and where the file may be.
  public func requireKnown(rows: some Sequence<String>, table: String = "the version table")
    throws(GraphError)
  {
    for row in rows where names.node(id: row) == nil {
      var message = "\(table) holds '\(row)', but no revision file has this id"
      let beginning = row.isEmpty ? [] : names.nodes(withPrefix: row)
      let near = beginning.isEmpty ? names.nearest(to: row) : ids(beginning)
      if !near.isEmpty { message += " (nearest: \(quotedList(near, limit: 3)))" }
      message +=
        "; the database was probably migrated from a newer checkout or another branch: "
        + "get the file from there, or, if the database really is at a known revision, "
        + "stamp that with --purge"
      throw GraphError(.unknownRevision, message, revisions: [row])
    }
  }

  private func unknown(_ name: String) -> GraphError {
    if name.contains(":") {
      return GraphError(
        .unknownRevision,
        "'\(name)' is no revision identifier; ranges FROM:TO are for history and for --sql only")
    }
    var message = "no revision or branch label is called '\(name)'"
    let near = names.nearest(to: name)
    if !near.isEmpty {
      message += "; did you mean \(quotedList(near))?"
    } else if isEmpty {
      message += "; there are no revisions yet"
    } else {
      message += "; see the ids with 'history' and the labels with 'heads'"
    }
    return GraphError(.unknownRevision, message)
  }

  private func notInBranch(_ name: String, nodes: [Int], branch: String) -> GraphError {
    let what =
      nodes.count == 1 && nodes.first.map(id) != name
      ? "'\(name)' (\(quotedList(ids(nodes))))" : "'\(name)'"
    return GraphError(
      .notInBranch,
      "revision \(what) is neither above nor below '\(branch)' and so is not in that branch; "
        + "leave out '\(branch)@' or name a revision of the branch",
      revisions: ids(nodes))
  }
}
