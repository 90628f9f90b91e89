import RetortSQL

extension ConnectionPool {
  /// Waits for a connection, or the right to open one, without blocking.
  ///
  /// - Throws: `CancellationError`, `pool_timeout`, `pool_deadlock`, `pool_closed`.
  func grant() async throws -> PoolState.Grant {
    // A task is not awake to try again, so nobody overtakes it.
    switch try request(mayBeOvertaken: false, { Waiting() }) {
    case .granted(let grant, _): return grant
    case .waiting(let waiter, let waiting):
      let timer = Task { [timeout = options.timeout] in
        try await Task.sleep(for: timeout)
        if abandon(waiter) { waiting.finish(.failure(timeoutError)) }
      }
      defer { timer.cancel() }
      let outcome = try await withTaskCancellationHandler {
        try await waiting.value()
      } onCancel: {
        if abandon(waiter) { waiting.finish(.failure(CancellationError())) }
      }
      switch outcome {
      case .granted(let grant): return grant
      case .closed: throw ConnectionPool.closedError
      }
    }
  }

  /// Closes it, and waits for the connections that are in use.
  ///
  /// - Returns: whether all are closed.
  func close(waitingFor timeout: Duration) async -> Bool {
    close()
    let waiting = Waiting()
    guard let number = awaitEnd(waiting) else { return true }
    @Sendable func leave() { if self.leave(number) { waiting.finish(.failure(CancellationError())) } }
    let timer = Task {
      try await Task.sleep(for: timeout)
      leave()
    }
    defer { timer.cancel() }
    do {
      _ = try await withTaskCancellationHandler {
        try await waiting.value()
      } onCancel: {
        leave()
      }
      return true
    } catch {
      return false
    }
  }

  /// One who waits.
  private final class Waiting: WaitingPlace {
    private enum State {
      case nothing
      case continuation(CheckedContinuation<Outcome, any Error>)
      case result(Result<Outcome, any Error>)
    }

    private let state = Lock(State.nothing)

    func value() async throws -> Outcome {
      try await withCheckedThrowingContinuation { continuation in
        let result = state.withLock { state -> Result<Outcome, any Error>? in
          if case .result(let result) = state { return result }
          state = .continuation(continuation)
          return nil
        }
        if let result { continuation.resume(with: result) }
      }
    }

    func end(_ outcome: Outcome) { finish(.success(outcome)) }

    func tryAgain() {}

    func finish(_ result: Result<Outcome, any Error>) {
      let continuation = state.withLock { state -> CheckedContinuation<Outcome, any Error>? in
        defer { state = .result(result) }
        if case .continuation(let continuation) = state { return continuation }
        return nil
      }
      continuation?.resume(with: result)
    }
  }
}
