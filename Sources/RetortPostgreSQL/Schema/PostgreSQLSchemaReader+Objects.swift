import RetortEngine
import RetortSQL

extension PostgreSQLSchemaReader {
  /// Schemas but the default one, with their comments.
  ///
  /// - Returns: the oids of the schemas to read.
  /// - Throws: `unknown_schema` where `options` names one that does not exist.
  func readSchemas(
    _ options: ReflectionOptions, _ session: PostgreSQLReadSession, into metadata: inout Metadata
  ) throws -> [Int64] {
    var oids: [Int64] = []
    var missing = Set(options.schemas)
    var known: [String] = []
    try connection.query(PostgreSQLObjectQueries.schemas) { row in
      guard let name = row.text(1) else { return }
      known.append(name)
      missing.remove(name)
      // A schema that an extension made is read only where it is asked for.
      let isWanted = options.schemas.isEmpty ? !row.bool(2) : options.schemas.contains(name)
      guard isWanted else { return }
      oids.append(row.integer(0))
      if name == "public", name == session.defaultSchema, let comment = row.text(3), comment != PostgreSQLDialect.commentOnPublic {
        metadata.comments.append(ObjectComment(.schema, name, text: comment))
      }
      guard name != session.defaultSchema, !row.bool(2) else { return }
      metadata.schemas.append(name)
      if let comment = row.text(3) {
        metadata.comments.append(ObjectComment(.schema, name, text: comment))
      }
    }
    if let name = missing.min() {
      throw RetortError(
        "unknown_schema",
        "there is no schema '\(name)' in the database\(NearestName.hint(for: name, among: known)); "
          + "create it or take it from the setting 'schemas'")
    }
    return oids
  }

  func readExtensions(_ session: PostgreSQLReadSession, into metadata: inout Metadata) throws {
    try connection.query(PostgreSQLObjectQueries.extensions) { row in
      guard let name = row.text(0) else { return }
      metadata.extensions.append(Extension(name, schema: session.schema(row.text(1))))
    }
  }

  /// Functions, procedures and aggregates.
  func readRoutines(
    _ patterns: PostgreSQLReadPatterns, _ session: PostgreSQLReadSession, into metadata: inout Metadata
  ) throws {
    let query = PostgreSQLObjectQueries.completed(PostgreSQLObjectQueries.routines, session)
    try connection.query(query, patterns.ofObjects) { row in
      guard let name = row.text(2), let sql = row.text(3) else { return }
      let schema = session.schema(row.text(0))
      let kind: Routine.Kind =
        switch row.text(1) ?? "" {
        case "p": .procedure
        case "a": .aggregate
        default: .function
        }
      metadata.routines.append(Routine(name, schema: schema, kind: kind, sql: SQLText.trimmed(sql)))
      if let comment = row.text(4) {
        metadata.comments.append(ObjectComment(.function, name, schema: schema, text: comment))
      }
    }
  }

  /// Triggers of tables and views. One that is not simply enabled, or has a comment, brings the statements
  /// for that along.
  func readTriggers(
    _ patterns: PostgreSQLReadPatterns, _ session: PostgreSQLReadSession, into metadata: inout Metadata
  ) throws {
    let query = PostgreSQLObjectQueries.completed(PostgreSQLObjectQueries.triggers, session)
    try connection.query(query, patterns.ofTables) { row in
      guard let table = row.text(1), let name = row.text(2), var sql = row.text(3) else { return }
      let schema = session.schema(row.text(0))
      if schema == nil { sql = PostgreSQLCatalogText.withoutSchema(trigger: sql) }
      if let quotedTable = row.text(5), let quotedName = row.text(6) {
        if let state = row.text(4) { sql += ";\nALTER TABLE \(quotedTable) \(state) TRIGGER \(quotedName)" }
        if let comment = row.text(7) {
          sql += ";\nCOMMENT ON TRIGGER \(quotedName) ON \(quotedTable) IS \(comment)"
        }
      }
      metadata.triggers.append(Trigger(name, table: table, schema: schema, sql: sql))
    }
  }

  /// Comments of the columns of the views that were read.
  func readViewColumnComments(_ session: PostgreSQLReadSession, into metadata: inout Metadata) throws {
    let views = Set(metadata.views.map(\.qualifiedName))
    guard !views.isEmpty else { return }
    try connection.query(PostgreSQLObjectQueries.viewColumnComments) { row in
      guard let view = row.text(1), let column = row.text(2), let text = row.text(3) else { return }
      let schema = session.schema(row.text(0))
      guard views.contains(QualifiedName(view, schema: schema)) else { return }
      metadata.comments.append(ObjectComment(.view, column, schema: schema, table: view, text: text))
    }
  }

  /// What is kept as text.
  func readRawObjects(
    _ patterns: PostgreSQLReadPatterns, _ session: PostgreSQLReadSession, into metadata: inout Metadata
  ) throws {
    let query = PostgreSQLObjectQueries.completed(PostgreSQLObjectQueries.rawObjects, session)
    try connection.query(query, patterns.ofObjects) { row in
      guard let kind = row.text(0), let name = row.text(2), let create = row.text(3), let drop = row.text(4)
      else { return }
      metadata.objects.append(
        RawObject(
          kind: kind, name, schema: row.text(1).flatMap { session.schema($0) }, create: create, drop: drop,
          stage: row.bool(5) ? .beforeTables : .afterTables))
    }
  }
}
