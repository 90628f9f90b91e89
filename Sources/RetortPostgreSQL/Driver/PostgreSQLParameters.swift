import CLibPQ
import RetortEngine
import RetortSQL

/// The parameters of a statement as libpq takes them: in text form with types that the server infers, and in
/// binary form where the types are known.
struct PostgreSQLParameters {
  private var types: [Oid] = []
  private var values: [[UInt8]?] = []
  private var formats: [Int32] = []

  /// - Parameter types: of a prepared statement; nil where the server is to infer them.
  /// - Throws: `invalid_text` for a text with a NUL.
  init(_ parameters: [SQLValue], types known: [Oid]?) throws {
    for (index, value) in parameters.enumerated() {
      if let known, let binary = PostgreSQLType.binary(value, type: known[index]) {
        append(binary, 0, format: 1)
        continue
      }
      switch value {
      case .null: append(nil, 0, format: 0)
      case .bool(let flag): append(text: flag ? "true" : "false")
      case .integer(let number): append(text: String(number))
      case .double(let number): append(text: PostgreSQLParameters.text(number))
      case .text(let text), .decimal(let text):
        try append(text: text, parameter: index)
      case .blob(let bytes): append(bytes, PostgreSQLType.bytea, format: 1)
      case .array(let values): try append(text: ArrayText.postgresql(values), parameter: index)
      }
    }
  }

  private mutating func append(text: String, parameter index: Int) throws {
    guard !text.utf8.contains(0) else {
      throw RetortError(
        "invalid_text", "parameter \(index + 1) holds a NUL character, which PostgreSQL's texts cannot")
    }
    append(text: text)
  }

  private mutating func append(text: String) { append(Array(text.utf8) + [0], 0, format: 0) }

  private mutating func append(_ bytes: [UInt8]?, _ type: Oid, format: Int32) {
    values.append(bytes)
    types.append(type)
    formats.append(format)
  }

  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number > 0 ? "Infinity" : "-Infinity" }
    return number.description
  }

  func withPointers<Result>(
    _ body: (
      UnsafePointer<Oid>?, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Result
  ) -> Result {
    // All values in one block, so that one pointer keeps them alive.
    var block: [UInt8] = []
    var offsets: [Int?] = []
    for value in values {
      offsets.append(value == nil ? nil : block.count)
      block += value ?? []
      block.append(0)
    }
    let lengths = values.map { Int32($0?.count ?? 0) }
    return block.withUnsafeBytes { bytes in
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let pointers = offsets.map { offset in offset.flatMap { place in base.map { $0 + place } } }
      return types.withUnsafeBufferPointer { types in
        pointers.withUnsafeBufferPointer { values in
          lengths.withUnsafeBufferPointer { lengths in
            formats.withUnsafeBufferPointer { formats in
              body(types.baseAddress, values.baseAddress, lengths.baseAddress, formats.baseAddress)
            }
          }
        }
      }
    }
  }
}
