import ArgumentParser
import RetortMigrations
import RetortSQL

struct StampCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp", abstract: "Set the version table without running anything.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The revisions that the database is at.") var targets: [String]
  @Flag(help: "Empty the version table first.") var purge = false
  @Flag(help: "Print the SQL instead of running it; connects to nothing.") var sql = false
  @Option(help: "How long to wait for another run, in seconds.") var lockTimeout: Double?

  func run() throws {
    let context = try CommandContext(global)
    let targets = targets.map(ArgumentRewriter.unmarked)
    if sql {
      let writer = ScriptWriter(
        driver: try context.engine().driver, scripts: try context.scripts.get(),
        versionTable: context.versionTable,
        toolVersion: RetortTool.version)
      return Console.write(
        try writer.stampScript(targets, purge: purge).joined(separator: "\n") + "\n", to: 1)
    }
    let reporter = RunReporter(context: context)
    var runner = try context.runner(lockTimeout: lockTimeout)
    runner.onEvent = { reporter.report($0) }
    let heads = try runner.stamp(targets, purge: purge)
    if context.console.json {
      context.console.print(["event": "done", "heads": .strings(heads)])
    } else if !context.console.quiet {
      context.console.print("stamped \(heads.isEmpty ? "base" : heads.joined(separator: ", "))")
    }
  }
}

struct EnsureVersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ensure-version", abstract: "Create the version table where it is missing.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Print the SQL instead of running it; connects to nothing.") var sql = false

  func run() throws {
    let context = try CommandContext(global)
    if sql {
      let writer = ScriptWriter(
        driver: try context.engine().driver, scripts: try context.scripts.get(),
        versionTable: context.versionTable,
        toolVersion: RetortTool.version)
      return Console.write(try writer.tableScript().joined(separator: "\n") + "\n", to: 1)
    }
    try context.runner(lockTimeout: nil).ensureTables()
    if context.console.json {
      context.console.print(["version_table": .string(context.versionTable.name.description)])
    } else if !context.console.quiet {
      context.console.print("the version table '\(context.versionTable.name)' is there")
    }
  }
}
