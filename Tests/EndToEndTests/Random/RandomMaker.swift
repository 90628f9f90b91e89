/// Makes the parts of random schemas.
struct RandomMaker {
  var random: SeededGenerator
  /// Names that are taken; nothing is ever called the same twice, except in an unrelated schema.
  private var used: Set<String>

  private static let words = [
    "book", "Author", "order", "group", "a b", "Größe", "select", "it's", "q\"x", "MixedCase", "values",
    "lens", "table", "x1", "日本", "check", "price", "kind", "state", "when",
  ]

  init(random: SeededGenerator, used: Set<String> = []) {
    self.random = random
    self.used = used
  }

  mutating func name(_ prefix: String = "") -> String {
    var name = prefix + (random.pick(Self.words) ?? "n")
    while !used.insert(name.lowercased()).inserted { name += "\(random.below(10))" }
    return name
  }

  mutating func schema() -> RandomSchema {
    var schema = RandomSchema()
    for _ in 0...random.below(4) { addTable(to: &schema) }
    return schema
  }

  mutating func addTable(to schema: inout RandomSchema) {
    let name = name()
    var table = RandomTable(
      key: name, name: name, primaryKey: random.pick(RandomTable.Key.allCases) ?? .rowid)
    table.isStrict = random.chance(25)
    schema.tables.append(table)
    let place = schema.tables.count - 1
    for _ in 0..<(1 + random.below(5)) { addColumn(to: place, of: &schema) }
    schema.tables[place].idPlace = random.chance(75) ? 0 : random.below(schema.tables[place].columns.count)
    for _ in 0..<random.below(3) { addIndex(to: &schema.tables[place]) }
    if random.chance(30) { addUnique(to: &schema.tables[place]) }
    if random.chance(30) { addCheck(to: &schema.tables[place]) }
    if random.chance(30) { addView(to: &schema.tables[place]) }
    if random.chance(30) { addTrigger(to: &schema.tables[place]) }
  }

  mutating func addColumn(to place: Int, of schema: inout RandomSchema) {
    let table = schema.tables[place]
    let name = name()
    var column = RandomColumn(key: name, name: name, kind: random.pick(RandomKind.allCases) ?? .text)
    switch random.below(10) {
    case 0:
      column.kind = .integer
      column.generated = (
        random.chance(50) ? "\"id\" * \(1 + random.below(9))" : "abs(\"id\") + \(random.below(9))",
        random.chance(50)
      )
    case 1, 2:
      column.kind = .integer
      guard let parent = random.pick(schema.tables) else { break }
      let clauses = ["", "ON DELETE CASCADE", "ON DELETE SET NULL", "DEFERRABLE INITIALLY DEFERRED"]
      column.reference = RandomReference(table: parent.key, clauses: random.pick(clauses) ?? "")
    case 3:
      column.isUnique = true
    default:
      if random.chance(50) { column.defaultText = defaultText(column.kind) }
      column.isNotNull = column.defaultText != nil && random.chance(50)
      if column.kind == .text, random.chance(30) { column.collation = collation() }
      if random.chance(20) { column.check = check() }
    }
    let end = table.columns.count
    let columnPlace = random.chance(60) ? end : random.below(end + 1)
    schema.tables[place].columns.insert(column, at: columnPlace)
    if columnPlace < table.idPlace { schema.tables[place].idPlace += 1 }
  }

  mutating func addIndex(to table: inout RandomTable) {
    var parts: [(column: String?, suffix: String)] = []
    for column in table.columns.shuffled(using: &random).prefix(1 + random.below(2)) {
      let collated = column.kind == .text && random.chance(30) ? " COLLATE \(collation())" : ""
      parts.append((column.key, collated + (random.chance(30) ? " DESC" : "")))
    }
    if random.chance(20) { parts.append((nil, "")) }
    let isUnique = random.chance(25)
    // Together with `id` everything is unique.
    if isUnique { parts.append((nil, "")) }
    guard !parts.isEmpty else { return }
    table.indexes.append(
      RandomIndex(name: name("i "), parts: parts, isUnique: isUnique, isPartial: random.chance(20)))
  }

  mutating func addUnique(to table: inout RandomTable) {
    guard let column = random.pick(table.columns.filter { $0.generated == nil }) else { return }
    guard !table.uniques.contains(where: { $0.column == column.key }) else { return }
    table.uniques.append((random.chance(50) ? name("u ") : "", column.key))
  }

  mutating func addCheck(to table: inout RandomTable) {
    table.checks.append((random.chance(50) ? name("c ") : "", "\"id\" > \(-100 - random.below(900))"))
  }

  mutating func addView(to table: inout RandomTable) {
    table.view = table.columns.shuffled(using: &random).prefix(random.below(3)).map(\.key)
  }

  mutating func addTrigger(to table: inout RandomTable) {
    let watched = table.columns.filter { $0.generated == nil }
    table.trigger = random.chance(30) ? "" : random.pick(watched)?.key ?? ""
  }

  mutating func defaultText(_ kind: RandomKind) -> String {
    let choices =
      switch kind {
      case .integer, .numeric: ["7", "-3", "(1 + abs(-2))", "0"]
      case .text: ["'it''s'", "''", "CURRENT_TIMESTAMP", "'-- \"x\"'", "(upper('a') || 'b')"]
      case .real: ["1.5", "-0.25", "(1.0 / 4)"]
      case .blob: ["x'0aff'", "x''"]
      }
    return random.pick(choices) ?? "NULL"
  }

  mutating func collation() -> String { random.chance(60) ? "NOCASE" : "RTRIM" }

  /// True for every default, false for some rows.
  mutating func check() -> String {
    random.pick(["@ <> 13", "@ >= -1000", "length(@) < 60", "@ NOT IN (5, 'w5', 5.5)"]) ?? "@ <> 13"
  }

  /// A literal that a row may hold in this column.
  mutating func value(_ column: RandomColumn) -> String {
    if column.reference != nil { return random.chance(30) ? "NULL" : "\(1 + random.below(12))" }
    if !column.isNotNull, random.chance(20) { return "NULL" }
    let number = random.below(20)
    return switch column.kind {
    case .integer, .numeric: "\(number)"
    case .text: random.pick(["'w\(number)'", "'W\(number) it''s'", "'é \(number)'"]) ?? "''"
    case .real: "\(number).5"
    case .blob: "x'0\(number % 10)ff'"
    }
  }
}
