import RetortEngine
import RetortSQL

/// The live database as the source of what a change has to know. It asks about each table once.
final class MySQLSchemaSource: SchemaSource {
  let reader: MySQLSchemaReader
  /// What the server prints of a table; nil where there is none. They are few.
  private var printed: [(table: QualifiedName, text: String?)] = []

  init(reader: MySQLSchemaReader, knowing glance: SubjectGlance? = nil) {
    self.reader = reader
    guard let glance, glance.subject.kind == .table else { return }
    if let failure = glance.answer.failure {
      if MySQLSchemaReader.saysThereIsNone(failure) { printed.append((glance.subject.name, nil)) }
    } else if let row = glance.answer.rows.first, row.count > 1, let text = row[1].text,
      // Bytes that are no UTF-8 are read otherwise.
      !text.utf8.contains(0xEF) || !text.unicodeScalars.contains("\u{FFFD}")
    {
      printed.append((glance.subject.name, text))
    }
  }

  func table(_ name: QualifiedName) throws -> Table? {
    try reader.table(named: name, printed: definition(name))
  }

  func mentions(of words: [String], in table: QualifiedName) throws -> [Int]? {
    guard var text = try definition(table), text.hasPrefix("CREATE TABLE ") else { return nil }
    return text.withUTF8 { text in
      words.map { word in
        let word = Array(word.asciiLowercased.utf8)
        guard let first = word.first, text.count >= word.count else { return 0 }
        var count = 0
        for place in 0...(text.count - word.count) where MySQLSchemaSource.small(text[place]) == first {
          if word.indices.allSatisfy({ MySQLSchemaSource.small(text[place + $0]) == word[$0] }) { count += 1 }
        }
        return count
      }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  func metadata() throws -> Metadata { try reader.metadata() }

  func state(of subject: ChangeSubject) throws -> SubjectState? {
    switch subject.kind {
    case .table, .index, .type: MySQLSchemaReader.state(printed: try definition(subject.name))
    default: nil
    }
  }

  private func definition(_ name: QualifiedName) throws -> String? {
    if let known = printed.first(where: { $0.table == name }) { return known.text }
    let found = try reader.showCreate("TABLE", name)
    printed.append((name, found))
    return found
  }
}
