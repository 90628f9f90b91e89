import RetortEngine
import RetortSQL

extension MySQLMigrationSupport {
  public func statementsOfNewTable(
    _ changes: [SchemaChange], _ dialect: any Dialect
  ) -> [ForeknownStatement] {
    guard let dialect = dialect as? MySQLDialect else { return [] }
    var result: [ForeknownStatement] = []
    var table: MySQLNewTable?
    for change in changes {
      let own: SubjectState
      if let table {
        guard let part = table.part(addedBy: change) else { break }
        own = SubjectState(digest: "", lacking: part)
      } else {
        // What a crash takes of foreign keys is found by the definitions before and behind a statement.
        guard case .createTable(let new, ifNotExists: false) = change, new.foreignKeys.isEmpty else { break }
        table = MySQLNewTable(name: new.qualifiedName)
        own = MySQLSchemaReader.state(printed: nil)
      }
      // What is wrong with it is said when its turn comes.
      guard let made = table,
        let planned = try? MySQLPlanner(dialect: dialect, source: made).statements(for: change),
        !made.wasAsked, planned.count == 1, planned[0].postconditions.isEmpty,
        (try? requireSingle(planned[0].sql, dialect)) != nil
      else { break }
      made.text += planned[0].sql.asciiLowercased + "\n"
      result.append(ForeknownStatement(planned[0], state: own))
    }
    return result.count > 1 ? result : []
  }
}

/// A table that the statements before have made, and that nobody else knows of yet. It answers by what they say.
private final class MySQLNewTable: SchemaSource {
  private struct Unknown: Error {}

  let name: QualifiedName
  /// The statements, in small letters.
  var text = ""
  private(set) var wasAsked = false

  init(name: QualifiedName) { self.name = name }

  /// What a change adds to the table, where it adds one thing and does nothing else.
  func part(addedBy change: SchemaChange) -> SubjectPart? {
    switch change {
    case .createIndex(let index, name, ifNotExists: false): .index(index.name)
    case .alterTable(let alteration)
    where alteration.table == name && alteration.copyFrom == nil && alteration.changes.count == 1:
      if case .addColumn(let addition) = alteration.changes[0], !addition.ifNotExists {
        .column(addition.column.name)
      } else {
        nil
      }
    default: nil
    }
  }

  func mentions(of words: [String], in table: QualifiedName) throws -> [Int]? {
    guard table == name else { try refuse() }
    return words.map { word in text.contains(word.asciiLowercased) ? 1 : 0 }
  }

  func table(_ name: QualifiedName) throws -> Table? { try refuse() }
  func metadata() throws -> Metadata { try refuse() }

  private func refuse() throws -> Never {
    wasAsked = true
    throw Unknown()
  }
}
