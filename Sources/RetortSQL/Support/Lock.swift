#if RETORT_THREAD_SANITIZER
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif
#else
  import Synchronization
#endif

#if RETORT_THREAD_SANITIZER
  /// A value that threads share, under a lock of the C library: ThreadSanitizer follows that one, also in what order
  /// several are taken. Of `Mutex` it sees nothing on Linux, as that lies in a library that is not built with it, and
  /// what it guards would be reported as a race. `scripts/test --full` builds with this.
  ///
  /// `@unchecked Sendable`: the value is reached through `withLock` only, which holds the lock; the body must hand it
  /// over and give it back as `sending`, as that of `Mutex` must.
  package final class Lock<Value: ~Copyable>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let value: UnsafeMutablePointer<Value>

    package init(_ initial: consuming sending Value) {
      mutex = .allocate(capacity: 1)
      mutex.initialize(to: pthread_mutex_t())
      precondition(pthread_mutex_init(mutex, nil) == 0)
      value = .allocate(capacity: 1)
      value.initialize(to: initial)
    }

    deinit {
      value.deinitialize(count: 1)
      value.deallocate()
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }

    package func withLock<Result: ~Copyable, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      return try body(&value.pointee)
    }

    /// - Returns: nil where somebody else holds the lock.
    package func withLockIfAvailable<Result: ~Copyable, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result? {
      guard pthread_mutex_trylock(mutex) == 0 else { return nil }
      defer { pthread_mutex_unlock(mutex) }
      return try body(&value.pointee)
    }
  }
#else
  /// A value that threads share: `Mutex`, but where tests look for races.
  package typealias Lock = Mutex
#endif
