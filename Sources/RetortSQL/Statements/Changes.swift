extension TypedColumn {
  /// `column = value`, in VALUES and SET.
  public func set(_ value: some SQLExpression<Value>) -> Assignment { Assignment(reference, operand(value)) }

  /// `column = value`, or NULL for nil. Only where the column can be NULL.
  @_disfavoredOverload
  public func set(_ value: Value?) -> Assignment where Output == Value?, Value: SQLRepresentable {
    Assignment(reference, .bound(BoundValue(value?.sqlValue ?? .null, type: reference.type ?? Value.sqlType)))
  }

  /// `column = NULL`. Only where the column can be NULL.
  public func setNull() -> Assignment where Output == Value? { Assignment(reference, .literal(.null)) }

  /// The column's default.
  public func setDefault() -> Assignment { Assignment(reference, .literal(.default)) }

  /// The value that the INSERT would have written, for what `onConflict` sets.
  public var excluded: TypedExpression<Value, Output> { TypedExpression(.excluded(name)) }
}

extension TypedColumn where Value == AnySQLValue {
  /// `column = value`, whatever it is.
  public func set(_ value: some SQLExpression) -> Assignment { Assignment(reference, operand(value)) }
  /// `column = value`, another untyped column.
  public func set(_ value: some SQLExpression<AnySQLValue>) -> Assignment {
    Assignment(reference, operand(value))
  }

  /// `column = NULL`.
  public func setNull() -> Assignment { Assignment(reference, .literal(.null)) }
}

/// An INSERT.
///
/// ```swift
/// insert(into: users).values(users.name.set("ada"), users.age.set(36)).returning(users.id)
/// // INSERT INTO users (name, age) VALUES (?, ?) RETURNING users.id
/// ```
public struct Insert: Sendable {
  public var statement: InsertStatement

  consuming func with(_ change: (inout InsertStatement) -> Void) -> Insert {
    change(&statement)
    return self
  }

  /// One more row. A column that an earlier row does not name gets its default there.
  public consuming func values(_ assignments: Assignment...) -> Insert { values(assignments) }

  /// One more row.
  public consuming func values(_ assignments: [Assignment]) -> Insert {
    with { statement in
      var rows: [[SQLNode]] = []
      if case .values(let present) = statement.rows { rows = present }
      for assignment in assignments { statement.noticeStray(assignment.column) }
      for assignment in assignments where !statement.columns.contains(assignment.column.name) {
        statement.columns.append(assignment.column.name)
        for index in rows.indices { rows[index].append(.literal(.default)) }
      }
      rows.append(
        statement.columns.map { name in
          assignments.last { $0.column.name == name }?.value ?? .literal(.default)
        })
      statement.rows = .values(rows)
    }
  }

  /// The rows of a query.
  ///
  /// ```swift
  /// insert(into: archive).rows(of: select(users.id, users.name), into: archive.id, archive.name)
  /// // INSERT INTO archive (id, name) SELECT users.id, users.name FROM users
  /// ```
  public func rows<each Column: ColumnElement, each Output>(
    of select: Select<repeat each Output>, into columns: repeat each Column
  ) -> Insert {
    with { statement in
      for column in repeat each columns {
        guard case .column(let reference) = column.sqlNode else { continue }
        statement.noticeStray(reference)
        statement.columns.append(reference.name)
      }
      statement.rows = .select(select.statement)
    }
  }

  /// Leaves a row that is there already alone.
  public consuming func onConflictDoNothing() -> Insert {
    with { $0.conflict = InsertStatement.Conflict(.any) }
  }

  /// Changes the row that is there already: `ON CONFLICT … DO UPDATE`, `ON DUPLICATE KEY UPDATE`.
  ///
  /// - Parameters:
  ///   - columns: the key; MariaDB and MySQL take any.
  ///   - assignments: what is set; `column.excluded` is the value that would have been inserted.
  ///   - condition: only where this is true.
  ///   - indexCondition: the condition of the index, where the key is that of a partial one.
  public consuming func onConflict<each Column: ColumnElement>(
    _ columns: repeat each Column, update assignments: [Assignment],
    where condition: (any SQLExpression<Bool>)? = nil,
    indexWhere indexCondition: (any SQLExpression<Bool>)? = nil
  ) -> Insert {
    with { statement in
      statement.conflict = InsertStatement.Conflict(
        .elements(sqlNodes(repeat each columns), indexCondition?.sqlNode), assignments: assignments,
        condition: condition?.sqlNode)
    }
  }

