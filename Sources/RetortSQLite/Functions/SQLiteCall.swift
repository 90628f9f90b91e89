import CSQLite
import RetortEngine
import RetortSQL

/// One call of a function by SQLite: its arguments, and where the result goes. It must not outlive the call.
struct SQLiteCall {
  let context: OpaquePointer
  let count: Int32
  let values: UnsafeMutablePointer<OpaquePointer?>?

  var arguments: [SQLValue] { (0..<count).map { value($0) } }

  /// - Parameter index: of the argument, from 0.
  func value(_ index: Int32) -> SQLValue {
    guard let value = values?[Int(index)] else { return .null }
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .double(sqlite3_value_double(value))
    case SQLITE_TEXT: return bytes(index).map { SQLValue(text: $0) } ?? .text("")
    case SQLITE_BLOB:
      guard let bytes = sqlite3_value_blob(value) else { return .blob([]) }
      return .blob(Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_value_bytes(value)))))
    default: return .null
    }
  }

  /// The bytes of an argument as text; nil for NULL. They go with the call.
  func bytes(_ index: Int32) -> UnsafeRawBufferPointer? {
    // sqlite3_value_text before sqlite3_value_bytes: the first may convert.
    guard let value = values?[Int(index)], let bytes = sqlite3_value_text(value) else { return nil }
    return UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_value_bytes(value)))
  }

  func give(_ value: SQLValue) {
    switch value.arrayAsJSON {
    case .null: sqlite3_result_null(context)
    case .bool(let value): sqlite3_result_int64(context, value ? 1 : 0)
    case .integer(let number): sqlite3_result_int64(context, number)
    case .double(let number): sqlite3_result_double(context, number)
    case .text(var text), .decimal(var text):
      text.withUTF8 { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          sqlite3_result_text64(
            context, $0.baseAddress, UInt64($0.count), retort_sqlite_transient(), UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      guard !bytes.isEmpty else { return sqlite3_result_zeroblob(context, 0) }
      bytes.withUnsafeBytes {
        sqlite3_result_blob64(context, $0.baseAddress, UInt64($0.count), retort_sqlite_transient())
      }
    case .array: sqlite3_result_null(context)
    }
  }

  /// Ends the statement.
  ///
  /// - Parameter code: SQLite's code of it.
  func fail(_ error: any Error, code: Int32 = SQLITE_ERROR) {
    var message = (error as? any RetortErrorProtocol)?.message ?? "\(error)"
    message.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        sqlite3_result_error(context, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
    // Behind the message, which it leaves alone.
    if code != SQLITE_ERROR { sqlite3_result_error_code(context, code) }
  }

  /// What the function was registered with.
  ///
  /// It is retained by the registration, which SQLite keeps as long as a statement that calls the function runs.
  func registered<Object: AnyObject>(_ type: Object.Type) -> Object? {
    sqlite3_user_data(context).map { Unmanaged<Object>.fromOpaque($0).takeUnretainedValue() }
  }
}
