import RetortSQL

/// What inserting many rows needs to know of the statement, without the types of its columns.
struct RowLoader {
  /// How many rows are held at a time.
  static let batchSize = 5000

  let width: Int
  private let dialect: any Dialect
  private let schemas: SchemaTranslation
  private let statement: InsertStatement
  private let text: (Int) -> SQLStatement
  /// The types of the columns whose values the dialect may store otherwise; nil for those that go as they are.
  private let stored: [SQLType?]

  init<each Value: SQLConvertible>(
    _ insert: RowInsert<repeat each Value>, _ types: (repeat (each Value).Type), _ dialect: any Dialect,
    _ schemas: SchemaTranslation
  ) {
    self.dialect = dialect
    self.schemas = schemas
    statement = insert.statement
    text = insert.statement(rows:)
    var own: [SQLType] = []
    for type in repeat each types { own.append(type.storedType) }
    width = own.count
    stored = zip(insert.types, own).map { column, own in
      let type = column ?? own
      return RowLoader.goesAsItIs(type) ? nil : type
    }
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

  func append(_ value: some SQLConvertible, _ column: Int, to batch: inout ParameterBatch) {
    let value = value.storedValue
    batch.append(stored[column].map { dialect.stored(BoundValue(value, type: $0)) } ?? value)
  }

  /// How many rows stand in one statement; 1 where it is run for each.
  var rowsInStatement: Int { rows(dialect.expressionSyntax.manyRows) }

  /// The same where the statement gives rows back.
  var rowsInReturningStatement: Int { rows(dialect.expressionSyntax.manyRowsReturning) }

  private func rows(_ way: ExpressionSyntax.ManyRows) -> Int {
    switch way {
    case .runs: 1
    // Few enough for the count of a statement's parameters.
    case .lists(let parameters): max(1, min(1000, parameters / max(1, width)))
    }
  }

  func sql(rows: Int) throws -> String {
    try SQLCompiler.compile(text(rows), for: dialect, schemas: schemas).sql
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
    return "\(dialect.identifier(schemas.translated(name))) (\(dialect.identifiers(statement.columns)))"
  }
}
