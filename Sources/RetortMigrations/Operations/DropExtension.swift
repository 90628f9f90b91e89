import RetortSQL

/// `drop_extension`: removes an extension of the server.
///
/// ```json
/// {"op": "drop_extension", "name": "pg_trgm"}
/// ```
///
/// ```sql
/// -- PostgreSQL; SQLite has none
/// DROP EXTENSION pg_trgm
/// ```
public struct DropExtension: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_extension"

  /// The extension.
  public var name: String
  /// Whether the extension may be absent.
  public var ifExists: Bool

  /// Drops the extension `name`.
  public init(_ name: String, ifExists: Bool = false) {
    self.name = name
    self.ifExists = ifExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.required("name")?.identifier()
    let ifExists = object.bool("if_exists") ?? false
    guard let name else { return nil }
    self.init(name, ifExists: ifExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["name"] = .string(name)
    object.set("if_exists", flag: ifExists)
  }

  public func changes() -> [SchemaChange] { [.dropExtension(name, ifExists: ifExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try metadata.extensions.drop(QualifiedName(name), ifExists: ifExists, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = try before.extensions.find(QualifiedName(name), mayBeAbsent: ifExists, dialect)
    return old.map { [Operation(.createExtension(CreateExtension($0)))] } ?? []
  }

  public var effects: [Effect] { [.writes(.serverExtension(name))] }
}
