import RetortSQL

// Tables and views that are made of queries.
extension StatementExecutor where Self: ~Copyable {
  /// Makes a table of the rows of a query.
  ///
  /// - Returns: the table, to read from.
  /// - Throws: `unsupported_construct` for what the dialect does not have, a `DatabaseError`.
  @discardableResult
  public func execute(_ statement: CreateTableAs) throws -> MadeTable {
    let compiled = try statement.compiled(for: dialect, schemas: executionOptions.schemas)
    try execute(compiled.sql, compiled.parameters)
    return statement.table
  }

  /// Makes a view of a query.
  ///
  /// - Returns: the view, to read from.
  /// - Throws: `unsupported_construct`, `unsupported_by_dialect` for what the dialect does not have, a `DatabaseError`.
  @discardableResult
  public func execute(_ statement: CreateViewAs) throws -> MadeTable {
    let texts = try statement.statements(for: dialect, schemas: executionOptions.schemas)
    if texts.count == 1 {
      try execute(texts[0])
    } else {
      // An old view must not be lost for a new one that cannot be made.
      try withTransaction { for text in texts { try execute(text) } }
    }
    return statement.table
  }
}
