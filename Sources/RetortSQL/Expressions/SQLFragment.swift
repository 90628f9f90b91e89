/// SQL written by hand, with expressions and values in it that are bound.
///
/// ```swift
/// sql("coalesce(\(users.nickname), \("nobody"))", as: String.self)   // coalesce(users.nickname, ?)
/// ```
///
/// What is interpolated never becomes text, unless it says `raw:`.
public struct SQLFragment: ExpressibleByStringInterpolation, Sendable {
  var parts: [SQLNode.TextPart]

  public init(stringLiteral text: String) { parts = [.sql(text)] }
  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var parts: [SQLNode.TextPart] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.sql(text)) }
    }

    /// An expression, or a value, which is bound.
    public mutating func appendInterpolation(_ expression: some SQLExpression) {
      parts.append(.node(expression.sqlNode))
    }

    /// A name, in the dialect's quotes where it needs them.
    public mutating func appendInterpolation(identifier name: String, schema: String? = nil) {
      parts.append(.identifier(QualifiedName(name, schema: schema)))
    }

    /// Text as it is. Never give this what comes from outside.
    public mutating func appendInterpolation(raw text: String) { parts.append(.sql(text)) }
  }
}

/// An expression written by hand.
public func sql<Value: SQLRepresentable>(
  _ fragment: SQLFragment, as type: Value.Type
) -> TypedExpression<Value, Value?> {
  TypedExpression(.text(fragment.parts))
}

/// A condition written by hand.
public func sql(_ fragment: SQLFragment) -> Condition { Condition(.text(fragment.parts)) }
