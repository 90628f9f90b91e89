import RetortSQL

/// The tokens of a view's query, as far as a document and the server must have them in common.
struct MySQLViewText {
  private struct Piece {
    var text: String
    /// What stood before it and a period.
    var qualifier: String?
    var isLiteral = false
    var isCall = false

    func isSymbol(_ symbol: String) -> Bool { !isLiteral && text == symbol }
  }

  private var pieces: [Piece] = []

  init(_ sql: String) {
    let cursor = MySQLTokenCursor(sql)
    var qualifier: String?
    func add(_ text: String, isLiteral: Bool = false, isCall: Bool = false) {
      pieces.append(Piece(text: text, qualifier: qualifier, isLiteral: isLiteral, isCall: isCall))
      qualifier = nil
    }
    for (index, token) in cursor.tokens.enumerated() {
      let bytes = cursor.bytes[token.range]
      var here = cursor
      here.position = index
      switch token.kind {
      case .string: add("'\(MySQLTokenCursor.unescaped(bytes))", isLiteral: true)
      case .number, .blob:
        let text = cursor.text(token).asciiLowercased
        add(text.hasPrefix(".") ? "0\(text)" : text, isLiteral: true)
      case .word, .quotedIdentifier:
        add(
          SQLText.identifier(bytes, kind: token.kind).asciiLowercased, isCall: here.isAtSymbol("(", offset: 1)
        )
      default:
        if here.isAtSymbol("."), !pieces.isEmpty {
          qualifier = pieces.removeLast().text
        } else if here.isAtSymbol("*"), here.isAtSymbol(")", offset: 1), index > 0,
          here.isAtSymbol("(", offset: -1)
        {
          // The server prints count(*) so.
          add("0", isLiteral: true)
        } else {
          let text = cursor.text(token)
          add(["!=": "<>", "&&": "and", "||": "or"][text] ?? text)
        }
      }
    }
    dropAliases()
  }

  /// A column that is called as it is called anyway.
  private mutating func dropAliases() {
    var index = 1
    while index + 1 < pieces.count {
      if pieces[index].isSymbol("as"), pieces[index - 1].text == pieces[index + 1].text,
        !pieces[index + 1].isLiteral
      {
        pieces.removeSubrange(index...(index + 1))
      } else {
        index += 1
      }
    }
  }

  /// Whether the other text, which is the server's, can be this one: it has each literal and each column of this
  /// one, as often or more often, and the same HAVINGs.
  func isContained(in other: MySQLViewText, columns: Set<String>) -> Bool {
    func counts(_ pieces: [Piece]) -> [String: Int] {
      var result: [String: Int] = [:]
      for piece in pieces {
        if piece.isLiteral {
          result["\u{1}" + piece.text, default: 0] += 1
        } else if columns.contains(piece.text), !piece.isCall {
          result[piece.text, default: 0] += 1
        }
      }
      return result
    }
    let held = counts(other.pieces)
    guard counts(pieces).allSatisfy({ $0.value <= held[$0.key] ?? 0 }) else { return false }
    let own = havings
    let others = other.havings
    return own.count == others.count
      && zip(own, others).allSatisfy { a, b in
        a.count == b.count
          && zip(a, b).allSatisfy { first, second in
            first.text == second.text && first.isLiteral == second.isLiteral
              // A name without a qualifier can mean but one column.
              && (first.qualifier == nil || second.qualifier == nil || first.qualifier == second.qualifier)
          }
      }
  }

  // MARK: HAVING

  /// The conditions of HAVING, without the parentheses that mean nothing.
  private var havings: [[Piece]] {
    let ends: Set<String> = ["order", "limit", "union", "except", "intersect", "window", "for"]
    return pieces.indices.filter { pieces[$0].isSymbol("having") }.map { start in
      var depth = 0
      var condition: [Piece] = []
      for piece in pieces[(start + 1)...] {
        if piece.isSymbol("(") { depth += 1 }
        if piece.isSymbol(")") { depth -= 1 }
        if depth < 0 || depth == 0 && !piece.isLiteral && ends.contains(piece.text) { break }
        condition.append(piece)
      }
      while let next = MySQLViewText.withoutOnePair(condition) { condition = next }
      return condition
    }
  }

  /// How tightly operators bind.
  private static let precedence: [String: Int] = [
    "or": 1, "xor": 2, "and": 3, "not": 4, "=": 5, "<=>": 5, ">=": 5, ">": 5, "<=": 5, "<": 5, "<>": 5,
    "is": 5,
    "like": 5, "regexp": 5, "rlike": 5, "in": 5, "between": 5, "|": 6, "&": 7, "<<": 8, ">>": 8, "+": 9,
    "-": 9,
    "*": 10, "/": 10, "div": 10, "%": 10, "mod": 10, "^": 11,
  ]

  private static func precedence(_ piece: Piece?) -> Int? {
    piece.flatMap { $0.isLiteral ? nil : precedence[$0.text] }
  }

  /// The condition without one pair of parentheses whose inside binds tighter than what is around it.
  private static func withoutOnePair(_ pieces: [Piece]) -> [Piece]? {
    for open in pieces.indices where pieces[open].isSymbol("(") {
      var depth = 0
      var inside = Int.max
      var isList = false
      var close = open
      for index in open..<pieces.count {
        if pieces[index].isSymbol("(") { depth += 1 }
        if pieces[index].isSymbol(")") { depth -= 1 }
        if depth == 0 {
          close = index
          break
        }
        guard depth == 1 else { continue }
        if pieces[index].isSymbol(",") || pieces[index].isSymbol("select") { isList = true }
        if let own = precedence(pieces[index]) { inside = min(inside, own) }
      }
      guard close > open, !isList else { continue }
      let before = open > 0 ? pieces[open - 1] : nil
      let after = close + 1 < pieces.count ? pieces[close + 1] : nil
      // Behind a name they are a call's, behind IN a list's.
      if let before, precedence(before) == nil, !before.isSymbol("("), !before.isSymbol(",") { continue }
      if before?.isSymbol("in") ?? false { continue }
      let around = max(precedence(before) ?? 0, precedence(after) ?? 0)
      let isChain =
        (inside == 1 || inside == 3)
        && [precedence(before), precedence(after)].allSatisfy { $0 ?? inside == inside }
      guard inside > around || isChain else { continue }
      var result = pieces
      result.remove(at: close)
      result.remove(at: open)
      return result
    }
    return nil
  }
}
