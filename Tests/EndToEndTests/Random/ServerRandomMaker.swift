/// Makes the parts of random schemas of a server.
struct ServerRandomMaker {
  typealias Family = ServerRandomColumn.Family

  let kind: ServerKind
  var random: SeededGenerator
  /// What the names of columns begin with.
  var prefix = ""
  /// Names that are taken; nothing is ever called the same twice, except in an unrelated schema.
  private var used: Set<String>

  private static let words = [
    "book", "Author", "order", "group", "a b", "Größe", "select", "it's", "q\"x", "MixedCase", "values",
    "table", "x1", "日本", "check", "price", "kind", "state", "when", "b`t", "50%", "d.t", "back\\s", ":p",
  ]

  init(_ kind: ServerKind, random: SeededGenerator, used: Set<String> = []) {
    self.kind = kind
    self.random = random
    self.used = used
  }

  private var isPostgreSQL: Bool { kind == .postgresql }

  mutating func name(_ beginning: String = "") -> String {
    var name = beginning + (random.pick(Self.words) ?? "n")
    while !used.insert(name.lowercased()).inserted { name += "\(random.below(10))" }
    return name
  }

  mutating func schema() -> ServerRandomSchema {
    var schema = ServerRandomSchema(kind: kind)
    if random.chance(30) { schema.members.append("d d") }
    for _ in 0...random.below(4) { addTable(to: &schema) }
    if random.chance(30) { schema.sequences[name("s ")] = 1 + random.below(9) }
    if random.chance(30) { schema.functions[name("f")] = random.below(99) }
    return schema
  }

  mutating func addTable(to schema: inout ServerRandomSchema) {
    let name = name()
    var table = ServerRandomTable(key: name, name: name)
    if isPostgreSQL, random.chance(20) { table.schema = ServerRandomSchema.otherSchema }
    table.primaryKey = random.pick(ServerRandomTable.Key.choices(kind)) ?? .plain
    if random.chance(20) { table.comment = comment() }
    schema.tables.append(table)
    let place = schema.tables.count - 1
    for _ in 0...random.below(6) { addColumn(to: place, of: &schema) }
    for _ in 0..<random.below(3) { addIndex(to: &schema.tables[place]) }
    if random.chance(30) { addUnique(to: &schema.tables[place]) }
    if random.chance(30) { addCheck(to: &schema.tables[place]) }
    if random.chance(30) { addView(to: &schema.tables[place]) }
    if random.chance(20) { schema.tables[place].trigger = random.below(99) }
  }

  mutating func addColumn(to place: Int, of schema: inout ServerRandomSchema) {
    let family = random.pick(Family.allCases + [.number, .number, .text, .text]) ?? .number
    let name = name(prefix)
    var column = ServerRandomColumn(key: name, name: name, family: family, type: type(family))
    switch random.below(10) {
    case 0:
      column.family = .number
      column.type = "integer"
      column.generated = generated()
    case 1, 2:
      column.family = .number
      column.type = "integer"
      let others = isPostgreSQL ? "DEFERRABLE INITIALLY DEFERRED" : "ON DELETE RESTRICT"
      let clauses = ["", "ON DELETE CASCADE", "ON DELETE SET NULL", "ON UPDATE CASCADE", others]
      if let parent = random.pick(schema.tables) {
        column.reference = (table: parent.key, clauses: random.pick(clauses) ?? "")
      }
    default:
      if random.chance(50) { column.defaultText = defaultText(column) }
      column.isNotNull = column.defaultText != nil && random.chance(50)
      if family == .text { column.isCollated = random.chance(30) }
      if random.chance(20) { column.check = check(column) }
    }
    if random.chance(15) { column.comment = comment() }
    schema.tables[place].columns.append(column)
  }

  mutating func type(_ family: Family) -> String {
    let choices: [String] =
      switch (family, isPostgreSQL) {
      case (.number, true):
        [
          "smallint", "integer", "bigint", "numeric(10,2)", "double precision", "text",
          "character varying(30)",
        ]
      case (.number, false):
        ["smallint", "int(11)", "int unsigned", "bigint", "decimal(10,2)", "double", "varchar(30)"]
      case (.text, true): ["text", "character varying(40)", "character varying(60)"]
      case (.text, false): ["text", "varchar(40)", "varchar(60)", "mediumtext"]
      case (.time, true): ["date", "timestamp without time zone", "timestamp(3) with time zone"]
      case (.time, false): ["date", "datetime", "datetime(3)"]
      case (.boolean, true): ["boolean"]
      case (.boolean, false): ["tinyint(1)"]
      case (.json, true): ["json", "jsonb"]
      case (.json, false): ["json"]
      case (.uuid, _): ["uuid"]
      case (.bytes, true): ["bytea"]
      case (.bytes, false): ["blob", "varbinary(40)"]
      case (.list, true): ["integer[]", "bigint[]"]
      case (.list, false): ["set('a','b','c')"]
      case (.address, true): ["inet"]
      case (.address, false): ["inet6"]
      case (.range, true): ["int4range"]
      case (.range, false): ["year"]
      case (.enumeration, _): [""]
      }
    return random.pick(choices) ?? ""
  }

  mutating func generated() -> (expression: String, isStored: Bool) {
    let number = 1 + random.below(9)
    let expression = random.pick(["v + \(number)", "v * \(number)", "abs(v) + \(number)"]) ?? "v + 1"
    return (expression, isPostgreSQL || random.chance(50))
  }

