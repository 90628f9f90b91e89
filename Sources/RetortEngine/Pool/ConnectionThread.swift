import Dispatch
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A thread on which the calls of one connection block, so that none of them sits on a thread of Swift's cooperative pool,
/// of which there are only as many as processors.
///
/// It ends when the last job has run after `stop`.
final class ConnectionThread: TaskExecutor, SerialExecutor {
  private struct Queue {
    var jobs: [UnownedJob] = []
    var next = 0
    var isStopped = false
  }

  private let queue = Lock(Queue())
  private let signal = DispatchSemaphore(value: 0)

  /// - Throws: `cannot_start_thread`.
  init() throws {
    let argument = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        // What `init` retained for this thread, which keeps the object until it ends.
        if let argument { Unmanaged<ConnectionThread>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      argument.release()
      throw RetortError(
        "cannot_start_thread",
        "a thread for a connection could not be started (\(String(cString: strerror(code)))): "
          + "use fewer connections at a time")
    }
    pthread_detach(thread)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.withLock { $0.jobs.append(job) }
    signal.signal()
  }

  func stop() {
    queue.withLock { $0.isStopped = true }
    signal.signal()
  }

  private func run() {
    while true {
      signal.wait()
      let (job, isStopped) = queue.withLock { queue -> (UnownedJob?, Bool) in
        guard queue.next < queue.jobs.count else { return (nil, queue.isStopped) }
        let job = queue.jobs[queue.next]
        queue.next += 1
        if queue.next == queue.jobs.count {
          queue.jobs.removeAll(keepingCapacity: true)
          queue.next = 0
        }
        return (job, false)
      }
      if let job { job.runSynchronously(on: asUnownedTaskExecutor()) }
      if isStopped { return }
    }
  }
}
