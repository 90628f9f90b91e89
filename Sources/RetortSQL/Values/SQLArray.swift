/// An array: PostgreSQL's arrays, and JSON where the database has none. `[UInt8]` are bytes.
///
/// ```swift
/// let tags = TypedColumn<[String], [String]>("tags", of: articles.source)
/// tags.eq(["a", "b"])   // articles.tags = ?
/// ```
///
/// Arrays of arrays are PostgreSQL's arrays of more dimensions, elements that may be NULL are Optionals: `[[Int?]]`.
extension Array: SQLConvertible where Element: SQLConvertible {}

extension Array: SQLRepresentable where Element: SQLConvertible {
  public static var sqlType: SQLType {
    if Element.self == UInt8.self { return SQLType(.largeBinary) }
    var type = SQLType(.array)
    let element = Element.storedType
    if case .generic(.array) = element.name {
      type.rare.itemType = element.rare.itemType
      type.rare.dimensions = (element.rare.dimensions ?? 1) + 1
    } else {
      type.rare.itemType = element
      type.rare.dimensions = 1
    }
    return type.withVariant(SQLType(.json), for: "mariadb", "mysql", "sqlite")
  }

  public var sqlValue: SQLValue {
    // Not by the cast alone: an empty array of anything casts.
    if Element.self == UInt8.self, let bytes = self as? [UInt8] { return .blob(bytes) }
    return .array(map(\.storedValue))
  }

  /// - Throws: `unexpected_null`, `unexpected_value`, also where one of the elements is none of `Element`'s.
  public init(sqlValue: SQLValue) throws {
    switch sqlValue {
    case .blob(let bytes):
      guard Element.self == UInt8.self, let result = bytes as? [Element] else {
        throw sqlValue.mismatch([Element].self)
      }
      self = result
    case .array(let items): self = try items.map { item in try Element.read(item) }
    case .text(let text):
      guard let items = ArrayText.items(of: text, type: [Element].sqlType.rare.itemType ?? Element.storedType)
      else {
        throw sqlValue.mismatch([Element].self)
      }
      self = try items.map { item in try Element.read(item) }
    default: throw sqlValue.mismatch([Element].self)
    }
  }
}

extension Array: SQLExpression where Element: SQLConvertible {
  public typealias Value = [Element]
  public typealias Output = [Element]
  public var sqlNode: SQLNode { .bound(BoundValue(sqlValue, type: [Element].sqlType)) }
}
