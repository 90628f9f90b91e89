/// The graph of all revisions: who has whom as parent, who depends on whom, what the heads are.
///
/// A value that never changes after it was built. Its answers depend on the revisions alone, never on the
/// order in which they were given: wherever a choice is free, the smaller id comes first.
///
/// Words used throughout:
/// - a *parent* is named by `down_revision`; a *dependency* by `depends_on`; a *link* is either;
/// - a *head* is the parent of nothing; a *real head* is also the dependency of nothing;
/// - a *base* has no parent (it may have dependencies);
/// - the *branch* of a label or a revision is everything above and below it along parents.
///
/// The version table holds the topmost revisions of what is applied: everything below a row, along links, is
/// applied as well.
public struct RevisionGraph: Sendable {
  /// The revisions as given, sorted by id. A node is a position in here.
  let inputs: [Revision]
  let names: NameIndex
  /// Node to parents, in the order of the file.
  let parents: Adjacency
  /// Node to dependencies, resolved, in the order of the file.
  let dependencies: Adjacency
  /// Node to parents and dependencies, each once.
  let links: Adjacency
  /// Node to those that have it as parent.
  let children: Adjacency
  /// Node to those that have it as parent or dependency.
  let linkChildren: Adjacency
  /// All nodes, everything after what it links to, lines kept together.
  let order: [Int]

  /// Builds the graph and checks it as a whole.
  ///
  /// - Parameter revisions: all revisions, in any order.
  /// - Throws: `invalid_revision`, `duplicate_revision`, `duplicate_label`, `self_loop`, `missing_revision`,
  ///   `ambiguous_revision` (a written prefix fits several ids) or `cycle`, naming the files.
  /// - Complexity: O(n log n + links).
  public init(_ revisions: some Sequence<Revision>) throws(GraphError) {
    let builder = try GraphBuilder(revisions)
    inputs = builder.inputs
    names = builder.names
    parents = builder.parents
    dependencies = builder.dependencies
    links = builder.links
    children = builder.parents.transposed()
    linkChildren = builder.dependencies.edgeCount == 0 ? children : builder.links.transposed()
    order = try builder.topologicalOrder(above: linkChildren)
  }

  /// The number of revisions.
  public var count: Int { inputs.count }

  /// True when there is no revision at all.
  public var isEmpty: Bool { inputs.isEmpty }

  /// All ids, sorted.
  public var ids: [String] { names.ids }

  /// The revisions that are the parent of none, sorted. A dependency on a head does not matter here.
  public var heads: [String] { headNodes.map { names.ids[$0] } }

  /// The heads that no other revision depends on either, sorted: what a fully upgraded version table holds.
  public var realHeads: [String] { realHeadNodes.map { names.ids[$0] } }

  /// The revisions without a parent, sorted.
  public var bases: [String] { baseNodes.map { names.ids[$0] } }

  /// Every declared label with the id of the revision that declares it.
  public var branchLabels: [String: String] { names.nodeByLabel.mapValues { names.ids[$0] } }

  /// True when a revision has exactly this id.
  public func contains(_ id: String) -> Bool { names.node(id: id) != nil }

  var nodes: Range<Int> { 0..<inputs.count }
  var headNodes: [Int] { nodes.filter { children.degree($0) == 0 } }
  var realHeadNodes: [Int] { nodes.filter { linkChildren.degree($0) == 0 } }
  var baseNodes: [Int] { nodes.filter { parents.degree($0) == 0 } }

  func id(_ node: Int) -> String { names.ids[node] }
  func ids(_ nodes: some Sequence<Int>) -> [String] { nodes.map { names.ids[$0] } }
}
