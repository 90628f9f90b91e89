import RetortEngine
import RetortSQL

/// Carries out one change of the schema on a connection.
struct SQLiteChangeRunner {
  let connection: Connection
  let run: (ChangeStatement) throws -> Void
  private let dialect = SQLiteDialect()

  init(connection: Connection, run: @escaping (ChangeStatement) throws -> Void) {
    self.connection = connection
    self.run = run
  }

  private var reader: SQLiteSchemaReader { SQLiteSchemaReader(connection: connection) }

  func carryOut(_ change: SchemaChange) throws -> TouchedTables {
    var touched = TouchedTables()
    if let name = change.name { try SQLiteMigrationSupport().requireSchema(of: name) }
    switch change {
    case .createTable(let table, let ifNotExists):
      if try ifNotExists && reader.statement("table", table.name) != nil { return touched }
      try statement(dialect.createTable(table, ifNotExists: ifNotExists))
      for index in table.indexes {
        try statement(dialect.createIndex(index, on: table.qualifiedName, ifNotExists: ifNotExists))
      }
    case .dropTable(let name, let ifExists, _):
      if try ifExists && reader.statement("table", name.name) == nil { return touched }
      try statement(dialect.dropTable(name, ifExists: false))
      touched.dropped.insert(name.name)
    case .renameTable(let name, let newName):
      try requireTable(name.name)
      try alterer.native(
        "ALTER TABLE \(dialect.identifier(name.name)) RENAME TO \(dialect.identifier(newName))",
        touching: name.name)
    case .alterTable(let alteration):
      return try alterer.alter(alteration)
    case .createIndex(let index, let table, let ifNotExists):
      try statement(dialect.createIndex(index, on: table, ifNotExists: ifNotExists))
    case .dropIndex(let name, _, let ifExists, _):
      try statement(dialect.dropIndex(name, table: nil, ifExists: ifExists))
    case .renameIndex(let name, let newName, _):
      let (table, sql) = try requireIndex(name.name, ifExists: false) ?? ("", "")
      var index = try SQLiteParser.index(sql).index
      index.name = newName
      try statement(dialect.dropIndex(name, table: nil, ifExists: false))
      try statement(dialect.createIndex(index, on: QualifiedName(table), ifNotExists: false))
    case .createView(let view, let orReplace):
      let triggers = orReplace ? try reader.triggers(on: view.name) : []
      for sql in try dialect.createView(view, orReplace: orReplace) { try statement(sql) }
      for trigger in triggers { try statement(trigger.sql) }
      // SQLite takes a view over anything; a view that cannot be read is found out now, not by its users.
      try (connection.driverConnection as? SQLiteConnection)?.check(
        "SELECT * FROM \(dialect.identifier(view.name))")
    case .dropView(let name, _, let ifExists):
      if try !ifExists && reader.statement("view", name.name) == nil {
        throw unknown("view", name.name, try reader.objects(ofType: "view").map(\.name))
      }
      try statement(dialect.dropView(name, materialized: false, ifExists: ifExists))
    case .createTrigger(let trigger):
      let parsed = try? SQLiteParser.trigger(trigger.sql)
      guard let parsed, dialect.fold(parsed.name) == dialect.fold(trigger.name),
        dialect.fold(parsed.table) == dialect.fold(trigger.table)
      else {
        throw RetortError(
          "invalid_trigger",
          "\"sql\" must be the CREATE TRIGGER statement of trigger '\(trigger.name)' on '\(trigger.table)'")
      }
      try statement(trigger.sql)
    case .dropTrigger(let name, _, let ifExists):
      if try !ifExists && reader.statement("trigger", name.name) == nil {
        throw unknown("trigger", name.name, try reader.objects(ofType: "trigger").map(\.name))
      }
      try statement("DROP TRIGGER \(ifExists ? "IF EXISTS " : "")\(dialect.identifier(name))")
    case .createEnum, .dropEnum:
      break  // An Enum column is a VARCHAR here; there is no type to make.
    case .createSequence, .dropSequence: throw unsupported("sequences")
    case .createDomain, .dropDomain: throw unsupported("domains")
    case .createSchema, .dropSchema: throw unsupported("schemas that can be created")
    case .createExtension, .dropExtension: throw unsupported("extensions")
    case .createRoutine, .dropRoutine: throw unsupported("stored functions")
    case .setComment:
      break  // SQLite keeps no comments.
    case .alterEnum(let alteration):
      // Where there is no such type, more members need nothing; fewer or other ones need the rows changed.
      if !alteration.rename.isEmpty || !alteration.remove.isEmpty {
        throw nothing(like: "alter_enum with rename or remove")
      }
    case .alterSequence: throw nothing(like: "alter_sequence")
    case .alterDomain: throw nothing(like: "alter_domain")
    case .attachPartition: throw nothing(like: "attach_partition")
    case .detachPartition: throw nothing(like: "detach_partition")
    case .moveToSchema: throw nothing(like: "move_to_schema")
    }
    return touched
  }

  private var alterer: SQLiteTableAlterer { SQLiteTableAlterer(connection: connection, run: run) }

  /// Runs a statement. That something is not there is left to SQLite to find out: looking before every
  /// statement would read the whole catalogue each time.
  private func statement(_ sql: String) throws {
    do {
      try run(ChangeStatement(sql))
    } catch let error as DatabaseError {
      throw SQLiteChangeRunner.missing(error, reader) ?? error
    }
  }

  /// The error for `no such table: x` and the like, with the name that may have been meant.
  static func missing(_ error: DatabaseError, _ reader: SQLiteSchemaReader) -> RetortError? {
    for kind in ["table", "index", "view", "trigger"] {
      let prefix = "no such \(kind): "
      guard error.reason.hasPrefix(prefix) else { continue }
      var name = String(error.reason.dropFirst(prefix.count))
      if name.hasPrefix("main.") { name = String(name.dropFirst(5)) }
      let known = ((try? reader.objects(ofType: kind)) ?? []).map(\.name).filter {
        !$0.asciiLowercased.hasPrefix("retort_")
      }
      return RetortError(
        "unknown_\(kind)", "there is no \(kind) '\(name)'\(NearestName.hint(for: name, among: known))")
    }
    return nil
  }

  private func requireTable(_ name: String) throws {
    guard try reader.statement("table", name) == nil else { return }
    throw SQLiteTableAlterer.unknownTable(name, try reader.objects(ofType: "table").map(\.name))
  }

  @discardableResult
  private func requireIndex(_ name: String, ifExists: Bool) throws -> (table: String, sql: String)? {
    if let found = try reader.statement("index", name) { return found }
    if ifExists { return nil }
    throw unknown("index", name, try reader.objects(ofType: "index").map(\.name))
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String]) -> RetortError {
    RetortError(
      "unknown_\(kind)", "there is no \(kind) '\(name)'\(NearestName.hint(for: name, among: known))")
  }

  private func nothing(like directive: String) -> RetortError {
    RetortError("unsupported_by_dialect", "SQLite has nothing that '\(directive)' could do")
  }

  private func unsupported(_ what: String) -> RetortError {
    RetortError("unsupported_by_dialect", "SQLite has no \(what)")
  }
}
