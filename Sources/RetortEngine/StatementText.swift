/// The text of a statement as the key of a cache. Two are equal where their bytes are.
///
/// Strings are equal where they mean the same characters: a statement with the literal `'é'` as one scalar would find the
/// prepared one with `'é'` as two, and ask for another text than it says.
package struct StatementText: Hashable, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }

  package static func == (a: StatementText, b: StatementText) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
