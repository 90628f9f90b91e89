import FoundationEssentials

/// A value that is stored as JSON: `JSON`, `JSONB`.
///
/// ```swift
/// struct Settings: Codable, Hashable, Sendable { var theme = "dark" }
/// let settings = TypedColumn<JSON<Settings>, JSON<Settings>>("settings", of: users.source)
/// insert(into: users).values(settings.set(JSON(Settings())))   // INSERT INTO users (settings) VALUES (?)
/// ```
public struct JSON<Content: Codable & Hashable & Sendable>: Hashable, Sendable {
  public var content: Content

  public init(_ content: Content) { self.content = content }
}

extension JSON: TypedRepresentable {
  public static var sqlType: SQLType { SQLType(.json) }

  /// The JSON text, with its keys in order. A value that has no JSON (a number that is not finite) is bound as a text that
  /// no database takes for JSON.
  public var sqlValue: SQLValue {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    do {
      return .text(String(decoding: try encoder.encode(content), as: UTF8.self))
    } catch {
      return .text("no JSON: \(error)")
    }
  }

  /// - Throws: `unexpected_value` for JSON of another form; its text says what was expected where.
  public init(sqlValue: SQLValue) throws {
    guard let text = sqlValue.jsonText else { throw sqlValue.mismatch(JSON<Content>.self) }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    do {
      content = try decoder.decode(Content.self, from: Data(text.utf8))
    } catch {
      throw RetortError("unexpected_value", "the JSON is no \(Content.self): \(error)")
    }
  }
}

/// JSON of any form.
extension JSONValue: TypedRepresentable {
  public static let sqlType = SQLType(.json)
  public var sqlValue: SQLValue { .text(compactText) }

  public init(sqlValue: SQLValue) throws {
    guard let text = sqlValue.jsonText, let node = try? JSONParser.parse(Array(text.utf8)) else {
      throw sqlValue.mismatch(JSONValue.self)
    }
    self = node.value
  }
}

extension SQLValue {
  /// The text of JSON. SQLite makes numbers of texts that are numbers in a column of the type JSON.
  fileprivate var jsonText: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .double(let number): number.description
    default: nil
    }
  }
}
