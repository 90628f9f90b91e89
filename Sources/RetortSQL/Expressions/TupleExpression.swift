/// Several values that are compared together.
///
/// ```swift
/// tuple(users.name, users.age).in([("ada", 36), ("bob", 17)])
/// // (users.name, users.age) IN ((?, ?), (?, ?))
/// ```
public struct TupleExpression<each Value>: Sendable {
  let nodes: [SQLNode]
  private var node: SQLNode { .tuple(nodes) }

  /// `(a, b) IN ((…), (…))`. In an empty list there is nothing: never true.
  public func `in`(_ rows: [(repeat each Value)]) -> Condition where repeat each Value: SQLExpression {
    test(rows, negated: false)
  }

  /// `(a, b) NOT IN ((…), (…))`.
  public func notIn(_ rows: [(repeat each Value)]) -> Condition where repeat each Value: SQLExpression {
    test(rows, negated: true)
  }

  private func test(_ rows: [(repeat each Value)], negated: Bool) -> Condition
  where repeat each Value: SQLExpression {
    var tuples: [SQLNode] = []
    for row in rows { tuples.append(.tuple(sqlNodes(repeat each row))) }
    return Condition(.inList(node, tuples, negated: negated))
  }

  /// `(a, b) IN (SELECT …)`.
  public func `in`<each Output>(_ select: Select<repeat each Output>) -> Condition {
    Condition(.inSelect(node, select.statement, negated: false))
  }

  /// `(a, b) NOT IN (SELECT …)`.
  public func notIn<each Output>(_ select: Select<repeat each Output>) -> Condition {
    Condition(.inSelect(node, select.statement, negated: true))
  }

  /// `(a, b) = (…)`.
  public func eq(_ values: repeat each Value) -> Condition where repeat each Value: SQLExpression {
    Condition(.binary(.equal, node, .tuple(sqlNodes(repeat each values))))
  }

  /// `(a, b) <> (…)`.
  public func ne(_ values: repeat each Value) -> Condition where repeat each Value: SQLExpression {
    Condition(.binary(.notEqual, node, .tuple(sqlNodes(repeat each values))))
  }

  /// `(a, b) >= (…)`: the first that differ decide.
  public func ge(_ values: repeat each Value) -> Condition where repeat each Value: SQLExpression {
    Condition(.binary(.greaterOrEqual, node, .tuple(sqlNodes(repeat each values))))
  }

  /// `(a, b) <= (…)`: the first that differ decide.
  public func le(_ values: repeat each Value) -> Condition where repeat each Value: SQLExpression {
    Condition(.binary(.lessOrEqual, node, .tuple(sqlNodes(repeat each values))))
  }

  /// `(a, b) > (…)`: the first that differ decide. For the page after a row.
  public func gt(_ values: repeat each Value) -> Condition where repeat each Value: SQLExpression {
    Condition(.binary(.greater, node, .tuple(sqlNodes(repeat each values))))
  }

  /// `(a, b) < (…)`: the first that differ decide.
  public func lt(_ values: repeat each Value) -> Condition where repeat each Value: SQLExpression {
    Condition(.binary(.less, node, .tuple(sqlNodes(repeat each values))))
  }
}

/// Several expressions that are compared together.
public func tuple<each Element: ColumnElement>(
  _ elements: repeat each Element
) -> TupleExpression<repeat (each Element).Value> {
  TupleExpression(nodes: sqlNodes(repeat each elements))
}
