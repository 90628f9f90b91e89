import RetortEngine
import RetortSQL

/// Lets the server spell the expressions of a target as it prints them.
///
/// What differs in its text from the live schema is made in temporary tables and views and read back; the
/// transaction is rolled back. Nothing that is made there refers to a live table but by reading it, so no lock
/// is taken that others would feel.
final class PostgreSQLNormalizer {
  let connection: Connection
  let live: Metadata
  private(set) lazy var liveTables = Dictionary(
    live.tables.map { ($0.qualifiedName, $0) }, uniquingKeysWith: { first, _ in first })
  let dialect = PostgreSQLDialect()
  private let types = TypeTexts(PostgreSQLDialect())
  var notes: [String] = []
  var temporarySchema: String?
  private var defaultPath = ""

  init(connection: Connection, live: Metadata) {
    self.connection = connection
    self.live = live
  }

  /// - Throws: what `PostgreSQLTargetCheck` finds.
  func normalized(_ given: Metadata) throws -> Metadata {
    try PostgreSQLTargetCheck(given, on: connection).run()
    var target = given
    if target.namesSchemas, let own = try connection.scalar("SELECT current_schema()::text")?.text {
      target = target.withoutDefaultSchema(own)
    }
    target.tables = target.tables.mapOnThreads(with: { PostgreSQLDialect() }) { dialect, table in
      dialect.materialized(table)
    }
    let tables = target.tables.indices.filter { needsLook(target.tables[$0]) }
    let views = target.views.indices.filter { differs(target.views[$0]) }
    let domains = target.domains.indices.filter { differs(target.domains[$0]) }
    let routines = target.routines.indices.filter { differs(target.routines[$0]) }
    let triggers = target.triggers.indices.filter { differs(target.triggers[$0]) }
    guard !(tables.isEmpty && views.isEmpty && domains.isEmpty && routines.isEmpty && triggers.isEmpty)
    else { return target }
    var result = target
    defaultPath =
      try connection.scalar("SELECT coalesce(quote_ident(current_schema()), '')")?.text ?? ""
    try connection.execute("BEGIN")
    defer { _ = try? connection.execute("ROLLBACK") }
    for start in stride(from: 0, to: tables.count, by: PostgreSQLNormalizer.batch) {
      try normalize(tables[start..<min(start + PostgreSQLNormalizer.batch, tables.count)], of: &result)
    }
    for index in views {
      guard let sql = try text(of: target.views[index], target) else { continue }
      // What the server prints has the names of the columns in it, and what makes it recursive.
      result.views[index].sql = sql
      result.views[index].columns = []
      result.views[index].options.set("recursive", to: nil, for: dialect.name)
    }
    for index in triggers {
      if let sql = try text(of: target.triggers[index], target) { result.triggers[index].sql = sql }
    }
    guard !domains.isEmpty || !routines.isEmpty else { return result }
    let hasSchema = try attempt("the functions and domains of the target") {
      try connection.execute("CREATE SCHEMA \(PostgreSQLNormalizer.schema)")
    }
    guard hasSchema != nil else { return result }
    for index in domains {
      if let domain = try normalized(target.domains[index]) { result.domains[index] = domain }
    }
    for index in routines { result.routines[index] = try normalized(target.routines[index]) }
    return result
  }

  static let schema = "retort_normalize"

  /// Runs `body` in a savepoint that is rolled back; nil and a note where the server refuses.
  func attempt<Value>(_ what: String, keeping: Bool = true, _ body: () throws -> Value) throws
    -> Value?
  {
    try connection.execute("SAVEPOINT retort_normalize")
    do {
      let value = try body()
      try connection.execute(
        keeping ? "RELEASE SAVEPOINT retort_normalize" : "ROLLBACK TO SAVEPOINT retort_normalize")
      return value
    } catch let error as DatabaseError where error.kind != .connectionLost && error.kind != .interrupted {
      try connection.execute("ROLLBACK TO SAVEPOINT retort_normalize")
      notes.append("\(what): compared as text, the server cannot try it (\(error.reason))")
      return nil
    }
  }

