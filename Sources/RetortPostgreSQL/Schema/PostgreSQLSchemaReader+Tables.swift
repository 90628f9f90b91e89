import RetortEngine
import RetortSQL

extension PostgreSQLSchemaReader {
  /// Tables without their columns, and views.
  func readRelations(
    _ scope: PostgreSQLReadScope, _ session: PostgreSQLReadSession, into tables: inout PostgreSQLTableSet
  ) throws {
    let query = scope.completed(PostgreSQLCatalogQueries.relations, session)
    try connection.query(query, scope.parameters) { row in
      guard let name = row.text(2), let kind = row.text(3) else { return }
      let schema = session.schema(row.text(1))
      var entry = PostgreSQLTableSet.Entry(table: Table(name, schema: schema))
      switch kind {
      case "f" where !scope.isInspection:
        tables.foreignTables.append(
          UnmanagedTable(QualifiedName(name, schema: schema).description, sql: "FOREIGN TABLE"))
        return
      case "v", "m": entry.view = view(row, name, schema: schema, isMaterialized: kind == "m")
      default:
        entry.table.options = options(ofTable: row, session)
        entry.table.comment = row.text(13)
      }
      if entry.view != nil, let comment = row.text(13) {
        tables.comments.append(ObjectComment(.view, name, schema: schema, text: comment))
      }
      tables.position[row.integer(0)] = tables.entries.count
      tables.entries.append(entry)
    }
  }

  private func view(
    _ row: borrowing any RowReader & ~Copyable, _ name: String, schema: String?, isMaterialized: Bool
  ) -> View {
    var options = JSONObject()
    if let with = storageParameters(row) { options["with"] = .object(with) }
    if let method = row.text(5) { options["using"] = .string(method) }
    if let tablespace = row.text(6) { options["tablespace"] = .string(tablespace) }
    return View(
      name, schema: schema, sql: PostgreSQLCatalogText.query(row.text(14) ?? ""),
      materialized: isMaterialized, options: DialectOptions(["postgresql": options]))
  }

  private func storageParameters(_ row: borrowing any RowReader & ~Copyable) -> JSONObject? {
    var object = JSONObject()
    if let own = row.text(7) { PostgreSQLCatalogText.storageParameters(own, into: &object) }
    if let toast = row.text(8) {
      PostgreSQLCatalogText.storageParameters(toast, prefix: "toast.", into: &object)
    }
    return object.isEmpty ? nil : object
  }

  private func options(ofTable row: borrowing any RowReader & ~Copyable, _ session: PostgreSQLReadSession)
    -> DialectOptions
  {
    var options = JSONObject()
    if row.bool(4) { options["unlogged"] = .bool(true) }
    if let method = row.text(5) { options["using"] = .string(method) }
    if let tablespace = row.text(6) { options["tablespace"] = .string(tablespace) }
    if let with = storageParameters(row) { options["with"] = .object(with) }
    if let key = row.text(9) { options["partition_by"] = .string(key) }
    if let names = row.text(12).map({ PostgreSQLCatalogText.array($0) }), let schemas = row.text(11) {
      let parents = zip(PostgreSQLCatalogText.array(schemas), names).map { schema, name in
        QualifiedName(name, schema: session.schema(schema))
      }
      if let bounds = row.text(10), let parent = parents.first {
        var partition: JSONObject = ["table": .string(parent.name)]
        if let schema = parent.schema { partition["schema"] = .string(schema) }
        partition["bounds"] = .string(bounds)
        options["partition_of"] = .object(partition)
      } else {
        options["inherits"] = .strings(
          parents.map { parent -> String in
            let name = PostgreSQLCatalogText.part(parent.name)
            return parent.schema.map { "\(PostgreSQLCatalogText.part($0)).\(name)" } ?? name
          })
      }
    }
    return options.isEmpty ? DialectOptions() : DialectOptions(["postgresql": options])
  }
}
