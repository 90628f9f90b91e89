import RetortEngine
import RetortSQL

extension PostgreSQLChangePlanner {
  /// Members are renamed and added in place. To remove one the type is made anew, and every column of it
  /// converted: PostgreSQL has no ALTER TYPE … DROP VALUE.
  func alterEnum(_ alteration: EnumAlteration) throws -> [ChangeStatement] {
    let name = alteration.name
    let type = dialect.identifier(name)
    var texts = alteration.rename.map {
      "ALTER TYPE \(type) RENAME VALUE \(dialect.literal($0.old)) TO \(dialect.literal($0.new))"
    }
    if alteration.remove.isEmpty {
      for added in alteration.add {
        var text = "ALTER TYPE \(type) ADD VALUE \(dialect.literal(added.value))"
        if let before = added.before { text += " BEFORE \(dialect.literal(before))" }
        if let after = added.after { text += " AFTER \(dialect.literal(after))" }
        texts.append(text)
      }
    } else {
      texts += try rebuild(alteration)
    }
    if let newName = alteration.newName {
      texts.append("ALTER TYPE \(type) RENAME TO \(dialect.identifier(newName))")
    }
    return texts.map { statement($0, .type, name) }
  }

  private func rebuild(_ alteration: EnumAlteration) throws -> [String] {
    let name = alteration.name
    let metadata = try schema.metadata()
    guard let old = metadata.enums.first(where: { $0.qualifiedName == name }) else {
      throw RetortError(
        "unknown_enum",
        "there is no enum '\(name)'"
          + NearestName.hint(for: name.description, among: metadata.enums.map(\.qualifiedName.description)))
    }
    var members = old.values.map { value in alteration.rename.first { $0.old == value }?.new ?? value }
    for added in alteration.add {
      let place =
        added.before.flatMap { members.firstIndex(of: $0) }
        ?? added.after.flatMap { members.firstIndex(of: $0) }.map { $0 + 1 } ?? members.count
      members.insert(added.value, at: place)
    }
    members.removeAll { alteration.remove.contains($0) }

    let aside = asideName(for: name, in: metadata)
    var before: [String] = []
    var conversions: [String] = []
    var after: [String] = []
    // A parent hands down its columns, and the defaults that it is given, to its children.
    for table in metadata.tables.filter(\.parents.isEmpty) + metadata.tables.filter({ !$0.parents.isEmpty }) {
      let columns = table.columns.filter { isOfType($0.type, name) }
      guard !columns.isEmpty else { continue }
      let isPartition = table.options.value("partition_of", for: dialect.optionNames) != nil
      let alter = "ALTER TABLE \(dialect.identifier(table.qualifiedName))"
      // What compares the column with a literal of the old type is made again with the new one.
      func mentions(_ text: String) -> Bool {
        columns.contains { SQLText.mentions($0.name, in: text, rules: dialect.lexicalRules) }
      }
      for case .check(let check) in table.constraints {
        guard let constraint = check.name, mentions(check.sql) else { continue }
        before.append("\(alter) DROP CONSTRAINT \(dialect.identifier(constraint))")
        after.append("\(alter) ADD \(try dialect.constraintText(.check(check)))")
        after += try constraintComment(.check(check), table.qualifiedName).map(\.sql)
      }
      func expressions(_ elements: [IndexElement]) -> [String] {
        elements.compactMap { if case .expression(let sql) = $0.key { sql } else { nil } }
      }
      for case .exclude(let exclude) in table.constraints {
        let texts = expressions(exclude.elements.map(\.element))
        guard let constraint = exclude.name,
          (texts + [exclude.whereClause].compactMap { $0 }).contains(where: mentions)
        else { continue }
        before.append("\(alter) DROP CONSTRAINT \(dialect.identifier(constraint))")
        after.append("\(alter) ADD \(try dialect.constraintText(.exclude(exclude)))")
        after += try constraintComment(.exclude(exclude), table.qualifiedName).map(\.sql)
      }
      for index in table.indexes {
        let texts = expressions(index.elements)
        let condition = index.options.value("where", for: dialect.optionNames)?.stringValue
        guard (texts + [condition].compactMap { $0 }).contains(where: mentions) else { continue }
        before.append(
          "DROP INDEX \(dialect.identifier(QualifiedName(index.name, schema: table.schema)))")
        after += try createIndex(index, table.qualifiedName, ifNotExists: false).map(\.sql)
      }
      for column in columns {
        let target = "\(alter) ALTER COLUMN \(dialect.identifier(column.name))"
        if column.serverDefault != nil { before.append("\(target) DROP DEFAULT") }
        if !isPartition, !dialect.isInherited(column) {
          conversions.append(
            "\(target) TYPE \(try dialect.typeText(column.type)) USING \(try conversion(of: column, alteration))"
          )
        }
        if let value = column.serverDefault.map({ replaced($0, alteration) }) {
          after.append("\(target) SET DEFAULT \(dialect.defaultText(value))")
        }
      }
    }
    let composites = composites(over: name, in: metadata)
    before += composites.reversed().map(\.drop)
    after += composites.flatMap { composite -> [String] in
      let name = composite.qualifiedName
      let notes = metadata.comments.filter { $0.subject == .type && $0.qualifiedName == name }
      return SQLScript.statements(of: composite.create, rules: dialect.lexicalRules).map(\.text)
        + notes.map { comment(on: "TYPE \(dialect.identifier(name))", $0.text, .type, name).sql }
    }
    return ["ALTER TYPE \(dialect.identifier(name)) RENAME TO \(dialect.identifier(aside.name))"]
      + [dialect.createEnum(EnumType(name.name, schema: name.schema, values: members))]
      + before + conversions + after + ["DROP TYPE \(dialect.identifier(aside))"]
  }

