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

  /// `self[position]` with a position that an expression says.
  public func element<Element>(at position: some SQLExpression<Int>) -> TypedExpression<Element, Element?>
  where Value == [Element] {
    TypedExpression(.arrayElement(sqlNode, position.sqlNode))
  }

  /// `self || other`: its elements and then those of the other one.
  public func concat<Element>(_ other: some SQLExpression<[Element]>) -> TypedExpression<Value, Output>
  where Value == [Element] {
    TypedExpression(
      .variants(
        DialectVariants(
          "arrays", ["postgresql": .binary(.custom("||", .bits), sqlNode, operand(other))])))
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
