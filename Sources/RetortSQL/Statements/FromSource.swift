/// Something in FROM that has columns: a table, an alias of one, a subquery, a common table expression.
///
/// Two are the same where they mean the same: `users` and another value of `users` are one, two aliases with different
/// names are two.
public final class FromSource: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case table(QualifiedName)
    case select(SelectStatement, lateral: Bool)
    /// A common table expression by its name; the statement's WITH holds it.
    case common(CommonTable)
    case function(FunctionCall, lateral: Bool, ordinality: Bool)
    case values([[SQLNode]])
    /// A query written by hand.
    case text([SQLNode.TextPart])
  }

  public let kind: Kind
  /// The name given with AS; nil for a table under its own.
  public let alias: String?
  /// The names given to the columns with the alias: `AS v (a, b)`.
  public let columnNames: [String]
  /// Their types, where a function does not know them: `AS r (a INTEGER, b TEXT)` (PostgreSQL).
  public let columnTypes: [SQLType]
  /// Only the table itself, without those that inherit from it (PostgreSQL).
  public let only: Bool
  /// A part of its rows, taken at random (PostgreSQL).
  public let sample: TableSample?
  /// What follows the name: `USE INDEX (…)`.
  public let suffixes: [String: [SQLNode.TextPart]]
  private let hash: Int

  public init(
    _ kind: Kind, alias: String? = nil, columnNames: [String] = [], columnTypes: [SQLType] = [],
    only: Bool = false, sample: TableSample? = nil, suffixes: [String: [SQLNode.TextPart]] = [:]
  ) {
    self.kind = kind
    self.alias = alias
    self.columnNames = columnNames
    self.columnTypes = columnTypes
    self.only = only
    self.sample = sample
    self.suffixes = suffixes
    var hasher = Hasher()
    hasher.combine(alias)
    switch kind {
    case .table(let name): hasher.combine(name)
    case .common(let table): hasher.combine(table.name)
    case .select, .function, .values, .text: break
    }
    hash = hasher.finalize()
  }

  public convenience init(table name: QualifiedName, alias: String? = nil) {
    self.init(.table(name), alias: alias)
  }

  /// What stands before the dot of a column.
  public var label: QualifiedName {
    if let alias { return QualifiedName(alias) }
    switch kind {
    case .table(let name): return name
    case .common(let table): return QualifiedName(table.name)
    case .function(let call, _, _): return QualifiedName(call.name.name)
    case .select, .values, .text: return QualifiedName("")
    }
  }

  /// Whether columns can name it: a subquery without an alias has no name, which is not an empty one.
  var isNamed: Bool {
    switch kind {
    case .table, .common, .function: true
    case .select, .values, .text: alias != nil
    }
  }

  public static func == (a: FromSource, b: FromSource) -> Bool {
    a === b
      || a.hash == b.hash && a.alias == b.alias && a.kind == b.kind && a.columnNames == b.columnNames
        && a.columnTypes == b.columnTypes
        && a.only == b.only && a.sample == b.sample && a.suffixes == b.suffixes
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// `TABLESAMPLE method (percent) REPEATABLE (seed)`.
public struct TableSample: Hashable, Sendable {
  /// `BERNOULLI` looks at each row, `SYSTEM` at each page.
  public enum Method: String, Hashable, Sendable { case bernoulli = "BERNOULLI", system = "SYSTEM" }

  public var method: Method
  /// Of the rows, or of the pages of the table.
  public var percent: Double
  /// The same sample each time.
  public var seed: Int?

  public init(_ percent: Double, method: Method = .bernoulli, seed: Int? = nil) {
    self.method = method
    self.percent = percent
    self.seed = seed
  }
}

/// `name (columns) AS (statement)` in WITH.
public struct CommonTable: Hashable, Sendable {
  public var name: String
  public var columns: [String]
  public var statement: SQLStatement
  public var recursive: Bool
  /// `AS MATERIALIZED`, `AS NOT MATERIALIZED`; nil says nothing.
  public var materialized: Bool?
  /// What stands behind its statement, as `SEARCH DEPTH FIRST BY id SET place`.
  public var suffixes = DialectWords()

  public init(
    _ name: String, columns: [String] = [], _ statement: SQLStatement, recursive: Bool = false,
    materialized: Bool? = nil
  ) {
    self.name = name
    self.columns = columns
    self.statement = statement
    self.recursive = recursive
    self.materialized = materialized
  }
}

/// Any statement on rows, as the compilers of the dialects see it.
public indirect enum SQLStatement: Hashable, Sendable {
  case select(SelectStatement)
  case insert(InsertStatement)
  case update(UpdateStatement)
  case delete(DeleteStatement)
  /// A statement written by hand.
  case text([SQLNode.TextPart], returnsRows: Bool)

  /// Whether the database answers with rows.
  public var returnsRows: Bool {
    switch self {
    case .select: true
    case .insert(let insert): !insert.returning.isEmpty
    case .update(let update): !update.returning.isEmpty
    case .delete(let delete): !delete.returning.isEmpty
    case .text(_, let returnsRows): returnsRows
    }
  }

  /// What the columns of its rows are; empty where only the database knows.
  package var resultColumns: [SQLNode] {
    switch self {
    case .select(let select): select.resultColumns
    case .insert(let insert): insert.returning
    case .update(let update): update.returning
    case .delete(let delete): delete.returning
    case .text: []
    }
  }
}

extension SelectStatement {
  /// Of several queries it is the first one that names the columns.
  fileprivate var resultColumns: [SQLNode] {
    switch body {
    case .select: columns
    case .values: []
    case .combined(let parts, _): parts.first?.resultColumns ?? []
    }
  }
}

/// An element of FROM: a source, or a join of two elements.
public indirect enum FromElement: Hashable, Sendable {
  case source(FromSource)
  case join(FromElement, JoinKind, FromElement, JoinCondition)

  /// The sources in it, from left to right.
  public var sources: [FromSource] {
    switch self {
    case .source(let source): [source]
    case .join(let left, _, let right, _): left.sources + right.sources
    }
  }
}

public enum JoinKind: Hashable, Sendable {
  case inner, left, right, full, cross
}

public enum JoinCondition: Hashable, Sendable {
  case on(SQLNode)
  case using([String])
  case natural
  /// Of a cross join.
  case none
}
