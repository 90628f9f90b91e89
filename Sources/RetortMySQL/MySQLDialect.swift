import RetortSQL

/// How MariaDB and MySQL spell things. What differs between them and their versions is asked of `server`.
public struct MySQLDialect: Dialect {
  public let server: MySQLServer
  /// Asked very often, so kept.
  public let capabilities: DialectCapabilities
  public let lexicalRules: SQLLexicalRules
  public let variant: String

  public init(server: MySQLServer = .assumed) {
    self.server = server
    capabilities = MySQLDialect.capabilities(of: server)
    var rules = MySQLDialect.lexicalRules
    if server.sqlModes.contains("NO_BACKSLASH_ESCAPES") { rules.backslashEscapes = false }
    if server.sqlModes.contains("ANSI_QUOTES") { rules.doubleQuotedStrings = false }
    lexicalRules = rules
    variant =
      "\(server.flavor.rawValue) \(server.version) \(server.lowerCaseTableNames) "
      + server.sqlModes.sorted().joined(separator: ",")
  }

  static let mariaDBNames = ["mariadb", "mysql"]
  static let mySQLNames = ["mysql"]

  /// The rules of Retort's sessions, whose `sql_mode` has nothing that changes them.
  static let lexicalRules: SQLLexicalRules = {
    var rules = SQLLexicalRules()
    rules.backslashEscapes = true
    rules.hashComments = true
    rules.doubleQuotedStrings = true
    return rules
  }()

  public var name: String { server.isMariaDB ? "mariadb" : "mysql" }
  public var optionNames: [String] {
    server.isMariaDB ? MySQLDialect.mariaDBNames : MySQLDialect.mySQLNames
  }

  private static func capabilities(of server: MySQLServer) -> DialectCapabilities {
    var capabilities = DialectCapabilities()
    capabilities.comments = true
    capabilities.sequences = server.hasSequences
    capabilities.routines = true
    capabilities.indexMethods = true
    capabilities.columnPositions = true
    capabilities.reportsMissingTables = true
    capabilities.autoincrementColumns = true
    capabilities.checksReferences = true
    capabilities.indexesForeignKeys = true
    capabilities.dependentsFollowRenames = false
    capabilities.indexNamesArePerTable = true
    capabilities.foreignKeyNamesAreShared = true
    capabilities.ordersTriggers = true
    // A CHECK and a UNIQUE of a table may have the same name, two CHECKs may not.
    capabilities.uniqueConstraintNames = false
    capabilities.ignoresCase = server.lowerCaseTableNames != 0
    return capabilities
  }

  /// Columns, indexes and constraints are the same in any case, whatever `lower_case_table_names` says.
  public func foldPart(_ name: String) -> String { name.asciiLowercased }

