import Foundation
import RetortEngine
import RetortSQL
import TestSupport
import Testing

@testable import RetortPostgreSQL

/// A database, or a schema, of its own on the server of `RETORT_TEST_POSTGRESQL_URL`, dropped at the end.
final class TestDatabase {
  enum Scope { case database, schema }

  let name: String
  let url: DatabaseURL
  let connection: Connection
  private let scope: Scope

  /// - Throws: `no_server` where the variable is not set.
  static func serverURL() throws -> DatabaseURL {
    guard let text = ProcessInfo.processInfo.environment["RETORT_TEST_POSTGRESQL_URL"] else {
      throw RetortError("no_server", "RETORT_TEST_POSTGRESQL_URL is not set: see scripts/test-servers")
    }
    return try DatabaseURL(text)
  }

  static func admin() throws -> Connection {
    try Engine(try serverURL(), drivers: [PostgreSQLDriver()]).connect()
  }

  init(_ scope: Scope = .database, options: ConnectionOptions = ConnectionOptions()) throws {
    let name = "pgtests_\(UInt32.random(in: 0...UInt32.max))"
    var url = try TestDatabase.serverURL()
    let admin = try TestDatabase.admin()
    switch scope {
    case .database:
      try admin.execute("CREATE DATABASE \(name) TEMPLATE template0")
      url.database = name
    case .schema:
      try admin.execute("CREATE SCHEMA \(name)")
      url.options.append(.init(name: "options", value: "-csearch_path=\(name)"))
    }
    self.name = name
    self.scope = scope
    self.url = url
    connection = try Engine(url, drivers: [PostgreSQLDriver()]).connect(options)
  }

  deinit {
    connection.driverConnection.close()
    let drop =
      switch scope {
      // Other connections of the test may still be open.
      case .database: "DROP DATABASE IF EXISTS \(name) WITH (FORCE)"
      case .schema: "DROP SCHEMA IF EXISTS \(name) CASCADE"
      }
    DatabaseDrops.later { try TestDatabase.admin().execute(drop) }
  }

  var driver: PostgreSQLConnection {
    get throws { try #require(connection.driverConnection as? PostgreSQLConnection) }
  }

  func connect(_ options: ConnectionOptions = ConnectionOptions()) throws -> Connection {
    try Engine(url, drivers: [PostgreSQLDriver()]).connect(options)
  }

  func run(_ statements: String...) throws {
    for statement in statements { try connection.execute(statement) }
  }

  /// The server's process of a connection.
  func process(_ connection: Connection) throws -> Int64 {
    try #require(try connection.scalar("SELECT pg_backend_pid()")?.integer)
  }

  func reflect() throws -> Metadata {
    try PostgreSQLMigrationSupport().reflect(connection, options: ReflectionOptions())
  }

  /// Carries out a change and returns its statements.
  @discardableResult
  func carryOut(_ change: SchemaChange) throws -> [String] {
    var statements: [String] = []
    _ = try PostgreSQLMigrationSupport().carryOut(change, on: connection) { statement in
      statements.append(statement.sql)
      try connection.execute(statement.sql)
    }
    return statements
  }
}

/// A value that threads share. Under a lock of the C library, which ThreadSanitizer knows; of Swift's own Mutex it
/// sees nothing on Linux, and reports what that guards as a race.
final class Shared<Value: Sendable>: Sendable {
  private let lock = NSLock()
  // Only read and written under the lock.
  nonisolated(unsafe) private var storage: Value

  init(_ value: Value) {
    storage = value
  }

  var value: Value {
    get { lock.withLock { storage } }
    set { lock.withLock { storage = newValue } }
  }

  func update(_ change: (inout Value) -> Void) { lock.withLock { change(&storage) } }
}

/// What runs on a thread of its own, with connections of its own.
final class Background<Value: Sendable>: Sendable {
  private let result = Shared<Result<Value, any Error>?>(nil)

  init(_ body: @escaping @Sendable () throws -> Value) {
    let result = self.result
    let thread = Thread {
      let outcome = Result { try body() }
      result.value = outcome
    }
    thread.start()
  }

  /// What `body` returned or threw.
  ///
  /// - Throws: `test_timeout` where it is not done in time.
  func wait(_ seconds: Double = 30) throws -> Value {
    let end = Date() + seconds
    while Date() < end {
      if let result = result.value { return try result.get() }
      usleep(10_000)
    }
    throw RetortError("test_timeout", "not done within \(seconds) seconds")
  }
}

/// Waits until `condition` holds.
///
/// - Throws: `test_timeout`.
func waitUntil(_ seconds: Double = 20, _ condition: () throws -> Bool) throws {
  let end = Date() + seconds
  while Date() < end {
    if try condition() { return }
    usleep(20_000)
  }
  throw RetortError("test_timeout", "what was waited for did not come within \(seconds) seconds")
}
