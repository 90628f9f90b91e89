/// How many connections a pool keeps, and how it treats them. The names are SQLAlchemy's.
///
/// Where none is free, a connection goes to those who wait in the order in which they came. A thread may be overtaken for a
/// millisecond by others that ask when one comes back, since to change threads takes longer than a short use; a task is not.
public struct PoolOptions: Hashable, Sendable {
  /// Which of the connections that wait for work is taken.
  public enum Order: Hashable, Sendable {
    /// The one that came back last: the others grow old and can be given up.
    case lastInFirstOut
    /// The one that has waited longest: all stay alive.
    case firstInFirstOut
  }

  /// What is done with a connection that comes back.
  public enum Reset: Hashable, Sendable {
    /// What is open is rolled back.
    case rollback
    /// What is open is committed; where that fails, it is rolled back.
    case commit
    /// Nothing. Whoever leaves a transaction open leaves it to the next.
    case none
  }

  /// How many connections are kept.
  public var size: Int
  /// How many more may be open at a time; they are closed when they come back. Nil for any number.
  public var overflow: Int?
  /// How long is waited for a connection.
  public var timeout: Duration
  /// How old a connection may be when it is taken; an older one is closed, and another one opened. Nil for any age.
  public var recycle: Duration?
  /// Whether a connection is tried before it is handed out; one that is dead is replaced without anybody noticing.
  public var prePing: Bool
  public var order: Order
  public var resetOnReturn: Reset

  public init(
    size: Int = 5, overflow: Int? = 10, timeout: Duration = .seconds(30), recycle: Duration? = nil,
    prePing: Bool = false, order: Order = .lastInFirstOut, resetOnReturn: Reset = .rollback
  ) {
    self.size = size
    self.overflow = overflow
    self.timeout = timeout
    self.recycle = recycle
    self.prePing = prePing
    self.order = order
    self.resetOnReturn = resetOnReturn
  }

  /// No connection is kept: each use opens one and closes it.
  public static let none = PoolOptions(size: 0, overflow: nil)

  /// One connection, for everybody in turn: databases in memory.
  public static let single = PoolOptions(size: 1, overflow: 0)

  /// How many may be open at a time.
  var limit: Int { overflow.map { max(1, size + $0) } ?? .max }
}
