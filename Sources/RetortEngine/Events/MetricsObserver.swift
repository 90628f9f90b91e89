#if Metrics
  import Metrics
  import RetortSQL

  /// Counts and times what an engine does, for swift-metrics. With the package trait `Metrics` only.
  ///
  /// | label | kind | dimensions |
  /// | --- | --- | --- |
  /// | `retort.statements` | timer | `kind`: query, change, ddl, transaction, other; `outcome`: done, failed |
  /// | `retort.rows` | counter | `kind` |
  /// | `retort.pool.wait`, `retort.pool.use` | timers | |
  /// | `retort.connections` | counter | `event`: opened, closed |
  ///
  /// ```swift
  /// let engine = try Engine(url, drivers: drivers, observers: [MetricsObserver()])
  /// ```
  public struct MetricsObserver: EngineObserver {
    private let prefix: String

    /// - Parameter prefix: what the labels begin with.
    public init(prefix: String = "retort") { self.prefix = prefix }

    public func opened(_ connection: Connection) {
      Counter(label: "\(prefix).connections", dimensions: [("event", "opened")]).increment()
    }

    public func closed(_ connection: ConnectionNumber) {
      Counter(label: "\(prefix).connections", dimensions: [("event", "closed")]).increment()
    }

    public func checkedOut(_ connection: ConnectionNumber, waited: Duration) {
      Timer(label: "\(prefix).pool.wait").recordNanoseconds(MetricsObserver.nanoseconds(waited))
    }

    public func checkedIn(_ connection: ConnectionNumber, held: Duration) {
      Timer(label: "\(prefix).pool.use").recordNanoseconds(MetricsObserver.nanoseconds(held))
    }

    public func didExecute(_ statement: StatementEvent, _ outcome: StatementOutcome) {
      let kind = "\(statement.kind)"
      Timer(
        label: "\(prefix).statements",
        dimensions: [("kind", kind), ("outcome", outcome.error == nil ? "done" : "failed")]
      ).recordNanoseconds(MetricsObserver.nanoseconds(outcome.duration))
      Counter(label: "\(prefix).rows", dimensions: [("kind", kind)]).increment(by: outcome.rowCount)
    }

    private static func nanoseconds(_ duration: Duration) -> Int64 {
      Int64(clamping: Int(duration / .nanoseconds(1)))
    }
  }
#endif
