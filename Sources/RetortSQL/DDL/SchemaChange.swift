/// A change of the schema, in terms that every dialect understands. Operations of revisions lower to it, and it can be run by
/// itself: `connection.execute(.createIndex(…))`.
public enum SchemaChange: Hashable, Sendable {
  case createTable(Table, ifNotExists: Bool = false)
  case dropTable(QualifiedName, ifExists: Bool = false, cascade: Bool = false)
  case renameTable(QualifiedName, newName: String)
  case alterTable(TableAlteration)
  case createView(View, orReplace: Bool = false)
  case dropView(QualifiedName, materialized: Bool = false, ifExists: Bool = false)
  case createTrigger(Trigger)
  case dropTrigger(QualifiedName, table: String?, ifExists: Bool = false)
  case createIndex(Index, table: QualifiedName, ifNotExists: Bool = false)
  case dropIndex(
    QualifiedName, table: String?, ifExists: Bool = false, options: DialectOptions = DialectOptions())
  case renameIndex(QualifiedName, newName: String, table: String? = nil)
  case createEnum(EnumType)
  case dropEnum(QualifiedName, ifExists: Bool = false)
  case createSequence(DatabaseSequence)
  case dropSequence(QualifiedName, ifExists: Bool = false)
  case createDomain(Domain)
  case dropDomain(QualifiedName, ifExists: Bool = false)
  case createSchema(String, ifNotExists: Bool = false)
  case dropSchema(String, ifExists: Bool = false, cascade: Bool = false)
  case createExtension(Extension, ifNotExists: Bool = false)
  case dropExtension(String, ifExists: Bool = false)
  case createRoutine(Routine)
  case dropRoutine(QualifiedName, kind: Routine.Kind, ifExists: Bool = false)
  case alterEnum(EnumAlteration)
  case alterSequence(SequenceAlteration)
  case alterDomain(DomainAlteration)
  case attachPartition(QualifiedName, partition: QualifiedName, bounds: String)
  case detachPartition(QualifiedName, partition: QualifiedName, concurrently: Bool = false)
  case moveToSchema(MovedSubject, QualifiedName, newSchema: String)
  /// The comment of anything but tables and columns; nil removes it.
  case setComment(ObjectComment.Subject, QualifiedName, table: String? = nil, text: String?)
}

/// Changes to one table that a dialect may carry out together.
public struct TableAlteration: Hashable, Sendable {
  public enum Recreate: String, Hashable, Sendable { case auto, always, never }

  public var table: QualifiedName
  public var changes: [TableChange]
  public var recreate: Recreate
  /// The table as it is, instead of looking it up.
  public var copyFrom: Table?
  /// Constraints to add to the table that was looked up.
  public var tableConstraints: [Constraint]
  public var columnOrder: [String]
  public var namingConvention: NamingConvention?
  public var options: DialectOptions

  public init(
    _ table: QualifiedName, changes: [TableChange], recreate: Recreate = .auto, copyFrom: Table? = nil,
    tableConstraints: [Constraint] = [], columnOrder: [String] = [],
    namingConvention: NamingConvention? = nil, options: DialectOptions = DialectOptions()
  ) {
    self.table = table
    self.changes = changes.map { change in
      guard case .addColumn(let added) = change else { return change }
      return .addColumn(added.takingKeys(in: table.name))
    }
    self.recreate = recreate
    self.copyFrom = copyFrom
    self.tableConstraints = tableConstraints
    self.columnOrder = columnOrder
    self.namingConvention = namingConvention
    self.options = options
  }
}

/// One change to a table.
public enum TableChange: Hashable, Sendable {
  case addColumn(AddedColumn)
  case dropColumn(String, ifExists: Bool)
  case alterColumn(ColumnAlteration)
  case addConstraint(Constraint)
  case dropConstraint(DroppedConstraint)
  case renameConstraint(String, newName: String, kind: Constraint.Kind?)
  case validateConstraint(String)
  case addIndex(Index, ifNotExists: Bool)
  case dropIndex(String, ifExists: Bool)
  case renameIndex(String, newName: String)
  case setComment(String?)
  case setOptions(DialectOptions)
}

/// Where a column is put; nil in both is the end.
public struct ColumnPosition: Hashable, Sendable {
  public var before: String?
  public var after: String?

  public init(before: String? = nil, after: String? = nil) {
    self.before = before
    self.after = after
  }

  public var isEnd: Bool { before == nil && after == nil }
}

public struct AddedColumn: Hashable, Sendable {
  public var column: Column
  /// What the column brings along: an inline foreign key, `unique`, `primary_key`.
  public var constraints: [Constraint]
  public var indexes: [Index]
  public var position: ColumnPosition
  public var ifNotExists: Bool

  public init(
    _ column: Column, constraints: [Constraint] = [], indexes: [Index] = [],
    position: ColumnPosition = ColumnPosition(), ifNotExists: Bool = false
  ) {
    self.column = column
    self.constraints = constraints
    self.indexes = indexes
    self.position = position
    self.ifNotExists = ifNotExists
  }
}

/// A change with three states: keep what is there, set it, or drop it.
public enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
  case keep
  case set(Value)
  case drop

  public var isKept: Bool { self == .keep }

  /// The value after the change.
  public func applied(to old: Value?) -> Value? {
    switch self {
    case .keep: old
    case .set(let value): value
    case .drop: nil
    }
  }
}

/// What changes in a column; everything else stays.
public struct ColumnAlteration: Hashable, Sendable {
  public var column: String
  public var newName: String?
  public var type: SQLType?
  public var nullable: Bool?
  public var serverDefault: Change<ServerDefault> = .keep
  public var comment: Change<String> = .keep
  public var identity: Change<Identity> = .keep
  public var computed: Change<Computed> = .keep
  public var onUpdate: Change<String> = .keep
  public var collation: Change<String> = .keep
  public var autoincrement: Bool?
  public var using: String?
  public var position = ColumnPosition()
  public var options = DialectOptions()
  public var existing = Existing()

  /// What the column is now, for dialects that must restate it.
  public struct Existing: Hashable, Sendable {
    public var type: SQLType?
    public var nullable: Bool?
    public var serverDefault: Change<ServerDefault> = .keep
    public var comment: Change<String> = .keep
    public var autoincrement: Bool?
    public var onUpdate: Change<String> = .keep

    public init() {}
  }

  public init(_ column: String) {
    self.column = column
  }

  /// Whether nothing but the name changes.
  public var isRenameOnly: Bool {
    var plain = ColumnAlteration(column)
    plain.newName = newName
    plain.existing = existing
    return self == plain && newName != nil
  }
}

public struct DroppedConstraint: Hashable, Sendable {
  public var name: String?
  public var kind: Constraint.Kind?
  public var ifExists: Bool
  /// The definition, to find a constraint that has no name.
  public var definition: Constraint?

  public init(
    name: String? = nil, kind: Constraint.Kind? = nil, ifExists: Bool = false, definition: Constraint? = nil
  ) {
    self.name = name
    self.kind = kind
    self.ifExists = ifExists
    self.definition = definition
  }
}
