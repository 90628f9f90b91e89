import RetortSQL

/// How many rows are sent to the database.
public enum RowLoading: Hashable, Sendable {
  /// By INSERT, as fast as the database takes it: one prepared statement (SQLite), lists of values (PostgreSQL), arrays
  /// (MariaDB).
  case insert
  /// By COPY, which is faster still and knows neither ON CONFLICT nor rules (PostgreSQL only).
  case copy
}

extension StatementExecutor where Self: ~Copyable {
  /// Inserts many rows, all or none of them: in a transaction where none is open, else in a savepoint.
  ///
  /// ```swift
  /// let added = try connection.execute(insert(into: users).columns(users.name, users.age), rows: people)
  /// ```
  ///
  /// - Parameters:
  ///   - rows: read once, some thousands at a time.
  ///   - loading: how they are sent.
  /// - Returns: how many rows were inserted or changed, as the database counts them.
  /// - Throws: `unsupported_construct` for what the dialect does not have, `unsupported_option` for COPY where there is none,
  ///   a `DatabaseError`.
  // Of two that fit, that of one column is meant.
  @_disfavoredOverload
  @discardableResult
  @inlinable
  public func execute<each Value: SQLConvertible, Rows: Sequence>(
    _ insert: RowInsert<repeat each Value>, rows: Rows, by loading: RowLoading = .insert
  ) throws -> Int where Rows.Element == (repeat each Value) {
    let loader = RowLoader(insert, (repeat (each Value).self), dialect, executionOptions)
    var iterator = rows.makeIterator()
    return try load(loader, by: loading) { batch, limit in
      loader.fill(&batch, upTo: limit, from: &iterator)
    }
  }

  /// The same for rows of one value.
  @discardableResult
  @inlinable
  public func execute<Value: SQLConvertible, Rows: Sequence<Value>>(
    _ insert: RowInsert<Value>, rows: Rows, by loading: RowLoading = .insert
  ) throws -> Int {
    let loader = RowLoader(insert, Value.self, dialect, executionOptions)
    var iterator = rows.makeIterator()
    return try load(loader, by: loading) { batch, limit in
      loader.fill(&batch, upTo: limit, from: &iterator)
    }
  }

  /// Inserts many rows and reads what the database made of them, in the order of the rows.
  ///
  /// ```swift
  /// let ids = try connection.execute(insert(into: users).columns(users.name), rows: names, returning: users.id).all()
  /// // INSERT INTO users (name) VALUES ($1), ($2) RETURNING users.id
  /// ```
  ///
  /// - Throws: as without `returning`; MySQL gives no rows back.
  public func execute<
    each Value: SQLConvertible, First: ColumnElement, Second: ColumnElement, each Element: ColumnElement,
    Rows: Sequence
  >(
    _ insert: RowInsert<repeat each Value>, rows: Rows, returning first: First, _ second: Second,
    _ others: repeat each Element
  ) throws -> QueryResult<(First.Output, Second.Output, repeat (each Element).Output)>
  where
    Rows.Element == (repeat each Value), First.Output: SQLConvertible, Second.Output: SQLConvertible,
    repeat (each Element).Output: SQLConvertible
  {
    let loader = RowLoader(
      insert.returning(first, second, repeat each others), (repeat (each Value).self), dialect,
      executionOptions)
    var iterator = rows.makeIterator()
    return try read(loader, RowTuple<First.Output, Second.Output, repeat (each Element).Output>()) {
      batch, limit in
      loader.fill(&batch, upTo: limit, from: &iterator)
    }
  }

  /// The same for one column.
  public func execute<each Value: SQLConvertible, Element: ColumnElement, Rows: Sequence>(
    _ insert: RowInsert<repeat each Value>, rows: Rows, returning column: Element
  ) throws -> QueryResult<Element.Output>
  where Rows.Element == (repeat each Value), Element.Output: SQLConvertible {
    let loader = RowLoader(
      insert.returning(column), (repeat (each Value).self), dialect, executionOptions)
    var iterator = rows.makeIterator()
    return try read(loader, SingleColumn<Element.Output>()) { batch, limit in
      loader.fill(&batch, upTo: limit, from: &iterator)
    }
  }

