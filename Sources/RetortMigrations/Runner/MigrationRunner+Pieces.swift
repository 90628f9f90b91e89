import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// A part of a revision that does not run in one transaction.
  private enum Piece {
    /// Runs in one transaction, with its mark in the journal.
    case together([(index: Int, operation: Operation)])
    /// Runs by itself, statement by statement.
    case alone(place: String, Operation)

    var operations: [Operation] {
      switch self {
      case .together(let group): group.map(\.operation)
      case .alone(_, let operation): [operation]
      }
    }

    func step(_ number: Int) -> Journal.Step {
      Journal.Step(number: number, digest: Journal.digest(operations))
    }
  }

  private func pieces(of operations: [Operation], transactional: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var group: [(Int, Operation)] = []
    func flush() {
      if !group.isEmpty { pieces.append(.together(group)) }
      group = []
    }
    for (index, operation) in operations.enumerated() {
      switch operation.kind {
      case .autocommitBlock(let block):
        flush()
        pieces += block.operations.enumerated().map { .alone(place: "\(index)].ops[\($0)", $1) }
      case .backfill:
        flush()
        pieces.append(.alone(place: "\(index)", operation))
      default:
        if transactional || operation.changesRowsOnly {
          group.append((index, operation))
        } else {
          flush()
          pieces.append(.alone(place: "\(index)", operation))
        }
      }
    }
    flush()
    return pieces
  }

  /// Runs a revision piece by piece, each recorded in the journal; what an earlier run did is passed over.
  func runInPieces(
    _ step: Plan.Step, _ operations: [Operation], transactional: Bool, _ expected: [String],
    _ startedAt: String, _ start: Double, _ beginning: inout Journal.Beginning, _ connection: Connection
  ) throws {
    let journal = Journal(
      connection: connection, settings.versionTable, revision: step.revision, direction: step.direction)
    let recorded = try journal.readOrCreate(&beginning)
    let done = recorded.values.filter { $0.state == .done }.count
    if !recorded.isEmpty {
      onEvent(
        .note("revision \(step.revision) was interrupted: \(done) of its steps are done, going on from there")
      )
    }
    do {
      try run(pieces(of: operations, transactional: transactional), step, recorded, journal, connection)
    } catch {
      try? journal.flush()
      throw error
    }
    let changes = step.rowChanges.map { settings.versionTable.statement($0, connection.dialect) }
    let history = HistoryTable.insertStatement(
      entry(
        step.revision, step.direction.rawValue, started: startedAt, seconds: Clock.monotonic() - start,
        outcome: "done"), connection.dialect)
    let statements =
      [settings.versionTable.query(connection.dialect)] + changes + [history, journal.clearStatement]
    try connection.withTransaction(begin: support.beginStatement, opening: statements) { results in
      try requireHeads(expected, rows: results[0].rows.map { $0.first?.text ?? "" })
      for (change, result) in zip(changes, results.dropFirst()) {
        try settings.versionTable.requireOne(result.count, change)
      }
    }
  }

  /// Runs the pieces that are not done yet.
  private func run(
    _ pieces: [Piece], _ step: Plan.Step, _ recorded: [Int: Journal.Entry], _ journal: Journal,
    _ connection: Connection
  ) throws {
    var raw: [String] = []
    for (number, piece) in pieces.enumerated() {
      let own = piece.step(number)
      var entry = recorded[number]
      if let progress = entry?.progress, progress.position == 0, progress.status != .begun {
        // It failed at its first statement: it is planned anew, by what is there now.
        if let statement = progress.current {
          onEvent(.note("the statement that failed is run again: \(shortened(statement.sql))"))
          try support.prepareRetry(of: statement, on: connection)
        }
        entry = nil
      } else if let known = entry, known.digest != own.digest {
        if try isUntouched(known, connection) {
          entry = nil
        } else if try !goesOn(known, piece, connection) {
          throw changed(step, number, known)
        }
      }
      if entry?.state == .done { continue }
      let ownRaw = try rawSQL(of: piece.operations, connection.dialect)
      if ownRaw.isEmpty, !raw.isEmpty {
        try support.restoreSession(connection, after: { raw }, isEnd: false)
      }
      raw += ownRaw
      switch piece {
      case .together(let group): try run(group, own, step, journal, connection, at: nil)
      case .alone(let place, let operation):
        try run(operation, at: place, own, entry, step, journal, connection)
      }
    }
    if !raw.isEmpty { try support.restoreSession(connection, after: { raw }, isEnd: true) }
  }

  /// Whether a step had begun but changed nothing, so that it may be another one now.
  private func isUntouched(_ entry: Journal.Entry, _ connection: Connection) throws -> Bool {
    guard let progress = entry.progress, progress.position == 0, let subject = progress.current?.subject
    else { return false }
    return try subject == .rows || support.digest(of: subject, on: connection) == progress.state.digest
  }

  /// Whether the statements of raw SQL that are done are still those that the mended step begins with.
  private func goesOn(_ entry: Journal.Entry, _ piece: Piece, _ connection: Connection) throws -> Bool {
    guard case .alone(_, let operation) = piece, case .execute(let execute) = operation.kind,
      let progress = entry.progress, progress.status != .begun, let done = progress.done
    else { return false }
    let statements = try execute.statements(for: connection.dialect).map(\.sql)
    return statements.count > progress.position
      && StatementProgress.fingerprint(statements[..<progress.position]) == done
  }

  private func changed(_ step: Plan.Step, _ number: Int, _ entry: Journal.Entry) -> RetortError {
    var advice = "put it back as it was, let the run finish, and write a new revision for the change"
    if let progress = entry.progress, progress.status == .failed {
      let done = progress.statements.prefix(max(0, progress.position - progress.first)).map(\.sql)
      advice =
        "put the part of it that is done back as it was; or undo that by hand and delete the revision's rows from "
        + "\(Journal.name)"
        + (done.isEmpty ? "" : ". Done is: \(done.map(shortened).joined(separator: "; "))")
    }
    return RetortError(
      "revision_changed",
      "revision \(step.revision) was changed after it had been run in part (step \(number + 1)): \(advice)")
  }

  private func run(
    _ operation: Operation, at place: String, _ own: Journal.Step, _ entry: Journal.Entry?, _ step: Plan.Step,
    _ journal: Journal, _ connection: Connection
  ) throws {
    try stopIfRequested()
    if case .backfill(let backfill) = operation.kind {
      return try run(backfill, own, from: entry?.detail, step, journal, connection)
    }
    let begun = try recordedPlan(of: operation, entry)
    let planned = try locating(operation, place, step) {
      try begun ?? plannedStatements(of: operation, connection)
    }
    let isOutside =
      begun != nil || planned?.statements.contains { $0.statement.runsOutsideTransaction } ?? false
    guard let planned, isOutside || !connection.dialect.capabilities.transactionalDDL else {
      // Its own small transaction, so that the mark and the work are one.
      return try run([(0, operation)], own, step, journal, connection, at: place)
    }
    try locating(operation, place, step) {
      try runStatements(planned, of: operation, own, recorded: entry?.detail, journal, connection)
      guard planned.statements.last?.statement.subject != .rows || isOutside else { return }
      journal.finish(own)
      // What raw SQL did cannot always be seen.
      if case .execute = operation.kind { try journal.flush() }
    }
  }

  /// The plan of a step that an earlier run was interrupted in: what is half done gives another plan now, or
  /// none. The statements of raw SQL are read again, with their parameters.
  private func recordedPlan(
    of operation: Operation, _ entry: Journal.Entry?
  ) throws -> StatementPlan? {
    if case .execute = operation.kind { return nil }
    guard entry?.state == .started, let detail = entry?.detail else { return nil }
    return StatementPlan(statements: try StatementProgress(detail).statements.map { ($0, []) })
  }

  private func locating<Result>(
    _ operation: Operation, _ place: String, _ step: Plan.Step, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch {
      throw located(error, step, (operation, place))
    }
  }

  private func run(
    _ group: [(index: Int, operation: Operation)], _ own: Journal.Step, _ step: Plan.Step, _ journal: Journal,
    _ connection: Connection, at place: String?
  ) throws {
    let outline = group.map(\.operation).outline(support)
    let known = try support.beginRevision(connection, outline)
    defer { try? support.endRevision(connection, outline) }
    try connection.withTransaction(begin: support.beginStatement) {
      var touched = TouchedTables()
      for (index, operation) in group {
        touched.formUnion(try perform(operation, at: place ?? "\(index)", step, connection))
      }
      if outline.mayRebuild { try support.checkBeforeCommit(connection, touched, known: known) }
      try journal.mark(own, .done)
    }
  }
}
