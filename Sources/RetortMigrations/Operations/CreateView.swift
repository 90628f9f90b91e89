import RetortSQL

/// `create_view`: a view on a SELECT.
///
/// ```json
/// {"op": "create_view", "name": "recent_post", "sql": "SELECT * FROM post WHERE year > 2020"}
/// ```
///
/// ```sql
/// CREATE VIEW recent_post AS SELECT * FROM post WHERE year > 2020
/// ```
public struct CreateView: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_view"

  /// The view.
  public var view: View
  /// Whether a view of that name is replaced.
  public var orReplace: Bool

  /// Creates `view`.
  public init(_ view: View, orReplace: Bool = false) {
    self.view = view
    self.orReplace = orReplace
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let sql = object.required("sql")?.string()
    let materialized = object.bool("materialized") ?? false
    let orReplace = object.bool("or_replace") ?? false
    let columns = object.optional("columns")?.names() ?? []
    let options = DialectOptions(object.optional("options"), for: .view)
    guard let name, let sql else { return nil }
    self.init(
      View(
        name.name, schema: name.schema, sql: sql, columns: columns, materialized: materialized,
        options: options), orReplace: orReplace)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: view.qualifiedName)
    object["sql"] = .string(view.sql)
    object.set("materialized", flag: view.materialized)
    object.set("or_replace", flag: orReplace)
    if !view.columns.isEmpty { object["columns"] = .strings(view.columns) }
    if !view.options.isEmpty { object["options"] = view.options.json }
  }

  public func changes() -> [SchemaChange] { [.createView(view, orReplace: orReplace)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    if orReplace, let position = metadata.views.position(view.qualifiedName, dialect) {
      metadata.views[position] = view
    } else {
      try metadata.views.insert(new: view, dialect)
    }
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    if orReplace, let position = before.views.position(view.qualifiedName, dialect) {
      return [Operation(.createView(CreateView(before.views[position], orReplace: true)))]
    }
    return [Operation(.dropView(DropView(view.qualifiedName, materialized: view.materialized)))]
  }

  /// What the SELECT reads is not looked into: it reads anything.
  public var effects: [Effect] { [.writes(.view(view.qualifiedName))] + Effect.reads(mentionedIn: view.sql) }
}
