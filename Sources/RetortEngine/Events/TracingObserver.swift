#if Tracing
  import RetortSQL
  import Tracing

  /// A span for each statement, for swift-distributed-tracing. With the package trait `Tracing` only. A span has the task's
  /// span above it, and the attributes of OpenTelemetry's conventions for databases; values of parameters are in none.
  ///
  /// ```swift
  /// let engine = try Engine(url, drivers: drivers, observers: [TracingObserver(system: "postgresql")])
  /// ```
  public final class TracingObserver: EngineObserver {
    private let system: String
    /// A statement may run while the rows of another one are read.
    private let spans = Lock<[ConnectionNumber: [any Span]]>([:])

    /// - Parameter system: what stands for `db.system.name`: `postgresql`, `mariadb`, `sqlite`.
    public init(system: String) { self.system = system }

    public func willExecute(_ statement: StatementEvent) {
      let span = startSpan("\(system) \(statement.kind)", ofKind: .client)
      span.updateAttributes { attributes in
        attributes["db.system.name"] = system
        attributes["db.query.text"] = statement.sql
        if statement.runs > 1 { attributes["db.operation.batch.size"] = statement.runs }
      }
      spans.withLock { $0[statement.connection, default: []].append(span) }
    }

    public func didExecute(_ statement: StatementEvent, _ outcome: StatementOutcome) {
      guard let span = spans.withLock({ $0[statement.connection]?.popLast() }) else { return }
      span.attributes["db.response.returned_rows"] = outcome.rowCount
      if let error = outcome.error {
        let code = (error as? any RetortErrorProtocol)?.code ?? "error"
        span.attributes["error.type"] = code
        span.setStatus(SpanStatus(code: .error, message: code))
      }
      span.end()
    }
  }
#endif
