import RetortSQL

/// `create_index`: an index on columns or expressions. Without a name it is `ix_<table>_<columns>`.
///
/// ```json
/// {"op": "create_index", "name": "ix_post_title", "table": "post", "columns": ["title"], "unique": true}
/// ```
///
/// ```sql
/// CREATE UNIQUE INDEX ix_post_title ON post (title)
/// ```
public struct CreateIndex: TableOperation {
  /// The name in `"op"`.
  public static let directive = "create_index"

  /// The index.
  public var index: Index
  /// The table.
  public var table: QualifiedName
  /// Whether the index may exist already.
  public var ifNotExists: Bool

  /// Creates `index` on `table`.
  public init(_ index: Index, table: QualifiedName, ifNotExists: Bool = false) {
    self.index = index
    self.table = table
    self.ifNotExists = ifNotExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let ifNotExists = object.bool("if_not_exists") ?? false
    guard let index = Index(&object, table: name?.name ?? ""), let name else { return nil }
    self.init(index, table: name, ifNotExists: ifNotExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    index.write(to: &object)
    object.set("if_not_exists", flag: ifNotExists)
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .addIndex(index, ifNotExists: ifNotExists) }

  public func changes() -> [SchemaChange] { [.createIndex(index, table: table, ifNotExists: ifNotExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    // Indexes of materialized views are no part of the value.
    if metadata.views.contains(where: { $0.materialized && dialect.isSame($0.qualifiedName, table) }) {
      return
    }
    try edit(&metadata, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let name = QualifiedName(index.name, schema: table.schema)
    if ifNotExists, before.indexPosition(name, table: table.name, dialect) != nil { return [] }
    var drop = DropIndex(name, table: table.name)
    if index.options.flag("concurrently", for: ["postgresql"]) {
      drop.options.set("concurrently", to: true, for: "postgresql")
    }
    return [Operation(.dropIndex(drop))]
  }

  public var effects: [Effect] {
    var effects: [Effect] = [
      .reads(.table(table)), .writes(.index(QualifiedName(index.name, schema: table.schema))),
    ]
    // What an expression or condition mentions is not looked into.
    let isPlain =
      index.elements.allSatisfy { $0.column != nil }
      && !index.options.byDialect.values.contains { $0["where"] != nil }
    if isPlain {
      effects += index.elements.compactMap(\.column).map { .reads(.column(table, $0)) }
    } else {
      effects.append(.reads(.wholeTable(table)))
    }
    return effects
  }
}
