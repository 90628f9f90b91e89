import RetortEngine
import RetortSQL

extension MySQLMigrationSupport {
  /// The server warns where tables without transactions were changed (1196): of a statement that failed, the rows before the
  /// one that it failed at stay changed.
  public func explainRollback(_ error: any Error, on connection: Connection) -> any Error {
    guard var failure = error as? DatabaseError, failure.kind != .connectionLost,
      let warnings = try? connection.rows("SHOW WARNINGS"),
      warnings.contains(where: { $0.count > 1 && ($0[1].integer == 1196 || $0[1].text == "1196") })
    else { return error }
    failure.advice =
      "a table that was changed has no transactions (its engine is not InnoDB): the rows that were changed before the failure stay "
      + "changed, and are changed again by the next run. Undo them by hand first"
      + (failure.advice.map { "; \($0)" } ?? "")
    return failure
  }

  /// A statement's failure with which rows violate what it adds, how many and the first three, or with what to
  /// do about it.
  public func explain(_ error: any Error, running statement: ChangeStatement, on connection: Connection)
    -> any Error
  {
    guard var failure = error as? DatabaseError, let reader = try? MySQLSchemaReader(connection) else {
      return error
    }
    if failure.kind == .undefinedTable, failure.nativeCode != 1347 {
      return MySQLFailure.unknownTable(failure, reader) ?? failure
    }
    failure.advice = MySQLFailure.advice(for: failure) ?? failure.advice
    guard statement.subject.kind == .table, failure.kind != .connectionLost,
      let live = (try? reader.table(named: statement.subject.name)) ?? nil
    else { return failure }
    let clauses = MySQLStatementClauses(statement.sql)
    let explained = MySQLFailure(
      failure: failure, live: live, clauses: clauses, dialect: reader.dialect, connection: connection)
    return explained.explained()
  }
}

/// What can be found out about a failure of a change of a table.
struct MySQLFailure {
  var failure: DatabaseError
  let live: Table
  let clauses: MySQLStatementClauses
  let dialect: MySQLDialect
  let connection: Connection

  private var from: String { dialect.identifier(live.qualifiedName) }

  func explained() -> any Error {
    switch failure.nativeCode {
    case 1062, 1586, 1859:
      let key = MySQLFailure.quotedName(in: failure.reason, after: "for key ")
      let bare = key.split(separator: ".").last.map(String.init) ?? key
      guard let columns = clauses.keyColumns(bare) ?? clauses.keyColumns(nil), !columns.isEmpty,
        columns.allSatisfy({ dialect.column($0, in: live) != nil })
      else { return failure }
      let list = dialect.identifiers(columns)
      let notNull = columns.map { "\(dialect.identifier($0)) IS NOT NULL" }.joined(separator: " AND ")
      return withRows(
        "(\(list)) IN (SELECT * FROM (SELECT \(list) FROM \(from) WHERE \(notNull) GROUP BY \(list) "
          + "HAVING count(*) > 1) d)",
        "\(columns.joined(separator: ", ")) of table '\(live.name)' must be unique")
    case 1265, 1048, 1138, 1364, 1263, 1366:
      for column in clauses.notNullColumns where dialect.column(column, in: live)?.nullable ?? false {
        var explained = withRows(
          "\(dialect.identifier(column)) IS NULL",
          "column '\(column)' of table '\(live.name)' is to be NOT NULL")
        guard explained.context != nil else { continue }
        explained.kind = .notNullViolation
        return explained
      }
      return failure
    case 1452:
      for key in clauses.foreignKeys {
        let own = key.columns.map { "c.\(dialect.identifier($0))" }
        let pairs = zip(own, key.referentColumns).map { "p.\(dialect.identifier($1)) = \($0)" }
        let set = own.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
        let referent = dialect.identifier(QualifiedName(key.referentTable, schema: key.referentSchema))
        let explained = withRows(
          "\(set) AND NOT EXISTS (SELECT 1 FROM \(referent) p WHERE \(pairs.joined(separator: " AND ")))",
          "\(key.columns.joined(separator: ", ")) of table '\(live.name)' must refer to rows of table '\(key.referentTable)'",
          alias: "c")
        if explained.context != nil { return explained }
      }
      return failure
    case 3819, 4025:
      for check in clauses.checks {
        let explained = withRows(
          "NOT (\(check))", "rows of table '\(live.name)' must satisfy CHECK (\(check))")
        if explained.context != nil { return explained }
      }
      return failure
    default: return failure
    }
  }

  private func withRows(_ condition: String, _ what: String, alias: String? = nil) -> DatabaseError {
    let source = alias.map { "\(from) \($0)" } ?? from
    let prefix = alias.map { "\($0)." } ?? ""
    let count =
      (try? connection.scalar("SELECT count(*) FROM \(source) WHERE \(condition)"))??.integer ?? 0
    guard count > 0 else { return failure }
    let shown = live.columns.filter { $0.computed == nil }.prefix(6)
    let values = shown.map { "quote(\(prefix)\(dialect.identifier($0.name)))" }.joined(separator: ", ")
    let rows = (try? connection.rows("SELECT \(values) FROM \(source) WHERE \(condition) LIMIT 3")) ?? []
    let examples = rows.map { row in
      "(" + zip(shown, row).map { "\($0.name)=\(shortened($1))" }.joined(separator: ", ") + ")"
    }
    var result = failure
    result.context =
      "\(what), but \(count) \(count == 1 ? "row violates" : "rows violate") it: "
      + examples.joined(separator: ", ") + (Int(count) > rows.count ? ", ..." : "")
    result.advice = "change the data first"
    result.statement = nil
    return result
  }

