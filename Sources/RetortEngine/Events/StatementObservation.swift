import RetortSQL
import Synchronization

/// What the connections of an engine share: who listens, and how they are numbered.
final class EngineContext: Sendable {
  let cache: StatementCache
  let observers: [any EngineObserver]
  private let hasOpened = Atomic<Bool>(false)
  private static let lastNumber = Atomic<Int>(0)

  init(_ cache: StatementCache, _ observers: [any EngineObserver]) {
    self.cache = cache
    self.observers = observers
  }

  func nextNumber() -> ConnectionNumber {
    ConnectionNumber(value: EngineContext.lastNumber.wrappingAdd(1, ordering: .relaxed).newValue)
  }
}

extension EngineContext {
  /// Tells the observers of a connection that was opened.
  func tellOpened(_ connection: Connection) throws {
    guard !observers.isEmpty else { return }
    try connection.observing {
      if !hasOpened.exchange(true, ordering: .sequentiallyConsistent) {
        do { for observer in observers { try observer.firstOpened(connection) } } catch {
          hasOpened.store(false, ordering: .sequentiallyConsistent)
          throw error
        }
      }
      for observer in observers { try observer.opened(connection) }
    }
  }
}

extension Connection {
  /// Runs a statement, and tells the observers.
  ///
  /// - Parameters:
  ///   - parameters: asked for where somebody listens.
  ///   - body: gets a count to add the rows to.
  func observed<Result>(
    _ sql: @autoclosure () -> String, _ parameters: @autoclosure () -> [SQLValue], runs: Int = 1,
    _ body: (inout Int) throws -> Result
  ) throws -> Result {
    guard isObserved else {
      var count = 0
      return try noticingLoss { try body(&count) }
    }
    let event = StatementEvent(connection: number, sql: sql(), parameters: parameters(), runs: runs)
    let start = ContinuousClock.now
    var count = 0
    // Who was told of the beginning is told of the end.
    var told = 0
    func tell(_ error: (any Error)?) {
      let outcome = StatementOutcome(duration: ContinuousClock.now - start, rowCount: count, error: error)
      observing { for observer in observers.prefix(told) { observer.didExecute(event, outcome) } }
    }
    do {
      try observing {
        for observer in observers {
          try observer.willExecute(event)
          told += 1
        }
      }
      let result = try noticingLoss { try body(&count) }
      tell(nil)
      return result
    } catch {
      tell(error)
      throw error
    }
  }
}
