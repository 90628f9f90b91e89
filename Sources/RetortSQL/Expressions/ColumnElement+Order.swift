extension ColumnElement {
  /// `self` in ORDER BY, smallest first.
  public func asc() -> OrderTerm { OrderTerm(sqlNode) }
  /// `self DESC`.
  public func desc() -> OrderTerm { OrderTerm(sqlNode, descending: true) }

  /// `self AS name`.
  public func label(_ name: String) -> TypedExpression<Value, Output> {
    TypedExpression(.labelled(sqlNode, name))
  }

  /// `CAST(self AS type)`.
  public func cast<Result: SQLRepresentable>(
    to type: Result.Type, as sqlType: SQLType? = nil
  ) -> TypedExpression<Result, Result?> {
    TypedExpression(.cast(sqlNode, sqlType ?? Result.sqlType))
  }
}

extension OrderTerm {
  /// `NULLS FIRST`, on every database.
  public func nullsFirst() -> OrderTerm { OrderTerm(node, descending: descending, nulls: .first) }
  /// `NULLS LAST`, on every database.
  public func nullsLast() -> OrderTerm { OrderTerm(node, descending: descending, nulls: .last) }
}
