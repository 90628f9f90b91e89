import Foundation

/// The `sqlite3` client on one database file.
struct SQLiteClient: Sendable {
  let file: URL

  init(_ file: URL) { self.file = file }

  /// An empty database that lasts for one run of the client.
  static let memory = SQLiteClient(URL(fileURLWithPath: "/:memory:"))

  private var argument: String { file == Self.memory.file ? ":memory:" : file.path }

  /// Starts the client on a script without waiting for it.
  func start(_ script: String, stopsAtError: Bool = true) throws -> RunningCommand {
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(
      "retort-e2e-\(UUID().uuidString).sql")
    try Data(("PRAGMA synchronous = OFF;\n" + script).utf8).write(to: input)
    // The child has opened the script by the time that posix_spawn returns.
    defer { try? FileManager.default.removeItem(at: input) }
    return try RunningCommand(
      Tools.sqlite3(), ["-batch"] + (stopsAtError ? ["-bail"] : []) + [argument],
      directory: FileManager.default.temporaryDirectory, environment: Tools.environment(), input: input)
  }

  /// Runs a script and throws if any of it fails.
  @discardableResult
  func run(_ script: String) throws -> String {
    let result = try start(script).wait()
    guard result.status == 0, result.errors.isEmpty else {
      throw SupportError("the sqlite3 client failed on \(file.lastPathComponent)\n\(script)\n\(result)")
    }
    return result.output
  }

  /// Runs a script whose statements may fail one by one.
  func runIgnoringErrors(_ script: String) throws -> String {
    try start(script, stopsAtError: false).wait().output
  }

  /// The lines of the answer to a query, columns separated by `|`.
  func lines(_ query: String) throws -> [String] {
    try run(query.hasSuffix(";") ? query : query + ";").split(separator: "\n").map(String.init)
  }

  func hasTable(_ name: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: file.path) else { return false }
    return try lines("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '\(name)'") == ["1"]
  }

  /// What `integrity_check` and `foreign_key_check` find; empty when all is well.
  func faults() throws -> [String] {
    try lines("PRAGMA integrity_check; PRAGMA foreign_key_check;").filter { $0 != "ok" }
  }
}
