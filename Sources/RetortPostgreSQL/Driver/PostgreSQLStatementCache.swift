import CLibPQ
import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A statement that the server has prepared.
struct PostgreSQLStatement {
  var name: String
  var parameterTypes: [Oid]
  /// Whether it gives rows.
  var returnsRows: Bool
  /// All columns have types that are read in binary form.
  var hasBinaryResult: Bool

  /// Whether the parameters mean the same as in a statement that is sent as it is: bytes are bytes, and no text by the
  /// bytes.
  func takes(_ parameters: [SQLValue]) -> Bool {
    for (value, type) in zip(parameters, parameterTypes) {
      if case .blob = value, type != PostgreSQLType.bytea { return false }
    }
    return true
  }
}

/// Prepared statements by their text, at most `capacity`; the least recently used goes first. A text is
/// prepared at its second use: most statements of a migration run once.
struct PostgreSQLStatementCache {
  private struct Entry {
    /// Nil for a text that was seen once.
    var statement: PostgreSQLStatement?
    var lastUse: UInt64
    /// Whether somebody wants its names to mean what they meant first.
    var isKept: Bool
    /// That of the cache when it was prepared.
    var generation: UInt64 = 0
  }

  let capacity: Int
  private var entries: [StatementText: Entry] = [:]
  private var clock: UInt64 = 0
  /// How often names may have come to mean something else.
  private var generation: UInt64 = 0
  private var made = 0
  /// Other clients of the same session, behind a pooler, have names of their own.
  private let prefix = "retort_\(String(UInt64.random(in: 0...UInt64.max), radix: 36))_"
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

  /// - Parameter keeping: whether it stays prepared when the schema or the search path changes.
  mutating func use(_ sql: String, keeping: Bool) -> Use {
    guard capacity > 0 else { return .once }
    clock += 1
    let key = StatementText(sql)
    if let entry = entries[key] {
      entries[key]?.lastUse = clock
      if keeping { entries[key]?.isKept = true }
      if let statement = entry.statement {
        return keeping || entry.generation == generation ? .prepared(statement) : .once
      }
      made += 1
      return .prepare(name: "\(prefix)\(made)")
    }
    if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      forget(oldest.key)
    }
    entries[key] = Entry(statement: nil, lastUse: clock, isKept: keeping)
    return .once
  }

  mutating func add(_ sql: String, _ statement: PostgreSQLStatement) {
    let key = StatementText(sql)
    entries[key]?.statement = statement
    entries[key]?.generation = generation
  }

  mutating func forget(_ sql: String) { forget(StatementText(sql)) }

  private mutating func forget(_ key: StatementText) {
    if let statement = entries.removeValue(forKey: key)?.statement { forgotten.append(statement.name) }
  }

  /// Forgets the statements whose names, or the types of whose parameters, may mean something else by now.
  mutating func forgetChanged() {
    generation += 1
    for (key, entry) in entries where !entry.isKept { forget(key) }
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

extension StaticString {
  /// Where its bytes begin.
  fileprivate var start: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

extension PostgreSQLConnection {
  /// The prepared statement for a text; nil where it is to be sent as it is.
  ///
  /// - Parameter keeping: whether it stays prepared when the schema changes; and nothing is freed meanwhile, as what had to
  ///   make room may be about to go out.
  func statement(
    for sql: String, _ parameters: [SQLValue], _ handle: OpaquePointer, keeping: Bool = false
  ) throws -> PostgreSQLStatement? {
    // Without parameters it is DDL, BEGIN and the like, or a query that may hold several statements.
    guard !parameters.isEmpty, PQtransactionStatus(handle) != PQTRANS_INERROR else { return nil }
    switch statements.use(sql, keeping: keeping) {
    case .once: return nil
    case .prepared(let statement): return statement
    case .prepare(let name):
      if !keeping { try freeForgotten() }
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

  /// Forgets prepared statements where a command has dropped them, or has changed what they mean.
  ///
  /// The server plans a prepared statement again when its tables change, but what its names and the types of its parameters
  /// were at first they stay. A command inside a function is not seen, nor one of another session.
  func noteCommand(_ result: OpaquePointer, of sql: String) {
    guard let tag = PQcmdStatus(result) else { return }
    func begins(_ words: StaticString) -> Bool { strncmp(tag, words.start, words.utf8CodeUnitCount) == 0 }
    switch UInt8(bitPattern: tag[0]) {
    case UInt8(ascii: "S"):
      // CREATE TABLE AS and SELECT INTO give no rows.
      if begins("SELECT ") {
        if PQresultStatus(result) == PGRES_COMMAND_OK { schemaHasChanged() }
      } else if begins("SET"), PostgreSQLConnection.setsPath(sql) {
        schemaHasChanged()
      }
    case UInt8(ascii: "D"):
      if begins("DISCARD ALL") {
        statements.forgetAll()
        (hasLostSettings, hasLostLocks) = (true, true)
      } else if begins("DEALLOCATE ALL") {
        statements.forgetAll()
      } else if begins("DROP ") || begins("DISCARD ") || begins("DO") {
        schemaHasChanged()
      }
    case UInt8(ascii: "R"):
      if begins("ROLLBACK") {
        if hasChangedSchema { schemaHasChanged() }
      } else if begins("RESET") {
        schemaHasChanged()
        if sql.asciiLowercased.contains("all"), !sql.hasSuffix(settings) { hasLostSettings = true }
      }
    case UInt8(ascii: "C"): if begins("CREATE ") || begins("CALL") { schemaHasChanged() }
    case UInt8(ascii: "A"): if begins("ALTER ") { schemaHasChanged() }
    case UInt8(ascii: "B"): hasChangedSchema = false
    default: break
    }
  }

  private func schemaHasChanged() {
    statements.forgetChanged()
    hasChangedSchema = true
  }

  private static func setsPath(_ sql: String) -> Bool {
    let text = sql.asciiLowercased
    return ["search_path", "schema", "role", "authorization"].contains(where: text.contains)
  }
}