  mutating func comment() -> String {
    let texts = ["it's", "a \"b\" `c`", "100% :x", "back\\slash", "zwei\nZeilen", "é 日本"]
    return (random.pick(texts) ?? "") + "\(random.below(99))"
  }

  /// A default in the server's SQL that every row may hold.
  mutating func defaultText(_ column: ServerRandomColumn) -> String {
    let choices: [String] =
      switch (column.family, isPostgreSQL) {
      case (.number, _) where column.isTextual: ["'7'", "'12'"]
      case (.number, _) where column.type.hasPrefix("num") || column.type.hasPrefix("d"):
        ["1.5", "0.25", "0"]
      case (.number, _): ["7", "0", "(1 + 2)"]
      case (.text, _):
        ["'it''s'", "''", "'-- \"x\"'", "'100%'", "(upper('a'))", kind.literal("back\\slash")]
      case (.time, true):
        ["'2024-02-29'", column.type == "date" ? "CURRENT_DATE" : "CURRENT_TIMESTAMP"]
      case (.time, false):
        switch column.type {
        case "date": ["'2024-02-29'", "(curdate())"]
        case "datetime": ["'2024-02-29 00:00:00'", "CURRENT_TIMESTAMP"]
        default: ["'2024-02-29 00:00:00.000'", "CURRENT_TIMESTAMP(3)"]
        }
      case (.boolean, true): ["true", "false"]
      case (.boolean, false): ["1", "0"]
      case (.json, _): [#"'{"a": [1, null]}'"#, "'{}'"]
      case (.uuid, _):
        ["'6ba7b810-9dad-11d1-80b4-00c04fd430c8'", isPostgreSQL ? "gen_random_uuid()" : "(uuid())"]
      case (.bytes, true): [#"'\x0aff'"#, "''"]
      case (.bytes, false): ["'abc'", "''"]
      case (.list, true): ["'{}'", "'{1,2}'"]
      case (.list, false): ["'a,c'", "''"]
      case (.address, true): ["'10.0.0.1'"]
      case (.address, false): ["'::1'"]
      case (.range, true): ["'[1,10)'"]
      case (.range, false): ["2024"]
      case (.enumeration, _): ["'a'", "'b'"]
      }
    return random.pick(choices) ?? "NULL"
  }

  /// True for every row and every default.
  ///
  /// No IN over character varying: PostgreSQL prints such a list, read again, as another one.
  mutating func check(_ column: ServerRandomColumn) -> String {
    let always = "@ IS NOT NULL OR v > -1000"
    let choices =
      switch column.family {
      case .number where !column.isTextual: ["@ <> 13", "@ >= -1000", "@ NOT IN (13, 17)"]
      case .text: ["length(@) < 60", "@ <> 'w'", "@ = 'x' OR @ <> 'z'"]
      default: [always]
      }
    return random.pick(choices) ?? always
  }

  mutating func addIndex(to table: inout ServerRandomTable) {
    let columns = table.columns.filter { $0.family.isIndexable && $0.generated == nil }
    guard !columns.isEmpty else { return }
    var parts: [(column: String?, isDescending: Bool)] = []
    for column in columns.shuffled(using: &random).prefix(1 + random.below(2)) {
      parts.append((column.key, random.chance(30)))
    }
    if random.chance(20) { parts.append((nil, false)) }
    table.indexes.append(
      ServerRandomIndex(
        name: name("i "), parts: parts, isUnique: random.chance(25),
        isPartial: isPostgreSQL && random.chance(20), includes: isPostgreSQL && random.chance(15)))
  }

  mutating func addUnique(to table: inout ServerRandomTable) {
    let taken = Set(table.uniques.map(\.column))
    let columns = table.columns.filter {
      $0.family.isIndexable && $0.generated == nil && !taken.contains($0.key)
    }
    guard let column = random.pick(columns) else { return }
    table.uniques.append((name("u "), column.key))
  }

  mutating func addCheck(to table: inout ServerRandomTable) {
    table.checks.append((name("c "), "v > \(-100 - random.below(900))"))
  }

  mutating func addView(to table: inout ServerRandomTable) {
    table.view = table.columns.shuffled(using: &random).prefix(random.below(3)).map(\.key)
  }

  /// A literal that a row may hold in this column, whatever type of its family it has.
  mutating func value(_ column: ServerRandomColumn) -> String {
    let number = random.below(13)
    let twoDigits = number + 10
    return switch column.family {
    case .number: column.isTextual ? "'\(number)'" : "\(number)"
    case .text: random.pick(["'w\(number)'", "'W\(number) it''s'", "'é \(number)'"]) ?? "''"
    case .time: "'2024-03-\(twoDigits)'"
    case .boolean: number % 2 == 0 ? "false" : "true"
    case .json: "'{\"a\": \(number)}'"
    case .uuid: "'6ba7b810-9dad-11d1-80b4-00c04fd430\(twoDigits)'"
    case .bytes: isPostgreSQL ? "'\\x\(twoDigits)ff'" : "x'\(twoDigits)ff'"
    case .list: isPostgreSQL ? "'{\(number)}'" : "'a,b'"
    case .address: isPostgreSQL ? "'10.0.0.\(number)'" : "'::\(number)'"
    case .range: isPostgreSQL ? "'[1,\(number + 2))'" : "\(2000 + number)"
    case .enumeration: number % 2 == 0 ? "'a'" : "'b'"
    }
  }
}
