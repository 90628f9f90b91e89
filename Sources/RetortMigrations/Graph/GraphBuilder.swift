/// Turns written revisions into nodes and edges, and words what is wrong with them.
struct GraphBuilder {
  let inputs: [Revision]
  private(set) var names: NameIndex
  private(set) var parents: Adjacency
  private(set) var dependencies: Adjacency
  private(set) var links: Adjacency

  init(_ revisions: some Sequence<Revision>) throws(GraphError) {
    inputs = Self.sorted(Array(revisions))
    names = try Self.checkedNames(inputs)
    parents = Adjacency(nodeCapacity: inputs.count)
    dependencies = Adjacency(nodeCapacity: inputs.count)
    links = Adjacency(nodeCapacity: inputs.count)
    try declareLabels()
    try resolveEdges()
  }

  private static func sorted(_ revisions: [Revision]) -> [Revision] {
    if zip(revisions, revisions.dropFirst()).allSatisfy({ $0.id < $1.id }) { return revisions }
    // The first eight bytes decide nearly always, and numbers compare faster than texts.
    let isASCII = revisions.allSatisfy { $0.id.utf8.allSatisfy { $0 < 0x80 } }
    let keys = revisions.enumerated().map { position, revision in
      SortKey(start: isASCII ? SortKey.start(of: revision.id) : 0, position: position)
    }
    return keys.sorted { left, right in
      if left.start != right.start { return left.start < right.start }
      let (first, second) = (revisions[left.position], revisions[right.position])
      if first.id != second.id { return first.id < second.id }
      return (first.source ?? "") < (second.source ?? "")
    }.map { revisions[$0.position] }
  }

  private struct SortKey {
    var start: UInt64
    var position: Int

    /// The first eight bytes as one number that compares as they do.
    static func start(of text: String) -> UInt64 {
      var key: UInt64 = 0
      var length = 0
      for byte in text.utf8.prefix(8) {
        key = key << 8 | UInt64(byte)
        length += 1
      }
      return length == 8 ? key : key << UInt64(8 * (8 - length))
    }
  }

  private static func checkedNames(_ inputs: [Revision]) throws(GraphError) -> NameIndex {
    var previous: Revision?
    for revision in inputs {
      try checkName(revision.id, is: "id", of: revision)
      if let previous, previous.id == revision.id {
        throw GraphError(
          .duplicateRevision,
          "revision id '\(revision.id)' is used twice: in \(place(previous)) and in \(place(revision)); "
            + "give one of them another id",
          revisions: [revision.id])
      }
      previous = revision
    }
    return NameIndex(sortedIDs: inputs.map(\.id))
  }

  private mutating func declareLabels() throws(GraphError) {
    for (node, revision) in inputs.enumerated() where !revision.branchLabels.isEmpty {
      for label in revision.branchLabels {
        try Self.checkName(label, is: "branch label", of: revision)
        guard let owner = names.declare(label: label, for: node) else { continue }
        let first = inputs[owner]
        let use = first.id == label ? "the id of a revision" : "declared by revision '\(first.id)'"
        throw GraphError(
          .duplicateLabel,
          "branch label '\(label)' of revision '\(revision.id)' (\(Self.place(revision))) is already \(use) "
            + "(\(Self.place(first))); a label is declared once, in the revision where the branch begins",
          revisions: first.id == revision.id ? [first.id] : [first.id, revision.id])
      }
    }
  }

  private mutating func resolveEdges() throws(GraphError) {
    for (node, revision) in inputs.enumerated() {
      let parentNodes = try resolve(revision.downRevisions, as: .downRevision, of: revision, node: node)
      parents.appendRow(parentNodes)
      if revision.dependsOn.isEmpty {
        dependencies.appendRow(EmptyCollection())
        links.appendRow(parentNodes)
      } else {
        let dependencyNodes = try resolve(revision.dependsOn, as: .dependsOn, of: revision, node: node)
        dependencies.appendRow(dependencyNodes)
        links.appendRow(Self.withoutRepetition(parentNodes + dependencyNodes))
      }
    }
  }

