import RetortSQL

/// What the CREATE statement of a trigger or routine says, however it is written: without `OR REPLACE`,
/// `IF NOT EXISTS` and the creator's own DEFINER, types and characteristics as the server prints them.
struct MySQLProgramText: Equatable {
  private var settings = MySQLStoredSettings(in: "")
  /// Nil for whoever creates it.
  private var definer: String?
  /// `FUNCTION`, `AGGREGATE FUNCTION`, `PROCEDURE` or the head of a trigger.
  private var kind = ""
  private var name = ""
  private var parameters: [String] = []
  private var returns: String?
  private var characteristics = Characteristics()
  private var body = ""

  /// What stands between the head of a routine and its body, with the server's own choices.
  private struct Characteristics: Equatable {
    var isDeterministic = false
    var access = "CONTAINS SQL"
    var security = "DEFINER"
    var comment = ""
  }

  /// `FOLLOWS other` and `PRECEDES other` of a trigger: an order, which the server does not print.
  private(set) var order: (isAfter: Bool, other: String)?

  /// Where that stands or would stand in the statement, in bytes.
  private(set) var orderPlace: Int?

  /// Whether a text of the server says the same. One that names no definer leaves it open: another account may have
  /// created what is there.
  func isMet(by held: MySQLProgramText) -> Bool {
    guard definer == nil else { return self == held }
    var held = held
    held.definer = nil
    return self == held
  }

  static func == (a: MySQLProgramText, b: MySQLProgramText) -> Bool {
    a.settings == b.settings && a.definer == b.definer && a.kind == b.kind && a.name == b.name
      && a.parameters == b.parameters && a.returns == b.returns && a.characteristics == b.characteristics
      && a.body == b.body
  }

  /// - Parameter user: the account that creates it.
  /// - Throws: where the text is no such statement.
  init(_ sql: String, dialect: MySQLDialect, user: String) throws {
    settings = MySQLStoredSettings(in: sql)
    var cursor = MySQLTokenCursor(MySQLStoredSettings.statement(of: sql), rules: settings.lexicalRules)
    try cursor.expect("CREATE")
    _ = cursor.take("OR", "REPLACE")
    if cursor.take("DEFINER") {
      try cursor.expectSymbol("=")
      let account = try cursor.account()
      if cursor.takeSymbol("(") { try cursor.expectSymbol(")") }
      definer = account.asciiLowercased == "current_user" || account == user ? nil : account
    }
    if cursor.take("AGGREGATE") { kind = "AGGREGATE " }
    if cursor.take("FUNCTION") {
      kind += "FUNCTION"
    } else if cursor.take("PROCEDURE") {
      kind += "PROCEDURE"
    } else {
      try cursor.expect("TRIGGER")
      try trigger(&cursor, dialect)
      return
    }
    MySQLProgramText.skipCondition(&cursor)
    name = try cursor.qualifiedName().name.asciiLowercased
    parameters = try MySQLProgramText.parameters(&cursor, dialect)
    if cursor.take("RETURNS") { returns = try MySQLProgramText.type(&cursor, dialect) }
    while try readCharacteristic(&cursor) {}
    body = MySQLProgramText.canonical(cursor.rest(), settings.lexicalRules)
  }

  private static func skipCondition(_ cursor: inout MySQLTokenCursor) {
    if cursor.take("IF", "NOT") { _ = cursor.take("EXISTS") }
  }

  private static func canonical(_ text: String, _ rules: SQLLexicalRules) -> String {
    SQLText.canonical(text, rules: rules)
  }

  /// What fires a trigger: its time, event and table.
  var occasion: String { kind }

