/// Writes expressions and statements as the SQL of one dialect.
public struct SQLCompiler {
  public let dialect: any Dialect
  let syntax: ExpressionSyntax
  /// Whether values stand in the text instead of being bound, for scripts.
  let writesValues: Bool
  /// Other schemas for those that tables are named with.
  let schemas: SchemaTranslation
  private(set) var sql = ""
  private(set) var parameters: [SQLValue] = []
  /// The numbers of the parameters, where they have some.
  private var slots: [Int?] = []
  /// What is in FROM of the statements around the one that is written, the innermost last.
  var enclosing: [[FromSource]] = []
  /// The name of the row that an INSERT would have written, where it can have one, and whether it is asked for.
  var newRow: String?
  var namesNewRow = false
  /// What could not be said in the dialect.
  private var failure: RetortError?
  /// What can be said, and is probably not meant.
  private var warnings: [String] = []

  public init(
    _ dialect: any Dialect, writesValues: Bool = false, schemas: SchemaTranslation = SchemaTranslation()
  ) {
    self.dialect = dialect
    self.schemas = schemas
    syntax = dialect.expressionSyntax
    self.writesValues = writesValues
  }

  /// The statement in the dialect.
  ///
  /// - Throws: `unsupported_construct` for what the dialect does not have; `invalid_statement` for what is none in any, and for
  ///   what is nested too deep.
  /// - Complexity: O(size of the statement).
  public static func compile(
    _ statement: SQLStatement, for dialect: any Dialect, writingValues: Bool = false,
    schemas: SchemaTranslation = SchemaTranslation()
  ) throws -> CompiledStatement {
    try requireShallow { $0.write(statement) }
    return try compile(shallow: statement, for: dialect, writingValues: writingValues, schemas: schemas)
  }

  /// The same for a statement that is known not to be nested too deep.
  static func compile(
    shallow statement: SQLStatement, for dialect: any Dialect, writingValues: Bool = false,
    schemas: SchemaTranslation = SchemaTranslation()
  ) throws -> CompiledStatement {
    var compiler = SQLCompiler(dialect, writesValues: writingValues, schemas: schemas)
    compiler.write(statement)
    return try compiler.result()
  }

  /// The statement with the numbers that its values were given; nil for those of the compiler's own.
  static func compileWithSlots(
    _ statement: SQLStatement, for dialect: any Dialect, _ schemas: SchemaTranslation
  ) throws -> (CompiledStatement, [Int?]) {
    var compiler = SQLCompiler(dialect, schemas: schemas)
    compiler.write(statement)
    return (try compiler.result(), compiler.slots)
  }

  /// An expression in the dialect.
  public static func compile(
    _ expression: some SQLExpression, for dialect: any Dialect, writingValues: Bool = false
  ) throws -> CompiledStatement {
    let node = expression.sqlNode
    try requireShallow { $0.write(node) }
    var compiler = SQLCompiler(dialect, writesValues: writingValues)
    compiler.write(node)
    return try compiler.result()
  }

  /// What is nested without end would end the program: the compiler works on the stack.
  private static func requireShallow(_ write: (inout StatementKey) -> Void) throws {
    var key = StatementKey(variant: "")
    write(&key)
    if let failure = key.failure { throw failure }
  }

  private func result() throws -> CompiledStatement {
    if let failure { throw failure }
    var result = CompiledStatement(sql, parameters: parameters)
    result.warnings = warnings
    return result
  }

  // MARK: Text

  mutating func write(_ text: String) { sql += text }

  /// How much is written.
  var length: Int { sql.utf8.count }

  /// Writes a text between what is written already.
  ///
  /// - Parameter length: how much stands before it.
  mutating func insert(_ text: String, at length: Int) {
    let rest = String(sql.utf8.dropFirst(length)) ?? ""
    sql = (String(sql.utf8.prefix(length)) ?? "") + text + rest
  }

  mutating func write(identifier name: String) {
    if let longest = syntax.longestName, name.utf8.count > longest {
      reject(
        "the name '\(name)' has \(name.utf8.count) bytes, of which \(dialect.name) would keep \(longest): give it a shorter one"
      )
    }
    sql += dialect.identifier(name)
  }

  mutating func write(name: QualifiedName) { sql += dialect.identifier(name) }

