// Changes of one table that stand by themselves.
extension SchemaChange {
  /// Adds a constraint to a table: `ALTER TABLE … ADD …`.
  public static func addConstraint(_ constraint: Constraint, to table: QualifiedName) -> SchemaChange {
    .alterTable(TableAlteration(table, changes: [.addConstraint(constraint)]))
  }

  /// Drops a constraint of a table: `ALTER TABLE … DROP CONSTRAINT name`.
  ///
  /// - Parameter kind: where names do not tell constraints of different kinds apart, on MariaDB and MySQL.
  public static func dropConstraint(
    _ name: String, of table: QualifiedName, kind: Constraint.Kind? = nil, ifExists: Bool = false
  ) -> SchemaChange {
    .alterTable(
      TableAlteration(
        table, changes: [.dropConstraint(DroppedConstraint(name: name, kind: kind, ifExists: ifExists))]))
  }

  /// Adds a column to a table, with the keys that it asks for: `ALTER TABLE … ADD COLUMN …`.
  public static func addColumn(_ column: Column, to table: QualifiedName) -> SchemaChange {
    .alterTable(TableAlteration(table, changes: [.addColumn(AddedColumn(column))]))
  }

  /// Drops a column of a table: `ALTER TABLE … DROP COLUMN …`.
  public static func dropColumn(_ name: String, of table: QualifiedName) -> SchemaChange {
    .alterTable(TableAlteration(table, changes: [.dropColumn(name, ifExists: false)]))
  }

  /// Sets the comment on a table; nil removes it. Nothing on SQLite, which keeps no comments.
  public static func setTableComment(_ text: String?, of table: QualifiedName) -> SchemaChange {
    .alterTable(TableAlteration(table, changes: [.setComment(text)]))
  }

  /// Sets the comment on a column; nil removes it. Nothing on SQLite.
  public static func setColumnComment(_ text: String?, of column: String, in table: QualifiedName)
    -> SchemaChange
  {
    var alteration = ColumnAlteration(column)
    alteration.comment = text.map { .set($0) } ?? .drop
    return .alterTable(TableAlteration(table, changes: [.alterColumn(alteration)]))
  }
}
