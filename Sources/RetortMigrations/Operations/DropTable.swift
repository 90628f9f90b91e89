import RetortSQL

/// `drop_table`: removes a table with its indexes and triggers.
///
/// ```json
/// {"op": "drop_table", "table": "user_account", "if_exists": true}
/// ```
///
/// ```sql
/// DROP TABLE IF EXISTS user_account
/// ```
public struct DropTable: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_table"

  /// The table.
  public var name: QualifiedName
  /// Whether the table may be absent.
  public var ifExists: Bool
  /// Whether what depends on the table goes with it, where the dialect has that.
  public var cascade: Bool

  /// Drops `name`.
  public init(_ name: QualifiedName, ifExists: Bool = false, cascade: Bool = false) {
    self.name = name
    self.ifExists = ifExists
    self.cascade = cascade
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    ifExists = object.bool("if_exists") ?? false
    cascade = object.bool("cascade") ?? false
    guard let name else { return nil }
    self.name = name
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: name, in: table)
    object.set("if_exists", flag: ifExists)
    object.set("cascade", flag: cascade)
  }

  public func changes() -> [SchemaChange] { [.dropTable(name, ifExists: ifExists, cascade: cascade)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if ifExists, metadata.tablePosition(name, dialect) == nil { return }
    let table = metadata.tables.remove(at: try metadata.requiredTable(name, dialect))
    for sequence in table.ownSequences(dialect) { metadata.removeComments(of: .sequence, sequence, dialect) }
    metadata.triggers.removeAll { Metadata.fires($0, for: name, dialect) }
    for sequence in metadata.sequences where sequence.isOwned(by: name, dialect) {
      try metadata.sequences.drop(sequence.qualifiedName, ifExists: false, dialect)
      metadata.removeComments(of: .sequence, sequence.qualifiedName, dialect)
    }
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    if ifExists, before.tablePosition(name, dialect) == nil { return [] }
    var table = try before.existingTable(name, dialect)
    let indexes = table.takeLateIndexes(dialect)
    return [Operation(.createTable(CreateTable(table)))]
      + indexes.map { Operation(.createIndex(CreateIndex($0, table: table.qualifiedName))) }
      + before.triggers.filter { Metadata.fires($0, for: name, dialect) }
      .map { Operation(.createTrigger(CreateTrigger($0))) }
  }

  public var effects: [Effect] { [.writes(.table(name)), .writes(.wholeTable(name))] }
}