  private func shortened(_ value: SQLValue) -> String {
    let text: String
    switch value {
    case .text(let own): text = own
    case .blob(let bytes): text = String(decoding: bytes, as: UTF8.self)
    default: text = "NULL"
    }
    return text.count > 40 ? text.prefix(37) + "..." : text
  }

  // MARK: Words

  static func quotedName(in text: String, after marker: String) -> String {
    guard let start = text.firstRange(of: marker)?.upperBound ?? text.firstIndex(of: "'") else { return "" }
    let rest = text[start...].drop { $0 == "'" || $0 == "`" }
    return String(rest.prefix { $0 != "'" && $0 != "`" })
  }

  static func unknownTable(_ failure: DatabaseError, _ reader: MySQLSchemaReader) -> RetortError? {
    var name = quotedName(in: failure.reason, after: "able '")
    guard !name.isEmpty else { return nil }
    if let database = reader.connection.database, name.hasPrefix("\(database).") {
      name = String(name.dropFirst(database.count + 1))
    }
    var known: [String] = []
    try? reader.connection.queryText("SHOW TABLES") { row in
      if let table = row.text(0), !table.asciiLowercased.hasPrefix("retort_") { known.append(table) }
    }
    return RetortError(
      "unknown_table", "there is no table '\(name)'\(NearestName.hint(for: name, among: known))")
  }

  static func advice(for failure: DatabaseError) -> String? {
    switch failure.nativeCode {
    case 1553:
      "a foreign key needs this index: drop the foreign key first, or create another index that begins with "
        + "its columns in the same batch_alter_table"
    case 1832, 1833:
      "columns that a foreign key joins change their types together: drop the foreign key, change the columns on "
        + "both sides, and create it again"
    case 1217, 1451: "drop the foreign keys that refer to it, or the rows that do, first"
    case 1845, 1846: "the server cannot do this with the algorithm or lock that was asked for: ask for less"
    case 1071, 1709, 1118:
      "index the first characters of a column (\"length\"), or choose shorter columns"
    case 1170:
      "give the column a \"length\" in the key: the server indexes only the first bytes of TEXT and BLOB"
    case 1075: "an AUTO_INCREMENT column must be the first of a key: change both in one batch_alter_table"
    case 1067: "choose a default that the column's type can hold"
    case 1292: "give the new column a server_default, or make it nullable: rows that are there need a value"
    case 4161:
      NearestName.of(
        quotedName(in: failure.reason, after: "data type: "), among: GenericType.allCases.map(\.rawValue)
      ).map { "did you mean '\($0)'?" }
    case 150, 1215, 1822, 3780:
      "both sides of a foreign key need the same type, character set and sign, and the referred columns a key"
    case 1005 where failure.reason.contains("errno: 150"):
      "both sides of a foreign key need the same type, character set and sign, and the referred columns a key"
    default: nil
    }
  }
}

/// The clauses of an ALTER TABLE or CREATE INDEX that a failure may be about.
struct MySQLStatementClauses {
  private let cursor: MySQLTokenCursor

  init(_ sql: String) { cursor = MySQLTokenCursor(sql) }

  private func names(at position: Int) -> [String]? {
    var here = cursor
    here.position = position
    guard here.takeSymbol("(") else { return nil }
    var result: [String] = []
    repeat {
      guard let name = try? here.name() else { return nil }
      result.append(name)
      if here.isAtSymbol("(") { _ = try? here.parenthesized() }
      if !here.take("DESC") { _ = here.take("ASC") }
    } while here.takeSymbol(",")
    return here.takeSymbol(")") ? result : nil
  }

  /// The columns of a key that the statement adds; of the first one where `name` is nil.
  func keyColumns(_ name: String?) -> [String]? {
    for position in cursor.tokens.indices {
      var here = cursor
      here.position = position
      if here.take("PRIMARY", "KEY") {
        if name == nil || name == "PRIMARY", let columns = names(at: here.position) { return columns }
      } else if here.take("UNIQUE") {
        if !here.take("KEY") { _ = here.take("INDEX") }
        var own: String?
        if !here.isAtSymbol("(") { own = try? here.name() }
        if here.take("ON") { _ = try? here.qualifiedName() }
        guard name == nil || own == nil || own?.asciiLowercased == name?.asciiLowercased else { continue }
        if let columns = names(at: here.position) { return columns }
      }
    }
    return nil
  }

  /// The columns that the statement restates as NOT NULL.
  var notNullColumns: [String] {
    var result: [String] = []
    for position in cursor.tokens.indices {
      var here = cursor
      here.position = position
      guard here.take("MODIFY", "COLUMN"), let name = try? here.name() else { continue }
      while !here.isAtEnd, !here.isAtSymbol(",") {
        if here.take("NOT", "NULL") {
          result.append(name)
          break
        }
        if here.isAtSymbol("(") { _ = try? here.parenthesized() } else { here.position += 1 }
      }
    }
    return result
  }

  var foreignKeys: [ForeignKey] {
    var result: [ForeignKey] = []
    for position in cursor.tokens.indices {
      var here = cursor
      here.position = position
      guard here.take("FOREIGN", "KEY"), let columns = names(at: here.position) else { continue }
      _ = try? here.parenthesized()
      guard here.take("REFERENCES"), let table = try? here.qualifiedName(),
        let referents = names(at: here.position)
      else { continue }
      result.append(
        ForeignKey(
          columns: columns, referentTable: table.name, referentSchema: table.schema,
          referentColumns: referents))
    }
    return result
  }

  var checks: [String] {
    var result: [String] = []
    for position in cursor.tokens.indices {
      var here = cursor
      here.position = position
      if here.take("CHECK"), let condition = try? here.parenthesized() { result.append(condition) }
    }
    return result
  }
}
