import RetortEngine
import RetortSQL

/// What migrations need of PostgreSQL.
public struct PostgreSQLMigrationSupport: MigrationSupport {
  public init() {}

  private var dialect: PostgreSQLDialect { PostgreSQLDialect() }

  public var beginStatement: String { "BEGIN" }

  public func reflect(_ connection: Connection, options: ReflectionOptions) throws -> Metadata {
    try PostgreSQLSchemaReader(connection: connection).metadata(options)
  }

  public func table(_ name: QualifiedName, on connection: Connection) throws -> Table? {
    try PostgreSQLSchemaReader(connection: connection).table(name)
  }

  /// There is no server in memory.
  public func openScratch() throws -> Connection? { nil }

  public func hasTable(_ name: QualifiedName, on connection: Connection) throws -> Bool {
    try hasTables([name], on: connection) == [true]
  }

  public func hasTables(_ names: [QualifiedName], on connection: Connection) throws -> [Bool] {
    let texts = names.map(dialect.identifier)
    for text in texts { try requireNamesThatFit(text) }
    let questions = (1...names.count).map { "to_regclass($\($0)) IS NOT NULL" }
    let row = try connection.rows(
      "SELECT \(questions.joined(separator: ", "))", texts.map { .text($0) }
    ).first
    return row?.map { $0 == .bool(true) } ?? []
  }

  /// The server keeps views and triggers from breaking.
  public func brokenObjects(_ connection: Connection) throws -> [String] { [] }

  public func requireSchema(of name: QualifiedName) throws {}

  public func source(_ connection: Connection, knowing glance: SubjectGlance?) -> (any SchemaSource)? {
    PostgreSQLSchemaSource(connection: connection)
  }

  public func statements(for change: SchemaChange, in schema: any SchemaSource) throws -> [ChangeStatement] {
    let statements = try PostgreSQLChangePlanner(schema: schema).statements(for: change)
    for statement in statements { try requireNamesThatFit(statement.sql) }
    guard let live = schema as? PostgreSQLSchemaSource else { return statements }
    return try PostgreSQLPrivileges.keeping(change, statements, live.connection)
  }

  public func independentStatements(for change: SchemaChange) -> [ChangeStatement]? {
    guard !PostgreSQLPrivileges.concern(change) else { return nil }
    let source = PostgreSQLNoSource()
    // What is wrong with it is said when its turn comes.
    guard let statements = try? statements(for: change, in: source), !source.wasAsked else { return nil }
    // What somebody has written may be anything: a COPY would end the connection.
    let words = ["CREATE ", "ALTER ", "DROP ", "COMMENT ", "DO "]
    guard statements.allSatisfy({ statement in words.contains(where: statement.sql.hasPrefix) }) else {
      return nil
    }
    return statements.contains(where: \.runsOutsideTransaction) ? nil : statements
  }

  public var secondsOfTransaction: String? {
    "round(extract(epoch from clock_timestamp() - transaction_timestamp())::numeric, 4)"
  }

  /// The server cuts longer names, says so in a notice only, and what is made has another name then.
  private func requireNamesThatFit(_ sql: String) throws {
    guard PostgreSQLNames.mayHoldTooLong(sql) else { return }
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    while let token = tokenizer.next() {
      guard token.kind == .word || token.kind == .quotedIdentifier,
        token.range.count > PostgreSQLNames.maximumBytes
      else { continue }
      let name = SQLText.identifier(tokenizer.bytes[token.range], kind: token.kind)
      guard name.utf8.count > PostgreSQLNames.maximumBytes else { continue }
      throw RetortError(
        "identifier_too_long",
        "the name '\(name)' has \(name.utf8.count) bytes, PostgreSQL keeps \(PostgreSQLNames.maximumBytes): choose a shorter one"
      )
    }
  }

  public func carryOut(
    _ change: SchemaChange, on connection: Connection, run: (ChangeStatement) throws -> Void
  ) throws -> TouchedTables {
    let source = PostgreSQLSchemaSource(connection: connection)
    for statement in try statements(for: change, in: source) { try run(statement) }
    return TouchedTables()
  }

