import RetortEngine
import RetortSQL

extension PostgreSQLSchemaReader {
  /// Constraints. What keys, UNIQUE and EXCLUDE keep in their index comes with `readIndexes`.
  func readConstraints(
    _ scope: PostgreSQLReadScope, _ session: PostgreSQLReadSession, into tables: inout PostgreSQLTableSet
  ) throws {
    let query = scope.completed(PostgreSQLCatalogQueries.constraints, session)
    try connection.query(query, scope.parameters) { row in
      guard let entry = tables.position[row.integer(0)], let name = row.text(1), let kind = row.text(2)
      else { return }
      let place = PostgreSQLTableSet.ConstraintPlace(
        entry: entry, constraint: tables.entries[entry].table.constraints.count)
      let columns = PostgreSQLCatalogText.numbers(row.text(8) ?? "")
      let names = columns.compactMap { tables.entries[entry].name($0) }
      let deferrable: Bool? = row.bool(3) ? true : nil
      let initially: Initially? = row.bool(4) ? .deferred : nil
      let comment = row.text(19)
      let constraint: Constraint
      switch kind {
      case "p":
        constraint = .primaryKey(
          PrimaryKey(
            name: name, columns: names, deferrable: deferrable, initially: initially, comment: comment))
        tables.constraintOfIndex[row.integer(7)] = place
      case "u":
        constraint = .unique(
          UniqueConstraint(
            name: name, columns: names, deferrable: deferrable, initially: initially, comment: comment))
        tables.constraintOfIndex[row.integer(7)] = place
      case "x":
        constraint = .exclude(
          ExcludeConstraint(
            name: name, elements: [], deferrable: deferrable, initially: initially, comment: comment))
        var excludePlace = place
        excludePlace.operators = row.text(18).map { PostgreSQLCatalogText.array($0) } ?? []
        tables.constraintOfIndex[row.integer(7)] = excludePlace
      case "c": constraint = .check(check(row, name))
      case "f":
        var key = foreignKey(row, name, columns: names, session)
        if let list = row.text(16) {
          let deleted = PostgreSQLCatalogText.numbers(list).compactMap { tables.entries[entry].name($0) }
          if !deleted.isEmpty {
            key.options.set("on_delete_columns", to: .strings(deleted), for: "postgresql")
          }
        }
        let numbers = PostgreSQLCatalogText.numbers(row.text(12) ?? "")
        if let referent = tables.position[row.integer(9)] {
          key.referentColumns = numbers.compactMap { tables.entries[referent].name($0) }
        } else {
          tables.foreignReferences.append(
            PostgreSQLTableSet.ForeignReference(
              entry: entry, constraint: place.constraint, table: row.integer(9), columns: numbers))
        }
        constraint = .foreignKey(key)
      default: return
      }
      tables.entries[entry].table.constraints.append(constraint)
    }
    try resolveForeignReferences(in: &tables)
  }

  private func check(_ row: borrowing any RowReader & ~Copyable, _ name: String) -> CheckConstraint {
    var check = CheckConstraint(
      name: name, sql: PostgreSQLCatalogText.expression(row.text(17) ?? ""),
      notValid: row.bool(5) ? nil : true, comment: row.text(19))
    if row.bool(6) { check.options.set("no_inherit", to: .bool(true), for: "postgresql") }
    return check
  }

  private func foreignKey(
    _ row: borrowing any RowReader & ~Copyable, _ name: String, columns: [String],
    _ session: PostgreSQLReadSession
  ) -> ForeignKey {
    ForeignKey(
      name: name, columns: columns, referentTable: row.text(11) ?? "",
      referentSchema: session.schema(row.text(10)), referentColumns: [],
      onDelete: row.text(14).flatMap { PostgreSQLSchemaReader.actions[$0] },
      onUpdate: row.text(13).flatMap { PostgreSQLSchemaReader.actions[$0] },
      deferrable: row.bool(3) ? true : nil, initially: row.bool(4) ? .deferred : nil,
      match: row.text(15).flatMap { PostgreSQLSchemaReader.matches[$0] }, notValid: row.bool(5) ? nil : true,
      comment: row.text(19))
  }

  private static let actions = ["r": "RESTRICT", "c": "CASCADE", "n": "SET NULL", "d": "SET DEFAULT"]
  private static let matches = ["f": "FULL", "p": "PARTIAL"]

  /// The columns that foreign keys refer to in tables that are not part of the reflection.
  private func resolveForeignReferences(in tables: inout PostgreSQLTableSet) throws {
    guard !tables.foreignReferences.isEmpty else { return }
    let oids = Set(tables.foreignReferences.map(\.table)).sorted().map { String($0) }
    var names: [Int64: [Int64: String]] = [:]
    try connection.query(
      PostgreSQLCatalogQueries.columnNames, [.text("{" + oids.joined(separator: ",") + "}")]
    ) { row in
      names[row.integer(0), default: [:]][row.integer(1)] = row.text(2)
    }
    for reference in tables.foreignReferences {
      guard
        case .foreignKey(var key) = tables.entries[reference.entry].table.constraints[reference.constraint]
      else { continue }
      key.referentColumns = reference.columns.compactMap { names[reference.table]?[$0] }
      tables.entries[reference.entry].table.constraints[reference.constraint] = .foreignKey(key)
    }
  }
}