  /// Gives back columns of the rows as they were written.
  public func returning<each Element: ColumnElement>(
    _ columns: repeat each Element
  ) -> Returning<repeat (each Element).Output> {
    var copy = statement
    copy.returning += sqlNodes(repeat each columns)
    return Returning(.insert(copy))
  }
}

/// A change that gives rows back.
public struct Returning<each Output>: Sendable {
  public var statement: SQLStatement

  init(_ statement: SQLStatement) { self.statement = statement }
}

/// An UPDATE.
///
/// ```swift
/// update(users).set(users.age.set(users.age.plus(1))).where(users.name.eq("ada"))
/// // UPDATE users SET age = users.age + ? WHERE users.name = ?
/// ```
public struct Update: Sendable {
  public var statement: UpdateStatement

  consuming func with(_ change: (inout UpdateStatement) -> Void) -> Update {
    change(&statement)
    return self
  }

  /// What is set, in this order. Several calls add up.
  public consuming func set(_ assignments: Assignment...) -> Update { with { $0.assignments += assignments } }

  /// Conditions that all must be true.
  public consuming func `where`(_ conditions: any SQLExpression<Bool>...) -> Update {
    with { statement in for condition in conditions { statement.conditions.append(condition.sqlNode) } }
  }

  /// Gives back columns of the rows as they are now.
  public func returning<each Element: ColumnElement>(
    _ columns: repeat each Element
  ) -> Returning<repeat (each Element).Output> {
    var copy = statement
    copy.returning += sqlNodes(repeat each columns)
    return Returning(.update(copy))
  }
}

/// A DELETE.
///
/// ```swift
/// delete(from: users).where(users.age.lt(18))
/// // DELETE FROM users WHERE users.age < ?
/// ```
public struct Delete: Sendable {
  public var statement: DeleteStatement

  consuming func with(_ change: (inout DeleteStatement) -> Void) -> Delete {
    change(&statement)
    return self
  }

  /// Conditions that all must be true.
  public consuming func `where`(_ conditions: any SQLExpression<Bool>...) -> Delete {
    with { statement in for condition in conditions { statement.conditions.append(condition.sqlNode) } }
  }

  /// Gives back columns of the rows as they were.
  public func returning<each Element: ColumnElement>(
    _ columns: repeat each Element
  ) -> Returning<repeat (each Element).Output> {
    var copy = statement
    copy.returning += sqlNodes(repeat each columns)
    return Returning(.delete(copy))
  }
}

/// `INSERT INTO table`.
public func insert(into table: some Selectable) -> Insert {
  Insert(statement: InsertStatement(into: table.source))
}
/// `UPDATE table`.
public func update(_ table: some Selectable) -> Update { Update(statement: UpdateStatement(table.source)) }
/// `DELETE FROM table`.
public func delete(from table: some Selectable) -> Delete {
  Delete(statement: DeleteStatement(from: table.source))
}

/// A statement that can be compiled and run.
public protocol ExecutableStatement: Sendable {
  var sqlStatement: SQLStatement { get }
}

extension Select: ExecutableStatement {
  public var sqlStatement: SQLStatement { .select(statement) }
}
extension Insert: ExecutableStatement {
  public var sqlStatement: SQLStatement { .insert(statement) }
}
extension Update: ExecutableStatement {
  public var sqlStatement: SQLStatement { .update(statement) }
}
extension Delete: ExecutableStatement {
  public var sqlStatement: SQLStatement { .delete(statement) }
}
extension Returning: ExecutableStatement {
  public var sqlStatement: SQLStatement { statement }
}

extension ExecutableStatement {
  /// The statement in a dialect, with its values aside.
  ///
  /// - Parameter writingValues: whether the values stand in the text instead, for scripts.
  /// - Throws: `unsupported_construct` for what the dialect does not have.
  public func compiled(
    for dialect: any Dialect, writingValues: Bool = false
  ) throws -> CompiledStatement {
    try SQLCompiler.compile(sqlStatement, for: dialect, writingValues: writingValues)
  }
}
