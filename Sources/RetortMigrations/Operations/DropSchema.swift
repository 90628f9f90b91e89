import RetortSQL

/// `drop_schema`: removes a schema, with all that it holds where `cascade` says so.
///
/// ```json
/// {"op": "drop_schema", "name": "audit"}
/// ```
///
/// ```sql
/// -- PostgreSQL, MySQL and MariaDB
/// DROP SCHEMA audit
/// ```
public struct DropSchema: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_schema"

  /// The schema.
  public var name: String
  /// Whether the schema may be absent.
  public var ifExists: Bool
  /// Whether what it holds goes with it.
  public var cascade: Bool

  /// Drops the schema `name`.
  public init(_ name: String, ifExists: Bool = false, cascade: Bool = false) {
    self.name = name
    self.ifExists = ifExists
    self.cascade = cascade
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.required("name")?.identifier()
    let ifExists = object.bool("if_exists") ?? false
    let cascade = object.bool("cascade") ?? false
    guard let name else { return nil }
    self.init(name, ifExists: ifExists, cascade: cascade)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["name"] = .string(name)
    object.set("if_exists", flag: ifExists)
    object.set("cascade", flag: cascade)
  }

  public func changes() -> [SchemaChange] { [.dropSchema(name, ifExists: ifExists, cascade: cascade)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    guard let position = metadata.schemaPosition(name, dialect) else {
      if ifExists { return }
      let hint = NearestName.hint(for: name, among: metadata.schemas)
      throw RetortError("unknown_schema", "there is no schema '\(name)'\(hint)")
    }
    metadata.schemas.remove(at: position)
    metadata.removeComments(of: .schema, QualifiedName(name), dialect)
    guard cascade else { return }
    func isInside(_ schema: String?) -> Bool { schema.map(dialect.fold) == dialect.fold(name) }
    metadata.tables.removeAll { isInside($0.schema) }
    metadata.views.removeAll { isInside($0.schema) }
    metadata.triggers.removeAll { isInside($0.schema) }
    metadata.enums.removeAll { isInside($0.schema) }
    metadata.sequences.removeAll { isInside($0.schema) }
    metadata.domains.removeAll { isInside($0.schema) }
    metadata.routines.removeAll { isInside($0.schema) }
  }

  /// - Throws: `irreversible` where the schema holds anything.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let position = before.schemaPosition(name, dialect) else { return [] }
    var after = before
    try apply(to: &after, dialect: dialect)
    after.schemas.insert(before.schemas[position], at: position)
    guard after == before else {
      throw irreversible(DropSchema.directive, "schema '\(name)' is not empty; drop what it holds one by one")
    }
    return [Operation(.createSchema(CreateSchema(before.schemas[position])))]
  }

  public var effects: [Effect] { [.writes(.schema(name))] + (cascade ? [.writes(.everything)] : []) }
}
