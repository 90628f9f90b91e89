import RetortSQL

/// A table that a document needs and does not describe itself: the database must have it.
public struct DocumentReference: Hashable, Sendable {
  /// The file, the line and the path.
  public var location: String
  public var table: QualifiedName
  /// The columns of it that a foreign key refers to.
  public var columns: [String]
  /// What needs it: `table 'book'`, `trigger 'stamp'`.
  public var needing: String

  /// Whether it is this table. One without a schema is in the default one, whatever that is called.
  public func isMet(by held: Table, _ dialect: any Dialect) -> Bool {
    dialect.fold(held.name) == dialect.fold(table.name) && DocumentReference.agree(table.schema, held.schema)
  }

  static func agree(_ wanted: String?, _ held: String?) -> Bool {
    wanted == nil || held == nil || wanted == held
  }

  /// The error where there is no such table.
  public func missing(among known: [String]) -> RetortError {
    RetortError(
      "invalid_document",
      "\(location): \(needing) needs table '\(table)', which is neither in the document nor in the database"
        + NearestName.hint(for: table.name, among: known))
  }

  /// The error where the table has not all of the columns.
  public func missingColumn(in held: Table, _ dialect: any Dialect) -> RetortError? {
    for column in columns
    where !held.columns.contains(where: { dialect.foldPart($0.name) == dialect.foldPart(column) }) {
      return RetortError(
        "invalid_document",
        "\(location): table '\(held.name)' has no column '\(column)'"
          + NearestName.hint(for: column, among: held.columns.map(\.name)))
    }
    return nil
  }
}

/// What can be said of a document only when all of it was read. Its entries are known to be well-formed.
struct DocumentChecks {
  let metadata: Metadata
  let dialect: any Dialect
  private(set) var references: [DocumentReference] = []
  /// The tables by their names.
  private let tables: [String: [Table]]

  init(_ metadata: Metadata, dialect: any Dialect) {
    self.metadata = metadata
    self.dialect = dialect
    tables = Dictionary(grouping: metadata.tables) { dialect.fold($0.name) }
  }

  mutating func run(_ document: JSONCursor) {
    guard var object = document.object() else { return }
    for (item, table) in zip(object.optional("tables")?.array() ?? [], metadata.tables) {
      if isFine(table) { continue }
      guard var entry = item.object() else { continue }
      // Names with this prefix are left out wherever a database is read.
      if table.name.hasPrefix("retort_") {
        item.report("tables whose names begin with 'retort_' are Retort's own: choose another name")
      }
      let constraints = entry.optional("constraints")?.array() ?? []
      names(constraints, table)
      for cursor in constraints {
        if case .foreignKey(let key)? = Constraint(cursor) { reference(key, table, cursor) }
      }
    }
    for item in object.optional("triggers")?.array() ?? [] { trigger(item) }
    for item in object.optional("functions")?.array() ?? [] {
      guard case .createFunction(let operation)? = Operation(item, as: "create_function")?.kind else {
        continue
      }
      requireName(
        operation.routine.name, in: operation.routine.sql, after: ["FUNCTION", "PROCEDURE", "AGGREGATE"], item
      )
    }
    cycles(object.optional("views")?.array() ?? [])
  }

  /// Whether there is nothing to say about a table, as with most: then the document need not be read once more for the
  /// places of what would be said.
  private func isFine(_ table: Table) -> Bool {
    guard !table.name.hasPrefix("retort_") else { return false }
    let perKind = dialect.capabilities.indexNamesArePerTable
    if dialect.capabilities.uniqueConstraintNames || perKind {
      let named = table.constraints.compactMap { constraint in
        constraint.name.map { (kind: constraint.kind, name: dialect.foldPart($0)) }
      }
      for (place, one) in named.enumerated() {
        if one.kind == .unique, table.indexes.contains(where: { dialect.foldPart($0.name) == one.name }) {
          return false
        }
        if named[..<place].contains(where: { $0.name == one.name && (!perKind || $0.kind == one.kind) }) {
          return false
        }
      }
    }
    guard dialect.capabilities.checksReferences else { return true }
    for case .foreignKey(let key) in table.constraints {
      let found = described(key)
      if found.isEmpty || missingColumn(of: key, in: found) != nil { return false }
    }
    return true
  }

  /// The tables of the document that a foreign key may refer to.
  private func described(_ key: ForeignKey) -> [Table] {
    (tables[dialect.fold(key.referentTable)] ?? []).filter {
      DocumentReference.agree(key.referentSchema, $0.schema)
    }
  }

  /// A column that a foreign key refers to and none of the tables has.
  private func missingColumn(of key: ForeignKey, in found: [Table]) -> String? {
    key.referentColumns.first { column in
      !found.contains {
        $0.columns.contains { dialect.foldPart($0.name) == dialect.foldPart(column) }
          || !$0.parents.isEmpty
          || $0.options.value("partition_of", for: dialect.optionNames) != nil
      }
    }
  }

