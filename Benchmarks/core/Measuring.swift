import Foundation
import RetortSQL

/// What the environment says of the size: so many rows instead of the usual number, so many runs for the clock.
enum Setting {
  static func rows(_ usual: Int) -> Int { number("BENCH_ROWS") ?? usual }
  static var repeats: Int { number("BENCH_REPEAT") ?? 3 }

  private static func number(_ name: String) -> Int? {
    guard let text = ProcessInfo.processInfo.environment[name], let number = Int(text), number > 0 else {
      return nil
    }
    return number
  }
}

/// Sums of what was read, the same for every program that has read all of it. The names are those of
/// `../py/core_tables.py`.
struct Answer {
  var rows = 0
  var sum = 0
  var bytes = 0
  var nulls = 0
  var trues = 0
  var moments = 0
  var doubles = 0.0

  mutating func add(_ number: Int?) {
    if let number { sum += number } else { nulls += 1 }
  }

  mutating func add(_ text: String?) {
    if let text { bytes += text.utf8.count } else { nulls += 1 }
  }

  mutating func add(_ number: Double?) {
    if let number { doubles += number } else { nulls += 1 }
  }

  mutating func add(_ flag: Bool?) {
    guard let flag else {
      nulls += 1
      return
    }
    if flag { trues += 1 }
  }

  /// The day's number and the microseconds of the day: small enough for the sum of many.
  mutating func add(_ moment: LocalDateTime?) {
    guard let moment else {
      nulls += 1
      return
    }
    moments += moment.date.daysSince1970 + moment.time.microsecondsSinceMidnight
  }

  var json: String {
    """
    {"rows": \(rows), "sum": \(sum), "bytes": \(bytes), "nulls": \(nulls), "trues": \(trues), \
    "moments": \(moments), "doubles": \(doubles)}
    """
  }
}

/// The times of the runs, and what was found.
struct Timing {
  var times: [Double] = []
  var answer = Answer()
}

func wallClock() -> Double { seconds(CLOCK_MONOTONIC) }

/// The processor's time of all threads.
func processorTime() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Runs `body` once to warm up and some times for the clock.
///
/// - Parameters:
///   - before: what each run needs; not timed.
///   - body: is told whether it is the run to warm up; returns what it has found, where it has looked.
func timed(
  before: () throws -> Void = {}, clock: () -> Double = wallClock,
  _ body: (_ isWarmUp: Bool) throws -> Answer?
) throws -> Timing {
  var timing = Timing()
  try before()
  if let found = try body(true) { timing.answer = found }
  for _ in 0..<Setting.repeats {
    try before()
    let start = clock()
    let found = try body(false)
    timing.times.append(clock() - start)
    if let found { timing.answer = found }
  }
  timing.times.sort()
  return timing
}

/// Prints a line of JSON; `more` goes into it as it is.
func report(_ workload: String, _ count: Int, _ timing: Timing, more: String = "") {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print(
    """
    {"workload": "\(workload)", "n": \(count), "seconds": \(timing.times[0]), \
    "median": \(timing.times[timing.times.count / 2]), "peak_rss_mb": \(Double(usage.ru_maxrss) / 1024), \
    "answer": \(timing.answer.json)\(more)}
    """)
}

/// Times `body` and prints what came of it.
func measure(
  _ workload: String, _ count: Int, before: () throws -> Void = {},
  _ body: (_ isWarmUp: Bool) throws -> Answer?
) throws {
  report(workload, count, try timed(before: before, body))
}

/// Something the benchmark relies on is not so.
struct WrongAnswer: Error, CustomStringConvertible {
  var description: String
}

func expect(_ condition: Bool, _ text: @autoclosure () -> String) throws {
  if !condition { throw WrongAnswer(description: "wrong answer: \(text())") }
}
