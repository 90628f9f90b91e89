import Foundation

/// What a database holds, as the sqlite3 client tells it: equal for two schemas that differ in formatting.
struct SchemaDump: Equatable, CustomStringConvertible {
  /// "table album" -> its lines.
  private(set) var objects: [String: [String]] = [:]
  /// What copying and comparing rows needs to know of each table.
  private(set) var shapes: [String: TableShape] = [:]

  static func == (left: SchemaDump, right: SchemaDump) -> Bool { left.objects == right.objects }

  init(_ database: SQLiteClient) throws {
    let exists = FileManager.default.fileExists(atPath: database.file.path)
    try self.init(output: exists ? database.run(Self.query) : "")
  }

  /// The dump of what a script makes of an empty database.
  init(script: String) throws {
    try self.init(output: SQLiteClient.memory.run(script + "\n;\n" + Self.query))
  }

  private init(output: String) throws {
    // A script may have said something before.
    let objects = try output.split(separator: "\n").filter { $0.hasPrefix(#"{"type":"#) }.map {
      try JSONDecoder().decode(StoredObject.self, from: Data($0.utf8))
    }
    var keys: [String: [String]] = [:]
    for table in objects where table.type == "table" {
      keys[SQLToken(kind: .quoted, text: table.name.lowercased()).rendered] = table.columns
        .filter { $0.pk > 0 }.sorted { $0.pk < $1.pk }
        .map { SQLToken(kind: .quoted, text: $0.name.lowercased()).rendered }
    }
    for object in objects {
      self.objects["\(object.type) \(object.name)"] = Self.lines(object, keys: keys)
      if object.type == "table" { shapes[object.name] = Self.shape(object, keys: keys) }
    }
  }

  /// The dump of a database that holds nothing.
  static let empty = SchemaDump()

  private init() {}

  var tables: [String] {
    objects.keys.filter { $0.hasPrefix("table ") }.map { String($0.dropFirst(6)) }.sorted()
  }

  var description: String {
    objects.sorted { $0.key < $1.key }.map { ([$0.key] + $0.value.map { "  " + $0 }).joined(separator: "\n") }
      .joined(separator: "\n")
  }

  /// The lines in which two dumps differ, nil when they are equal.
  func difference(from expected: SchemaDump) -> String? {
    guard self != expected else { return nil }
    var lines: [String] = []
    for name in Set(objects.keys).union(expected.objects.keys).sorted()
    where objects[name] != expected.objects[name] {
      guard let found = objects[name] else { lines.append("missing: \(name)"); continue }
      guard let wanted = expected.objects[name] else { lines.append("not expected: \(name)"); continue }
      lines.append("\(name):")
      for (sign, line) in found.difference(from: wanted).map(Self.change) {
        lines.append("  \(sign) \(line)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func change(_ change: CollectionDifference<String>.Change) -> (String, String) {
    switch change {
    case .insert(_, let line, _): ("found   ", line)
    case .remove(_, let line, _): ("expected", line)
    }
  }

  // MARK: Lines

  private static func lines(_ object: StoredObject, keys: [String: [String]]) -> [String] {
    let sql = object.sql ?? ""
    switch object.type {
    case "table":
      let facts = TableFacts(sql, keys: keys)
      var lines = object.columns.map(\.line)
      lines += ["strict \(object.strict ?? 0), without rowid \(object.wr ?? 0)"]
      lines += ["autoincrement \(facts.isAutoincrement)"]
      lines += facts.facts
      lines += object.indexes.filter { $0.origin != "c" }.map { "\($0.origin): \($0.line)" }.sorted()
      lines += foreignKeys(object.foreignKeys, keys: keys)
      return lines
    case "index":
      return index(sql) + object.index.map(\.line)
    default:
      return object.columns.map(\.name) + [normalised(sql)]
    }
  }

  private static func shape(_ object: StoredObject, keys: [String: [String]]) -> TableShape {
    let facts = TableFacts(object.sql ?? "", keys: keys)
    let columns = object.columns.map { column in
      let start = "generated \(SQLToken(kind: .quoted, text: column.name.lowercased()).rendered) "
      return TableShape.Column(
        name: column.name, type: column.typeText, isKey: column.pk > 0,
        generation: facts.facts.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) })
    }
    return TableShape(
      columns: columns, hasRowid: object.wr == 0, isAutoincrement: facts.isAutoincrement)
  }

  private static func normalised(_ sql: String) -> String {
    var tokens = SQLTokens.of(sql)
    while let last = tokens.last, last.kind == .symbol, last.text == ";" { tokens.removeLast() }
    return SQLTokens.normalised(tokens)
      .replacingOccurrences(of: " if not exists ", with: " ")
      .replacingOccurrences(of: " for each row ", with: " ")
  }

  /// The expressions and the condition of an index; columns, order and collation come from `index_xinfo`.
  private static func index(_ sql: String) -> [String] {
    let tokens = SQLTokens.of(sql)
    guard let start = tokens.firstIndex(where: { $0.kind == .symbol && $0.text == "(" }),
      let end = SQLTokens.closing(tokens, from: start)
    else { return [] }
    let head = tokens.contains { $0.isKeyword("unique") } ? "unique" : "plain"
    let elements = SQLTokens.splitAtCommas(Array(tokens[(start + 1)..<end])).map { element in
      var element = element
      if let last = element.last, last.isKeyword("asc") || last.isKeyword("desc") { element.removeLast() }
      if element.count > 2, element[element.count - 2].isKeyword("collate") { element.removeLast(2) }
      return SQLTokens.normalised(SQLTokens.strippingParentheses(element))
    }
    let condition = SQLTokens.strippingParentheses(Array(tokens[(end + 1)...].dropFirst()))
    return ["\(head) (\(elements.joined(separator: ", "))) where \(SQLTokens.normalised(condition))"]
  }

  private static func foreignKeys(_ rows: [StoredForeignKey], keys: [String: [String]]) -> [String] {
    Dictionary(grouping: rows, by: \.id).values.map { group in
      let parts = group.sorted { $0.seq < $1.seq }
      let parent = (parts.first?.table ?? "").lowercased()
      let key = keys[SQLToken(kind: .quoted, text: parent).rendered] ?? []
      let columns = parts.map { part in
        "\(part.from)->\((part.to ?? (part.seq < key.count ? key[part.seq] : "")).lowercased())"
      }
      let actions = parts.first.map { "update \($0.onUpdate) delete \($0.onDelete) \($0.match)" } ?? ""
      return "references \(parent) \(columns.joined(separator: ",")) \(actions)"
    }.sorted()
  }

  // MARK: Query

  private static let query = """
    SELECT json_object('type', m.type, 'name', m.name, 'sql', m.sql,
      'strict', (SELECT strict FROM pragma_table_list WHERE schema = 'main' AND name = m.name),
      'wr', (SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = m.name),
      'columns', json((SELECT json_group_array(json_object('name', name, 'type', type, 'notnull', "notnull",
        'default', dflt_value, 'pk', pk, 'hidden', hidden))
        FROM (SELECT * FROM pragma_table_xinfo(m.name) WHERE m.type IN ('table', 'view') ORDER BY cid))),
      'indexes', json((SELECT json_group_array(json_object('unique', i."unique", 'origin', i.origin,
        'columns', json((SELECT json_group_array(json_object('cid', x.cid, 'name', x.name, 'desc', x."desc",
          'coll', x.coll)) FROM pragma_index_xinfo(i.name) AS x WHERE x.key = 1))))
        FROM pragma_index_list(m.name) AS i WHERE m.type = 'table')),
      'index', json((SELECT json_group_array(json_object('cid', cid, 'name', name, 'desc', "desc",
        'coll', coll)) FROM pragma_index_xinfo(m.name) WHERE m.type = 'index' AND key = 1)),
      'foreignKeys', json((SELECT json_group_array(json_object('id', id, 'seq', seq, 'table', "table",
        'from', "from", 'to', "to", 'onUpdate', on_update, 'onDelete', on_delete, 'match', "match"))
        FROM pragma_foreign_key_list(m.name) WHERE m.type = 'table')))
    FROM sqlite_master AS m
    WHERE m.name NOT LIKE 'retort\\_%' ESCAPE '\\' AND m.tbl_name NOT LIKE 'retort\\_%' ESCAPE '\\'
      AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\';
    """
}

private struct StoredObject: Decodable {
  var type: String
  var name: String
  var sql: String?
  var strict: Int?
  var wr: Int?
  var columns: [StoredColumn]
  var indexes: [StoredIndex]
  var index: [StoredIndexColumn]
  var foreignKeys: [StoredForeignKey]
}

private struct StoredColumn: Decodable {
  var name: String
  var type: String
  var notnull: Int
  var `default`: String?
  var pk: Int
  var hidden: Int

  var typeText: String {
    // The generated columns of a table show "GENERATED ALWAYS" as part of their type.
    SQLTokens.normalised(SQLTokens.of(type).filter { !$0.isKeyword("generated") && !$0.isKeyword("always") })
  }

  var line: String {
    // A quoted name as a default is a string to SQLite.
    let defaultText = `default`.map { text in
      SQLTokens.normalised(
        SQLTokens.strippingParentheses(SQLTokens.of(text)).map {
          $0.kind == .quoted ? SQLToken(kind: .string, text: "'\($0.text)'") : $0
        })
    }
    return "column \(name) \(typeText) notnull \(notnull) "
      + "default \(defaultText ?? "none") pk \(pk) hidden \(hidden)"
  }
}

private struct StoredIndex: Decodable {
  var unique: Int
  var origin: String
  var columns: [StoredIndexColumn]

  var line: String { "unique \(unique) " + columns.map(\.line).joined(separator: "; ") }
}

private struct StoredIndexColumn: Decodable {
  var cid: Int
  var name: String?
  var desc: Int
  var coll: String?

  var line: String { "\(name ?? (cid == -2 ? "expression" : "rowid")) desc \(desc) \(coll ?? "")" }
}

private struct StoredForeignKey: Decodable {
  var id: Int
  var seq: Int
  var table: String
  var from: String
  var to: String?
  var onUpdate: String
  var onDelete: String
  var match: String
}
