import CSQLite
import RetortEngine
import RetortSQL

extension SQLiteConnection {
  /// One prepared statement, run again and again: there is no server to save a way to.
  @discardableResult
  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    try withStatement(sql, isOnce: false) { statement, handle in
      var changed = 0
      for run in 0..<batch.count {
        try bind(batch[run], to: statement, sql: sql)
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else { throw failure(code, sql) }
        changed += Int(sqlite3_changes64(handle))
        sqlite3_reset(statement)
      }
      return changed
    }
  }
}
