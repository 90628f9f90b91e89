/// When a deferrable constraint is checked by default.
public enum Initially: String, Hashable, Sendable { case deferred = "DEFERRED", immediate = "IMMEDIATE" }

public struct PrimaryKey: Hashable, Sendable {
  public var name: String?
  public var columns: [String]
  public var deferrable: Bool?
  public var initially: Initially?
  public var comment: String?
  public var options: DialectOptions

  public init(
    name: String? = nil, columns: [String], deferrable: Bool? = nil, initially: Initially? = nil,
    comment: String? = nil, options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.columns = columns
    self.deferrable = deferrable
    self.initially = initially
    self.comment = comment
    self.options = options
  }

  /// `PRIMARY KEY (columns)`: `PrimaryKey("order_id", "position")`.
  public init(_ columns: String..., name: String? = nil) { self.init(name: name, columns: columns) }
}

public struct UniqueConstraint: Hashable, Sendable {
  public var name: String?
  public var columns: [String]
  public var deferrable: Bool?
  public var initially: Initially?
  public var comment: String?
  public var options: DialectOptions

  public init(
    name: String? = nil, columns: [String], deferrable: Bool? = nil, initially: Initially? = nil,
    comment: String? = nil, options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.columns = columns
    self.deferrable = deferrable
    self.initially = initially
    self.comment = comment
    self.options = options
  }

  /// `UNIQUE (columns)`: `UniqueConstraint("tenant", "email", name: "uq_email")`.
  public init(_ columns: String..., name: String? = nil) { self.init(name: name, columns: columns) }
}

public struct ForeignKey: Hashable, Sendable {
  public var name: String?
  public var columns: [String]
  public var referentTable: String
  public var referentSchema: String?
  /// Empty where the reference names no columns and so means the referent's primary key.
  public var referentColumns: [String]
  public var onDelete: String?
  public var onUpdate: String?
  public var deferrable: Bool?
  public var initially: Initially?
  public var match: String?
  public var notValid: Bool?
  public var useAlter: Bool?
  public var comment: String?
  public var options: DialectOptions

  public init(
    name: String? = nil, columns: [String], referentTable: String, referentSchema: String? = nil,
    referentColumns: [String], onDelete: String? = nil, onUpdate: String? = nil, deferrable: Bool? = nil,
    initially: Initially? = nil, match: String? = nil, notValid: Bool? = nil, useAlter: Bool? = nil,
    comment: String? = nil, options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.columns = columns
    self.referentTable = referentTable
    self.referentSchema = referentSchema
    self.referentColumns = referentColumns
    self.onDelete = onDelete
    self.onUpdate = onUpdate
    self.deferrable = deferrable
    self.initially = initially
    self.match = match
    self.notValid = notValid
    self.useAlter = useAlter
    self.comment = comment
    self.options = options
  }

  /// `FOREIGN KEY (columns) REFERENCES table (columns)`.
  ///
  /// ```swift
  /// ForeignKey("user_id", references: "users", "id", onDelete: "CASCADE")
  /// // FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
  /// ```
  ///
  /// - Parameter referentColumns: the primary key of the table where there are none.
  public init(
    _ columns: String..., references table: String, _ referentColumns: String..., schema: String? = nil,
    name: String? = nil, onDelete: String? = nil, onUpdate: String? = nil
  ) {
    self.init(
      name: name, columns: columns, referentTable: table, referentSchema: schema,
      referentColumns: referentColumns, onDelete: onDelete, onUpdate: onUpdate)
  }
}

public struct CheckConstraint: Hashable, Sendable {
  public var name: String?
  /// The condition without outer parentheses.
  public var sql: String
  public var notValid: Bool?
  public var comment: String?
  public var options: DialectOptions

  public init(
    name: String? = nil, sql: String, notValid: Bool? = nil, comment: String? = nil,
    options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.sql = sql
    self.notValid = notValid
    self.comment = comment
    self.options = options
  }
}

/// PostgreSQL's EXCLUDE constraint.
public struct ExcludeConstraint: Hashable, Sendable {
  public struct Element: Hashable, Sendable {
    public var element: IndexElement
    public var `operator`: String

    public init(element: IndexElement, operator: String) {
      self.element = element
      self.operator = `operator`
    }
  }

  public var name: String?
  public var using: String?
  public var whereClause: String?
  public var elements: [Element]
  public var deferrable: Bool?
  public var initially: Initially?
  public var comment: String?
  public var options: DialectOptions

  public init(
    name: String? = nil, using: String? = nil, whereClause: String? = nil, elements: [Element],
    deferrable: Bool? = nil, initially: Initially? = nil, comment: String? = nil,
    options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.using = using
    self.whereClause = whereClause
    self.elements = elements
    self.deferrable = deferrable
    self.initially = initially
    self.comment = comment
    self.options = options
  }
}

/// A table's constraint.
public enum Constraint: Hashable, Sendable {
  case primaryKey(PrimaryKey)
  case unique(UniqueConstraint)
  case foreignKey(ForeignKey)
  case check(CheckConstraint)
  case exclude(ExcludeConstraint)

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case primaryKey = "primary_key"
    case unique
    case foreignKey = "foreign_key"
    case check
    case exclude

    /// The words for a message: `primary key`.
    public var words: String { rawValue.replacing("_", with: " ") }
  }

  public var kind: Kind {
    switch self {
    case .primaryKey: .primaryKey
    case .unique: .unique
    case .foreignKey: .foreignKey
    case .check: .check
    case .exclude: .exclude
    }
  }

  public var name: String? {
    get {
      switch self {
      case .primaryKey(let key): key.name
      case .unique(let unique): unique.name
      case .foreignKey(let key): key.name
      case .check(let check): check.name
      case .exclude(let exclude): exclude.name
      }
    }
    set {
      switch self {
      case .primaryKey(var key):
        key.name = newValue
        self = .primaryKey(key)
      case .unique(var unique):
        unique.name = newValue
        self = .unique(unique)
      case .foreignKey(var key):
        key.name = newValue
        self = .foreignKey(key)
      case .check(var check):
        check.name = newValue
        self = .check(check)
      case .exclude(var exclude):
        exclude.name = newValue
        self = .exclude(exclude)
      }
    }
  }

  /// The table's own columns that the constraint lists (not those inside expressions).
  public var columns: [String] {
    switch self {
    case .primaryKey(let key): key.columns
    case .unique(let unique): unique.columns
    case .foreignKey(let key): key.columns
    case .check: []
    case .exclude(let exclude): exclude.elements.compactMap(\.element.column)
    }
  }
}
