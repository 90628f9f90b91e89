import RetortSQL

/// An open connection of a pool.
///
/// A `Connection` is not `Sendable`. This is safe nevertheless: the pool gives each connection to one lease at a time, only
/// the lease touches it, and taking and giving back pass through the pool's lock, or through the word of
/// `ParkedConnections`, which order what one holder did before what the next one does. `seat` and `generation` are written
/// behind the lock while nobody else has the connection, and read by its holder.
final class PoolMember: @unchecked Sendable {
  let connection: Connection
  /// Raised to stop what runs.
  let interruption: Interruption
  private let thread: Lock<ConnectionThread?>
  /// Where it may be parked; nil where it is closed, or there are too many.
  var seat: Int?
  /// That of the pool's state when it was opened.
  var generation = 0

  init(_ connection: Connection, _ interruption: Interruption, _ thread: ConnectionThread?) {
    self.connection = connection
    self.interruption = interruption
    self.thread = Lock(thread)
  }

  /// The thread, for the connection that comes in the place of this one.
  func takeThread() -> ConnectionThread? {
    thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
  }

  /// The thread on which async calls block; started at first use.
  func ownThread() throws -> ConnectionThread {
    try thread.withLock { thread in
      if let thread { return thread }
      let new = try ConnectionThread()
      thread = new
      return new
    }
  }

  deinit { thread.withLock { $0?.stop() } }

  /// Whether nothing shows that the server has closed the connection while it waited; asks nobody.
  var seemsAlive: Bool { !connection.isLost && connection.driverConnection.seemsAlive }

  /// Whether the server still answers.
  func answers() -> Bool { (try? connection.observing { try connection.scalar("SELECT 1") }) != nil }

  /// Makes it as new for the next one. False where it cannot be used again.
  func reset(_ options: PoolOptions) -> Bool {
    interruption.reset()
    connection.onStatement = nil
    connection.savepointDepth = 0
    connection.transaction = .none
    guard !connection.isLost, !connection.driverConnection.isBound else { return false }
    do {
      if connection.isInTransaction {
        switch options.resetOnReturn {
        case .rollback: try connection.execute("ROLLBACK")
        case .commit: try commit()
        case .none: break
        }
      }
      if !connection.isInTransaction { connection.endOptions() }
      try connection.observing { for observer in connection.observers { try observer.reset(connection) } }
      return !connection.isLost && (options.resetOnReturn == .none || !connection.isInTransaction)
    } catch {
      return false
    }
  }

  /// What cannot be committed is rolled back.
  private func commit() throws {
    do { try connection.execute("COMMIT") } catch {
      if connection.isInTransaction { try connection.execute("ROLLBACK") }
    }
  }
}
