import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension MigrationRunner {
  /// Runs one revision in one direction and moves the version rows.
  ///
  /// - Parameter journal: as it was when the run began.
  func run(
    _ step: Plan.Step, _ prepared: PreparedStep, expected: [String], _ journal: inout Journal.Beginning,
    _ context: inout StepContext, on connection: Connection
  ) throws {
    let start = Clock.monotonic()
    let startedAt = Clock.timestamp()
    do {
      try requireAllowed(prepared, step)
      if prepared.pieces == nil, journal.waiting.contains(step.revision) {
        try requireNothingDone(self.journal(of: step, connection))
      }
      if let pieces = prepared.pieces {
        try runInPieces(step, prepared, pieces, startedAt, start, &journal, &context, connection)
      } else {
        try retrying(step.revision) {
          try runInTransaction(
            step, prepared, expected: expected, wasInPieces: journal.waiting.contains(step.revision),
            startedAt, start, connection)
        }
      }
    } catch {
      if let begun = context.begun {
        // It was marked as begun, and nothing of it has gone out.
        let clear = begun.journal.clearStatement
        _ = try? connection.execute(clear.sql, clear.parameters)
        context.begun = nil
      }
      let error = concluded(error, step, isWhole: prepared.pieces == nil)
      // What the revision has set may be that nothing can be written.
      try? support.restoreSession(
        connection, after: { try rawSQL(of: prepared.operations, connection.dialect) }, isEnd: true)
      recordFailure(error, of: step, startedAt, seconds: Clock.monotonic() - start, connection)
      throw error
    }
    onEvent(.finished(revision: step.revision, direction: step.direction, seconds: Clock.monotonic() - start))
  }

  func journal(of step: Plan.Step, _ connection: Connection) -> Journal {
    Journal(
      connection: connection, settings.versionTable, revision: step.revision, direction: step.direction)
  }

  /// - Throws: `revision_changed` where part of a revision is done that runs in one transaction by now.
  func requireNothingDone(_ journal: Journal) throws {
    guard try journal.hasDone() else { return }
    throw RetortError(
      "revision_changed",
      "revision \(journal.revision) was run in part when it did not run in one transaction, and would begin again now: put it "
        + "back as it was, let the run finish, and write a new revision for the change; or undo by hand what is done, and "
        + "forget it with \(forgetting(journal))")
  }

  /// How often something is tried that others' locks stopped, and did nothing.
  static let attempts = 3

  /// Runs `body` again, after a pause that doubles, where it ended because of others' locks and a server undid
  /// all of it.
  ///
  /// - Parameters:
  ///   - attempts: how often at most.
  ///   - prepare: makes way for the next attempt.
  func retrying(
    _ revision: String, attempts: Int = MigrationRunner.attempts, prepare: () throws -> Void = {},
    _ body: () throws -> Void
  ) throws {
    var attempt = 1
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where (error.kind == .deadlock || error.kind == .lockTimeout) && attempt < attempts
      {
        let pause = 1 << (attempt - 1)
        onEvent(
          .note(
            "revision \(revision) was stopped by others' locks (\(error.reason)); nothing was done, "
              + "trying again in \(pause) s"))
        for _ in 0..<(pause * 10) {
          try stopIfRequested()
          usleep(100_000)
        }
        try prepare()
        attempt += 1
      }
    }
  }

  /// The revision is rolled back; that it failed is recorded where the database still takes a row.
  func recordFailure(
    _ error: any Error, of step: Plan.Step, _ startedAt: String, seconds: Double, _ connection: Connection
  ) {
    let isLost = (error as? DatabaseError)?.kind == .connectionLost
    guard isLost || !connection.isInTransaction else { return }
    let isStop = (error as? any RetortErrorProtocol)?.code == "interrupted"
    let row = entry(
      step.revision, step.direction.rawValue, started: startedAt, seconds: seconds,
      outcome: isStop ? "interrupted" : "failed", message: "\(error)")
    if isLost {
      // The server may be there all the same.
      guard let other = try? self.connect() else { return }
      defer { other.driverConnection.close() }
      try? HistoryTable.insert(row, other)
    } else {
      try? HistoryTable.insert(row, connection)
    }
  }

  /// - Parameter wasInPieces: whether the journal knows pieces of it, from when it did not run in one transaction.
  private func runInTransaction(
    _ step: Plan.Step, _ prepared: PreparedStep, expected: [String], wasInPieces: Bool, _ startedAt: String,
    _ start: Double, _ connection: Connection
  ) throws {
    let outline = prepared.operations.outline(support)
    let known = try support.beginRevision(connection, outline)
    defer { try? support.endRevision(connection, outline) }
    var queue = StatementQueue(opening: BoundStatement(support.beginStatement))
    do {
      try connection.rollingBack {
        let touched = try perform(step, prepared, expected: expected, &queue, connection)
        guard queue.isUnopened || connection.isInTransaction else {
          throw located(
            RetortError(
              "transaction_control",
              "its SQL has ended the transaction that the revision runs in: leave that out, or set "
                + "\"transactional\": false"), step, nil)
        }
        if wasInPieces {
          queue.append([journal(of: step, connection).clearStatement])
        }
        if outline.mayRebuild {
          try flush(&queue, step, expected: expected, connection)
          do {
            try support.checkBeforeCommit(connection, touched, known: known)
          } catch {
            throw located(error, step, nil)
          }
        }
        try send(
          &queue, recording: step,
          by: ending(step, startedAt, start, connection.dialect, seconds: support.secondsOfTransaction),
          connection)
        do {
          try connection.execute("COMMIT")
        } catch {
          throw located(error, step, nil)
        }
      }
    } catch {
      try requireUntouched(after: error, queue, expected: expected, connection)
      throw error
    }
  }

  /// The operations of a revision, in a transaction. The last statements may still wait in the queue.
  func perform(
    _ step: Plan.Step, _ prepared: PreparedStep, expected: [String], _ queue: inout StatementQueue,
    _ connection: Connection
  ) throws -> TouchedTables {
    var touched = TouchedTables()
    for (index, operation) in prepared.operations.enumerated() {
      if let statements = prepared.independentStatements(ofOperation: index) {
        queue.append(statements, of: operation, at: "\(index)")
        if queue.isFull { try flush(&queue, step, expected: expected, connection) }
        continue
      }
      try flush(&queue, step, expected: expected, connection)
      touched.formUnion(try perform(operation, at: "\(index)", step, connection))
    }
    let raw = try rawSQL(of: prepared.operations, connection.dialect)
    if !raw.isEmpty {
      try flush(&queue, step, expected: expected, connection)
      try support.restoreSession(connection, after: { raw }, isEnd: true)
    }
    return touched
  }

  /// The statements of raw SQL among operations.
  func rawStatements(
    of operations: [Operation], _ dialect: any Dialect
  ) throws -> [(sql: String, parameters: [SQLValue])] {
    try operations.flatMap { operation -> [(sql: String, parameters: [SQLValue])] in
      switch operation.kind {
      case .execute(let execute): try execute.statements(for: dialect)
      case .autocommitBlock(let block): try rawStatements(of: block.operations, dialect)
      default: []
      }
    }
  }

  private func rawSQL(of operations: [Operation], _ dialect: any Dialect) throws -> [String] {
    try rawStatements(of: operations, dialect).map(\.sql)
  }

  /// Before anything of a revision is done.
  func requireAllowed(_ prepared: PreparedStep, _ step: Plan.Step) throws {
    for (index, operation) in prepared.operations.enumerated() {
      do {
        try support.requireAllowed { try rawSQL(of: [operation], engine.dialect) }
        guard engine.dialect.capabilities.transactionalDDL else { continue }
        let control = TransactionControl(engine.dialect)
        let isInTransaction = prepared.runsInTransaction(operation: index)
        for sql in try rawSQL(of: [operation], engine.dialect) {
          try control.check(sql, inTransaction: isInTransaction)
        }
      } catch {
        throw located(error, step, (operation, "\(index)"))
      }
    }
  }

  /// - Parameter rows: of the version table.
  func requireHeads(_ expected: [String], rows: [String]) throws {
    let rows = rows.sorted()
    guard rows == expected.sorted() else {
      throw RetortError(
        "version_table_changed",
        "the version table '\(settings.versionTable.name)' holds \(rows) where \(expected) was expected: "
          + "somebody changed it during the run; run the command again")
    }
  }

  /// The statements that record a step as done: the version rows and the history row.
  ///
  /// They fail where the version table is not as it was left; what is not said by an error is said by their counts.
  ///
  /// - Parameters:
  ///   - seconds: SQL for how long the step took, where it is still to go out when this is written; nil for how long ago
  ///     it began.
  ///   - lookingAtAll: whether the whole version table is looked at, which costs something where a server has many
  ///     earlier versions of its row to pass; else only the rows that change.
  func ending(
    _ step: Plan.Step, _ startedAt: String, _ start: Double, _ dialect: any Dialect, seconds: String? = nil,
    lookingAtAll: Bool = true
  ) -> [BoundStatement] {
    var statements = step.rowChanges.map { settings.versionTable.statement($0, dialect) }
    var revision: (sql: String, parameters: [SQLValue]) =
      lookingAtAll
      ? settings.versionTable.value(step.revision, ifHolding: step.headsAfter, dialect, first: 1)
      : (dialect.parameterMark(1), [.text(step.revision)])
    if !statements.isEmpty, let checked = support.valueBehindOneRow(revision.sql) {
      revision.sql = checked
      statements[statements.count - 1].changesOneRow = false
    }
    let entry = self.entry(
      step.revision, step.direction.rawValue, started: startedAt, seconds: Clock.monotonic() - start,
      outcome: "done")
    return statements + [
      HistoryTable.insertStatement(entry, revision: revision, dialect, seconds: seconds)
    ]
  }

  /// Runs what records a step as done.
  ///
  /// - Throws: `version_table_changed` where the version table is not as it was left.
  @discardableResult
  func recording<Result>(_ step: Plan.Step, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw recordingError(error, step)
    }
  }

  /// The error of a statement that records a step as done: what it means for the version table.
  func recordingError(_ error: DatabaseError, _ step: Plan.Step) -> any Error {
    error.kind == .notNullViolation ? versionTableChanged(by: step) : error
  }

  private func versionTableChanged(by step: Plan.Step) -> RetortError {
    RetortError(
      "version_table_changed",
      "the version table '\(settings.versionTable.name)' was changed by somebody else during the "
        + "\(step.direction.rawValue) of revision \(step.revision), or by the revision itself: no step from what was "
        + "there leads to \(step.headsAfter.sorted())")
  }

  /// Looks at how many rows the statements changed that record a step as done.
  ///
  /// - Parameter results: theirs, and maybe others behind them.
  /// - Throws: `version_table_changed`.
  func requireOneRow(_ ending: [BoundStatement], _ results: ArraySlice<StatementResult>, _ step: Plan.Step)
    throws
  {
    guard zip(ending, results).allSatisfy({ !$0.changesOneRow || $1.count == 1 }) else {
      throw versionTableChanged(by: step)
    }
  }

  /// Carries out one operation. What goes wrong is told with its revision and place.
  func perform(_ operation: Operation, at place: String, _ step: Plan.Step, _ connection: Connection) throws
    -> TouchedTables
  {
    do {
      try stopIfRequested()
      return try carryOut(operation, connection)
    } catch {
      throw located(error, step, (operation, place))
    }
  }

  func stopIfRequested() throws {
    if settings.interruption?.isRequested == true {
      throw RetortError("interrupted", "stopped on request")
    }
  }

  private func carryOut(_ operation: Operation, _ connection: Connection) throws -> TouchedTables {
    var touched = TouchedTables()
    switch operation.kind {
    case .execute(let execute):
      for (sql, parameters) in try execute.statements(for: connection.dialect) {
        try stopIfRequested()
        try refuseTransactionControl(sql, connection)
        try connection.execute(sql, parameters)
      }
      touched.anyData = true
    case .bulkInsert(let insert):
      try support.requireSchema(of: insert.table)
      let table = insert.columns.isEmpty ? try support.table(insert.table, on: connection) : nil
      for (sql, parameters) in try insert.statements(for: connection.dialect, table: table) {
        try stopIfRequested()
        try connection.execute(sql, parameters)
      }
      touched.anyData = true
    default:
      for change in operation.changes() {
        let result = try support.carryOut(change, on: connection) { statement in
          try stopIfRequested()
          try refuseTransactionControl(statement.sql, connection)
          do {
            try connection.execute(statement.sql)
          } catch {
            throw support.explain(error, running: statement, on: connection)
          }
        }
        touched.formUnion(result)
      }
    }
    return touched
  }

  private func refuseTransactionControl(_ sql: String, _ connection: Connection) throws {
    guard connection.isInTransaction else { return }
    try TransactionControl(connection.dialect).check(sql, inTransaction: true)
  }
}
