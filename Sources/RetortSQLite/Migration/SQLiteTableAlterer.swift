import RetortEngine
import RetortSQL

/// Carries out changes to one table: by SQLite's own ALTER TABLE where that can do it, else by building
/// the table anew (https://www.sqlite.org/lang_altertable.html, section 7).
struct SQLiteTableAlterer {
  let connection: Connection
  let run: (ChangeStatement) throws -> Void
  let dialect = SQLiteDialect()

  var reader: SQLiteSchemaReader { SQLiteSchemaReader(connection: connection) }

  func alter(_ alteration: TableAlteration) throws -> TouchedTables {
    if try addPlainColumn(alteration) { return TouchedTables() }
    var live = try liveTable(alteration)
    var editor = TableEditor(live, dialect: dialect)
    var pending: [TableChange] = []
    var touched = TouchedTables()
    var mustRebuild =
      alteration.recreate == .always || !alteration.options.isEmpty || !alteration.columnOrder.isEmpty
      || alteration.copyFrom != nil || !alteration.tableConstraints.isEmpty

    func refuseRebuild(_ change: TableChange?) throws {
      guard alteration.recreate == .never else { return }
      throw RetortError(
        "needs_rebuild",
        "table '\(live.name)' would have to be rebuilt, which \"recreate\": \"never\" forbids")
    }

    for change in alteration.changes {
      // A rename is left to SQLite, which rewrites triggers, views and references in other tables too. It
      // comes before the rebuild that has piled up, unless the name is taken until then.
      if case .alterColumn(let column) = change, let newName = column.newName {
        var rest = column
        rest.newName = nil
        if rest != bare(column) {
          try editor.apply(.alterColumn(rest))
          pending.append(.alterColumn(rest))
        }
        let current = try spelled(column.column, in: editor.table)
        if let taken = editor.table.columns.first(where: {
          fold($0.name) == fold(newName) && $0.name != current
        }) {
          throw RetortError(
            "duplicate_column", "column '\(taken.name)' exists already in table '\(live.name)'")
        }
        if current != newName {
          if !pending.isEmpty, !mustRebuild {
            if let statements = try nativeStatements(pending, on: live) {
              for statement in statements { try native(statement, touching: live.name) }
              pending = []
              live = try reload(live.name)
              editor = TableEditor(live, dialect: dialect)
            } else {
              mustRebuild = true
            }
          }
          let isFree =
            live.columns.contains { $0.name == current }
            && !live.columns.contains { fold($0.name) == fold(newName) && fold(current) != fold(newName) }
            && editor.sources[current] == current
          if !isFree {
            try refuseRebuild(change)
            try rebuild(live, editor, &touched)
            mustRebuild = false
            pending = []
            live = try reload(live.name)
            editor = TableEditor(live, dialect: dialect)
          }
          try native(
            "ALTER TABLE \(dialect.identifier(live.name)) RENAME COLUMN \(dialect.identifier(current)) "
              + "TO \(dialect.identifier(newName))", touching: live.name)
          try rename(current, to: newName, &live, &editor, pending)
        }
        continue
      }
      try editor.apply(change)
      pending.append(change)
    }

    if !alteration.columnOrder.isEmpty || !alteration.options.isEmpty {
      let base = alteration.columnOrder.isEmpty ? editor : try reordered(editor, alteration.columnOrder)
      editor = base
      if !alteration.options.isEmpty { try editor.apply(.setOptions(alteration.options)) }
    }
    if !mustRebuild, let statements = try nativeStatements(pending, on: live) {
      // A dropped column may be what other tables refer to.
      if pending.contains(where: { if case .dropColumn = $0 { true } else { false } }) {
        touched.rebuilt.insert(live.name)
      }
      for statement in statements { try native(statement, touching: live.name) }
      return touched
    }
    if pending.isEmpty && !mustRebuild { return touched }
    try refuseRebuild(nil)
    try rebuild(live, editor, &touched)
    return touched
  }

  // MARK: What is there

  /// The table as the alteration wants it seen: as it is, with the names and constraints that were given.
  private func liveTable(_ alteration: TableAlteration) throws -> Table {
    guard let found = try reader.table(alteration.table.name) else {
      throw SQLiteTableAlterer.unknownTable(
        alteration.table.name, try reader.objects(ofType: "table").map(\.name))
    }
    var table = alteration.copyFrom ?? found
    if alteration.copyFrom != nil {
      table.name = found.name
      if table.indexes.isEmpty { table.indexes = found.indexes }
      if table.options.isEmpty { table.options = found.options }
    }
    if let convention = alteration.namingConvention {
      for index in table.constraints.indices where table.constraints[index].name == nil {
        table.constraints[index].name = convention.name(for: table.constraints[index], in: table.name)
      }
    }
    for constraint in alteration.tableConstraints where !table.constraints.contains(constraint) {
      table.constraints.append(constraint)
    }
    return table
  }

  static func unknownTable(_ name: String, _ known: [String]) -> RetortError {
    RetortError("unknown_table", "there is no table '\(name)'\(NearestName.hint(for: name, among: known))")
  }

  private func reload(_ name: String) throws -> Table {
    guard let table = try reader.table(name) else { throw SQLiteTableAlterer.unknownTable(name, []) }
    return table
  }

  private func fold(_ name: String) -> String { dialect.fold(name) }

  private func bare(_ alteration: ColumnAlteration) -> ColumnAlteration {
    var result = ColumnAlteration(alteration.column)
    result.existing = alteration.existing
    return result
  }

  private func spelled(_ name: String, in table: Table) throws -> String {
    guard let column = table.columns.first(where: { fold($0.name) == fold(name) }) else {
      throw RetortError(
        "unknown_column",
        "table '\(table.name)' has no column '\(name)'\(NearestName.hint(for: name, among: table.columns.map(\.name)))"
      )
    }
    return column.name
  }

  /// Repeats a rename that SQLite did in the two values: the table as it is, and as it will be.
  private func rename(
    _ old: String, to new: String, _ live: inout Table, _ editor: inout TableEditor, _ pending: [TableChange]
  ) throws {
    var change = ColumnAlteration(old)
    change.newName = new
    var liveEditor = TableEditor(live, dialect: dialect)
    try liveEditor.apply(.alterColumn(change))
    live = liveEditor.table
    try editor.apply(.alterColumn(change))
    editor = editor.rebased(renaming: old, to: new)
  }

  private func reordered(_ editor: TableEditor, _ order: [String]) throws -> TableEditor {
    var editor = editor
    var previous: String?
    for name in order {
      var change = ColumnAlteration(name)
      if let previous {
        change.position.after = previous
      } else if let first = editor.table.columns.first, fold(first.name) != fold(name) {
        change.position.before = first.name
      }
      if !change.position.isEnd {
        try editor.apply(.alterColumn(change))
      } else {
        _ = try spelled(name, in: editor.table)
      }
      previous = name
    }
    return editor
  }
}
