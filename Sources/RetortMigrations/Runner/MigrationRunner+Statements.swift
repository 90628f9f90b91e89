import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// The statements of an operation, where the dialect can tell them beforehand; nil where it looks at the
  /// database between them, as SQLite does.
  func plannedStatements(of operation: Operation, _ connection: Connection) throws -> StatementPlan? {
    if case .execute(let execute) = operation.kind {
      let statements = try execute.statements(for: connection.dialect).map { sql, parameters in
        var statement = ChangeStatement(sql, subject: support.subject(ofRaw: sql) ?? .rows)
        statement.runsOutsideTransaction = !support.runsInTransaction(raw: sql)
        return (statement, parameters)
      }
      return StatementPlan(statements: statements)
    }
    guard let source = support.source(connection) else { return nil }
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
    _ journal: Journal, _ connection: Connection
  ) throws {
    let statements = plan.statements
    var index = try recorded.map { try resume(StatementProgress($0), statements, connection) } ?? 0
    let all = statements.map(\.statement)
    while index < statements.count {
      try stopIfRequested()
      let (statement, parameters) = statements[index]
      var progress = StatementProgress(statements: all, position: index)
      if statement.subject == .rows, !statement.runsOutsideTransaction {
        // Rows and the mark change together, so that no row is changed twice.
        try connection.withTransaction(begin: support.beginStatement) {
          try connection.execute(statement.sql, parameters)
          let isLast = index == statements.count - 1
          progress.position = index + 1
          progress.isNext = true
          try journal.mark(
            own, isLast ? .done : .started, detail: isLast ? nil : progress.text)
        }
        index += 1
        continue
      }
      let isFirst = index == 0 && recorded == nil
      progress.state =
        try (isFirst ? plan.state : nil) ?? support.state(of: statement.subject, on: connection)
      if case .execute = operation.kind {
        // Raw SQL goes by itself: nobody knows how many statements it is.
        try journal.mark(own, .started, detail: progress.text)
        try run(statement, parameters, journal, connection)
      } else {
        let mark = journal.markStatement(own, .started, detail: progress.text)
        try run(statement, parameters, after: mark, journal, connection)
        journal.isMarked(own)
      }
      index += 1
    }
    try support.check(all.flatMap(\.postconditions), on: connection)
  }

  /// Finds out how far an earlier run got.
  ///
  /// - Returns: the position of the statement to go on with.
  private func resume(
    _ progress: StatementProgress, _ statements: [(statement: ChangeStatement, parameters: [SQLValue])],
    _ connection: Connection
  ) throws -> Int {
    guard !progress.isNext else { return progress.position }
    let current = statements[progress.position].statement
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
  /// - Parameter mark: the journal's statement that says that it began, to be sent with it.
  private func run(
    _ statement: ChangeStatement, _ parameters: [SQLValue], after mark: BoundStatement? = nil,
    _ journal: Journal, _ connection: Connection
  ) throws {
    var mark = mark
    let own = BoundStatement(statement.sql, parameters)
    do {
      try retrying(journal.revision, prepare: { try support.prepareRetry(of: statement, on: connection) }) {
        do {
          try connection.executeTogether((mark.map { [$0] } ?? []) + [own])
        } catch let error as DatabaseError {
          // What failed is the statement, and its mark is written.
          if error.statement == own.sql { mark = nil }
          throw error
        }
      }
    } catch {
      throw support.explain(error, running: statement, on: connection)
    }
  }

  private func shortened(_ sql: String) -> String {
    let line = sql.split { $0.isWhitespace }.joined(separator: " ")
    return line.count <= 100 ? line : line.prefix(97) + "..."
  }
}
