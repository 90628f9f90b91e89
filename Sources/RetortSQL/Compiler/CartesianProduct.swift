/// Finds out whether what is in FROM hangs together.
///
/// Two elements do where a join has them on its two sides, or a condition of WHERE names both.
struct CartesianProduct {
  private let sources: [FromSource]
  /// By source, another one that it hangs together with; itself for the one that stands for all of them.
  private var parents: [Int]

  /// - Parameters:
  ///   - elements: what is in FROM.
  ///   - conditions: all must be true.
  init(_ elements: [FromElement], _ conditions: [SQLNode]) {
    sources = elements.flatMap(\.sources)
    parents = Array(sources.indices)
    for element in elements { connect(element) }
    for condition in conditions { connect(condition) }
    // A lateral one hangs together with what it is about.
    for source in sources {
      switch source.kind {
      case .select(let statement, lateral: true):
        connect([source] + SQLNode.scalarSelect(statement).allSources)
      case .function(let call, _, _): connect([source] + SQLNode.function(call).allSources)
      case .table, .select, .common, .values, .text: break
      }
    }
  }

  private mutating func connect(_ element: FromElement) {
    guard case .join(let left, _, let right, let condition) = element else { return }
    connect(left)
    connect(right)
    // Whoever writes a join means it, also one without a condition.
    if case .on(let node) = condition { connect(node) }
    if let first = left.sources.first, let second = right.sources.first { connect([first, second]) }
  }

  private mutating func connect(_ condition: SQLNode) {
    guard case .joined(.and, let parts) = condition else { return connect(condition.allSources) }
    for part in parts { connect(part) }
  }

  private mutating func connect(_ group: [FromSource]) {
    let places = group.compactMap { source in sources.firstIndex { $0 === source || $0 == source } }
    guard let first = places.first else { return }
    for place in places { parents[root(of: place)] = root(of: first) }
  }

  private func root(of place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }

  /// What is wrong: each row of one group comes with each row of the others. Nil where there is one group.
  var warning: String? {
    let groups = Dictionary(grouping: sources.indices, by: root(of:)).values.sorted { $0[0] < $1[0] }
    guard groups.count > 1 else { return nil }
    let names = groups.map { group in group.map { "'\(sources[$0].label.name)'" }.joined(separator: ", ") }
    return
      "FROM has a cartesian product of \(names.joined(separator: " and ")): each row of one comes with each row of the "
      + "other. Join them by a condition, or write 'crossJoin' where it is meant"
  }
}

extension SQLNode {
  /// The sources of all columns in it, those of the queries inside it too.
  fileprivate var allSources: [FromSource] {
    var sources: [FromSource] = []
    var rewriter = TreeRewriter(entersCommonTables: false) { node in
      guard case .column(let reference) = node else { return nil }
      if let source = reference.source { sources.append(source) }
      return node
    }
    _ = rewriter.copy(self)
    return sources
  }
}
