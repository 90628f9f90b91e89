import CSQLite
import RetortEngine
import RetortSQL

extension SQLiteConnection {
  /// One prepared statement, run again and again: there is no server to save a way to. Texts and bytes are bound where they
  /// are.
  @discardableResult
  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    try withStatement(sql, isOnce: false) { statement, handle in
      try requireParameters(batch.width, of: statement, sql)
      var changed = 0
      try batch.values.withUnsafeBufferPointer { values in
        for run in 0..<batch.count {
          let own = UnsafeBufferPointer(rebasing: values[run * batch.width..<(run + 1) * batch.width])
          try withBound(own, from: 0, to: statement, sql) {
            var code = sqlite3_step(statement)
            while code == SQLITE_ROW { code = sqlite3_step(statement) }
            guard code == SQLITE_DONE else { throw failure(code, sql) }
            changed += Int(sqlite3_changes64(handle))
            sqlite3_reset(statement)
          }
        }
      }
      return changed
    }
  }

  /// Runs `body` with values bound. What SQLite is told to find where it is, is there as long as `body` runs, and each
  /// parameter is bound again, or to nothing at the end, before SQLite looks at one the next time.
  private func withBound(
    _ values: UnsafeBufferPointer<SQLValue>, from first: Int, to statement: OpaquePointer, _ sql: String,
    _ body: () throws -> Void
  ) throws {
    for position in first..<values.count {
      let index = Int32(position + 1)
      guard case .text(let text) = values[position] else {
        try bind(values[position], at: index, to: statement, sql: sql)
        continue
      }
      let isBound: Void? = try text.utf8.withContiguousStorageIfAvailable { bytes in
        let code = bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text64(
            statement, index, $0.baseAddress, UInt64($0.count), nil, UInt8(SQLITE_UTF8))
        }
        guard code == SQLITE_OK else { throw failure(code, sql) }
        try withBound(values, from: position + 1, to: statement, sql, body)
      }
      if isBound != nil { return }
      try bind(values[position], at: index, to: statement, sql: sql)
    }
    try body()
  }
}
