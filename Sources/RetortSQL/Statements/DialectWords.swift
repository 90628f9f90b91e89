/// Words that stand in a statement as they are, some of them for one dialect alone.
public struct DialectWords: Hashable, Sendable {
  /// By dialect name, "" for all.
  private(set) var texts: [String: [String]] = [:]

  public init() {}

  public var isEmpty: Bool { texts.isEmpty }

  /// Adds a text at the end.
  ///
  /// - Parameter dialect: the name of the dialect that it is for; nil for all.
  public mutating func append(_ text: String, dialect: String?) {
    texts[dialect ?? "", default: []].append(text)
  }

  /// The texts for all dialects, and behind them those for one.
  public func texts(for dialect: String) -> [String] { (texts[""] ?? []) + (texts[dialect] ?? []) }
}
