#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension DatabaseError {
  /// Whether the transaction was rolled back because of what others did at the same time: run again from its beginning, it may
  /// succeed.
  public var isConflict: Bool { kind == .deadlock || kind == .serializationFailure }
}

enum Conflict {
  /// How long to wait before the next attempt: longer each time, and never as long as another one that failed with it.
  static func pause(_ attempt: Int) -> Duration { .milliseconds(Int.random(in: 1...(10 << min(attempt, 6)))) }

  /// Blocks the thread.
  static func wait(_ duration: Duration) { usleep(UInt32(duration / .microseconds(1))) }
}
