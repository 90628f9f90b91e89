import Foundation
import RetortConformance
import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQLite
import TestSupport
import Testing

/// Retort's own dialects and drivers, by the suite that others can run against theirs.
@Suite struct ConformanceTests {
  private static let drivers: [any Driver] = [SQLiteDriver(), PostgreSQLDriver(), MySQLDriver()]

  private struct ForeignKeys: EngineObserver {
    func opened(_ connection: Connection) throws { try connection.execute("PRAGMA foreign_keys = ON") }
  }

  @Test(arguments: ConformanceSuite.cases)
  func sqlite(test: ConformanceCase) throws {
    let path = FileManager.default.temporaryDirectory.path + "/conformance-\(UUID().uuidString).db"
    defer {
      for suffix in ["", "-journal", "-wal", "-shm"] {
        _ = try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    try ConformanceSuite(lacking: [
      .lateralJoins, .intersectAll, .defaultInValues, .commentsOnColumns, .sequences, .isolationLevels,
      .twoPhaseTransactions, .copy, .exactDecimals,
    ]) { try Engine("sqlite:///\(path)", drivers: Self.drivers, observers: [ForeignKeys()]) }.run(test)
  }

  @Test(arguments: ConformanceSuite.cases)
  func postgresql(test: ConformanceCase) throws {
    try onServer("RETORT_TEST_POSTGRESQL_URL", lacking: [.insertedKeys], test)
  }

  @Test(arguments: ConformanceSuite.cases)
  func mariadb(test: ConformanceCase) throws {
    try onServer(
      "RETORT_TEST_MARIADB_URL",
      lacking: [
        .returningOfUpdates, .fullJoins, .lateralJoins, .transactionalDDL, .twoPhaseTransactions, .copy,
        .infinities,
      ], test)
  }

  /// The whole suite without a test library.
  @Test func reports() throws {
    let path = FileManager.default.temporaryDirectory.path + "/conformance-\(UUID().uuidString).db"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let outcomes = ConformanceSuite { try Engine("sqlite:///\(path)", drivers: Self.drivers) }.runAll()
    #expect(outcomes.count == ConformanceSuite.cases.count)
    // SQLite has no comments: said to have them, it fails.
    #expect(outcomes.first { $0.test.description == "schema: comments" }?.failure != nil)
    #expect(outcomes.filter { $0.failure == nil }.count > outcomes.count / 2)
  }

  private func onServer(
    _ variable: String, lacking lacks: Set<ConformanceFeature>, _ test: ConformanceCase
  ) throws {
    let server = try #require(
      ProcessInfo.processInfo.environment[variable],
      "\(variable) is not set: run scripts/test, or scripts/test-servers start")
    let name = "conformance_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    let admin = try Engine(server, drivers: Self.drivers).connect()
    try admin.execute("CREATE DATABASE \(name)")
    let force = admin.dialect.name == "postgresql" ? " WITH (FORCE)" : ""
    defer {
      DatabaseDrops.later {
        try Engine(server, drivers: Self.drivers).connect().execute("DROP DATABASE \(name)\(force)")
      }
    }
    let url = String(server[...(server.lastIndex(of: "/") ?? server.startIndex)]) + name
    try ConformanceSuite(lacking: lacks) { try Engine(url, drivers: Self.drivers) }.run(test)
  }
}
