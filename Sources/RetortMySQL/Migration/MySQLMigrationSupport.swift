import RetortEngine
import RetortSQL

/// What migrations need of MariaDB and MySQL.
public struct MySQLMigrationSupport: MigrationSupport {
  /// What statements are written for where no server was asked.
  let dialect: MySQLDialect

  public init(dialect: MySQLDialect = MySQLDialect()) {
    self.dialect = dialect
  }

  public var beginStatement: String { "START TRANSACTION" }

  /// MariaDB has such blocks (https://mariadb.com/kb/en/begin-end/). This one rolls back by itself: an error does not say
  /// whether a transaction is open. A statement that did not change its one row ends it with the error of a column that
  /// takes no NULL.
  public func block(of statements: [BoundStatement], on connection: Connection) -> BoundStatement? {
    guard let server = (connection.dialect as? MySQLDialect)?.server, server.isMariaDB,
      !server.sqlModes.contains("ORACLE")
    else { return nil }
    var sql = "BEGIN NOT ATOMIC\nDECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;\n"
    sql += beginStatement + ";\n"
    for statement in statements {
      sql += statement.sql + ";\n"
      if statement.changesOneRow {
        sql += "IF ROW_COUNT() <> 1 THEN SIGNAL SQLSTATE '23000' SET MYSQL_ERRNO = 1048; END IF;\n"
      }
    }
    return BoundStatement(sql + "COMMIT;\nEND", statements.flatMap(\.parameters))
  }

  public func valueBehindOneRow(_ value: String) -> String? { "IF(ROW_COUNT() = 1, \(value), NULL)" }

  // MARK: Reading

  public func reflect(_ connection: Connection, options: ReflectionOptions) throws -> Metadata {
    try MySQLSchemaReader(connection).metadata(options)
  }

  /// A scratch database takes a server; `scratch_url` names it.
  public func openScratch() throws -> Connection? { nil }

  public func hasTable(_ name: QualifiedName, on connection: Connection) throws -> Bool {
    try hasTables([name], on: connection) == [true]
  }

  public func hasTables(_ names: [QualifiedName], on connection: Connection) throws -> [Bool] {
    let questions = names.map { name in
      "EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
        + "\(name.schema == nil ? "DATABASE()" : "?") AND TABLE_NAME = ? "
        + "AND TABLE_TYPE NOT IN ('VIEW', 'SEQUENCE'))"
    }
    let values = names.flatMap { name in
      (name.schema.map { [SQLValue.text($0)] } ?? []) + [.text(name.name)]
    }
    return try connection.rows("SELECT \(questions.joined(separator: ", "))", values).first?
      .map { $0.integer == 1 } ?? []
  }

  public func table(_ name: QualifiedName, on connection: Connection) throws -> Table? {
    try MySQLSchemaReader(connection).table(named: name)
  }

  public func source(_ connection: Connection, knowing glance: SubjectGlance?) -> (any SchemaSource)? {
    (try? MySQLSchemaReader(connection)).map { MySQLSchemaSource(reader: $0, knowing: glance) }
  }

  public func question(behind statement: ChangeStatement, on connection: Connection) -> SubjectQuestion? {
    statement.subject.kind == .table ? question(about: statement.subject.name, connection) : nil
  }

  public func question(before change: SchemaChange, on connection: Connection) -> SubjectQuestion? {
    switch change {
    case .createTable(let table, _): question(about: table.qualifiedName, connection)
    case .dropTable(let name, _, _), .renameTable(let name, _), .createIndex(_, let name, _):
      question(about: name, connection)
    case .alterTable(let alteration): question(about: alteration.table, connection)
    case .dropIndex(let name, let table?, _, _), .renameIndex(let name, _, let table?):
      question(about: QualifiedName(table, schema: name.schema), connection)
    default: nil
    }
  }

  private func question(about table: QualifiedName, _ connection: Connection) -> SubjectQuestion {
    SubjectQuestion(
      ChangeSubject(.table, table), "SHOW CREATE TABLE \(connection.dialect.identifier(table))")
  }

  public func identity(_ connection: Connection) throws -> String {
    let own = try connection.rows("SELECT @@hostname, @@port, @@datadir, DATABASE()").first ?? []
    return own.map { $0.text ?? $0.integer.map(String.init) ?? "" }.joined(separator: "|")
  }

  /// The views that can no longer be read; the server says so of all of them at once.
  public func brokenObjects(_ connection: Connection) throws -> [String] {
    let reader = try MySQLSchemaReader(connection)
    var views: [String] = []
    try connection.query("SHOW FULL TABLES WHERE Table_type = 'VIEW'") { row in
      if let name = row.text(0) { views.append(reader.dialect.quoted(name)) }
    }
    guard !views.isEmpty else { return [] }
    var result: [String: String] = [:]
    try connection.query("CHECK TABLE \(views.joined(separator: ", "))") { row in
      guard row.text(2)?.asciiLowercased == "error", let name = row.text(0) else { return }
      let own = name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
      // The first complaint is about the cause.
      if result[own] == nil { result[own] = "view '\(own)': \(row.text(3) ?? "")" }
    }
    return result.values.sorted()
  }

