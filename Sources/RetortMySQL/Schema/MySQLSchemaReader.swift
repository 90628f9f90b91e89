import RetortEngine
import RetortSQL

/// Reads schemas from what the server prints (`SHOW CREATE …`), many statements at a time: the tables of
/// `information_schema` take seconds for a thousand tables, and leave things out.
struct MySQLSchemaReader {
  /// How many statements go out at once: bounded, so that no packet grows with the schema.
  private static let batch = 250

  let connection: MySQLConnection
  let dialect: MySQLDialect

  /// - Throws: `not_mysql` on a connection of another driver.
  init(_ connection: Connection) throws {
    guard let driver = connection.driverConnection as? MySQLConnection else {
      throw RetortError("wrong_driver", "this connection is not one to MariaDB or MySQL")
    }
    self.init(driver)
  }

  init(_ connection: MySQLConnection) {
    self.connection = connection
    dialect = connection.mySQLDialect
  }

  // MARK: The whole schema

  /// Everything in the connection's database, without what `options` leaves out.
  func metadata(_ options: ReflectionOptions = ReflectionOptions()) throws -> Metadata {
    guard connection.database != nil else {
      throw RetortError(
        "no_database", "the URL names no database: write \(connection.settings.url.scheme)://host/database")
    }
    let names = try names(options)
    let objects = names.all
    var results: [[String?]?] = []
    var unseen = names.unseen
    results.reserveCapacity(objects.count)
    try fetch(objects.map { showCreate($0) }) { _, row in
      results.append(row)
    } failed: { index, error in
      results.append(nil)
      switch error.kind {
      case .accessDenied: unseen.append(objects[index].description)
      // It was dropped meanwhile.
      case .undefinedTable, .undefinedObject: break
      default: throw error
      }
    }
    var metadata = Metadata()
    // Each table's own text is parsed by itself.
    let texts = zip(objects, results).map { object, row in
      object.kind == .table ? row.flatMap { $0.count > 1 ? $0[1] : nil } : nil
    }
    metadata.tables = try zip(objects, texts).compactMap { object, text in text.map { (object, $0) } }
      .mapOnThreads(with: { [dialect, database = connection.database] in (dialect, database) }) {
        context, table in
        try MySQLSchemaReader.reading(table.0) {
          try MySQLTableParser.table(table.1, dialect: context.0, database: context.1)
        }
      }
    for (position, (object, row)) in zip(objects, results).enumerated() where texts[position] == nil {
      guard let row else { continue }
      if try !add(object, row, to: &metadata) { unseen.append(object.description) }
    }
    guard unseen.isEmpty else { throw invisible(unseen) }
    try restoreDefaults(in: &metadata.tables)
    return metadata
  }

  /// Everything in the database, Retort's own tables included; what depends on tables comes after them.
  func everything() throws -> [Object] {
    var options = ReflectionOptions()
    options.excludedPrefix = ""
    return try names(options).all
  }

  /// The names and definitions of everything in the database, as the server prints them.
  func definitions() throws -> [String] {
    let objects = try names(ReflectionOptions()).all
    var result: [String] = []
    try fetch(objects.map { showCreate($0) }) { index, row in
      result.append("\(objects[index]): \(row.map { $0 ?? "" }.joined(separator: "\n"))")
    } failed: { index, error in
      result.append("\(objects[index]): \(error.reason)")
    }
    return result
  }

  private func invisible(_ names: [String]) -> RetortError {
    RetortError(
      "insufficient_privilege",
      "account '\(connection.currentUser)' may not see the definition of \(names.prefix(10).joined(separator: ", "))"
        + (names.count > 10 ? " and \(names.count - 10) more" : "")
        + "; grant it SELECT, SHOW VIEW, TRIGGER and EVENT on the database, and "
        + (connection.server.isMariaDB ? "SHOW CREATE ROUTINE (or SELECT on mysql.proc)" : "SHOW_ROUTINE")
        + " for functions and procedures")
  }

  /// A thing whose definition is asked for.
  struct Object: CustomStringConvertible {
    enum Kind: String {
      case table, view, sequence, trigger, function, procedure, event
    }

    var kind: Kind
    var name: String
    /// Of a trigger.
    var table = ""

    var description: String { "\(kind.rawValue) '\(name)'" }
  }

  private struct Names {
    var tables: [Object] = []
    var others: [Object] = []
    /// What the account may not even have listed.
    var unseen: [String] = []
    var all: [Object] { tables + others }
  }

