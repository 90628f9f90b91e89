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

/// How values become JSON and come back.
package enum JSONCoding {
  /// Keys in order; points in time in UTC, as ISO 8601 to the microsecond.
  package static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      guard case .text(let text) = date.sqlValue, text.hasSuffix("+00:00") else {
        throw EncodingError.invalidValue(
          date, EncodingError.Context(codingPath: container.codingPath, debugDescription: "no point in time"))
      }
      try container.encode(String(text.dropLast(6).map { $0 == " " ? "T" : $0 }) + "Z")
    }
    return encoder
  }

  /// Takes points in time with and without fractions of a second.
  package static func decoder() -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      guard let date = try? Date(sqlValue: .text(text)) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "'\(text)' is no point in time")
      }
      return date
    }
    return decoder
  }
}

extension JSON: TypedRepresentable {
  public static var sqlType: SQLType { SQLType(.json) }

  /// The JSON text, with its keys in order. A value that has no JSON (a number that is not finite) is bound as a text that
  /// no database takes for JSON.
  public var sqlValue: SQLValue {
    do {
      return .text(String(decoding: try JSONCoding.encoder().encode(content), as: UTF8.self))
    } catch {
      return .text("no JSON: \(error)")
    }
  }

  /// - Throws: `unexpected_value` for JSON of another form; its text says what was expected where.
  public init(sqlValue: SQLValue) throws {
    guard let text = sqlValue.jsonText else { throw sqlValue.mismatch(JSON<Content>.self) }
    do {
      content = try JSONCoding.decoder().decode(Content.self, from: Data(text.utf8))
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
