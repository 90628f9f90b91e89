import RetortSQL

/// `drop_view`: removes a view with its triggers.
///
/// ```json
/// {"op": "drop_view", "name": "recent_post"}
/// ```
///
/// ```sql
/// DROP VIEW recent_post
/// ```
public struct DropView: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "drop_view"

  /// The view.
  public var name: QualifiedName
  /// Whether it is a materialized view.
  public var materialized: Bool
  /// Whether the view may be absent.
  public var ifExists: Bool

  /// Drops the view `name`.
  public init(_ name: QualifiedName, materialized: Bool = false, ifExists: Bool = false) {
    self.name = name
    self.materialized = materialized
    self.ifExists = ifExists
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let materialized = object.bool("materialized") ?? false
    let ifExists = object.bool("if_exists") ?? false
    guard let name else { return nil }
    self.init(name, materialized: materialized, ifExists: ifExists)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: name)
    object.set("materialized", flag: materialized)
    object.set("if_exists", flag: ifExists)
  }

  public func changes() -> [SchemaChange] {
    [.dropView(name, materialized: materialized, ifExists: ifExists)]
  }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if ifExists, metadata.views.position(name, dialect) == nil { return }
    try metadata.views.drop(name, ifExists: false, dialect)
    metadata.triggers.removeAll { Metadata.fires($0, for: name, dialect) }
    metadata.removeComments(of: .view, name, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    guard let view = try before.views.find(name, mayBeAbsent: ifExists, dialect) else { return [] }
    return [Operation(.createView(CreateView(view)))]
      + before.triggers.filter { Metadata.fires($0, for: name, dialect) }
      .map { Operation(.createTrigger(CreateTrigger($0))) }
  }

  public var effects: [Effect] { [.writes(.view(name))] }
}
