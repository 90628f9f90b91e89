import CMariaDB
import RetortEngine
import RetortSQL

/// The text protocol: statements without parameters.
extension MySQLConnection {
  /// Runs a statement, reads all that it gives, and returns how many rows it changed.
  @discardableResult
  func executeText(_ sql: String) throws -> Int {
    let handle = try opened()
    var rows = 0
    try watched {
      try send(sql, handle)
      try results(sql, handle) { result in
        if let result {
          while try nextRow(of: result, handle, sql) != nil {}
        } else {
          rows += Int(clamping: mysql_affected_rows(handle))
        }
      }
    }
    return rows
  }

  /// Runs a query and hands each row to `body` as it comes; no result is held in memory.
  func queryText(_ sql: String, _ body: (borrowing any RowReader & ~Copyable) throws -> Void) throws {
    try severalResults(sql) { _, row in try body(row) }
  }

  /// Runs several statements that are sent at once, separated by semicolons.
  ///
  /// - Parameter body: called with the number of the statement, from 0, and each row.
  /// - Throws: the first statement's error that fails; those after it did not run.
  public func severalResults(_ sql: String, _ body: (Int, borrowing any RowReader & ~Copyable) throws -> Void)
    throws
  {
    try severalResults(sql, onEnd: { _, _ in }, onRow: body)
  }

  /// - Parameters:
  ///   - onSet: called with the number of each statement that has columns, and their names.
  ///   - onEnd: called with the number of each statement that was done, and how many rows it changed.
  func severalResults(
    _ sql: String, onSet: (Int, () -> [String]) throws -> Void = { _, _ in },
    onEnd: (Int, Int) throws -> Void, onRow body: (Int, borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    try watched { try readResults(sql, onSet, onEnd, body) }
  }

  private func readResults(
    _ sql: String, _ onSet: (Int, () -> [String]) throws -> Void,
    _ onEnd: (Int, Int) throws -> Void, _ body: (Int, borrowing any RowReader & ~Copyable) throws -> Void
  ) throws {
    let handle = try opened()
    columnNames = []
    try send(sql, handle)
    var number = 0
    try results(sql, handle) { result in
      if let result {
        isReading = true
        defer { isReading = false }
        let row = MySQLTextRow(result)
        var hasRows = false
        try onSet(number) { row.names }
        while let values = try nextRow(of: result, handle, sql) {
          row.values = values
          row.lengths = mysql_fetch_lengths(result)
          hasRows = true
          try body(number, row)
        }
        if !hasRows { columnNames = row.names }
      }
      try onEnd(number, result == nil ? Int(clamping: mysql_affected_rows(handle)) : 0)
      number += 1
    }
  }

  private func send(_ sql: String, _ handle: UnsafeMutablePointer<MYSQL>) throws {
    guard sql.utf8.contains(where: { $0 > 0x20 && $0 != 0x3B }) else {
      throw RetortError("empty_statement", "there is no statement in '\(sql)'")
    }
    var sql = sql
    let code = sql.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        mysql_real_query(handle, text.baseAddress, UInt(text.count))
      }
    }
    guard code == 0 else { throw failure(handle, sql) }
  }

  /// Goes through all results of what was sent. Where `body` throws, the rest is read and dropped, so that
  /// the line is free again.
  private func results(
    _ sql: String, _ handle: UnsafeMutablePointer<MYSQL>,
    _ body: (UnsafeMutablePointer<MYSQL_RES>?) throws -> Void
  ) throws {
    var failed: (any Error)?
    while true {
      // With `mysql_use_result` rows stay on the line until they are fetched.
      if let result = mysql_use_result(handle) {
        do {
          if failed == nil { try body(result) }
        } catch {
          failed = error
          // Who wants no more of them may have left millions.
          if result.pointee.eof == 0, mysql_errno(handle) == 0 { killStatement() }
        }
        // This reads what is left of the rows.
        mysql_free_result(result)
      } else if mysql_field_count(handle) > 0 {
        throw failed ?? failure(handle, sql)
      } else if failed == nil {
        do { try body(nil) } catch { failed = error }
      }
      guard mysql_more_results(handle) != 0 else { break }
      guard try nextResult(handle) <= 0 else { throw failed ?? failure(handle, sql) }
    }
    if let failed { throw failed }
  }

  private func nextRow(
    of result: UnsafeMutablePointer<MYSQL_RES>, _ handle: UnsafeMutablePointer<MYSQL>, _ sql: String
  ) throws -> MYSQL_ROW? {
    let row = mysql_fetch_row(result)
    if row == nil, mysql_errno(handle) != 0 { throw failure(handle, sql) }
    return row
  }
}

/// The current row of a result of the text protocol.
final class MySQLTextRow: RowReader {
  private let fields: UnsafeMutablePointer<MYSQL_FIELD>?
  private let kinds: [MySQLValue.Kind]
  let count: Int
  var values: MYSQL_ROW?
  var lengths: UnsafeMutablePointer<UInt>?

  init(_ result: UnsafeMutablePointer<MYSQL_RES>) {
    let fields = mysql_fetch_fields(result)
    let count = Int(mysql_num_fields(result))
    self.count = count
    kinds = fields.map { fields in (0..<count).map { MySQLValue.Kind(fields[$0]) } } ?? []
    self.fields = fields
  }

  func name(_ index: Int) -> String { fields?[index].name.map { String(cString: $0) } ?? "" }

  private func bytes(_ index: Int) -> UnsafeRawBufferPointer? {
    guard let pointer = values?[index], let lengths else { return nil }
    return UnsafeRawBufferPointer(start: pointer, count: Int(lengths[index]))
  }

  func value(_ index: Int) -> SQLValue {
    guard let bytes = bytes(index) else { return .null }
    return MySQLValue.decoded(text: bytes, kind: kinds[index])
  }

  func isNull(_ index: Int) -> Bool { values?[index] == nil }

  func exactInteger(_ index: Int) -> Int64? {
    guard kinds[index] == .signed || kinds[index] == .unsigned else { return nil }
    return bytes(index).flatMap { Int64(digits: $0) }
  }

  func exactBool(_ index: Int) -> Bool? { nil }

  func exactText(_ index: Int) -> String? { withTextBytes(index) { String(validUTF8: $0) } }

  func withTextBytes<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result?) -> Result? {
    switch kinds[index] {
    case .text, .date, .time, .dateTime: bytes(index).flatMap(body)
    default: nil
    }
  }

  func text(_ index: Int) -> String? { bytes(index).map { String(decoding: $0, as: UTF8.self) } }

  func integer(_ index: Int) -> Int64 {
    guard let bytes = bytes(index) else { return 0 }
    if let field = fields?[index], field.type == MYSQL_TYPE_BIT {
      return bytes.reduce(0) { $0 << 8 | Int64($1) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return Int64(text) ?? Double(text).flatMap { Int64(exactly: $0.rounded(.towardZero)) } ?? 0
  }
}
