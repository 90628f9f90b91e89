/// A whole schema as a value: what models declare, what a database holds, what a document says.
///
/// Comparing two schemas means comparing two of these values.
public struct Metadata: Hashable, Sendable {
  public var tables: [Table]
  public var views: [View]
  public var triggers: [Trigger]
  public var enums: [EnumType]
  public var sequences: [DatabaseSequence]
  public var domains: [Domain]
  public var routines: [Routine]
  public var schemas: [String]
  public var extensions: [Extension]
  /// Tables that are left alone (SQLite's virtual tables): never compared, but views and triggers may need them.
  public var unmanaged: [UnmanagedTable] = []
  /// Comments of things that are no tables, columns, constraints or indexes, which carry their own.
  public var comments: [ObjectComment] = []
  /// What has no construct of its own and is kept as text.
  public var objects: [RawObject] = []
  /// What the tables and views need that a reflection has left out: it is not to be dropped.
  public var usedElsewhere = UsedObjects()
  /// Tables that come after others without a foreign key that says so. See `addDependency`.
  public private(set) var dependencies: [Dependency] = []

  /// A table, and another one that it needs.
  public struct Dependency: Hashable, Sendable {
    public var table: QualifiedName
    public var needed: QualifiedName
  }

  /// A schema.
  ///
  /// - Parameters:
  ///   - schemas: schemas that are made with the rest.
  ///   - schema: the schema of everything here that names none, what foreign keys refer to included. What is added later says
  ///     its own.
  public init(
    tables: [Table] = [], views: [View] = [], triggers: [Trigger] = [], enums: [EnumType] = [],
    sequences: [DatabaseSequence] = [], domains: [Domain] = [], routines: [Routine] = [],
    schemas: [String] = [],
    extensions: [Extension] = [], schema: String? = nil
  ) {
    self.tables = tables
    self.views = views
    self.triggers = triggers
    self.enums = enums
    self.sequences = sequences
    self.domains = domains
    self.routines = routines
    self.schemas = schemas
    self.extensions = extensions
    if let schema { self = translated(by: [nil: schema]) }
  }

  /// Says that a table needs another one, where no foreign key does: a trigger or a default reads it. It is made after that and
  /// dropped before it. A table that is not here does not count.
  ///
  /// ```swift
  /// metadata.addDependency(of: QualifiedName("audit"), on: QualifiedName("settings"))
  /// // CREATE TABLE settings (…); CREATE TABLE audit (…)
  /// ```
  public mutating func addDependency(of table: QualifiedName, on needed: QualifiedName) {
    dependencies.append(Dependency(table: table, needed: needed))
  }

  /// The metadata of some tables, with what is said of their order here.
  public func withOnly(_ tables: [Table]) -> Metadata {
    var part = Metadata(tables: tables)
    part.dependencies = dependencies
    return part
  }

  mutating func translateDependencies(by schemas: SchemaTranslation) {
    dependencies = dependencies.map {
      Dependency(table: schemas.translated($0.table), needed: schemas.translated($0.needed))
    }
  }

  public func table(_ name: String, schema: String? = nil) -> Table? {
    tables.first { $0.name == name && $0.schema == schema }
  }
}

/// Names of types, routines (with their arguments) and sequences.
public struct UsedObjects: Hashable, Sendable {
  public var types: Set<QualifiedName> = []
  public var routines: Set<QualifiedName> = []
  public var sequences: Set<QualifiedName> = []

  public init() {}
}
