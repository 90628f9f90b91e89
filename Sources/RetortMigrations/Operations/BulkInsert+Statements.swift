import RetortEngine
import RetortSQL

extension BulkInsert {
  static let maximumParameters = 500
  static let maximumRows = 200
  /// How long the values of one statement are together, in bytes, where it has several rows: far less than what the
  /// servers take by default (`max_allowed_packet`).
  static let maximumBytes = 256 * 1024

  /// INSERT statements of several rows each, in the order of the rows.
  ///
  /// - Parameter table: the table as the database has it, for columns whose types the document does not say.
  /// - Throws: `invalid_value`, `unsupported_type`.
  public func statements(
    for dialect: any Dialect, table: Table?
  ) throws -> [(sql: String, parameters: [SQLValue])] {
    try groups().map { group in
      var values: [SQLValue] = []
      let sql = try text(of: group, dialect, table) { value in
        if case .sql(let expression) = value { return expression }
        values.append(value.sqlValue)
        return dialect.parameterMark(values.count)
      }
      return (sql, values)
    }
  }

  /// The same for a script, the values written into the statements.
  ///
  /// - Throws: `invalid_value`, `unsupported_type`.
  public func scriptStatements(for dialect: any Dialect, table: Table?) throws -> [String] {
    try groups().map { group in try text(of: group, dialect, table) { $0.literal(for: dialect) } }
  }

  /// Ranges of rows that name the same columns and fit into one statement.
  private func groups() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var keys: Set<String> = []
    var length = 0
    for (index, row) in rows.enumerated() {
      let names = Set(row.map(\.column))
      let own = row.reduce(0) { $0 + $1.value.length }
      if let last = groups.last, names == keys, !names.isEmpty, last.count < BulkInsert.maximumRows,
        (last.count + 1) * names.count <= BulkInsert.maximumParameters,
        length + own <= BulkInsert.maximumBytes
      {
        length += own
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
        length = own
        keys = names
      }
    }
    return groups
  }

  private func text(
    of group: Range<Int>, _ dialect: any Dialect, _ table: Table?, _ spell: (ParameterValue) -> String
  ) throws -> String {
    let target = "INSERT INTO \(dialect.identifier(self.table))"
    let names = rows[group.lowerBound].map(\.column)
    // MySQL and MariaDB, alone in having # comments, spell a row of defaults so.
    if names.isEmpty {
      return target + (dialect.lexicalRules.hashComments ? " () VALUES ()" : " DEFAULT VALUES")
    }
    let converters = try names.map { try converter(for: $0, dialect, table) }
    let tuples = try group.map { index in
      let row = rows[index]
      let values = try zip(names, converters).enumerated().map { place, entry in
        let (name, converter) = entry
        // Rows mostly name their columns in the same order.
        let cell = row[place].column == name ? row[place] : row.first { $0.column == name }
        let value = cell?.value ?? .null
        guard let converted = converter?.convert(value) ?? (converter == nil ? value : nil) else {
          throw RetortError(
            "invalid_value",
            "bulk_insert into '\(self.table)', rows[\(index)], column '\(name)': "
              + "\(value.json.compactText) is not "
              + "\(converter?.kind.description ?? "a value")")
        }
        return spell(converted)
      }
      return "(\(values.joined(separator: ", ")))"
    }
    return "\(target) (\(dialect.identifiers(names))) VALUES \(tuples.joined(separator: ", "))"
  }

  private func converter(
    for name: String, _ dialect: any Dialect, _ table: Table?
  ) throws -> ValueConverter? {
    let column =
      columns.first { $0.name == name }
      ?? table?.columns.first { dialect.foldPart($0.name) == dialect.foldPart(name) }
    return try column.map { try ValueConverter($0.type, dialect) }
  }
}
