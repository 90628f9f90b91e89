import RetortMigrations

/// Builds revisions from a short text: `b<a~x!l` is `b` with the parent `a`, the dependency `x` and the label
/// `l`; lists are separated by commas, revisions by spaces.
func revisions(_ text: String) -> [Revision] {
  text.split(separator: " ").map { word in
    let (beforeLabels, labels) = halves(word, at: "!")
    let (beforeDependencies, dependencies) = halves(beforeLabels, at: "~")
    let (id, parents) = halves(beforeDependencies, at: "<")
    return Revision(
      id: String(id), downRevisions: list(parents), dependsOn: list(dependencies), branchLabels: list(labels),
      source: "versions/\(id).json")
  }
}

func graph(_ text: String) throws -> RevisionGraph { try RevisionGraph(revisions(text)) }

/// The error that `body` throws, or nil.
func graphError<Value>(_ body: () throws -> Value) -> GraphError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? GraphError
  }
}

private func halves(_ text: Substring, at separator: Character) -> (Substring, Substring) {
  guard let position = text.firstIndex(of: separator) else { return (text, "") }
  return (text[..<position], text[text.index(after: position)...])
}

private func list(_ text: Substring) -> [String] { text.split(separator: ",").map(String.init) }

/// A generator of pseudo-random numbers that gives the same sequence everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
