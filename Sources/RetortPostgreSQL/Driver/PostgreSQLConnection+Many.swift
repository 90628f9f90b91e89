import CLibPQ
import RetortEngine
import RetortSQL

extension PostgreSQLConnection {
  /// Sends the runs in pipelines: a round trip for some hundreds of them
  /// (https://www.postgresql.org/docs/current/libpq-pipeline-mode.html). Outside a transaction each pipeline is one.
  @discardableResult
  public func executeMany(_ sql: String, _ batch: ParameterBatch) throws -> Int {
    var changed = 0
    for start in stride(from: 0, to: batch.count, by: PostgreSQLConnection.runsInPipeline) {
      let end = min(start + PostgreSQLConnection.runsInPipeline, batch.count)
      changed += try pipeline((start..<end).map { (sql, Array(batch[$0])) }).reduce(0, +)
    }
    return changed
  }

  /// So many that their answers fit into the buffers between here and the server.
  private static let runsInPipeline = 256

  /// `COPY target FROM STDIN`, in text form.
  @discardableResult
  public func copyRows(into target: String, _ next: () throws -> ParameterBatch?) throws -> Int {
    try copyIn("COPY \(target) FROM STDIN") {
      guard let batch = try next() else { return nil }
      var text: [UInt8] = []
      text.reserveCapacity(batch.values.count * 24)
      var column = 0
      for value in batch.values {
        column += 1
        try PostgreSQLCopyText.append(value, to: &text)
        text.append(column == batch.width ? UInt8(ascii: "\n") : UInt8(ascii: "\t"))
        if column == batch.width { column = 0 }
      }
      return text
    }
  }
}

/// Values in the text form of COPY (https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2).
enum PostgreSQLCopyText {
  /// - Throws: `invalid_text` for a text with a NUL.
  static func append(_ value: SQLValue, to text: inout [UInt8]) throws {
    switch value {
    case .null: text += "\\N".utf8
    case .bool(let flag): text.append(flag ? UInt8(ascii: "t") : UInt8(ascii: "f"))
    case .integer(let number): text += String(number).utf8
    case .double(let number): text += PostgreSQLParameters.text(number).utf8
    case .text(let value), .decimal(let value): try append(escaping: value, to: &text)
    case .blob(let bytes): text += "\\\\x\(Hexadecimal.text(bytes))".utf8
    case .array(let values): try append(escaping: ArrayText.postgresql(values), to: &text)
    }
  }

  private static func append(escaping value: String, to text: inout [UInt8]) throws {
    var value = value
    try value.withUTF8 { bytes in
      guard let special = bytes.firstIndex(where: { $0 == 0x5C || $0 < 0x20 }) else {
        text.append(contentsOf: bytes)
        return
      }
      text.append(contentsOf: bytes[..<special])
      for byte in bytes[special...] {
        switch byte {
        case 0:
          throw RetortError(
            "invalid_text", "a value holds a NUL character, which PostgreSQL's texts cannot")
        case 0x5C: text += "\\\\".utf8
        case 0x0A: text += "\\n".utf8
        case 0x0D: text += "\\r".utf8
        case 0x09: text += "\\t".utf8
        default: text.append(byte)
        }
      }
    }
  }
}
