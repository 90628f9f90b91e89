/// What kind of transaction is begun.
public struct TransactionOptions: Hashable, Sendable {
  /// How much of what others do at the same time is seen; the names are SQL's.
  public enum Isolation: String, Hashable, Sendable, CaseIterable {
    case readUncommitted = "READ UNCOMMITTED"
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
  }

  /// When a transaction of SQLite takes its locks.
  public enum Locking: String, Hashable, Sendable, CaseIterable {
    /// The right to read with the first statement that reads, the right to write with the first one that writes.
    case deferred = "DEFERRED"
    /// The right to write at once.
    case immediate = "IMMEDIATE"
    /// At once so that nobody else can read, where the journal is not a WAL.
    case exclusive = "EXCLUSIVE"
  }

  /// Nil for the database's default. SQLite has `serializable` only.
  public var isolation: Isolation?
  /// Nothing can be changed.
  public var readOnly: Bool
  /// A serializable transaction that only reads waits until it cannot fail (PostgreSQL).
  public var deferrable: Bool
  /// When it takes its locks (SQLite); nil for at once where it may write, and for as late as possible where it only reads.
  public var locking: Locking?

  public init(
    isolation: Isolation? = nil, readOnly: Bool = false, deferrable: Bool = false, locking: Locking? = nil
  ) {
    self.isolation = isolation
    self.readOnly = readOnly
    self.deferrable = deferrable
    self.locking = locking
  }

  /// For dialects without this option.
  ///
  /// - Throws: `unsupported_option` where it is there.
  public func requireNoLocking(_ dialect: String) throws {
    guard let locking else { return }
    throw RetortError(
      "unsupported_option",
      "\(dialect) has no BEGIN \(locking.rawValue), which is SQLite's: leave the option out")
  }
}
