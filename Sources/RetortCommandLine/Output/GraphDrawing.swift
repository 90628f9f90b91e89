/// Draws a history as text, as `git log --graph` does: one column a line of development.
struct GraphDrawing {
  let parents: (String) -> [String]

  /// Calls `line` with the drawing in front of each revision, and with nil for the lines between.
  ///
  /// - Parameter ids: newest first, children before parents.
  func draw(_ ids: [String], line: (String, String?) -> Void) {
    let shown = Set(ids)
    var lanes: [String?] = []  // the revision that each column leads down to
    for id in ids {
      let mine = lanes.indices.filter { lanes[$0] == id }
      let column: Int
      if let first = mine.first {
        column = first
        if mine.count > 1 {
          // Lines that come together: those to the right end here.
          line(prefix(lanes, joining: mine), nil)
          for other in mine.dropFirst() { lanes[other] = nil }
        }
      } else if let free = lanes.firstIndex(of: nil) {
        column = free
        lanes[free] = id
      } else {
        column = lanes.count
        lanes.append(id)
      }
      let parents = parents(id).filter(shown.contains)
      line(lanes.indices.map { $0 == column ? "* " : lanes[$0] == nil ? "  " : "│ " }.joined(), id)
      lanes[column] = parents.first
      var opened: [Int] = []
      for parent in parents.dropFirst() {
        if let free = lanes.indices.first(where: { $0 > column && lanes[$0] == nil }) {
          lanes[free] = parent
          opened.append(free)
        } else {
          lanes.append(parent)
          opened.append(lanes.count - 1)
        }
      }
      if !opened.isEmpty { line(prefix(lanes, splitting: column, opened), nil) }
      while let last = lanes.last, last == nil { lanes.removeLast() }
    }
  }

  private func prefix(_ lanes: [String?], joining columns: [Int]) -> String {
    let first = columns[0]
    let last = columns[columns.count - 1]
    return text(lanes, from: first, to: last) { index in
      index == first
        ? "├" : index == last ? "┘" : columns.contains(index) ? "┴" : lanes[index] == nil ? "─" : "┼"
    }
  }

  private func prefix(_ lanes: [String?], splitting column: Int, _ opened: [Int]) -> String {
    let last = opened.max() ?? column
    return text(lanes, from: column, to: last) { index in
      index == column
        ? "├" : index == last ? "┐" : opened.contains(index) ? "┬" : lanes[index] == nil ? "─" : "┼"
    }
  }

  private func text(_ lanes: [String?], from first: Int, to last: Int, _ symbol: (Int) -> String) -> String {
    var result = ""
    for index in 0..<max(lanes.count, last + 1) {
      if index < first || index > last {
        result += index < lanes.count && lanes[index] != nil ? "│ " : "  "
      } else {
        result += symbol(index) + (index == last ? " " : "─")
      }
    }
    return result
  }
}
