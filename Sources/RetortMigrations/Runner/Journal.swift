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

  /// A step of a revision.
  struct Step {
    var number: Int
    /// Of its operations: a revision that was changed meanwhile is found out.
    var digest: String
  }

  let connection: Connection
  let revision: String
  let direction: Plan.Direction
  /// What stands in the column `revision`.
  private let key: String
  /// The steps that have a row.
  private var recorded: Set<Int> = []
  /// A step that is done without its row saying so yet.
  private var finished: Step?

  /// - Parameter versionTable: the one that the run is about; a database may have several.
  init(connection: Connection, _ versionTable: VersionTable, revision: String, direction: Plan.Direction) {
    self.connection = connection
    self.revision = revision
    self.direction = direction
    key = Journal.prefix(versionTable) + revision
  }

  /// The revision of a row, nil for one of another version table.
  private static func revision(ofKey key: String?, _ prefix: String) -> String? {
    guard let key, key.hasPrefix(prefix), !key.dropFirst(prefix.count).contains(":") else { return nil }
    return String(key.dropFirst(prefix.count))
  }

  /// What stands before the ids of revisions of another version table than the usual one.
  private static func prefix(_ table: VersionTable) -> String {
    table.name == VersionTable().name ? "" : "\(table.name):"
  }

  /// What the journal held when a run began. Nobody else writes it while the run holds its lock.
  struct Beginning {
    /// The revisions that were interrupted in this direction.
    var waiting: Set<String> = []
    /// Those that were interrupted the other way.
    var opposite: [String] = []
    /// Whether the table is there.
    var exists = false
  }

  /// Where the table is; nil for wherever the session looks for it.
  var schema: String?

  private var table: String {
    connection.dialect.identifier(QualifiedName(Journal.name.name, schema: schema))
  }

  static func createStatement(_ dialect: any Dialect, ifNotExists: Bool) throws -> String {
    let table = Table(
      name.name,
      columns: [
        Column("revision", SQLType(.string, length: 255), nullable: false),
        Column("direction", SQLType(.string, length: 20), nullable: false),
        Column("step", SQLType(.integer), nullable: false),
        Column("state", SQLType(.string, length: 20), nullable: false),
        Column("detail", detailType),
        Column("digest", SQLType(.string, length: 20)),
      ], constraints: [.primaryKey(PrimaryKey(columns: ["revision", "direction", "step"]))])
    return try dialect.createTable(table, ifNotExists: ifNotExists)
  }

  /// A plan may be long, and TEXT holds 64 KB there.
  private static var detailType: SQLType {
    var type = SQLType(.text)
    type.rare.variants = [.init(dialect: "mysql", type: SQLType(exact: "longtext"))]
    return type
  }

  /// What is recorded of a step.
  struct Entry {
    var state: State
    var detail: String?
    var digest: String?

    /// How far a step got that is not done, where it runs statement by statement.
    var progress: StatementProgress? {
      state == .started ? detail.flatMap { try? StatementProgress($0) } : nil
    }
  }

  /// What is recorded, by step; the table is made where it is not there.
  ///
  /// - Parameter beginning: when the run began.
  func readOrCreate(_ beginning: inout Beginning) throws -> [Int: Entry] {
    if beginning.exists { return beginning.waiting.contains(revision) ? try read() : [:] }
    try connection.execute(try Journal.createStatement(connection.dialect, ifNotExists: true))
    beginning.exists = true
    return [:]
  }

  /// The statement by which somebody makes it forget the revision, or a step of it.
  func forgetting(step: Int? = nil) -> String {
    "DELETE FROM \(table) WHERE revision = \(connection.dialect.literal(key))"
      + (step.map { " AND step = \($0)" } ?? "")
  }

  /// Whether something of the revision is done: not where its first statement was refused.
  func hasDone() throws -> Bool {
    let entries = try read()
    guard entries.count == 1, let progress = entries[0]?.progress else { return !entries.isEmpty }
    return progress.status != .failed || progress.position > 0
  }

  private func read() throws -> [Int: Entry] {
    let dialect = connection.dialect
    var result: [Int: Entry] = [:]
    try connection.query(
      "SELECT step, state, detail, digest FROM \(table) WHERE revision = \(dialect.parameterMark(1)) "
        + "AND direction = \(dialect.parameterMark(2))",
      [.text(key), .text(direction.rawValue)]
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

  func mark(_ step: Step, _ state: State, detail: String? = nil) throws {
    let statement = markStatement(step, state, detail: detail)
    let changed = try connection.execute(statement.sql, statement.parameters)
    if changed == 0 {
      // The transaction of the row was rolled back.
      recorded.remove(step.number)
      let again = markStatement(step, state, detail: detail)
      try connection.execute(again.sql, again.parameters)
    }
    isMarked(step)
  }

  /// The statement that writes a mark, to be sent together with the step's own; whoever sends it calls `isMarked`.
  func markStatement(_ step: Step, _ state: State, detail: String?) -> BoundStatement {
    // A row of a later step says that this one is done, once it is sure to stay.
    if !connection.isInTransaction { finished = nil }
    let mark = connection.dialect.parameterMark
    let key: [SQLValue] = [.text(key), .text(direction.rawValue), .integer(Int64(step.number))]
    let values: [SQLValue] = [.text(state.rawValue), detail.map { .text($0) } ?? .null, .text(step.digest)]
    if recorded.contains(step.number) {
      return BoundStatement(
        "UPDATE \(table) SET state = \(mark(1)), detail = \(mark(2)), digest = \(mark(3)) "
          + "WHERE revision = \(mark(4)) AND direction = \(mark(5)) AND step = \(mark(6))", values + key)
    }
    let marks = (1...6).map(mark).joined(separator: ", ")
    return BoundStatement(
      "INSERT INTO \(table) (state, detail, digest, revision, direction, step) VALUES (\(marks))",
      values + key)
  }

  /// The statement of a mark was carried out.
  func isMarked(_ step: Step) { recorded.insert(step.number) }

  /// A step is done that its own row cannot be changed together with. That is written when it must be: a later
  /// step says it as well, and the end of the revision removes all.
  func finish(_ step: Step) { finished = step }

  /// Writes what `finish` left open.
  func flush() throws {
    guard let finished else { return }
    try mark(finished, .done)
  }

  /// A fingerprint of operations, by their JSON.
  static func digest(_ operations: [Operation]) -> String {
    StatementProgress.fingerprint(operations.map { JSONValue.object($0.json()).compactText })
  }

  /// The statement that removes what is recorded of the revision, in both directions.
  var clearStatement: BoundStatement {
    BoundStatement(
      "DELETE FROM \(table) WHERE revision = \(connection.dialect.parameterMark(1))", [.text(key)])
  }

  /// Looks at the journal at the beginning of a run.
  ///
  /// - Parameter isThere: whether the table is known to be there.
  static func beginning(
    _ connection: Connection, _ versionTable: VersionTable, _ direction: Plan.Direction, isThere: Bool = false
  ) throws -> Beginning {
    let sql = "SELECT DISTINCT revision, direction FROM \(connection.dialect.identifier(name))"
    let found: [[SQLValue]]
    if connection.dialect.capabilities.reportsMissingTables, !connection.isInTransaction {
      do {
        found = try connection.rows(sql)
      } catch let error as DatabaseError where error.kind == .undefinedTable {
        return Beginning()
      }
    } else {
      guard try isThere || connection.hasTable(name) else { return Beginning() }
      found = try connection.rows(sql)
    }
    var beginning = Beginning()
    beginning.exists = true
    let prefix = prefix(versionTable)
    for row in found {
      guard let revision = revision(ofKey: row[0].text, prefix) else { continue }
      if row[1].text == direction.rawValue {
        beginning.waiting.insert(revision)
      } else {
        beginning.opposite.append(revision)
      }
    }
    beginning.opposite.sort()
    return beginning
  }

  /// Removes what is recorded of revisions, in one direction or in both.
  static func forget(
    _ connection: Connection, _ versionTable: VersionTable, _ direction: Plan.Direction? = nil
  ) throws {
    guard try connection.hasTable(name) else { return }
    let dialect = connection.dialect
    let table = dialect.identifier(name)
    let prefix = prefix(versionTable)
    let rows = try connection.rows("SELECT DISTINCT revision, direction FROM \(table)")
    for row in rows where direction == nil || row[1].text == direction?.rawValue {
      guard revision(ofKey: row[0].text, prefix) != nil else { continue }
      try connection.execute(
        "DELETE FROM \(table) WHERE revision = \(dialect.parameterMark(1)) "
          + "AND direction = \(dialect.parameterMark(2))", [row[0], row[1]])
    }
  }
}

/// A revision that was interrupted where it is no transaction: a part of it is done.
public struct InterruptedRevision: Hashable, Sendable {
  public var revision: String
  public var direction: Plan.Direction

  /// Those of a version table, by name.
  public static func all(_ connection: Connection, _ versionTable: VersionTable) throws
    -> [InterruptedRevision]
  {
    let beginning = try Journal.beginning(connection, versionTable, .upgrade)
    return
      (beginning.waiting.map { InterruptedRevision(revision: $0, direction: .upgrade) }
      + beginning.opposite.map { InterruptedRevision(revision: $0, direction: .downgrade) })
      .sorted { $0.revision < $1.revision }
  }
}