  /// The name of a table.
  mutating func write(table name: QualifiedName) {
    write(name: schemas.isEmpty ? name : schemas.translated(name))
  }

  /// What stands before the dot of a column.
  mutating func write(labelOf source: FromSource) {
    if source.alias == nil, case .table(let name) = source.kind {
      write(table: name)
    } else {
      write(name: source.label)
    }
  }

  mutating func write<Element>(
    _ elements: some Sequence<Element>, separator: String = ", ", _ body: (inout SQLCompiler, Element) -> Void
  ) {
    var isFirst = true
    for element in elements {
      if !isFirst { sql += separator }
      isFirst = false
      body(&self, element)
    }
  }

  mutating func write(list nodes: [SQLNode]) { write(nodes) { $0.write($1) } }

  /// `VALUES (…), (…)`.
  mutating func write(values rows: [[SQLNode]]) {
    write("VALUES ")
    write(rows) { compiler, row in
      compiler.write("(")
      compiler.write(list: row)
      compiler.write(")")
    }
  }

  /// What SELECT and RETURNING give, with its labels.
  mutating func write(columns nodes: [SQLNode]) {
    write(nodes) { compiler, node in
      guard case .labelled(let operand, let name) = node else {
        compiler.write(column: node)
        return
      }
      compiler.write(column: operand)
      compiler.write(" AS ")
      compiler.write(identifier: name)
    }
  }

  /// `WHERE …`, where there are conditions.
  mutating func write(conditions: [SQLNode]) {
    guard !conditions.isEmpty else { return }
    write(" WHERE ")
    write(.joined(.and, conditions))
  }

  /// What stands behind the first word of a statement.
  mutating func write(prefixes: DialectWords) {
    for prefix in prefixes.texts(for: dialect.name) { write("\(prefix) ") }
  }

  /// What stands at the end of a statement, or of a table in WITH.
  mutating func write(suffixes: DialectWords) {
    for suffix in suffixes.texts(for: dialect.name) { write(" \(suffix)") }
  }

  mutating func write(bound: BoundValue) {
    if writesValues {
      let value = dialect.stored(bound)
      if case .double(let number) = value, !number.isFinite {
        write(unbounded: number)
      } else if case .decimal(let number) = value, !syntax.hasDecimals {
        refuse("number like \(number)", "whole ones have 64 bits, others 15 digits")
      } else {
        sql += dialect.literal(of: value)
      }
      return
    }
    parameters.append(dialect.stored(bound))
    slots.append(bound.slot)
    sql += dialect.parameterMark(parameters.count)
  }

  /// Infinity or no number: as a bare word it would be the name of a column.
  private mutating func write(unbounded number: Double) {
    if !syntax.infersParameterTypes { refuse("literal for \(number)", "bind it") }
    let text = number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    write(.cast(.literal(.text(text)), SQLType(.double)))
  }

  /// Ends with `invalid_statement`, whatever the dialect: the statement itself is wrong.
  mutating func reject(_ what: String) {
    if failure == nil { failure = RetortError("invalid_statement", what) }
  }

  /// Notes where what is in FROM does not hang together.
  mutating func warn(of elements: [FromElement], _ conditions: [SQLNode]) {
    guard elements.count > 1, let warning = CartesianProduct(elements, conditions).warning else { return }
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Notes that the dialect cannot say something; the first one is thrown at the end.
  mutating func refuse(_ what: String, _ instead: String = "") {
    guard failure == nil else { return }
    failure = RetortError(
      "unsupported_construct", "\(dialect.name) has no \(what)\(instead.isEmpty ? "" : ": \(instead)")")
  }
}

extension Dialect {
  /// A value as it stands in a statement.
  func literal(of value: SQLValue) -> String {
    switch value {
    case .null: "NULL"
    case .bool(let value): value ? expressionSyntax.trueWord : expressionSyntax.falseWord
    case .integer(let value): String(value)
    case .double(let value): String(value)
    case .text(let text): literal(text)
    case .decimal(let text): DecimalText.isNumber(text) ? text : literal(text)
    case .blob(let bytes): blobLiteral(bytes)
    case .array(let values):
      literal(expressionSyntax.hasArrays ? ArrayText.postgresql(values) : ArrayText.json(values))
    }
  }
}
