/// What holds ranges: a range, a multirange.
public protocol SQLRangeSet: SQLRepresentable {
  /// What is in it.
  associatedtype Bound: SQLRepresentable & Hashable
}

extension SQLRange: SQLRangeSet {}

/// Ranges and multiranges of PostgreSQL. Either kind may stand beside the other.
extension ColumnElement where Value: SQLRangeSet {
  /// `self @> value`: whether the value is in the range.
  public func contains(_ value: some SQLExpression<Value.Bound>) -> Condition {
    // A bound value without a type would be taken for a range.
    Condition(.binary(.custom("@>", .bits), sqlNode, .cast(value.sqlNode, Value.Bound.sqlType)))
  }

  /// `self @> other`: whether all of the other range is in this one.
  public func contains<Other: SQLRangeSet>(range other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    test("@>", other)
  }

  /// `self <@ other`.
  public func isContained<Other: SQLRangeSet>(in other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    test("<@", other)
  }

  /// `self && other`: whether the two have a value in common.
  public func overlaps<Other: SQLRangeSet>(_ other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    test("&&", other)
  }

  /// `self -|- other`: whether one begins where the other ends.
  public func isAdjacent<Other: SQLRangeSet>(to other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    test("-|-", other)
  }

  // MARK: Places

  /// `self << other`: whether it ends before the other one begins.
  public func isStrictlyLeft<Other: SQLRangeSet>(of other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    Condition(placed("<<", other))
  }

  /// `self >> other`: whether it begins after the other one ends.
  public func isStrictlyRight<Other: SQLRangeSet>(of other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    Condition(placed(">>", other))
  }

  /// `self &< other`: whether it does not go beyond the end of the other one.
  public func doesNotExtendRight<Other: SQLRangeSet>(of other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    Condition(placed("&<", other))
  }

  /// `self &> other`: whether it does not begin before the other one.
  public func doesNotExtendLeft<Other: SQLRangeSet>(of other: some SQLExpression<Other>) -> Condition
  where Other.Bound == Value.Bound {
    Condition(placed("&>", other))
  }

  // MARK: Ranges of two

  /// `self + other`: what is in either; an error of PostgreSQL's where that is not one range.
  public func union(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(placed("+", other))
  }

  /// `self * other`: what is in both.
  public func intersection(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(placed("*", other))
  }

  /// `self - other`: what is not in the other one; an error of PostgreSQL's where that is not one range.
  public func subtracting(_ other: some SQLExpression<Value>) -> TypedExpression<Value, Output> {
    TypedExpression(placed("-", other))
  }

  // MARK: Parts

  /// `lower(self)`: where it begins; NULL where it has no beginning.
  public func lowerBound() -> FunctionExpression<Value.Bound, Value.Bound?> {
    FunctionExpression("range_lower", [sqlNode])
  }

  /// `upper(self)`: where it ends.
  public func upperBound() -> FunctionExpression<Value.Bound, Value.Bound?> {
    FunctionExpression("range_upper", [sqlNode])
  }

  /// `isempty(self)`: whether nothing is in it.
  public func isEmpty() -> FunctionExpression<Bool, Bool?> { FunctionExpression("isempty", [sqlNode]) }
  /// `lower_inc(self)`: whether its beginning is in it.
  public func includesLowerBound() -> FunctionExpression<Bool, Bool?> {
    FunctionExpression("lower_inc", [sqlNode])
  }
  /// `upper_inc(self)`: whether its end is in it.
  public func includesUpperBound() -> FunctionExpression<Bool, Bool?> {
    FunctionExpression("upper_inc", [sqlNode])
  }
  /// `lower_inf(self)`: whether it has no beginning.
  public func hasNoLowerBound() -> FunctionExpression<Bool, Bool?> {
    FunctionExpression("lower_inf", [sqlNode])
  }
  /// `upper_inf(self)`: whether it has no end.
  public func hasNoUpperBound() -> FunctionExpression<Bool, Bool?> {
    FunctionExpression("upper_inf", [sqlNode])
  }

  /// `range_agg(self)`: all of the ranges of a group in one multirange (PostgreSQL 14).
  public func rangeAggregate() -> FunctionExpression<
    SQLMultirange<Value.Bound>, SQLMultirange<Value.Bound>?
  > {
    FunctionExpression("range_agg", [sqlNode])
  }

  /// `range_intersect_agg(self)`: what is in all of the ranges of a group (PostgreSQL 14).
  public func rangeIntersectionAggregate() -> FunctionExpression<Value, Value?> {
    FunctionExpression("range_intersect_agg", [sqlNode])
  }

  private func test<Other: SQLRangeSet>(_ symbol: String, _ other: some SQLExpression<Other>) -> Condition {
    Condition(.binary(.custom(symbol, .bits), sqlNode, operand(of: other)))
  }

  /// A bound value without a type would be taken for what this is.
  private func operand<Other: SQLRangeSet>(of other: some SQLExpression<Other>) -> SQLNode {
    guard Other.self != Value.self, case .bound = other.sqlNode else { return other.sqlNode }
    return .cast(other.sqlNode, Other.sqlType)
  }

  /// An operator that means something else to other databases, which have no ranges.
  private func placed<Other: SQLRangeSet>(_ symbol: String, _ other: some SQLExpression<Other>) -> SQLNode {
    .variants(
      DialectVariants(
        "ranges", ["postgresql": .binary(.custom(symbol, .bits), sqlNode, operand(of: other))]))
  }
}

extension ColumnElement {
  /// `range_merge(self, other)`: the smallest range that both are in.
  public func merged<Bound>(with other: some SQLExpression<SQLRange<Bound>>) -> FunctionExpression<
    SQLRange<Bound>, SQLRange<Bound>?
  > where Value == SQLRange<Bound> {
    FunctionExpression("range_merge", [sqlNode, other.sqlNode])
  }
}
