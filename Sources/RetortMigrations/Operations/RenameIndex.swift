import RetortSQL

/// `rename_index`: gives an index another name; SQLite drops it and makes it anew.
///
/// ```json
/// {"op": "rename_index", "name": "ix_post_title", "new_name": "post_by_title", "table": "post"}
/// ```
///
/// ```sql
/// DROP INDEX ix_post_title;
/// CREATE INDEX post_by_title ON post (title)
/// ```
public struct RenameIndex: TableOperation {
  /// The name in `"op"`.
  public static let directive = "rename_index"

  /// The index and the schema of its table.
  public var name: QualifiedName
  /// Its name from now on.
  public var newName: String
  /// The table, where it is known.
  public var table: String?

  /// Renames the index `name`.
  public init(_ name: QualifiedName, newName: String, table: String? = nil) {
    self.name = name
    self.newName = newName
    self.table = table
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.required("name")?.identifier()
    let newName = object.required("new_name")?.identifier()
    let place = object.indexPlace(in: table)
    guard let name, let newName else { return nil }
    self.init(QualifiedName(name, schema: place.schema), newName: newName, table: place.table)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["name"] = .string(name.name)
    object["new_name"] = .string(newName)
    object.set(indexPlace: self.table, schema: name.schema, in: table)
  }

  var tableName: QualifiedName? { table.map { QualifiedName($0, schema: name.schema) } }
  var tableChange: TableChange { .renameIndex(name.name, newName: newName) }

  private var newQualifiedName: QualifiedName { QualifiedName(newName, schema: name.schema) }

  public func changes() -> [SchemaChange] { [.renameIndex(name, newName: newName, table: table)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    let (position, index) = try metadata.requiredIndex(name, table: table, dialect)
    let others = metadata.tables[position].indexes.enumerated().filter { $0.offset != index }
    if others.contains(where: { dialect.foldPart($0.element.name) == dialect.foldPart(newName) }) {
      throw RetortError(
        "duplicate_index",
        "index '\(newName)' exists already on table '\(metadata.tables[position].name)'")
    }
    metadata.tables[position].indexes[index].name = newName
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let (position, index) = try before.requiredIndex(name, table: table, dialect)
    let old = before.tables[position].indexes[index].name
    return [Operation(.renameIndex(RenameIndex(newQualifiedName, newName: old, table: table)))]
  }

  public var effects: [Effect] {
    [.writes(.index(name)), .writes(.index(newQualifiedName))]
      + (tableName.map { [.reads(.table($0))] } ?? [])
  }
}
