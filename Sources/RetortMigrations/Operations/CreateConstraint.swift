import RetortSQL

/// `create_constraint`: adds a constraint to a table.
///
/// ```json
/// {"op": "create_constraint", "table": "post",
///  "constraint": {"type": "check", "name": "ck_post_title", "sql": "title <> ''"}}
/// ```
///
/// ```sql
/// -- SQLite builds the table anew; others
/// ALTER TABLE post ADD CONSTRAINT ck_post_title CHECK (title <> '')
/// ```
public struct CreateConstraint: TableOperation {
  /// The name in `"op"`.
  public static let directive = "create_constraint"

  /// The table.
  public var table: QualifiedName
  /// The constraint.
  public var constraint: Constraint

  /// Adds `constraint` to `table`.
  public init(_ table: QualifiedName, _ constraint: Constraint) {
    self.table = table
    self.constraint = constraint
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let constraint = object.required("constraint").flatMap { Constraint($0) }
    guard let name, let constraint else { return nil }
    self.init(name, constraint)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object["constraint"] = .object(constraint.json)
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .addConstraint(constraint) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws { try edit(&metadata, dialect) }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = try before.existingTable(table, dialect)
    let after = try before.table(table, after: tableChange, dialect)
    let dropped = DroppedConstraint(
      name: constraint.name, kind: constraint.kind, definition: constraint.name == nil ? constraint : nil)
    var operations = [Operation(.dropConstraint(DropConstraint(table, dropped)))]
    // A primary key makes its columns NOT NULL, which they would stay.
    for (column, changed) in zip(old.columns, after.columns) where column.nullable && !changed.nullable {
      var change = ColumnAlteration(column.name)
      change.nullable = true
      operations.append(Operation(.alterColumn(AlterColumn(table, change))))
    }
    return operations
  }

  public var effects: [Effect] {
    var effects: [Effect] = [.reads(.table(table)), .writes(.constraint(table, constraint.name))]
    effects += constraint.columns.map { .reads(.column(table, $0)) }
    switch constraint {
    case .primaryKey(let key): effects += key.columns.map { .writes(.columnNullability(table, $0)) }
    case .foreignKey(let key):
      let referent = QualifiedName(key.referentTable, schema: key.referentSchema)
      effects.append(.reads(.table(referent)))
      effects += key.referentColumns.map { .reads(.column(referent, $0)) }
    case .check, .exclude: effects.append(.reads(.wholeTable(table)))
    case .unique: break
    }
    return effects + [.reads(.rows(table))]
  }
}
