import RetortSQL

/// `drop_index`: removes an index. The table may be left out where index names are unique in the schema.
///
/// ```json
/// {"op": "drop_index", "name": "ix_post_title", "table": "post"}
/// ```
///
/// ```sql
/// DROP INDEX ix_post_title
/// ```
public struct DropIndex: TableOperation {
  /// The name in `"op"`.
  public static let directive = "drop_index"

  /// The index and the schema of its table.
  public var name: QualifiedName
  /// The table, where it is known.
  public var table: String?
  /// Whether the index may be absent.
  public var ifExists: Bool
  /// How the dialect is to drop it.
  public var options: DialectOptions

  /// Drops the index `name`.
  public init(
    _ name: QualifiedName, table: String? = nil, ifExists: Bool = false,
    options: DialectOptions = DialectOptions()
  ) {
    self.name = name
    self.table = table
    self.ifExists = ifExists
    self.options = options
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.required("name")?.identifier()
    let place = object.indexPlace(in: table)
    let ifExists = object.bool("if_exists") ?? false
    let options = DialectOptions(object.optional("options"), for: .dropIndex)
    guard let name else { return nil }
    self.init(
      QualifiedName(name, schema: place.schema), table: place.table, ifExists: ifExists, options: options)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["name"] = .string(name.name)
    object.set(indexPlace: self.table, schema: name.schema, in: table)
    object.set("if_exists", flag: ifExists)
    if !options.isEmpty { object["options"] = options.json }
  }

  var tableName: QualifiedName? { table.map { QualifiedName($0, schema: name.schema) } }
  var tableChange: TableChange { .dropIndex(name.name, ifExists: ifExists) }

  public func changes() -> [SchemaChange] {
    [.dropIndex(name, table: table, ifExists: ifExists, options: options)]
  }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if ifExists, metadata.indexPosition(name, table: table, dialect) == nil { return }
    let (position, index) = try metadata.requiredIndex(name, table: table, dialect)
    metadata.tables[position].indexes.remove(at: index)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    if ifExists, before.indexPosition(name, table: table, dialect) == nil { return [] }
    let (position, place) = try before.requiredIndex(name, table: table, dialect)
    let owner = before.tables[position]
    var index = owner.indexes[place]
    if options.flag("concurrently", for: ["postgresql"]) {
      index.options.set("concurrently", to: true, for: "postgresql")
    }
    return [Operation(.createIndex(CreateIndex(index, table: owner.qualifiedName)))]
  }

  public var effects: [Effect] {
    [.writes(.index(name))] + (tableName.map { [.reads(.table($0))] } ?? [])
  }
}

extension ObjectReader {
  /// Reads `table` and `schema` of an operation on an index, which may do without the table.
  mutating func indexPlace(in batch: QualifiedName?) -> (table: String?, schema: String?) {
    if batch != nil || has("table") {
      let name = tableName(in: batch)
      return (name?.name, name?.schema)
    }
    _ = optional("table")
    return (nil, nonNull("schema")?.string())
  }
}

extension JSONObject {
  mutating func set(indexPlace table: String?, schema: String?, in batch: QualifiedName?) {
    if let table {
      set(table: QualifiedName(table, schema: schema), in: batch)
    } else {
      set("schema", schema)
    }
  }
}
