extension NamingConvention {
  /// The schema with names for the constraints that have none and that the convention covers.
  public func applied(to metadata: Metadata) -> Metadata {
    guard !templates.isEmpty else { return metadata }
    var metadata = metadata
    for table in metadata.tables.indices {
      for index in metadata.tables[table].constraints.indices
      where metadata.tables[table].constraints[index].name == nil {
        metadata.tables[table].constraints[index].name = name(
          for: metadata.tables[table].constraints[index], in: metadata.tables[table].name)
      }
    }
    return metadata
  }

  /// The name that the convention gives to a constraint of a table.
  public func name(for constraint: Constraint, in table: String) -> String? {
    switch constraint {
    case .primaryKey(let key): return name("pk", for: Subject(table: table, columns: key.columns))
    case .unique(let unique): return name("uq", for: Subject(table: table, columns: unique.columns))
    case .foreignKey(let key):
      return name(
        "fk",
        for: Subject(
          table: table, columns: key.columns, referredTable: key.referentTable,
          referredColumns: key.referentColumns))
    case .check: return name("ck", for: Subject(table: table, columns: []))
    case .exclude: return nil
    }
  }
}
