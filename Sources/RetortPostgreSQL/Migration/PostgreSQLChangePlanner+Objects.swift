import RetortEngine
import RetortSQL

extension PostgreSQLChangePlanner {
  /// Statements for types, sequences, domains, schemas, extensions, partitions and comments.
  func objectStatements(for change: SchemaChange) throws -> [ChangeStatement] {
    switch change {
    case .createEnum(let type):
      return [statement(dialect.createEnum(type), .type, type.qualifiedName)]
    case .alterEnum(let alteration): return try alterEnum(alteration)
    case .dropEnum(let name, let ifExists): return [drop("TYPE", name, ifExists, .type)]
    case .createSequence(let sequence):
      return [statement(dialect.createSequence(sequence), .sequence, sequence.qualifiedName)]
    case .alterSequence(let alteration): return alterSequence(alteration)
    case .dropSequence(let name, let ifExists): return [drop("SEQUENCE", name, ifExists, .sequence)]
    case .createDomain(let domain):
      return [statement(try dialect.createDomain(domain), .type, domain.qualifiedName)]
    case .alterDomain(let alteration): return alterDomain(alteration)
    case .dropDomain(let name, let ifExists): return [drop("DOMAIN", name, ifExists, .type)]
    case .createSchema(let name, let ifNotExists):
      return [
        ChangeStatement("CREATE SCHEMA \(ifNotExists ? "IF NOT EXISTS " : "")\(dialect.identifier(name))")
      ]
    case .dropSchema(let name, let ifExists, let cascade):
      return [
        ChangeStatement(
          "DROP SCHEMA \(ifExists ? "IF EXISTS " : "")\(dialect.identifier(name))\(cascade ? " CASCADE" : "")"
        )
      ]
    case .createExtension(let wanted, let ifNotExists):
      let schema = wanted.schema.map { " SCHEMA \(dialect.identifier($0))" } ?? ""
      return [
        ChangeStatement(
          "CREATE EXTENSION \(ifNotExists ? "IF NOT EXISTS " : "")\(dialect.identifier(wanted.name))\(schema)"
        )
      ]
    case .dropExtension(let name, let ifExists):
      return [ChangeStatement("DROP EXTENSION \(ifExists ? "IF EXISTS " : "")\(dialect.identifier(name))")]
    case .attachPartition(let table, let partition, let bounds):
      return [
        statement(
          "ALTER TABLE \(dialect.identifier(table)) ATTACH PARTITION \(dialect.identifier(partition)) \(bounds)",
          .table, partition)
      ]
    case .detachPartition(let table, let partition, let concurrently):
      var detach = statement(
        "ALTER TABLE \(dialect.identifier(table)) DETACH PARTITION \(dialect.identifier(partition))"
          + (concurrently ? " CONCURRENTLY" : ""), .table, partition)
      detach.runsOutsideTransaction = concurrently
      return [detach]
    case .moveToSchema(let subject, let name, let newSchema):
      return [
        statement(
          "ALTER \(subject.rawValue.uppercased()) \(spelled(name, isFunction: subject == .function)) SET SCHEMA "
            + dialect.identifier(newSchema), .table, name)
      ]
    case .setComment(let subject, let name, let table, let text):
      return [try setComment(subject, name, table, text)]
    default: return []
    }
  }

  private func drop(
    _ word: String, _ name: QualifiedName, _ ifExists: Bool, _ kind: ChangeSubject.Kind
  ) -> ChangeStatement {
    statement("DROP \(word) \(ifExists ? "IF EXISTS " : "")\(dialect.identifier(name))", kind, name)
  }

  private func spelled(_ name: QualifiedName, isFunction: Bool) -> String {
    isFunction ? dialect.routineName(name) : dialect.identifier(name)
  }

