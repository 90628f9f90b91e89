extension Select {
  /// `self UNION other`: rows of both, each once.
  public consuming func union(_ other: Self) -> Self { combined(.union, other) }
  /// `self UNION ALL other`.
  public consuming func unionAll(_ other: Self) -> Self { combined(.unionAll, other) }
  /// `self EXCEPT other`.
  public consuming func except(_ other: Self) -> Self { combined(.except, other) }
  /// `self INTERSECT other`.
  public consuming func intersect(_ other: Self) -> Self { combined(.intersect, other) }

  consuming func combined(_ op: SelectStatement.SetOperator, _ other: Self) -> Self {
    with { statement in
      // One more of the same makes a longer list: a UNION b UNION c.
      if case .combined(var parts, op) = statement.body, statement.orderBy.isEmpty, statement.limit == nil,
        statement.offset == nil, statement.fetch == nil, statement.locks.isEmpty, statement.common.isEmpty,
        statement.suffixes.isEmpty
      {
        // The list has one owner then, and grows in its place.
        statement.body = .select
        parts.append(other.statement)
        statement.body = .combined(parts, op)
      } else {
        var result = SelectStatement()
        result.body = .combined([statement, other.statement], op)
        statement = result
      }
    }
  }

  /// The statement as something in FROM: `(SELECT …) AS name`.
  ///
  /// - Parameter lateral: whether it may use what stands before it in FROM.
  public func subquery(_ name: String, lateral: Bool = false) -> Subquery {
    Subquery(source: FromSource(.select(statement, lateral: lateral), alias: name))
  }

  /// The statement in WITH: `WITH name AS (SELECT …)`. Statements that use it take it along with `with(_:)`.
  ///
  /// - Parameters:
  ///   - columns: the names of its columns, where those of the SELECT are not to be them: `WITH name (a, b) AS …`.
  ///   - materialized: whether it is worked out once, by itself (not on MariaDB and MySQL).
  public func cte(_ name: String, columns: String..., materialized: Bool? = nil) -> CommonTableExpression {
    CommonTableExpression(
      CommonTable(name, columns: columns, .select(statement), materialized: materialized))
  }

  /// Puts common table expressions into WITH.
  public func with(_ tables: CommonTableExpression...) -> Self {
    with { statement in statement.common += tables.map(\.table) }
  }

  /// Whether the statement has rows: `EXISTS (SELECT …)`.
  public func exists() -> Condition { Condition(.exists(statement)) }
}

/// Something in FROM whose columns are those of a query.
public protocol DerivedTable: Selectable {}

extension DerivedTable {
  /// The column that a column of the query became.
  public func column<Value, Output>(_ column: TypedColumn<Value, Output>) -> TypedColumn<Value, Output> {
    TypedColumn(ColumnReference(column.name, of: source, type: column.reference.type))
  }

  /// The column `name`, which a labelled expression became.
  public func column<Value: SQLRepresentable>(_ name: String, as type: Value.Type) -> TypedColumn<
    Value, Value?
  > {
    TypedColumn(name, of: source)
  }
}

/// A subquery in FROM.
public struct Subquery: DerivedTable {
  public let source: FromSource
}

/// A common table expression, as something in FROM.
public struct CommonTableExpression: DerivedTable {
  public let table: CommonTable
  public let source: FromSource

  public init(_ table: CommonTable) { self.init(table, alias: nil) }

  private init(_ table: CommonTable, alias: String?) {
    self.table = table
    source = FromSource(.common(table), alias: alias)
  }

  /// The table under another name, to stand in FROM a second time: `name AS other`.
  public func alias(_ name: String) -> CommonTableExpression { CommonTableExpression(table, alias: name) }

  /// Words behind the statement in WITH, as they are.
  ///
  /// ```swift
  /// tree.suffix("SEARCH DEPTH FIRST BY id SET place", dialect: "postgresql")
  /// // WITH RECURSIVE tree AS (…) SEARCH DEPTH FIRST BY id SET place
  /// ```
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public func suffix(_ text: String, dialect: String? = nil) -> CommonTableExpression {
    var table = table
    table.suffixes.append(text, dialect: dialect)
    return CommonTableExpression(table, alias: source.alias)
  }

  /// The same with a part that builds on it: `WITH RECURSIVE name AS (first UNION ALL next)`.
  ///
  /// - Parameters:
  ///   - distinct: whether each row is kept once: `UNION`. That ends the recursion over a graph that has cycles.
  ///   - next: the statement that goes on from what is there; gets this table.
  public func recursive(
    distinct: Bool = false, _ next: (CommonTableExpression) -> SelectStatement
  ) -> CommonTableExpression {
    guard case .select(let first) = table.statement else { return self }
    var whole = SelectStatement()
    whole.body = .combined([first, next(self)], distinct ? .union : .unionAll)
    var table = table
    table.statement = .select(whole)
    table.recursive = true
    return CommonTableExpression(table)
  }
}

extension ColumnElement {
  /// `self IN (SELECT …)`.
  public func `in`(_ select: Select<Value>) -> Condition { test(select.statement, negated: false) }
  /// `self NOT IN (SELECT …)`.
  public func notIn(_ select: Select<Value>) -> Condition { test(select.statement, negated: true) }

  /// The same over a column that can be NULL.
  public func `in`(_ select: Select<Value?>) -> Condition { test(select.statement, negated: false) }
  /// The same over a column that can be NULL. One NULL among the rows, and the condition is never true.
  public func notIn(_ select: Select<Value?>) -> Condition { test(select.statement, negated: true) }

  /// The same over a column whose type is not known.
  public func `in`(_ select: Select<SQLValue>) -> Condition { test(select.statement, negated: false) }
  /// The same over a column whose type is not known.
  public func notIn(_ select: Select<SQLValue>) -> Condition { test(select.statement, negated: true) }

  fileprivate func test(_ statement: SelectStatement, negated: Bool) -> Condition {
    Condition(.inSelect(sqlNode, statement, negated: negated))
  }
}

extension ColumnElement where Value == AnySQLValue {
  /// `self IN (SELECT …)`, whatever its column is.
  public func `in`<Output>(_ select: Select<Output>) -> Condition { test(select.statement, negated: false) }
  /// `self NOT IN (SELECT …)`, whatever its column is.
  public func notIn<Output>(_ select: Select<Output>) -> Condition { test(select.statement, negated: true) }
}
