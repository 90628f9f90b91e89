/// The beginning of a CASE with conditions.
///
/// ```swift
/// when(users.age.lt(18), then: "minor").when(users.age.lt(65), then: "adult").otherwise("senior")
/// // CASE WHEN users.age < ? THEN ? WHEN users.age < ? THEN ? ELSE ? END
/// ```
public func when<Result: SQLExpression>(
  _ condition: some SQLExpression<Bool>, then result: Result
) -> CaseExpression<Result.Value> {
  CaseExpression(of: nil, [SQLNode.When(condition.sqlNode, result.sqlNode)])
}

/// A CASE. Where nothing fits it is NULL, or what `otherwise` says.
public struct CaseExpression<Value>: ColumnElement {
  public typealias Output = Value?

  private let operand: SQLNode?
  private var whens: [SQLNode.When]

  init(of operand: SQLNode?, _ whens: [SQLNode.When]) {
    self.operand = operand
    self.whens = whens
  }

  public var sqlNode: SQLNode { .choice(of: operand, whens: whens, otherwise: nil) }

  /// One more condition, for where those before it are not true.
  public func when(_ condition: some SQLExpression<Bool>, then result: some SQLExpression<Value>) -> Self {
    var copy = self
    copy.whens.append(SQLNode.When(condition.sqlNode, result.sqlNode))
    return copy
  }

  /// What it is where nothing fits.
  public func otherwise(_ result: some SQLExpression<Value>) -> TypedExpression<Value, Value?> {
    TypedExpression(.choice(of: operand, whens: whens, otherwise: result.sqlNode))
  }
}

/// A CASE that compares a value with others.
///
/// ```swift
/// switching(users.name).when("ada", then: 1).when("bob", then: 2).otherwise(0)
/// // CASE users.name WHEN ? THEN ? WHEN ? THEN ? ELSE ? END
/// ```
public func switching<Operand: ColumnElement>(_ operand: Operand) -> SwitchExpression<Operand> {
  SwitchExpression(operand: operand)
}

/// A CASE over a value that has no branch yet.
public struct SwitchExpression<Operand: ColumnElement>: Sendable {
  let operand: Operand

  /// The first branch.
  public func when<Result: SQLExpression>(
    _ value: some SQLExpression<Operand.Value>, then result: Result
  ) -> Branches<Result.Value> {
    Branches(operand: operand, whens: [SQLNode.When(operand.operand(value), result.sqlNode)])
  }

  /// A CASE over a value.
  public struct Branches<Value>: ColumnElement {
    public typealias Output = Value?

    let operand: Operand
    var whens: [SQLNode.When]

    public var sqlNode: SQLNode { .choice(of: operand.sqlNode, whens: whens, otherwise: nil) }

    /// One more branch.
    public func when(
      _ value: some SQLExpression<Operand.Value>, then result: some SQLExpression<Value>
    ) -> Self {
      var copy = self
      copy.whens.append(SQLNode.When(operand.operand(value), result.sqlNode))
      return copy
    }

    /// What it is where nothing fits.
    public func otherwise(_ result: some SQLExpression<Value>) -> TypedExpression<Value, Value?> {
      TypedExpression(.choice(of: operand.sqlNode, whens: whens, otherwise: result.sqlNode))
    }
  }
}
