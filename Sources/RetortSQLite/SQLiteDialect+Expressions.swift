import CSQLite
import RetortSQL

extension SQLiteDialect {
  public var expressionSyntax: ExpressionSyntax { SQLiteDialect.syntax }

  private static let syntax: ExpressionSyntax = {
    var syntax = ExpressionSyntax.sqlite
    // Since 3.44.0 (https://www.sqlite.org/changes.html).
    syntax.ordersAggregates = sqlite3_libversion_number() >= 3_044_000
    return syntax
  }()
}
