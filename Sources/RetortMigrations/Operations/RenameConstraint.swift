import RetortSQL

/// `rename_constraint`: gives a constraint another name.
///
/// ```json
/// {"op": "rename_constraint", "table": "post", "name": "ck_1", "new_name": "ck_post_title", "type": "check"}
/// ```
///
/// ```sql
/// -- SQLite builds the table anew; others
/// ALTER TABLE post RENAME CONSTRAINT ck_1 TO ck_post_title
/// ```
public struct RenameConstraint: TableOperation {
  /// The name in `"op"`.
  public static let directive = "rename_constraint"

  /// The table.
  public var table: QualifiedName
  /// The constraint.
  public var name: String
  /// Its name from now on.
  public var newName: String
  /// What kind of constraint it is, for dialects that must know.
  public var kind: Constraint.Kind?

  /// Renames a constraint of `table`.
  public init(_ table: QualifiedName, name: String, newName: String, kind: Constraint.Kind? = nil) {
    self.table = table
    self.name = name
    self.newName = newName
    self.kind = kind
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let tableName = object.tableName(in: table)
    let name = object.required("name")?.identifier()
    let newName = object.required("new_name")?.identifier()
    let kind = object.optional("type")?.choice(Constraint.Kind.self)
    guard let tableName, let name, let newName else { return nil }
    self.init(tableName, name: name, newName: newName, kind: kind)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object["name"] = .string(name)
    object["new_name"] = .string(newName)
    object.set("type", kind?.rawValue)
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .renameConstraint(name, newName: newName, kind: kind) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    let others = try metadata.existingTable(table, dialect).constraints.compactMap(\.name)
      .filter { dialect.foldPart($0) != dialect.foldPart(name) }
    if others.contains(where: { dialect.foldPart($0) == dialect.foldPart(newName) }) {
      throw RetortError("duplicate_constraint", "constraint '\(newName)' exists already on table '\(table)'")
    }
    try edit(&metadata, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let known = try before.existingTable(table, dialect).constraints.compactMap(\.name)
    let old = known.first { dialect.foldPart($0) == dialect.foldPart(name) } ?? name
    return [Operation(.renameConstraint(RenameConstraint(table, name: newName, newName: old, kind: kind)))]
  }

  public var effects: [Effect] {
    [.reads(.table(table)), .writes(.constraint(table, name)), .writes(.constraint(table, newName))]
  }
}
