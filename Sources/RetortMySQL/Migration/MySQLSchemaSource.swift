import RetortEngine
import RetortSQL

/// The live database as the source of what a change has to know. It asks about each table once.
final class MySQLSchemaSource: SchemaSource {
  let reader: MySQLSchemaReader
  private var printed: [QualifiedName: String?] = [:]

  init(reader: MySQLSchemaReader) { self.reader = reader }

  func table(_ name: QualifiedName) throws -> Table? {
    try reader.table(named: name, printed: definition(name))
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
