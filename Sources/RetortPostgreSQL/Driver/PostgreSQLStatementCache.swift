import CLibPQ
import RetortEngine
import RetortSQL

/// A statement that the server has prepared.
struct PostgreSQLStatement {
  var name: String
  var parameterTypes: [Oid]
  /// Whether it gives rows.
  var returnsRows: Bool
  /// All columns have types that are read in binary form.
  var hasBinaryResult: Bool
}

/// Prepared statements by their text, at most `capacity`; the least recently used goes first. A text is
/// prepared at its second use: most statements of a migration run once.
struct PostgreSQLStatementCache {
  private struct Entry {
    /// Nil for a text that was seen once.
    var statement: PostgreSQLStatement?
    var lastUse: UInt64
  }

  let capacity: Int
  private var entries: [StatementText: Entry] = [:]
  private var clock: UInt64 = 0
  private var made = 0
  /// Names that the server still holds.
  private(set) var forgotten: [String] = []

  init(capacity: Int) {
    self.capacity = max(0, capacity)
  }

  enum Use {
    case once
    case prepare(name: String)
    case prepared(PostgreSQLStatement)
  }

  mutating func use(_ sql: String) -> Use {
    guard capacity > 0 else { return .once }
    clock += 1
    let key = StatementText(sql)
    if let entry = entries[key] {
      entries[key]?.lastUse = clock
      if let statement = entry.statement { return .prepared(statement) }
      made += 1
      return .prepare(name: "retort_\(made)")
    }
    if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      forget(oldest.key)
    }
    entries[key] = Entry(statement: nil, lastUse: clock)
    return .once
  }

  mutating func add(_ sql: String, _ statement: PostgreSQLStatement) {
    entries[StatementText(sql)]?.statement = statement
  }

  mutating func forget(_ sql: String) { forget(StatementText(sql)) }

  private mutating func forget(_ key: StatementText) {
    if let statement = entries.removeValue(forKey: key)?.statement { forgotten.append(statement.name) }
  }

  /// The connection's server session holds none of the statements any more.
  mutating func forgetAll() {
    entries = [:]
    forgotten = []
  }

  mutating func takeForgotten() -> [String] {
    defer { forgotten = [] }
    return forgotten
  }
}

extension PostgreSQLConnection {
  /// The prepared statement for a text; nil where it is to be sent as it is.
  ///
  /// - Parameter freeing: whether those that had to make room may be freed meanwhile.
  func statement(
    for sql: String, _ parameters: [SQLValue], _ handle: OpaquePointer, freeing: Bool = true
  ) throws -> PostgreSQLStatement? {
    // Without parameters it is DDL, BEGIN and the like, or a query that may hold several statements.
    guard !parameters.isEmpty, PQtransactionStatus(handle) != PQTRANS_INERROR else { return nil }
    switch statements.use(sql) {
    case .once: return nil
    case .prepared(let statement): return statement
    case .prepare(let name):
      if freeing { try freeForgotten() }
      guard PQsendPrepare(handle, name, sql, 0, nil) == 1 else { throw connectionFailure(sql) }
      try receive(sql) { _ in }
      guard PQsendDescribePrepared(handle, name) == 1 else { throw connectionFailure(sql) }
      var statement = PostgreSQLStatement(
        name: name, parameterTypes: [], returnsRows: false, hasBinaryResult: false)
      try receive(sql) { result in
        statement.parameterTypes = (0..<PQnparams(result)).map { PQparamtype(result, $0) }
        let columns = PQnfields(result)
        statement.returnsRows = columns > 0
        statement.hasBinaryResult =
          columns > 0 && (0..<columns).allSatisfy { PostgreSQLType.isReadInBinary(PQftype(result, $0)) }
      }
      statements.add(sql, statement)
      return statement
    }
  }

  /// Frees what the server holds of statements that had to make room. In a transaction a failure would undo it; there
  /// is time after it.
  func freeForgotten() throws {
    guard !isInTransaction else { return }
    for old in statements.takeForgotten() {
      do {
        try execute("DEALLOCATE \(old)", [])
      } catch let error as DatabaseError where error.sqlState == "26000" {
        continue
      }
    }
  }

  /// - Throws: `parameter_count`.
  func requireCount(of parameters: [SQLValue], _ prepared: PostgreSQLStatement, _ sql: String) throws {
    guard prepared.parameterTypes.count == parameters.count else {
      throw RetortError(
        "parameter_count",
        "\(parameters.count) parameters were given for \(prepared.parameterTypes.count) in: \(sql)")
    }
  }

  /// Forgets a prepared statement that the server no longer runs.
  ///
  /// - Parameter error: where the server does not know it, it will not know the others either.
  func forget(_ sql: String, after error: DatabaseError) {
    if error.sqlState == "26000" { statements.forgetAll() } else { statements.forget(sql) }
  }

  /// Forgets all prepared statements where a command has dropped them.
  func noteCommand(_ result: OpaquePointer) {
    guard let tag = PQcmdStatus(result), tag[0] == CChar(bitPattern: UInt8(ascii: "D")) else { return }
    if ["DISCARD ALL", "DEALLOCATE ALL"].contains(String(cString: tag)) { statements.forgetAll() }
  }
}
