import RetortSQL

/// A part of a schema that has a name of its own, besides tables.
protocol SchemaObject {
  /// The word for messages and error codes.
  static var kindWord: String { get }
  var qualifiedName: QualifiedName { get }
}

extension View: SchemaObject { static let kindWord = "view" }
extension EnumType: SchemaObject { static let kindWord = "enum" }
extension DatabaseSequence: SchemaObject { static let kindWord = "sequence" }
extension Domain: SchemaObject { static let kindWord = "domain" }
extension Routine: SchemaObject { static let kindWord = "function" }
extension Extension: SchemaObject {
  static let kindWord = "extension"
  /// Extensions are known by their names alone.
  var qualifiedName: QualifiedName { QualifiedName(name) }
}

extension Dialect {
  /// Whether two names are the same by the dialect's rules.
  func isSame(_ a: QualifiedName, _ b: QualifiedName) -> Bool {
    fold(a.name) == fold(b.name) && a.schema.map(fold) == b.schema.map(fold)
  }
}

extension Array where Element: SchemaObject {
  func position(_ name: QualifiedName, _ dialect: any Dialect) -> Int? {
    firstIndex { dialect.isSame($0.qualifiedName, name) }
  }

  /// - Throws: `unknown_view`, `unknown_enum`, …
  func required(_ name: QualifiedName, _ dialect: any Dialect) throws -> Int {
    if let position = position(name, dialect) { return position }
    let hint = NearestName.hint(for: name.name, among: map(\.qualifiedName.name))
    throw RetortError("unknown_\(Element.kindWord)", "there is no \(Element.kindWord) '\(name)'\(hint)")
  }

  /// The object, nil where it may be absent.
  func find(_ name: QualifiedName, mayBeAbsent: Bool, _ dialect: any Dialect) throws -> Element? {
    if mayBeAbsent { return position(name, dialect).map { self[$0] } }
    return self[try required(name, dialect)]
  }

  /// - Throws: `duplicate_view`, `duplicate_enum`, …
  mutating func insert(new object: Element, _ dialect: any Dialect) throws {
    guard position(object.qualifiedName, dialect) == nil else {
      throw RetortError(
        "duplicate_\(Element.kindWord)", "\(Element.kindWord) '\(object.qualifiedName)' exists already")
    }
    append(object)
  }

  mutating func drop(_ name: QualifiedName, ifExists: Bool, _ dialect: any Dialect) throws {
    if ifExists, position(name, dialect) == nil { return }
    remove(at: try required(name, dialect))
  }

  /// - Throws: `duplicate_…` where another object has the new name.
  func requireFree(_ name: QualifiedName, for position: Int, _ dialect: any Dialect) throws {
    guard let other = self.position(name, dialect), other != position else { return }
    throw RetortError("duplicate_\(Element.kindWord)", "\(Element.kindWord) '\(name)' exists already")
  }
}

extension Table {
  /// The sequences that its columns count with by themselves.
  func ownSequences(_ dialect: any Dialect) -> [QualifiedName] {
    columns.compactMap { column in
      guard column.autoincrement == .on || column.identity != nil else { return nil }
      let name =
        column.options.value("sequence", for: dialect.optionNames)?.stringValue
        ?? dialect.implicitSequence(table: self.name, column: column.name)
      return name.map { QualifiedName($0, schema: schema) }
    }
  }
}

extension DatabaseSequence {
  /// Whether a column of the table owns it, with which it goes.
  func isOwned(by table: QualifiedName, _ dialect: any Dialect) -> Bool {
    guard let parts = ownedBy?.split(separator: ".").map(String.init), parts.count >= 2 else { return false }
    let owner = QualifiedName(
      parts[parts.count - 2], schema: parts.count > 2 ? parts[parts.count - 3] : schema)
    return dialect.isSame(owner, table)
  }
}

extension Metadata {
  /// The table's value.
  ///
  /// - Throws: `unknown_table`.
  func existingTable(_ name: QualifiedName, _ dialect: any Dialect) throws -> Table {
    tables[try requiredTable(name, dialect)]
  }

  /// The table's value after `change`.
  func table(_ name: QualifiedName, after change: TableChange, _ dialect: any Dialect) throws -> Table {
    var editor = TableEditor(try existingTable(name, dialect), dialect: dialect)
    try editor.apply(change)
    return editor.table
  }

  /// The table that has an index, and the index's place in it; nil where there is none.
  func indexPosition(
    _ name: QualifiedName, table: String?, _ dialect: any Dialect
  ) -> (table: Int, index: Int)? {
    for (position, entry) in tables.enumerated() {
      if let table, dialect.fold(table) != dialect.fold(entry.name) { continue }
      if entry.schema.map(dialect.fold) != name.schema.map(dialect.fold) { continue }
      if let index = entry.indexes.firstIndex(where: {
        dialect.foldPart($0.name) == dialect.foldPart(name.name)
      }) {
        return (position, index)
      }
    }
    return nil
  }

  /// The same, for an operation that needs the index.
  ///
  /// - Throws: `unknown_table`, `unknown_index`.
  func requiredIndex(
    _ name: QualifiedName, table: String?, _ dialect: any Dialect
  ) throws -> (table: Int, index: Int) {
    if let found = indexPosition(name, table: table, dialect) { return found }
    if let table { _ = try requiredTable(QualifiedName(table, schema: name.schema), dialect) }
    let known = tables.filter { table == nil || $0.name == table }.flatMap { $0.indexes.map(\.name) }
    let place = table.map { " on table '\($0)'" } ?? ""
    throw RetortError(
      "unknown_index", "there is no index '\(name)'\(place)\(NearestName.hint(for: name.name, among: known))")
  }

  /// The position of a trigger; names may be the same for several tables.
  func triggerPosition(_ name: QualifiedName, table: String?, _ dialect: any Dialect) -> Int? {
    triggers.firstIndex {
      dialect.isSame(QualifiedName($0.name, schema: $0.schema), name)
        && (table == nil || table.map(dialect.fold) == dialect.fold($0.table))
    }
  }

  /// Takes away the comments that go with what has them: those of a view with those of its columns.
  mutating func removeComments(
    of subject: ObjectComment.Subject, _ name: QualifiedName, _ dialect: any Dialect
  ) {
    comments.removeAll {
      $0.subject == subject
        && dialect.isSame(QualifiedName($0.table ?? $0.name, schema: $0.schema), name)
    }
  }

  /// Whether the trigger fires for the table or view.
  static func fires(_ trigger: Trigger, for name: QualifiedName, _ dialect: any Dialect) -> Bool {
    dialect.isSame(QualifiedName(trigger.table, schema: trigger.schema), name)
  }
}

/// The error of an operation that nothing undoes.
func irreversible(_ directive: String, _ reason: String) -> RetortError {
  RetortError("irreversible", "\(directive) cannot be undone: \(reason)")
}
