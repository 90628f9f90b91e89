import RetortEngine
import RetortMigrations
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the commands share: the configuration, the revision files, the database.
final class CommandContext {
  let options: GlobalOptions
  let console: Console
  let configuration: Configuration

  init(_ options: GlobalOptions) throws {
    self.options = options
    console = Console(options)
    configuration = try Configuration.load(
      path: Configuration.locate(options.config), section: options.name ?? "default")
  }

  /// The revision files. Read once; no database is touched.
  lazy var scripts: Result<ScriptDirectory, any Error> = Result {
    try ScriptDirectory(
      locations: configuration.versionLocations.map { FileSystem.path($0, in: configuration.folder) })
  }

  var graph: RevisionGraph { get throws { try scripts.get().graph } }

  // MARK: The database

  /// The database's URL: `--url`, else `RETORT_URL`, else the configuration.
  func databaseURL() throws -> DatabaseURL {
    if let url = options.url { return try DatabaseURL(url) }
    if let value = getenv("RETORT_URL") { return try DatabaseURL(String(cString: value)) }
    guard let url = configuration.url else {
      throw RetortError(
        "missing_url", "no database is named: set 'url' in \(configuration.path), RETORT_URL, or pass --url")
    }
    return try resolved(DatabaseURL(url))
  }

  /// A relative file is looked for from the configuration's folder.
  func resolved(_ url: DatabaseURL) -> DatabaseURL {
    let driver = RetortTool.drivers.first { $0.schemes.contains(url.scheme) }
    return driver?.resolved(url, from: configuration.folder) ?? url
  }

  func engine() throws -> Engine { try Engine(databaseURL(), drivers: RetortTool.drivers) }

  /// A connection that only reads: a file that does not exist is an empty database and is not made.
  func readingConnection(_ engine: Engine) throws -> Connection {
    var options = ConnectionOptions()
    options.missingIsEmpty = true
    options.lockTimeout = configuration.lockTimeout
    options.interruption = RetortTool.interruption
    let connection = try engine.connect(options)
    if console.verbose { connection.onStatement = { [console] in console.detail($0) } }
    return connection
  }

  var versionTable: VersionTable {
    VersionTable(
      QualifiedName(configuration.versionTable, schema: configuration.versionTableSchema),
      columnLength: configuration.versionColumnLength)
  }

  /// The rows of the version table, sorted; empty where there is no such table.
  func currentHeads(_ connection: Connection) throws -> [String] {
    try versionTable.heads(connection)
  }

  func runner(lockTimeout: Double?) throws -> MigrationRunner {
    if let lockTimeout, !(lockTimeout >= 0) {
      throw RetortError("usage", "--lock-timeout must be a number of seconds, 0 or more")
    }
    var settings = RunSettings()
    settings.versionTable = versionTable
    settings.lockTimeout = lockTimeout ?? configuration.lockTimeout
    settings.statementTimeout = configuration.statementTimeout
    settings.wholeRunInOneTransaction = configuration.transaction == "run"
    settings.toolVersion = RetortTool.version
    settings.interruption = RetortTool.interruption
    var runner = MigrationRunner(engine: try engine(), scripts: try scripts.get(), settings: settings)
    if console.verbose { runner.onStatement = { [console] in console.detail("  \($0)") } }
    return runner
  }

  // MARK: Comparing

  var reflectionOptions: ReflectionOptions {
    var options = ReflectionOptions()
    options.excludedTables = [configuration.versionTable.asciiLowercased]
    options.schemas = configuration.schemas
    options.include = configuration.include
    options.exclude = configuration.exclude
    return options
  }

  /// The target with its expressions as the database spells them. One that was read from a database is
  /// spelled so already.
  func normalized(_ target: TargetLoader.Loaded, against live: Metadata, on connection: Connection) throws
    -> Metadata
  {
    guard !target.isExact else {
      return try target.isFromFiles
        ? connection.engine.driver.migrationSupport.leavingOpen(target.metadata, as: live, on: connection)
        : target.metadata
    }
    try verify(target.references, live, connection)
    let (metadata, notes) = try connection.engine.driver.migrationSupport.normalized(
      target.metadata, against: live, on: connection)
    for note in notes { console.note("note: \(note)") }
    return metadata
  }

  /// Throws `invalid_document` where the database has not what a document refers to.
  private func verify(_ references: [DocumentReference], _ live: Metadata, _ connection: Connection) throws {
    let dialect = connection.engine.dialect
    for reference in references {
      let name = dialect.fold(reference.table.name)
      if live.views.contains(where: { dialect.fold($0.name) == name }) { continue }
      if let held = live.tables.first(where: { reference.isMet(by: $0, dialect) }) {
        if let error = reference.missingColumn(in: held, dialect) { throw error }
        continue
      }
      // It may be one that the configuration leaves out.
      guard try connection.engine.driver.migrationSupport.hasTable(reference.table, on: connection) else {
        throw reference.missing(among: live.tables.map(\.name) + live.views.map(\.name))
      }
    }
  }

  func comparisonOptions(_ target: TargetLoader.Loaded) -> ComparisonOptions {
    let isExact = target.isExact
    var options = ComparisonOptions()
    options.ownsObjects = isExact || !target.metadata.objects.isEmpty
    options.include = configuration.include
    options.exclude = configuration.exclude
    options.owns = configuration.owns
    options.isExact = isExact
    options.keptSchemas = configuration.versionTableSchema.map { [$0] } ?? []
    return options
  }

  /// Throws `not_at_head` where the database is not at the heads: what is pending would show up as
  /// differences.
  func requireAtHead(_ connection: Connection) throws {
    let graph = try graph
    let rows = try currentHeads(connection)
    try graph.requireKnown(rows: rows, table: "the version table '\(versionTable.name)'")
    guard !graph.isAtHeads(rows: rows) else { return }
    let heads = graph.heads
    throw RetortError(
      "not_at_head",
      "the database is at \(rows.isEmpty ? "base" : rows.joined(separator: ", ")), not at "
        + "\(heads.count == 1 ? "the head" : "the heads") \(heads.joined(separator: ", ")): "
        + "run 'retort upgrade \(heads.count == 1 ? "head" : "heads")' first, or compare all the same with "
        + "'retort check --no-head-check'")
  }

  func script(_ id: String) throws -> RevisionScript { try scripts.get().script(id) }

  /// The rows of the version table, for identifiers such as `current` and `-1`: only asked for where the
  /// text of the identifier needs it.
  func currentIfNeeded(_ identifiers: [String]) throws -> [String]? {
    let needs = identifiers.contains { text in
      text.contains("current")
        || text.split(separator: ":", omittingEmptySubsequences: false).contains { part in
          let reading = part.split(separator: "@").last ?? part
          return reading.hasPrefix("+") || reading.hasPrefix("-")
        }
    }
    guard needs else { return nil }
    let engine = try engine()
    return try currentHeads(readingConnection(engine))
  }
}
