import CLibPQ
import RetortEngine
import RetortSQL

/// A statement that the server has prepared.
struct PostgreSQLStatement {
  var name: String
  var parameterTypes: [Oid]
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
  func statement(
    for sql: String, _ parameters: [SQLValue], _ handle: OpaquePointer
  ) throws -> PostgreSQLStatement? {
    // Without parameters it is DDL, BEGIN and the like, or a query that may hold several statements.
    guard !parameters.isEmpty, PQtransactionStatus(handle) != PQTRANS_INERROR else { return nil }
    switch statements.use(sql) {
    case .once: return nil
    case .prepared(let statement): return statement
    case .prepare(let name):
      // In a transaction a failure would undo it; there is time after it.
      if !isInTransaction {
        for old in statements.takeForgotten() {
          do {
            try execute("DEALLOCATE \(old)", [])
          } catch let error as DatabaseError where error.sqlState == "26000" {
            continue
          }
        }
      }
      guard PQsendPrepare(handle, name, sql, 0, nil) == 1 else { throw connectionFailure(sql) }
      try receive(sql) { _ in }
      guard PQsendDescribePrepared(handle, name) == 1 else { throw connectionFailure(sql) }
      var statement = PostgreSQLStatement(name: name, parameterTypes: [], hasBinaryResult: false)
      try receive(sql) { result in
        statement.parameterTypes = (0..<PQnparams(result)).map { PQparamtype(result, $0) }
        let columns = PQnfields(result)
        statement.hasBinaryResult =
          columns > 0 && (0..<columns).allSatisfy { PostgreSQLType.isReadInBinary(PQftype(result, $0)) }
      }
      statements.add(sql, statement)
      return statement
    }
  }
}
