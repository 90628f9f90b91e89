import Foundation
import Testing

/// A temporary folder with a configuration, revisions and a database; it goes when the value goes.
final class Project {
  let folder: URL
  let database: SQLiteClient

  /// Makes the folder and nothing in it.
  init(databaseName: String = "app.db") throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "retort-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = SQLiteClient(folder.appendingPathComponent(databaseName))
  }

  /// Makes a project with `schema` as its target and runs `init`.
  convenience init(schema: String) throws {
    try self.init()
    try write(schema, to: "schema.sql")
    try succeed(
      "init", "migrations", "--format", "json", "--target", "schema.sql", "--url", "sqlite:///app.db")
  }

  /// A copy of another project's folder.
  convenience init(copyOf other: Project) throws {
    try self.init()
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.copyItem(at: other.folder, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ relative: String) -> URL { folder.appendingPathComponent(relative) }

  func write(_ text: String, to relative: String) throws {
    let url = path(relative)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ relative: String) throws -> String {
    try String(contentsOf: path(relative), encoding: .utf8)
  }

  /// The target that autogenerate and `check` compare with.
  func setTarget(_ schema: String) throws { try write(schema, to: "schema.sql") }

  // MARK: Revisions

  static let versions = "migrations/versions"

  /// Writes a revision file; `upgrade` and `downgrade` are the JSON text of the operations.
  func addRevision(
    _ id: String, after parent: String?, upgrade: String, downgrade: String? = "[]", extra: String = ""
  ) throws {
    let down = parent.map { $0.hasPrefix("[") ? $0 : "\"\($0)\"" } ?? "null"
    try write(
      """
      {
        "revision": "\(id)",
        "down_revision": \(down),
        "message": "revision \(id)",\(extra)
        "upgrade": \(upgrade),
        "downgrade": \(downgrade ?? "null")
      }
      """, to: "\(Self.versions)/\(id).json")
  }

  /// The revision files, by name.
  func revisionFiles() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: path(Self.versions), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  // MARK: Running retort

  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> RunningCommand {
    try RunningCommand(
      Tools.retort(), arguments, directory: folder, environment: Tools.environment(environment))
  }

  @discardableResult
  func run(_ arguments: [String], environment: [String: String] = [:], limit: Double = 60) throws
    -> CommandResult
  {
    try start(arguments, environment: environment).wait(limit: limit)
  }

  @discardableResult
  func run(_ arguments: String...) throws -> CommandResult { try run(arguments) }

  /// Runs retort and throws unless it ends with `status`.
  @discardableResult
  func expect(_ status: Int32, _ arguments: [String]) throws -> CommandResult {
    let result = try run(arguments)
    guard result.status == status else {
      throw SupportError("expected exit status \(status)\n\(result)")
    }
    return result
  }

  /// Runs retort and throws unless it ends with exit status 0.
  @discardableResult
  func succeed(_ arguments: String...) throws -> CommandResult { try expect(0, arguments) }

  /// Runs retort with exit status `status` and reads standard output as one JSON value.
  func json<Value: Decodable>(
    _ type: Value.Type, status: Int32 = 0, _ arguments: String...
  ) throws -> Value {
    let result = try expect(status, arguments + ["--json"])
    return try decode(type, result.output, of: result)
  }

  /// Runs retort and reads standard output as one event a line.
  func events(_ arguments: String...) throws -> [EventReport] {
    let result = try expect(0, arguments + ["--json"])
    return try result.output.split(separator: "\n").map {
      try decode(EventReport.self, String($0), of: result)
    }
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ text: String, of result: CommandResult) throws
    -> Value
  {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(type, from: Data(text.utf8))
    } catch {
      throw SupportError("standard output is not the JSON that was promised: \(error)\n\(result)")
    }
  }

  /// Autogenerates the difference between database and target, and applies it.
  func migrate(_ message: String, _ arguments: [String] = []) throws {
    let before = try revisionFiles().count
    let result = try expect(0, ["revision", "-m", message, "--autogenerate"] + arguments)
    guard try revisionFiles().count == before + 1 else {
      throw SupportError("no new file in \(Self.versions)\n\(result)")
    }
    do {
      try succeed("upgrade", "head")
    } catch {
      throw SupportError("\(error)\n\(try newestRevision())")
    }
  }

  /// The text of the newest revision file, for messages.
  func newestRevision() throws -> String {
    let files = try revisionFiles().map { url in
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      return (url, attributes[.modificationDate] as? Date ?? .distantPast)
    }
    guard let newest = files.max(by: { $0.1 < $1.1 }) else { return "(no revision files)" }
    return try String(contentsOf: newest.0, encoding: .utf8)
  }

  /// What the version table holds.
  func versionRows(table: String = "retort_version") throws -> [String] {
    guard try database.hasTable(table) else { return [] }
    return try database.lines("SELECT version_num FROM \(table) ORDER BY 1")
  }
}
