import CYAML
import RetortSQL

/// A YAML value and the line on which it begins, read by libyaml (https://pyyaml.org/wiki/LibYAML).
struct YAMLNode {
  indirect enum Content {
    /// Text, and whether it was written without quotes.
    case scalar(String, plain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  var content: Content
  var line: Int

  /// The text of a scalar.
  var string: String? { if case .scalar(let text, _) = content { text } else { nil } }

  /// Nothing, `~` or `null`, without quotes.
  var isNull: Bool {
    if case .scalar(let text, plain: true) = content {
      ["", "~", "null", "Null", "NULL"].contains(text)
    } else {
      false
    }
  }

  /// Reads the first document of a text; nil where it holds nothing.
  ///
  /// - Throws: `invalid_configuration` with the line.
  static func parse(_ text: String, file: String) throws -> YAMLNode? {
    var reader = YAMLReader(file: file)
    var text = text
    return try text.withUTF8 { buffer in
      try reader.read(buffer)
    }
  }
}

/// Builds nodes from libyaml's events.
private struct YAMLReader {
  let file: String
  // libyaml keeps the parser's address from one call to the next, so it needs a place of its own.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var anchors: [String: YAMLNode] = [:]
  private var depth = 0

  init(file: String) {
    self.file = file
  }

  mutating func read(_ buffer: UnsafeBufferPointer<UInt8>) throws -> YAMLNode? {
    parser.initialize(to: yaml_parser_t())
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw RetortError("invalid_configuration", "\(file): out of memory")
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
    while true {
      switch try next({ $0.type }) {
      case YAML_STREAM_START_EVENT: continue
      case YAML_DOCUMENT_START_EVENT: return try node()
      default: return nil
      }
    }
  }

  /// Parses one event and hands it to `body`; what it points to is freed afterwards.
  private mutating func next<Result>(_ body: (yaml_event_t) throws -> Result) throws -> Result {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
      throw RetortError(
        "invalid_configuration", "\(file):\(parser.pointee.problem_mark.line + 1): not valid YAML: \(problem)"
      )
    }
    defer { yaml_event_delete(&event) }
    return try body(event)
  }

  private enum Event {
    case node(YAMLNode, anchor: String?)
    case startSequence(line: Int, anchor: String?)
    case startMapping(line: Int, anchor: String?)
    case alias(String, line: Int)
    case end
  }

  private mutating func event() throws -> Event {
    try next { event in
      let line = Int(event.start_mark.line) + 1
      func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? { bytes.map { String(cString: $0) } }
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let value = String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let node = YAMLNode(
          content: .scalar(value, plain: scalar.style == YAML_PLAIN_SCALAR_STYLE), line: line)
        return .node(node, anchor: text(scalar.anchor))
      case YAML_SEQUENCE_START_EVENT:
        return .startSequence(line: line, anchor: text(event.data.sequence_start.anchor))
      case YAML_MAPPING_START_EVENT:
        return .startMapping(line: line, anchor: text(event.data.mapping_start.anchor))
      case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "", line: line)
      default: return .end
      }
    }
  }

  /// The next node, nil at the end of its container.
  private mutating func node() throws -> YAMLNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw RetortError("invalid_configuration", "\(file): nested too deeply") }
    let result: YAMLNode
    var name: String?
    switch try event() {
    case .end: return nil
    case .alias(let alias, let line):
      guard let known = anchors[alias] else {
        throw RetortError("invalid_configuration", "\(file):\(line): there is no anchor '&\(alias)'")
      }
      return known
    case .node(let scalar, let anchor):
      result = scalar
      name = anchor
    case .startSequence(let line, let anchor):
      var items: [YAMLNode] = []
      while let item = try node() { items.append(item) }
      result = YAMLNode(content: .sequence(items), line: line)
      name = anchor
    case .startMapping(let line, let anchor):
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      while let key = try node() {
        guard let value = try node() else { break }
        if let text = key.string, pairs.contains(where: { $0.key.string == text }) {
          throw RetortError("invalid_configuration", "\(file):\(key.line): the key '\(text)' stands twice")
        }
        pairs.append((key, value))
      }
      result = YAMLNode(content: .mapping(pairs), line: line)
      name = anchor
    }
    if let name { anchors[name] = result }
    return result
  }
}
