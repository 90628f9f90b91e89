import RetortSQL

/// A thing of a schema that has a name among its tables: a table, a view, a sequence.
public struct Relation: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case table, view, sequence
    case materializedView = "materialized view"
    /// A table of another server (PostgreSQL).
    case foreignTable = "foreign table"
    /// A table that a module of SQLite keeps: full text, R-trees.
    case virtualTable = "virtual table"

    /// Whether rows can be read from it.
    public var hasColumns: Bool { self != .sequence }
  }

  public var name: String
  /// Nil in the default schema.
  public var schema: String?
  public var kind: Kind
  /// Whether it goes with the session.
  public var isTemporary: Bool

  public init(_ name: String, schema: String? = nil, kind: Kind = .table, isTemporary: Bool = false) {
    self.name = name
    self.schema = schema
    self.kind = kind
    self.isTemporary = isTemporary
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }
}

/// What an inspection has read of a relation.
public struct InspectedRelation: Hashable, Sendable {
  public var relation: Relation
  /// Its columns, constraints and indexes. A view has columns only, a materialized one indexes as well.
  public var table: Table
  /// The query of a view.
  public var view: View?

  public init(_ relation: Relation, table: Table, view: View? = nil) {
    self.relation = relation
    self.table = table
    self.view = view
  }
}
