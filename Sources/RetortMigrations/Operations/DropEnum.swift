import RetortSQL

/// `drop_enum`: removes a named enumeration type; nothing on databases that have none.
///
/// ```json
/// {"op": "drop_enum", "name": "mood"}
/// ```
///
/// ```sql
/// -- PostgreSQL
/// DROP TYPE mood
/// ```
public struct DropEnum: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_enum"

  /// The type.
  public var name: QualifiedName
  /// Whether the type may be absent.
  public var ifExists: Bool

  /// Drops the type `name`.
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

  public func changes() -> [SchemaChange] { [.dropEnum(name, ifExists: ifExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    guard dialect.capabilities.enumTypes else { return }
    try metadata.enums.drop(name, ifExists: ifExists, dialect)
    metadata.removeComments(of: .type, name, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard dialect.capabilities.enumTypes else { return [] }
    guard let old = try before.enums.find(name, mayBeAbsent: ifExists, dialect) else { return [] }
    return [Operation(.createEnum(CreateEnum(old)))]
  }

  public var effects: [Effect] { [.writes(.enumType(name))] }
}
