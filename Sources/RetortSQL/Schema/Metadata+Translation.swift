extension Metadata {
  /// The same in other schemas: tables, what they refer to, and everything else that has a schema. What is SQL, as the text of a
  /// view, stays as it is.
  ///
  /// ```swift
  /// metadata.translated(by: [nil: "tenant_7"])   // users → tenant_7.users
  /// ```
  ///
  /// O(size of the metadata).
  public func translated(by schemas: SchemaTranslation) -> Metadata {
    guard !schemas.isEmpty else { return self }
    var copy = self
    for index in copy.tables.indices { copy.tables[index] = tables[index].translated(by: schemas) }
    for index in copy.views.indices { schemas.translate(&copy.views[index].schema) }
    for index in copy.triggers.indices { schemas.translate(&copy.triggers[index].schema) }
    for index in copy.enums.indices { schemas.translate(&copy.enums[index].schema) }
    for index in copy.sequences.indices { schemas.translate(&copy.sequences[index].schema) }
    for index in copy.domains.indices {
      schemas.translate(&copy.domains[index].schema)
      schemas.translate(typeName: &copy.domains[index].type)
    }
    for index in copy.routines.indices { schemas.translate(&copy.routines[index].schema) }
    for index in copy.comments.indices { schemas.translate(&copy.comments[index].schema) }
    copy.translateDependencies(by: schemas)
    copy.schemas = copy.schemas.compactMap { schemas.translated(schema: $0) }
    return copy
  }
}

extension Table {
  /// The same in another schema, with what its columns and foreign keys name.
  public func translated(by schemas: SchemaTranslation) -> Table {
    guard !schemas.isEmpty else { return self }
    var copy = self
    schemas.translate(&copy.schema)
    for index in copy.columns.indices { schemas.translate(typeName: &copy.columns[index].type) }
    for index in copy.constraints.indices {
      guard case .foreignKey(var key) = copy.constraints[index] else { continue }
      schemas.translate(&key.referentSchema)
      copy.constraints[index] = .foreignKey(key)
    }
    return copy
  }
}

extension SchemaTranslation {
  fileprivate func translate(_ schema: inout String?) { schema = translated(schema: schema) }

  fileprivate func translate(typeName type: inout SQLType) {
    guard type.rare.typeName != nil else { return }
    translate(&type.rare.typeSchema)
  }
}
