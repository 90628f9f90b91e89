import RetortSQL

// Changes of the schema by themselves: run on a connection, and as text.
extension SchemaBuilder {
  /// Carries out one change, all of it or nothing where the database takes changes of the schema back.
  func carryOut(_ change: SchemaChange) throws {
    guard case .connection(let connection) = output, !support.runsOutsideTransaction(change) else {
      try run(change)
      return
    }
    if case .dropTable(let name, _, cascade: false) = change {
      try requireNoOtherReferences(to: [Table(name.name, schema: name.schema)])
    }
    guard support.mayRebuild(change) else { return try inTransaction { try run(change) } }
    try inspection.droppingTables(on: connection) {
      var outline = RevisionOutline()
      outline.rebuilding = [change]
      let known = try support.beginRevision(connection, outline)
      try inTransaction {
        let touched = try run(change)
        try support.checkBeforeCommit(connection, touched, known: known)
      }
    }
  }
}

extension Connection {
  /// Carries out a change of the schema: an index, a constraint, a comment, a sequence, …
  ///
  /// ```swift
  /// try connection.execute(.createIndex(Index("ix_users_name", "name"), table: QualifiedName("users")))
  /// // CREATE INDEX ix_users_name ON users (name)
  /// try connection.execute(.dropConstraint("uq_email", of: QualifiedName("users")))
  /// // ALTER TABLE users DROP CONSTRAINT uq_email; on SQLite the table is built anew
  /// ```
  ///
  /// What the change does not say and the database wants is looked up. Names are translated as in statements.
  ///
  /// - Throws: `unsupported_by_dialect`, `unsupported_type` for what the database does not have; `unknown_table` and the like;
  ///   `foreign_keys_on` on SQLite for a table that has to be built anew inside a transaction while foreign keys are on;
  ///   `referenced_table` there for a table that others refer to; a `DatabaseError`.
  public func execute(_ change: SchemaChange) throws {
    let own = change.translated(by: executionOptions.schemas)
    try SchemaBuilder(self, Metadata(), checkFirst: .none).carryOut(own)
  }
}

extension PooledConnection {
  /// Carries out a change of the schema. See `Connection.execute`.
  public func execute(_ change: SchemaChange) throws {
    let own = change.translated(by: executionOptions.schemas)
    try changing { try SchemaBuilder($0, Metadata(), checkFirst: .none).carryOut(own) }
  }
}

extension SchemaChange {
  /// The statements of the change, without a connection.
  ///
  /// ```swift
  /// try SchemaChange.createTable(users).statements(for: PostgreSQLDialect())
  /// // ["CREATE TABLE users (…)", "CREATE INDEX ix_users_name ON users (name)"]
  /// ```
  ///
  /// - Parameter schema: what is there before the change, where the statements depend on that: for changes of a table on SQLite,
  ///   MariaDB and MySQL.
  /// - Throws: `unsupported_by_dialect`, `unsupported_type`; `unknown_table` for a table that the statements depend on and
  ///   `schema` does not have.
  public func statements(for dialect: any Dialect, in schema: Metadata = Metadata()) throws -> [String] {
    let text = SchemaText(schema: schema)
    try SchemaBuilder(text, Metadata(), for: try dialect.forSchemas()).run(self)
    return text.statements
  }
}

extension Metadata {
  /// What `createAll` runs where nothing is there yet, without a connection.
  ///
  /// ```swift
  /// print(try metadata.createStatements(for: PostgreSQLDialect()).joined(separator: ";\n"))
  /// // CREATE TABLE users (…); CREATE TABLE orders (…); CREATE INDEX ix_orders_day ON orders (day)
  /// ```
  ///
  /// - Parameter dialect: `SQLiteDialect()`, `PostgreSQLDialect()`, `MySQLDialect()`, or the one of an engine.
  /// - Throws: `unsupported_by_dialect`, `unsupported_type` for what the dialect does not have.
  public func createStatements(for dialect: any Dialect) throws -> [String] {
    let text = SchemaText()
    try SchemaBuilder(text, self, for: try dialect.forSchemas()).create()
    return text.statements
  }

  /// What `dropAll` runs where everything is there, without a connection. The order is the metadata's.
  ///
  /// On SQLite rows that tables in a circle refer to each other with are in the way where foreign keys are on.
  ///
  /// - Throws: `unnamed_constraint` where a foreign key has to be dropped first and has no name, because tables refer to each
  ///   other in a circle.
  public func dropStatements(for dialect: any Dialect) throws -> [String] {
    let text = SchemaText(schema: self)
    try SchemaBuilder(text, self, for: try dialect.forSchemas()).drop()
    return text.statements
  }
}
