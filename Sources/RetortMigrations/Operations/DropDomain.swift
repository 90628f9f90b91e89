import RetortSQL

/// `drop_domain`: removes a domain.
///
/// ```json
/// {"op": "drop_domain", "name": "email"}
/// ```
///
/// ```sql
/// -- PostgreSQL; SQLite has no domains
/// DROP DOMAIN email
/// ```
public struct DropDomain: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_domain"

  /// The domain.
  public var name: QualifiedName
  /// Whether the domain may be absent.
  public var ifExists: Bool

  /// Drops the domain `name`.
  public init(_ name: QualifiedName, ifExists: Bool = false) {
    self.name = name
    self.ifExists = ifExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let ifExists = object.bool("if_exists") ?? false
    guard let name else { return nil }
    self.init(name, ifExists: ifExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: name)
    object.set("if_exists", flag: ifExists)
  }

  public func changes() -> [SchemaChange] { [.dropDomain(name, ifExists: ifExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try metadata.domains.drop(name, ifExists: ifExists, dialect)
    metadata.removeComments(of: .domain, name, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let old = try before.domains.find(name, mayBeAbsent: ifExists, dialect) else { return [] }
    return [Operation(.createDomain(CreateDomain(old)))]
  }

  public var effects: [Effect] { [.writes(.domain(name))] }
}