  /// Runs a statement for each element of a sequence. Those that are the same but for their values go to the database
  /// together, in the order of the sequence; all are done or none.
  ///
  /// ```swift
  /// try connection.executeMany(prices) { price in
  ///   update(items).set(items.price.set(price.amount)).where(items.id.eq(price.id))
  /// }
  /// // UPDATE items SET price = ? WHERE items.id = ?, with all prices at once
  /// ```
  ///
  /// - Returns: how many rows were changed in all.
  @discardableResult
  public func executeMany<Elements: Sequence, Statement: ExecutableStatement>(
    _ elements: Elements, _ statement: (Elements.Element) throws -> Statement
  ) throws -> Int {
    try withTransaction {
      var changed = 0
      var sql = ""
      var batch: ParameterBatch?
      func flush() throws {
        if let full = batch, !full.isEmpty { changed += try executeMany(sql, full) }
        batch = nil
      }
      for element in elements {
        let compiled = try compiled(statement(element))
        guard !compiled.parameters.isEmpty else {
          try flush()
          changed += try execute(compiled.sql, [])
          continue
        }
        if compiled.sql != sql || batch.map({ $0.count >= RowLoader.batchSize }) ?? true {
          try flush()
          sql = compiled.sql
          batch = ParameterBatch(width: compiled.parameters.count, capacity: 64)
        }
        try batch?.append(run: compiled.parameters)
      }
      try flush()
      return changed
    }
  }

  /// - Parameter fill: appends rows until there are as many as the limit, or no more.
  @usableFromInline
  func load(
    _ loader: RowLoader, by loading: RowLoading, _ fill: (inout ParameterBatch, Int) throws -> Void
  ) throws -> Int {
    try withTransaction {
      if loading == .copy {
        let target = try loader.copyTarget()
        return try copyRows(into: target) {
          var batch = ParameterBatch(width: loader.width, capacity: RowLoader.batchSize)
          try fill(&batch, RowLoader.batchSize)
          return batch.isEmpty ? nil : batch
        }
      }
      let (size, runsAgain) = loader.rowsInStatement
      let limit = runsAgain ? max(size, RowLoader.batchSize / size * size) : size
      var batch = ParameterBatch(width: loader.width, capacity: limit)
      var changed = 0
      while true {
        batch.removeAll()
        try fill(&batch, limit)
        if batch.isEmpty { return changed }
        changed +=
          runsAgain
          ? try run(batch, size, loader) : try execute(loader.sql(rows: batch.count), batch.values)
      }
    }
  }

  /// Runs a statement of so many rows, and that of one row for those that are left.
  private func run(_ batch: ParameterBatch, _ size: Int, _ loader: RowLoader) throws -> Int {
    let (joined, rest) = batch.joiningRuns(size)
    var changed = 0
    if !joined.isEmpty { changed += try executeMany(loader.sql(rows: size), joined) }
    if !rest.isEmpty { changed += try executeMany(loader.sql(rows: 1), rest) }
    return changed
  }

  private func read<Shape: RowShape>(
    _ loader: RowLoader, _ shape: Shape, _ fill: (inout ParameterBatch, Int) throws -> Void
  ) throws -> QueryResult<Shape.Element> {
    try withTransaction {
      let size = loader.rowsInReturningStatement
      var batch = ParameterBatch(width: loader.width, capacity: size)
      let rows = RowCollector<Shape.Element>()
      var columns: [String] = []
      while true {
        batch.removeAll()
        try fill(&batch, size)
        if batch.isEmpty { return QueryResult(columns: columns, rows: rows.take()) }
        try query(loader.sql(rows: batch.count), batch.values) { row in
          if rows.count == 0 { columns = row.names }
          try shape.read(row, into: rows.place())
          rows.commit()
        }
      }
    }
  }
}
