import RetortSQL

/// What inserting many rows needs to know of the statement and of where values stand in a row, without their types.
@usableFromInline struct RowLoader {
  /// How many rows are held at a time.
  static let batchSize = 5000

  let width: Int
  private let dialect: any Dialect
  private let options: ExecutionOptions
  private let statement: InsertStatement
  private let text: (Int) -> SQLStatement
  private let layout: TupleLayout
  /// The types of the columns whose values the dialect may store otherwise; nil for those that go as they are.
  private let stored: [SQLType?]
  private let allGoAsTheyAre: Bool

  @usableFromInline init<each Value: SQLConvertible>(
    _ insert: RowInsert<repeat each Value>, _ types: (repeat (each Value).Type), _ dialect: any Dialect,
    _ options: ExecutionOptions
  ) {
    self.dialect = dialect
    self.options = options
    statement = insert.statement
    text = insert.statement(rows:)
    var own: [SQLType] = []
    var layout = TupleLayout()
    for type in repeat each types {
      own.append(type.storedType)
      layout.add(type)
    }
    layout.fill(MemoryLayout<(repeat each Value)>.size)
    self.layout = layout
    width = own.count
    stored = zip(insert.types, own).map { column, own in
      let type = column ?? own
      return RowLoader.goesAsItIs(type) ? nil : type
    }
    allGoAsTheyAre = stored.allSatisfy { $0 == nil }
  }

  /// Numbers, texts and bytes are the same to all dialects.
  private static func goesAsItIs(_ type: SQLType) -> Bool {
    guard case .generic(let name) = type.name else { return true }
    return switch name {
    case .integer, .smallInteger, .bigInteger, .float, .double, .boolean, .string, .text, .unicode,
      .unicodeText,
      .largeBinary, .enum:
      true
    case .numeric, .date, .time, .dateTime, .interval, .uuid, .json, .array: false
    }
  }

  /// Appends rows until there are as many as the limit, or no more. Where the caller's module sees this, it is made for
  /// the caller's rows: an iterator that is not known costs as much as all the rest.
  @inlinable func fill<Rows: IteratorProtocol>(
    _ batch: inout ParameterBatch, upTo limit: Int, from rows: inout Rows
  ) {
    var count = batch.count
    while count < limit, let row = rows.next() {
      withUnsafePointer(to: row) { append(row: UnsafeRawPointer($0), to: &batch) }
      count += 1
    }
  }

  /// - Parameter row: a row of the types that this was made for.
  @usableFromInline func append(row: UnsafeRawPointer, to batch: inout ParameterBatch) {
    for index in 0..<width {
      let value = layout.value(index, in: row)
      guard !allGoAsTheyAre, let type = stored[index] else {
        batch.append(value)
        continue
      }
      batch.append(dialect.stored(BoundValue(value, type: type)))
    }
  }

  /// How many rows stand in one statement, and whether a statement is run again and again.
  var rowsInStatement: (count: Int, runsAgain: Bool) {
    let way = dialect.expressionSyntax.manyRows
    if case .lists = way { return (rows(way), false) }
    return (rows(way), true)
  }

  /// The same where the statement gives rows back.
  var rowsInReturningStatement: Int { rows(dialect.expressionSyntax.manyRowsReturning) }

  private func rows(_ way: ExpressionSyntax.ManyRows) -> Int {
    switch way {
    case .runs: 1
    // Few enough for the count of a statement's parameters.
    case .lists(let parameters), .runsOfLists(let parameters):
      max(1, min(options.rowsPerStatement, parameters / max(1, width)))
    }
  }

  func sql(rows: Int) throws -> String {
    try SQLCompiler.compile(text(rows), for: dialect, schemas: options.schemas).sql
  }

  /// The table and its columns, for COPY.
  ///
  /// - Throws: `unsupported_construct` for what COPY cannot do.
  func copyTarget() throws -> String {
    guard case .table(let name) = statement.table.kind, statement.conflict == nil,
      statement.returning.isEmpty,
      statement.common.isEmpty
    else {
      throw RetortError(
        "unsupported_construct",
        "COPY fills a table, without ON CONFLICT, RETURNING and WITH: insert the rows")
    }
    return
      "\(dialect.identifier(options.schemas.translated(name))) (\(dialect.identifiers(statement.columns)))"
  }
}
