import RetortEngine
import RetortSQL

extension MigrationRunner {
  /// A part of a revision that does not run in one transaction.
  private enum Piece {
    /// Runs in one transaction, with its mark in the journal.
    case together([(index: Int, operation: Operation)])
    /// Runs by itself, statement by statement.
    case alone(place: String, Operation)

    var digest: String {
      switch self {
      case .together(let group): Journal.digest(group.map(\.operation))
      case .alone(_, let operation): Journal.digest([operation])
      }
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
        if transactional {
          group.append((index, operation))
        } else {
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
    _ startedAt: String,
    _ start: Double, _ connection: Connection
  ) throws {
    if try !connection.hasTable(Journal.name) {
      try connection.execute(try Journal.createStatement(connection.dialect, ifNotExists: true))
    }
    let journal = Journal(connection: connection, revision: step.revision, direction: step.direction)
    let recorded = try journal.read()
    let done = recorded.values.filter { $0.state == .done }.count
    if !recorded.isEmpty {
      onEvent(
        .note("revision \(step.revision) was interrupted: \(done) of its steps are done, going on from there")
      )
    }
    try requireHeads(expected, connection)
    let pieces = pieces(of: operations, transactional: transactional)
    for (number, piece) in pieces.enumerated() {
      if let known = recorded[number], known.digest != piece.digest {
        throw RetortError(
          "revision_changed",
          "revision \(step.revision) was changed after it had been run in part (step \(number + 1)): put it back as it "
            + "was, let the run finish, and write a new revision for the change")
      }
      if recorded[number]?.state == .done { continue }
      switch piece {
      case .together(let group): try run(group, number, step, journal, connection, at: nil)
      case .alone(let place, let operation):
        let wasStarted = recorded[number]?.state == .started
        try run(
          operation, at: place, number, wasStarted: wasStarted, recorded[number]?.detail, step, journal,
          connection)
      }
    }
    try connection.withTransaction(begin: support.beginStatement) {
      try requireHeads(expected, connection)
      try finish(step, startedAt, start, connection)
      try journal.clear()
    }
  }

  private func run(
    _ operation: Operation, at place: String, _ number: Int, wasStarted: Bool, _ detail: String?,
    _ step: Plan.Step,
    _ journal: Journal, _ connection: Connection
  ) throws {
    let digest = Journal.digest([operation])
    do {
      try stopIfRequested()
      if case .backfill(let backfill) = operation.kind {
        return try run(backfill, number, from: detail, step, journal, connection)
      }
      if operation.runsInTransaction(connection.dialect), connection.dialect.capabilities.transactionalDDL {
        // Its own small transaction, so that the mark and the work are one.
        try run([(0, operation)], number, step, journal, connection, at: place)
        return
      }
      if wasStarted, try operation.changes().allSatisfy({ try support.isDone($0, on: connection) == true }),
        !operation.changes().isEmpty
      {
        onEvent(.note("\(operation.directive) had been done when the run was interrupted"))
      } else {
        try journal.mark(number, .started, digest: digest)
        _ = try perform(operation, at: place, step, connection)
      }
      try journal.mark(number, .done, digest: digest)
    } catch {
      throw error is DatabaseError || error is RetortError ? error : located(error, step, (operation, place))
    }
  }

  private func run(
    _ group: [(index: Int, operation: Operation)], _ number: Int, _ step: Plan.Step, _ journal: Journal,
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
      try journal.mark(number, .done, digest: Journal.digest(group.map(\.operation)))
    }
  }
}

extension Operation {
  /// Whether the database takes the operation inside a transaction.
  func runsInTransaction(_ dialect: any Dialect) -> Bool {
    guard case .execute(let execute) = kind, let statements = try? execute.statements(for: dialect) else {
      return true
    }
    return statements.allSatisfy { statement in
      let word = statement.sql.split(
        maxSplits: 1, whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == "(" }
      ).first
      let outside = [
        "VACUUM", "PRAGMA", "ATTACH", "DETACH", "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE",
      ]
      return !outside.contains((word ?? "").uppercased())
    }
  }
}
