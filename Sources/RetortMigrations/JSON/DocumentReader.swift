import RetortSQL

/// Collects what is wrong with a document: every mistake with its line and JSON path.
public final class DocumentReader {
  public struct Issue: Hashable, Sendable {
    public var line: Int
    public var path: String
    public var message: String
  }

  /// The file's name, for messages.
  public let file: String
  let bytes: [UInt8]
  public private(set) var issues: [Issue] = []

  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// Parses the document. Nil, and an issue, where it is not JSON.
  public func parse() -> JSONCursor? {
    do throws(JSONParser.Failure) {
      return JSONCursor(node: try JSONParser.parse(bytes), path: .root, reader: self)
    } catch {
      issues.append(
        Issue(
          line: JSONParser.line(of: error.offset, in: bytes), path: "",
          message: "not valid JSON: \(error.message)"))
      return nil
    }
  }

  /// Hands over the issues of a part.
  func takeIssues() -> [Issue] {
    defer { issues = [] }
    return issues
  }

  /// Adds the issues of a part.
  func add(_ more: [Issue]) { issues += more }

  public func report(_ message: String, at offset: Int, path: JSONPath) {
    issues.append(
      Issue(line: JSONParser.line(of: offset, in: bytes), path: path.description, message: message))
  }

  /// The file, the line and the path of a place.
  func location(of offset: Int, path: JSONPath) -> String {
    "\(file):\(JSONParser.line(of: offset, in: bytes)): \(path)"
  }

  /// Throws all issues as one error; a list of several takes several lines.
  public func throwIfInvalid(code: String) throws {
    guard !issues.isEmpty else { return }
    let lines = issues.sorted { $0.line < $1.line }.map { issue in
      "\(file):\(issue.line): \(issue.path.isEmpty ? "" : "\(issue.path): ")\(issue.message)"
    }
    if lines.count == 1 { throw RetortError(code, lines[0]) }
    throw RetortError(
      code, "\(file) has \(lines.count) mistakes:\n" + lines.map { "  \($0)" }.joined(separator: "\n"))
  }
}

/// The way from the document's root to a value: `upgrade[2].column.type`.
public indirect enum JSONPath: Sendable, CustomStringConvertible {
  case root
  case key(JSONPath, String)
  case index(JSONPath, Int)

  public var description: String {
    switch self {
    case .root: return ""
    case .key(let parent, let key):
      let isPlain = key.utf8.allSatisfy {
        $0 == 0x5F || $0 == 0x24 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39
      }
      let start = parent.description
      return isPlain && !key.isEmpty ? (start.isEmpty ? key : "\(start).\(key)") : "\(start)[\"\(key)\"]"
    case .index(let parent, let index): return "\(parent.description)[\(index)]"
    }
  }
}

/// A value of a document together with its place; reading what is not there reports an issue.
public struct JSONCursor {
  public let node: JSONNode
  public let path: JSONPath
  public let reader: DocumentReader

  public func report(_ message: String) {
    reader.report(message, at: node.offset, path: path)
  }

  var location: String { reader.location(of: node.offset, path: path) }

  public var isNull: Bool { if case .null = node.content { true } else { false } }

  /// The value as an object whose keys are then asked for by name. Nil, and an issue, where it is none.
  public func object() -> ObjectReader? {
    guard case .object(let members) = node.content else {
      expected("an object")
      return nil
    }
    return ObjectReader(cursor: self, members: members)
  }

  public func array() -> [JSONCursor]? {
    guard case .array(let items) = node.content else {
      expected("an array")
      return nil
    }
    return items.enumerated().map { JSONCursor(node: $1, path: .index(path, $0), reader: reader) }
  }

  public func string() -> String? {
    guard case .string(let text) = node.content else {
      expected("a string")
      return nil
    }
    return text
  }

  /// A string that is not empty.
  public func identifier() -> String? {
    guard let text = string() else { return nil }
    if text.isEmpty { report("a name must not be empty") }
    return text.isEmpty ? nil : text
  }

  public func bool() -> Bool? {
    guard case .bool(let value) = node.content else {
      expected("true or false")
      return nil
    }
    return value
  }

  public func integer() -> Int64? {
    guard case .integer(let value) = node.content else {
      expected("an integer")
      return nil
    }
    return value
  }

  /// A list of names, at least one.
  public func names() -> [String]? {
    guard let items = array() else { return nil }
    if items.isEmpty { report("expected at least one name") }
    return items.compactMap { $0.identifier() }
  }

  public func strings() -> [String]? { array()?.compactMap { $0.string() } }

  /// One of the raw values of an enumeration.
  public func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = string() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(
      "'\(text)' is not one of \(known.joined(separator: ", "))\(NearestName.hint(for: text, among: known))")
    return nil
  }

  public func expected(_ what: String) {
    report("expected \(what), found \(node.value.kindDescription)")
  }
}

/// The members of an object, asked for one by one; `finish` reports those that nobody asked for.
public struct ObjectReader {
  public let cursor: JSONCursor
  private let members: [JSONNode.Member]
  // Names of up to 15 letters take no memory of their own.
  private var known: [String] = []
  /// Which of the first 64 members were asked for.
  private var asked: UInt64 = 0

  init(cursor: JSONCursor, members: [JSONNode.Member]) {
    self.cursor = cursor
    self.members = members
    known.reserveCapacity(members.count + 8)
  }

  public func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// The value of a key, nil where it is absent.
  public mutating func optional(_ key: String) -> JSONCursor? {
    known.append(key)
    for index in members.indices where members[index].key == key {
      if index < 64 { asked |= 1 << UInt64(index) }
      return JSONCursor(node: members[index].value, path: .key(cursor.path, key), reader: cursor.reader)
    }
    return nil
  }

  /// The value of a key, nil where it is absent or null.
  public mutating func nonNull(_ key: String) -> JSONCursor? {
    guard let value = optional(key), !value.isNull else { return nil }
    return value
  }

  /// The value of a key that must be there.
  public mutating func required(_ key: String) -> JSONCursor? {
    if let value = optional(key) { return value }
    cursor.report("\"\(key)\" is missing")
    return nil
  }

  public mutating func string(_ key: String) -> String? { optional(key).flatMap { $0.string() } }
  public mutating func bool(_ key: String) -> Bool? { optional(key).flatMap { $0.bool() } }
  public mutating func integer(_ key: String) -> Int64? { optional(key).flatMap { $0.integer() } }
  public mutating func int(_ key: String) -> Int? { integer(key).flatMap { Int(exactly: $0) } }

  /// All members, for objects whose keys are names.
  public mutating func all() -> [(key: String, value: JSONCursor)] {
    members.map { member in
      known.append(member.key)
      return (
        member.key, JSONCursor(node: member.value, path: .key(cursor.path, member.key), reader: cursor.reader)
      )
    }
  }

  /// Reports the keys that were never asked for.
  public func finish() {
    // Of most objects every member was asked for.
    if members.count < 64, asked == 1 << UInt64(members.count) - 1 { return }
    for member in members where !known.contains(member.key) {
      cursor.reader.report(
        "unknown key \"\(member.key)\"\(NearestName.hint(for: member.key, among: known))",
        at: member.keyOffset,
        path: cursor.path)
    }
  }
}
