import RetortSQL

extension SchemaComparer {
  /// The statements that make a composite type another one in place: attributes that come at the end, and that go.
  /// Columns of the type stand in the way of any other change.
  func attributeChange(_ old: RawObject, _ new: RawObject) -> String? {
    guard old.kind == "composite type", let before = CompositeType(old.create, dialect),
      let after = CompositeType(new.create, dialect), before.head == after.head
    else { return nil }
    if before.attributes == after.attributes { return commentChange(before.rest, after.rest) }
    let kept = before.attributes.filter { after.attributes.contains($0) }
    guard Array(after.attributes.prefix(kept.count)) == kept, !kept.isEmpty else { return nil }
    let dropped = before.attributes.filter { !kept.contains($0) }
    let added = after.attributes.dropFirst(kept.count)
    // One that changes its type would go and come, with what is in it.
    guard Set(dropped.map(\.name)).isDisjoint(with: added.map(\.name)), !(dropped.isEmpty && added.isEmpty)
    else {
      return nil
    }
    let clauses =
      dropped.map { "DROP ATTRIBUTE \($0.name)" } + added.map { "ADD ATTRIBUTE \($0.name) \($0.type)" }
    let comments = commentChange(before.rest, after.rest, without: dropped.map(\.name))
    return "ALTER TYPE \(after.head) \(clauses.joined(separator: ", "))"
      + (comments.map { ";\n\($0)" } ?? "")
  }

  /// The statements that make the comments of a type and its attributes others, nil where they are the same.
  ///
  /// - Parameter gone: attributes whose comments go with them.
  private func commentChange(_ old: String, _ new: String, without gone: [String] = []) -> String? {
    func comments(_ text: String) -> [(target: String, text: String)] {
      SQLScript.statements(of: text, rules: dialect.lexicalRules).map { statement in
        let end = statement.text.firstRange(of: " IS '") ?? statement.text.firstRange(of: " IS E'")
        return (String(statement.text[..<(end?.lowerBound ?? statement.text.endIndex)]), statement.text)
      }
    }
    let before = comments(old)
    let after = comments(new)
    let statements =
      before.filter { comment in
        !after.contains { $0.target == comment.target }
          && !gone.contains { comment.target.hasSuffix(".\($0)") }
      }
      .map { "\($0.target) IS NULL" }
      + after.map(\.text).filter { text in !before.contains { $0.text == text } }
    return statements.isEmpty ? nil : statements.joined(separator: ";\n")
  }
}

/// A composite type as its statement makes it.
private struct CompositeType {
  struct Attribute: Equatable {
    var name: String
    var type: String
  }

  /// Its name.
  var head: String
  var attributes: [Attribute] = []
  /// What follows: its comments.
  var rest: String

  init?(_ sql: String, _ dialect: any Dialect) {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    let bytes = tokenizer.bytes
    func text(_ from: Int, _ to: Int) -> String {
      SQLText.trimmed(String(decoding: bytes[from..<to], as: UTF8.self))
    }
    guard let create = tokenizer.next(), tokenizer.text(create).uppercased() == "CREATE",
      let type = tokenizer.next(), tokenizer.text(type).uppercased() == "TYPE"
    else { return nil }
    var start: Int?
    var name: SQLToken?
    var depth = 0
    head = ""
    while let token = tokenizer.next() {
      let word = tokenizer.text(token)
      if depth == 0 {
        if word.uppercased() == "AS" { head = text(type.range.upperBound, token.range.lowerBound) }
        if word == "(" { depth = 1 }
        continue
      }
      if depth == 1, word == "," || word == ")" {
        guard let first = name, let from = start else { return nil }
        attributes.append(
          Attribute(name: tokenizer.text(first), type: text(from, token.range.lowerBound)))
        if word == ")" {
          guard !head.isEmpty else { return nil }
          rest = String(decoding: bytes[token.range.upperBound...], as: UTF8.self)
          return
        }
        (start, name) = (nil, nil)
        continue
      }
      if word == "(" { depth += 1 }
      if word == ")" { depth -= 1 }
      if name == nil {
        name = token
        start = token.range.upperBound
      }
    }
    return nil
  }
}
