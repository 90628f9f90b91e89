import Foundation

/// Where the programs under test and beside the test are. A missing one is a failure, never a skip.
enum Tools {
  /// The binary under test: `RETORT_BINARY`, else the `retort` that was built beside the tests.
  static func retort() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["RETORT_BINARY"], !path.isEmpty {
      return try executable(URL(fileURLWithPath: path), hint: "RETORT_BINARY names it")
    }
    let products = Bundle.module.bundleURL.deletingLastPathComponent()
    return try executable(
      products.appendingPathComponent("retort"), hint: "build the package or set RETORT_BINARY")
  }

  /// The independent tool that the dumps and the rows come from.
  static func sqlite3() throws -> URL { try search("sqlite3", hint: "install the package sqlite3") }

  static func search(_ name: String, hint: String) throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let candidate = URL(fileURLWithPath: String(folder)).appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    throw SupportError("no \(name) in PATH: \(hint)")
  }

  private static func executable(_ url: URL, hint: String) throws -> URL {
    guard FileManager.default.isExecutableFile(atPath: url.path) else {
      throw SupportError("no retort binary at \(url.path): \(hint)")
    }
    return url
  }

  /// The environment that every command gets: nothing of the caller's that could change an answer.
  static func environment(_ extra: [String: String] = [:]) -> [String: String] {
    var result = ["LANG": "C.UTF-8", "NO_COLOR": "1"]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR"] {
      result[name] = ProcessInfo.processInfo.environment[name]
    }
    return result.merging(extra) { $1 }
  }

  /// A file of `Fixtures`, copied into the test bundle.
  static func fixture(_ path: String) throws -> String {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures").appendingPathComponent(path)
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// The names of what is in a folder of `Fixtures`, sorted.
  static func fixtureNames(in folder: String) throws -> [String] {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures").appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}

/// How much to do: samples by default, the full counts with `RETORT_TEST_FULL=1`.
enum Amount {
  static let isFull = ProcessInfo.processInfo.environment["RETORT_TEST_FULL"] == "1"
  static let randomPairs = isFull ? 500 : 40
  static let kills = isFull ? 300 : 20
  static let mutationsOfEachKind = isFull ? 1000 : 60
  static let serverChanges = isFull ? Int.max : 25
  static let serverDocuments = isFull ? Int.max : 12
  static let serverRandomPairs = isFull ? 300 : 10
  /// Of the runner, at random moments; around its statements, every one or every so many-th.
  static let serverKills = isFull ? 200 : 4
  static let serverKillStride = isFull ? 1 : 60
  /// Of the server itself.
  static let serverCrashes = isFull ? 50 : 2

  /// The seed of every random choice: `RETORT_TEST_SEED`, else always the same.
  static let seed =
    ProcessInfo.processInfo.environment["RETORT_TEST_SEED"].flatMap { UInt64($0) } ?? 20_240_607
}
