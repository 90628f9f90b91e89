import RetortEngine
import RetortSQL

/// Reads schemas from `sqlite_schema`: one query for a whole database, and the stored statements by
/// SQLite's own grammar, since the pragmas leave out CHECKs, collations, conflict clauses and much else.
struct SQLiteSchemaReader {
  let connection: Connection

  /// The whole schema, without SQLite's own tables and those that `options` leaves out.
  func metadata(_ options: ReflectionOptions = ReflectionOptions()) throws -> Metadata {
    // The catalogue is read once, from one end to the other: pages need not be kept.
    let cacheSize = try connection.scalar("PRAGMA main.cache_size")?.integer
    try connection.execute("PRAGMA main.cache_size = -200")
    defer { if let cacheSize { _ = try? connection.execute("PRAGMA main.cache_size = \(cacheSize)") } }
    var metadata = Metadata()
    var tablePosition: [String: Int] = [:]
    var indexes: [(sql: String, table: String)] = []
    var virtualTables = false

    func isExcluded(_ name: String) -> Bool {
      let folded = name.asciiLowercased
      return folded.hasPrefix("sqlite_")
        || (!options.excludedPrefix.isEmpty && folded.hasPrefix(options.excludedPrefix))
        || options.excludedTables.contains(folded)
    }

    try connection.query("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid") { row in
      guard let type = row.text(0), let name = row.text(1), let table = row.text(2), let sql = row.text(3),
        !isExcluded(name), !isExcluded(table)
      else { return }
      switch type {
      case "table":
        if SQLiteSchemaReader.isVirtual(sql) {
          virtualTables = true
          metadata.unmanaged.append(UnmanagedTable(name, sql: sql))
        } else {
          tablePosition[name.asciiLowercased] = metadata.tables.count
          metadata.tables.append(try reading("table", name) { try SQLiteParser.table(sql) })
        }
      case "index": indexes.append((sql, table))
      case "view": metadata.views.append(try reading("view", name) { try SQLiteParser.view(sql) })
      case "trigger": metadata.triggers.append(Trigger(name, table: table, sql: sql))
      default: break
      }
    }
    if virtualTables { try removeShadowTables(&metadata, &tablePosition) }
    for (sql, table) in indexes {
      guard let position = tablePosition[table.asciiLowercased] else { continue }
      metadata.tables[position].indexes.append(
        try reading("index on", table) { try SQLiteParser.index(sql).index })
    }
    resolveReferences(in: &metadata, tablePosition)
    return metadata
  }

  /// The tables in which a virtual table keeps its data belong to it (https://www.sqlite.org/vtab.html).
  private func removeShadowTables(_ metadata: inout Metadata, _ position: inout [String: Int]) throws {
    var shadows: Set<String> = []
    try connection.query("SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual')") { row in
      if let name = row.text(0) { shadows.insert(name.asciiLowercased) }
    }
    metadata.tables.removeAll { shadows.contains($0.name.asciiLowercased) }
    metadata.triggers.removeAll { shadows.contains($0.table.asciiLowercased) }
    position = [:]
    for (index, table) in metadata.tables.enumerated() { position[table.name.asciiLowercased] = index }
  }

  /// `REFERENCES parent` without columns means the parent's primary key.
  private func resolveReferences(in metadata: inout Metadata, _ position: [String: Int]) {
    for table in metadata.tables.indices {
      for index in metadata.tables[table].constraints.indices {
        guard case .foreignKey(var key) = metadata.tables[table].constraints[index],
          key.referentColumns.isEmpty
        else {
          continue
        }
        guard let referent = position[key.referentTable.asciiLowercased],
          let columns = metadata.tables[referent].primaryKey?.columns, columns.count == key.columns.count
        else { continue }
        key.referentColumns = columns
        metadata.tables[table].constraints[index] = .foreignKey(key)
      }
    }
  }

  /// One table with its indexes, as it is now.
  func table(_ name: String) throws -> Table? {
    var table: Table?
    var indexes: [Index] = []
    try connection.query(
      "SELECT type, sql FROM sqlite_master WHERE tbl_name = ?1 COLLATE NOCASE AND type IN ('table', 'index') "
        + "AND sql IS NOT NULL ORDER BY rowid", [.text(name)]
    ) { row in
      guard let sql = row.text(1) else { return }
      if row.text(0) == "index" {
        indexes.append(try reading("index on", name) { try SQLiteParser.index(sql).index })
      } else if SQLiteSchemaReader.isVirtual(sql) {
        throw RetortError(
          "virtual_table", "'\(name)' is a virtual table, which only its own module can alter")
      } else {
        table = try reading("table", name) { try SQLiteParser.table(sql) }
      }
    }
    table?.indexes = indexes
    return table
  }

  func triggers(on table: String) throws -> [Trigger] {
    var triggers: [Trigger] = []
    try connection.query(
      "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?1 COLLATE NOCASE ORDER BY rowid",
      [.text(table)]
    ) { row in
      triggers.append(Trigger(row.text(0) ?? "", table: row.text(1) ?? "", sql: row.text(2) ?? ""))
    }
    return triggers
  }

  /// Name and statement of all objects of a type.
  func objects(ofType type: String) throws -> [(name: String, table: String, sql: String)] {
    var objects: [(String, String, String)] = []
    try connection.query(
      "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = ?1 ORDER BY rowid", [.text(type)]
    ) {
      objects.append(($0.text(0) ?? "", $0.text(1) ?? "", $0.text(2) ?? ""))
    }
    return objects
  }

  /// The stored statement of an object, nil where there is none.
  func statement(_ type: String, _ name: String) throws -> (table: String, sql: String)? {
    var result: (String, String)?
    try connection.query(
      "SELECT tbl_name, sql FROM sqlite_master WHERE type = ?1 AND name = ?2 COLLATE NOCASE",
      [.text(type), .text(name)]
    ) { result = ($0.text(0) ?? "", $0.text(1) ?? "") }
    return result
  }

  /// The tables whose foreign keys refer to one of `names` (in lower case).
  func tables(referringTo names: Set<String>) throws -> Set<String> {
    var candidates: [(name: String, sql: String)] = []
    try connection.query(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%references%'"
    ) { candidates.append(($0.text(0) ?? "", $0.text(1) ?? "")) }
    var result: Set<String> = []
    for (name, sql) in candidates {
      guard let table = try? SQLiteParser.table(sql) else { continue }
      if table.foreignKeys.contains(where: { names.contains($0.referentTable.asciiLowercased) }) {
        result.insert(name)
      }
    }
    return result
  }

  static func isVirtual(_ sql: String) -> Bool {
    let cursor = SQLiteTokenCursor(String(sql.prefix(60)))
    return cursor.isAt("VIRTUAL", offset: 1)
  }

  func reading<Result>(_ kind: String, _ name: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as RetortError where error.code == "unreadable_schema" {
      throw RetortError(
        error.code, "the stored definition of \(kind) '\(name)' cannot be read: \(error.message)")
    }
  }
}