  /// What there is, in one round trip.
  private func names(_ options: ReflectionOptions) throws -> Names {
    var names = Names()
    let filter = MySQLNameFilter(options, fold: dialect.fold)
    var statements = ["SHOW FULL TABLES", "SHOW TRIGGERS"]
    let routines = "WHERE Db = DATABASE()"
    statements += ["SHOW FUNCTION STATUS \(routines)", "SHOW PROCEDURE STATUS \(routines)", "SHOW EVENTS"]
    func take(_ number: Int, _ row: borrowing any RowReader & ~Copyable) {
      switch number {
      case 0:
        guard let name = row.text(0), filter.admits(name) else { return }
        let type = row.text(1) ?? "BASE TABLE"
        if type != "BASE TABLE", type.contains("TEMPORARY") || type.contains("SYSTEM VIEW") { return }
        let kind: Object.Kind = type == "VIEW" ? .view : type == "SEQUENCE" ? .sequence : .table
        names.tables.append(Object(kind: kind, name: name))
      case 1:
        guard let name = row.text(0), let table = row.text(2), filter.admits(table) else { return }
        names.others.append(Object(kind: .trigger, name: name, table: table))
      case 2, 3:
        guard let name = row.text(1) else { return }
        names.others.append(Object(kind: number == 2 ? .function : .procedure, name: name))
      default:
        guard let name = row.text(1) else { return }
        names.others.append(Object(kind: .event, name: name))
      }
    }
    do {
      try connection.severalResults(statements.joined(separator: "; ")) { take($0, $1) }
    } catch let error as DatabaseError where error.kind == .accessDenied {
      // Of these statements only the last one fails where a privilege is missing.
      names.unseen.append("the events")
    }
    return names
  }

  private func showCreate(_ object: Object) -> String {
    "SHOW CREATE \(object.kind.rawValue.uppercased()) \(dialect.quoted(object.name))"
  }

  /// Sends statements that give one row each.
  ///
  /// - Parameter failed: called with the number of a statement that failed; those after it are sent again.
  func fetch(
    _ statements: [String], _ body: (Int, [String?]) throws -> Void,
    failed: (Int, DatabaseError) throws -> Void
  ) throws {
    var next = 0
    while next < statements.count {
      let end = min(next + MySQLSchemaReader.batch, statements.count)
      let start = next
      do {
        try connection.severalResults(statements[start..<end].joined(separator: ";\n")) { number, row in
          try body(start + number, (0..<row.count).map { MySQLSchemaReader.printed(row, $0) })
          next = start + number + 1
        }
        guard next == end else {
          throw RetortError("unreadable_schema", "the server gave no answer to '\(statements[next])'")
        }
      } catch let error as DatabaseError where error.kind != .connectionLost && error.kind != .interrupted {
        try failed(next, error)
        next += 1
      }
    }
  }

  /// Adds what the server printed; false where it did not give the definition.
  private func add(_ object: Object, _ row: [String?], to metadata: inout Metadata) throws -> Bool {
    // MariaDB and MySQL give the definition of tables, views and sequences second, of the others third;
    // an event's comes fourth, behind the time zone.
    func text(_ index: Int) -> String? { index < row.count ? row[index] : nil }
    switch object.kind {
    // The text of one that can be seen is read already.
    case .table: return false
    case .view:
      guard let sql = text(1) else { return false }
      let view = try MySQLSchemaReader.reading(object) {
        try MySQLViewParser.view(
          sql, name: object.name, database: connection.database, currentUser: connection.currentUser)
      }
      metadata.views.append(view)
    case .sequence:
      guard let sql = text(1) else { return false }
      metadata.sequences.append(
        try MySQLSchemaReader.reading(object) { try MySQLSequenceParser.sequence(sql, name: object.name) })
    case .trigger:
      guard let sql = text(2) else { return false }
      metadata.triggers.append(
        Trigger(
          object.name, table: object.table,
          sql: statement(sql, modes: text(1), charset: text(3), collation: text(4))))
    case .function, .procedure:
      guard let sql = text(2) else { return false }
      metadata.routines.append(
        Routine(
          object.name, kind: object.kind == .function ? .function : .procedure,
          sql: statement(sql, modes: text(1), charset: text(3), collation: text(4))))
    case .event:
      guard let sql = text(3) else { return false }
      metadata.objects.append(
        RawObject(
          kind: "event", object.name,
          create: statement(
            sql, modes: text(1), charset: text(4), collation: text(5), timeZone: text(2)),
          drop: "DROP EVENT \(dialect.identifier(object.name))"))
    }
    return true
  }

  func table(_ sql: String) throws -> Table {
    try MySQLTableParser.table(sql, dialect: dialect, database: connection.database)
  }

