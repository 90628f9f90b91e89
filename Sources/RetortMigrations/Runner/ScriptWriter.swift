import RetortEngine
import RetortSQL

/// Writes runs as SQL scripts, without a database: the schema before each operation is what the revisions
/// up to there add up to.
public struct ScriptWriter {
  public let driver: any Driver
  public let scripts: ScriptDirectory
  public let versionTable: VersionTable
  public let toolVersion: String

  public init(driver: any Driver, scripts: ScriptDirectory, versionTable: VersionTable, toolVersion: String) {
    self.driver = driver
    self.scripts = scripts
    self.versionTable = versionTable
    self.toolVersion = toolVersion
  }

  private var dialect: any Dialect { driver.dialect }
  private var support: any MigrationSupport { driver.migrationSupport }

  /// The script of `upgrade --sql` or `downgrade --sql`; `target` may be `FROM:TO`.
  ///
  /// - Parameter note: called with what could not be seen through.
  /// - Throws: `invalid_range` for a downgrade without FROM, `needs_schema`.
  public func script(_ direction: Plan.Direction, _ target: String, note: (String) -> Void) throws -> [String]
  {
    var from: [String] = []
    var to = target
    if target.contains(":") {
      let range = try RevisionGraph.splitRange(target)
      from = try range.from.map { try scripts.graph.resolve($0) } ?? []
      to = range.to ?? (direction == .upgrade ? "heads" : "base")
    } else if direction == .downgrade {
      throw RetortError(
        "invalid_range", "downgrade --sql needs to know where it starts: write FROM:TO, e.g. head:\(target)")
    }
    let plan =
      direction == .upgrade
      ? try scripts.graph.upgradePlan(to: to, from: from)
      : try scripts.graph.downgradePlan(to: to, from: from)
    let operations = try scripts.operations(of: plan.revisions)
    let history = SchemaHistory(driver: driver, scripts: scripts)
    let simulation = try history.replay(to: from, passesUnknown: true)

    let rebuilds = operations.values.contains { ($0[direction] ?? []).contains { $0.mayRebuild(support) } }
    var lines = support.scriptHead(rebuilds: rebuilds)
    if from.isEmpty { lines += try tableScript() }
    for step in plan.steps {
      guard let list = operations[step.revision]?[direction] else {
        throw RetortError(
          "irreversible_revision", "revision \(step.revision) cannot be undone (\"downgrade\" is null)")
      }
      lines += try script(step, list, simulation)
    }
    for text in simulation.notes { note(text) }
    return lines
  }

  private func script(_ step: Plan.Step, _ operations: [Operation], _ simulation: Simulation) throws
    -> [String]
  {
    let script = try scripts.script(step.revision)
    let rebuilds = operations.contains { $0.mayRebuild(support) }
    let frame = support.scriptFrame(rebuilds: rebuilds)
    var lines = [
      "",
      "-- Running \(step.direction.rawValue) \(step.revision) \(script.message.split(separator: "\n").first ?? "")",
    ]
    var isOpen = false
    func open() {
      if !isOpen { lines += frame.before.map { "\($0);" } }
      isOpen = true
    }
    func close() {
      if isOpen { lines += frame.after.map { "\($0);" } }
      isOpen = false
    }
    func add(_ operation: Operation, alone: Bool) throws {
      let runsAlone = alone && !runsInTransaction(operation)
      if !alone, dialect.capabilities.transactionalDDL,
        operation.changes().contains(where: { support.runsOutsideTransaction($0) })
      {
        throw RetortError(
          "needs_autocommit",
          "it runs outside a transaction only; put it into an autocommit_block, or set \"transactional\": false in the revision"
        )
      }
      if dialect.capabilities.transactionalDDL, case .execute(let execute) = operation.kind {
        let control = TransactionControl(dialect)
        for (sql, _) in try execute.statements(for: dialect) {
          try control.check(sql, inTransaction: !runsAlone)
        }
      }
      if runsAlone { close() } else { open() }
      lines += try statements(of: operation, simulation).map(support.scriptText)
      if alone { close() }
    }
    for (index, operation) in operations.enumerated() {
      var parts = [(operation, "\(index)")]
      if case .autocommitBlock(let block) = operation.kind {
        close()
        parts = block.operations.enumerated().map { ($1, "\(index)].ops[\($0)") }
      }
      for part in parts {
        do {
          try add(part.0, alone: !script.transactional || operation.leavesTransaction)
        } catch let error as any RetortErrorProtocol {
          throw RetortError(error.code, "\(scripts.place(of: step, part)): \(error.message)")
        }
      }
    }
    open()
    let entry = HistoryTable.Entry(
      revision: step.revision, direction: step.direction.rawValue, startedAt: "", seconds: 0,
      toolVersion: toolVersion,
      outcome: "done")
    lines += versionTable.scriptStatements(step.rowChanges, dialect).map { "\($0);" }
    lines.append("\(HistoryTable.scriptStatement(entry, dialect));")
    close()
    return lines
  }