  public func mayRebuild(_ change: SchemaChange) -> Bool { false }

  public func runsOutsideTransaction(_ change: SchemaChange) -> Bool {
    switch change {
    case .createIndex(let index, _, _): index.options.flag("concurrently", for: dialect.optionNames)
    case .dropIndex(_, _, _, let options): options.flag("concurrently", for: dialect.optionNames)
    case .detachPartition(_, _, let concurrently): concurrently
    default: false
    }
  }

  /// Whether COMMIT or ROLLBACK stands in the body of a DO.
  private func endsTransactions(_ sql: String) -> Bool {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    while let token = tokenizer.next() {
      guard token.kind != .word else { continue }
      let body = tokenizer.text(token).uppercased().split { !$0.isLetter && $0 != "_" }
      if body.contains("COMMIT") || body.contains("ROLLBACK") { return true }
    }
    return false
  }

  /// `SELECT set_config(…), pg_catalog.set_config(…)`, and nothing else: what else a statement does must not be done again.
  private func setsByFunctionsOnly(_ sql: String) -> Bool {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    var depth = 0
    var isFirst = true
    var isAlias = false
    while let token = tokenizer.next() {
      let text = tokenizer.text(token).asciiLowercased
      if isAlias {
        isAlias = false
      } else if isFirst {
        guard text == "select" else { return false }
        isFirst = false
      } else if text == "(" {
        depth += 1
      } else if text == ")" {
        depth -= 1
      } else if depth == 0, text == "as" {
        isAlias = true
      } else if depth == 0, !["pg_catalog", ".", "set_config", ",", ";", "::", ":", "text"].contains(text) {
        return false
      } else if depth > 0, token.kind == .word,
        !["true", "false", "null", "current_setting", "text", "pg_catalog"].contains(text)
      {
        return false
      }
    }
    return !isFirst
  }

  public func canWrite(_ connection: Connection) throws -> Bool {
    try connection.scalar("SELECT current_setting('transaction_read_only')") != "on"
  }

  /// Raw SQL may set another search path.
  public func schema(of table: QualifiedName, on connection: Connection) throws -> String? {
    try connection.scalar(
      "SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)",
      [.text(dialect.identifier(table))])?.text
  }

  /// What the manual names as "cannot be executed inside a transaction block".
  public func runsInTransaction(raw sql: String) -> Bool {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    var words: [String] = []
    while words.count < 8, let token = tokenizer.next(), token.kind == .word {
      words.append(tokenizer.text(token).uppercased())
    }
    switch words.first {
    // REINDEX of a partitioned table, CLUSTER of all tables, and a procedure may have transactions of their own.
    case "REINDEX", "CLUSTER", "CALL": return false
    case "DO": return !endsTransactions(sql)
    case "VACUUM", "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE":
      return false
    case "DISCARD": return words.dropFirst().first != "ALL"
    case "CREATE", "DROP":
      if ["DATABASE", "TABLESPACE", "SUBSCRIPTION"].contains(words.dropFirst().first) { return false }
      return !words.contains("CONCURRENTLY")
    case "ALTER":
      if ["SYSTEM", "SUBSCRIPTION"].contains(words.dropFirst().first) { return false }
      if words.dropFirst().first == "DATABASE" { return !words.contains("TABLESPACE") }
      return !sql.uppercased().contains("DETACH PARTITION") || !sql.uppercased().contains("CONCURRENTLY")
    default: return true
    }
  }

  /// `SET`, `set_config`, `RESET` and `DISCARD ALL`, but for what ends with a transaction.
  public func setsSession(raw sql: String) -> Bool {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    let words = (0..<2).compactMap { _ in tokenizer.next().map { tokenizer.text($0).uppercased() } }
    return words.first == "RESET" || words == ["DISCARD", "ALL"] || setsByFunctionsOnly(sql)
      || words.first == "SET" && !["LOCAL", "TRANSACTION", "CONSTRAINTS"].contains(words.last ?? "")
  }

