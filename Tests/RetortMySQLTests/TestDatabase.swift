import Foundation
import RetortEngine
import RetortSQL
import Testing

@testable import RetortMySQL

/// A database of its own on the server of `RETORT_TEST_MARIADB_URL`, dropped at the end.
final class TestDatabase {
  let name: String
  let url: DatabaseURL
  let connection: Connection

  init(charset: String = "utf8mb4 COLLATE utf8mb4_general_ci", interruption: Interruption? = nil) throws {
    guard let text = ProcessInfo.processInfo.environment["RETORT_TEST_MARIADB_URL"] else {
      throw RetortError("no_server", "RETORT_TEST_MARIADB_URL is not set: see scripts/test-servers")
    }
    name = "mysqlt_\(UInt32.random(in: 0...UInt32.max))"
    var url = try DatabaseURL(text)
    let admin = try Engine(url, drivers: [MySQLDriver()]).connect()
    try admin.execute("CREATE DATABASE \(name) CHARACTER SET \(charset)")
    url.database = name
    self.url = url
    var options = ConnectionOptions()
    options.interruption = interruption
    connection = try Engine(url, drivers: [MySQLDriver()]).connect(options)
  }

  deinit {
    if connection.isInTransaction { _ = try? connection.execute("ROLLBACK") }
    var admin = url
    admin.database = nil
    _ = try? Engine(admin, drivers: [MySQLDriver()]).connect().execute("DROP DATABASE IF EXISTS \(name)")
  }

  var driver: MySQLConnection {
    get throws { try #require(connection.driverConnection as? MySQLConnection) }
  }

  var reader: MySQLSchemaReader { get throws { MySQLSchemaReader(try driver) } }
  var dialect: MySQLDialect { get throws { MySQLDialect(server: try driver.server) } }

  func connect(_ options: ConnectionOptions = ConnectionOptions()) throws -> Connection {
    try Engine(url, drivers: [MySQLDriver()]).connect(options)
  }

  /// A connection of its own that is open when this returns, and kills what the one with this id runs at some moment of
  /// `duration` from now.
  func killer(of id: Int64, within duration: Duration) throws -> Background<Void> {
    let ready = DispatchSemaphore(value: 0)
    let killer = Background { [url] in
      let killer = Result { try Engine(url, drivers: [MySQLDriver()]).connect() }
      ready.signal()
      let open = try killer.get()
      usleep(UInt32((duration / .microseconds(1)) * .random(in: 0...1)))
      try open.execute("KILL QUERY \(id)")
    }
    ready.wait()
    return killer
  }

  func run(_ statements: String...) throws {
    for statement in statements { try connection.execute(statement) }
  }

  /// What the server prints of a thing.
  func printed(_ name: String, _ kind: String = "TABLE") throws -> String {
    try #require(try reader.showCreate(kind, QualifiedName(name)))
  }

  func table(_ name: String) throws -> Table { try #require(try reader.table(named: QualifiedName(name))) }

  /// Carries out a change and returns its statements.
  @discardableResult
  func carryOut(_ change: SchemaChange) throws -> [String] {
    var statements: [String] = []
    _ = try MySQLMigrationSupport().carryOut(change, on: connection) { statement in
      statements.append(statement.sql)
      try connection.execute(statement.sql)
    }
    return statements
  }
}
