import RetortEngine
import RetortSQL

extension PostgreSQLSchemaReader {
  /// The columns of tables, and the names of those of materialized views, which their indexes refer to.
  func readColumns(
    _ scope: PostgreSQLReadScope, _ session: PostgreSQLReadSession, into tables: inout PostgreSQLTableSet
  ) throws {
    let query = scope.completed(PostgreSQLCatalogQueries.columns, session)
    // Rows come table by table.
    var table: Int64 = 0
    var current: Int?
    try connection.query(query, scope.parameters) { row in
      let oid = row.integer(0)
      if oid != table {
        table = oid
        current = tables.position[oid]
      }
      guard let entry = current, let name = row.text(2), row.integer(1) > 0 else { return }
      let number = Int(row.integer(1))
      while tables.entries[entry].attributes.count < number {
        tables.entries[entry].attributes.append(PostgreSQLTableSet.Attribute())
      }
      tables.entries[entry].attributes[number - 1] = PostgreSQLTableSet.Attribute(
        name: name, type: row.integer(8), collation: row.integer(9),
        column: tables.entries[entry].table.columns.count)
      guard scope.isInspection || tables.entries[entry].view == nil else { return }
      tables.entries[entry].table.columns.append(column(row, name, session))
    }
  }

  private func column(
    _ row: borrowing any RowReader & ~Copyable, _ name: String, _ session: PostgreSQLReadSession
  ) -> Column {
    let typeText = row.text(3) ?? ""
    var type = SQLType(exact: typeText)
    if let enumName = row.text(12) {
      type = SQLType(.enum)
      type.rare.typeName = enumName
      type.rare.typeSchema = session.schema(row.text(13))
    }
    type.collation = session.collation(row.text(10), schema: row.text(11))
    var column = Column(name, type, nullable: !row.bool(4), comment: row.text(18))
    let expression = row.text(7)
    switch (row.text(5) ?? "", row.text(6) ?? "") {
    case ("a", _): column.identity = Identity(always: true)
    case ("d", _): column.identity = Identity(always: false)
    case (_, "s"), (_, "v"):
      column.computed = Computed(
        sql: PostgreSQLCatalogText.expression(expression ?? ""), persisted: row.text(6) == "s")
    default:
      column.serverDefault = expression.map { PostgreSQLCatalogText.serverDefault($0, type: typeText) }
    }
    column.options = options(ofColumn: row)
    return column
  }

  private func options(ofColumn row: borrowing any RowReader & ~Copyable) -> DialectOptions {
    let storage = row.text(14).flatMap { PostgreSQLSchemaReader.storages[$0] }
    let compression = row.text(15).flatMap { PostgreSQLSchemaReader.compressions[$0] }
    let statistics = row.text(16).flatMap { Int64($0) }
    let isInherited = row.bool(17)
    let parameters = row.text(19)
    guard storage != nil || compression != nil || statistics != nil || isInherited || parameters != nil else {
      return DialectOptions()
    }
    var options = JSONObject()
    if let storage { options["storage"] = .string(storage) }
    if let compression { options["compression"] = .string(compression) }
    if let statistics { options["statistics"] = .integer(statistics) }
    if let parameters {
      var object = JSONObject()
      PostgreSQLCatalogText.storageParameters(parameters, into: &object)
      // The server keeps notes of its own among them.
      let known = object.members.filter { ["n_distinct", "n_distinct_inherited"].contains($0.key) }
      if !known.isEmpty { options["with"] = .object(JSONObject(known)) }
    }
    if isInherited { options["inherited"] = .bool(true) }
    return DialectOptions(["postgresql": options])
  }

  private static let storages = ["p": "plain", "e": "external", "m": "main", "x": "extended"]
  private static let compressions = ["p": "pglz", "l": "lz4"]
}
