/// An expression of any type, as the compilers of the dialects see it.
///
/// The typed expressions are thin shells around one of these: generic on the outside, one tree inside.
public indirect enum SQLNode: Hashable, Sendable {
  /// A column of something in FROM.
  case column(ColumnReference)
  /// A value, bound as a parameter.
  case bound(BoundValue)
  /// A value, or a word, that stands in the text itself.
  case literal(SQLLiteral)
  case unary(UnaryOperator, SQLNode)
  case binary(BinaryOperator, SQLNode, SQLNode)
  /// Conditions joined by AND or OR; none at all are true, or false.
  case joined(Connective, [SQLNode])
  /// `x IS NULL`, `x IS TRUE` and their opposites.
  case isTest(SQLNode, SQLLiteral, negated: Bool)
  case between(SQLNode, SQLNode, SQLNode, negated: Bool, symmetric: Bool)
  case like(LikeTest)
  /// `x IN (…)`. An empty list has no SQL of its own and becomes a condition that is never true.
  case inList(SQLNode, [SQLNode], negated: Bool)
  case inSelect(SQLNode, SelectStatement, negated: Bool)
  case exists(SelectStatement)
  /// `ANY (…)`, `ALL (…)`, behind a comparison.
  case quantifier(Quantifier, QuantifiedSet)
  /// What stands at the end of a path into JSON, as JSON or as text.
  case jsonPath(SQLNode, [JSONStep], asText: Bool)
  /// Whether that is `true`.
  case jsonIsTrue(SQLNode, [JSONStep])
  /// Whether JSON has all that another one has.
  case jsonContains(SQLNode, SQLNode)
  /// `array[position]`.
  case arrayElement(SQLNode, SQLNode)
  /// `array[first:last]`.
  case arraySlice(SQLNode, SQLNode, SQLNode)
  /// `ARRAY[…]`.
  case array([SQLNode])
  /// Full-text search in columns; on MariaDB and MySQL it is the relevance too.
  case fullText([SQLNode], SQLNode, FullTextMode?)
  case scalarSelect(SelectStatement)
  case function(FunctionCall)
  case cast(SQLNode, SQLType)
  /// `CASE … END`: with a value that is compared, or with conditions.
  case choice(of: SQLNode?, whens: [When], otherwise: SQLNode?)
  case tuple([SQLNode])
  case collate(SQLNode, String)
  /// `EXTRACT(field FROM x)`.
  case extract(String, SQLNode)
  /// `nextval('name')`, `NEXT VALUE FOR name`.
  case nextValue(QualifiedName)
  /// What each dialect writes in its own way.
  case variants(DialectVariants)
  /// SQL as it is written, with expressions in it.
  case text([TextPart])
  /// In the list of columns `x AS name`; elsewhere just the expression.
  case labelled(SQLNode, String)
  /// The value that an INSERT would have written, in what it does instead: `excluded.name`, `VALUES(name)`.
  case excluded(String)
  /// `name` of a labelled expression of the same statement, for ORDER BY and GROUP BY.
  case label(String)

  /// One WHEN of a CASE.
  public struct When: Hashable, Sendable {
    public var condition: SQLNode
    public var result: SQLNode

    public init(_ condition: SQLNode, _ result: SQLNode) {
      self.condition = condition
      self.result = result
    }
  }

  /// A piece of text, or an expression between two of them.
  public enum TextPart: Hashable, Sendable {
    case sql(String)
    case node(SQLNode)
    /// A name, quoted as the dialect needs.
    case identifier(QualifiedName)
  }

  public enum Quantifier: Hashable, Sendable { case any, all }

  /// What a quantifier ranges over.
  public enum QuantifiedSet: Hashable, Sendable {
    case select(SelectStatement)
    /// An array (PostgreSQL).
    case array(SQLNode)
  }
}

/// A column as expressions name it.
public struct ColumnReference: Hashable, Sendable {
  /// Where it comes from; nil for a name by itself.
  public var source: FromSource?
  public var name: String
  /// The type, for binding what it is compared with.
  public var type: SQLType?

  public init(_ name: String, of source: FromSource? = nil, type: SQLType? = nil) {
    self.name = name
    self.source = source
    self.type = type
  }
}

