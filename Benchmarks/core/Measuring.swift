import Foundation

/// Runs `body` once to warm up and three times for the clock; prints the times.
func measure(_ workload: String, _ count: Int, before: () throws -> Void = {}, _ body: () throws -> Void)
  throws
{
  var times: [Double] = []
  for round in 0..<4 {
    try before()
    let clock = ContinuousClock()
    let time = try clock.measure { try body() }
    if round > 0 { times.append(time / .seconds(1)) }
  }
  times.sort()
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print(
    """
    {"workload": "\(workload)", "n": \(count), "seconds": \(times[0]), "median": \(times[1]), \
    "peak_rss_mb": \(Double(usage.ru_maxrss) / 1024)}
    """)
}

/// Something the benchmark relies on is not so.
struct WrongAnswer: Error, CustomStringConvertible {
  var description: String
}

func expect(_ condition: Bool, _ text: @autoclosure () -> String) throws {
  if !condition { throw WrongAnswer(description: "wrong answer: \(text())") }
}
