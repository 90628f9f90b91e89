/// A view of a query: `CREATE VIEW name AS SELECT …`.
public struct CreateViewAs: Hashable, Sendable {
  public var name: QualifiedName
  public var query: SelectStatement
  public var orReplace: Bool
  public var ifNotExists: Bool
  public var temporary: Bool
  public var materialized: Bool

  public init(
    _ name: QualifiedName, as query: SelectStatement, orReplace: Bool = false, ifNotExists: Bool = false,
    temporary: Bool = false, materialized: Bool = false
  ) {
    self.name = name
    self.query = query
    self.orReplace = orReplace
    self.ifNotExists = ifNotExists
    self.temporary = temporary
    self.materialized = materialized
  }

  /// The view, for statements that read it.
  public var table: MadeTable { MadeTable(name) }

  /// The view as a part of a `Metadata`, with its query as the dialect writes it.
  ///
  /// - Throws: `unsupported_construct` for what the dialect does not have.
  public func view(
    for dialect: any Dialect, schemas: SchemaTranslation = SchemaTranslation()
  ) throws -> View {
    let text = try SQLCompiler.compile(.select(query), for: dialect, writingValues: true, schemas: schemas)
      .sql
    var view = View(name.name, schema: name.schema, sql: text, materialized: materialized)
    if temporary { view.options.set("temporary", to: .bool(true), for: dialect.name) }
    return view
  }

  /// The statements in a dialect: one, and before it the DROP of the old view where the dialect cannot replace one.
  ///
  /// - Throws: `unsupported_construct`, `unsupported_by_dialect` for what the dialect does not have; `invalid_statement` where
  ///   it is to replace a view and to leave it alone.
  public func statements(
    for dialect: any Dialect, schemas: SchemaTranslation = SchemaTranslation()
  ) throws -> [String] {
    guard !(orReplace && ifNotExists) else {
      throw RetortError(
        "invalid_statement",
        "view '\(name)' cannot be both replaced and left as it is: leave out one of the two")
    }
    if temporary, !dialect.expressionSyntax.hasTemporaryViews {
      throw RetortError("unsupported_by_dialect", "\(dialect.name) has no temporary views (view '\(name)')")
    }
    var view = try view(for: dialect, schemas: schemas)
    view.schema = schemas.translated(name).schema
    return try dialect.createView(view, orReplace: orReplace, ifNotExists: ifNotExists)
  }
}

/// Makes a view of a query. Its values stand in the text: no database takes parameters there.
///
/// ```swift
/// let adults = try connection.execute(createView("adults", as: select(users.id, users.name).where(users.age.ge(18))))
/// // CREATE VIEW adults AS SELECT users.id, users.name FROM users WHERE users.age >= 18
/// try connection.execute(select(adults.column(users.name)))   // SELECT adults.name FROM adults
/// ```
///
/// - Parameters:
///   - orReplace: whether it takes the place of a view of this name.
///   - ifNotExists: whether a view of this name is left as it is. Not on PostgreSQL, but for materialized views.
///   - temporary: whether it goes with the session (SQLite, PostgreSQL).
///   - materialized: whether it keeps its rows (PostgreSQL).
public func createView<each Output>(
  _ name: String, schema: String? = nil, as query: Select<repeat each Output>, orReplace: Bool = false,
  ifNotExists: Bool = false, temporary: Bool = false, materialized: Bool = false
) -> CreateViewAs {
  CreateViewAs(
    QualifiedName(name, schema: schema), as: query.statement, orReplace: orReplace, ifNotExists: ifNotExists,
    temporary: temporary, materialized: materialized)
}

extension View {
  /// The view as something to read from: `select(view.table.column("name", as: String.self))`.
  public var table: MadeTable { MadeTable(qualifiedName) }
}
