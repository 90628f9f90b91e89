import RetortSQL

/// `drop_trigger`: removes a trigger. The table may be left out where trigger names are unique.
///
/// ```json
/// {"op": "drop_trigger", "name": "post_touch", "table": "post"}
/// ```
///
/// ```sql
/// DROP TRIGGER post_touch
/// ```
public struct DropTrigger: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_trigger"

  /// The trigger.
  public var name: QualifiedName
  /// The table or view that it fires for, where it is known.
  public var table: String?
  /// Whether the trigger may be absent.
  public var ifExists: Bool

  /// Drops the trigger `name`.
  public init(_ name: QualifiedName, table: String? = nil, ifExists: Bool = false) {
    self.name = name
    self.table = table
    self.ifExists = ifExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let owner = object.optional("table")?.identifier()
    let ifExists = object.bool("if_exists") ?? false
    guard let name else { return nil }
    self.init(name, table: owner, ifExists: ifExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["name"] = .string(name.name)
    object.set("table", self.table)
    object.set("schema", name.schema)
    object.set("if_exists", flag: ifExists)
  }

  public func changes() -> [SchemaChange] { [.dropTrigger(name, table: table, ifExists: ifExists)] }

  private func position(in metadata: Metadata, _ dialect: any Dialect) throws -> Int? {
    if let position = metadata.triggerPosition(name, table: table, dialect) { return position }
    if ifExists { return nil }
    let hint = NearestName.hint(for: name.name, among: metadata.triggers.map(\.name))
    throw RetortError("unknown_trigger", "there is no trigger '\(name)'\(hint)")
  }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if let position = try position(in: metadata, dialect) { metadata.triggers.remove(at: position) }
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let position = try position(in: before, dialect) else { return [] }
    return [Operation(.createTrigger(CreateTrigger(before.triggers[position])))]
  }

  public var effects: [Effect] {
    [.writes(.trigger(name))]
      + (table.map { [.reads(.table(QualifiedName($0, schema: name.schema)))] } ?? [])
  }
}
