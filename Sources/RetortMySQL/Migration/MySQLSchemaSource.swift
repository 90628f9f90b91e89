import RetortEngine
import RetortSQL

/// The live database as the source of what a change has to know. It asks about each table once.
final class MySQLSchemaSource: SchemaSource {
  let reader: MySQLSchemaReader
  private var printed: [QualifiedName: String?] = [:]

  init(reader: MySQLSchemaReader, knowing glance: SubjectGlance? = nil) {
    self.reader = reader
    guard let glance, glance.subject.kind == .table else { return }
    if let failure = glance.answer.failure {
      if MySQLSchemaReader.saysThereIsNone(failure) { printed[glance.subject.name] = .some(nil) }
    } else if let row = glance.answer.rows.first, row.count > 1, let text = row[1].text,
      // Bytes that are no UTF-8 are read otherwise.
      !text.utf8.contains(0xEF) || !text.unicodeScalars.contains("\u{FFFD}")
    {
      printed[glance.subject.name] = text
    }
  }

  func table(_ name: QualifiedName) throws -> Table? {
    try reader.table(named: name, printed: definition(name))
  }

  func lacks(_ words: [String], in table: QualifiedName) throws -> Bool {
    guard let text = try definition(table), text.hasPrefix("CREATE TABLE ") else { return false }
    let bytes = text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return words.allSatisfy { word in
      let word = word.asciiLowercased.utf8
      // It is printed twice.
      return !word.contains(UInt8(ascii: "`")) && bytes.firstPlace(of: word, in: bytes.indices) == nil
    }
  }

  func metadata() throws -> Metadata { try reader.metadata() }

  func state(of subject: ChangeSubject) throws -> SubjectState? {
    switch subject.kind {
    case .table, .index, .type: MySQLSchemaReader.state(printed: try definition(subject.name))
    default: nil
    }
  }

  private func definition(_ name: QualifiedName) throws -> String? {
    if let known = printed[name] { return known }
    let found = try reader.showCreate("TABLE", name)
    printed[name] = .some(found)
    return found
  }
}
