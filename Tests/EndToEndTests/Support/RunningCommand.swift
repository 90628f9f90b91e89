import Foundation

/// What is left of a command that has ended.
struct CommandResult: Sendable, CustomStringConvertible {
  var commandLine: String
  /// The exit status; nil when a signal ended the command.
  var status: Int32?
  /// The signal that ended the command, if one did.
  var signal: Int32?
  var timedOut = false
  var output: String
  var errors: String

  /// The lines of standard error that hold anything.
  var errorLines: [String] {
    errors.split(separator: "\n").map(String.init).filter {
      !$0.trimmingCharacters(in: .whitespaces).isEmpty
    }
  }

  var description: String {
    let ending = status.map { "exit status \($0)" } ?? signal.map { "signal \($0)" } ?? "unknown end"
    return """
      $ \(commandLine)
      \(ending)\(timedOut ? " (killed at the time limit)" : "")
      stdout: \(output.prefix(6000))
      stderr: \(errors.prefix(6000))
      """
  }
}

struct SupportError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// A process started without a shell, its output collected in files so that no pipe can fill up.
///
/// `posix_spawn` rather than `Process`: tests start thousands of short processes from several threads,
/// send signals at exact moments, and must see which signal ended a process.
final class RunningCommand {
  let commandLine: String
  let processID: pid_t
  private let outputFile: URL
  private let errorsFile: URL
  private let started = ContinuousClock.now
  private var rawStatus: Int32?

  init(
    _ executable: URL, _ arguments: [String], directory: URL, environment: [String: String],
    input: URL? = nil
  ) throws {
    let shown = [executable.lastPathComponent] + arguments
    commandLine = shown.map { $0.contains(" ") || $0.isEmpty ? "'\($0)'" : $0 }.joined(separator: " ")
    let stem = FileManager.default.temporaryDirectory
      .appendingPathComponent("retort-e2e-\(UUID().uuidString)").path
    outputFile = URL(fileURLWithPath: stem + ".out")
    errorsFile = URL(fileURLWithPath: stem + ".err")

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input?.path ?? "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, outputFile.path, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errorsFile.path, flags, 0o644)
    try Self.changeDirectory(&actions, directory.path)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var emptySet = sigset_t()
    sigemptyset(&emptySet)
    posix_spawnattr_setsigmask(&attributes, &emptySet)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))

    let argumentPointers = ([executable.path] + arguments).map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var spawned: pid_t = 0
    let failure = posix_spawn(
      &spawned, executable.path, &actions, &attributes, argumentPointers, environmentPointers)
    guard failure == 0 else {
      throw SupportError("cannot start \(executable.path): \(String(cString: strerror(failure)))")
    }
    processID = spawned
  }

  private typealias ChangeDirectory =
    @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>) -> Int32

  /// The C library has this function, but Swift's view of its headers leaves it out.
  private static func changeDirectory(_ actions: inout posix_spawn_file_actions_t, _ path: String) throws {
    guard let symbol = dlsym(nil, "posix_spawn_file_actions_addchdir_np") else {
      throw SupportError("this C library cannot start a process in another folder")
    }
    _ = unsafeBitCast(symbol, to: ChangeDirectory.self)(&actions, path)
  }

  /// Sends a signal to the process and to everything it has started.
  func send(_ signal: Int32) {
    if rawStatus == nil { kill(-processID, signal) }
  }

  /// True once the process has ended.
  func hasEnded() -> Bool {
    if rawStatus != nil { return true }
    var status: Int32 = 0
    let answer = waitpid(processID, &status, WNOHANG)
    guard answer == processID else { return false }
    rawStatus = status
    return true
  }

  /// What the process has written to standard error until now.
  func errorsSoFar() throws -> String { String(decoding: try Data(contentsOf: errorsFile), as: UTF8.self) }

  /// Waits for the end; a process that is still there at the time limit is killed.
  func wait(limit seconds: Double = 60) throws -> CommandResult {
    var timedOut = false
    var pause: UInt32 = 200
    while !hasEnded() {
      if !timedOut, started.duration(to: .now) > .seconds(seconds) {
        timedOut = true
        send(SIGKILL)
      }
      usleep(pause)
      pause = min(pause * 2, 4000)
    }
    let output = try Data(contentsOf: outputFile)
    let errors = try Data(contentsOf: errorsFile)
    try FileManager.default.removeItem(at: outputFile)
    try FileManager.default.removeItem(at: errorsFile)
    let status = rawStatus ?? 0
    let signal = status & 0x7f
    return CommandResult(
      commandLine: commandLine, status: signal == 0 ? (status >> 8) & 0xff : nil,
      signal: signal == 0 ? nil : signal, timedOut: timedOut,
      output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
  }
}
