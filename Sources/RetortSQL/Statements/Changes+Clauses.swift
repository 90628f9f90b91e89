extension Insert {
  /// Puts common table expressions into WITH.
  public consuming func with(_ tables: CommonTableExpression...) -> Insert {
    with { $0.common += tables.map(\.table) }
  }

  /// Changes the row that has the same value in a key that is named by its constraint:
  /// `ON CONFLICT ON CONSTRAINT name DO UPDATE SET …` (PostgreSQL; MariaDB and MySQL take any key).
  public consuming func onConflict(
    constraint: String, update assignments: [Assignment], where condition: (any SQLExpression<Bool>)? = nil
  ) -> Insert {
    with {
      $0.conflict = InsertStatement.Conflict(
        .constraint(constraint), assignments: assignments, condition: condition?.sqlNode)
    }
  }

  /// `ON DUPLICATE KEY UPDATE …`: changes the row that has the same value in any key (MariaDB and MySQL; for the others
  /// `onConflict` names the key).
  public consuming func onDuplicateKeyUpdate(_ assignments: Assignment...) -> Insert {
    with { $0.conflict = InsertStatement.Conflict(.any, assignments: assignments) }
  }

  /// Leaves a row alone that is there already, by this key.
  ///
  /// - Parameter condition: the condition of the index, where the key is that of a partial one.
  public consuming func onConflictDoNothing<each Column: ColumnElement>(
    _ columns: repeat each Column, indexWhere condition: (any SQLExpression<Bool>)? = nil
  ) -> Insert {
    with {
      $0.conflict = InsertStatement.Conflict(.elements(sqlNodes(repeat each columns), condition?.sqlNode))
    }
  }

  /// `OVERRIDING SYSTEM VALUE`: values for identity columns that are always made by the database (PostgreSQL).
  public consuming func overriding(_ values: InsertStatement.Overriding) -> Insert {
    with { $0.overriding = values }
  }

  /// Words behind INSERT, as they are: `OR REPLACE` (SQLite), `HIGH_PRIORITY` (MariaDB).
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public consuming func prefix(_ text: String, dialect: String? = nil) -> Insert {
    with { $0.prefixes.append(text, dialect: dialect) }
  }
}

extension Update {
  /// Puts common table expressions into WITH.
  public consuming func with(_ tables: CommonTableExpression...) -> Update {
    with { $0.common += tables.map(\.table) }
  }

  /// Other tables that the values and conditions are about. Columns bring along what they need without it.
  public consuming func from(_ clauses: any FromClause...) -> Update {
    with { $0.from += clauses.map { $0.fromElement } }
  }

  /// Words behind UPDATE, as they are: `OR IGNORE` (SQLite), `LOW_PRIORITY` (MariaDB).
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public consuming func prefix(_ text: String, dialect: String? = nil) -> Update {
    with { $0.prefixes.append(text, dialect: dialect) }
  }

  /// In which order the rows are changed (MariaDB and MySQL).
  public consuming func orderBy(_ terms: any OrderExpression...) -> Update {
    with { $0.orderBy += terms.map(\.orderTerm) }
  }

  /// At most so many rows (MariaDB and MySQL).
  public consuming func limit(_ count: Int) -> Update {
    with { $0.limit = .amount(count) }
  }
}

extension Delete {
  /// Puts common table expressions into WITH.
  public consuming func with(_ tables: CommonTableExpression...) -> Delete {
    with { $0.common += tables.map(\.table) }
  }

  /// Other tables that the conditions are about. Columns bring along what they need without it.
  public consuming func using(_ clauses: any FromClause...) -> Delete {
    with { $0.using += clauses.map { $0.fromElement } }
  }

  /// Words behind DELETE, as they are: `QUICK` (MariaDB).
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public consuming func prefix(_ text: String, dialect: String? = nil) -> Delete {
    with { $0.prefixes.append(text, dialect: dialect) }
  }

  /// In which order the rows are deleted (MariaDB and MySQL).
  public consuming func orderBy(_ terms: any OrderExpression...) -> Delete {
    with { $0.orderBy += terms.map(\.orderTerm) }
  }

  /// At most so many rows (MariaDB and MySQL).
  public consuming func limit(_ count: Int) -> Delete {
    with { $0.limit = .amount(count) }
  }
}

extension Returning {
  /// The change in WITH, with the rows that it gives back: `WITH name AS (DELETE … RETURNING …)` (PostgreSQL).
  public func cte(_ name: String) -> CommonTableExpression {
    CommonTableExpression(CommonTable(name, statement))
  }
}
