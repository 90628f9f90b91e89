import RetortSQL

/// `create_domain`: a type with a default and conditions.
///
/// ```json
/// {"op": "create_domain", "name": "email", "type": "Text", "nullable": false,
///  "checks": [{"name": "email_at", "sql": "VALUE LIKE '%@%'"}]}
/// ```
///
/// ```sql
/// -- PostgreSQL; SQLite has no domains
/// CREATE DOMAIN email AS text NOT NULL CONSTRAINT email_at CHECK (VALUE LIKE '%@%')
/// ```
public struct CreateDomain: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "create_domain"

  /// The domain.
  public var domain: Domain

  /// Creates `domain`.
  public init(_ domain: Domain) {
    self.domain = domain
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    let type = object.required("type").flatMap { SQLType($0) }
    let nullable = object.bool("nullable") ?? true
    let serverDefault = object.optional("server_default").flatMap { ServerDefault($0) }
    let checks = object.domainChecks("checks")
    let collation = object.string("collation")
    guard let name, let type else { return nil }
    self.init(
      Domain(
        name.name, schema: name.schema, type: type, nullable: nullable, serverDefault: serverDefault,
        checks: checks, collation: collation))
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: domain.qualifiedName)
    object["type"] = domain.type.json
    if !domain.nullable { object["nullable"] = false }
    if let value = domain.serverDefault { object["server_default"] = value.json }
    object.set("checks", domain.checks)
    object.set("collation", domain.collation)
  }

  public func changes() -> [SchemaChange] { [.createDomain(domain)] }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    try metadata.domains.insert(new: domain, dialect)
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    [Operation(.dropDomain(DropDomain(domain.qualifiedName)))]
  }

  public var effects: [Effect] { [.writes(.domain(domain.qualifiedName))] }
}

extension ObjectReader {
  /// Reads a list of a domain's conditions.
  mutating func domainChecks(_ key: String) -> [Domain.Check] {
    (optional(key)?.array() ?? []).compactMap { item in
      guard var object = item.object() else { return nil }
      let name = object.nonNull("name")?.string()
      let sql = object.required("sql")?.string()
      object.finish()
      return sql.map { Domain.Check(name: name, sql: $0) }
    }
  }
}

extension JSONObject {
  /// Writes a list of a domain's conditions where there are any.
  mutating func set(_ key: String, _ checks: [Domain.Check]) {
    guard !checks.isEmpty else { return }
    self[key] = .array(
      checks.map { check in
        var object = JSONObject()
        object.set("name", check.name)
        object["sql"] = .string(check.sql)
        return .object(object)
      })
  }
}
