import RetortEngine
import RetortSQL

/// Statements of a revision's transaction that wait to go to the server in one round trip: those that can be told
/// without a look at the database.
struct StatementQueue {
  private typealias Place = (operation: Operation, index: String)

  private var statements: [BoundStatement] = []
  /// Of the statements that belong to an operation, by their position.
  private var places: [Int: Place] = [:]
  /// How many of the first statements open the transaction.
  private let openers: Int
  /// Whether the transaction is still to be opened, by the first statement.
  fileprivate private(set) var isUnopened: Bool
  /// Whether the version table was looked at, and held what it must.
  fileprivate var isChecked = false

  /// - Parameter opening: begins the transaction; nil where it is open.
  init(opening: BoundStatement? = nil) {
    statements = opening.map { [$0] } ?? []
    openers = statements.count
    isUnopened = opening != nil
  }

  /// The server keeps the answers until all were read.
  var isFull: Bool { statements.count >= 256 }

  /// Whether nothing waits.
  fileprivate var isEmpty: Bool { statements.isEmpty }

  mutating func append(_ more: [BoundStatement]) { statements += more }

  mutating func append(_ more: [ChangeStatement], of operation: Operation, at index: String) {
    for statement in more {
      places[statements.count] = (operation, index)
      statements.append(BoundStatement(statement.sql))
    }
  }

  /// Looks at rows as soon as the transaction is open, before anything else of it.
  fileprivate mutating func look(_ query: BoundStatement) {
    statements.insert(query, at: openers)
    places = Dictionary(uniqueKeysWithValues: places.map { ($0.key + 1, $0.value) })
  }

  /// Runs all that waits.
  ///
  /// - Parameter explain: makes an error tell whose statement failed: that of an operation, or one of the runner's own.
  fileprivate mutating func send(
    _ connection: Connection, _ explain: (DatabaseError, (Operation, String)?) -> any Error
  ) throws -> [StatementResult] {
    defer { (statements, places, isUnopened) = ([], [:], false) }
    do {
      return try connection.executeTogether(statements)
    } catch let error as DatabaseError {
      throw explain(error, error.position.flatMap { places[$0] })
    }
  }
}

extension MigrationRunner {
  /// The statements of an operation that needs no look at the database; nil for another one, and where sending
  /// several at once wins nothing.
  func independentStatements(of operation: Operation) -> [ChangeStatement]? {
    switch operation.kind {
    case .execute, .bulkInsert, .autocommitBlock, .backfill: return nil
    default: break
    }
    var statements: [ChangeStatement] = []
    for change in operation.changes() {
      guard let own = support.independentStatements(for: change) else { return nil }
      statements += own
    }
    return statements
  }

  /// Runs what waits, and goes on in the transaction: when that is opened, the version table must hold `expected`.
  func flush(
    _ queue: inout StatementQueue, _ step: Plan.Step, expected: [String], _ connection: Connection
  ) throws {
    guard !queue.isEmpty else { return }
    let isOpening = queue.isUnopened
    if isOpening { queue.look(settings.versionTable.query(connection.dialect)) }
    let results = try run(&queue, step, connection)
    if isOpening { try requireHeads(expected, rows: results[1].rows.map { $0.first?.text ?? "" }) }
    queue.isChecked = true
  }

  /// Runs what waits together with what records the step as done, which fails where the version table is another.
  func send(_ queue: inout StatementQueue, _ step: Plan.Step, _ connection: Connection) throws {
    _ = try run(&queue, step, connection)
  }

  private func run(
    _ queue: inout StatementQueue, _ step: Plan.Step, _ connection: Connection
  ) throws -> [StatementResult] {
    do {
      try stopIfRequested()
    } catch {
      throw located(error, step, nil)
    }
    return try queue.send(connection) { error, operation in
      operation.map { located(error, step, $0) } ?? recordingError(error, step)
    }
  }

  /// What went wrong in one go with the opening may be because somebody else has changed the database, which nobody
  /// has looked at yet: that is said then.
  ///
  /// - Throws: `version_table_changed`.
  func requireUntouched(
    after error: any Error, _ queue: StatementQueue, expected: [String], _ connection: Connection
  ) throws {
    guard !queue.isChecked else { return }
    switch (error as? DatabaseError)?.kind {
    // Asking would wait again, or is not possible.
    case .lockTimeout, .deadlock, .locked, .connectionLost, .cannotConnect, .interrupted: return
    case nil where (error as? any RetortErrorProtocol)?.code != "version_table_changed": return
    default: break
    }
    guard let rows = try? settings.versionTable.existingRows(connection) else { return }
    try requireHeads(expected, rows: rows)
  }
}
