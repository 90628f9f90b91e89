import RetortEngine
import RetortSQL

/// The statements of one ALTER COLUMN, in the order that works: what hangs on the old type goes, the type
/// changes, what hangs on the new one comes, the name changes last.
struct PostgreSQLColumnAlterer {
  let alterer: PostgreSQLTableAlterer
  let change: ColumnAlteration
  let known: PostgreSQLTableAlterer.Known

  var dialect: PostgreSQLDialect { alterer.planner.dialect }
  var table: QualifiedName { alterer.alteration.table }
  private var alterTable: String { "ALTER TABLE \(dialect.identifier(table))" }
  var alter: String { "\(alterTable) ALTER COLUMN \(dialect.identifier(change.column))" }
  /// The sequence that the column has, or would be given.
  func sequence(of column: Column) -> QualifiedName {
    let name = column.options.value("sequence", for: dialect.optionNames)?.stringValue
    return QualifiedName(
      name ?? PostgreSQLNames.sequence(table: table.name, column: change.column), schema: table.schema)
  }

  func statements() throws -> [ChangeStatement] {
    if !change.computed.isKept, let statements = try recreated() { return statements + renamed() }
    var texts: [String] = []
    var result: [ChangeStatement] = []
    if case .drop = change.computed { texts.append("\(alter) DROP EXPRESSION") }
    texts += try countingEnd() + typeChange()
    switch change.serverDefault {
    case .keep: break
    case .set(let value) where !changesCounting:
      texts.append("\(alter) SET DEFAULT \(dialect.defaultText(value))")
    case .drop where !changesCounting: texts.append("\(alter) DROP DEFAULT")
    default: break
    }
    let needsNotNull = if case .set = change.identity { change.nullable == nil } else { false }
    if needsNotNull, try known.column(change.column).nullable { texts.append("\(alter) SET NOT NULL") }
    if change.nullable == false { texts.append("\(alter) SET NOT NULL") }
    texts += try countingChange()
    if change.nullable == true { texts.append("\(alter) DROP NOT NULL") }
    if case .set(let value) = change.serverDefault, changesCounting {
      texts.append("\(alter) SET DEFAULT \(dialect.defaultText(value))")
    }
    texts += try optionChanges()
    result += texts.map(alterer.statement)
    switch change.comment {
    case .keep: break
    case .set(let text): result.append(alterer.comment(on: change.column, text))
    case .drop: result.append(alterer.comment(on: change.column, nil))
    }
    if let type = change.type, let last = result.indices.last {
      result[last].postconditions.append(
        .columnHasType(table: table, column: change.column, type: type))
    }
    return result + renamed()
  }

  private func renamed() -> [ChangeStatement] {
    guard let newName = change.newName, newName != change.column else { return [] }
    return [
      alterer.statement(
        "\(alterTable) RENAME COLUMN \(dialect.identifier(change.column)) TO \(dialect.identifier(newName))")
    ]
  }

  // MARK: Types

  private func typeChange() throws -> [String] {
    var collation: String?
    switch change.collation {
    case .set(let name): collation = dialect.collationText(name)
    // Other types than texts have none.
    case .drop: collation = change.type.map(isText) ?? true ? "\"default\"" : nil
    case .keep: collation = change.type?.collation.map(dialect.collationText)
    }
    guard change.type != nil || collation != nil else { return [] }
    let column = try known.column(change.column)
    let type = change.type ?? column.type
    // A collation that is not mentioned stays.
    if collation == nil, let present = column.type.collation, isText(type) {
      collation = dialect.collationText(present)
    }
    var texts = try alterer.planner.enumTypes(of: Column(change.column, type)).map(\.sql)
    let isCounting = isCounting(column) && change.autoincrement != false
    var keptDefault = change.serverDefault.isKept && !isCounting ? column.serverDefault : nil
    // An identity takes its place.
    if case .set = change.identity { keptDefault = nil }
    let using =
      try change.using
      ?? PostgreSQLTypeConversion(dialect.typeText(column.type), dialect.typeText(type))
      .using(dialect.identifier(change.column))
    // The default's type is not that of the column any more: it goes first and comes back.
    if column.serverDefault != nil, !isCounting { texts.append("\(alter) DROP DEFAULT") }
    let checks = try respelledChecks()
    texts += checks.compactMap(\.name).map { "\(alterTable) DROP CONSTRAINT \(dialect.identifier($0))" }
    texts.append(
      "\(alter) TYPE \(try dialect.typeText(type))" + (collation.map { " COLLATE \($0)" } ?? "")
        + (using.map { " USING \($0)" } ?? ""))
    texts += try checks.map { "\(alterTable) ADD \(try dialect.constraintText(.check($0)))" }
    if let keptDefault {
      texts.append("\(alter) SET DEFAULT \(converted(keptDefault, from: column.type))")
    }
    let counted = dialect.comparableType(type)
    if isCounting, ["smallint", "integer", "bigint"].contains(counted) {
      texts.append("ALTER SEQUENCE \(dialect.identifier(sequence(of: column))) AS \(counted)")
    }
    return texts
  }

