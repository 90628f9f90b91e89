/// Compares types by their texts, each worked out once: a schema has thousands of columns of few types.
public final class TypeTexts {
  private let dialect: any Dialect
  private var known: [SQLType: String?] = [:]

  /// Compares types as `dialect` spells them.
  public init(_ dialect: any Dialect) { self.dialect = dialect }

  /// The type in a form that is equal for two spellings of it; nil for one that the dialect does not have.
  public func comparable(_ type: SQLType) -> String? {
    if let text = known[type] { return text }
    let text = (try? dialect.typeText(type)).map { _ in dialect.comparableType(type) }
    known[type] = .some(text)
    return text
  }

  /// Whether both mean the same type of the dialect.
  public func isSame(_ a: SQLType, _ b: SQLType) -> Bool {
    if a == b { return true }
    guard let first = comparable(a), let second = comparable(b) else { return false }
    return first == second
  }
}
