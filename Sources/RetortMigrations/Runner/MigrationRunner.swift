import RetortEngine
import RetortSQL

/// Runs revisions against a database: one runner at a time, one transaction a revision where the database
/// can, every run recorded.
public struct MigrationRunner {
  public let engine: Engine
  public let scripts: ScriptDirectory
  public let settings: RunSettings
  public var onEvent: (RunEvent) -> Void = { _ in }
  public var onStatement: ((String) -> Void)?

  public init(engine: Engine, scripts: ScriptDirectory, settings: RunSettings) {
    self.engine = engine
    self.scripts = scripts
    self.settings = settings
  }

  var support: any MigrationSupport { engine.driver.migrationSupport }
  var graph: RevisionGraph { scripts.graph }

  /// Brings the database up to `target`, or down to it.
  ///
  /// - Returns: the heads afterwards.
  /// - Throws: what the graph says of the target; `irreversible_revision` before anything is changed;
  ///   what the database says, with the revision and operation, after the revision was rolled back.
  @discardableResult
  public func run(_ direction: Plan.Direction, to target: String) throws -> [String] {
    // What cannot be is found out before anything is locked or created, and so is that there is nothing to do.
    let reading = try connect(reading: true)
    let rows = try settings.versionTable.rows(reading)
    let first = try plan(direction, target, rows ?? [])
    if first.isEmpty, rows != nil {
      // Where the journal is not there, a query of it would be an error in the server's log.
      let isThere = try support.hasTables([HistoryTable.name, Journal.name], on: reading)
      if isThere[0], try !(isThere[1] && isHalfway(reading, against: direction)) { return first.to }
    }
    // A file that was not there was read as an empty database; a server's connection serves for the rest.
    let connection = reading.dialect.capabilities.reportsMissingTables ? reading : try connect()
    let lock = try lock(connection)
    defer { lock.release() }
    let plan = try plan(direction, target, settings.versionTable.heads(connection))
    try prepareTables(connection)
    var journal = try Journal.beginning(connection, settings.versionTable, direction)
    try settleOpposite(journal, direction, connection)
    if settings.wholeRunInOneTransaction, connection.dialect.capabilities.transactionalDDL {
      try runAsOne(plan, journal, connection)
    } else {
      var expected = plan.from
      var context = StepContext()
      context.ahead = StepsAhead(plan.steps, in: scripts, for: engine, connection.dialect)
      for (position, step) in plan.steps.enumerated() {
        let prepared = try context.ahead?.take(step) ?? prepare(step, connection)
        onEvent(
          .starting(
            revision: step.revision, direction: direction, position: position, count: plan.steps.count))
        try run(step, prepared, expected: expected, &journal, &context, on: connection)
        expected = step.headsAfter
      }
    }
    return plan.to
  }

  /// Sets the version table without running anything.
  @discardableResult
  public func stamp(_ targets: [String], purge: Bool) throws -> [String] {
    let connection = try connect()
    let lock = try lock(connection)
    defer { lock.release() }
    let rows = try settings.versionTable.rows(connection) ?? []
    if !purge {
      try graph.requireKnown(rows: rows, table: "the version table '\(settings.versionTable.name)'")
    }
    let plan = try graph.stampPlan(to: targets, from: rows, purge: purge)
    try prepareTables(connection)
    try connection.withTransaction(begin: support.beginStatement) {
      try Journal.forget(connection, settings.versionTable)
      if plan.purge {
        try connection.execute("DELETE FROM \(connection.dialect.identifier(settings.versionTable.name))")
      }
      try settings.versionTable.apply(plan.rowChanges, connection)
      for head in plan.to where !rows.contains(head) {
        try HistoryTable.insert(
          entry(head, "stamp", started: Clock.timestamp(), seconds: 0, outcome: "done"), connection)
      }
    }
    for head in plan.to where !rows.contains(head) { onEvent(.stamped(revision: head)) }
    return plan.to
  }

  /// Creates the version table and Retort's own tables where they are missing.
  public func ensureTables() throws {
    let connection = try connect()
    let lock = try lock(connection)
    defer { lock.release() }
    try prepareTables(connection)
  }

  // MARK: Parts

  /// The steps from where the database is now.
  ///
  /// - Parameter rows: of the version table.
  private func plan(_ direction: Plan.Direction, _ target: String, _ rows: [String]) throws -> Plan {
    try graph.requireKnown(rows: rows, table: "the version table '\(settings.versionTable.name)'")
    let plan =
      direction == .upgrade
      ? try graph.upgradePlan(to: target, from: rows) : try graph.downgradePlan(to: target, from: rows)
    try refuseIrreversible(plan)
    return plan
  }

  /// What a revision does in a direction, read now.
  func operations(of revision: String, _ direction: Plan.Direction) throws -> [Operation] {
    try scripts.operations(of: [revision])[revision]?[direction] ?? []
  }

