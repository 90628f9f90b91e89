// With values of the column's own type, so that members need not name it (`.eq(.open)`) and literals become values of it
// (`price.gt(5)` of a Decimal).

extension ColumnElement where Value: SQLExpression, Value.Value == Value {
  /// `self = value`.
  public func eq(_ value: Value) -> Condition { compare(.equal, value) }
  /// `self <> value`.
  public func ne(_ value: Value) -> Condition { compare(.notEqual, value) }
  /// `self < value`.
  public func lt(_ value: Value) -> Condition { compare(.less, value) }
  /// `self <= value`.
  public func le(_ value: Value) -> Condition { compare(.lessOrEqual, value) }
  /// `self > value`.
  public func gt(_ value: Value) -> Condition { compare(.greater, value) }
  /// `self >= value`.
  public func ge(_ value: Value) -> Condition { compare(.greaterOrEqual, value) }

  /// `self BETWEEN low AND high`, the ends included.
  ///
  /// - Parameter symmetric: whether the ends may stand in any order.
  public func between(_ low: Value, _ high: Value, symmetric: Bool = false) -> Condition {
    Condition(.between(sqlNode, operand(low), operand(high), negated: false, symmetric: symmetric))
  }

  /// `self IN (…)`. In an empty list is nothing.
  public func `in`(_ values: [Value]) -> Condition {
    Condition(.inList(sqlNode, values.map { operand($0) }, negated: false))
  }

  /// `self NOT IN (…)`. Not in an empty list is everything.
  public func notIn(_ values: [Value]) -> Condition {
    Condition(.inList(sqlNode, values.map { operand($0) }, negated: true))
  }
}

extension TypedColumn where Value: SQLExpression, Value.Value == Value {
  /// `column = value`, in VALUES and SET.
  public func set(_ value: Value) -> Assignment { Assignment(reference, operand(value)) }
}
