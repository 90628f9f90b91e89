import CSQLite
import RetortEngine
import RetortSQL

/// The current row of a statement. Pointers from `sqlite3_column_*` die with the next step, so every value
/// is copied out at once (https://www.sqlite.org/c3ref/column_blob.html).
struct SQLiteRow: RowReader, ~Copyable {
  let statement: OpaquePointer

  var count: Int { Int(sqlite3_column_count(statement)) }

  func name(_ index: Int) -> String {
    sqlite3_column_name(statement, Int32(index)).map { String(cString: $0) } ?? ""
  }

  func value(_ index: Int) -> SQLValue {
    switch sqlite3_column_type(statement, Int32(index)) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, Int32(index)))
    case SQLITE_FLOAT: return .double(sqlite3_column_double(statement, Int32(index)))
    case SQLITE_TEXT: return characters(index).map { SQLValue(text: $0) } ?? .text("")
    case SQLITE_BLOB:
      guard let bytes = sqlite3_column_blob(statement, Int32(index)) else { return .blob([]) }
      let count = Int(sqlite3_column_bytes(statement, Int32(index)))
      return .blob(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
    default: return .null
    }
  }

  func isNull(_ index: Int) -> Bool { sqlite3_column_type(statement, Int32(index)) == SQLITE_NULL }

  func exactInteger(_ index: Int) -> Int64? {
    guard sqlite3_column_type(statement, Int32(index)) == SQLITE_INTEGER else { return nil }
    return sqlite3_column_int64(statement, Int32(index))
  }

  func exactDouble(_ index: Int) -> Double? {
    guard sqlite3_column_type(statement, Int32(index)) == SQLITE_FLOAT else { return nil }
    return sqlite3_column_double(statement, Int32(index))
  }

  func exactBool(_ index: Int) -> Bool? { nil }

  func exactText(_ index: Int) -> String? {
    guard sqlite3_column_type(statement, Int32(index)) == SQLITE_TEXT else { return nil }
    return characters(index).flatMap { String(validUTF8: $0) }
  }

  func withTextBytes<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result?) -> Result? {
    guard sqlite3_column_type(statement, Int32(index)) == SQLITE_TEXT else { return nil }
    return characters(index).flatMap(body)
  }

  func text(_ index: Int) -> String? { characters(index).map { String(decoding: $0, as: UTF8.self) } }

  private func characters(_ index: Int) -> UnsafeRawBufferPointer? {
    // sqlite3_column_text before sqlite3_column_bytes: the first may convert.
    guard let bytes = sqlite3_column_text(statement, Int32(index)) else { return nil }
    return UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, Int32(index))))
  }

  func integer(_ index: Int) -> Int64 { sqlite3_column_int64(statement, Int32(index)) }
}
