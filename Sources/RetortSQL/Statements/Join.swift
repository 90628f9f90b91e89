/// What may stand in FROM: something with columns, or a join.
public protocol FromClause: Sendable {
  var fromElement: FromElement { get }
}

extension Selectable {
  public var fromElement: FromElement { .source(source) }
}

/// A join by itself, to be joined with something else as a whole.
///
/// ```swift
/// let orders = items.join(products, on: items.productID.eq(products.id))
/// select(users.id, products.name).leftJoin(orders, on: items.userID.eq(users.id))
/// // SELECT users.id, products.name FROM users
/// // LEFT JOIN (items JOIN products ON items.product_id = products.id) ON items.user_id = users.id
/// ```
public struct Join: FromClause {
  public let fromElement: FromElement

  public init(_ left: FromElement, _ kind: JoinKind, _ right: FromElement, _ condition: JoinCondition) {
    fromElement = .join(left, kind, right, condition)
  }
}

extension FromClause {
  /// `self JOIN other ON condition`.
  public func join(_ other: some FromClause, on condition: some SQLExpression<Bool>) -> Join {
    Join(fromElement, .inner, other.fromElement, .on(condition.sqlNode))
  }

  /// `self LEFT JOIN other ON condition`: also rows that have no partner.
  public func leftJoin(_ other: some FromClause, on condition: some SQLExpression<Bool>) -> Join {
    Join(fromElement, .left, other.fromElement, .on(condition.sqlNode))
  }

  /// `self RIGHT JOIN other ON condition`.
  public func rightJoin(_ other: some FromClause, on condition: some SQLExpression<Bool>) -> Join {
    Join(fromElement, .right, other.fromElement, .on(condition.sqlNode))
  }

  /// `self FULL JOIN other ON condition`. MariaDB and MySQL have none.
  public func fullJoin(_ other: some FromClause, on condition: some SQLExpression<Bool>) -> Join {
    Join(fromElement, .full, other.fromElement, .on(condition.sqlNode))
  }

  /// `self CROSS JOIN other`.
  public func crossJoin(_ other: some FromClause) -> Join {
    Join(fromElement, .cross, other.fromElement, .none)
  }

  /// `self JOIN other USING (columns)`.
  public func join(_ other: some FromClause, using columns: String..., kind: JoinKind = .inner) -> Join {
    Join(fromElement, kind, other.fromElement, .using(columns))
  }

  /// `self NATURAL JOIN other`: by all columns that both have.
  public func naturalJoin(_ other: some FromClause, kind: JoinKind = .inner) -> Join {
    Join(fromElement, kind, other.fromElement, .natural)
  }
}
