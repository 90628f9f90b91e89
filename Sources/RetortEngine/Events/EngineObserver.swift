import RetortSQL

/// Is told what an engine does: connections that open and close, that are handed out and come back, statements before and
/// after they run.
///
/// An engine has its observers from the beginning. All functions but those that are needed can be left out. They are called
/// where the thing happens, one after the other in the order of the observers, and it waits for them; those of several
/// connections may be called at the same time.
///
/// ```swift
/// struct ForeignKeys: EngineObserver {
///   func opened(_ connection: Connection) throws { try connection.execute("PRAGMA foreign_keys = ON") }
/// }
/// let engine = try Engine("sqlite:///shop.db", drivers: [SQLiteDriver()], observers: [ForeignKeys()])
/// ```
///
/// A statement that an observer runs itself is not told to anybody.
public protocol EngineObserver: Sendable {
  /// The first connection of the engine was opened; told before `opened`. Others may be opened meanwhile.
  ///
  /// - Throws: as `opened`; the next one that is opened is the first one then.
  func firstOpened(_ connection: Connection) throws

  /// A connection was opened. What is run on it holds for all who get it.
  ///
  /// - Throws: what makes the connection useless: it is closed, and who wanted it gets the error.
  func opened(_ connection: Connection) throws

  /// A connection was closed, by whom ever.
  func closed(_ connection: ConnectionNumber)

  /// A connection of the pool was handed out.
  ///
  /// - Parameter waited: how long someone had waited for it.
  func checkedOut(_ connection: ConnectionNumber, waited: Duration)

  /// A connection came back to the pool.
  ///
  /// - Parameter held: how long it was in use.
  func checkedIn(_ connection: ConnectionNumber, held: Duration)

  /// A statement was compiled for the first time, and says something that is probably not meant: what is in FROM has nothing
  /// to do with each other.
  func warned(_ warning: String, of sql: String, on connection: ConnectionNumber)

  /// A connection that comes back to the pool, told before `checkedIn`. What was open in it has ended, as `resetOnReturn` says:
  /// what is run on it makes it as new for the next one who gets it.
  ///
  /// - Throws: what makes the connection useless: it is closed, and nobody gets the error.
  func reset(_ connection: Connection) throws

  /// A connection of the pool was given up, and is closed when it is not in use: the server was lost, or somebody called
  /// `invalidate()`.
  func invalidated(_ connection: ConnectionNumber)

  /// A statement is about to run.
  ///
  /// - Throws: why it must not: it does not run then, and who wanted it gets the error.
  func willExecute(_ statement: StatementEvent) throws

  /// A statement has run, or failed.
  func didExecute(_ statement: StatementEvent, _ outcome: StatementOutcome)
}

extension EngineObserver {
  public func opened(_ connection: Connection) throws {}
  public func firstOpened(_ connection: Connection) throws {}
  public func reset(_ connection: Connection) throws {}
  public func invalidated(_ connection: ConnectionNumber) {}
  public func closed(_ connection: ConnectionNumber) {}
  public func checkedOut(_ connection: ConnectionNumber, waited: Duration) {}
  public func checkedIn(_ connection: ConnectionNumber, held: Duration) {}
  public func warned(_ warning: String, of sql: String, on connection: ConnectionNumber) {}
  public func willExecute(_ statement: StatementEvent) throws {}
  public func didExecute(_ statement: StatementEvent, _ outcome: StatementOutcome) {}
}

/// Tells the connections of a process apart; it is not used again.
public struct ConnectionNumber: Hashable, Sendable, CustomStringConvertible {
  let value: Int

  public var description: String { String(value) }
}
