import RetortSQL

/// `create_trigger`: a trigger, by its whole statement.
///
/// ```json
/// {"op": "create_trigger", "name": "post_touch", "table": "post",
///  "sql": "CREATE TRIGGER post_touch AFTER UPDATE ON post BEGIN UPDATE log SET n = n + 1; END"}
/// ```
///
/// ```sql
/// CREATE TRIGGER post_touch AFTER UPDATE ON post BEGIN UPDATE log SET n = n + 1; END
/// ```
public struct CreateTrigger: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_trigger"

  /// The trigger.
  public var trigger: Trigger

  /// Creates `trigger`.
  public init(_ trigger: Trigger) {
    self.trigger = trigger
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let owner = object.required("table")?.identifier()
    let sql = object.required("sql")?.string()
    guard let name, let owner, let sql else { return nil }
    self.init(Trigger(name.name, table: owner, schema: name.schema, sql: sql))
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["name"] = .string(trigger.name)
    object["table"] = .string(trigger.table)
    object.set("schema", trigger.schema)
    object["sql"] = .string(trigger.sql)
  }

  private var name: QualifiedName { QualifiedName(trigger.name, schema: trigger.schema) }

  public func changes() -> [SchemaChange] { [.createTrigger(trigger)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    let owner = QualifiedName(trigger.table, schema: trigger.schema)
    if metadata.views.position(owner, dialect) == nil { _ = try metadata.requiredTable(owner, dialect) }
    guard metadata.triggerPosition(name, table: trigger.table, dialect) == nil else {
      throw RetortError("duplicate_trigger", "trigger '\(name)' exists already on '\(trigger.table)'")
    }
    metadata.triggers.append(trigger)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    [Operation(.dropTrigger(DropTrigger(name, table: trigger.table)))]
  }

  public var effects: [Effect] {
    [
      .writes(.trigger(name)), .reads(.table(QualifiedName(trigger.table, schema: trigger.schema))),
    ] + Effect.reads(mentionedIn: trigger.sql)
  }
}
