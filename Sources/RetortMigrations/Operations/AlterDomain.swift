import RetortSQL

/// `alter_domain`: changes what the keys name.
///
/// ```json
/// {"op": "alter_domain", "name": "email", "nullable": true, "server_default": null,
///  "drop_checks": ["email_at"]}
/// ```
///
/// ```sql
/// -- PostgreSQL
/// ALTER DOMAIN email DROP CONSTRAINT email_at
/// ```
public struct AlterDomain: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "alter_domain"

  /// The domain.
  public var name: QualifiedName
  /// Its name from now on.
  public var newName: String?
  /// Whether it takes NULL.
  public var nullable: Bool?
  /// Its default.
  public var serverDefault: Change<ServerDefault>
  /// New conditions.
  public var addChecks: [Domain.Check]
  /// The names of conditions that go.
  public var dropChecks: [String]

  /// Alters the domain `name`.
  public init(
    _ name: QualifiedName, newName: String? = nil, nullable: Bool? = nil,
    serverDefault: Change<ServerDefault> = .keep, addChecks: [Domain.Check] = [], dropChecks: [String] = []
  ) {
    self.name = name
    self.newName = newName
    self.nullable = nullable
    self.serverDefault = serverDefault
    self.addChecks = addChecks
    self.dropChecks = dropChecks
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.qualifiedName()
    newName = object.optional("new_name")?.identifier()
    nullable = object.bool("nullable")
    serverDefault = object.change("server_default") { ServerDefault($0) }
    addChecks = object.domainChecks("add_checks")
    dropChecks = object.optional("drop_checks")?.strings() ?? []
    guard let name else { return nil }
    self.name = name
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(name: name)
    object.set("new_name", newName)
    object.set("nullable", nullable)
    object.set("server_default", serverDefault) { $0.json }
    object.set("add_checks", addChecks)
    if !dropChecks.isEmpty { object["drop_checks"] = .strings(dropChecks) }
  }

  public func changes() -> [SchemaChange] {
    var alteration = DomainAlteration(name)
    alteration.newName = newName
    alteration.nullable = nullable
    alteration.serverDefault = serverDefault
    alteration.addChecks = addChecks
    alteration.dropChecks = dropChecks
    return [.alterDomain(alteration)]
  }

  private var newQualifiedName: QualifiedName { QualifiedName(newName ?? name.name, schema: name.schema) }

  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {
    let position = try metadata.domains.required(name, dialect)
    try metadata.domains.requireFree(newQualifiedName, for: position, dialect)
    var domain = metadata.domains[position]
    domain.name = newName ?? domain.name
    domain.nullable = nullable ?? domain.nullable
    domain.serverDefault = serverDefault.applied(to: domain.serverDefault)
    for name in dropChecks {
      guard let index = domain.checks.firstIndex(where: { $0.name.map(dialect.fold) == dialect.fold(name) })
      else {
        let hint = NearestName.hint(for: name, among: domain.checks.compactMap(\.name))
        throw RetortError("unknown_constraint", "domain '\(self.name)' has no condition '\(name)'\(hint)")
      }
      domain.checks.remove(at: index)
    }
    domain.checks += addChecks
    metadata.domains[position] = domain
  }

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    let old = before.domains[try before.domains.required(name, dialect)]
    let added = addChecks.compactMap(\.name)
    guard added.count == addChecks.count else {
      throw irreversible(AlterDomain.directive, "a condition without a name cannot be dropped; give it one")
    }
    let dropped = Set(dropChecks.map(dialect.fold))
    var back = AlterDomain(newQualifiedName)
    if newName != nil { back.newName = old.name }
    if nullable != nil { back.nullable = old.nullable }
    back.serverDefault = serverDefault.reversed(to: old.serverDefault)
    back.addChecks = old.checks.filter { $0.name.map { dropped.contains(dialect.fold($0)) } ?? false }
    back.dropChecks = added
    return [Operation(.alterDomain(back))]
  }

  public var effects: [Effect] {
    var effects: [Effect] = [.writes(.domain(name))]
    if newName != nil { effects.append(.writes(.domain(newQualifiedName))) }
    return effects
  }
}
