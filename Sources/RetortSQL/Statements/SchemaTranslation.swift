/// Other schemas for those that tables are named with.
///
/// ```swift
/// let schemas: SchemaTranslation = [nil: "tenant_7", "shared": nil]
/// // users → tenant_7.users, shared.rates → rates
/// ```
public struct SchemaTranslation: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private let schemas: [String?: String?]

  /// No other schemas.
  public init() { schemas = [:] }

  /// - Parameter schemas: by the schema that a table is named with, nil for none, the one that it gets, nil for none.
  public init(_ schemas: [String?: String?]) { self.schemas = schemas }

  /// The last one counts of two for the same schema.
  public init(dictionaryLiteral elements: (String?, String?)...) {
    schemas = Dictionary(elements, uniquingKeysWith: { $1 })
  }

  public var isEmpty: Bool { schemas.isEmpty }

  /// The name with its other schema.
  public func translated(_ name: QualifiedName) -> QualifiedName {
    guard let schema = schemas[name.schema] else { return name }
    return QualifiedName(name.name, schema: schema)
  }

  /// The other schema for this one; itself where there is none.
  public func translated(schema: String?) -> String? { schemas[schema] ?? schema }

  /// Its entries in an order that is always the same.
  var sorted: [(from: String?, to: String?)] {
    schemas.map { (from: $0.key, to: $0.value) }.sorted { a, b in
      guard let first = a.from else { return b.from != nil }
      guard let second = b.from else { return false }
      return first < second
    }
  }
}
