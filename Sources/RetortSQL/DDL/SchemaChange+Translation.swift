extension SchemaChange {
  /// The same change in other schemas. What is SQL, as the text of a view, stays as it is.
  public func translated(by schemas: SchemaTranslation) -> SchemaChange {
    guard !schemas.isEmpty else { return self }
    func moved(_ name: QualifiedName) -> QualifiedName { schemas.translated(name) }
    func moved(_ schema: String?) -> String? { schemas.translated(schema: schema) }
    func part(_ body: (inout Metadata) -> Void) -> Metadata {
      var metadata = Metadata()
      body(&metadata)
      return metadata.translated(by: schemas)
    }
    switch self {
    case .createTable(let table, let condition):
      return .createTable(table.translated(by: schemas), ifNotExists: condition)
    case .dropTable(let name, let condition, let cascade):
      return .dropTable(moved(name), ifExists: condition, cascade: cascade)
    case .renameTable(let name, let newName): return .renameTable(moved(name), newName: newName)
    case .alterTable(let alteration): return .alterTable(alteration.translated(by: schemas))
    case .createView(let view, let orReplace):
      return .createView(part { $0.views = [view] }.views[0], orReplace: orReplace)
    case .dropView(let name, let materialized, let condition):
      return .dropView(moved(name), materialized: materialized, ifExists: condition)
    case .createTrigger(let trigger):
      return .createTrigger(part { $0.triggers = [trigger] }.triggers[0])
    case .dropTrigger(let name, let table, let condition):
      return .dropTrigger(moved(name), table: table, ifExists: condition)
    case .createIndex(let index, let table, let condition):
      return .createIndex(index, table: moved(table), ifNotExists: condition)
    case .dropIndex(let name, let table, let condition, let options):
      return .dropIndex(moved(name), table: table, ifExists: condition, options: options)
    case .renameIndex(let name, let newName, let table):
      return .renameIndex(moved(name), newName: newName, table: table)
    case .createEnum(let type): return .createEnum(part { $0.enums = [type] }.enums[0])
    case .dropEnum(let name, let condition): return .dropEnum(moved(name), ifExists: condition)
    case .createSequence(let sequence):
      return .createSequence(part { $0.sequences = [sequence] }.sequences[0])
    case .dropSequence(let name, let condition): return .dropSequence(moved(name), ifExists: condition)
    case .createDomain(let domain): return .createDomain(part { $0.domains = [domain] }.domains[0])
    case .dropDomain(let name, let condition): return .dropDomain(moved(name), ifExists: condition)
    case .createSchema(let name, let condition):
      return .createSchema(moved(name) ?? name, ifNotExists: condition)
    case .dropSchema(let name, let condition, let cascade):
      return .dropSchema(moved(name) ?? name, ifExists: condition, cascade: cascade)
    case .createExtension, .dropExtension: return self
    case .createRoutine(let routine): return .createRoutine(part { $0.routines = [routine] }.routines[0])
    case .dropRoutine(let name, let kind, let condition):
      return .dropRoutine(moved(name), kind: kind, ifExists: condition)
    case .alterEnum(var alteration):
      alteration.name = moved(alteration.name)
      return .alterEnum(alteration)
    case .alterSequence(var alteration):
      alteration.name = moved(alteration.name)
      return .alterSequence(alteration)
    case .alterDomain(var alteration):
      alteration.name = moved(alteration.name)
      return .alterDomain(alteration)
    case .attachPartition(let table, let partition, let bounds):
      return .attachPartition(moved(table), partition: moved(partition), bounds: bounds)
    case .detachPartition(let table, let partition, let concurrently):
      return .detachPartition(moved(table), partition: moved(partition), concurrently: concurrently)
    case .moveToSchema(let subject, let name, let newSchema):
      return .moveToSchema(subject, moved(name), newSchema: moved(newSchema) ?? newSchema)
    case .setComment(let subject, let name, let table, let text):
      return .setComment(
        subject, subject == .schema ? QualifiedName(moved(name.name) ?? name.name) : moved(name),
        table: table,
        text: text)
    }
  }
}

extension TableAlteration {
  /// The same alteration in other schemas, with what its columns and foreign keys name.
  func translated(by schemas: SchemaTranslation) -> TableAlteration {
    func moved(_ columns: [Column], _ constraints: [Constraint]) -> Table {
      Table("", columns: columns, constraints: constraints).translated(by: schemas)
    }
    var copy = self
    copy.table = schemas.translated(table)
    copy.copyFrom = copyFrom?.translated(by: schemas)
    copy.tableConstraints = moved([], tableConstraints).constraints
    copy.changes = changes.map { change in
      switch change {
      case .addColumn(var added):
        let whole = moved([added.column], added.constraints)
        added.column = whole.columns[0]
        added.constraints = whole.constraints
        return .addColumn(added)
      case .alterColumn(var altered):
        if let type = altered.type { altered.type = moved([Column("", type)], []).columns[0].type }
        return .alterColumn(altered)
      case .addConstraint(let constraint): return .addConstraint(moved([], [constraint]).constraints[0])
      default: return change
      }
    }
    return copy
  }
}