  func prepare(_ step: Plan.Step, _ connection: Connection) throws -> PreparedStep {
    try PreparedStep(step, in: scripts, for: engine, connection.dialect)
  }

  /// What was interrupted the other way is forgotten where nothing of it is done; half of a revision is no schema to go on
  /// from.
  private func settleOpposite(
    _ journal: Journal.Beginning, _ direction: Plan.Direction, _ connection: Connection
  ) throws {
    guard !journal.opposite.isEmpty else { return }
    let other: Plan.Direction = direction == .upgrade ? .downgrade : .upgrade
    if let first = try journal.opposite.first(where: {
      try Journal(connection: connection, settings.versionTable, revision: $0, direction: other).hasDone()
    }) {
      throw RetortError(
        "interrupted_revision",
        "the \(other.rawValue) of revision \(first) was interrupted, and part of it is done: run "
          + "'retort \(other.rawValue) \(other == .upgrade ? first : "-1")' to go on with it first; or undo by hand what it did, and forget it with "
          + "'retort stamp' at the revisions that the database then is at")
    }
    for revision in journal.opposite {
      onEvent(
        .note("revision \(revision) had been interrupted the other way; what was recorded of it is dropped"))
    }
    try Journal.forget(connection, settings.versionTable, other)
  }

  /// Whether a revision was interrupted the other way. The journal is there.
  private func isHalfway(_ connection: Connection, against direction: Plan.Direction) throws -> Bool {
    try !Journal.beginning(connection, settings.versionTable, direction, isThere: true).opposite.isEmpty
  }

  func connect(reading: Bool = false) throws -> Connection {
    var options = ConnectionOptions()
    options.missingIsEmpty = reading
    options.lockTimeout = settings.lockTimeout
    options.statementTimeout = settings.statementTimeout
    options.interruption = settings.interruption
    let connection = try engine.connect(options)
    connection.onStatement = onStatement
    return connection
  }

  private func lock(_ connection: Connection) throws -> any RunLock {
    try support.acquireRunLock(
      connection, name: settings.versionTable.name.description, timeout: settings.lockTimeout,
      interruption: settings.interruption, onWait: { onEvent(.waiting($0)) })
  }

  private func refuseIrreversible(_ plan: Plan) throws {
    guard plan.direction == .downgrade else { return }
    for revision in plan.revisions {
      let script = try scripts.script(revision)
      guard script.isIrreversible else { continue }
      throw RetortError(
        "irreversible_revision",
        "revision \(revision) cannot be undone (\"downgrade\" is null in \(script.path)); nothing was changed: "
          + "choose a target above it")
    }
  }

  /// Creates what is missing; one look when everything is there.
  private func prepareTables(_ connection: Connection) throws {
    let dialect = connection.dialect
    var statements: [String] = []
    if try !connection.hasTable(settings.versionTable.name) {
      statements.append(try settings.versionTable.createStatement(dialect, ifNotExists: true))
    }
    if try !connection.hasTable(HistoryTable.name) {
      statements.append(try HistoryTable.createStatement(dialect, ifNotExists: true))
    }
    guard !statements.isEmpty else { return }
    try connection.withTransaction(begin: support.beginStatement) {
      for statement in statements { try connection.execute(statement) }
    }
  }

  func entry(
    _ revision: String, _ direction: String, started: String, seconds: Double, outcome: String,
    message: String? = nil
  ) -> HistoryTable.Entry {
    HistoryTable.Entry(
      revision: revision, direction: direction, startedAt: started, seconds: seconds,
      toolVersion: settings.toolVersion,
      outcome: outcome, message: message)
  }
}

extension Operation {
  /// Whether the operation only works on rows, with statements that take part in a transaction.
  var changesRowsOnly: Bool { if case .bulkInsert = kind { true } else { false } }

  /// Whether the operation cannot run inside the revision's transaction.
  var leavesTransaction: Bool {
    switch kind {
    case .autocommitBlock, .backfill: true
    default: false
    }
  }

  /// Whether the operation may change the rows of any table, also those of Retort's own.
  var changesRows: Bool {
    switch kind {
    case .execute, .bulkInsert, .backfill: true
    default: false
    }
  }

  func mayRebuild(_ support: any MigrationSupport) -> Bool {
    if case .autocommitBlock(let block) = kind { return block.operations.contains { $0.mayRebuild(support) } }
    return changes().contains { support.mayRebuild($0) }
  }
}

extension Sequence where Element == Operation {
  /// What has to be known of operations before they run.
  func outline(_ support: any MigrationSupport) -> RevisionOutline {
    var outline = RevisionOutline()
    for operation in self {
      switch operation.kind {
      case .execute, .bulkInsert: outline.hasData = true
      default: outline.rebuilding += operation.changes().filter { support.mayRebuild($0) }
      }
    }
    return outline
  }
}
