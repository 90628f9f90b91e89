import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// Runs a revision piece by piece, each recorded in the journal; what an earlier run did is passed over.
  func runInPieces(
    _ step: Plan.Step, _ prepared: PreparedStep, _ pieces: [PreparedStep.Piece], _ startedAt: String,
    _ start: Double, _ beginning: inout Journal.Beginning, _ context: inout StepContext,
    _ connection: Connection
  ) throws {
    let journal =
      context.begun?.journal ?? self.journal(of: step, connection)
    let recorded = context.begun == nil ? try journal.readOrCreate(&beginning) : [:]
    if let last = recorded.keys.max() {
      let done = recorded[last]?.state == .done ? last + 1 : last
      let part =
        backfilled(pieces, last, recorded[last]).map { " up to the key \($0)" }
        ?? recorded[last]?.progress.flatMap { $0.position > 0 ? " up to its statement \($0.position)" : nil }
      onEvent(
        .note(
          "revision \(step.revision) was interrupted: \(done) of its steps are done"
            + (part.map { ", the next one\($0)" } ?? "") + ", going on from there"))
    }
    let raw = try rawStatements(of: pieces.flatMap(\.operations), connection.dialect)
    if !raw.isEmpty { journal.schema = try support.schema(of: Journal.name, on: connection) }
    do {
      try run(pieces, of: prepared, step, recorded, &context, journal, connection)
    } catch {
      try? journal.flush()
      throw error
    }
    let begun = begin(context.next, step.direction, knowing: context.takeSeen(), beginning, connection)
    let question = begun == nil ? question(before: context.next, connection) : nil
    // Nobody else has the lock: who meddles all the same is found out at the end.
    let isOwn =
      (begun != nil || question != nil) && step.headsAfter.count == 1
      && !pieces.contains { $0.operations.contains(where: \.changesRows) }
    let answer = try record(
      step,
      by: ending(step, startedAt, start, connection.dialect, lookingAtAll: !isOwn) + [journal.clearStatement]
        + (begun.map { [$0.mark] } ?? []),
      asking: question, connection)
    context.begun = begun?.revision
    context.seen = question.flatMap { question in answer.map { SubjectGlance(question.subject, $0) } }
  }

  /// What is asked so that the first statement of a step can be planned.
  func question(before step: PreparedStep?, _ connection: Connection) -> SubjectQuestion? {
    step?.firstChange.flatMap { support.question(before: $0, on: connection) }
  }

  /// Plans the first statement of a step, where it is known what that needs.
  ///
  /// - Returns: the statement that marks it as begun; nil where it waits for its turn.
  private func begin(
    _ step: PreparedStep?, _ direction: Plan.Direction, knowing glance: SubjectGlance?,
    _ beginning: Journal.Beginning, _ connection: Connection
  ) -> (mark: BoundStatement, revision: BegunRevision)? {
    guard let glance, let step, !beginning.waiting.contains(step.revision), let piece = step.pieces?.first,
      case .alone(_, let operation) = piece.kind
    else { return nil }
    let journal = Journal(
      connection: connection, settings.versionTable, revision: step.revision, direction: direction)
    let own = Journal.Step(number: 0, digest: piece.digest)
    if let table = step.newTable(atPiece: 0),
      (try? known(glance, table.statements[0].statement, connection)) == table.statements[0].state
    {
      let plan = StatementPlan(
        statements: [(table.statements[0].statement, [])], state: table.statements[0].state)
      let mark = journal.markStatement(own, .started, detail: table.details[0])
      return (mark, BegunRevision(journal: journal, plan: plan))
    }
    // What is wrong with it is said when its turn comes.
    guard let plan = try? plannedStatements(of: operation, knowing: glance, connection),
      let state = plan.state,
      let first = plan.statements.first, first.statement.subject != .rows
    else { return nil }
    var progress = StatementProgress(plan.statements, at: 0, .begun, isRaw: false)
    progress.state = state
    return (
      journal.markStatement(own, .started, detail: progress.text), BegunRevision(journal: journal, plan: plan)
    )
  }

  /// Records a step as done, in one transaction.
  ///
  /// - Parameter question: goes out with it.
  /// - Returns: the answer to the question.
  /// - Throws: `version_table_changed` where the version table is not as it was left.
  private func record(
    _ step: Plan.Step, by ending: [BoundStatement], asking question: SubjectQuestion?,
    _ connection: Connection
  ) throws -> StatementResult? {
    let query = question.map { [$0.query] } ?? []
    return try recording(step) {
      try connection.rollingBack {
        if let block = support.block(of: ending, on: connection) {
          return try connection.executeTogether([block] + query).last
        }
        let results = try connection.executeTogether(
          [BoundStatement(support.beginStatement)] + ending + query)
        try requireOneRow(ending, results.dropFirst(), step)
        try connection.execute("COMMIT")
        return results.last
      }
    }
  }

  /// Runs the pieces that are not done yet.
  private func run(
    _ pieces: [PreparedStep.Piece], of prepared: PreparedStep, _ step: Plan.Step,
    _ recorded: [Int: Journal.Entry], _ context: inout StepContext, _ journal: Journal,
    _ connection: Connection
  ) throws {
    var raw: [String] = []
    // A step begins when those before it are done, whether they have a row or not.
    let last = recorded.keys.max() ?? 0
    // Those before it are done.
    var next = 0
    for (number, piece) in pieces.enumerated() where number >= next {
      if recorded.isEmpty, raw.isEmpty, let table = prepared.newTable(atPiece: number) {
        let done = try run(table, at: number, of: pieces, step, &context, journal, connection)
        next = number + done
        if done > 0 { continue }
      }
      let own = Journal.Step(number: number, digest: piece.digest)
      var entry = recorded[number]
      if let progress = entry?.progress, progress.position == 0, progress.status != .begun {
        // It failed at its first statement: it is planned anew, by what is there now.
        if let statement = progress.current {
          onEvent(
            .note(
              entry?.digest == own.digest
                ? "the statement that failed is run again: \(shortened(statement.sql))"
                : "step \(number + 1) of revision \(step.revision), which failed, was changed since: it is run as it is now"
            ))
          try support.prepareRetry(of: statement, on: connection)
        }
        entry = nil
      } else if let known = entry, known.digest != own.digest {
        if try isUntouched(known, connection) {
          entry = nil
        } else if try !goesOn(known, piece, connection) {
          throw changed(step, pieces, number, known, journal)
        }
      }
      let ownRaw = try rawStatements(of: piece.operations, connection.dialect)
      if ownRaw.isEmpty, !raw.isEmpty {
        try support.restoreSession(connection, after: { raw }, isEnd: false)
      }
      raw += ownRaw.map(\.sql)
      if entry?.state == .done || entry == nil && number < last {
        try repeatSession(ownRaw, connection)
        continue
      }
      context.isLast = number + 1 == pieces.count
      switch piece.kind {
      case .together(let group):
        context.seen = nil
        try run(group, own, step, journal, connection, at: nil)
      case .alone(let place, let operation):
        try run(operation, at: place, own, entry, &context, step, journal, connection)
      }
    }
    for (number, entry) in recorded.sorted(by: { $0.key < $1.key }) where number >= pieces.count {
      if let progress = entry.progress, progress.status == .failed, progress.position == 0 { continue }
      throw changed(step, pieces, number, entry, journal)
    }
    if !raw.isEmpty { try support.restoreSession(connection, after: { raw }, isEnd: true) }
  }

  /// Runs again what steps that are done have set for the session, which is another one now.
  func repeatSession(_ done: [(sql: String, parameters: [SQLValue])], _ connection: Connection) throws {
    let control = TransactionControl(connection.dialect)
    // What a transaction of their own has set is known at its end.
    var waiting: [(sql: String, parameters: [SQLValue])]?
    for (sql, parameters) in done {
      switch control.effect(of: sql) {
      case .begins: waiting = []
      case .rollsBack: waiting = nil
      case .commits:
        for (sql, parameters) in waiting ?? [] { try connection.execute(sql, parameters) }
        waiting = nil
      case nil:
        guard support.setsSession(raw: sql) else { continue }
        if waiting == nil { try connection.execute(sql, parameters) }
        waiting?.append((sql, parameters))
      }
    }
  }

  /// Whether a step had begun but changed nothing, so that it may be another one now.
  private func isUntouched(_ entry: Journal.Entry, _ connection: Connection) throws -> Bool {
    guard let progress = entry.progress, progress.position == 0, let subject = progress.current?.subject
    else { return false }
    if progress.state.lacking != nil, let statement = progress.current {
      return try !support.resumption(of: statement, from: progress.state, on: connection).isDone
    }
    return try subject == .rows || support.digest(of: subject, on: connection) == progress.state.digest
  }

  /// Whether the statements of raw SQL that are done are still those that the mended step begins with.
  private func goesOn(_ entry: Journal.Entry, _ piece: PreparedStep.Piece, _ connection: Connection) throws
    -> Bool
  {
    guard case .alone(_, let operation) = piece.kind, case .execute(let execute) = operation.kind,
      let progress = entry.progress, progress.status != .begun, let done = progress.done
    else { return false }
    let statements = try execute.statements(for: connection.dialect)
    return statements.count >= progress.position
      && StatementProgress.fingerprint(statements[..<progress.position]) == done
  }

  /// The key that a backfill had come to, as JSON; nil where a piece is none, or has not begun.
  private func backfilled(_ pieces: [PreparedStep.Piece], _ number: Int, _ entry: Journal.Entry?) -> String? {
    guard pieces.indices.contains(number), case .alone(_, let operation) = pieces[number].kind,
      case .backfill = operation.kind, entry?.state == .started, entry?.detail?.hasPrefix("[") == true
    else { return nil }
    return entry?.detail
  }

  private func changed(
    _ step: Plan.Step, _ pieces: [PreparedStep.Piece], _ number: Int, _ entry: Journal.Entry,
    _ journal: Journal
  ) -> RetortError {
    var advice = "put it back as it was, let the run finish, and write a new revision for the change"
    if let key = backfilled(pieces, number, entry) {
      advice =
        "its rows up to the key \(key) are changed: put it back as it was, to go on behind them; or let it begin again "
        + "with the first row, by \(forgetting(journal, step: number))"
    } else if let progress = entry.progress, progress.status != .begun {
      let done = progress.statements.prefix(max(0, progress.position - progress.first)).map(\.sql)
      advice =
        "put the part of it that is done, its first \(progress.position == 1 ? "statement" : "\(progress.position) statements"), "
        + "back as it was; or undo that by hand, and forget the revision with \(forgetting(journal))"
        + (done.isEmpty ? "" : ". Done is: \(done.map(shortened).joined(separator: "; "))")
    }
    return RetortError(
      "revision_changed",
      "revision \(step.revision) was changed after it had been run in part (step \(number + 1)): \(advice)")
  }

  private func run(
    _ operation: Operation, at place: String, _ own: Journal.Step, _ entry: Journal.Entry?,
    _ context: inout StepContext, _ step: Plan.Step, _ journal: Journal, _ connection: Connection
  ) throws {
    let known = context.takeSeen()
    try stopIfRequested()
    if case .backfill(let backfill) = operation.kind {
      return try run(backfill, at: place, own, from: entry?.detail, step, journal, connection)
    }
    let begun = try recordedPlan(of: operation, entry)
    let planned = try locating(operation, place, step) {
      try begun ?? context.begun?.plan ?? plannedStatements(of: operation, knowing: known, connection)
    }
    // What is done of it must not be done again, whether the rest could run in a transaction or not.
    let isOutside =
      begun != nil || (entry?.progress?.position ?? 0) > 0
      || planned?.statements.contains { $0.statement.runsOutsideTransaction } ?? false
    guard let planned, isOutside || !connection.dialect.capabilities.transactionalDDL else {
      // Its own small transaction, so that the mark and the work are one.
      return try run([(0, operation)], own, step, journal, connection, at: place)
    }
    try locating(operation, place, step) {
      try runStatements(
        planned, of: operation, own, recorded: entry?.detail, &context, journal, connection)
      // Without a row nobody would know that it had been another step, were it changed.
      if planned.statements.isEmpty { return try journal.mark(own, .done) }
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

  func locating<Result>(
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
    try inOwnTransaction(connection) {
      var touched = TouchedTables()
      for (index, operation) in group {
        touched.formUnion(try perform(operation, at: place ?? "\(index)", step, connection))
      }
      if outline.mayRebuild { try support.checkBeforeCommit(connection, touched, known: known) }
      try journal.mark(own, .done)
    }
  }

  /// Changes rows, with their mark in the journal, in a transaction.
  func inOwnTransaction(_ connection: Connection, _ body: () throws -> Void) throws {
    do {
      try connection.withTransaction(begin: support.beginStatement, body)
    } catch {
      throw support.explainRollback(error, on: connection)
    }
  }
}
