import RetortSQL

extension SQLiteParser {
  /// A default as a value: a text literal, a number, or SQL.
  static func defaultValue(_ text: String) -> ServerDefault {
    let inner = SQLText.withoutOuterParentheses(text, rules: SQLiteDialect.lexicalRules)
    let cursor = SQLiteTokenCursor(inner)
    let spelled = { (token: SQLToken) in String(decoding: cursor.bytes[token.range], as: UTF8.self) }
    switch cursor.tokens.count {
    case 1 where cursor.tokens[0].kind == .string:
      return .string(SQLText.identifier(cursor.bytes[cursor.tokens[0].range], kind: .string))
    case 1 where cursor.tokens[0].kind == .number: return .number(spelled(cursor.tokens[0]))
    case 2 where cursor.isAtSymbol("-") && cursor.tokens[1].kind == .number:
      return .number("-" + spelled(cursor.tokens[1]))
    default: return .sql(inner)
    }
  }

  /// Reads a `CREATE INDEX` statement.
  static func index(_ sql: String) throws -> (index: Index, table: String) {
    var cursor = SQLiteTokenCursor(sql)
    try cursor.expect("CREATE")
    let unique = cursor.take("UNIQUE")
    try cursor.expect("INDEX")
    if cursor.take("IF") {
      try cursor.expect("NOT")
      try cursor.expect("EXISTS")
    }
    let name = try cursor.qualifiedName()
    try cursor.expect("ON")
    let table = try cursor.name()
    var index = Index(name: name.name, elements: [], unique: unique)
    try cursor.expectSymbol("(")
    repeat {
      index.elements.append(try indexElement(&cursor))
    } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    if cursor.take("WHERE") {
      let condition = cursor.rest()
      index.options.set("where", to: .string(withoutSemicolon(condition)), for: "sqlite")
    }
    return (index, table)
  }

  private static func indexElement(_ cursor: inout SQLiteTokenCursor) throws -> IndexElement {
    // The element reaches to a comma or parenthesis at depth 0; COLLATE and ASC/DESC stand at its end.
    let start = cursor.position
    var depth = 0
    while !cursor.isAtEnd {
      if depth == 0, cursor.isAtSymbol(",") || cursor.isAtSymbol(")") { break }
      if cursor.isAtSymbol("(") { depth += 1 }
      if cursor.isAtSymbol(")") { depth -= 1 }
      cursor.position += 1
    }
    let end = cursor.position
    guard end > start else { throw cursor.failure("expected an indexed column") }

    var last = end
    var element = IndexElement(.column(""))
    func isWord(_ index: Int, _ word: String) -> Bool {
      guard index >= start, index < end else { return false }
      let token = cursor.tokens[index]
      return token.kind == .word
        && String(decoding: cursor.bytes[token.range], as: UTF8.self).uppercased() == word
    }
    if last - start > 1, isWord(last - 1, "DESC") {
      element.descending = true
      last -= 1
    } else if last - start > 1, isWord(last - 1, "ASC") {
      last -= 1
    }
    if last - start > 2, isWord(last - 2, "COLLATE") {
      let token = cursor.tokens[last - 1]
      element.collation = SQLText.identifier(cursor.bytes[token.range], kind: token.kind)
      last -= 2
    }
    let first = cursor.tokens[start]
    if last - start == 1, [.word, .quotedIdentifier, .string].contains(first.kind) {
      element.key = .column(SQLText.identifier(cursor.bytes[first.range], kind: first.kind))
    } else {
      let text = String(
        decoding: cursor.bytes[first.range.lowerBound..<cursor.tokens[last - 1].range.upperBound],
        as: UTF8.self)
      element.key = .expression(SQLText.withoutOuterParentheses(text, rules: SQLiteDialect.lexicalRules))
    }
    return element
  }

  /// Reads a `CREATE VIEW` statement.
  static func view(_ sql: String) throws -> View {
    var cursor = SQLiteTokenCursor(sql)
    try cursor.expect("CREATE")
    let temporary = cursor.take("TEMP") || cursor.take("TEMPORARY")
    try cursor.expect("VIEW")
    if cursor.take("IF") {
      try cursor.expect("NOT")
      try cursor.expect("EXISTS")
    }
    let name = try cursor.qualifiedName()
    var view = View(name.name, sql: "")
    if cursor.takeSymbol("(") {
      repeat { view.columns.append(try cursor.name()) } while cursor.takeSymbol(",")
      try cursor.expectSymbol(")")
    }
    try cursor.expect("AS")
    view.sql = withoutSemicolon(cursor.rest())
    if temporary { view.options.set("temporary", to: true, for: "sqlite") }
    return view
  }

  /// The table or view that a `CREATE TRIGGER` statement is for, and the trigger's name.
  static func trigger(_ sql: String) throws -> Trigger {
    var cursor = SQLiteTokenCursor(sql)
    try cursor.expect("CREATE")
    _ = cursor.take("TEMP") || cursor.take("TEMPORARY")
    try cursor.expect("TRIGGER")
    if cursor.take("IF") {
      try cursor.expect("NOT")
      try cursor.expect("EXISTS")
    }
    let name = try cursor.qualifiedName()
    while !cursor.isAtEnd, !cursor.isAt("ON") { cursor.position += 1 }
    try cursor.expect("ON")
    return Trigger(name.name, table: try cursor.qualifiedName().name, sql: sql)
  }

  private static func withoutSemicolon(_ text: String) -> String {
    var text = SQLText.trimmed(text)
    while text.hasSuffix(";") { text = SQLText.trimmed(String(text.dropLast())) }
    return text
  }
}
