import RetortEngine
import RetortSQL

/// Turns changes of a schema into statements. What a change does not say is asked of the schema's source, and
/// only then: most changes need no look at the catalogue.
struct PostgreSQLChangePlanner {
  let schema: any SchemaSource
  let dialect = PostgreSQLDialect()

  func statements(for change: SchemaChange) throws -> [ChangeStatement] {
    switch change {
    case .createTable(let table, let ifNotExists):
      return try createTable(table, ifNotExists: ifNotExists)
    case .dropTable(let name, let ifExists, let cascade):
      return [
        statement(
          dialect.dropTable(name, ifExists: ifExists) + (cascade ? " CASCADE" : ""), .table, name)
      ]
    case .renameTable(let name, let newName):
      return [
        statement(
          "ALTER TABLE \(dialect.identifier(name)) RENAME TO \(dialect.identifier(newName))", .table, name)
      ]
    case .alterTable(let alteration):
      return try PostgreSQLTableAlterer(planner: self, alteration: alteration).statements()
    case .createIndex(let index, let table, let ifNotExists):
      return try createIndex(index, table, ifNotExists: ifNotExists)
    case .dropIndex(let name, _, let ifExists, let options):
      return [dropIndex(name, ifExists: ifExists, options)]
    case .renameIndex(let name, let newName, _):
      return [
        statement(
          "ALTER INDEX \(dialect.identifier(name)) RENAME TO \(dialect.identifier(newName))", .index, name)
      ]
    case .createView(let view, let orReplace):
      return try dialect.createView(view, orReplace: orReplace).map {
        statement($0, .view, view.qualifiedName)
      } + view.indexes.flatMap { try createIndex($0, view.qualifiedName, ifNotExists: false) }
    case .dropView(let name, let materialized, let ifExists):
      return [
        statement(dialect.dropView(name, materialized: materialized, ifExists: ifExists), .view, name)
      ]
    case .createTrigger(let trigger):
      return SQLScript.statements(of: trigger.sql, rules: dialect.lexicalRules).map {
        statement($0.text, .trigger, QualifiedName(trigger.name, schema: trigger.schema))
      }
    case .dropTrigger(let name, let table, let ifExists): return [try dropTrigger(name, table, ifExists)]
    case .createRoutine(let routine):
      return [statement(SQLText.trimmed(routine.sql), .function, routine.qualifiedName)]
    case .dropRoutine(let name, let kind, let ifExists):
      return [
        statement(
          "DROP \(kind.rawValue.uppercased()) \(ifExists ? "IF EXISTS " : "")\(dialect.routineName(name))",
          .function, name)
      ]
    default: return try objectStatements(for: change)
    }
  }

  func statement(_ sql: String, _ kind: ChangeSubject.Kind, _ name: QualifiedName) -> ChangeStatement {
    ChangeStatement(sql, subject: ChangeSubject(kind, name))
  }

  /// `COMMENT ON …`; nil removes it.
  func comment(
    on subject: String, _ text: String?, _ kind: ChangeSubject.Kind, _ name: QualifiedName
  ) -> ChangeStatement {
    statement("COMMENT ON \(subject) IS \(text.map(dialect.literal) ?? "NULL")", kind, name)
  }

  /// One table of the schema's source.
  ///
  /// - Throws: `unknown_table`.
  func requiredTable(_ name: QualifiedName) throws -> Table {
    if let table = try schema.table(name) { return table }
    let known = (try? schema.metadata().tables.map(\.qualifiedName.description)) ?? []
    throw RetortError(
      "unknown_table",
      "there is no table '\(name)'\(NearestName.hint(for: name.description, among: known))")
  }

  // MARK: Tables

