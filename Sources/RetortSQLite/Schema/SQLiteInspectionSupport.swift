import RetortEngine
import RetortSQL

/// Reads SQLite's schemas for the inspector: `main`, `temp` and what is attached.
///
/// Stored statements are read as migrations read them; the columns of views and virtual tables, which no statement tells,
/// come from a pragma.
struct SQLiteInspectionSupport: InspectionSupport {
  private let dialect = SQLiteDialect()

  func defaultSchema(_ connection: Connection) -> String? { "main" }

  func schemaNames(_ connection: Connection) throws -> [String] {
    try connection.rows("SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY name")
      .compactMap { $0.first?.text }
  }

  func hasSchema(_ name: String, on connection: Connection) throws -> Bool {
    if name.asciiLowercased == "temp" { return true }
    return try connection.scalar(
      "SELECT 1 FROM pragma_database_list WHERE name = ?1 COLLATE NOCASE", [.text(name)]) != nil
  }

  // MARK: Names

  func relations(in schema: String?, named name: String?, on connection: Connection) throws -> [Relation] {
    let isTemporary = schema?.asciiLowercased == "temp"
    var relations: [Relation] = []
    try connection.query(
      "SELECT type, name, substr(sql, 1, 60) FROM \(catalogue(schema)) WHERE type IN ('table', 'view') "
        + "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'\(name == nil ? "" : " AND name = ?1 COLLATE NOCASE") ORDER BY name",
      name.map { [.text($0)] } ?? []
    ) { row in
      guard let name = row.text(1) else { return }
      let kind: Relation.Kind =
        row.text(0) == "view"
        ? .view : SQLiteSchemaReader.isVirtual(row.text(2) ?? "") ? .virtualTable : .table
      relations.append(Relation(name, schema: schema, kind: kind, isTemporary: isTemporary))
    }
    guard name == nil, relations.contains(where: { $0.kind == .virtualTable }) else { return relations }
    // The tables in which a virtual table keeps its data belong to it.
    let shadows = try connection.rows(
      "SELECT name FROM pragma_table_list WHERE type = 'shadow' AND schema = ?1 COLLATE NOCASE",
      [.text(schema ?? "main")])
    let names = Set(shadows.compactMap { $0.first?.text })
    return relations.filter { !names.contains($0.name) }
  }

  func temporaryRelations(named name: String?, on connection: Connection) throws -> [Relation] {
    try relations(in: "temp", named: name, on: connection).map { relation in
      var relation = relation
      relation.schema = nil
      return relation
    }
  }

  private func catalogue(_ schema: String?) -> String { "\(dialect.quoted(schema ?? "main")).sqlite_master" }

  // MARK: Contents

  func contents(of relations: [Relation], on connection: Connection) throws -> [InspectedRelation] {
    guard let first = relations.first else { return [] }
    let schema = first.schema ?? (first.isTemporary ? "temp" : nil)
    let tables = try self.tables(relations.filter { $0.kind == .table }.map(\.name), in: schema, connection)
    return try relations.compactMap { relation -> InspectedRelation? in
      if relation.kind == .table {
        guard var table = tables[relation.name.asciiLowercased] else { return nil }
        place(&table, as: relation)
        return InspectedRelation(relation, table: table)
      }
      let columns = try self.columns(of: relation.name, in: schema, connection)
      guard !columns.isEmpty else { return nil }
      let table = Table(
        relation.name, schema: relation.schema, columns: columns, temporary: relation.isTemporary)
      return InspectedRelation(
        relation, table: table,
        view: relation.kind == .view ? try view(relation, in: schema, connection) : nil)
    }
  }

  private func place(_ table: inout Table, as relation: Relation) {
    table.schema = relation.schema
    table.temporary = relation.isTemporary
    guard let schema = relation.schema else { return }
    // A foreign key never leaves its schema.
    table.constraints = table.constraints.map { constraint in
      guard case .foreignKey(var key) = constraint else { return constraint }
      key.referentSchema = schema
      return .foreignKey(key)
    }
  }

  /// Tables by their folded names, with the columns that a reference without columns means.
  private func tables(
    _ names: [String], in schema: String?, _ connection: Connection
  ) throws -> [String: Table] {
    let tables = try stored(names, in: schema, connection)
    let open = tables.values.flatMap(\.foreignKeys).filter { $0.referentColumns.isEmpty }
      .map(\.referentTable.asciiLowercased)
    guard !open.isEmpty else { return tables }
    let missing = Set(open).filter { tables[$0] == nil }.sorted()
    let referents = try tables.merging(stored(missing, in: schema, connection)) { own, _ in own }
    return tables.mapValues { table in
      var table = table
      table.constraints = table.constraints.map { constraint in
        guard case .foreignKey(var key) = constraint, key.referentColumns.isEmpty,
          let columns = referents[key.referentTable.asciiLowercased]?.primaryKey?.columns,
          columns.count == key.columns.count
        else { return constraint }
        key.referentColumns = columns
        return .foreignKey(key)
      }
      return table
    }
  }

