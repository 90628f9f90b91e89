#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Wall clock and stopwatch.
public enum Clock {
  /// The time in UTC as ISO 8601, `2026-03-01T12:30:00Z`.
  public static func timestamp() -> String {
    timestamp(components: now(timezone: nil))
  }

  /// Year, month, day, hour, minute, second, and seconds since 1970.
  public struct Components: Sendable {
    public var year: Int
    public var month: Int
    public var day: Int
    public var hour: Int
    public var minute: Int
    public var second: Int
    public var epoch: Int
    /// `Z`, `+01:00`.
    public var offset: String
  }

  /// Now, in UTC or in the machine's own time zone (`timezone` is `local`), or in a named zone.
  public static func now(timezone: String?) -> Components {
    var seconds = time(nil)
    var parts = tm()
    if let timezone, timezone.uppercased() != "UTC" {
      if timezone != "local" {
        setenv("TZ", timezone, 1)
        tzset()
      }
      localtime_r(&seconds, &parts)
    } else {
      gmtime_r(&seconds, &parts)
    }
    let minutes = parts.tm_gmtoff / 60
    let offset =
      minutes == 0 ? "Z" : "\(minutes < 0 ? "-" : "+")\(two(abs(minutes) / 60)):\(two(abs(minutes) % 60))"
    return Components(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour),
      minute: Int(parts.tm_min), second: Int(parts.tm_sec), epoch: seconds, offset: offset)
  }

  public static func timestamp(components c: Components) -> String {
    "\(c.year)-\(two(c.month))-\(two(c.day))T\(two(c.hour)):\(two(c.minute)):\(two(c.second))\(c.offset)"
  }

  public static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Seconds from some fixed moment, for measuring durations.
  public static func monotonic() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
