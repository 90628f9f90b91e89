import Foundation

/// The tables and columns of a database on a server, as far as rows are concerned.
struct ServerShape: Sendable {
  struct Column: Sendable {
    var name: String
    var type: String
    var isGenerated: Bool
  }

  struct Table: Sendable {
    /// Nil on MariaDB.
    var schema: String?
    var name: String
    var columns: [Column] = []

    var label: String { schema.map { "\($0).\(name)" } ?? name }
  }

  let kind: ServerKind
  /// By label.
  private(set) var tables: [String: Table] = [:]

  init(_ database: ServerClient) throws {
    kind = database.kind
    for line in try database.lines(kind == .postgresql ? Self.postgresqlQuery : Self.mariadbQuery) {
      let stored = try JSONDecoder().decode(StoredColumn.self, from: Data(line.utf8))
      let table = Table(schema: stored.schema, name: stored.table)
      var columns = tables[table.label]?.columns ?? []
      if let name = stored.column {
        columns.append(Column(name: name, type: stored.type ?? "", isGenerated: stored.generated == 1))
      }
      tables[table.label] = Table(schema: table.schema, name: table.name, columns: columns)
    }
  }

  private struct StoredColumn: Decodable {
    var schema: String?
    var table: String
    var column: String?
    var type: String?
    var generated: Int?
  }

  private static let postgresqlQuery = """
    SELECT json_build_object('schema', n.nspname, 'table', c.relname, 'column', a.attname,
      'type', format_type(a.atttypid, a.atttypmod), 'generated', (a.attgenerated <> '')::int)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND c.relname !~ '^retort_'
    ORDER BY c.oid, a.attnum;
    """

  private static let mariadbQuery = """
    SELECT json_object('table', c.TABLE_NAME, 'column', c.COLUMN_NAME, 'type', c.COLUMN_TYPE,
      'generated', IF(c.IS_GENERATED = 'ALWAYS', 1, 0))
    FROM information_schema.COLUMNS c JOIN information_schema.TABLES t
      ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
    WHERE c.TABLE_SCHEMA = database() AND t.TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')
      AND c.TABLE_NAME NOT LIKE 'retort\\_%' AND coalesce(c.GENERATION_EXPRESSION, '') NOT LIKE 'ROW %'
    ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION;
    """
}

/// What to read of one table.
struct ServerSelection: Sendable {
  var label: String
  var table: ServerShape.Table
  /// Where the type changes, only whether there is a value.
  var columns: [(column: ServerShape.Column, exactly: Bool)]
}

extension ServerShape {
  /// All columns of all tables.
  var everything: [ServerSelection] {
    tables.values.map { table in
      ServerSelection(label: table.label, table: table, columns: table.columns.map { ($0, true) })
    }
  }

  /// What exists in two schemas, once for each of them; the labels are the start's.
  /// `renames` are the `old=new` and `newtable.old=newtable.new` that the command got.
  static func surviving(from start: ServerShape, to target: ServerShape, renames: [String])
    -> (start: [ServerSelection], target: [ServerSelection])
  {
    let answers = Dictionary(
      renames.map { text in
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        return (sides[0], sides.last?.split(separator: ".").last.map(String.init) ?? "")
      }, uniquingKeysWith: { $1 })
    var atStart: [ServerSelection] = []
    var atTarget: [ServerSelection] = []
    for table in start.tables.values {
      var renamed = table
      renamed.name = answers[table.name] ?? table.name
      guard let newTable = target.tables[renamed.label] else { continue }
      var columns: [(column: Column, exactly: Bool)] = []
      var newColumns: [(column: Column, exactly: Bool)] = []
      for column in table.columns where !column.isGenerated {
        let answer = answers["\(newTable.name).\(column.name)"]
        // A column whose name another one takes is gone itself.
        let isTaken = answers.contains {
          $0.key.hasPrefix("\(newTable.name).") && $0.value == column.name
        }
        if answer == nil, isTaken { continue }
        guard
          let newColumn = newTable.columns.first(where: { $0.name == answer ?? column.name }),
          !newColumn.isGenerated
        else { continue }
        columns.append((column, column.type == newColumn.type))
        newColumns.append((newColumn, column.type == newColumn.type))
      }
      atStart.append(ServerSelection(label: table.label, table: table, columns: columns))
      atTarget.append(ServerSelection(label: table.label, table: newTable, columns: newColumns))
    }
    return (atStart, atTarget)
  }
}

