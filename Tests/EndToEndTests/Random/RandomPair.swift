/// Two random schemas and rows that are lawful in both.
struct RandomPair: Sendable {
  let seed: UInt64
  let start: RandomSchema
  let target: RandomSchema
  /// What makes `target` of `start`; empty for two unrelated schemas.
  let edits: [RandomEdit]

  init(seed: UInt64) {
    var maker = RandomMaker(random: SeededGenerator(seed: seed))
    let start = maker.schema()
    if maker.random.chance(8) {
      // A maker that knows no names takes some of them again, for other things.
      var other = RandomMaker(random: SeededGenerator(seed: maker.random.next()))
      self.init(seed: seed, start: start, target: other.schema(), edits: [])
    } else {
      let edits = (0...maker.random.below(6)).map { _ in RandomEdit(random: &maker.random) }
      self.init(seed: seed, start: start, edits: edits)
    }
  }

  init(seed: UInt64, start: RandomSchema, edits: [RandomEdit]) {
    var target = start
    for edit in edits { edit.apply(to: &target) }
    self.init(seed: seed, start: start, target: target, edits: edits)
  }

  private init(seed: UInt64, start: RandomSchema, target: RandomSchema, edits: [RandomEdit]) {
    self.seed = seed
    self.start = start
    self.target = target
    self.edits = edits
  }

  var hasChange: Bool { start.sql != target.sql }

  var change: SchemaChange {
    get throws {
      SchemaChange(
        "seed \(seed)", start: start.sql, rows: try lawfulRows(), target: target.sql, arguments: renames)
    }
  }

  private var renames: [String] {
    var names: [String] = []
    for table in target.tables {
      guard let old = start.table(table.key) else { continue }
      if old.name != table.name { names.append("\(old.name)=\(table.name)") }
      for column in table.columns {
        guard let oldColumn = old.column(column.key), oldColumn.name != column.name else { continue }
        names.append("\(old.name).\(oldColumn.name)=\(table.name).\(column.name)")
      }
    }
    return names.flatMap { ["--rename", $0] }
  }

  // MARK: Rows

  private typealias Row = [String: String]

  private func insert(_ row: Row, id: Int, into table: RandomTable) -> String {
    let columns = table.columns.filter { $0.generated == nil && row[$0.key] != nil }
    let names = (["\"id\""] + columns.map(\.quoted)).joined(separator: ", ")
    let values = (["\(id)"] + columns.compactMap { row[$0.key] }).joined(separator: ", ")
    return "INSERT OR IGNORE INTO \(table.quoted) (\(names)) VALUES (\(values));\n"
  }

  /// Random rows, less those that either schema refuses.
  private func lawfulRows() throws -> String {
    var maker = RandomMaker(random: SeededGenerator(seed: seed ^ 0xabcd))
    var rows: [String: [Int: Row]] = [:]
    for table in start.tables {
      for _ in 0..<maker.random.below(14) {
        var row: Row = [:]
        for column in table.columns where column.generated == nil { row[column.key] = maker.value(column) }
        rows[table.key, default: [:]][1 + maker.random.below(30)] = row
      }
    }
    for schema in [start, target] {
      let accepted = try accepted(rows, by: schema)
      for table in schema.tables {
        rows[table.key] = rows[table.key]?.filter { accepted.contains("\(table.key)|\($0.key)") }
      }
    }
    // A column that is generated on one side only keeps values that no row here has asked for.
    for table in start.tables {
      guard let other = target.table(table.key) else { continue }
      let changes = table.columns.contains { column in
        other.column(column.key).map { ($0.generated == nil) != (column.generated == nil) } == true
      }
      if changes { rows[table.key] = nil }
    }
    removeDangling(&rows)
    let statements = start.tables.flatMap { table in
      (rows[table.key] ?? [:]).sorted { $0.key < $1.key }.map { insert($0.value, id: $0.key, into: table) }
    }
    return "PRAGMA foreign_keys = OFF;\n" + statements.joined()
  }

  private func accepted(_ rows: [String: [Int: Row]], by schema: RandomSchema) throws -> Set<String> {
    var script = schema.sql + "BEGIN;\n"
    for table in schema.tables {
      for (id, row) in (rows[table.key] ?? [:]).sorted(by: { $0.key < $1.key }) {
        script += insert(row, id: id, into: table)
      }
    }
    let queries = schema.tables.map { table in
      "SELECT '\(table.key.replacingOccurrences(of: "'", with: "''"))|' || \"id\" FROM \(table.quoted);\n"
    }
    let answer = try SQLiteClient.memory.runIgnoringErrors(script + "COMMIT;\n" + queries.joined())
    return Set(answer.split(separator: "\n").map(String.init))
  }

  /// Takes away rows whose parents are not there in either schema, until none is left.
  private func removeDangling(_ rows: inout [String: [Int: Row]]) {
    var changed = true
    while changed {
      changed = false
      for schema in [start, target] {
        for table in schema.tables {
          for column in table.columns {
            guard let parent = column.reference?.table else { continue }
            let before = rows[table.key]?.count
            // Parents that the target drops are not there any more on the way back.
            let parents = target.table(parent) == nil ? [:] : rows[parent] ?? [:]
            rows[table.key] = rows[table.key]?.filter { _, row in
              let value = row[column.key] ?? "NULL"
              return value == "NULL" || Int(value).map { parents[$0] != nil } == true
            }
            if rows[table.key]?.count != before { changed = true }
          }
        }
      }
    }
  }
}
