import RetortEngine
import RetortSQL

extension SQLiteMigrationSupport {
  /// Adds to a constraint's failure which rows violate it: how many, and the first three.
  public func explain(_ error: any Error, running statement: ChangeStatement, on connection: Connection)
    -> any Error
  {
    guard var failure = error as? DatabaseError else { return error }
    let dialect = SQLiteDialect()
    let subject =
      failure.reason.firstRange(of: "failed: ").map { String(failure.reason[$0.upperBound...]) } ?? ""
    var table = ""
    var columns: [String] = []
    for part in subject.split(separator: ", ") {
      guard let dot = part.firstIndex(of: ".") else { continue }
      table = String(part[..<dot])
      columns.append(String(part[part.index(after: dot)...]))
    }
    var source = table
    var replacement: String?
    if case .copyRows(let old, let new) = statement.purpose {
      source = old
      replacement = new
    }
    if let replacement { failure.reason = failure.reason.replacing("\(replacement).", with: "\(source).") }
    let reader = SQLiteSchemaReader(connection: connection)
    guard !source.isEmpty, let live = (try? reader.table(source)) ?? nil else { return failure }

    let from = dialect.identifier(source)
    var condition: String?
    var what = ""
    switch failure.kind {
    case .notNullViolation:
      guard let column = columns.first else { return error }
      if live.columns.contains(where: { $0.name == column }) {
        condition = "\(dialect.identifier(column)) IS NULL"
        what = "column '\(column)' of table '\(source)' is to be NOT NULL"
      } else {
        let count = (try? connection.scalar("SELECT count(*) FROM \(from)"))??.integer ?? 0
        failure.context =
          "column '\(column)' is new in table '\(source)', NOT NULL and without a default, "
          + "and the table has \(count) \(count == 1 ? "row" : "rows")"
        failure.advice = "give it a server_default, or add it nullable, fill it and make it NOT NULL"
        failure.statement = nil
        return failure
      }
    case .uniqueViolation:
      guard !columns.isEmpty else { return error }
      let list = dialect.identifiers(columns)
      let notNull = columns.map { "\(dialect.identifier($0)) IS NOT NULL" }.joined(separator: " AND ")
      condition =
        "(\(list)) IN (SELECT \(list) FROM \(from) WHERE \(notNull) GROUP BY \(list) HAVING count(*) > 1)"
      what = "\(columns.joined(separator: ", ")) of table '\(source)' must be unique"
    case .checkViolation:
      guard let replacement, let new = (try? reader.table(replacement)) ?? nil else { return error }
      for case .check(let check) in new.constraints
      where check.name == subject || dialect.canonical(check.sql) == dialect.canonical(subject) {
        condition = "NOT (\(check.sql))"
        what = "rows of table '\(source)' must satisfy CHECK (\(check.sql))"
      }
    default: break
    }
    guard let condition else { return failure }
    let count = (try? connection.scalar("SELECT count(*) FROM \(from) WHERE \(condition)"))??.integer ?? 0
    let shown = live.columns.filter { $0.computed == nil }.prefix(6)
    let values = shown.map { "quote(\(dialect.identifier($0.name)))" }.joined(separator: ", ")
    let rows = (try? connection.rows("SELECT \(values) FROM \(from) WHERE \(condition) LIMIT 3")) ?? []
    guard count > 0 else { return failure }
    let examples = rows.map { row in
      "(" + zip(shown, row).map { "\($0.name)=\(shortened($1.text ?? "NULL"))" }.joined(separator: ", ") + ")"
    }
    failure.context =
      "\(what), but \(count) \(count == 1 ? "row violates" : "rows violate") it: "
      + examples.joined(separator: ", ") + (Int(count) > rows.count ? ", ..." : "")
    failure.advice = "change the data first"
    failure.statement = nil
    return failure
  }

  private func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(37) + "..." : text }
}
