import RetortEngine
import RetortSQL

/// Reads MariaDB and MySQL for the inspector: from what the server prints (`SHOW CREATE …`), as migrations do. A schema is
/// a database of the same server.
struct MySQLInspectionSupport: InspectionSupport {
  func defaultSchema(_ connection: Connection) throws -> String? {
    try connection.scalar("SELECT DATABASE()")?.text
  }

  func schemaNames(_ connection: Connection) throws -> [String] {
    try connection.rows("SHOW DATABASES").compactMap { $0.first?.text }.sorted()
  }

  func hasSchema(_ name: String, on connection: Connection) throws -> Bool {
    let fold = connection.dialect.fold
    return try schemaNames(connection).contains { fold($0) == fold(name) }
  }

  // MARK: Names

  func relations(in schema: String?, named name: String?, on connection: Connection) throws -> [Relation] {
    try listed(schema, name, connection).filter { !$0.isTemporary }
  }

  func temporaryRelations(named name: String?, on connection: Connection) throws -> [Relation] {
    let reader = try MySQLSchemaReader(connection)
    guard let name else {
      guard reader.connection.server.listsTemporaryTables else {
        throw RetortError(
          "unsupported_by_dialect",
          "\(reader.dialect.title) \(reader.connection.server.version) does not list temporary tables: ask for one by its name"
        )
      }
      return try listed(nil, nil, connection).filter(\.isTemporary)
    }
    guard reader.connection.database != nil, canBeName(name) else { return [] }
    do {
      let sql = try reader.showCreate("TABLE", QualifiedName(name))
      return sql?.hasPrefix("CREATE TEMPORARY TABLE") ?? false ? [Relation(name, isTemporary: true)] : []
    } catch let error as DatabaseError where [1059, 1103].contains(error.nativeCode) {
      // No table can have such a name: it is too long, or ends with a space.
      return []
    }
  }

  private func listed(_ schema: String?, _ name: String?, _ connection: Connection) throws -> [Relation] {
    let reader = try MySQLSchemaReader(connection)
    let dialect = reader.dialect
    guard let database = schema ?? reader.connection.database, name.map(canBeName) ?? true else { return [] }
    var sql = "SHOW FULL TABLES FROM \(dialect.quoted(database))"
    if let name {
      sql += " WHERE \(dialect.quoted("Tables_in_\(database)")) = \(dialect.literal(name))"
    }
    var relations: [Relation] = []
    try reader.connection.queryText(sql) { row in
      guard let name = row.text(0) else { return }
      let type = row.text(1) ?? "BASE TABLE"
      let kind: Relation.Kind = type.hasSuffix("VIEW") ? .view : type == "SEQUENCE" ? .sequence : .table
      relations.append(
        Relation(name, schema: schema, kind: kind, isTemporary: type.contains("TEMPORARY")))
    }
    return relations.sorted { $0.name < $1.name }
  }

  /// No identifier has a character beyond U+FFFF, and statements that hold one are refused
  /// (https://mariadb.com/kb/en/identifier-names/).
  private func canBeName(_ name: String) -> Bool { name.unicodeScalars.allSatisfy { $0.value <= 0xFFFF } }

  // MARK: Contents

  func contents(of relations: [Relation], on connection: Connection) throws -> [InspectedRelation] {
    let reader = try MySQLSchemaReader(connection)
    var found: [Relation: String] = [:]
    try reader.fetch(
      relations.map { relation in
        "SHOW CREATE \(isPrintedAsView(relation) ? "VIEW" : "TABLE") \(reader.dialect.identifier(relation.qualifiedName))"
      }
    ) { index, row in
      if row.count > 1, let text = row[1] { found[relations[index]] = text }
    } failed: { index, error in
      // What was dropped meanwhile is left out.
      guard MySQLSchemaReader.saysThereIsNone(error) else { throw error }
    }
    var tables: [Table] = []
    var views: [InspectedRelation] = []
    var places: [Relation] = []
    for relation in relations {
      guard let sql = found[relation] else { continue }
      if relation.kind == .view {
        views.append(try view(relation, sql, reader))
      } else {
        tables.append(try table(relation, sql, reader))
        places.append(relation)
      }
    }
    try reader.restoreDefaults(in: &tables)
    let read = zip(places, tables).map { InspectedRelation($0, table: $1) } + views
    let byRelation = Dictionary(read.map { ($0.relation, $0) }, uniquingKeysWith: { $1 })
    return relations.compactMap { byRelation[$0] }
  }

