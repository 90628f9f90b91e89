import RetortEngine
import RetortSQL

/// Finds in a document what the server would refuse only when half is done, and what it would take and forget.
struct MySQLTargetCheck {
  let dialect: MySQLDialect
  let target: Metadata
  private let live: [String: [Table]]
  private let types: TypeTexts

  init(dialect: MySQLDialect, target: Metadata, live: Metadata) {
    self.init(
      dialect: dialect, target: target, live: Dictionary(grouping: live.tables) { dialect.fold($0.name) })
  }

  private init(dialect: MySQLDialect, target: Metadata, live: [String: [Table]]) {
    self.dialect = dialect
    self.target = target
    self.live = live
    types = TypeTexts(dialect)
  }

  private var title: String { dialect.title }

  /// - Throws: `unsupported_by_dialect`, `unsupported_type`, `invalid_target`.
  func run() throws {
    for view in target.views where view.materialized {
      throw unsupported("\(title) has no materialized views (view '\(view.name)')")
    }
    let tables = Dictionary(
      target.tables.map { (dialect.fold($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    // On all threads, each with texts of types of its own; what is thrown is about the first table.
    _ = try target.tables.mapOnThreads(with: { [dialect, target, live] in
      MySQLTargetCheck(dialect: dialect, target: target, live: live)
    }) { checks, table in try checks.check(table, tables) }
  }

  private func check(_ table: Table, _ tables: [String: Table]) throws {
    for column in table.columns { try check(column, table) }
    for index in table.indexes { try check(index, table) }
    for constraint in table.constraints {
      if constraint.kind == .exclude {
        throw unsupported("table '\(table.name)': \(title) has no EXCLUDE constraints")
      }
      if case .foreignKey(let key) = constraint { try check(key, table, tables) }
    }
    try checkNames(table)
  }

  /// Asks the server for the types that look like misspelt generic ones and are none that it is known to have.
  ///
  /// - Throws: `unsupported_type`.
  func requireTypes(_ reader: MySQLSchemaReader) throws {
    for type in target.typesThatMayBeMisspelt(dialect, known: MySQLTargetCheck.knownTypes) {
      guard let spelled = try? dialect.typeText(type.column.type.variant(for: dialect.optionNames)) else {
        continue
      }
      do {
        try reader.connection.severalResults(
          "CREATE TEMPORARY TABLE retort_type (c \(spelled));\nDROP TEMPORARY TABLE retort_type"
        ) { _, _ in }
      } catch let error as DatabaseError where error.nativeCode == 4161 || error.nativeCode == 1064 {
        throw type.error(table: type.table.name)
      } catch let error as DatabaseError where error.kind != .connectionLost && error.kind != .interrupted {
        continue
      }
    }
  }

  /// A member of an ENUM or SET that the server takes for the same as one before it: spaces at the end do not count,
  /// and case only where the collation tells it apart.
  private func repeatedMember(of type: SQLType, in table: Table) -> String? {
    var members: [String]
    switch type.name {
    case .generic(let generic): members = generic == .enum ? type.rare.values ?? [] : []
    case .exact(let text):
      let word = text.prefix { $0 != "(" && $0 != " " }.lowercased()
      guard word == "enum" || word == "set" else { return nil }
      let cursor = MySQLTokenCursor(text)
      members = cursor.tokens.filter { $0.kind == .string }
        .map { MySQLTokenCursor.unescaped(cursor.bytes[$0.range]) }
    }
    guard members.count > 1 else { return nil }
    let collation = type.collation ?? dialect.charset(of: table.options).collation
    let tellsCase = collation.hasSuffix("_bin") || collation.hasSuffix("_cs")
    var seen: Set<String> = []
    for member in members {
      let plain = String(member.reversed().drop { $0 == " " }.reversed())
      if !seen.insert(tellsCase ? plain : plain.lowercased()).inserted { return member }
    }
    return nil
  }

  private static let knownTypes: Set<String> = [
    "int", "integer", "tinyint", "smallint", "mediumint", "bigint", "decimal", "numeric", "dec", "fixed",
    "float",
    "double", "real", "bit", "bool", "boolean", "serial", "date", "time", "datetime", "timestamp", "year",
    "char",
    "varchar", "binary", "varbinary", "tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob",
    "mediumblob",
    "longblob", "enum", "set", "json", "uuid", "inet4", "inet6", "geometry", "point", "linestring", "polygon",
  ]

  /// What the server has no place for, and Retort passes over.
  var notes: [String] {
    var result: [String] = []
    func note(_ count: Int, _ what: String) {
      if count > 0 { result.append("\(title) has no \(what): those of the target are left out") }
    }
    note(target.domains.count, "domains")
    note(target.extensions.count, "extensions")
    note(target.schemas.count, "schemas within a database")
    if target.tables.contains(where: { $0.schema != nil }) {
      result.append(
        "the database is the schema on \(title): the \"schema\" of the target's tables is left out")
    }
    return result
  }

  private func check(_ column: Column, _ table: Table) throws {
    if let twice = repeatedMember(of: column.type.variant(for: dialect.optionNames), in: table) {
      throw RetortError(
        "invalid_target",
        "column '\(column.name)' of table '\(table.name)': the member '\(twice)' stands twice")
    }
    if types.comparable(column.type) == nil {
      do {
        _ = try dialect.typeText(column.type)
      } catch let error as RetortError {
        throw RetortError(error.code, "column '\(column.name)' of table '\(table.name)': \(error.message)")
      }
    }
    if column.computed != nil, column.serverDefault != nil {
      throw RetortError(
        "invalid_target",
        "column '\(column.name)' of table '\(table.name)' is computed, and so can have no \"server_default\"")
    }
  }

  private func check(_ index: Index, _ table: Table) throws {
    for element in index.elements {
      if element.column == nil, !dialect.server.hasFunctionalIndexes {
        throw unsupported(
          "\(title) has no indexes on expressions (index '\(index.name)' of table '\(table.name)'): "
            + "add a generated column and index that")
      }
      if let nulls = element.nulls, (nulls == .first) == element.descending {
        throw unsupported(
          "index '\(index.name)' of table '\(table.name)': on \(title) NULLs come first in an ascending index, "
            + "and last in a descending one")
      }
    }
  }

  private func check(_ key: ForeignKey, _ table: Table, _ tables: [String: Table]) throws {
    let what = "the foreign key (\(key.columns.joined(separator: ", "))) of table '\(table.name)'"
    for action in [key.onDelete, key.onUpdate] where action?.uppercased() == "SET DEFAULT" {
      throw unsupported(
        "\(what): \(title) takes SET DEFAULT and does nothing of the kind; choose another action")
    }
    if [key.onDelete, key.onUpdate].contains(where: { $0?.uppercased() == "SET NULL" }) {
      let held = dialect.materialized(table)
      for name in key.columns where dialect.column(name, in: held)?.nullable == false {
        throw RetortError(
          "invalid_target", "\(what) is to SET NULL, and its column '\(name)' is NOT NULL")
      }
    }
    guard key.referentSchema == nil, let referent = tables[dialect.fold(key.referentTable)],
      dialect.isInnoDB(table),
      dialect.isInnoDB(referent)
    else { return }
    for (own, other) in zip(key.columns, key.referentColumns) {
      guard let column = dialect.column(own, in: table), let referred = dialect.column(other, in: referent),
        column.type != referred.type, let first = integer(column.type), let second = integer(referred.type),
        first != second
      else { continue }
      throw RetortError(
        "invalid_target",
        "\(what) joins '\(own)' of type \(first) and '\(other)' of table '\(referent.name)' of type \(second): "
          + "both sides need the same type")
    }
    let wanted = key.referentColumns.map(dialect.foldPart)
    // A key may stay that the target does not name.
    let present = live[dialect.fold(referent.name)] ?? []
    func begins(_ columns: [String]) -> Bool { columns.map(dialect.foldPart).starts(with: wanted) }
    func hasKey(_ table: Table) -> Bool {
      table.constraints.contains { $0.kind != .check && begins($0.columns) }
        || table.indexes.contains { begins($0.elements.compactMap(\.column)) }
    }
    guard hasKey(referent) || present.contains(where: hasKey) else {
      throw RetortError(
        "invalid_target",
        "\(what) refers to (\(key.referentColumns.joined(separator: ", "))) of table '\(referent.name)', "
          + "which no key begins with: make them a key of that table")
    }
  }

  /// `int unsigned` of an integer type, without its width; nil of other types.
  private func integer(_ type: SQLType) -> String? {
    guard dialect.isInteger(type) else { return nil }
    let text = dialect.comparableType(type)
    let name = text.prefix { $0 != "(" && $0 != " " }
    return name + (text.contains(" unsigned") ? " unsigned" : "")
  }

  /// Keys have their names within a table, foreign keys and CHECKs as well.
  private func checkNames(_ table: Table) throws {
    func check(_ names: [String], _ what: String) throws {
      var seen: Set<String> = []
      for name in names where !seen.insert(dialect.foldPart(name)).inserted {
        throw RetortError("invalid_target", "table '\(table.name)' has two \(what) of the name '\(name)'")
      }
    }
    let uniques = table.constraints.filter { $0.kind == .unique }.compactMap(\.name)
    try check(uniques + table.indexes.map(\.name), "keys")
    try check(
      table.constraints.filter { $0.kind == .foreignKey }.compactMap(\.name), "foreign keys")
    try check(table.constraints.filter { $0.kind == .check }.compactMap(\.name), "CHECKs")
  }

  private func unsupported(_ message: String) -> RetortError {
    RetortError("unsupported_by_dialect", message)
  }
}
