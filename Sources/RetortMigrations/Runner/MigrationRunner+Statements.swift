import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// The statements of an operation, where the dialect can tell them beforehand; nil where it looks at the
  /// database between them, as SQLite does.
  ///
  /// - Parameter glance: what the step before has left.
  func plannedStatements(
    of operation: Operation, knowing glance: SubjectGlance?, _ connection: Connection
  ) throws -> StatementPlan? {
    if case .execute(let execute) = operation.kind {
      let statements = try execute.statements(for: connection.dialect).map { sql, parameters in
        var statement = ChangeStatement(sql, subject: support.subject(ofRaw: sql) ?? .rows)
        statement.runsOutsideTransaction = !support.runsInTransaction(raw: sql)
        return (statement, parameters)
      }
      return StatementPlan(statements: statements)
    }
    guard let source = support.source(connection, knowing: glance) else { return nil }
    let statements = try operation.changes().flatMap { try support.statements(for: $0, in: source) }
    return StatementPlan(
      statements: statements.map { ($0, []) },
      state: try statements.first.flatMap { try source.state(of: $0.subject) })
  }

  /// Runs statements outside a transaction, each written into the journal before it runs. The one that an
  /// earlier run was interrupted in is judged by what its subject looks like now: the journal alone cannot
  /// know whether it was done.
  func runStatements(
    _ plan: StatementPlan, of operation: Operation, _ own: Journal.Step, recorded: String?,
    _ context: inout StepContext, _ journal: Journal, _ connection: Connection
  ) throws {
    let statements = plan.statements
    let isRaw = if case .execute = operation.kind { true } else { false }
    let progress = try recorded.map { try StatementProgress($0) }
    if isRaw, let progress {
      // What an interrupted statement is about may be found by these settings only.
      try repeatSession(
        statements.prefix(progress.position).map { ($0.statement.sql, $0.parameters) }, connection)
    }
    var index = try progress.map { try resume($0, statements, connection) } ?? 0
    // The statement that has opened a transaction of the revision's own.
    var opened: Int?
    let control = TransactionControl(connection.dialect)
    while index < statements.count {
      let (statement, parameters) = statements[index]
      let known = context.takeSeen()
      if let begin = opened {
        do {
          try stopIfRequested()
          if control.effect(of: statement.sql) == .commits, try support.canWrite(connection) {
            // The mark stays or goes with the rest of the transaction.
            let isLast = index + 1 == statements.count
            try journal.mark(
              own, isLast ? .done : .started,
              detail: isLast ? nil : StatementProgress(statements, at: index + 1, .next, isRaw: isRaw).text)
          }
          try connection.execute(statement.sql, parameters)
        } catch {
          connection.rollBack()
          if (error as? DatabaseError)?.kind != .connectionLost {
            // Nothing of it is done, whatever it was that failed.
            try? journal.mark(
              own, .started, detail: StatementProgress(statements, at: begin, .failed, isRaw: isRaw).text)
          }
          throw error
        }
        if !connection.isInTransaction { opened = nil }
        index += 1
        continue
      }
      try stopIfRequested()
      if !statement.runsOutsideTransaction,
        statement.subject == .rows || isRaw && connection.dialect.capabilities.transactionalDDL
      {
        do {
          // Rows and the mark change together, so that no row is changed twice.
          try inOwnTransaction(connection) {
            try connection.execute(statement.sql, parameters)
            let isLast = index + 1 == statements.count
            try journal.mark(
              own, isLast ? .done : .started,
              detail: isLast ? nil : StatementProgress(statements, at: index + 1, .next, isRaw: isRaw).text)
          }
        } catch {
          // Those before it are done: the server has said so.
          if index > 0, !connection.isInTransaction {
            try? journal.mark(
              own, .started, detail: StatementProgress(statements, at: index, .next, isRaw: isRaw).text)
          }
          throw error
        }
        index += 1
        continue
      }
      let isFirst = index == 0 && recorded == nil
      var progress = StatementProgress(statements, at: index, .begun, isRaw: isRaw)
      progress.state =
        try (isFirst ? plan.state : nil)
        ?? known.flatMap { try support.source(connection, knowing: $0)?.state(of: statement.subject) }
        ?? support.state(of: statement.subject, on: connection)
      do {
        var mark: BoundStatement?
        var question: SubjectQuestion?
        if isRaw {
          // Raw SQL goes by itself: nobody knows how many statements it is.
          try journal.mark(own, .started, detail: progress.text)
        } else {
          if context.begun == nil {
            mark = journal.markStatement(own, .started, detail: progress.text)
          }
          let isEnd = context.isLast && index + 1 == statements.count
          question =
            isEnd
            ? self.question(before: context.next, connection)
            : support.question(behind: statement, on: connection)
        }
        context.begun = nil
        context.seen = try run(
          statement, parameters, of: own, after: mark, asking: question, journal, connection)
        if connection.isInTransaction { opened = index }
      } catch {
        if connection.isInTransaction { connection.rollBack() }
        recordRefusal(error, of: statement, own, statements, at: index, isRaw: isRaw, journal, connection)
        throw support.explain(error, running: statement, on: connection)
      }
      index += 1
    }
    if let opened, connection.isInTransaction {
      connection.rollBack()
      try journal.mark(
        own, .started, detail: StatementProgress(statements, at: opened, .failed, isRaw: isRaw).text)
      throw RetortError(
        "transaction_control",
        "it has left a transaction open, which was rolled back: end it there, or leave it out "
          + "[\(shortened(statements[opened].statement.sql))]")
    }
    try support.check(statements.flatMap(\.statement.postconditions), on: connection)
  }

  /// A statement that the server has refused was not done. That is recorded: what its subject looks like need not
  /// tell, as it may be changed by hand before the next run.
  func recordRefusal(
    _ error: any Error, of statement: ChangeStatement, _ own: Journal.Step,
    _ statements: [(statement: ChangeStatement, parameters: [SQLValue])], at index: Int, isRaw: Bool,
    _ journal: Journal, _ connection: Connection
  ) {
    if isRaw, TransactionControl(connection.dialect).mayCommit(statement.sql) { return }
    if let error = error as? DatabaseError {
      // What failed may be the journal's own statement.
      guard error.kind != .connectionLost, error.kind != .cannotConnect, error.statement == statement.sql
      else { return }
      // One that was cancelled may have been done all the same: that is seen.
      if error.kind == .interrupted, statement.subject != .rows { return }
    } else if (error as? any RetortErrorProtocol)?.code != "interrupted" {
      // A request to stop is heard between two attempts as well.
      return
    }
    let progress = StatementProgress(statements, at: index, .failed, isRaw: isRaw)
    try? journal.mark(own, .started, detail: progress.text)
  }

  /// Finds out how far an earlier run got.
  ///
  /// - Returns: the position of the statement to go on with.
  private func resume(
    _ progress: StatementProgress, _ statements: [(statement: ChangeStatement, parameters: [SQLValue])],
    _ connection: Connection
  ) throws -> Int {
    // What failed may have been taken out.
    if progress.position == statements.count, progress.status != .begun { return progress.position }
    guard statements.indices.contains(progress.position) else {
      throw RetortError(
        "invalid_journal",
        "the revision has \(statements.count) statements at the step, and \(progress.position) are recorded as done"
      )
    }
    let current = statements[progress.position].statement
    switch progress.status {
    case .next: return progress.position
    case .failed:
      onEvent(.note("the statement that failed is run again: \(shortened(current.sql))"))
      try support.prepareRetry(of: progress.current ?? current, on: connection)
      return progress.position
    case .begun: break
    }
    let resumption = try support.resumption(of: current, from: progress.state, on: connection)
    for repair in resumption.repairs {
      onEvent(.note("a crash of the server took something that is brought back: \(shortened(repair))"))
      try connection.execute(repair)
    }
    if resumption.isDone {
      onEvent(.note("the statement that was interrupted had been done: \(shortened(current.sql))"))
      return progress.position + 1
    }
    onEvent(.note("the statement that was interrupted had not been done: \(shortened(current.sql))"))
    try support.prepareRetry(of: current, on: connection)
    return progress.position
  }

  /// Runs a statement of a step.
  ///
  /// - Parameters:
  ///   - mark: the journal's statement that says that it began, to be sent with it.
  ///   - question: what is asked behind it, along with it.
  /// - Returns: the answer.
  private func run(
    _ statement: ChangeStatement, _ parameters: [SQLValue], of step: Journal.Step,
    after mark: BoundStatement?, asking question: SubjectQuestion?, _ journal: Journal,
    _ connection: Connection
  ) throws -> SubjectGlance? {
    var mark = mark
    let own = BoundStatement(statement.sql, parameters)
    var seen: SubjectGlance?
    let tries = TransactionControl(connection.dialect).mayCommit(statement.sql) ? 1 : MigrationRunner.attempts
    try retrying(
      journal.revision, attempts: tries, prepare: { try support.prepareRetry(of: statement, on: connection) }
    ) {
      do {
        let results = try connection.executeTogether([mark, own, question?.query].compactMap { $0 })
        journal.isMarked(step)
        seen = question.flatMap { question in results.last.map { SubjectGlance(question.subject, $0) } }
      } catch let error as DatabaseError {
        // What failed is the statement, and its mark is written.
        if error.statement == own.sql {
          journal.isMarked(step)
          mark = nil
        }
        throw error
      }
    }
    return seen
  }

  func shortened(_ sql: String) -> String {
    let line = sql.split { $0.isWhitespace }.joined(separator: " ")
    return line.count <= 100 ? line : line.prefix(97) + "..."
  }
}
