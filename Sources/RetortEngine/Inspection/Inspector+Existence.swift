import RetortSQL

// Whether something is there. A schema that is not there holds nothing.
extension Inspector {
  /// Whether there is a table or view of this name, temporary or not.
  public func hasTable(_ name: String, schema: String? = nil) throws -> Bool {
    guard let schema = try existing(schema) else { return false }
    return try relation(name, in: schema)?.kind.hasColumns ?? false
  }

  /// Whether there are tables or views of these names, temporary or not: a query for all of them.
  ///
  /// ```swift
  /// let isThere = try inspector.hasTables(["users", "orders"])   // ["users": true, "orders": false]
  /// ```
  public func hasTables(_ names: [String], schema: String? = nil) throws -> [String: Bool] {
    guard let schema = try existing(schema) else {
      return Dictionary(names.map { ($0, false) }, uniquingKeysWith: { first, _ in first })
    }
    let known = Set(try relations(in: schema).filter(\.kind.hasColumns).map { key($0.name, schema) })
    var result: [String: Bool] = [:]
    for name in names where result[name] == nil {
      // What is not there may be temporary.
      result[name] =
        try known.contains(key(name, schema)) || relation(name, in: schema)?.kind.hasColumns ?? false
    }
    return result
  }

  /// Whether a table has an index of this name. The index of a unique constraint counts where it has the constraint's name:
  /// on PostgreSQL, MariaDB and MySQL.
  public func hasIndex(_ name: String, on table: String, schema: String? = nil) throws -> Bool {
    guard try hasTable(table, schema: schema) else { return false }
    let wanted = dialect.foldPart(name)
    let found = try self.table(table, schema: schema)
    if found.indexes.contains(where: { dialect.foldPart($0.name) == wanted }) { return true }
    guard dialect.capabilities.constraintsAreIndexes || dialect.capabilities.indexNamesArePerTable else {
      return false
    }
    return found.constraints.contains {
      $0.kind == .unique && $0.name.map(dialect.foldPart) == wanted
    }
  }

  /// Whether a schema has a sequence of this name.
  public func hasSequence(_ name: String, schema: String? = nil) throws -> Bool {
    guard let schema = try existing(schema) else { return false }
    return try relation(name, in: schema)?.kind == .sequence
  }

  /// Whether a schema has a type that somebody made: an enumeration, a domain, a composite type, a range. Only PostgreSQL has
  /// some.
  public func hasType(_ name: String, schema: String? = nil) throws -> Bool {
    guard let schema = try existing(schema), !name.utf8.contains(0) else { return false }
    return try source.read { try $1.hasType(QualifiedName(name, schema: schema), on: $0) }
  }

  /// The schema, resolved; nil where there is none of its name.
  private func existing(_ schema: String?) throws -> String?? {
    guard let schema else { return .some(nil) }
    if try defaultSchemaName().map(dialect.fold) == dialect.fold(schema) { return .some(nil) }
    return try hasSchema(schema) ? .some(schema) : nil
  }
}
