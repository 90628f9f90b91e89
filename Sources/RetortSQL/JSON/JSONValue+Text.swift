extension JSONValue {
  /// The value as JSON text on one line, `{"a": 1, "b": [1, 2]}`.
  public var compactText: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value as JSON text over several lines, two spaces a level; what is short stays on one line.
  public func prettyText(width: Int = 100) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: (0, width))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the JSON text to `bytes`.
  ///
  /// - Parameter indentation: the column at which the value begins and the width that a value may take
  ///   before it is broken over several lines; `nil` for everything on one line.
  public func write(to bytes: inout [UInt8], indentation: (column: Int, width: Int)?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let text): bytes += text.utf8
    case .string(let value): JSONValue.writeString(value, to: &bytes)
    case .array(let items):
      writeContainer(open: "[", close: "]", count: items.count, to: &bytes, indentation) {
        index, bytes, inner in
        items[index].write(to: &bytes, indentation: inner)
      }
    case .object(let object):
      let members = object.members
      writeContainer(open: "{", close: "}", count: members.count, to: &bytes, indentation) {
        index, bytes, inner in
        JSONValue.writeString(members[index].key, to: &bytes)
        bytes += ": ".utf8
        members[index].value.write(to: &bytes, indentation: inner)
      }
    }
  }

  private func writeContainer(
    open: Unicode.Scalar, close: Unicode.Scalar, count: Int, to bytes: inout [UInt8],
    _ indentation: (column: Int, width: Int)?,
    item: (Int, inout [UInt8], (column: Int, width: Int)?) -> Void
  ) {
    let start = bytes.count
    func writeInline() {
      bytes.append(UInt8(ascii: open))
      for index in 0..<count {
        if index > 0 { bytes += ", ".utf8 }
        item(index, &bytes, nil)
      }
      bytes.append(UInt8(ascii: close))
    }
    writeInline()
    guard let (column, width) = indentation, count > 0, bytes.count - start + column > width else { return }
    bytes.removeLast(bytes.count - start)
    let inner = column + 2
    bytes.append(UInt8(ascii: open))
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: inner)
      item(index, &bytes, (inner, width))
    }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: column)
    bytes.append(UInt8(ascii: close))
  }

  /// Appends a JSON string with its quotes; control characters, quotes and backslashes are escaped.
  public static func writeString(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most need nothing.
    let isPlain = string.utf8.withContiguousStorageIfAvailable { buffer in
      guard buffer.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) else { return false }
      bytes += buffer
      return true
    }
    if isPlain == true { return }
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      default: bytes.append(byte)
      }
    }
  }
}
