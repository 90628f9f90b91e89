import RetortSQL

extension SchemaBuilder {
  /// Drops everything but schemas and extensions, which may hold or serve other things.
  func drop() throws {
    let tables = try liveTables()
    try requireNoOtherReferences(to: tables)
    try droppingTables {
      try inTransaction {
        try dropObjects(.afterTables)
        for trigger in metadata.triggers.reversed() where !checks(.others) || isThere(trigger: trigger) {
          try run(
            .dropTrigger(
              QualifiedName(trigger.name, schema: trigger.schema), table: trigger.table, ifExists: false))
        }
        for view in metadata.viewsInDependencyOrder(dialect).reversed()
        where !checks(.views) || isThere(view.qualifiedName, as: .views) {
          try execute(
            dialect.dropView(view.qualifiedName, materialized: view.materialized, ifExists: false))
        }
        try dropRoutines { metadata.isAboutTables($0, dialect) }
        try dropTables(tables)
        try dropRoutines { !metadata.isAboutTables($0, dialect) }
        // Sequences that belonged to a column went with their table.
        for sequence in metadata.sequences.reversed()
        where !checks(.sequences) || isThere(sequence.qualifiedName, as: .sequences) {
          try run(
            .dropSequence(
              sequence.qualifiedName, ifExists: checks(.sequences) || sequence.ownedBy != nil))
        }
        try dropTypes()
        try dropObjects(.beforeTables)
      }
    }
  }

  /// The tables as they are in the database: what refers to what there decides the order. Without `checkFirst` as they are
  /// in the metadata.
  private func liveTables() throws -> [Table] {
    guard checks(.tables), case .connection(let connection) = output else { return metadata.tables }
    let present = metadata.tables.filter { isThere($0.qualifiedName, as: .tables) }
    let inspector = Inspector(connection)
    var tables: [Table] = []
    for (schema, part) in Dictionary(grouping: present, by: \.schema) {
      tables += try inspector.tables(schema: schema, named: part.map(\.name))
    }
    return tables
  }

  /// Servers refuse to drop a table that others refer to. SQLite would change the rows of those (`ON DELETE CASCADE`), or
  /// leave them referring to nothing.
  func requireNoOtherReferences(to tables: [Table]) throws {
    guard !dialect.capabilities.checksReferences, case .connection(let connection) = output else { return }
    let inspector = Inspector(connection)
    for (schema, part) in Dictionary(grouping: tables.filter { !$0.temporary }, by: \.schema) {
      let dropped = Set(part.map { dialect.fold($0.name) })
      for table in try inspector.tables(schema: schema) where !dropped.contains(dialect.fold(table.name)) {
        guard let key = table.foreignKeys.first(where: { dropped.contains(dialect.fold($0.referentTable)) })
        else { continue }
        throw RetortError(
          "referenced_table",
          "table '\(key.referentTable)' cannot be dropped: table '\(table.name)' refers to it with "
            + "(\(key.columns.joined(separator: ", "))); drop that as well, or its foreign key first")
      }
    }
  }

  private func dropTables(_ tables: [Table]) throws {
    let (ordered, forward) = metadata.withOnly(tables).tablesInDependencyOrder(fold: dialect.fold)
    if dialect.capabilities.checksReferences {
      for (table, key) in forward {
        if case .text = output, key.name == nil {
          throw RetortError(
            "unnamed_constraint",
            "the foreign key (\(key.columns.joined(separator: ", "))) of table '\(table)' closes a circle of tables and has to "
              + "be dropped first, which takes a name: give it one")
        }
        let dropped = DroppedConstraint(
          name: key.name, kind: .foreignKey, definition: key.name == nil ? .foreignKey(key) : nil)
        try run(.alterTable(TableAlteration(table, changes: [.dropConstraint(dropped)])))
      }
    }
    for table in ordered.reversed() {
      try run(.dropTable(table.qualifiedName, ifExists: false, cascade: false))
    }
  }

  /// Runs `body`, which drops tables.
  func droppingTables(_ body: () throws -> Void) throws {
    guard case .connection(let connection) = output else { return try body() }
    try inspection.droppingTables(on: connection, body)
  }

  /// What a migration keeps for a routine or domain that it makes again (grants, an owner) is not kept here.
  private func runForgetting(_ change: SchemaChange) throws {
    let source = SchemaValue(metadata, dialect: dialect)
    for statement in try support.statements(for: change, in: source) { try execute(statement.sql) }
  }

  private func dropRoutines(_ isWanted: (Routine) -> Bool) throws {
    for routine in metadata.routines.reversed()
    where isWanted(routine) && (!checks(.others) || isThere(routine: routine)) {
      try runForgetting(.dropRoutine(routine.qualifiedName, kind: routine.kind, ifExists: false))
    }
  }

  private func dropTypes() throws {
    for domain in metadata.domains.reversed() where !checks(.types) || isThere(type: domain.qualifiedName) {
      try runForgetting(.dropDomain(domain.qualifiedName, ifExists: false))
    }
    let own = metadata.enums.map(\.qualifiedName)
    for type in own.reversed() where !checks(.types) || isThere(type: type) {
      try run(.dropEnum(type, ifExists: false))
    }
    for type in metadata.columnEnums(dialect) where !own.contains(type) {
      // Nobody says that it was these tables that brought it.
      try run(.dropEnum(type, ifExists: true))
    }
  }

  private func dropObjects(_ stage: RawObject.Stage) throws {
    for object in metadata.objects.reversed()
    where object.stage == stage && (!checks(.others) || isThere(object: object)) {
      try execute(object.drop)
    }
  }
}
