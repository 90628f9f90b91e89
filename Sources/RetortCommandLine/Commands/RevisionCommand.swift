import ArgumentParser
import RetortEngine
import RetortMigrations
import RetortSQL

struct RevisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revision",
    abstract: "Write a new revision file, empty or from the differences to the target.")

  @OptionGroup var global: GlobalOptions
  @Option(name: [.short, .long], help: "What the revision is about.") var message = ""
  @Flag(help: "Compare the database with the target and write what is different.") var autogenerate = false
  @Flag(help: "With --autogenerate: compare with what the revisions add up to; needs no database.")
  var offline = false
  @Option(
    help: ArgumentHelp(
      "A rename: a table (old=new) or a column (table.old=table.new). Repeatable.", valueName: "old=new"))
  var rename: [String] = []
  @Option(help: "The revision to follow; 'base' for a new base. Repeatable. (default: head)") var head:
    [String] = []
  @Flag(help: "Allow a head that others follow already: begins a branch.") var splice = false
  @Option(help: "A label for the branch that begins here. Repeatable.") var branchLabel: [String] = []
  @Option(help: "A revision or label that must be run before. Repeatable.") var dependsOn: [String] = []
  @Option(help: "The id of the revision. (default: twelve random hexadecimal digits)") var revID: String?
  @Option(help: "The folder to write to, one of version_locations.") var versionPath: String?
  @Flag(help: "With --autogenerate: print the SQL of the upgrade, write no file.") var sql = false
  @Option(help: "How the revision is written: json.") var format = "json"

  func run() throws {
    let context = try CommandContext(global)
    guard format == "json" else {
      throw RetortError(
        "unsupported_format", "the format '\(format)' is not one that this build can write; it writes json")
    }
    let graph = try context.graph
    let author = RevisionAuthor(context: context)
    var draft = try author.draft(
      id: revID.map(ArgumentRewriter.unmarked),
      parents: graph.newRevisionParents(heads: head.map(ArgumentRewriter.unmarked), splice: splice),
      message: ArgumentRewriter.unmarked(message), labels: branchLabel.map(ArgumentRewriter.unmarked),
      dependsOn: graph.newRevisionDependencies(dependsOn.map(ArgumentRewriter.unmarked)))
    if autogenerate {
      let (result, live) = try generate(context)
      draft.upgrade = result.upgrade
      draft.downgrade = result.downgrade
      for rename in result.suggestions {
        let note =
          "\(rename.column == nil ? "table '\(rename.table)'" : "column '\(rename.table).\(rename.column ?? "")'") "
          + "was probably renamed to '\(rename.newName)'; here it is dropped and added, and its data is lost: "
          + "to keep it, write this revision again with --rename \(rename.argument)"
        draft.notes.append(note)
        context.console.note("note: \(note)")
      }
      for note in result.notes {
        draft.notes.append(note)
        context.console.note("note: \(note)")
      }
      if result.isEmpty { context.console.note("note: no differences were found, the revision is empty") }
      if sql { return try printSQL(draft.upgrade, on: live, context) }
    } else if !rename.isEmpty || offline || sql {
      throw RetortError("usage", "--rename, --offline and --sql go with --autogenerate")
    }
    try author.write(draft, versionPath: versionPath.map(ArgumentRewriter.unmarked))
  }

  /// The differences, and the schema that they are to.
  private func generate(_ context: CommandContext) throws -> (AutogenerateResult, live: Metadata) {
    let engine = try context.engine()
    let live: Metadata
    var connection: Connection?
    // The driver that knows the server that answered, where one did.
    var driver = engine.driver
    let load = TargetLoader(context: context, engine: engine).begin()
    var offlineTarget: TargetLoader.Loaded?
    if offline {
      let loaded = try load()
      offlineTarget = loaded
      let history = SchemaHistory(
        driver: engine.driver, scripts: try context.scripts.get(), objects: loaded.metadata.objects)
      let (metadata, notes) = try history.metadata(at: try context.graph.heads, context.reflectionOptions)
      for note in notes { context.console.note("note: \(note)") }
      live = SchemaComparer(dialect: engine.dialect).withServersIndexes(metadata)
    } else {
      let reading = try context.readingConnection(engine)
      try context.requireAtHead(reading)
      live = try engine.driver.migrationSupport.reflect(reading, options: context.reflectionOptions)
      connection = reading
      driver = reading.engine.driver
    }
    let loaded = try offlineTarget ?? load()
    let target =
      try connection.map { try context.normalized(loaded, against: live, on: $0) } ?? loaded.metadata
    for table in target.unmanaged where !live.unmanaged.contains(where: { $0.name == table.name }) {
      context.console.note(
        "note: the virtual table '\(table.name)' of the target is left alone and not in the database: create it with "
          + "an execute operation, {\"op\": \"execute\", \"sql\": \(JSONValue.string(table.sql).compactText)}"
      )
    }
    var options = context.comparisonOptions(loaded)
    // A schema that no database was asked about.
    options.isLiveDeclared = try offline && engine.driver.migrationSupport.openScratch() == nil
    options.renames = try rename.map { try Rename(ArgumentRewriter.unmarked($0)) }
    var generator = Autogenerator(driver: driver, options: options)
    if context.console.canAsk {
      let console = context.console
      generator.confirmRename = { rename in
        let old = rename.column.map { "column '\(rename.table).\($0)'" } ?? "table '\(rename.table)'"
        return console.ask("Was \(old) renamed to '\(rename.newName)'?")
      }
    }
    return (try generator.generate(from: live, to: target), live)
  }

  private func printSQL(_ operations: [Operation], on live: Metadata, _ context: CommandContext) throws {
    let history = SchemaHistory(driver: try context.engine().driver, scripts: try context.scripts.get())
    let statements = try history.statements(of: operations.groupedByTable(), on: live)
    for statement in statements { context.console.print("\(statement);") }
  }
}

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Write a revision that joins several heads.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The revisions to join, or 'heads'.") var revisions: [String]
  @Option(name: [.short, .long], help: "What the revision is about.") var message = ""
  @Option(help: "A label for the branch that begins here. Repeatable.") var branchLabel: [String] = []
  @Option(help: "The id of the revision.") var revID: String?
  @Flag(help: "Allow revisions that others follow already.") var splice = false
  @Flag(help: "Write nothing; exit with status 2 where the branches conflict.") var check = false

  func run() throws {
    let context = try CommandContext(global)
    let graph = try context.graph
    let parents = try graph.mergeParents(revisions.map(ArgumentRewriter.unmarked), splice: splice)
    let conflicts = try MergeChecker(scripts: context.scripts.get()).conflicts(between: parents)
    if check {
      if context.console.json {
        context.console.print([
          "conflicts": .array(conflicts.map(\.json)), "mergeable": .bool(conflicts.isEmpty),
        ])
      } else {
        for conflict in conflicts { context.console.print(conflict.line) }
        if conflicts.isEmpty { context.console.note("the branches do not touch the same things") }
      }
      if !conflicts.isEmpty { throw CommandStatus.no }
      return
    }
    for conflict in conflicts { context.console.note("note: \(conflict.line)") }
    let author = RevisionAuthor(context: context)
    let text =
      message.isEmpty ? "merge \(parents.joined(separator: " and "))" : ArgumentRewriter.unmarked(message)
    try author.write(
      try author.draft(
        id: revID.map(ArgumentRewriter.unmarked), parents: parents, message: text,
        labels: branchLabel.map(ArgumentRewriter.unmarked), dependsOn: []), versionPath: nil)
  }
}

