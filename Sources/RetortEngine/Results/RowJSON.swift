import FoundationEssentials
import RetortSQL

/// Columns with JSON in them.
enum RowJSON {
  /// - Throws: `unexpected_value`.
  static func decode<Value: Decodable>(_ type: Value.Type, from text: String, column: String) throws -> Value
  {
    do {
      return try JSONCoding.decoder().decode(type, from: Data(text.utf8))
    } catch {
      throw RetortError("unexpected_value", "column '\(column)': the JSON is no \(type): \(error)")
    }
  }
}
