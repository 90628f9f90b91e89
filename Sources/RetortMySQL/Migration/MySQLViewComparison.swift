import RetortEngine
import RetortSQL

/// Whether the SELECT of a document's view is the one that the server holds and prints in words of its own.
///
/// The server is asked, and nothing lasting is made for that: `EXPLAIN EXTENDED` of both texts, whose note has
/// what the server understood. Temporary tables with the columns that the target gives its tables stand in for
/// the tables and views meanwhile. They have no keys and no rows, so that no row is read and nothing that the
/// optimizer finds out about the rows changes the note.
///
/// The note does not say all: a HAVING over aggregates is gone from it, and now and then a column of a subquery.
/// So the two texts must have in common what `MySQLViewText` asks for.
struct MySQLViewComparison {
  let reader: MySQLSchemaReader
  let target: Metadata
  let live: Metadata
  private let tables: [String: Table]
  private let known: [String: View]

  init(_ reader: MySQLSchemaReader, target: Metadata, live: Metadata) {
    self.reader = reader
    self.target = target
    self.live = live
    let dialect = reader.dialect
    tables = Dictionary(
      (target.tables + live.tables).map { (dialect.fold($0.name), $0) },
      uniquingKeysWith: { first, _ in first })
    known = Dictionary(
      live.views.map { (dialect.fold($0.name), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var dialect: MySQLDialect { reader.dialect }

  /// The target's views, those that are the same as the live ones in the live ones' words.
  ///
  /// - Parameter notes: gets what keeps the server from being asked.
  func compared(_ notes: inout [String]) throws -> [View] {
    var result: [View] = []
    var denied: [String] = []
    for view in target.views {
      do {
        result.append(try compared(view))
      } catch let error as DatabaseError where error.kind == .accessDenied {
        result.append(dialect.unified(view))
        denied.append("'\(view.name)'")
      }
    }
    if !denied.isEmpty {
      notes.append(
        "the account may not create temporary tables: the texts of the views \(denied.joined(separator: ", ")) "
          + "are compared as they are written")
    }
    return result
  }

  private func compared(_ given: View) throws -> View {
    var view = dialect.unified(given)
    guard let held = known[dialect.fold(view.name)], !isSameText(view, held), try isSame(view, held) else {
      return view
    }
    view.sql = held.sql
    view.columns = held.columns
    return view
  }

  private func isSameText(_ a: View, _ b: View) -> Bool {
    a.columns.map(dialect.foldPart) == b.columns.map(dialect.foldPart)
      && dialect.canonical(a.sql) == dialect.canonical(b.sql)
  }

  private func isSame(_ view: View, _ held: View) throws -> Bool {
    guard isOneQuery(view.sql), isOneQuery(held.sql) else { return false }
    let wraps = !view.columns.isEmpty && held.columns.isEmpty
    guard wraps || view.columns.map(dialect.foldPart) == held.columns.map(dialect.foldPart) else {
      return false
    }
    let names = mentioned(in: view.sql).union(mentioned(in: held.sql))
    let columns = Set(names.flatMap { tables[$0]?.columns.map { $0.name.asciiLowercased } ?? [] })
    guard MySQLViewText(view.sql).isContained(in: MySQLViewText(held.sql), columns: columns) else {
      return false
    }
    let stands = names.compactMap(standIn)
    defer {
      for stand in stands {
        _ = try? reader.connection.executeText(
          "DROP TEMPORARY TABLE IF EXISTS \(dialect.quoted(stand.name))")
      }
    }
    do {
      // Those of views first: a view reads tables, not what stands in for them.
      for stand in stands.sorted(by: { !$0.isTable && $1.isTable }) {
        _ = try reader.connection.executeText(stand.sql)
      }
      let own = try understood(view.sql, columns: view.columns, wraps: wraps)
      return own != nil ? try own == understood(held.sql, columns: [], wraps: wraps) : false
    } catch let error as DatabaseError
      where ![.connectionLost, .interrupted, .accessDenied].contains(error.kind)
    {
      // A column that is not there, a table that comes later: then it is compared as it is written.
      return false
    }
  }

  /// What the server makes of a query.
  private func understood(_ sql: String, columns: [String], wraps: Bool) throws -> String? {
    let name = "retort_view"
    let list = columns.isEmpty ? "" : "(\(columns.map(dialect.quoted).joined(separator: ",")))"
    let query = wraps ? "WITH \(name)\(list) AS (\(sql)\n) SELECT * FROM \(name)" : sql
    let explain = dialect.server.isMariaDB ? "EXPLAIN EXTENDED" : "EXPLAIN"
    var note: String?
    try reader.connection.severalResults("\(explain) \(query);\nSHOW WARNINGS") { number, row in
      if number == 1, row.text(1) == "1003" { note = row.text(2) }
    }
    // The list of names is the one thing that the two may say in different places.
    return note?.replacing("\(name)(\(columns.map(dialect.quoted).joined(separator: ",")))", with: name)
  }

  private struct StandIn {
    var name: String
    var sql: String
    var isTable: Bool
  }

  private func standIn(for name: String) -> StandIn? {
    if let table = tables[name] {
      var bare = Table(table.name, temporary: true)
      bare.columns = ordered(table).map { column in
        var result = Column(column.name, column.type)
        // `*` leaves out what is hidden, the periods of versioned tables among it.
        let isHidden =
          column.options.flag("invisible", for: dialect.optionNames)
          || column.options.value("generated", for: dialect.optionNames) != nil
        result.nullable = column.nullable || isHidden
        result.autoincrement = .off
        if isHidden { result.options.set("invisible", to: true, for: "mysql") }
        return result
      }
      for key in ["charset", "collate"] {
        bare.options.set(key, to: table.options.value(key, for: dialect.optionNames), for: "mysql")
      }
      return (try? dialect.createTable(bare, ifNotExists: false)).map {
        StandIn(name: table.name, sql: $0, isTable: true)
      }
    }
    guard let view = known[name] else { return nil }
    let quoted = dialect.quoted(view.name)
    return StandIn(
      name: view.name, sql: "CREATE TEMPORARY TABLE \(quoted) AS SELECT * FROM \(quoted) LIMIT 0",
      isTable: false)
  }

  /// The columns in the order in which they will be, which `*` shows: those that are there keep theirs.
  private func ordered(_ table: Table) -> [Column] {
    guard let held = live.tables.first(where: { dialect.fold($0.name) == dialect.fold(table.name) }) else {
      return table.columns
    }
    var result = held.columns.compactMap { dialect.column($0.name, in: table) }
    var previous: String?
    for column in table.columns {
      if dialect.column(column.name, in: held) == nil {
        let place = result.firstIndex { $0.name == previous }
        result.insert(column, at: place.map { $0 + 1 } ?? 0)
      }
      previous = column.name
    }
    return result
  }

  // MARK: Texts

  private func mentioned(in sql: String) -> Set<String> {
    let cursor = MySQLTokenCursor(sql)
    var names: Set<String> = []
    for token in cursor.tokens where token.kind == .word || token.kind == .quotedIdentifier {
      names.insert(dialect.fold(SQLText.identifier(cursor.bytes[token.range], kind: token.kind)))
    }
    return names
  }

  /// Whether the text is one query and nothing else, so that explaining it does nothing.
  private func isOneQuery(_ sql: String) -> Bool {
    let cursor = MySQLTokenCursor(sql)
    guard cursor.isAt("SELECT") || cursor.isAt("WITH") || cursor.isAtSymbol("(") || cursor.isAt("VALUES")
    else {
      return false
    }
    return !cursor.tokens.indices.contains { position in
      var here = cursor
      here.position = position
      return here.isAtSymbol(";") || here.isAt("INTO")
    }
  }
}

extension MySQLDialect {
  /// A document's view with what stands in its text as options, as reflection has them.
  func unified(_ view: View) -> View {
    var view = view
    func set(_ key: String, _ change: (String) -> String?) {
      guard let value = view.options.value(key, for: optionNames)?.stringValue else { return }
      let result = change(value)
      for name in optionNames { view.options.set(key, to: nil, for: name) }
      if let result { view.options.set(key, to: .string(result), for: ownOptions) }
    }
    var cursor = MySQLTokenCursor(view.sql)
    while cursor.tokens.last.map({ cursor.bytes[$0.range].elementsEqual(";".utf8) }) ?? false {
      view.sql = SQLText.trimmed(String(view.sql.dropLast()))
      cursor = MySQLTokenCursor(view.sql)
    }
    let count = cursor.tokens.count
    for words in [3, 4] where count > words {
      var tail = cursor
      tail.position = count - words
      guard tail.take("WITH"), let kind = words == 3 ? "CASCADED" : try? tail.name(),
        tail.take("CHECK", "OPTION"),
        cursor.bytes.count == view.sql.utf8.count
      else { continue }
      let end = cursor.tokens[count - words].range.lowerBound
      view.sql = SQLText.trimmed(String(decoding: cursor.bytes[..<end], as: UTF8.self))
      view.options.set("check_option", to: .string(kind.uppercased()), for: ownOptions)
      break
    }
    set("check_option") { $0.uppercased() }
    set("algorithm") { $0.uppercased() == "UNDEFINED" ? nil : $0.uppercased() }
    set("sql_security") { $0.uppercased() == "DEFINER" ? nil : $0.uppercased() }
    return view
  }
}