  private func createTable(_ table: Table, ifNotExists: Bool) throws -> [ChangeStatement] {
    let name = table.qualifiedName
    var statements = try table.columns.flatMap(enumTypes)
    // In a CREATE TABLE the server takes NOT VALID as said of no rows, and forgets it.
    var made = table
    for index in made.columns.indices {
      made.columns[index].autoincrement =
        dialect.isAutoincrement(table.columns[index], in: table) ? .on : .off
    }
    made.constraints.removeAll(where: isNotValid)
    statements.append(statement(try dialect.createTable(made, ifNotExists: ifNotExists), .table, name))
    for constraint in table.constraints where isNotValid(constraint) {
      statements.append(
        statement(
          "ALTER TABLE \(dialect.identifier(name)) ADD \(try dialect.constraintText(constraint))", .table,
          name))
    }
    for column in table.columns { statements += columnSettings(column, name) }
    for index in table.indexes {
      statements += try createIndex(index, name, ifNotExists: ifNotExists)
    }
    let subject = dialect.identifier(name)
    if let text = table.comment { statements.append(comment(on: "TABLE \(subject)", text, .table, name)) }
    for column in table.columns where column.comment != nil && !dialect.isInherited(column) {
      statements.append(
        comment(
          on: "COLUMN \(subject).\(dialect.identifier(column.name))", column.comment, .table, name))
    }
    for constraint in table.constraints { statements += try constraintComment(constraint, name) }
    return statements
  }

  private func isNotValid(_ constraint: Constraint) -> Bool {
    switch constraint {
    case .foreignKey(let key): dialect.isNotValid(key.notValid, key.options)
    case .check(let check): dialect.isNotValid(check.notValid, check.options)
    default: false
    }
  }

  /// The types of enumerations that come with a column and are not there yet.
  func enumTypes(of column: Column) throws -> [ChangeStatement] {
    var type = column.type.variant(for: dialect.optionNames)
    if let item = type.rare.itemType { type = item }
    guard case .generic(.enum) = type.name, dialect.isNative(type), let values = type.rare.values,
      type.rare.createType != false, let name = type.rare.typeName
    else { return [] }
    let enumType = EnumType(name, schema: type.rare.typeSchema, values: values)
    // There is no CREATE TYPE IF NOT EXISTS.
    let create = dialect.createEnum(enumType)
    let guarded =
      "DO \(dollarQuoted("BEGIN \(create); EXCEPTION WHEN duplicate_object THEN NULL; END"))"
    return [statement(guarded, .type, enumType.qualifiedName)]
  }

  /// The text between dollars that it does not hold itself.
  func dollarQuoted(_ text: String) -> String {
    var tag = "$retort$"
    while text.contains(tag) { tag = "$r\(tag.dropFirst())" }
    return tag + text + tag
  }

  /// What a column's definition cannot say.
  func columnSettings(_ column: Column, _ table: QualifiedName) -> [ChangeStatement] {
    let alter =
      "ALTER TABLE \(dialect.identifier(table)) ALTER COLUMN \(dialect.identifier(column.name)) SET"
    var statements: [ChangeStatement] = []
    if let storage = column.options.value("storage", for: dialect.optionNames)?.stringValue {
      statements.append(statement("\(alter) STORAGE \(storage)", .table, table))
    }
    if let sequence = column.options.value("sequence", for: dialect.optionNames)?.stringValue {
      let made = QualifiedName(
        PostgreSQLNames.sequence(table: table.name, column: column.name), schema: table.schema)
      statements.append(
        statement(
          "ALTER SEQUENCE \(dialect.identifier(made)) RENAME TO \(dialect.identifier(sequence))", .sequence,
          made))
    }
    if let parameters = column.options.value("with", for: dialect.optionNames)?.objectValue {
      statements.append(statement("\(alter) (\(dialect.storageParameters(parameters)))", .table, table))
    }
    if let target = column.options.value("statistics", for: dialect.optionNames)?.intValue {
      statements.append(statement("\(alter) STATISTICS \(target)", .table, table))
    }
    return statements
  }

