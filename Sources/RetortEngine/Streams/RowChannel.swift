import Dispatch
import RetortSQL

/// Rows on their way from a thread that may block to a task that may not.
///
/// The thread waits while `limit` rows have not been taken; the task gets all that are there at once.
final class RowChannel<Element: Sendable>: Sendable {
  private struct State {
    var rows: [Element] = []
    var isSenderWaiting = false
    var isFinished = false
    var failure: (any Error)?
    var receiver: CheckedContinuation<[Element], any Error>?
  }

  private enum Step { case sent, full, cancelled }
  private enum Answer { case rows([Element], wakes: Bool), failure(any Error), later }

  private let limit: Int
  private let state = Lock(State())
  private let space = DispatchSemaphore(value: 0)

  init(limit: Int) { self.limit = limit }

  // MARK: The thread

  /// Sends a row; blocks while too many have not been taken.
  ///
  /// - Throws: `CancellationError` where nobody wants any more of them.
  func send(_ row: Element) throws {
    while true {
      let (step, receiver) = state.withLock { state -> (Step, CheckedContinuation<[Element], any Error>?) in
        if state.isFinished { return (.cancelled, nil) }
        if let receiver = state.receiver {
          state.receiver = nil
          return (.sent, receiver)
        }
        guard state.rows.count < limit else {
          state.isSenderWaiting = true
          return (.full, nil)
        }
        state.rows.append(row)
        return (.sent, nil)
      }
      receiver?.resume(returning: [row])
      switch step {
      case .sent: return
      case .full: space.wait()
      case .cancelled: throw CancellationError()
      }
    }
  }

  /// There are no more rows, or there is an error in their place.
  func finish(_ error: (any Error)?) {
    let receiver = state.withLock { state -> CheckedContinuation<[Element], any Error>? in
      guard !state.isFinished else { return nil }
      state.isFinished = true
      defer { state.receiver = nil }
      // Who waits gets it, and the end after that.
      if state.receiver == nil { state.failure = error }
      return state.receiver
    }
    guard let receiver else { return }
    if let error { receiver.resume(throwing: error) } else { receiver.resume(returning: []) }
  }

  // MARK: The task

  /// What has come; empty at the end.
  ///
  /// - Throws: what the query threw, `CancellationError`.
  func receive() async throws -> [Element] {
    try await withCheckedThrowingContinuation { continuation in
      let answer = state.withLock { state -> Answer in
        if !state.rows.isEmpty {
          defer {
            state.rows = []
            state.isSenderWaiting = false
          }
          return .rows(state.rows, wakes: state.isSenderWaiting)
        }
        if let failure = state.failure {
          state.failure = nil
          return .failure(failure)
        }
        if state.isFinished { return .rows([], wakes: false) }
        state.receiver = continuation
        return .later
      }
      switch answer {
      case .rows(let rows, let wakes):
        if wakes { space.signal() }
        continuation.resume(returning: rows)
      case .failure(let error): continuation.resume(throwing: error)
      case .later: break
      }
    }
  }

  /// Nobody wants more rows: what has come is dropped, the thread is let go.
  func cancel() {
    let (receiver, wakes) = state.withLock { state -> (CheckedContinuation<[Element], any Error>?, Bool) in
      state.rows = []
      state.failure = CancellationError()
      guard !state.isFinished else { return (nil, false) }
      state.isFinished = true
      defer {
        state.receiver = nil
        state.isSenderWaiting = false
      }
      if state.receiver != nil { state.failure = nil }
      return (state.receiver, state.isSenderWaiting)
    }
    if wakes { space.signal() }
    receiver?.resume(throwing: CancellationError())
  }
}
