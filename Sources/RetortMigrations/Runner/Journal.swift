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
        Column("digest", SQLType(.string, length: 20)),
      ], constraints: [.primaryKey(PrimaryKey(columns: ["revision", "direction", "step"]))])
    return try dialect.createTable(table, ifNotExists: ifNotExists)
  }

  /// What is recorded, by step.
  func read() throws -> [Int: (state: State, detail: String?, digest: String?)] {
    guard try connection.hasTable(Journal.name) else { return [:] }
    var result: [Int: (State, String?, String?)] = [:]
    try connection.query(
      "SELECT step, state, detail, digest FROM \(table) WHERE revision = ? AND direction = ?",
      [.text(revision), .text(direction.rawValue)]
    ) { row in
      result[Int(row.integer(0))] = (State(rawValue: row.text(1) ?? "") ?? .started, row.text(2), row.text(3))
    }
    return result
  }

  /// - Parameter digest: of the step's operations: a revision that was changed meanwhile is found out.
  func mark(_ step: Int, _ state: State, digest: String, detail: String? = nil) throws {
    let parameters: [SQLValue] = [.text(revision), .text(direction.rawValue), .integer(Int64(step))]
    let values: [SQLValue] = [.text(state.rawValue), detail.map { .text($0) } ?? .null, .text(digest)]
    let changed = try connection.execute(
      "UPDATE \(table) SET state = ?, detail = ?, digest = ? WHERE revision = ? AND direction = ? AND step = ?",
      values + parameters)
    if changed == 0 {
      try connection.execute(
        "INSERT INTO \(table) (state, detail, digest, revision, direction, step) VALUES (?, ?, ?, ?, ?, ?)",
        values + parameters)
    }
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
    try connection.execute("DELETE FROM \(table) WHERE revision = ?", [.text(revision)])
  }

  /// Removes what is recorded of other runs than those that this one will go on with: the schema that their
  /// positions stood in is about to change.
  ///
  /// - Returns: the revisions that were interrupted.
  static func forget(_ connection: Connection, except direction: Plan.Direction?) throws -> [String] {
    guard try connection.hasTable(name) else { return [] }
    let table = connection.dialect.identifier(name)
    let kept = SQLValue.text(direction?.rawValue ?? "")
    let found = try connection.rows("SELECT DISTINCT revision FROM \(table) WHERE direction <> ?", [kept])
    if !found.isEmpty { try connection.execute("DELETE FROM \(table) WHERE direction <> ?", [kept]) }
    return found.compactMap { $0.first?.text }.sorted()
  }
}
