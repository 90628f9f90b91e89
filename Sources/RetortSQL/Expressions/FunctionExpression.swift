/// A call of a function, which may become an aggregate with a filter or a window function.
public struct FunctionExpression<Value, Output>: ColumnElement {
  public var call: FunctionCall
  /// What the result is made, where databases have a type of their own for it; SQLite has not.
  private var result: SQLType?

  public init(_ name: String, schema: String? = nil, _ arguments: [SQLNode]) {
    call = FunctionCall(QualifiedName(name, schema: schema), arguments)
  }

  public var sqlNode: SQLNode {
    let node = SQLNode.function(call)
    guard let result else { return node }
    return .variants(DialectVariants("such function", ["sqlite": node], .cast(node, result)))
  }

  /// The same with its result as a type.
  func cast(toResult type: SQLType) -> Self {
    var copy = self
    copy.result = type
    return copy
  }

  /// A part of the composite value that the function gives: `(function(…)).name` (PostgreSQL).
  public func field<Part: SQLRepresentable>(_ name: String, as type: Part.Type) -> TypedExpression<
    Part, Part?
  > {
    TypedExpression(
      .text([.sql("("), .node(.function(call)), .sql(")."), .identifier(QualifiedName(name))]))
  }

  private func with(_ change: (inout FunctionCall) -> Void) -> Self {
    var copy = self
    change(&copy.call)
    return copy
  }

  /// The aggregate of each value once: `count(DISTINCT x)`.
  public func distinct() -> Self { with { $0.distinct = true } }

  /// The aggregate of those rows alone: `FILTER (WHERE …)`, or CASE where the database has no FILTER.
  public func filter(_ condition: some SQLExpression<Bool>) -> Self { with { $0.filter = condition.sqlNode } }

  /// The order in which an aggregate meets its values: `array_agg(x ORDER BY y)`.
  public func orderBy(_ terms: any OrderExpression...) -> Self {
    with { call in for term in terms { call.orderBy.append(term.orderTerm) } }
  }

  /// `WITHIN GROUP (ORDER BY …)`.
  public func withinGroup(_ terms: any OrderExpression...) -> Self {
    with { call in for term in terms { call.withinGroup.append(term.orderTerm) } }
  }

  /// The function over a window: `OVER (PARTITION BY … ORDER BY … ROWS …)`.
  public func over(
    partitionBy: [any ColumnElement] = [], orderBy: [any OrderExpression] = [], frame: Window.Frame? = nil
  ) -> Self {
    with { call in
      var window = Window(frame: frame)
      for element in partitionBy { window.partitionBy.append(element.sqlNode) }
      for term in orderBy { window.orderBy.append(term.orderTerm) }
      call.window = window
    }
  }

  /// The function over a window that the statement names.
  public func over(_ name: String) -> Self { with { $0.window = Window(name: name) } }
}

extension FunctionExpression: OrderExpression {
  public var orderTerm: OrderTerm { OrderTerm(sqlNode) }
}

/// Any function of the database.
///
/// ```swift
/// function("date_trunc", "month", orders.placed, as: String.self)   // date_trunc(?, orders.placed)
/// ```
public func function<each Argument: SQLExpression, Value: SQLRepresentable>(
  _ name: String, schema: String? = nil, _ arguments: repeat each Argument, as type: Value.Type
) -> FunctionExpression<Value, Value?> {
  FunctionExpression(name, schema: schema, sqlNodes(repeat each arguments))
}

/// `count(*)`.
public func count() -> FunctionExpression<Int, Int> { FunctionExpression("count", [.literal(.star)]) }

/// The first that is not NULL.
public func coalesce<First: ColumnElement>(
  _ first: First, _ others: any SQLExpression<First.Value>...
) -> FunctionExpression<First.Value, First.Value?> {
  var nodes = [first.sqlNode]
  for other in others { nodes.append(SQLNode.typed(other.sqlNode, like: first.sqlNode)) }
  return FunctionExpression("coalesce", nodes)
}

extension ColumnElement {
  /// `count(self)`: how many are not NULL.
  public func count() -> FunctionExpression<Int, Int> { FunctionExpression("count", [sqlNode]) }
  /// `min(self)`; NULL of no rows.
  public func min() -> FunctionExpression<Value, Value?> { FunctionExpression("min", [sqlNode]) }
  /// `max(self)`; NULL of no rows.
  public func max() -> FunctionExpression<Value, Value?> { FunctionExpression("max", [sqlNode]) }
  /// `lag(self, offset)`: the value so many rows before.
  public func lag(_ offset: Int = 1) -> FunctionExpression<Value, Value?> {
    FunctionExpression("lag", [sqlNode, .literal(.integer(Int64(offset)))])
  }
  /// `lead(self, offset)`: the value so many rows after.
  public func lead(_ offset: Int = 1) -> FunctionExpression<Value, Value?> {
    FunctionExpression("lead", [sqlNode, .literal(.integer(Int64(offset)))])
  }
  /// `lag(self, offset, default)`: the value so many rows before, and another one where there is no such row.
  public func lag(
    _ offset: Int = 1, default value: some SQLExpression<Value>
  ) -> FunctionExpression<Value, Value?> {
    FunctionExpression("lag", [sqlNode, .literal(.integer(Int64(offset))), operand(value)])
  }
  /// `lead(self, offset, default)`: the value so many rows after, and another one where there is no such row.
  public func lead(
    _ offset: Int = 1, default value: some SQLExpression<Value>
  ) -> FunctionExpression<Value, Value?> {
    FunctionExpression("lead", [sqlNode, .literal(.integer(Int64(offset))), operand(value)])
  }
  /// `nullif(self, other)`: NULL where the two are equal.
  public func nullIf(_ other: some SQLExpression<Value>) -> FunctionExpression<Value, Value?> {
    FunctionExpression("nullif", [sqlNode, operand(other)])
  }
}

extension ColumnElement where Value: Numeric & Sendable {
  /// `sum(self)`; NULL of no rows.
  public func sum() -> FunctionExpression<Value, Value?> { FunctionExpression("sum", [sqlNode]) }
  /// `avg(self)`; NULL of no rows. The average of whole and of decimal numbers is a decimal number on the servers, and is made a
  /// floating-point number there: `CAST(avg(self) AS DOUBLE PRECISION)`.
  public func avg() -> FunctionExpression<Double, Double?> {
    let average = FunctionExpression<Double, Double?>("avg", [sqlNode])
    return Value.self is any BinaryFloatingPoint.Type ? average : average.cast(toResult: SQLType(.double))
  }
  /// `abs(self)`.
  public func abs() -> FunctionExpression<Value, Output> { FunctionExpression("abs", [sqlNode]) }
}

extension ColumnElement where Value == String {
  /// `lower(self)`.
  public func lower() -> FunctionExpression<String, Output> { FunctionExpression("lower", [sqlNode]) }
  /// `upper(self)`.
  public func upper() -> FunctionExpression<String, Output> { FunctionExpression("upper", [sqlNode]) }
  /// `trim(self)`.
  public func trim() -> FunctionExpression<String, Output> { FunctionExpression("trim", [sqlNode]) }
}

/// `row_number()`, over a window.
public func rowNumber() -> FunctionExpression<Int, Int> { FunctionExpression("row_number", []) }
/// `rank()`, over a window.
public func rank() -> FunctionExpression<Int, Int> { FunctionExpression("rank", []) }
/// `dense_rank()`, over a window.
public func denseRank() -> FunctionExpression<Int, Int> { FunctionExpression("dense_rank", []) }
