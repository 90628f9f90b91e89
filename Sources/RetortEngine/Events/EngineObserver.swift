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

  /// The error that goes to the one for whom a connection could not be opened.
  func explained(_ error: any Error, opening url: DatabaseURL) -> any Error

  /// A connection was closed, by whom ever.
  func closed(_ connection: ConnectionNumber)

  /// A connection of the pool is about to be handed out, told before `checkedOut`. What is run on it holds for the one who gets
  /// it: `SET ROLE`, a setting of the tenant.
  ///
  /// - Throws: why it must not be handed out. A `DatabaseError` of the kind `.connectionLost` gives up all connections that are
  ///   open, and another one is opened in its place, twice at most; with any other error the connection is closed, and who wanted
  ///   it gets the error.
  func prepare(_ connection: Connection) throws

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

  /// Nobody gets a connection any more: `close()` was called for the first time, or nobody has the engine.
  func engineClosed()

  /// What is to run instead of a statement, asked before `willExecute`; each observer gets what the one before has made of it.
  /// A batch (`runs` other than 1) keeps its parameters, a COPY and what goes out with `executeTogether` their texts.
  ///
  /// ```swift
  /// func rewritten(_ statement: StatementEvent) -> (sql: String, parameters: [SQLValue])? {
  ///   (statement.sql + " /* \(requestID) */", statement.parameters)
  /// }
  /// ```
  ///
  /// - Returns: nil for the statement as it is.
  /// - Throws: why it must not run: who wanted it gets the error.
  func rewritten(_ statement: StatementEvent) throws -> (sql: String, parameters: [SQLValue])?

  /// The error that goes to the one who ran a statement, told before `didExecute`, which gets it as well. With a
  /// `DatabaseError` of the kind `.connectionLost` the connection counts as lost, with any other error it does not.
  func explained(_ error: any Error, of statement: StatementEvent) -> any Error

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
  public func prepare(_ connection: Connection) throws {}
  public func engineClosed() {}
  public func explained(_ error: any Error, opening url: DatabaseURL) -> any Error { error }
  public func rewritten(_ statement: StatementEvent) throws -> (sql: String, parameters: [SQLValue])? { nil }
  public func explained(_ error: any Error, of statement: StatementEvent) -> any Error { error }
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
