import Foundation
import Testing

extension ServerDocumentTests {
  /// The documents in `Fixtures/documents/postgresql.json`: entries with a `name`, a `first` and a `second` document,
  /// and where they are needed SQL that runs `before` the first one, `rows`, and `renames`.
  static func postgresqlCases() throws -> [Case] {
    guard case .array(let entries) = try JSONText(try Tools.fixture("documents/postgresql.json")) else {
      throw SupportError("documents/postgresql.json is no list")
    }
    let cases = try entries.map { entry in
      guard case .string(let name)? = entry["name"], let first = entry["first"] else {
        throw SupportError("an entry of documents/postgresql.json has no name or no document")
      }
      var example = Case(name: name, first: try first.text, second: try (entry["second"] ?? first).text)
      example.kinds = [.postgresql]
      if case .string(let sql)? = entry["before"] { example.before = sql }
      if case .string(let sql)? = entry["rows"] { example.rows = sql }
      if case .array(let renames)? = entry["renames"] {
        example.renames = renames.compactMap { if case .string(let text) = $0 { text } else { nil } }
      }
      return example
    }
    guard !Amount.isFull else { return cases }
    var random = SeededGenerator(seed: Amount.seed)
    return Array(cases.shuffled(using: &random).prefix(Amount.serverDocuments))
  }

  @Test(arguments: try postgresqlCases())
  func postgresql(example: Case) throws { try Self.verify(.postgresql, example) }
}
