import CLibPQ
import RetortEngine
import RetortSQL

extension PostgreSQLConnection {
  /// A query that was sent before its results are asked for.
  struct Prefetched {
    var sql: String
    var parameters: [SQLValue]
  }

  /// Sends queries that will be made next, in this order: the server works on them while the results of those
  /// before are read. A statement that is none of them gives up what is left.
  func prefetch(_ queries: [Prefetched]) throws {
    try dropPrefetched()
    guard !queries.isEmpty else { return }
    let handle = try opened()
    guard PQenterPipelineMode(handle) == 1 else { throw connectionFailure(nil) }
    for query in queries {
      let parameters = try PostgreSQLParameters(query.parameters, types: nil)
      let sent = parameters.withPointers { types, values, lengths, formats in
        PQsendQueryParams(
          handle, query.sql, Int32(query.parameters.count), types, values, lengths, formats, 0)
      }
      guard sent == 1 else { throw connectionFailure(query.sql) }
      // What the server has it is to send, without waiting for the end.
      PQsendFlushRequest(handle)
    }
    guard PQpipelineSync(handle) == 1 else { throw connectionFailure(nil) }
    prefetched = queries[...]
  }

  /// The results of a query that was sent before; false where it is not the next of those.
  func takePrefetched(
    _ sql: String, _ parameters: [SQLValue], _ body: (borrowing any RowReader & ~Copyable) throws -> Void
  ) throws -> Bool {
    guard let first = prefetched.first, first.sql == sql, first.parameters == parameters else { return false }
    do {
      try readPrefetched {
        try PostgreSQLConnection.read($0, body)
        noteColumns($0)
      }
    } catch {
      try? dropPrefetched()
      throw error
    }
    return true
  }

  /// Reads what is left of the queries that were sent, and leaves it.
  func dropPrefetched() throws {
    while !prefetched.isEmpty {
      do {
        try readPrefetched { _ in }
      } catch let error as DatabaseError where error.kind == .connectionLost {
        prefetched = []
        throw error
      } catch {}
    }
  }

  private func readPrefetched(_ body: (OpaquePointer) throws -> Void) throws {
    let handle = try opened()
    let query = prefetched.removeFirst()
    var failure: (any Error)?
    while let result = try nextResult(query.sql) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_ABORTED:
        guard failure == nil else { continue }
        do {
          try body(result)
        } catch {
          failure = error
        }
      default:
        failure = failure ?? PostgreSQLError.make(result, connection: handle, statement: query.sql)
      }
    }
    if prefetched.isEmpty {
      // The answer to the sync ends the pipeline.
      if let result = try nextResult("") { PQclear(result) }
      PQexitPipelineMode(handle)
    }
    if let failure { throw failure }
  }
}
