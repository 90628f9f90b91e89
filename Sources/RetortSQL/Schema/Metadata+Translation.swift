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
    func move(_ schema: inout String?) {
      schema = schemas.translated(QualifiedName("", schema: schema)).schema
    }
    func moveType(_ type: inout SQLType) {
      guard type.rare.typeName != nil else { return }
      move(&type.rare.typeSchema)
    }
    var copy = self
    for index in copy.tables.indices { copy.tables[index] = tables[index].translated(by: schemas) }
    for index in copy.views.indices { move(&copy.views[index].schema) }
    for index in copy.triggers.indices { move(&copy.triggers[index].schema) }
    for index in copy.enums.indices { move(&copy.enums[index].schema) }
    for index in copy.sequences.indices { move(&copy.sequences[index].schema) }
    for index in copy.domains.indices {
      move(&copy.domains[index].schema)
      moveType(&copy.domains[index].type)
    }
    for index in copy.routines.indices { move(&copy.routines[index].schema) }
    for index in copy.comments.indices { move(&copy.comments[index].schema) }
    copy.translateDependencies(by: schemas)
    copy.schemas = copy.schemas.compactMap { schemas.translated(QualifiedName("", schema: $0)).schema }
    return copy
  }
}

extension Table {
  /// The same in another schema, with what its columns and foreign keys name.
  public func translated(by schemas: SchemaTranslation) -> Table {
    func moved(_ schema: String?) -> String? { schemas.translated(QualifiedName("", schema: schema)).schema }
    var copy = self
    copy.schema = moved(schema)
    for index in copy.columns.indices where copy.columns[index].type.rare.typeName != nil {
      copy.columns[index].type.rare.typeSchema = moved(copy.columns[index].type.rare.typeSchema)
    }
    for index in copy.constraints.indices {
      guard case .foreignKey(var key) = copy.constraints[index] else { continue }
      key.referentSchema = moved(key.referentSchema)
      copy.constraints[index] = .foreignKey(key)
    }
    return copy
  }
}
