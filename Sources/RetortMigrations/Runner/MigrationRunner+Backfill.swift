import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension MigrationRunner {
  /// Changes rows in batches in the order of the key, each batch committed together with the key it reached.
  func run(
    _ backfill: Backfill, _ number: Int, from detail: String?, _ step: Plan.Step, _ journal: Journal,
    _ connection: Connection
  ) throws {
    let dialect = connection.dialect
    let table = dialect.identifier(backfill.table)
    let key = try keyColumns(of: backfill, connection)
    let keyList = key.map { $0 == dialect.capabilities.rowIdentifier ? $0 : dialect.identifier($0) }.joined(separator: ", ")
    let keyTuple = key.count == 1 ? keyList : "(\(keyList))"
    let marks = key.count == 1 ? "?" : "(\(key.map { _ in "?" }.joined(separator: ", ")))"
    let assignments = backfill.set.map { "\(dialect.identifier($0.column)) = \($0.sql)" }.joined(
      separator: ", ")
    let condition = backfill.whereClause.map { "(\($0))" }
    var last = try detail.map(Backfill.position)
    var total = 0
    let digest = Journal.digest([Operation(.backfill(backfill))])

    func clause(_ conditions: [String?]) -> String {
      let parts = conditions.compactMap { $0 }
      return parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ")
    }
    do {
      while true {
        try stopIfRequested()
        let after = last == nil ? nil : "\(keyTuple) > \(marks)"
        let bound = try connection.rows(
          "SELECT \(keyList) FROM \(table)\(clause([after, condition])) ORDER BY \(keyList) LIMIT 1 "
            + "OFFSET \(backfill.batchSize - 1)", last ?? []
        ).first
        let until = bound == nil ? nil : "\(keyTuple) <= \(marks)"
        try connection.withTransaction(begin: support.beginStatement) {
          total += try connection.execute(
            "UPDATE \(table) SET \(assignments)\(clause([after, until, condition]))",
            (last ?? []) + (bound ?? []))
          try journal.mark(number, .started, digest: digest, detail: (bound ?? last).map(Backfill.text))
        }
        onEvent(.progress(revision: step.revision, rows: total))
        guard let bound else { return }
        last = bound
        if backfill.pauseMilliseconds > 0 { usleep(UInt32(min(backfill.pauseMilliseconds, 60_000)) * 1000) }
      }
    } catch {
      throw located(error, step, (Operation(.backfill(backfill)), "\(number)"))
    }
  }

  private func keyColumns(of backfill: Backfill, _ connection: Connection) throws -> [String] {
    if !backfill.key.isEmpty { return backfill.key }
    guard let table = try support.table(backfill.table, on: connection) else {
      throw RetortError("unknown_table", "there is no table '\(backfill.table)'")
    }
    if let key = table.primaryKey { return key.columns }
    if let row = connection.dialect.capabilities.rowIdentifier { return [row] }
    throw RetortError(
      "no_key", "table '\(backfill.table)' has no primary key: name the columns of a unique key in \"key\"")
  }
}

extension Backfill {
  /// A position as JSON text.
  static func text(_ key: [SQLValue]) -> String {
    JSONValue.array(
      key.map { value in
        switch value {
        case .null: .null
        case .integer(let number): .integer(number)
        case .double(let number): ["$double": .string("\(number)")]
        case .text(let text): .string(text)
        case .blob(let bytes): ["$bytes": .array(bytes.map { .integer(Int64($0)) })]
        }
      }
    ).compactText
  }

  static func position(_ text: String) throws -> [SQLValue] {
    guard let node = try? JSONParser.parse(Array(text.utf8)), case .array(let items) = node.value else {
      throw RetortError("invalid_journal", "the journal's position '\(text)' cannot be read")
    }
    return items.map { item in
      switch item {
      case .integer(let number): return .integer(number)
      case .string(let text): return .text(text)
      case .object(let object):
        if let number = object["$double"]?.stringValue.flatMap(Double.init) { return .double(number) }
        return .blob(
          (object["$bytes"]?.arrayValue ?? []).compactMap { $0.intValue.flatMap { UInt8(exactly: $0) } })
      default: return .null
      }
    }
  }
}