  private func setComment(
    _ subject: ObjectComment.Subject, _ name: QualifiedName, _ table: String?, _ text: String?
  ) throws -> ChangeStatement {
    let owner = table.map { QualifiedName($0, schema: name.schema) }
    switch subject {
    case .constraint:
      let owner = owner.map { dialect.identifier($0) } ?? ""
      return comment(on: "CONSTRAINT \(dialect.identifier(name.name)) ON \(owner)", text, .table, name)
    case .view where owner != nil:
      // A column of the view.
      let column = "\(owner.map { dialect.identifier($0) } ?? "").\(dialect.identifier(name.name))"
      return comment(on: "COLUMN \(column)", text, .view, name)
    case .view:
      let isMaterialized = try schema.metadata().views.contains {
        $0.qualifiedName == name && $0.materialized
      }
      return comment(
        on: "\(isMaterialized ? "MATERIALIZED " : "")VIEW \(dialect.identifier(name))", text, .view, name)
    case .function:
      // ROUTINE is a function, a procedure or an aggregate.
      return comment(on: "ROUTINE \(dialect.routineName(name))", text, .function, name)
    case .index: return comment(on: "INDEX \(dialect.identifier(name))", text, .index, name)
    case .sequence: return comment(on: "SEQUENCE \(dialect.identifier(name))", text, .sequence, name)
    case .type: return comment(on: "TYPE \(dialect.identifier(name))", text, .type, name)
    case .domain: return comment(on: "DOMAIN \(dialect.identifier(name))", text, .type, name)
    case .schema:
      let standard = name.name == "public" ? PostgreSQLDialect.commentOnPublic : nil
      return comment(on: "SCHEMA \(dialect.identifier(name.name))", text ?? standard, .database, name)
    }
  }

  private func alterSequence(_ alteration: SequenceAlteration) -> [ChangeStatement] {
    let sequence = dialect.identifier(alteration.name)
    var parts: [String] = []
    if let type = alteration.dataType { parts.append("AS \(type)") }
    if let value = alteration.increment { parts.append("INCREMENT BY \(value)") }
    switch alteration.minValue {
    case .keep: break
    case .set(let value): parts.append("MINVALUE \(value)")
    case .drop: parts.append("NO MINVALUE")
    }
    switch alteration.maxValue {
    case .keep: break
    case .set(let value): parts.append("MAXVALUE \(value)")
    case .drop: parts.append("NO MAXVALUE")
    }
    if let value = alteration.start { parts.append("START WITH \(value)") }
    if let value = alteration.cache { parts.append("CACHE \(value)") }
    if let value = alteration.cycle { parts.append(value ? "CYCLE" : "NO CYCLE") }
    switch alteration.ownedBy {
    case .keep: break
    case .set(let owner):
      parts.append("OWNED BY \(dialect.ownerText(owner, schema: alteration.name.schema))")
    case .drop: parts.append("OWNED BY NONE")
    }
    var statements: [ChangeStatement] = []
    if !parts.isEmpty {
      statements.append(
        statement(
          "ALTER SEQUENCE \(sequence) \(parts.joined(separator: " "))", .sequence, alteration.name))
    }
    if let newName = alteration.newName {
      statements.append(
        statement(
          "ALTER SEQUENCE \(sequence) RENAME TO \(dialect.identifier(newName))", .sequence, alteration.name))
    }
    return statements
  }

  private func alterDomain(_ alteration: DomainAlteration) -> [ChangeStatement] {
    let alter = "ALTER DOMAIN \(dialect.identifier(alteration.name))"
    var texts = alteration.dropChecks.map { "\(alter) DROP CONSTRAINT \(dialect.identifier($0))" }
    switch alteration.serverDefault {
    case .keep: break
    case .set(let value): texts.append("\(alter) SET DEFAULT \(dialect.defaultText(value))")
    case .drop: texts.append("\(alter) DROP DEFAULT")
    }
    if let nullable = alteration.nullable { texts.append("\(alter) \(nullable ? "DROP" : "SET") NOT NULL") }
    texts += alteration.addChecks.map { "\(alter) ADD \(dialect.domainCheck($0))" }
    if let newName = alteration.newName { texts.append("\(alter) RENAME TO \(dialect.identifier(newName))") }
    return texts.map { statement($0, .type, alteration.name) }
  }
}