  private mutating func trigger(_ cursor: inout MySQLTokenCursor, _ dialect: MySQLDialect) throws {
    MySQLProgramText.skipCondition(&cursor)
    name = try cursor.qualifiedName().name
    let time = try cursor.name().uppercased()
    let event = try cursor.name().uppercased()
    try cursor.expect("ON")
    let table = dialect.fold(try cursor.qualifiedName().name)
    kind = "TRIGGER \(time) \(event) \(table)"
    if cursor.take("FOR", "EACH") { try cursor.expect("ROW") }
    orderPlace =
      cursor.tokens.indices.contains(cursor.position) ? cursor.tokens[cursor.position].range.lowerBound : nil
    if cursor.take("FOLLOWS") {
      order = (true, try cursor.qualifiedName().name)
    } else if cursor.take("PRECEDES") {
      order = (false, try cursor.qualifiedName().name)
    }
    body = MySQLProgramText.canonical(cursor.rest(), settings.lexicalRules)
  }

  /// `[IN | OUT | INOUT] name type, …` between parentheses.
  private static func parameters(_ cursor: inout MySQLTokenCursor, _ dialect: MySQLDialect) throws -> [String]
  {
    var result: [String] = []
    try cursor.expectSymbol("(")
    if cursor.takeSymbol(")") { return [] }
    repeat {
      var mode = "IN"
      // A parameter may itself be called `out`, of which nothing but a name follows.
      if cursor.tokens.count > cursor.position + 1, cursor.tokens[cursor.position + 1].kind != .symbol {
        if cursor.isAt("IN") || cursor.isAt("OUT") || cursor.isAt("INOUT") {
          mode = try cursor.name().uppercased()
        }
      }
      let name = try cursor.name().asciiLowercased
      result.append("\(mode) \(name) \(try type(&cursor, dialect))")
    } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    return result
  }

  /// A type with its character set and collation, which are the database's where nothing is said.
  private static func type(_ cursor: inout MySQLTokenCursor, _ dialect: MySQLDialect) throws -> String {
    if cursor.take("TYPE", "OF") { return "type of \(try cursor.qualifiedName())" }
    let start = cursor.position
    _ = try cursor.name()
    while cursor.take("PRECISION") || cursor.take("VARYING") || cursor.take("VARCHAR") || cursor.take("CHAR")
      || cursor.take("CHARACTER", "VARYING") || cursor.take("VARBINARY")
    {}
    if cursor.isAtSymbol("(") { _ = try cursor.parenthesized() }
    while cursor.take("UNSIGNED") || cursor.take("SIGNED") || cursor.take("ZEROFILL") {}
    let text = cursor.text(from: start)
    var charset: String?
    var collation: String?
    while true {
      if cursor.take("CHARACTER", "SET") || cursor.take("CHARSET") {
        charset = try cursor.name()
      } else if cursor.take("COLLATE") {
        collation = try cursor.name()
      } else if cursor.take("ASCII") {
        charset = "latin1"
      } else if cursor.take("UNICODE") {
        charset = "ucs2"
      } else {
        break
      }
    }
    let type = SQLType(exact: text)
    let canonical = dialect.comparableType(type)
    guard dialect.isText(type) else { return canonical }
    let own =
      MySQLCharset(charset: charset, collation: collation, server: dialect.server)
      ?? MySQLCharset(of: dialect.server)
    return "\(canonical) \(own.charset) \(own.collation)"
  }

  private mutating func readCharacteristic(_ cursor: inout MySQLTokenCursor) throws -> Bool {
    if cursor.take("LANGUAGE", "SQL") { return true }
    if cursor.take("NOT", "DETERMINISTIC") {
      characteristics.isDeterministic = false
    } else if cursor.take("DETERMINISTIC") {
      characteristics.isDeterministic = true
    } else if cursor.take("CONTAINS", "SQL") {
      characteristics.access = "CONTAINS SQL"
    } else if cursor.take("NO", "SQL") {
      characteristics.access = "NO SQL"
    } else if cursor.isAt("READS") || cursor.isAt("MODIFIES"), cursor.isAt("SQL", offset: 1) {
      characteristics.access = "\(try cursor.name().uppercased()) SQL DATA"
      cursor.position += 1
      try cursor.expect("DATA")
    } else if cursor.take("SQL", "SECURITY") {
      characteristics.security = try cursor.name().uppercased()
    } else if cursor.take("COMMENT") {
      characteristics.comment = try cursor.string()
    } else {
      return false
    }
    return true
  }
}
