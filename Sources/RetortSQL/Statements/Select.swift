/// A SELECT whose rows are tuples of `Output`.
///
/// Every call returns a new statement; the one that it is called on stays as it is.
///
/// ```swift
/// let users = Users()
/// let addresses = Addresses()
/// select(users.id, addresses.email)
///   .join(addresses, on: users.id.eq(addresses.userID))
///   .where(users.name.like("a%"))
///   .orderBy(users.name)
/// // SELECT users.id, addresses.email FROM users JOIN addresses ON users.id = addresses.user_id
/// // WHERE users.name LIKE ? ORDER BY users.name
/// ```
public struct Select<each Output>: Sendable {
  public var statement: SelectStatement

  public init(_ statement: SelectStatement) { self.statement = statement }

  // Consuming, as all of these: a chain of calls hands one value on instead of copying it.
  consuming func with(_ change: (inout SelectStatement) -> Void) -> Self {
    change(&statement)
    return self
  }

  // MARK: FROM

  /// Puts something into FROM. Columns bring along what they need without it.
  public consuming func from(_ clauses: any FromClause...) -> Self {
    with { statement in statement.from += clauses.map { $0.fromElement } }
  }

  /// `JOIN other ON condition`.
  ///
  /// - Parameter left: what it is joined to; nil for what is in FROM so far.
  public consuming func join(
    _ other: some FromClause, on condition: some SQLExpression<Bool>, from left: (any Selectable)? = nil
  ) -> Self {
    joined(.inner, other, .on(condition.sqlNode), left)
  }

  /// `LEFT JOIN other ON condition`: also rows that have no partner.
  public consuming func leftJoin(
    _ other: some FromClause, on condition: some SQLExpression<Bool>, from left: (any Selectable)? = nil
  ) -> Self {
    joined(.left, other, .on(condition.sqlNode), left)
  }

  /// `RIGHT JOIN other ON condition`.
  public consuming func rightJoin(
    _ other: some FromClause, on condition: some SQLExpression<Bool>, from left: (any Selectable)? = nil
  ) -> Self {
    joined(.right, other, .on(condition.sqlNode), left)
  }

  /// `FULL JOIN other ON condition`. MariaDB and MySQL have none.
  public consuming func fullJoin(
    _ other: some FromClause, on condition: some SQLExpression<Bool>, from left: (any Selectable)? = nil
  ) -> Self {
    joined(.full, other, .on(condition.sqlNode), left)
  }

  /// `CROSS JOIN other`.
  public consuming func crossJoin(_ other: some FromClause, from left: (any Selectable)? = nil) -> Self {
    joined(.cross, other, .none, left)
  }

  private consuming func joined(
    _ kind: JoinKind, _ other: some FromClause, _ condition: JoinCondition, _ left: (any Selectable)?
  ) -> Self {
    with { statement in
      let right = other.fromElement
      if statement.from.isEmpty || left.map({ !statement.isInFrom($0.source) }) ?? false {
        if let base = left?.source ?? statement.firstSource(besides: right) {
          statement.from.append(.source(base))
        }
      }
      let place =
        left.flatMap { left in statement.from.firstIndex { $0.sources.contains(left.source) } }
        ?? statement.from.indices.last
      guard let place else {
        statement.from.append(right)
        return
      }
      statement.from[place] = .join(statement.from[place], kind, right, condition)
    }
  }

  // MARK: Conditions

  /// Conditions that all must be true. Several calls add up.
  public consuming func `where`(_ conditions: any SQLExpression<Bool>...) -> Self {
    with { statement in for condition in conditions { statement.conditions.append(condition.sqlNode) } }
  }

  /// `GROUP BY`.
  ///
  /// A labelled expression that is a column of the statement is told by its position: written again, its values would be
  /// other parameters, and the database would not see that the two are one.
  ///
  /// ```swift
  /// let decade = users.age.dividedBy(10).label("decade")
  /// select(decade, count()).groupBy(decade)   // SELECT users.age / ? AS decade, count(*) FROM users GROUP BY 1
  /// ```
  public consuming func groupBy(_ expressions: any ColumnElement...) -> Self {
    with { statement in
      for node in statement.grouped(expressions) { statement.groupBy.append(.node(node)) }
    }
  }

