extension SchemaChange {
  /// The name of what is changed, nil where it lies in no schema.
  public var name: QualifiedName? {
    switch self {
    case .createTable(let table, _): table.qualifiedName
    case .dropTable(let name, _, _), .renameTable(let name, _), .dropView(let name, _, _),
      .dropTrigger(let name, _, _), .dropIndex(let name, _, _, _), .renameIndex(let name, _, _),
      .dropEnum(let name, _), .dropSequence(let name, _), .dropDomain(let name, _),
      .dropRoutine(let name, _, _):
      name
    case .alterTable(let alteration): alteration.table
    case .createView(let view, _): view.qualifiedName
    case .createTrigger(let trigger): QualifiedName(trigger.name, schema: trigger.schema)
    case .createIndex(_, let table, _): table
    case .createEnum(let type): type.qualifiedName
    case .createSequence(let sequence): sequence.qualifiedName
    case .createDomain(let domain): domain.qualifiedName
    case .createRoutine(let routine): QualifiedName(routine.name, schema: routine.schema)
    case .alterEnum(let alteration): alteration.name
    case .alterSequence(let alteration): alteration.name
    case .alterDomain(let alteration): alteration.name
    case .attachPartition(let table, _, _), .detachPartition(let table, _, _): table
    case .moveToSchema(_, let name, _): name
    case .setComment(let subject, let name, _, _): subject == .schema ? nil : name
    case .createSchema, .dropSchema, .createExtension, .dropExtension: nil
    }
  }
}
