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
  let dialect = PostgreSQLDialect()
  private let types = TypeTexts(PostgreSQLDialect())
  private(set) var notes: [String] = []
  private var temporarySchema: String?
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
    for index in tables { result.tables[index] = try normalized(target.tables[index]) }
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

  // MARK: Tables

  /// One of the texts of a table that the server may spell in another way.
  enum Expression: Hashable {
    case columnDefault(Int)
    case computed(Int)
    case constraint(Int)
    case index(Int)
  }

  private func table(_ name: QualifiedName) -> Table? {
    live.tables.first { $0.name == name.name && $0.schema == name.schema }
  }

  /// The texts that are not among the live table's.
  private func expressions(of table: Table, unlike old: Table) -> [Expression] {
    var found: [Expression] = []
    for (index, column) in table.columns.enumerated() {
      let present = old.column(column.name)
      if let value = column.serverDefault, value != present?.serverDefault, present != nil {
        found.append(.columnDefault(index))
      }
      if let computed = column.computed, present?.computed.map({ $0.sql != computed.sql }) ?? true {
        found.append(.computed(index))
      }
    }
    for (index, constraint) in table.constraints.enumerated() {
      switch constraint {
      case .check(let check):
        let isKnown = old.constraints.contains {
          if case .check(let other) = $0 { other.sql == check.sql } else { false }
        }
        if !isKnown { found.append(.constraint(index)) }
      case .exclude: if !old.constraints.contains(constraint) { found.append(.constraint(index)) }
      default: break
      }
    }
    for (index, entry) in table.indexes.enumerated()
    where !old.indexes.contains(where: { $0.elements == entry.elements && $0.options == entry.options }) {
      found.append(.index(index))
    }
    return found
  }

  private func needsLook(_ target: Table) -> Bool {
    guard let old = table(target.qualifiedName) else { return false }
    return !expressions(of: target, unlike: old).isEmpty
  }

  private func normalized(_ target: Table) throws -> Table {
    guard let old = table(target.qualifiedName) else { return target }
    let wanted = expressions(of: target, unlike: old)
    if let result = try normalized(target, wanted, isQuiet: true) { return result }
    // One that the server refuses must not hide the others.
    var result = target
    for expression in wanted {
      if let next = try normalized(result, [expression], isQuiet: false) { result = next }
    }
    return result
  }

  private func normalized(_ target: Table, _ wanted: [Expression], isQuiet: Bool) throws -> Table? {
    let count = notes.count
    let name = target.name
    let read = try attempt("table '\(target.qualifiedName)'", keeping: false) {
      try create(trial(of: target, wanted))
      return try PostgreSQLSchemaReader(connection: connection).table(
        QualifiedName(name, schema: try requiredTemporarySchema()))
    }
    if isQuiet { notes.removeLast(notes.count - count) }
    guard let read, let read else { return nil }
    var result = target
    for expression in wanted {
      switch expression {
      case .columnDefault(let index):
        result.columns[index].serverDefault = read.column(target.columns[index].name)?.serverDefault
      case .computed(let index):
        guard let computed = read.column(target.columns[index].name)?.computed else { continue }
        result.columns[index].computed?.sql = computed.sql
      case .constraint(let index):
        let name = trialName(index)
        guard let made = read.constraints.first(where: { $0.name == name }) else { continue }
        switch (target.constraints[index], made) {
        case (.check(var check), .check(let printed)):
          check.sql = printed.sql
          result.constraints[index] = .check(check)
        case (.exclude(var exclude), .exclude(let printed)):
          exclude.elements = printed.elements
          exclude.whereClause = printed.whereClause
          exclude.using = printed.using
          result.constraints[index] = .exclude(exclude)
        default: break
        }
      case .index(let index):
        guard let made = read.indexes.first(where: { $0.name == trialName(index) }) else { continue }
        result.indexes[index].elements = made.elements
        result.indexes[index].options = made.options
      }
    }
    return result
  }

  private func trialName(_ index: Int) -> String { "retort_trial_\(index)" }

  /// A table with the columns and just the texts in question.
  func trial(of target: Table, _ wanted: [Expression]) -> Table {
    let wanted = Set(wanted)
    var table = Table(target.name, temporary: true)
    for (index, column) in target.columns.enumerated() {
      var made = Column(column.name, column.type)
      made.autoincrement = .off
      if dialect.isSerialName(column.type) { made.type = SQLType(exact: dialect.comparableType(column.type)) }
      if wanted.contains(.columnDefault(index)) { made.serverDefault = column.serverDefault }
      if wanted.contains(.computed(index)) { made.computed = column.computed }
      table.columns.append(made)
    }
    for (index, constraint) in target.constraints.enumerated() where wanted.contains(.constraint(index)) {
      var constraint = constraint
      constraint.name = trialName(index)
      table.constraints.append(constraint)
    }
    for (index, entry) in target.indexes.enumerated() where wanted.contains(.index(index)) {
      var entry = entry
      entry.name = trialName(index)
      for key in ["concurrently", "tablespace", "only"] {
        entry.options.set(key, to: nil, for: dialect.name)
      }
      table.indexes.append(entry)
    }
    return table
  }

  func create(_ table: Table) throws {
    try connection.execute(try dialect.createTable(table, ifNotExists: false))
    for index in table.indexes {
      try connection.execute(
        try dialect.createIndex(
          index, on: QualifiedName(table.name, schema: try requiredTemporarySchema()), ifNotExists: false))
    }
  }

  /// The session's own schema of temporary things; there once it has made one.
  func requiredTemporarySchema() throws -> String {
    if let temporarySchema { return temporarySchema }
    let name =
      try connection.scalar("SELECT nspname::text FROM pg_namespace WHERE oid = pg_my_temp_schema()")?.text
      ?? "pg_temp"
    temporarySchema = name
    return name
  }

  /// A printed text that names temporary things as the real ones are named.
  func withoutTemporarySchema(_ sql: String) throws -> String {
    try ["pg_temp", requiredTemporarySchema()].reduce(sql) {
      SQLText.removingQualifier($1, from: $0, rules: dialect.lexicalRules)
    }
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
      let oid = "'\(dialect.identifier(trial.qualifiedName).replacing("'", with: "''"))'::regtype"
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
