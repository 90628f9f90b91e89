import RetortEngine
import RetortSQL

/// The record of runs: one row for each revision that was run, also for those that failed.
struct HistoryTable {
  static let name = QualifiedName("retort_history")

  /// One run of one revision.
  struct Entry: Sendable {
    var revision: String
    var direction: String
    var startedAt: String
    var seconds: Double
    var toolVersion: String
    var outcome: String
    var message: String?

    var json: JSONValue {
      var object: JSONObject = [
        "revision": .string(revision), "direction": .string(direction), "started_at": .string(startedAt),
        "seconds": .number(Numbers.seconds(seconds)), "tool_version": .string(toolVersion),
        "outcome": .string(outcome),
      ]
      if let message { object["message"] = .string(message) }
      return .object(object)
    }
  }

  private static let columns = "revision, direction, started_at, seconds, tool_version, outcome, message"

  static func createStatement(_ dialect: any Dialect, ifNotExists: Bool) throws -> String {
    let table = Table(
      name.name,
      columns: [
        Column("id", SQLType(.integer), nullable: false),
        Column("revision", SQLType(.string, length: 255), nullable: false),
        Column("direction", SQLType(.string, length: 20), nullable: false),
        Column("started_at", SQLType(.string, length: 40), nullable: false),
        Column("seconds", SQLType(.double), nullable: false),
        Column("tool_version", SQLType(.string, length: 40), nullable: false),
        Column("outcome", SQLType(.string, length: 20), nullable: false),
        Column("message", SQLType(.text)),
      ], constraints: [.primaryKey(PrimaryKey(columns: ["id"]))])
    return try dialect.createTable(table, ifNotExists: ifNotExists)
  }

  static func insert(_ entry: Entry, _ connection: Connection) throws {
    let statement = insertStatement(entry, revision: nil, connection.dialect)
    try connection.execute(statement.sql, statement.parameters)
  }

  /// The statement that records a run.
  ///
  /// - Parameters:
  ///   - revision: the value of the column, where it is not the revision as it is. Where that is NULL the statement
  ///     fails, and a transaction that it stands in is rolled back.
  ///   - seconds: SQL for the value of the column, where the entry does not know it.
  static func insertStatement(
    _ entry: Entry, revision: (sql: String, parameters: [SQLValue])?, _ dialect: any Dialect,
    seconds: String? = nil
  ) -> BoundStatement {
    let revision = revision ?? (dialect.parameterMark(1), [.text(entry.revision)])
    var values: [SQLValue] = [.text(entry.direction), .text(entry.startedAt)]
    if seconds == nil { values.append(.double(entry.seconds)) }
    values += [.text(entry.toolVersion), .text(entry.outcome), entry.message.map { .text($0) } ?? .null]
    var marks = values.indices.map { dialect.parameterMark(revision.parameters.count + $0 + 1) }
    if let seconds { marks.insert(seconds, at: 2) }
    return BoundStatement(
      "INSERT INTO \(dialect.identifier(name)) (\(columns)) "
        + "VALUES (\(([revision.sql] + marks).joined(separator: ", ")))",
      revision.parameters + values)
  }

  static func scriptStatement(_ entry: Entry, _ dialect: any Dialect) -> String {
    "INSERT INTO \(dialect.identifier(name)) (\(columns)) VALUES (\(dialect.literal(entry.revision)), "
      + "\(dialect.literal(entry.direction)), CURRENT_TIMESTAMP, 0, \(dialect.literal(entry.toolVersion)), "
      + "\(dialect.literal(entry.outcome)), NULL)"
  }

  /// All entries, oldest first.
  static func entries(_ connection: Connection) throws -> [Entry] {
    guard try connection.hasTable(name) else { return [] }
    return try connection.rows("SELECT \(columns) FROM \(connection.dialect.identifier(name)) ORDER BY id")
      .map { row in
        var seconds = 0.0
        if case .double(let value) = row[3] { seconds = value }
        if case .integer(let value) = row[3] { seconds = Double(value) }
        return Entry(
          revision: row[0].text ?? "", direction: row[1].text ?? "", startedAt: row[2].text ?? "",
          seconds: seconds,
          toolVersion: row[4].text ?? "", outcome: row[5].text ?? "", message: row[6].text)
      }
  }
}

/// Numbers as text.
enum Numbers {
  /// Seconds with four decimals.
  static func seconds(_ value: Double) -> String {
    let units = Int((max(0, value) * 10_000).rounded())
    let fraction = String(units % 10_000)
    return "\(units / 10_000).\(String(repeating: "0", count: 4 - fraction.count))\(fraction)"
  }
}
