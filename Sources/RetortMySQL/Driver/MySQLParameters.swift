import CMariaDB
import RetortEngine
import RetortSQL

/// The buffers of the parameters of one execution, for as long as the library reads them.
struct MySQLParameters {
  private let binds: UnsafeMutablePointer<MYSQL_BIND>
  private let count: Int
  private var numbers: UnsafeMutablePointer<UInt64>
  private var lengths: UnsafeMutablePointer<UInt>
  private var buffers: [UnsafeMutableRawBufferPointer] = []

  /// - Throws: `unsupported_value` for numbers that the servers do not have.
  init(_ parameters: [SQLValue]) throws {
    for case .double(let number) in parameters { try MySQLValue.requireFinite(number) }
    count = parameters.count
    binds = .allocate(capacity: count)
    binds.initialize(repeating: MYSQL_BIND(), count: count)
    numbers = .allocate(capacity: count)
    numbers.initialize(repeating: 0, count: count)
    lengths = .allocate(capacity: count)
    lengths.initialize(repeating: 0, count: count)
    for (index, value) in parameters.enumerated() { set(index, value) }
  }

  private mutating func set(_ index: Int, _ value: SQLValue) {
    switch value {
    case .null: binds[index].buffer_type = MYSQL_TYPE_NULL
    case .bool(let flag): setNumber(index, flag ? 1 : 0, MYSQL_TYPE_LONGLONG)
    case .integer(let number): setNumber(index, UInt64(bitPattern: number), MYSQL_TYPE_LONGLONG)
    case .double(let number): setNumber(index, number.bitPattern, MYSQL_TYPE_DOUBLE)
    case .text(var text):
      setBytes(index, text.withUTF8 { copy(UnsafeRawBufferPointer($0)) }, MYSQL_TYPE_STRING)
    case .decimal(let text) where !DecimalText.isNumber(text): set(index, .text(text))
    case .decimal(var text):
      setBytes(index, text.withUTF8 { copy(UnsafeRawBufferPointer($0)) }, MYSQL_TYPE_NEWDECIMAL)
    case .blob(let bytes): setBytes(index, bytes.withUnsafeBytes { copy($0) }, MYSQL_TYPE_BLOB)
    case .array: set(index, value.arrayAsJSON)
    }
  }

  private func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawBufferPointer {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    buffer.copyMemory(from: bytes)
    return UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: bytes.count)
  }

  private func setNumber(_ index: Int, _ bits: UInt64, _ type: enum_field_types) {
    numbers[index] = bits
    binds[index].buffer_type = type
    binds[index].buffer = UnsafeMutableRawPointer(numbers + index)
  }

  private mutating func setBytes(
    _ index: Int, _ buffer: UnsafeMutableRawBufferPointer, _ type: enum_field_types
  ) {
    buffers.append(buffer)
    lengths[index] = UInt(buffer.count)
    binds[index].buffer_type = type
    binds[index].buffer = buffer.baseAddress
    binds[index].buffer_length = UInt(buffer.count)
    binds[index].length = lengths + index
  }

  func bind(to statement: UnsafeMutablePointer<MYSQL_STMT>) -> Bool {
    mysql_stmt_bind_param(statement, binds) == 0
  }

  func deallocate() {
    for buffer in buffers { buffer.baseAddress?.deallocate() }
    binds.deallocate()
    numbers.deallocate()
    lengths.deallocate()
  }
}