  /// The CHECKs over the column that the server would read from its own text and print in another way from then
  /// on: they are given to it anew.
  private func respelledChecks() throws -> [CheckConstraint] {
    try known.table().constraints.compactMap { constraint in
      guard case .check(let check) = constraint, check.name != nil,
        PostgreSQLExpression.reproducible(check.sql) != check.sql,
        SQLText.mentions(change.column, in: check.sql, rules: dialect.lexicalRules)
      else { return nil }
      return check
    }
  }

  private func isText(_ type: SQLType) -> Bool {
    (try? dialect.typeText(type)).map { PostgreSQLTypeName($0).family == .text } ?? false
  }

  /// A default is printed with a cast to the old type (`'a'::mood`), which must not outlive it.
  private func converted(_ value: ServerDefault, from old: SQLType) -> String {
    guard case .sql(let text) = value, let name = try? dialect.typeText(old) else {
      return dialect.defaultText(value)
    }
    let base = PostgreSQLTypeName(name).base
    for spelled in Set([dialect.comparableType(old), base, "character varying", "text", "bpchar"]) {
      let suffix = "::\(spelled)"
      if text.hasSuffix(suffix) {
        let literal = String(text.dropLast(suffix.count))
        let tokens = SQLTokenizer.tokens(of: literal, rules: dialect.lexicalRules)
        if tokens.count == 1, tokens[0].kind == .string { return literal }
      }
    }
    return text
  }

  // MARK: Generated columns, options

  /// A generated column whose expression changes is made again, with what was made of it: no version before
  /// 17 can change an expression. Nil where the column keeps its values.
  private func recreated() throws -> [ChangeStatement]? {
    let old = try known.column(change.column)
    guard case .set(let computed) = change.computed else { return nil }
    let table = try known.table()
    var editor = TableEditor(table, dialect: dialect)
    var plain = change
    plain.newName = nil
    plain.position = ColumnPosition()
    try editor.apply(.alterColumn(plain))
    guard var new = editor.table.column(old.name) else { return nil }
    new.computed = computed
    new.serverDefault = nil
    func mentions(_ text: String) -> Bool {
      SQLText.mentions(old.name, in: text, rules: dialect.lexicalRules)
    }
    var after: [ChangeStatement] = []
    for constraint in table.constraints {
      var isConcerned = constraint.columns.contains(old.name)
      if case .check(let check) = constraint { isConcerned = mentions(check.sql) }
      if isConcerned {
        after.append(
          alterer.statement("\(alterTable) ADD \(try dialect.constraintText(constraint))"))
      }
    }
    for index in table.indexes {
      var texts = index.elements.map { element in
        switch element.key {
        case .column(let name): dialect.quoted(name)
        case .expression(let sql): sql
        }
      }
      texts += [index.options.value("where", for: dialect.optionNames)?.stringValue].compactMap { $0 }
      texts += (index.options.value("include", for: dialect.optionNames)?.stringArrayValue ?? []).map(
        dialect.quoted)
      if texts.contains(where: mentions) {
        after += try alterer.planner.createIndex(index, self.table, ifNotExists: false)
      }
    }
    var result = [
      alterer.statement("\(alterTable) DROP COLUMN \(dialect.identifier(old.name))"),
      alterer.statement("\(alterTable) ADD COLUMN \(try dialect.columnText(new, in: editor.table))"),
    ]
    if let text = new.comment { result.append(alterer.comment(on: new.name, text)) }
    return result + after
  }

  private func optionChanges() throws -> [String] {
    try change.options.merged(for: dialect.optionNames).members.compactMap { member in
      switch member.key {
      case "with":
        guard let parameters = member.value.objectValue, !parameters.isEmpty else {
          let old = try known.column(change.column).options.value("with", for: dialect.optionNames)
          let names = (old?.objectValue ?? JSONObject()).members.map { dialect.parameterName($0.key) }
          return names.isEmpty ? nil : "\(alter) RESET (\(names.joined(separator: ", ")))"
        }
        return "\(alter) SET (\(dialect.storageParameters(parameters)))"
      case "storage":
        let storage = try member.value.stringValue ?? defaultStorage(known.column(change.column))
        return "\(alter) SET STORAGE \(storage)"
      case "sequence":
        let old = sequence(of: try known.column(change.column))
        let new =
          member.value.stringValue ?? PostgreSQLNames.sequence(table: table.name, column: change.column)
        return "ALTER SEQUENCE \(dialect.identifier(old)) RENAME TO \(dialect.identifier(new))"
      case "compression": return "\(alter) SET COMPRESSION \(member.value.stringValue ?? "default")"
      case "statistics": return "\(alter) SET STATISTICS \(member.value.intValue ?? -1)"
      default: return nil
      }
    }
  }

  /// What `pg_type.typstorage` says: SET STORAGE DEFAULT came with version 16.
  private func defaultStorage(_ column: Column) -> String {
    let name = PostgreSQLTypeName(dialect.comparableType(change.type ?? column.type))
    if name.isArray { return "EXTENDED" }
    switch name.base {
    case "numeric", "inet", "cidr": return "MAIN"
    case "smallint", "integer", "bigint", "real", "double precision", "boolean", "date", "time", "timestamp",
      "uuid", "oid", "name", "money", "interval", "macaddr", "macaddr8", "point", "line", "lseg", "box",
      "circle",
      "tsquery", "pg_lsn", "\"char\"":
      return "PLAIN"
    default: return "EXTENDED"
    }
  }
}
