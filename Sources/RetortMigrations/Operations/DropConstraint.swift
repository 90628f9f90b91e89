import RetortSQL

/// `drop_constraint`: removes a constraint, found by its name, by being the primary key, or by its
/// definition.
///
/// ```json
/// {"op": "drop_constraint", "table": "post", "name": "ck_post_title", "type": "check"}
/// ```
///
/// ```sql
/// -- SQLite builds the table anew; others
/// ALTER TABLE post DROP CONSTRAINT ck_post_title
/// ```
public struct DropConstraint: TableOperation {
  /// The name in `"op"`.
  public static let directive = "drop_constraint"

  /// The table.
  public var table: QualifiedName
  /// Which constraint.
  public var constraint: DroppedConstraint

  /// Drops a constraint of `table`.
  public init(_ table: QualifiedName, _ constraint: DroppedConstraint) {
    self.table = table
    self.constraint = constraint
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let dropped = DroppedConstraint(
      name: object.nonNull("name")?.identifier(),
      kind: object.optional("type")?.choice(Constraint.Kind.self),
      ifExists: object.bool("if_exists") ?? false,
      definition: object.optional("constraint").flatMap { Constraint($0) })
    if dropped.name == nil, dropped.definition == nil, dropped.kind != .primaryKey, !object.has("constraint")
    {
      object.cursor.report("a constraint without a \"name\" needs its definition in \"constraint\"")
      return nil
    }
    guard let name else { return nil }
    self.init(name, dropped)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object.set("name", constraint.name)
    object.set("type", constraint.kind?.rawValue)
    object.set("if_exists", flag: constraint.ifExists)
    if let definition = constraint.definition { object["constraint"] = .object(definition.json) }
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .dropConstraint(constraint) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws { try edit(&metadata, dialect) }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = try before.existingTable(table, dialect).constraints
    let left = try before.table(table, after: tableChange, dialect).constraints
    guard left.count < old.count else { return [] }
    let place = zip(old, left).enumerated().first { $1.0 != $1.1 }?.offset ?? left.count
    return [Operation(.createConstraint(CreateConstraint(table, old[place])))]
  }

  public var effects: [Effect] {
    [.reads(.table(table)), .writes(.constraint(table, constraint.name ?? constraint.definition?.name))]
  }
}
