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
    var event = StatementEvent(connection: number, sql: sql(), parameters: parameters(), runs: runs)
    event.origin = origin
    origin = nil
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
      let result = try sending { try body(&count) }
      tell(nil)
      return result
    } catch {
      // Whether it means that the connection is lost is for the observers to say.
      let error = observing { observers.reduce(error) { $1.explained($0, of: event) } }
      noteLoss(error)
      tell(error)
      throw error
    }
  }

  /// A statement as the observers want it.
  ///
  /// - Parameter runs: how often it is run; the parameters of several runs stay as they are.
  func rewritten(_ sql: String, _ parameters: @autoclosure () -> [SQLValue], runs: Int = 1) throws
    -> (sql: String, parameters: [SQLValue]?)
  {
    var result: (sql: String, parameters: [SQLValue]?) = (sql, nil)
    guard isObserved else { return result }
    // Where an observer refuses it, what runs next comes from elsewhere.
    let origin = self.origin
    self.origin = nil
    try observing {
      for observer in observers {
        let event = StatementEvent(
          connection: number, sql: result.sql, parameters: result.parameters ?? parameters(), runs: runs)
        if let new = try observer.rewritten(event) { result = (new.sql, runs == 1 ? new.parameters : nil) }
      }
    }
    self.origin = origin
    return result
  }
}
