import RetortSQL
import Testing

/// A place in a statement where a text of a user may end up.
struct InjectionPoint: Sendable, CustomTestStringConvertible {
  enum Kind: Sendable {
    /// The text is one name, or one value.
    case token
    /// The text may be several tokens, which must not reach out of their place.
    case part
  }

  var name: String
  var kind: Kind
  /// Whether some texts are refused there.
  var mayRefuse: Bool
  /// What of the text stands in the statement.
  var content: @Sendable (String) -> String
  var build: @Sendable (String) -> any ExecutableStatement

  var testDescription: String { name }

  init(
    _ name: String, _ kind: Kind = .token, mayRefuse: Bool = false,
    content: @escaping @Sendable (String) -> String = { $0 },
    _ build: @escaping @Sendable (String) -> any ExecutableStatement
  ) {
    self.name = name
    self.kind = kind
    self.mayRefuse = mayRefuse
    self.content = content
    self.build = build
  }

  /// A text that means nothing to anybody.
  static let harmless = "harmless"

  /// The statement with the harmless text and those with the others are the same but for that text, on a dialect that has
  /// such a statement.
  func verify(_ texts: [String], on dialect: any Dialect, writingValues: Bool) {
    let harmless = InjectionPoint.harmless
    guard let first = try? compiled(harmless, dialect, writingValues) else { return }
    let shape = StatementShape(first.sql, dialect)
    let own = [Array(content(harmless).utf8)] + (writingValues ? boundTexts(harmless, dialect) : [])
    for text in texts {
      do {
        let second = try compiled(text, dialect, writingValues)
        let other = StatementShape(second.sql, dialect)
        let difference: String?
        switch kind {
        case .part: difference = shape.breakout(of: other, in: own[0])
        case .token:
          let others = [Array(content(text).utf8)] + (writingValues ? boundTexts(text, dialect) : [])
          difference = shape.difference(from: other, own: own, others: others)
        }
        if let difference { record(difference, text, dialect, second.sql) }
        if first.parameters.count != second.parameters.count {
          record("another number of parameters", text, dialect, second.sql)
        }
      } catch let error as RetortError where mayRefuse && error.code == "unsupported_construct" {
        continue
      } catch let error as RetortError
        where error.code == "invalid_statement" && dialect.name == "postgresql" && text.utf8.count > 60
      {
        // A name that would be cut.
        continue
      } catch {
        record("refused: \(error)", text, dialect, nil)
      }
    }
  }

  /// The texts that are bound.
  private func boundTexts(_ text: String, _ dialect: any Dialect) -> [[UInt8]] {
    ((try? compiled(text, dialect, false)) ?? CompiledStatement("")).parameters.map { value in
      switch value {
      case .text(let text): Array(text.utf8)
      case .array(let items):
        Array((dialect.name == "postgresql" ? ArrayText.postgresql(items) : ArrayText.json(items)).utf8)
      default: []
      }
    }
  }

  private func compiled(
    _ text: String, _ dialect: any Dialect, _ writingValues: Bool
  ) throws -> CompiledStatement {
    try SQLCompiler.compile(build(text).sqlStatement, for: dialect, writingValues: writingValues)
  }

  private func record(_ what: String, _ text: String, _ dialect: any Dialect, _ sql: String?) {
    let shown = text.unicodeScalars.prefix(60).map { $0.escaped(asASCII: true) }.joined()
    Issue.record("\(name) on \(dialect.name) with \"\(shown)\": \(what)\n\(sql?.prefix(500) ?? "")")
  }
}
