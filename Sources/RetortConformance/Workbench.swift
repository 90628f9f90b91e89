import RetortEngine
import RetortSQL

/// What a case works with: a database, and what it expects of it.
final class Workbench {
  let engine: Engine
  let connection: Connection
  private var made: [Metadata] = []

  init(_ engine: Engine, _ connection: Connection) {
    self.engine = engine
    self.connection = connection
  }

  var dialect: any Dialect { connection.dialect }

  // MARK: Tables

  func create(_ tables: Table...) throws { try create(Metadata(tables: tables)) }

  func create(_ metadata: Metadata) throws {
    made.append(metadata)
    try metadata.createAll(on: connection)
  }

  func tidyUp() {
    if connection.isInTransaction { _ = try? connection.execute("ROLLBACK") }
    for metadata in made.reversed() { try? metadata.dropAll(on: connection) }
    connection.close()
  }

  /// The table that most cases use, with four rows.
  func createPeople() throws {
    try create(
      Table(
        "people",
        columns: [
          Column("id", SQLType(.integer), nullable: false, autoincrement: .on),
          Column("name", SQLType(.string, length: 50), nullable: false), Column("age", SQLType(.integer)),
          Column("active", SQLType(.boolean), nullable: false, serverDefault: .sql(activeByDefault)),
        ],
        constraints: [
          .primaryKey(PrimaryKey(columns: ["id"])),
          .unique(UniqueConstraint(name: "people_names", columns: ["name"])),
        ]),
      Table(
        "pets",
        columns: [
          Column("id", SQLType(.integer), nullable: false, autoincrement: .on),
          Column("owner_id", SQLType(.integer)),
          Column("name", SQLType(.string, length: 50), nullable: false),
        ],
        constraints: [
          .primaryKey(PrimaryKey(columns: ["id"])),
          .foreignKey(
            ForeignKey(
              name: "pets_owners", columns: ["owner_id"], referentTable: "people", referentColumns: ["id"])),
        ]))
    // Their keys are 1, 2, 3, 4: the database counts.
    let people: [(String, Int?)] = [("ada", 36), ("bob", 17), ("cyd", nil), ("dot", 17)]
    try connection.execute(insert(into: p).columns(p.name, p.age), rows: people)
    let pets: [(Int?, String)] = [(1, "rex"), (1, "tom"), (2, "rex"), (nil, "stray")]
    try connection.execute(insert(into: q).columns(q.ownerID, q.name), rows: pets)
  }

  private var activeByDefault: String { dialect.capabilities.enumTypes ? "true" : "1" }

  // MARK: Expectations

  func expect<Value: Equatable>(_ found: Value, _ expected: Value, _ what: String) throws {
    guard found == expected else { throw ConformanceFailure("\(what): \(found) instead of \(expected)") }
  }

  func expect(_ condition: Bool, _ what: String) throws {
    guard condition else { throw ConformanceFailure(what) }
  }

  /// - Returns: the error of the database.
  @discardableResult
  func expectError(_ kinds: DatabaseError.Kind..., by body: () throws -> Void) throws -> DatabaseError {
    do {
      try body()
    } catch let error as DatabaseError {
      guard kinds.isEmpty || kinds.contains(error.kind) else {
        throw ConformanceFailure(
          "the error is '\(error.code)' (\(error.message)) instead of \(kinds.map(\.rawValue))")
      }
      return error
    }
    throw ConformanceFailure("no error, expected \(kinds.map(\.rawValue))")
  }

  /// It is refused, by the database or before it is asked.
  func expectRefusal(by body: () throws -> Void) throws {
    do { try body() } catch is any RetortErrorProtocol { return }
    throw ConformanceFailure("no error")
  }

  func expectError(code: String, by body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as any RetortErrorProtocol {
      return try expect(error.code, code, "the code of the error")
    }
    throw ConformanceFailure("no error, expected '\(code)'")
  }
}

/// The tables of the cases, with the types of Swift.
struct People: TypedTable {
  static let tableName = QualifiedName("people")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var name: TypedColumn<String, String> { column("name") }
  var age: TypedColumn<Int, Int?> { column("age") }
  var active: TypedColumn<Bool, Bool> { column("active") }
}

struct Pets: TypedTable {
  static let tableName = QualifiedName("pets")
  let source: FromSource
  var id: TypedColumn<Int, Int> { column("id") }
  var ownerID: TypedColumn<Int, Int?> { column("owner_id") }
  var name: TypedColumn<String, String> { column("name") }
}

let p = People()
let q = Pets()