  /// The server renames the keys that it has named itself
  /// (https://dev.mysql.com/doc/refman/8.0/en/rename-table.html).
  public func constraintName(_ name: String, ofTable old: String, renamed new: String) -> String {
    for word in server.isMariaDB ? ["_ibfk_"] : ["_ibfk_", "_chk_"] where name.hasPrefix(old + word) {
      let number = name.dropFirst(old.count + word.count)
      if !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        return new + word + number
      }
    }
    return name
  }

  /// With the settings that it keeps set before, and set back behind.
  public func script(making object: RawObject) -> String {
    let frame = MySQLStoredSettings(in: object.create).frame
    guard !frame.before.isEmpty else { return object.create }
    let text = MySQLStoredSettings.statement(of: object.create)
    return (frame.before + [text] + frame.after).joined(separator: ";\n")
  }

  /// The name of this dialect for messages.
  var title: String { server.isMariaDB ? "MariaDB" : "MySQL" }

  public func needsQuotes(_ identifier: String) -> Bool {
    // Case is kept without quotes.
    guard let first = identifier.utf8.first, (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A || first == 0x5F
    else {
      return true
    }
    let isPlain = identifier.utf8.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
    }
    return !isPlain || MySQLDialect.keywords.contains(identifier.asciiLowercased)
  }

  public func quoted(_ identifier: String) -> String {
    SQLText.quoted(identifier, by: UInt8(ascii: "`"))
  }

  public func literal(_ string: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "'")]
    let escapes = lexicalRules.backslashEscapes
    if !escapes, string.utf8.contains(0) {
      return "_utf8mb4 x'\(Hexadecimal.text(string.utf8))'"
    }
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "'"): bytes += "''".utf8
      case UInt8(ascii: "\\") where escapes: bytes += #"\\"#.utf8
      case 0 where escapes: bytes += #"\0"#.utf8
      case 0x0A where escapes: bytes += #"\n"#.utf8
      case 0x0D where escapes: bytes += #"\r"#.utf8
      case 0x1A where escapes: bytes += #"\Z"#.utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "'"))
    return String(decoding: bytes, as: UTF8.self)
  }

  public func defaultText(_ value: ServerDefault) -> String {
    switch value {
    case .string(let text): return literal(text)
    case .number(let text): return text
    case .bool(let value): return value ? "1" : "0"
    case .sql(let text): return isDefaultTerm(text) ? text : "(\(text))"
    }
  }

  /// Whether the text may stand after DEFAULT without parentheses on both servers.
  func isDefaultTerm(_ text: String) -> Bool {
    let cursor = MySQLTokenCursor(text)
    let tokens = cursor.tokens
    guard let first = tokens.first else { return false }
    if tokens.count == 1 {
      return [.string, .blob, .number].contains(first.kind) || isConstantWord(cursor)
    }
    if tokens.count == 2 {
      let isSigned = cursor.isAtSymbol("-") || cursor.isAtSymbol("+")
      if isSigned && tokens[1].kind == .number { return true }
      // b'101', _utf8mb4'x'
      if first.kind == .word, tokens[1].kind == .string || tokens[1].kind == .blob { return true }
    }
    if cursor.isAtSymbol("(") { return closesAtEnd(cursor, from: 0) }
    // CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, as it is often written in one.
    if isCurrentTimestamp(cursor) {
      if tokens.count == 1 || cursor.isAt("ON", offset: 1) { return true }
      if cursor.isAtSymbol("(", offset: 1) { return true }
    }
    return false
  }

  private func isCurrentTimestamp(_ cursor: MySQLTokenCursor) -> Bool {
    cursor.isAt("CURRENT_TIMESTAMP") || cursor.isAt("NOW") || cursor.isAt("LOCALTIME")
      || cursor.isAt("LOCALTIMESTAMP")
  }

  private func isConstantWord(_ cursor: MySQLTokenCursor) -> Bool {
    cursor.isAt("NULL") || cursor.isAt("TRUE") || cursor.isAt("FALSE") || cursor.isAt("CURRENT_TIMESTAMP")
      || cursor.isAt("LOCALTIME") || cursor.isAt("LOCALTIMESTAMP")
  }

  func closesAtEnd(_ cursor: MySQLTokenCursor, from start: Int) -> Bool {
    var cursor = cursor
    cursor.position = start
    guard (try? cursor.parenthesized()) != nil else { return false }
    return cursor.isAtEnd
  }

  /// The name of a character set, a collation or an engine: as it is where it is a word, else between quotes.
  func word(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
    }
    return isPlain && name.utf8.first.map { $0 > 0x39 } ?? false ? name : quoted(name)
  }

  /// An expression between parentheses, once.
  func parenthesized(_ sql: String) -> String {
    // A comment at the end must not swallow the parenthesis.
    let needsLine = sql.contains("--") || sql.contains("#")
    return "(\(sql)\(needsLine ? "\n" : ""))"
  }
}

extension MySQLDialect {
  /// MariaDB's EXPLAIN that runs the statement is called ANALYZE.
  public func explainPrefix(analyze: Bool) -> String? {
    analyze ? server.isMariaDB ? "ANALYZE" : "EXPLAIN ANALYZE" : "EXPLAIN"
  }

  public func beginStatements(_ options: TransactionOptions) throws -> [String] {
    guard !options.deferrable else {
      throw RetortError("unsupported_option", "\(title) has no DEFERRABLE transactions: leave the option out")
    }
    try options.requireNoLocking(title)
    let begin = options.readOnly ? "START TRANSACTION READ ONLY" : "START TRANSACTION"
    return (options.isolation.map { ["SET TRANSACTION ISOLATION LEVEL \($0.rawValue)"] } ?? []) + [begin]
  }

  public var isolationQuery: String? {
    server.isMariaDB && !server.mariaDB(11, 1) ? "SELECT @@tx_isolation" : "SELECT @@transaction_isolation"
  }
}
