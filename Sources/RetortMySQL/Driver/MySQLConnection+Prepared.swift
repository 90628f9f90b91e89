import CMariaDB
import RetortEngine
import RetortSQL

/// The binary protocol: prepared statements, kept by their text.
extension MySQLConnection {
  /// Runs `body` with the statement executed.
  func withPrepared<Result>(
    _ sql: String, _ parameters: [SQLValue],
    _ body: (UnsafeMutablePointer<MYSQL_STMT>, UnsafeMutablePointer<MYSQL>) throws -> Result
  ) throws -> Result {
    try watched { try runPrepared(sql, parameters, body) }
  }

  private func runPrepared<Result>(
    _ sql: String, _ parameters: [SQLValue],
    _ body: (UnsafeMutablePointer<MYSQL_STMT>, UnsafeMutablePointer<MYSQL>) throws -> Result
  ) throws -> Result {
    let handle = try opened()
    let statement = try prepared(sql, handle)
    // A statement that failed is not used again: what state it is in is not worth finding out.
    var isGood = false
    isReading = true
    defer {
      isReading = false
      // Rows that nobody fetched are on the line still.
      mysql_stmt_free_result(statement)
      while isGood, mysql_stmt_more_results(statement) != 0, mysql_stmt_next_result(statement) == 0 {
        mysql_stmt_free_result(statement)
      }
      if isGood { cache.put(sql, statement) } else { mysql_stmt_close(statement) }
    }
    let wanted = Int(mysql_stmt_param_count(statement))
    guard wanted == parameters.count else {
      isGood = true
      throw RetortError(
        "parameter_count", "\(parameters.count) parameters were given for \(wanted) in: \(sql)")
    }
    let buffers = try MySQLParameters(parameters)
    defer { buffers.deallocate() }
    guard buffers.bind(to: statement) else { throw MySQLError.make(statement, statement: sql) }
    try execute(statement, handle, sql)
    do {
      let result = try body(statement, handle)
      isGood = true
      return result
    } catch {
      // Who wants no more rows may have left millions, which are read before the next statement.
      if mysql_stmt_errno(statement) == 0, mysql_stmt_field_count(statement) > 0 { killStatement() }
      throw error
    }
  }

  func prepared(_ sql: String, _ handle: UnsafeMutablePointer<MYSQL>) throws
    -> UnsafeMutablePointer<MYSQL_STMT>
  {
    if let cached = cache.take(sql) { return cached }
    guard let statement = mysql_stmt_init(handle) else { throw failure(handle, sql) }
    var text = sql
    let code = text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        mysql_stmt_prepare(statement, text.baseAddress, UInt(text.count))
      }
    }
    guard code == 0 else {
      let error = MySQLError.make(statement, statement: sql)
      mysql_stmt_close(statement)
      throw error
    }
    return statement
  }

  func execute(
    _ statement: UnsafeMutablePointer<MYSQL_STMT>, _ handle: UnsafeMutablePointer<MYSQL>, _ sql: String
  ) throws {
    guard mysql_stmt_execute(statement) == 0 else { throw MySQLError.make(statement, statement: sql) }
  }

  /// Fetches the next row; false where there is none.
  func fetch(
    _ statement: UnsafeMutablePointer<MYSQL_STMT>, _ handle: UnsafeMutablePointer<MYSQL>, _ sql: String
  ) throws -> Bool {
    switch mysql_stmt_fetch(statement) {
    case 0, MYSQL_DATA_TRUNCATED: return true
    case MYSQL_NO_DATA: return false
    default:
      // What goes wrong on the line while rows come is told by the connection.
      let error = MySQLError.make(statement, statement: sql)
      throw error.nativeCode == 0 ? failure(handle, sql) : error
    }
  }
}

/// The current row of a prepared statement.
///
/// Values of fixed size are bound; of the others only the length is, and the bytes are fetched when they are
/// asked for, so that long ones need no buffer beforehand.
final class MySQLPreparedRow: RowReader {
  private let statement: UnsafeMutablePointer<MYSQL_STMT>
  private let metadata: UnsafeMutablePointer<MYSQL_RES>
  private let fields: UnsafeMutablePointer<MYSQL_FIELD>
  private let kinds: [MySQLValue.Kind]
  private let binds: UnsafeMutablePointer<MYSQL_BIND>
  private let buffers: UnsafeMutablePointer<MYSQL_TIME>
  private let lengths: UnsafeMutablePointer<UInt>
  private let nulls: UnsafeMutablePointer<my_bool>
  let count: Int

