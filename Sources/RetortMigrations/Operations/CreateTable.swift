import RetortSQL

/// `create_table`: a table with its columns and constraints, and the indexes that columns ask for.
///
/// ```json
/// {"op": "create_table", "table": "user_account", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}
/// ```
///
/// ```sql
/// CREATE TABLE user_account (
///   id INTEGER NOT NULL,
///   PRIMARY KEY (id)
/// )
/// ```
public struct CreateTable: OperationDefinition {
  public static let directive = "create_table"

  public var table: Table
  public var ifNotExists: Bool

  public init(_ table: Table, ifNotExists: Bool = false) {
    self.table = table
    self.ifNotExists = ifNotExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let ifNotExists = object.bool("if_not_exists") ?? false
    guard let table = Table(&object) else { return nil }
    self.init(table, ifNotExists: ifNotExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    self.table.write(to: &object)
    if ifNotExists { object["if_not_exists"] = true }
  }

  public func changes() -> [SchemaChange] { [.createTable(table, ifNotExists: ifNotExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if metadata.tablePosition(table.qualifiedName, dialect) != nil {
      if ifNotExists { return }
      throw RetortError("duplicate_table", "table '\(table.qualifiedName)' exists already")
    }
    metadata.tables.append(table)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    if ifNotExists, before.tablePosition(table.qualifiedName, dialect) != nil { return [] }
    return [Operation(.dropTable(DropTable(table.qualifiedName)))]
  }

  public var effects: [Effect] {
    [.writes(.table(table.qualifiedName))]
      + table.foreignKeys.map {
        .reads(.table(QualifiedName($0.referentTable, schema: $0.referentSchema)))
      }
  }
}
