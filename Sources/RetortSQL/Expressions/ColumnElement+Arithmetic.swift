import FoundationEssentials

/// Arithmetic.
extension ColumnElement where Value: Numeric & Sendable {
  /// `self + other`.
  public func plus(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    combine(.add, other)
  }
  /// `self - other`.
  public func minus(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    combine(.subtract, other)
  }
  /// `self * other`.
  public func times(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    combine(.multiply, other)
  }
  /// `-self`.
  public func negated() -> TypedExpression<Value, Output> { TypedExpression(.unary(.negative, sqlNode)) }

  private func combine(_ op: BinaryOperator, _ other: some SQLExpression<Value>) -> TypedExpression<
    Value, Output
  > {
    TypedExpression(.binary(op, sqlNode, operand(other)))
  }
}

extension ColumnElement where Value: BinaryInteger & Sendable {
  /// The whole part of `self / other`, on every database.
  public func dividedBy(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.floorDivide, sqlNode, operand(other)))
  }
  /// `self / other` with its fraction, on every database.
  public func quotient(by other: some SQLExpression<Value>) -> TypedExpression<Double, Double?> {
    TypedExpression(.binary(.divide, sqlNode, .cast(operand(other), SQLType(.double))))
  }
  /// `self % other`.
  public func modulo(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.modulo, sqlNode, operand(other)))
  }
  /// `self & other`.
  public func bitAnd(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.bitAnd, sqlNode, operand(other)))
  }
  /// `self | other`.
  public func bitOr(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.bitOr, sqlNode, operand(other)))
  }
  /// The bits of one of the two but not of both: `#`, `^`.
  public func bitXor(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.bitXor, sqlNode, operand(other)))
  }
  /// `self << count`.
  public func shiftedLeft(by count: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.shiftLeft, sqlNode, operand(count)))
  }
  /// `self >> count`.
  public func shiftedRight(by count: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.shiftRight, sqlNode, operand(count)))
  }
  /// `~self`.
  public func bitNot() -> TypedExpression<Value, Output> { TypedExpression(.unary(.bitNot, sqlNode)) }
}

extension ColumnElement where Value: BinaryFloatingPoint & Sendable {
  /// `self / other`.
  public func dividedBy(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(.binary(.divide, sqlNode, operand(other)))
  }
}

extension ColumnElement where Value == Decimal {
  /// `self / other`. SQLite, which has no decimal numbers, divides whole numbers without a fraction: there the other one is made a
  /// floating-point number first.
  public func dividedBy(_ other: some SQLExpression<Decimal>) -> TypedExpression<Decimal, Decimal?> {
    let other = operand(other)
    let plain = SQLNode.binary(.divide, sqlNode, other)
    let exact = SQLNode.binary(.divide, sqlNode, .cast(other, SQLType(exact: "REAL")))
    return TypedExpression(.variants(DialectVariants("division", ["sqlite": exact], plain)))
  }

  /// What is left of a division without a fraction: `self % other`, with the sign of `self`. Not on SQLite, whose `%` makes whole
  /// numbers of both (`unsupported_construct`).
  public func modulo(_ other: some SQLExpression<Decimal>) -> TypedExpression<Decimal, Decimal?> {
    let rest = SQLNode.binary(.modulo, sqlNode, operand(other))
    return TypedExpression(
      .variants(
        DialectVariants(
          "remainder of decimal numbers", ["postgresql": rest, "mariadb": rest, "mysql": rest])))
  }
}
