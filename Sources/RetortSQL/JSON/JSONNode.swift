/// A JSON value that knows where in its file it stands.
public struct JSONNode: Sendable {
  public indirect enum Content: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// Any other number, as written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  public struct Member: Sendable {
    public var key: String
    public var keyOffset: Int
    public var value: JSONNode

    public init(key: String, keyOffset: Int, value: JSONNode) {
      self.key = key
      self.keyOffset = keyOffset
      self.value = value
    }
  }

  public var content: Content
  /// The byte at which the value begins.
  public var offset: Int

  public init(content: Content, offset: Int) {
    self.content = content
    self.offset = offset
  }

  /// The value without its places.
  public var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let text): .number(text)
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.value))
    case .object(let members):
      .object(JSONObject(members.map { JSONObject.Member(key: $0.key, value: $0.value.value) }))
    }
  }
}
