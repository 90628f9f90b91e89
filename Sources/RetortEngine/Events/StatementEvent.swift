import RetortSQL

/// A statement, as observers see it.
public struct StatementEvent: Sendable {
  /// What a statement is for, by its first word.
  public enum Kind: Hashable, Sendable {
    /// `SELECT`, `WITH`, `VALUES`, `TABLE`, `SHOW`, `EXPLAIN`, `PRAGMA`, `DESCRIBE`.
    case query
    /// `INSERT`, `UPDATE`, `DELETE`, `REPLACE`, `MERGE`, `COPY`.
    case change
    /// `CREATE`, `ALTER`, `DROP`, `TRUNCATE`, `COMMENT`, `RENAME`.
    case ddl
    /// `BEGIN`, `START`, `COMMIT`, `ROLLBACK`, `SAVEPOINT`, `RELEASE`, `PREPARE TRANSACTION`.
    case transaction
    case other
  }

  public let connection: ConnectionNumber
  /// The text that goes to the database. Statements that go together stand behind each other, with `;` between them.
  public let sql: String
  /// The values, those of all runs behind each other. They may be somebody's secrets: nothing shows them by itself.
  public let parameters: [SQLValue]
  /// How often the statement is run, each time with its share of the parameters.
  public let runs: Int
  /// Where the text comes from, of a statement that is a value.
  public var origin: StatementOrigin?

  public var kind: Kind { Kind(sql) }
}

extension StatementEvent.Kind {
  private static let words: [String: StatementEvent.Kind] = [
    "select": .query, "with": .query, "values": .query, "table": .query, "show": .query, "explain": .query,
    "pragma": .query, "describe": .query,
    "insert": .change, "update": .change, "delete": .change, "replace": .change, "merge": .change,
    "copy": .change,
    "create": .ddl, "alter": .ddl, "drop": .ddl, "truncate": .ddl, "comment": .ddl, "rename": .ddl,
    "begin": .transaction, "start": .transaction, "commit": .transaction, "rollback": .transaction,
    "savepoint": .transaction, "release": .transaction, "prepare": .transaction,
    "xa": .transaction,
  ]

  package init(_ sql: String) {
    let start = sql.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x28 }
    let word = start.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    let first = String(Substring(word)).asciiLowercased
    self = StatementEvent.Kind.words[first] ?? .other
    if first == "with", let change = StatementEvent.Kind.change(behindWith: sql) { self = change }
  }

  /// `.change` where that is what follows the common tables; what stands in their parentheses does not count.
  private static func change(behindWith sql: String) -> StatementEvent.Kind? {
    var tokenizer = SQLTokenizer(bytes: Array(sql.utf8), rules: SQLLexicalRules())
    var depth = 0
    while let token = tokenizer.next() {
      let text = String(decoding: tokenizer.bytes[token.range], as: UTF8.self).asciiLowercased
      switch text {
      case "(": depth += 1
      case ")": depth -= 1
      case "select", "values", "table": if depth == 0 { return nil }
      case "insert", "update", "delete", "merge", "replace": if depth == 0 { return .change }
      default: break
      }
    }
    return nil
  }
}

/// How a statement ended.
public struct StatementOutcome: Sendable {
  /// From sending it to its last row, with the time that the reader of the rows took.
  public let duration: Duration
  /// How many rows were read or changed.
  public let rowCount: Int
  /// Why it failed.
  public let error: (any Error)?
}
