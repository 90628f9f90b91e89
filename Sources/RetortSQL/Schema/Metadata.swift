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

  public init(
    tables: [Table] = [], views: [View] = [], triggers: [Trigger] = [], enums: [EnumType] = [],
    sequences: [DatabaseSequence] = [], domains: [Domain] = [], routines: [Routine] = [],
    schemas: [String] = [],
    extensions: [Extension] = []
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
