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
  public var autoincrement: Autoincrement
  public var options: DialectOptions
  // Few columns have one of these, and schemas hold many columns.
  private var rare: Box<Rare>?

  private struct Rare: Hashable, Sendable {
    var onUpdate: String?
    var identity: Identity?
    var computed: Computed?
    var comment: String?
  }

  /// Whether both have the same comment, identity, expression and `ON UPDATE`.
  public func hasSameRest(as other: Column) -> Bool { rare == other.rare }

  private mutating func setRare<Value>(_ part: WritableKeyPath<Rare, Value>, to value: Value) {
    var parts = rare?.value ?? Rare()
    parts[keyPath: part] = value
    rare = parts == Rare() ? nil : Box(parts)
  }

  public var onUpdate: String? {
    get { rare?.value.onUpdate }
    set { if newValue != nil || rare != nil { setRare(\.onUpdate, to: newValue) } }
  }

  public var identity: Identity? {
    get { rare?.value.identity }
    set { if newValue != nil || rare != nil { setRare(\.identity, to: newValue) } }
  }

  public var computed: Computed? {
    get { rare?.value.computed }
    set { if newValue != nil || rare != nil { setRare(\.computed, to: newValue) } }
  }

  public var comment: String? {
    get { rare?.value.comment }
    set { if newValue != nil || rare != nil { setRare(\.comment, to: newValue) } }
  }

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
    self.autoincrement = autoincrement
    self.options = options
    let parts = Rare(onUpdate: onUpdate, identity: identity, computed: computed, comment: comment)
    rare = parts == Rare() ? nil : Box(parts)
  }
}
