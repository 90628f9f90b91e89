/// What a comparison is to be true for: one row of a query at least, or all of them.
public struct Quantified<Value>: SQLExpression {
  public typealias Output = Value
  public let sqlNode: SQLNode
}

/// `ANY (SELECT …)`: a comparison with it is true where it is true for one row. SQLite has none.
///
/// ```swift
/// users.age.gt(anyOf(select(limits.age)))   // users.age > ANY (SELECT limits.age FROM limits)
/// ```
public func anyOf<Value>(_ select: Select<Value>) -> Quantified<Value> {
  Quantified(sqlNode: .quantifier(.any, .select(select.statement)))
}

/// The same over a column that can be NULL.
public func anyOf<Value>(_ select: Select<Value?>) -> Quantified<Value> {
  Quantified(sqlNode: .quantifier(.any, .select(select.statement)))
}

/// `ANY (array)` (PostgreSQL).
public func anyOf<Value>(_ array: some SQLExpression<[Value]>) -> Quantified<Value> {
  Quantified(sqlNode: .quantifier(.any, .array(array.sqlNode)))
}

/// `ALL (SELECT …)`: a comparison with it is true where it is true for every row. SQLite has none.
public func allOf<Value>(_ select: Select<Value>) -> Quantified<Value> {
  Quantified(sqlNode: .quantifier(.all, .select(select.statement)))
}

/// The same over a column that can be NULL.
public func allOf<Value>(_ select: Select<Value?>) -> Quantified<Value> {
  Quantified(sqlNode: .quantifier(.all, .select(select.statement)))
}

/// `ALL (array)` (PostgreSQL).
public func allOf<Value>(_ array: some SQLExpression<[Value]>) -> Quantified<Value> {
  Quantified(sqlNode: .quantifier(.all, .array(array.sqlNode)))
}

/// A query of one column and at most one row as a value: `(SELECT …)`. NULL where there is no row.
///
/// ```swift
/// select(users.name, scalar(select(addresses.id.count()).where(addresses.userID.eq(users.id))).label("addresses"))
/// // SELECT users.name, (SELECT count(addresses.id) FROM addresses WHERE addresses.user_id = users.id) AS addresses
/// // FROM users
/// ```
public func scalar<Value>(_ select: Select<Value>) -> TypedExpression<Value, Value?> {
  TypedExpression(.scalarSelect(select.statement))
}

/// The same over a column that can be NULL.
public func scalar<Value>(_ select: Select<Value?>) -> TypedExpression<Value, Value?> {
  TypedExpression(.scalarSelect(select.statement))
}
