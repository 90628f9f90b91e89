import Testing

/// The same proof as for single and combined changes, over random schemas with random rows.
@Suite struct RandomPairTests {
  @Test(arguments: 0..<Amount.randomPairs)
  func thereAndBack(number: Int) throws {
    var random = SeededGenerator(seed: Amount.seed &+ UInt64(number) &* 7919)
    let pair = RandomPair(seed: random.next())
    guard pair.hasChange else { return }
    do {
      try pair.change.verify()
    } catch {
      Issue.record(
        """
        seed \(pair.seed), edits \(pair.edits): \(error)
        \(Self.shrunk(pair))
        -- start
        \(pair.start.sql)
        -- rows
        \(try pair.change.rows)
        -- target
        \(pair.target.sql)
        """)
    }
  }

  /// The single edits that fail by themselves.
  private static func shrunk(_ pair: RandomPair) -> String {
    guard pair.edits.count > 1 else { return "" }
    for edit in pair.edits {
      let single = RandomPair(seed: pair.seed, start: pair.start, edits: [edit])
      guard single.hasChange else { continue }
      do {
        try single.change.verify()
      } catch {
        return "The edit \(edit) fails by itself: \(error)\nwith the target\n\(single.target.sql)"
      }
    }
    return "No single edit fails by itself."
  }
}
