import RetortSQL

/// Takes apart what the server prints.
enum PostgreSQLCatalogText {
  static let rules: SQLLexicalRules = {
    var rules = SQLLexicalRules()
    rules.dollarQuotes = true
    rules.nestedComments = true
    rules.escapeStrings = true
    return rules
  }()

  /// The elements of the text of an array of one dimension, `{a,"b,c"}`.
  static func array(_ text: String) -> [String] {
    var elements: [String] = []
    var element: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    var isEmpty = true
    for byte in text.utf8.dropFirst().dropLast() {
      isEmpty = false
      if isEscaped {
        element.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        elements.append(String(decoding: element, as: UTF8.self))
        element.removeAll(keepingCapacity: true)
      } else {
        element.append(byte)
      }
    }
    if !isEmpty { elements.append(String(decoding: element, as: UTF8.self)) }
    return elements
  }

  /// The numbers of an array or a vector, `{1,2}` or `1 2`.
  static func numbers(_ text: String) -> [Int64] {
    var numbers: [Int64] = []
    var current: Int64?
    var isNegative = false
    for byte in text.utf8 {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        current = (current ?? 0) &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
      } else {
        if let number = current { numbers.append(isNegative ? -number : number) }
        current = nil
        isNegative = byte == UInt8(ascii: "-")
      }
    }
    if let number = current { numbers.append(isNegative ? -number : number) }
    return numbers
  }

  /// The text of an array, for a parameter.
  static func arrayLiteral(_ elements: some Sequence<String>) -> String {
    var result: [UInt8] = [UInt8(ascii: "{")]
    for element in elements {
      if result.count > 1 { result.append(UInt8(ascii: ",")) }
      result.append(UInt8(ascii: "\""))
      for byte in element.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
      result.append(UInt8(ascii: "\""))
    }
    result.append(UInt8(ascii: "}"))
    return String(decoding: result, as: UTF8.self)
  }

  /// The LIKE pattern for a pattern of `*` and `?`.
  static func likePattern(_ glob: String) -> String {
    var result = ""
    for scalar in glob.unicodeScalars {
      switch scalar {
      case "*": result += "%"
      case "?": result += "_"
      case "%", "_", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The LIKE pattern for names that begin so, or for exactly this name.
  static func likePattern(literal text: String, isPrefix: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "_" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return isPrefix ? result + "%" : result
  }

  /// The expression without the parentheses that the server puts around it.
  static func expression(_ text: String) -> String {
    guard let first = text.utf8.first,
      first == UInt8(ascii: "(") || first == 0x20 || first == 0x0A
    else { return text }
    return SQLText.withoutOuterParentheses(text, rules: rules)
  }

  /// The query of a view without the semicolon at its end.
  static func query(_ text: String) -> String {
    var result = SQLText.trimmed(text)
    while result.utf8.last == UInt8(ascii: ";") { result = SQLText.trimmed(String(result.dropLast())) }
    return result
  }

  /// The storage parameters `{fillfactor=70}` as members of an object, numbers and booleans as such.
  static func storageParameters(_ text: String, prefix: String = "", into object: inout JSONObject) {
    for option in array(text) {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      object[prefix + String(parts[0])] = parts.count == 2 ? value(String(parts[1])) : .bool(true)
    }
  }

  /// The value of a storage parameter.
  static func value(_ text: String) -> JSONValue {
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    if let number = Int64(text), String(number) == text { return .integer(number) }
    return isDecimal(text) ? .number(text) : .string(text)
  }

  /// Digits, a point and digits.
  static func isDecimal(_ text: some StringProtocol) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isDigits($0) }
  }

  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// The text with each `{key}` replaced by its value; a key without a value stays.
  static func filled(_ template: String, _ value: (String) -> String?) -> String {
    var result: [UInt8] = []
    var bytes = Array(template.utf8)[...]
    while let open = bytes.firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += bytes[..<open]
      let key = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
      if let text = value(key) { result += text.utf8 } else { result += bytes[open...close] }
      bytes = bytes[(close + 1)...]
    }
    result += bytes
    return String(decoding: result, as: UTF8.self)
  }

  /// The name, quoted where it holds a dot or a quote: a part of `table.column`.
  static func part(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\"") }) else {
      return name
    }
    return SQLText.quoted(name, by: UInt8(ascii: "\""))
  }
}
