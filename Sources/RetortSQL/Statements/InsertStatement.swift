/// An INSERT, as the compilers of the dialects see it.
public struct InsertStatement: Hashable, Sendable {
  public enum Rows: Hashable, Sendable {
    /// One row of the defaults of all columns.
    case defaults
    /// The values of each row, in the order of the columns.
    case values([[SQLNode]])
    case select(SelectStatement)
  }

  public var common: [CommonTable] = []
  public var table: FromSource
  public var columns: [String] = []
  public var rows: Rows = .defaults
  public var conflict: Conflict?
  public var returning: [SQLNode] = []
  /// What stands behind INSERT: `OR REPLACE`, `IGNORE`.
  public var prefixes = DialectWords()
  /// `OVERRIDING SYSTEM VALUE` (PostgreSQL).
  public var overriding: Overriding?
  /// Columns of other tables that were given values. (An Optional makes the compiler of Swift 6.3.1 crash in what consumes the
  /// statement.)
  var strays: [ColumnReference] = []

  public enum Overriding: String, Hashable, Sendable { case system = "SYSTEM", user = "USER" }

  public init(into table: FromSource) { self.table = table }

  /// The statement with more columns that get values.
  func giving(_ columns: [ColumnReference]) -> InsertStatement {
    var copy = self
    for column in columns {
      copy.noticeStray(column)
      copy.columns.append(column.name)
    }
    return copy
  }

  /// Remembers a column that is none of the table's, which compiling refuses.
  mutating func noticeStray(_ column: ColumnReference) {
    if let source = column.source, source != table { strays.append(column) }
  }

  /// What is done with a row that would break a key.
  public struct Conflict: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
      /// Any key.
      case any
      /// The key over these columns or expressions, with the condition of a partial index.
      case elements([SQLNode], SQLNode?)
      case constraint(String)
    }

    public var target: Target
    /// What is set in the row that is there; empty for nothing.
    public var assignments: [Assignment]
    public var condition: SQLNode?

    public init(_ target: Target, assignments: [Assignment] = [], condition: SQLNode? = nil) {
      self.target = target
      self.assignments = assignments
      self.condition = condition
    }
  }
}

/// `column = value`, in SET and VALUES.
public struct Assignment: Hashable, Sendable {
  public var column: ColumnReference
  public var value: SQLNode

  public init(_ column: ColumnReference, _ value: SQLNode) {
    self.column = column
    self.value = value
  }
}

/// An UPDATE, as the compilers of the dialects see it.
public struct UpdateStatement: Hashable, Sendable {
  public var common: [CommonTable] = []
  public var table: FromSource
  public var assignments: [Assignment] = []
  /// Other tables that the values and conditions are about.
  public var from: [FromElement] = []
  public var conditions: [SQLNode] = []
  /// In which order, and how many (MariaDB and MySQL).
  public var orderBy: [OrderTerm] = []
  public var limit: SQLNode?
  public var returning: [SQLNode] = []
  /// What stands behind UPDATE.
  public var prefixes = DialectWords()

  public init(_ table: FromSource) { self.table = table }
}

/// A DELETE, as the compilers of the dialects see it.
public struct DeleteStatement: Hashable, Sendable {
  public var common: [CommonTable] = []
  public var table: FromSource
  /// Other tables that the conditions are about.
  public var using: [FromElement] = []
  public var conditions: [SQLNode] = []
  public var orderBy: [OrderTerm] = []
  public var limit: SQLNode?
  public var returning: [SQLNode] = []
  /// What stands behind DELETE.
  public var prefixes = DialectWords()

  public init(from table: FromSource) { self.table = table }
}
