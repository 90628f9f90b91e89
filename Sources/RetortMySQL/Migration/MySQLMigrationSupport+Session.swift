import RetortEngine
import RetortSQL

extension MySQLMigrationSupport {
  /// - Throws: `transaction_control`, `session_control`.
  public func requireAllowed(_ raw: () throws -> [String]) throws {
    for sql in try raw() { try requireAllowed(sql) }
  }

  private func requireAllowed(_ sql: String) throws {
    var cursor = MySQLTokenCursor(sql)
    guard let verb = (try? cursor.name())?.uppercased() else { return }
    switch verb {
    case "USE":
      throw RetortError(
        "session_control",
        "USE cannot stand in a revision: Retort's own tables are in the database of the URL. Name the other database "
          + "in front: other.t")
    case "LOCK", "UNLOCK":
      throw RetortError(
        "transaction_control",
        "\(verb) TABLES cannot stand in a revision: Retort's own tables would be out of reach. Leave it out")
    case "BEGIN" where cursor.isAt("NOT"): return
    case "BEGIN", "COMMIT", "ROLLBACK", "START", "SAVEPOINT", "RELEASE", "XA":
      throw RetortError(
        "transaction_control",
        "\(verb) cannot stand in a revision: each statement that changes rows is committed with its mark in the "
          + "journal. Leave it out")
    default: return
    }
  }

  /// `SET`, but for what it sets for the whole server.
  public func setsSession(raw sql: String) -> Bool {
    var cursor = MySQLTokenCursor(sql)
    guard cursor.take("SET") else { return false }
    while !cursor.isAtEnd {
      let word = cursor.text(cursor.tokens[cursor.position]).asciiLowercased
      if ["global", "persist", "persist_only", "password", "statement", "default"].contains(word) {
        return false
      }
      if word.hasPrefix("@@global") || word.hasPrefix("@@persist") { return false }
      if cursor.isAtSymbol("=") { break }
      cursor.position += 1
    }
    return true
  }

  public func restoreSession(_ connection: Connection, after raw: () throws -> [String], isEnd: Bool) throws {
    guard let own = connection.driverConnection as? MySQLConnection else { return }
    let assigned = try raw().flatMap(MySQLSessionChange.variables)
    guard !assigned.isEmpty else { return }
    if isEnd {
      for name in Set(assigned).sorted() {
        switch name {
        case MySQLSessionChange.names: continue
        case MySQLSessionChange.transaction: try own.executeText("SET SESSION TRANSACTION READ WRITE")
        // One that cannot be set back is none of the session.
        default: _ = try? own.executeText("SET SESSION \(MySQLDialect().quoted(name)) = DEFAULT")
        }
      }
      try own.setUp()
    } else {
      try own.setReading()
    }
  }
}

/// What SET statements change in a session.
enum MySQLSessionChange {
  static let names = "names"
  static let transaction = "transaction"

  /// The variables of the session that a statement assigns, in lower case; none for another statement.
  static func variables(_ sql: String) -> [String] {
    var cursor = MySQLTokenCursor(sql)
    guard cursor.take("SET") else { return [] }
    var result: [String] = []
    var depth = 0
    var isStart = true
    while !cursor.isAtEnd {
      if isStart {
        isStart = false
        if cursor.take("NAMES") || cursor.take("CHARACTER") || cursor.take("CHARSET") {
          result.append(names)
          continue
        }
        if cursor.take("STATEMENT") || cursor.take("PASSWORD") || cursor.take("GLOBAL") { return result }
        _ = cursor.take("SESSION") || cursor.take("LOCAL")
        if cursor.take("TRANSACTION") { return result + [transaction] }
        if let name = name(&cursor) { result.append(name) }
        continue
      }
      if cursor.isAtSymbol("(") { depth += 1 }
      if cursor.isAtSymbol(")") { depth -= 1 }
      if cursor.isAtSymbol(","), depth == 0 { isStart = true }
      cursor.position += 1
    }
    return result
  }

  /// A name that is assigned, without what says that it is one of the session; nil for a user's variable.
  private static func name(_ cursor: inout MySQLTokenCursor) -> String? {
    var text = ""
    while !cursor.isAtEnd, !cursor.isAtSymbol("="), !cursor.isAtSymbol(","), !cursor.isAtSymbol(":") {
      text += cursor.text(cursor.tokens[cursor.position])
      cursor.position += 1
    }
    var name = text.asciiLowercased
    guard !name.hasPrefix("@@global.") else { return nil }
    for prefix in ["@@session.", "@@local.", "@@"] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
      break
    }
    name.removeAll { $0 == "`" }
    let isName = name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x5F || $0 >= 0x30 && $0 <= 0x39 }
    return isName && !name.isEmpty ? name : nil
  }
}
