extension RevisionGraph {
  /// Where counting steps up or down has led.
  enum WalkEnd {
    case node(Int)
    /// Below every base.
    case base
    /// There were fewer steps than asked for; `taken` is how many there were, `reached` the last stop.
    case tooShort(taken: Int, reached: Int?)
  }

  /// Counts `steps` revisions up along children.
  ///
  /// - Parameters:
  ///   - start: where to begin; nil is below the bases.
  ///   - members: only children in here count.
  /// - Throws: `ambiguous_walk` at a fork.
  func walkUp(from start: Int?, steps: Int, within members: NodeSet?, text: String) throws(GraphError)
    -> WalkEnd
  {
    var position = start
    for taken in 0..<steps {
      let above = position.map { Array(children[$0]) } ?? baseNodes
      let choices = members.map { members in above.filter(members.contains) } ?? above
      guard let next = choices.first else { return .tooShort(taken: taken, reached: position) }
      guard choices.count == 1 else {
        throw ambiguousWalk(text, from: position, choices: choices, isUp: true)
      }
      position = next
    }
    return position.map(WalkEnd.node) ?? .base
  }

  /// Counts `steps` revisions down along parents; one step below a base is `base`.
  ///
  /// - Throws: `ambiguous_walk` at a merge.
  func walkDown(from start: Int, steps: Int, text: String) throws(GraphError) -> WalkEnd {
    var position = start
    for taken in 0..<steps {
      let below = parents[position]
      guard let next = below.first else {
        return steps == taken + 1 ? .base : .tooShort(taken: taken + 1, reached: nil)
      }
      guard below.count == 1 else {
        throw ambiguousWalk(text, from: position, choices: Array(below), isUp: false)
      }
      position = next
    }
    return .node(position)
  }

  private func ambiguousWalk(_ text: String, from position: Int?, choices: [Int], isUp: Bool) -> GraphError {
    let place = position.map { "'\(id($0))'" } ?? "base"
    let what = isUp ? (position == nil ? "has the bases" : "forks into") : "merges"
    let advice =
      isUp ? "name the target by its id, or the branch as in label@+1" : "name the target by its id"
    return GraphError(
      .ambiguousWalk,
      "'\(text)' does not say which way to go at \(place), which \(what) \(quotedList(ids(choices))); \(advice)",
      revisions: ids(choices))
  }

  func outOfRange(_ text: String, _ reason: String) -> GraphError {
    GraphError(.relativeOutOfRange, "'\(text)' \(reason)")
  }

  func tooShort(_ text: String, taken: Int, isUp: Bool) -> GraphError {
    let way = isUp ? "up to the head" : "down to base"
    let reason: String
    switch taken {
    case 0: reason = isUp ? "nothing stands above its start" : "its start is base already"
    case 1: reason = "there is only one step \(way)"
    default: reason = "there are only \(taken) steps \(way)"
    }
    return outOfRange(text, "counts too far: \(reason)")
  }

  /// The one applied revision that `+N` or `label@+N` counts from; nil is base.
  ///
  /// With a branch it is the row in that branch, or, when the branch has no row, the topmost applied revision
  /// in it.
  ///
  /// - Throws: `ambiguous_walk` when there are several.
  func upwardStart(rows: [Int], branch: Int?, text: String) throws(GraphError) -> Int? {
    var starts = rows
    if let branch {
      let members = self.branch(of: branch)
      starts = rows.filter(members.contains)
      if starts.isEmpty {
        let reached = applied(rows)
        starts = nodes.filter { node in
          members.contains(node) && reached.contains(node)
            && !linkChildren[node].contains { members.contains($0) && reached.contains($0) }
        }
      }
    }
    guard starts.count <= 1 else { throw severalStarts(starts, text: text, sign: "+") }
    return starts.first
  }

  /// The one applied revision that `-N` or `label@-N` counts from.
  ///
  /// - Throws: `ambiguous_walk` when there are several, `relative_out_of_range` when there is none.
  func downwardStart(rows: [Int], branch: Int?, text: String) throws(GraphError) -> Int {
    var starts = rows
    if let branch {
      let members = self.branch(of: branch)
      starts = rows.filter(members.contains)
      if starts.isEmpty {
        let reached = applied(rows)
        starts = nodes.filter { node in
          members.contains(node) && reached.contains(node)
            && !children[node].contains(where: reached.contains)
        }
      }
    }
    guard let start = starts.first else {
      throw outOfRange(
        text,
        branch == nil
          ? "counts down, but nothing is applied" : "counts down, but nothing of the branch is applied")
    }
    guard starts.count == 1 else { throw severalStarts(starts, text: text, sign: "-") }
    return start
  }

  private func severalStarts(_ starts: [Int], text: String, sign: String) -> GraphError {
    let example = starts.first.map { "\(id($0))@\(sign)1" } ?? ""
    return GraphError(
      .ambiguousWalk,
      "'\(text)' does not say which of the applied heads \(quotedList(ids(starts))) it counts from; "
        + "name the branch as in '\(example)', or the target by its id",
      revisions: ids(starts))
  }
}