  /// The name that a type or sequence has while another is made in its place.
  func asideName(for name: QualifiedName, in metadata: Metadata) -> QualifiedName {
    let taken = Set(
      metadata.enums.map(\.qualifiedName) + metadata.domains.map(\.qualifiedName)
        + metadata.objects.map(\.qualifiedName) + metadata.sequences.map(\.qualifiedName)
        + metadata.tables.map(\.qualifiedName) + metadata.views.map(\.qualifiedName))
    return QualifiedName(
      AsideName.name(for: name.name) { taken.contains(QualifiedName($0, schema: name.schema)) },
      schema: name.schema)
  }

  /// The composite types that have an attribute of a type, or of one of these, in the order in which they can be made.
  /// Those that a table uses are not among them: they cannot be dropped.
  private func composites(over type: QualifiedName, in metadata: Metadata) -> [RawObject] {
    var names: Set<String> = [type.name]
    var found: [RawObject] = []
    let all = metadata.objects.filter { object in
      object.kind == "composite type"
        && !metadata.tables.contains { $0.columns.contains { isOfType($0.type, object.qualifiedName) } }
    }
    while let next = all.first(where: { object in
      !found.contains(object)
        && names.contains {
          $0 != object.name && SQLText.mentions($0, in: object.create, rules: dialect.lexicalRules)
        }
    }) {
      found.append(next)
      names.insert(next.name)
    }
    return found
  }

  private func replaced(_ value: ServerDefault, _ alteration: EnumAlteration) -> ServerDefault {
    guard case .string(let text) = value else { return value }
    return .string(alteration.replaceWith.first { $0.old == text }?.new ?? text)
  }

  private func isOfType(_ type: SQLType, _ name: QualifiedName) -> Bool {
    let spelled = PostgreSQLTypeName(dialect.identifier(name)).base
    guard let text = try? dialect.typeText(type) else { return false }
    return PostgreSQLTypeName(text).base == spelled
  }

  private func conversion(of column: Column, _ alteration: EnumAlteration) throws -> String {
    let name = dialect.identifier(column.name)
    let type = try dialect.typeText(column.type)
    let isArray = PostgreSQLTypeName(type).isArray
    if isArray {
      let replaced = alteration.replaceWith.reduce("\(name)::text[]") {
        "array_replace(\($0), \(dialect.literal($1.old)), \(dialect.literal($1.new)))"
      }
      return "\(replaced)::\(type)"
    }
    guard !alteration.replaceWith.isEmpty else { return "\(name)::text::\(type)" }
    let cases = alteration.replaceWith.map {
      "WHEN \(dialect.literal($0.old)) THEN \(dialect.literal($0.new))"
    }
    return "(CASE \(name)::text \(cases.joined(separator: " ")) ELSE \(name)::text END)::\(type)"
  }
}
