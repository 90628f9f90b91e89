import RetortSQL

/// Tells what is in a database: schemas, tables, views, their columns, keys, constraints and indexes, types, sequences.
///
/// What was read once is not read again: an inspector shows the database as it was when it first looked. `clearCache()`
/// forgets all of it.
///
/// ```swift
/// try engine.withInspector { inspector in
///   for name in try inspector.tableNames() {
///     print(name, try inspector.columns(of: name).map(\.name))
///   }
/// }
/// ```
///
/// A schema of nil is the one that names without a schema mean: `main` on SQLite, the first one of `search_path` that
/// exists on PostgreSQL, the database of the URL on MariaDB and MySQL. What is in it has no schema in what is returned, also
/// where it was asked for by its name.
///
/// An inspector cannot be copied and cannot leave the closure that it is handed to: its connection belongs to others then.
public struct Inspector: ~Copyable {
  let source: InspectorSource
  let cache = InspectorCache()

  /// An inspector of a connection outside the pool.
  public init(_ connection: Connection) { source = .connection(connection) }

  init(_ holder: LeaseHolder) { source = .lease(holder) }

  var dialect: any Dialect { source.connection.dialect }

  /// Forgets what was read.
  public func clearCache() { cache.clear() }

  // MARK: Schemas

  /// The schema that names without one mean; nil where there is none.
  public func defaultSchemaName() throws -> String? {
    if let known = cache.defaultSchema { return known }
    let name = try source.read { try $1.defaultSchema($0) }
    cache.defaultSchema = .some(name)
    return name
  }

  /// The schemas that tables can be in, sorted: on SQLite `main` and what is attached, on MariaDB and MySQL the databases
  /// that the account sees.
  public func schemaNames() throws -> [String] {
    if let known = cache.schemaNames { return known }
    let names = try source.read { try $1.schemaNames($0) }
    cache.schemaNames = names
    return names
  }

  /// Whether there is such a schema, the database's own ones included.
  public func hasSchema(_ name: String) throws -> Bool {
    guard !name.utf8.contains(0) else { return false }
    if let known = cache.schemas[name] { return known }
    let isThere = try source.read { try $1.hasSchema(name, on: $0) }
    cache.schemas[name] = isThere
    return isThere
  }

  /// The schema as what is read names it: nil for the default one.
  ///
  /// - Throws: `unknown_schema`.
  func resolved(_ schema: String?) throws -> String? {
    guard let schema else { return nil }
    if try defaultSchemaName().map(dialect.fold) == dialect.fold(schema) { return nil }
    guard try hasSchema(schema) else {
      throw RetortError(
        "unknown_schema",
        "there is no schema '\(schema)' in the database\(NearestName.hint(for: schema, among: try schemaNames()))"
      )
    }
    return schema
  }

  // MARK: Names

  /// The tables of a schema, sorted, without temporary and foreign ones.
  ///
  /// - Throws: `unknown_schema`; so do all calls that take a schema, but for those that ask whether something is there.
  public func tableNames(schema: String? = nil) throws -> [String] {
    try names(schema) { $0 == .table || $0 == .virtualTable }
  }

  /// The views of a schema, sorted, without temporary and materialized ones.
  public func viewNames(schema: String? = nil) throws -> [String] { try names(schema) { $0 == .view } }

  /// The materialized views of a schema, sorted. Only PostgreSQL has some.
  public func materializedViewNames(schema: String? = nil) throws -> [String] {
    try names(schema) { $0 == .materializedView }
  }

  /// The tables of other servers in a schema, sorted. Only PostgreSQL has some.
  public func foreignTableNames(schema: String? = nil) throws -> [String] {
    try names(schema) { $0 == .foreignTable }
  }

  /// The sequences of a schema, sorted, with those of columns that count by themselves. SQLite and MySQL have none.
  public func sequenceNames(schema: String? = nil) throws -> [String] {
    try names(schema) { $0 == .sequence }
  }

  /// The temporary tables of the session, sorted.
  ///
  /// - Throws: `unsupported_by_dialect` on MySQL and on MariaDB before 11.2, which do not tell.
  public func temporaryTableNames() throws -> [String] {
    try temporaryRelations().filter { $0.kind == .table || $0.kind == .virtualTable }.map(\.name)
  }

  /// The temporary views of the session, sorted.
  ///
  /// - Throws: `unsupported_by_dialect` on MySQL and on MariaDB before 11.2, which do not tell.
  public func temporaryViewNames() throws -> [String] {
    try temporaryRelations().filter { $0.kind == .view }.map(\.name)
  }

  private func names(_ schema: String?, _ isWanted: (Relation.Kind) -> Bool) throws -> [String] {
    try relations(in: resolved(schema)).filter { isWanted($0.kind) }.map(\.name)
  }

  /// What is in a schema, by name. The schema is resolved.
  func relations(in schema: String?) throws -> [Relation] {
    if let known = cache.relations[schema] { return known }
    let relations = try source.read { try $1.relations(in: schema, named: nil, on: $0) }
    cache.relations[schema] = relations
    return relations
  }

  func temporaryRelations() throws -> [Relation] {
    if let known = cache.temporaryRelations { return known }
    let relations = try source.read { try $1.temporaryRelations(named: nil, on: $0) }
    cache.temporaryRelations = relations
    return relations
  }

  /// The relation of a name; a temporary one hides another one. The schema is resolved.
  func relation(_ name: String, in schema: String?) throws -> Relation? {
    guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
    let wanted = key(name, schema)
    if let known = cache.relation[wanted] { return known }
    let found: Relation? = try source.read { connection, support in
      if schema == nil,
        let own = try support.temporaryRelations(named: name, on: connection).first(where: {
          key($0.name, nil) == wanted
        })
      {
        return own
      }
      return try (cache.relations[schema] ?? support.relations(in: schema, named: name, on: connection))
        .first { key($0.name, schema) == wanted }
    }
    cache.relation[wanted] = .some(found)
    return found
  }

  /// The name in the form in which two spellings of it are equal.
  func key(_ name: String, _ schema: String?) -> QualifiedName {
    QualifiedName(dialect.fold(name), schema: schema.map(dialect.fold))
  }
}

/// Where an inspector reads.
enum InspectorSource {
  case connection(Connection)
  case lease(LeaseHolder)

  var connection: Connection {
    switch self {
    case .connection(let connection): connection
    case .lease(let holder): holder.lease.member.connection
    }
  }

  /// Reads; on a new connection of the pool where the old one turns out to be dead.
  func read<Result>(_ body: (Connection, any InspectionSupport) throws -> Result) throws -> Result {
    switch self {
    case .connection(let connection): try body(connection, connection.engine.driver.inspectionSupport)
    case .lease(let holder):
      try holder.run("SELECT", isHarmless: true) { connection in
        try body(connection, connection.engine.driver.inspectionSupport)
      }
    }
  }
}

/// What an inspector has read. By schema, where nil is the default one.
final class InspectorCache {
  var defaultSchema: String??
  var schemaNames: [String]?
  var schemas: [String: Bool] = [:]
  var relations: [String?: [Relation]] = [:]
  var temporaryRelations: [Relation]?
  var relation: [QualifiedName: Relation?] = [:]
  var contents: [QualifiedName: InspectedRelation] = [:]
  var sequences: [String?: [DatabaseSequence]] = [:]
  var types: [String?: (enums: [EnumType], domains: [Domain])] = [:]

  func clear() {
    defaultSchema = nil
    schemaNames = nil
    schemas = [:]
    relations = [:]
    temporaryRelations = nil
    relation = [:]
    contents = [:]
    sequences = [:]
    types = [:]
  }
}
