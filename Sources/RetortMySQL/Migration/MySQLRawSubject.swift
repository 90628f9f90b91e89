import RetortEngine
import RetortSQL

/// What a statement of raw SQL changes (https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/).
enum MySQLRawSubject {
  /// Nil for a statement that changes rows alone, or nothing, and takes part in a transaction.
  ///
  /// - Parameter rules: those of the session that runs it.
  static func subject(of sql: String, rules: SQLLexicalRules = MySQLDialect.lexicalRules) -> ChangeSubject? {
    var cursor = MySQLTokenCursor(sql, rules: rules)
    guard let verb = try? cursor.name() else { return nil }
    switch verb.uppercased() {
    case "SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH", "VALUES", "TABLE", "SET", "CALL", "DO",
      "SHOW", "EXPLAIN", "DESCRIBE", "DESC", "USE", "LOAD", "HANDLER", "SAVEPOINT", "RELEASE", "ROLLBACK",
      "COMMIT", "BEGIN", "START", "PREPARE", "EXECUTE", "DEALLOCATE", "KILL", "HELP":
      return nil
    case "TRUNCATE":
      _ = cursor.take("TABLE")
      return named(.table, &cursor)
    case "CREATE", "DROP", "ALTER": return defined(&cursor)
    default: return .database
    }
  }

  enum Verb { case create, drop }

  /// Whether a statement makes or drops its subject as a whole; nil for one that does neither, as of an index.
  static func verb(ofWhole sql: String) -> Verb? {
    var cursor = MySQLTokenCursor(sql)
    guard let first = (try? cursor.name())?.uppercased(), first == "CREATE" || first == "DROP" else {
      return nil
    }
    guard let kind = takeKind(&cursor), kind != .index else { return nil }
    return first == "CREATE" ? .create : .drop
  }

  private static func defined(_ cursor: inout MySQLTokenCursor) -> ChangeSubject {
    guard let kind = takeKind(&cursor) else { return .database }
    guard kind == .index else { return named(kind, &cursor) }
    while !cursor.isAtEnd, !cursor.take("ON") { cursor.position += 1 }
    return named(.table, &cursor)
  }

  private static let kinds: [(word: StaticString, kind: ChangeSubject.Kind)] = [
    ("TABLE", .table), ("VIEW", .view), ("TRIGGER", .trigger), ("FUNCTION", .function),
    ("PROCEDURE", .procedure), ("EVENT", .event), ("SEQUENCE", .sequence), ("INDEX", .index),
  ]

  /// Goes past the word that says what is defined; nil where that has no subject of its own.
  private static func takeKind(_ cursor: inout MySQLTokenCursor) -> ChangeSubject.Kind? {
    // What may stand between the verb and the kind of thing.
    while !cursor.isAtEnd, cursor.position < 24 {
      for (word, kind) in kinds where cursor.take(word) { return kind }
      let others: [StaticString] = ["DATABASE", "SCHEMA", "USER", "ROLE", "SERVER", "PACKAGE"]
      if others.contains(where: { cursor.isAt($0) }) { return nil }
      cursor.position += 1
    }
    return nil
  }

  private static func named(_ kind: ChangeSubject.Kind, _ cursor: inout MySQLTokenCursor) -> ChangeSubject {
    if cursor.take("IF") {
      _ = cursor.take("NOT")
      _ = cursor.take("EXISTS")
    }
    guard let name = try? cursor.qualifiedName() else { return .database }
    // More than one thing: DROP TABLE a, b.
    if cursor.isAtSymbol(",") { return .database }
    return ChangeSubject(kind, name)
  }
}
