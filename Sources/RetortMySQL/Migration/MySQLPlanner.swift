import RetortEngine
import RetortSQL

/// Works out the statements of a change of the schema.
struct MySQLPlanner {
  let dialect: MySQLDialect
  let source: any SchemaSource

  func statements(for change: SchemaChange) throws -> [ChangeStatement] {
    switch change {
    case .createTable(let table, let ifNotExists): return try create(table, ifNotExists: ifNotExists)
    case .dropTable(let name, let ifExists, _):
      return [statement(dialect.dropTable(name, ifExists: ifExists), .table, name)]
    case .renameTable(let name, let newName):
      let to = dialect.identifier(QualifiedName(newName, schema: name.schema))
      return [statement("ALTER TABLE \(dialect.identifier(name)) RENAME TO \(to)", .table, name)]
    case .alterTable(let alteration):
      return try MySQLTableAlterer(dialect: dialect, source: source).statements(for: alteration)
    case .createIndex(let index, let table, let ifNotExists):
      return try create(index, on: table, ifNotExists: ifNotExists)
    case .dropIndex(let name, let table, let ifExists, _):
      return try dropIndex(name, table: table, ifExists: ifExists)
    case .renameIndex(let name, let newName, let table):
      let owner = try self.owner(of: name, table: table)
      return [
        statement(
          "ALTER TABLE \(dialect.identifier(owner)) RENAME INDEX \(dialect.identifier(name.name)) "
            + "TO \(dialect.identifier(newName))", .table, owner)
      ]
    case .createView(let view, let orReplace):
      return try dialect.createView(view, orReplace: orReplace).map {
        statement($0, .view, view.qualifiedName)
      }
    case .dropView(let name, let materialized, let ifExists):
      return [
        statement(dialect.dropView(name, materialized: materialized, ifExists: ifExists), .view, name)
      ]
    case .createTrigger(let trigger):
      let name = QualifiedName(trigger.name, schema: trigger.schema)
      return [try stored(trigger.sql, .trigger, name)]
    case .dropTrigger(let name, _, let ifExists):
      return [statement("DROP TRIGGER \(condition(ifExists))\(dialect.identifier(name))", .trigger, name)]
    case .createRoutine(let routine):
      let name = QualifiedName(bare(routine.name), schema: routine.schema)
      return [try stored(routine.sql, routine.kind == .procedure ? .procedure : .function, name)]
    case .dropRoutine(let name, let kind, let ifExists):
      let name = QualifiedName(bare(name.name), schema: name.schema)
      let word = kind == .procedure ? "PROCEDURE" : "FUNCTION"
      return [
        statement(
          "DROP \(word) \(condition(ifExists))\(dialect.identifier(name))",
          kind == .procedure ? .procedure : .function, name)
      ]
    case .createSequence(let sequence):
      try requireSequences()
      return [statement(dialect.createSequence(sequence), .sequence, sequence.qualifiedName)]
    case .dropSequence(let name, let ifExists):
      try requireSequences()
      return [statement("DROP SEQUENCE \(condition(ifExists))\(dialect.identifier(name))", .sequence, name)]
    case .alterSequence(let alteration): return try alter(alteration)
    case .createSchema(let name, let ifNotExists):
      let condition = ifNotExists ? "IF NOT EXISTS " : ""
      return [ChangeStatement("CREATE DATABASE \(condition)\(dialect.identifier(name))")]
    case .dropSchema(let name, let ifExists, let cascade):
      guard cascade else {
        throw RetortError(
          "unsupported_by_dialect",
          "a schema of \(dialect.title) is a database, and DROP DATABASE drops all that is in '\(name)': "
            + "say so with \"cascade\": true")
      }
      return [ChangeStatement("DROP DATABASE \(condition(ifExists))\(dialect.identifier(name))")]
    case .moveToSchema(let subject, let name, let newSchema):
      guard subject == .table else {
        throw unsupported("a way to move a \(subject.rawValue) to another schema")
      }
      let to = dialect.identifier(QualifiedName(name.name, schema: newSchema))
      return [statement("ALTER TABLE \(dialect.identifier(name)) RENAME TO \(to)", .table, name)]
    case .setComment(let subject, let name, let table, let text):
      return try setComment(subject, name, table: table, text: text)
    // An Enum is a type of its column here: columns change it.
    case .createEnum, .dropEnum, .alterEnum: return []
    case .createDomain, .dropDomain, .alterDomain: throw unsupported("domains")
    case .createExtension, .dropExtension: throw unsupported("extensions")
    case .attachPartition, .detachPartition:
      throw unsupported(
        "partitions that are tables of their own; set \"partitions\" among the table's options")
    }
  }

