import RetortEngine
import RetortSQL

/// What is to be done to one table, gathered change by change.
struct MySQLAlterPlan {
  let dialect: MySQLDialect
  let original: Table
  var editor: TableEditor
  /// The columns whose definition is restated, by their names now.
  var restated: Set<String> = []
  var added: Set<String> = []
  /// The columns that were given another place.
  var positioned: Set<String> = []
  var droppedColumns: [String] = []
  var droppedForeignKeys: [String] = []
  var drops: [String] = []
  var additions: [String] = []
  var addedForeignKeys: [ForeignKey] = []
  var options: [String] = []
  var partitions: String?
  var order: [String] = []
  var requests: [String] = []

  init(_ given: Table, dialect: MySQLDialect) {
    self.dialect = dialect
    var table = given
    // A column that does not count now does not begin to because it is restated.
    for index in table.columns.indices where !dialect.isAutoIncrement(table.columns[index], in: given) {
      table.columns[index].autoincrement = .off
    }
    original = table
    editor = TableEditor(table, dialect: dialect)
  }

  private func name(_ name: String) -> String { dialect.identifier(name) }
  private func same(_ a: String, _ b: String) -> Bool { a.asciiLowercased == b.asciiLowercased }

  // MARK: Changes

  mutating func add(_ change: TableChange) throws {
    let before = editor.table
    switch change {
    case .addColumn(let addition):
      try editor.apply(change)
      guard editor.table.columns.count > before.columns.count else { return }
      added.insert(addition.column.name)
      for constraint in addition.constraints { try add(constraint) }
      for index in addition.indexes { additions.append("ADD \(try dialect.indexText(index))") }
    case .dropColumn(let column, _): try drop(column, change)
    case .alterColumn(let alteration): try alter(alteration)
    case .addConstraint(let constraint):
      try editor.apply(change)
      if case .primaryKey(let key) = constraint {
        // What becomes a key becomes NOT NULL; that is said, so that the columns' definitions agree.
        for column in key.columns {
          if let held = dialect.column(column, in: before), held.nullable { restated.insert(held.name) }
        }
      }
      try add(constraint)
    case .dropConstraint(let dropped): try drop(dropped)
    case .renameConstraint(let old, let newName, let kind): try renameConstraint(old, newName, kind)
    case .validateConstraint: try editor.apply(change)
    case .addIndex(let index, let ifNotExists):
      if ifNotExists, uniqueConstraint(index.name) != nil { return }
      if let held = before.indexes.first(where: { same($0.name, index.name) }),
        original.indexes.contains(held), dialect.isImplied(held, in: before)
      {
        // The server made it for a foreign key already: it is what is wanted, or makes way for it.
        guard held != index else { return }
        try editor.apply(.dropIndex(held.name, ifExists: false))
        drops.append("DROP INDEX \(name(held.name))")
      }
      let count = editor.table.indexes.count
      try editor.apply(change)
      guard editor.table.indexes.count > count else { return }
      if let held = original.indexes.first(where: { same($0.name, index.name) }),
        differOnlyInUse(held.options, index.options),
        Index.withoutOptions(held) == Index.withoutOptions(index),
        let position = drops.firstIndex(of: "DROP INDEX \(name(held.name))")
      {
        drops[position] = useClause(index.name, index.options)
        return
      }
      additions.append("ADD \(try dialect.indexText(index))")
    case .dropIndex(let index, let ifExists):
      if let unique = uniqueConstraint(index) {
        try drop(DroppedConstraint(name: unique.name, kind: .unique))
        return
      }
      try editor.apply(change)
      if let gone = before.indexes.first(where: { same($0.name, index) }) {
        drops.append("DROP INDEX \(name(gone.name))")
      } else if !ifExists {
        drops.append("DROP INDEX \(name(index))")
      }
    case .renameIndex(let index, let newName):
      if let unique = uniqueConstraint(index), let old = unique.name {
        try renameConstraint(old, newName, .unique)
        return
      }
      try editor.apply(change)
      drops.append("RENAME INDEX \(name(index)) TO \(name(newName))")
    case .setComment(let comment):
      try editor.apply(change)
      options.append("COMMENT=\(dialect.literal(comment ?? ""))")
    case .setOptions(let new): try setOptions(new)
    }
  }

