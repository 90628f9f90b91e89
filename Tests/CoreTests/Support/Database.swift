import Foundation
import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite
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

  func connect(database: String? = nil) throws -> Connection {
    let drivers: [any Driver] = [SQLiteDriver(), PostgreSQLDriver(), MySQLDriver()]
    var url = self == .sqlite ? "sqlite:///:memory:" : try server
    if let database, self != .sqlite, let slash = url.lastIndex(of: "/") {
      url = String(url[...slash]) + database
    }
    return try Engine(DatabaseURL(url), drivers: drivers).connect(ConnectionOptions())
  }
}

/// A database of its own with the tables of `Shop`; it goes when the value goes.
final class ShopDatabase {
  let connection: Connection
  private let kind: DatabaseKind
  private let name = "core_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")

  init(_ kind: DatabaseKind) throws {
    self.kind = kind
    if kind != .sqlite { try kind.connect().execute("CREATE DATABASE \(name)") }
    connection = try kind.connect(database: name)
    for statement in Shop.schema(kind) { try connection.execute(statement) }
  }

  deinit {
    guard kind != .sqlite else { return }
    let force = kind == .postgresql ? " WITH (FORCE)" : ""
    _ = try? kind.connect().execute("DROP DATABASE \(name)\(force)")
  }

  /// Runs a statement, all of it, and takes it back.
  func tryOut(_ compiled: CompiledStatement, givesRows: Bool) throws {
    try connection.execute("BEGIN")
    defer { _ = try? connection.execute("ROLLBACK") }
    let values = compiled.values.map(\.value)
    if givesRows {
      _ = try connection.rows(compiled.sql, values)
    } else {
      try connection.execute(compiled.sql, values)
    }
  }
}
