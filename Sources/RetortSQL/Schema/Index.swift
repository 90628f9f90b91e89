/// A column or an expression of an index.
public struct IndexElement: Hashable, Sendable {
  public enum Nulls: String, Hashable, Sendable { case first, last }

  public enum Key: Hashable, Sendable {
    case column(String)
    /// An expression without outer parentheses.
    case expression(String)
  }

  public var key: Key
  public var descending: Bool
  public var nulls: Nulls?
  public var operatorClass: String?
  public var collation: String?
  /// The length of a prefix, MySQL/MariaDB.
  public var length: Int?

  public init(
    _ key: Key, descending: Bool = false, nulls: Nulls? = nil, operatorClass: String? = nil,
    collation: String? = nil, length: Int? = nil
  ) {
    self.key = key
    self.descending = descending
    self.nulls = nulls
    self.operatorClass = operatorClass
    self.collation = collation
    self.length = length
  }

  public var column: String? { if case .column(let name) = key { name } else { nil } }
}

/// An index that is not part of a constraint.
public struct Index: Hashable, Sendable {
  public var name: String
  public var elements: [IndexElement]
  public var unique: Bool
  public var comment: String?
  public var options: DialectOptions

  public init(
    name: String, elements: [IndexElement], unique: Bool = false, comment: String? = nil,
    options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.elements = elements
    self.unique = unique
    self.comment = comment
    self.options = options
  }

  /// An index of columns.
  ///
  /// ```swift
  /// Index("ix_people_name", "last_name", "first_name")   // CREATE INDEX ix_people_name ON people (last_name, first_name)
  /// ```
  public init(
    _ name: String, _ columns: String..., unique: Bool = false, comment: String? = nil,
    options: DialectOptions = DialectOptions()
  ) {
    self.init(
      name: name, elements: columns.map { IndexElement(.column($0)) }, unique: unique, comment: comment,
      options: options)
  }

  /// An index of columns with the name that Retort gives by itself, `ix_<table>_<columns>`.
  ///
  /// ```swift
  /// Index(on: "people", "email", unique: true)   // CREATE UNIQUE INDEX ix_people_email ON people (email)
  /// ```
  public init(on table: String, _ columns: String..., unique: Bool = false) {
    self.init(
      name: NamingConvention.automaticIndexName(table: table, columns: columns),
      elements: columns.map { IndexElement(.column($0)) }, unique: unique)
  }
}
