import CLibPQ
import RetortEngine
import RetortSQL

/// A row of a result. The pointers of `PQgetvalue` live as long as the result; every value is copied out.
struct PostgreSQLRow: RowReader, ~Copyable {
  let result: OpaquePointer
  private let row: Int32
  private let isBinary: Bool

  init(_ result: OpaquePointer, _ row: Int32, isBinary: Bool) {
    (self.result, self.row, self.isBinary) = (result, row, isBinary)
  }

  var count: Int { Int(PQnfields(result)) }

  func name(_ index: Int) -> String {
    PQfname(result, Int32(index)).map { String(cString: $0) } ?? ""
  }

  func isNull(_ index: Int) -> Bool { PQgetisnull(result, row, Int32(index)) == 1 }

  private func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, Int32(index)), count: Int(PQgetlength(result, row, Int32(index))))
  }

  func value(_ index: Int) -> SQLValue {
    if isNull(index) { return .null }
    let type = PQftype(result, Int32(index))
    return isBinary
      ? PostgreSQLType.value(binary: bytes(index), type: type)
      : PostgreSQLType.value(text: bytes(index), type: type)
  }

  func exactInteger(_ index: Int) -> Int64? {
    if isNull(index) { return nil }
    let type = PQftype(result, Int32(index))
    guard PostgreSQLType.isInteger(type) else { return nil }
    return isBinary ? PostgreSQLType.integer(binary: bytes(index), type: type) : Int64(digits: bytes(index))
  }

  func exactDouble(_ index: Int) -> Double? {
    guard isBinary, PQftype(result, Int32(index)) == PostgreSQLType.float8, !isNull(index) else { return nil }
    return PostgreSQLType.double(binary: bytes(index))
  }

  func exactBool(_ index: Int) -> Bool? {
    guard PQftype(result, Int32(index)) == PostgreSQLType.bool, !isNull(index) else { return nil }
    return bytes(index).first == (isBinary ? 1 : UInt8(ascii: "t"))
  }

  func exactText(_ index: Int) -> String? { withTextBytes(index) { String(validUTF8: $0) } }

  func withTextBytes<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result?) -> Result? {
    let type = PQftype(result, Int32(index))
    guard isBinary ? PostgreSQLType.isText(type) : PostgreSQLType.isPrinted(type), !isNull(index) else {
      return nil
    }
    return body(bytes(index))
  }

  func text(_ index: Int) -> String? {
    if isNull(index) { return nil }
    guard isBinary else { return String(decoding: bytes(index), as: UTF8.self) }
    switch value(index) {
    case .null: return nil
    case .bool(let value): return value ? "t" : "f"
    case .integer(let number): return String(number)
    case .double(let number):
      // As the server prints it.
      if number.isNaN { return "NaN" }
      if number.isInfinite { return number > 0 ? "Infinity" : "-Infinity" }
      let text = number.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    case .text(let text), .decimal(let text): return text
    case .blob(let bytes): return "\\x" + Hexadecimal.text(bytes)
    case .array(let values): return ArrayText.postgresql(values)
    }
  }

  func integer(_ index: Int) -> Int64 {
    if isNull(index) { return 0 }
    guard isBinary else { return PostgreSQLRow.integer(bytes(index)) }
    switch value(index) {
    case .integer(let number): return number
    case .text(let text):
      return Array(text.utf8).withUnsafeBytes { PostgreSQLRow.integer($0) }
    default: return 0
    }
  }

  /// The digits at the beginning, with a sign.
  private static func integer(_ text: UnsafeRawBufferPointer) -> Int64 {
    var number: Int64 = 0
    let isNegative = text.first == UInt8(ascii: "-")
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      guard byte >= 0x30, byte <= 0x39 else { break }
      number = number &* 10 &- Int64(byte &- 0x30)
    }
    return isNegative ? number : 0 &- number
  }

  func bool(_ index: Int) -> Bool {
    if isNull(index) { return false }
    let first = bytes(index).first
    return first == UInt8(ascii: "t") || first == 1
  }
}

/// What a result says besides its rows.
enum PostgreSQLResult {
  static func changedRows(_ result: OpaquePointer) -> Int {
    PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }
}