  // MARK: Tables and indexes

  private func create(_ table: Table, ifNotExists: Bool) throws -> [ChangeStatement] {
    var first = table
    let later = table.foreignKeys.filter { $0.useAlter == true }
    first.constraints.removeAll { if case .foreignKey(let key) = $0 { key.useAlter == true } else { false } }
    var result = [
      statement(
        try dialect.createTable(first, ifNotExists: ifNotExists), .table, table.qualifiedName)
    ]
    if !later.isEmpty {
      let clauses = later.map { "ADD \(dialect.foreignKeyText($0))" }.joined(separator: ", ")
      result.append(
        statement(
          "ALTER TABLE \(dialect.identifier(table.qualifiedName)) \(clauses)", .table, table.qualifiedName))
    }
    return result
  }

  private func create(_ index: Index, on table: QualifiedName, ifNotExists: Bool) throws -> [ChangeStatement]
  {
    if ifNotExists, !dialect.server.hasConditionalParts, let live = try source.table(table),
      has(index.name, in: live)
    {
      return []
    }
    // The server may have made the index for a foreign key already.
    if try !MySQLPlanner.isPlain(index.name) || source.mentions(of: [index.name], in: table) != [0],
      let live = try source.table(table),
      let held = live.indexes.first(where: { $0.name.asciiLowercased == index.name.asciiLowercased }),
      dialect.isImplied(held, in: live)
    {
      if held == index { return [] }
      var plan = MySQLAlterPlan(live, dialect: dialect)
      try plan.add(.addIndex(index, ifNotExists: false))
      return try plan.statements(for: table)
    }
    return [statement(try dialect.createIndex(index, on: table, ifNotExists: ifNotExists), .table, table)]
  }

  /// Whether a name is printed as it is, so that it can be looked for in what the server prints.
  static func isPlain(_ name: String) -> Bool { !name.isEmpty && !name.utf8.contains(UInt8(ascii: "`")) }

  private func has(_ index: String, in table: Table) -> Bool {
    let wanted = index.asciiLowercased
    return table.indexes.contains { $0.name.asciiLowercased == wanted }
      || table.constraints.contains { $0.kind == .unique && $0.name?.asciiLowercased == wanted }
  }

  private func dropIndex(_ name: QualifiedName, table: String?, ifExists: Bool) throws -> [ChangeStatement] {
    if ifExists, table == nil || !dialect.server.hasConditionalParts {
      let owners = try owners(of: name, table: table)
      guard let owner = owners.first else { return [] }
      return [statement(dialect.dropIndex(name, table: owner.name, ifExists: false), .table, owner)]
    }
    let owner = try owner(of: name, table: table)
    return [statement(dialect.dropIndex(name, table: owner.name, ifExists: ifExists), .table, owner)]
  }

  /// The tables that have an index of a name.
  private func owners(of index: QualifiedName, table: String?) throws -> [QualifiedName] {
    if let table {
      let name = QualifiedName(table, schema: index.schema)
      guard let live = try source.table(name), has(index.name, in: live) else { return [] }
      return [name]
    }
    return try source.metadata().tables.filter { has(index.name, in: $0) }.map(\.qualifiedName)
  }

  /// The table that an index belongs to: indexes have their names within their tables.
  private func owner(of index: QualifiedName, table: String?) throws -> QualifiedName {
    if let table { return QualifiedName(table, schema: index.schema) }
    let owners = try owners(of: index, table: nil)
    guard let owner = owners.first else {
      let known = try source.metadata().tables.flatMap { $0.indexes.map(\.name) }
      throw RetortError(
        "unknown_index",
        "there is no index '\(index.name)'\(NearestName.hint(for: index.name, among: known))")
    }
    guard owners.count == 1 else {
      throw RetortError(
        "ambiguous_index",
        "index '\(index.name)' exists on the tables \(owners.map(\.description).joined(separator: ", ")): name the table"
      )
    }
    return owner
  }

  // MARK: Stored programs and sequences

