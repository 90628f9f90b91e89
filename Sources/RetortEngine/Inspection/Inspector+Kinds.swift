import RetortSQL

/// Which relations are read: those that stay, those that go with the session, or both.
public enum RelationScope: Hashable, Sendable, CaseIterable {
  case persistent, temporary, any
}

extension Set<Relation.Kind> {
  /// Whatever has columns.
  public static var withColumns: Set<Relation.Kind> {
    [.table, .view, .materializedView, .foreignTable, .virtualTable]
  }
}

// Relations of certain kinds.
extension Inspector {
  /// Tables, views and what else has columns, by name, read at once.
  ///
  /// ```swift
  /// try inspector.tables(kinds: [.view])                              // the columns of all views
  /// try inspector.tables(kinds: .withColumns, scope: .any)            // everything, temporary tables included
  /// ```
  ///
  /// - Parameters:
  ///   - schema: nil for the default schema, which temporary relations belong to here.
  ///   - names: only these; what is not there, or of another kind, is left out.
  ///   - kinds: what is read; sequences have no columns and never are.
  ///   - scope: whether temporary ones are read, or only these.
  /// - Throws: `unknown_schema`; `unsupported_by_dialect` for temporary ones where the server cannot list them, on MySQL and on
  ///   MariaDB before 11.2.
  public func tables(
    schema: String? = nil, named names: [String]? = nil, kinds: Set<Relation.Kind>,
    scope: RelationScope = .persistent
  ) throws -> [Table] {
    try inspected(try relations(schema, names, kinds, scope)).map(\.table)
  }

  /// The names of relations of certain kinds, sorted. See `tables(schema:named:kinds:scope:)`.
  public func names(
    schema: String? = nil, kinds: Set<Relation.Kind>, scope: RelationScope = .persistent
  ) throws -> [String] {
    try relations(schema, nil, kinds, scope, withColumns: false).map(\.name)
  }

  /// The views of a schema with their queries, by name, read at once.
  ///
  /// - Parameter materialized: whether also those that keep their rows.
  public func views(schema: String? = nil, materialized: Bool = true) throws -> [View] {
    let kinds: Set<Relation.Kind> = materialized ? [.view, .materializedView] : [.view]
    return try inspected(try relations(schema, nil, kinds, .persistent)).compactMap(\.view)
  }

  private func relations(
    _ schema: String?, _ names: [String]?, _ kinds: Set<Relation.Kind>, _ scope: RelationScope,
    withColumns: Bool = true
  ) throws -> [Relation] {
    let schema = try resolved(schema)
    var found = scope == .temporary ? [] : try relations(in: schema)
    if scope != .persistent, schema == nil { found += try temporaryRelations() }
    found = found.filter { kinds.contains($0.kind) && ($0.kind.hasColumns || !withColumns) }
    if let names {
      let wanted = Set(names.map { key($0, schema) })
      found = found.filter { wanted.contains(key($0.name, schema)) }
    }
    return found.sorted { ($0.name, $0.isTemporary ? 1 : 0) < ($1.name, $1.isTemporary ? 1 : 0) }
  }
}
