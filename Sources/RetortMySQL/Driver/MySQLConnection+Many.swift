import CMariaDB
import RetortEngine
import RetortSQL

extension MySQLConnection {
  /// Runs one statement for many rows of parameters and returns how many rows it changed. MariaDB takes them
  /// all at once (https://mariadb.com/kb/en/bulk-insert-column-wise-binding/); MySQL one after the other.
  @discardableResult
  public func executeMany(_ sql: String, _ rows: [[SQLValue]]) throws -> Int {
    guard let width = rows.first?.count, width > 0 else { return 0 }
    guard rows.allSatisfy({ $0.count == width }) else {
      throw RetortError("parameter_count", "the rows of parameters have different lengths, for: \(sql)")
    }
    guard server.hasBulkBinding else {
      return try rows.reduce(0) { try $0 + execute(sql, $1) }
    }
    var changed = 0
    // A request holds at most what a packet takes; a bound on the rows keeps it far below.
    for start in stride(from: 0, to: rows.count, by: 1000) {
      changed += try executeAtOnce(sql, rows[start..<min(start + 1000, rows.count)], width: width)
    }
    return changed
  }

  private func executeAtOnce(_ sql: String, _ rows: ArraySlice<[SQLValue]>, width: Int) throws -> Int {
    let handle = try opened()
    let statement = try prepared(sql, handle)
    // The array's size stays with a statement: this one is not for single rows any more.
    defer { mysql_stmt_close(statement) }
    guard Int(mysql_stmt_param_count(statement)) == width else {
      throw RetortError(
        "parameter_count",
        "\(width) parameters were given for \(mysql_stmt_param_count(statement)) in: \(sql)")
    }
    let columns = try MySQLColumnArrays(rows, width: width)
    defer { columns.deallocate() }
    retort_mysql_set_array_size(statement, UInt32(rows.count))
    guard columns.bind(to: statement) else { throw MySQLError.make(statement, statement: sql) }
    try execute(statement, handle, sql)
    return Int(clamping: mysql_stmt_affected_rows(statement))
  }
}

/// Parameters by column: an array of numbers, or of pointers to bytes, for each.
private struct MySQLColumnArrays {
  private let binds: UnsafeMutablePointer<MYSQL_BIND>
  private var allocations: [UnsafeMutableRawPointer] = []

  init(_ rows: ArraySlice<[SQLValue]>, width: Int) throws {
    binds = .allocate(capacity: width)
    binds.initialize(repeating: MYSQL_BIND(), count: width)
    do {
      for column in 0..<width { try set(column, rows.map { $0[column] }) }
    } catch {
      deallocate()
      throw error
    }
  }

  /// Columns whose values are all integers, or all numbers, go as such; everything else as text or bytes.
  private mutating func set(_ column: Int, _ values: [SQLValue]) throws {
    let indicators = allocate(CChar.self, values.count)
    for (row, value) in values.enumerated() {
      // STMT_INDICATOR_NULL and STMT_INDICATOR_NONE.
      indicators[row] = value.isNull ? 1 : 0
    }
    binds[column].u.indicator = indicators
    let areIntegers = values.allSatisfy {
      switch $0 {
      case .integer, .bool, .null: true
      default: false
      }
    }
    if areIntegers {
      let numbers = allocate(Int64.self, values.count)
      for (row, value) in values.enumerated() {
        if case .bool(let flag) = value {
          numbers[row] = flag ? 1 : 0
        } else {
          numbers[row] = value.integer ?? 0
        }
      }
      binds[column].buffer_type = MYSQL_TYPE_LONGLONG
      binds[column].buffer = UnsafeMutableRawPointer(numbers)
      return
    }
    let hasBytes = values.contains { if case .blob = $0 { true } else { false } }
    let pointers = allocate(UnsafeMutableRawPointer?.self, values.count)
    let lengths = allocate(UInt.self, values.count)
    for (row, value) in values.enumerated() {
      let bytes: [UInt8]
      switch value {
      case .null: bytes = []
      case .bool(let flag): bytes = Array((flag ? "1" : "0").utf8)
      case .integer(let number): bytes = Array(String(number).utf8)
      case .double(let number):
        try MySQLValue.requireFinite(number)
        bytes = Array(String(number).utf8)
      case .text(let text): bytes = Array(text.utf8)
      case .blob(let blob): bytes = blob
      case .array(let values): bytes = Array(ArrayText.json(values).utf8)
      }
      let copy = allocate(UInt8.self, max(1, bytes.count))
      for (offset, byte) in bytes.enumerated() { copy[offset] = byte }
      pointers[row] = UnsafeMutableRawPointer(copy)
      lengths[row] = UInt(bytes.count)
    }
    binds[column].buffer_type = hasBytes ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING
    binds[column].buffer = UnsafeMutableRawPointer(pointers)
    binds[column].length = lengths
  }

  private mutating func allocate<Element>(_ type: Element.Type, _ count: Int) -> UnsafeMutablePointer<Element>
  {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: count)
    UnsafeMutableRawPointer(pointer).initializeMemory(
      as: UInt8.self, repeating: 0, count: count * MemoryLayout<Element>.stride)
    allocations.append(UnsafeMutableRawPointer(pointer))
    return pointer
  }

  func bind(to statement: UnsafeMutablePointer<MYSQL_STMT>) -> Bool {
    mysql_stmt_bind_param(statement, binds) == 0
  }

  func deallocate() {
    for pointer in allocations { pointer.deallocate() }
    binds.deallocate()
  }
}