  /// A CREATE statement of a trigger or routine, made under the settings that stand in its comment. What
  /// belongs together goes out at once, so that no crash comes between.
  private func stored(_ sql: String, _ kind: ChangeSubject.Kind, _ name: QualifiedName) throws
    -> ChangeStatement
  {
    let settings = MySQLStoredSettings(in: sql)
    let text = MySQLStoredSettings.statement(of: sql)
    let made = MySQLRawSubject.subject(of: text, rules: settings.lexicalRules)
    guard made?.kind == kind, made?.name.name.asciiLowercased == name.name.asciiLowercased else {
      throw RetortError(
        "invalid_\(kind.rawValue)",
        "\"sql\" must be the CREATE \(kind.rawValue.uppercased()) statement of \(kind.rawValue) '\(name.name)'"
      )
    }
    let frame = settings.frame
    return statement((frame.before + [text] + frame.after).joined(separator: ";\n"), kind, name)
  }

  private func alter(_ alteration: SequenceAlteration) throws -> [ChangeStatement] {
    try requireSequences()
    if alteration.dataType != nil { throw unsupported("a way to change the type of a sequence") }
    var text = ""
    if let start = alteration.start { text += " START WITH \(start)" }
    switch alteration.minValue {
    case .keep: break
    case .set(let value): text += " MINVALUE \(value)"
    case .drop: text += " NO MINVALUE"
    }
    switch alteration.maxValue {
    case .keep: break
    case .set(let value): text += " MAXVALUE \(value)"
    case .drop: text += " NO MAXVALUE"
    }
    if let increment = alteration.increment { text += " INCREMENT BY \(increment)" }
    if let cache = alteration.cache { text += cache > 0 ? " CACHE \(cache)" : " NOCACHE" }
    if let cycle = alteration.cycle { text += cycle ? " CYCLE" : " NOCYCLE" }
    var result: [ChangeStatement] = []
    let name = dialect.identifier(alteration.name)
    if !text.isEmpty { result.append(statement("ALTER SEQUENCE \(name)\(text)", .sequence, alteration.name)) }
    if let newName = alteration.newName {
      let to = dialect.identifier(QualifiedName(newName, schema: alteration.name.schema))
      result.append(statement("RENAME TABLE \(name) TO \(to)", .sequence, alteration.name))
    }
    return result
  }

  private func setComment(
    _ subject: ObjectComment.Subject, _ name: QualifiedName, table: String?, text: String?
  ) throws -> [ChangeStatement] {
    switch subject {
    case .index, .constraint:
      let owner = try owner(of: name, table: table)
      guard let live = try source.table(owner) else { throw MySQLTableAlterer.unknownTable(owner, source) }
      return try MySQLTableAlterer(dialect: dialect, source: source).setComment(
        text, ofKey: name.name, in: live, subject: subject)
    case .function:
      let name = QualifiedName(bare(name.name), schema: name.schema)
      let routine = try source.metadata().routines.first {
        $0.name.asciiLowercased == name.name.asciiLowercased
      }
      let kind: ChangeSubject.Kind = routine?.kind == .procedure ? .procedure : .function
      return [
        statement(
          "ALTER \(kind.rawValue.uppercased()) \(dialect.identifier(name)) COMMENT \(dialect.literal(text ?? ""))",
          kind, name)
      ]
    case .view, .sequence, .type, .domain, .schema:
      throw unsupported("comments on a \(subject.rawValue)")
    }
  }

  // MARK: Words

  private func statement(_ sql: String, _ kind: ChangeSubject.Kind, _ name: QualifiedName) -> ChangeStatement
  {
    ChangeStatement(sql, subject: ChangeSubject(kind, name))
  }

  private func condition(_ ifExists: Bool) -> String { ifExists ? "IF EXISTS " : "" }

  /// A routine's name without the argument types that other databases put behind it.
  private func bare(_ name: String) -> String {
    // A name may itself hold parentheses; types stand right behind it.
    let base = name.prefix { $0 != "(" }
    return name.hasSuffix(")") && base.last.map { $0 != " " } == true ? String(base) : name
  }

  private func requireSequences() throws {
    guard dialect.server.hasSequences else { throw unsupported("sequences") }
  }

  private func unsupported(_ what: String) -> RetortError {
    RetortError("unsupported_by_dialect", "\(dialect.title) has no \(what)")
  }
}
