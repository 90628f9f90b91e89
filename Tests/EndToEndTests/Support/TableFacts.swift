/// What only the stored text of a table knows: CHECKs, names, ON CONFLICT, collations, generated columns,
/// deferrability. One sorted line for each, the same whether it was written beside a column or below.
struct TableFacts {
  private(set) var facts: [String] = []
  private(set) var isAutoincrement = false
  private let tokens: [SQLToken]
  private var place = 0
  /// The primary keys of all tables, for references that name no columns.
  private let keys: [String: [String]]

  init(_ sql: String, keys: [String: [String]]) {
    tokens = SQLTokens.of(sql)
    self.keys = keys
    guard let start = tokens.firstIndex(where: { $0.kind == .symbol && $0.text == "(" }) else { return }
    place = start + 1
    while place < tokens.count, !at(")") {
      if at(",") { place += 1; continue }
      element()
    }
    facts.sort()
  }

  // MARK: Cursor

  private func at(_ symbol: String) -> Bool {
    place < tokens.count && tokens[place].kind == .symbol && tokens[place].text == symbol
  }

  private func atKeyword(_ keywords: String..., ahead: Int = 0) -> Bool {
    place + ahead < tokens.count && keywords.contains { tokens[place + ahead].isKeyword($0) }
  }

  private mutating func skip(_ keyword: String) -> Bool {
    guard atKeyword(keyword) else { return false }
    place += 1
    return true
  }

  private mutating func name() -> String {
    guard place < tokens.count else { return "" }
    defer { place += 1 }
    return tokens[place].rendered
  }

  private mutating func parenthesised() -> [SQLToken] {
    guard at("("), let end = SQLTokens.closing(tokens, from: place) else { return [] }
    defer { place = end + 1 }
    return Array(tokens[(place + 1)..<end])
  }

  private mutating func conflict() -> String {
    guard atKeyword("on"), atKeyword("conflict", ahead: 1) else { return "" }
    place += 2
    let resolution = name()
    return resolution == "abort" ? "" : " on conflict \(resolution)"
  }

  // MARK: Elements

  private mutating func element() {
    if atKeyword("constraint", "primary", "unique", "check", "foreign") {
      constraint(column: nil)
      return
    }
    let column = name()
    while place < tokens.count, !at(","), !at(")") {
      if atKeyword(
        "constraint", "primary", "not", "null", "unique", "check", "default", "collate", "references",
        "generated", "as")
      {
        constraint(column: column)
      } else if at("(") {
        _ = parenthesised()
      } else {
        place += 1
      }
    }
  }

  private mutating func constraint(column: String?) {
    let label = skip("constraint") ? " \(name())" : ""
    if skip("primary") {
      _ = skip("key")
      key("primary key\(label)", column)
    } else if skip("unique") {
      key("unique\(label)", column)
    } else if skip("check") {
      let condition = SQLTokens.strippingParentheses(parenthesised())
      facts.append("check\(label): \(SQLTokens.normalised(condition))\(conflict())")
    } else if skip("foreign") {
      _ = skip("key")
      let columns = SQLTokens.normalised(parenthesised())
      reference("foreign key\(label) (\(columns))")
    } else if atKeyword("references") {
      reference("foreign key\(label) (\(column ?? ""))")
    } else if skip("not") {
      _ = skip("null")
      let clause = conflict()
      if !clause.isEmpty { facts.append("not null \(column ?? "")\(clause)") }
    } else if skip("null") {
      _ = conflict()
    } else if skip("default") {
      if at("(") {
        _ = parenthesised()
      } else {
        if at("-") || at("+") { place += 1 }
        place += 1
      }
    } else if skip("collate") {
      let collation = name()
      if collation != "binary" { facts.append("collate \(column ?? "") \(collation)") }
    } else if atKeyword("generated", "as") {
      while !at("("), place < tokens.count { place += 1 }
      let expression = SQLTokens.normalised(SQLTokens.strippingParentheses(parenthesised()))
      let stored = skip("stored")
      if !stored { _ = skip("virtual") }
      facts.append("generated \(column ?? "") \(stored ? "stored" : "virtual"): \(expression)")
    } else {
      place += 1
    }
  }

  private mutating func key(_ kind: String, _ column: String?) {
    var columns = column ?? ""
    if at("(") {
      columns = SQLTokens.splitAtCommas(parenthesised())
        .map { part in
          SQLTokens.normalised(part.filter { !$0.isKeyword("asc") && !$0.isKeyword("autoincrement") })
        }
        .joined(separator: ", ")
    } else if skip("desc") {
      columns += " desc"
    } else {
      _ = skip("asc")
    }
    let clause = conflict()
    if skip("autoincrement") { isAutoincrement = true }
    facts.append("\(kind) (\(columns))\(clause)")
  }

  private mutating func reference(_ start: String) {
    _ = skip("references")
    let table = name()
    let columns =
      at("(")
      ? SQLTokens.normalised(parenthesised()) : (keys[table] ?? []).joined(separator: " , ")
    var clauses: [String] = []
    var isDeferrable = false
    var isDeferred = false
    loop: while place < tokens.count {
      if skip("on") {
        let event = name()
        var action = name()
        if action == "set" || action == "no" { action += " " + name() }
        if action != "no action" { clauses.append("on \(event) \(action)") }
      } else if skip("match") {
        clauses.append("match \(name())")
      } else if atKeyword("not"), atKeyword("deferrable", ahead: 1) {
        place += 2
        isDeferrable = false
        if skip("initially") { place += 1 }
      } else if skip("deferrable") {
        isDeferrable = true
        if skip("initially") { isDeferred = name() == "deferred" }
      } else {
        break loop
      }
    }
    if isDeferrable { clauses.append(isDeferred ? "deferred" : "deferrable") }
    let ending = clauses.isEmpty ? "" : " " + clauses.sorted().joined(separator: " ")
    facts.append("\(start) references \(table) (\(columns))\(ending)")
  }
}
