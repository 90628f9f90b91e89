import RetortEngine
import RetortSQL

extension SQLiteDialect: SchemaDialect {
  public var migrationSupport: any MigrationSupport { SQLiteMigrationSupport() }
  public var inspectionSupport: any InspectionSupport { SQLiteInspectionSupport() }
}

// Statements of changes without a database.
extension SQLiteMigrationSupport {
  /// The statements of a change. What has to be looked up is tried in memory, on the tables, views and triggers of `schema`.
  public func statements(for change: SchemaChange, in schema: any SchemaSource) throws -> [ChangeStatement] {
    if let name = change.name { try requireSchema(of: name) }
    if let plain = try plainStatements(for: change) { return plain.map { ChangeStatement($0) } }
    guard let scratch = try openScratch() else { return [] }
    defer { scratch.close() }
    let known = try schema.metadata()
    var made: [ChangeStatement] = []
    func carryOut(_ change: SchemaChange, _ run: (ChangeStatement) throws -> Void) throws {
      _ = try self.carryOut(change, on: scratch, run: run)
    }
    for table in known.tables { try carryOut(.createTable(table)) { try scratch.execute($0.sql) } }
    for view in known.views { try carryOut(.createView(view)) { try scratch.execute($0.sql) } }
    for trigger in known.triggers { try carryOut(.createTrigger(trigger)) { try scratch.execute($0.sql) } }
    try carryOut(change) { statement in
      made.append(statement)
      try scratch.execute(statement.sql)
    }
    return made
  }

  /// The statements of a change that needs no look at what is there; nil for another one.
  func plainStatements(for change: SchemaChange) throws -> [String]? {
    let dialect = SQLiteDialect()
    switch change {
    case .createTable(let table, let ifNotExists):
      return try [dialect.createTable(table, ifNotExists: ifNotExists)]
        + table.indexes.map {
          try dialect.createIndex($0, on: table.qualifiedName, ifNotExists: ifNotExists)
        }
    case .dropTable(let name, let ifExists, _): return [dialect.dropTable(name, ifExists: ifExists)]
    case .createIndex(let index, let table, let ifNotExists):
      return [try dialect.createIndex(index, on: table, ifNotExists: ifNotExists)]
    case .dropIndex(let name, _, let ifExists, _):
      return [dialect.dropIndex(name, table: nil, ifExists: ifExists)]
    case .createView(let view, let orReplace): return try dialect.createView(view, orReplace: orReplace)
    case .dropView(let name, _, let ifExists):
      return [dialect.dropView(name, materialized: false, ifExists: ifExists)]
    case .createTrigger(let trigger): return [trigger.sql]
    case .dropTrigger(let name, _, let ifExists):
      return ["DROP TRIGGER \(ifExists ? "IF EXISTS " : "")\(dialect.identifier(name))"]
    case .alterTable(let alteration) where alteration.isAboutComments: return []
    // SQLite has no such types, and keeps no comments.
    case .createEnum, .dropEnum, .setComment: return []
    default: return nil
    }
  }
}

extension TableAlteration {
  /// Whether nothing changes but comments, which SQLite does not keep.
  var isAboutComments: Bool {
    guard options.isEmpty, columnOrder.isEmpty, tableConstraints.isEmpty, copyFrom == nil, recreate != .always
    else {
      return false
    }
    return !changes.isEmpty
      && changes.allSatisfy { change in
        switch change {
        case .setComment: return true
        case .alterColumn(var column):
          column.comment = .keep
          return column == ColumnAlteration(column.column)
        default: return false
        }
      }
  }
}