  private func stored(
    _ names: [String], in schema: String?, _ connection: Connection
  ) throws -> [String: Table] {
    guard !names.isEmpty else { return [:] }
    let reader = SQLiteSchemaReader(connection: connection)
    let wanted = Set(names.map(\.asciiLowercased))
    var tables: [String: Table] = [:]
    var indexes: [(table: String, sql: String)] = []
    // Many names are cheaper to pick out here than to bind.
    let isFew = names.count <= 50
    let condition =
      isFew
      ? " AND tbl_name COLLATE NOCASE IN (\(names.indices.map { "?\($0 + 1)" }.joined(separator: ", ")))" : ""
    try connection.query(
      "SELECT type, tbl_name, sql FROM \(catalogue(schema)) WHERE type IN ('table', 'index') "
        + "AND sql IS NOT NULL\(condition) ORDER BY rowid", isFew ? names.map { .text($0) } : []
    ) { row in
      guard let name = row.text(1)?.asciiLowercased, wanted.contains(name), let sql = row.text(2) else {
        return
      }
      if row.text(0) == "index" {
        indexes.append((name, sql))
      } else if !SQLiteSchemaReader.isVirtual(sql) {
        tables[name] = try reader.reading("table", name) { try SQLiteParser.table(sql) }
      }
    }
    for (table, sql) in indexes {
      let index = try reader.reading("index on", table) { try SQLiteParser.index(sql).index }
      tables[table]?.indexes.append(index)
    }
    return tables
  }

  private func view(_ relation: Relation, in schema: String?, _ connection: Connection) throws -> View? {
    let sql = try connection.scalar(
      "SELECT sql FROM \(catalogue(schema)) WHERE type = 'view' AND name = ?1 COLLATE NOCASE",
      [.text(relation.name)])?.text
    guard let sql else { return nil }
    let reader = SQLiteSchemaReader(connection: connection)
    var view = try reader.reading("view", relation.name) { try SQLiteParser.view(sql) }
    view.schema = relation.schema
    if relation.isTemporary { view.options.set("temporary", to: true, for: "sqlite") }
    return view
  }

  /// The columns of a view or virtual table. Hidden ones (1) are the module's.
  private func columns(
    of name: String, in schema: String?, _ connection: Connection
  ) throws -> [Column] {
    var columns: [Column] = []
    try connection.query(
      "SELECT name, type, \"notnull\" FROM pragma_table_xinfo(?1, ?2) WHERE hidden <> 1 ORDER BY cid",
      [.text(name), .text(schema ?? "main")]
    ) { row in
      columns.append(
        Column(row.text(0) ?? "", SQLType(exact: row.text(1) ?? ""), nullable: !row.bool(2)))
    }
    return columns
  }

  // MARK: Changing

  /// Migrations know `main` only.
  func statements(for change: SchemaChange) throws -> [String]? {
    if case .alterTable(let alteration) = change, alteration.isAboutComments { return [] }
    guard let schema = change.name?.schema, !["main", "temp"].contains(schema.asciiLowercased) else {
      return nil
    }
    switch change {
    case .createTable, .dropTable, .createIndex, .dropIndex, .createView, .dropView:
      return try SQLiteMigrationSupport().plainStatements(for: change)
    default: return nil
    }
  }

  /// With foreign keys on, DROP TABLE deletes the rows first, and what refers to them is in the way. Outside a transaction
  /// they are switched off meanwhile; inside one, where the pragma does nothing, they are looked at in the end.
  func droppingTables(on connection: Connection, _ body: () throws -> Void) throws {
    let (pragma, wanted) = connection.isInTransaction ? ("defer_foreign_keys", true) : ("foreign_keys", false)
    let isOn = try connection.scalar("PRAGMA \(pragma)")?.integer == 1
    guard isOn != wanted else { return try body() }
    try connection.execute("PRAGMA \(pragma) = \(wanted ? "ON" : "OFF")")
    defer { _ = try? connection.execute("PRAGMA \(pragma) = \(wanted ? "OFF" : "ON")") }
    try body()
  }
}
