import RetortEngine
import RetortSQL

extension SQLiteTableAlterer {
  /// Builds the table anew: new table, copy, drop, rename, with indexes and triggers put back.
  ///
  /// Foreign keys must be off: with them on, DROP TABLE deletes the rows first, and ON DELETE CASCADE would
  /// empty the tables that refer to it.
  func rebuild(_ live: Table, _ editor: TableEditor, _ touched: inout TouchedTables) throws {
    let desired = editor.table
    if try connection.scalar("PRAGMA foreign_keys")?.integer == 1 {
      throw RetortError(
        "foreign_keys_on",
        "table '\(live.name)' cannot be rebuilt while foreign keys are enforced on this connection")
    }
    let triggers = try reader.triggers(on: live.name)
    let temporary = try freeName(for: live.name)
    let old = dialect.identifier(live.name)
    let new = dialect.identifier(temporary)

    try run(ChangeStatement(try dialect.createTable(desired, named: temporary, ifNotExists: false)))
    try run(
      ChangeStatement(
        copyStatement(live, editor, into: new), purpose: .copyRows(table: live.name, replacement: temporary)))
    if dialect.isAutoincrement(live), dialect.isAutoincrement(desired) {
      let oldName = dialect.literal(live.name)
      let newName = dialect.literal(temporary)
      try run(
        ChangeStatement(
          "INSERT INTO sqlite_sequence (name, seq) SELECT \(newName), 0 "
            + "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = \(newName))"
            + " AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = \(oldName))"))
      try run(
        ChangeStatement(
          "UPDATE sqlite_sequence SET seq = (SELECT max(seq) FROM sqlite_sequence WHERE name IN (\(oldName), \(newName))) "
            + "WHERE name = \(newName)"))
    }
    // DROP TABLE removes what ANALYZE found out about the table; it is kept aside under the other name.
    let statistics = try ["sqlite_stat1", "sqlite_stat4"].filter { try reader.statement("table", $0) != nil }
    func moveStatistics(from: String, to: String) throws {
      for name in statistics {
        try run(
          ChangeStatement(
            "UPDATE \(name) SET tbl = \(dialect.literal(to)) WHERE tbl = \(dialect.literal(from)) COLLATE NOCASE"
          ))
      }
    }
    try moveStatistics(from: live.name, to: temporary)
    try run(ChangeStatement("DROP TABLE \(old)"))
    // With the legacy behaviour a rename touches nothing but the table: views and triggers, which name the
    // table that comes back, are neither checked nor rewritten in between.
    try run(ChangeStatement("PRAGMA legacy_alter_table = ON"))
    do {
      try run(ChangeStatement("ALTER TABLE \(new) RENAME TO \(old)"))
    } catch {
      _ = try? connection.driverConnection.execute("PRAGMA legacy_alter_table = OFF", [])
      throw error
    }
    try run(ChangeStatement("PRAGMA legacy_alter_table = OFF"))
    for index in desired.indexes {
      try run(
        ChangeStatement(try dialect.createIndex(index, on: QualifiedName(live.name), ifNotExists: false)))
    }
    for trigger in triggers { try run(ChangeStatement(trigger.sql)) }
    try moveStatistics(from: temporary, to: live.name)
    touched.rebuilt.insert(live.name)
  }

  /// `INSERT INTO new (…) SELECT … FROM old`: the columns that are in both, and the rowid where the
  /// table's rows have one that no column shows.
  private func copyStatement(_ live: Table, _ editor: TableEditor, into new: String) -> String {
    let desired = editor.table
    var targets: [String] = []
    var sources: [String] = []
    if let rowid = hiddenRowid(live), hiddenRowid(desired) != nil {
      targets.append(rowid)
      sources.append(rowid)
    }
    for column in desired.columns where column.computed == nil {
      guard let source = editor.sources[column.name] else { continue }
      targets.append(dialect.identifier(column.name))
      sources.append(dialect.identifier(source))
    }
    let old = dialect.identifier(live.name)
    guard !targets.isEmpty else { return "INSERT OR ABORT INTO \(new) SELECT * FROM \(old) WHERE 0" }
    return
      "INSERT OR ABORT INTO \(new) (\(targets.joined(separator: ", "))) SELECT \(sources.joined(separator: ", ")) FROM \(old)"
  }

  /// A name for the rowid, nil where the table has none or shows it as INTEGER PRIMARY KEY.
  private func hiddenRowid(_ table: Table) -> String? {
    if table.options.flag("without_rowid", for: dialect.optionNames) { return nil }
    if let key = table.primaryKey, key.columns.count == 1, let column = table.column(key.columns[0]),
      dialect.isIntegerType(column.type),
      (key.options.value("desc", for: dialect.optionNames)?.arrayValue ?? []).isEmpty
    {
      return nil
    }
    let names = Set(table.columns.map { $0.name.asciiLowercased })
    return ["rowid", "_rowid_", "oid"].first { !names.contains($0) }
  }

  private func freeName(for table: String) throws -> String {
    let taken = Set(try reader.objects(ofType: "table").map { $0.name.asciiLowercased })
    var name = "_retort_rebuild_\(table)"
    while taken.contains(name.asciiLowercased) { name += "_" }
    return name
  }
}

/// Finds the views and triggers that SQLite cannot compile.
struct SQLiteDependents {
  struct Subject: Hashable, Comparable, CustomStringConvertible {
    var kind: String
    var name: String

    var description: String { "\(kind) \(name)" }

    static func < (a: Subject, b: Subject) -> Bool { (b.kind, a.name) < (a.kind, b.name) }
  }

  let connection: Connection
  private let dialect = SQLiteDialect()

  init(connection: Connection) {
    self.connection = connection
  }

  /// What is broken now, of all views and triggers.
  func complaints() throws -> [Subject: String] {
    guard let driver = connection.driverConnection as? SQLiteConnection else { return [:] }
    let reader = SQLiteSchemaReader(connection: connection)
    var result: [Subject: String] = [:]
    for view in try reader.objects(ofType: "view") {
      note(Subject(kind: "view", name: view.name), in: &result) {
        try driver.check("SELECT * FROM \(dialect.identifier(view.name))")
      }
    }
    for trigger in try reader.objects(ofType: "trigger") {
      let target = dialect.identifier(trigger.table)
      note(Subject(kind: "trigger", name: trigger.name), in: &result) {
        // Compiling a statement on the table compiles the triggers that it would fire.
        let columns = try connection.rows(
          "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0", [.text(trigger.table)]
        ).compactMap(\.first?.text)
        let assignments = columns.map { "\(dialect.identifier($0)) = \(dialect.identifier($0))" }
        var statements = ["DELETE FROM \(target)", "INSERT INTO \(target) DEFAULT VALUES"]
        if !assignments.isEmpty {
          statements.append("UPDATE \(target) SET \(assignments.joined(separator: ", "))")
        }
        for statement in statements {
          do {
            try driver.check(statement)
          } catch let error as DatabaseError where error.reason.hasPrefix("cannot modify") {
            // A view has INSTEAD OF triggers for some of the three only.
          }
        }
      }
    }
    return result
  }

  private func note(_ subject: Subject, in result: inout [Subject: String], _ check: () throws -> Void) {
    do {
      try check()
    } catch let error as DatabaseError {
      result[subject] = error.reason
    } catch {
      result[subject] = "\(error)"
    }
  }
}
