import RetortSQL

extension Inspector {
  /// Reads tables as a value, with what they refer to and the types and sequences that they use.
  ///
  /// ```swift
  /// let shop = try inspector.reflect(only: ["orders"])
  /// // orders, and the tables that its foreign keys lead to
  /// ```
  ///
  /// Without `only` that is all of the schema, but for Retort's own tables (`retort_…`). Temporary tables are never part of
  /// it, views where `views` says so. Triggers, routines and comments on other things than tables are not read.
  ///
  /// - Parameters:
  ///   - schema: nil for the default schema.
  ///   - names: the tables to read, and the views where `views` is true.
  ///   - views: whether to read views as well.
  ///   - resolvingForeignKeys: whether to read the tables that foreign keys refer to, also in other schemas.
  /// - Throws: `unknown_table` where `only` names something that is not there; `unknown_schema`.
  public func reflect(
    schema: String? = nil, only names: [String]? = nil, views: Bool = false,
    resolvingForeignKeys: Bool = true
  ) throws -> Metadata {
    let schema = try resolved(schema)
    var found = try inspected(try wanted(names, in: schema, views: views))
    if resolvingForeignKeys { try addReferents(of: &found) }
    var metadata = Metadata()
    metadata.tables = found.filter { $0.view == nil }.map(\.table)
    metadata.views = found.compactMap { relation in
      guard var view = relation.view else { return nil }
      view.indexes = relation.table.indexes
      return view
    }
    try addObjects(to: &metadata, wholeSchema: names == nil ? .some(schema) : nil)
    return metadata
  }

  private func wanted(_ names: [String]?, in schema: String?, views: Bool) throws -> [Relation] {
    let kinds: Set<Relation.Kind> = views ? [.table, .view, .materializedView] : [.table]
    guard let names else {
      return try relations(in: schema).filter {
        kinds.contains($0.kind) && !$0.name.asciiLowercased.hasPrefix("retort_")
      }
    }
    var relations: [Relation] = []
    for name in names {
      guard let relation = try relation(name, in: schema), kinds.contains(relation.kind),
        !relation.isTemporary
      else {
        let known = try self.relations(in: schema).filter { kinds.contains($0.kind) }.map(\.name)
        throw RetortError(
          "unknown_table",
          "there is no table \(views ? "or view " : "")'\(QualifiedName(name, schema: schema))' to reflect"
            + NearestName.hint(for: name, among: known))
      }
      if !relations.contains(relation) { relations.append(relation) }
    }
    return relations
  }

  /// Follows foreign keys, a level at a time. A table that one refers to and that is not there (SQLite) is left out.
  private func addReferents(of found: inout [InspectedRelation]) throws {
    var known = Set(found.map { key($0.relation.name, $0.relation.schema) })
    var next = found
    while !next.isEmpty {
      var missing: [QualifiedName] = []
      for foreignKey in next.flatMap(\.table.foreignKeys)
      where known.insert(key(foreignKey.referentTable, foreignKey.referentSchema)).inserted {
        missing.append(QualifiedName(foreignKey.referentTable, schema: foreignKey.referentSchema))
      }
      next = []
      for (schema, names) in Dictionary(grouping: missing.sorted(), by: \.schema).sorted(by: {
        $0.key ?? "" < $1.key ?? ""
      }) {
        let relations = try names.compactMap { try relation($0.name, in: schema) }
        next += try inspected(relations.filter { $0.kind == .table && !$0.isTemporary })
      }
      found += next
    }
  }

  /// Adds the types and sequences of a schema that is read as a whole, and those that tables of other ones use.
  private func addObjects(to metadata: inout Metadata, wholeSchema: String??) throws {
    let capabilities = dialect.capabilities
    var schemas = Set(metadata.tables.map(\.schema))
    for type in metadata.tables.flatMap(\.columns).map(\.type) where type.rare.typeName != nil {
      schemas.insert(type.rare.typeSchema)
    }
    if let wholeSchema { schemas.insert(wholeSchema) }
    let texts = Set(
      metadata.tables.flatMap(\.columns).flatMap { column -> [String] in
        var texts: [String] = []
        if case .exact(let text) = column.type.name { texts.append(text) }
        if case .sql(let text)? = column.serverDefault { texts.append(text) }
        return texts
      })
    let used = metadata.tables.flatMap(\.columns).map(\.type)
    func isUsed(_ name: QualifiedName) -> Bool {
      used.contains { $0.rare.typeName == name.name && $0.rare.typeSchema == name.schema }
        || texts.contains { names(name.name, in: $0) }
    }
    for schema in schemas.sorted(by: { $0 ?? "" < $1 ?? "" }) {
      let isWhole = wholeSchema.map { $0 == schema } ?? false
      if capabilities.enumTypes {
        metadata.enums += try enums(schema: schema).filter { isWhole || isUsed($0.qualifiedName) }
      }
      if capabilities.domains {
        metadata.domains += try domains(schema: schema).filter { isWhole || isUsed($0.qualifiedName) }
      }
      if capabilities.sequences {
        metadata.sequences += try sequences(schema: schema).filter { isWhole || isUsed($0.qualifiedName) }
      }
    }
  }

  /// Whether an expression or a type's text holds a name, also within a text literal: `nextval('orders_seq'::regclass)`.
  private func names(_ name: String, in text: String) -> Bool {
    guard text.contains(name) else { return false }
    if SQLText.mentions(name, in: text, rules: dialect.lexicalRules) { return true }
    return text.replacing("'", with: " ").contains(name)
  }
}
