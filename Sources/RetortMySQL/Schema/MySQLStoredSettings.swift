import RetortSQL

/// What a trigger, routine or event was made under and keeps: the server runs it with these, whatever the
/// session has. They stand in a comment before the CREATE statement where the session has others:
///
/// ```sql
/// /* retort: sql_mode='TRADITIONAL' character_set_client='latin1' collation_connection='latin1_swedish_ci' */
/// CREATE PROCEDURE …
/// ```
struct MySQLStoredSettings: Hashable {
  var modes: String?
  var charset: String?
  var collation: String?
  /// Of an event: in which its times are given.
  var timeZone: String?

  private static let opening = "/* retort: "

  /// What the server says of a stored program, without what the session has anyway.
  init(modes: String?, charset: String?, collation: String?, timeZone: String? = nil, server: MySQLServer) {
    if let timeZone, timeZone.uppercased() != "SYSTEM" { self.timeZone = timeZone }
    if let modes, Set(modes.split(separator: ",").map(String.init)) != server.sqlModes { self.modes = modes }
    if let charset, MySQLCharset.spelled(charset) != "utf8mb4" {
      self.charset = charset
      self.collation = collation
    }
  }

  /// Reads the comment at the head of a statement; nothing where there is none.
  init(in sql: String) {
    guard sql.hasPrefix(MySQLStoredSettings.opening), let end = sql.firstRange(of: " */") else { return }
    let inner = String(sql[..<end.lowerBound].dropFirst(MySQLStoredSettings.opening.count))
    var cursor = MySQLTokenCursor(inner)
    while let name = try? cursor.name(), cursor.takeSymbol("="), let value = try? cursor.string() {
      switch name {
      case "sql_mode": modes = value
      case "character_set_client": charset = value
      case "collation_connection": collation = value
      case "time_zone": timeZone = value
      default: break
      }
    }
  }

  /// How a statement under these settings is read.
  var lexicalRules: SQLLexicalRules {
    var rules = MySQLDialect.lexicalRules
    let modes = modes?.uppercased() ?? ""
    if modes.contains("NO_BACKSLASH_ESCAPES") { rules.backslashEscapes = false }
    if modes.contains("ANSI_QUOTES") || modes.contains("ORACLE") { rules.doubleQuotedStrings = false }
    return rules
  }

  var isEmpty: Bool { modes == nil && charset == nil && collation == nil && timeZone == nil }

  func prefixed(to sql: String) -> String {
    guard !isEmpty else { return sql }
    var parts: [String] = []
    if let modes { parts.append("sql_mode='\(modes)'") }
    if let charset { parts.append("character_set_client='\(charset)'") }
    if let collation { parts.append("collation_connection='\(collation)'") }
    if let timeZone { parts.append("time_zone='\(timeZone)'") }
    return "\(MySQLStoredSettings.opening)\(parts.joined(separator: " ")) */\n\(sql)"
  }

  /// The statement without the comment.
  static func statement(of sql: String) -> String {
    guard sql.hasPrefix(opening), let end = sql.firstRange(of: " */") else { return sql }
    return SQLText.trimmed(String(sql[end.upperBound...]))
  }

  /// What must run before and after the statement.
  var frame: (before: [String], after: [String]) {
    var before: [String] = []
    var after: [String] = []
    if let modes {
      before.append("SET @retort_sql_mode = @@sql_mode, sql_mode = '\(modes)'")
      after.append("SET sql_mode = @retort_sql_mode")
    }
    if let charset {
      let collation = collation.map { ", collation_connection = '\($0)'" } ?? ""
      before.append("SET character_set_client = '\(charset)'\(collation)")
      after.append("SET NAMES utf8mb4")
    }
    if let timeZone {
      before.append("SET @retort_time_zone = @@time_zone, time_zone = '\(timeZone)'")
      after.append("SET time_zone = @retort_time_zone")
    }
    return (before, after)
  }
}

extension MySQLStatementText {
  /// `CREATE FUNCTION db.name` without the database; inside the body it stays, as the server printed it.
  static func withoutDatabaseAtHead(_ database: String?, _ sql: String) -> String {
    guard let database, sql.contains(database) else { return sql }
    let cursor = MySQLTokenCursor(sql)
    guard cursor.bytes.count == sql.utf8.count else { return sql }
    let names: [StaticString] = ["FUNCTION", "PROCEDURE", "TRIGGER", "EVENT", "PACKAGE"]
    for position in 0..<min(10, cursor.tokens.count) {
      var here = cursor
      here.position = position
      guard names.contains(where: { here.isAt($0) }) else { continue }
      here.position += 1
      guard let token = here.current, (try? here.name()) == database, here.takeSymbol("."),
        let next = here.current
      else { return sql }
      return String(decoding: cursor.bytes[..<token.range.lowerBound], as: UTF8.self)
        + String(decoding: cursor.bytes[next.range.lowerBound...], as: UTF8.self)
    }
    return sql
  }
}
