import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// Runs the pieces of a revision that make a table and add to it, in one packet: each statement behind its mark in the
  /// journal, none when the one before it was refused. The table is empty and nobody uses it yet, so all of that is soon
  /// done.
  ///
  /// - Parameter number: of the first piece.
  /// - Returns: how many pieces are done; the next one has to run by itself.
  func run(
    _ table: PreparedStep.NewTable, at number: Int, of pieces: [PreparedStep.Piece], _ step: Plan.Step,
    _ context: inout StepContext, _ journal: Journal, _ connection: Connection
  ) throws -> Int {
    guard case .alone(let place, let operation) = pieces[number].kind else { return 0 }
    let first = table.statements[0]
    let begun = context.begun
    let state = try locating(operation, place, step) {
      try begun?.plan.state ?? known(context.seen, first.statement, connection)
    }
    guard state == first.state,
      begun.map({ $0.plan.statements.map(\.statement) == [first.statement] }) ?? true
    else { return 0 }
    try stopIfRequested()
    let count = table.statements.count
    let steps = (0..<count).map { Journal.Step(number: number + $0, digest: pieces[number + $0].digest) }
    if begun != nil { journal.isMarked(steps[0]) }
    var packet: [BoundStatement] = []
    for (own, (foreknown, detail)) in zip(steps, zip(table.statements, table.details)) {
      if begun == nil || own.number > number {
        packet.append(journal.markStatement(own, .started, detail: detail))
      }
      packet.append(BoundStatement(foreknown.statement.sql))
    }
    let end = number + count
    let question =
      end == pieces.count
      ? self.question(before: context.next, connection)
      : pieces[end].firstChange.flatMap { support.question(before: $0, on: connection) }
    context.begun = nil
    context.seen = nil
    do {
      let results = try connection.executeTogether(packet + (question.map { [$0.query] } ?? []))
      steps.forEach(journal.isMarked)
      journal.finish(steps[count - 1])
      context.seen = question.flatMap { question in results.last.map { SubjectGlance(question.subject, $0) } }
      return count
    } catch let error as DatabaseError {
      // Where the first mark was there already, the packet begins with a statement.
      let place = min((error.position ?? 0) + (begun == nil ? 0 : 1), 2 * count - 1)
      let failed = place / 2
      let isMarked = place % 2 == 1
      steps[..<failed].forEach(journal.isMarked)
      if isMarked {
        journal.isMarked(steps[failed])
      } else if failed > 0 {
        journal.finish(steps[failed - 1])
      }
      // By itself it is tried again.
      if error.kind == .lockTimeout || error.kind == .deadlock { return failed }
      let statement = table.statements[failed].statement
      recordRefusal(
        error, of: statement, steps[failed], [(statement, [])], at: 0, isRaw: false, journal, connection)
      guard case .alone(let place, let operation) = pieces[number + failed].kind else { throw error }
      throw located(support.explain(error, running: statement, on: connection), step, (operation, place))
    }
  }

  /// What the subject of a statement looks like.
  ///
  /// - Parameter glance: what somebody has asked already.
  func known(_ glance: SubjectGlance?, _ statement: ChangeStatement, _ connection: Connection) throws
    -> SubjectState
  {
    try glance.flatMap { try support.source(connection, knowing: $0)?.state(of: statement.subject) }
      ?? support.state(of: statement.subject, on: connection)
  }
}

extension PreparedStep {
  /// Pieces one after another of which the first makes a table, and the others add to it.
  struct NewTable: Sendable {
    let statements: [ForeknownStatement]
    /// What the journal says of each when it begins.
    let details: [String]

    /// - Returns: nil where they are better carried out one by one.
    init?(_ pieces: ArraySlice<Piece>, _ support: any MigrationSupport, _ dialect: any Dialect) {
      var changes: [SchemaChange] = []
      for piece in pieces {
        guard changes.isEmpty || !piece.makesTable, let change = piece.onlyChange else { break }
        changes.append(change)
      }
      statements = support.statementsOfNewTable(changes, dialect)
      guard !statements.isEmpty else { return nil }
      details = statements.map { StatementProgress($0.statement, from: $0.state).text }
    }
  }
}

extension PreparedStep.Piece {
  /// The change that it begins with, where it runs statement by statement.
  var firstChange: SchemaChange? {
    guard case .alone(_, let operation) = kind else { return nil }
    if case .backfill = operation.kind { return nil }
    return operation.changes().first
  }

  /// Whether it is a CREATE TABLE.
  var makesTable: Bool {
    if case .alone(_, let operation) = kind, case .createTable = operation.kind { true } else { false }
  }

  /// The change that it is, where it is just one and runs statement by statement.
  fileprivate var onlyChange: SchemaChange? {
    guard case .alone(_, let operation) = kind else { return nil }
    switch operation.kind {
    case .createTable, .addColumn, .createIndex:
      let changes = operation.changes()
      return changes.count == 1 ? changes[0] : nil
    default: return nil
    }
  }
}