  func constraintComment(_ constraint: Constraint, _ table: QualifiedName) throws -> [ChangeStatement] {
    let text: String? =
      switch constraint {
      case .primaryKey(let key): key.comment
      case .unique(let unique): unique.comment
      case .foreignKey(let key): key.comment
      case .check(let check): check.comment
      case .exclude(let exclude): exclude.comment
      }
    guard let text else { return [] }
    guard let name = constraint.name else {
      throw RetortError(
        "unnamed_constraint",
        "a \(constraint.kind.words) constraint of table '\(table)' has a comment and no name: give it one")
    }
    return [
      comment(
        on: "CONSTRAINT \(dialect.identifier(name)) ON \(dialect.identifier(table))", text, .table, table)
    ]
  }

  // MARK: Indexes, triggers

  func createIndex(_ index: Index, _ table: QualifiedName, ifNotExists: Bool) throws -> [ChangeStatement] {
    let name = QualifiedName(index.name, schema: table.schema)
    var create = statement(
      try dialect.createIndex(index, on: table, ifNotExists: ifNotExists), .index, name)
    if index.options.flag("concurrently", for: dialect.optionNames) {
      create.runsOutsideTransaction = true
      create.postconditions = [.indexIsValid(name)]
    }
    guard let text = index.comment else { return [create] }
    return [create, comment(on: "INDEX \(dialect.identifier(name))", text, .index, name)]
  }

  func dropIndex(_ name: QualifiedName, ifExists: Bool, _ options: DialectOptions) -> ChangeStatement {
    let concurrently = options.flag("concurrently", for: dialect.optionNames)
    var drop = statement(
      "DROP INDEX \(concurrently ? "CONCURRENTLY " : "")\(ifExists ? "IF EXISTS " : "")"
        + dialect.identifier(name) + (options.flag("cascade", for: dialect.optionNames) ? " CASCADE" : ""),
      .index, name)
    drop.runsOutsideTransaction = concurrently
    return drop
  }

  private func dropTrigger(_ name: QualifiedName, _ table: String?, _ ifExists: Bool) throws
    -> ChangeStatement
  {
    var owner = table
    if owner == nil {
      owner = try schema.metadata().triggers.first {
        $0.name == name.name && $0.schema == name.schema
      }?.table
    }
    guard let owner else {
      throw RetortError(
        "unknown_trigger", "there is no trigger '\(name)'; with \"table\" it can be looked for by its table")
    }
    return statement(
      "DROP TRIGGER \(ifExists ? "IF EXISTS " : "")\(dialect.identifier(name.name)) ON "
        + dialect.identifier(QualifiedName(owner, schema: name.schema)), .trigger, name)
  }
}

/// Names that the server itself would choose
/// (`makeObjectName`: https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c).
enum PostgreSQLNames {
  static let maximumBytes = 63

  /// Whether a longer name may stand in a statement: a first look, which is right where it says no.
  static func mayHoldTooLong(_ sql: String) -> Bool {
    var sql = sql
    return sql.withUTF8 { bytes in
      var length = 0
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { return bytes.count > maximumBytes }
        length = SQLTokenizer.isInWord(byte) ? length + 1 : 0
        if length > maximumBytes { return true }
      }
      return false
    }
  }

  /// The sequence of a serial or identity column: `table_column_seq`, both cut so that it fits.
  static func sequence(table: String, column: String) -> String { object(table, column, "seq") }

  static func object(_ first: String, _ second: String?, _ label: String) -> String {
    var first = Array(first.utf8)
    var second = second.map { Array($0.utf8) }
    let overhead = label.utf8.count + 1 + (second == nil ? 0 : 1)
    while first.count + (second?.count ?? 0) + overhead > maximumBytes {
      if let count = second?.count, count >= first.count, count > 0 {
        second?.removeLast()
      } else {
        first.removeLast()
      }
    }
    // A character that was cut in the middle goes whole.
    let parts = [first, second].compactMap { $0 }.map(wholeCharacters)
    return (parts + [label]).joined(separator: "_")
  }

  private static func wholeCharacters(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    while !bytes.isEmpty, String(validUTF8: bytes) == nil { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
