/// A table made of the rows of a query: `CREATE TABLE name AS SELECT …`.
public struct CreateTableAs: Hashable, Sendable {
  public var name: QualifiedName
  public var query: SelectStatement
  public var temporary: Bool
  public var ifNotExists: Bool

  public init(
    _ name: QualifiedName, as query: SelectStatement, temporary: Bool = false, ifNotExists: Bool = false
  ) {
    self.name = name
    self.query = query
    self.temporary = temporary
    self.ifNotExists = ifNotExists
  }

  /// The table, for statements that read or change it.
  public var table: MadeTable { MadeTable(name) }

  /// The statement in a dialect.
  ///
  /// - Parameters:
  ///   - writingValues: whether the values stand in the text instead of being bound, for scripts.
  ///   - schemas: other schemas for those that tables are named with.
  /// - Throws: `unsupported_construct` for what the dialect does not have.
  public func compiled(
    for dialect: any Dialect, writingValues: Bool = false, schemas: SchemaTranslation = SchemaTranslation()
  ) throws -> CompiledStatement {
    var compiled = try SQLCompiler.compile(
      .select(query), for: dialect, writingValues: writingValues, schemas: schemas)
    compiled.sql =
      "CREATE \(temporary ? "TEMPORARY " : "")TABLE \(ifNotExists ? "IF NOT EXISTS " : "")"
      + "\(dialect.identifier(schemas.translated(name))) AS \(compiled.sql)"
    return compiled
  }
}

/// Makes a table of the rows of a query.
///
/// ```swift
/// let adults = try connection.execute(createTable("adults", as: select(users.id, users.name).where(users.age.ge(18))))
/// // CREATE TABLE adults AS SELECT users.id, users.name FROM users WHERE users.age >= ?
/// try connection.execute(select(adults.column(users.name)))   // SELECT adults.name FROM adults
/// ```
///
/// It gets the names and types of the query's columns, and no keys, indexes or defaults. Expressions have labels for names.
///
/// - Parameters:
///   - temporary: whether it goes with the session.
///   - ifNotExists: whether a table of this name is left as it is.
public func createTable<each Output>(
  _ name: String, schema: String? = nil, as query: Select<repeat each Output>, temporary: Bool = false,
  ifNotExists: Bool = false
) -> CreateTableAs {
  CreateTableAs(
    QualifiedName(name, schema: schema), as: query.statement, temporary: temporary, ifNotExists: ifNotExists)
}

/// A table or view that was made of a query, as something to read from.
public struct MadeTable: DerivedTable {
  public let name: QualifiedName
  public let source: FromSource

  /// A table by its name.
  public init(_ name: QualifiedName) {
    self.name = name
    source = FromSource(table: name)
  }
}
