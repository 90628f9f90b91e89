import ArgumentParser
import RetortEngine
import RetortMigrations
import RetortSQL

struct HeadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heads", abstract: "Show the revisions that no other follows.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Leave out heads that others depend on.") var resolveDependencies = false
  @Flag(help: "Exit with status 2 where there are several.") var check = false

  func run() throws {
    let context = try CommandContext(global)
    let graph = try context.graph
    let heads = graph.newestFirst(of: resolveDependencies ? graph.realHeads : graph.heads)
    try RevisionList(context: context).print(heads)
    if check, heads.count > 1 {
      context.console.note(
        "there are \(heads.count) heads: merge them with 'retort merge heads -m \"merge\"'")
      throw CommandStatus.no
    }
  }
}

struct BranchesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "branches", abstract: "Show the revisions at which the history branches.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try CommandContext(global)
    let graph = try context.graph
    let infos = try RevisionList.allInfos(context)
    let points = graph.newestFirst.filter { infos[$0]?.isBranchPoint == true }
    let list = RevisionList(context: context, infos: infos)
    if context.console.json { return try list.print(points) }
    for point in points {
      context.console.print(try list.line(point))
      let children = graph[point]?.children ?? []
      for (index, child) in children.enumerated() {
        context.console.print("\(index == children.count - 1 ? "└─" : "├─") \(try list.line(child))")
      }
    }
  }
}

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show revisions in full.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A revision, 'head', 'heads', 'current', a label …") var revision: String

  func run() throws {
    let context = try CommandContext(global)
    let graph = try context.graph
    let identifier = ArgumentRewriter.unmarked(revision)
    let ids = graph.newestFirst(
      of: try graph.resolve(identifier, current: try context.currentIfNeeded([identifier])))
    if context.console.json { return try RevisionList(context: context).print(ids) }
    for (index, id) in ids.enumerated() {
      if index > 0 { context.console.print("") }
      for line in try RevisionList(context: context).details(id) { context.console.print(line) }
    }
  }
}

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show the revisions, newest first, or the record of runs.")

  @OptionGroup var global: GlobalOptions
  @Option(name: [.short, .long], help: ArgumentHelp("A part of the history.", valueName: "from:to"))
  var revRange: String?
  @Flag(name: [.short, .long], help: "Mark what the database is at.") var indicateCurrent = false
  @Flag(help: "Show what was run on the database, and when.") var applied = false

  func run() throws {
    let context = try CommandContext(global)
    if applied { return try showApplied(context) }
    let graph = try context.graph
    var ids = graph.newestFirst
    var current: [String]?
    if indicateCurrent { current = try context.currentHeads(context.readingConnection(context.engine())) }
    if let range = revRange.map(ArgumentRewriter.unmarked) {
      ids = try graph.range(range, current: try current ?? context.currentIfNeeded([range]))
    }
    let infos = ids.count > 50 ? try RevisionList.allInfos(context) : [:]
    let list = RevisionList(context: context, current: Set(current ?? []), infos: infos)
    if context.console.json || context.console.verbose { return try list.print(ids) }
    var text = ""
    GraphDrawing { infos[$0]?.parents ?? graph[$0]?.parents ?? [] }.draw(ids) { prefix, id in
      var line = prefix
      if let id { line += (try? list.line(id)) ?? id }
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
    }
    Console.write(text, to: 1)
  }

  private func showApplied(_ context: CommandContext) throws {
    let entries = try AppliedHistory.entries(context.readingConnection(context.engine()))
    if context.console.json { return context.console.print(.array(entries.map(\.json))) }
    for entry in entries { context.console.print(entry.line) }
  }
}

struct CurrentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "current", abstract: "Show the revisions that the database is at.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Exit with status 2 where the database is not at the heads.") var checkHeads = false

  func run() throws {
    let context = try CommandContext(global)
    let engine = try context.engine()
    let graph = try context.graph
    let connection = try context.readingConnection(engine)
    let rows = try context.currentHeads(connection)
    let interrupted = try InterruptedRevision.all(connection, context.versionTable)
    let atHead = graph.isAtHeads(rows: rows)
    let console = context.console
    if console.json {
      console.print([
        "database": .string(engine.url.description), "heads": .strings(rows), "at_head": .bool(atHead),
      ])
    } else {
      let list = RevisionList(context: context)
      if console.verbose { console.print("database: \(engine.url)") }
      for row in rows {
        if graph.contains(row) {
          for line in console.verbose ? try list.details(row) : [try list.line(row)] { console.print(line) }
        } else {
          console.print("\(row) (unknown: no revision file here has this id)")
        }
      }
      if rows.isEmpty { console.note("the database is at base: no revision has been run on it") }
    }
    for entry in interrupted {
      console.note(
        "the \(entry.direction.rawValue) of revision \(entry.revision) is not complete: it runs now, or was interrupted; "
          + "then run 'retort \(entry.direction.rawValue)' to go on")
    }
    if checkHeads, !atHead {
      console.note("the database is not at the heads (\(graph.heads.joined(separator: ", ")))")
      throw CommandStatus.no
    }
  }
}

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Open revision files in the editor ($EDITOR, $VISUAL).")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A revision.") var revision: String

  func run() throws {
    let context = try CommandContext(global)
    let identifier = ArgumentRewriter.unmarked(revision)
    let ids = try context.graph.resolve(identifier, current: try context.currentIfNeeded([identifier]))
    guard !ids.isEmpty else {
      throw RetortError("unknown_revision", "there is no revision '\(identifier)' to edit")
    }
    for id in ids { try Editor.open(context.script(id).path) }
  }
}
