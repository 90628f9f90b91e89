/// What kind of transaction is begun.
public struct TransactionOptions: Hashable, Sendable {
  /// How much of what others do at the same time is seen; the names are SQL's.
  public enum Isolation: String, Hashable, Sendable, CaseIterable {
    case readUncommitted = "READ UNCOMMITTED"
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
  }

  /// Nil for the database's default. SQLite has `serializable` only.
  public var isolation: Isolation?
  /// Nothing can be changed.
  public var readOnly: Bool
  /// A serializable transaction that only reads waits until it cannot fail (PostgreSQL).
  public var deferrable: Bool

  public init(isolation: Isolation? = nil, readOnly: Bool = false, deferrable: Bool = false) {
    self.isolation = isolation
    self.readOnly = readOnly
    self.deferrable = deferrable
  }
}
