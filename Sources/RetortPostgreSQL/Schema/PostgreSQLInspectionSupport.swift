import RetortEngine
import RetortSQL

/// Reads PostgreSQL's catalogues for the inspector, with the queries that migrations read them with.
struct PostgreSQLInspectionSupport: InspectionSupport {
  func defaultSchema(_ connection: Connection) throws -> String? {
    try connection.scalar("SELECT current_schema()::text")?.text
  }

  func schemaNames(_ connection: Connection) throws -> [String] {
    try connection.rows(
      #"SELECT nspname::text FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%' ORDER BY nspname"#
    ).compactMap { $0.first?.text }
  }

  func hasSchema(_ name: String, on connection: Connection) throws -> Bool {
    try connection.scalar("SELECT 1 FROM pg_namespace WHERE nspname = $1::text", [.text(name)]) != nil
  }

  // MARK: Names

  func relations(in schema: String?, named name: String?, on connection: Connection) throws -> [Relation] {
    try relations(
      "n.nspname = coalesce($1::text, current_schema()::text)", [schema.map { .text($0) } ?? .null], name,
      connection
    ) { Relation($0, schema: schema, kind: $1) }
  }

  func temporaryRelations(named name: String?, on connection: Connection) throws -> [Relation] {
    try relations("n.oid = pg_my_temp_schema()", [], name, connection) {
      Relation($0, kind: $1, isTemporary: true)
    }
  }

  private func relations(
    _ condition: String, _ parameters: [SQLValue], _ name: String?, _ connection: Connection,
    _ make: (String, Relation.Kind) -> Relation
  ) throws -> [Relation] {
    var relations: [Relation] = []
    let named = name == nil ? "" : " AND c.relname = $\(parameters.count + 1)::text"
    try connection.query(
      "SELECT c.relname::text, c.relkind::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        + "WHERE \(condition) AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')\(named) ORDER BY c.relname",
      parameters + (name.map { [.text($0)] } ?? [])
    ) { row in
      let kind: Relation.Kind =
        switch row.text(1) {
        case "v": .view
        case "m": .materializedView
        case "f": .foreignTable
        case "S": .sequence
        default: .table
        }
      relations.append(make(row.text(0) ?? "", kind))
    }
    return relations
  }

  // MARK: Contents

  func contents(of relations: [Relation], on connection: Connection) throws -> [InspectedRelation] {
    guard let first = relations.first else { return [] }
    let reader = PostgreSQLSchemaReader(connection: connection)
    return try reader.withSession { session in
      let schema =
        first.isTemporary
        ? try connection.scalar(
          "SELECT nspname::text FROM pg_namespace WHERE oid = pg_my_temp_schema()")?.text
        : first.schema ?? session.defaultSchema
      guard let schema else { return [] }
      var tables = PostgreSQLTableSet()
      try reader.readTables(.some(schema: schema, names: relations.map(\.name)), session, into: &tables)
      let known = Dictionary(relations.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
      var result = tables.entries.compactMap { entry -> InspectedRelation? in
        guard let relation = known[entry.table.name] else { return nil }
        var table = entry.table
        table.schema = relation.schema
        table.temporary = relation.isTemporary
        var view = entry.view
        view?.schema = relation.schema
        if let view { table.indexes = view.indexes }
        return InspectedRelation(relation, table: table, view: view)
      }
      if first.isTemporary { result = result.map { withoutSchema($0, schema) } }
      try fillEnums(&result, reader, session)
      return result
    }
  }

  /// Temporary tables refer to each other in a schema whose name is the session's.
  private func withoutSchema(_ relation: InspectedRelation, _ schema: String) -> InspectedRelation {
    var relation = relation
    relation.table.constraints = relation.table.constraints.map { constraint in
      guard case .foreignKey(var key) = constraint, key.referentSchema == schema else { return constraint }
      key.referentSchema = nil
      return .foreignKey(key)
    }
    return relation
  }

  /// Says the members of the columns' enumerations.
  private func fillEnums(
    _ relations: inout [InspectedRelation], _ reader: PostgreSQLSchemaReader, _ session: PostgreSQLReadSession
  ) throws {
    var schemas: Set<String> = []
    for column in relations.flatMap(\.table.columns) where column.type.rare.typeName != nil {
      if let schema = column.type.rare.typeSchema ?? session.defaultSchema { schemas.insert(schema) }
    }
    var members: [QualifiedName: [String]] = [:]
    for schema in schemas.sorted() {
      var metadata = Metadata()
      try reader.readTypes(patterns(schema, reader.connection), session, into: &metadata)
      for type in metadata.enums { members[type.qualifiedName] = type.values }
    }
    guard !members.isEmpty else { return }
    for relation in relations.indices {
      for column in relations[relation].table.columns.indices {
        let type = relations[relation].table.columns[column].type
        guard let name = type.rare.typeName,
          let values = members[QualifiedName(name, schema: type.rare.typeSchema)]
        else { continue }
        relations[relation].table.columns[column].type.rare.values = values
      }
    }
  }

  // MARK: Types and sequences

  /// Tables are read as far as they tell which sequences belong to a column that counts by itself.
  func sequences(in schema: String?, on connection: Connection) throws -> [DatabaseSequence] {
    let reader = PostgreSQLSchemaReader(connection: connection)
    return try reader.withSession { session in
      guard let schema = schema ?? session.defaultSchema else { return [] }
      let scope = PostgreSQLReadScope.many(try patterns(schema, connection))
      var tables = PostgreSQLTableSet()
      try reader.readRelations(scope, session, into: &tables)
      try reader.readColumns(scope, session, into: &tables)
      try reader.readSequences(scope, session, into: &tables)
      return tables.sequences.sorted { $0.qualifiedName < $1.qualifiedName }
    }
  }

  func types(in schema: String?, on connection: Connection) throws -> (enums: [EnumType], domains: [Domain]) {
    let reader = PostgreSQLSchemaReader(connection: connection)
    return try reader.withSession { session in
      guard let schema = schema ?? session.defaultSchema else { return ([], []) }
      var metadata = Metadata()
      try reader.readTypes(patterns(schema, connection), session, into: &metadata)
      return (
        metadata.enums.sorted { $0.qualifiedName < $1.qualifiedName },
        metadata.domains.sorted { $0.qualifiedName < $1.qualifiedName }
      )
    }
  }

  func hasType(_ name: QualifiedName, on connection: Connection) throws -> Bool {
    try connection.scalar(
      """
      SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN pg_class c ON c.oid = t.typrelid
      WHERE n.nspname = coalesce($1::text, current_schema()::text) AND t.typname = $2::text
        AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
      """, [name.schema.map { .text($0) } ?? .null, .text(name.name)]) != nil
  }

  private func patterns(_ schema: String, _ connection: Connection) throws -> PostgreSQLReadPatterns {
    var options = ReflectionOptions()
    options.excludedPrefix = ""
    let oid = try connection.scalar(
      "SELECT oid::int8 FROM pg_namespace WHERE nspname = $1::text", [.text(schema)])?.integer
    return PostgreSQLReadPatterns(options, schemas: oid.map { [$0] } ?? [])
  }
}
