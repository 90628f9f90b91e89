import RetortEngine
import RetortSQL

/// The record of how far a revision got that does not run in one transaction.
///
/// Every step is marked in the same transaction as its own work where the database allows it, and before it where
/// not: that a step was done is written then with the beginning of the next one, which says it as well. On the
/// next run done steps are passed over.
final class Journal {
  static let name = QualifiedName("retort_journal")

  enum State: String { case started, done }

  let connection: Connection
  let revision: String
  let direction: Plan.Direction
  /// The steps that have a row.
  private var recorded: Set<Int> = []
  /// A step that is done without its row saying so yet.
  private var finished: (step: Int, digest: String)?

  init(connection: Connection, revision: String, direction: Plan.Direction) {
    self.connection = connection
    self.revision = revision
    self.direction = direction
  }

  private var table: String { connection.dialect.identifier(Journal.name) }

  static func createStatement(_ dialect: any Dialect, ifNotExists: Bool) throws -> String {
    let table = Table(
      name.name,
      columns: [
        Column("revision", SQLType(.string, length: 255), nullable: false),
        Column("direction", SQLType(.string, length: 20), nullable: false),
        Column("step", SQLType(.integer), nullable: false),
        Column("state", SQLType(.string, length: 20), nullable: false),
        Column("detail", SQLType(.text)),
        Column("digest", SQLType(.string, length: 20)),
      ], constraints: [.primaryKey(PrimaryKey(columns: ["revision", "direction", "step"]))])
    return try dialect.createTable(table, ifNotExists: ifNotExists)
  }

  /// What is recorded of a step.
  struct Entry {
    var state: State
    var detail: String?
    var digest: String?
  }

  /// What is recorded, by step; the table is made where it is not there.
  func readOrCreate() throws -> [Int: Entry] {
    if connection.dialect.capabilities.reportsMissingTables, !connection.isInTransaction {
      do {
        return try read()
      } catch let error as DatabaseError where error.kind == .undefinedTable {}
    } else if try connection.hasTable(Journal.name) {
      return try read()
    }
    try connection.execute(try Journal.createStatement(connection.dialect, ifNotExists: true))
    return [:]
  }

  private func read() throws -> [Int: Entry] {
    let dialect = connection.dialect
    var result: [Int: Entry] = [:]
    try connection.query(
      "SELECT step, state, detail, digest FROM \(table) WHERE revision = \(dialect.parameterMark(1)) "
        + "AND direction = \(dialect.parameterMark(2))",
      [.text(revision), .text(direction.rawValue)]
    ) { row in
      result[Int(row.integer(0))] = Entry(
        state: State(rawValue: row.text(1) ?? "") ?? .started, detail: row.text(2), digest: row.text(3))
    }
    recorded = Set(result.keys)
    // A step begins when those before it are done.
    let last = result.keys.max()
    for step in result.keys where step != last {
      result[step]?.state = .done
      result[step]?.detail = nil
    }
    return result
  }

  /// - Parameter digest: of the step's operations: a revision that was changed meanwhile is found out.
  func mark(_ step: Int, _ state: State, digest: String, detail: String? = nil) throws {
    // A row of a later step says that this one is done, once it is sure to stay.
    if !connection.isInTransaction { finished = nil }
    let mark = connection.dialect.parameterMark
    let key: [SQLValue] = [.text(revision), .text(direction.rawValue), .integer(Int64(step))]
    let values: [SQLValue] = [.text(state.rawValue), detail.map { .text($0) } ?? .null, .text(digest)]
    var changed = 0
    if recorded.contains(step) {
      changed = try connection.execute(
        "UPDATE \(table) SET state = \(mark(1)), detail = \(mark(2)), digest = \(mark(3)) "
          + "WHERE revision = \(mark(4)) AND direction = \(mark(5)) AND step = \(mark(6))", values + key)
    }
    if changed == 0 {
      let marks = (1...6).map(mark).joined(separator: ", ")
      try connection.execute(
        "INSERT INTO \(table) (state, detail, digest, revision, direction, step) VALUES (\(marks))",
        values + key)
      recorded.insert(step)
    }
  }

  /// A step is done that its own row cannot be changed together with. That is written when it must be: a later
  /// step says it as well, and the end of the revision removes all.
  func finish(_ step: Int, digest: String) { finished = (step, digest) }

  /// Writes what `finish` left open.
  func flush() throws {
    guard let finished else { return }
    try mark(finished.step, .done, digest: finished.digest)
  }

  /// A fingerprint of operations: FNV-1a over their JSON.
  static func digest(_ operations: [Operation]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for operation in operations {
      for byte in JSONValue.object(operation.json()).compactText.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return String(hash, radix: 16)
  }

  /// Removes what is recorded of the revision, in both directions.
  func clear() throws {
    finished = nil
    recorded = []
    try connection.execute(
      "DELETE FROM \(table) WHERE revision = \(connection.dialect.parameterMark(1))", [.text(revision)])
  }

  /// Removes what is recorded of other runs than those that this one will go on with: the schema that their
  /// positions stood in is about to change.
  ///
  /// - Returns: the revisions that were interrupted.
  static func forget(_ connection: Connection, except direction: Plan.Direction?) throws -> [String] {
    let table = connection.dialect.identifier(name)
    let mark = connection.dialect.parameterMark(1)
    let kept = SQLValue.text(direction?.rawValue ?? "")
    let sql = "SELECT DISTINCT revision FROM \(table) WHERE direction <> \(mark)"
    let found: [[SQLValue]]
    if connection.dialect.capabilities.reportsMissingTables, !connection.isInTransaction {
      do {
        found = try connection.rows(sql, [kept])
      } catch let error as DatabaseError where error.kind == .undefinedTable {
        return []
      }
    } else {
      guard try connection.hasTable(name) else { return [] }
      found = try connection.rows(sql, [kept])
    }
    if !found.isEmpty { try connection.execute("DELETE FROM \(table) WHERE direction <> \(mark)", [kept]) }
    return found.compactMap { $0.first?.text }.sorted()
  }
}
