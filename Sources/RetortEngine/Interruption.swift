import Synchronization

/// A request to stop that may come from another thread or a signal handler: running statements end with
/// an `interrupted` error, and runners stop between statements.
public final class Interruption: Sendable {
  private let requested = Atomic<Bool>(false)

  public init() {}

  public var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Takes the request back, before the connection is used for something else.
  public func reset() { requested.store(false, ordering: .relaxed) }

  /// Safe to call from a signal handler: it only stores a flag.
  public func request() { requested.store(true, ordering: .relaxed) }
}