  /// Constraints, and indexes beside UNIQUE constraints, of one name. SQLite has no use for such names.
  private func names(_ constraints: [JSONCursor], _ table: Table) {
    let perKind = dialect.capabilities.indexNamesArePerTable
    guard dialect.capabilities.uniqueConstraintNames || perKind else { return }
    var seen: Set<String> = []
    for cursor in constraints {
      guard let constraint = Constraint(cursor), let name = constraint.name,
        !perKind || constraint.kind != .primaryKey
      else { continue }
      let key = (perKind ? constraint.kind.rawValue : "") + "\u{1}" + dialect.foldPart(name)
      if !seen.insert(key).inserted {
        cursor.report("table '\(table.name)' has another constraint of the name '\(name)'")
      } else if constraint.kind == .unique,
        table.indexes.contains(where: { dialect.foldPart($0.name) == dialect.foldPart(name) })
      {
        cursor.report("table '\(table.name)' has an index of the name '\(name)' as well")
      }
    }
  }

  private mutating func reference(_ key: ForeignKey, _ table: Table, _ cursor: JSONCursor) {
    guard dialect.capabilities.checksReferences else { return }
    let name = QualifiedName(key.referentTable, schema: key.referentSchema)
    let found = described(key)
    guard let referent = found.first else {
      // Finding the line takes a while: only for those that are asked of the database.
      references.append(
        DocumentReference(
          location: cursor.location, table: name, columns: key.referentColumns,
          needing: "table '\(table.name)'"))
      return
    }
    if let missing = missingColumn(of: key, in: found) {
      cursor.report(
        "table '\(referent.name)' has no column '\(missing)'"
          + NearestName.hint(for: missing, among: referent.columns.map(\.name)))
    }
  }

  private mutating func trigger(_ cursor: JSONCursor) {
    guard case .createTrigger(let operation)? = Operation(cursor, as: "create_trigger")?.kind else { return }
    let trigger = operation.trigger
    requireName(trigger.name, in: trigger.sql, after: ["TRIGGER"], cursor)
    let known = metadata.tables.map(\.name) + metadata.views.map(\.name)
    guard !known.contains(where: { dialect.fold($0) == dialect.fold(trigger.table) }) else { return }
    references.append(
      DocumentReference(
        location: cursor.location, table: QualifiedName(trigger.table, schema: trigger.schema), columns: [],
        needing: "trigger '\(trigger.name)'"))
  }

  // MARK: Views

  /// Views that read each other in a circle.
  private func cycles(_ cursors: [JSONCursor]) {
    let views = zip(cursors, metadata.views).filter { $0.1.schema == nil }
    let names = Set(views.map { dialect.fold($0.1.name) })
    var reads: [String: Set<String>] = [:]
    for (_, view) in views { reads[dialect.fold(view.name)] = sources(of: view).intersection(names) }
    for (cursor, view) in views {
      let own = dialect.fold(view.name)
      var reached: Set<String> = []
      var next = reads[own] ?? []
      while let name = next.popFirst() {
        if reached.insert(name).inserted { next.formUnion((reads[name] ?? []).subtracting(reached)) }
      }
      guard reached.contains(own) else { continue }
      cursor.report("the view '\(view.name)' reads itself, by way of the views that it reads")
      return
    }
  }

  /// The names right behind FROM and JOIN, but for those that a WITH gives.
  private func sources(of view: View) -> Set<String> {
    let rules = dialect.lexicalRules
    let bytes = SQLTokenizer(view.sql, rules: rules).bytes
    let tokens = SQLTokenizer.tokens(of: view.sql, rules: rules)
    func name(_ index: Int) -> String? {
      guard tokens.indices.contains(index), [.word, .quotedIdentifier].contains(tokens[index].kind) else {
        return nil
      }
      return dialect.fold(SQLText.identifier(bytes[tokens[index].range], kind: tokens[index].kind))
    }
    func isWord(_ index: Int, _ word: String) -> Bool {
      tokens.indices.contains(index) && tokens[index].kind == .word
        && String(decoding: bytes[tokens[index].range], as: UTF8.self).uppercased() == word
    }
    func isSymbol(_ index: Int, _ symbol: String) -> Bool {
      tokens.indices.contains(index) && bytes[tokens[index].range].elementsEqual(symbol.utf8)
    }
    var found: Set<String> = []
    var own: Set<String> = []
    for index in tokens.indices {
      if isWord(index, "FROM") || isWord(index, "JOIN"), let source = name(index + 1),
        !isSymbol(index + 2, "."), !isSymbol(index + 2, "(")
      {
        found.insert(source)
      }
      // `name AS (` and `name (a, b) AS (` begin a common table expression.
      if let given = name(index), isWord(index + 1, "AS") || isSymbol(index + 1, "("),
        tokens.indices.contains(where: { isWord($0, "WITH") })
      {
        own.insert(given)
      }
    }
    return found.subtracting(own)
  }
}
