import RetortSQL

/// `create_schema`: a schema.
///
/// ```json
/// {"op": "create_schema", "name": "audit", "if_not_exists": true}
/// ```
///
/// ```sql
/// -- PostgreSQL, MySQL and MariaDB; SQLite has none that can be created
/// CREATE SCHEMA IF NOT EXISTS audit
/// ```
public struct CreateSchema: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_schema"

  /// The schema.
  public var name: String
  /// Whether the schema may exist already.
  public var ifNotExists: Bool

  /// Creates the schema `name`.
  public init(_ name: String, ifNotExists: Bool = false) {
    self.name = name
    self.ifNotExists = ifNotExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.required("name")?.identifier()
    let ifNotExists = object.bool("if_not_exists") ?? false
    guard let name else { return nil }
    self.init(name, ifNotExists: ifNotExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["name"] = .string(name)
    object.set("if_not_exists", flag: ifNotExists)
  }

  public func changes() -> [SchemaChange] { [.createSchema(name, ifNotExists: ifNotExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if metadata.schemaPosition(name, dialect) != nil {
      if ifNotExists { return }
      throw RetortError("duplicate_schema", "schema '\(name)' exists already")
    }
    metadata.schemas.append(name)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    if ifNotExists, before.schemaPosition(name, dialect) != nil { return [] }
    return [Operation(.dropSchema(DropSchema(name)))]
  }

  public var effects: [Effect] { [.writes(.schema(name))] }
}

extension Metadata {
  func schemaPosition(_ name: String, _ dialect: any Dialect) -> Int? {
    schemas.firstIndex { dialect.fold($0) == dialect.fold(name) }
  }
}