  private func runsInTransaction(_ operation: Operation) -> Bool {
    if case .execute(let execute) = operation.kind {
      return (try? execute.statements(for: dialect))?.allSatisfy { support.runsInTransaction(raw: $0.sql) }
        ?? true
    }
    return !operation.changes().contains { support.runsOutsideTransaction($0) }
  }

  /// The statements of an operation, run on the simulation as they are found.
  private func statements(of operation: Operation, _ simulation: Simulation) throws -> [String] {
    switch operation.kind {
    case .execute(let execute):
      try support.requireAllowed { try execute.statements(for: dialect).map(\.sql) }
      try simulation.apply([operation])
      return try execute.scriptStatements(for: dialect)
    case .bulkInsert(let insert):
      let table = insert.columns.isEmpty ? try simulation.table(insert.table) : nil
      return try insert.scriptStatements(for: dialect, table: table)
    case .backfill(let backfill):
      let assignments = backfill.set.map { "\(dialect.identifier($0.column)) = \($0.sql)" }.joined(
        separator: ", ")
      let condition = backfill.whereClause.map { " WHERE \($0)" } ?? ""
      return ["UPDATE \(dialect.identifier(backfill.table)) SET \(assignments)\(condition)"]
    default:
      var statements: [String] = []
      if case .batchAlterTable(let batch) = operation.kind, let table = batch.copyFrom,
        try simulation.table(batch.table) == nil
      {
        var known = table
        known.name = batch.table.name
        try simulation.create(Metadata(tables: [known]))
      }
      do {
        try simulation.apply([operation]) { statements.append($0) }
      } catch let error as any RetortErrorProtocol
        where !simulation.notes.isEmpty || ["unknown_table", "unknown_column"].contains(error.code)
      {
        let hidden = simulation.notes.isEmpty ? "" : " (\(simulation.notes.joined(separator: "; ")))"
        throw RetortError(
          "needs_schema",
          "\(error.message): what this needs to know is not in the revisions\(hidden); "
            + "give batch_alter_table a \"copy_from\"")
      }
      return statements
    }
  }

  /// The statements that make Retort's own tables.
  public func tableScript() throws -> [String] {
    [
      "\(try versionTable.createStatement(dialect, ifNotExists: true));",
      "\(try HistoryTable.createStatement(dialect, ifNotExists: true));",
    ]
  }

  /// The script of `stamp --sql`: from base, or from the FROM of `FROM:TO`.
  public func stampScript(_ targets: [String], purge: Bool) throws -> [String] {
    var from: [String] = []
    var wanted: [String] = []
    for target in targets {
      guard target.contains(":") else {
        wanted.append(target)
        continue
      }
      let range = try RevisionGraph.splitRange(target)
      from += try range.from.map { try scripts.graph.resolve($0) } ?? []
      if let to = range.to { wanted.append(to) }
    }
    let plan = try scripts.graph.stampPlan(to: wanted, from: from, purge: purge)
    var lines = from.isEmpty ? try tableScript() : []
    if plan.purge { lines.append("DELETE FROM \(dialect.identifier(versionTable.name));") }
    return lines + versionTable.scriptStatements(plan.rowChanges, dialect).map { "\($0);" }
  }
}
