/// The edges of a graph over the nodes `0 ..< count`, all rows in one array.
///
/// Row `n` is `targets[starts[n] ..< starts[n + 1]]`. Reading a row allocates nothing.
struct Adjacency: Sendable {
  private var starts: [Int] = [0]
  private var targets: [Int] = []

  init(nodeCapacity: Int = 0) {
    starts.reserveCapacity(nodeCapacity + 1)
    targets.reserveCapacity(nodeCapacity)
  }

  /// The number of rows.
  var count: Int { starts.count - 1 }

  /// The number of edges.
  var edgeCount: Int { targets.count }

  /// The nodes that `node` points to.
  subscript(node: Int) -> ArraySlice<Int> { targets[starts[node]..<starts[node + 1]] }

  /// The number of nodes that `node` points to; cheaper than the count of its row.
  func degree(_ node: Int) -> Int { starts[node + 1] - starts[node] }

  /// The position of the first edge of `node` in the common edge array.
  func firstEdge(_ node: Int) -> Int { starts[node] }

  /// The node that the edge at `position` of the common edge array points to.
  func target(at position: Int) -> Int { targets[position] }

  /// Adds the row of the next node.
  mutating func appendRow(_ row: some Sequence<Int>) {
    targets.append(contentsOf: row)
    starts.append(targets.count)
  }

  /// The same edges in the other direction; every row is ascending. O(nodes + edges).
  func transposed() -> Adjacency {
    var result = Adjacency()
    var next = [Int](repeating: 0, count: count + 1)
    for target in targets { next[target + 1] += 1 }
    for node in 0..<count { next[node + 1] += next[node] }
    result.starts = next
    result.targets = [Int](repeating: 0, count: targets.count)
    for node in 0..<count {
      for edge in starts[node]..<starts[node + 1] {
        let target = targets[edge]
        result.targets[next[target]] = node
        next[target] += 1
      }
    }
    return result
  }
}

/// A set of nodes as an array of marks: constant-time membership, no hashing.
struct NodeSet: Sendable {
  private var marks: [Bool]

  init(capacity: Int) { marks = [Bool](repeating: false, count: capacity) }

  func contains(_ node: Int) -> Bool { marks[node] }

  /// Adds `node` and says whether it was new.
  @discardableResult
  mutating func insert(_ node: Int) -> Bool {
    guard !marks[node] else { return false }
    marks[node] = true
    return true
  }

  mutating func remove(_ node: Int) { marks[node] = false }

  /// The members, ascending. O(capacity).
  var members: [Int] { marks.indices.filter { marks[$0] } }

  var isEmpty: Bool { !marks.contains(true) }

  /// Removes every member that is not in `other`. O(capacity).
  mutating func formIntersection(_ other: NodeSet) {
    for node in marks.indices where marks[node] && !other.marks[node] { marks[node] = false }
  }

  /// Removes every member of `other`. O(capacity).
  mutating func subtract(_ other: NodeSet) {
    for node in marks.indices where marks[node] && other.marks[node] { marks[node] = false }
  }

  /// Adds every member of `other`. O(capacity).
  mutating func formUnion(_ other: NodeSet) {
    for node in marks.indices where other.marks[node] { marks[node] = true }
  }
}
