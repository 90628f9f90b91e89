import RetortSQL

/// What an operation of a revision knows: to read and write itself, to become changes of a schema, to
/// repeat itself on a schema value, to reverse itself, and what it touches.
///
/// One file in this folder holds one operation.
public protocol OperationDefinition: Hashable, Sendable {
  /// The name in `"op"`.
  static var directive: String { get }

  /// Reads the operation. Nil where an issue was reported; unknown keys are reported by the caller.
  ///
  /// - Parameter table: the table of the enclosing `batch_alter_table`, nil outside one.
  init?(_ object: inout ObjectReader, in table: QualifiedName?)

  /// Writes the members after `op`.
  ///
  /// - Parameter table: the table of the enclosing `batch_alter_table`: it is left out.
  func write(to object: inout JSONObject, in table: QualifiedName?)

  /// The changes that carry it out; empty for operations that work on data.
  func changes() -> [SchemaChange]

  /// Makes the same change to a schema value.
  ///
  /// - Throws: what the database would refuse: `unknown_table`, `duplicate_column`, …
  func apply(to metadata: inout Metadata, dialect: any Dialect) throws

  /// The operations that undo it, given the schema as it was before.
  ///
  /// - Throws: `irreversible` where nothing can.
  func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation]

  /// What it reads and writes.
  var effects: [Effect] { get }
}

/// One directive of a revision.
///
/// Inside, operations form an enumeration, so that the compiler lists what a new one owes; outside, this is
/// an opaque value.
public struct Operation: Hashable, Sendable {
  package var kind: Kind

  package init(_ kind: Kind) {
    self.kind = kind
  }

  /// The operation's name, `create_table`.
  public var directive: String { type(of: definition).directive }

  public func changes() -> [SchemaChange] { definition.changes() }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try definition.apply(to: &metadata, dialect: dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    try definition.reversed(before: before, dialect: dialect)
  }

  public var effects: [Effect] { definition.effects }

  /// Reads one directive. Nil where an issue was reported.
  public init?(_ cursor: JSONCursor, in table: QualifiedName? = nil) {
    guard var object = cursor.object(), let name = object.required("op")?.string() else { return nil }
    guard let type = Kind.types[name] else {
      let known = Kind.types.keys.sorted()
      cursor.report("unknown operation '\(name)'\(NearestName.hint(for: name, among: known))")
      return nil
    }
    if table != nil, !(type is any TableOperation.Type) {
      cursor.report("'\(name)' cannot stand inside batch_alter_table")
      return nil
    }
    let kind = Kind(name, &object, in: table)
    object.finish()
    guard let kind else { return nil }
    self.kind = kind
  }

  /// Reads the members of the operation `directive`, where `op` may be left out: the entry of a document.
  init?(_ cursor: JSONCursor, as directive: String) {
    guard var object = cursor.object() else { return nil }
    if let op = object.optional("op"), let name = op.string(), name != directive {
      op.report("expected '\(directive)', found '\(name)'")
    }
    guard let kind = Kind(directive, &object, in: nil) else { return nil }
    object.finish()
    self.kind = kind
  }

  /// The directive as JSON.
  public func json(in table: QualifiedName? = nil) -> JSONObject {
    var object: JSONObject = ["op": .string(directive)]
    definition.write(to: &object, in: table)
    return object
  }
}

/// What an operation reads or writes: a typed resource. Two operations commute where neither writes what the
/// other reads or writes.
public struct Effect: Hashable, Sendable {
  public enum Access: String, Hashable, Sendable { case read, write }

  public enum Resource: Hashable, Sendable {
    /// The table's name and existence.
    case table(QualifiedName)
    /// All of a table: a rebuild.
    case wholeTable(QualifiedName)
    case column(QualifiedName, String)
    case columnType(QualifiedName, String)
    case columnNullability(QualifiedName, String)
    case columnDefault(QualifiedName, String)
    case columnData(QualifiedName, String)
    case rows(QualifiedName)
    case constraint(QualifiedName, String?)
    case index(QualifiedName)
    case comment(String)
    case tableOptions(QualifiedName)
    case view(QualifiedName)
    case trigger(QualifiedName)
    case routine(QualifiedName)
    case enumType(QualifiedName)
    case sequence(QualifiedName)
    case domain(QualifiedName)
    case schema(String)
    case serverExtension(String)
    /// Raw SQL: anything.
    case everything
  }

  public var access: Access
  public var resource: Resource

  public static func reads(_ resource: Resource) -> Effect { Effect(access: .read, resource: resource) }
  public static func writes(_ resource: Resource) -> Effect { Effect(access: .write, resource: resource) }
}
