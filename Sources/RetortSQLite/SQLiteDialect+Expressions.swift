import RetortSQL

extension SQLiteDialect {
  public var expressionSyntax: ExpressionSyntax { .sqlite }
}
