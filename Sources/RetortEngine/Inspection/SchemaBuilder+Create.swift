import RetortSQL

extension SchemaBuilder {
  private var isText: Bool { if case .text = output { true } else { false } }

  /// Makes everything.
  func create() throws {
    try inTransaction {
      for wanted in metadata.extensions {
        try run(.createExtension(wanted, ifNotExists: checks(.others) || isText))
      }
      for schema in metadata.schemas where !isThere(schema: schema) {
        try run(.createSchema(schema, ifNotExists: false))
      }
      try createObjects(.beforeTables)
      for type in metadata.enums where !isThere(type: type.qualifiedName) { try run(.createEnum(type)) }
      for domain in metadata.domains where !isThere(type: domain.qualifiedName) {
        try run(.createDomain(domain))
      }
      let sequences = metadata.sequences.filter { !isThere($0.qualifiedName, as: .sequences) }
      for sequence in sequences {
        // Its owner is not there yet.
        var free = sequence
        free.ownedBy = nil
        try run(.createSequence(free))
      }
      let routines = metadata.routines.filter { !isThere(routine: $0) }
      for routine in routines where !metadata.isAboutTables(routine, dialect) {
        try run(.createRoutine(routine))
      }
      try createTables()
      for sequence in sequences {
        guard let owner = sequence.ownedBy else { continue }
        var alteration = SequenceAlteration(sequence.qualifiedName)
        alteration.ownedBy = .set(owner)
        try run(.alterSequence(alteration))
      }
      for routine in routines where metadata.isAboutTables(routine, dialect) {
        try run(.createRoutine(routine))
      }
      for view in metadata.viewsInDependencyOrder(dialect) where !isThere(view.qualifiedName, as: .views) {
        try run(.createView(view, orReplace: false))
      }
      for trigger in metadata.triggers where !isThere(trigger: trigger) { try run(.createTrigger(trigger)) }
      try createObjects(.afterTables)
      try createComments()
    }
  }

  private func createObjects(_ stage: RawObject.Stage) throws {
    for object in metadata.objects where object.stage == stage && !isThere(object: object) {
      for statement in SQLScript.statements(
        of: dialect.script(making: object), rules: dialect.lexicalRules)
      {
        try execute(statement.text)
      }
    }
  }

  /// Makes tables. Where a foreign key needs its referent and the tables refer to each other in a circle, it is added when
  /// both are there.
  private func createTables() throws {
    let part = metadata.withOnly(metadata.tables.filter { !isThere($0.qualifiedName, as: .tables) })
    let (tables, forward) = part.tablesInDependencyOrder(fold: dialect.fold)
    var late: [(table: QualifiedName, key: ForeignKey)] = []
    for table in tables {
      var bare = table
      if dialect.capabilities.checksReferences {
        for key in table.foreignKeys
        where key.useAlter == true
          || forward.contains(where: { $0.table == table.qualifiedName && $0.key == key })
        {
          bare.constraints.removeAll { $0 == .foreignKey(key) }
          late.append((table.qualifiedName, key))
        }
      }
      try run(.createTable(bare, ifNotExists: false))
    }
    for (table, var key) in late {
      key.useAlter = nil
      try run(.alterTable(TableAlteration(table, changes: [.addConstraint(.foreignKey(key))])))
    }
    if checks([.tables, .indexes]) { try createMissingIndexes() }
  }

  /// Adds the indexes that tables lack which were there before.
  private func createMissingIndexes() throws {
    guard case .connection(let connection) = output else { return }
    let inspector = Inspector(connection)
    for table in metadata.tables where !table.indexes.isEmpty && isThere(table.qualifiedName, as: .tables) {
      for index in table.indexes
      where try !inspector.hasIndex(index.name, on: table.name, schema: table.schema) {
        try run(.createIndex(index, table: table.qualifiedName, ifNotExists: false))
      }
    }
  }

  /// Comments on what was made now.
  private func createComments() throws {
    for comment in metadata.comments {
      let name = comment.qualifiedName
      let owner = comment.table.map { QualifiedName($0, schema: comment.schema) }
      let wasThere: Bool =
        switch comment.subject {
        case .index, .constraint: isThere(owner ?? name, as: .tables) || isThere(owner ?? name, as: .views)
        case .view: isThere(name, as: .views)
        case .sequence: isThere(name, as: .sequences)
        case .type, .domain: isThere(type: name)
        case .schema: isThere(schema: comment.name)
        case .function: metadata.routines.contains { $0.qualifiedName == name && isThere(routine: $0) }
        }
      guard !wasThere else { continue }
      try run(.setComment(comment.subject, name, table: comment.table, text: comment.text))
    }
  }
}
