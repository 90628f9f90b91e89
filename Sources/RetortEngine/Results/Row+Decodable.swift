import RetortSQL

extension Row {
  /// The row as a value of a `Decodable` type, whose keys are the names of the columns.
  ///
  /// ```swift
  /// struct User: Decodable { var id: Int; var name: String; var age: Int? }
  /// let users = try connection.execute(statement("SELECT id, name, age FROM users")).decoded(as: User.self)
  /// ```
  ///
  /// A property that is a structure itself is read from JSON text.
  ///
  /// - Throws: `unknown_column`, `ambiguous_column`, `unexpected_null`, `unexpected_value`, `out_of_range`.
  public func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try Value(from: RowDecoder(row: self))
  }
}

/// Decodes a row by the names of its columns.
private struct RowDecoder: Decoder {
  let row: Row
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowContainer<Key>(row: row))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw RetortError("unexpected_value", "a row has columns with names: it is no list")
  }

  /// The only column.
  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    guard row.values.count == 1 else {
      throw RetortError("unexpected_value", "a row of \(row.values.count) columns is no single value")
    }
    return ValueContainer(value: row.values[0], column: row.columns.names[0])
  }
}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let row: Row
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { row.columns.names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool {
    // What several columns have is an error when it is read.
    do { return try row.columns.position(of: key.stringValue) != nil } catch { return true }
  }

  private func container(_ key: Key) throws -> ValueContainer {
    ValueContainer(value: try row.get(key.stringValue, as: SQLValue.self), column: key.stringValue)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try container(key).decodeNil() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try container(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    throw RetortError("unexpected_value", "column '\(key.stringValue)' is a value, it has no parts")
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw RetortError("unexpected_value", "column '\(key.stringValue)' is a value, it has no parts")
  }

  func superDecoder() -> any Decoder { RowDecoder(row: row) }
  func superDecoder(forKey key: Key) -> any Decoder { RowDecoder(row: row) }
}

/// One value of a row.
private struct ValueContainer: SingleValueDecodingContainer {
  let value: SQLValue
  let column: String
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { value == .null }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let type = type as? any SQLConvertible.Type, let result = try read(type) as? Value { return result }
    // An enumeration of raw values, or another wrapper around one value, decodes itself from that.
    do {
      return try Value(from: ValueDecoder(container: self))
    } catch let error as RetortError where error.code == "not_a_single_value" {
      guard case .text(let text) = value else { throw error }
      return try RowJSON.decode(type, from: text, column: column)
    }
  }

  private func read<Value: SQLConvertible>(_ type: Value.Type) throws -> Value {
    try RowReading.value(value, as: type, column: column)
  }
}

private struct ValueDecoder: Decoder {
  let container: ValueContainer
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private var noParts: RetortError {
    RetortError(
      "not_a_single_value",
      "column '\(container.column)' is a single value, and no JSON that could have parts")
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw noParts
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw noParts }
  func singleValueContainer() -> any SingleValueDecodingContainer { container }
}
