import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// All steps in one transaction, for `transaction: run`: what is reported as finished is committed.
  ///
  /// - Parameter beginning: the journal when the run began.
  func runAsOne(_ plan: Plan, _ beginning: Journal.Beginning, _ connection: Connection) throws {
    guard !plan.isEmpty else { return }
    var outline = RevisionOutline()
    for step in plan.steps {
      let list = try operations(of: step.revision, step.direction)
      let own = list.outline(support)
      outline.rebuilding += own.rebuilding
      outline.hasData = outline.hasData || own.hasData
      if try !scripts.script(step.revision).transactional || list.contains(where: \.leavesTransaction) {
        throw RetortError(
          "not_transactional",
          "revision \(step.revision) leaves the transaction, so the run cannot be one transaction: "
            + "use \"transaction: revision\"")
      }
    }
    var finished: [(revision: String, seconds: Double)] = []
    let known = try support.beginRevision(connection, outline)
    defer { try? support.endRevision(connection, outline) }
    let startedAt = Clock.timestamp()
    var current = plan.steps[0]
    do {
      try connection.withTransaction(begin: support.beginStatement) {
        var expected = plan.from
        var touched = TouchedTables()
        for (position, step) in plan.steps.enumerated() {
          current = step
          onEvent(
            .starting(
              revision: step.revision, direction: step.direction, position: position, count: plan.steps.count)
          )
          let start = Clock.monotonic()
          let startedAt = Clock.timestamp()
          try requireHeads(expected, rows: settings.versionTable.existingRows(connection))
          let prepared = try prepare(step, connection)
          try requireAllowed(prepared, step)
          let waiting = beginning.waiting.contains(step.revision) ? journal(of: step, connection) : nil
          if let waiting { try requireNothingDone(waiting) }
          var queue = StatementQueue()
          touched.formUnion(try perform(step, prepared, expected: expected, &queue, connection))
          if let waiting { queue.append([waiting.clearStatement]) }
          // The transaction began with the first step: what runs here is told by what is over already.
          try flush(&queue, step, expected: expected, connection)
          try send(
            &queue, recording: step, by: ending(step, startedAt, start, connection.dialect), connection)
          finished.append((step.revision, Clock.monotonic() - start))
          expected = step.headsAfter
        }
        if outline.mayRebuild {
          do {
            try support.checkBeforeCommit(connection, touched, known: known)
          } catch {
            throw located(error, current, nil)
          }
        }
      }
    } catch {
      let error = concluded(error, current, isWhole: true)
      recordFailure(error, of: current, startedAt, seconds: 0, connection)
      throw error
    }
    for (revision, seconds) in finished {
      onEvent(.finished(revision: revision, direction: plan.direction, seconds: seconds))
    }
  }
}
