import RetortEngine
import RetortSQL

extension PostgreSQLSchemaReader {
  /// Enumerations and domains; composite types and ranges as text.
  func readTypes(
    _ patterns: PostgreSQLReadPatterns, _ session: PostgreSQLReadSession, into metadata: inout Metadata
  ) throws {
    let query = PostgreSQLObjectQueries.completed(PostgreSQLObjectQueries.types, session)
    try connection.query(query, patterns.ofObjects) { row in
      guard let kind = row.text(0), let name = row.text(2), let quoted = row.text(3) else { return }
      let schema = session.schema(row.text(1))
      switch kind {
      case "e":
        let values = row.text(5).map { PostgreSQLCatalogText.array($0) } ?? []
        metadata.enums.append(EnumType(name, schema: schema, values: values))
      case "d": metadata.domains.append(domain(row, name, schema: schema, session))
      default:
        let isRange = kind == "r"
        var create = "CREATE TYPE \(quoted) AS \(isRange ? "RANGE " : "")(\(row.text(14) ?? ""))"
        if let comments = row.text(15) { create += ";\n" + comments }
        metadata.objects.append(
          RawObject(
            kind: isRange ? "range type" : "composite type", name, schema: schema, create: create,
            drop: "DROP TYPE \(quoted)", stage: .beforeTables))
      }
      if let comment = row.text(4) {
        metadata.comments.append(
          ObjectComment(kind == "d" ? .domain : .type, name, schema: schema, text: comment))
      }
    }
  }

  /// What belongs to tables that are left out, where some are.
  func readUsedElsewhere(
    _ patterns: PostgreSQLReadPatterns, _ session: PostgreSQLReadSession, into metadata: inout Metadata
  ) throws {
    guard patterns.leaveOut else { return }
    let query = PostgreSQLObjectQueries.completed(PostgreSQLObjectQueries.usedElsewhere, session)
    try connection.query(query, patterns.ofObjects) { row in
      guard let text = row.text(2) else { return }
      let name = QualifiedName(text, schema: session.schema(row.text(1)))
      switch row.text(0) {
      case "type": metadata.usedElsewhere.types.insert(name)
      case "routine": metadata.usedElsewhere.routines.insert(name)
      default: metadata.usedElsewhere.sequences.insert(name)
      }
    }
  }

  private func domain(
    _ row: borrowing any RowReader & ~Copyable, _ name: String, schema: String?,
    _ session: PostgreSQLReadSession
  ) -> Domain {
    let names = row.text(12).map { PostgreSQLCatalogText.array($0) } ?? []
    let conditions = row.text(13).map { PostgreSQLCatalogText.array($0) } ?? []
    return Domain(
      name, schema: schema, type: SQLType(exact: row.text(6) ?? ""), nullable: !row.bool(7),
      serverDefault: row.text(8).map {
        PostgreSQLCatalogText.serverDefault($0, type: row.text(9) ?? "")
      },
      checks: zip(names, conditions).map {
        Domain.Check(name: $0, sql: PostgreSQLCatalogText.expression($1))
      },
      collation: session.collation(row.text(10), schema: row.text(11)))
  }
}
