import RetortSQL

/// `create_enum`: a named enumeration type; nothing on databases that have none.
///
/// ```json
/// {"op": "create_enum", "name": "mood", "values": ["sad", "ok", "happy"]}
/// ```
///
/// ```sql
/// -- PostgreSQL; on SQLite a column of the type is a VARCHAR
/// CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')
/// ```
public struct CreateEnum: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_enum"

  /// The type.
  public var enumType: EnumType

  /// Creates `enumType`.
  public init(_ enumType: EnumType) {
    self.enumType = enumType
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let list = object.required("values")
    let values = list?.strings()
    guard let name, let values else { return nil }
    if Set(values).count != values.count { list?.report("a member stands twice") }
    self.init(EnumType(name.name, schema: name.schema, values: values))
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: enumType.qualifiedName)
    object["values"] = .strings(enumType.values)
  }

  public func changes() -> [SchemaChange] { [.createEnum(enumType)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    guard dialect.capabilities.enumTypes else { return }
    try metadata.enums.insert(new: enumType, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    [Operation(.dropEnum(DropEnum(enumType.qualifiedName)))]
  }

  public var effects: [Effect] { [.writes(.enumType(enumType.qualifiedName))] }
}
