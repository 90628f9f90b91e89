extension NamingConvention {
  /// The schema with the names that the convention gives, as SQLAlchemy's `naming_convention` gives them: to constraints that
  /// have no name, to those whose template holds `%(constraint_name)s`, and to indexes that `Column(index: true)` made.
  ///
  /// ```swift
  /// let convention = NamingConvention(templates: ["ck": "ck_%(table_name)s_%(constraint_name)s"])
  /// convention.applied(to: metadata, keeping: ["age_is_sane"])
  /// // CHECK positive → ck_users_positive; CHECK age_is_sane stays as it is
  /// ```
  ///
  /// It is applied once: a name that it has given is a name like others, which would get a prefix again.
  ///
  /// - Parameter finalNames: names that stay as they are, whatever the template says.
  public func applied(to metadata: Metadata, keeping finalNames: Set<String> = []) -> Metadata {
    guard !templates.isEmpty else { return metadata }
    var metadata = metadata
    for index in metadata.tables.indices {
      metadata.tables[index] = applied(to: metadata.tables[index], keeping: finalNames)
    }
    return metadata
  }

  /// The same for one table.
  public func applied(to table: Table, keeping finalNames: Set<String> = []) -> Table {
    var table = table
    for index in table.constraints.indices {
      let constraint = table.constraints[index]
      if let own = constraint.name, finalNames.contains(own) || !isPartOfTemplate(of: constraint) { continue }
      table.constraints[index].name = name(for: constraint, in: table.name) ?? constraint.name
    }
    for index in table.indexes.indices {
      let columns = table.indexes[index].elements.compactMap(\.column)
      let own = table.indexes[index].name
      let isAutomatic = own == NamingConvention.automaticIndexName(table: table.name, columns: columns)
      guard !finalNames.contains(own), isAutomatic || mentionsName("ix") else { continue }
      let subject = Subject(table: table.name, columns: columns, constraintName: isAutomatic ? nil : own)
      table.indexes[index].name = name("ix", for: subject) ?? own
    }
    return table
  }

  /// The schema with names for the constraints that have none; all others are final, as those that were read from a document.
  public func namingUnnamed(in metadata: Metadata) -> Metadata {
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
    guard let key = NamingConvention.key(of: constraint) else { return nil }
    var subject = Subject(table: table, columns: constraint.columns, constraintName: constraint.name)
    if case .foreignKey(let key) = constraint {
      subject.referredTable = key.referentTable
      subject.referredColumns = key.referentColumns
    }
    return name(key, for: subject)
  }

  /// The name of an index that nobody has named.
  static func automaticIndexName(table: String, columns: [String]) -> String {
    standard.name("ix", for: Subject(table: table, columns: columns))
      ?? "ix_\(table)_\(columns.joined(separator: "_"))"
  }

  private static func key(of constraint: Constraint) -> String? {
    switch constraint {
    case .primaryKey: "pk"
    case .unique: "uq"
    case .foreignKey: "fk"
    case .check: "ck"
    case .exclude: nil
    }
  }

  private func isPartOfTemplate(of constraint: Constraint) -> Bool {
    NamingConvention.key(of: constraint).map(mentionsName) ?? false
  }

  private func mentionsName(_ key: String) -> Bool {
    templates[key]?.contains("%(constraint_name)s") ?? false
  }
}
