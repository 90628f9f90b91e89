import ArgumentParser
import RetortEngine
import RetortMigrations
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The command-line tool as a library: a project's own executable is the same tool.
///
/// ```swift
/// RetortTool.main(drivers: [SQLiteDriver()])
/// ```
public enum RetortTool {
  /// The version of the tool, recorded with every run.
  public static let version = "0.1.0"

  @TaskLocal static var drivers: [any Driver] = []

  /// Raised by Ctrl-C; runners stop between statements.
  static let interruption = Interruption()

  /// Runs the command that the arguments name and exits with its status.
  public static func main(
    drivers: [any Driver], arguments: [String] = Array(CommandLine.arguments.dropFirst())
  ) -> Never {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)  // a file that may not grow is an error like a full disk
    _ = interruption
    // The handler only stores a flag. A second Ctrl-C ends the process at once.
    signal(SIGINT) { _ in
      RetortTool.interruption.request()
      signal(SIGINT, SIG_DFL)
    }
    signal(SIGTERM) { _ in RetortTool.interruption.request() }
    let status = $drivers.withValue(drivers) { run(arguments) }
    exit(status)
  }

  static func run(_ arguments: [String]) -> Int32 {
    let rewritten = ArgumentRewriter.rewrite(arguments)
    let wantsJSON = arguments.contains("--json")
    do {
      var command = try RetortCommand.parseAsRoot(rewritten)
      try command.run()
      return 0
    } catch let status as CommandStatus {
      return status.code
    } catch let error as any RetortErrorProtocol {
      report(error, json: wantsJSON)
      return 1
    } catch {
      let code = RetortCommand.exitCode(for: error)
      if code == .success {
        Console.write(RetortCommand.fullMessage(for: error) + "\n", to: STDOUT_FILENO)
        return 0
      }
      let message = RetortCommand.fullMessage(for: error).replacing(String(ArgumentRewriter.mark), with: "")
      let text = message.hasPrefix("Error: ") ? "error: " + message.dropFirst("Error: ".count) : message
      if wantsJSON {
        printJSON(
          code: "usage",
          message: String(text.split(separator: "\n").first ?? "wrong usage").replacing("error: ", with: ""))
      }
      Console.write(text + "\n", to: STDERR_FILENO)
      return 64
    }
  }

  private static func report(_ error: any RetortErrorProtocol, json: Bool) {
    if json { printJSON(code: error.code, message: error.message) }
    Console.write("error: \(error.message)\n", to: STDERR_FILENO)
  }

  private static func printJSON(code: String, message: String) {
    let value: JSONValue = ["error": ["code": .string(code), "message": .string(message)]]
    Console.write(value.compactText + "\n", to: STDOUT_FILENO)
  }
}

/// Ends a command with a status but no error: the question was answered "no".
struct CommandStatus: Error {
  var code: Int32

  static let no = CommandStatus(code: 2)
}

/// The root command.
struct RetortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retort",
    abstract: "Versioned, reviewed, reversible database migrations.",
    version: RetortTool.version,
    subcommands: [
      InitCommand.self, RevisionCommand.self, UpgradeCommand.self, DowngradeCommand.self, StampCommand.self,
      MergeCommand.self, CheckCommand.self, CurrentCommand.self, HistoryCommand.self, HeadsCommand.self,
      BranchesCommand.self, ShowCommand.self, EditCommand.self, EnsureVersionCommand.self,
      ListTemplatesCommand.self,
      PlanCommand.self, ReflectCommand.self,
    ])
}
