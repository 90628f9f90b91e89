/// Arrays of PostgreSQL. Other databases have none, and refuse.
extension ColumnElement {
  /// `self @> other`: whether all elements of the other one are in it.
  public func contains<Element>(_ other: some SQLExpression<[Element]>) -> Condition
  where Value == [Element] {
    compare(.custom("@>", .bits), other)
  }

  /// `self <@ other`: whether all of its elements are in the other one.
  public func isContained<Element>(in other: some SQLExpression<[Element]>) -> Condition
  where Value == [Element] {
    compare(.custom("<@", .bits), other)
  }

  /// `self && other`: whether the two have an element in common.
  public func overlaps<Element>(_ other: some SQLExpression<[Element]>) -> Condition
  where Value == [Element] {
    compare(.custom("&&", .bits), other)
  }

  /// `element = ANY (self)`.
  public func contains<Element: SQLRepresentable>(element: some SQLExpression<Element>) -> Condition
  where Value == [Element] {
    Condition(.binary(.equal, element.sqlNode, .quantifier(.any, .array(sqlNode))))
  }

  /// `self[position]`, from 1 as PostgreSQL counts; NULL where there is none.
  public func element<Element>(at position: Int) -> TypedExpression<Element, Element?>
  where Value == [Element] {
    TypedExpression(.arrayElement(sqlNode, .literal(.integer(Int64(position)))))
  }

  /// `self[first:last]`: the elements from one position to another, from 1, both among them.
  public func elements<Element>(from first: Int, through last: Int) -> TypedExpression<Value, Value?>
  where Value == [Element] {
    TypedExpression(.arraySlice(sqlNode, .literal(.integer(Int64(first))), .literal(.integer(Int64(last)))))
  }

  /// `cardinality(self)`: how many elements it has.
  public func cardinality<Element>() -> FunctionExpression<Int, Int?> where Value == [Element] {
    FunctionExpression("cardinality", [sqlNode])
  }
}

/// An array of expressions: `ARRAY[a, b]` (PostgreSQL).
///
/// ```swift
/// array(users.id, users.managerID.plus(1))   // ARRAY[users.id, users.manager_id + ?]
/// ```
public func array<Element: SQLRepresentable>(
  _ first: some SQLExpression<Element>, _ others: any SQLExpression<Element>...
) -> TypedExpression<[Element], [Element]?> {
  TypedExpression(.array([first.sqlNode] + others.map { $0.sqlNode }))
}

/// Ranges of PostgreSQL.
extension ColumnElement {
  /// `self @> value`: whether the value is in the range.
  public func contains<Bound>(_ value: some SQLExpression<Bound>) -> Condition
  where Value == SQLRange<Bound> {
    // A bound value without a type would be taken for a range.
    Condition(.binary(.custom("@>", .bits), sqlNode, .cast(value.sqlNode, Bound.sqlType)))
  }

  /// `self @> other`: whether all of the other range is in this one.
  public func contains<Bound>(range other: some SQLExpression<SQLRange<Bound>>) -> Condition
  where Value == SQLRange<Bound> {
    compare(.custom("@>", .bits), other)
  }

  /// `self <@ other`.
  public func isContained<Bound>(in other: some SQLExpression<SQLRange<Bound>>) -> Condition
  where Value == SQLRange<Bound> {
    compare(.custom("<@", .bits), other)
  }

  /// `self && other`: whether the two have a value in common.
  public func overlaps<Bound>(_ other: some SQLExpression<SQLRange<Bound>>) -> Condition
  where Value == SQLRange<Bound> {
    compare(.custom("&&", .bits), other)
  }

  /// `self -|- other`: whether one begins where the other ends.
  public func isAdjacent<Bound>(to other: some SQLExpression<SQLRange<Bound>>) -> Condition
  where Value == SQLRange<Bound> {
    compare(.custom("-|-", .bits), other)
  }

  /// `lower(self)`: where it begins; NULL where it has no beginning.
  public func lowerBound<Bound>() -> FunctionExpression<Bound, Bound?> where Value == SQLRange<Bound> {
    FunctionExpression("range_lower", [sqlNode])
  }

  /// `upper(self)`: where it ends.
  public func upperBound<Bound>() -> FunctionExpression<Bound, Bound?> where Value == SQLRange<Bound> {
    FunctionExpression("range_upper", [sqlNode])
  }
}

extension ColumnElement {
  /// An operator of the database that has no name here.
  ///
  /// ```swift
  /// points.place.op("<->", other, as: Double.self)   // points.place <-> ?
  /// ```
  ///
  /// Its operands get parentheses where they are no single values. The symbol is written as it is: signs that databases have in
  /// operators, or words such as `SIMILAR TO` and `GLOB`. Anything else, and what would begin a comment or stand for a parameter,
  /// is refused when the statement is compiled.
  public func op<Result: SQLRepresentable>(
    _ symbol: String, _ other: some SQLExpression, as type: Result.Type
  ) -> TypedExpression<Result, Result?> {
    TypedExpression(.binary(.custom(symbol, .bits), sqlNode, operand(other)))
  }

  /// The same for an operator that gives a condition.
  public func op(_ symbol: String, _ other: some SQLExpression) -> Condition {
    Condition(.binary(.custom(symbol, .bits), sqlNode, operand(other)))
  }
}
