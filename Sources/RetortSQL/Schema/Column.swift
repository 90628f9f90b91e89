/// A value that the database gives a column when an INSERT does not.
public enum ServerDefault: Hashable, Sendable {
  /// A text literal, quoted as the dialect needs.
  case string(String)
  /// A numeric literal, as written.
  case number(String)
  case bool(Bool)
  /// Raw SQL. Dialects add the outer parentheses that they need.
  case sql(String)
}

/// `GENERATED … AS IDENTITY` and its sequence options.
public struct Identity: Hashable, Sendable {
  public var always: Bool?
  public var options: SequenceOptions

  public init(always: Bool? = nil, options: SequenceOptions = SequenceOptions()) {
    self.always = always
    self.options = options
  }
}

/// `GENERATED ALWAYS AS (sql)`.
public struct Computed: Hashable, Sendable {
  /// The expression without outer parentheses.
  public var sql: String
  /// STORED (true), VIRTUAL (false), or the dialect's default (nil).
  public var persisted: Bool?

  public init(sql: String, persisted: Bool? = nil) {
    self.sql = sql
    self.persisted = persisted
  }
}

/// A column of a table. Keys, unique constraints and indexes are parts of the table.
public struct Column: Hashable, Sendable {
  public enum Autoincrement: Hashable, Sendable { case auto, on, off }

  public var name: String
  public var type: SQLType
  public var nullable: Bool
  /// `nullable` is false only because the column is part of the primary key, nobody said so: a database
  /// that holds such a column without the words NOT NULL does not differ from it.
  public var nullabilityIsImplied: Bool
  public var serverDefault: ServerDefault?
  public var onUpdate: String?
  public var identity: Identity? {
    get { rareIdentity?.value }
    set { rareIdentity = newValue.map { Box($0) } }
  }
  public var computed: Computed?
  public var autoincrement: Autoincrement
  public var comment: String?
  public var options: DialectOptions
  // Few columns have one, and schemas hold many columns.
  private var rareIdentity: Box<Identity>?

  public init(
    _ name: String, _ type: SQLType, nullable: Bool = true, nullabilityIsImplied: Bool = false,
    serverDefault: ServerDefault? = nil, onUpdate: String? = nil, identity: Identity? = nil,
    computed: Computed? = nil, autoincrement: Autoincrement = .auto, comment: String? = nil,
    options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.type = type
    self.nullable = nullable
    self.nullabilityIsImplied = nullabilityIsImplied
    self.serverDefault = serverDefault
    self.onUpdate = onUpdate
    self.rareIdentity = identity.map { Box($0) }
    self.computed = computed
    self.autoincrement = autoincrement
    self.comment = comment
    self.options = options
  }
}