  /// SET, and the `set_config` of dumps, hold for the rest of the session; RESET and DISCARD take what it began with. What
  /// calls a function, or is code, may do the same out of sight.
  public func restoreSession(_ connection: Connection, after raw: () throws -> [String], isEnd: Bool) throws {
    guard isEnd, let own = connection.driverConnection as? PostgreSQLConnection else { return }
    let hasChange = try raw().contains { sql in
      var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
      let first = tokenizer.next().map { tokenizer.text($0).uppercased() }
      return ["SET", "RESET", "DISCARD", "DO", "CALL", "SELECT", "WITH", "EXECUTE", "BEGIN", "START"]
        .contains(first)
        || sql.asciiLowercased.contains("set_config")
    }
    if hasChange { try own.restoreSettings() }
  }

  // MARK: Around a revision

  public func beginRevision(_ connection: Connection, _ outline: RevisionOutline) throws -> RevisionBaseline {
    RevisionBaseline()
  }

  public func checkBeforeCommit(
    _ connection: Connection, _ touched: TouchedTables, known: RevisionBaseline
  ) throws {}

  public func endRevision(_ connection: Connection, _ outline: RevisionOutline) throws {}

  /// The server's detail names the row; a failed transaction takes no query that could tell more.
  public func explain(_ error: any Error, running statement: ChangeStatement, on connection: Connection)
    -> any Error
  { error }

  /// psql goes on after an error otherwise.
  public func scriptHead(rebuilds: Bool) -> [String] {
    ["\\set ON_ERROR_STOP on", "SET standard_conforming_strings = on;"]
  }

  public func scriptFrame(rebuilds: Bool) -> (before: [String], after: [String]) { (["BEGIN"], ["COMMIT"]) }

  public func normalized(_ target: Metadata, against live: Metadata, on connection: Connection) throws
    -> (target: Metadata, notes: [String])
  {
    let normalizer = PostgreSQLNormalizer(connection: connection, live: live)
    return (try normalizer.normalized(target), normalizer.notes)
  }

  // MARK: Databases

  public func identity(_ connection: Connection) throws -> String {
    try connection.scalar(
      "SELECT pg_postmaster_start_time()::text || ' ' || oid::text FROM pg_database "
        + "WHERE datname = current_database()")?.text ?? ""
  }

  /// Tables with operator class parameters go first: without the extension of the operator class the server cannot
  /// read their indexes any more, not even to drop them.
  public func empty(_ connection: Connection) throws {
    let statements = try connection.rows(
      """
      SELECT 'DROP EVENT TRIGGER ' || quote_ident(evtname) FROM pg_event_trigger
      UNION ALL SELECT DISTINCT 'DROP ' || CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END
          || ' IF EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' CASCADE'
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND a.attoptions IS NOT NULL)
      UNION ALL SELECT 'DROP EXTENSION IF EXISTS ' || quote_ident(extname) || ' CASCADE' FROM pg_extension
        WHERE extname <> 'plpgsql'
      UNION ALL SELECT 'DROP SCHEMA IF EXISTS ' || quote_ident(nspname) || ' CASCADE' FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
      """
    ).compactMap { $0.first?.text }
    for statement in statements { try connection.execute(statement) }
    try connection.execute("CREATE SCHEMA public")
    try connection.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")
    try connection.execute("COMMENT ON SCHEMA public IS '\(PostgreSQLDialect.commentOnPublic)'")
  }
}

/// The live database as what changes look things up in.
struct PostgreSQLSchemaSource: SchemaSource {
  let connection: Connection

  func table(_ name: QualifiedName) throws -> Table? {
    try PostgreSQLSchemaReader(connection: connection).table(name)
  }

  func metadata() throws -> Metadata {
    try PostgreSQLSchemaReader(connection: connection).metadata(ReflectionOptions())
  }
}

/// Nothing to look things up in; says whether somebody tried to.
private final class PostgreSQLNoSource: SchemaSource {
  private struct NothingThere: Error {}

  private(set) var wasAsked = false

  func table(_ name: QualifiedName) throws -> Table? { try refuse() }
  func metadata() throws -> Metadata { try refuse() }

  private func refuse() throws -> Never {
    wasAsked = true
    throw NothingThere()
  }
}