  /// What the server keeps in information_schema are no views for SHOW CREATE.
  private func isPrintedAsView(_ relation: Relation) -> Bool {
    relation.kind == .view && relation.schema?.asciiLowercased != "information_schema"
  }

  private func table(_ relation: Relation, _ sql: String, _ reader: MySQLSchemaReader) throws -> Table {
    let own = reader.connection.database
    var table = try reading(relation) {
      try MySQLTableParser.table(sql, dialect: reader.dialect, database: relation.schema ?? own)
    }
    table.schema = relation.schema
    guard let schema = relation.schema else { return table }
    table.constraints = table.constraints.map { constraint in
      guard case .foreignKey(var key) = constraint else { return constraint }
      let referent = key.referentSchema ?? schema
      key.referentSchema = referent == own ? nil : referent
      return .foreignKey(key)
    }
    return table
  }

  private func view(
    _ relation: Relation, _ sql: String, _ reader: MySQLSchemaReader
  ) throws -> InspectedRelation {
    let database = relation.schema ?? reader.connection.database
    // The views of information_schema are printed as temporary tables.
    guard !sql.hasPrefix("CREATE TEMPORARY TABLE") else {
      return InspectedRelation(relation, table: try table(relation, sql, reader))
    }
    var view = try reading(relation) {
      try MySQLViewParser.view(
        sql, name: relation.name, database: database, currentUser: reader.connection.currentUser)
    }
    view.schema = relation.schema
    return InspectedRelation(relation, table: try columns(of: relation, reader), view: view)
  }

  /// The columns of a view, which no statement tells: written as those of a table, which is read then.
  private func columns(of view: Relation, _ reader: MySQLSchemaReader) throws -> Table {
    let dialect = reader.dialect
    var lines: [String] = []
    try reader.connection.queryText("SHOW FULL COLUMNS FROM \(dialect.identifier(view.qualifiedName))") {
      row in
      // Field, Type, Collation, Null, Key, Default, Extra, Privileges, Comment
      var line = "  \(dialect.quoted(row.text(0) ?? "")) \(row.text(1) ?? "")"
      if let collation = row.text(2) { line += " COLLATE \(collation)" }
      if row.text(3) == "NO" { line += " NOT NULL" }
      if let comment = row.text(8), !comment.isEmpty { line += " COMMENT \(dialect.literal(comment))" }
      lines.append(line)
    }
    let sql = "CREATE TABLE \(dialect.quoted(view.name)) (\n\(lines.joined(separator: ",\n"))\n)"
    var table = try reading(view) {
      try MySQLTableParser.table(
        sql, dialect: dialect, database: view.schema ?? reader.connection.database)
    }
    table.schema = view.schema
    return table
  }

  private func reading<Result>(_ relation: Relation, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as RetortError where error.code == "unreadable_schema" {
      throw RetortError(
        error.code,
        "what the server prints of \(relation.kind.rawValue) '\(relation.qualifiedName)' cannot be read: \(error.message)"
      )
    }
  }

  // MARK: Sequences

  func sequences(in schema: String?, on connection: Connection) throws -> [DatabaseSequence] {
    let reader = try MySQLSchemaReader(connection)
    let relations = try listed(schema, nil, connection).filter { $0.kind == .sequence }
    return try relations.compactMap { relation in
      guard let sql = try reader.showCreate("SEQUENCE", relation.qualifiedName) else { return nil }
      var sequence = try reading(relation) { try MySQLSequenceParser.sequence(sql, name: relation.name) }
      sequence.schema = schema
      return sequence
    }
  }
}
