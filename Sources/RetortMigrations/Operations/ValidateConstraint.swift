import RetortSQL

/// `validate_constraint`: checks the rows against a constraint that was added NOT VALID.
///
/// ```json
/// {"op": "validate_constraint", "table": "post", "name": "fk_post_author"}
/// ```
///
/// ```sql
/// -- PostgreSQL; on SQLite every constraint is valid
/// ALTER TABLE post VALIDATE CONSTRAINT fk_post_author
/// ```
public struct ValidateConstraint: TableOperation {
  /// The name in `"op"`.
  public static let directive = "validate_constraint"

  /// The table.
  public var table: QualifiedName
  /// The constraint.
  public var name: String

  /// Validates a constraint of `table`.
  public init(_ table: QualifiedName, name: String) {
    self.table = table
    self.name = name
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let tableName = object.tableName(in: table)
    let name = object.required("name")?.identifier()
    guard let tableName, let name else { return nil }
    self.init(tableName, name: name)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object["name"] = .string(name)
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .validateConstraint(name) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try edit(&metadata, dialect)
    let position = try metadata.requiredTable(table, dialect)
    for index in metadata.tables[position].constraints.indices {
      let constraint = metadata.tables[position].constraints[index]
      guard constraint.name.map(dialect.foldPart) == dialect.foldPart(name) else { continue }
      switch constraint {
      case .foreignKey(var key):
        key.notValid = nil
        key.options.set("not_valid", to: nil, for: "postgresql")
        metadata.tables[position].constraints[index] = .foreignKey(key)
      case .check(var check):
        check.notValid = nil
        check.options.set("not_valid", to: nil, for: "postgresql")
        metadata.tables[position].constraints[index] = .check(check)
      case .primaryKey, .unique, .exclude: break
      }
    }
  }

  /// Nothing: a constraint that holds is not made doubtful again.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }

  public var effects: [Effect] {
    [.reads(.table(table)), .reads(.rows(table)), .writes(.constraint(table, name))]
  }
}
