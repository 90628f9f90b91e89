import Foundation
import RetortEngine
import RetortSQL
import RetortSQLite
import Testing

/// The options of SQLite's URLs, and how its transactions take locks.
@Suite struct SQLiteURLTests {
  private func engine(_ url: String) throws -> Engine { try Engine(url, drivers: [SQLiteDriver()]) }

  @Test(arguments: [
    "sqlite:///PATH?mode=ro", "sqlite:///file:PATH?mode=ro&uri=true", "sqlite:///file://PATH?mode=ro&uri=on",
  ])
  func readOnly(form: String) throws {
    let database = try ShopDatabase(.sqlite)
    let url = form.replacingOccurrences(of: "PATH", with: database.path)
    #expect(try SQLiteDriver.path(of: DatabaseURL(url)) == database.path)
    let connection = try engine(url).connect()
    #expect(try connection.scalar("SELECT count(*) FROM users") == 4)
    let error = #expect(throws: DatabaseError.self) { try connection.execute("DELETE FROM users") }
    #expect(error?.kind == .readOnly)
  }

  @Test func aFileThatMustExist() throws {
    let path = FileManager.default.temporaryDirectory.path + "/none-\(UUID().uuidString) %?#.db"
    let url = try DatabaseURL(scheme: "sqlite", database: path, options: ["mode": "rw"])
    let error = #expect(throws: DatabaseError.self) { try engine(url.description).connect() }
    #expect(error?.kind == .cannotOpen)
    #expect(!FileManager.default.fileExists(atPath: path))
    try engine(url.description.replacingOccurrences(of: "mode=rw", with: "mode=rwc")).connect().execute(
      "CREATE TABLE t (a)")
    #expect(FileManager.default.fileExists(atPath: path))
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func aDatabaseInMemoryThatIsShared() throws {
    let name = "shared-\(UUID().uuidString)"
    let first = try engine("sqlite:///\(name)?mode=memory&cache=shared").connect()
    let second = try engine("sqlite:///\(name)?mode=memory&cache=shared").connect()
    try first.execute("CREATE TABLE t (a)")
    #expect(try second.scalar("SELECT count(*) FROM t") == 0)
    #expect(!FileManager.default.fileExists(atPath: name))
    #expect(!SQLiteDriver().sharesNothing(try DatabaseURL("sqlite:///x?mode=memory&cache=shared")))
    #expect(SQLiteDriver().sharesNothing(try DatabaseURL("sqlite:///x?mode=memory")))
    #expect(SQLiteDriver().sharesNothing(try DatabaseURL("sqlite://?pool_timeout=1")))
  }

  @Test(arguments: ["mode=write", "cache=all", "immutable=perhaps", "mod=ro", "uri=2"])
  func optionsThatAreWrong(option: String) throws {
    let error = #expect(throws: RetortError.self) { try engine("sqlite:///a.db?\(option)").connect() }
    #expect(error?.code == "invalid_url")
  }

  @Test func resolvedFromAFolder() throws {
    let driver = SQLiteDriver()
    func resolved(_ url: String) throws -> String {
      driver.resolved(try DatabaseURL(url), from: "/srv").description
    }
    #expect(try resolved("sqlite:///a.db?pool_size=2") == "sqlite:////srv/a.db?pool_size=2")
    #expect(try resolved("sqlite:///file:a.db?uri=true") == "sqlite:///file:/srv/a.db?uri=true")
    #expect(try resolved("sqlite:///a?mode=memory") == "sqlite:///a?mode=memory")
  }

  @Test(arguments: [
    (TransactionOptions(), ["BEGIN IMMEDIATE"]), (TransactionOptions(locking: .deferred), ["BEGIN DEFERRED"]),
    (TransactionOptions(locking: .exclusive), ["BEGIN EXCLUSIVE"]),
    (TransactionOptions(readOnly: true), ["PRAGMA query_only = ON", "BEGIN"]),
    (TransactionOptions(readOnly: true, locking: .exclusive), ["BEGIN EXCLUSIVE", "PRAGMA query_only = ON"]),
  ])
  func locks(options: TransactionOptions, statements: [String]) throws {
    #expect(try SQLiteDialect().beginStatements(options) == statements)
    let database = try ShopDatabase(.sqlite)
    let isReadOnly = options.readOnly
    try database.engine().withTransaction(options) { connection in
      do {
        try connection.execute("DELETE FROM users WHERE id < 0")
        #expect(!isReadOnly)
      } catch let error as DatabaseError { #expect(isReadOnly && error.kind == .readOnly) }
    }
  }

  @Test(arguments: [DatabaseKind.postgresql, .mariadb])
  func othersHaveNoSuchLocks(kind: DatabaseKind) {
    let error = #expect(throws: RetortError.self) {
      try kind.dialect.beginStatements(TransactionOptions(locking: .exclusive))
    }
    #expect(error?.code == "unsupported_option")
  }
}
