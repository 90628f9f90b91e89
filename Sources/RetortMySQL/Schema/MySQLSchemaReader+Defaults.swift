import RetortEngine
import RetortSQL

extension MySQLSchemaReader {
  /// MariaDB prints a `?` for each character of a default that takes four bytes (and `mariadb-dump` with it);
  /// what the default really is comes from DEFAULT(). Asked only about defaults in which there is a `?`.
  func restoreDefaults(in tables: inout [Table]) throws {
    guard connection.server.isMariaDB else { return }
    var doubtful: [(table: Int, column: Int)] = []
    var statements: [String] = []
    for (index, table) in tables.enumerated() {
      for (position, column) in table.columns.enumerated() {
        guard case .string(let text)? = column.serverDefault, text.contains("?"), dialect.isText(column.type)
        else { continue }
        doubtful.append((index, position))
        let name = dialect.quoted(column.name)
        let from = "\(dialect.identifier(table.qualifiedName)) t"
        // A row of NULLs has the table's defaults, where the table has no rows too; but DEFAULT() of a NOT NULL
        // column is NULL in it, and takes one of the table's rows.
        statements.append(
          column.nullable
            ? "SELECT DEFAULT(t.\(name)) FROM (SELECT 1 AS retort) r LEFT JOIN \(from) ON FALSE"
            : "SELECT DEFAULT(t.\(name)) FROM \(from) LIMIT 1")
      }
    }
    guard !statements.isEmpty else { return }
    for start in stride(from: 0, to: statements.count, by: 100) {
      let part = statements[start..<min(start + 100, statements.count)]
      do {
        try connection.severalResults(part.joined(separator: ";\n")) { number, row in
          guard let text = row.text(0) else { return }
          let place = doubtful[start + number]
          tables[place.table].columns[place.column].serverDefault = .string(text)
        }
      } catch let error as DatabaseError where error.kind == .accessDenied {
        // Without SELECT on the table the default stays as it was printed.
        continue
      }
    }
  }
}
