import RetortSQL

/// `create_extension`: an extension of the server.
///
/// ```json
/// {"op": "create_extension", "name": "pg_trgm", "if_not_exists": true}
/// ```
///
/// ```sql
/// -- PostgreSQL; SQLite has none
/// CREATE EXTENSION IF NOT EXISTS pg_trgm
/// ```
public struct CreateExtension: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_extension"

  /// The extension.
  public var serverExtension: Extension
  /// Whether the extension may exist already.
  public var ifNotExists: Bool

  /// Creates `serverExtension`.
  public init(_ serverExtension: Extension, ifNotExists: Bool = false) {
    self.serverExtension = serverExtension
    self.ifNotExists = ifNotExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let ifNotExists = object.bool("if_not_exists") ?? false
    guard let name else { return nil }
    self.init(Extension(name.name, schema: name.schema), ifNotExists: ifNotExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: QualifiedName(serverExtension.name, schema: serverExtension.schema))
    object.set("if_not_exists", flag: ifNotExists)
  }

  private func exists(in metadata: Metadata, _ dialect: any Dialect) -> Bool {
    metadata.extensions.position(serverExtension.qualifiedName, dialect) != nil
  }

  public func changes() -> [SchemaChange] { [.createExtension(serverExtension, ifNotExists: ifNotExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if ifNotExists, exists(in: metadata, dialect) { return }
    try metadata.extensions.insert(new: serverExtension, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    if ifNotExists, exists(in: before, dialect) { return [] }
    return [Operation(.dropExtension(DropExtension(serverExtension.name)))]
  }

  public var effects: [Effect] {
    [.writes(.serverExtension(serverExtension.name))]
      + (serverExtension.schema.map { [.reads(.schema($0))] } ?? [])
  }
}