  /// Conditions on groups.
  public consuming func having(_ conditions: any SQLExpression<Bool>...) -> Self {
    with { statement in for condition in conditions { statement.having.append(condition.sqlNode) } }
  }

  // MARK: Order and amount

  /// `ORDER BY`. Several calls add up.
  public consuming func orderBy(_ terms: any OrderExpression...) -> Self {
    with { statement in for term in terms { statement.orderBy.append(term.orderTerm) } }
  }

  /// At most so many rows. The number is bound.
  public consuming func limit(_ count: Int) -> Self {
    with {
      $0.limit = .amount(count)
      $0.fetch = nil
    }
  }

  /// Without so many rows at the start.
  public consuming func offset(_ count: Int) -> Self {
    with { $0.offset = .amount(count) }
  }

  /// `SELECT DISTINCT`.
  public consuming func distinct() -> Self { with { $0.distinct = .rows } }

  /// Locks the rows: `FOR UPDATE`. Nothing on SQLite, where nobody else writes.
  public consuming func forUpdate(
    _ strength: SelectStatement.RowLock.Strength = .update, of sources: any Selectable...,
    wait: SelectStatement.RowLock.Wait? = nil
  ) -> Self {
    with { $0.locks.append(SelectStatement.RowLock(strength, of: sources.map(\.source), wait: wait)) }
  }
}

/// A SELECT of columns and expressions.
///
/// ```swift
/// select(users.id, users.name)   // SELECT users.id, users.name FROM users
/// ```
public func select<each Element: ColumnElement>(
  _ columns: repeat each Element
) -> Select<repeat (each Element).Output> {
  var statement = SelectStatement()
  statement.columns = sqlNodes(repeat each columns)
  return Select(statement)
}

/// A SELECT of columns that are known when the program runs. Its rows are read by position or name.
///
/// ```swift
/// select(columns: names.map { users[$0] })   // SELECT users.id, users.name FROM users
/// ```
public func select(columns: [any ColumnElement]) -> Select<Row> {
  var statement = SelectStatement()
  statement.columns = columns.map(\.sqlNode)
  return Select(statement)
}

/// A SELECT of all columns that a table is known to have, by their names.
///
/// ```swift
/// select(all: users)   // SELECT users.id, users.name FROM users
/// ```
public func select(all table: UntypedTable) -> Select<Row> {
  select(columns: table.table.columns.map { table[$0.name] })
}

/// What may stand in ORDER BY: an expression, or a term with a direction.
public protocol OrderExpression: Sendable {
  var orderTerm: OrderTerm { get }
}

extension OrderTerm: OrderExpression {
  public var orderTerm: OrderTerm { self }
}

extension TypedColumn: OrderExpression {
  public var orderTerm: OrderTerm { OrderTerm(sqlNode) }
}

extension TypedExpression: OrderExpression {
  public var orderTerm: OrderTerm { OrderTerm(sqlNode) }
}

extension SelectStatement {
  /// The position of a labelled column, else the expression itself.
  func grouped(_ node: SQLNode) -> SQLNode {
    guard case .labelled = node, let index = columns.firstIndex(of: node) else { return node }
    return .literal(.integer(Int64(index + 1)))
  }

  /// The same of several.
  func grouped(_ expressions: [any ColumnElement]) -> [SQLNode] { expressions.map { grouped($0.sqlNode) } }

  func isInFrom(_ source: FromSource) -> Bool { from.contains { $0.sources.contains(source) } }

  /// The first source that the columns name.
  func firstSource(besides other: FromElement) -> FromSource? {
    var sources: [FromSource] = []
    for node in columns { node.collectSources(into: &sources) }
    let others = other.sources
    return sources.first { !others.contains($0) }
  }
}
