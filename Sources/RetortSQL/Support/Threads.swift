import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A value that another thread works out meanwhile.
public final class Background<Value: Sendable>: Sendable {
  // Written once, by the work, before it signals the semaphore; read only by who has waited for that signal, which
  // orders the two.
  nonisolated(unsafe) private var outcome: Result<Value, any Error>?
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins with the work at once.
  public init(_ work: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async { [self] in
      outcome = Result { try work() }
      isDone.signal()
    }
  }

  /// Waits until the work is done.
  ///
  /// - Throws: what the work threw.
  public func value() throws -> Value {
    isDone.wait()
    // For whoever else waits.
    isDone.signal()
    // The work wrote it before the signal that was waited for.
    return try outcome!.get()
  }
}

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order, worked out on as many threads as there are processors.
  ///
  /// - Parameters:
  ///   - minimum: how many elements make a second thread worth its while.
  ///   - context: makes what each thread has for itself, such as a cache.
  /// - Throws: what `transform` threw for the first element that it threw for.
  public func mapOnThreads<Context, Value: Sendable, Failure: Error>(
    minimum: Int = 64, with context: @Sendable () -> Context,
    _ transform: @Sendable (Context, Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let threads = Swift.min(8, Threads.processors, count / Swift.max(1, minimum / 2))
    @Sendable func part(_ range: Range<Int>) -> Result<[Value], Failure> {
      let context = context()
      return Result { () throws(Failure) -> [Value] in
        var values: [Value] = []
        values.reserveCapacity(range.count)
        for index in range { values.append(try transform(context, self[index])) }
        return values
      }
    }
    guard threads > 1 else { return try part(0..<count).get() }
    var parts = [Result<[Value], Failure>?](repeating: nil, count: threads)
    parts.withUnsafeMutableBufferPointer { buffer in
      // `concurrentPerform` gives each number to one call only, so no two write the same element, and returns when
      // all calls have: nobody reads meanwhile, and the buffer outlives them.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: threads) { number in
        buffer[number] = part(count * number / threads..<count * (number + 1) / threads)
      }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for part in parts.compactMap(\.self) { values += try part.get() }
    return values
  }
}

/// What concerns all threads.
package enum Threads {
  /// Gives up a value on another thread, so that nobody waits until all that it holds is freed. The caller must not
  /// hold on to it.
  package static func release(_ value: some Sendable) {
    DispatchQueue.global().async { withExtendedLifetime(value) {} }
  }

  fileprivate static let processors = Swift.max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
