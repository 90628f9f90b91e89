import RetortEngine
import RetortSQL

/// Reads schemas from the catalogues: a fixed number of queries for a whole database, the same ones with
/// another condition for one table.
struct PostgreSQLSchemaReader {
  let connection: Connection

  /// The whole schema, without what belongs to extensions and what `options` leaves out.
  func metadata(_ options: ReflectionOptions = ReflectionOptions()) throws -> Metadata {
    try withSession { session in
      var metadata = Metadata()
      let oids = try readSchemas(options, session, into: &metadata)
      let patterns = PostgreSQLReadPatterns(options, schemas: oids)
      try sendAhead(patterns, session)
      try readExtensions(session, into: &metadata)
      try readTypes(patterns, session, into: &metadata)
      try readRoutines(patterns, session, into: &metadata)
      var tables = PostgreSQLTableSet()
      try readTables(.many(patterns), session, into: &tables)
      metadata.sequences = tables.sequences
      metadata.comments += tables.comments
      metadata.unmanaged = tables.foreignTables
      for entry in tables.entries {
        if let view = entry.view { metadata.views.append(view) } else { metadata.tables.append(entry.table) }
      }
      try readViewColumnComments(session, into: &metadata)
      try readTriggers(patterns, session, into: &metadata)
      try readRawObjects(patterns, session, into: &metadata)
      try readUsedElsewhere(patterns, session, into: &metadata)
      return metadata
    }
  }

  /// Sends the queries whose parameters are known at once, so that the server is never waited for.
  private func sendAhead(_ patterns: PostgreSQLReadPatterns, _ session: PostgreSQLReadSession) throws {
    guard let driver = connection.driverConnection as? PostgreSQLConnection else { return }
    let scope = PostgreSQLReadScope.many(patterns)
    let ofObjects = [PostgreSQLObjectQueries.types, PostgreSQLObjectQueries.routines]
    let ofTables = [
      PostgreSQLCatalogQueries.relations, PostgreSQLCatalogQueries.columns,
      PostgreSQLCatalogQueries.sequences, PostgreSQLCatalogQueries.constraints,
      PostgreSQLCatalogQueries.indexes,
    ]
    try driver.prefetch(
      [PostgreSQLConnection.Prefetched(sql: PostgreSQLObjectQueries.extensions, parameters: [])]
        + ofObjects.map {
          PostgreSQLConnection.Prefetched(
            sql: PostgreSQLObjectQueries.completed($0, session), parameters: patterns.ofObjects)
        }
        + ofTables.map {
          PostgreSQLConnection.Prefetched(sql: scope.completed($0, session), parameters: scope.parameters)
        })
  }

  /// One table with its indexes, nil where there is none of this name.
  func table(_ name: QualifiedName) throws -> Table? {
    try withSession { session in
      guard let schema = name.schema ?? session.defaultSchema else { return nil }
      var tables = PostgreSQLTableSet()
      try readTables(.one(schema: schema, name: name.name), session, into: &tables)
      return tables.entries.first { $0.view == nil }?.table
    }
  }

  /// All tables of the session's schema of temporary things, by name.
  func temporaryTables() throws -> [String: Table] {
    try withSession { session in
      let schema = try connection.scalar("SELECT pg_my_temp_schema()::int8")?.integer ?? 0
      var options = ReflectionOptions()
      options.excludedPrefix = ""
      var tables = PostgreSQLTableSet()
      try readTables(
        .many(PostgreSQLReadPatterns(options, schemas: [schema])), session, into: &tables)
      return Dictionary(
        tables.entries.filter { $0.view == nil }.map { ($0.table.name, $0.table) }, uniquingKeysWith: { $1 })
    }
  }

  /// Runs `body` in a transaction in which the server prints names of other schemas with their schema, and
  /// values independently of the connection's settings.
  func withSession<Result>(_ body: (PostgreSQLReadSession) throws -> Result) throws -> Result {
    guard connection.isInTransaction else {
      return try connection.withTransaction(begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") {
        try body(openSession().session)
      }
    }
    let (session, settings) = try openSession()
    do {
      let result = try body(session)
      try connection.query(PostgreSQLCatalogQueries.restoreSession, settings) { _ in }
      return result
    } catch {
      // In a failed transaction this fails too, and its rollback sets them back.
      _ = try? connection.query(PostgreSQLCatalogQueries.restoreSession, settings) { _ in }
      throw error
    }
  }

  private func openSession() throws -> (session: PostgreSQLReadSession, settings: [SQLValue]) {
    var session = PostgreSQLReadSession(version: 0, defaultSchema: nil)
    var settings: [SQLValue] = []
    try connection.query(PostgreSQLCatalogQueries.session) { row in
      session = PostgreSQLReadSession(version: Int(row.integer(0)), defaultSchema: row.text(1))
      settings = (2..<11).map { .text(row.text($0) ?? "") }
    }
    return (session, settings)
  }

