/// Two random schemas of a server, and rows that are lawful in both.
struct ServerRandomPair: Sendable {
  let seed: UInt64
  let start: ServerRandomSchema
  let target: ServerRandomSchema
  /// What makes `target` of `start`; empty for two unrelated schemas.
  let edits: [ServerRandomEdit]

  init(_ kind: ServerKind, seed: UInt64) {
    var maker = ServerRandomMaker(kind, random: SeededGenerator(seed: seed))
    let start = maker.schema()
    if maker.random.chance(8) {
      // A maker that knows no names takes some of them again, for other things; columns are always others, since
      // not every type becomes every other one.
      var other = ServerRandomMaker(kind, random: SeededGenerator(seed: maker.random.next()))
      other.prefix = "z "
      self.init(seed: seed, start: start, target: other.schema(), edits: [])
    } else {
      let edits = (0...maker.random.below(7)).map { _ in ServerRandomEdit(random: &maker.random) }
      self.init(seed: seed, start: start, edits: edits)
    }
  }

  init(seed: UInt64, start: ServerRandomSchema, edits: [ServerRandomEdit]) {
    var target = start
    for edit in edits { edit.apply(to: &target) }
    self.init(seed: seed, start: start, target: target, edits: edits)
  }

  private init(
    seed: UInt64, start: ServerRandomSchema, target: ServerRandomSchema, edits: [ServerRandomEdit]
  ) {
    self.seed = seed
    self.start = start
    self.target = target
    self.edits = edits
  }

  var hasChange: Bool { start.sql() != target.sql() }

  /// The proof that is due.
  var change: ServerCase {
    var change = ServerCase(
      kind: start.kind, file: "random", name: "seed \(seed)", start: start.sql(rows: rows))
    change.wholeTarget = target.sql()
    change.arguments = renames
    change.ignoresColumnOrder = true
    change.comparesValues = false
    return change
  }

  private var renames: [String] {
    var names: [String] = []
    for table in target.tables {
      guard let old = start.table(table.key) else { continue }
      if old.name != table.name { names.append("\(old.name)=\(table.name)") }
      for column in table.columns {
        guard let oldColumn = old.column(column.key), oldColumn.name != column.name else { continue }
        names.append("\(table.name).\(oldColumn.name)=\(table.name).\(column.name)")
      }
    }
    return names.flatMap { ["--rename", $0] }
  }

  // MARK: Rows

  /// Rows that need no proof: NULL where both schemas take it, references to rows that are there, values that every
  /// type of the column's family can hold.
  private var rows: String {
    var maker = ServerRandomMaker(start.kind, random: SeededGenerator(seed: seed ^ 0xabcd))
    let counts = Dictionary(
      start.tables.map { ($0.key, maker.random.below(8)) }, uniquingKeysWith: { first, _ in first })
    func value(_ column: ServerRandomColumn, _ table: ServerRandomTable) -> String {
      if let reference = column.reference {
        let parents = counts[reference.table] ?? 0
        return maker.random.chance(30) || parents == 0 ? "NULL" : "\(1 + maker.random.below(parents))"
      }
      let later = target.table(table.key)?.column(column.key)
      let mayBeNull = !column.isNotNull && later?.isNotNull != true
      return mayBeNull && maker.random.chance(20) ? "NULL" : maker.value(column)
    }
    var script = ""
    for table in start.tables {
      let columns = table.columns.filter { $0.generated == nil }
      let rows = (0..<(counts[table.key] ?? 0)).map { number in
        let values = ["\(number + 1)", "\(number)"] + columns.map { value($0, table) }
        return "(\(values.joined(separator: ", ")))"
      }
      guard !rows.isEmpty else { continue }
      let names = ["id", "v"] + columns.map { start.quoted($0.name) }
      let overriding = start.kind == .postgresql ? " OVERRIDING SYSTEM VALUE" : ""
      script +=
        "INSERT INTO \(start.name(of: table)) (\(names.joined(separator: ", ")))\(overriding) VALUES\n  "
      script += rows.joined(separator: ",\n  ") + ";\n"
    }
    return script
  }
}