  /// Runs `body` with the path that reflection prints names with; the savepoint around it sets it back.
  func withPrintingPath<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.execute("SELECT set_config('search_path', $1, true)", [.text(defaultPath)])
    return try body()
  }

  // MARK: Views, triggers

  private func differs(_ view: View) -> Bool {
    live.views.contains {
      $0.qualifiedName == view.qualifiedName
        && (!view.columns.isEmpty || dialect.canonical($0.sql) != dialect.canonical(view.sql))
    }
  }

  /// The view's text as the server prints it over the tables of the target: those that are not so yet are there
  /// as temporary tables, which hide the real ones.
  private func text(of view: View, _ target: Metadata) throws -> String? {
    let changed = target.tables.filter { table in
      guard table.schema == nil, SQLText.mentions(table.name, in: view.sql, rules: dialect.lexicalRules)
      else {
        return false
      }
      guard let old = self.table(table.qualifiedName) else { return true }
      return old.columns.map(\.name) != table.columns.map(\.name)
        || zip(old.columns, table.columns).contains { !types.isSame($0.type, $1.type) }
    }
    let count = notes.count
    if !changed.isEmpty, let text = try text(of: view, over: changed) { return text }
    notes.removeLast(notes.count - count)
    return try text(of: view, over: [])
  }

  private func text(of view: View, over tables: [Table]) throws -> String? {
    var trial = View(view.name, sql: view.sql, columns: view.columns)
    trial.options.set("temporary", to: true, for: dialect.name)
    if view.options.flag("recursive", for: dialect.optionNames) {
      trial.options.set("recursive", to: true, for: dialect.name)
    }
    let printed = try attempt("view '\(view.qualifiedName)'", keeping: false) {
      for table in tables {
        var copy = self.trial(of: table, [])
        // What is grouped by the key may be selected.
        copy.constraints = table.constraints.filter { $0.kind == .primaryKey }
        try create(copy)
      }
      for sql in try dialect.createView(trial, orReplace: false) { try connection.execute(sql) }
      return try withPrintingPath {
        try connection.scalar(
          "SELECT pg_get_viewdef(c.oid) FROM pg_class c WHERE relnamespace = pg_my_temp_schema() AND relname = $1",
          [.text(view.name)])?.text
      }
    }
    guard let printed, var sql = printed else { return nil }
    if !tables.isEmpty { sql = try withoutTemporarySchema(sql) }
    sql = SQLText.trimmed(sql)
    if sql.last == ";" { sql.removeLast() }
    return sql
  }

  // MARK: Domains

  private func differs(_ domain: Domain) -> Bool {
    live.domains.contains {
      $0.qualifiedName == domain.qualifiedName
        && ($0.checks.map(\.sql) != domain.checks.map(\.sql) || $0.serverDefault != domain.serverDefault)
    }
  }

  private func normalized(_ domain: Domain) throws -> Domain? {
    var trial = domain
    trial.schema = PostgreSQLNormalizer.schema
    for index in trial.checks.indices { trial.checks[index].name = trialName(index) }
    return try attempt("domain '\(domain.qualifiedName)'", keeping: false) {
      try connection.execute(try dialect.createDomain(trial))
      var result = domain
      let oid = "\(dialect.literal(dialect.identifier(trial.qualifiedName)))::regtype"
      if domain.serverDefault != nil,
        let text = try connection.scalar("SELECT typdefault FROM pg_type WHERE oid = \(oid)")?.text
      {
        result.serverDefault = PostgreSQLCatalogText.serverDefault(
          text, type: dialect.comparableType(domain.type))
      }
      try connection.query(
        "SELECT conname::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE contypid = \(oid) AND contype = 'c'"
      ) { row in
        guard let index = trial.checks.firstIndex(where: { $0.name == row.text(0) }), let text = row.text(1)
        else { return }
        var sql = text
        if sql.hasPrefix("CHECK ") { sql.removeFirst("CHECK ".count) }
        result.checks[index].sql = SQLText.withoutOuterParentheses(sql, rules: dialect.lexicalRules)
      }
      return result
    }
  }
}
