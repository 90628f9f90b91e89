import RetortSQL

/// `alter_column`: changes what the keys name and keeps the rest; null drops.
///
/// ```json
/// {"op": "alter_column", "table": "post", "column": "title", "nullable": false, "server_default": null}
/// ```
///
/// ```sql
/// -- SQLite builds the table anew; a new name alone is
/// ALTER TABLE post RENAME COLUMN title TO headline
/// ```
public struct AlterColumn: TableOperation {
  /// The name in `"op"`.
  public static let directive = "alter_column"

  /// The table.
  public var table: QualifiedName
  /// What changes.
  public var alteration: ColumnAlteration

  /// Alters a column of `table`.
  public init(_ table: QualifiedName, _ alteration: ColumnAlteration) {
    self.table = table
    self.alteration = alteration
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let column = object.required("column")?.identifier()
    var change = ColumnAlteration(column ?? "")
    change.newName = object.optional("new_name")?.identifier()
    change.type = object.optional("type").flatMap { SQLType($0) }
    change.nullable = object.bool("nullable")
    change.serverDefault = object.change("server_default") { ServerDefault($0) }
    change.comment = object.change("comment") { $0.string() }
    change.identity = object.change("identity") { Identity($0) }
    change.computed = object.change("computed") { Computed($0) }
    change.onUpdate = object.change("on_update") { $0.sqlText() }
    change.collation = object.change("collation") { $0.string() }
    change.autoincrement = object.bool("autoincrement")
    change.using = object.string("using")
    change.position = object.columnPosition()
    change.options = DialectOptions(object.optional("options"), for: .alterColumn)
    change.existing.type = object.optional("existing_type").flatMap { SQLType($0) }
    change.existing.nullable = object.bool("existing_nullable")
    change.existing.serverDefault = object.change("existing_server_default") { ServerDefault($0) }
    change.existing.comment = object.change("existing_comment") { $0.string() }
    change.existing.autoincrement = object.bool("existing_autoincrement")
    change.existing.onUpdate = object.change("existing_on_update") { $0.sqlText() }
    guard let name, column != nil else { return nil }
    self.init(name, change)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    let change = alteration
    func sql(_ text: String) -> JSONValue { ["sql": .string(text)] }
    object.set(table: self.table, in: table)
    object["column"] = .string(change.column)
    object.set("new_name", change.newName)
    if let type = change.type { object["type"] = type.json }
    object.set("nullable", change.nullable)
    object.set("server_default", change.serverDefault) { $0.json }
    object.set("comment", change.comment) { .string($0) }
    object.set("identity", change.identity) { $0.json }
    object.set("computed", change.computed) { $0.json }
    object.set("on_update", change.onUpdate, sql)
    object.set("collation", change.collation) { .string($0) }
    object.set("autoincrement", change.autoincrement)
    object.set("using", change.using)
    if let type = change.existing.type { object["existing_type"] = type.json }
    object.set("existing_nullable", change.existing.nullable)
    object.set("existing_server_default", change.existing.serverDefault) { $0.json }
    object.set("existing_comment", change.existing.comment) { .string($0) }
    object.set("existing_autoincrement", change.existing.autoincrement)
    object.set("existing_on_update", change.existing.onUpdate, sql)
    object.set(change.position)
    if !change.options.isEmpty { object["options"] = change.options.json }
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .alterColumn(alteration) }

  public func changes() -> [SchemaChange] { [.alterTable(TableAlteration(table, changes: [tableChange]))] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    // How the database is to do it is nothing that the column keeps.
    var change = alteration
    for key in ["algorithm", "lock", "after", "first"] {
      for dialectName in ["mysql", "mariadb"] { change.options.set(key, to: nil, for: dialectName) }
    }
    unfoldSerial(&metadata, dialect)
    let old = try metadata.existingTable(table, dialect)
    try metadata.edit(table, [.alterColumn(change)], dialect)
    if let newName = change.newName {
      metadata.renameReferences(toColumn: change.column, of: old.qualifiedName, as: newName, dialect)
      try metadata.renameInherited(change.column, of: old.qualifiedName, to: newName, dialect)
    }
  }

