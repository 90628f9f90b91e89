import ArgumentParser
import RetortMigrations
import RetortSQL

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what upgrade or downgrade would do; changes nothing.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The revision to reach.") var target: String
  @Flag(help: "Plan a downgrade.") var downgrade = false
  @Option(help: "Where to start, instead of asking the database; repeatable, 'base' for an empty one.")
  var from: [String] = []

  func run() throws {
    let context = try CommandContext(global)
    let graph = try context.graph
    let target = ArgumentRewriter.unmarked(target)
    let heads: [String]
    if from.isEmpty {
      heads = try context.currentHeads(context.readingConnection(context.engine()))
      try graph.requireKnown(rows: heads, table: "the version table '\(context.versionTable.name)'")
    } else {
      heads = try from.flatMap { try graph.resolve(ArgumentRewriter.unmarked($0), current: nil) }
    }
    let plan =
      downgrade
      ? try graph.downgradePlan(to: target, from: heads) : try graph.upgradePlan(to: target, from: heads)
    let console = context.console
    if console.json {
      console.print([
        "direction": .string(plan.direction.rawValue), "from": .strings(plan.from), "to": .strings(plan.to),
        "steps": .array(
          plan.steps.map {
            [
              "revision": .string($0.revision), "direction": .string($0.direction.rawValue),
              "heads_after": .strings($0.headsAfter),
            ]
          }),
      ])
      return
    }
    if plan.isEmpty { return console.note("nothing to do") }
    for step in plan.steps {
      console.print(
        "\(step.direction.rawValue) \(console.accent(step.revision)) \(try context.script(step.revision).message)"
      )
    }
  }
}
