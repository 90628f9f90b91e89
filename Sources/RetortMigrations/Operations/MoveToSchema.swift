import RetortSQL

/// `move_to_schema`: moves an object to another schema.
///
/// ```json
/// {"op": "move_to_schema", "on": "table", "name": "event", "schema": "public", "new_schema": "audit"}
/// ```
///
/// ```sql
/// -- PostgreSQL
/// ALTER TABLE public.event SET SCHEMA audit
/// ```
public struct MoveToSchema: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "move_to_schema"

  /// What is moved.
  public typealias Subject = MovedSubject

  /// What kind of thing is moved.
  public var subject: Subject
  /// Its name until now.
  public var name: QualifiedName
  /// Its schema from now on.
  public var newSchema: String

  /// Moves `name` to `newSchema`.
  public init(_ subject: Subject, _ name: QualifiedName, newSchema: String) {
    self.subject = subject
    self.name = name
    self.newSchema = newSchema
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let subject = object.required("on")?.choice(Subject.self)
    let name = object.qualifiedName()
    let newSchema = object.required("new_schema")?.identifier()
    guard let subject, let name, let newSchema else { return nil }
    self.init(subject, name, newSchema: newSchema)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["on"] = .string(subject.rawValue)
    object.set(name: name)
    object["new_schema"] = .string(newSchema)
  }

  private var newQualifiedName: QualifiedName { QualifiedName(name.name, schema: newSchema) }

  public func changes() -> [SchemaChange] { [.moveToSchema(subject, name, newSchema: newSchema)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    switch subject {
    case .table: try moveTable(&metadata, dialect)
    case .view: metadata.views[try place(metadata.views, dialect)].schema = newSchema
    case .sequence: metadata.sequences[try place(metadata.sequences, dialect)].schema = newSchema
    case .domain: metadata.domains[try place(metadata.domains, dialect)].schema = newSchema
    case .function: metadata.routines[try place(metadata.routines, dialect)].schema = newSchema
    case .type:
      let position = try place(metadata.enums, dialect)
      let old = metadata.enums[position]
      metadata.enums[position].schema = newSchema
      metadata.updateColumnTypes { type in
        guard type.rare.typeName == old.name, type.rare.typeSchema == old.schema else { return }
        type.rare.typeSchema = newSchema
      }
    }
  }

  private func place<Object: SchemaObject>(_ objects: [Object], _ dialect: any Dialect) throws -> Int {
    let position = try objects.required(name, dialect)
    try objects.requireFree(newQualifiedName, for: position, dialect)
    return position
  }

  /// Foreign keys say the schema where it is not that of their own table.
  private func moveTable(_ metadata: inout Metadata, _ dialect: any Dialect) throws {
    let position = try metadata.requiredTable(name, dialect)
    if let other = metadata.tablePosition(newQualifiedName, dialect), other != position {
      throw RetortError("duplicate_table", "table '\(newQualifiedName)' exists already")
    }
    let old = metadata.tables[position].qualifiedName
    for index in metadata.tables[position].constraints.indices {
      guard case .foreignKey(var key) = metadata.tables[position].constraints[index] else { continue }
      if key.referentSchema == nil, !dialect.isSame(QualifiedName(key.referentTable, schema: old.schema), old)
      {
        key.referentSchema = old.schema
      }
      metadata.tables[position].constraints[index] = .foreignKey(key)
    }
    metadata.updateForeignKeys(to: old, dialect) { key, owner in
      if owner.qualifiedName != old || key.referentSchema != nil { key.referentSchema = newSchema }
    }
    for index in metadata.triggers.indices where Metadata.fires(metadata.triggers[index], for: old, dialect) {
      metadata.triggers[index].schema = newSchema
    }
    metadata.tables[position].schema = newSchema
  }

  /// - Throws: `irreversible` where the schema until now is not stated.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let schema = name.schema else {
      throw irreversible(MoveToSchema.directive, "state the \"schema\" that '\(name)' is in")
    }
    return [Operation(.moveToSchema(MoveToSchema(subject, newQualifiedName, newSchema: schema)))]
  }

  public var effects: [Effect] {
    let resource: (QualifiedName) -> Effect.Resource
    switch subject {
    case .table: resource = { .wholeTable($0) }
    case .view: resource = { .view($0) }
    case .sequence: resource = { .sequence($0) }
    case .type: resource = { .enumType($0) }
    case .domain: resource = { .domain($0) }
    case .function: resource = { .routine($0) }
    }
    var effects: [Effect] = [
      .reads(.schema(newSchema)), .writes(resource(name)), .writes(resource(newQualifiedName)),
    ]
    if subject == .table { effects += [.writes(.table(name)), .writes(.table(newQualifiedName))] }
    return effects
  }
}