  /// A schema here is another database of the same server.
  public func requireSchema(of name: QualifiedName) throws {}

  // MARK: Changing

  public func carryOut(
    _ change: SchemaChange, on connection: Connection, run: (ChangeStatement) throws -> Void
  ) throws -> TouchedTables {
    let source = MySQLSchemaSource(reader: try MySQLSchemaReader(connection))
    for statement in try statements(for: change, in: source) { try run(statement) }
    return TouchedTables()
  }

  public func statements(for change: SchemaChange, in schema: any SchemaSource) throws -> [ChangeStatement] {
    let own = (schema as? MySQLSchemaSource)?.reader.dialect ?? dialect
    let statements = try MySQLPlanner(dialect: own, source: schema).statements(for: change)
    for statement in statements { try requireSingle(statement.sql, own) }
    return statements
  }

  /// The server would run what stands behind a semicolon as well, and nobody would know how far it got. What a
  /// routine was made under stands before and behind it. A body with BEGIN is taken as it is: who cannot follow it
  /// must not refuse it.
  func requireSingle(_ sql: String, _ dialect: MySQLDialect) throws {
    guard sql.utf8.contains(UInt8(ascii: ";")),
      !SQLText.mentions("begin", in: sql, rules: dialect.lexicalRules),
      case let found = SQLScript.statements(of: sql, rules: dialect.lexicalRules).filter({
        MySQLSessionChange.variables($0.text).isEmpty
      }), found.count > 1
    else { return }
    throw RetortError(
      "several_statements",
      "the text holds \(found.count) statements, the second of which is '\(found[1].text.prefix(60))': write one, and "
        + "the others as operations of their own")
  }

  public func mayRebuild(_ change: SchemaChange) -> Bool { false }

  public func subject(ofRaw sql: String) -> ChangeSubject? { MySQLRawSubject.subject(of: sql) }
  public func runsInTransaction(raw sql: String) -> Bool { MySQLRawSubject.subject(of: sql) == nil }

  public func digest(of subject: ChangeSubject, on connection: Connection) throws -> String {
    try MySQLSchemaReader(connection).state(of: subject).digest
  }

  public func check(_ conditions: [Postcondition], on connection: Connection) throws {
    let reader = try MySQLSchemaReader(connection)
    for case .columnHasType(let name, let column, let type) in conditions {
      guard let found = try reader.table(named: name).flatMap({ reader.dialect.column(column, in: $0) })
      else {
        throw RetortError(
          "postcondition_failed", "table '\(name)' has no column '\(column)' after the change")
      }
      let wanted = reader.dialect.comparableType(type)
      let held = reader.dialect.comparableType(found.type)
      guard wanted == held else {
        throw RetortError(
          "postcondition_failed",
          "column '\(column)' of table '\(name)' has type \(held) after the change, expected \(wanted)")
      }
    }
  }

  // MARK: Around a revision

  /// DDL commits by itself here: there is nothing to keep out of the way, and nothing that a check before the
  /// commit could take back.
  public func beginRevision(_ connection: Connection, _ outline: RevisionOutline) throws -> RevisionBaseline {
    RevisionBaseline()
  }

  public func checkBeforeCommit(
    _ connection: Connection, _ touched: TouchedTables, known: RevisionBaseline
  ) throws {}

  public func endRevision(_ connection: Connection, _ outline: RevisionOutline) throws {}

  // MARK: Scripts

  public func scriptHead(rebuilds: Bool) -> [String] {
    // The script is written for these modes, whatever the server has.
    let modes = MySQLServer.neutral(dialect.server.sqlModes).joined(separator: ",")
    return ["SET NAMES utf8mb4;", "SET sql_mode = '\(modes)';"]
  }

  public func scriptFrame(rebuilds: Bool) -> (before: [String], after: [String]) {
    (["START TRANSACTION"], ["COMMIT"])
  }

  /// A statement with semicolons of its own gets another delimiter, which the client knows.
  public func scriptText(_ statement: String) -> String {
    let cursor = MySQLTokenCursor(statement)
    let hasSemicolon = cursor.tokens.contains { cursor.bytes[$0.range].elementsEqual(";".utf8) }
    guard hasSemicolon else { return terminated(statement) }
    var delimiter = "$$"
    while statement.contains(delimiter) { delimiter += "$" }
    return "DELIMITER \(delimiter)\n\(statement)\n\(delimiter)\nDELIMITER ;"
  }
}
