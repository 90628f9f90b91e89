import RetortSQL

/// `x IN ('a', 'b')` over a `varchar`, which the server prints in two ways.
///
/// It prints `(x)::text = ANY ((ARRAY['a'::character varying, …])::text[])`. Read again, that is another
/// expression of the same meaning, printed with a cast at each member: `ARRAY[('a'::character varying)::text, …]`.
enum PostgreSQLExpression {
  /// The text so that the server prints it, read again, as it stands: the cast of the list is left to the server.
  static func reproducible(_ sql: String) -> String {
    guard sql.contains("::text[])") else { return sql }
    let tokenizer = SQLTokenizer(sql, rules: PostgreSQLDialect.lexicalRules)
    let tokens = SQLTokenizer.tokens(of: sql, rules: PostgreSQLDialect.lexicalRules)
    let words = tokens.map { tokenizer.text($0) }
    var removed: [Range<Int>] = []
    for index in words.indices.dropFirst(2)
    where words[index] == "(" && words[index - 1] == "(" && ["ANY", "ALL"].contains(words[index - 2]) {
      guard let end = closing(words, index) else { continue }
      removed.append(tokens[index].range)
      removed.append(tokens[end - 5].range.lowerBound..<tokens[end - 1].range.upperBound)
    }
    var bytes = tokenizer.bytes
    for range in removed.reversed() { bytes.removeSubrange(range) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The pieces of a canonical text with a cast at each member.
  static func canonical(_ pieces: [String]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < pieces.count {
      guard pieces[index] == "(", let end = closing(pieces, index) else {
        result.append(pieces[index])
        index += 1
        continue
      }
      result += ["array", "["]
      for (number, member) in members(pieces[(index + 3)..<(end - 6)]).enumerated() {
        result += (number > 0 ? [","] : []) + ["("] + member + [")", "::", "text"]
      }
      result.append("]")
      index = end
    }
    return result
  }

  /// Of a list that begins at `start`, `( ARRAY [ … ] ) :: text [ ]` with a cast to varchar in each member, the place
  /// behind its end; nil for anything else.
  private static func closing(_ words: [String], _ start: Int) -> Int? {
    guard start + 8 < words.count, words[start + 1].asciiLowercased == "array", words[start + 2] == "[" else {
      return nil
    }
    var depth = 0
    var close = start + 2
    while close < words.count {
      if words[close] == "[" || words[close] == "(" { depth += 1 }
      if words[close] == "]" || words[close] == ")" { depth -= 1 }
      if depth == 0 { break }
      close += 1
    }
    let end = close + 6
    guard end <= words.count, words[close..<end].elementsEqual(["]", ")", "::", "text", "[", "]"]) else {
      return nil
    }
    let members = members(words[(start + 3)..<close])
    guard !members.isEmpty, members.allSatisfy({ $0.suffix(3) == ["::", "character", "varying"] }) else {
      return nil
    }
    return end
  }

  private static func members(_ words: ArraySlice<String>) -> [[String]] {
    var result: [[String]] = []
    var current: [String] = []
    var depth = 0
    for word in words {
      if word == "[" || word == "(" { depth += 1 }
      if word == "]" || word == ")" { depth -= 1 }
      if depth == 0, word == "," {
        result.append(current)
        current = []
      } else {
        current.append(word)
      }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }
}
