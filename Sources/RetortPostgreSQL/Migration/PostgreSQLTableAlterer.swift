import RetortEngine
import RetortSQL

/// The statements of the changes to one table, in their order.
struct PostgreSQLTableAlterer {
  let planner: PostgreSQLChangePlanner
  let alteration: TableAlteration

  private var dialect: PostgreSQLDialect { planner.dialect }
  private var name: QualifiedName { alteration.table }
  private var alter: String { "ALTER TABLE \(dialect.identifier(name))" }

  /// The table as it is after each change, looked up when the first change asks for it.
  final class Known {
    private let planner: PostgreSQLChangePlanner
    private let alteration: TableAlteration
    private var editor: TableEditor?
    /// Changes that came before it was looked up.
    private var pending: [TableChange] = []
    /// Whether nothing is known of it but what the changes tell.
    private var isTold = false
    /// Whether it has left a parent.
    private var hasLeft = false

    init(_ planner: PostgreSQLChangePlanner, _ alteration: TableAlteration) {
      self.planner = planner
      self.alteration = alteration
    }

    func table() throws -> Table {
      if let editor { return editor.table }
      if alteration.copyFrom == nil, try planner.schema.table(alteration.table) == nil, let told = toldTable {
        editor = TableEditor(told, dialect: planner.dialect)
        isTold = true
        return told
      }
      let start = try alteration.copyFrom ?? planner.requiredTable(alteration.table)
      var editor = TableEditor(start, dialect: planner.dialect)
      for change in pending { try carryOut(change, &editor) }
      self.editor = editor
      return editor.table
    }

    /// What the changes themselves tell of the columns that they are about, for a script over a table that no revision made;
    /// nil where they tell nothing.
    private var toldTable: Table? {
      var table = Table(alteration.table.name, schema: alteration.table.schema)
      for case .alterColumn(let change) in alteration.changes {
        guard let type = change.existing.type else { continue }
        var column = Column(change.column, type)
        column.nullable = change.existing.nullable ?? true
        column.serverDefault = change.existing.serverDefault.applied(to: nil)
        column.autoincrement = change.existing.autoincrement == true ? .on : .off
        table.columns.append(column)
      }
      return table.columns.isEmpty ? nil : table
    }

    /// The constraint that a change means.
    func constraint(_ dropped: DroppedConstraint) throws -> Constraint? {
      _ = try table()
      return try editor?.constraint(dropped)
    }

    func column(_ name: String) throws -> Column {
      let table = try table()
      if let column = table.column(name) { return column }
      throw RetortError(
        "unknown_column",
        "table '\(table.name)' has no column '\(name)'"
          + NearestName.hint(for: name, among: table.columns.map(\.name)))
    }

    func apply(_ change: TableChange) throws {
      guard var editor else {
        pending.append(change)
        return
      }
      if isTold {
        // Of the table only some columns are known.
        try? carryOut(change, &editor)
      } else {
        try carryOut(change, &editor)
      }
      self.editor = editor
    }

    /// A table that leaves a parent keeps the CHECKs that it had from there, and keys and indexes that are not known
    /// here.
    private func carryOut(_ change: TableChange, _ editor: inout TableEditor) throws {
      let before = editor.table.parents
      switch change {
      case .dropConstraint(var dropped) where hasLeft:
        dropped.ifExists = true
        try editor.apply(.dropConstraint(dropped))
      case .dropIndex(let index, _) where hasLeft: try editor.apply(.dropIndex(index, ifExists: true))
      default: try editor.apply(change)
      }
      if before.contains(where: { !editor.table.parents.contains($0) }) { hasLeft = true }
      for name in before where !editor.table.parents.contains(name) {
        for case .check(let check) in try planner.schema.table(name)?.constraints ?? []
        where !editor.table.constraints.contains(where: { $0.kind == .check && $0.name == check.name })
          && !check.options.flag("no_inherit", for: planner.dialect.optionNames)
        {
          try editor.apply(.addConstraint(.check(check)))
        }
      }
    }
  }

  func statements() throws -> [ChangeStatement] {
    let known = Known(planner, alteration)
    var result: [ChangeStatement] = []
    for change in alteration.changes {
      result += try statements(for: change, known)
      try known.apply(change)
    }
    if !alteration.options.isEmpty { result += try setOptions(alteration.options, known) }
    return result
  }

  func statement(_ sql: String) -> ChangeStatement { planner.statement(sql, .table, name) }

  private func statements(for change: TableChange, _ known: Known) throws -> [ChangeStatement] {
    switch change {
    case .addColumn(let added): return try add(added)
    case .dropColumn(let column, let ifExists):
      return [
        statement("\(alter) DROP COLUMN \(ifExists ? "IF EXISTS " : "")\(dialect.identifier(column))")
      ]
    case .alterColumn(let change):
      return try PostgreSQLColumnAlterer(alterer: self, change: change, known: known).statements()
    case .addConstraint(let constraint):
      return [statement("\(alter) ADD \(try dialect.constraintText(constraint))")]
        + (try planner.constraintComment(constraint, name))
    case .dropConstraint(let dropped): return try drop(dropped, known)
    case .renameConstraint(let old, let new, _):
      return [
        statement("\(alter) RENAME CONSTRAINT \(dialect.identifier(old)) TO \(dialect.identifier(new))")
      ]
    case .validateConstraint(let constraint):
      var validate = statement("\(alter) VALIDATE CONSTRAINT \(dialect.identifier(constraint))")
      validate.postconditions = [.constraintIsValid(table: name, name: constraint)]
      return [validate]
    case .addIndex(let index, let ifNotExists):
      return try planner.createIndex(index, name, ifNotExists: ifNotExists)
    case .dropIndex(let index, let ifExists):
      return [
        planner.dropIndex(QualifiedName(index, schema: name.schema), ifExists: ifExists, DialectOptions())
      ]
    case .renameIndex(let old, let new):
      let index = QualifiedName(old, schema: name.schema)
      return [
        planner.statement(
          "ALTER INDEX \(dialect.identifier(index)) RENAME TO \(dialect.identifier(new))", .index, index)
      ]
    case .setComment(let text):
      return [planner.comment(on: "TABLE \(dialect.identifier(name))", text, .table, name)]
    case .setOptions(let options): return try setOptions(options, known)
    }
  }

