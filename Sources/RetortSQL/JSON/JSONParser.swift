/// Reads JSON (RFC 8259) and keeps where each value stands, so that mistakes can be reported with their line.
///
/// Foundation's decoder tells no lines.
public struct JSONParser {
  /// What is wrong with the text, and where.
  public struct Failure: Error {
    public var message: String
    public var offset: Int
  }

  static let maximumDepth = 200

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Reads a whole document. O(length).
  ///
  /// - Throws: `Failure`.
  public static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    let result: Result<JSONNode, Failure> = bytes.withUnsafeBufferPointer { buffer in
      do throws(Failure) {
        var parser = JSONParser(bytes: buffer)
        return .success(try parser.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The line of a byte, from 1.
  public static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(max(0, offset)).reduce(into: 0) { if $1 == 0x0A { $0 += 1 } }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func document() throws(Failure) -> JSONNode {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    let node = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw failure("unexpected text after the JSON value") }
    return node
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func failure(_ message: String, at offset: Int? = nil) -> Failure {
    Failure(message: message, offset: offset ?? position)
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONNode {
    skipSpace()
    guard position < bytes.count else { throw failure("the text ends where a value is expected") }
    guard depth < JSONParser.maximumDepth else { throw failure("nested too deeply") }
    let start = position
    let content: JSONNode.Content
    switch bytes[position] {
    case UInt8(ascii: "{"): content = try object(depth: depth)
    case UInt8(ascii: "["): content = try array(depth: depth)
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try literal("true", .bool(true))
    case UInt8(ascii: "f"): content = try literal("false", .bool(false))
    case UInt8(ascii: "n"): content = try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = try number()
    default: throw failure("expected a value")
    }
    return JSONNode(content: content, offset: start)
  }

  private mutating func literal(_ text: StaticString, _ content: JSONNode.Content) throws(Failure)
    -> JSONNode.Content
  {
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count else { throw failure("expected a value") }
    for offset in 0..<text.utf8CodeUnitCount where bytes[position + offset] != text.utf8Start[offset] {
      throw failure("expected a value")
    }
    position = end
    return content
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONNode.Content {
    position += 1
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      let keyOffset = position
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw failure("expected a key in quotes")
      }
      let key = try string()
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
        throw failure("expected ':' after the key")
      }
      position += 1
      let isKnown = members.count < 16 ? members.contains { $0.key == key } : !keys.insert(key).inserted
      if members.count == 15 { keys = Set(members.map(\.key) + [key]) }
      if isKnown { throw failure("the key \"\(key)\" stands twice", at: keyOffset) }
      members.append(JSONNode.Member(key: key, keyOffset: keyOffset, value: try value(depth: depth + 1)))
      skipSpace()
      guard position < bytes.count else { throw failure("the text ends inside an object") }
      position += 1
      switch bytes[position - 1] {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}"): return .object(members)
      default: throw failure("expected ',' or '}'", at: position - 1)
      }
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONNode.Content {
    position += 1
    var items: [JSONNode] = []
    skipSpace()
    if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
      position += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      guard position < bytes.count else { throw failure("the text ends inside an array") }
      position += 1
      switch bytes[position - 1] {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "]"): return .array(items)
      default: throw failure("expected ',' or ']'", at: position - 1)
      }
    }
  }

  private mutating func string() throws(Failure) -> String {
    let start = position + 1
    position = start
    // The common case: no escapes, copied in one piece.
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let slice = UnsafeBufferPointer(rebasing: bytes[start..<position])
        guard let text = String(validUTF8: UnsafeRawBufferPointer(slice)) else {
          throw failure("the string is not valid UTF-8", at: start)
        }
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { break }
      guard byte >= 0x20 else { throw failure("a control character in a string must be escaped") }
      position += 1
    }
    var result = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let text = String(validUTF8: result) else {
          throw failure("the string is not valid UTF-8", at: start)
        }
        return text
      case UInt8(ascii: "\\"): try escape(&result)
      case 0..<0x20: throw failure("a control character in a string must be escaped")
      default:
        result.append(byte)
        position += 1
      }
    }
    throw failure("a string is not closed", at: start - 1)
  }

  private mutating func escape(_ result: inout [UInt8]) throws(Failure) {
    let start = position
    guard position + 1 < bytes.count else { throw failure("a string is not closed") }
    position += 2
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): result.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hex()
      if (0xD800..<0xDC00).contains(code) {
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
          bytes[position + 1] == UInt8(ascii: "u")
        else { throw failure("half of a surrogate pair", at: start) }
        position += 2
        let low = try hex()
        guard (0xDC00..<0xE000).contains(low) else { throw failure("half of a surrogate pair", at: start) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair", at: start) }
      result += String(Character(scalar)).utf8
    default: throw failure("an unknown escape in a string", at: start)
    }
  }

  private mutating func hex() throws(Failure) -> UInt32 {
    guard position + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+")
    else { throw failure("expected four hexadecimal digits") }
    position += 4
    return code
  }

  private mutating func number() throws(Failure) -> JSONNode.Content {
    let start = position
    var isInteger = true
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let digits = position
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9")
    }
    while isDigit(position) { position += 1 }
    guard position > digits, position == digits + 1 || bytes[digits] != UInt8(ascii: "0") else {
      throw failure("malformed number", at: start)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isInteger = false
      position += 1
      guard isDigit(position) else { throw failure("malformed number", at: start) }
      while isDigit(position) { position += 1 }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      guard isDigit(position) else { throw failure("malformed number", at: start) }
      while isDigit(position) { position += 1 }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let value = Int64(text) { return .integer(value) }
    return .number(text)
  }
}
