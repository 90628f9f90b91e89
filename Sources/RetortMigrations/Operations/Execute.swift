import RetortEngine
import RetortSQL

/// `execute`: raw SQL, one statement or several.
///
/// ```json
/// {"op": "execute", "sql": "UPDATE post SET title = :title WHERE id = :id",
///  "parameters": {"title": "a", "id": 1}}
/// {"op": "execute", "sql": {"sqlite": "VACUUM", "default": null}}
/// ```
///
/// ```sql
/// UPDATE post SET title = ? WHERE id = ?
/// ```
public struct Execute: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "execute"

  /// The text for one dialect.
  public struct Variant: Hashable, Sendable {
    /// The dialect's name, or `default`.
    public var dialect: String
    /// The text; nil where there is nothing to do.
    public var sql: String?

    /// The text for `dialect`.
    public init(dialect: String, sql: String?) {
      self.dialect = dialect
      self.sql = sql
    }
  }

  /// The SQL of an operation.
  public enum Text: Hashable, Sendable {
    /// The same for all dialects.
    case plain(String)
    case byDialect([Variant])
  }

  /// A named value.
  public struct Parameter: Hashable, Sendable {
    /// The name, without its colon.
    public var name: String
    /// The value.
    public var value: ParameterValue

    /// The value of `:name`.
    public init(name: String, value: ParameterValue) {
      self.name = name
      self.value = value
    }
  }

  /// What is executed.
  public var text: Text
  /// The values of the names in the text; nil where the text runs as it stands.
  public var parameters: [Parameter]?

  /// Executes `sql` on any dialect.
  public init(_ sql: String, parameters: [Parameter]? = nil) {
    self.init(.plain(sql), parameters: parameters)
  }

  /// Executes `text`.
  public init(_ text: Text, parameters: [Parameter]? = nil) {
    self.text = text
    self.parameters = parameters
  }

  static let defaultKey = "default"

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let sql = object.required("sql")
    var parameters: [Parameter]?
    let given = object.optional("parameters")
    if var values = given?.object() {
      parameters = values.all().compactMap { name, value in
        ParameterValue(value).map { Parameter(name: name, value: $0) }
      }
    }
    guard let sql, let text = Text(sql) else { return nil }
    self.init(text, parameters: parameters)
    if let given, parameters != nil { check(at: sql, given) }
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    switch text {
    case .plain(let sql): object["sql"] = .string(sql)
    case .byDialect(let variants):
      object["sql"] = .object(
        JSONObject(variants.map { .init(key: $0.dialect, value: $0.sql.map { .string($0) } ?? .null) }))
    }
    if let parameters {
      object["parameters"] = .object(JSONObject(parameters.map { .init(key: $0.name, value: $0.value.json) }))
    }
  }

  /// None: what raw SQL changes cannot be seen.
  public func changes() -> [SchemaChange] { [] }

  /// Does nothing: raw SQL cannot be seen through, so the value stays as it is even where the statement
  /// changes the schema.
  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    throw irreversible(Execute.directive, "what raw SQL does cannot be seen; write the downgrade by hand")
  }

  public var effects: [Effect] {
    // A text of comments alone, such as a note, does nothing.
    if case .plain(let sql) = text, SQLScript.statements(of: sql, rules: SQLLexicalRules()).isEmpty {
      return []
    }
    return [.reads(.everything), .writes(.everything)]
  }
}

extension Execute.Text {
  fileprivate init?(_ cursor: JSONCursor) {
    if case .string(let sql) = cursor.node.content {
      self = .plain(sql)
      return
    }
    guard case .object = cursor.node.content, var object = cursor.object() else {
      cursor.expected("SQL text, or an object with the text of each dialect")
      return nil
    }
    let known = DialectOptions.knownDialects + [Execute.defaultKey]
    self = .byDialect(
      object.all().compactMap { dialect, value in
        guard known.contains(dialect) else {
          let hint = NearestName.hint(for: dialect, among: known)
          value.report("unknown dialect '\(dialect)'\(hint); known are \(known.joined(separator: ", "))")
          return nil
        }
        if value.isNull { return Execute.Variant(dialect: dialect, sql: nil) }
        return value.string().map { Execute.Variant(dialect: dialect, sql: $0) }
      })
  }
}
