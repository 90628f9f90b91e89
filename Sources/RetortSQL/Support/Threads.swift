import Dispatch
import Synchronization

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
    guard threads > 1 else {
      let context = context()
      return try map { element throws(Failure) in try transform(context, element) }
    }
    // Several parts for each thread: one that has other things to do, or gets no processor, takes fewer of them.
    var parts = (0..<threads * 4).map { number in
      Part<Failure>(range: count * number / (threads * 4)..<count * (number + 1) / (threads * 4))
    }
    let next = Atomic(0)
    var failure: Failure?
    let values = [Value](unsafeUninitializedCapacity: count) { values, initialized in
      parts.withUnsafeMutableBufferPointer { parts in
        // `next` gives each part to one thread only, so no two write the same element, and `concurrentPerform` returns
        // when all have ended: nobody reads meanwhile, and both buffers outlive them.
        nonisolated(unsafe) let (values, parts) = (values, parts)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
          let context = context()
          while true {
            let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard number < parts.count else { break }
            do throws(Failure) {
              for index in parts[number].range {
                values.initializeElement(at: index, to: try transform(context, self[index]))
                parts[number].done += 1
              }
            } catch {
              parts[number].failure = error
            }
          }
        }
      }
      failure = parts.lazy.compactMap(\.failure).first
      initialized = count
      guard failure != nil else { return }
      for part in parts {
        let start = part.range.lowerBound
        UnsafeMutableBufferPointer(rebasing: values[start..<start + part.done]).deinitialize()
      }
      initialized = 0
    }
    if let failure { throw failure }
    return values
  }
}

/// Some of the elements, worked at by one thread.
private struct Part<Failure: Error> {
  let range: Range<Int>
  /// How many there are values of.
  var done = 0
  var failure: Failure?
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
