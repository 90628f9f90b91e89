/// Comparisons. NULL on either side makes them unknown: where NULL is meant, there is `is(nil)`.
extension ColumnElement {
  /// `self = other`.
  public func eq(_ other: some SQLExpression<Value>) -> Condition { compare(.equal, other) }
  /// `self <> other`.
  public func ne(_ other: some SQLExpression<Value>) -> Condition { compare(.notEqual, other) }
  /// `self < other`.
  public func lt(_ other: some SQLExpression<Value>) -> Condition { compare(.less, other) }
  /// `self <= other`.
  public func le(_ other: some SQLExpression<Value>) -> Condition { compare(.lessOrEqual, other) }
  /// `self > other`.
  public func gt(_ other: some SQLExpression<Value>) -> Condition { compare(.greater, other) }
  /// `self >= other`.
  public func ge(_ other: some SQLExpression<Value>) -> Condition { compare(.greaterOrEqual, other) }

  /// `self IS NOT DISTINCT FROM other`: equal, and NULL equals NULL.
  public func isNotDistinct(from other: some SQLExpression<Value>) -> Condition {
    compare(.isNotDistinct, other)
  }
  /// `self IS DISTINCT FROM other`.
  public func isDistinct(from other: some SQLExpression<Value>) -> Condition { compare(.isDistinct, other) }

  /// `self IS NULL`.
  public func `is`(_ nothing: SQLNull) -> Condition { Condition(.isTest(sqlNode, .null, negated: false)) }
  /// `self IS NOT NULL`.
  public func isNot(_ nothing: SQLNull) -> Condition { Condition(.isTest(sqlNode, .null, negated: true)) }

  /// `self BETWEEN low AND high`, the ends included.
  ///
  /// - Parameter symmetric: whether the ends may stand in any order.
  public func between(
    _ low: some SQLExpression<Value>, _ high: some SQLExpression<Value>, symmetric: Bool = false
  ) -> Condition {
    Condition(.between(sqlNode, operand(low), operand(high), negated: false, symmetric: symmetric))
  }
  /// `self NOT BETWEEN low AND high`.
  public func notBetween(
    _ low: some SQLExpression<Value>, _ high: some SQLExpression<Value>, symmetric: Bool = false
  ) -> Condition {
    Condition(.between(sqlNode, operand(low), operand(high), negated: true, symmetric: symmetric))
  }

  /// `self IN (…)`. In an empty list there is nothing: never true.
  public func `in`<Element: SQLExpression<Value>>(_ values: some Sequence<Element>) -> Condition {
    Condition(.inList(sqlNode, values.map { operand($0) }, negated: false))
  }
  /// `self NOT IN (…)`. Not in an empty list is everything.
  public func notIn<Element: SQLExpression<Value>>(_ values: some Sequence<Element>) -> Condition {
    Condition(.inList(sqlNode, values.map { operand($0) }, negated: true))
  }

  func compare(_ op: BinaryOperator, _ other: some SQLExpression) -> Condition {
    Condition(.binary(op, sqlNode, operand(other)))
  }
}

/// The `nil` of `is(nil)`.
public struct SQLNull: ExpressibleByNilLiteral, Sendable {
  public init(nilLiteral: ()) {}
}

extension SQLExpression where Self == Condition {
  /// What is true of each row.
  public static var `true`: Condition { Condition(.literal(.true)) }
  /// What is true of no row.
  public static var `false`: Condition { Condition(.literal(.false)) }
}

extension ColumnElement {
  /// The same expression, read and compared as another type: it is written as before (SQLAlchemy's `type_coerce`); `cast`
  /// has the database make it one.
  public func coerced<Known: SQLRepresentable>(to type: Known.Type) -> TypedExpression<Known, Known?> {
    TypedExpression(sqlNode)
  }

  /// The same expression, read as an Optional: a column that is NOT NULL in its table, and NULL in the rows of an outer join that
  /// have no partner.
  ///
  /// ```swift
  /// select(users.name, addresses.email.optional()).leftJoin(addresses, on: users.id.eq(addresses.userID))
  /// // SELECT users.name, addresses.email FROM users LEFT JOIN addresses ON users.id = addresses.user_id
  /// ```
  public func optional() -> TypedExpression<Value, Output?> where Output: SQLRepresentable {
    TypedExpression(sqlNode)
  }
}

extension SQLNode {
  /// Conditions that are joined one after the other stand in one list, and not each in the next.
  fileprivate func joined(_ connective: Connective, _ other: SQLNode) -> SQLNode {
    if case .joined(connective, var nodes) = self, nodes.count > 1 {
      nodes.append(other)
      return .joined(connective, nodes)
    }
    return .joined(connective, [self, other])
  }
}

extension ColumnElement where Value == Bool {
  /// `self AND other`.
  public func and(_ other: some SQLExpression<Bool>) -> Condition {
    Condition(sqlNode.joined(.and, other.sqlNode))
  }
  /// `self OR other`.
  public func or(_ other: some SQLExpression<Bool>) -> Condition {
    Condition(sqlNode.joined(.or, other.sqlNode))
  }
  /// `NOT self`.
  public func not() -> Condition { Condition(.unary(.not, sqlNode)) }
  /// `self IS TRUE`: unknown is not.
  public func isTrue() -> Condition { Condition(.isTest(sqlNode, .true, negated: false)) }
  /// `self IS FALSE`.
  public func isFalse() -> Condition { Condition(.isTest(sqlNode, .false, negated: false)) }
  /// `self IS NOT TRUE`: false or unknown.
  public func isNotTrue() -> Condition { Condition(.isTest(sqlNode, .true, negated: true)) }
  /// `self IS NOT FALSE`: true or unknown.
  public func isNotFalse() -> Condition { Condition(.isTest(sqlNode, .false, negated: true)) }
}

/// All of the conditions; none at all are true.
public func and(_ conditions: any SQLExpression<Bool>...) -> Condition { all(of: conditions) }
/// One of the conditions; none at all are false.
public func or(_ conditions: any SQLExpression<Bool>...) -> Condition { any(of: conditions) }

/// All of the conditions; none at all are true.
public func all(of conditions: some Sequence<any SQLExpression<Bool>>) -> Condition {
  Condition(.joined(.and, conditions.map { $0.sqlNode }))
}
/// One of the conditions; none at all are false.
public func any(of conditions: some Sequence<any SQLExpression<Bool>>) -> Condition {
  Condition(.joined(.or, conditions.map { $0.sqlNode }))
}
