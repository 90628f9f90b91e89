import RetortSQL

/// `drop_sequence`: removes a sequence.
///
/// ```json
/// {"op": "drop_sequence", "name": "ticket"}
/// ```
///
/// ```sql
/// -- PostgreSQL and MariaDB; SQLite has no sequences
/// DROP SEQUENCE ticket
/// ```
public struct DropSequence: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_sequence"

  /// The sequence.
  public var name: QualifiedName
  /// Whether the sequence may be absent.
  public var ifExists: Bool

  /// Drops the sequence `name`.
  public init(_ name: QualifiedName, ifExists: Bool = false) {
    self.name = name
    self.ifExists = ifExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let ifExists = object.bool("if_exists") ?? false
    guard let name else { return nil }
    self.init(name, ifExists: ifExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: name)
    object.set("if_exists", flag: ifExists)
  }

  public func changes() -> [SchemaChange] { [.dropSequence(name, ifExists: ifExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try metadata.sequences.drop(name, ifExists: ifExists, dialect)
    metadata.removeComments(of: .sequence, name, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let old = try before.sequences.find(name, mayBeAbsent: ifExists, dialect) else { return [] }
    return [Operation(.createSequence(CreateSequence(old)))]
  }

  public var effects: [Effect] { [.writes(.sequence(name))] }
}
