import RetortSQL
import Testing

/// A statement and its SQL on each database.
struct StatementCase: Sendable, CustomTestStringConvertible {
  var name: String
  var statement: any ExecutableStatement
  /// With `?` for each parameter; PostgreSQL's are numbered, and its operators have `??` for a question mark.
  private var texts: [DatabaseKind: String]
  /// Where the dialect has no such thing: a piece of the error.
  var refusals: [DatabaseKind: String]
  /// Where it is looked at. Another one is left out only where its version that the tests run on lacks what the next has.
  var kinds: [DatabaseKind]

  var testDescription: String { name }

  init(
    _ name: String, _ statement: any ExecutableStatement, _ sql: String, sqlite: String? = nil,
    postgresql: String? = nil, mariadb: String? = nil, refusals: [DatabaseKind: String] = [:],
    kinds: [DatabaseKind] = DatabaseKind.allCases
  ) {
    self.name = name
    self.statement = statement
    self.refusals = refusals
    self.kinds = kinds
    texts = [.sqlite: sqlite ?? sql, .postgresql: postgresql ?? sql, .mariadb: mariadb ?? sql]
  }

  /// Whether the database has it, in every version.
  func isThere(on kind: DatabaseKind) -> Bool { refusals[kind] == nil && kinds.contains(kind) }

  func text(_ kind: DatabaseKind) -> String {
    let text = texts[kind] ?? ""
    guard kind == .postgresql else { return text }
    var number = 0
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character != "?" {
        result.append(character)
      } else if rest.first == "?" {
        result.append(rest.removeFirst())
      } else {
        number += 1
        result += "$\(number)"
      }
    }
    return result
  }

  /// The SQL is just this one, and the database takes it.
  func verify(_ kind: DatabaseKind, on database: ShopDatabase) throws {
    guard kinds.contains(kind) else { return }
    let dialect = database.connection.dialect
    if let refusal = refusals[kind] {
      let error = #expect(throws: RetortError.self, "\(name)") { try statement.compiled(for: dialect) }
      #expect(error?.message.contains(refusal) == true, "\(name): \(String(describing: error))")
      return
    }
    let compiled = try statement.compiled(for: dialect)
    #expect(compiled.sql == text(kind), "\(name)")
    do {
      try database.tryOut(compiled, givesRows: statement.sqlStatement.returnsRows)
    } catch {
      Issue.record("\(name) on \(kind): \(error)\n\(compiled.sql)")
    }
  }
}