extension ServerClient {
  /// The rows of every selection as text, sorted.
  func rows(_ selections: [ServerSelection]) throws -> [String: [String]] {
    // All tables in one run of the client, a marked line before each.
    let mark = "=== the next table ==="
    let script = selections.map { selection in
      let values = selection.columns.map { value($0.column, exactly: $0.exactly) }
      let names = [selection.table.schema, selection.table.name].compactMap { $0 }.map(quoted)
      let table = names.joined(separator: ".")
      let row =
        kind == .postgresql
        ? "SELECT replace(ROW(\(values.joined(separator: ", ")))::text, chr(10), '¶') FROM ONLY \(table);"
        : """
        SELECT replace(concat_ws(' | ', \((["''"] + values).joined(separator: ", "))), char(10), '¶') FROM \(table);
        """
      return "SELECT '\(mark)';\n\(row)"
    }
    var result: [String: [String]] = [:]
    var current = -1
    for line in try lines(script.joined(separator: "\n")) {
      if line == mark {
        current += 1
        result[selections[current].label] = []
      } else {
        result[selections[current].label, default: []].append(line)
      }
    }
    return result.mapValues { $0.sorted() }
  }

  private func quoted(_ name: String) -> String {
    let mark = kind == .postgresql ? "\"" : "`"
    return mark + name.replacingOccurrences(of: mark, with: mark + mark) + mark
  }

  private func value(_ column: ServerShape.Column, exactly: Bool) -> String {
    let name = quoted(column.name)
    if kind == .postgresql { return exactly ? name : "num_nulls(\(name))" }
    guard exactly else { return "isnull(\(name))" }
    let type = String(column.type.prefix { $0 != "(" && $0 != " " })
    if type.hasSuffix("blob") || type.hasSuffix("binary") || type == "bit" {
      return "coalesce(hex(\(name)), 'NULL')"
    }
    let shapes = ["geometry", "point", "linestring", "polygon", "geometrycollection"]
    let isShape = shapes.contains(type) || type.hasPrefix("multi")
    let text = isShape ? "coalesce(st_astext(\(name)), 'NULL')" : "quote(\(name))"
    return "convert(\(text) USING utf8mb4) COLLATE utf8mb4_bin"
  }

  /// Where the ascending sequences stand, those of serial and identity columns included.
  func sequencePositions() throws -> [String: Int] {
    var positions: [String: Int] = [:]
    func read(_ query: String) throws {
      for line in try lines(query) {
        let parts = line.split(separator: "\t")
        if parts.count == 2, let position = Int(parts[1]) { positions[String(parts[0])] = position }
      }
    }
    switch kind {
    case .postgresql:
      try read(
        """
        SELECT schemaname || '.' || sequencename || chr(9) || coalesce(last_value, start_value - increment_by)
        FROM pg_sequences WHERE increment_by > 0 AND sequencename !~ '^retort_'
        """)
    case .mariadb:
      let names = try lines(
        """
        SELECT TABLE_NAME FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = database() AND TABLE_TYPE = 'SEQUENCE' AND TABLE_NAME NOT LIKE 'retort\\_%'
        """)
      for name in names {
        let literal = name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "'", with: "''")
        try read("SELECT '\(literal)', next_not_cached_value FROM \(quoted(name)) WHERE increment > 0")
      }
    }
    return positions
  }
}
