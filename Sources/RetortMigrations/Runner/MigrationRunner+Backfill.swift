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
    _ backfill: Backfill, at place: String, _ own: Journal.Step, from detail: String?, _ step: Plan.Step,
    _ journal: Journal, _ connection: Connection
  ) throws {
    let dialect = connection.dialect
    let table = dialect.identifier(backfill.table)
    let key: [String]
    do {
      key = try keyColumns(of: backfill, connection)
    } catch {
      throw located(error, step, (Operation(.backfill(backfill)), place))
    }
    let keyList = key.map { $0 == dialect.capabilities.rowIdentifier ? $0 : dialect.identifier($0) }.joined(
      separator: ", ")
    let keyTuple = key.count == 1 ? keyList : "(\(keyList))"
    func marks(from first: Int) -> String {
      let list = key.indices.map { dialect.parameterMark(first + $0) }.joined(separator: ", ")
      return key.count == 1 ? list : "(\(list))"
    }
    let assignments = backfill.set.map { "\(dialect.identifier($0.column)) = \($0.sql)" }.joined(
      separator: ", ")
    let condition = backfill.whereClause.map { "(\($0))" }
    var last = try detail.map(Backfill.position)
    var total = 0

    func clause(_ conditions: [String?]) -> String {
      let parts = conditions.compactMap { $0 }
      return parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ")
    }
    do {
      while true {
        try stopIfRequested()
        let after = last == nil ? nil : "\(keyTuple) > \(marks(from: 1))"
        let bound = try connection.rows(
          "SELECT \(keyList) FROM \(table)\(clause([after, condition])) ORDER BY \(keyList) LIMIT 1 "
            + "OFFSET \(backfill.batchSize - 1)", last ?? []
        ).first
        let until = bound == nil ? nil : "\(keyTuple) <= \(marks(from: last == nil ? 1 : key.count + 1))"
        try inOwnTransaction(connection) {
          total += try connection.execute(
            "UPDATE \(table) SET \(assignments)\(clause([after, until, condition]))",
            (last ?? []) + (bound ?? []))
          // The last batch and the mark that all is done are one: no row is changed twice.
          try journal.mark(
            own, bound == nil ? .done : .started, detail: bound.map(Backfill.text))
        }
        onEvent(.progress(revision: step.revision, rows: total))
        guard let bound else { return }
        last = bound
        if backfill.pauseMilliseconds > 0 { usleep(UInt32(min(backfill.pauseMilliseconds, 60_000)) * 1000) }
      }
    } catch {
      throw located(error, step, (Operation(.backfill(backfill)), place))
    }
  }

  /// The columns by whose order the rows are gone through: unique, and never NULL.
  private func keyColumns(of backfill: Backfill, _ connection: Connection) throws -> [String] {
    let dialect = connection.dialect
    try support.requireSchema(of: backfill.table)
    guard let table = try support.table(backfill.table, on: connection) else {
      throw RetortError("unknown_table", "there is no table '\(backfill.table)'")
    }
    let key = try keyColumns(of: backfill, table, dialect)
    // The row's own number may be the primary key under another name.
    let isRowNumber = key.count == 1 && key[0] == dialect.capabilities.rowIdentifier
    let fixed = Set((key + (isRowNumber ? table.primaryKey?.columns ?? [] : [])).map(dialect.foldPart))
    if let changed = backfill.set.first(where: { fixed.contains(dialect.foldPart($0.column)) }) {
      throw RetortError(
        "invalid_backfill",
        "the backfill sets '\(changed.column)', by which it goes through the rows: name other columns in \"key\""
      )
    }
    for column in key where backfill.key.contains(column) {
      let name = dialect.identifier(column)
      let count =
        try connection.scalar(
          "SELECT count(*) FROM \(dialect.identifier(backfill.table)) WHERE \(name) IS NULL")?
        .integer ?? 0
      guard count == 0 else {
        throw RetortError(
          "invalid_backfill",
          "column '\(column)' of the key is NULL in \(count) \(count == 1 ? "row" : "rows"): the key must be unique "
            + "and never NULL")
      }
    }
    return key
  }

  private func keyColumns(of backfill: Backfill, _ table: Table, _ dialect: any Dialect) throws -> [String] {
    if !backfill.key.isEmpty { return backfill.key }
    let row =
      table.options.flag("without_rowid", for: dialect.optionNames) ? nil : dialect.capabilities.rowIdentifier
    if let key = table.primaryKey {
      // SQLite allows NULL in a key that does not say NOT NULL.
      let isSafe = row == nil || key.columns.allSatisfy { table.column($0)?.nullable == false }
      if isSafe { return key.columns }
    }
    if let row { return [row] }
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
        case .bool(let value): .bool(value)
        case .integer(let number): .integer(number)
        case .double(let number): ["$double": .string("\(number)")]
        case .text(let text), .decimal(let text): .string(text)
        case .blob(let bytes): ["$bytes": .array(bytes.map { .integer(Int64($0)) })]
        // Rows give no such values.
        case .array(let values): .string(ArrayText.json(values))
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
      case .bool(let value): return .bool(value)
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
