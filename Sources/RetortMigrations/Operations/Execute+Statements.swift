import RetortEngine
import RetortSQL

extension Execute {
  /// The statements for a dialect with the values of their parameters.
  ///
  /// - Throws: `no_sql_for_dialect`, `invalid_parameters`.
  public func statements(for dialect: any Dialect) throws -> [(sql: String, parameters: [SQLValue])] {
    try texts(for: dialect).map { text in
      var values: [SQLValue] = []
      let sql = try Execute.replacing(in: text, dialect.lexicalRules, lookup) { value in
        if case .sql(let expression) = value { return expression }
        values.append(value.sqlValue)
        return dialect.parameterMark(values.count)
      }
      return (sql, values)
    }
  }

  /// The statements for a script, the values written into them.
  ///
  /// - Throws: `no_sql_for_dialect`, `invalid_parameters`.
  public func scriptStatements(for dialect: any Dialect) throws -> [String] {
    try texts(for: dialect).map { text in
      try Execute.replacing(in: text, dialect.lexicalRules, lookup) { $0.literal(for: dialect) }
    }
  }

  private func texts(for dialect: any Dialect) throws -> [String] {
    guard let sql = try sql(for: dialect) else { return [] }
    return SQLScript.statements(of: sql, rules: dialect.lexicalRules).map(\.text)
  }

  private func sql(for dialect: any Dialect) throws -> String? {
    switch text {
    case .plain(let sql): return sql
    case .byDialect(let variants):
      for name in dialect.optionNames + [Execute.defaultKey] {
        if let variant = variants.first(where: { $0.dialect == name }) { return variant.sql }
      }
      throw RetortError(
        "no_sql_for_dialect",
        "execute has no SQL for \(dialect.name), only for "
          + variants.map(\.dialect).joined(separator: ", ") + ": "
          + "add \"\(dialect.name)\" or \"default\" (null where there is nothing to do)")
    }
  }

  /// The value of a name; nil where the text runs as it stands.
  private var lookup: ((String) throws -> ParameterValue)? {
    guard let parameters else { return nil }
    return { name in
      if let parameter = parameters.first(where: { $0.name == name }) { return parameter.value }
      let hint = NearestName.hint(for: name, among: parameters.map(\.name))
      throw RetortError("invalid_parameters", "execute has no value for the parameter ':\(name)'\(hint)")
    }
  }

  /// The text with `:name` outside literals, comments and quoted identifiers replaced, and `\:` as `:`
  /// everywhere.
  private static func replacing(
    in text: String, _ rules: SQLLexicalRules, _ lookup: ((String) throws -> ParameterValue)?,
    _ replacement: (ParameterValue) -> String
  ) throws -> String {
    var result: [UInt8] = []
    let tokenizer = SQLTokenizer(text, rules: rules)
    var copied = 0
    for token in parameters(of: tokenizer, text, rules) {
      guard let lookup else { break }
      let bytes = tokenizer.bytes[token.range]
      guard bytes.first == UInt8(ascii: ":") else {
        throw RetortError(
          "invalid_parameters",
          "execute takes its parameters by name, not '\(String(decoding: bytes, as: UTF8.self))': write :name"
        )
      }
      result += unescaped(tokenizer.bytes[copied..<token.range.lowerBound])
      result += replacement(try lookup(String(decoding: bytes.dropFirst(), as: UTF8.self))).utf8
      copied = token.range.upperBound
    }
    result += unescaped(tokenizer.bytes[copied...])
    return String(decoding: result, as: UTF8.self)
  }

  /// The parameters in the text, `:name` and `?`, but not `\:name` and `::type`.
  private static func parameters(
    of tokenizer: SQLTokenizer, _ text: String, _ rules: SQLLexicalRules
  ) -> [SQLToken] {
    SQLTokenizer.tokens(of: text, rules: rules).filter { token in
      guard token.kind == .parameter else { return false }
      let first = tokenizer.bytes[token.range.lowerBound]
      let isEscaped =
        token.range.lowerBound > 0
        && tokenizer.bytes[token.range.lowerBound - 1] == UInt8(ascii: "\\")
      return first == UInt8(ascii: "?") || first == UInt8(ascii: ":") && !isEscaped
    }
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: ":"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result
  }

  // MARK: Checking

  /// Reports names without a value and values without a name. The dialect that will read a text is not
  /// always known: a name counts as missing only where every dialect would see it, and as used where any
  /// does.
  func check(at sql: JSONCursor, _ given: JSONCursor) {
    var used: Set<String> = []
    let known = Set((parameters ?? []).map(\.name))
    for (text, rules) in readings {
      let names = rules.map { rules in
        let tokenizer = SQLTokenizer(text, rules: rules)
        return Set(
          Execute.parameters(of: tokenizer, text, rules).map { String(tokenizer.text($0).dropFirst()) })
      }
      let certain = names.dropFirst().reduce(names.first ?? []) { $0.intersection($1) }
      for name in certain.subtracting(known).sorted()
      where !name.isEmpty && !name.utf8.allSatisfy(Execute.isDigit) {
        sql.report("no value for the parameter ':\(name)'\(NearestName.hint(for: name, among: known))")
      }
      for set in names { used.formUnion(set) }
    }
    guard var values = given.object() else { return }
    for (name, value) in values.all() where !used.contains(name) {
      value.report("the parameter '\(name)' is not used: the text has no ':\(name)'")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private var readings: [(String, [SQLLexicalRules])] {
    var sqlite = SQLLexicalRules()
    sqlite.brackets = true
    var postgresql = SQLLexicalRules()
    postgresql.dollarQuotes = true
    postgresql.nestedComments = true
    postgresql.escapeStrings = true
    var mysql = SQLLexicalRules()
    mysql.backslashEscapes = true
    mysql.hashComments = true
    mysql.doubleQuotedStrings = true
    let all = [sqlite, postgresql, mysql]
    switch text {
    case .plain(let sql): return [(sql, all)]
    case .byDialect(let variants):
      return variants.compactMap { variant in
        guard let sql = variant.sql else { return nil }
        switch variant.dialect {
        case "sqlite": return (sql, [sqlite])
        case "postgresql": return (sql, [postgresql])
        case "mysql", "mariadb": return (sql, [mysql])
        default: return (sql, all)
        }
      }
    }
  }
}
