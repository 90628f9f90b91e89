import RetortSQL

extension Metadata {
  /// Whether anything names a schema.
  var namesSchemas: Bool {
    !schemas.isEmpty
      || tables.contains { $0.schema != nil || $0.foreignKeys.contains { $0.referentSchema != nil } }
      || tables.contains { $0.columns.contains { $0.type.rare.typeSchema != nil } }
      || views.contains { $0.schema != nil } || triggers.contains { $0.schema != nil }
      || enums.contains { $0.schema != nil } || sequences.contains { $0.schema != nil }
      || domains.contains { $0.schema != nil } || routines.contains { $0.schema != nil }
      || comments.contains { $0.schema != nil } || objects.contains { $0.schema != nil }
  }

  /// The same with nothing in `name`, the default schema, said to be in it: that is where everything is that names no
  /// schema.
  func withoutDefaultSchema(_ name: String) -> Metadata {
    func rest(_ schema: String?) -> String? { schema == name ? nil : schema }
    var result = self
    for table in tables.indices {
      result.tables[table].schema = rest(tables[table].schema)
      for column in tables[table].columns.indices
      where tables[table].columns[column].type.rare.typeSchema != nil {
        result.tables[table].columns[column].type.rare.typeSchema = rest(
          tables[table].columns[column].type.rare.typeSchema)
      }
      result.tables[table].constraints = tables[table].constraints.map { constraint in
        guard case .foreignKey(var key) = constraint else { return constraint }
        key.referentSchema = rest(key.referentSchema)
        return .foreignKey(key)
      }
    }
    for index in views.indices { result.views[index].schema = rest(views[index].schema) }
    for index in triggers.indices { result.triggers[index].schema = rest(triggers[index].schema) }
    for index in enums.indices { result.enums[index].schema = rest(enums[index].schema) }
    for index in sequences.indices { result.sequences[index].schema = rest(sequences[index].schema) }
    for index in domains.indices { result.domains[index].schema = rest(domains[index].schema) }
    for index in routines.indices { result.routines[index].schema = rest(routines[index].schema) }
    for index in comments.indices { result.comments[index].schema = rest(comments[index].schema) }
    for index in objects.indices { result.objects[index].schema = rest(objects[index].schema) }
    result.schemas.removeAll { $0 == name }
    return result
  }
}
