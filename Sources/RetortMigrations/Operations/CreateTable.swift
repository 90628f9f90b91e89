import RetortSQL

/// `create_table`: a table with its columns, constraints and indexes, and the indexes that columns ask for.
///
/// ```json
/// {"op": "create_table", "table": "user_account", "columns": [{"name": "id", "type": "Integer", "primary_key": true}]}
/// ```
///
/// An index that the table cannot be made without (AUTO_INCREMENT on MariaDB and MySQL) stands among its options:
/// `"options": {"mysql": {"indexes": [{"name": "k", "columns": ["n"]}]}}`.
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
    let options = object.optional("options")
    guard var table = Table(&object) else { return nil }
    if let list = table.options.value("indexes", for: ["mariadb", "mysql"]) {
      let reader = DocumentReader(file: "options", bytes: Array(list.compactText.utf8))
      if let cursor = reader.parse() { table.readIndexes(cursor) }
      if let issue = reader.issues.first {
        options?.report("mysql.indexes\(issue.path): \(issue.message)")
      }
      for name in ["mariadb", "mysql"] { table.options.set("indexes", to: nil, for: name) }
    }
    self.init(table, ifNotExists: ifNotExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    var table = self.table
    if !table.indexes.isEmpty { table.options.set("indexes", to: table.indexes.json, for: "mysql") }
    table.write(to: &object)
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

extension Table {
  /// Takes out the indexes that can come when the table is there. Where foreign keys get indexes by themselves, all stay:
  /// one that the server made first would stand before those that come later. One that a counting column needs stays too.
  mutating func takeLateIndexes(_ dialect: any Dialect) -> [Index] {
    guard !dialect.capabilities.indexesForeignKeys else { return [] }
    guard dialect.capabilities.autoincrementColumns else {
      defer { indexes = [] }
      return indexes
    }
    let led = constraints.filter { $0.kind == .primaryKey || $0.kind == .unique }
      .compactMap(\.columns.first).map(dialect.foldPart)
    let needing = columns.filter { $0.autoincrement == .on }.map { dialect.foldPart($0.name) }
      .filter { !led.contains($0) }
    let needed = needing.compactMap { name in
      indexes.first { $0.elements.first?.column.map(dialect.foldPart) == name }
    }
    let late = indexes.filter { !needed.contains($0) }
    indexes = needed
    return late
  }
}
