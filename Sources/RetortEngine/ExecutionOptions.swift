import RetortSQL

/// What holds for all that is run through an engine, or through a copy of it.
///
/// ```swift
/// var tenant = engine
/// tenant.options.schemas = [nil: "tenant_7"]
/// try tenant.withConnection { try $0.execute(select(users.id)).all() }
/// // SELECT tenant_7.users.id FROM tenant_7.users
/// ```
public struct ExecutionOptions: Hashable, Sendable {
  /// In the place of the schemas that tables are named with, others: SQLAlchemy's `schema_translate_map`. The key nil is for
  /// tables that are named without a schema, the value nil leaves the schema out. What stands in texts stays as it is.
  public var schemas: SchemaTranslation
  /// How transactions begin that say nothing else.
  public var transaction: TransactionOptions
  /// How many rows one INSERT of many has at most, where it has several: SQLAlchemy's `insertmanyvalues_page_size`. Fewer stand in
  /// it where a statement could not have so many parameters.
  public var rowsPerStatement = 1000

  public init(
    schemas: SchemaTranslation = SchemaTranslation(), transaction: TransactionOptions = TransactionOptions()
  ) {
    self.schemas = schemas
    self.transaction = transaction
  }
}
