import RetortSQL

/// What the inspector asks of a database. The dialect modules implement it.
///
/// A schema is nil for the one that names without a schema mean. Names are looked for as they are written, and as the
/// database tells them apart.
public protocol InspectionSupport: Sendable {
  /// The schema that names without one mean; nil where there is none.
  func defaultSchema(_ connection: Connection) throws -> String?

  /// The schemas that tables can be in, sorted.
  func schemaNames(_ connection: Connection) throws -> [String]

  /// Whether there is such a schema, the database's own ones included.
  func hasSchema(_ name: String, on connection: Connection) throws -> Bool

  /// What is in a schema, sorted by name, without what is temporary.
  ///
  /// - Parameter name: only what has this name.
  func relations(in schema: String?, named name: String?, on connection: Connection) throws -> [Relation]

  /// What is temporary, sorted by name.
  ///
  /// - Parameter name: only what has this name.
  /// - Throws: `unsupported_by_dialect` where the server cannot list them.
  func temporaryRelations(named name: String?, on connection: Connection) throws -> [Relation]

  /// Reads relations of one schema, or temporary ones. What is not there any more is left out.
  func contents(of relations: [Relation], on connection: Connection) throws -> [InspectedRelation]

  /// Sequences with their options, without those that belong to a column that counts by itself.
  func sequences(in schema: String?, on connection: Connection) throws -> [DatabaseSequence]

  /// Enumerations and domains, sorted by name.
  func types(in schema: String?, on connection: Connection) throws -> (enums: [EnumType], domains: [Domain])

  /// Whether a schema has a type that somebody made: an enumeration, a domain, a composite type, a range.
  func hasType(_ name: QualifiedName, on connection: Connection) throws -> Bool

  /// The statements of a change that migrations do not take and `createAll` and `dropAll` do; nil for all others.
  func statements(for change: SchemaChange) throws -> [String]?

  /// Runs `body`, which drops tables that may refer to each other.
  func droppingTables(on connection: Connection, _ body: () throws -> Void) throws
}

extension InspectionSupport {
  public func sequences(in schema: String?, on connection: Connection) throws -> [DatabaseSequence] { [] }
  public func types(in schema: String?, on connection: Connection) throws -> (
    enums: [EnumType], domains: [Domain]
  ) { ([], []) }
  public func hasType(_ name: QualifiedName, on connection: Connection) throws -> Bool { false }
  public func statements(for change: SchemaChange) throws -> [String]? { nil }
  public func droppingTables(on connection: Connection, _ body: () throws -> Void) throws { try body() }
}
