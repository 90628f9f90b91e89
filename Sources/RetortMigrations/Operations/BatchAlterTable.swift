import RetortSQL

/// `batch_alter_table`: several changes to one table, carried out together; the table is built anew once at
/// most.
///
/// ```json
/// {"op": "batch_alter_table", "table": "post", "ops": [
///   {"op": "add_column", "column": {"name": "slug", "type": "Text"}},
///   {"op": "drop_column", "column": "title"}]}
/// ```
///
/// ```sql
/// CREATE TABLE _retort_rebuild_post (…);
/// INSERT INTO _retort_rebuild_post (…) SELECT … FROM post;
/// DROP TABLE post;
/// ALTER TABLE _retort_rebuild_post RENAME TO post
/// ```
public struct BatchAlterTable: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "batch_alter_table"

  /// The table.
  public var table: QualifiedName
  /// The changes; each is one that may stand here.
  public var operations: [Operation]
  /// Whether the table is built anew.
  public var recreate: TableAlteration.Recreate
  /// The table as it is, instead of looking it up: columns, constraints, indexes.
  public var copyFrom: Table?
  /// Constraints that the table has and the database does not show.
  public var tableConstraints: [Constraint]
  /// Columns in the order that they get, from the first.
  public var columnOrder: [String]
  /// Names for constraints that the database holds without one.
  public var namingConvention: NamingConvention?
  /// Table options to set.
  public var options: DialectOptions

  /// Changes `table` by `operations`.
  public init(
    _ table: QualifiedName, operations: [Operation], recreate: TableAlteration.Recreate = .auto,
    copyFrom: Table? = nil, tableConstraints: [Constraint] = [], columnOrder: [String] = [],
    namingConvention: NamingConvention? = nil, options: DialectOptions = DialectOptions()
  ) {
    self.table = table
    self.operations = operations
    self.recreate = recreate
    self.copyFrom = copyFrom
    self.tableConstraints = tableConstraints
    self.columnOrder = columnOrder
    self.namingConvention = namingConvention
    self.options = options
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: nil)
    let recreate = object.optional("recreate")?.choice(TableAlteration.Recreate.self)
    let list = object.required("ops")
    let copy = object.optional("copy_from")
    let constraints = object.optional("table_constraints")?.array()?.compactMap { Constraint($0) } ?? []
    let order = object.optional("column_order")?.names() ?? []
    let convention = object.optional("naming_convention").flatMap { NamingConvention($0) }
    let options = DialectOptions(object.optional("options"), for: .batch)
    guard let name, let list else { return nil }
    self.init(
      name, operations: list.array()?.compactMap { Operation($0, in: name) } ?? [],
      recreate: recreate ?? .auto,
      copyFrom: copy.flatMap { Table(copy: $0, name: name) }, tableConstraints: constraints,
      columnOrder: order,
      namingConvention: convention, options: options)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: nil)
    if recreate != .auto { object["recreate"] = .string(recreate.rawValue) }
    object["ops"] = .array(operations.map { .object($0.json(in: self.table)) })
    if let copyFrom { object["copy_from"] = copyFrom.copyJSON }
    if !tableConstraints.isEmpty {
      object["table_constraints"] = .array(tableConstraints.map { .object($0.json) })
    }
    if !columnOrder.isEmpty { object["column_order"] = .strings(columnOrder) }
    if let namingConvention { object["naming_convention"] = namingConvention.json }
    if !options.isEmpty { object["options"] = options.json }
  }

  public func changes() -> [SchemaChange] {
    let changes = operations.compactMap { ($0.definition as? any TableOperation)?.tableChange }
    return [
      .alterTable(
        TableAlteration(
          table, changes: changes, recreate: recreate, copyFrom: copyFrom, tableConstraints: tableConstraints,
          columnOrder: columnOrder, namingConvention: namingConvention, options: options))
    ]
  }

  /// The options without those that say how, not what.
  private var tableOptions: DialectOptions {
    var result = options
    for dialect in ["mysql", "mariadb"] {
      for key in ["algorithm", "lock"] { result.set(key, to: nil, for: dialect) }
    }
    return result
  }

  /// Makes the table's value what the batch says it is.
  private func prepare(_ metadata: inout Metadata, _ dialect: any Dialect) throws {
    let position = try metadata.requiredTable(table, dialect)
    var value = metadata.tables[position]
    if let copyFrom {
      value.columns = copyFrom.columns
      value.constraints = copyFrom.constraints
      if !copyFrom.indexes.isEmpty { value.indexes = copyFrom.indexes }
    }
    if let namingConvention {
      for index in value.constraints.indices where value.constraints[index].name == nil {
        value.constraints[index].name = namingConvention.name(of: value.constraints[index], in: value.name)
      }
    }
    for constraint in tableConstraints where !value.constraints.contains(constraint) {
      value.constraints.append(constraint)
    }
    metadata.tables[position] = value
  }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try prepare(&metadata, dialect)
    for operation in operations { try operation.apply(to: &metadata, dialect: dialect) }
    var rest: [TableChange] = []
    var previous: String?
    for name in columnOrder {
      var change = ColumnAlteration(name)
      if let previous {
        change.position.after = previous
      } else if let first = try metadata.existingTable(table, dialect).columns.first?.name,
        dialect.fold(first) != dialect.fold(name)
      {
        change.position.before = first
      }
      rest.append(.alterColumn(change))
      previous = name
    }
    if !tableOptions.isEmpty { rest.append(.setOptions(tableOptions)) }
    try metadata.edit(table, rest, dialect)
  }

  /// One batch with the inverse of each operation, the last one first.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = try before.existingTable(table, dialect)
    var current = before
    try prepare(&current, dialect)
    var inverses: [[Operation]] = []
    for operation in operations {
      inverses.append(
        try operation.reversed(before: current, dialect: dialect).flatMap { inverse in
          if case .batchAlterTable(let nested) = inverse.kind { return nested.operations }
          return [inverse]
        })
      try operation.apply(to: &current, dialect: dialect)
    }
    var back = BatchAlterTable(
      table, operations: inverses.reversed().flatMap(\.self), recreate: recreate,
      columnOrder: columnOrder.isEmpty ? [] : old.columns.map(\.name), namingConvention: namingConvention,
      options: old.options.restoring(tableOptions))
    if back.operations.isEmpty, back.columnOrder.isEmpty, back.options.isEmpty { return [] }
    for dialect in ["mysql", "mariadb"] {
      for key in ["algorithm", "lock"] {
        if let value = options.byDialect[dialect]?[key] { back.options.set(key, to: value, for: dialect) }
      }
    }
    return [Operation(.batchAlterTable(back))]
  }

  public var effects: [Effect] {
    var effects = operations.flatMap(\.effects)
    if !tableOptions.isEmpty { effects.append(.writes(.tableOptions(table))) }
    if recreate == .always || copyFrom != nil || !columnOrder.isEmpty || !tableConstraints.isEmpty {
      effects.append(.writes(.wholeTable(table)))
    }
    return effects.isEmpty ? [.reads(.table(table))] : effects
  }
}
