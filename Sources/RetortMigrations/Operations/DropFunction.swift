import RetortSQL

/// `drop_function`: removes a function, procedure or aggregate.
///
/// ```json
/// {"op": "drop_function", "name": "twice(integer)"}
/// ```
///
/// ```sql
/// -- PostgreSQL, MySQL and MariaDB; SQLite has none
/// DROP FUNCTION twice(integer)
/// ```
public struct DropFunction: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_function"

  /// The function, with its argument types where the database overloads.
  public var name: QualifiedName
  /// What it is.
  public var kind: Routine.Kind
  /// Whether the function may be absent.
  public var ifExists: Bool

  /// Drops the function `name`.
  public init(_ name: QualifiedName, kind: Routine.Kind = .function, ifExists: Bool = false) {
    self.name = name
    self.kind = kind
    self.ifExists = ifExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let kind = object.optional("kind")?.choice(Routine.Kind.self) ?? .function
    let ifExists = object.bool("if_exists") ?? false
    guard let name else { return nil }
    self.init(name, kind: kind, ifExists: ifExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: name)
    if kind != .function { object["kind"] = .string(kind.rawValue) }
    object.set("if_exists", flag: ifExists)
  }

  public func changes() -> [SchemaChange] { [.dropRoutine(name, kind: kind, ifExists: ifExists)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if let position = metadata.routines.position(name, kind, dialect) {
      metadata.routines.remove(at: position)
    } else {
      try metadata.routines.drop(name, ifExists: ifExists, dialect)
    }
    metadata.removeComments(of: .function, name, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old =
      try before.routines.position(name, kind, dialect).map { before.routines[$0] }
      ?? before.routines.find(name, mayBeAbsent: ifExists, dialect)
    return old.map { [Operation(.createFunction(CreateFunction($0)))] } ?? []
  }

  public var effects: [Effect] { [.writes(.routine(name))] }
}