  /// Whether options differ in nothing but whether the index is used. The server takes an index that goes and
  /// comes back so for one that stays as it is.
  private func differOnlyInUse(_ a: DialectOptions, _ b: DialectOptions) -> Bool {
    func others(_ options: DialectOptions) -> DialectOptions {
      var result = dialect.underOneName(options)
      for key in ["ignored", "invisible"] { result.set(key, to: nil, for: dialect.ownOptions) }
      return result
    }
    return others(a) == others(b) && dialect.isHidden(a) != dialect.isHidden(b)
  }

  private func useClause(_ index: String, _ options: DialectOptions) -> String {
    let isHidden = dialect.isHidden(options)
    let word =
      dialect.server.isMariaDB
      ? (isHidden ? "IGNORED" : "NOT IGNORED") : (isHidden ? "INVISIBLE" : "VISIBLE")
    return "ALTER INDEX \(name(index)) \(word)"
  }

  private func uniqueConstraint(_ index: String) -> UniqueConstraint? {
    for case .unique(let unique) in editor.table.constraints {
      if let own = unique.name, same(own, index),
        !editor.table.indexes.contains(where: { same($0.name, index) })
      {
        return unique
      }
    }
    return nil
  }

  private mutating func drop(_ column: String, _ change: TableChange) throws {
    let before = editor.table
    let column = dialect.column(column, in: before)?.name ?? column
    guard let source = editor.sources[column] else {
      try editor.apply(change)
      // It came with this alteration, and is not there yet.
      if added.remove(column) != nil {
        let rules = dialect.lexicalRules
        additions.removeAll { SQLText.mentions(column, in: $0, rules: rules) }
      }
      return
    }
    try editor.apply(change)
    droppedColumns.append(source)
    restated.remove(column)
    // The server lets keys go with their columns, and nothing else.
    for constraint in before.constraints where !editor.table.constraints.contains(constraint) {
      switch constraint {
      case .foreignKey(let key): if let own = key.name { droppedForeignKeys.append(own) }
      case .check(let check):
        if dialect.columnOfCheck(check) == nil, let own = check.name { drops.append(dropCheck(own)) }
      case .primaryKey, .unique, .exclude: break
      }
    }
  }

  private mutating func alter(_ given: ColumnAlteration) throws {
    var alteration = given
    let names = dialect.optionNames
    if let after = given.options.value("after", for: names)?.stringValue {
      alteration.position = ColumnPosition(after: after)
    }
    if given.options.flag("first", for: names),
      let first = editor.table.columns.first(where: { $0.name != given.column })
    {
      alteration.position = ColumnPosition(before: first.name)
    }
    takeRequests(given.options)
    alteration.options = dialect.underOneName(MySQLAlterPlan.withoutRequests(given.options))
    if alteration.position == ColumnPosition(before: alteration.column)
      || alteration.position == ColumnPosition(after: alteration.column)
    {
      alteration.position = ColumnPosition()
    }
    let column = dialect.column(given.column, in: editor.table)?.name ?? given.column
    alteration.column = column
    try editor.apply(.alterColumn(alteration))
    let now = alteration.newName ?? column
    if added.remove(column) != nil { added.insert(now) }
    if positioned.remove(column) != nil || !alteration.position.isEnd { positioned.insert(now) }
    if restated.remove(column) != nil || !isOnlyMoved(alteration) { restated.insert(now) }
  }

  private func isOnlyMoved(_ alteration: ColumnAlteration) -> Bool {
    var plain = ColumnAlteration(alteration.column)
    plain.newName = alteration.newName
    plain.existing = alteration.existing
    plain.position = alteration.position
    return alteration == plain
  }

  private mutating func add(_ constraint: Constraint) throws {
    switch constraint {
    case .primaryKey(let key): additions.append("ADD \(dialect.primaryKeyText(key))")
    case .unique(let unique):
      for case .unique(let held) in original.constraints {
        guard let own = held.name, let new = unique.name, same(own, new), held.columns == unique.columns,
          held.comment == unique.comment, differOnlyInUse(held.options, unique.options),
          let position = drops.firstIndex(of: "DROP INDEX \(name(own))")
        else { continue }
        drops[position] = useClause(new, unique.options)
        return
      }
      additions.append("ADD \(dialect.uniqueText(unique))")
    case .foreignKey(let key): addedForeignKeys.append(key)
    case .check(let check):
      if let column = dialect.columnOfCheck(check) {
        restated.insert(dialect.column(column, in: editor.table)?.name ?? column)
      } else {
        additions.append("ADD \(try dialect.checkText(check))")
      }
    case .exclude: throw RetortError("unsupported_by_dialect", "\(dialect.title) has no EXCLUDE constraints")
    }
  }

