import RetortEngine
import RetortSQL

/// What is to be done to one table, gathered change by change.
struct MySQLAlterPlan {
  let dialect: MySQLDialect
  let original: Table
  private(set) var editor: TableEditor
  /// The columns whose definition is restated, by their names now.
  private(set) var restated: Set<String> = []
  private(set) var added: Set<String> = []
  /// The columns that were given another place.
  private(set) var positioned: Set<String> = []
  private(set) var droppedColumns: [String] = []
  private(set) var droppedForeignKeys: [String] = []
  private(set) var drops: [String] = []
  private(set) var additions: [String] = []
  private(set) var addedForeignKeys: [ForeignKey] = []
  private(set) var options: [String] = []
  private(set) var partitions: String?
  private(set) var order: [String] = []
  private(set) var requests: [String] = []

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
        for column in key.columns where before.column(column)?.nullable ?? false { restated.insert(column) }
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
    guard let source = editor.sources[before.column(column)?.name ?? column] else {
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
    let column = editor.table.column(given.column)?.name ?? given.column
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
        restated.insert(editor.table.column(column)?.name ?? column)
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
          restated.insert(editor.table.column(column)?.name ?? column)
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
    for name in names where editor.table.column(name) == nil {
      throw RetortError(
        "unknown_column",
        "table '\(original.name)' has no column '\(name)'"
          + NearestName.hint(for: name, among: editor.table.columns.map(\.name)))
    }
    order = names
  }

  // MARK: Options

  private static let requestNames = ["algorithm", "lock", "after", "first"]

  static func withoutRequests(_ options: DialectOptions) -> DialectOptions {
    var result = options
    for dialect in options.byDialect.keys {
      for key in requestNames { result.set(key, to: nil, for: dialect) }
    }
    return result
  }

  /// `ALGORITHM` and `LOCK` as they were asked for: the server refuses what would need more.
  mutating func takeRequests(_ given: DialectOptions) {
    for key in ["algorithm", "lock"] {
      guard let value = given.value(key, for: dialect.optionNames)?.stringValue else { continue }
      let text = "\(key.uppercased())=\(value.uppercased())"
      if !requests.contains(text) { requests.append(text) }
    }
  }

  mutating func setOptions(_ requested: DialectOptions) throws {
    let given = dialect.underOneName(requested)
    let before = editor.table.options
    try editor.apply(.setOptions(given))
    let now = editor.table.options
    let names = dialect.optionNames
    let changed = Set(
      given.byDialect.filter { names.contains($0.key) }.flatMap { $0.value.members.map(\.key) })
    var set = DialectOptions()
    for key in changed {
      let value = now.value(key, for: names)
      if key == "partition_by" || key == "partitions" || value == before.value(key, for: names) { continue }
      if key == "system_versioning" {
        options.append("\(now.flag(key, for: names) ? "ADD" : "DROP") SYSTEM VERSIONING")
        continue
      }
      if key == "other" {
        set.set(key, to: .object(changes(before.value(key, for: names), value)), for: "mysql")
      } else {
        set.set(key, to: value ?? dialect.impliedOption(key), for: "mysql")
      }
    }
    if changed.contains("charset") || changed.contains("collate") {
      set.set("charset", to: nil, for: "mysql")
      set.set("collate", to: nil, for: "mysql")
      changeCharset(from: dialect.charset(of: before), to: dialect.charset(of: now), &set)
    }
    options += dialect.tableOptions(set, comment: nil)
    if changed.contains("partition_by") || changed.contains("partitions") {
      let text = dialect.partitionText(now)
      if text != dialect.partitionText(before) { partitions = text ?? "REMOVE PARTITIONING" }
    }
  }

  /// The members of `other` that are new, and those that are gone with what they are without.
  private func changes(_ old: JSONValue?, _ new: JSONValue?) -> JSONObject {
    var result = JSONObject()
    let old = old?.objectValue ?? JSONObject()
    let new = new?.objectValue ?? JSONObject()
    for member in new.members where old[member.key] != member.value { result[member.key] = member.value }
    for member in old.members where new[member.key] == nil {
      let numeric: Bool = if case .integer = member.value { true } else { false }
      let takesDefault = ["PACK_KEYS", "STATS_PERSISTENT", "STATS_AUTO_RECALC", "STATS_SAMPLE_PAGES"]
      let isOfEngine = member.key.hasPrefix("PAGE_COMPRESSION") || member.key.hasPrefix("ENCRYPTION")
      result[member.key] =
        takesDefault.contains(member.key) || !numeric || isOfEngine
        ? member.key == "CONNECTION" ? "" : .null : 0
    }
    return result
  }

  /// The table's text columns that have no character set of their own change with it: the option alone is for
  /// columns that are added later.
  private mutating func changeCharset(
    from old: MySQLCharset, to new: MySQLCharset, _ set: inout DialectOptions
  ) {
    guard old != new else { return }
    set.set("charset", to: .string(new.charset), for: "mysql")
    set.set("collate", to: .string(new.collation), for: "mysql")
    for column in editor.table.columns where dialect.isText(column.type) {
      if column.type.rare.charset == nil || column.type.collation == nil { restated.insert(column.name) }
    }
  }
}

extension Index {
  fileprivate static func withoutOptions(_ index: Index) -> Index {
    var result = index
    result.options = DialectOptions()
    return result
  }
}

extension MySQLDialect {
  /// What options say for this dialect, under the name that reflection uses.
  func underOneName(_ options: DialectOptions) -> DialectOptions {
    var result = options
    for name in optionNames {
      for member in options.byDialect[name]?.members ?? [] where name != ownOptions {
        result.set(member.key, to: nil, for: name)
      }
    }
    for member in options.merged(for: optionNames).members {
      result.set(member.key, to: member.value, for: ownOptions)
    }
    return result
  }

  /// Whether an index may be the one that the server made for a foreign key: it bears its name, or its first
  /// column's, and holds its columns alone.
  func isImplied(_ index: Index, in table: Table) -> Bool {
    guard !index.unique, index.options.isEmpty, index.comment == nil else { return false }
    let columns = index.elements.compactMap { $0.length == nil && !$0.descending ? $0.column.map(fold) : nil }
    return columns.count == index.elements.count
      && table.foreignKeys.contains { $0.columns.map(fold) == columns }
  }

  /// What an option of a table goes back to.
  func impliedOption(_ key: String) -> JSONValue? {
    switch key {
    case "engine": .string(server.defaultEngine)
    case "row_format": "DEFAULT"
    case "key_block_size": 0
    case "page_compressed": "DEFAULT"
    case "encrypted": "DEFAULT"
    default: nil
    }
  }
}
