import RetortEngine
import RetortSQL

/// What migrations need of SQLite.
public struct SQLiteMigrationSupport: MigrationSupport {
  public init() {}

  private var dialect: SQLiteDialect { SQLiteDialect() }

  public var beginStatement: String { "BEGIN IMMEDIATE" }

  public func reflect(_ connection: Connection, options: ReflectionOptions) throws -> Metadata {
    try SQLiteSchemaReader(connection: connection).metadata(options)
  }

  public func openScratch() throws -> Connection? {
    let connection = try Engine(DatabaseURL("sqlite://"), drivers: [SQLiteDriver()]).connect()
    try connection.execute("PRAGMA foreign_keys = OFF")
    (connection.driverConnection as? SQLiteConnection)?.refuseOtherFiles()
    return connection
  }

  public func hasTable(_ name: QualifiedName, on connection: Connection) throws -> Bool {
    try SQLiteSchemaReader(connection: connection).statement("table", name.name) != nil
  }

  public func brokenObjects(_ connection: Connection) throws -> [String] {
    try SQLiteDependents(connection: connection).complaints().sorted { $0.key < $1.key }
      .map { "\($0.key.kind) '\($0.key.name)': \($0.value)" }
  }

  public func requireSchema(of name: QualifiedName) throws {
    guard let schema = name.schema, !["main", "temp"].contains(schema.asciiLowercased) else { return }
    throw RetortError(
      "unsupported_by_dialect", "SQLite has one schema, 'main': leave \"schema\": \"\(schema)\" out")
  }

  public func table(_ name: QualifiedName, on connection: Connection) throws -> Table? {
    try SQLiteSchemaReader(connection: connection).table(name.name)
  }

  public func mayRebuild(_ change: SchemaChange) -> Bool {
    switch change {
    case .dropTable: true
    case .alterTable(let alteration):
      alteration.recreate == .always || !alteration.options.isEmpty || !alteration.columnOrder.isEmpty
        || alteration.copyFrom != nil || !alteration.tableConstraints.isEmpty
        || alteration.changes.contains { change in
          switch change {
          case .addIndex, .dropIndex, .renameIndex, .setComment, .validateConstraint: false
          case .alterColumn(let column): !column.isRenameOnly
          case .addColumn(let added):
            // A generated column beside others may be made of one that comes after it.
            (added.column.computed != nil && alteration.changes.count > 1)
              || ((try? dialect.nativeAddition(added, after: nil)) ?? nil) == nil
          default: true
          }
        }
    default: false
    }
  }

  public func carryOut(
    _ change: SchemaChange, on connection: Connection, run: (ChangeStatement) throws -> Void
  ) throws -> TouchedTables {
    try withoutActuallyEscaping(run) { run in
      try SQLiteChangeRunner(connection: connection, run: run).carryOut(change)
    }
  }

  // MARK: Around a revision

  public func beginRevision(_ connection: Connection, _ outline: RevisionOutline) throws -> RevisionBaseline {
    // The pragma is ignored inside a transaction (https://www.sqlite.org/pragma.html#pragma_foreign_keys).
    try connection.execute("PRAGMA foreign_keys = \(outline.mayRebuild ? "OFF" : "ON")")
    var baseline = RevisionBaseline()
    guard outline.mayRebuild else { return baseline }
    baseline.brokenObjects = Set(
      try SQLiteDependents(connection: connection).complaints().keys.map(\.description))
    var tables: [String?] = [nil]
    if !outline.hasData {
      let reader = SQLiteSchemaReader(connection: connection)
      let names = Set(outline.rebuilding.compactMap { $0.name?.name.asciiLowercased })
      tables =
        try Array(reader.tables(referringTo: names))
        + names.filter { try reader.statement("table", $0) != nil }
    }
    for table in tables {
      // What cannot be checked now (a parent without the key) cannot have got worse then.
      try? connection.query(foreignKeyCheck(table)) { row in
        baseline.violations[(row.text(0) ?? "").asciiLowercased, default: 0] += 1
      }
    }
    return baseline
  }

