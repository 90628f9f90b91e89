import RetortSQL

// Tables and views, one or all of them.
extension Inspector {
  /// A table with its columns, constraints and indexes. A view has columns only, a materialized one indexes as well.
  ///
  /// - Throws: `unknown_table`, with the nearest name; `unknown_schema`; `unreadable_schema` where the stored definition is
  ///   damaged. So do all calls below.
  public func table(_ name: String, schema: String? = nil) throws -> Table {
    try inspected(name, schema).table
  }

  /// The tables of a schema, by name, read at once.
  ///
  /// ```swift
  /// let columns = Dictionary(uniqueKeysWithValues: try inspector.tables().map { ($0.name, $0.columns) })
  /// ```
  ///
  /// - Parameter names: only these; what is not there is left out. Views are read where they are named.
  public func tables(schema: String? = nil, named names: [String]? = nil) throws -> [Table] {
    let schema = try resolved(schema)
    guard let names else {
      return try inspected(try relations(in: schema).filter { $0.kind == .table || $0.kind == .virtualTable })
        .map(\.table)
    }
    return try inspected(try names.compactMap { try relation($0, in: schema) }.filter(\.kind.hasColumns))
      .map(\.table)
  }

  /// The tables of a schema, each after the tables that its foreign keys refer to; and the foreign keys that nevertheless
  /// refer to a later one, because tables refer to each other in a circle.
  public func tablesInDependencyOrder(schema: String? = nil) throws -> (
    tables: [Table], forward: [(table: QualifiedName, key: ForeignKey)]
  ) {
    let dialect = dialect
    return Metadata(tables: try tables(schema: schema)).tablesInDependencyOrder { dialect.fold($0) }
  }

  /// The columns of a table or view, in their order.
  public func columns(of table: String, schema: String? = nil) throws -> [Column] {
    try inspected(table, schema).table.columns
  }

  /// The primary key of a table, nil where it has none.
  public func primaryKey(of table: String, schema: String? = nil) throws -> PrimaryKey? {
    try inspected(table, schema).table.primaryKey
  }

  public func foreignKeys(of table: String, schema: String? = nil) throws -> [ForeignKey] {
    try inspected(table, schema).table.foreignKeys
  }

  public func uniqueConstraints(of table: String, schema: String? = nil) throws -> [UniqueConstraint] {
    try inspected(table, schema).table.constraints.compactMap {
      if case .unique(let constraint) = $0 { constraint } else { nil }
    }
  }

  public func checkConstraints(of table: String, schema: String? = nil) throws -> [CheckConstraint] {
    try inspected(table, schema).table.constraints.compactMap {
      if case .check(let constraint) = $0 { constraint } else { nil }
    }
  }

  /// The EXCLUDE constraints of a table. Only PostgreSQL has some.
  public func excludeConstraints(of table: String, schema: String? = nil) throws -> [ExcludeConstraint] {
    try inspected(table, schema).table.constraints.compactMap {
      if case .exclude(let constraint) = $0 { constraint } else { nil }
    }
  }

  /// The indexes of a table or materialized view, without those that belong to a constraint.
  public func indexes(of table: String, schema: String? = nil) throws -> [Index] {
    try inspected(table, schema).table.indexes
  }

  /// The comment on a table, nil where it has none. SQLite keeps no comments.
  public func tableComment(of table: String, schema: String? = nil) throws -> String? {
    try inspected(table, schema).table.comment
  }

  /// What one dialect only says of a table: `{"sqlite": {"without_rowid": true}}`, `{"mysql": {"engine": "InnoDB"}}`.
  public func tableOptions(of table: String, schema: String? = nil) throws -> DialectOptions {
    try inspected(table, schema).table.options
  }

  // MARK: Views

  /// A view with its query.
  ///
  /// - Throws: `unknown_view`, with the nearest name.
  public func view(_ name: String, schema: String? = nil) throws -> View {
    let schema = try resolved(schema)
    let relation = try relation(name, in: schema)
    guard let relation, relation.kind == .view || relation.kind == .materializedView,
      let view = try inspected([relation]).first?.view
    else {
      let known = try relations(in: schema).filter { $0.kind == .view || $0.kind == .materializedView }
      throw RetortError(
        "unknown_view",
        relation.map { "'\(QualifiedName(name, schema: schema))' is a \($0.kind.rawValue), not a view" }
          ?? "there is no view '\(QualifiedName(name, schema: schema))'"
          + NearestName.hint(for: name, among: known.map(\.name)))
    }
    return view
  }

  /// The query of a view: `SELECT …`, without `CREATE VIEW`.
  ///
  /// - Throws: `unknown_view`, with the nearest name.
  public func viewDefinition(of view: String, schema: String? = nil) throws -> String {
    try self.view(view, schema: schema).sql
  }

  // MARK: Types and sequences

  /// The enumeration types of a schema. Only PostgreSQL has some: an ENUM of MariaDB or MySQL is its column's type.
  public func enums(schema: String? = nil) throws -> [EnumType] { try types(schema).enums }

  /// The domains of a schema. Only PostgreSQL has some.
  public func domains(schema: String? = nil) throws -> [Domain] { try types(schema).domains }

  private func types(_ schema: String?) throws -> (enums: [EnumType], domains: [Domain]) {
    let schema = try resolved(schema)
    if let known = cache.types[schema] { return known }
    let types = try source.read { try $1.types(in: schema, on: $0) }
    cache.types[schema] = types
    return types
  }

  /// The sequences of a schema with their options, without those of columns that count by themselves.
  public func sequences(schema: String? = nil) throws -> [DatabaseSequence] {
    let schema = try resolved(schema)
    if let known = cache.sequences[schema] { return known }
    let sequences = try source.read { try $1.sequences(in: schema, on: $0) }
    cache.sequences[schema] = sequences
    return sequences
  }

  // MARK: Reading

  private func inspected(_ name: String, _ schema: String?) throws -> InspectedRelation {
    let schema = try resolved(schema)
    guard let relation = try relation(name, in: schema), relation.kind.hasColumns,
      let found = try inspected([relation]).first
    else {
      let known = try relations(in: schema).filter(\.kind.hasColumns).map(\.name)
      throw RetortError(
        "unknown_table",
        "there is no table '\(QualifiedName(name, schema: schema))'\(NearestName.hint(for: name, among: known))"
      )
    }
    return found
  }

  /// Reads what was not read yet, at once. All relations are of one schema.
  func inspected(_ relations: [Relation]) throws -> [InspectedRelation] {
    // The default schema may have a table of the same name as a temporary one.
    func place(_ relation: Relation) -> QualifiedName {
      let own = key(relation.name, relation.schema)
      return relation.isTemporary ? QualifiedName(own.name, schema: "\0temporary") : own
    }
    let missing = relations.filter { cache.contents[place($0)] == nil }
    for temporary in [false, true] {
      let part = missing.filter { $0.isTemporary == temporary }
      guard !part.isEmpty else { continue }
      for found in try source.read({ try $1.contents(of: part, on: $0) }) {
        cache.contents[place(found.relation)] = found
      }
    }
    return relations.compactMap { cache.contents[place($0)] }
  }
}
