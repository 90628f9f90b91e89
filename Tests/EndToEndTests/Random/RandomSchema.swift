/// A schema that can be changed at random and written as SQL. Parts know each other by `key`, which stays
/// when a name changes. Every table has a column `id` that stays, and every other column can be dropped
/// and added with rows present: it has a default or takes NULL.
struct RandomSchema: Sendable {
  var tables: [RandomTable] = []

  func table(_ key: String) -> RandomTable? { tables.first { $0.key == key } }

  func isReferenced(_ key: String) -> Bool {
    tables.contains { $0.columns.contains { $0.reference?.table == key } }
  }

  var sql: String {
    let statements =
      tables.map { $0.sql(in: self) }
      + tables.flatMap(\.indexes).map { index in
        index.sql(in: tables.first { $0.indexes.contains { $0.name == index.name } })
      } + tables.compactMap(\.viewSQL) + tables.compactMap(\.triggerSQL)
    return statements.joined(separator: "\n") + "\n"
  }
}

enum RandomKind: CaseIterable, Sendable { case integer, text, real, blob, numeric }

struct RandomReference: Sendable {
  var table: String
  var clauses: String
}

struct RandomColumn: Sendable {
  var key: String
  var name: String
  var kind: RandomKind
  var isNotNull = false
  var isUnique = false
  var defaultText: String?
  var collation: String?
  /// A condition with `@` for the column.
  var check: String?
  var reference: RandomReference?
  /// The expression of a generated column, and whether it is stored.
  var generated: (expression: String, isStored: Bool)?

  var quoted: String { SurvivingRows.quoted(name) }

  func type(strict: Bool) -> String {
    switch kind {
    case .integer: "INTEGER"
    case .text: strict ? "TEXT" : "VARCHAR(30)"
    case .real: strict ? "REAL" : "DOUBLE"
    case .blob: "BLOB"
    case .numeric: strict ? "ANY" : "NUMERIC(10,2)"
    }
  }

  func sql(strict: Bool, in schema: RandomSchema) -> String {
    var parts = [quoted, type(strict: strict)]
    if let generated {
      parts.append(
        "GENERATED ALWAYS AS (\(generated.expression)) \(generated.isStored ? "STORED" : "VIRTUAL")")
      return parts.joined(separator: " ")
    }
    if isNotNull { parts.append("NOT NULL") }
    if let defaultText { parts.append("DEFAULT \(defaultText)") }
    if let collation { parts.append("COLLATE \(collation)") }
    if isUnique { parts.append("UNIQUE") }
    if let check { parts.append("CHECK (\(check.replacingOccurrences(of: "@", with: quoted)))") }
    if let reference, let parent = schema.table(reference.table) {
      parts.append("REFERENCES \(SurvivingRows.quoted(parent.name)) (\"id\") \(reference.clauses)")
    }
    return parts.joined(separator: " ")
  }
}

struct RandomIndex: Sendable {
  var name: String
  /// Keys of columns with what follows them; a key of nil is an expression over `id`.
  var parts: [(column: String?, suffix: String)]
  var isUnique: Bool
  var isPartial: Bool

  func sql(in table: RandomTable?) -> String {
    guard let table else { return "" }
    let elements = parts.map { part in
      guard let key = part.column, let column = table.column(key) else { return "abs(\"id\") + 1" }
      return "\(column.quoted)\(part.suffix)"
    }
    return "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(SurvivingRows.quoted(name)) ON \(table.quoted) "
      + "(\(elements.joined(separator: ", ")))\(isPartial ? " WHERE \"id\" > 3" : "");"
  }
}

struct RandomTable: Sendable {
  enum Key: CaseIterable, Sendable { case rowid, autoincrement, plain, withoutRowid, unique }

  var key: String
  var name: String
  var primaryKey: Key
  var isStrict = false
  var columns: [RandomColumn] = []
  /// Where `id` stands among the columns.
  var idPlace = 0
  /// Keys of columns that are UNIQUE together with `id`, by the name of the constraint ("" for none).
  var uniques: [(name: String, column: String)] = []
  /// The names and conditions over `id` of table CHECKs.
  var checks: [(name: String, condition: String)] = []
  var indexes: [RandomIndex] = []
  /// The keys of the columns of the table's view, if it has one.
  var view: [String]?
  /// The key of the column that the table's trigger watches, if it has one.
  var trigger: String?

  var quoted: String { SurvivingRows.quoted(name) }

  func column(_ key: String) -> RandomColumn? { columns.first { $0.key == key } }

  /// Takes a column away, with everything that needs it.
  mutating func drop(_ key: String) {
    guard let place = columns.firstIndex(where: { $0.key == key }) else { return }
    columns.remove(at: place)
    // The others keep their order.
    if place < idPlace { idPlace -= 1 }
    uniques.removeAll { $0.column == key }
    indexes.removeAll { $0.parts.contains { $0.column == key } }
    view?.removeAll { $0 == key }
    if trigger == key { trigger = nil }
  }

  func sql(in schema: RandomSchema) -> String {
    let id =
      switch primaryKey {
      case .rowid: "\"id\" INTEGER PRIMARY KEY"
      case .autoincrement: "\"id\" INTEGER PRIMARY KEY AUTOINCREMENT"
      case .plain, .withoutRowid: "\"id\" INT NOT NULL"
      case .unique: "\"id\" INT NOT NULL UNIQUE"
      }
    var parts = columns.map { $0.sql(strict: isStrict, in: schema) }
    parts.insert(id, at: idPlace)
    if primaryKey == .plain || primaryKey == .withoutRowid { parts.append("PRIMARY KEY (\"id\")") }
    for unique in uniques {
      guard let column = column(unique.column) else { continue }
      parts.append(Self.label(unique.name) + "UNIQUE (\(column.quoted), \"id\")")
    }
    parts += checks.map { Self.label($0.name) + "CHECK (\($0.condition))" }
    let options = [primaryKey == .withoutRowid ? "WITHOUT ROWID" : nil, isStrict ? "STRICT" : nil]
    return "CREATE TABLE \(quoted) (\n  \(parts.joined(separator: ",\n  "))\n) "
      + options.compactMap { $0 }.joined(separator: ", ") + ";"
  }

  private static func label(_ name: String) -> String {
    name.isEmpty ? "" : "CONSTRAINT \(SurvivingRows.quoted(name)) "
  }

  var viewSQL: String? {
    guard let view else { return nil }
    let names = ["\"id\""] + view.compactMap { column($0)?.quoted }
    return "CREATE VIEW \(SurvivingRows.quoted("v \(key)")) AS SELECT \(names.joined(separator: ", ")) "
      + "FROM \(quoted) WHERE \"id\" > 0;"
  }

  var triggerSQL: String? {
    guard let trigger else { return nil }
    let event = column(trigger).map { "UPDATE OF \($0.quoted)" } ?? "DELETE"
    return "CREATE TRIGGER \(SurvivingRows.quoted("g \(key)")) AFTER \(event) ON \(quoted) "
      + "BEGIN UPDATE \(quoted) SET \"id\" = \"id\" WHERE \"id\" = old.\"id\"; END;"
  }
}
