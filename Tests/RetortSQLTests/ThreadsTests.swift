import Foundation
import Testing

@testable import RetortSQL

/// Work that is spread over all threads gives what it would give on one.
@Suite struct ThreadsTests {
  /// Counts how many of it there are.
  private final class Counted: Sendable {
    static let living = Lock(0)
    let number: Int

    init(_ number: Int) {
      self.number = number
      Counted.living.withLock { $0 += 1 }
    }

    deinit { Counted.living.withLock { $0 -= 1 } }
  }

  private struct Refused: Error, Equatable { var number: Int }

  @Test(arguments: [0, 1, 31, 64, 65, 1000, 10_007]) func theOrderStays(count: Int) {
    let values = Array(0..<count).mapOnThreads(with: { [0] }) { context, element in element + context[0] }
    #expect(values == Array(0..<count))
  }

  @Test func eachThreadHasAContextOfItsOwn() {
    final class Texts { var known: [Int: String] = [:] }
    let values = Array(0..<5000).mapOnThreads(minimum: 2, with: { Texts() }) { texts, element in
      let text = texts.known[element % 7] ?? String(element % 7)
      texts.known[element % 7] = text
      return text
    }
    #expect(values == (0..<5000).map { String($0 % 7) })
  }

  /// What was made before another thread failed is given up, and nothing is kept.
  @Test func theFirstElementThatFailsIsTheError() {
    for round in 0..<50 {
      let failing = Set((0..<3).map { _ in Int.random(in: 0..<4000) })
      let error = #expect(throws: Refused.self) {
        _ = try Array(0..<4000).mapOnThreads(with: {}) { _, element throws(Refused) -> Counted in
          if failing.contains(element) { throw Refused(number: element) }
          return Counted(element)
        }
      }
      #expect(error?.number == failing.min(), "round \(round)")
      #expect(Counted.living.withLock { $0 } == 0)
    }
    let values = Array(0..<4000).mapOnThreads(with: {}) { _, element in Counted(element) }
    #expect(values.map(\.number) == Array(0..<4000))
    #expect(Counted.living.withLock { $0 } == 4000)
    withExtendedLifetime(values) {}
  }
}
