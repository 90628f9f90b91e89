import ArgumentParser
import RetortMigrations
import RetortSQL

struct UpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Bring the database up to a revision.",
    discussion:
      "TARGET is a revision, 'head', 'heads', a branch label, or relative: +1, ae10+2. With --sql also FROM:TO."
  )

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The revision to reach.") var target: String
  @Flag(help: "Print the SQL instead of running it; connects to nothing.") var sql = false
  @Option(help: "A word for the record of the run.") var tag: String?
  @Option(help: "How long to wait for another run, in seconds.") var lockTimeout: Double?

  func run() throws {
    try MigrationCommand(
      global: global, direction: .upgrade, target: target, sql: sql, lockTimeout: lockTimeout
    ).run()
  }
}

struct DowngradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "downgrade", abstract: "Bring the database back to a revision.",
    discussion: "TARGET is a revision, 'base', or relative: -1, ae10-2. With --sql FROM:TO.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The revision to go back to.") var target: String
  @Flag(help: "Print the SQL instead of running it; connects to nothing.") var sql = false
  @Option(help: "A word for the record of the run.") var tag: String?
  @Option(help: "How long to wait for another run, in seconds.") var lockTimeout: Double?

  func run() throws {
    try MigrationCommand(
      global: global, direction: .downgrade, target: target, sql: sql, lockTimeout: lockTimeout
    ).run()
  }
}

/// What upgrade and downgrade have in common.
struct MigrationCommand {
  let global: GlobalOptions
  let direction: Plan.Direction
  let target: String
  let sql: Bool
  let lockTimeout: Double?

  func run() throws {
    let context = try CommandContext(global)
    let target = ArgumentRewriter.unmarked(target)
    if sql { return try printScript(context, target) }
    let console = context.console
    let reporter = RunReporter(context: context)
    var runner = try context.runner(lockTimeout: lockTimeout)
    runner.onEvent = { reporter.report($0) }
    defer { console.clearProgress() }
    let heads = try runner.run(direction, to: target)
    if console.json {
      console.print(["event": "done", "heads": .strings(heads)])
    } else if !reporter.ranAny {
      console.note(
        "nothing to do: the database is at \(heads.isEmpty ? "base" : heads.joined(separator: ", "))")
    }
  }

  private func printScript(_ context: CommandContext, _ target: String) throws {
    let writer = ScriptWriter(
      driver: try context.engine().driver, scripts: try context.scripts.get(),
      versionTable: context.versionTable,
      toolVersion: RetortTool.version)
    var lines = try writer.script(direction, target) { context.console.note("note: \($0)") }
    if lines.first == "" { lines.removeFirst() }
    Console.write(lines.map { $0 + "\n" }.joined(), to: 1)
  }
}

/// Prints the events of a run.
final class RunReporter {
  private let context: CommandContext
  private(set) var ranAny = false

  init(context: CommandContext) {
    self.context = context
  }

  func report(_ event: RunEvent) {
    let console = context.console
    switch event {
    case .waiting(let text), .note(let text): console.note(text)
    case .starting(let revision, let direction, let position, let count):
      console.progress("\(direction.rawValue) \(revision) (\(position + 1) of \(count)) ...")
    case .progress(let revision, let rows): console.progress("\(revision): \(rows) rows changed ...")
    case .stamped(let revision):
      guard console.json else { return }
      console.print([
        "event": "revision", "revision": .string(revision), "direction": "stamp", "seconds": .number("0.000"),
      ])
    case .finished(let revision, let direction, let seconds):
      ranAny = true
      console.clearProgress()
      if console.json {
        console.print([
          "event": "revision", "revision": .string(revision), "direction": .string(direction.rawValue),
          "seconds": .number(secondsText(seconds)),
        ])
      } else if !console.quiet {
        let message = (try? context.script(revision))?.message ?? ""
        console.print(
          "\(direction.rawValue) \(console.accent(revision)) \(message) \(console.dim("(\(secondsText(seconds)) s)"))"
        )
      }
    }
  }

  private func secondsText(_ value: Double) -> String {
    let units = Int((max(0, value) * 1000).rounded())
    let fraction = String(units % 1000)
    return "\(units / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }
}