  public func endRevision(_ connection: Connection, _ outline: RevisionOutline) throws {
    if outline.mayRebuild { try connection.execute("PRAGMA foreign_keys = ON") }
  }

  private func foreignKeyCheck(_ table: String?) -> String {
    "PRAGMA foreign_key_check" + (table.map { "(\(dialect.quoted($0)))" } ?? "")
  }

  public func checkBeforeCommit(
    _ connection: Connection, _ touched: TouchedTables, known: RevisionBaseline
  ) throws {
    try checkDependents(connection, known.brokenObjects)
    guard !touched.isEmpty else { return }
    let reader = SQLiteSchemaReader(connection: connection)
    var checked: [String?] = [nil]
    if !touched.anyData {
      let names = Set((touched.rebuilt.union(touched.dropped)).map { $0.asciiLowercased })
      let tables = touched.rebuilt.union(try reader.tables(referringTo: names))
      checked = try tables.sorted().filter { try reader.statement("table", $0) != nil }
    }
    var found: [String: (count: Int, examples: [String])] = [:]
    for table in checked {
      try connection.query(foreignKeyCheck(table)) { row in
        let name = row.text(0) ?? ""
        var entry = found[name.asciiLowercased] ?? (0, [])
        entry.count += 1
        if entry.examples.count < 3 {
          let rowid = row.value(1).integer.map { " (rowid \($0))" } ?? ""
          entry.examples.append("\(name)\(rowid) -> \(row.text(2) ?? "")")
        }
        found[name.asciiLowercased] = entry
      }
    }
    // Rows that violated their keys before are not this revision's doing.
    let fresh = found.filter { $0.value.count > known.violations[$0.key] ?? 0 }.sorted { $0.key < $1.key }
    let count = fresh.reduce(0) { $0 + $1.value.count - (known.violations[$1.key] ?? 0) }
    guard count > 0 else { return }
    let examples = fresh.flatMap(\.value.examples)
    throw RetortError(
      "foreign_key_violation",
      "\(count) \(count == 1 ? "row refers" : "rows refer") to a row that is not there: "
        + examples.prefix(3).joined(separator: ", ") + (count > 3 ? ", ..." : "")
        + "; mend the data first (PRAGMA foreign_key_check lists all)")
  }

  private func checkDependents(_ connection: Connection, _ known: Set<String>) throws {
    let complaints = try SQLiteDependents(connection: connection).complaints()
    let fresh = complaints.filter { !known.contains($0.key.description) }.min { $0.key < $1.key }
    guard let (subject, reason) = fresh else { return }
    throw RetortError(
      "breaks_\(subject.kind)",
      "\(subject.kind) '\(subject.name)' would be broken (\(reason)): drop or change the \(subject.kind) first"
    )
  }

  public func scriptFrame(rebuilds: Bool) -> (before: [String], after: [String]) {
    guard rebuilds else { return (["BEGIN IMMEDIATE"], ["COMMIT"]) }
    // The check has to fail, not only to print what it finds.
    return (
      ["PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE"],
      [
        "CREATE TEMP TABLE retort_check (broken_references INTEGER CHECK (broken_references = 0))",
        "INSERT INTO retort_check SELECT count(*) FROM pragma_foreign_key_check",
        "DROP TABLE temp.retort_check",
        "COMMIT", "PRAGMA foreign_keys = ON",
      ]
    )
  }

  public func scriptHead(rebuilds: Bool) -> [String] {
    // The client goes on after an error otherwise: a copy that failed would be followed by the DROP TABLE.
    rebuilds ? [".bail on"] : []
  }

  public func runsInTransaction(raw sql: String) -> Bool {
    let word = sql.split(maxSplits: 1, whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == "(" }).first
    let outside = [
      "VACUUM", "PRAGMA", "ATTACH", "DETACH", "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE",
    ]
    return !outside.contains((word ?? "").uppercased())
  }
}
