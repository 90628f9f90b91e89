/// An identifier taken apart: `branch@symbol±offset`, every part optional.
struct RevisionReference: Sendable {
  enum Symbol: Sendable, Hashable {
    /// Nothing is written: the offset counts from what is applied.
    case none
    case reserved(ReservedWord)
    case name(String)
  }

  /// What the user wrote, for messages.
  var text: String
  /// What stands before `@`.
  var branch: String?
  var symbol: Symbol
  /// The number behind `+` (positive) or `-` (negative).
  var offset: Offset?

  struct Offset: Sendable, Hashable {
    var isUp: Bool
    /// Never negative; enormous numbers become the largest one.
    var steps: Int
  }
}

extension RevisionGraph {
  /// Takes an identifier apart.
  ///
  /// Because ids may hold `-`, a text can have several readings. The first that fits counts:
  /// 1. an existing id or label, or a reserved word;
  /// 2. a relative identifier without a symbol (`-2`) or whose symbol is an existing id, label or reserved
  /// word;
  /// 3. the beginning of an existing id;
  /// 4. a relative identifier whose symbol is the beginning of an id.
  ///
  /// - Throws: `invalid_revision` when nothing is written, `unknown_branch` when nothing stands before `@`.
  func parse(_ text: String) throws(GraphError) -> RevisionReference {
    if text.isEmpty {
      throw GraphError(
        .invalidRevision, "an empty text is no revision identifier; write an id, a label, 'heads' or 'base'")
    }
    var branch: String?
    var rest = text
    if let at = text.firstIndex(of: "@") {
      let before = String(text[..<at])
      rest = String(text[text.index(after: at)...])
      if before.isEmpty {
        throw GraphError(.unknownBranch, "'\(text)' names no branch before '@'; write label@\(rest)")
      }
      if rest.isEmpty {
        throw GraphError(
          .invalidRevision, "'\(text)' names nothing after '@'; write '\(before)@head' or '\(before)@base'")
      }
      branch = before
    }
    if let symbol = exactSymbol(rest) {
      return RevisionReference(text: text, branch: branch, symbol: symbol, offset: nil)
    }
    if let (symbol, offset) = Self.splitOffset(rest) {
      if symbol.isEmpty {
        return RevisionReference(text: text, branch: branch, symbol: .none, offset: offset)
      }
      if let exact = exactSymbol(symbol) {
        return RevisionReference(text: text, branch: branch, symbol: exact, offset: offset)
      }
      if names.nodes(withPrefix: rest).isEmpty {
        return RevisionReference(text: text, branch: branch, symbol: .name(symbol), offset: offset)
      }
    }
    return RevisionReference(text: text, branch: branch, symbol: .name(rest), offset: nil)
  }

  private func exactSymbol(_ text: String) -> RevisionReference.Symbol? {
    if let word = ReservedWord(text) { return .reserved(word) }
    return names.node(named: text) == nil ? nil : .name(text)
  }

  /// `a-b+12` → `a-b`, up 12; nil unless the text ends with a sign and digits.
  private static func splitOffset(_ text: String) -> (symbol: String, offset: RevisionReference.Offset)? {
    let bytes = text.utf8
    var begin = bytes.endIndex
    while begin > bytes.startIndex {
      let before = bytes.index(before: begin)
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[before]) else { break }
      begin = before
    }
    guard begin < bytes.endIndex, begin > bytes.startIndex else { return nil }
    let sign = bytes.index(before: begin)
    guard bytes[sign] == UInt8(ascii: "+") || bytes[sign] == UInt8(ascii: "-") else { return nil }
    let steps = Int(text[begin...]) ?? Int.max
    let isUp = bytes[sign] == UInt8(ascii: "+")
    return (String(text[..<sign]), RevisionReference.Offset(isUp: isUp, steps: steps))
  }
}
