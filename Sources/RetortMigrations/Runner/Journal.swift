import RetortEngine
import RetortSQL

/// The record of how far a revision got that does not run in one transaction.
///
/// Every step is marked in the same transaction as its own work where the database allows it, and before and
/// after it where not. On the next run done steps are passed over.
struct Journal {
  static let name = QualifiedName("retort_journal")

  enum State: String { case started, done }

  let connection: Connection
  let revision: String
  let direction: Plan.Direction

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
      ], constraints: [.primaryKey(PrimaryKey(columns: ["revision", "direction", "step"]))])
    return try dialect.createTable(table, ifNotExists: ifNotExists)
  }

  /// What is recorded, by step.
  func read() throws -> [Int: (state: State, detail: String?)] {
    guard try connection.hasTable(Journal.name) else { return [:] }
    var result: [Int: (State, String?)] = [:]
    try connection.query(
      "SELECT step, state, detail FROM \(table) WHERE revision = ? AND direction = ?",
      [.text(revision), .text(direction.rawValue)]
    ) { row in
      result[Int(row.integer(0))] = (State(rawValue: row.text(1) ?? "") ?? .started, row.text(2))
    }
    return result
  }

  func mark(_ step: Int, _ state: State, detail: String? = nil) throws {
    let parameters: [SQLValue] = [.text(revision), .text(direction.rawValue), .integer(Int64(step))]
    let values: [SQLValue] = [.text(state.rawValue), detail.map { .text($0) } ?? .null]
    let changed = try connection.execute(
      "UPDATE \(table) SET state = ?, detail = ? WHERE revision = ? AND direction = ? AND step = ?", values + parameters)
    if changed == 0 {
      try connection.execute(
        "INSERT INTO \(table) (state, detail, revision, direction, step) VALUES (?, ?, ?, ?, ?)", values + parameters)
    }
  }

  func clear() throws {
    guard try connection.hasTable(Journal.name) else { return }
    try connection.execute(
      "DELETE FROM \(table) WHERE revision = ? AND direction = ?", [.text(revision), .text(direction.rawValue)])
  }
}
