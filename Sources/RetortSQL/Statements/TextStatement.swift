/// A statement written by hand, with expressions and values in it that are bound.
///
/// ```swift
/// statement("SELECT name, age FROM users WHERE age > \(18)")   // SELECT name, age FROM users WHERE age > ?
/// ```
///
/// What is interpolated never becomes text, unless it says `raw:`.
public struct TextStatement: Sendable {
  var parts: [SQLNode.TextPart]
  var returnsRows: Bool
}

/// A query written by hand, whose rows are read by position or name.
public func statement(_ fragment: SQLFragment) -> TextStatement {
  TextStatement(parts: fragment.parts, returnsRows: true)
}

/// A statement without rows written by hand.
public func command(_ fragment: SQLFragment) -> TextStatement {
  TextStatement(parts: fragment.parts, returnsRows: false)
}

extension TextStatement {
  /// The query in WITH: `WITH name (columns) AS (…)`.
  ///
  /// ```swift
  /// let late = statement("SELECT id FROM orders WHERE due < \(today)").cte("late", columns: "id")
  /// select(late.column("id", as: Int.self)).with(late)
  /// // WITH late (id) AS (SELECT id FROM orders WHERE due < ?) SELECT late.id FROM late
  /// ```
  public func cte(_ name: String, columns: String...) -> CommonTableExpression {
    CommonTableExpression(CommonTable(name, columns: columns, sqlStatement))
  }

  /// The query as something in FROM: `(…) AS name`. Its columns have the names that the text gives them.
  ///
  /// ```swift
  /// let late = statement("SELECT id FROM orders WHERE due < \(today)").subquery("late")
  /// select(late.column("id", as: Int.self))
  /// // SELECT late.id FROM (SELECT id FROM orders WHERE due < ?) AS late
  /// ```
  public func subquery(_ name: String) -> Subquery { Subquery(source: FromSource(.text(parts), alias: name)) }
}

extension TextStatement: ExecutableStatement {
  public var sqlStatement: SQLStatement { .text(parts, returnsRows: returnsRows) }
}
