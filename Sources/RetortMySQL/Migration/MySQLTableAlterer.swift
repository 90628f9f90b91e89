import RetortEngine
import RetortSQL

/// Turns changes of one table into as few ALTER TABLE statements as there can be: foreign keys go first where
/// one of the same name comes back, then columns are renamed, then everything else in one statement, and
/// partitions last. Columns are restated whole, from what the source knows of them.
struct MySQLTableAlterer {
  let dialect: MySQLDialect
  let source: any SchemaSource

  func statements(for alteration: TableAlteration) throws -> [ChangeStatement] {
    if let clause = try plainClause(alteration) {
      let text = "ALTER TABLE \(dialect.identifier(alteration.table)) \(clause)"
      return [ChangeStatement(text, subject: ChangeSubject(.table, alteration.table))]
    }
    guard var table = try alteration.copyFrom ?? source.table(alteration.table) else {
      throw MySQLTableAlterer.unknownTable(alteration.table, source)
    }
    table.constraints += alteration.tableConstraints
    var plan = MySQLAlterPlan(table, dialect: dialect)
    for change in alteration.changes { try plan.add(change) }
    if !alteration.columnOrder.isEmpty { try plan.reorder(alteration.columnOrder) }
    plan.takeRequests(alteration.options)
    if !alteration.options.isEmpty { try plan.setOptions(MySQLAlterPlan.withoutRequests(alteration.options)) }
    return try plan.statements(for: alteration.table)
  }

  /// What adds one more column at the end, or drops one that nothing else in the table mentions: neither needs to know
  /// what the others are like.
  private func plainClause(_ alteration: TableAlteration) throws -> String? {
    guard alteration.changes.count == 1, alteration.copyFrom == nil, alteration.tableConstraints.isEmpty,
      alteration.columnOrder.isEmpty, alteration.options.isEmpty
    else { return nil }
    // Tables that keep their history are altered otherwise.
    let history = "system versioning"
    switch alteration.changes[0] {
    case .addColumn(let addition):
      let column = addition.column
      guard addition.constraints.isEmpty, addition.indexes.isEmpty, addition.position.isEnd,
        !addition.ifNotExists, column.autoincrement != .on, MySQLPlanner.isPlain(column.name),
        try source.mentions(of: [column.name, history], in: alteration.table) == [0, 0]
      else { return nil }
      return "ADD COLUMN \(try dialect.columnText(column, in: nil))"
    case .dropColumn(let name, ifExists: false):
      // Columns are printed one a line.
      let line = "\n  `"
      guard MySQLPlanner.isPlain(name),
        let found = try source.mentions(of: [name, line + name + "` ", history, line], in: alteration.table),
        found[..<3] == [1, 1, 0], found[3] > 1
      else { return nil }
      return "DROP COLUMN \(dialect.identifier(name))"
    default: return nil
    }
  }

  /// Restates a key with another comment, in one statement.
  func setComment(
    _ comment: String?, ofKey name: String, in table: Table, subject: ObjectComment.Subject
  ) throws -> [ChangeStatement] {
    var plan = MySQLAlterPlan(table, dialect: dialect)
    let wanted = name.asciiLowercased
    if var index = table.indexes.first(where: { $0.name.asciiLowercased == wanted }) {
      index.comment = comment
      plan.replace(index)
    } else if case .unique(var unique)? = table.constraints.first(where: {
      $0.kind == .unique && $0.name?.asciiLowercased == wanted
    }) {
      unique.comment = comment
      plan.replace(unique)
    } else {
      throw RetortError(
        "unsupported_by_dialect",
        "table '\(table.name)' has no key '\(name)', and \(dialect.title) keeps no comments of other \(subject.rawValue)s"
      )
    }
    return try plan.statements(for: table.qualifiedName)
  }

  static func unknownTable(_ name: QualifiedName, _ source: any SchemaSource) -> RetortError {
    let known = ((try? source.metadata().tables) ?? []).map(\.name)
    return RetortError(
      "unknown_table", "there is no table '\(name)'\(NearestName.hint(for: name.name, among: known))")
  }
}
