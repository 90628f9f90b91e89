import CMariaDB
import RetortEngine
import RetortSQL

extension MySQLConnection {
  /// MariaDB takes all runs at once (https://mariadb.com/kb/en/bulk-insert-column-wise-binding/); MySQL one after the
  /// other.
  @discardableResult
  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    guard server.hasBulkBinding else {
      return try (0..<batch.count).reduce(0) { try $0 + execute(sql, Array(batch[$1])) }
    }
    guard !batch.isEmpty else { return 0 }
    return try watched { try executeAtOnce(sql, batch) }
  }

  private func executeAtOnce(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    let handle = try opened()
    let statement = try prepared(sql, handle)
    // The array's size stays with a statement: this one is not for single rows any more.
    defer { mysql_stmt_close(statement) }
    guard Int(mysql_stmt_param_count(statement)) == batch.width else {
      throw RetortError(
        "parameter_count",
        "\(batch.width) parameters were given for \(mysql_stmt_param_count(statement)) in: \(sql)")
    }
    var changed = 0
    var start = 0
    while start < batch.count {
      let runs = start..<MySQLConnection.end(ofRequestFrom: start, in: batch)
      start = runs.upperBound
      let columns = try MySQLColumnArrays(batch, runs)
      defer { columns.deallocate() }
      retort_mysql_set_array_size(statement, UInt32(runs.count))
      guard columns.bind(to: statement) else { throw MySQLError.make(statement, statement: sql) }
      try execute(statement, handle, sql)
      changed += Int(clamping: mysql_stmt_affected_rows(statement))
    }
    return changed
  }

  /// A request holds at most what a packet takes (16 MB and more by default): a run at least, then up to 5,000 and 1 MB.
  private static func end(ofRequestFrom start: Int, in batch: ParameterBatch) -> Int {
    var bytes = 0
    var end = start
    while end < min(start + 5000, batch.count), bytes < 1 << 20 {
      for value in batch[end] {
        switch value {
        case .text(let text): bytes += text.utf8.count
        case .blob(let blob): bytes += blob.count
        default: bytes += 8
        }
      }
      end += 1
    }
    return end
  }
}

/// Parameters by column: an array of numbers, or of pointers to bytes, for each.
private struct MySQLColumnArrays {
  private let binds: UnsafeMutablePointer<MYSQL_BIND>
  private let batch: ParameterBatch
  private let runs: Range<Int>
  private var allocations: [UnsafeMutableRawPointer] = []

  init(_ batch: ParameterBatch, _ runs: Range<Int>) throws {
    self.batch = batch
    self.runs = runs
    binds = .allocate(capacity: batch.width)
    binds.initialize(repeating: MYSQL_BIND(), count: batch.width)
    do {
      for column in 0..<batch.width { try set(column) }
    } catch {
      deallocate()
      throw error
    }
  }

  private func value(_ run: Int, _ column: Int) -> SQLValue {
    batch.values[(runs.lowerBound + run) * batch.width + column]
  }

  /// Columns whose values are all integers go as such; everything else as text or bytes.
  private mutating func set(_ column: Int) throws {
    let indicators = allocate(CChar.self, runs.count)
    var areIntegers = true
    var hasBytes = false
    var areDecimals = true
    for run in 0..<runs.count {
      // STMT_INDICATOR_NULL and STMT_INDICATOR_NONE.
      indicators[run] = 0
      switch value(run, column) {
      case .null: indicators[run] = 1
      case .integer, .bool: areDecimals = false
      case .decimal: areIntegers = false
      case .blob:
        areIntegers = false
        areDecimals = false
        hasBytes = true
      default:
        areIntegers = false
        areDecimals = false
      }
    }
    binds[column].u.indicator = indicators
    if areIntegers {
      setIntegers(column)
    } else {
      try setBytes(column)
      binds[column].buffer_type =
        hasBytes ? MYSQL_TYPE_BLOB : areDecimals ? MYSQL_TYPE_NEWDECIMAL : MYSQL_TYPE_STRING
    }
  }

  private mutating func setIntegers(_ column: Int) {
    let numbers = allocate(Int64.self, runs.count)
    for run in 0..<runs.count {
      switch value(run, column) {
      case .integer(let number): numbers[run] = number
      case .bool(let flag): numbers[run] = flag ? 1 : 0
      default: numbers[run] = 0
      }
    }
    binds[column].buffer_type = MYSQL_TYPE_LONGLONG
    binds[column].buffer = UnsafeMutableRawPointer(numbers)
  }

  /// All bytes of a column stand behind each other in one block.
  private mutating func setBytes(_ column: Int) throws {
    let lengths = allocate(UInt.self, runs.count)
    var block: [UInt8] = []
    block.reserveCapacity(runs.count * 32)
    for run in 0..<runs.count {
      let start = block.count
      switch value(run, column) {
      case .null: break
      case .bool(let flag): block.append(flag ? UInt8(ascii: "1") : UInt8(ascii: "0"))
      case .integer(let number): block += String(number).utf8
      case .double(let number):
        try MySQLValue.requireFinite(number)
        block += String(number).utf8
      case .text(var text), .decimal(var text): text.withUTF8 { block.append(contentsOf: $0) }
      case .blob(let blob): block += blob
      case .array(let values): block += ArrayText.json(values).utf8
      }
      lengths[run] = UInt(block.count - start)
    }
    let bytes = allocate(UInt8.self, max(1, block.count))
    block.withUnsafeBytes { source in
      UnsafeMutableRawBufferPointer(start: bytes, count: block.count).copyMemory(from: source)
    }
    let pointers = allocate(UnsafeMutableRawPointer.self, runs.count)
    var place = UnsafeMutableRawPointer(bytes)
    for run in 0..<runs.count {
      pointers[run] = place
      place += Int(lengths[run])
    }
    binds[column].buffer = UnsafeMutableRawPointer(pointers)
    binds[column].length = lengths
  }

  /// Memory that goes with this value. It is not set to anything.
  private mutating func allocate<Element: BitwiseCopyable>(
    _ type: Element.Type, _ count: Int
  ) -> UnsafeMutablePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: count)
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
