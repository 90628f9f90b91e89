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
    return connection
  }

  public func hasTable(_ name: QualifiedName, on connection: Connection) throws -> Bool {
    try SQLiteSchemaReader(connection: connection).statement("table", name.name) != nil
  }

  public func brokenObjects(_ connection: Connection) throws -> [String] {
    try SQLiteDependents(connection: connection).complaints(about: nil).sorted { $0.key < $1.key }
      .map { "\($0.key.kind) '\($0.key.name)': \($0.value)" }
  }

  public func table(_ name: QualifiedName, on connection: Connection) throws -> Table? {
    try SQLiteSchemaReader(connection: connection).table(name.name)
  }

  public func mayRebuild(_ change: SchemaChange) -> Bool {
    switch change {
    case .dropTable: true
    case .alterTable(let alteration):
      alteration.recreate == .always || !alteration.options.isEmpty || !alteration.columnOrder.isEmpty
        || alteration.changes.contains { change in
          switch change {
          case .addIndex, .dropIndex, .renameIndex, .setComment, .validateConstraint: false
          case .alterColumn(let column): !column.isRenameOnly
          case .addColumn(let added): ((try? dialect.nativeAddition(added, after: nil)) ?? nil) == nil
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

  public func beginRevision(_ connection: Connection, rebuilds: Bool) throws {
    // The pragma is ignored inside a transaction (https://www.sqlite.org/pragma.html#pragma_foreign_keys).
    try connection.execute("PRAGMA foreign_keys = \(rebuilds ? "OFF" : "ON")")
  }

  public func endRevision(_ connection: Connection, rebuilds: Bool) throws {
    if rebuilds { try connection.execute("PRAGMA foreign_keys = ON") }
  }

  public func checkBeforeCommit(_ connection: Connection, _ touched: TouchedTables) throws {
    guard !touched.isEmpty else { return }
    let reader = SQLiteSchemaReader(connection: connection)
    var tables: Set<String>
    if touched.anyData {
      tables = []
    } else {
      tables = touched.rebuilt
      let names = Set((touched.rebuilt.union(touched.dropped)).map { $0.lowercased() })
      tables.formUnion(try reader.tables(referringTo: names))
      if tables.isEmpty { return }
    }
    let statements =
      touched.anyData
      ? ["PRAGMA foreign_key_check"]
      : try tables.sorted().compactMap { name in
        try reader.statement("table", name) == nil ? nil : "PRAGMA foreign_key_check(\(dialect.quoted(name)))"
      }
    var count = 0
    var examples: [String] = []
    for statement in statements {
      try connection.query(statement) { row in
        count += 1
        guard examples.count < 3 else { return }
        let rowid = row.value(1).integer.map { " (rowid \($0))" } ?? ""
        examples.append("\(row.text(0) ?? "")\(rowid) -> \(row.text(2) ?? "")")
      }
    }
    guard count > 0 else { return }
    throw RetortError(
      "foreign_key_violation",
      "\(count) \(count == 1 ? "row refers" : "rows refer") to a row that is not there: "
        + examples.joined(separator: ", ") + (count > examples.count ? ", ..." : "")
        + "; mend the data first (PRAGMA foreign_key_check lists all)")
  }

  public func scriptFrame(rebuilds: Bool) -> (before: [String], after: [String]) {
    rebuilds
      ? (
        ["PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE"],
        ["PRAGMA foreign_key_check", "COMMIT", "PRAGMA foreign_keys = ON"]
      )
      : (["BEGIN IMMEDIATE"], ["COMMIT"])
  }

  // MARK: Resuming

  public func isDone(_ change: SchemaChange, on connection: Connection) throws -> Bool? {
    let reader = SQLiteSchemaReader(connection: connection)
    switch change {
    case .createTable(let table, _): return try reader.statement("table", table.name) != nil
    case .dropTable(let name, _, _): return try reader.statement("table", name.name) == nil
    case .renameTable(let name, let newName):
      return try reader.statement("table", newName) != nil && reader.statement("table", name.name) == nil
    case .createIndex(let index, _, _): return try reader.statement("index", index.name) != nil
    case .dropIndex(let name, _, _, _): return try reader.statement("index", name.name) == nil
    case .createView(let view, _): return try reader.statement("view", view.name) != nil
    case .dropView(let name, _, _): return try reader.statement("view", name.name) == nil
    case .createTrigger(let trigger): return try reader.statement("trigger", trigger.name) != nil
    case .dropTrigger(let name, _, _): return try reader.statement("trigger", name.name) == nil
    case .alterTable(let alteration):
      guard let table = try reader.table(alteration.table.name) else { return nil }
      // Done where applying the changes is refused because they are there, or changes nothing.
      var editor = TableEditor(table, dialect: dialect)
      do {
        for change in alteration.changes { try editor.apply(change) }
      } catch let error as RetortError
        where [
          "duplicate_column", "unknown_column", "duplicate_constraint", "unknown_constraint",
          "duplicate_index",
          "unknown_index",
        ].contains(error.code)
      {
        return true
      }
      return editor.table == table
    default: return nil
    }
  }
}
