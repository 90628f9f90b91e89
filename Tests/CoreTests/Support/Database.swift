import Foundation
import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
import TestSupport
import Testing

/// The databases that statements are run on.
enum DatabaseKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite, postgresql, mariadb

  var testDescription: String { rawValue }

  var dialect: any Dialect {
    switch self {
    case .sqlite: SQLiteDialect()
    case .postgresql: PostgreSQLDialect()
    case .mariadb: MySQLDialect()
    }
  }

  /// The URL of a server's first database. A missing one is a failure, never a skip.
  private var server: String {
    get throws {
      let name = self == .postgresql ? "RETORT_TEST_POSTGRESQL_URL" : "RETORT_TEST_MARIADB_URL"
      return try #require(
        ProcessInfo.processInfo.environment[name],
        "\(name) is not set: run scripts/test, or scripts/test-servers start")
    }
  }

  /// An engine for a database of the server, or for a file.
  func engine(
    database: String? = nil, pool: PoolOptions? = nil, observers: [any EngineObserver] = []
  ) throws -> Engine {
    let drivers: [any Driver] = [SQLiteDriver(), PostgreSQLDriver(), MySQLDriver()]
    var url = self == .sqlite ? "sqlite:///\(database ?? ":memory:")" : try server
    if let database, self != .sqlite, let slash = url.lastIndex(of: "/") {
      url = String(url[...slash]) + database
    }
    return try Engine(url, drivers: drivers, pool: pool, observers: observers)
  }

  func connect(database: String? = nil) throws -> Connection { try engine(database: database).connect() }
}

/// A database of its own with the tables of `Shop`; it goes when the value goes.
final class ShopDatabase {
  let connection: Connection
  private let kind: DatabaseKind
  private let name: String

  /// - Parameter isWhole: whether it has the company's tables and the documents too, and not only the first four.
  init(_ kind: DatabaseKind, isWhole: Bool = false) throws {
    self.kind = kind
    let own = "core_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    name = kind == .sqlite ? FileManager.default.temporaryDirectory.path + "/\(own).db" : own
    if kind != .sqlite { try kind.connect().execute("CREATE DATABASE \(name)") }
    connection = try kind.connect(database: name)
    for statement in Shop.schema(kind, isWhole: isWhole) { try connection.execute(statement) }
  }

  /// The file, or the name on the server.
  var path: String { name }

  /// Connections to it.
  func engine(pool: PoolOptions? = nil, observers: [any EngineObserver] = []) throws -> Engine {
    try kind.engine(database: name, pool: pool, observers: observers)
  }

  /// Ends the connection of a server that has this number, and waits until it is gone.
  func kill(_ id: Int64) throws {
    let question: String
    switch kind {
    case .sqlite: return
    case .postgresql:
      try connection.execute("SELECT pg_terminate_backend(\(id))")
      question = "SELECT count(*) FROM pg_stat_activity WHERE pid = \(id)"
    case .mariadb:
      try connection.execute("KILL \(id)")
      question = "SELECT count(*) FROM information_schema.processlist WHERE id = \(id)"
    }
    while try connection.scalar(question)?.integer != 0 { usleep(1000) }
  }

  deinit {
    guard kind != .sqlite else {
      connection.close()
      for suffix in ["", "-journal", "-wal", "-shm"] {
        _ = try? FileManager.default.removeItem(atPath: name + suffix)
      }
      return
    }
    let force = kind == .postgresql ? " WITH (FORCE)" : ""
    DatabaseDrops.later { [kind, name] in try kind.connect().execute("DROP DATABASE \(name)\(force)") }
  }

  /// Runs a statement, all of it, and takes it back.
  func tryOut(_ compiled: CompiledStatement, givesRows: Bool) throws {
    try connection.execute("BEGIN")
    defer { _ = try? connection.execute("ROLLBACK") }
    let values = compiled.parameters
    if givesRows {
      _ = try connection.rows(compiled.sql, values)
    } else {
      try connection.execute(compiled.sql, values)
    }
  }
}