  /// A stored statement with what it was made under, where that is not what the session has.
  private func statement(
    _ sql: String, modes: String?, charset: String?, collation: String?, timeZone: String? = nil
  ) -> String {
    let text = MySQLStatementText.withoutDefiner(connection.currentUser, sql)
    return MySQLStoredSettings(
      modes: modes, charset: charset, collation: collation, timeZone: timeZone, server: connection.server
    )
    .prefixed(to: MySQLStatementText.withoutDatabaseAtHead(connection.database, text))
  }

  private static func reading<Result>(_ object: Object, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as RetortError where error.code == "unreadable_schema" {
      throw RetortError(
        error.code, "what the server prints of \(object) cannot be read: \(error.message)")
    }
  }

  private static func printed(_ row: borrowing any RowReader & ~Copyable, _ index: Int) -> String? {
    // Literals in it that are no text are spelled in hexadecimal digits.
    if let text = row.withTextBytes(index, { MySQLStatementText.decoded($0) }) { return text }
    guard case .blob(let bytes) = row.value(index) else { return row.text(index) }
    return bytes.withUnsafeBytes { MySQLStatementText.decoded($0) }
  }

  // MARK: Single things

  /// One table as it is, nil where there is none (or a view of that name).
  func table(named name: QualifiedName) throws -> Table? {
    try table(named: name, printed: showCreate("TABLE", name))
  }

  /// The table of which the server prints `sql`.
  func table(named name: QualifiedName, printed sql: String?) throws -> Table? {
    guard let sql, sql.hasPrefix("CREATE TABLE") || sql.hasPrefix("CREATE TEMP")
    else { return nil }
    do {
      var tables = [try table(sql)]
      tables[0].schema = name.schema
      try restoreDefaults(in: &tables)
      return tables[0]
    } catch let error as RetortError where error.code == "unreadable_schema" {
      throw RetortError(
        error.code, "what the server prints of table '\(name)' cannot be read: \(error.message)")
    }
  }

  /// The statement that the server prints of a thing, nil where there is none.
  func showCreate(_ kind: String, _ name: QualifiedName) throws -> String? {
    var result: String?
    let position = kind == "EVENT" ? 3 : ["TRIGGER", "FUNCTION", "PROCEDURE"].contains(kind) ? 2 : 1
    do {
      try connection.queryText("SHOW CREATE \(kind) \(dialect.identifier(name))") { row in
        result = MySQLSchemaReader.printed(row, position)
      }
    } catch let error as DatabaseError where MySQLSchemaReader.saysThereIsNone(error) {
      return nil
    }
    return result
  }

  /// Whether `SHOW CREATE` failed because there is no such thing, or another of its name.
  static func saysThereIsNone(_ error: DatabaseError) -> Bool {
    error.kind == .undefinedTable || error.kind == .undefinedObject || error.nativeCode == 1347
  }
}

/// Which names are read: `*` and `?` stand for any characters and one.
struct MySQLNameFilter {
  private let excludedPrefix: String
  private let excluded: Set<String>
  private let include: [[UInt8]]
  private let exclude: [[UInt8]]
  private let fold: (String) -> String

  init(_ options: ReflectionOptions, fold: @escaping (String) -> String) {
    excludedPrefix = options.excludedPrefix.asciiLowercased
    excluded = Set(options.excludedTables.map(\.asciiLowercased))
    self.fold = fold
    include = options.include.map { Array(fold($0).utf8) }
    exclude = options.exclude.map { Array(fold($0).utf8) }
  }

  func admits(_ name: String) -> Bool {
    let lowered = name.asciiLowercased
    if !excludedPrefix.isEmpty, lowered.hasPrefix(excludedPrefix) { return false }
    if excluded.contains(lowered) { return false }
    let bytes = Array(fold(name).utf8)
    if !include.isEmpty, !include.contains(where: { MySQLNameFilter.matches(bytes, $0) }) { return false }
    return !exclude.contains { MySQLNameFilter.matches(bytes, $0) }
  }

  /// O(name × pattern): on a mismatch the last `*` takes one byte more.
  static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var at = 0
    var patternAt = 0
    var star: (pattern: Int, name: Int)?
    while at < name.count {
      if patternAt < pattern.count, pattern[patternAt] == UInt8(ascii: "*") {
        star = (patternAt, at)
        patternAt += 1
      } else if patternAt < pattern.count,
        pattern[patternAt] == name[at] || pattern[patternAt] == UInt8(ascii: "?")
      {
        at += 1
        patternAt += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        at = last.name + 1
        patternAt = last.pattern + 1
      } else {
        return false
      }
    }
    while patternAt < pattern.count, pattern[patternAt] == UInt8(ascii: "*") { patternAt += 1 }
    return patternAt == pattern.count
  }
}