  /// The queries that tables are read with.
  func readTables(
    _ scope: PostgreSQLReadScope, _ session: PostgreSQLReadSession, into tables: inout PostgreSQLTableSet
  ) throws {
    try readRelations(scope, session, into: &tables)
    guard !tables.position.isEmpty || scope.isWhole else { return }
    try readColumns(scope, session, into: &tables)
    try readSequences(scope, session, into: &tables)
    try readConstraints(scope, session, into: &tables)
    try readIndexes(scope, session, into: &tables)
    tables.finish()
  }
}

/// What a reflection knows of the server and the connection.
struct PostgreSQLReadSession {
  /// `server_version_num`: 150004 for 15.4.
  var version: Int
  var defaultSchema: String?

  /// The schema as schemas are named in `Metadata`: nil for the default one.
  func schema(_ name: String?) -> String? { name == defaultSchema ? nil : name }

  /// A collation's name, with its schema where it is neither the server's nor in the default schema.
  func collation(_ name: String?, schema: String?) -> String? {
    guard let name else { return nil }
    if let schema, schema != "pg_catalog", schema != defaultSchema { return "\(schema).\(name)" }
    return name
  }
}

/// The parameters of the queries of a whole reflection.
struct PostgreSQLReadPatterns {
  private let schemas: String
  private let include: String
  private let excludeTables: String
  private let exclude: String

  init(_ options: ReflectionOptions, schemas: [Int64]) {
    leaveOut = !(options.include.isEmpty && options.exclude.isEmpty && options.schemas.isEmpty)
    self.schemas = "{" + schemas.map { String($0) }.joined(separator: ",") + "}"
    include = PostgreSQLCatalogText.arrayLiteral(
      options.include.map { PostgreSQLCatalogText.likePattern($0) })
    let patterns = options.exclude.map { PostgreSQLCatalogText.likePattern($0) }
    exclude = PostgreSQLCatalogText.arrayLiteral(patterns)
    var own = options.excludedTables.sorted().map {
      PostgreSQLCatalogText.likePattern(literal: $0, isPrefix: false)
    }
    if !options.excludedPrefix.isEmpty {
      own.append(PostgreSQLCatalogText.likePattern(literal: options.excludedPrefix, isPrefix: true))
    }
    excludeTables = PostgreSQLCatalogText.arrayLiteral(patterns + own)
  }

  /// Whether there are patterns, or schemas that are not read.
  let leaveOut: Bool

  var ofTables: [SQLValue] { [.text(schemas), .text(include), .text(excludeTables)] }
  var ofObjects: [SQLValue] { [.text(schemas), .text(include), .text(exclude)] }
}

/// Which tables to read.
enum PostgreSQLReadScope {
  case many(PostgreSQLReadPatterns)
  case one(schema: String, name: String)
  /// Tables and views of one schema, with the columns of views and foreign tables; those of extensions as well.
  case some(schema: String, names: [String])

  var isWhole: Bool { if case .many = self { true } else { false } }
  var isInspection: Bool { if case .some = self { true } else { false } }

  var parameters: [SQLValue] {
    switch self {
    case .many(let patterns): patterns.ofTables
    case .one(let schema, let name): [.text(schema), .text(name)]
    case .some(let schema, let names): [.text(schema), .text(PostgreSQLCatalogText.arrayLiteral(names))]
    }
  }

  /// The query with its conditions and the columns that this version of the server has.
  func completed(_ query: String, _ session: PostgreSQLReadSession) -> String {
    let version = session.version
    return PostgreSQLCatalogText.filled(query) { key in
      switch key {
      case "tables":
        switch self {
        case .many: PostgreSQLCatalogQueries.manyTables
        case .one: PostgreSQLCatalogQueries.oneTable
        case .some: PostgreSQLCatalogQueries.someTables
        }
      case "sequences":
        switch self {
        case .many: PostgreSQLCatalogQueries.manySequences
        case .one: PostgreSQLCatalogQueries.sequencesOfOneTable
        case .some: PostgreSQLCatalogQueries.sequencesOfSomeTables
        }
      case "with_columns": isInspection ? "'r', 'p', 'm', 'v', 'f'" : "'r', 'p', 'm'"
      case "of_extensions": isInspection ? "" : PostgreSQLCatalogQueries.withoutExtensions
      case "owners": isWhole ? "LEFT" : ""
      case "compression": version >= 140000 ? "a.attcompression::text" : "''::text"
      case "deleted_columns": version >= 150000 ? "k.confdelsetcols::text" : "NULL::text"
      case "nulls_not_distinct": version >= 150000 ? "i.indnullsnotdistinct" : "false"
      default: nil
      }
    }
  }
}