  private func add(_ added: AddedColumn) throws -> [ChangeStatement] {
    var column = added.column
    if added.constraints.contains(where: { $0.kind == .primaryKey }) { column.nullable = false }
    var result = try planner.enumTypes(of: column)
    let key = added.constraints.contains { $0.kind == .primaryKey } ? added.constraints : []
    let alone = Table(name.name, schema: name.schema, columns: [column], constraints: key)
    result.append(
      statement(
        "\(alter) ADD COLUMN \(added.ifNotExists ? "IF NOT EXISTS " : "")"
          + (try dialect.columnText(column, in: alone))))
    result += planner.columnSettings(column, name)
    for constraint in added.constraints {
      result.append(statement("\(alter) ADD \(try dialect.constraintText(constraint))"))
      result += try planner.constraintComment(constraint, name)
    }
    if let check = dialect.typeCheck(for: column) {
      result.append(statement("\(alter) ADD \(try dialect.constraintText(.check(check)))"))
    }
    for index in added.indexes { result += try planner.createIndex(index, name, ifNotExists: false) }
    if let text = column.comment { result.append(comment(on: column.name, text)) }
    return result
  }

  func comment(on column: String, _ text: String?) -> ChangeStatement {
    planner.comment(
      on: "COLUMN \(dialect.identifier(name)).\(dialect.identifier(column))", text, .table, name)
  }

  private func drop(_ dropped: DroppedConstraint, _ known: Known) throws -> [ChangeStatement] {
    var found = dropped.name
    if found == nil { found = try known.constraint(dropped)?.name }
    guard let found else { return [] }
    return [
      statement(
        "\(alter) DROP CONSTRAINT \(dropped.ifExists ? "IF EXISTS " : "")\(dialect.identifier(found))")
    ]
  }

  // MARK: Options

  private func setOptions(_ options: DialectOptions, _ known: Known) throws -> [ChangeStatement] {
    var result: [ChangeStatement] = []
    for member in options.merged(for: dialect.optionNames).members {
      switch (member.key, member.value) {
      case ("unlogged", let value):
        result.append(statement("\(alter) SET \(value.boolValue == true ? "UNLOGGED" : "LOGGED")"))
      case ("tablespace", let value):
        result.append(
          statement("\(alter) SET TABLESPACE \(dialect.identifier(value.stringValue ?? "pg_default"))"))
      case ("using", let value):
        result.append(
          statement("\(alter) SET ACCESS METHOD \(dialect.identifier(value.stringValue ?? "heap"))"))
      case ("with", let value): result += try setParameters(value.objectValue ?? JSONObject(), known)
      case ("inherits", let value):
        let old =
          try known.table().options.value("inherits", for: dialect.optionNames)?.stringArrayValue ?? []
        let new = value.stringArrayValue ?? []
        result += old.filter { !new.contains($0) }.map {
          statement("\(alter) NO INHERIT \(dialect.qualifiedText($0))")
        }
        result += new.filter { !old.contains($0) }.map {
          statement("\(alter) INHERIT \(dialect.qualifiedText($0))")
        }
      case ("partition_of", let value): result += try setPartition(value.objectValue, known)
      case (let key, _):
        throw RetortError(
          "unsupported_by_dialect",
          "PostgreSQL cannot change \"\(key)\" of table '\(name)': make a new table and copy the rows")
      }
    }
    return result
  }

  /// Parameters that the new list leaves out are reset.
  private func setParameters(_ new: JSONObject, _ known: Known) throws -> [ChangeStatement] {
    let old = try known.table().options.value("with", for: dialect.optionNames)?.objectValue ?? JSONObject()
    let gone = old.members.map(\.key).filter { new[$0] == nil }
    let set = JSONObject(new.members.filter { old[$0.key] != $0.value })
    var result: [ChangeStatement] = []
    if !gone.isEmpty {
      result.append(statement("\(alter) RESET (\(gone.map(dialect.parameterName).joined(separator: ", ")))"))
    }
    if !set.isEmpty { result.append(statement("\(alter) SET (\(dialect.storageParameters(set)))")) }
    return result
  }

  private func setPartition(_ new: JSONObject?, _ known: Known) throws -> [ChangeStatement] {
    let old = try known.table().options.value("partition_of", for: dialect.optionNames)?.objectValue
    func parent(_ object: JSONObject) -> String {
      dialect.identifier(
        QualifiedName(object["table"]?.stringValue ?? "", schema: object["schema"]?.stringValue))
    }
    var result: [ChangeStatement] = []
    if let old {
      result.append(
        statement("ALTER TABLE \(parent(old)) DETACH PARTITION \(dialect.identifier(name))"))
    }
    if let new {
      result.append(
        statement(
          "ALTER TABLE \(parent(new)) ATTACH PARTITION \(dialect.identifier(name)) "
            + (new["bounds"]?.stringValue ?? "DEFAULT")))
    }
    return result
  }
}
