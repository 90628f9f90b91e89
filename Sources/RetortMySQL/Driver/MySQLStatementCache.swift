import CMariaDB
import RetortEngine

/// Prepared statements by their text, at most `capacity`; the least recently used goes first.
///
/// A statement is taken out while it is in use.
struct MySQLStatementCache {
  private struct Entry {
    var statement: UnsafeMutablePointer<MYSQL_STMT>
    var lastUse: UInt64
  }

  let capacity: Int
  private var entries: [StatementText: Entry] = [:]
  private var clock: UInt64 = 0

  init(capacity: Int) {
    self.capacity = max(0, capacity)
  }

  mutating func take(_ sql: String) -> UnsafeMutablePointer<MYSQL_STMT>? {
    entries.removeValue(forKey: StatementText(sql))?.statement
  }

  mutating func put(_ sql: String, _ statement: UnsafeMutablePointer<MYSQL_STMT>) {
    let key = StatementText(sql)
    guard capacity > 0, entries[key] == nil else {
      mysql_stmt_close(statement)
      return
    }
    if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      mysql_stmt_close(oldest.value.statement)
      entries[oldest.key] = nil
    }
    clock += 1
    entries[key] = Entry(statement: statement, lastUse: clock)
  }

  mutating func removeAll() {
    for entry in entries.values { mysql_stmt_close(entry.statement) }
    entries = [:]
  }
}
