import RetortSQL

/// `detach_partition`: makes a partition a table of its own.
///
/// ```json
/// {"op": "detach_partition", "table": "event", "partition": "event_2024", "concurrently": true}
/// ```
///
/// ```sql
/// -- PostgreSQL
/// ALTER TABLE event DETACH PARTITION event_2024 CONCURRENTLY
/// ```
public struct DetachPartition: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "detach_partition"

  /// The partitioned table.
  public var table: QualifiedName
  /// The partition.
  public var partition: QualifiedName
  /// Whether others may use the table meanwhile.
  public var concurrently: Bool

  /// Detaches `partition` from `table`.
  public init(_ table: QualifiedName, partition: QualifiedName, concurrently: Bool = false) {
    self.table = table
    self.partition = partition
    self.concurrently = concurrently
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let partition = object.partition()
    let concurrently = object.bool("concurrently") ?? false
    guard let name, let partition else { return nil }
    self.init(name, partition: partition, concurrently: concurrently)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object.set(partition: partition)
    object.set("concurrently", flag: concurrently)
  }

  public func changes() -> [SchemaChange] {
    [.detachPartition(table, partition: partition, concurrently: concurrently)]
  }

  /// Requires the partitioned table; which is a partition of which is no part of the value.
  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    _ = try metadata.requiredTable(table, dialect)
  }

  /// - Throws: `irreversible` where the schema does not say the partition's bounds.
  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let options = before.tablePosition(partition, dialect).map { before.tables[$0].options }
    let origin = options?.value("partition_of", for: dialect.optionNames)?.objectValue
    guard let bounds = origin?["bounds"]?.stringValue else {
      throw irreversible(DetachPartition.directive, "the bounds of '\(partition)' are not known")
    }
    return [Operation(.attachPartition(AttachPartition(table, partition: partition, bounds: bounds)))]
  }

  public var effects: [Effect] { [.writes(.wholeTable(table)), .writes(.wholeTable(partition))] }
}