  private mutating func drop(_ dropped: DroppedConstraint) throws {
    let before = editor.table
    // A unique index is a unique constraint here.
    if let wanted = dropped.name, dropped.kind == nil || dropped.kind == .unique,
      !before.constraints.contains(where: { $0.name.map { same($0, wanted) } ?? false }),
      let index = before.indexes.first(where: { $0.unique && same($0.name, wanted) })
    {
      try add(.dropIndex(index.name, ifExists: false))
      return
    }
    try editor.apply(.dropConstraint(dropped))
    for constraint in before.constraints where !editor.table.constraints.contains(constraint) {
      switch constraint {
      case .primaryKey:
        drops.append("DROP PRIMARY KEY")
        releaseAutoIncrement()
      case .unique(let unique): if let own = unique.name { drops.append("DROP INDEX \(name(own))") }
      case .foreignKey(let key):
        guard let own = key.name else { throw unnamed("foreign key") }
        droppedForeignKeys.append(own)
      case .check(let check):
        if let column = dialect.columnOfCheck(check) {
          restated.insert(dialect.column(column, in: editor.table)?.name ?? column)
        } else if let own = check.name {
          drops.append(dropCheck(own))
        } else {
          throw unnamed("check")
        }
      case .exclude: break
      }
    }
  }

  private func unnamed(_ kind: String) -> RetortError {
    RetortError(
      "unnamed_constraint",
      "the \(kind) of table '\(original.name)' has no name in the schema that is known here; "
        + "the server gave it one: name it")
  }

  private func dropCheck(_ check: String) -> String {
    (dialect.server.hasDropConstraint ? "DROP CONSTRAINT " : "DROP CHECK ") + name(check)
  }

  /// AUTO_INCREMENT needs a key that begins with its column: without one it goes as well.
  private mutating func releaseAutoIncrement() {
    let table = editor.table
    for column in table.columns where dialect.isAutoIncrement(column, in: original) {
      restated.insert(column.name)
    }
  }

  private mutating func renameConstraint(_ old: String, _ newName: String, _ kind: Constraint.Kind?) throws {
    let before = editor.table
    if kind == nil || kind == .unique,
      !before.constraints.contains(where: { $0.name.map { same($0, old) } ?? false }),
      let index = before.indexes.first(where: { same($0.name, old) })
    {
      try add(.renameIndex(index.name, newName: newName))
      return
    }
    try editor.apply(.renameConstraint(old, newName: newName, kind: kind))
    for constraint in before.constraints where !editor.table.constraints.contains(constraint) {
      var renamed = constraint
      renamed.name = newName
      switch renamed {
      case .primaryKey, .exclude: break
      case .unique: drops.append("RENAME INDEX \(name(constraint.name ?? old)) TO \(name(newName))")
      case .foreignKey(let key):
        droppedForeignKeys.append(constraint.name ?? old)
        addedForeignKeys.append(key)
      case .check(let check):
        drops.append(dropCheck(constraint.name ?? old))
        additions.append("ADD \(try dialect.checkText(check))")
      }
    }
  }

  mutating func replace(_ index: Index) {
    drops.append("DROP INDEX \(name(index.name))")
    if let text = try? dialect.indexText(index) { additions.append("ADD \(text)") }
  }

  mutating func replace(_ unique: UniqueConstraint) {
    drops.append("DROP INDEX \(name(unique.name ?? ""))")
    additions.append("ADD \(dialect.uniqueText(unique))")
  }

  mutating func reorder(_ names: [String]) throws {
    for name in names where dialect.column(name, in: editor.table) == nil {
      throw RetortError(
        "unknown_column",
        "table '\(original.name)' has no column '\(name)'"
          + NearestName.hint(for: name, among: editor.table.columns.map(\.name)))
    }
    order = names.map { dialect.column($0, in: editor.table)?.name ?? $0 }
  }
}

extension Index {
  fileprivate static func withoutOptions(_ index: Index) -> Index {
    var result = index
    result.options = DialectOptions()
    return result
  }
}
