/// A column's type: a generic name that each dialect maps to its own, or the exact SQL type.
///
/// ```swift
/// SQLType(.string, length: 50)      // VARCHAR(50)
/// SQLType(exact: "NUMERIC(10, 2)")  // NUMERIC(10, 2)
/// ```
public struct SQLType: Hashable, Sendable {
  public enum Name: Hashable, Sendable {
    case generic(GenericType)
    /// The type's own SQL spelling; arguments may be part of the text. Definitions take it as it is, so that it must not come
    /// from outside; CAST refuses what is more than one type.
    case exact(String)
  }

  public var name: Name
  public var length: Int? {
    get { lengthOrNone.value }
    set { lengthOrNone = PackedInt(newValue) }
  }
  public var precision: Int? {
    get { precisionOrNone.value }
    set { precisionOrNone = PackedInt(newValue) }
  }
  public var scale: Int? {
    get { scaleOrNone.value }
    set { scaleOrNone = PackedInt(newValue) }
  }
  public var timezone: Bool?
  public var collation: String?
  private var details: Box<TypeDetails>?
  private var lengthOrNone = PackedInt(nil)
  private var precisionOrNone = PackedInt(nil)
  private var scaleOrNone = PackedInt(nil)

  public init(_ generic: GenericType, length: Int? = nil, precision: Int? = nil, scale: Int? = nil) {
    self.name = .generic(generic)
    lengthOrNone = PackedInt(length)
    precisionOrNone = PackedInt(precision)
    scaleOrNone = PackedInt(scale)
  }

  public init(exact text: String, collation: String? = nil) {
    self.name = .exact(text)
    self.collation = collation
  }

  /// What few types have: members, charset, item type, variants.
  public var rare: TypeDetails {
    get { details?.value ?? TypeDetails() }
    set { details = newValue == TypeDetails() ? nil : Box(newValue) }
  }

  /// Whether it says any of that.
  public var hasDetails: Bool { details != nil }

  /// The same type, and another one on some dialects.
  ///
  /// ```swift
  /// SQLType(.numeric, precision: 20, scale: 0).withVariant(SQLType(exact: "BIGINT UNSIGNED"), for: "mariadb", "mysql")
  /// ```
  public func withVariant(_ type: SQLType, for dialects: String...) -> SQLType {
    var result = self
    result.rare.variants =
      (rare.variants.filter { !dialects.contains($0.dialect) }
      + dialects.map { TypeDetails.Variant(dialect: $0, type: type) }).sorted { $0.dialect < $1.dialect }
    return result
  }

  /// The type to use on the dialect with one of `dialectNames` (most specific first).
  public func variant(for dialectNames: [String]) -> SQLType {
    guard let details, !details.value.variants.isEmpty else { return self }
    for name in dialectNames {
      if let variant = details.value.variants.first(where: { $0.dialect == name }) { return variant.type }
    }
    return self
  }
}

/// The arguments of a type that few types have.
public struct TypeDetails: Hashable, Sendable {
  public struct Variant: Hashable, Sendable {
    public var dialect: String
    public var type: SQLType

    public init(dialect: String, type: SQLType) {
      self.dialect = dialect
      self.type = type
    }
  }

  /// Fractional seconds, MySQL/MariaDB.
  public var fractionalSeconds: Int?
  public var charset: String?
  public var unsigned: Bool?
  public var zerofill: Bool?
  public var displayWidth: Int?
  /// The name of a named type (Enum, DOMAIN).
  public var typeName: String?
  public var typeSchema: String?
  /// Enum and SET members, in order.
  public var values: [String]?
  public var native: Bool?
  public var createConstraint: Bool?
  public var createType: Bool?
  public var itemType: SQLType? {
    get { itemTypes.first }
    set { itemTypes = newValue.map { [$0] } ?? [] }
  }
  public var dimensions: Int?
  /// INTERVAL fields.
  public var fields: String?
  public var varying: Bool?
  public var asUUID: Bool?
  /// By dialect name, sorted.
  public var variants: [Variant] = []
  // A type cannot hold itself directly; an array of at most one can.
  private var itemTypes: [SQLType] = []

  public init() {}
}

/// An optional number in the space of a number: the least one stands for none.
private struct PackedInt: Hashable, Sendable {
  private var raw: Int

  init(_ value: Int?) {
    raw = value ?? .min
  }

  var value: Int? { raw == .min ? nil : raw }
}