/// Makes and writes new revision files.
struct RevisionAuthor {
  let context: CommandContext

  func draft(
    id: String?, parents: [String], message: String, labels: [String], dependsOn: [String]
  ) throws -> RevisionWriter.Draft {
    var draft = RevisionWriter.Draft(
      id: id ?? RevisionWriter.newID(), downRevisions: parents, message: message,
      createDate: Clock.now(timezone: context.configuration.timezone))
    draft.branchLabels = labels
    draft.dependsOn = dependsOn
    let graph = try context.graph
    if let problem = RevisionScript.problem(ofID: draft.id) { throw RetortError("invalid_revision", problem) }
    try graph.validate(newID: draft.id)
    try graph.validate(
      new: Revision(
        id: draft.id, downRevisions: parents, dependsOn: dependsOn, branchLabels: labels, source: nil))
    return draft
  }

  func write(_ draft: RevisionWriter.Draft, versionPath: String?) throws {
    let configuration = context.configuration
    let templatePath = FileSystem.path(
      "script.json.template", in: FileSystem.path(configuration.scriptLocation, in: configuration.folder))
    let template =
      FileSystem.exists(templatePath)
      ? String(decoding: try FileSystem.read(templatePath), as: UTF8.self) : EmbeddedTemplates.script
    let text = try RevisionWriter(template: template).text(of: draft)
    let folder = try self.folder(for: draft, versionPath)
    try FileSystem.makeDirectories(folder)
    let name = try RevisionWriter.fileName(configuration.fileTemplate, draft)
    let path = FileSystem.path("\(name).json", in: folder)
    try FileSystem.write(text, to: path)
    for hook in configuration.hooks {
      try Shell.run(hook.command.map { $0.replacing("REVISION_SCRIPT_FILENAME", with: path) })
    }
    let script = try RevisionScript(path: path, bytes: FileSystem.read(path))
    if context.console.json {
      let graph = try context.graph.adding(script.revision)
      context.console.print(script.json(graph[script.id]))
    } else if context.console.quiet {
      context.console.print(path)
    } else {
      context.console.print("wrote \(path)")
    }
  }

  /// The folder of the parent; the one that was named; or the only one there is.
  private func folder(for draft: RevisionWriter.Draft, _ versionPath: String?) throws -> String {
    let locations = context.configuration.versionLocations.map {
      FileSystem.path($0, in: context.configuration.folder)
    }
    if let versionPath {
      guard
        let match = zip(locations, context.configuration.versionLocations).first(where: {
          $0.0 == versionPath || $0.1 == versionPath
        })
      else {
        throw RetortError(
          "unknown_version_path",
          "'\(versionPath)' is none of the version_locations: \(context.configuration.versionLocations.joined(separator: ", "))"
        )
      }
      return match.0
    }
    if let parent = draft.downRevisions.first {
      return FileSystem.parent(of: try context.script(parent).path)
    }
    guard locations.count <= 1 else {
      throw RetortError(
        "missing_version_path",
        "there are several version_locations: say with --version-path where a new base goes")
    }
    return locations.first ?? "."
  }
}
