import RetortSQL

extension PostgreSQLCatalogText {
  /// A default as the server prints it: as a plain literal where declaring that literal for a column of
  /// `type` makes the server print the same again.
  static func serverDefault(_ text: String, type: String) -> ServerDefault {
    if isDigits(text) || isDecimal(text) { return .number(text) }
    guard text.utf8.first == UInt8(ascii: "'"), let (literal, cast) = castLiteral(text) else {
      return .sql(text)
    }
    if isNumber(literal, as: cast) { return .number(literal) }
    let plain = withoutModifiers(type)
    if cast == plain { return .string(literal) }
    // The type's name in the grammar is `character`, in the catalogue `bpchar`.
    if plain.hasPrefix("character"), !plain.hasPrefix("character varying"),
      cast == "bpchar" + plain.dropFirst("character".count)
    {
      return .string(literal)
    }
    return .sql(text)
  }

  /// `'it''s'::text` as its value and its type, nil for anything else.
  private static func castLiteral(_ text: String) -> (literal: String, cast: String)? {
    let bytes = Array(text.utf8)
    var literal: [UInt8] = []
    var index = 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "'") {
        guard index + 1 < bytes.count, bytes[index + 1] == bytes[index] else { break }
        index += 1
      }
      literal.append(bytes[index])
      index += 1
    }
    let rest = bytes[min(index + 1, bytes.count)...]
    guard rest.starts(with: "::".utf8) else { return nil }
    return (String(decoding: literal, as: UTF8.self), String(decoding: rest.dropFirst(2), as: UTF8.self))
  }

  /// The server prints the number -1 as `'-1'::integer`.
  private static func isNumber(_ literal: String, as cast: String) -> Bool {
    let isNegative = literal.utf8.first == UInt8(ascii: "-")
    let digits = isNegative ? literal.dropFirst() : literal[...]
    switch cast {
    case "integer":
      guard isNegative, isDigits(digits), let number = Int64(literal) else { return false }
      return Int32(exactly: number) != nil
    case "bigint":
      guard isDigits(digits), let number = Int64(literal) else { return false }
      return Int32(exactly: number) == nil
    case "numeric": return isNegative && isDecimal(digits)
    default: return false
    }
  }

  /// The type without its length or precision: `timestamp(3) without time zone`. A type with a quoted name
  /// stays as it is.
  static func withoutModifiers(_ type: String) -> String {
    guard type.utf8.contains(UInt8(ascii: "(")), !type.utf8.contains(UInt8(ascii: "\"")),
      let open = type.firstIndex(of: "("), let close = type.firstIndex(of: ")"), open < close
    else { return type }
    return String(type[..<open]) + String(type[type.index(after: close)...])
  }
}
