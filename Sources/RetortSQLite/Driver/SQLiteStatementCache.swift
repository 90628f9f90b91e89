import CSQLite
import RetortEngine

/// Prepared statements by their text, at most `capacity`; the least recently used goes first.
///
/// A statement is taken out while it is in use, so one that runs inside the rows of another with the same
/// text gets a handle of its own.
struct SQLiteStatementCache {
  private struct Entry {
    var statement: OpaquePointer
    var lastUse: UInt64
  }

  let capacity: Int
  private var entries: [StatementText: Entry] = [:]
  private var clock: UInt64 = 0

  init(capacity: Int) {
    self.capacity = max(0, capacity)
  }

  mutating func take(_ sql: String) -> OpaquePointer? {
    entries.removeValue(forKey: StatementText(sql))?.statement
  }

  mutating func put(_ sql: String, _ statement: OpaquePointer) {
    let key = StatementText(sql)
    guard capacity > 0, entries[key] == nil else {
      sqlite3_finalize(statement)
      return
    }
    if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      sqlite3_finalize(oldest.value.statement)
      entries[oldest.key] = nil
    }
    clock += 1
    entries[key] = Entry(statement: statement, lastUse: clock)
  }

  mutating func removeAll() {
    for entry in entries.values { sqlite3_finalize(entry.statement) }
    entries = [:]
  }
}
