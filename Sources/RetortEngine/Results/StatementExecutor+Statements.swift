import RetortSQL

// Statements made of expressions.
extension StatementExecutor where Self: ~Copyable {
  /// Runs a query and reads all of its rows.
  ///
  /// ```swift
  /// for (id, name) in try connection.execute(select(users.id, users.name).where(users.age.gt(17))) { … }
  /// // SELECT users.id, users.name FROM users WHERE users.age > ?
  /// ```
  ///
  /// - Throws: `unsupported_construct` for what the dialect does not have, a `DatabaseError`, and `unexpected_null`,
  ///   `unexpected_value` or `out_of_range` for a value that is none of its column's type.
  public func execute<each Output: SQLConvertible>(
    _ statement: Select<repeat each Output>
  ) throws -> QueryResult<(repeat each Output)> {
    try rows(of: compiled(statement), RowTuple<repeat each Output>())
  }

  /// Runs a query of one column.
  public func execute<Output: SQLConvertible>(_ statement: Select<Output>) throws -> QueryResult<Output> {
    try rows(of: compiled(statement), SingleColumn<Output>())
  }

  /// Runs a query whose columns are known now only.
  public func execute(_ statement: Select<Row>) throws -> QueryResult<Row> {
    try rows(of: compiled(statement), UntypedRow(statement.sqlStatement))
  }

  /// Runs a query written by hand; the result of a command has no rows.
  @discardableResult
  public func execute(_ statement: TextStatement) throws -> QueryResult<Row> {
    let compiled = try compiled(statement)
    guard statement.sqlStatement.returnsRows else {
      try execute(compiled.sql, compiled.parameters)
      return QueryResult(columns: [], rows: [])
    }
    return try rows(of: compiled, UntypedRow(statement.sqlStatement))
  }

  /// Runs a query written by hand whose columns have types.
  public func execute<each Output: SQLConvertible>(
    _ statement: TypedText<repeat each Output>
  ) throws -> QueryResult<(repeat each Output)> {
    try rows(of: compiled(statement), RowTuple<repeat each Output>())
  }

  /// The same for one column.
  public func execute<Output: SQLConvertible>(_ statement: TypedText<Output>) throws -> QueryResult<Output> {
    try rows(of: compiled(statement), SingleColumn<Output>())
  }

  /// Runs a change and reads the rows that it gives back.
  public func execute<each Output: SQLConvertible>(
    _ statement: Returning<repeat each Output>
  ) throws -> QueryResult<(repeat each Output)> {
    try rows(of: compiled(statement), RowTuple<repeat each Output>())
  }

  /// Runs a change and reads the column that it gives back.
  public func execute<Output: SQLConvertible>(_ statement: Returning<Output>) throws -> QueryResult<Output> {
    try rows(of: compiled(statement), SingleColumn<Output>())
  }

  /// Runs a statement that answers with several sets of rows: a procedure of MariaDB or MySQL with several queries.
  ///
  /// ```swift
  /// let sets = try connection.resultSets(of: statement("CALL overview(\(2024))"))
  /// for row in sets[1] { … }
  /// ```
  ///
  /// Other databases answer with one set.
  public func resultSets(of statement: TextStatement) throws -> [QueryResult<Row>] {
    let compiled = try compiled(statement)
    var sets: [(columns: [String], rows: [Row], shape: UntypedRow)] = []
    try queryAll(
      compiled.sql, compiled.parameters, onSet: { sets.append(($0, [], UntypedRow(statement.sqlStatement))) },
      { row in sets[sets.count - 1].rows.append(sets[sets.count - 1].shape.read(row)) })
    return sets.map { QueryResult(columns: $0.columns, rows: $0.rows) }
  }

  @discardableResult
  public func execute(_ statement: Insert) throws -> ChangeResult {
    var result = try change(statement)
    // A row that is there already has no new key, whether it was changed or left alone; MariaDB and MySQL tell the key of one
    // that was changed.
    let hasKey =
      statement.statement.conflict.map {
        !$0.assignments.isEmpty && dialect.expressionSyntax.upsert == .onDuplicateKey
      } ?? true
    if result.rowCount > 0, hasKey { result.insertedKey = insertedKey }
    return result
  }

