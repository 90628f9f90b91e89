/// Texts by name (PostgreSQL, with its extension `hstore`). Other databases have none, and refuse.
extension ColumnElement where Value == HStore {
  /// `self -> name`: the text of a name, NULL where there is none.
  public subscript(name: some SQLExpression<String>) -> TypedExpression<String, String?> {
    TypedExpression(node("->", name.sqlNode))
  }

  /// `self ? name`: whether it has this name.
  public func hasKey(_ name: some SQLExpression<String>) -> Condition { Condition(node("?", name.sqlNode)) }
  /// `self ?| names`: whether it has one of these names.
  public func hasAnyKey(_ names: some SQLExpression<[String]>) -> Condition {
    Condition(node("?|", names.sqlNode))
  }
  /// `self ?& names`: whether it has all of these names.
  public func hasAllKeys(_ names: some SQLExpression<[String]>) -> Condition {
    Condition(node("?&", names.sqlNode))
  }

  /// `self @> other`: whether it has all names of the other one, with the same texts.
  public func contains(_ other: some SQLExpression<HStore>) -> Condition {
    Condition(node("@>", other.sqlNode))
  }
  /// `self <@ other`.
  public func isContained(in other: some SQLExpression<HStore>) -> Condition {
    Condition(node("<@", other.sqlNode))
  }

  /// `self || other`: what both have; the other one counts where both have a name.
  public func concat(_ other: some SQLExpression<HStore>) -> TypedExpression<HStore, Output> {
    TypedExpression(node("||", other.sqlNode))
  }

  /// `self - names`: what it has but for these names.
  public func removing(_ names: some SQLExpression<[String]>) -> TypedExpression<HStore, Output> {
    // A bound value without a type would be taken for names with their texts.
    var operand = names.sqlNode
    if case .bound = operand { operand = .cast(operand, [String].sqlType) }
    return TypedExpression(node("-", operand))
  }

  /// `slice(self, names)`: what it has of these names.
  public func slice(_ names: some SQLExpression<[String]>) -> FunctionExpression<HStore, Output> {
    FunctionExpression("hstore_slice", [sqlNode, names.sqlNode])
  }

  /// `akeys(self)`: its names.
  public func keys() -> FunctionExpression<[String], [String]?> {
    FunctionExpression("hstore_keys", [sqlNode])
  }
  /// `avals(self)`: its texts.
  public func texts() -> FunctionExpression<[String?], [String?]?> {
    FunctionExpression("hstore_values", [sqlNode])
  }

  private func node(_ symbol: String, _ operand: SQLNode) -> SQLNode {
    .variants(
      DialectVariants("hstore", ["postgresql": .binary(.custom(symbol, .bits), sqlNode, operand)]))
  }
}
