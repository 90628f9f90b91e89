import RetortSQL

/// `autocommit_block`: operations that run outside the revision's transaction.
///
/// ```json
/// {"op": "autocommit_block", "ops": [{"op": "execute", "sql": "VACUUM"}]}
/// ```
///
/// ```sql
/// COMMIT;
/// VACUUM;
/// BEGIN IMMEDIATE
/// ```
public struct AutocommitBlock: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "autocommit_block"

  /// The operations, in their order.
  public var operations: [Operation]

  /// Runs `operations` outside the transaction.
  public init(_ operations: [Operation]) {
    self.operations = operations
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    guard let items = object.required("ops")?.array() else { return nil }
    operations = items.compactMap { item in
      guard let operation = Operation(item) else { return nil }
      if case .autocommitBlock = operation.kind {
        item.report("an autocommit_block cannot stand inside another")
      }
      return operation
    }
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object["ops"] = .array(operations.map { .object($0.json()) })
  }

  public func changes() -> [SchemaChange] { operations.flatMap { $0.changes() } }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    for operation in operations { try operation.apply(to: &metadata, dialect: dialect) }
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let back = try operations.reversed(before: before, dialect: dialect)
    return back.isEmpty ? [] : [Operation(.autocommitBlock(AutocommitBlock(back)))]
  }

  public var effects: [Effect] { operations.flatMap(\.effects) }
}

extension Collection where Element == Operation {
  /// The operations that undo these, the last one's first, each found on the schema that it met.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    var current = before
    var inverses: [[Operation]] = []
    for operation in self {
      inverses.append(try operation.reversed(before: current, dialect: dialect))
      try operation.apply(to: &current, dialect: dialect)
    }
    return inverses.reversed().flatMap(\.self)
  }
}
