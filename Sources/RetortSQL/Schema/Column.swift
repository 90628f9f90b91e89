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
    var keys: Keys = []
  }

  /// What a column asks of the table that it is made with.
  struct Keys: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let primaryKey = Keys(rawValue: 1)
    static let unique = Keys(rawValue: 2)
    static let index = Keys(rawValue: 4)
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

  /// The keys that the column still asks for: a table takes them over when it is made, and the column forgets them.
  var keys: Keys {
    get { rare?.value.keys ?? [] }
    set { if !newValue.isEmpty || rare != nil { setRare(\.keys, to: newValue) } }
  }

  /// A column.
  ///
  /// ```swift
  /// Table("users", columns: [
  ///   Column("id", SQLType(.integer), primaryKey: true),
  ///   Column("email", SQLType(.string, length: 254), nullable: false, unique: true),
  ///   Column("city", SQLType(.text), index: true),
  /// ])
  /// // CREATE TABLE users (id INTEGER NOT NULL, email VARCHAR(254) NOT NULL, city TEXT, PRIMARY KEY (id), UNIQUE (email))
  /// // CREATE INDEX ix_users_city ON users (city)
  /// ```
  ///
  /// - Parameters:
  ///   - primaryKey: whether it is a part of the primary key, and so never NULL. Left alone where the table's constraints hold
  ///     a primary key.
  ///   - unique: whether no two rows have the same value: a unique constraint, or with `index` a unique index.
  ///   - index: whether it has an index, named `ix_<table>_<column>` or as a `NamingConvention` says.
  ///
  /// Keys become constraints and indexes of the table, or of the change to a table, that is made with the column.
  public init(
    _ name: String, _ type: SQLType, nullable: Bool = true, primaryKey: Bool = false, unique: Bool = false,
    index: Bool = false, nullabilityIsImplied: Bool = false, serverDefault: ServerDefault? = nil,
    onUpdate: String? = nil, identity: Identity? = nil, computed: Computed? = nil,
    autoincrement: Autoincrement = .auto, comment: String? = nil, options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.type = type
    self.nullable = nullable && !primaryKey
    self.nullabilityIsImplied = nullabilityIsImplied
    self.serverDefault = serverDefault
    self.autoincrement = autoincrement
    self.options = options
    var keys: Keys = []
    if primaryKey { keys.insert(.primaryKey) }
    if unique { keys.insert(.unique) }
    if index { keys.insert(.index) }
    let parts = Rare(
      onUpdate: onUpdate, identity: identity, computed: computed, comment: comment, keys: keys)
    rare = parts == Rare() ? nil : Box(parts)
  }
}