  /// The two fields of a file that name other revisions.
  private enum Field: String {
    case downRevision = "down_revision"
    case dependsOn = "depends_on"
  }

  private func resolve(
    _ written: [String], as field: Field, of revision: Revision, node: Int
  ) throws(GraphError) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(written.count)
    for name in written { found.append(try resolve(name, as: field, of: revision, node: node)) }
    return Self.withoutRepetition(found)
  }

  private static func withoutRepetition(_ nodes: [Int]) -> [Int] {
    guard nodes.count > 1 else { return nodes }
    var seen: Set<Int> = []
    return nodes.filter { seen.insert($0).inserted }
  }

  private func resolve(
    _ written: String, as field: Field, of revision: Revision, node: Int
  ) throws(GraphError) -> Int {
    let found: Int
    if let exact = field == .dependsOn ? names.node(named: written) : names.node(id: written) {
      found = exact
    } else {
      let candidates = written.isEmpty ? [] : names.nodes(withPrefix: written)
      guard let first = candidates.first else { throw missing(written, as: field, of: revision) }
      guard candidates.count == 1 else {
        let fitting = candidates.map { names.ids[$0] }
        throw GraphError(
          .ambiguousRevision,
          "\(field.rawValue) '\(written)' of revision '\(revision.id)' (\(Self.place(revision))) fits several revisions: "
            + "\(quotedList(fitting)); write more characters",
          revisions: fitting)
      }
      found = first
    }
    if found == node {
      throw GraphError(
        .selfLoop,
        "revision '\(revision.id)' (\(Self.place(revision))) names itself in \(field.rawValue); remove it there",
        revisions: [revision.id])
    }
    return found
  }

  private func missing(_ written: String, as field: Field, of revision: Revision) -> GraphError {
    var message =
      "\(field.rawValue) '\(written)' of revision '\(revision.id)' (\(Self.place(revision))) does not exist"
    if field == .downRevision, let node = names.node(label: written) {
      message += "; it is a branch label, write the id '\(names.ids[node])' instead"
    } else {
      let near = names.nearest(to: written).filter { $0 != revision.id }
      if !near.isEmpty { message += "; did you mean \(quotedList(near))?" }
      message += "; otherwise a file is missing, perhaps it is on another branch of the repository"
    }
    return GraphError(.missingRevision, message, revisions: [revision.id])
  }
}

extension GraphBuilder {
  /// Throws `invalid_revision` unless `name` can stand in identifiers and ranges.
  static func checkName(_ name: String, is what: String, of revision: Revision?) throws(GraphError) {
    var problem: String?
    if name.isEmpty {
      problem = "is empty"
    } else if ReservedWord(name) != nil {
      problem = "is a reserved word (head, heads, base and current stand for positions)"
    } else if name.utf8.first == UInt8(ascii: "-") {
      problem = "begins with '-', which would be read as an option or a relative revision"
    } else if let bad = firstIllegalCharacter(name) {
      problem = "holds \(bad), which identifiers use for something else"
    }
    guard let problem else { return }
    let owner =
      revision.map { " of \(what == "id" ? place($0) : "revision '\($0.id)' (\(place($0)))")" } ?? ""
    throw GraphError(
      .invalidRevision, "\(what) '\(name)'\(owner) \(problem); choose another one",
      revisions: name.isEmpty ? [] : [name])
  }

  private static func firstIllegalCharacter(_ name: String) -> String? {
    for byte in name.utf8 {
      let isPlain = byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      if isPlain { continue }
      switch byte {
      case UInt8(ascii: "@"): return "'@'"
      case UInt8(ascii: ":"): return "':'"
      case UInt8(ascii: "+"): return "'+'"
      case 0x09...0x0D, 0x20: return "white space"
      case 0x00..<0x20, 0x7F: return "a control character"
      case 0x80...: return name.contains(where: \.isWhitespace) ? "white space" : nil
      default: continue
      }
    }
    return nil
  }

  static func place(_ revision: Revision) -> String { revision.source ?? "no file" }
}
