/// One table, as far as its rows are concerned.
struct TableShape: Sendable {
  struct Column: Sendable {
    var name: String
    var type: String
    var isKey: Bool
    /// Kind and expression of a generated column.
    var generation: String?
  }

  var columns: [Column]
  var hasRowid: Bool
  var isAutoincrement: Bool

  /// True where a column is another name of the rowid.
  var aliasesRowid: Bool {
    let key = columns.filter(\.isKey)
    return hasRowid && key.count == 1 && key[0].type == "integer"
  }
}

/// The tables and columns that exist in two schemas, and what their rows hold in either.
struct SurvivingRows {
  enum Side { case start, target }

  private struct Pair {
    var start: String
    var target: String
    var keepsType: Bool
  }

  private struct Table {
    var start: String
    var target: String
    var columns: [Pair]
    var comparesRowid: Bool
    var comparesSequence: Bool
  }

  private var tables: [Table] = []

  /// `renames` are the `old=new` and `table.old=table.new` that the command got.
  init(from start: SchemaDump, to target: SchemaDump, renames: [String] = []) {
    let renames = Dictionary(
      renames.map { text in
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        return (sides[0], sides[1].split(separator: ".").last.map(String.init) ?? sides[1])
      }, uniquingKeysWith: { $1 })
    for (name, shape) in start.shapes {
      let newName = renames[name] ?? name
      guard let newShape = target.shapes[newName] else { continue }
      let pairs = shape.columns.compactMap { column -> Pair? in
        let renamed = renames["\(name).\(column.name)"]
        let newColumnName = renamed ?? column.name
        // A column whose name another one takes is gone itself.
        if renamed == nil,
          renames.contains(where: { $0.key.hasPrefix("\(name).") && $0.value == column.name })
        {
          return nil
        }
        guard let newColumn = newShape.columns.first(where: { $0.name == newColumnName }),
          newColumn.generation == column.generation
        else { return nil }
        return Pair(start: column.name, target: newColumnName, keepsType: column.type == newColumn.type)
      }
      tables.append(
        Table(
          start: name, target: newName, columns: pairs,
          comparesRowid: shape.hasRowid && newShape.hasRowid && !shape.aliasesRowid
            && !newShape.aliasesRowid,
          comparesSequence: shape.isAutoincrement && newShape.isAutoincrement))
    }
    tables.sort { $0.start < $1.start }
  }

  /// Every surviving row of every surviving table, sorted.
  func rows(in database: SQLiteClient, _ side: Side) throws -> [String: [String]] {
    // All tables in one run of the client, a marked line before each.
    let script = tables.map { table in
      let name = side == .start ? table.start : table.target
      var parts = table.columns.map { column in
        Self.value(Self.quoted(side == .start ? column.start : column.target), exactly: column.keepsType)
      }
      if table.comparesRowid { parts.append("'rowid ' || rowid") }
      if parts.isEmpty { parts.append("''") }
      let rows = "SELECT \(parts.joined(separator: " || ' | ' || ")) FROM \(Self.quoted(name));"
      let literal = name.replacingOccurrences(of: "'", with: "''")
      let sequence = "SELECT 'sequence ' || seq FROM sqlite_sequence WHERE seq > 0 AND name = '\(literal)';"
      return "SELECT '\(Self.mark)';\n\(rows)\n\(table.comparesSequence ? sequence : "")"
    }
    var result: [String: [String]] = [:]
    var current = -1
    for line in try database.lines(script.joined(separator: "\n")) {
      if line == Self.mark {
        current += 1
        result[tables[current].start] = []
      } else {
        result[tables[current].start, default: []].append(line)
      }
    }
    return result.mapValues { $0.sorted() }
  }

  private static let mark = "=== the next table ==="

  /// Throws when the rows are not the same, naming the first that differ.
  static func compare(_ found: [String: [String]], with expected: [String: [String]], _ when: String) throws {
    for table in expected.keys.sorted() where found[table] != expected[table] {
      let lost = Set(expected[table] ?? []).subtracting(found[table] ?? []).sorted().prefix(5)
      let extra = Set(found[table] ?? []).subtracting(expected[table] ?? []).sorted().prefix(5)
      throw SupportError(
        """
        \(when): the rows of \(table) changed (\(expected[table]?.count ?? 0) lines before, \
        \(found[table]?.count ?? 0) now)
        lost:
          \(lost.joined(separator: "\n  "))
        new:
          \(extra.joined(separator: "\n  "))
        """)
    }
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  /// A changed type may turn 5 into 5.0 or '5', which is no loss.
  private static func value(_ column: String, exactly: Bool) -> String {
    guard !exactly else { return "quote(\(column))" }
    return """
      CASE WHEN typeof(\(column)) = 'blob' THEN hex(\(column)) \
      WHEN \(column) <> '' AND \(column) NOT GLOB '*[^0-9.-]*' THEN printf('%.6f', \(column)) \
      ELSE quote(\(column)) END
      """
  }
}
