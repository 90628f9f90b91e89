import RetortSQL

/// `attach_partition`: makes a table a partition of another.
///
/// ```json
/// {"op": "attach_partition", "table": "event", "partition": "event_2024",
///  "bounds": "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"}
/// ```
///
/// ```sql
/// -- PostgreSQL
/// ALTER TABLE event ATTACH PARTITION event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
/// ```
public struct AttachPartition: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "attach_partition"

  /// The partitioned table.
  public var table: QualifiedName
  /// The table that becomes a partition.
  public var partition: QualifiedName
  /// `FOR VALUES …` or `DEFAULT`.
  public var bounds: String

  /// Attaches `partition` to `table`.
  public init(_ table: QualifiedName, partition: QualifiedName, bounds: String) {
    self.table = table
    self.partition = partition
    self.bounds = bounds
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let partition = object.partition()
    let bounds = object.required("bounds")?.string()
    guard let name, let partition, let bounds else { return nil }
    self.init(name, partition: partition, bounds: bounds)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object.set(partition: partition)
    object["bounds"] = .string(bounds)
  }

  public func changes() -> [SchemaChange] { [.attachPartition(table, partition: partition, bounds: bounds)] }

  /// Requires the tables; which is a partition of which is no part of the value.
  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    _ = try metadata.requiredTable(table, dialect)
    _ = try metadata.requiredTable(partition, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    [Operation(.detachPartition(DetachPartition(table, partition: partition)))]
  }

  public var effects: [Effect] { [.writes(.wholeTable(table)), .writes(.wholeTable(partition))] }
}

extension ObjectReader {
  /// Reads `partition` and `partition_schema`.
  mutating func partition() -> QualifiedName? {
    let name = required("partition")?.identifier()
    let schema = nonNull("partition_schema")?.string()
    return name.map { QualifiedName($0, schema: schema) }
  }
}

extension JSONObject {
  mutating func set(partition: QualifiedName) {
    self["partition"] = .string(partition.name)
    set("partition_schema", partition.schema)
  }
}
