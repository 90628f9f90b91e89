import RetortSQL

/// Reading and changing what the server prints of views, triggers, routines and events.
enum MySQLStatementText {
  /// The server puts the bytes of a binary default into its text as they are. Literals that are no UTF-8 are
  /// spelled `x'00ff'`.
  static func decoded(_ bytes: UnsafeRawBufferPointer) -> String {
    if let text = String(validUTF8: bytes) { return text }
    var tokenizer = SQLTokenizer(bytes: Array(bytes), rules: MySQLDialect.lexicalRules)
    var result: [UInt8] = []
    var copied = 0
    while let token = tokenizer.next() {
      guard token.kind == .string, String(validUTF8: tokenizer.bytes[token.range]) == nil
      else {
        continue
      }
      result += tokenizer.bytes[copied..<token.range.lowerBound]
      let value = MySQLTokenCursor.unescapedBytes(tokenizer.bytes[token.range])
      result += "x'\(Hexadecimal.text(value))'".utf8
      copied = token.range.upperBound
    }
    result += tokenizer.bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The text without `database.` in front of things that are in it.
  ///
  /// Where a table or alias of that name is used as well, only what can be nothing else is taken for the
  /// database: in front of a call, and of two more parts.
  static func withoutDatabase(_ database: String?, _ sql: String) -> String {
    guard let database, sql.utf8.contains(UInt8(ascii: ".")), sql.contains(database) else { return sql }
    let cursor = MySQLTokenCursor(sql)
    let tokens = cursor.tokens
    func isDatabase(_ index: Int) -> Bool {
      tokens[index].kind == .quotedIdentifier
        && SQLText.identifier(cursor.bytes[tokens[index].range], kind: .quotedIdentifier) == database
    }
    func isDot(_ index: Int) -> Bool {
      index >= 0 && index < tokens.count && cursor.bytes[tokens[index].range].elementsEqual(".".utf8)
    }
    let isAmbiguous = tokens.indices.contains { isDatabase($0) && !isDot($0 + 1) }
    var result: [UInt8] = []
    var copied = 0
    for index in tokens.indices where isDatabase(index) && isDot(index + 1) && !isDot(index - 1) {
      let isCall =
        index + 3 < tokens.count && cursor.bytes[tokens[index + 3].range].elementsEqual("(".utf8)
      guard !isAmbiguous || isCall || isDot(index + 3) else { continue }
      result += cursor.bytes[copied..<tokens[index].range.lowerBound]
      copied = tokens[index + 1].range.upperBound
    }
    result += cursor.bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// A CREATE statement without its DEFINER, where that is `user`; else as it is.
  static func withoutDefiner(_ user: String, _ sql: String) -> String {
    let cursor = MySQLTokenCursor(sql, rules: MySQLDialect.lexicalRules)
    guard let range = definer(cursor), range.user == user else { return sql }
    // The cursor reads what stands in version comments, so its bytes are not always the statement's.
    guard cursor.bytes.count == sql.utf8.count else { return sql }
    let bytes = cursor.bytes
    return String(decoding: bytes[..<range.bytes.lowerBound], as: UTF8.self)
      + String(decoding: bytes[range.bytes.upperBound...], as: UTF8.self)
  }

  /// `DEFINER=user@host ` near the head of a statement: where it is, and whom it names.
  static func definer(_ start: MySQLTokenCursor) -> (bytes: Range<Int>, user: String)? {
    var cursor = start
    while !cursor.isAtEnd, cursor.position < 12 {
      guard cursor.isAt("DEFINER"), cursor.isAtSymbol("=", offset: 1) else {
        cursor.position += 1
        continue
      }
      let first = cursor.tokens[cursor.position].range.lowerBound
      cursor.position += 2
      guard let user = try? cursor.account(), let next = cursor.current else { return nil }
      return (first..<next.range.lowerBound, user)
    }
    return nil
  }
}

extension MySQLTokenCursor {
  /// `user@host` with any quotes, `CURRENT_USER`.
  mutating func account() throws -> String {
    func part(_ cursor: inout MySQLTokenCursor) throws -> String {
      cursor.current?.kind == .string ? try cursor.string() : try cursor.name()
    }
    let user = try part(&self)
    // `@` and a name without quotes read as a parameter.
    if let token = current, token.kind == .parameter {
      position += 1
      return user + text(token)
    }
    guard takeSymbol("@") else { return user }
    return "\(user)@\(try part(&self))"
  }
}

/// Reads `CREATE … VIEW` as `SHOW CREATE VIEW` prints it.
enum MySQLViewParser {
  static func view(_ sql: String, name: String, database: String?, currentUser: String) throws -> View {
    var cursor = MySQLTokenCursor(sql)
    var view = View(name, sql: "")
    try cursor.expect("CREATE")
    while !cursor.take("VIEW") {
      if cursor.take("ALGORITHM") {
        try cursor.expectSymbol("=")
        let algorithm = try cursor.name().uppercased()
        if algorithm != "UNDEFINED" { view.options.set("algorithm", to: .string(algorithm), for: "mysql") }
      } else if cursor.take("DEFINER") {
        try cursor.expectSymbol("=")
        let definer = try cursor.account()
        if definer != currentUser { view.options.set("definer", to: .string(definer), for: "mysql") }
      } else if cursor.take("SQL", "SECURITY") {
        let security = try cursor.name().uppercased()
        if security != "DEFINER" { view.options.set("sql_security", to: .string(security), for: "mysql") }
      } else if !cursor.take("OR", "REPLACE") {
        throw cursor.failure("expected VIEW")
      }
    }
    _ = try cursor.qualifiedName()
    if cursor.takeSymbol("(") {
      repeat { view.columns.append(try cursor.name()) } while cursor.takeSymbol(",")
      try cursor.expectSymbol(")")
    }
    try cursor.expect("AS")
    var end = cursor
    end.position = cursor.tokens.count
    let count = end.tokens.count
    if count - cursor.position > 4 {
      var tail = cursor
      tail.position = count - 4
      if tail.take("WITH"), let kind = try? tail.name(), tail.take("CHECK", "OPTION") {
        view.options.set("check_option", to: .string(kind.uppercased()), for: "mysql")
        end.position = count - 4
      }
    }
    view.sql = MySQLStatementText.withoutDatabase(database, end.text(from: cursor.position))
    return view
  }
}

/// Reads what `SHOW CREATE SEQUENCE` prints.
enum MySQLSequenceParser {
  /// The options that differ from those that a sequence has without saying so
  /// (https://mariadb.com/kb/en/create-sequence/).
  static func sequence(_ sql: String, name: String) throws -> DatabaseSequence {
    var cursor = MySQLTokenCursor(sql)
    var sequence = DatabaseSequence(name)
    try cursor.expect("CREATE")
    try cursor.expect("SEQUENCE")
    _ = try cursor.qualifiedName()
    if cursor.take("AS") {
      let start = cursor.position
      _ = try cursor.name()
      _ = cursor.take("UNSIGNED")
      let type = cursor.text(from: start)
      if type.asciiLowercased != "bigint" { sequence.dataType = type }
    }
    var options = SequenceOptions()
    while !cursor.isAtEnd {
      if cursor.take("START", "WITH") {
        options.start = try cursor.integer()
      } else if cursor.take("MINVALUE") {
        options.minValue = try cursor.integer()
      } else if cursor.take("MAXVALUE") {
        options.maxValue = try cursor.integer()
      } else if cursor.take("INCREMENT", "BY") {
        options.increment = try cursor.integer()
      } else if cursor.take("CACHE") {
        options.cache = try cursor.integer()
      } else if cursor.take("NOCACHE") {
        options.cache = 0
      } else if cursor.take("CYCLE") {
        options.cycle = true
      } else {
        cursor.position += 1
      }
    }
    sequence.options = MySQLSequenceParser.withoutDefaults(options)
    return sequence
  }

  static func withoutDefaults(_ options: SequenceOptions) -> SequenceOptions {
    var result = options
    let isAscending = (options.increment ?? 1) >= 0
    let minimum: Int64 = isAscending ? 1 : -9_223_372_036_854_775_807
    let maximum: Int64 = isAscending ? 9_223_372_036_854_775_806 : -1
    if options.start == (isAscending ? options.minValue ?? minimum : options.maxValue ?? maximum) {
      result.start = nil
    }
    if options.minValue == minimum { result.minValue = nil }
    if options.maxValue == maximum { result.maxValue = nil }
    if options.increment == 1 { result.increment = nil }
    if options.cache == 1000 { result.cache = nil }
    if options.cycle == false { result.cycle = nil }
    return result
  }
}