  /// A column that counts and gets another default keeps its sequence, which is a thing of its own from then on.
  private func unfoldSerial(_ metadata: inout Metadata, _ dialect: any Dialect) {
    guard !alteration.serverDefault.isKept, alteration.autoincrement == nil, alteration.identity.isKept,
      let place = metadata.tablePosition(table, dialect),
      let column = metadata.tables[place].columns.firstIndex(where: {
        dialect.foldPart($0.name) == dialect.foldPart(alteration.column)
      })
    else { return }
    metadata.unfoldSerial((place, column), dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    var before = before
    unfoldSerial(&before, dialect)
    let old = try before.existingTable(table, dialect)
    let change = alteration
    guard
      let place = old.columns.firstIndex(where: {
        dialect.foldPart($0.name) == dialect.foldPart(change.column)
      })
    else {
      throw RetortError("unknown_column", "table '\(table)' has no column '\(change.column)'")
    }
    let column = old.columns[place]
    var back = ColumnAlteration(change.newName ?? column.name)
    if let newName = change.newName, newName != column.name { back.newName = column.name }
    if change.type != nil { back.type = column.type }
    if change.type?.collation != nil || !change.collation.isKept {
      back.collation = Change(to: column.type.collation)
    }
    if change.nullable != nil { back.nullable = column.nullable }
    back.serverDefault = change.serverDefault.reversed(to: column.serverDefault)
    back.comment = change.comment.reversed(to: column.comment)
    back.identity = change.identity.reversed(to: column.identity)
    back.computed = change.computed.reversed(to: column.computed)
    back.onUpdate = change.onUpdate.reversed(to: column.onUpdate)
    if change.autoincrement != nil {
      back.autoincrement = column.autoincrement == .on || old.options.flag("autoincrement", for: ["sqlite"])
    }
    if !change.position.isEnd, old.columns.count > 1 {
      back.position =
        place == 0
        ? ColumnPosition(before: old.columns[1].name) : ColumnPosition(after: old.columns[place - 1].name)
    }
    back.existing = change.existing
    back.existing.type = change.type ?? change.existing.type
    back.existing.nullable = change.nullable ?? change.existing.nullable
    back.existing.autoincrement = change.autoincrement ?? change.existing.autoincrement
    if !change.serverDefault.isKept { back.existing.serverDefault = change.serverDefault }
    if !change.comment.isKept { back.existing.comment = change.comment }
    if !change.onUpdate.isKept { back.existing.onUpdate = change.onUpdate }
    back.options = change.options
    for key in ["after", "first"] {
      for dialectName in ["mysql", "mariadb"] { back.options.set(key, to: nil, for: dialectName) }
    }
    return [Operation(.alterColumn(AlterColumn(table, back)))]
  }

  public var effects: [Effect] {
    let change = alteration
    let column = change.column
    var effects: [Effect] = [.reads(.table(table)), .reads(.column(table, column))]
    if let newName = change.newName {
      effects += [.writes(.column(table, column)), .writes(.column(table, newName))]
    }
    if change.type != nil || !change.collation.isKept {
      effects += [.writes(.columnType(table, column)), .writes(.columnData(table, column))]
    }
    if change.nullable != nil { effects.append(.writes(.columnNullability(table, column))) }
    if !change.serverDefault.isKept || !change.identity.isKept || !change.onUpdate.isKept
      || change.autoincrement != nil
    {
      effects.append(.writes(.columnDefault(table, column)))
    }
    if !change.computed.isKept {
      effects += [.writes(.column(table, column)), .writes(.columnData(table, column))]
    }
    if !change.comment.isKept { effects.append(.writes(.comment("\(table).\(column)"))) }
    if !change.position.isEnd { effects.append(.writes(.column(table, column))) }
    if let neighbour = change.position.before ?? change.position.after {
      effects.append(.reads(.column(table, neighbour)))
    }
    return effects
  }
}
