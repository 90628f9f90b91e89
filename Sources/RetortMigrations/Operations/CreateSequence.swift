import RetortSQL

/// `create_sequence`: a sequence of numbers.
///
/// ```json
/// {"op": "create_sequence", "name": "ticket", "start": 100, "increment": 10}
/// ```
///
/// ```sql
/// -- PostgreSQL and MariaDB; SQLite has no sequences
/// CREATE SEQUENCE ticket START WITH 100 INCREMENT BY 10
/// ```
public struct CreateSequence: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_sequence"

  /// The sequence.
  public var sequence: DatabaseSequence

  /// Creates `sequence`.
  public init(_ sequence: DatabaseSequence) {
    self.sequence = sequence
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let options = SequenceOptions(&object)
    let dataType = object.string("data_type")
    let ownedBy = object.nonNull("owned_by")?.string()
    guard let name else { return nil }
    self.init(
      DatabaseSequence(name.name, schema: name.schema, options: options, dataType: dataType, ownedBy: ownedBy)
    )
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: sequence.qualifiedName)
    sequence.options.write(to: &object)
    object.set("data_type", sequence.dataType)
    object.set("owned_by", sequence.ownedBy)
  }

  public func changes() -> [SchemaChange] { [.createSequence(sequence)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try metadata.sequences.insert(new: sequence, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    [Operation(.dropSequence(DropSequence(sequence.qualifiedName)))]
  }

  public var effects: [Effect] {
    [.writes(.sequence(sequence.qualifiedName))]
      + SequenceOwner.effects(of: sequence.ownedBy, schema: sequence.schema)
  }
}

/// `table.column`, which a sequence belongs to.
enum SequenceOwner {
  static func effects(of owner: String?, schema: String?) -> [Effect] {
    guard let parts = owner?.split(separator: "."), parts.count >= 2 else { return [] }
    let table = QualifiedName(
      String(parts[parts.count - 2]), schema: parts.count > 2 ? String(parts[0]) : schema)
    return [.reads(.table(table)), .reads(.column(table, String(parts[parts.count - 1])))]
  }
}
