import RetortEngine
import RetortSQL

extension PostgreSQLSchemaReader {
  /// Indexes, and what constraints keep in theirs.
  func readIndexes(
    _ scope: PostgreSQLReadScope, _ session: PostgreSQLReadSession, into tables: inout PostgreSQLTableSet
  ) throws {
    var rows: [PostgreSQLIndexRow] = []
    let query = scope.completed(PostgreSQLCatalogQueries.indexes, session)
    try connection.query(query, scope.parameters) { row in
      if let index = PostgreSQLIndexRow(row, tables) { rows.append(index) }
    }
    guard !rows.isEmpty else { return }
    let names = try readIndexNames(rows, session)
    for row in rows {
      let entry = tables.entries[row.entry]
      if let place = tables.constraintOfIndex[row.oid] {
        complete(&tables.entries[place.entry].table.constraints[place.constraint], place, row, entry, names)
        if let comment = row.comment {
          tables.comments.append(
            ObjectComment(
              .index, row.name, schema: entry.table.schema, table: entry.table.name, text: comment))
        }
        continue
      }
      let index = makeIndex(row, entry, names)
      if entry.view != nil {
        tables.entries[row.entry].view?.indexes.append(index)
      } else {
        tables.entries[row.entry].table.indexes.append(index)
      }
    }
  }

  private func readIndexNames(
    _ rows: [PostgreSQLIndexRow], _ session: PostgreSQLReadSession
  ) throws -> PostgreSQLIndexNames {
    var classes: Set<Int64> = []
    var collations: Set<Int64> = []
    for row in rows {
      classes.formUnion(row.classes)
      collations.formUnion(row.collations)
    }
    var names = PostgreSQLIndexNames()
    let parameters: [SQLValue] = [classes, collations].map { oids in
      .text("{" + oids.sorted().map { String($0) }.joined(separator: ",") + "}")
    }
    try connection.query(PostgreSQLCatalogQueries.operatorClasses, parameters) { row in
      guard let name = row.text(6) else { return }
      if row.text(0) == "c" {
        names.collations[row.integer(1)] = session.collation(name, schema: row.text(7))
        return
      }
      names.classes[row.integer(1)] = PostgreSQLIndexNames.OperatorClass(
        name: name, method: row.integer(2), type: row.integer(3), isDefault: row.bool(4),
        isGeneral: row.bool(5))
      if row.bool(4) {
        let key = PostgreSQLIndexNames.TypeOfMethod(method: row.integer(2), type: row.integer(3))
        names.defaults[key] = row.integer(1)
      }
    }
    return names
  }

  private func makeIndex(
    _ row: PostgreSQLIndexRow, _ entry: PostgreSQLTableSet.Entry, _ names: PostgreSQLIndexNames
  ) -> Index {
    var options = row.options(entry)
    if row.method != "btree" { options["using"] = .string(row.method) }
    if let predicate = row.predicate { options["where"] = .string(predicate) }
    // An index of a partitioned table is invalid as long as a partition lacks its part of it.
    if !row.isValid { options[row.isPartitioned ? "only" : "invalid"] = .bool(true) }
    return Index(
      name: row.name, elements: row.elements(entry, names), unique: row.isUnique, comment: row.comment,
      options: options.isEmpty ? DialectOptions() : DialectOptions(["postgresql": options]))
  }

  /// Gives a constraint what its index holds.
  private func complete(
    _ constraint: inout Constraint, _ place: PostgreSQLTableSet.ConstraintPlace, _ row: PostgreSQLIndexRow,
    _ entry: PostgreSQLTableSet.Entry, _ names: PostgreSQLIndexNames
  ) {
    let object = row.options(entry)
    let options = object.isEmpty ? DialectOptions() : DialectOptions(["postgresql": object])
    switch constraint {
    case .primaryKey(var key):
      key.options = options
      constraint = .primaryKey(key)
    case .unique(var unique):
      unique.options = options
      constraint = .unique(unique)
    case .exclude(var exclude):
      exclude.options = options
      exclude.using = row.method
      exclude.whereClause = row.predicate
      exclude.elements = zip(row.elements(entry, names), place.operators).map { element, symbol in
        ExcludeConstraint.Element(element: element, operator: symbol)
      }
      constraint = .exclude(exclude)
    default: break
    }
  }
}
