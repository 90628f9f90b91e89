import RetortSQL

extension Table {
  /// Reads what `create_table` and a document's tables have in common: everything but `op` and flags.
  init?(_ object: inout ObjectReader) {
    let name = object.required("table")?.identifier()
    self.init(name ?? "", schema: object.nonNull("schema")?.string())
    let columns = object.required("columns")
    readBody(columns: columns, constraints: object.optional("constraints"), at: object.cursor)
    comment = object.string("comment")
    options = DialectOptions(object.optional("options"), for: .table)
    temporary = object.bool("temporary") ?? false
    if name == nil || columns == nil { return nil }
  }

  /// Reads columns and constraints; flags of columns become constraints and indexes of the table.
  mutating func readBody(columns list: JSONCursor?, constraints: JSONCursor?, at cursor: JSONCursor) {
    var keyColumns: [String] = []
    var keyConflict: JSONValue?
    var fromColumns: [Constraint] = []
    for item in list?.array() ?? [] {
      guard let document = ColumnDocument(item) else { continue }
      if columns.contains(where: { $0.name == document.column.name }) {
        item.report("column '\(document.column.name)' stands twice")
        continue
      }
      columns.append(document.column)
      if document.isPrimaryKey { keyColumns.append(document.column.name) }
      keyConflict = keyConflict ?? document.primaryKeyConflict
      if let unique = document.uniqueConstraint { fromColumns.append(unique) }
      if let index = document.index(of: name) { indexes.append(index) }
    }
    if !keyColumns.isEmpty {
      var key = PrimaryKey(columns: keyColumns)
      if let keyConflict { key.options.set("on_conflict", to: keyConflict, for: "sqlite") }
      fromColumns.insert(.primaryKey(key), at: 0)
    }
    self.constraints = fromColumns
    var listedKey: [String]?
    for item in constraints?.array() ?? [] {
      guard let constraint = Constraint(item) else { continue }
      for column in constraint.columns
      where !columns.isEmpty && !columns.contains(where: { $0.name.lowercased() == column.lowercased() }) {
        item.report(
          "table '\(name)' has no column '\(column)'\(NearestName.hint(for: column, among: columns.map(\.name)))"
        )
      }
      if case .primaryKey(let key) = constraint {
        if !keyColumns.isEmpty, keyColumns != key.columns {
          item.report("the table has another primary key: (\(keyColumns.joined(separator: ", ")))")
          continue
        }
        if let listedKey {
          item.report("the table has another primary key: (\(listedKey.joined(separator: ", ")))")
          continue
        }
        listedKey = key.columns
        // The key's columns are NOT NULL unless they say otherwise; a constraint replaces the flags.
        for index in columns.indices where key.columns.contains(columns[index].name) {
          if !Table.saysNullable(list, index) {
            columns[index].nullable = false
            columns[index].nullabilityIsImplied = true
          }
        }
        self.constraints.removeAll { $0.kind == .primaryKey }
      }
      self.constraints.append(constraint)
    }
  }

  /// Reads a list of the table's indexes; their `op` and `table` say nothing.
  mutating func readIndexes(_ list: JSONCursor?) {
    for item in list?.array() ?? [] {
      guard var fields = item.object() else { continue }
      for key in ["op", "table", "schema"] { _ = fields.optional(key) }
      _ = fields.bool("if_not_exists")
      guard let index = Index(&fields, table: name) else { continue }
      fields.finish()
      for column in index.elements.compactMap(\.column)
      where !columns.contains(where: { $0.name.lowercased() == column.lowercased() }) {
        item.report(
          "table '\(name)' has no column '\(column)'\(NearestName.hint(for: column, among: columns.map(\.name)))"
        )
      }
      if indexes.contains(where: { $0.name == index.name }) {
        item.report("table '\(name)' has another index of the name '\(index.name)'")
      }
      indexes.append(index)
    }
  }

  private static func saysNullable(_ list: JSONCursor?, _ index: Int) -> Bool {
    guard case .array(let items)? = list?.node.content, items.indices.contains(index),
      case .object(let members) = items[index].content
    else { return false }
    return members.contains { $0.key == "nullable" }
  }

  /// Writes the same members. A key or unique constraint is always among the constraints, where its place
  /// and name are kept.
  func write(to object: inout JSONObject) {
    object["table"] = .string(name)
    if let schema { object["schema"] = .string(schema) }
    object["columns"] = .array(columns.map { .object($0.json) })
    if !constraints.isEmpty { object["constraints"] = .array(constraints.map { .object($0.json) }) }
    if let comment { object["comment"] = .string(comment) }
    if !options.isEmpty { object["options"] = options.json }
    if temporary { object["temporary"] = true }
  }
}

extension [Index] {
  /// The list in which a table or view has its indexes.
  var json: JSONValue {
    .array(
      map {
        var fields = JSONObject()
        $0.write(to: &fields)
        return .object(fields)
      })
  }
}
