import RetortSQL

/// What creating and dropping of schemas have in common: one connection, and what is there already.
struct SchemaBuilder {
  let connection: Connection
  let metadata: Metadata
  /// Only what is not there is made, only what is there is dropped.
  let checkFirst: Bool
  private let present: Present

  /// What is there of the kinds that the metadata has.
  private struct Present {
    var relations: Set<QualifiedName> = []
    var types: Set<QualifiedName> = []
    var schemas: Set<String> = []
    /// By what a routine, a trigger or another object is.
    var others: Set<String> = []
  }

  init(_ connection: Connection, _ metadata: Metadata, checkFirst: Bool) throws {
    self.connection = connection
    self.metadata = metadata
    self.checkFirst = checkFirst
    present = checkFirst ? try SchemaBuilder.look(connection, for: metadata) : Present()
  }

  var dialect: any Dialect { connection.dialect }
  var support: any MigrationSupport { connection.engine.driver.migrationSupport }
  var inspection: any InspectionSupport { connection.engine.driver.inspectionSupport }

  /// Carries out a change.
  func run(_ change: SchemaChange) throws {
    if let statements = try inspection.statements(for: change) {
      for statement in statements { try connection.execute(statement) }
      return
    }
    _ = try support.carryOut(change, on: connection) { try connection.execute($0.sql) }
  }

  /// Runs `body` in a transaction where the database takes changes of the schema back.
  func inTransaction(_ body: () throws -> Void) throws {
    guard dialect.capabilities.transactionalDDL else { return try body() }
    try connection.withTransaction(TransactionOptions(), body)
  }

  // MARK: What is there

  func isThere(relation name: QualifiedName) -> Bool { present.relations.contains(key(name)) }
  func isThere(type name: QualifiedName) -> Bool { present.types.contains(key(name)) }
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

  private static func look(_ connection: Connection, for metadata: Metadata) throws -> Present {
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

extension Metadata {
  /// The names of its enumerations and domains, those that only columns name included.
  func types(_ dialect: any Dialect) -> [QualifiedName] {
    enums.map(\.qualifiedName) + domains.map(\.qualifiedName) + columnEnums(dialect)
  }

  /// The enumerations that columns bring along.
  func columnEnums(_ dialect: any Dialect) -> [QualifiedName] {
    guard dialect.capabilities.enumTypes else { return [] }
    var names: [QualifiedName] = []
    for column in tables.flatMap(\.columns) {
      var type = column.type.variant(for: dialect.optionNames)
      if let item = type.rare.itemType { type = item }
      guard case .generic(.enum) = type.name, let name = type.rare.typeName, type.rare.native != false,
        type.rare.createType != false
      else { continue }
      let qualified = QualifiedName(name, schema: type.rare.typeSchema)
      if !names.contains(qualified) { names.append(qualified) }
    }
    return names
  }

  /// Its views, each after those that it reads.
  func viewsInDependencyOrder(_ dialect: any Dialect) -> [View] {
    var rest = views
    var ordered: [View] = []
    while !rest.isEmpty {
      let ready = rest.filter { view in
        !rest.contains {
          $0.qualifiedName != view.qualifiedName
            && SQLText.mentions($0.name, in: view.sql, rules: dialect.lexicalRules)
        }
      }
      // Views that name each other in other ways than by reading come as they stand.
      let next = ready.isEmpty ? rest : ready
      ordered += next
      let placed = Set(next.map(\.qualifiedName))
      rest.removeAll { placed.contains($0.qualifiedName) }
    }
    return ordered
  }

  /// Whether a routine is about tables or views that are here, and so is made after them and goes before them.
  func isAboutTables(_ routine: Routine, _ dialect: any Dialect) -> Bool {
    (tables.map(\.name) + views.map(\.name)).contains {
      SQLText.mentions($0, in: routine.sql, rules: dialect.lexicalRules)
    }
  }
}
