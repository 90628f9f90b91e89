import RetortEngine
import RetortSQL

extension SQLiteTableAlterer {
  /// The most frequent change, a plain column at the end, needs to know nothing of the table. False where it
  /// is another change.
  func addPlainColumn(_ alteration: TableAlteration) throws -> Bool {
    guard alteration.recreate != .always, alteration.options.isEmpty, alteration.columnOrder.isEmpty,
      alteration.copyFrom == nil, alteration.tableConstraints.isEmpty, alteration.changes.count == 1,
      case .addColumn(let added)? = alteration.changes.first, added.position.isEnd, !added.ifNotExists,
      added.indexes.isEmpty, let text = try dialect.nativeAddition(added, after: nil)
    else { return false }
    let table = alteration.table.name
    do {
      try run(ChangeStatement("ALTER TABLE \(dialect.identifier(table)) ADD COLUMN \(text)"))
    } catch let error as DatabaseError {
      if error.reason.hasPrefix("duplicate column name") {
        throw RetortError(
          "duplicate_column", "column '\(added.column.name)' exists already in table '\(table)'")
      }
      // A STRICT table takes few types: which it is has to be looked up.
      if error.reason.contains("unknown datatype") { return false }
      throw SQLiteChangeRunner.missing(error, reader) ?? error
    }
    return true
  }

  /// The statements that make the changes without a rebuild, nil where SQLite has none for one of them.
  func nativeStatements(_ changes: [TableChange], on table: Table) throws -> [String]? {
    // Each DROP COLUMN writes the whole table: from two on, one rebuild is less work.
    let drops = changes.count { if case .dropColumn = $0 { true } else { false } }
    if drops > 1 { return nil }
    let added = changes.compactMap { if case .addColumn(let added) = $0 { added.column.name } else { nil } }
    var editor = TableEditor(table, dialect: dialect)
    var statements: [String] = []
    for change in changes {
      let before = editor.table
      try editor.apply(change)
      // A generated column may be made of one that comes after it.
      if case .addColumn(let addition) = change, let computed = addition.column.computed,
        added.contains(where: {
          before.column($0) == nil
            && SQLText.mentions($0, in: computed.sql, rules: SQLiteDialect.lexicalRules)
        })
      {
        return nil
      }
      guard let made = try nativeStatements(change, from: before, to: editor.table) else { return nil }
      statements += made
    }
    return statements
  }

  private func nativeStatements(_ change: TableChange, from before: Table, to after: Table) throws
    -> [String]?
  {
    let name = before.qualifiedName
    switch change {
    case .addColumn(let added):
      if after == before { return [] }
      guard let text = try dialect.nativeAddition(added, after: before.columns.last?.name, in: before) else {
        return nil
      }
      return try ["ALTER TABLE \(dialect.identifier(before.name)) ADD COLUMN \(text)"]
        + added.indexes.map { try dialect.createIndex($0, on: name, ifNotExists: false) }
    case .dropColumn(let column, _):
      if after == before { return [] }
      guard after.constraints == before.constraints, after.columns.count > 0 else { return nil }
      let dropped = before.indexes.filter { !after.indexes.contains($0) }
      return dropped.map { dialect.dropIndex(QualifiedName($0.name), table: nil, ifExists: false) }
        + ["ALTER TABLE \(dialect.identifier(before.name)) DROP COLUMN \(dialect.identifier(column))"]
    case .addIndex(let index, let ifNotExists):
      return after == before ? [] : [try dialect.createIndex(index, on: name, ifNotExists: ifNotExists)]
    case .dropIndex(let index, let ifExists):
      return after == before ? [] : [dialect.dropIndex(QualifiedName(index), table: nil, ifExists: ifExists)]
    case .renameIndex(let index, let newName):
      guard let renamed = after.indexes.first(where: { $0.name == newName }) else { return [] }
      return [
        dialect.dropIndex(QualifiedName(index), table: nil, ifExists: false),
        try dialect.createIndex(renamed, on: name, ifNotExists: false),
      ]
    default:
      // What SQLite cannot hold (a comment, another dialect's option) changes nothing.
      return try dialect.createTable(before, ifNotExists: false)
        == dialect.createTable(after, ifNotExists: false)
        && before.columns.map(\.name) == after.columns.map(\.name) ? [] : nil
    }
  }

  /// Runs one of SQLite's ALTER statements.
  ///
  /// SQLite refuses a rename or a DROP COLUMN while any view or trigger in the database is broken already.
  /// Such a one is taken away for the moment and put back as it was; one that the statement itself would
  /// break is an error.
  func native(_ statement: String, touching table: String) throws {
    var removed: [[String]] = []  // the statements that put each back
    while true {
      do {
        try run(ChangeStatement(statement))
        break
      } catch let error as DatabaseError where error.reason.hasPrefix("error in ") {
        let complaint = SQLiteComplaint(error.reason)
        guard let complaint else { throw error }
        guard !complaint.isConsequence else {
          throw RetortError(
            "breaks_\(complaint.kind)",
            "changing table '\(table)' would break \(complaint.kind) '\(complaint.name)' (\(complaint.reason)): "
              + "drop or change the \(complaint.kind) first")
        }
        guard ["view", "trigger"].contains(complaint.kind), removed.count < 10_000,
          let found = try reader.statement(complaint.kind, complaint.name)
        else { throw error }
        // A view takes its INSTEAD OF triggers with it.
        let triggers = complaint.kind == "view" ? try reader.triggers(on: complaint.name).map(\.sql) : []
        let drop = "DROP \(complaint.kind.uppercased()) \(dialect.identifier(complaint.name))"
        try run(ChangeStatement(drop))
        removed.append([found.sql] + triggers)
      }
    }
    for statement in removed.reversed().joined() { try run(ChangeStatement(statement)) }
  }
}

/// `error in view v: no such table: main.t`, `error in trigger t after drop column: no such column: c`.
struct SQLiteComplaint {
  var kind: String
  var name: String
  var reason: String
  /// The statement itself would have been the cause.
  var isConsequence: Bool

  init?(_ message: String) {
    guard message.hasPrefix("error in ") else { return nil }
    let rest = message.dropFirst("error in ".count)
    guard let space = rest.firstIndex(of: " "), let colon = rest.firstRange(of: ": ") else { return nil }
    kind = String(rest[..<space])
    var subject = rest[rest.index(after: space)..<colon.lowerBound]
    reason = String(rest[colon.upperBound...])
    isConsequence = false
    for suffix in [" after drop column", " after rename"] where subject.hasSuffix(suffix) {
      subject = subject.dropLast(suffix.count)
      isConsequence = true
    }
    name = String(subject)
  }
}