/// A value that is handed to the database beside the text.
public struct BoundValue: Hashable, Sendable {
  public var value: SQLValue
  /// What it is in SQL, where the database must be told.
  public var type: SQLType?
  /// Its number in a statement that is compiled for the cache.
  var slot: Int?

  public init(_ value: SQLValue, type: SQLType? = nil) {
    self.value = value
    self.type = type
  }
}

/// What stands in the text itself.
public enum SQLLiteral: Hashable, Sendable {
  case null, `true`, `false`, `default`, star
  /// A whole number, as in LIMIT and ORDER BY.
  case integer(Int64)
  /// A text between quotes.
  case text(String)
  /// `CURRENT_TIMESTAMP` and other words that every dialect spells the same.
  case word(String)
}

/// `x LIKE pattern`, and its forms.
public struct LikeTest: Hashable, Sendable {
  public var operand: SQLNode
  public var pattern: SQLNode
  /// The character that takes `%` and `_` their meaning.
  public var escape: String?
  public var ignoresCase: Bool
  public var negated: Bool

  public init(
    _ operand: SQLNode, _ pattern: SQLNode, escape: String? = nil, ignoresCase: Bool = false,
    negated: Bool = false
  ) {
    self.operand = operand
    self.pattern = pattern
    self.escape = escape
    self.ignoresCase = ignoresCase
    self.negated = negated
  }
}

/// A call of a function, aggregate or window function.
public struct FunctionCall: Hashable, Sendable {
  public var name: QualifiedName
  public var arguments: [SQLNode]
  public var distinct: Bool
  /// ORDER BY inside the parentheses, where the dialect has it.
  public var orderBy: [OrderTerm]
  /// `WITHIN GROUP (ORDER BY …)`.
  public var withinGroup: [OrderTerm]
  /// `FILTER (WHERE …)`.
  public var filter: SQLNode?
  public var window: Window?

  public init(_ name: QualifiedName, _ arguments: [SQLNode] = [], distinct: Bool = false) {
    self.name = name
    self.arguments = arguments
    self.distinct = distinct
    orderBy = []
    withinGroup = []
  }
}

/// The window of a window function.
public struct Window: Hashable, Sendable {
  /// A window of the statement's WINDOW clause that this one is, or builds on.
  public var name: String?
  public var partitionBy: [SQLNode]
  public var orderBy: [OrderTerm]
  public var frame: Frame?

  public init(
    name: String? = nil, partitionBy: [SQLNode] = [], orderBy: [OrderTerm] = [], frame: Frame? = nil
  ) {
    self.name = name
    self.partitionBy = partitionBy
    self.orderBy = orderBy
    self.frame = frame
  }

  /// `ROWS BETWEEN … AND … EXCLUDE …`.
  public struct Frame: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable { case rows = "ROWS", range = "RANGE", groups = "GROUPS" }
    public enum Exclusion: String, Hashable, Sendable {
      case currentRow = "CURRENT ROW", group = "GROUP", ties = "TIES"
    }
    public indirect enum Bound: Hashable, Sendable {
      case unboundedPreceding, currentRow, unboundedFollowing
      case preceding(SQLNode), following(SQLNode)

      /// So many rows before; the number stands in the text.
      public static func preceding(_ count: Int) -> Bound { .preceding(.literal(.integer(Int64(count)))) }
      /// As much before as an expression says: an interval, with `range`.
      public static func preceding(_ distance: some SQLExpression) -> Bound { .preceding(distance.sqlNode) }
      /// As much after.
      public static func following(_ distance: some SQLExpression) -> Bound { .following(distance.sqlNode) }

      /// So many rows after.
      public static func following(_ count: Int) -> Bound { .following(.literal(.integer(Int64(count)))) }
    }

    public var unit: Unit
    public var start: Bound
    public var end: Bound?
    public var exclude: Exclusion?

    public init(_ unit: Unit, from start: Bound, to end: Bound? = nil, exclude: Exclusion? = nil) {
      self.unit = unit
      self.start = start
      self.end = end
      self.exclude = exclude
    }
  }
}

/// A term of ORDER BY.
public struct OrderTerm: Hashable, Sendable {
  public enum Nulls: Hashable, Sendable { case first, last }

  public var node: SQLNode
  public var descending: Bool
  public var nulls: Nulls?

  public init(_ node: SQLNode, descending: Bool = false, nulls: Nulls? = nil) {
    self.node = node
    self.descending = descending
    self.nulls = nulls
  }
}
