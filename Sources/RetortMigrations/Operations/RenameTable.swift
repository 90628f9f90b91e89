import RetortSQL

/// `rename_table`: gives a table another name; foreign keys, views and triggers follow.
///
/// ```json
/// {"op": "rename_table", "table": "user", "new_name": "user_account"}
/// ```
///
/// ```sql
/// ALTER TABLE "user" RENAME TO user_account
/// ```
public struct RenameTable: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "rename_table"

  /// The table.
  public var name: QualifiedName
  /// Its name from now on, in the same schema.
  public var newName: String

  /// Renames `name`.
  public init(_ name: QualifiedName, newName: String) {
    self.name = name
    self.newName = newName
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let newName = object.required("new_name")?.identifier()
    guard let name, let newName else { return nil }
    self.init(name, newName: newName)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: name, in: table)
    object["new_name"] = .string(newName)
  }

  /// The table under its new name.
  public var newQualifiedName: QualifiedName { QualifiedName(newName, schema: name.schema) }

  public func changes() -> [SchemaChange] { [.renameTable(name, newName: newName)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    let position = try metadata.requiredTable(name, dialect)
    if let other = metadata.tablePosition(newQualifiedName, dialect), other != position {
      throw RetortError("duplicate_table", "table '\(newQualifiedName)' exists already")
    }
    // References without a schema mean the owner's, so they are changed while the name is the old one.
    metadata.renameReferences(to: metadata.tables[position].qualifiedName, as: newName, dialect)
    for index in metadata.tables[position].columns.indices {
      let column = metadata.tables[position].columns[index].name
      dialect.keepSequence(
        of: &metadata.tables[position].columns[index], from: (metadata.tables[position].name, column),
        to: (newName, column))
    }
    let old = metadata.tables[position].name
    for index in metadata.tables[position].constraints.indices {
      guard let name = metadata.tables[position].constraints[index].name else { continue }
      metadata.tables[position].constraints[index].name = dialect.constraintName(
        name, ofTable: old, renamed: newName)
    }
    metadata.tables[position].name = newName
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = try before.existingTable(name, dialect)
    return [Operation(.renameTable(RenameTable(newQualifiedName, newName: old.name)))]
  }

  public var effects: [Effect] {
    [.writes(.table(name)), .writes(.wholeTable(name)), .writes(.table(newQualifiedName))]
  }
}
