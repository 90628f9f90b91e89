import RetortSQL

/// How SQLite spells things.
public struct SQLiteDialect: Dialect {
  public init() {}

  static let names = ["sqlite"]

  static let lexicalRules: SQLLexicalRules = {
    var rules = SQLLexicalRules()
    rules.brackets = true
    return rules
  }()

  public var name: String { "sqlite" }
  public var optionNames: [String] { SQLiteDialect.names }
  public var lexicalRules: SQLLexicalRules { SQLiteDialect.lexicalRules }

  public var capabilities: DialectCapabilities { Self.allCapabilities }

  private static let allCapabilities: DialectCapabilities = {
    var capabilities = DialectCapabilities()
    capabilities.transactionalDDL = true
    capabilities.ignoresCase = true
    capabilities.columnPositions = true
    capabilities.rowIdentifier = "rowid"
    capabilities.uniqueConstraintNames = false
    capabilities.primaryKeyImpliesNotNull = false
    return capabilities
  }()

  public func fold(_ name: String) -> String { name.asciiLowercased }

  public func needsQuotes(_ identifier: String) -> Bool {
    // Case is kept without quotes, and does not matter.
    guard let first = identifier.utf8.first, (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A || first == 0x5F
    else {
      return true
    }
    let isPlain = identifier.utf8.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
    }
    return !isPlain || SQLiteDialect.keywords.contains(identifier.asciiLowercased)
  }

  public func quoted(_ identifier: String) -> String {
    SQLText.quoted(identifier, by: UInt8(ascii: "\""))
  }

  public func literal(_ string: String) -> String {
    guard string.utf8.contains(0) else { return SQLText.quoted(string, by: UInt8(ascii: "'")) }
    // SQL text ends at a NUL; the bytes of such a string go through a blob literal.
    return "CAST(x'\(Hexadecimal.text(string.utf8))' AS TEXT)"
  }

  public func defaultText(_ value: ServerDefault) -> String {
    switch value {
    case .string(let text):
      let literal = literal(text)
      return literal.hasPrefix("'") ? literal : "(\(literal))"
    case .number(let text): return text
    case .bool(let value): return value ? "1" : "0"
    case .sql(let text): return isDefaultTerm(text) ? text : "(\(text))"
    }
  }

  /// Whether the text may stand after DEFAULT without parentheses.
  private func isDefaultTerm(_ text: String) -> Bool {
    let cursor = SQLiteTokenCursor(text)
    let tokens = cursor.tokens
    if tokens.count == 1 { return tokens[0].kind != .symbol && tokens[0].kind != .parameter }
    if tokens.count == 2 {
      return (cursor.isAtSymbol("-") || cursor.isAtSymbol("+")) && tokens[1].kind == .number
    }
    return cursor.isAtSymbol("(") && SQLText.withoutOuterParentheses(text, rules: lexicalRules) != text
  }

  /// The words that SQLite does not take as bare names, and those that would read badly as such
  /// (https://www.sqlite.org/lang_keywords.html).
  static let keywords: Set<String> = [
    "abort", "action", "add", "after", "all", "alter", "always", "analyze", "and", "as", "asc", "attach",
    "autoincrement", "before", "begin", "between", "by", "cascade", "case", "cast", "check", "collate",
    "column",
    "commit", "conflict", "constraint", "create", "cross", "current", "current_date", "current_time",
    "current_timestamp", "database", "default", "deferrable", "deferred", "delete", "desc", "detach",
    "distinct",
    "do", "drop", "each", "else", "end", "escape", "except", "exclude", "exclusive", "exists", "explain",
    "fail",
    "filter", "first", "following", "for", "foreign", "from", "full", "generated", "glob", "group", "groups",
    "having", "if", "ignore", "immediate", "in", "index", "indexed", "initially", "inner", "insert",
    "instead",
    "intersect", "into", "is", "isnull", "join", "last", "left", "like", "limit", "match", "materialized",
    "natural", "no", "not", "nothing", "notnull", "null", "nulls", "of", "offset", "on", "or", "order",
    "others",
    "outer", "over", "partition", "plan", "pragma", "preceding", "primary", "query", "raise", "range",
    "recursive", "references", "regexp", "reindex", "release", "rename", "replace", "restrict", "returning",
    "right", "rollback", "row", "rows", "savepoint", "select", "set", "table", "temp", "temporary", "then",
    "ties", "to", "transaction", "trigger", "unbounded", "union", "unique", "update", "using", "vacuum",
    "values", "view", "virtual", "when", "where", "window", "with", "without", "true", "false", "rowid",
    "oid",
    "_rowid_", "stored",
  ]
}

extension SQLiteDialect {
  /// `BEGIN IMMEDIATE` where nothing else is said, which takes the right to write at once: a transaction that reads first and
  /// writes later could lose it to another one in between, and would have to be run again.
  public func beginStatements(_ options: TransactionOptions) throws -> [String] {
    guard options.isolation == nil || options.isolation == .serializable else {
      throw RetortError(
        "unsupported_option",
        "SQLite's transactions are SERIALIZABLE, not \(options.isolation?.rawValue ?? "")")
    }
    guard !options.deferrable else {
      throw RetortError("unsupported_option", "SQLite has no DEFERRABLE transactions: leave the option out")
    }
    let begin = "BEGIN \((options.locking ?? .immediate).rawValue)"
    guard options.readOnly else { return [begin] }
    let pragma = "PRAGMA query_only = ON"
    // With the pragma before it, SQLite gives no right to write.
    return options.locking.map { $0 == .deferred } ?? true ? [pragma, "BEGIN"] : [begin, pragma]
  }

  /// Other connections that share its cache are read uncommitted where the pragma says so; else all is serializable.
  public var isolationQuery: String? { "PRAGMA read_uncommitted" }

  public func explainPrefix(analyze: Bool) -> String? { analyze ? nil : "EXPLAIN QUERY PLAN" }

  public func endStatements(_ options: TransactionOptions) -> [String] {
    options.readOnly ? ["PRAGMA query_only = OFF"] : []
  }
}
