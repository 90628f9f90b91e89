/// Applies changes to a table as a value: what the table is after each, and where each column's values
/// come from.
public struct TableEditor {
  public let dialect: any Dialect
  public private(set) var table: Table
  /// For each column that was there at the start: its name then, by its name now.
  public private(set) var sources: [String: String]

  public init(_ table: Table, dialect: any Dialect) {
    self.dialect = dialect
    self.table = table
    self.sources = Dictionary(
      table.columns.map { ($0.name, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Applies one change.
  ///
  /// - Throws: `unknown_column`, `duplicate_column`, `unknown_constraint`, `unknown_index`, `column_in_use`.
  public mutating func apply(_ change: TableChange) throws {
    switch change {
    case .addColumn(let added): try add(added)
    case .dropColumn(let name, let ifExists): try drop(name, ifExists: ifExists)
    case .alterColumn(let alteration): try alter(alteration)
    case .addConstraint(let constraint): try add(constraint)
    case .dropConstraint(let dropped):
      if let index = try constraintIndex(dropped) { table.constraints.remove(at: index) }
    case .renameConstraint(let name, let newName, let kind):
      guard let index = try constraintIndex(DroppedConstraint(name: name, kind: kind)) else { return }
      table.constraints[index].name = newName
    case .validateConstraint(let name):
      _ = try constraintIndex(DroppedConstraint(name: name))
    case .addIndex(let index, let ifNotExists):
      if self.index(index.name) != nil {
        if ifNotExists { return }
        throw RetortError("duplicate_index", "index '\(index.name)' exists already on table '\(table.name)'")
      }
      for column in index.elements.compactMap(\.column) { _ = try columnIndex(column) }
      table.indexes.append(index)
    case .dropIndex(let name, let ifExists):
      guard let position = index(name) else {
        if ifExists { return }
        throw unknown("index", name, among: table.indexes.map(\.name))
      }
      table.indexes.remove(at: position)
    case .renameIndex(let name, let newName):
      guard let position = index(name) else { throw unknown("index", name, among: table.indexes.map(\.name)) }
      table.indexes[position].name = newName
    case .setComment(let comment): table.comment = comment
    case .setOptions(let options): table.options.merge(options)
    }
  }

  // MARK: Columns

  private mutating func add(_ added: AddedColumn) throws {
    var column = added.column
    if find(column.name) != nil {
      if added.ifNotExists { return }
      throw RetortError("duplicate_column", "column '\(column.name)' exists already in table '\(table.name)'")
    }
    if added.constraints.contains(where: { $0.kind == .primaryKey }) { column.nullable = false }
    let position = try position(added.position, moving: nil)
    table.columns.insert(column, at: position)
    for constraint in added.constraints { try add(constraint) }
    table.indexes += added.indexes
  }

  private func position(_ position: ColumnPosition, moving name: String?) throws -> Int {
    let others = table.columns.filter { $0.name != name }
    func place(_ wanted: String) throws -> Int {
      guard let index = others.firstIndex(where: { dialect.foldPart($0.name) == dialect.foldPart(wanted) })
      else {
        throw unknown("column", wanted, among: others.map(\.name))
      }
      return index
    }
    if let before = position.before { return try place(before) }
    if let after = position.after { return try place(after) + 1 }
    return others.count
  }

  private mutating func drop(_ name: String, ifExists: Bool) throws {
    guard let index = find(name) else {
      if ifExists { return }
      throw unknown("column", name, among: table.columns.map(\.name))
    }
    let column = table.columns[index].name
    // What consists of the column alone goes with it; what holds others too would be changed by half.
    let constraints = try table.constraints.filter { constraint in
      let (mentions, others) = mentions(of: column, in: constraint)
      guard mentions else { return true }
      guard !others else {
        throw inUse(column, by: "the \(constraint.kind.words)\(quotedName(constraint.name))")
      }
      return false
    }
    let indexes = try table.indexes.filter { entry in
      let (mentions, others) = mentions(of: column, in: entry)
      guard mentions else { return true }
      guard !others else { throw inUse(column, by: "the index '\(entry.name)'") }
      return false
    }
    for other in table.columns where other.name != column {
      if let computed = other.computed,
        SQLText.mentions(column, in: computed.sql, rules: dialect.lexicalRules)
      {
        throw inUse(column, by: "the generated column '\(other.name)'")
      }
    }
    table.constraints = constraints
    table.indexes = indexes
    table.columns.remove(at: index)
    sources[column] = nil
  }

  /// Whether a constraint mentions a column, and whether it mentions other columns as well.
  private func mentions(of column: String, in constraint: Constraint) -> (column: Bool, others: Bool) {
    if case .check(let check) = constraint {
      let others = table.columns.contains {
        $0.name != column && SQLText.mentions($0.name, in: check.sql, rules: dialect.lexicalRules)
      }
      return (SQLText.mentions(column, in: check.sql, rules: dialect.lexicalRules), others)
    }
    let columns = constraint.columns.map(dialect.foldPart)
    return (columns.contains(dialect.foldPart(column)), columns.contains { $0 != dialect.foldPart(column) })
  }

  private func mentions(of column: String, in index: Index) -> (column: Bool, others: Bool) {
    var texts: [String] = index.elements.map {
      switch $0.key {
      case .column(let name): dialect.quoted(name)
      case .expression(let sql): sql
      }
    }
    if let condition = index.options.value("where", for: dialect.optionNames)?.stringValue {
      texts.append(condition)
    }
    func mentions(_ name: String) -> Bool {
      texts.contains { SQLText.mentions(name, in: $0, rules: dialect.lexicalRules) }
    }
    return (mentions(column), table.columns.contains { $0.name != column && mentions($0.name) })
  }

  private mutating func alter(_ alteration: ColumnAlteration) throws {
    let index = try columnIndex(alteration.column)
    var column = table.columns[index]
    if let type = alteration.type {
      // A collation belongs to the type's spelling; one that the new type does not mention stays.
      let collation = column.type.collation
      column.type = type
      if column.type.collation == nil { column.type.collation = collation }
    }
    switch alteration.collation {
    case .keep: break
    case .set(let collation): column.type.collation = collation
    case .drop: column.type.collation = nil
    }
    if let nullable = alteration.nullable {
      column.nullable = nullable
      column.nullabilityIsImplied = false
      if nullable { column.options.set("on_conflict_not_null", to: nil, for: "sqlite") }
    }
    column.serverDefault = alteration.serverDefault.applied(to: column.serverDefault)
    column.comment = alteration.comment.applied(to: column.comment)
    column.identity = alteration.identity.applied(to: column.identity)
    column.computed = alteration.computed.applied(to: column.computed)
    column.onUpdate = alteration.onUpdate.applied(to: column.onUpdate)
    if let autoincrement = alteration.autoincrement { column.autoincrement = autoincrement ? .on : .off }
    column.options.merge(alteration.options)
    table.columns[index] = column
    if let autoincrement = alteration.autoincrement, table.options.flag("autoincrement", for: ["sqlite"]),
      !autoincrement
    {
      table.options.set("autoincrement", to: nil, for: "sqlite")
    }
    if !alteration.position.isEnd {
      let place = try position(alteration.position, moving: column.name)
      table.columns.remove(at: index)
      table.columns.insert(column, at: place)
    }
    if let newName = alteration.newName { try rename(column.name, to: newName) }
  }

  /// Renames a column everywhere in the table: keys, expressions, indexes.
  private mutating func rename(_ old: String, to new: String) throws {
    guard let index = find(old) else { throw unknown("column", old, among: table.columns.map(\.name)) }
    if let other = find(new), other != index {
      throw RetortError("duplicate_column", "column '\(new)' exists already in table '\(table.name)'")
    }
    let name = table.columns[index].name
    dialect.keepSequence(of: &table.columns[index], from: (table.name, name), to: (table.name, new))
    table.columns[index].name = new
    if let source = sources.removeValue(forKey: name) { sources[new] = source }
    let spelled = dialect.identifier(new)
    func text(_ sql: String) -> String {
      SQLText.renaming(name, to: spelled, in: sql, rules: dialect.lexicalRules)
    }
    func names(_ list: [String]) -> [String] {
      list.map { dialect.foldPart($0) == dialect.foldPart(name) ? new : $0 }
    }
    for position in table.columns.indices {
      guard var computed = table.columns[position].computed else { continue }
      computed.sql = text(computed.sql)
      table.columns[position].computed = computed
    }
    table.constraints = table.constraints.map { constraint in
      switch constraint {
      case .primaryKey(var key):
        key.columns = names(key.columns)
        key.options = renamed(key.options, name, new)
        return .primaryKey(key)
      case .unique(var unique):
        unique.columns = names(unique.columns)
        unique.options = renamed(unique.options, name, new)
        return .unique(unique)
      case .foreignKey(var key):
        key.columns = names(key.columns)
        if dialect.fold(key.referentTable) == dialect.fold(table.name) {
          key.referentColumns = names(key.referentColumns)
        }
        return .foreignKey(key)
      case .check(var check):
        check.sql = text(check.sql)
        return .check(check)
      case .exclude: return constraint
      }
    }
    for position in table.indexes.indices {
      for element in table.indexes[position].elements.indices {
        switch table.indexes[position].elements[element].key {
        case .column(let column):
          table.indexes[position].elements[element].key = .column(names([column])[0])
        case .expression(let sql): table.indexes[position].elements[element].key = .expression(text(sql))
        }
      }
      for dialectName in table.indexes[position].options.byDialect.keys {
        if let condition = table.indexes[position].options.value("where", for: [dialectName])?.stringValue {
          table.indexes[position].options.set("where", to: .string(text(condition)), for: dialectName)
        }
      }
    }
  }

  /// Options that list columns (`desc`) or are keyed by them (`collate`, `length`).
  private func renamed(_ options: DialectOptions, _ old: String, _ new: String) -> DialectOptions {
    var result = DialectOptions()
    for (dialectName, object) in options.byDialect {
      for member in object.members {
        var value = member.value
        if case .array(let items) = value {
          value = .array(items.map { $0 == .string(old) ? .string(new) : $0 })
        }
        if case .object(let inner) = value {
          value = .object(
            JSONObject(inner.members.map { .init(key: $0.key == old ? new : $0.key, value: $0.value) }))
        }
        result.set(member.key, to: value, for: dialectName)
      }
    }
    return result
  }

  // MARK: Constraints

  private mutating func add(_ constraint: Constraint) throws {
    for column in constraint.columns { _ = try columnIndex(column) }
    if case .primaryKey = constraint, let key = table.primaryKey {
      throw RetortError(
        "duplicate_constraint",
        "table '\(table.name)' has a primary key already (\(key.columns.joined(separator: ", "))): drop it first"
      )
    }
    if dialect.capabilities.uniqueConstraintNames, let name = constraint.name,
      table.constraints.contains(where: { $0.name.map(dialect.foldPart) == dialect.foldPart(name) })
    {
      throw RetortError(
        "duplicate_constraint", "constraint '\(name)' exists already on table '\(table.name)'")
    }
    if case .primaryKey(let key) = constraint {
      for column in key.columns {
        if let index = find(column), table.columns[index].nullable, impliesNotNull {
          table.columns[index].nullable = false
        }
      }
    }
    table.constraints.insert(constraint, at: place(of: constraint))
  }

  /// A primary key makes its columns NOT NULL everywhere but on SQLite, whose own rule is left alone.
  private var impliesNotNull: Bool { dialect.capabilities.primaryKeyImpliesNotNull }

  /// The constraint that a drop means; nil where `ifExists` lets it be absent.
  ///
  /// - Throws: `unknown_constraint`.
  public func constraint(_ dropped: DroppedConstraint) throws -> Constraint? {
    try constraintIndex(dropped).map { table.constraints[$0] }
  }

  /// Among its own kind in the order of the columns: a constraint that was dropped comes back to its place.
  private func place(of constraint: Constraint) -> Int {
    guard let column = constraint.columns.first.flatMap(find) else { return table.constraints.count }
    if case .primaryKey = constraint {
      return table.constraints.firstIndex { if case .primaryKey = $0 { false } else { true } }
        ?? table.constraints.count
    }
    for (index, other) in table.constraints.enumerated() where other.kind == constraint.kind {
      if let otherColumn = other.columns.first.flatMap(find), otherColumn > column { return index }
    }
    return table.constraints.lastIndex { $0.kind == constraint.kind }.map { $0 + 1 }
      ?? table.constraints.count
  }

  /// The position of the constraint that is meant, nil where `ifExists` lets it be absent.
  private func constraintIndex(_ wanted: DroppedConstraint) throws -> Int? {
    let candidates = table.constraints.indices.filter { index in
      let constraint = table.constraints[index]
      if let kind = wanted.kind ?? wanted.definition?.kind, constraint.kind != kind { return false }
      if let name = wanted.name { return constraint.name.map(dialect.foldPart) == dialect.foldPart(name) }
      if let definition = wanted.definition { return isSame(constraint, definition) }
      return wanted.kind == .primaryKey
    }
    if candidates.count > 1, let definition = wanted.definition {
      // Of those that are alike the one that is the same in everything.
      func nameless(_ constraint: Constraint) -> Constraint {
        var constraint = constraint
        constraint.name = nil
        return constraint
      }
      if let index = candidates.first(where: { nameless(table.constraints[$0]) == nameless(definition) })
        ?? candidates.first(where: { isSame(table.constraints[$0], definition) })
      {
        return index
      }
    }
    if let index = candidates.first { return index }
    // A primary key has a name only where somebody gave it one; there is one at most.
    if wanted.kind == .primaryKey,
      let index = table.constraints.firstIndex(where: { $0.kind == .primaryKey }),
      table.constraints[index].name == nil || wanted.name == nil
    {
      return index
    }
    if wanted.ifExists { return nil }
    if let name = wanted.name {
      throw unknown("constraint", name, among: table.constraints.compactMap(\.name))
    }
    throw RetortError(
      "unknown_constraint",
      "table '\(table.name)' has no \(wanted.definition?.kind.words ?? "constraint") like the one given in 'constraint'"
    )
  }

  /// Whether two constraints are the same but for their names.
  private func isSame(_ a: Constraint, _ b: Constraint) -> Bool {
    guard a.kind == b.kind else { return false }
    if case .check(let first) = a, case .check(let second) = b {
      return dialect.canonical(first.sql) == dialect.canonical(second.sql)
    }
    guard a.columns.map(dialect.foldPart) == b.columns.map(dialect.foldPart) else { return false }
    if case .foreignKey(let first) = a, case .foreignKey(let second) = b {
      return dialect.fold(first.referentTable) == dialect.fold(second.referentTable)
        && first.referentColumns.map(dialect.foldPart) == second.referentColumns.map(dialect.foldPart)
    }
    return true
  }

  // MARK: Looking up

  private func find(_ name: String) -> Int? {
    table.columns.firstIndex { $0.name == name }
      ?? table.columns.firstIndex { dialect.foldPart($0.name) == dialect.foldPart(name) }
  }

  private func index(_ name: String) -> Int? {
    table.indexes.firstIndex { dialect.foldPart($0.name) == dialect.foldPart(name) }
  }

  private func columnIndex(_ name: String) throws -> Int {
    guard let index = find(name) else { throw unknown("column", name, among: table.columns.map(\.name)) }
    return index
  }

  private func unknown(_ kind: String, _ name: String, among known: [String]) -> RetortError {
    RetortError(
      "unknown_\(kind)",
      "table '\(table.name)' has no \(kind) '\(name)'\(NearestName.hint(for: name, among: known))")
  }

  private func inUse(_ column: String, by user: String) -> RetortError {
    RetortError(
      "column_in_use",
      "column '\(column)' of table '\(table.name)' is used by \(user), which uses other columns too: "
        + "drop or change it first (in the same batch_alter_table)")
  }

  private func quotedName(_ name: String?) -> String { name.map { " '\($0)'" } ?? "" }
}

extension TableEditor {
  /// The editor after the database itself renamed a column: values now come from the new name.
  public func rebased(renaming old: String, to new: String) -> TableEditor {
    var editor = self
    editor.sources = sources.mapValues { $0 == old ? new : $0 }
    return editor
  }
}
