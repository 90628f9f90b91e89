import RetortSQL

extension PostgreSQLCatalogText {
  /// The elements of a `CREATE INDEX … (…)`, each as the server prints it with its collation, operator class
  /// and order.
  static func elements(ofIndex definition: String) -> [String] {
    let tokenizer = SQLTokenizer(definition, rules: rules)
    let bytes = tokenizer.bytes
    var elements: [String] = []
    var depth = 0
    var start = 0
    func element(to end: Int) {
      elements.append(SQLText.trimmed(String(decoding: bytes[start..<end], as: UTF8.self)))
    }
    for token in SQLTokenizer.tokens(of: definition, rules: rules) where token.kind == .symbol {
      switch bytes[token.range.lowerBound] {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        depth += 1
        if depth == 1 { start = token.range.upperBound }
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          element(to: token.range.lowerBound)
          return elements
        }
      case UInt8(ascii: ",") where depth == 1:
        element(to: token.range.lowerBound)
        start = token.range.upperBound
      default: break
      }
    }
    return elements
  }

  /// What stands after the expression of an index's element: the collation's name and the operator class.
  static func decoration(
    of element: String, expression: String
  ) -> (collation: String?, operatorClass: String?) {
    guard element.utf8.starts(with: expression.utf8) else { return (nil, nil) }
    let rest = String(decoding: element.utf8.dropFirst(expression.utf8.count), as: UTF8.self)
    let tokenizer = SQLTokenizer(rest, rules: rules)
    let tokens = SQLTokenizer.tokens(of: rest, rules: rules)
    var index = 0
    func word(_ index: Int) -> String? {
      tokens.indices.contains(index) && tokens[index].kind == .word ? tokenizer.text(tokens[index]) : nil
    }
    func name(_ index: Int) -> String {
      SQLText.identifier(tokenizer.bytes[tokens[index].range], kind: tokens[index].kind)
    }
    var collation: String?
    if word(0) == "COLLATE", tokens.count > 1 {
      var parts = [name(1)]
      index = 2
      if tokens.count > 3, tokenizer.text(tokens[2]) == "." {
        parts.append(name(3))
        index = 4
      }
      collation = parts.joined(separator: ".")
    }
    guard index < tokens.count else { return (collation, nil) }
    let start = tokens[index].range.lowerBound
    var end = start
    var depth = 0
    while index < tokens.count {
      let text = tokenizer.text(tokens[index])
      if depth == 0, tokens[index].kind == .word, text == "DESC" || text == "ASC" || text == "NULLS" { break }
      if text == "(" { depth += 1 }
      if text == ")" { depth -= 1 }
      end = tokens[index].range.upperBound
      index += 1
    }
    let operatorClass = String(decoding: tokenizer.bytes[start..<end], as: UTF8.self)
    return (collation, operatorClass.isEmpty ? nil : operatorClass)
  }

  /// A `CREATE TRIGGER … ON schema.table` without the schema.
  static func withoutSchema(trigger statement: String) -> String {
    let tokenizer = SQLTokenizer(statement, rules: rules)
    let tokens = SQLTokenizer.tokens(of: statement, rules: rules)
    guard
      let on = tokens.firstIndex(where: { $0.kind == .word && tokenizer.text($0) == "ON" }),
      on + 3 < tokens.count, tokenizer.text(tokens[on + 2]) == "."
    else { return statement }
    return String(decoding: tokenizer.bytes[..<tokens[on + 1].range.lowerBound], as: UTF8.self)
      + String(decoding: tokenizer.bytes[tokens[on + 3].range.lowerBound...], as: UTF8.self)
  }
}
