import RetortSQL

// Schemas as values, to and from a database. The calls on a connection outside the pool have twins for connections of the
// pool and for engines.
extension Metadata {
  /// Reads tables of a database. See `Inspector.reflect`.
  ///
  /// ```swift
  /// let metadata = try Metadata.reflect(from: connection, only: ["orders"])
  /// ```
  public static func reflect(
    from connection: Connection, schema: String? = nil, only names: [String]? = nil, views: Bool = false,
    resolvingForeignKeys: Bool = true
  ) throws -> Metadata {
    try Inspector(connection).reflect(
      schema: schema, only: names, views: views, resolvingForeignKeys: resolvingForeignKeys)
  }

  /// Makes everything that the metadata holds: extensions, schemas, types, sequences, tables with their indexes and
  /// comments, routines, views, triggers.
  ///
  /// ```swift
  /// try metadata.createAll(on: connection)
  /// // CREATE TABLE users (…); CREATE TABLE orders (…, FOREIGN KEY (user_id) REFERENCES users (id)); …
  /// ```
  ///
  /// Tables come after those that they refer to. Where they refer to each other in a circle, PostgreSQL, MariaDB and MySQL
  /// get the foreign key that closes it by `ALTER TABLE … ADD`; SQLite takes it in the table. All is done or nothing, but on
  /// MariaDB and MySQL, where each statement is done by itself.
  ///
  /// Names are translated as in statements where the engine's `options.schemas` say so.
  ///
  /// - Parameter checkFirst: what is looked for and passed over where it is there by name, however it looks: `true` for
  ///   everything, else see `CheckFirst`. What is not looked for and there is an error.
  /// - Throws: `unsupported_by_dialect`, `unsupported_type` for what the database does not have; a `DatabaseError`.
  public func createAll(on connection: Connection, checkFirst: CheckFirst = .standard) throws {
    try builder(connection, checkFirst).create()
  }

  /// Drops what `createAll` makes, but for schemas and extensions. What is not in the metadata stays.
  ///
  /// Tables go before those that they refer to, as it is in the database. Of foreign keys that make a circle one is dropped
  /// first where the database wants that. No rows of tables that stay are changed.
  ///
  /// - Parameter checkFirst: what is looked for and passed over where it is not there. What is not looked for and not there is
  ///   an error; the order is the metadata's where tables are not looked for.
  /// - Throws: `referenced_table` on SQLite where a table that stays refers to one that would go; the servers say so
  ///   themselves with a `DatabaseError`.
  public func dropAll(on connection: Connection, checkFirst: CheckFirst = .standard) throws {
    try builder(connection, checkFirst).drop()
  }

  fileprivate func builder(_ connection: Connection, _ checkFirst: CheckFirst) throws -> SchemaBuilder {
    try SchemaBuilder(
      connection, translated(by: connection.executionOptions.schemas), checkFirst: checkFirst)
  }
}

extension Table {
  /// Makes the table with its indexes.
  ///
  /// ```swift
  /// try users.create(on: connection)
  /// // CREATE TABLE users (…)
  /// ```
  ///
  /// - Parameter checkFirst: do nothing where there is a table of this name.
  public func create(on connection: Connection, checkFirst: CheckFirst = .none) throws {
    try Metadata(tables: [self]).builder(connection, checkFirst).create()
  }

  /// Drops the table.
  ///
  /// - Parameter checkFirst: do nothing where there is no table of this name.
  /// - Throws: `unknown_table`, `referenced_table`, a `DatabaseError`.
  public func drop(on connection: Connection, checkFirst: CheckFirst = .none) throws {
    var table = self
    // The type of a column may have other users.
    for index in table.columns.indices { table.columns[index].type.rare.createType = false }
    try Metadata(tables: [table]).builder(connection, checkFirst).drop()
  }
}

// MARK: Connections of a pool

extension PooledConnection {
  /// Inspects the database. See `Inspector`.
  @discardableResult
  public func withInspector<Result>(_ body: (borrowing Inspector) throws -> Result) throws -> Result {
    try body(Inspector(holder))
  }
}

extension Connection {
  /// Inspects the database. See `Inspector`.
  @discardableResult
  public func withInspector<Result>(_ body: (borrowing Inspector) throws -> Result) throws -> Result {
    try body(Inspector(self))
  }
}

extension Metadata {
  /// Reads tables of a database. See `Inspector.reflect`.
  public static func reflect(
    from connection: borrowing PooledConnection, schema: String? = nil, only names: [String]? = nil,
    views: Bool = false, resolvingForeignKeys: Bool = true
  ) throws -> Metadata {
    try connection.withInspector { inspector in
      try inspector.reflect(
        schema: schema, only: names, views: views, resolvingForeignKeys: resolvingForeignKeys)
    }
  }