  @discardableResult
  public func execute(_ statement: Update) throws -> ChangeResult { try change(statement) }

  @discardableResult
  public func execute(_ statement: Delete) throws -> ChangeResult { try change(statement) }

  // MARK: Streams

  /// Runs a query and hands on each row as it comes; memory does not grow with their number. What `body` has not seen when
  /// it throws is not read.
  ///
  /// ```swift
  /// try connection.forEach(select(events.id, events.payload)) { id, payload in … }
  /// ```
  ///
  /// The connection is busy until it ends: other statements on it throw or wait as the database has it.
  public func forEach<each Output: SQLConvertible>(
    _ statement: Select<repeat each Output>, _ body: (repeat each Output) throws -> Void
  ) throws {
    let compiled = try compiled(statement)
    let reader = RowTuple<repeat each Output>()
    try stream(compiled.sql, compiled.parameters) { row in try reader.hand(row, to: body) }
  }

  /// The same for a query written by hand whose columns have types.
  public func forEach<each Output: SQLConvertible>(
    _ statement: TypedText<repeat each Output>, _ body: (repeat each Output) throws -> Void
  ) throws {
    let compiled = try compiled(statement)
    let reader = RowTuple<repeat each Output>()
    var isFirst = true
    try stream(compiled.sql, compiled.parameters) { row in
      if isFirst { try reader.requireWidth(of: row) }
      isFirst = false
      try reader.hand(row, to: body)
    }
  }

  /// The same for rows whose columns are known now only.
  public func forEach(_ statement: Select<Row>, _ body: (Row) throws -> Void) throws {
    try stream(compiled(statement), UntypedRow(statement.sqlStatement), body)
  }

  /// The same for a query written by hand.
  public func forEach(_ statement: some RowStatement, _ body: (Row) throws -> Void) throws {
    try stream(compiled(statement), UntypedRow(statement.sqlStatement), body)
  }

  // MARK: Common

  func compiled(_ statement: some ExecutableStatement) throws -> CompiledStatement {
    try compiled(statement.sqlStatement)
  }

  func compiled(_ statement: SQLStatement) throws -> CompiledStatement {
    let compiled = try statementCache.compiled(statement, for: dialect, executionOptions.schemas)
    if !compiled.warnings.isEmpty { warn(compiled.warnings, of: compiled.sql) }
    note(compiled.origin)
    return compiled
  }

  private func change(_ statement: some ExecutableStatement) throws -> ChangeResult {
    let compiled = try compiled(statement)
    return ChangeResult(rowCount: try execute(compiled.sql, compiled.parameters))
  }

  private func stream<Shape: RowShape>(
    _ compiled: CompiledStatement, _ shape: Shape, _ body: (Shape.Element) throws -> Void
  ) throws {
    try stream(compiled.sql, compiled.parameters) { row in try body(try shape.read(row)) }
  }

  private func rows<Shape: RowShape>(
    of compiled: CompiledStatement, _ shape: Shape
  ) throws -> QueryResult<Shape.Element> {
    let rows = RowCollector<Shape.Element>()
    var columns: [String]?
    try query(compiled.sql, compiled.parameters) { row in
      if columns == nil {
        try shape.requireWidth(of: row)
        columns = row.names
      }
      try shape.read(row, into: rows.place())
      rows.commit()
    }
    return QueryResult(columns: columns ?? columnNames, rows: rows.take())
  }
}

/// A statement whose rows are `Row`s.
public protocol RowStatement: ExecutableStatement {}

extension TextStatement: RowStatement {}

/// A `Row`; all of a result share the names of their columns.
final class UntypedRow: RowShape {
  private var columns: Row.Columns?
  private let expressions: [SQLNode]

  init(_ statement: SQLStatement) { expressions = statement.resultColumns }

  func read(_ row: borrowing any RowReader & ~Copyable) -> Row {
    let names = columns ?? Row.Columns(row.names, expressions: expressions)
    columns = names
    return Row(names, row.values)
  }
}
