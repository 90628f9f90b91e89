/// An expression that is written otherwise for each database.
///
/// ```swift
/// perDialect(
///   ["sqlite": sql("unixepoch(\(orders.placed))", as: Int.self)],
///   otherwise: orders.placed.extract(.epoch), as: Int.self)
/// ```
///
/// For a database that has none of them, and where there is nothing `otherwise`, the statement is refused when it is compiled
/// (`unsupported_construct`). The tables of all of them come into FROM.
///
/// - Parameter variants: by the name of the dialect: `sqlite`, `postgresql`, `mariadb`, `mysql`.
public func perDialect<Value>(
  _ variants: [String: any SQLExpression<Value>], otherwise: (any SQLExpression<Value>)? = nil,
  as type: Value.Type
) -> TypedExpression<Value, Value?> {
  TypedExpression(
    .variants(DialectVariants("such expression", variants.mapValues { $0.sqlNode }, otherwise?.sqlNode)))
}

/// What an expression is, by the name of a dialect.
public struct DialectVariants: Hashable, Sendable {
  /// What it is, for the error of a dialect that has no such thing.
  public var title: String
  /// By the name of the dialect, in its order.
  public private(set) var nodes: [Variant]
  public var otherwise: SQLNode?

  /// The expression of one dialect.
  public struct Variant: Hashable, Sendable {
    public let dialect: String
    public var node: SQLNode
  }

  public init(_ title: String, _ nodes: [String: SQLNode], _ otherwise: SQLNode? = nil) {
    self.title = title
    self.nodes = nodes.sorted { $0.key < $1.key }.map { Variant(dialect: $0.key, node: $0.value) }
    self.otherwise = otherwise
  }

  /// The expression for a dialect, nil where it has none.
  public func node(for dialect: String) -> SQLNode? {
    nodes.first { $0.dialect == dialect }?.node ?? otherwise
  }

  func mapped(_ transform: (SQLNode) -> SQLNode) -> DialectVariants {
    var copy = self
    for index in copy.nodes.indices { copy.nodes[index].node = transform(copy.nodes[index].node) }
    copy.otherwise = otherwise.map(transform)
    return copy
  }
}
