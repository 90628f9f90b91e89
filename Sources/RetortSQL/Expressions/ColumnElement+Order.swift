extension ColumnElement {
  /// `self` in ORDER BY, smallest first.
  public func asc() -> OrderTerm { OrderTerm(sqlNode.named) }
  /// `self DESC`.
  public func desc() -> OrderTerm { OrderTerm(sqlNode.named, descending: true) }

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

extension SQLNode {
  /// The name of a labelled expression, else the expression: a label is named in ORDER BY, not written again.
  var named: SQLNode { if case .labelled(_, let name) = self { .label(name) } else { self } }
}

extension OrderTerm {
  /// `NULLS FIRST`, on every database.
  public func nullsFirst() -> OrderTerm { OrderTerm(node, descending: descending, nulls: .first) }
  /// `NULLS LAST`, on every database.
  public func nullsLast() -> OrderTerm { OrderTerm(node, descending: descending, nulls: .last) }
}
