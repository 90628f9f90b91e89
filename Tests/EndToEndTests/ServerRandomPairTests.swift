import Testing

/// The same proof as for single changes on the servers, over random schemas with rows.
@Suite struct ServerRandomPairTests {
  @Test(arguments: ServerKind.allCases, 0..<Amount.serverRandomPairs)
  func thereAndBack(kind: ServerKind, number: Int) throws {
    var random = SeededGenerator(seed: Amount.seed &+ UInt64(number) &* 7919)
    let pair = ServerRandomPair(kind, seed: random.next())
    guard pair.hasChange else { return }
    do {
      try pair.change.verify()
    } catch {
      Issue.record(
        """
        \(kind.rawValue), number \(number), seed \(pair.seed), edits \(pair.edits): \(error)
        \(Self.shrunk(pair))
        -- arguments: \(pair.change.arguments)
        -- start
        \(pair.change.start)
        -- target
        \(pair.target.sql())
        """)
    }
  }

  /// The single edits that fail by themselves.
  private static func shrunk(_ pair: ServerRandomPair) -> String {
    guard pair.edits.count > 1 else { return "" }
    for edit in pair.edits {
      let single = ServerRandomPair(seed: pair.seed, start: pair.start, edits: [edit])
      guard single.hasChange else { continue }
      do {
        try single.change.verify()
      } catch {
        return "The edit \(edit) fails by itself: \(error)\nwith the target\n\(single.target.sql())"
      }
    }
    return "No single edit fails by itself."
  }
}