  init(_ statement: UnsafeMutablePointer<MYSQL_STMT>, sql: String) throws {
    guard let metadata = mysql_stmt_result_metadata(statement), let fields = mysql_fetch_fields(metadata)
    else {
      throw RetortError("no_rows", "the statement gives no rows: \(sql)")
    }
    self.statement = statement
    self.metadata = metadata
    self.fields = fields
    count = Int(mysql_num_fields(metadata))
    kinds = (0..<count).map { MySQLValue.Kind(fields[$0]) }
    binds = .allocate(capacity: count)
    binds.initialize(repeating: MYSQL_BIND(), count: count)
    // MYSQL_TIME is the largest of the fixed ones; numbers take its first eight bytes.
    buffers = .allocate(capacity: count)
    buffers.initialize(repeating: MYSQL_TIME(), count: count)
    lengths = .allocate(capacity: count)
    lengths.initialize(repeating: 0, count: count)
    nulls = .allocate(capacity: count)
    nulls.initialize(repeating: 0, count: count)
    for index in 0..<count {
      binds[index].is_null = nulls + index
      binds[index].length = lengths + index
      binds[index].buffer = UnsafeMutableRawPointer(buffers + index)
      switch kinds[index] {
      case .signed: binds[index].buffer_type = MYSQL_TYPE_LONGLONG
      case .unsigned:
        binds[index].buffer_type = MYSQL_TYPE_LONGLONG
        binds[index].is_unsigned = 1
      case .float: binds[index].buffer_type = MYSQL_TYPE_FLOAT
      case .double: binds[index].buffer_type = MYSQL_TYPE_DOUBLE
      case .null: binds[index].buffer_type = MYSQL_TYPE_NULL
      case .date: binds[index].buffer_type = MYSQL_TYPE_DATE
      case .time: binds[index].buffer_type = MYSQL_TYPE_TIME
      case .dateTime: binds[index].buffer_type = MYSQL_TYPE_DATETIME
      case .text: binds[index].buffer_type = MYSQL_TYPE_STRING
      case .bytes, .bits: binds[index].buffer_type = MYSQL_TYPE_BLOB
      }
    }
    guard mysql_stmt_bind_result(statement, binds) == 0 else {
      throw MySQLError.make(statement, statement: sql)
    }
  }

  deinit {
    mysql_free_result(metadata)
    binds.deallocate()
    buffers.deallocate()
    lengths.deallocate()
    nulls.deallocate()
  }

  func name(_ index: Int) -> String { fields[index].name.map { String(cString: $0) } ?? "" }

  private func number<Number>(_ index: Int, as type: Number.Type) -> Number {
    UnsafeRawPointer(buffers + index).loadUnaligned(as: type)
  }

  /// The whole of a value whose length the fetch told.
  private func bytes(_ index: Int) -> [UInt8] {
    let length = Int(lengths[index])
    guard length > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      var bind = MYSQL_BIND()
      var fetched: UInt = 0
      var isNull: my_bool = 0
      withUnsafeMutablePointer(to: &fetched) { fetched in
        withUnsafeMutablePointer(to: &isNull) { isNull in
          bind.buffer_type = binds[index].buffer_type
          bind.buffer = UnsafeMutableRawPointer(buffer.baseAddress)
          bind.buffer_length = UInt(length)
          bind.length = fetched
          bind.is_null = isNull
          count = mysql_stmt_fetch_column(statement, &bind, UInt32(index), 0) == 0 ? length : 0
        }
      }
    }
  }

  func value(_ index: Int) -> SQLValue {
    guard nulls[index] == 0 else { return .null }
    switch kinds[index] {
    case .null: return .null
    case .signed: return .integer(number(index, as: Int64.self))
    case .unsigned:
      let value = number(index, as: UInt64.self)
      return Int64(exactly: value).map { .integer($0) } ?? .text(String(value))
    case .float: return MySQLValue.float(number(index, as: Float.self))
    case .double: return .double(number(index, as: Double.self))
    case .date, .time, .dateTime:
      return .text(
        MySQLValue.text(buffers[index], kinds[index], decimals: Int(fields[index].decimals)))
    case .text: return bytes(index).withUnsafeBytes { SQLValue(text: $0) }
    case .bytes: return .blob(bytes(index))
    case .bits(let count): return bytes(index).withUnsafeBytes { MySQLValue.bits($0, count: count) }
    }
  }

  func isNull(_ index: Int) -> Bool { nulls[index] != 0 || kinds[index] == .null }

  func exactInteger(_ index: Int) -> Int64? {
    guard nulls[index] == 0, kinds[index] == .signed else { return nil }
    return number(index, as: Int64.self)
  }

  func exactDouble(_ index: Int) -> Double? {
    guard nulls[index] == 0, kinds[index] == .double else { return nil }
    return number(index, as: Double.self)
  }

  func exactBool(_ index: Int) -> Bool? { nil }

  func exactText(_ index: Int) -> String? {
    guard nulls[index] == 0, kinds[index] == .text else { return nil }
    return String(validUTF8: bytes(index))
  }

  func text(_ index: Int) -> String? {
    switch value(index) {
    case .null: nil
    case .bool(let flag): flag ? "1" : "0"
    case .integer(let number): String(number)
    case .double(let number): String(number)
    case .text(let text), .decimal(let text): text
    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
    case .array(let values): ArrayText.json(values)
    }
  }

  func integer(_ index: Int) -> Int64 {
    switch value(index) {
    case .integer(let number): number
    case .bool(let flag): flag ? 1 : 0
    case .double(let number): Int64(exactly: number.rounded(.towardZero)) ?? 0
    case .text(let text): Int64(text) ?? Double(text).flatMap { Int64(exactly: $0.rounded(.towardZero)) } ?? 0
    case .null, .blob, .decimal, .array: 0
    }
  }
}
