extension Select {
  /// `SELECT DISTINCT ON (…)`: the first row of each group (PostgreSQL).
  public consuming func distinct(on expressions: any ColumnElement...) -> Self {
    with { statement in statement.distinct = .on(statement.grouped(expressions)) }
  }

  // MARK: Groups

  /// Groups of several levels: by all, by all but the last, and so on to the whole. SQLite has none.
  ///
  /// ```swift
  /// select(sales.region, sales.city, sales.amount.sum()).groupBy(rollup: sales.region, sales.city)
  /// // PostgreSQL: … GROUP BY ROLLUP (sales.region, sales.city)
  /// // MariaDB:    … GROUP BY sales.region, sales.city WITH ROLLUP
  /// ```
  public consuming func groupBy(rollup expressions: any ColumnElement...) -> Self {
    with { statement in statement.groupBy.append(.rollup(statement.grouped(expressions))) }
  }

  /// Groups by each combination (PostgreSQL).
  public consuming func groupBy(cube expressions: any ColumnElement...) -> Self {
    with { statement in statement.groupBy.append(.cube(statement.grouped(expressions))) }
  }

  /// Groups by each of several lists (PostgreSQL).
  public consuming func groupBy(sets: [[any ColumnElement]]) -> Self {
    with { statement in statement.groupBy.append(.sets(sets.map { statement.grouped($0) })) }
  }

  // MARK: Windows

  /// Names a window for functions to use: `WINDOW name AS (…)`.
  public consuming func window(
    _ name: String, partitionBy: [any ColumnElement] = [], orderBy: [any OrderExpression] = [],
    frame: Window.Frame? = nil
  ) -> Self {
    with { statement in
      statement.windows.append(
        SelectStatement.NamedWindow(
          name,
          Window(
            partitionBy: partitionBy.map(\.sqlNode), orderBy: orderBy.map(\.orderTerm), frame: frame)))
    }
  }

  // MARK: Amount

  /// At most as many rows as an expression says (PostgreSQL, SQLite).
  public consuming func limit(_ count: some SQLExpression<Int>) -> Self {
    with {
      $0.limit = count.sqlNode
      $0.fetch = nil
    }
  }

  /// Without as many rows at the start as an expression says (PostgreSQL, SQLite).
  public consuming func offset(_ count: some SQLExpression<Int>) -> Self {
    with { $0.offset = count.sqlNode }
  }

  /// Only the rows at these places, from 0.
  ///
  /// ```swift
  /// query.slice(10..<30)   // … LIMIT 20 OFFSET 10, both bound
  /// ```
  public consuming func slice(_ places: Range<Int>) -> Self {
    with { statement in
      statement.limit = .amount(places.count)
      statement.offset = .amount(places.lowerBound)
      statement.fetch = nil
    }
  }

  /// `FETCH FIRST count ROWS`, with those that are equal to the last by the order where `withTies`. SQLite and MySQL have
  /// none.
  public consuming func fetch(_ count: Int, withTies: Bool = false) -> Self {
    with {
      $0.fetch = SelectStatement.Fetch(.amount(count), withTies: withTies)
      $0.limit = nil
    }
  }

  // MARK: FROM

  /// `JOIN other USING (columns)`.
  public consuming func join(
    _ other: some FromClause, using columns: String..., kind: JoinKind = .inner
  ) -> Self {
    with { statement in statement.join(other.fromElement, kind, .using(columns)) }
  }

  /// `NATURAL JOIN other`: by all columns that both have.
  public consuming func naturalJoin(_ other: some FromClause, kind: JoinKind = .inner) -> Self {
    with { statement in statement.join(other.fromElement, kind, .natural) }
  }

  // MARK: Correlation

  /// The tables of statements around this one that it is about; what else it names is in its own FROM. Where nothing is said,
  /// all tables of the statements around it are.
  public consuming func correlate(_ sources: any Selectable...) -> Self {
    with { statement in statement.correlation = .only(sources.map(\.source)) }
  }

  /// The tables of statements around this one that it is not about, but has in its own FROM; all others are.
  public consuming func correlate(except first: any Selectable, _ others: any Selectable...) -> Self {
    with { statement in statement.correlation = .except(([first] + others).map(\.source)) }
  }

  // MARK: Words

  /// Words behind SELECT, such as `SQL_NO_CACHE` or a hint in a comment, as they are.
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public consuming func prefix(_ text: String, dialect: String? = nil) -> Self {
    with { statement in statement.prefixes.append(text, dialect: dialect) }
  }

  /// Words at the end of the statement, as they are: `INTO OUTFILE`, or `LIMIT ROWS EXAMINED 1000` (MariaDB).
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public consuming func suffix(_ text: String, dialect: String? = nil) -> Self {
    with { statement in statement.suffixes.append(text, dialect: dialect) }
  }
}

extension SelectStatement {
  /// Joins something to what is in FROM so far.
  mutating func join(_ other: FromElement, _ kind: JoinKind, _ condition: JoinCondition) {
    if from.isEmpty, let base = firstSource(besides: other) { from.append(.source(base)) }
    guard let last = from.indices.last else {
      from.append(other)
      return
    }
    from[last] = .join(from[last], kind, other, condition)
  }
}

// MARK: Sets

extension Select {
  /// `self EXCEPT ALL other`. SQLite has none.
  public consuming func exceptAll(_ other: Self) -> Self { combined(.exceptAll, other) }
  /// `self INTERSECT ALL other`. SQLite has none.
  public consuming func intersectAll(_ other: Self) -> Self { combined(.intersectAll, other) }
}
