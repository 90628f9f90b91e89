import RetortSQL

extension PostgreSQLDialect {
  public func createView(_ view: View, orReplace: Bool, ifNotExists: Bool) throws -> [String] {
    var drops: [String] = []
    var text = "CREATE "
    if view.materialized {
      // There is no CREATE OR REPLACE for them.
      if orReplace { drops = [dropView(view.qualifiedName, materialized: true, ifExists: true)] }
      text += "MATERIALIZED VIEW \(ifNotExists ? "IF NOT EXISTS " : "")"
    } else {
      if ifNotExists {
        throw RetortError(
          "unsupported_by_dialect",
          "PostgreSQL has IF NOT EXISTS for materialized views only: replace the view, or look first")
      }
      if orReplace { text += "OR REPLACE " }
      if view.options.flag("temporary", for: optionNames) { text += "TEMPORARY " }
      if view.options.flag("recursive", for: optionNames) { text += "RECURSIVE " }
      text += "VIEW "
    }
    text += identifier(view.qualifiedName)
    if !view.columns.isEmpty { text += " (\(identifiers(view.columns)))" }
    if view.materialized, let method = view.options.value("using", for: optionNames)?.stringValue {
      text += " USING \(identifier(method))"
    }
    if let parameters = view.options.value("with", for: optionNames)?.objectValue {
      text += " WITH (\(storageParameters(parameters)))"
    }
    if view.materialized, let space = view.options.value("tablespace", for: optionNames)?.stringValue {
      text += " TABLESPACE \(identifier(space))"
    }
    text += " AS \(PostgreSQLExpression.reproducible(view.sql))"
    return drops + [text]
  }

  public func dropView(_ view: QualifiedName, materialized: Bool, ifExists: Bool) -> String {
    "DROP \(materialized ? "MATERIALIZED " : "")VIEW \(ifExists ? "IF EXISTS " : "")\(identifier(view))"
  }

  func createSequence(_ sequence: DatabaseSequence) -> String {
    var text = "CREATE SEQUENCE \(identifier(sequence.qualifiedName))"
    if let type = sequence.dataType { text += " AS \(type)" }
    for option in sequenceOptions(sequence.options) { text += " \(option)" }
    if let owner = sequence.ownedBy { text += " OWNED BY \(ownerText(owner, schema: sequence.schema))" }
    return text
  }

  /// `table.column`, or `schema.table.column`, as identifiers.
  func ownerText(_ owner: String, schema: String?) -> String {
    var parts = owner.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let schema { parts.insert(schema, at: 0) }
    return parts.map { identifier($0) }.joined(separator: ".")
  }

  func createEnum(_ type: EnumType) -> String {
    "CREATE TYPE \(identifier(type.qualifiedName)) AS ENUM (\(type.values.map(literal).joined(separator: ", ")))"
  }

  func createDomain(_ domain: Domain) throws -> String {
    var text = "CREATE DOMAIN \(identifier(domain.qualifiedName)) AS \(try typeText(domain.type))"
    if let collation = domain.collation ?? domain.type.collation {
      text += " COLLATE \(collationText(collation))"
    }
    if let value = domain.serverDefault { text += " DEFAULT \(defaultText(value))" }
    if !domain.nullable { text += " NOT NULL" }
    for check in domain.checks { text += " \(domainCheck(check))" }
    return text
  }

  func domainCheck(_ check: Domain.Check) -> String {
    (check.name.map { "CONSTRAINT \(identifier($0)) " } ?? "")
      + "CHECK (\(PostgreSQLExpression.reproducible(check.sql)))"
  }

  /// `f(integer, text)` with its schema: a name with arguments is spelled as in DROP FUNCTION already.
  func routineName(_ name: QualifiedName) -> String {
    guard name.name.contains("(") else { return identifier(name) }
    return (name.schema.map { "\(identifier($0))." } ?? "") + name.name
  }
}
