import CLibPQ
import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension PostgreSQLConnection {
  /// Runs `COPY … FROM STDIN` and sends what `next` gives, piece by piece, until it gives nil.
  ///
  /// ```swift
  /// try connection.copyIn("COPY city (id, name) FROM STDIN") { lines.next() }
  /// ```
  ///
  /// - Returns: how many rows were copied.
  /// - Throws: what `next` throws, after the copy was given up; what the server says of the rows.
  @discardableResult
  public func copyIn(_ sql: String, from next: () throws -> [UInt8]?) throws -> Int {
    try dropPrefetched()
    let handle = try opened()
    try requireText(sql, "the statement")
    guard PQsendQuery(handle, sql) == 1 else { throw connectionFailure(sql) }
    var changed = 0
    var failure: (any Error)?
    while let result = try nextResult(sql) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COPY_IN:
        do {
          while let piece = try next() {
            if interruption?.isRequested == true {
              throw DatabaseError(kind: .interrupted, nativeCode: 0, reason: "stopped on request")
            }
            let sent = piece.withUnsafeBytes {
              PQputCopyData(handle, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count))
            }
            guard piece.isEmpty || sent == 1 else { throw connectionFailure(sql) }
          }
          guard PQputCopyEnd(handle, nil) == 1 else { throw connectionFailure(sql) }
        } catch {
          failure = error
          PQputCopyEnd(handle, "given up")
        }
      case PGRES_COMMAND_OK: changed = PostgreSQLResult.changedRows(result)
      case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
        failure = failure ?? PostgreSQLError.make(result, connection: handle, statement: sql)
      case PGRES_COPY_OUT, PGRES_COPY_BOTH:
        cancel()
        while try copyRow() != nil {}
        failure = RetortError("unsupported_statement", "copyIn needs COPY … FROM STDIN, not: \(sql)")
      default:
        failure =
          failure ?? RetortError("unsupported_statement", "copyIn needs COPY … FROM STDIN, not: \(sql)")
      }
    }
    if let failure { throw failure }
    return changed
  }

  /// Runs `COPY … TO STDOUT` and hands each row to `body` as it comes.
  ///
  /// - Returns: how many rows there were.
  @discardableResult
  public func copyOut(_ sql: String, _ body: ([UInt8]) throws -> Void) throws -> Int {
    try dropPrefetched()
    let handle = try opened()
    try requireText(sql, "the statement")
    guard PQsendQuery(handle, sql) == 1 else { throw connectionFailure(sql) }
    var count = 0
    var failure: (any Error)?
    while let result = try nextResult(sql) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COPY_OUT:
        while let row = try copyRow() {
          guard failure == nil else { continue }
          do {
            try body(row)
            count += 1
          } catch {
            failure = error
            cancel()
          }
        }
      case PGRES_COMMAND_OK: break
      case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
        failure = failure ?? PostgreSQLError.make(result, connection: handle, statement: sql)
      case PGRES_COPY_IN:
        PQputCopyEnd(handle, "use copyIn")
        failure = RetortError("unsupported_statement", "copyOut needs COPY … TO STDOUT, not: \(sql)")
      default:
        failure =
          failure ?? RetortError("unsupported_statement", "copyOut needs COPY … TO STDOUT, not: \(sql)")
      }
    }
    if let failure { throw failure }
    return count
  }

  /// The next row of a COPY TO STDOUT, nil after the last.
  func copyRow() throws -> [UInt8]? {
    let handle = try opened()
    var buffer: UnsafeMutablePointer<CChar>?
    var isCancelled = false
    while true {
      let length = PQgetCopyData(handle, &buffer, 1)
      if length > 0, let buffer {
        defer { PQfreemem(buffer) }
        return Array(UnsafeRawBufferPointer(start: buffer, count: Int(length)))
      }
      guard length == 0 else { return nil }
      if interruption?.isRequested == true, !isCancelled {
        isCancelled = true
        cancel()
      }
      try wait(for: Int16(POLLIN), milliseconds: 100)
      guard PQconsumeInput(handle) == 1 else { throw connectionFailure(nil) }
    }
  }
}
