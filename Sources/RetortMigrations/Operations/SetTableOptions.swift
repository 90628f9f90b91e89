import RetortSQL

/// `set_table_options`: STRICT, WITHOUT ROWID, engine, storage parameters and the like; null resets one.
///
/// ```json
/// {"op": "set_table_options", "table": "post", "options": {"sqlite": {"strict": true}}}
/// ```
///
/// ```sql
/// -- SQLite builds the table anew
/// CREATE TABLE post (…) STRICT
/// ```
public struct SetTableOptions: TableOperation {
  /// The name in `"op"`.
  public static let directive = "set_table_options"

  /// The table.
  public var table: QualifiedName
  /// The options that change; a JSON null removes one.
  public var options: DialectOptions

  /// Sets options of `table`.
  public init(_ table: QualifiedName, options: DialectOptions) {
    self.table = table
    self.options = options
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let options = object.required("options")
    let read = DialectOptions(options, for: .table)
    guard let name, options != nil else { return nil }
    self.init(name, options: read)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object["options"] = options.json
  }

  var tableName: QualifiedName? { table }
  var tableChange: TableChange { .setOptions(options) }

  public func changes() -> [SchemaChange] { alteration }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    let old = try metadata.existingTable(table, dialect)
    let before = old.parents
    try edit(&metadata, dialect)
    guard !before.isEmpty else { return }
    let after = try metadata.existingTable(table, dialect).parents
    for parent in before where !after.contains(where: { dialect.isSame($0, parent) }) {
      metadata.takeOverChecks(of: parent, to: table, dialect)
      if old.options.value("partition_of", for: dialect.optionNames) != nil {
        metadata.takeOverKeys(of: parent, to: table, dialect)
      }
    }
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = try before.existingTable(table, dialect).options
    let back = old.restoring(options)
    return back.isEmpty ? [] : [Operation(.setTableOptions(SetTableOptions(table, options: back)))]
  }

  public var effects: [Effect] { [.reads(.table(table)), .writes(.tableOptions(table))] }
}

extension DialectOptions {
  /// The options that lead back to these after `change` was merged into them.
  func restoring(_ change: DialectOptions) -> DialectOptions {
    var back = DialectOptions()
    for (dialect, object) in change.byDialect {
      for member in object.members {
        back.set(member.key, to: .some(byDialect[dialect]?[member.key] ?? .null), for: dialect)
      }
    }
    return back
  }
}
