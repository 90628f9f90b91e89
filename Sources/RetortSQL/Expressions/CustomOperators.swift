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

/// An operator of the database before its operand.
///
/// ```swift
/// prefixOperator("@", readings.delta, as: Double.self)   // @ readings.delta
/// ```
///
/// The symbol is written as it is, as that of `op`.
public func prefixOperator<Result: SQLRepresentable>(
  _ symbol: String, _ operand: some SQLExpression, as type: Result.Type
) -> TypedExpression<Result, Result?> {
  TypedExpression(.unary(.custom(symbol), operand.sqlNode))
}
