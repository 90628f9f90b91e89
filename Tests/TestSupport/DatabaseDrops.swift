import Foundation

/// Drops the databases of tests that have ended, on a thread of its own.
///
/// PostgreSQL drops a database when every session of the server has answered, also one whose rows another test's stream
/// has yet to take: on a thread of the tests, of which there are as many as processors, the two could wait for each other
/// for ever. The process ends when all have been dropped.
public enum DatabaseDrops {
  private static let queue: DispatchQueue = {
    atexit { DatabaseDrops.queue.sync {} }
    return DispatchQueue(label: "drops of databases")
  }()

  public static func later(_ drop: @escaping @Sendable () throws -> Void) {
    queue.async { _ = try? drop() }
  }
}
