import CLibPQ
import RetortEngine
import RetortSQL

extension PostgreSQLConnection {
  /// Those of a transaction go out at once. Others have their own each, so that those before a failure are done.
  public func executeTogether(_ statements: [BoundStatement]) throws -> [StatementResult] {
    guard statements.count > 1, isInTransaction || statements[0].sql.hasPrefix("BEGIN"),
      !statements.contains(where: \.isOptional)
    else { return try executeInTurn(statements) }
    var results = statements.map { _ in StatementResult() }
    let changed = try pipeline(statements.map { ($0.sql, $0.parameters) }, preparing: true) { number, row in
      results[number].rows.append(row.values)
    }
    for (number, statement) in statements.enumerated() where !statement.returnsRows {
      results[number].count = changed[number]
    }
    return results
  }

  /// Sends several statements at once and reads their results in their order: one round trip for all
  /// (https://www.postgresql.org/docs/current/libpq-pipeline-mode.html).
  ///
  /// Outside a transaction they run in one of their own. After a failure the rest does not run. COPY is not possible.
  ///
  /// - Parameter body: called with the number of the statement, from 0, and each of its rows.
  /// - Returns: how many rows each statement changed.
  @discardableResult
  public func pipeline(
    _ statements: [(sql: String, parameters: [SQLValue])],
    _ body: (Int, borrowing any RowReader & ~Copyable) throws -> Void = { _, _ in }
  ) throws -> [Int] {
    try pipeline(statements, preparing: false, body)
  }

  /// - Parameter preparing: whether what comes again and again, and gives no rows, is sent as a prepared statement. Its
  ///   names go on to mean what they meant first, whatever else is made of the same name since.
  package func pipeline(
    _ statements: [(sql: String, parameters: [SQLValue])], preparing: Bool,
    _ body: (Int, borrowing any RowReader & ~Copyable) throws -> Void = { _, _ in }
  ) throws -> [Int] {
    guard !statements.isEmpty else { return [] }
    try dropPrefetched()
    let handle = try opened()
    for statement in statements {
      try requireText(statement.sql, "the statement")
      if PostgreSQLConnection.isCopy(statement.sql) { throw PostgreSQLConnection.copyTogether }
    }
    let prepared = preparing ? try preparedStatements(for: statements, handle) : statements.map { _ in nil }
    let parameters = try zip(statements, prepared).map { statement, prepared in
      try PostgreSQLParameters(statement.parameters, types: prepared?.parameterTypes)
    }
    guard PQenterPipelineMode(handle) == 1 else { throw connectionFailure(nil) }
    var isClosed = false
    defer { if !isClosed { PQexitPipelineMode(handle) } }
    for (number, statement) in statements.enumerated() {
      let count = Int32(statement.parameters.count)
      let sent = parameters[number].withPointers { types, values, lengths, formats in
        if let prepared = prepared[number] {
          PQsendQueryPrepared(handle, prepared.name, count, values, lengths, formats, 0)
        } else {
          PQsendQueryParams(handle, statement.sql, count, types, values, lengths, formats, 0)
        }
      }
      guard sent == 1 else { throw connectionFailure(statement.sql) }
    }
    guard PQpipelineSync(handle) == 1 else { throw connectionFailure(nil) }
    var changed = [Int](repeating: 0, count: statements.count)
    var failure: (any Error)?
    for (number, statement) in statements.enumerated() {
      func next() throws -> OpaquePointer? {
        do {
          return try nextResult(statement.sql)
        } catch {
          // Why the server has closed the connection came before.
          if let failure { throw failure }
          guard var error = error as? DatabaseError else { throw error }
          error.position = number
          throw error
        }
      }
      while let result = try next() {
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
          changed[number] = PostgreSQLResult.changedRows(result)
          noteCommand(result, of: statement.sql)
          guard failure == nil else { continue }
          do {
            try PostgreSQLConnection.read(result) { try body(number, $0) }
          } catch {
            failure = error
          }
        case PGRES_PIPELINE_ABORTED: break
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
          // libpq gives this answer for ever: a pipeline has no COPY, and no way to leave it.
          isClosed = true
          close()
          throw PostgreSQLConnection.copyTogether
        default:
          guard failure == nil else { continue }
          var error = PostgreSQLError.make(result, connection: handle, statement: statement.sql)
          error.position = number
          failure = error
          if prepared[number] != nil, error.isStalePlan {
            forget(statement.sql, after: error)
          }
        }
      }
    }
    // The answer to the sync ends the pipeline; a server that has closed the connection gives none.
    do {
      if let result = try nextResult("") { PQclear(result) }
    } catch {
      throw failure ?? error
    }
    if let failure { throw failure }
    return changed
  }

  /// The prepared statements for those of a pipeline that have one, or that are worth one by now.
  ///
  /// One that gives rows has none: its plan ends with a change of its tables, which another statement of the pipeline
  /// may be.
  private func preparedStatements(
    for statements: [(sql: String, parameters: [SQLValue])], _ handle: OpaquePointer
  ) throws -> [PostgreSQLStatement?] {
    // What it names may be made by another one before it, and in a transaction a failure would be the end of that.
    var isSafe = true
    try freeForgotten()
    return try statements.enumerated().map { number, statement in
      isSafe = isSafe && StatementText(statement.sql) == StatementText(statements[0].sql)
      guard !statement.parameters.isEmpty, isSafe || !isInTransaction else { return nil }
      let prepared: PostgreSQLStatement?
      do {
        prepared = try self.statement(for: statement.sql, statement.parameters, handle, keeping: true)
      } catch var error as DatabaseError {
        self.statements.forget(statement.sql)
        guard isSafe || error.kind == .connectionLost || error.kind == .interrupted else { return nil }
        error.position = number
        throw error
      }
      guard let prepared, !prepared.returnsRows else { return nil }
      try requireCount(of: statement.parameters, prepared, statement.sql)
      return prepared.takes(statement.parameters) ? prepared : nil
    }
  }

  /// Whether a statement is a COPY, behind whatever comments and empty statements.
  private static func isCopy(_ sql: String) -> Bool {
    // Most begin with another word.
    if let first = sql.utf8.first.map({ $0 | 0x20 }), first != UInt8(ascii: "c"),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    {
      return false
    }
    var tokenizer = SQLTokenizer(sql, rules: PostgreSQLDialect.lexicalRules)
    while let token = tokenizer.next() {
      let text = tokenizer.text(token)
      if text != ";" { return text.asciiLowercased == "copy" }
    }
    return false
  }

  private static var copyTogether: RetortError {
    RetortError(
      "unsupported_statement",
      "COPY cannot go out together with other statements: use the connection's copyIn or copyOut")
  }
}
