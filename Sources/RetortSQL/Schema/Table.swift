/// A name within a schema.
public struct QualifiedName: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var schema: String?
  public var name: String

  public init(_ name: String, schema: String? = nil) {
    self.schema = schema
    self.name = name
  }

  public var description: String { schema.map { "\($0).\(name)" } ?? name }

  public static func < (a: QualifiedName, b: QualifiedName) -> Bool {
    (a.schema ?? "", a.name) < (b.schema ?? "", b.name)
  }
}

/// A table: columns, constraints and indexes, in their order.
public struct Table: Hashable, Sendable {
  public var name: String
  public var schema: String?
  public var columns: [Column]
  public var constraints: [Constraint]
  public var indexes: [Index]
  public var comment: String?
  public var options: DialectOptions
  public var temporary: Bool

  public init(
    _ name: String, schema: String? = nil, columns: [Column] = [], constraints: [Constraint] = [],
    indexes: [Index] = [], comment: String? = nil, options: DialectOptions = DialectOptions(),
    temporary: Bool = false
  ) {
    self.name = name
    self.schema = schema
    self.columns = columns
    self.constraints = constraints
    self.indexes = indexes
    self.comment = comment
    self.options = options
    self.temporary = temporary
    takeKeys()
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }

  public var primaryKey: PrimaryKey? {
    for case .primaryKey(let key) in constraints { return key }
    return nil
  }

  public var foreignKeys: [ForeignKey] {
    constraints.compactMap { if case .foreignKey(let key) = $0 { key } else { nil } }
  }

  /// The column with exactly this name. Linear in the number of columns.
  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  public func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
