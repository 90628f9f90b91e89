/// The options of a sequence; nil leaves what the database chooses.
public struct SequenceOptions: Hashable, Sendable {
  public var start: Int64?
  public var increment: Int64?
  public var minValue: Int64?
  public var maxValue: Int64?
  public var cycle: Bool?
  public var cache: Int64?

  public init(
    start: Int64? = nil, increment: Int64? = nil, minValue: Int64? = nil, maxValue: Int64? = nil,
    cycle: Bool? = nil, cache: Int64? = nil
  ) {
    self.start = start
    self.increment = increment
    self.minValue = minValue
    self.maxValue = maxValue
    self.cycle = cycle
    self.cache = cache
  }
}

public struct DatabaseSequence: Hashable, Sendable {
  public var name: String
  public var schema: String?
  public var options: SequenceOptions
  public var dataType: String?
  /// `table.column`.
  public var ownedBy: String?

  public init(
    _ name: String, schema: String? = nil, options: SequenceOptions = SequenceOptions(),
    dataType: String? = nil, ownedBy: String? = nil
  ) {
    self.name = name
    self.schema = schema
    self.options = options
    self.dataType = dataType
    self.ownedBy = ownedBy
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }

  /// Takes the next number: `nextval('name')` on PostgreSQL, `NEXT VALUE FOR name` on MariaDB. The others have no sequences.
  ///
  /// ```swift
  /// let numbers = DatabaseSequence("invoice_numbers")
  /// let next = try connection.execute(select(numbers.nextValue())).one()
  /// ```
  public func nextValue() -> TypedExpression<Int, Int> { TypedExpression(.nextValue(qualifiedName)) }
}

/// A named enumeration type.
public struct EnumType: Hashable, Sendable {
  public var name: String
  public var schema: String?
  public var values: [String]

  public init(_ name: String, schema: String? = nil, values: [String]) {
    self.name = name
    self.schema = schema
    self.values = values
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }
}

/// A domain: a type with a default and conditions.
public struct Domain: Hashable, Sendable {
  public struct Check: Hashable, Sendable {
    public var name: String?
    public var sql: String

    public init(name: String? = nil, sql: String) {
      self.name = name
      self.sql = sql
    }
  }

  public var name: String
  public var schema: String?
  public var type: SQLType
  public var nullable: Bool
  public var serverDefault: ServerDefault?
  public var checks: [Check]
  public var collation: String?

  public init(
    _ name: String, schema: String? = nil, type: SQLType, nullable: Bool = true,
    serverDefault: ServerDefault? = nil, checks: [Check] = [], collation: String? = nil
  ) {
    self.name = name
    self.schema = schema
    self.type = type
    self.nullable = nullable
    self.serverDefault = serverDefault
    self.checks = checks
    self.collation = collation
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }
}

public struct View: Hashable, Sendable {
  public var name: String
  public var schema: String?
  /// The SELECT.
  public var sql: String
  /// The names in `CREATE VIEW v (a, b)`, empty where there are none.
  public var columns: [String]
  public var materialized: Bool
  public var options: DialectOptions
  /// The indexes of a materialized view.
  public var indexes: [Index]

  public init(
    _ name: String, schema: String? = nil, sql: String, columns: [String] = [], materialized: Bool = false,
    options: DialectOptions = DialectOptions(), indexes: [Index] = []
  ) {
    self.indexes = indexes
    self.name = name
    self.schema = schema
    self.sql = sql
    self.columns = columns
    self.materialized = materialized
    self.options = options
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }
}

public struct Trigger: Hashable, Sendable {
  public var name: String
  /// The table or view that it fires for.
  public var table: String
  public var schema: String?
  /// The whole CREATE TRIGGER statement.
  public var sql: String

  public init(_ name: String, table: String, schema: String? = nil, sql: String) {
    self.name = name
    self.table = table
    self.schema = schema
    self.sql = sql
  }
}

/// A function, procedure or aggregate, known by the statement that makes it.
public struct Routine: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case function, procedure, aggregate }

  /// With its argument types where the database overloads: `f(integer, text)`.
  public var name: String
  public var schema: String?
  public var kind: Kind
  public var sql: String

  public init(_ name: String, schema: String? = nil, kind: Kind = .function, sql: String) {
    self.name = name
    self.schema = schema
    self.kind = kind
    self.sql = sql
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }

  /// The name without the types of its arguments.
  public var baseName: String { Routine.baseName(of: name) }

  /// The same with the schema.
  public var qualifiedBaseName: QualifiedName { QualifiedName(baseName, schema: schema) }

  /// A routine's name without the types of its arguments.
  public static func baseName(of name: String) -> String { String(name.prefix { $0 != "(" }) }
}

/// An extension of the server.
public struct Extension: Hashable, Sendable {
  public var name: String
  public var schema: String?

  public init(_ name: String, schema: String? = nil) {
    self.name = name
    self.schema = schema
  }
}

/// A comment on something that is no table, column, constraint or index.
public struct ObjectComment: Hashable, Sendable {
  /// What has the comment.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    case index, constraint, view, sequence, type, domain, schema, function
  }

  public var subject: Subject
  /// Of a function with its argument types: `f(integer)`.
  public var name: String
  public var schema: String?
  /// The table of an index or constraint.
  public var table: String?
  public var text: String

  public init(
    _ subject: Subject, _ name: String, schema: String? = nil, table: String? = nil, text: String
  ) {
    self.subject = subject
    self.name = name
    self.schema = schema
    self.table = table
    self.text = text
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }
}

/// A thing of one dialect that has no construct of its own, known by the statements that make it and remove
/// it: an event, a composite type, a collation, extended statistics.
public struct RawObject: Hashable, Sendable {
  /// When it is made: types and collations before the tables that use them, the rest at the end.
  public enum Stage: String, Hashable, Sendable {
    case beforeTables = "before_tables", afterTables = "after_tables"
  }

  /// What it is, in the dialect's words: `event`, `composite type`.
  public var kind: String
  public var name: String
  public var schema: String?
  public var create: String
  public var drop: String
  public var stage: Stage

  public init(
    kind: String, _ name: String, schema: String? = nil, create: String, drop: String,
    stage: Stage = .afterTables
  ) {
    self.kind = kind
    self.name = name
    self.schema = schema
    self.create = create
    self.drop = drop
    self.stage = stage
  }

  public var qualifiedName: QualifiedName { QualifiedName(name, schema: schema) }
}

/// A table that only its own module can change, known by the statement that makes it.
public struct UnmanagedTable: Hashable, Sendable {
  public var name: String
  public var sql: String

  public init(_ name: String, sql: String) {
    self.name = name
    self.sql = sql
  }
}
