import RetortSQL

/// `add_column`: a new column, with the keys and indexes that it brings along.
///
/// ```json
/// {"op": "add_column", "table": "post", "column": {"name": "author_id", "type": "Integer"},
///  "references": {"table": "user_account", "column": "id"}}
/// ```
///
/// ```sql
/// ALTER TABLE post ADD COLUMN author_id INTEGER REFERENCES user_account (id)
/// ```
public struct AddColumn: TableOperation {
  /// The name in `"op"`.
  public static let directive = "add_column"

  /// The table.
  public var table: QualifiedName
  /// The column, its place, and what comes with it. JSON has room for an unnamed primary key and unique
  /// constraint, a plain foreign key and the index named by the convention, each on this column alone.
  public var addition: AddedColumn

  /// Adds a column to `table`.
  public init(_ table: QualifiedName, _ addition: AddedColumn) {
    self.table = table
    self.addition = addition
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let document = object.required("column").flatMap { ColumnDocument($0) }
    let reference = object.optional("references")
    let position = object.columnPosition()
    let ifNotExists = object.bool("if_not_exists") ?? false
    let key = document.flatMap { document in
      reference.flatMap { ForeignKey(reference: $0, column: document.column.name) }
    }
    guard let name, let document else { return nil }
    addition = AddedColumn(document.column, position: position, ifNotExists: ifNotExists)
    if document.isPrimaryKey {
      var key = PrimaryKey(columns: [document.column.name])
      key.options.set("on_conflict", to: document.primaryKeyConflict, for: "sqlite")
      addition.constraints.append(.primaryKey(key))
    }
    if let unique = document.uniqueConstraint { addition.constraints.append(unique) }
    if let key { addition.constraints.append(.foreignKey(key)) }
    if let index = document.index(of: name.name) { addition.indexes.append(index) }
    self.table = name
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    var column = addition.column
    var flags = JSONObject()
    var reference: ForeignKey?
    let parts = addition.constraints.filter { AddColumn.isInline($0, on: column.name) }
    for constraint in parts {
      switch constraint {
      case .primaryKey(let key):
        flags["primary_key"] = true
        let conflict = key.options.value("on_conflict", for: ["sqlite"])
        if let conflict { column.options.set("on_conflict_primary_key", to: conflict, for: "sqlite") }
      case .unique(let unique):
        flags["unique"] = true
        let conflict = unique.options.value("on_conflict", for: ["sqlite"])
        if let conflict { column.options.set("on_conflict_unique", to: conflict, for: "sqlite") }
      case .foreignKey(let key): reference = key
      case .check, .exclude: break
      }
    }
    // Without the flag nothing would imply it.
    if flags["primary_key"] == nil { column.nullabilityIsImplied = false }
    if addition.indexes.contains(where: isConventional) { flags["index"] = true }
    var json = column.json
    for member in flags.members { json[member.key] = member.value }
    object["column"] = .object(json)
    object.set("if_not_exists", flag: addition.ifNotExists)
    if let reference { object["references"] = reference.referenceJSON }
    object.set(addition.position)
  }

  /// Whether a constraint can be written as a part of the column.
  static func isInline(_ constraint: Constraint, on column: String) -> Bool {
    guard constraint.columns == [column] else { return false }
    var bare = constraint
    switch constraint {
    case .primaryKey(let key):
      var plain = PrimaryKey(columns: key.columns)
      plain.options.set("on_conflict", to: key.options.value("on_conflict", for: ["sqlite"]), for: "sqlite")
      bare = .primaryKey(plain)
    case .unique(let unique):
      var plain = UniqueConstraint(columns: unique.columns)
      plain.options.set(
        "on_conflict", to: unique.options.value("on_conflict", for: ["sqlite"]), for: "sqlite")
      bare = .unique(plain)
    case .foreignKey(let key):
      return key.referentColumns.count == 1 && key.notValid == nil && key.useAlter == nil
        && key.comment == nil
        && key.options.isEmpty
    case .check, .exclude: return false
    }
    return bare == constraint
  }

  /// Whether `"index": true` means this index.
  private func isConventional(_ index: Index) -> Bool {
    let subject = NamingConvention.Subject(table: table.name, columns: [addition.column.name])
    guard let name = NamingConvention.standard.name("ix", for: subject) else { return false }
    return index == Index(name: name, elements: [IndexElement(.column(addition.column.name))])
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .addColumn(addition) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try edit(&metadata, dialect)
    metadata.handDown(addition.column, of: table, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let name = addition.column.name
    let known = try before.existingTable(table, dialect).columns
    if addition.ifNotExists, known.contains(where: { dialect.foldPart($0.name) == dialect.foldPart(name) }) {
      return []
    }
    return [Operation(.dropColumn(DropColumn(table, column: name)))]
  }

  public var effects: [Effect] {
    var effects: [Effect] = [.reads(.table(table)), .writes(.column(table, addition.column.name))]
    for constraint in addition.constraints {
      effects.append(.writes(.constraint(table, constraint.name)))
      guard case .foreignKey(let key) = constraint else { continue }
      let referent = QualifiedName(key.referentTable, schema: key.referentSchema)
      effects.append(.reads(.table(referent)))
      effects += key.referentColumns.map { .reads(.column(referent, $0)) }
    }
    effects += addition.indexes.map { .writes(.index(QualifiedName($0.name, schema: table.schema))) }
    if let neighbour = addition.position.before ?? addition.position.after {
      effects.append(.reads(.column(table, neighbour)))
    }
    return effects
  }
}

extension ForeignKey {
  /// Reads `references`.
  fileprivate init?(reference cursor: JSONCursor, column: String) {
    guard var object = cursor.object() else { return nil }
    let table = object.required("table")?.identifier()
    let schema = object.nonNull("schema")?.string()
    let referent = object.required("column")?.identifier()
    let name = object.optional("name")?.identifier()
    let onDelete = object.string("on_delete")
    let onUpdate = object.string("on_update")
    let deferrable = object.bool("deferrable")
    let initially = object.initially()
    let match = object.string("match")
    object.finish()
    guard let table, let referent else { return nil }
    self.init(
      name: name, columns: [column], referentTable: table, referentSchema: schema,
      referentColumns: [referent],
      onDelete: onDelete, onUpdate: onUpdate, deferrable: deferrable, initially: initially, match: match)
  }

  fileprivate var referenceJSON: JSONValue {
    var object: JSONObject = ["table": .string(referentTable)]
    object.set("schema", referentSchema)
    object.set("column", referentColumns.first)
    object.set("name", name)
    object.set("on_delete", onDelete)
    object.set("on_update", onUpdate)
    object.set(deferrable: deferrable, initially)
    object.set("match", match)
    return .object(object)
  }
}