  /// Makes everything that the metadata holds.
  public func createAll(on connection: borrowing PooledConnection, checkFirst: CheckFirst = .standard) throws
  {
    let own = translated(by: connection.executionOptions.schemas)
    try connection.changing { try own.createAll(on: $0, checkFirst: checkFirst) }
  }

  /// Drops what `createAll` makes.
  public func dropAll(on connection: borrowing PooledConnection, checkFirst: CheckFirst = .standard) throws {
    let own = translated(by: connection.executionOptions.schemas)
    try connection.changing { try own.dropAll(on: $0, checkFirst: checkFirst) }
  }
}

extension Table {
  /// Makes the table with its indexes.
  public func create(on connection: borrowing PooledConnection, checkFirst: CheckFirst = .none) throws {
    let own = translated(by: connection.executionOptions.schemas)
    try connection.changing { try own.create(on: $0, checkFirst: checkFirst) }
  }

  /// Drops the table.
  public func drop(on connection: borrowing PooledConnection, checkFirst: CheckFirst = .none) throws {
    let own = translated(by: connection.executionOptions.schemas)
    try connection.changing { try own.drop(on: $0, checkFirst: checkFirst) }
  }
}

extension PooledConnection {
  /// Runs what changes the schema. It is not repeated on another connection: that this one is alive is asked first.
  func changing(_ body: (Connection) throws -> Void) throws {
    if holder.mayRepeat { try holder.run("SELECT 1", isHarmless: true) { _ = try $0.scalar("SELECT 1") } }
    try body(holder.lease.member.connection)
  }
}

// MARK: Engines

extension Engine {
  /// Takes a connection of the pool and inspects the database. See `Inspector`.
  @available(*, noasync, message: "this would block a thread of Swift's: call it with 'await'")
  @discardableResult
  public func withInspector<Result>(_ body: (borrowing Inspector) throws -> Result) throws -> Result {
    try withConnection { connection in try connection.withInspector(body) }
  }

  /// The same on the connection's own thread.
  @discardableResult
  public func withInspector<Result: Sendable>(
    _ body: sending (borrowing Inspector) throws -> Result
  ) async throws -> Result {
    try await withConnection { (connection: borrowing PooledConnection) throws -> Result in
      try connection.withInspector(body)
    }
  }
}

extension Metadata {
  /// Reads tables of a database. See `Inspector.reflect`.
  @available(*, noasync, message: "this would block a thread of Swift's: call it with 'await'")
  public static func reflect(
    from engine: Engine, schema: String? = nil, only names: [String]? = nil, views: Bool = false,
    resolvingForeignKeys: Bool = true
  ) throws -> Metadata {
    try engine.withConnection { connection in
      try reflect(
        from: connection, schema: schema, only: names, views: views,
        resolvingForeignKeys: resolvingForeignKeys)
    }
  }

  /// Makes everything that the metadata holds.
  @available(*, noasync, message: "this would block a thread of Swift's: call it with 'await'")
  public func createAll(on engine: Engine, checkFirst: CheckFirst = .standard) throws {
    try engine.withConnection { connection in try createAll(on: connection, checkFirst: checkFirst) }
  }

  /// Drops what `createAll` makes.
  @available(*, noasync, message: "this would block a thread of Swift's: call it with 'await'")
  public func dropAll(on engine: Engine, checkFirst: CheckFirst = .standard) throws {
    try engine.withConnection { connection in try dropAll(on: connection, checkFirst: checkFirst) }
  }

  /// Reads tables of a database. See `Inspector.reflect`.
  public static func reflect(
    from engine: Engine, schema: String? = nil, only names: [String]? = nil, views: Bool = false,
    resolvingForeignKeys: Bool = true
  ) async throws -> Metadata {
    try await engine.withConnection { (connection: borrowing PooledConnection) throws -> Metadata in
      try reflect(
        from: connection, schema: schema, only: names, views: views,
        resolvingForeignKeys: resolvingForeignKeys)
    }
  }

  /// Makes everything that the metadata holds.
  public func createAll(on engine: Engine, checkFirst: CheckFirst = .standard) async throws {
    try await engine.withConnection { (connection: borrowing PooledConnection) throws -> Void in
      try createAll(on: connection, checkFirst: checkFirst)
    }
  }

  /// Drops what `createAll` makes.
  public func dropAll(on engine: Engine, checkFirst: CheckFirst = .standard) async throws {
    try await engine.withConnection { (connection: borrowing PooledConnection) throws -> Void in
      try dropAll(on: connection, checkFirst: checkFirst)
    }
  }
}
