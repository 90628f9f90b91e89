import RetortSQL

/// What creating and dropping of schemas have in common: where the statements go, and what is there already.
struct SchemaBuilder {
  let output: SchemaOutput
  let metadata: Metadata
  /// Of what kinds only what is not there is made, only what is there is dropped.
  let checkFirst: CheckFirst
  let dialect: any Dialect
  let support: any MigrationSupport
  let inspection: any InspectionSupport
  private let present: Present

  /// What is there of the kinds that the metadata has.
  private struct Present {
    var relations: Set<QualifiedName> = []
    var types: Set<QualifiedName> = []
    var schemas: Set<String> = []
    /// By what a routine, a trigger or another object is.
    var others: Set<String> = []
  }

  /// A builder that changes a database.
  init(_ connection: Connection, _ metadata: Metadata, checkFirst: CheckFirst) throws {
    output = .connection(connection)
    self.metadata = metadata.takingKeys()
    self.checkFirst = checkFirst
    dialect = connection.dialect
    support = connection.engine.driver.migrationSupport
    inspection = connection.engine.driver.inspectionSupport
    present = try SchemaBuilder.look(connection, for: metadata, checkFirst)
  }

  /// A builder that collects statements.
  init(_ text: SchemaText, _ metadata: Metadata, for dialect: any SchemaDialect) {
    output = .text(text)
    self.metadata = metadata.takingKeys()
    checkFirst = .none
    self.dialect = dialect
    support = dialect.migrationSupport
    inspection = dialect.inspectionSupport
    present = Present()
  }

  /// Carries out a change.
  ///
  /// - Returns: which tables were rebuilt or dropped.
  @discardableResult
  func run(_ change: SchemaChange) throws -> TouchedTables {
    var change = change
    if case .createTable(var table, let ifNotExists) = change {
      table.takeKeys()
      change = .createTable(table, ifNotExists: ifNotExists)
    }
    if let statements = try inspection.statements(for: change) {
      for statement in statements { try execute(statement) }
      return TouchedTables()
    }
    switch output {
    case .connection(let connection):
      return try support.carryOut(change, on: connection) { statement in
        try connection.execute(statement.sql)
        if !statement.postconditions.isEmpty { try support.check(statement.postconditions, on: connection) }
      }
    case .text(let text):
      let source = SchemaValue(text.schema, dialect: dialect)
      text.statements += try support.statements(for: change, in: source).map(\.sql)
      text.note(change)
      return TouchedTables()
    }
  }

  /// Runs a statement as it is.
  func execute(_ statement: String) throws {
    switch output {
    case .connection(let connection): try connection.execute(statement)
    case .text(let text): text.statements.append(statement)
    }
  }

  /// Runs `body` in a transaction where the database takes changes of the schema back.
  func inTransaction(_ body: () throws -> Void) throws {
    guard case .connection(let connection) = output, dialect.capabilities.transactionalDDL else {
      return try body()
    }
    try connection.withTransaction(TransactionOptions(), body)
  }

  // MARK: What is there

  /// Whether things of a kind are looked for.
  func checks(_ kind: CheckFirst) -> Bool { checkFirst.contains(kind) }

  /// Whether a table, view or sequence was found; not where nobody looked for its kind.
  func isThere(_ name: QualifiedName, as kind: CheckFirst) -> Bool {
    checks(kind) && present.relations.contains(key(name))
  }
  func isThere(type name: QualifiedName) -> Bool { checks(.types) && present.types.contains(key(name)) }
  func isThere(schema name: String) -> Bool { present.schemas.contains(dialect.fold(name)) }
  func isThere(routine: Routine) -> Bool {
    present.others.contains(SchemaBuilder.mark(routine, dialect))
  }
  func isThere(trigger: Trigger) -> Bool {
    present.others.contains(SchemaBuilder.mark(trigger, dialect))
  }
  func isThere(object: RawObject) -> Bool { present.others.contains(SchemaBuilder.mark(object, dialect)) }

  func key(_ name: QualifiedName) -> QualifiedName { SchemaBuilder.key(name, dialect) }

  private static func key(_ name: QualifiedName, _ dialect: any Dialect) -> QualifiedName {
    QualifiedName(dialect.fold(name.name), schema: name.schema.map(dialect.fold))
  }

  private static func mark(_ routine: Routine, _ dialect: any Dialect) -> String {
    "\(routine.kind == .procedure ? "procedure" : "function") \(key(routine.qualifiedName, dialect))"
  }

  private static func mark(_ trigger: Trigger, _ dialect: any Dialect) -> String {
    let table = key(QualifiedName(trigger.table, schema: trigger.schema), dialect)
    return "trigger \(dialect.fold(trigger.name)) on \(table)"
  }

  private static func mark(_ object: RawObject, _ dialect: any Dialect) -> String {
    "\(object.kind) \(key(object.qualifiedName, dialect))"
  }

  private static func look(
    _ connection: Connection, for whole: Metadata, _ checkFirst: CheckFirst
  ) throws -> Present {
    let metadata = whole.part(that: checkFirst)
    let dialect = connection.dialect
    let inspector = Inspector(connection)
    var present = Present()
    let relations =
      metadata.tables.filter { !$0.temporary }.map(\.qualifiedName) + metadata.views.map(\.qualifiedName)
      + metadata.sequences.map(\.qualifiedName)
    for schema in Set(relations.map(\.schema)) {
      if let schema, try !inspector.hasSchema(schema) { continue }
      for relation in try inspector.relations(in: try inspector.resolved(schema)) {
        present.relations.insert(key(QualifiedName(relation.name, schema: schema), dialect))
      }
    }
    for table in metadata.tables where table.temporary {
      guard let relation = try inspector.relation(table.name, in: nil), relation.isTemporary else { continue }
      present.relations.insert(key(table.qualifiedName, dialect))
    }
    for type in metadata.types(dialect) {
      guard try inspector.hasType(type.name, schema: type.schema) else { continue }
      present.types.insert(key(type, dialect))
    }
    for schema in metadata.schemas where try inspector.hasSchema(schema) {
      present.schemas.insert(dialect.fold(schema))
    }
    guard !(metadata.routines.isEmpty && metadata.triggers.isEmpty && metadata.objects.isEmpty) else {
      return present
    }
    let live = try connection.engine.driver.migrationSupport.reflect(connection, options: ReflectionOptions())
    present.others = Set(
      live.routines.map { mark($0, dialect) } + live.triggers.map { mark($0, dialect) }
        + live.objects.map { mark($0, dialect) })
    return present
  }
}
