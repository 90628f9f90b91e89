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
  private(set) var isUnopened: Bool
  /// Whether the version table was looked at, and held what it must.
  fileprivate var isChecked = false

  /// - Parameter opening: begins the transaction; nil where it is open.
  init(opening: BoundStatement? = nil) {
    statements = opening.map { [$0] } ?? []
    openers = statements.count
    isUnopened = opening != nil
  }

  /// How many bytes of SQL wait.
  private var size = 0

  /// The server keeps the answers until all were read; and what does not fit into the buffers of a connection waits where
  /// no request to stop is heard.
  var isFull: Bool { statements.count >= 256 || size >= 65_536 }

  /// Whether nothing waits.
  fileprivate var isEmpty: Bool { statements.isEmpty }

  mutating func append(_ more: [BoundStatement]) { statements += more }

  mutating func append(_ more: [ChangeStatement], of operation: Operation, at index: String) {
    for statement in more {
      places[statements.count] = (operation, index)
      statements.append(BoundStatement(statement.sql))
      size += statement.sql.utf8.count
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
    defer { (statements, places, isUnopened, size) = ([], [:], false, 0) }
    do {
      return try connection.executeTogether(statements)
    } catch let error as DatabaseError {
      throw explain(error, error.position.flatMap { places[$0] })
    }
  }
}

extension MigrationRunner {
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

  /// Runs what waits, and then what records the step as done, but not COMMIT: that goes out when it is known what they
  /// did, and a runner that is killed before has done nothing.
  ///
  /// - Throws: `version_table_changed` where the version table is not as it was left.
  func send(
    _ queue: inout StatementQueue, recording step: Plan.Step, by ending: [BoundStatement],
    _ connection: Connection
  ) throws {
    queue.append(ending)
    let results = try run(&queue, step, connection, record: ending.last?.sql)
    try requireOneRow(ending, results.suffix(ending.count), step)
  }

  private func run(
    _ queue: inout StatementQueue, _ step: Plan.Step, _ connection: Connection, record: String? = nil
  ) throws -> [StatementResult] {
    do {
      try stopIfRequested()
    } catch {
      throw located(error, step, nil)
    }
    return try queue.send(connection) { error, operation in
      if operation == nil, let record, error.statement == record { return recordingError(error, step) }
      return located(operation == nil ? error.besideRevision : error, step, operation)
    }
  }

  /// What went wrong may be because somebody else has changed the database, where nobody had looked at it yet or it was
  /// changed since: that is said then.
  ///
  /// - Throws: `version_table_changed`.
  func requireUntouched(
    after error: any Error, _ queue: StatementQueue, expected: [String], _ connection: Connection
  ) throws {
    if (error as? any RetortErrorProtocol)?.code != "version_table_changed" {
      guard !queue.isChecked, let error = error as? DatabaseError else { return }
      switch error.kind {
      // Asking would wait again, or is not possible.
      case .lockTimeout, .deadlock, .locked, .connectionLost, .cannotConnect, .interrupted: return
      default: break
      }
    }
    guard let rows = try? settings.versionTable.existingRows(connection) else { return }
    try requireHeads(expected, rows: rows)
  }
}
