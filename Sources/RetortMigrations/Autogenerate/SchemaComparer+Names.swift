import RetortSQL

/// What a text is about, told from the identifiers in it.
extension SchemaComparer {
  /// The identifiers of a text.
  static func names(in sql: String, _ dialect: any Dialect) -> Set<String> {
    names(in: sql, dialect, schemas: [])
  }

  /// The identifiers of a text; one behind a schema that is not the default one together with that.
  func spellings(in sql: String) -> Set<String> {
    SchemaComparer.names(in: sql, dialect, schemas: schemas)
  }

  /// How a text may name something: by its name alone, or together with its schema.
  func spellings(of name: QualifiedName) -> [String] {
    let bare = dialect.fold(name.name)
    return name.schema.map { [bare, SchemaComparer.spelling(bare, in: dialect.fold($0))] } ?? [bare]
  }

  /// How texts may name any of these.
  func spellings(of names: some Sequence<QualifiedName>) -> Set<String> {
    names.reduce(into: []) { $0.formUnion(spellings(of: $1)) }
  }

  private static func spelling(_ name: String, in schema: String) -> String { "\(schema)\u{1}\(name)" }

  private static func names(
    in sql: String, _ dialect: any Dialect, schemas: Set<String>
  ) -> Set<String> {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    var names: Set<String> = []
    var schema: String?
    var isQualified = false
    while let token = tokenizer.next() {
      guard token.kind == .word || token.kind == .quotedIdentifier else {
        isQualified = schema != nil && tokenizer.bytes[token.range].elementsEqual([UInt8(ascii: ".")])
        if !isQualified { schema = nil }
        continue
      }
      let name = dialect.fold(SQLText.identifier(tokenizer.bytes[token.range], kind: token.kind))
      if let prefix = schema, isQualified {
        names.insert(spelling(name, in: prefix))
      } else {
        names.insert(name)
      }
      isQualified = false
      schema = schemas.contains(name) ? name : nil
    }
    return names
  }
}
