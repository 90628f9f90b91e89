/// Every name that a graph knows: ids (sorted; a node is the position of its id) and labels.
struct NameIndex: Sendable {
  let ids: [String]
  private let nodeByID: [String: Int]
  private(set) var nodeByLabel: [String: Int] = [:]
  private let isASCII: Bool

  /// - Parameter ids: sorted and without duplicates.
  init(sortedIDs ids: [String]) {
    self.ids = ids
    var nodeByID = [String: Int](minimumCapacity: ids.count)
    var isASCII = true
    for (node, id) in ids.enumerated() {
      nodeByID[id] = node
      isASCII = isASCII && id.utf8.allSatisfy { $0 < 0x80 }
    }
    self.nodeByID = nodeByID
    self.isASCII = isASCII
  }

  /// Declares a label. Returns the node that already has this name as its id or label, if there is one.
  mutating func declare(label: String, for node: Int) -> Int? {
    if let owner = nodeByID[label] ?? nodeByLabel[label] { return owner }
    nodeByLabel[label] = node
    return nil
  }

  /// The node with exactly this id.
  func node(id: String) -> Int? { nodeByID[id] }

  /// The node with exactly this label.
  func node(label: String) -> Int? { nodeByLabel[label] }

  /// The node with exactly this id or label.
  func node(named name: String) -> Int? { nodeByID[name] ?? nodeByLabel[name] }

  /// The nodes whose id begins with `prefix`, ascending. O(log n + hits) for ASCII ids, else O(n).
  func nodes(withPrefix prefix: String) -> [Int] {
    guard isASCII else {
      return ids.indices.filter { ids[$0].utf8.starts(with: prefix.utf8) }
    }
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < prefix { low = middle + 1 } else { high = middle }
    }
    var hits: [Int] = []
    while low < ids.count, ids[low].utf8.starts(with: prefix.utf8) {
      hits.append(low)
      low += 1
    }
    return hits
  }

  /// The ids and labels that a mistyped `name` may have meant, best first, at most three.
  func nearest(to name: String, labelsOnly: Bool = false) -> [String] {
    let labels = nodeByLabel.keys.sorted()
    let candidates = labelsOnly ? labels : ids + labels
    return nearestNames(to: name, among: candidates, limit: 3)
  }
}

/// The candidates within a small edit distance of `name`, or that begin with it or with what it begins with.
///
/// O(candidates × length²), used only to word an error.
func nearestNames(to name: String, among candidates: [String], limit: Int) -> [String] {
  let wanted = Array(name.utf8.prefix(64))
  guard !wanted.isEmpty else { return [] }
  let tolerance = max(1, min(4, wanted.count / 3))
  var scored: [(distance: Int, name: String)] = []
  for candidate in candidates {
    let bytes = Array(candidate.utf8.prefix(64))
    if bytes.count >= 3, wanted.starts(with: bytes) || (wanted.count >= 3 && bytes.starts(with: wanted)) {
      scored.append((0, candidate))
    } else if abs(bytes.count - wanted.count) <= tolerance {
      let distance = editDistance(wanted, bytes)
      if distance <= tolerance { scored.append((distance, candidate)) }
    }
  }
  scored.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
  return scored.prefix(limit).map(\.name)
}

/// The number of insertions, deletions, replacements and swaps of neighbours that turn one text into the
/// other.
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var line = [row + 1]
    line.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var best = min(last[column + 1] + 1, line[column] + 1, last[column] + (byte == other ? 0 : 1))
      if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
        best = min(best, beforeLast[column - 1] + 1)
      }
      line.append(best)
    }
    beforeLast = last
    last = line
  }
  return last[right.count]
}
