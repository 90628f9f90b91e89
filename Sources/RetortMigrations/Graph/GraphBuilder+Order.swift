extension GraphBuilder {
  /// All nodes such that everything comes after what it links to.
  ///
  /// A depth-first walk down from the real heads in the order of their ids, so that lines of revisions stay
  /// together. O(nodes + links), without recursion.
  ///
  /// - Throws: `cycle` with the members of one circle in the order in which they need each other.
  func topologicalOrder(above linkChildren: Adjacency) throws(GraphError) -> [Int] {
    let count = inputs.count
    var order: [Int] = []
    order.reserveCapacity(count)
    var state = [Visit](repeating: .new, count: count)
    var path: [Int] = []
    var nextEdge = [Int](repeating: 0, count: count)
    // Whatever is still new after the walks from the heads hangs on a circle.
    let starts = (0..<count).filter { linkChildren.degree($0) == 0 } + Array(0..<count)
    for start in starts where state[start] == .new {
      state[start] = .open
      nextEdge[start] = links.firstEdge(start)
      path.append(start)
      while let node = path.last {
        let edge = nextEdge[node]
        guard edge < links.firstEdge(node) + links.degree(node) else {
          state[node] = .done
          order.append(node)
          path.removeLast()
          continue
        }
        nextEdge[node] = edge + 1
        let below = links.target(at: edge)
        switch state[below] {
        case .done: continue
        case .open: throw cycle(closing: below, path: path)
        case .new:
          state[below] = .open
          nextEdge[below] = links.firstEdge(below)
          path.append(below)
        }
      }
    }
    return order
  }

  private enum Visit { case new, open, done }

  private func cycle(closing node: Int, path: [Int]) -> GraphError {
    let begin = path.lastIndex(of: node) ?? path.startIndex
    var circle = Array(path[begin...])
    // Begin with the smallest id, so that the same mistake is always worded the same way.
    if let smallest = circle.indices.min(by: { circle[$0] < circle[$1] }) {
      circle = Array(circle[smallest...] + circle[..<smallest])
    }
    var text = ""
    for (position, member) in circle.prefix(12).enumerated() {
      let next = circle[(position + 1) % circle.count]
      let verb = parents[member].contains(next) ? "has the parent" : "depends on"
      text += (position == 0 ? "" : ", which ")
      text += (position == 0 ? "'\(names.ids[member])' " : "") + "\(verb) '\(names.ids[next])'"
    }
    if circle.count > 12 { text += " … (\(circle.count) revisions)" }
    let files = circle.prefix(3).map { GraphBuilder.place(inputs[$0]) }.joined(separator: ", ")
    return GraphError(
      .cycle, "the revisions need each other in a circle: \(text); correct one of the files (\(files) …)",
      revisions: circle.map { names.ids[$0] })
  }
}
